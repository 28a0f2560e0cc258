/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Emotional lines, family time and social ties: over the structural lines, from edge to edge, round
 * whoever stands between, at most three between two people. */

#include "config.h"

#include "scene/kith-genogram-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/kith-text.h"
#include "model/kith-records.h"
#include "scene/kith-track.h"

#define CLEAR 0.06        /* between the symbol and the end of a line */
#define MAX_BETWEEN 3
#define BODY 0.68         /* how near a line may come to the middle of a third person's symbol */

#define SYMBOL_COST 1000
#define N_SAMPLES 60

/* How far a line may bow to either side, in symbol sizes, in order of preference. */
static const double bows[] = { 0.0, 0.8, -0.8, 1.4, -1.4, 2.2, -2.2, 3.2, -3.2 };

typedef struct
{
  guint        from;
  guint        to;
  KithRecord  *record;
  gboolean     is_past;
} Tie;

typedef struct
{
  KithGenogram *genogram;
  GHashTable   *used;   /* owned; two people to the bows taken between them */
} Ties;

/* A line that leaves downwards begins under the label, so that no head of it is hidden there. */
static double
reach_past_label (KithGenogram *self,
                  guint         person,
                  double        dx,
                  double        dy)
{
  KithRect label = kith_person_view_get_label (kith_genogram_view_at (self, person), &self->sketch);
  double out;

  if (kith_rect_is_empty (&label) || dy <= 0.0)
    return 0.0;

  out = (label.y + label.height) / dy;
  if (dx != 0.0)
    out = MIN (out, label.width / 2.0 / fabs (dx));

  return out * dy > label.y ? out : 0.0;
}

static KithPoint
edge_towards (KithGenogram    *self,
              guint            person,
              const KithPoint *target)
{
  const KithPoint *centre = &self->centres[person];
  double length = MAX (kith_point_distance (centre, target), 1e-9);
  double dx = (target->x - centre->x) / length, dy = (target->y - centre->y) / length;
  double reach = MAX (kith_figure_get_reach (&kith_genogram_view_at (self, person)->figure,
                                             self->sketch.unit_mm, dx, dy),
                      reach_past_label (self, person, dx, dy))
                 + (CLEAR + KITH_PEN_NORMAL / 2.0) * self->sketch.unit_mm;

  return (KithPoint){ centre->x + reach * dx, centre->y + reach * dy };
}

/* The bow goes the same way whichever of the two the line starts from. */
static void
set_course (KithGenogram *self,
            const Tie    *tie,
            double        bow,
            KithPath     *path)
{
  const KithPoint *a = &self->centres[tie->from], *b = &self->centres[tie->to];
  double length = MAX (kith_point_distance (a, b), 1e-9);
  double aside = 2.0 * bow * self->sketch.unit_mm * (tie->from < tie->to ? 1.0 : -1.0);
  KithPoint control = { (a->x + b->x) / 2.0 - (b->y - a->y) / length * aside,
                        (a->y + b->y) / 2.0 + (b->x - a->x) / length * aside };
  KithPoint start = edge_towards (self, tie->from, bow == 0.0 ? b : &control);
  KithPoint end = edge_towards (self, tie->to, bow == 0.0 ? a : &control);

  if (bow == 0.0)
    kith_path_set_line (path, &start, &end);
  else
    kith_path_set_curve (path, &start, &control, &end);
}

static void
sample_course (const KithPath *path,
               KithPoint       samples[N_SAMPLES])
{
  double length = kith_path_get_length (path);

  for (guint s = 1; s < N_SAMPLES; s++)
    samples[s] = kith_path_get_point (path, length * s / N_SAMPLES, 0.0, NULL);
}

/* How much a course covers: a third person's symbol weighs more than any number of words. Counting
 * ends at @limit: more than that is too much, however much it is. */
static guint
cost_of_course (KithGenogram   *self,
                const Tie      *tie,
                const KithPath *path,
                guint           limit)
{
  const double body = BODY * self->sketch.unit_mm;
  KithPoint samples[N_SAMPLES];
  KithRect reach = KITH_RECT_EMPTY;
  guint cost = 0;

  sample_course (path, samples);
  for (guint i = 0; i < path->n; i++)
    kith_rect_add_point (&reach, &path->points[i]);
  kith_rect_grow (&reach, body);

  for (guint i = 0; i < self->layout->n_persons && cost < limit; i++)
    {
      const KithRect *box = &self->layout->boxes[i];

      if (i == tie->from || i == tie->to || !kith_rect_overlaps (&reach, box))
        continue;
      if (kith_path_passes (path, &self->centres[i], body))
        cost += SYMBOL_COST;
      for (guint s = 1; s < N_SAMPLES; s++)
        if (kith_rect_contains (box, &samples[s]))
          cost++;
    }

  return cost;
}

