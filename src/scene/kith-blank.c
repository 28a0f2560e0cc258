/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Drawings that are filled in by pen at a kitchen table: an ecomap, safety circles and a mobility map
 * that are empty but for the people who are known already. They are as large as an A4 page that lies;
 * there is room to write, and nothing stands where somebody may want to draw.
 */

#include "config.h"

#include "scene/kith-blank.h"

#include "scene/kith-sketch.h"

#include <math.h>

#define WIDTH 262.0
#define HEIGHT 160.0
#define LINE_MM 8.0    /* between names in a column */
#define TICK_MM 4.0
#define COLUMN_GAP 6.0
#define MOST_AROUND 18 /* names of an ecomap */
#define N_STEPS 720    /* of the way round it */
#define CAP 0.30
#define CAP_SMALL 0.24

typedef struct
{
  KithSketch            sketch;
  const KithBlankWords *words;
  guint                 n_written; /* of the names */
} Blank;

static guint
count (const char *const *list)
{
  guint n = 0;

  for (; list[n] != NULL; n++);
  return n;
}

static void
write_line (Blank      *self,
            const char *text,
            double      x,
            double      y,
            KithAlign   align,
            KithWeight  weight)
{
  const KithPoint at = { x, y };

  kith_sketch_text (&self->sketch, KITH_PART_LABEL, KITH_INK_STRUCTURAL, text, CAP, weight, align, &at, 0.1);
}

/* A name in as many lines as it needs, at most two, about a middle. */
static void
write_in (Blank      *self,
          const char *text,
          double      x,
          double      y,
          double      width_mm)
{
  g_auto(GStrv) lines = kith_measurer_wrap (self->sketch.measurer, text, CAP_SMALL * self->sketch.unit_mm,
                                            KITH_WEIGHT_NORMAL, width_mm, 2);
  const double line_mm = kith_text_line_mm (CAP_SMALL * self->sketch.unit_mm);
  const guint n = g_strv_length (lines);

  for (guint i = 0; i < n; i++)
    {
      const KithPoint at = { x, y - line_mm * n / 2.0 + line_mm * i };

      kith_sketch_text (&self->sketch, KITH_PART_LABEL, KITH_INK_STRUCTURAL, lines[i], CAP_SMALL, KITH_WEIGHT_NORMAL,
                        KITH_ALIGN_CENTRE, &at, 0);
    }
}

static void
draw_circle (Blank    *self,
             double    x,
             double    y,
             double    radius,
             double    pen,
             KithDash  dash)
{
  const KithRect box = { x - radius, y - radius, 2 * radius, 2 * radius };

  kith_scene_builder_add_box (self->sketch.builder, KITH_SHAPE_ELLIPSE, KITH_PART_SYMBOL,
                              kith_sketch_shape_pen (&self->sketch, KITH_INK_STRUCTURAL, pen, dash, KITH_FILL_NONE),
                              &box);
}

static void
write_middle (Blank  *self,
              double  x,
              double  y)
{
  const guint n = count (self->words->middle);
  const double line_mm = kith_text_line_mm (CAP * self->sketch.unit_mm);

  for (guint i = 0; i < n; i++)
    write_line (self, self->words->middle[i], x, y - line_mm * n / 2.0 + line_mm * i, KITH_ALIGN_CENTRE,
                KITH_WEIGHT_BOLD);
}

/* The edge of the paper, so that every sheet comes out at the same scale. */
static void
draw_edge (Blank *self)
{
  const KithRect box = { 0, 0, WIDTH, HEIGHT };

  kith_scene_builder_add_round_rect (self->sketch.builder, KITH_PART_BACKGROUND,
                                     kith_sketch_shape_pen (&self->sketch, KITH_INK_FAINT, KITH_PEN_HAIR,
                                                            KITH_DASH_SOLID, KITH_FILL_NONE), &box, 4);
}

/* The names with a box each to tick once they stand in the drawing, in columns; those for which there is
 * no room are left out. */
static void
write_names (Blank          *self,
             const KithRect *room)
{
  const guint rows = MAX (1, (guint) (room->height / LINE_MM));
  const guint pen = kith_sketch_shape_pen (&self->sketch, KITH_INK_STRUCTURAL, KITH_PEN_THIN, KITH_DASH_SOLID,
                                           KITH_FILL_NONE);
  const guint n = count (self->words->names);
  double column = room->x;

  for (guint first = 0; first < n; first += rows)
    {
      const guint last = MIN (n, first + rows);
      double widest = 0;

      for (guint i = first; i < last; i++)
        widest = MAX (widest, kith_sketch_width_mm (&self->sketch, self->words->names[i], CAP, KITH_WEIGHT_NORMAL));
      if (column + TICK_MM + 2 + widest > room->x + room->width)
        return;
      for (guint i = first; i < last; i++)
        {
          const double y = room->y + LINE_MM * (i - first);
          const KithRect tick = { column, y, TICK_MM, TICK_MM };

          kith_scene_builder_add_box (self->sketch.builder, KITH_SHAPE_RECT, KITH_PART_SYMBOL, pen, &tick);
          write_line (self, self->words->names[i], column + TICK_MM + 2, y - 0.6, KITH_ALIGN_START,
                      KITH_WEIGHT_NORMAL);
        }
      self->n_written = last;
      column += TICK_MM + 2 + widest + COLUMN_GAP;
    }
}

static KithPoint
point_on_oval (double rx,
               double ry,
               guint  step)
{
  const double angle = 2 * G_PI * step / N_STEPS - G_PI / 2;

  return (KithPoint){ WIDTH / 2 + rx * cos (angle), HEIGHT / 2 + ry * sin (angle) };
}

