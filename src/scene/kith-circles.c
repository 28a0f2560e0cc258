/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Circles as a drawing: the family in the middle, rings round it with their names on them, everybody
 * in theirs, and a dashed arrow inward where a step is agreed. Below stand how many are in each ring
 * and the workers, who are not the network and stand in none; in the corners what one asks to fill
 * the rings.
 *
 * The same case, sheet and day give the same scene. Source: the three circles are a map of what
 * people know, not of who is loved most. */

#include "config.h"

#include "scene/kith-circles-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/kith-text.h"
#include "layout/kith-layout-rings.h"
#include "model/kith-kin.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "scene/kith-mark.h"

#define GAP_MM 3.0
#define NAME_CAP 0.26      /* of rings, in symbol sizes */
#define NAME_HEIGHT_MM 4.6
#define FOOT_CAP 0.27
#define PROMPT_CAP 0.25
#define PROMPT_MM 40.0

/* Radii on A4 portrait, as they are printed. Source: the reference of symbols, ring layouts. */
static const double radii_of_4[] = { 27.0, 49.0, 70.0, 89.0 };
static const double radii_of_5[] = { 20.0, 37.0, 54.0, 72.0, 89.0 };
static const double radii_of_6[] = { 14.0, 29.0, 44.0, 59.0, 74.0, 89.0 };

static const KithDash edge_dashes[] = { KITH_DASH_SOLID, KITH_DASH_SOLID, KITH_DASH_NORMAL,
                                        KITH_DASH_DOTS, KITH_DASH_DASH_DOT, KITH_DASH_SHORT };

static const double *
radii_for (guint n_rings)
{
  return n_rings <= 4 ? radii_of_4 : n_rings == 5 ? radii_of_5 : radii_of_6;
}

static KithDay
day_of_drawing (KithRecord               *sheet,
                const KithCirclesOptions *options,
                gboolean                 *is_past)
{
  KithDate as_at;

  *is_past = options->is_asked;
  if (!options->is_asked && kith_record_get_date (sheet, KITH_SHEET_AS_AT, &as_at)
      && as_at.latest != KITH_DAY_FUTURE)
    {
      *is_past = TRUE;
      return as_at.latest;
    }

  return options->as_at;
}

static void
draw_rings (KithCirclesDrawing    *self,
            const KithRingsInput  *input,
            const KithRingsLayout *layout)
{
  kith_scene_builder_set_owner (self->sketch.builder, KITH_NO_SUBJECT);
  for (guint i = self->rings->n_rings; i-- > 0;)
    {
      const double radius = layout->radii_mm[i];
      const KithRect name = kith_rings_name_box (input, radius, i);

      kith_scene_builder_add_box (self->sketch.builder, KITH_SHAPE_ELLIPSE, KITH_PART_BACKGROUND,
                                  kith_sketch_pen (&self->sketch, KITH_INK_STRUCTURAL,
                                                   i == 0 ? KITH_PEN_DOT : KITH_PEN_MEDIUM,
                                                   edge_dashes[i % G_N_ELEMENTS (edge_dashes)]),
                                  &(KithRect){ -radius, -radius, 2.0 * radius, 2.0 * radius });
      if (!kith_rect_is_empty (&name))
        kith_sketch_text (&self->sketch, KITH_PART_LINE_TEXT, KITH_INK_STRUCTURAL,
                          _(self->rings->rings[i].name), NAME_CAP, KITH_WEIGHT_BOLD,
                          KITH_ALIGN_CENTRE, &(KithPoint){ 0.0, name.y + 0.4 }, 0.10);
    }
}

static void
measure_names (KithCirclesDrawing *self,
               double             *names_mm)
{
  for (guint i = 0; i < self->rings->n_rings; i++)
    names_mm[i] = kith_sketch_width_mm (&self->sketch, _(self->rings->rings[i].name), NAME_CAP,
                                        KITH_WEIGHT_BOLD) + 2.0;
}

