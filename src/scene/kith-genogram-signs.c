/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws a person: symbol, label and badges, and says how much room they take. */

#include "config.h"

#include "scene/kith-genogram-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/kith-naming.h"

#define BESIDE 0.08       /* from the symbol to what stands beside it */
#define WAVE_HEIGHT 0.55
#define LOCK_HEIGHT 0.36
#define LINE_HEIGHT 0.35  /* of a line of small text */
#define PLACE_LIFT 0.07   /* from the symbol to the words above it */

static void
label_line_clear (KithLabelLine *line)
{
  g_free (line->text);
}

static KithPersonView *
person_view_new (void)
{
  KithPersonView *self = g_new0 (KithPersonView, 1);

  self->lines = g_array_new (FALSE, FALSE, sizeof (KithLabelLine));
  g_array_set_clear_func (self->lines, (GDestroyNotify) label_line_clear);
  return self;
}

/**
 * kith_person_view_free:
 *
 * Frees the view.
 */
void
kith_person_view_free (KithPersonView *self)
{
  g_array_unref (self->lines);
  g_free (self->name);
  g_strfreev (self->inside);
  g_free (self->centre);
  g_clear_pointer (&self->picture, g_bytes_unref);
  g_strfreev (self->place);
  g_free (self->moved);
  g_free (self);
}

static KithPersonView *
read_view (KithGenogram *self,
           KithRecord   *person)
{
  KithPersonView *view = person_view_new ();

  view->name = kith_person_dup_name (person);
  kith_genogram_read_figure (self, person, view);
  kith_genogram_read_label (self, person, view);
  kith_genogram_read_badges (self, person, view);
  kith_person_view_measure (view, &self->sketch);
  return view;
}

/**
 * kith_genogram_get_view:
 *
 * Returns: (transfer none): how @person is drawn, read from the records where that is not known yet
 */
KithPersonView *
kith_genogram_get_view (KithGenogram *self,
                        KithRecord   *person)
{
  KithPersonView *view = g_hash_table_lookup (self->views, person);

  if (view != NULL)
    return view;

  view = kith_person_views_find (self->store, self, person);
  if (view == NULL)
    {
      view = read_view (self, person);
      kith_person_views_take (self->store, person, view);
    }
  g_hash_table_insert (self->views, person, view);
  return view;
}

static double
label_height_mm (const KithPersonView *self,
                 double                unit)
{
  double height = 0.0;

  for (guint i = 0; i < self->lines->len; i++)
    height += kith_text_line_mm (g_array_index (self->lines, KithLabelLine, i).cap * unit);

  return height;
}

static double
label_width_mm (const KithPersonView *self,
                const KithSketch     *sketch)
{
  double width = 0.0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      KithLabelLine *line = &g_array_index (self->lines, KithLabelLine, i);

      width = MAX (width, kith_sketch_width_mm (sketch, line->text, line->cap, line->weight));
    }

  return width;
}

/* How far things to the left and right of the symbol reach from its centre. */
static double
side_reach_mm (const KithPersonView *self,
               const KithSketch     *sketch,
               double                half)
{
  double unit = sketch->unit_mm;
  double reach = half;

  if (self->has_pr)
    reach = MAX (reach, half + (BESIDE + 0.42) * unit);
  if (self->letter != NULL || self->has_doubt)
    reach = MAX (reach, half + (BESIDE + 0.25) * unit);
  if (self->has_bubble)
    reach = MAX (reach, half + (BESIDE + 0.36) * unit);
  if (self->status != NULL)
    reach = MAX (reach, half + (BESIDE + 0.12) * unit
                          + kith_sketch_width_mm (sketch, self->status, KITH_CAP_BADGE,
                                                  KITH_WEIGHT_BOLD));
  for (guint i = 0; self->place != NULL && self->place[i] != NULL; i++)
    reach = MAX (reach, 0.15 * unit + kith_sketch_width_mm (sketch, self->place[i], KITH_CAP_CHIP,
                                                            KITH_WEIGHT_NORMAL));
  if (self->moved != NULL)
    reach = MAX (reach, (0.35 + 0.20 * self->n_waves) * unit
                          + kith_sketch_width_mm (sketch, self->moved, KITH_CAP_CHIP,
                                                  KITH_WEIGHT_NORMAL));

  return reach;
}

