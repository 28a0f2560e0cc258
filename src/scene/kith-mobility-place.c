/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A place of a mobility map with everything that belongs to it: its picture and number, what is
 * written under it, and below that who was there, each with their marks. What nobody told is not
 * drawn, and no room is left for it.
 */

#include "config.h"

#include "scene/kith-mobility-private.h"

#include <glib/gi18n-lib.h>

#include "base/kith-text.h"
#include "model/kith-mobility.h"
#include "model/kith-records.h"

#define LABEL_CAP_MM 3.2
#define WHEN_CAP_MM 2.5
#define DETAIL_CAP_MM 2.5
#define NAME_CAP_MM 2.6
#define NUMBER_CAP_MM 2.2
#define NUMBER_MM 2.6       /* radius */
#define TEXT_MM 50.0
#define UNDER_MM 1.6        /* between picture and text */
#define FIGURE_MM 6.6
#define RING_MM 4.1         /* radius of a mark round a figure */
#define CHIP_MM 10.4        /* height of a row of people */
#define NAME_MM 26.0        /* widest name in a chip */
#define STAR_MM 1.9         /* radius */
#define CHIP_GAP_MM 2.0
#define MOST_CHIPS_MM 78.0  /* widest row of people */
#define FIGURE_ROOM_MM (2.0 * RING_MM + 1.6)

static void
add_lines (KithMapBlock   *self,
           KithMapDrawing *drawing,
           const char     *text,
           double          cap_mm,
           KithWeight      weight,
           guint           most)
{
  g_autofree char *one = NULL;
  g_auto(GStrv) lines = NULL;

  if (kith_text_is_empty (text))
    return;

  one = kith_text_one_line (text);
  lines = kith_measurer_wrap (drawing->sketch.measurer, one, cap_mm, weight, TEXT_MM, most);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      KithMapLine line = { g_strdup (lines[i]), cap_mm, weight };

      g_array_append_val (self->lines, line);
    }
}

static void
add_filled (KithMapBlock   *self,
            KithMapDrawing *drawing,
            const char     *sentence,
            const char     *word,
            guint           most)
{
  g_autofree char *text = !kith_text_is_empty (word) ? kith_text_fill (sentence, word) : NULL;

  add_lines (self, drawing, text, DETAIL_CAP_MM, KITH_WEIGHT_NORMAL, most);
}

/* What stands under the name and the time of a place, each on a line of its own. */
static const struct
{
  guint       field;
  const char *sentence;
  guint       most;
} details[] = {
  { KITH_MAP_PLACE_TOWN, "%s", 2 },
  { KITH_MAP_PLACE_STREET, "%s", 1 },
  /* Translators: on a drawing, under a place; as short as can be */
  { KITH_MAP_PLACE_LIVED_WITH, N_("with %s"), 2 },
  { KITH_MAP_PLACE_SCHOOL, N_("school: %s"), 2 },
  { KITH_MAP_PLACE_CLUB, N_("club: %s"), 2 },
  { KITH_MAP_PLACE_FAITH, N_("faith: %s"), 2 },
  /* Translators: what was good at a place, in the person's own words */
  { KITH_MAP_PLACE_GOOD, N_("“%s”"), 3 },
};

static void
write_lines (KithMapBlock   *self,
             KithMapDrawing *drawing)
{
  KithRecord *place = self->place;
  g_autofree char *name = kith_map_place_dup_name (place);
  g_autofree char *when = kith_map_place_dup_when (place);
  const char *feeling = kith_record_get_token (place, KITH_MAP_PLACE_FEELING);
  const char *word = kith_record_get_text (place, KITH_MAP_PLACE_FEELING_WORD);

  add_lines (self, drawing, name, LABEL_CAP_MM, KITH_WEIGHT_BOLD, 2);
  add_lines (self, drawing, when, WHEN_CAP_MM, KITH_WEIGHT_NORMAL, 2);
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    add_filled (self, drawing, _(details[i].sentence),
                kith_record_get_text (place, details[i].field), details[i].most);
  if (!kith_text_is_empty (word))
    add_filled (self, drawing, "%s", word, 1);
  else if (!g_str_equal (feeling, "not_said"))
    add_filled (self, drawing, "%s", kith_vocabulary_label (&kith_feelings, feeling), 1);
  if (!kith_text_is_empty (kith_record_get_text (place, KITH_MAP_PLACE_LEFT_ALONE)))
    add_filled (self, drawing, _("better left alone: %s"),
                kith_record_get_text (place, KITH_MAP_PLACE_LEFT_ALONE), 3);
  else if (kith_record_get_boolean (place, KITH_MAP_PLACE_IS_LEFT_ALONE))
    add_lines (self, drawing, _("better left alone"), DETAIL_CAP_MM, KITH_WEIGHT_NORMAL, 1);
}

