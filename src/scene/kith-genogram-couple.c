/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands on the bar of a couple and on the link of a child: slashes, codes, dates.
 *
 * Each thing has its usual place; where that is taken it moves to the nearest free one, so that
 * nothing covers the stem or a date. */

#include "config.h"

#include "scene/kith-genogram-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/kith-text.h"
#include "model/kith-presence.h"
#include "model/kith-records.h"

#define DATE_START 0.14   /* from the left leg to a date on the bar */
#define DATE_LIFT 0.08    /* from the bar to the letters */
#define SHORT_LINK 1.25   /* a link shorter than this has its chip beside it */

/* How the beginning of each kind of couple is written. */
static const struct
{
  const char *kind;
  const char *format;
} beginnings[] = {
  { "married", N_("m. %s") },
  { "civil_partnership", N_("CP %s") },
  { "religious_only", N_("R %s") },
  { "cohabiting", N_("coh. %s") },
  { "cohabiting_agreement", N_("agr. %s") },
  { "engaged", N_("eng. %s") },
  { "engaged_cohabiting", N_("eng. %s") },
  { "committed", N_("since %s") },
  { "affair", N_("aff. %s") },
  { "forced_marriage", N_("FM %s") },
};

/* How an ending is written, by state; the first row whose date is known is taken. */
static const struct
{
  const char *state;
  guint       field;
  const char *format;
} endings[] = {
  { "divorced", KITH_PARTNERSHIP_SEPARATED, N_("s. %s") },
  { "divorced", KITH_PARTNERSHIP_ENDED, N_("div. %s") },
  { "annulled", KITH_PARTNERSHIP_ENDED, N_("ann. %s") },
  { "separated", KITH_PARTNERSHIP_SEPARATED, N_("s. %s") },
  { "separated", KITH_PARTNERSHIP_ENDED, N_("s. %s") },
  { "separated_legal", KITH_PARTNERSHIP_SEPARATED, N_("js. %s") },
  { "separated_legal", KITH_PARTNERSHIP_ENDED, N_("js. %s") },
  { "widowed", KITH_PARTNERSHIP_ENDED, N_("w. %s") },
  { "ended", KITH_PARTNERSHIP_ENDED, N_("ended %s") },
  { "ended", KITH_PARTNERSHIP_SEPARATED, N_("ended %s") },
  { "reconciled", KITH_PARTNERSHIP_SEPARATED, N_("s. %s") },
  { "reconciled", KITH_PARTNERSHIP_RESUMED, N_("rec. %s") },
  { "remarried", KITH_PARTNERSHIP_ENDED, N_("div. %s") },
  { "remarried", KITH_PARTNERSHIP_RESUMED, N_("rem. %s") },
};

static const double places[] = { 0.28, 0.72, 0.62, 0.38, 0.85, 0.15, 0.92, 0.08 };

typedef struct
{
  double from;
  double to;
} Stretch;

typedef struct
{
  KithGenogram *genogram;
  KithRecord   *record;
  KithPath      path;
  double        length;
  GArray       *taken;  /* owned; Stretch along the bar */
  gboolean      may_move;
  gboolean      dates_right;
} Bar;

static void
take (Bar   *self,
      double from,
      double to)
{
  Stretch stretch = { from, to };

  g_array_append_val (self->taken, stretch);
}

static gboolean
is_free (Bar   *self,
         double at,
         double half)
{
  for (guint i = 0; i < self->taken->len; i++)
    {
      const Stretch *stretch = &g_array_index (self->taken, Stretch, i);

      if (at + half > stretch->from && at - half < stretch->to)
        return FALSE;
    }

  return at - half > 0.0 && at + half < self->length;
}

/* The usual place if it is free, else the first of some others that is. */
static double
find_place (Bar   *self,
            double fraction,
            double half)
{
  double at = fraction * self->length;

  if (!self->may_move || is_free (self, at, half))
    return at;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (is_free (self, places[i] * self->length, half))
      return places[i] * self->length;

  return at;
}