/* How much stands above the symbol, in symbol sizes. */
static double
height_above (const KithPersonView *self)
{
  double height = self->n_waves > 0 ? WAVE_HEIGHT : 0.0;

  if (self->is_withheld)
    height = MAX (height, LOCK_HEIGHT);
  if (self->place != NULL)
    height = MAX (height, PLACE_LIFT + LINE_HEIGHT * g_strv_length (self->place));

  return height > 0.0 ? height + 0.06 : 0.0;
}

/**
 * kith_person_view_measure:
 *
 * Works out the room the person takes. The symbol is in the middle of its width, so that lines
 * enter and leave there.
 */
void
kith_person_view_measure (KithPersonView   *self,
                          const KithSketch *sketch)
{
  double unit = sketch->unit_mm;
  KithRect symbol = kith_figure_get_box (&self->figure, unit, &(KithPoint){ 0.0, 0.0 });
  double half = MAX (-symbol.x, symbol.x + symbol.width);
  double above = height_above (self);
  double width = MAX (half, label_width_mm (self, sketch) / 2.0);
  double bottom = symbol.y + symbol.height;

  if (self->figure.cross == KITH_CROSS_WIDE)
    bottom = MAX (bottom, 0.36 * unit);
  width = MAX (width, side_reach_mm (self, sketch, half)) + KITH_PEN_NORMAL * unit;
  if (self->lines->len > 0)
    bottom += KITH_LABEL_GAP * unit + label_height_mm (self, unit);

  self->box.x = -width;
  self->box.width = 2.0 * width;
  self->box.y = symbol.y - above * unit - KITH_PEN_NORMAL * unit / 2.0;
  self->box.height = bottom - self->box.y + KITH_PEN_NORMAL * unit / 2.0;
}

/**
 * kith_person_view_get_label:
 *
 * Returns: the box of the label, the symbol's centre being the origin; empty if there is none
 */
KithRect
kith_person_view_get_label (const KithPersonView *self,
                            const KithSketch     *sketch)
{
  double height = label_height_mm (self, sketch->unit_mm);
  double half = label_width_mm (self, sketch) / 2.0;

  if (self->lines->len == 0)
    return KITH_RECT_EMPTY;

  return (KithRect){ -half, self->box.y + self->box.height - height, 2.0 * half, height };
}

/* A plate hides lines that run on behind the letters on it. Its unit is the height of those letters,
 * for where they are too small to be read it must go too, and the lines are whole again. */
static void
draw_plate (const KithSketch *sketch,
            const KithRect   *box,
            double            cap)
{
  KithStyle style = { KITH_INK_NONE, KITH_DASH_SOLID, KITH_FILL_PAPER, FALSE, 0.0f,
                      (float) (cap * sketch->unit_mm), 0.0f };

  kith_scene_builder_add_box (sketch->builder, KITH_SHAPE_RECT, KITH_PART_SYMBOL_BACK,
                              kith_scene_builder_add_style (sketch->builder, &style), box);
}

/* One plate for all lines of one height. */
static void
draw_plates (const KithPersonView *self,
             const KithSketch     *sketch,
             const KithPoint      *at)
{
  double half = label_width_mm (self, sketch) / 2.0 + 0.05 * sketch->unit_mm;
  double y = at->y;

  for (guint i = 0, next; i < self->lines->len; i = next)
    {
      double cap = g_array_index (self->lines, KithLabelLine, i).cap;
      KithRect plate = { at->x - half, y, 2.0 * half, 0.0 };

      for (next = i; next < self->lines->len
                     && g_array_index (self->lines, KithLabelLine, next).cap == cap; next++)
        plate.height += kith_text_line_mm (cap * sketch->unit_mm);
      draw_plate (sketch, &plate, cap);
      y += plate.height;
    }
}

static void
draw_label (const KithPersonView *self,
            const KithSketch     *sketch,
            const KithPoint      *at)
{
  double unit = sketch->unit_mm;
  double y = at->y;

  draw_plates (self, sketch, at);
  for (guint i = 0; i < self->lines->len; i++)
    {
      KithLabelLine *line = &g_array_index (self->lines, KithLabelLine, i);

      kith_sketch_text (sketch, KITH_PART_LABEL, KITH_INK_STRUCTURAL, line->text, line->cap,
                        line->weight, KITH_ALIGN_CENTRE, &(KithPoint){ at->x, y }, 0.0);
      y += kith_text_line_mm (line->cap * unit);
    }
}