static void
free_chip (gpointer data)
{
  KithMapChip *chip = data;

  g_strfreev (chip->name);
  g_free (chip);
}

static gboolean
has_star (KithRecord *there)
{
  return kith_record_has_token (there, KITH_PLACE_PERSON_SEE_AGAIN, "yes")
         || kith_record_has_token (there, KITH_PLACE_PERSON_SEE_AGAIN, "maybe");
}

static KithMapChip *
new_chip (KithMapDrawing *drawing,
          KithRecord     *there)
{
  KithMapChip *chip = g_new0 (KithMapChip, 1);
  g_autofree char *name = kith_place_person_dup_name (drawing->family, there);

  chip->there = there;
  chip->name = kith_measurer_wrap (drawing->sketch.measurer, name, NAME_CAP_MM, KITH_WEIGHT_NORMAL,
                                   NAME_MM, 2);
  for (guint i = 0; chip->name[i] != NULL; i++)
    chip->name_mm = MAX (chip->name_mm,
                         kith_measurer_width_mm (drawing->sketch.measurer, chip->name[i], NAME_CAP_MM,
                                                 KITH_WEIGHT_NORMAL));
  chip->width_mm = FIGURE_ROOM_MM + chip->name_mm + (has_star (there) ? 2.0 * STAR_MM + 1.2 : 0.0);
  return chip;
}

/* Rows of people, each in the middle under the place. Returns: how far down they reach */
static double
set_chips (KithMapBlock *self,
           double        top_mm)
{
  for (guint first = 0; first < self->chips->len;)
    {
      double width = -CHIP_GAP_MM, x;
      guint after = first;

      for (; after < self->chips->len; after++)
        {
          const KithMapChip *chip = self->chips->pdata[after];

          if (after > first && width + CHIP_GAP_MM + chip->width_mm > MOST_CHIPS_MM)
            break;
          width += CHIP_GAP_MM + chip->width_mm;
        }
      x = -width / 2.0;
      for (; first < after; first++)
        {
          KithMapChip *chip = self->chips->pdata[first];

          chip->at = (KithPoint){ x + RING_MM + 0.6, top_mm + CHIP_MM / 2.0 };
          x += chip->width_mm + CHIP_GAP_MM;
        }
      top_mm += CHIP_MM;
    }

  return top_mm;
}

static double
half_width (const KithMapBlock *self,
            KithMapDrawing     *drawing)
{
  double half = KITH_MAP_HALF_MM + NUMBER_MM;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const KithMapLine *line = &g_array_index (self->lines, KithMapLine, i);

      half = MAX (half, kith_measurer_width_mm (drawing->sketch.measurer, line->text, line->cap_mm,
                                                line->weight) / 2.0);
    }
  for (guint i = 0; i < self->chips->len; i++)
    {
      const KithMapChip *chip = self->chips->pdata[i];

      half = MAX (half, MAX (RING_MM + 0.6 - chip->at.x,
                             chip->at.x - RING_MM - 0.6 + chip->width_mm));
    }

  return half;
}

/**
 * kith_map_block_new:
 * @stop: (out): how much room it takes
 *
 * Returns: (transfer full): a place with what belongs to it, measured
 */
