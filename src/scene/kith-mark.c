/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The marks that stand on lines: slashes, bars, rings, heads, small pictures.
 *
 * Each is a table of strokes in symbol sizes, along and across the line. */

#include "config.h"

#include "scene/kith-mark.h"

#include <math.h>
#include <string.h>

#define WIPE 0.06
#define MAX_STROKE 6

/* One stroke of a mark: a shape and its points, u along the line and v to the right of it. */
typedef struct
{
  const char *token;
  KithShape   shape;
  double      pen;
  KithFill    fill;
  guint       n_points;
  double      points[MAX_STROKE][2];
} Stroke;

#define SEGMENT(token, pen, a, b, c, d) \
  { token, KITH_SHAPE_SEGMENTS, pen, KITH_FILL_NONE, 2, { { a, b }, { c, d } } }
#define RING(token, x, r) \
  { token, KITH_SHAPE_ELLIPSE, 0.05, KITH_FILL_PAPER, 2, { { (x) - (r), -(r) }, { (x) + (r), r } } }

static const Stroke strokes[] = {
  SEGMENT ("slash", 0.06, -0.13, 0.24, 0.13, -0.24),
  SEGMENT ("slash2", 0.06, -0.22, 0.24, 0.04, -0.24),
  SEGMENT ("slash2", 0.06, -0.04, 0.24, 0.22, -0.24),
  SEGMENT ("slash3", 0.06, -0.31, 0.24, -0.05, -0.24),
  SEGMENT ("slash3", 0.06, -0.13, 0.24, 0.13, -0.24),
  SEGMENT ("slash3", 0.06, 0.05, 0.24, 0.31, -0.24),
  SEGMENT ("slash_bold", 0.10, -0.13, 0.24, 0.13, -0.24),
  SEGMENT ("backslash", 0.06, -0.13, -0.24, 0.13, 0.24),
  SEGMENT ("backslash_long", 0.06, -0.27, -0.27, 0.27, 0.27),
  SEGMENT ("bar", 0.06, 0.0, -0.18, 0.0, 0.18),
  { "gap_bar2", KITH_SHAPE_POLYGON, 0.0, KITH_FILL_PAPER, 4,
    { { -0.12, -0.16 }, { 0.12, -0.16 }, { 0.12, 0.16 }, { -0.12, 0.16 } } },
  SEGMENT ("gap_bar2", 0.06, -0.12, -0.18, -0.12, 0.18),
  SEGMENT ("gap_bar2", 0.06, 0.12, -0.18, 0.12, 0.18),
  RING ("ring", 0.0, 0.13),
  RING ("ring2", -0.10, 0.13),
  { "ring2", KITH_SHAPE_ELLIPSE, 0.05, KITH_FILL_NONE, 2, { { -0.03, -0.13 }, { 0.23, 0.13 } } },
  RING ("ring2sep", -0.16, 0.13),
  RING ("ring2sep", 0.16, 0.13),
  SEGMENT ("xmark", 0.06, -0.13, -0.13, 0.13, 0.13),
  SEGMENT ("xmark", 0.06, -0.13, 0.13, 0.13, -0.13),
  { "boxx", KITH_SHAPE_POLYGON, 0.05, KITH_FILL_PAPER, 4,
    { { -0.15, -0.15 }, { 0.15, -0.15 }, { 0.15, 0.15 }, { -0.15, 0.15 } } },
  SEGMENT ("boxx", 0.05, -0.15, -0.15, 0.15, 0.15),
  SEGMENT ("boxx", 0.05, -0.15, 0.15, 0.15, -0.15),
  { "arrow_f", KITH_SHAPE_POLYGON, 0.03, KITH_FILL_SOLID, 3,
    { { 0.0, 0.0 }, { -0.28, -0.12 }, { -0.28, 0.12 } } },
  { "arrow_o", KITH_SHAPE_POLYGON, 0.05, KITH_FILL_PAPER, 3,
    { { -0.02, 0.0 }, { -0.28, -0.12 }, { -0.28, 0.12 } } },
  { "chev", KITH_SHAPE_POLYLINE, 0.06, KITH_FILL_NONE, 3,
    { { -0.20, -0.115 }, { 0.0, 0.0 }, { -0.20, 0.115 } } },
  { "chev2", KITH_SHAPE_POLYLINE, 0.06, KITH_FILL_NONE, 3,
    { { -0.20, -0.115 }, { 0.0, 0.0 }, { -0.20, 0.115 } } },
  { "chev2", KITH_SHAPE_POLYLINE, 0.06, KITH_FILL_NONE, 3,
    { { -0.34, -0.115 }, { -0.14, 0.0 }, { -0.34, 0.115 } } },
  { "house", KITH_SHAPE_POLYGON, 0.05, KITH_FILL_PAPER, 5,
    { { -0.13, 0.15 }, { -0.13, -0.03 }, { 0.0, -0.15 }, { 0.13, -0.03 }, { 0.13, 0.15 } } },
  { "tick", KITH_SHAPE_ELLIPSE, 0.04, KITH_FILL_PAPER, 2, { { -0.21, -0.21 }, { 0.21, 0.21 } } },
  { "tick", KITH_SHAPE_POLYLINE, 0.07, KITH_FILL_NONE, 3,
    { { -0.10, 0.0 }, { -0.02, 0.09 }, { 0.11, -0.10 } } },
  { "tri", KITH_SHAPE_POLYGON, 0.035, KITH_FILL_PAPER, 3,
    { { 0.0, -0.13 }, { 0.12, 0.08 }, { -0.12, 0.08 } } },
  { "dot", KITH_SHAPE_ELLIPSE, 0.0, KITH_FILL_SOLID, 2, { { -0.07, -0.07 }, { 0.07, 0.07 } } },
  { "eye", KITH_SHAPE_CLOSED_CURVE, 0.03, KITH_FILL_PAPER, 4,
    { { -0.15, 0.0 }, { -0.07, -0.12 }, { 0.07, -0.12 }, { 0.15, 0.0 } } },
  { "eye", KITH_SHAPE_CLOSED_CURVE, 0.03, KITH_FILL_PAPER, 4,
    { { -0.15, 0.0 }, { -0.07, 0.12 }, { 0.07, 0.12 }, { 0.15, 0.0 } } },
  { "eye", KITH_SHAPE_ELLIPSE, 0.0, KITH_FILL_SOLID, 2, { { -0.05, -0.05 }, { 0.05, 0.05 } } },
  { "envelope", KITH_SHAPE_POLYGON, 0.03, KITH_FILL_PAPER, 4,
    { { -0.15, -0.10 }, { 0.15, -0.10 }, { 0.15, 0.10 }, { -0.15, 0.10 } } },
  { "envelope", KITH_SHAPE_POLYLINE, 0.03, KITH_FILL_NONE, 3,
    { { -0.15, -0.10 }, { 0.0, 0.02 }, { 0.15, -0.10 } } },
  RING ("noentry", 0.0, 0.16),
  SEGMENT ("noentry", 0.05, -0.11, 0.11, 0.11, -0.11),
};

