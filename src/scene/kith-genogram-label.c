/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written under and beside a symbol: name, dates, a note, and the badges. */

#include "config.h"

#include "scene/kith-genogram-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/kith-text.h"
#include "model/kith-naming.h"
#include "model/kith-presence.h"
#include "model/kith-records.h"

#define INSIDE_HEIGHT 0.66   /* of a card, in symbol sizes */
#define MAX_NAME_LINES 3
#define MAX_NOTE_LINES 3
#define WIDEST_WORD 3.0      /* before a word is broken, in symbol sizes */

/* A line may be wider than usual rather than break a word. */
static double
width_for (KithGenogram *self,
           const char   *text,
           double        cap,
           KithWeight    weight)
{
  double unit = self->sketch.unit_mm;
  double width = KITH_LABEL_WIDTH * unit;
  g_auto(GStrv) words = NULL;

  if (kith_sketch_width_mm (&self->sketch, text, cap, weight) <= width)
    return width;

  words = g_strsplit_set (text, " \t\n-_/", -1);
  for (guint i = 0; words[i] != NULL; i++)
    width = MAX (width, kith_sketch_width_mm (&self->sketch, words[i], cap, weight));

  return MIN (width, WIDEST_WORD * unit);
}

static void
add_lines (KithGenogram   *self,
           KithPersonView *view,
           const char     *text,
           double          cap,
           KithWeight      weight,
           guint           max_lines)
{
  double unit = self->sketch.unit_mm;
  g_auto(GStrv) lines = kith_measurer_wrap (self->sketch.measurer, text, cap * unit, weight,
                                            width_for (self, text, cap, weight), max_lines);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      KithLabelLine line = { g_steal_pointer (&lines[i]), cap, weight };

      g_array_append_val (view->lines, line);
    }
}

static void
add_date (KithGenogram   *self,
          KithRecord     *person,
          KithPersonView *view,
          guint           field,
          const char     *format,
          const char     *key)
{
  g_autofree char *when = NULL;
  g_autoptr(GString) line = NULL;
  KithDate date;

  if (!kith_record_get_date (person, field, &date))
    return;

  when = kith_date_dup_short (&date);
  line = g_string_new (_(format));
  g_string_replace (line, "%s", when, 1);
  add_lines (self, view, line->str, KITH_CAP_NOTE, KITH_WEIGHT_NORMAL, 1);
  kith_person_view_add_key (view, key);
}

/* The first of these that says something. */
static const char *
note_of (KithRecord *person)
{
  static const guint fields[] = { KITH_PERSON_CAPTION, KITH_PERSON_ROLE, KITH_PERSON_OCCUPATION };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!kith_text_is_empty (kith_record_get_text (person, fields[i])))
      return kith_record_get_text (person, fields[i]);

  return NULL;
}

/* Conditions are named, not only drawn: in words if there are any, else by their codes. */
static const guint named_conditions[] = { KITH_PERSON_ILLNESS_NOTE, KITH_PERSON_SUBSTANCE_NOTE,
                                          KITH_PERSON_CONDITION_CODES };

static void
add_conditions (KithGenogram   *self,
                KithRecord     *person,
                KithPersonView *view)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (named_conditions); i++)
    {
      const char *words = kith_record_get_text (person, named_conditions[i]);

      if (kith_text_is_empty (words))
        continue;
      if (text->len > 0)
        g_string_append (text, ", ");
      g_string_append (text, words);
    }

  add_lines (self, view, text->str, KITH_CAP_CHIP, KITH_WEIGHT_NORMAL, MAX_NOTE_LINES);
}

static char *
dup_shown_name (KithRecord *person)
{
  g_autofree char *name = kith_person_dup_name (person);
  const char *species = kith_record_get_text (person, KITH_PERSON_SPECIES);

  if (kith_record_has_token (person, KITH_PERSON_KIND, "pet") && !kith_text_is_empty (species))
    /* Translators: a pet: its name, and what animal it is */
    return g_strdup_printf (_("%1$s, %2$s"), name, species);

  return g_steal_pointer (&name);
}

