/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody in a ring: a rounded box with the name, what they are to the child, the next step that is
 * agreed, and in the corner whether they said yes to helping. */

#include "config.h"

#include "scene/kith-circles-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/kith-text.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#define NAME_CAP 0.28          /* in symbol sizes, as all here */
#define UNDER_CAP 0.23
#define USUAL 1.9
#define WIDEST 3.4
#define NARROWEST 1.3
#define PADDING 0.14
#define CORNER_MM 2.0
#define MARK 0.30
#define MARK_GAP 0.10
#define MAX_LINES 3

/* As wide as usual, or as the longest word: no word is broken over two lines unless it is monstrous. */
static double
width_for (KithCirclesDrawing *drawing,
           const char         *text,
           double              cap,
           KithWeight          weight,
           double              usual)
{
  g_auto(GStrv) words = g_strsplit_set (text, " \t\n-_/", -1);
  double width = usual * drawing->sketch.unit_mm;

  for (guint i = 0; words[i] != NULL; i++)
    width = MAX (width, kith_sketch_width_mm (&drawing->sketch, words[i], cap, weight) + 0.2);

  return MIN (width, WIDEST * drawing->sketch.unit_mm);
}

static void
add_under (KithCircleChip *self,
           KithCirclesDrawing *drawing,
           const char     *text)
{
  const double unit = drawing->sketch.unit_mm;
  g_auto(GStrv) lines = NULL;

  if (kith_text_is_empty (text))
    return;

  lines = kith_measurer_wrap (drawing->sketch.measurer, text, UNDER_CAP * unit, KITH_WEIGHT_NORMAL,
                              width_for (drawing, text, UNDER_CAP, KITH_WEIGHT_NORMAL, USUAL), MAX_LINES);
  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (self->under, g_strdup (lines[i]));
}

/* What stands in brackets is for lists, where there is room for it. */
static char *
dup_short_kin (KithCirclesDrawing *drawing,
               const KithSeat     *seat)
{
  char *kin = kith_seat_dup_kin (seat, drawing->teller, drawing->as_at);
  char *bracket = kin != NULL ? strstr (kin, " (") : NULL;

  if (bracket != NULL)
    *bracket = '\0';
  return kin;
}

/* By when somebody is to be told, in a few letters; the year is left out where it is the year of the
 * drawing. */
static char *
dup_short_step (KithCirclesDrawing *drawing,
                const KithSeat     *seat)
{
  g_autofree char *when = kith_seat_dup_when (seat);
  g_autofree char *year = NULL;
  int this_year = 0;

  if (seat->next == NULL)
    return NULL;
  if (when == NULL)
    return g_strdup (_("next"));

  if (KITH_DAY_IS_KNOWN (drawing->as_at))
    kith_day_to_civil (drawing->as_at, &this_year, NULL, NULL);
  year = g_strdup_printf (" %d", this_year);
  if (g_str_has_suffix (when, year))
    when[strlen (when) - strlen (year)] = '\0';
  /* Translators: in a small box under a name: the step that comes next, by this day */
  return g_strdup_printf (_("next: %s"), when);
}

static const char *
mark_of (KithCirclesDrawing *drawing,
         const KithSeat     *seat)
{
  if (!drawing->rings->is_knowledge || seat->ring == 0)
    return NULL;
  if (kith_record_has_token (seat->placement, KITH_PLACEMENT_IN_NETWORK, "yes"))
    return "safety_yes";

  return kith_record_has_token (seat->placement, KITH_PLACEMENT_IN_NETWORK, "asked") ? "safety_asked"
                                                                                      : NULL;
}

static void
measure (KithCircleChip     *self,
         KithCirclesDrawing *drawing)
{
  const KithSketch *sketch = &drawing->sketch;
  double width = NARROWEST * sketch->unit_mm;
  double height = 2.0 * PADDING * sketch->unit_mm;

  for (guint i = 0; self->name[i] != NULL; i++)
    {
      width = MAX (width, kith_sketch_width_mm (sketch, self->name[i], NAME_CAP, KITH_WEIGHT_BOLD)
                            + (2.0 * PADDING + (self->mark != NULL ? MARK + MARK_GAP : 0.0)) * sketch->unit_mm);
      height += kith_text_line_mm (NAME_CAP * sketch->unit_mm);
    }
  for (guint i = 0; i < self->under->len; i++)
    {
      width = MAX (width, kith_sketch_width_mm (sketch, self->under->pdata[i], UNDER_CAP,
                                                KITH_WEIGHT_NORMAL)
                            + 2.0 * PADDING * sketch->unit_mm);
      height += kith_text_line_mm (UNDER_CAP * sketch->unit_mm);
    }

  self->width_mm = width;
  self->height_mm = height;
}

/**
 * kith_circle_chip_new:
 *
 * Returns: (transfer full): what is drawn of somebody in a ring, measured
 */