/* Points at even steps of the way round an oval, from the top. */
static void
walk_oval (double     rx,
           double     ry,
           KithPoint *points,
           guint      n)
{
  double lengths[N_STEPS + 1] = { 0 };
  guint at = 0;

  for (guint i = 1; i <= N_STEPS; i++)
    {
      const KithPoint one = point_on_oval (rx, ry, i - 1), other = point_on_oval (rx, ry, i);

      lengths[i] = lengths[i - 1] + hypot (other.x - one.x, other.y - one.y);
    }
  for (guint i = 0; i < n; i++)
    {
      while (lengths[at] < lengths[N_STEPS] * i / n)
        at++;
      points[i] = point_on_oval (rx, ry, at);
    }
}

/* People round an oval, empty circles between them; ties are drawn by pen. */
static void
draw_ecomap (Blank *self)
{
  KithPoint points[MOST_AROUND + 16];
  const guint n_names = MIN (count (self->words->names), MOST_AROUND);
  const guint n = n_names + MAX (4, 16 - (int) n_names);
  const double radius = n > 18 ? 11 : 13;

  draw_circle (self, WIDTH / 2, HEIGHT / 2, 21, KITH_PEN_NORMAL, KITH_DASH_SOLID);
  write_middle (self, WIDTH / 2, HEIGHT / 2);
  walk_oval (WIDTH / 2 - radius - 3, HEIGHT / 2 - radius - 3, points, n);
  for (guint i = 0; i < n; i++)
    {
      const guint name = i * n_names / n;
      const gboolean is_named = name < (i + 1) * n_names / n;

      draw_circle (self, points[i].x, points[i].y, radius, KITH_PEN_THIN, is_named ? KITH_DASH_SOLID : KITH_DASH_SHORT);
      if (is_named)
        write_in (self, self->words->names[name], points[i].x, points[i].y, 2 * radius - 3);
    }
  self->n_written = n_names;
}

static void
draw_circles (Blank *self)
{
  static const double radii[] = { 24, 44, 61, 78 };
  const double x = 80, y = HEIGHT / 2;

  for (guint i = 0; i < G_N_ELEMENTS (radii); i++)
    draw_circle (self, x, y, radii[i], i == 0 ? KITH_PEN_NORMAL : KITH_PEN_THIN, KITH_DASH_SOLID);
  write_middle (self, x, y);
  for (guint i = 0; i < 3 && self->words->labels[i] != NULL; i++)
    write_line (self, self->words->labels[i], x, y - radii[i + 1] + 2, KITH_ALIGN_CENTRE, KITH_WEIGHT_BOLD);
  write_names (self, &(KithRect){ 166, 8, WIDTH - 166 - 3, HEIGHT - 12 });
}

static void
draw_mobility (Blank *self)
{
  const double top = 12, box_width = 58, box_height = 34;
  const guint pen = kith_sketch_shape_pen (&self->sketch, KITH_INK_STRUCTURAL, KITH_PEN_THIN, KITH_DASH_SOLID,
                                           KITH_FILL_PAPER);
  const guint path = kith_sketch_pen (&self->sketch, KITH_INK_DISTANCE, KITH_PEN_BOLD, KITH_DASH_SHORT);
  KithPoint stops[6];

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      /* There and back again, as a path winds. */
      const guint column = i < 3 ? i : 5 - i;

      stops[i] = (KithPoint){ 46 + column * 85.0, top + box_height / 2 + (i < 3 ? 0 : 50) };
    }
  kith_scene_builder_add_points (self->sketch.builder, KITH_SHAPE_POLYLINE, KITH_PART_LINK, path, stops,
                                 G_N_ELEMENTS (stops));
  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      const KithRect box = { stops[i].x - box_width / 2, stops[i].y - box_height / 2, box_width, box_height };
      const char number[] = { (char) ('1' + i), '\0' };

      kith_scene_builder_add_round_rect (self->sketch.builder, KITH_PART_SYMBOL, pen, &box, 5);
      write_line (self, number, box.x + 5, box.y + 2, KITH_ALIGN_START, KITH_WEIGHT_BOLD);
    }
  if (self->words->labels[0] != NULL && self->words->labels[1] != NULL)
    {
      write_line (self, self->words->labels[0], stops[0].x, top - 8, KITH_ALIGN_CENTRE, KITH_WEIGHT_BOLD);
      write_line (self, self->words->labels[1], stops[5].x, stops[5].y + box_height / 2 + 2, KITH_ALIGN_CENTRE,
                  KITH_WEIGHT_BOLD);
    }
  write_names (self, &(KithRect){ 8, 116, WIDTH - 16, HEIGHT - 118 });
}

/**
 * kith_blank_new_scene:
 * @kind: which drawing
 * @words: what is written on it already
 * @measurer: how wide text is
 * @n_written: (out): how many of the names found room, from the first on
 *
 * Returns: (transfer full): the drawing, in millimetres on an A4 page that lies
 */
KithScene *
kith_blank_new_scene (KithBlankKind          kind,
                      const KithBlankWords  *words,
                      const KithMeasurer    *measurer,
                      guint                 *n_written)
{
  static void (*const draw[]) (Blank *self) = {
    [KITH_BLANK_ECOMAP] = draw_ecomap,
    [KITH_BLANK_CIRCLES] = draw_circles,
    [KITH_BLANK_MOBILITY] = draw_mobility,
  };
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  Blank blank = { { builder, measurer, KITH_SYMBOL_MM, KITH_TONE_NORMAL }, words };

  draw_edge (&blank);
  draw[kind] (&blank);
  *n_written = blank.n_written;
  return kith_scene_builder_finish (builder);
}