static char *
dup_dated (const char     *format,
           const KithDate *date)
{
  g_autofree char *when = kith_date_dup_short (date);
  GString *text = g_string_new (format);

  g_string_replace (text, "%s", when, 1);
  return g_string_free (text, FALSE);
}

static gboolean
get_past_date (KithGenogram *self,
               KithRecord   *record,
               guint         field,
               KithDate     *date)
{
  return kith_record_get_date (record, field, date)
         && (!KITH_DAY_IS_KNOWN (self->as_at) || date->earliest <= self->as_at);
}

static char *
dup_beginning (KithGenogram *self,
               KithRecord   *partnership)
{
  const char *kind = kith_record_get_token (partnership, KITH_PARTNERSHIP_KIND);
  KithDate date;

  if (!get_past_date (self, partnership, KITH_PARTNERSHIP_REGISTERED, &date)
      && !get_past_date (self, partnership, KITH_PARTNERSHIP_STARTED, &date))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (strcmp (beginnings[i].kind, kind) == 0)
      return dup_dated (_(beginnings[i].format), &date);

  return kith_date_dup_short (&date);
}

static char *
dup_ending (KithGenogram *self,
            KithRecord   *partnership)
{
  const char *state = kith_partnership_get_state_on (partnership, self->as_at);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  KithDate date;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (strcmp (endings[i].state, state) == 0
        && get_past_date (self, partnership, endings[i].field, &date))
      {
        char *text = dup_dated (_(endings[i].format), &date);

        if (parts->len > 0 && strcmp (parts->pdata[0], text) == 0)
          g_free (text);
        else
          g_ptr_array_add (parts, text);
      }
  g_ptr_array_add (parts, NULL);

  return parts->len > 1 ? g_strjoinv (" ", (char **) parts->pdata) : NULL;
}

static void
draw_chip (KithGenogram    *genogram,
           const char      *text,
           const KithPoint *at,
           KithDash         outline)
{
  KithRect box = kith_sketch_chip_box (&genogram->sketch, text, KITH_CAP_CHIP, at);

  g_array_append_val (genogram->chips, box);
  kith_sketch_chip (&genogram->sketch, KITH_PART_CHIP, KITH_INK_STRUCTURAL, text, KITH_CAP_CHIP, at,
                    outline);
}

static void
draw_date (Bar        *self,
           const char *text,
           double      baseline_mm,
           double      halo)
{
  const KithSketch *sketch = &self->genogram->sketch;
  double start = DATE_START * sketch->unit_mm;
  const KithPoint *end = &self->path.points[self->dates_right ? self->path.n - 1 : 0];
  KithPoint at = { end->x + (self->dates_right ? -start : start),
                   end->y + baseline_mm - kith_text_baseline_mm (KITH_CAP_CHIP * sketch->unit_mm) };
  KithRect box = kith_sketch_text (sketch, KITH_PART_LINE_TEXT, KITH_INK_STRUCTURAL, text,
                                   KITH_CAP_CHIP, KITH_WEIGHT_NORMAL,
                                   self->dates_right ? KITH_ALIGN_END : KITH_ALIGN_START, &at, halo);

  take (self, box.x - self->path.points[0].x, box.x + box.width - self->path.points[0].x);
  g_array_append_val (self->genogram->chips, box);
}

/* The beginning stands above the bar, the ending below it, at the end of the partner who has the
   fewer partners: bars of other unions lie at the other end. */
static void
draw_dates (Bar *self)
{
  double unit = self->genogram->sketch.unit_mm;
  g_autofree char *began = dup_beginning (self->genogram, self->record);
  g_autofree char *ended = dup_ending (self->genogram, self->record);

  if (began != NULL)
    draw_date (self, began, -DATE_LIFT * unit, 0.004);
  if (ended != NULL)
    draw_date (self, ended, (DATE_LIFT + KITH_CAP_CHIP) * unit, 0.03);
}