/* What stands in a card or block is written smaller until all of it fits. */
static const double inside_caps[] = { 0.22, 0.18, 0.15 };

static gboolean
fits_inside (char   **lines,
             double   cap)
{
  guint n = g_strv_length (lines);

  return n == 0
         || (!g_str_has_suffix (lines[n - 1], "…") && n * kith_text_line_mm (cap) <= INSIDE_HEIGHT);
}

/* A worker's card says the role and has the name under it; an organisation's block says the name. */
static void
read_inside (KithGenogram   *self,
             KithRecord     *person,
             KithPersonView *view,
             const char     *name)
{
  gboolean is_card = view->figure.shape == KITH_FIGURE_CARD;
  const char *role = kith_record_get_text (person, KITH_PERSON_ROLE);
  double unit = self->sketch.unit_mm;

  if (kith_text_is_empty (role))
    role = kith_record_get_text (person, KITH_PERSON_AGENCY);
  if (is_card && kith_text_is_empty (role))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (inside_caps); i++)
    {
      g_clear_pointer (&view->inside, g_strfreev);
      view->inside_cap = inside_caps[i];
      view->inside = kith_measurer_wrap (self->sketch.measurer, is_card ? role : name,
                                         view->inside_cap * unit, KITH_WEIGHT_NORMAL,
                                         (is_card ? 1.48 : 1.78) * unit, 2);
      if (fits_inside (view->inside, view->inside_cap))
        break;
    }
}

/**
 * kith_genogram_read_label:
 *
 * Fills in the lines under the symbol, wrapped to their width.
 */
void
kith_genogram_read_label (KithGenogram   *self,
                          KithRecord     *person,
                          KithPersonView *view)
{
  g_autofree char *name = dup_shown_name (person);
  gboolean is_loss = view->figure.shape == KITH_FIGURE_TRIANGLE;
  const char *note = note_of (person);

  if (view->figure.shape == KITH_FIGURE_CARD || view->figure.shape == KITH_FIGURE_BLOCK)
    read_inside (self, person, view, name);
  if (view->figure.shape == KITH_FIGURE_BLOCK)
    return;

  if (!is_loss || !kith_text_is_empty (kith_record_get_text (person, KITH_PERSON_KNOWN_AS))
      || !kith_text_is_empty (kith_record_get_text (person, KITH_PERSON_GIVEN_NAME)))
    add_lines (self, view, name, KITH_CAP_NAME, KITH_WEIGHT_BOLD, MAX_NAME_LINES);

  if (kith_record_has_token (person, KITH_PERSON_LIFE, "ectopic"))
    /* Translators: under the symbol of an ectopic pregnancy, as short as can be */
    add_lines (self, view, _("ECT"), KITH_CAP_NOTE, KITH_WEIGHT_NORMAL, 1);
  if (kith_record_has_token (person, KITH_PERSON_LIFE, "unborn"))
    /* Translators: when a child is expected; %s is a date */
    add_date (self, person, view, KITH_PERSON_DUE, N_("due %s"), NULL);
  else
    {
      /* Translators: when somebody was born; %s is a year */
      add_date (self, person, view, KITH_PERSON_BORN, is_loss ? "%s" : N_("b. %s"), "mark_birth_year");
      if (kith_genogram_has_died (self, person))
        /* Translators: when somebody died; %s is a year */
        add_date (self, person, view, KITH_PERSON_DIED, is_loss ? "%s" : N_("d. %s"),
                  "mark_death_year");
    }

  if (note != NULL && view->figure.shape != KITH_FIGURE_CARD)
    add_lines (self, view, note, KITH_CAP_NOTE, KITH_WEIGHT_NORMAL, MAX_NOTE_LINES);
  add_conditions (self, person, view);
}

