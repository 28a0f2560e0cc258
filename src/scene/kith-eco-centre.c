/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The middle of an ecomap: a household with a small genogram of who lives there, or with their names
 * in a list where symbols would be too small; or one child alone. Symbols are those of the genogram.
 */

#include "config.h"

#include "scene/kith-eco-private.h"

#include <math.h>

#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "scene/kith-genogram-private.h"

#define CENTRE_PEN_MM 0.8
#define LEAST_SYMBOL_MM 7.0 /* S never shrinks below */
#define NAME_CAP_MM 2.3
#define STEP 1.9            /* from one symbol to the next beside it, in symbol sizes */
#define DOWN 2.25           /* from one row to the next */
#define LIST_STEP_MM 5.2

/* People of one generation stand beside each other. */
typedef enum { ROW_GROWN, ROW_CHILD, ROW_PET, N_ROWS } Row;

static gboolean
is_child_of_member (KithEcoDrawing *self,
                    KithRecord     *person)
{
  GPtrArray *rows = kith_case_get_referrers (kith_chart_get_case (self->chart),
                                             kith_record_get_id (person));

  for (guint i = 0; i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_PARENTAGE
        && kith_case_resolve (kith_chart_get_case (self->chart), rows->pdata[i],
                              KITH_PARENTAGE_CHILD) == person
        && g_ptr_array_find (self->members,
                             kith_case_resolve (kith_chart_get_case (self->chart), rows->pdata[i],
                                                KITH_PARENTAGE_PARENT), NULL))
      return TRUE;

  return FALSE;
}

static Row
row_of (KithEcoDrawing *self,
        KithRecord     *person)
{
  if (kith_record_has_token (person, KITH_PERSON_KIND, "pet"))
    return ROW_PET;

  return is_child_of_member (self, person) ? ROW_CHILD : ROW_GROWN;
}

static gboolean
wants_genogram (KithEcoDrawing *self)
{
  KithRecord *sheet = kith_chart_get_sheet (self->chart);

  return self->members->len > 0
         && (kith_record_get_boolean (sheet, KITH_SHEET_HAS_INNER_GENOGRAM)
             || self->members->len == 1);
}

/* Puts everybody into rows. Returns: the symbol size for which that fits, or 0 if none is large enough */
static double
place_symbols (KithEcoDrawing *self)
{
  guint counts[N_ROWS] = { 0 }, at[N_ROWS] = { 0 }, n_rows = 0, row_number[N_ROWS] = { 0 };
  double reach = 0.0, unit;

  for (guint i = 0; i < self->members->len; i++)
    counts[row_of (self, self->members->pdata[i])]++;
  for (guint r = 0; r < N_ROWS; r++)
    {
      row_number[r] = n_rows;
      n_rows += counts[r] > 0;
    }

  /* First in symbol sizes, to see how large they may be. */
  for (guint i = 0; i < self->members->len; i++)
    {
      Row row = row_of (self, self->members->pdata[i]);

      self->member_at[i].x = (at[row]++ - (counts[row] - 1) / 2.0) * STEP;
      self->member_at[i].y = (row_number[row] - (n_rows - 1) / 2.0) * DOWN - 0.2;
      reach = MAX (reach, hypot (fabs (self->member_at[i].x) + 0.8,
                                 fabs (self->member_at[i].y + 0.2) + 0.9));
    }
  unit = MIN (KITH_SYMBOL_MM, 0.47 * self->centre_mm / reach);
  for (guint i = 0; i < self->members->len; i++)
    {
      self->member_at[i].x *= unit;
      self->member_at[i].y *= unit;
    }
  return unit >= LEAST_SYMBOL_MM ? unit : 0.0;
}

static void
place_names (KithEcoDrawing *self)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      self->member_at[i].x = 0.0;
      self->member_at[i].y = (i - (self->members->len - 1) / 2.0) * LIST_STEP_MM;
    }
}

static int
number_of (KithEcoDrawing *self,
           KithRecord     *person)
{
  guint number;

  return person != NULL && g_ptr_array_find (self->members, person, &number) ? (int) number : -1;
}

static void
draw_kin_line (KithEcoDrawing  *self,
               const KithPoint *from,
               const KithPoint *to,
               double           unit)
{
  KithPoint corners[] = { *from, { from->x, from->y + 1.15 * unit }, { to->x, from->y + 1.15 * unit },
                          *to };
  guint pen = kith_sketch_pen (&self->sketch, KITH_INK_STRUCTURAL,
                               KITH_PEN_THIN * KITH_SYMBOL_MM / self->sketch.unit_mm, KITH_DASH_SOLID);

  kith_scene_builder_add_points (self->sketch.builder, KITH_SHAPE_POLYLINE, KITH_PART_LINK, pen,
                                 fabs (from->y - to->y) < 0.1 ? &(KithPoint[]){ *from, *to }[0]
                                                              : corners,
                                 fabs (from->y - to->y) < 0.1 ? 2 : 4);
}