static void
draw_inside (const KithPersonView *self,
             const KithSketch     *sketch,
             const KithPoint      *centre)
{
  double line = kith_text_line_mm (self->inside_cap * sketch->unit_mm);
  guint n = self->inside != NULL ? g_strv_length (self->inside) : 0;

  for (guint i = 0; i < n; i++)
    kith_sketch_text (sketch, KITH_PART_AGE, KITH_INK_STRUCTURAL, self->inside[i],
                      self->inside_cap, KITH_WEIGHT_NORMAL, KITH_ALIGN_CENTRE,
                      &(KithPoint){ centre->x, centre->y + (i - n / 2.0) * line }, 0.0);
}

/* A wave that rises from the top of the symbol, as three cubic pieces. */
static void
draw_wave (const KithSketch *sketch,
           const KithPoint  *foot)
{
  double unit = sketch->unit_mm;
  double step = WAVE_HEIGHT * unit / 3.0, swing = 0.16 * unit;
  KithPoint points[10] = { *foot };

  for (guint i = 0; i < 3; i++)
    {
      double y = foot->y - i * step;
      double x = foot->x + (i % 2 == 0 ? swing : -swing);

      points[3 * i + 1] = (KithPoint){ x, y - step / 3.0 };
      points[3 * i + 2] = (KithPoint){ x, y - 2.0 * step / 3.0 };
      points[3 * i + 3] = (KithPoint){ foot->x, y - step };
    }
  kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_CURVE, KITH_PART_BADGE,
                                 kith_sketch_pen (sketch, KITH_INK_STRUCTURAL, 0.045,
                                                  KITH_DASH_SOLID),
                                 points, 10);
}

static void
draw_padlock (const KithSketch *sketch,
              const KithPoint  *corner)
{
  double unit = sketch->unit_mm;
  KithPoint bow[] = { { corner->x + 0.06 * unit, corner->y + 0.14 * unit },
                      { corner->x + 0.06 * unit, corner->y - 0.03 * unit },
                      { corner->x + 0.20 * unit, corner->y - 0.03 * unit },
                      { corner->x + 0.20 * unit, corner->y + 0.14 * unit } };

  kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_CURVE, KITH_PART_BADGE,
                                 kith_sketch_pen (sketch, KITH_INK_STRUCTURAL, KITH_PEN_THIN,
                                                  KITH_DASH_SOLID),
                                 bow, 4);
  kith_scene_builder_add_box (sketch->builder, KITH_SHAPE_RECT, KITH_PART_BADGE,
                              kith_sketch_shape_pen (sketch, KITH_INK_STRUCTURAL, KITH_PEN_THIN,
                                                     KITH_DASH_SOLID, KITH_FILL_SOLID),
                              &(KithRect){ corner->x, corner->y + 0.14 * unit, 0.26 * unit,
                                           0.16 * unit });
}

static void
draw_bubble (const KithSketch *sketch,
             const KithPoint  *corner)
{
  double unit = sketch->unit_mm;
  static const double corners[][2] = { { 0.0, 0.0 }, { 0.32, 0.0 }, { 0.32, 0.19 }, { 0.15, 0.19 },
                                       { 0.06, 0.28 }, { 0.07, 0.19 }, { 0.0, 0.19 } };
  KithPoint points[G_N_ELEMENTS (corners)];

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    points[i] = (KithPoint){ corner->x + corners[i][0] * unit, corner->y + corners[i][1] * unit };
  kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_POLYGON, KITH_PART_BADGE,
                                 kith_sketch_shape_pen (sketch, KITH_INK_STRUCTURAL, KITH_PEN_THIN,
                                                        KITH_DASH_SOLID, KITH_FILL_PAPER),
                                 points, G_N_ELEMENTS (points));
}