/* Pictures stand upright whichever way the line runs. */
static const char *const upright[] = { "house", "tri", "eye", "envelope", "noentry", "boxx", "star", "tick" };

static gboolean
is_upright (const char *token)
{
  for (guint i = 0; i < G_N_ELEMENTS (upright); i++)
    if (strcmp (upright[i], token) == 0)
      return TRUE;

  return FALSE;
}

/**
 * kith_marks_foreach:
 * @marks: (nullable): marks separated by ";"
 *
 * Calls @func for each mark in turn.
 */
void
kith_marks_foreach (const char  *marks,
                    KithMarkFunc func,
                    gpointer     data)
{
  g_auto(GStrv) list = NULL;

  if (marks == NULL || *marks == '\0')
    return;

  list = g_strsplit (marks, ";", -1);
  for (guint i = 0; list[i] != NULL; i++)
    {
      char *where = strrchr (list[i], '@');
      char *text = strchr (list[i], ':');

      if (where != NULL)
        *where++ = '\0';
      if (text != NULL)
        *text++ = '\0';
      func (list[i], text, where != NULL ? where : "", data);
    }
}

/**
 * kith_mark_get_fraction:
 * @where: "start", "mid", "end" or a number
 *
 * Returns: the place on the line, from 0 to 1
 */
double
kith_mark_get_fraction (const char *where)
{
  if (strcmp (where, "start") == 0)
    return 0.0;
  if (strcmp (where, "end") == 0)
    return 1.0;
  if (strcmp (where, "mid") == 0 || *where == '\0')
    return 0.5;

  return CLAMP (g_ascii_strtod (where, NULL), 0.0, 1.0);
}