/* From somebody inwards, to just inside the edge of the ring they are to come into. */
static void
draw_step (KithCirclesDrawing    *self,
           const KithSeat        *seat,
           const KithRingsLayout *layout,
           const KithPoint       *at)
{
  const int to = kith_rings_number (self->rings, kith_record_get_token (seat->next,
                                                                        KITH_CIRCLE_MOVE_TO_RING));
  const double far = hypot (at->x, at->y);
  KithMarkPart as = { KITH_PART_TIE_MARK, KITH_INK_STRUCTURAL };
  KithPoint head, inwards;
  double near;

  if (to < 0 || far <= 0.0)
    return;

  near = to == 0 ? layout->radii_mm[0] * 0.8 : layout->radii_mm[to] - 0.35 * self->sketch.unit_mm;
  inwards = (KithPoint){ -at->x / far, -at->y / far };
  head = (KithPoint){ -inwards.x * near, -inwards.y * near };
  if (near >= far)
    inwards = (KithPoint){ -inwards.x, -inwards.y };

  kith_scene_builder_note_kind (self->sketch.builder, "safety_move_in");
  kith_scene_builder_add_points (self->sketch.builder, KITH_SHAPE_POLYLINE, KITH_PART_TIE,
                                 kith_sketch_pen (&self->sketch, KITH_INK_STRUCTURAL,
                                                  KITH_PEN_MEDIUM, KITH_DASH_SHORT),
                                 (KithPoint[]){ *at, head }, 2);
  kith_mark_draw (&self->sketch, &as, "arrow_f", &head, &inwards);
}

static void
draw_somebody (KithCirclesDrawing    *self,
               const KithCircleChip  *chip,
               const KithRingsLayout *layout,
               const KithPoint       *at)
{
  KithSceneBuilder *builder = self->sketch.builder;
  g_autofree char *name = kith_seat_dup_name (&chip->seat);
  g_autofree char *sentence = kith_seat_dup_sentence (&chip->seat, self->family, self->rings, self->teller, self->as_at);
  const guint subject
    = kith_scene_builder_add_subject (builder, KITH_SUBJECT_PERSON,
                                      kith_record_get_id (chip->seat.subject), at);

  kith_scene_builder_describe (builder, subject, name, sentence);
  kith_scene_builder_set_owner (builder, subject);
  kith_circle_chip_draw (chip, self, at);
  kith_scene_builder_set_owner (builder, KITH_NO_SUBJECT);
  if (chip->seat.next != NULL)
    draw_step (self, &chip->seat, layout, at);
}

static double
write_lines (KithCirclesDrawing *self,
             const char         *text,
             double              cap,
             KithWeight          weight,
             KithAlign           align,
             double              x,
             double              y,
             double              width)
{
  const double cap_mm = cap * self->sketch.unit_mm;
  g_auto(GStrv) lines = kith_measurer_wrap (self->sketch.measurer, text, cap_mm, weight, width, 6);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      kith_sketch_text (&self->sketch, KITH_PART_LINE_TEXT, KITH_INK_STRUCTURAL, lines[i], cap, weight,
                        align, &(KithPoint){ x, y }, 0.0);
      y += kith_text_line_mm (cap_mm);
    }

  return y;
}

/* What one asks, beside the rings: three find room in the corners. */
static void
draw_prompts (KithCirclesDrawing *self,
              double              radius)
{
  static const struct { int x, y; } corners[] = { { 1, -1 }, { 1, 1 }, { -1, 1 } };

  if (!self->rings->is_knowledge)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (corners) && i + 1 < self->rings->n_rings; i++)
    {
      const double x = corners[i].x * radius;
      const double y = corners[i].y < 0 ? -radius - 2.0 : radius - 12.0;

      write_lines (self, _(self->rings->rings[i + 1].question), PROMPT_CAP, KITH_WEIGHT_NORMAL,
                   corners[i].x > 0 ? KITH_ALIGN_END : KITH_ALIGN_START, x, y,
                   MIN (PROMPT_MM, 0.36 * radius));
    }
}

static char *
dup_workers (KithCirclesDrawing *self)
{
  g_autoptr(GPtrArray) people = kith_circles_list_professionals (self->family);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      g_autofree char *name = kith_person_dup_name (people->pdata[i]);
      const char *role = kith_record_get_text (people->pdata[i], KITH_PERSON_ROLE);

      g_string_append_printf (names, "%s%s", i > 0 ? _(", ") : "", name);
      if (!kith_text_is_empty (role))
        g_string_append_printf (names, " (%s)", role);
    }

  return people->len > 0
           /* Translators: below the circles: who is paid to help and so is in no ring */
           ? g_strdup_printf (_("Workers, who are not the network: %s"), names->str)
           : NULL;
}

static void
draw_foot (KithCirclesDrawing *self,
           GArray             *seats,
           double              radius)
{
  g_autofree char *counts = kith_circles_dup_counts (self->rings, seats);
  g_autofree char *workers = self->rings->is_knowledge ? dup_workers (self) : NULL;
  double y = radius + 6.0;

  y = write_lines (self, counts, FOOT_CAP, KITH_WEIGHT_BOLD, KITH_ALIGN_CENTRE, 0.0, y, 2.0 * radius);
  if (workers != NULL)
    write_lines (self, workers, FOOT_CAP, KITH_WEIGHT_NORMAL, KITH_ALIGN_CENTRE, 0.0, y + 1.0,
                 2.0 * radius);
}