static void
draw_above (const KithPersonView *self,
            const KithSketch     *sketch,
            const KithPoint      *centre,
            double                top)
{
  double unit = sketch->unit_mm;
  double x = centre->x + 0.15 * unit;

  for (guint i = 0; i < self->n_waves; i++)
    draw_wave (sketch, &(KithPoint){ centre->x - (0.28 + 0.20 * i) * unit, top });
  if (self->moved != NULL)
    kith_sketch_text (sketch, KITH_PART_BADGE_TEXT, KITH_INK_STRUCTURAL, self->moved, KITH_CAP_CHIP,
                      KITH_WEIGHT_NORMAL, KITH_ALIGN_END,
                      &(KithPoint){ centre->x - (0.30 + 0.20 * self->n_waves) * unit,
                                    top - 0.50 * unit },
                      0.04);
  if (self->is_withheld)
    draw_padlock (sketch, &(KithPoint){ x, top - 0.36 * unit });

  for (guint i = 0; self->place != NULL && self->place[i] != NULL; i++)
    kith_sketch_text (sketch, KITH_PART_BADGE_TEXT, KITH_INK_STRUCTURAL, self->place[i],
                      KITH_CAP_CHIP, KITH_WEIGHT_NORMAL, KITH_ALIGN_START,
                      &(KithPoint){ x, top - (PLACE_LIFT + (g_strv_length (self->place) - i)
                                              * LINE_HEIGHT) * unit },
                      0.03);
}

static void
draw_beside (const KithPersonView *self,
             const KithSketch     *sketch,
             const KithPoint      *centre,
             double                half)
{
  double unit = sketch->unit_mm;
  double right = centre->x + half + BESIDE * unit;

  if (self->has_pr)
    kith_sketch_chip (sketch, KITH_PART_BADGE, KITH_INK_STRUCTURAL, _("PR"), KITH_CAP_BADGE,
                      &(KithPoint){ centre->x - half - (BESIDE + 0.20) * unit, centre->y },
                      KITH_DASH_SOLID);
  if (self->letter != NULL)
    kith_sketch_text (sketch, KITH_PART_BADGE_TEXT, KITH_INK_STRUCTURAL, self->letter, 0.26,
                      KITH_WEIGHT_BOLD, KITH_ALIGN_START,
                      &(KithPoint){ right, centre->y - 0.28 * unit }, 0.0);
  else if (self->has_bubble)
    draw_bubble (sketch, &(KithPoint){ right, centre->y - 0.20 * unit });
  if (self->has_doubt)
    kith_sketch_text (sketch, KITH_PART_BADGE_TEXT, KITH_INK_STRUCTURAL, "?", 0.26,
                      KITH_WEIGHT_BOLD, KITH_ALIGN_START,
                      &(KithPoint){ right, centre->y - 0.75 * unit }, 0.0);
  if (self->status != NULL)
    {
      double width = kith_sketch_chip_box (sketch, self->status, KITH_CAP_BADGE, centre).width;

      kith_sketch_chip (sketch, KITH_PART_BADGE, KITH_INK_STRUCTURAL, self->status, KITH_CAP_BADGE,
                        &(KithPoint){ right + width / 2.0, centre->y + 0.36 * unit },
                        KITH_DASH_SOLID);
    }
}

/**
 * kith_person_view_draw:
 * @centre: the middle of the symbol, in millimetres
 *
 * Draws the person, and notes what the legend must explain.
 */
void
kith_person_view_draw (KithPersonView   *self,
                       const KithSketch *sketch,
                       const KithPoint  *centre)
{
  KithRect symbol = kith_figure_get_box (&self->figure, sketch->unit_mm, centre);
  double half = MAX (centre->x - symbol.x, symbol.x + symbol.width - centre->x);
  double bottom = symbol.y + symbol.height;

  if (self->figure.cross == KITH_CROSS_WIDE)
    bottom = MAX (bottom, centre->y + 0.36 * sketch->unit_mm);
  kith_figure_draw (&self->figure, sketch, centre);
  draw_inside (self, sketch, centre);
  draw_label (self, sketch, &(KithPoint){ centre->x, bottom + KITH_LABEL_GAP * sketch->unit_mm });
  draw_above (self, sketch, centre, symbol.y);
  draw_beside (self, sketch, centre, half);
  for (guint i = 0; i < self->n_keys; i++)
    kith_scene_builder_note_kind (sketch->builder, self->keys[i]);
}