KithMapBlock *
kith_map_block_new (KithMapDrawing *drawing,
                    KithRecord     *place,
                    KithPathStop   *stop)
{
  KithMapBlock *self = g_new0 (KithMapBlock, 1);
  g_autoptr(GPtrArray) there = kith_mobility_list (drawing->family, kith_record_get_id (place),
                                                   KITH_RECORD_PLACE_PERSON);
  double foot = KITH_MAP_HALF_MM + UNDER_MM;

  self->place = place;
  self->lines = g_array_new (FALSE, FALSE, sizeof (KithMapLine));
  self->chips = g_ptr_array_new_with_free_func (free_chip);
  write_lines (self, drawing);
  for (guint i = 0; i < self->lines->len; i++)
    foot += kith_text_line_mm (g_array_index (self->lines, KithMapLine, i).cap_mm);
  for (guint i = 0; i < there->len; i++)
    g_ptr_array_add (self->chips, new_chip (drawing, there->pdata[i]));
  foot = set_chips (self, foot + (there->len > 0 ? 1.0 : 0.0));

  *stop = (KithPathStop){ .head_mm = KITH_MAP_HALF_MM + NUMBER_MM, .foot_mm = foot };
  stop->left_mm = stop->right_mm = half_width (self, drawing);
  stop->is_pinned = kith_record_get_boolean (place, KITH_MAP_PLACE_IS_PINNED);
  if (stop->is_pinned)
    stop->at = (KithPoint){ kith_record_get_real (place, KITH_MAP_PLACE_X),
                            kith_record_get_real (place, KITH_MAP_PLACE_Y) };
  return self;
}

/**
 * kith_map_block_free:
 *
 * Frees it.
 */
void
kith_map_block_free (KithMapBlock *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    g_free (g_array_index (self->lines, KithMapLine, i).text);
  g_array_unref (self->lines);
  g_ptr_array_unref (self->chips);
  g_free (self);
}

static void
draw_chip (const KithMapChip *self,
           KithMapDrawing    *drawing,
           const KithPoint   *middle)
{
  const KithSketch *sketch = &drawing->sketch;
  const KithPoint at = { middle->x + self->at.x, middle->y + self->at.y };
  const double line = kith_text_line_mm (NAME_CAP_MM);
  const double x = at.x - RING_MM - 0.6 + FIGURE_ROOM_MM;
  const char *mark = kith_record_get_token (self->there, KITH_PLACE_PERSON_MARK);
  KithRecord *person = kith_case_resolve (drawing->family, self->there, KITH_PLACE_PERSON_PERSON);
  const gboolean is_pet = person != NULL && kith_record_has_token (person, KITH_PERSON_KIND, "pet");
  g_autofree char *name = kith_place_person_dup_name (drawing->family, self->there);
  g_autofree char *sentence = kith_place_person_dup_sentence (drawing->family, self->there);
  const guint number = kith_scene_builder_add_subject (
    sketch->builder, KITH_SUBJECT_MEMBER, kith_record_get_id (self->there), &at);

  kith_scene_builder_describe (sketch->builder, number, name, sentence);
  kith_scene_builder_set_owner (sketch->builder, number);
  kith_map_draw_figure (sketch, is_pet, &at, FIGURE_MM);
  kith_scene_builder_note_kind (sketch->builder, is_pet ? "mm_pet" : "mm_person");
  if (!g_str_equal (mark, "no_mark"))
    kith_map_draw_ring (sketch, g_str_equal (mark, "safe"), &at, RING_MM);
  for (guint i = 0; self->name[i] != NULL; i++)
    kith_sketch_text (sketch, KITH_PART_LABEL, KITH_INK_STRUCTURAL, self->name[i],
                      NAME_CAP_MM / sketch->unit_mm, KITH_WEIGHT_NORMAL, KITH_ALIGN_START,
                      &(KithPoint){ x, at.y + (i - g_strv_length (self->name) / 2.0) * line }, 0.06);
  if (has_star (self->there))
    kith_map_draw_star (sketch,
                        kith_record_has_token (self->there, KITH_PLACE_PERSON_SEE_AGAIN, "yes"),
                        &(KithPoint){ x + self->name_mm + 1.2 + STAR_MM, at.y }, STAR_MM);
}