static gboolean
holds_responsibility (KithGenogram *self,
                      KithRecord   *responsibility,
                      KithRecord   *person)
{
  KithRecord *child = kith_case_resolve (self->family, responsibility, KITH_RESPONSIBILITY_CHILD);

  return g_strcmp0 (kith_record_get_ref (responsibility, KITH_RESPONSIBILITY_HOLDER),
                    kith_record_get_id (person)) == 0
         && child != NULL && kith_record_get_boolean (child, KITH_PERSON_IS_FOCUS)
         && kith_record_get_presence (child, self->as_at) != KITH_PRESENCE_NOT_YET
         && kith_record_get_presence (responsibility, self->as_at) == KITH_PRESENCE_THERE;
}

static void
read_need (KithRecord     *need,
           KithPersonView *view)
{
  if (kith_record_has_token (need, KITH_NEED_KIND, "language"))
    {
      view->letter = "L";
      kith_person_view_add_key (view, "mark_language");
    }
  else if (kith_record_has_token (need, KITH_NEED_KIND, "interpreter")
           || kith_record_has_token (need, KITH_NEED_KIND, "communication"))
    {
      view->has_bubble = TRUE;
      kith_person_view_add_key (view, "badge_interpreter");
    }
}

static void
read_referrers (KithGenogram   *self,
                KithRecord     *person,
                KithPersonView *view)
{
  GPtrArray *referrers = kith_case_get_referrers (self->family, kith_record_get_id (person));

  for (guint i = 0; i < referrers->len; i++)
    {
      KithRecordKind kind = kith_record_get_kind (referrers->pdata[i]);

      if (kind == KITH_RECORD_NEED)
        read_need (referrers->pdata[i], view);
      else if (kind == KITH_RECORD_RESPONSIBILITY && !view->has_pr
               && holds_responsibility (self, referrers->pdata[i], person))
        {
          view->has_pr = TRUE;
          kith_person_view_add_key (view, "mark_pr");
        }
    }
}

static void
read_moves (KithRecord     *person,
            KithPersonView *view)
{
  const char *from = kith_record_get_text (person, KITH_PERSON_MIGRATED_FROM);
  g_autofree char *year = NULL;
  KithDate date;

  if (kith_record_get_boolean (person, KITH_PERSON_HAS_TWO_CULTURES))
    {
      view->n_waves = 2;
      kith_person_view_add_key (view, "mark_two_cultures");
    }
  if (kith_record_get_date (person, KITH_PERSON_MIGRATED, &date))
    year = kith_date_dup_short (&date);
  if (year == NULL && kith_text_is_empty (from))
    return;

  if (view->n_waves == 0)
    kith_person_view_add_key (view, "mark_migration");
  view->n_waves = MAX (view->n_waves, 1);
  view->moved = g_strstrip (g_strjoin (" ", from != NULL ? from : "", year, NULL));
}

/**
 * kith_genogram_read_badges:
 *
 * Fills in what stands round the symbol: place, moves, needs, responsibility, care status.
 */
void
kith_genogram_read_badges (KithGenogram   *self,
                           KithRecord     *person,
                           KithPersonView *view)
{
  const char *town = kith_record_get_text (person, KITH_PERSON_TOWN);

  if (kith_record_get_boolean (person, KITH_PERSON_IS_PLACE_WITHHELD))
    {
      view->is_withheld = TRUE;
      kith_person_view_add_key (view, "badge_address_withheld");
    }
  else if (!kith_text_is_empty (town))
    {
      view->place = kith_measurer_wrap (self->sketch.measurer, town,
                                        KITH_CAP_CHIP * self->sketch.unit_mm, KITH_WEIGHT_NORMAL,
                                        1.4 * self->sketch.unit_mm, 2);
      kith_person_view_add_key (view, "mark_location");
    }

  if (!kith_record_has_token (person, KITH_PERSON_CARE_STATUS, "none"))
    {
      view->status = kith_record_get_token (person, KITH_PERSON_CARE_STATUS);
      kith_person_view_add_key (view, "badge_care_status");
    }
  read_moves (person, view);
  read_referrers (self, person, view);
}