static void
draw_mark_cb (const char *token,
              const char *text,
              const char *where,
              gpointer    data)
{
  Bar *self = data;
  const KithSketch *sketch = &self->genogram->sketch;
  KithMarkPart as = { KITH_PART_LINE_MARK, KITH_INK_STRUCTURAL };
  gboolean is_chip = strcmp (token, "chip") == 0;
  double half = 0.26 * sketch->unit_mm;
  double at;
  KithPoint direction, place;

  if (is_chip)
    half = kith_sketch_chip_box (sketch, text, KITH_CAP_CHIP, &self->path.points[0]).width / 2.0;
  /* What crosses out belongs where the mark it crosses stands. */
  if (g_str_has_prefix (token, "backslash") && self->taken->len > 0)
    {
      Stretch last = g_array_index (self->taken, Stretch, self->taken->len - 1);

      at = (last.from + last.to) / 2.0;
    }
  else
    at = find_place (self, kith_mark_get_fraction (where), half);

  take (self, at - half, at + half);
  place = kith_path_get_point (&self->path, at, 0.0, &direction);
  if (is_chip)
    draw_chip (self->genogram, text, &place, KITH_DASH_SOLID);
  else
    kith_mark_draw (sketch, &as, token, &place, &direction);
}

static gboolean
is_one_account (KithRecord *record,
                guint       field)
{
  return kith_record_has_token (record, field, "alleged")
         || kith_record_has_token (record, field, "disputed");
}

static void
draw_chip_at (Bar        *self,
              const char *text,
              double      fraction,
              KithDash    outline)
{
  const KithSketch *sketch = &self->genogram->sketch;
  double half = kith_sketch_chip_box (sketch, text, KITH_CAP_CHIP, &self->path.points[0]).width / 2.0;
  double at = find_place (self, fraction, half);
  KithPoint place = kith_path_get_point (&self->path, at, 0.0, NULL);

  take (self, at - half, at + half);
  draw_chip (self->genogram, text, &place, outline);
}

/* How partners are related stands under the bar, below the date of an ending. */
static void
draw_degree (Bar        *self,
             const char *degree)
{
  const KithSketch *sketch = &self->genogram->sketch;
  double cap_mm = KITH_CAP_CHIP * sketch->unit_mm;
  KithPoint right = self->path.points[self->path.n - 1];

  kith_sketch_text (sketch, KITH_PART_LINE_TEXT, KITH_INK_STRUCTURAL, degree, KITH_CAP_CHIP,
                    KITH_WEIGHT_NORMAL, KITH_ALIGN_END,
                    &(KithPoint){ right.x - 0.1 * sketch->unit_mm,
                                  right.y + 0.42 * sketch->unit_mm + cap_mm
                                    - kith_text_baseline_mm (cap_mm) },
                    0.03);
}

/**
 * kith_genogram_draw_couple_marks:
 * @kind: how the couple's line is drawn
 * @left: the left end of the level bar
 * @right: its right end
 * @stem_x: where the stem of the children leaves it, or NAN
 * @dates_right: whether dates stand at the right end
 *
 * Draws dates, slashes and codes on the bar of a couple.
 */
void
kith_genogram_draw_couple_marks (KithGenogram       *self,
                                 KithRecord         *partnership,
                                 const KithLineKind *kind,
                                 const KithPoint    *left,
                                 const KithPoint    *right,
                                 double              stem_x,
                                 gboolean            dates_right)
{
  Bar bar = { self, partnership };
  const char *degree = kith_record_get_text (partnership, KITH_PARTNERSHIP_KINSHIP_DEGREE);
  const char *state = kith_partnership_get_state_on (partnership, self->as_at);
  const char *key;
  g_autofree char *marks = kith_couple_dup_marks (kind, state, &key);

  kith_path_set_line (&bar.path, left, right);
  bar.length = kith_path_get_length (&bar.path);
  bar.taken = g_array_new (FALSE, FALSE, sizeof (Stretch));
  bar.may_move = TRUE;
  bar.dates_right = dates_right;
  if (!isnan (stem_x))
    take (&bar, stem_x - left->x - 0.1 * self->sketch.unit_mm,
          stem_x - left->x + 0.1 * self->sketch.unit_mm);

  draw_dates (&bar);
  kith_marks_foreach (marks, draw_mark_cb, &bar);
  if (strcmp (state, "separated_legal") == 0)
    /* Translators: beside the slash of a judicial separation */
    draw_chip_at (&bar, _("L"), 0.4, KITH_DASH_SOLID);
  if (!kith_text_is_empty (degree))
    {
      draw_degree (&bar, degree);
      kith_scene_builder_note_kind (self->sketch.builder, "couple_consanguineous");
    }
  if (is_one_account (partnership, KITH_PARTNERSHIP_ACCOUNT))
    {
      draw_chip_at (&bar, "?", 0.8, KITH_DASH_FINE);
      kith_scene_builder_note_kind (self->sketch.builder, "badge_unverified");
    }
  if (key != NULL)
    kith_scene_builder_note_kind (self->sketch.builder, key);
  g_array_unref (bar.taken);
}