static KithRingChip
chip_for_layout (const KithCircleChip *chip)
{
  KithRecord *placement = chip->seat.placement;

  return (KithRingChip){
    chip->seat.ring, chip->width_mm, chip->height_mm,
    kith_record_get_boolean (placement, KITH_PLACEMENT_IS_PINNED),
    { kith_record_get_real (placement, KITH_PLACEMENT_X), kith_record_get_real (placement, KITH_PLACEMENT_Y) },
  };
}

static void
draw_all (KithCirclesDrawing *self,
          GArray             *seats)
{
  g_autoptr(GPtrArray) chips = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_circle_chip_free);
  g_autofree KithRingChip *boxes = g_new0 (KithRingChip, seats->len + 1);
  g_autofree double *names_mm = g_new0 (double, self->rings->n_rings);
  KithRingsInput input = { radii_for (self->rings->n_rings), names_mm, NAME_HEIGHT_MM,
                           self->rings->n_rings, boxes, seats->len, GAP_MM };
  g_autoptr(KithRingsLayout) layout = NULL;
  double radius;

  for (guint i = 0; i < seats->len; i++)
    {
      g_ptr_array_add (chips, kith_circle_chip_new (self, &g_array_index (seats, KithSeat, i)));
      boxes[i] = chip_for_layout (chips->pdata[i]);
    }
  measure_names (self, names_mm);
  layout = kith_rings_layout_new (&input);
  radius = layout->radii_mm[self->rings->n_rings - 1];

  draw_rings (self, &input, layout);
  for (guint i = 0; i < chips->len; i++)
    draw_somebody (self, chips->pdata[i], layout, &layout->places[i]);
  draw_prompts (self, radius);
  draw_foot (self, seats, radius);
}

/**
 * kith_circles_new_scene:
 * @family: the case
 * @sheet: circles of any kind
 * @options: what the drawing depends on besides
 *
 * Returns: (transfer full): the drawing; its origin is the middle of the rings
 */
KithScene *
kith_circles_new_scene (KithCase                 *family,
                        KithRecord               *sheet,
                        const KithCirclesOptions *options)
{
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  KithRecord *centre = kith_case_resolve (family, sheet, KITH_SHEET_CENTRE);
  g_autoptr(KithKinTeller) teller = NULL;
  g_autoptr(GArray) seats = NULL;
  KithCirclesDrawing self = { .family = family,
                              .rings = kith_rings_find (kith_record_get_token (sheet, KITH_SHEET_KIND)),
                              .sketch = { builder, options->measurer, KITH_SYMBOL_MM } };
  gboolean is_past;

  g_return_val_if_fail (self.rings != NULL, NULL);

  if (centre == NULL)
    centre = kith_kin_find_focus (family);
  self.as_at = day_of_drawing (sheet, options, &is_past);
  if (centre != NULL)
    teller = kith_kin_teller_new (family, centre, self.as_at);
  self.teller = teller;
  seats = kith_circles_read (family, sheet, is_past ? self.as_at : KITH_DAY_PAST);

  draw_all (&self, seats);
  return kith_scene_builder_finish (builder);
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  const double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/**
 * kith_circles_ring_at:
 * @scene: a drawing of circles
 * @n_rings: how many it has, the middle counted
 * @at: a point on the sheet
 *
 * Returns: the number of the ring there, 0 for the middle, or -1 outside all of them
 */
int
kith_circles_ring_at (KithScene       *scene,
                      guint            n_rings,
                      const KithPoint *at)
{
  g_autoptr(GArray) radii = g_array_new (FALSE, FALSE, sizeof (double));
  const KithItem *items = kith_scene_get_items (scene);
  const double distance = hypot (at->x, at->y);

  for (guint i = 0; i < kith_scene_get_n_items (scene); i++)
    if (items[i].part == KITH_PART_BACKGROUND && items[i].shape == KITH_SHAPE_ELLIPSE)
      {
        const double radius = kith_scene_get_points (scene, &items[i])[1].x;

        g_array_append_val (radii, radius);
      }

  g_array_sort (radii, compare_lengths);
  for (guint i = 0; i < MIN (radii->len, n_rings); i++)
    if (distance <= g_array_index (radii, double, i))
      return (int) i;

  return -1;
}