/* Couples and children among those in the middle. */
static void
draw_kin (KithEcoDrawing *self,
          double          unit)
{
  static const struct
  {
    KithRecordKind kind;
    guint          one;
    guint          other;
  } lines[] = {
    { KITH_RECORD_PARTNERSHIP, KITH_PARTNERSHIP_PARTNER_A, KITH_PARTNERSHIP_PARTNER_B },
    { KITH_RECORD_PARENTAGE, KITH_PARENTAGE_PARENT, KITH_PARENTAGE_CHILD },
  };
  KithCase *family = kith_chart_get_case (self->chart);

  kith_scene_builder_set_owner (self->sketch.builder, KITH_NO_SUBJECT);
  for (guint l = 0; l < G_N_ELEMENTS (lines); l++)
    for (guint i = 0; i < kith_case_count (family, lines[l].kind); i++)
      {
        KithRecord *line = kith_case_nth (family, lines[l].kind, i);
        int one = number_of (self, kith_case_resolve (family, line, lines[l].one));
        int other = number_of (self, kith_case_resolve (family, line, lines[l].other));

        if (one >= 0 && other >= 0)
          draw_kin_line (self, &self->member_at[one], &self->member_at[other], unit);
      }
}

static void
draw_member (KithEcoDrawing *self,
             guint           i,
             double          unit)
{
  KithRecord *person = self->members->pdata[i];
  KithPoint at = self->member_at[i];
  g_autofree char *name = kith_person_dup_name (person);
  g_autofree char *sentence
    = kith_person_dup_sentence (kith_chart_get_case (self->chart), person,
                                kith_chart_get_as_at (self->chart));
  guint subject = kith_scene_builder_add_subject (self->sketch.builder, KITH_SUBJECT_MEMBER,
                                                  kith_record_get_id (person), &at);
  KithSketch own = self->sketch;
  g_auto(GStrv) lines = NULL;

  kith_scene_builder_describe (self->sketch.builder, subject, name, sentence);
  kith_scene_builder_set_owner (self->sketch.builder, subject);
  own.unit_mm = unit > 0.0 ? unit : KITH_SYMBOL_MM;
  if (unit > 0.0)
    {
      kith_figure_draw (&kith_genogram_get_view (self->genogram, person)->figure, &own, &at);
      at.y += 0.62 * unit;
    }
  else
    at.y -= kith_text_line_mm (NAME_CAP_MM) / 2.0;
  lines = kith_measurer_wrap (own.measurer, name, NAME_CAP_MM, KITH_WEIGHT_BOLD,
                              unit > 0.0 ? 1.9 * unit : self->centre_mm * 0.8, 1);
  kith_sketch_text (&own, KITH_PART_LABEL, KITH_INK_STRUCTURAL, lines[0] != NULL ? lines[0] : "",
                    NAME_CAP_MM / own.unit_mm, KITH_WEIGHT_BOLD, KITH_ALIGN_CENTRE, &at, 0.04);
}

static void
draw_circle (KithEcoDrawing *self)
{
  KithRect box = { -self->centre_mm / 2.0, -self->centre_mm / 2.0, self->centre_mm, self->centre_mm };

  kith_scene_builder_add_box (
    self->sketch.builder, KITH_SHAPE_ELLIPSE, KITH_PART_HOUSEHOLD,
    kith_sketch_shape_pen (&self->sketch, KITH_INK_STRUCTURAL, CENTRE_PEN_MM / self->sketch.unit_mm,
                           KITH_DASH_SOLID, KITH_FILL_PAPER),
    &box);
}

/* The name stands on the upper edge, in a gap of the line. */
static void
draw_name (KithEcoDrawing *self,
           const char     *name)
{
  KithPoint at = { 0.0, -self->centre_mm / 2.0 - kith_text_line_mm (NAME_CAP_MM) / 2.0 };

  kith_sketch_text (&self->sketch, KITH_PART_HOUSEHOLD_TAG, KITH_INK_STRUCTURAL, name,
                    NAME_CAP_MM / self->sketch.unit_mm, KITH_WEIGHT_BOLD, KITH_ALIGN_CENTRE, &at,
                    0.12);
}

/**
 * kith_eco_draw_centre:
 *
 * Draws the middle with whom it holds, and notes where they stand.
 */
void
kith_eco_draw_centre (KithEcoDrawing *self)
{
  KithCase *family = kith_chart_get_case (self->chart);
  KithRecord *sheet = kith_chart_get_sheet (self->chart);
  KithRecord *household = kith_ecomap_find_household (family, sheet);
  g_autofree char *name = kith_eco_dup_centre_name (family, sheet);
  g_autofree char *counts = kith_ecomap_dup_counts (family, sheet);
  /* Translators: the middle of an ecomap, and how many lines lead to it */
  g_autofree char *sentence = g_strdup_printf ("%s. %s", name, counts);
  double unit = wants_genogram (self) ? place_symbols (self) : 0.0;
  guint subject = kith_scene_builder_add_subject (
    self->sketch.builder, KITH_SUBJECT_CENTRE,
    household != NULL ? kith_record_get_id (household) : kith_record_get_id (sheet),
    &(KithPoint){ 0.0, 0.0 });

  kith_scene_builder_describe (self->sketch.builder, subject, name, sentence);
  kith_scene_builder_set_owner (self->sketch.builder, subject);
  draw_circle (self);
  if (household != NULL)
    draw_name (self, name);
  kith_scene_builder_note_kind (self->sketch.builder,
                                household != NULL ? "eco_centre" : "eco_centre_child");

  if (unit == 0.0)
    place_names (self);
  self->member_mm = unit > 0.0 ? 0.6 * unit : 3.0;
  if (unit > 0.0)
    draw_kin (self, unit);
  for (guint i = 0; i < self->members->len; i++)
    draw_member (self, i, unit);
}