static guint *
bows_between (Ties      *self,
              const Tie *tie)
{
  guint64 key = (guint64) MIN (tie->from, tie->to) << 32 | MAX (tie->from, tie->to);
  guint *used = g_hash_table_lookup (self->used, &key);

  if (used == NULL)
    {
      used = g_new0 (guint, 1);
      g_hash_table_insert (self->used, g_memdup2 (&key, sizeof key), used);
    }

  return used;
}

static guint
count_bits (guint bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;

  return n;
}

/* Straight if free, else the first bow that is; if none is, the one that covers least. */
static gboolean
find_course (Ties      *self,
             const Tie *tie,
             KithPath  *path)
{
  guint *used = bows_between (self, tie);
  guint best = 0, best_cost = G_MAXUINT;

  if (count_bits (*used) >= MAX_BETWEEN)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (bows) && best_cost > 0; i++)
    {
      guint cost;

      if (*used & (1u << i))
        continue;
      set_course (self->genogram, tie, bows[i], path);
      cost = cost_of_course (self->genogram, tie, path, best_cost);
      if (cost < best_cost)
        {
          best = i;
          best_cost = cost;
        }
    }

  set_course (self->genogram, tie, bows[best], path);
  *used |= 1u << best;
  return TRUE;
}

typedef struct
{
  KithGenogram       *genogram;
  const Tie          *tie;
  const KithLineKind *kind;
  const KithPath     *path;
  double              pen;
  gboolean            has_mid;
  gboolean            has_words;  /* whether a chip among the marks says them already */
} Marking;

static void
draw_chip (Marking    *self,
           const char *text,
           double      fraction)
{
  KithRecord *record = self->tie->record;
  gboolean is_alleged = kith_record_has_token (record, KITH_TIE_ACCOUNT, "alleged")
                        || kith_record_has_token (record, KITH_TIE_ACCOUNT, "disputed");

  kith_genogram_draw_chip_on (self->genogram, self->path, fraction, self->kind->ink, text,
                              is_alleged ? KITH_DASH_FINE : KITH_DASH_SOLID);
}

/* No chip of another line may hide a mark. */
static void
keep_clear (KithGenogram    *genogram,
            const KithPoint *at)
{
  double half = 0.2 * genogram->sketch.unit_mm;
  KithRect box = { at->x - half, at->y - half, 2.0 * half, 2.0 * half };

  g_array_append_val (genogram->chips, box);
}

/* How often family time is goes into its chip. */
static void
draw_chip_with_words (Marking    *self,
                      const char *text,
                      double      fraction)
{
  const char *label = kith_record_get_text (self->tie->record, KITH_TIE_LABEL);
  g_autofree char *both = NULL;

  if (!g_str_has_prefix (self->kind->key, "contact_") || kith_text_is_empty (label))
    {
      draw_chip (self, text, fraction);
      return;
    }

  both = g_strdup_printf ("%s %s", text, label);
  self->has_words = TRUE;
  draw_chip (self, both, fraction);
}

static void
draw_tie_mark_cb (const char *token,
                  const char *text,
                  const char *where,
                  gpointer    data)
{
  Marking *self = data;
  const KithSketch *sketch = &self->genogram->sketch;
  KithMarkPart as = { KITH_PART_TIE_MARK, self->kind->ink };
  double length = kith_path_get_length (self->path);
  double fraction = kith_mark_get_fraction (where);
  KithPoint direction, at;

  if (*where == '\0')
    {
      kith_mark_draw_ticks (sketch, &as, token, self->path, self->pen);
      return;
    }

  self->has_mid = self->has_mid || strcmp (where, "mid") == 0;
  if (strcmp (token, "chip") == 0)
    {
      draw_chip_with_words (self, text, fraction);
      return;
    }

  at = kith_path_get_point (self->path, fraction * length, 0.0, &direction);
  kith_mark_draw (sketch, &as, token, &at, &direction);
  keep_clear (self->genogram, &at);
  /* What goes both ways has its head at both ends. */
  if (fraction == 1.0 && kith_record_get_boolean (self->tie->record, KITH_TIE_IS_MUTUAL))
    {
      at = kith_path_get_point (self->path, 0.0, 0.0, &direction);
      direction = (KithPoint){ -direction.x, -direction.y };
      kith_mark_draw (sketch, &as, token, &at, &direction);
    }
}

/* The letters of the kind, in brackets with the last year for what is past, with a question mark
   for what is alleged; and the words, where the kind lives by them. */