static guint
mark_style (const KithSketch   *sketch,
            const KithMarkPart *as,
            const Stroke       *stroke)
{
  KithStyle style = { kith_sketch_ink (sketch, as->ink), KITH_DASH_SOLID, stroke->fill,
                      stroke->fill == KITH_FILL_NONE, (float) (stroke->pen * sketch->unit_mm),
                      (float) sketch->unit_mm, 0.0f };

  if (stroke->shape != KITH_SHAPE_SEGMENTS || stroke->pen > 0.055)
    style.halo_mm = stroke->pen > 0.0 ? (float) (WIPE * sketch->unit_mm * 0.6) : 0.0f;

  return kith_scene_builder_add_style (sketch->builder, &style);
}

static void
draw_stroke (const KithSketch   *sketch,
             const KithMarkPart *as,
             const Stroke       *stroke,
             const KithPoint    *at,
             const KithPoint    *direction)
{
  guint style = mark_style (sketch, as, stroke);
  KithPoint points[MAX_STROKE];

  for (guint i = 0; i < stroke->n_points; i++)
    {
      double u = stroke->points[i][0] * sketch->unit_mm, v = stroke->points[i][1] * sketch->unit_mm;

      points[i] = (KithPoint){ at->x + u * direction->x - v * direction->y,
                               at->y + u * direction->y + v * direction->x };
    }

  if (stroke->shape == KITH_SHAPE_ELLIPSE)
    {
      double radius = (stroke->points[1][0] - stroke->points[0][0]) * sketch->unit_mm / 2.0;
      KithPoint middle = { (points[0].x + points[1].x) / 2.0, (points[0].y + points[1].y) / 2.0 };

      kith_scene_builder_add_box (sketch->builder, stroke->shape, as->part, style,
                                  &(KithRect){ middle.x - radius, middle.y - radius, 2.0 * radius,
                                               2.0 * radius });
    }
  else
    kith_scene_builder_add_points (sketch->builder, stroke->shape, as->part, style, points,
                                   stroke->n_points);
}

static void
draw_star (const KithSketch   *sketch,
           const KithMarkPart *as,
           const KithPoint    *at)
{
  Stroke look = { "star", KITH_SHAPE_POLYGON, 0.03, KITH_FILL_PAPER };
  KithPoint points[10];

  for (guint i = 0; i < 10; i++)
    {
      double radius = (i % 2 == 0 ? 0.14 : 0.06) * sketch->unit_mm;
      double angle = i * G_PI / 5.0 - G_PI_2;

      points[i] = (KithPoint){ at->x + radius * cos (angle), at->y + radius * sin (angle) };
    }
  kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_POLYGON, as->part,
                                 mark_style (sketch, as, &look), points, 10);
}

/**
 * kith_mark_draw:
 * @token: the mark
 * @at: where it stands on the line; heads have their tip there
 * @direction: which way the line runs there, of length 1
 *
 * Returns: whether there is such a mark
 */
gboolean
kith_mark_draw (const KithSketch   *sketch,
                const KithMarkPart *as,
                const char         *token,
                const KithPoint    *at,
                const KithPoint    *direction)
{
  KithPoint own = is_upright (token) ? (KithPoint){ 1.0, 0.0 } : *direction;
  gboolean is_known = FALSE;

  if (strcmp (token, "star") == 0)
    {
      draw_star (sketch, as, at);
      return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (strokes); i++)
    if (strcmp (strokes[i].token, token) == 0)
      {
        draw_stroke (sketch, as, &strokes[i], at, &own);
        is_known = TRUE;
      }

  return is_known;
}

/**
 * kith_mark_draw_ticks:
 * @token: "rungs" or "comb"
 * @pen: width in symbol sizes
 *
 * Draws ticks across the whole line.
 */
void
kith_mark_draw_ticks (const KithSketch   *sketch,
                      const KithMarkPart *as,
                      const char         *token,
                      const KithPath     *path,
                      double              pen)
{
  double step = (strcmp (token, "comb") == 0 ? 0.14 : 0.24) * sketch->unit_mm;
  double half = 0.15 * sketch->unit_mm;
  double length = kith_path_get_length (path);
  guint n = (guint) MAX (floor (length / step) - 1.0, 1.0);
  g_autofree KithPoint *ends = g_new (KithPoint, 2 * n);

  for (guint i = 0; i < n; i++)
    {
      double at = length * (i + 1.0) / (n + 1.0);

      ends[2 * i] = kith_path_get_point (path, at, -half, NULL);
      ends[2 * i + 1] = kith_path_get_point (path, at, half, NULL);
    }
  kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_SEGMENTS, as->part,
                                 kith_sketch_pen (sketch, as->ink, pen * 0.7, KITH_DASH_SOLID),
                                 ends, 2 * n);
}