static void
draw_number (const KithMapBlock *self,
             KithMapDrawing     *drawing,
             const KithPoint    *at)
{
  const KithSketch *sketch = &drawing->sketch;
  const KithPoint centre = { at->x - KITH_MAP_HALF_MM, at->y - KITH_MAP_HALF_MM };
  g_autofree char *text
    = g_strdup_printf ("%u", kith_map_place_get_turn (drawing->family, self->place));

  kith_scene_builder_add_box (sketch->builder, KITH_SHAPE_ELLIPSE, KITH_PART_BADGE,
                              kith_sketch_shape_pen (sketch, KITH_INK_STRUCTURAL,
                                                     0.35 / sketch->unit_mm, KITH_DASH_SOLID,
                                                     KITH_FILL_PAPER),
                              &(KithRect){ centre.x - NUMBER_MM, centre.y - NUMBER_MM,
                                           2.0 * NUMBER_MM, 2.0 * NUMBER_MM });
  kith_sketch_text (sketch, KITH_PART_BADGE_TEXT, KITH_INK_STRUCTURAL, text,
                    NUMBER_CAP_MM / sketch->unit_mm, KITH_WEIGHT_BOLD, KITH_ALIGN_CENTRE,
                    &(KithPoint){ centre.x, centre.y + NUMBER_CAP_MM / 2.0
                                              - kith_text_baseline_mm (NUMBER_CAP_MM) }, 0.0);
}

static void
draw_text (const KithMapBlock *self,
           KithMapDrawing     *drawing,
           const KithPoint    *at)
{
  double y = at->y + KITH_MAP_HALF_MM + UNDER_MM;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const KithMapLine *line = &g_array_index (self->lines, KithMapLine, i);

      kith_sketch_text (&drawing->sketch, KITH_PART_LABEL, KITH_INK_STRUCTURAL, line->text,
                        line->cap_mm / drawing->sketch.unit_mm, line->weight, KITH_ALIGN_CENTRE,
                        &(KithPoint){ at->x, y }, 0.06);
      y += kith_text_line_mm (line->cap_mm);
    }
}

/**
 * kith_map_block_draw:
 * @at: the middle of its picture
 * @is_now: whether it is where the person is now
 */
void
kith_map_block_draw (const KithMapBlock *self,
                     KithMapDrawing     *drawing,
                     const KithPoint    *at,
                     gboolean            is_now)
{
  KithSceneBuilder *builder = drawing->sketch.builder;
  const char *kind = kith_record_get_token (self->place, KITH_MAP_PLACE_KIND);
  g_autofree char *name = kith_map_place_dup_name (self->place);
  g_autofree char *sentence = kith_map_place_dup_sentence (drawing->family, self->place);
  const guint number = kith_scene_builder_add_subject (builder, KITH_SUBJECT_PLACE,
                                                       kith_record_get_id (self->place), at);

  kith_scene_builder_describe (builder, number, name, sentence);
  kith_scene_builder_set_owner (builder, number);
  kith_map_draw_picture (&drawing->sketch, kind,
                         kith_record_get_token (self->place, KITH_MAP_PLACE_FEELING), at,
                         KITH_MAP_HALF_MM);
  kith_scene_builder_note_kind (builder, kith_map_picture_key (kind));
  draw_number (self, drawing, at);
  draw_text (self, drawing, at);
  if (is_now)
    {
      kith_map_draw_flag (&drawing->sketch,
                          &(KithPoint){ at->x + 0.55 * KITH_MAP_HALF_MM, at->y - 0.62 * KITH_MAP_HALF_MM },
                          6.4, TRUE);
      kith_scene_builder_note_kind (builder, "mm_now");
    }
  if (kith_record_get_boolean (self->place, KITH_MAP_PLACE_IS_LEFT_ALONE)
      || !kith_text_is_empty (kith_record_get_text (self->place, KITH_MAP_PLACE_LEFT_ALONE)))
    {
      kith_map_draw_pause (&drawing->sketch,
                           &(KithPoint){ at->x + KITH_MAP_HALF_MM, at->y + 0.7 * KITH_MAP_HALF_MM }, 2.0);
      kith_scene_builder_note_kind (builder, "mm_left_alone");
    }
  for (guint i = 0; i < self->chips->len; i++)
    draw_chip (self->chips->pdata[i], drawing, at);
}