static char *
dup_code (const Tie          *tie,
          const KithLineKind *kind,
          gboolean            all_codes)
{
  const char *label = kith_record_get_text (tie->record, KITH_TIE_LABEL);
  gboolean is_alleged = kith_record_has_token (tie->record, KITH_TIE_ACCOUNT, "alleged")
                        || kith_record_has_token (tie->record, KITH_TIE_ACCOUNT, "disputed");
  gboolean by_words = g_str_has_prefix (kind->key, "social_")
                      || g_str_has_prefix (kind->key, "contact_")
                      || strcmp (kind->key, "emo_other") == 0;
  const char *word = by_words && !kith_text_is_empty (label) ? label : kind->code;
  g_autofree char *year = NULL;
  KithDate until;

  if (word == NULL && strcmp (kind->key, "social_friend") == 0)
    word = _("friend");
  if (word == NULL)
    return is_alleged ? g_strdup ("?") : NULL;
  if (!by_words && !kind->always_code && !all_codes && !tie->is_past && !is_alleged)
    return NULL;

  if (tie->is_past && kith_record_get_date (tie->record, KITH_TIE_UNTIL, &until))
    year = kith_date_dup_short (&until);
  if (tie->is_past)
    return g_strdup_printf ("(%s%s%s%s)", word, is_alleged ? "?" : "", year != NULL ? " " : "",
                            year != NULL ? year : "");

  return g_strconcat (word, is_alleged ? "?" : NULL, NULL);
}

static void
draw_code (Marking    *self,
           const char *code)
{
  const KithSketch *sketch = &self->genogram->sketch;
  g_auto(GStrv) lines
    = kith_measurer_wrap (sketch->measurer, code, KITH_CAP_CHIP * sketch->unit_mm, KITH_WEIGHT_BOLD,
                          3.0 * sketch->unit_mm, 1);

  if (lines[0] != NULL)
    draw_chip (self, lines[0], self->has_mid ? 0.4 : 0.5);
}

static void
draw_tie (Ties      *ties,
          const Tie *tie)
{
  KithGenogram *self = ties->genogram;
  const KithLineKind *kind
    = kith_line_kind_find (kith_record_get_token (tie->record, KITH_TIE_KIND));
  g_autofree char *code = NULL;
  Marking marking = { self, tie, kind };
  KithPath path;
  KithPoint middle;

  if (kind == NULL)
    kind = marking.kind = kith_line_kind_find ("emo_other");
  if (!find_course (ties, tie, &path))
    return;

  middle = kith_path_get_point (&path, kith_path_get_length (&path) / 2.0, 0.0, NULL);
  kith_scene_builder_add_subject (self->sketch.builder, KITH_SUBJECT_TIE,
                                  kith_record_get_id (tie->record), &middle);
  kith_scene_builder_note_kind (self->sketch.builder, kind->key);

  marking.path = &path;
  marking.pen = tie->is_past ? MIN (kind->pen, KITH_PEN_THIN) : kind->pen;
  kith_track_draw (&self->sketch, kind, &path, marking.pen);
  kith_marks_foreach (kind->marks, draw_tie_mark_cb, &marking);
  code = dup_code (tie, kind, self->options.all_codes);
  if (code != NULL && !marking.has_words)
    draw_code (&marking, code);
}

static gboolean
read_tie (KithGenogram *self,
          KithRecord   *record,
          Tie          *tie)
{
  KithRecord *from = kith_case_resolve (self->family, record, KITH_TIE_GIVER);
  KithRecord *to = kith_case_resolve (self->family, record, KITH_TIE_RECEIVER);

  tie->record = record;
  tie->is_past = kith_genogram_is_over (self, record, KITH_TIE_UNTIL);
  return from != NULL && to != NULL && from != to
         && kith_layout_family_find_person (self->people, from, &tie->from)
         && kith_layout_family_find_person (self->people, to, &tie->to)
         && kith_genogram_shows_person (self, tie->from)
         && kith_genogram_shows_person (self, tie->to);
}

/**
 * kith_genogram_draw_ties:
 *
 * Draws the lines between people that are not structure: those of the day first, so that they are
 * the ones that are shown where there are more than three.
 */
void
kith_genogram_draw_ties (KithGenogram *self)
{
  Ties ties = { self, g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free) };
  guint n = kith_case_count (self->family, KITH_RECORD_TIE);

  for (guint past = 0; past < 2; past++)
    for (guint i = 0; i < n; i++)
      {
        Tie tie = { 0 };

        if (read_tie (self, kith_case_nth (self->family, KITH_RECORD_TIE, i), &tie)
            && tie.is_past == (past == 1) && kith_genogram_shows (self, tie.record))
          draw_tie (&ties, &tie);
      }

  g_hash_table_unref (ties.used);
}