/* The code of a link, with the year it began, or from when to when. */
static char *
dup_link_code (KithRecord *parentage,
               const char *code)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  KithDate since, until;

  if (kith_record_get_date (parentage, KITH_PARENTAGE_SINCE, &since))
    from = kith_date_dup_short (&since);
  if (kith_record_get_date (parentage, KITH_PARENTAGE_UNTIL, &until))
    to = kith_date_dup_short (&until);

  if (from != NULL && to != NULL && strcmp (from, to) != 0)
    return g_strdup_printf ("%s %s–%s", code, from, to);
  if (from != NULL || to != NULL)
    return g_strdup_printf ("%s %s", code, from != NULL ? from : to);

  return g_strdup (code);
}

typedef struct
{
  KithGenogram   *genogram;
  KithRecord     *parentage;
  const KithPoint *top;
  const KithPoint *bottom;
} Link;

static void
draw_link_mark_cb (const char *token,
                   const char *text,
                   const char *where,
                   gpointer    data)
{
  Link *self = data;
  const KithSketch *sketch = &self->genogram->sketch;
  KithMarkPart as = { KITH_PART_LINE_MARK, KITH_INK_STRUCTURAL };
  gboolean is_alleged = is_one_account (self->parentage, KITH_PARENTAGE_ACCOUNT);
  g_autofree char *code = NULL;
  KithPath path;
  KithPoint at, direction;
  double length;

  kith_path_set_line (&path, self->top, self->bottom);
  length = kith_path_get_length (&path);
  at = kith_path_get_point (&path, kith_mark_get_fraction (where) * length, 0.0, &direction);
  if (strcmp (token, "chip") != 0)
    {
      kith_mark_draw (sketch, &as, token, &at, &direction);
      return;
    }

  code = dup_link_code (self->parentage, text);
  /* On a short link the chip would hide the line, so it stands beside it. */
  if (length < SHORT_LINK * sketch->unit_mm)
    at.x += kith_sketch_chip_box (sketch, code, KITH_CAP_CHIP, &at).width / 2.0
            + 0.10 * sketch->unit_mm;
  draw_chip (self->genogram, code, &at, is_alleged ? KITH_DASH_FINE : KITH_DASH_SOLID);
}

/**
 * kith_genogram_draw_child_marks:
 * @kind: how the link is drawn
 * @top: where the child's own line begins
 * @bottom: where it meets the symbol
 *
 * Draws the code and the dates on the link of a child.
 */
void
kith_genogram_draw_child_marks (KithGenogram       *self,
                                KithRecord         *parentage,
                                const KithLineKind *kind,
                                const KithPoint    *top,
                                const KithPoint    *bottom)
{
  Link link = { self, parentage, top, bottom };

  kith_marks_foreach (kind->marks, draw_link_mark_cb, &link);
  if (is_one_account (parentage, KITH_PARENTAGE_ACCOUNT))
    {
      if (kind->marks == NULL)
        draw_link_mark_cb ("chip", "?", "mid", &link);
      kith_scene_builder_note_kind (self->sketch.builder, "badge_unverified");
    }
}
