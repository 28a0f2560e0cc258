/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bodies of emotional lines: one to three strands, zigzags and waves along any path. */

#include "config.h"

#include "scene/kith-track.h"

#include <math.h>
#include <string.h>

#define STRAIGHT_END 0.15 /* before a zigzag begins and after it ends */
#define HEAD 0.26         /* room for an arrowhead */

/* What each track consists of, in symbol sizes. */
typedef struct
{
  guint  n_strands;
  double spread;        /* from one strand to the next */
  double amplitude;     /* of the zigzag or wave; 0 for none */
  double half_period;
  gboolean is_wave;
  gboolean is_middle;   /* whether it zigzags in the middle third only */
} TrackForm;

static const TrackForm forms[] = {
  [KITH_TRACK_X1] = { 1, 0.0, 0.0, 0.0, FALSE, FALSE },
  [KITH_TRACK_X2] = { 2, 0.12, 0.0, 0.0, FALSE, FALSE },
  [KITH_TRACK_X3] = { 3, 0.12, 0.0, 0.0, FALSE, FALSE },
  [KITH_TRACK_ZIG] = { 0, 0.0, 0.12, 0.14, FALSE, FALSE },
  [KITH_TRACK_ZIG_DENSE] = { 0, 0.0, 0.12, 0.07, FALSE, FALSE },
  [KITH_TRACK_WAVE] = { 0, 0.0, 0.09, 0.18, TRUE, FALSE },
  [KITH_TRACK_DASH_ZIG] = { 0, 0.0, 0.12, 0.14, FALSE, TRUE },
  [KITH_TRACK_DASH_ZIG_DENSE] = { 0, 0.0, 0.12, 0.07, FALSE, TRUE },
  [KITH_TRACK_X2_ZIG] = { 2, 0.34, 0.10, 0.14, FALSE, FALSE },
  [KITH_TRACK_X3_ZIG] = { 3, 0.18, 0.16, 0.14, FALSE, FALSE },
  [KITH_TRACK_X2_ZIG_DENSE] = { 2, 0.34, 0.10, 0.07, FALSE, FALSE },
  [KITH_TRACK_X3_ZIG_DENSE] = { 3, 0.18, 0.16, 0.07, FALSE, FALSE },
};

typedef struct
{
  const KithSketch *sketch;
  const KithPath   *path;
  KithInk           ink;
  double            pen;
  KithDash          dash;
} Track;

static void
draw_points (const Track *self,
             GArray      *points,
             KithDash     dash)
{
  if (points->len >= 2)
    kith_scene_builder_add_points (self->sketch->builder, KITH_SHAPE_POLYLINE, KITH_PART_TIE,
                                   kith_sketch_pen (self->sketch, self->ink, self->pen, dash),
                                   (KithPoint *) points->data, points->len);
}

static void
add_place (GArray         *points,
           const KithPath *path,
           double          at,
           double          aside)
{
  KithPoint point = kith_path_get_point (path, at, aside, NULL);

  g_array_append_val (points, point);
}

static void
draw_strand (const Track *self,
             double       aside,
             double       from,
             double       to,
             KithDash     dash)
{
  g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (KithPoint));

  add_place (points, self->path, from, aside);
  for (guint i = 0; i < self->path->n && !self->path->is_straight; i++)
    if (self->path->at_mm[i] > from && self->path->at_mm[i] < to)
      add_place (points, self->path, self->path->at_mm[i], aside);
  add_place (points, self->path, to, aside);
  draw_points (self, points, dash);
}

static void
draw_zigzag (const Track     *self,
             const TrackForm *form,
             double           from,
             double           to,
             double           start,
             double           end)
{
  g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (KithPoint));
  double unit = self->sketch->unit_mm;
  guint n = (guint) MAX (round ((end - start) / (form->half_period * unit)), 2.0);
  guint steps = form->is_wave ? 6 : 1;
  double half = (end - start) / n;

  if (start > from)
    add_place (points, self->path, from, 0.0);
  add_place (points, self->path, start, 0.0);
  for (guint i = 0; i < n; i++)
    for (guint s = 1; s <= steps; s++)
      {
        double t = form->is_wave ? s / (double) steps : 0.5;
        double aside = form->amplitude * unit * (i % 2 == 0 ? 1.0 : -1.0) * sin (t * G_PI);

        add_place (points, self->path, start + (i + t) * half, aside);
      }
  add_place (points, self->path, end, 0.0);
  if (end < to)
    add_place (points, self->path, to, 0.0);
  draw_points (self, points, KITH_DASH_SOLID);
}

static void
draw_middle_zigzag (const Track     *self,
                    const TrackForm *form,
                    double           to)
{
  draw_strand (self, 0.0, 0.0, to / 3.0, self->dash);
  draw_zigzag (self, form, to / 3.0, 2.0 * to / 3.0, to / 3.0, 2.0 * to / 3.0);
  draw_strand (self, 0.0, 2.0 * to / 3.0, to, self->dash);
}

/**
 * kith_track_draw:
 * @kind: how the line is drawn
 * @path: its course from edge to edge
 * @pen: width in symbol sizes
 *
 * Draws the body of a line; marks are drawn over it by others.
 */
void
kith_track_draw (const KithSketch   *sketch,
                 const KithLineKind *kind,
                 const KithPath     *path,
                 double              pen)
{
  const TrackForm *form = &forms[MIN (kind->track, KITH_TRACK_X3_ZIG_DENSE)];
  Track self = { sketch, path, kind->ink, pen, kind->dash };
  double to = kith_path_get_length (path);
  double ends = MIN (STRAIGHT_END * sketch->unit_mm, to / 6.0);

  if (kind->marks != NULL && strstr (kind->marks, "arrow") != NULL)
    to = MAX (to - HEAD * sketch->unit_mm, to / 2.0);

  for (guint i = 0; i < form->n_strands; i++)
    draw_strand (&self, (i - (form->n_strands - 1) / 2.0) * form->spread * sketch->unit_mm, 0.0, to,
                 kind->dash);
  if (form->is_middle)
    draw_middle_zigzag (&self, form, to);
  else if (form->amplitude > 0.0)
    draw_zigzag (&self, form, form->n_strands > 0 ? ends : 0.0, form->n_strands > 0 ? to - ends : to,
                 ends, to - ends);
}
