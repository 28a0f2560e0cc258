/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The small picture of each kind of place, group or service. Each is a few lines in a box of twenty
 * by twenty, its middle at 0, 0: "l" a line through points, "p" the same closed, "c" a circle of a
 * middle and a radius, "d" a filled one, "r" a box of a corner and a size. icons/kith-eco-*.svg hold
 * the same pictures for buttons.
 */

#include "config.h"

#include "scene/kith-eco-pictures.h"

#include <stdlib.h>
#include <string.h>

#define BOX 20.0
#define PEN_MM 0.35
#define MOST_POINTS 24

static const struct
{
  const char *kind;
  const char *picture;
} pictures[] = {
  { "extended_family", "c -5 -5 3; c 5 -5 3; c 0 5 2.5; l -9 7 -9 3 -5 0 -1 3; l 9 7 9 3 5 0 1 3" },
  { "friends", "c -4 -4 3.5; c 5 -4 3.5; l -10 8 -9 3 -4 1 1 3 2 8; l 3 2 6 1 10 4 10 8" },
  { "neighbours", "l -10 0 -5 -6 0 0; r -8 0 6 8; l 0 0 5 -6 10 0; r 2 0 6 8; l -10 8 10 8" },
  { "school", "p -10 -3 0 -8 10 -3 0 2; l -6 0 -6 6 0 8 6 6 6 0; l 10 -3 10 4" },
  { "health", "p -3 -9 3 -9 3 -3 9 -3 9 3 3 3 3 9 -3 9 -3 3 -9 3 -9 -3 -3 -3" },
  { "faith", "l -8 8 -8 0 0 -9 8 0 8 8 -8 8; l -2 8 -2 3 0 1 2 3 2 8; l 0 -4 0 -1" },
  { "leisure", "c 0 0 9; p 0 -4 4 -1 2 4 -2 4 -4 -1; l 0 -4 0 -9; l 4 -1 8 -4; l -4 -1 -8 -4" },
  { "work", "r -9 -4 18 11; l -3 -4 -3 -7 3 -7 3 -4; l -9 1 9 1" },
  { "benefits", "c 0 0 9; l 4 -4 2 -6 -1 -6 -2 -4 -2 5 -4 5 4 5; l -4 0 2 0" },
  { "housing", "l -10 0 0 -9 10 0; l -7 -2 -7 8 7 8 7 -2; r -2 2 4 6" },
  { "social_care", "c 0 -5 3.5; l -8 9 -6 1 0 0 6 1 8 9; l -3 6 0 9 3 6" },
  { "services", "c 0 0 4; c 0 0 7; l 0 -7 0 -10; l 0 7 0 10; l -7 0 -10 0; l 7 0 10 0" },
  { "justice", "l 0 -9 0 8; l -8 -6 8 -6; l -5 8 5 8; p -8 -6 -10 1 -6 1; p 8 -6 6 1 10 1" },
  { "online", "r -9 -8 18 12; l 0 4 0 8; l -5 8 5 8" },
  { "pets", "d 0 4 4; d -6 -1 2; d -2.5 -5 2; d 2.5 -5 2; d 6 -1 2" },
  { "other", "d -6 0 1.6; d 0 0 1.6; d 6 0 1.6" },
};

/* Reads the numbers after the letter. Returns: how many */
static guint
read_numbers (const char *text,
              double     *numbers)
{
  guint n = 0;
  char *end = NULL;

  while (n < 2 * MOST_POINTS)
    {
      double number = g_ascii_strtod (text, &end);

      if (end == text)
        return n;
      numbers[n++] = number;
      text = end;
    }

  return n;
}

static void
draw_stroke (const KithSketch *sketch,
             const char       *stroke,
             const KithPoint  *centre,
             double            scale,
             double            pen_mm)
{
  gboolean is_filled = *stroke == 'd';
  double numbers[2 * MOST_POINTS];
  guint n = read_numbers (stroke + 1, numbers);
  guint pen = kith_sketch_shape_pen (sketch, KITH_INK_STRUCTURAL, pen_mm / sketch->unit_mm,
                                     KITH_DASH_SOLID, is_filled ? KITH_FILL_SOLID : KITH_FILL_NONE);
  KithPoint points[MOST_POINTS];

  for (guint i = 0; i < n / 2; i++)
    points[i] = (KithPoint){ centre->x + numbers[2 * i] * scale,
                             centre->y + numbers[2 * i + 1] * scale };

  switch (*stroke)
    {
    case 'c':
    case 'd':
      kith_scene_builder_add_box (sketch->builder, KITH_SHAPE_ELLIPSE, KITH_PART_INNER, pen,
                                  &(KithRect){ points[0].x - numbers[2] * scale,
                                               points[0].y - numbers[2] * scale,
                                               2.0 * numbers[2] * scale, 2.0 * numbers[2] * scale });
      break;
    case 'r':
      kith_scene_builder_add_box (sketch->builder, KITH_SHAPE_RECT, KITH_PART_INNER, pen,
                                  &(KithRect){ points[0].x, points[0].y, numbers[2] * scale,
                                               numbers[3] * scale });
      break;
    default:
      kith_scene_builder_add_points (sketch->builder,
                                     *stroke == 'p' ? KITH_SHAPE_POLYGON : KITH_SHAPE_POLYLINE,
                                     KITH_PART_INNER, pen, points, n / 2);
    }
}

/**
 * kith_eco_strokes_draw:
 * @picture: a few lines, as they are told above
 * @centre: its middle
 * @size_mm: how wide and high
 * @pen_mm: how broad the pen
 */
void
kith_eco_strokes_draw (const KithSketch *sketch,
                       const char       *picture,
                       const KithPoint  *centre,
                       double            size_mm,
                       double            pen_mm)
{
  g_auto(GStrv) strokes = g_strsplit (picture, "; ", -1);

  for (guint i = 0; strokes[i] != NULL; i++)
    draw_stroke (sketch, strokes[i], centre, size_mm / BOX, pen_mm);
}

/**
 * kith_eco_picture_draw:
 * @kind: a token of the kinds of system
 * @centre: its middle
 * @size_mm: how wide and high
 *
 * Draws the picture of a kind; nothing for a kind without one.
 */
void
kith_eco_picture_draw (const KithSketch *sketch,
                       const char       *kind,
                       const KithPoint  *centre,
                       double            size_mm)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    if (strcmp (pictures[i].kind, kind) == 0)
      kith_eco_strokes_draw (sketch, pictures[i].picture, centre, size_mm, PEN_MM);
}