KithCircleChip *
kith_circle_chip_new (KithCirclesDrawing *drawing,
                      const KithSeat     *seat)
{
  KithCircleChip *self = g_new0 (KithCircleChip, 1);
  g_autofree char *name = kith_seat_dup_name (seat);
  g_autofree char *kin = dup_short_kin (drawing, seat);
  g_autofree char *step = dup_short_step (drawing, seat);

  self->seat = *seat;
  self->under = g_ptr_array_new_with_free_func (g_free);
  self->mark = mark_of (drawing, seat);
  self->name = kith_measurer_wrap (drawing->sketch.measurer, kith_text_is_empty (name) ? "?" : name,
                                   NAME_CAP * drawing->sketch.unit_mm, KITH_WEIGHT_BOLD,
                                   width_for (drawing, name, NAME_CAP, KITH_WEIGHT_BOLD, USUAL), MAX_LINES);
  add_under (self, drawing, kin);
  add_under (self, drawing, step);
  measure (self, drawing);
  return self;
}

/**
 * kith_circle_chip_free:
 *
 * Frees it.
 */
void
kith_circle_chip_free (KithCircleChip *self)
{
  g_strfreev (self->name);
  g_ptr_array_unref (self->under);
  g_free (self);
}

static void
draw_mark (const KithSketch *sketch,
           const char       *key,
           const KithPoint  *centre)
{
  const double r = MARK / 2.0 * sketch->unit_mm;
  const KithPoint tick[] = { { centre->x - 0.8 * r, centre->y },
                             { centre->x - 0.2 * r, centre->y + 0.7 * r },
                             { centre->x + 0.9 * r, centre->y - 0.8 * r } };

  kith_scene_builder_note_kind (sketch->builder, key);
  if (g_str_equal (key, "safety_yes"))
    kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_POLYLINE, KITH_PART_BADGE,
                                   kith_sketch_pen (sketch, KITH_INK_STRUCTURAL, KITH_PEN_DOT,
                                                    KITH_DASH_SOLID),
                                   tick, G_N_ELEMENTS (tick));
  else
    kith_scene_builder_add_box (sketch->builder, KITH_SHAPE_ELLIPSE, KITH_PART_BADGE,
                                kith_sketch_pen (sketch, KITH_INK_STRUCTURAL, KITH_PEN_MEDIUM,
                                                 KITH_DASH_SOLID),
                                &(KithRect){ centre->x - 0.7 * r, centre->y - 0.7 * r, 1.4 * r, 1.4 * r });
}

static double
draw_line (const KithSketch *sketch,
           const char       *text,
           double            cap,
           KithWeight        weight,
           double            x,
           double            y)
{
  kith_sketch_text (sketch, KITH_PART_LABEL, KITH_INK_STRUCTURAL, text, cap, weight,
                    KITH_ALIGN_CENTRE, &(KithPoint){ x, y }, 0.0);
  return y + kith_text_line_mm (cap * sketch->unit_mm);
}

/**
 * kith_circle_chip_draw:
 * @centre: the middle of its box
 *
 * Draws it as its person's.
 */
void
kith_circle_chip_draw (const KithCircleChip *self,
                       KithCirclesDrawing   *drawing,
                       const KithPoint      *centre)
{
  const KithSketch *sketch = &drawing->sketch;
  const KithRect box = { centre->x - self->width_mm / 2.0, centre->y - self->height_mm / 2.0,
                         self->width_mm, self->height_mm };
  const gboolean says_yes = g_strcmp0 (self->mark, "safety_yes") == 0;
  const double shift = self->mark != NULL ? (MARK + MARK_GAP) / 2.0 * sketch->unit_mm : 0.0;
  double y = box.y + PADDING * sketch->unit_mm;

  kith_scene_builder_add_round_rect (
    sketch->builder, KITH_PART_SYMBOL,
    kith_sketch_shape_pen (sketch, KITH_INK_STRUCTURAL, says_yes ? KITH_PEN_DOT : KITH_PEN_THIN,
                           KITH_DASH_SOLID, KITH_FILL_PAPER),
    &box, CORNER_MM);
  for (guint i = 0; self->name[i] != NULL; i++)
    y = draw_line (sketch, self->name[i], NAME_CAP, KITH_WEIGHT_BOLD, centre->x - shift, y);
  for (guint i = 0; i < self->under->len; i++)
    y = draw_line (sketch, self->under->pdata[i], UNDER_CAP, KITH_WEIGHT_NORMAL, centre->x, y);
  if (self->mark != NULL)
    draw_mark (sketch, self->mark,
               &(KithPoint){ box.x + box.width - (PADDING + MARK / 2.0) * sketch->unit_mm,
                             box.y + (PADDING + MARK / 2.0) * sketch->unit_mm });
}

/**
 * kith_circles_draw_sample:
 * @key: of the table of signs
 * @centre: where
 *
 * Draws what the legend shows of @key.
 *
 * Returns: whether it is a sign of circles
 */
gboolean
kith_circles_draw_sample (const KithSketch *sketch,
                          const char       *key,
                          const KithPoint  *centre)
{
  const double unit = sketch->unit_mm;

  if (g_str_equal (key, "safety_yes") || g_str_equal (key, "safety_asked"))
    draw_mark (sketch, key, centre);
  else if (g_str_equal (key, "safety_move_in"))
    kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_POLYLINE, KITH_PART_TIE,
                                   kith_sketch_pen (sketch, KITH_INK_STRUCTURAL, KITH_PEN_MEDIUM,
                                                    KITH_DASH_SHORT),
                                   (KithPoint[]){ { centre->x - unit, centre->y },
                                                  { centre->x + unit, centre->y } }, 2);
  else
    return FALSE;

  return TRUE;
}
