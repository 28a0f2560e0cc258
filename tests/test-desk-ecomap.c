/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ties told in one line, and what one can do on an ecomap. */

#include "config.h"

#include "base/kith-error.h"
#include "desk/kith-said-tie.h"
#include "desk/kith-verbs-ecomap.h"
#include "desk/kith-verbs-sheet.h"
#include "desk/kith-verbs.h"
#include "kith-test-desk.h"
#include "model/kith-ecomap.h"
#include "model/kith-records.h"

static const struct
{
  const char *text;
  const char *name;
  const char *label;
  const char *system_kind;
  const char *person_kind;
  const char *strength;
  gboolean    is_stressful;
  const char *flow;
  const char *state;
  const char *support;
} lines[] = {
  { "Tae kwon do, Thursdays, strong", "Tae kwon do", "Thursdays", "leisure", NULL, "strong" },
  { "Aunt Rin helps with school run, stressful", "Aunt Rin", "school run", NULL, "family", NULL, TRUE,
    "to", NULL, "transport" },
  { "Nan looks after the baby", "Nan", "looks after the baby", NULL, "family", NULL, FALSE, "to",
    NULL, "childcare_day" },
  { "GP, weak, long waits", "GP", "long waits", "health", NULL, "weak" },
  { "Priya, both ways, close", "Priya", NULL, NULL, "friend", "strong", FALSE, "both" },
  { "Jobcentre; stressful; not known", "Jobcentre", NULL, "benefits", NULL, "uncertain", TRUE },
  { "Youth club, planned, Fridays, with Jo", "Youth club", "Fridays, with Jo", "leisure", NULL, NULL,
    FALSE, NULL, "planned" },
  { "the old pigeon loft, ended", "the old pigeon loft", NULL, "other", NULL, NULL, FALSE, NULL,
    "lost" },
  { "Biscuit the dog", "Biscuit the dog", NULL, NULL, "pet" },
  { "Scattered Showers Ltd shop", "Scattered Showers Ltd shop", NULL, "work", NULL },
  { "  , , ", "", NULL, "other", NULL },
};

static void
test_a_line_is_read_and_nothing_typed_is_lost (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto(KithSaidTie) said = { 0 };

      kith_said_tie_read (&said, lines[i].text);

      g_assert_cmpstr (said.name, ==, lines[i].name);
      g_assert_cmpstr (said.label, ==, lines[i].label);
      g_assert_cmpstr (said.system_kind, ==, lines[i].system_kind);
      g_assert_cmpstr (said.person_kind, ==, lines[i].person_kind);
      g_assert_cmpstr (said.strength, ==, lines[i].strength);
      g_assert_cmpint (said.is_stressful, ==, lines[i].is_stressful);
      g_assert_cmpstr (said.flow, ==, lines[i].flow);
      g_assert_cmpstr (said.state, ==, lines[i].state);
      g_assert_cmpstr (said.support, ==, lines[i].support);
    }
}

typedef struct
{
  KithTestFolder *folder;
  KithDesk       *desk;
  char           *sheet;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  self->folder = kith_test_folder_new ();
  self->desk = kith_desk_new (self->folder->file, &error);
  g_assert_no_error (error);
  self->sheet = kith_desk_add_sheet (self->desk, "ecomap", "Ecomap", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  kith_desk_close (self->desk);
  g_clear_object (&self->desk);
  g_free (self->sheet);
  kith_test_folder_free (self->folder);
}

static char *
say (Fixture         *self,
     const char      *text,
     const KithPoint *at)
{
  KithEcoWish wish = { text, NULL, NULL, at, kith_day_from_civil (2026, 11, 14) };
  g_autoptr(GError) error = NULL;
  char *id = kith_desk_say_eco_tie (self->desk, self->sheet, &wish, &error);

  g_assert_no_error (error);
  return id;
}

static guint
count (Fixture        *self,
       KithRecordKind  kind)
{
  return kith_case_count (kith_desk_get_case (self->desk), kind);
}

static void
test_a_line_makes_a_subject_and_a_tie_in_one_step (Fixture       *self,
                                                   gconstpointer  data)
{
  g_autofree char *id = say (self, "Tae kwon do, Thursdays, strong", &(KithPoint){ 120.0, 30.0 });

  g_assert_nonnull (id);
  g_assert_cmpuint (count (self, KITH_RECORD_SYSTEM), ==, 1);
  g_assert_cmpuint (count (self, KITH_RECORD_ECO_TIE), ==, 1);
  g_assert_cmpuint (count (self, KITH_RECORD_PLACEMENT), ==, 1);

  g_assert_true (kith_desk_undo (self->desk, NULL));
  g_assert_cmpuint (count (self, KITH_RECORD_SYSTEM), ==, 0);
  g_assert_cmpuint (count (self, KITH_RECORD_ECO_TIE), ==, 0);
  g_assert_cmpuint (count (self, KITH_RECORD_PLACEMENT), ==, 0);
  g_assert_true (kith_desk_redo (self->desk, NULL));
  g_assert_cmpuint (count (self, KITH_RECORD_ECO_TIE), ==, 1);
}

static void
test_a_person_is_recorded_once_with_who_named_them (Fixture       *self,
                                                    gconstpointer  data)
{
  g_autofree char *first = say (self, "Aunt Rin helps with school run", NULL);
  g_autofree char *second = say (self, "aunt rin, stressful", NULL);
  KithRecord *mention;

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpuint (count (self, KITH_RECORD_PERSON), ==, 1);
  g_assert_cmpuint (count (self, KITH_RECORD_ECO_TIE), ==, 2);
  g_assert_cmpuint (count (self, KITH_RECORD_MENTION), ==, 1);
  mention = kith_case_nth (kith_desk_get_case (self->desk), KITH_RECORD_MENTION, 0);
  g_assert_true (kith_record_has_token (mention, KITH_MENTION_TOOL, "ecomap"));
}

static void
test_an_empty_line_is_refused_with_a_sentence (Fixture       *self,
                                               gconstpointer  data)
{
  KithEcoWish wish = { " , ", NULL, NULL, NULL, KITH_DAY_PAST };
  g_autoptr(GError) error = NULL;

  g_assert_null (kith_desk_say_eco_tie (self->desk, self->sheet, &wish, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_RULE);
  g_assert_cmpuint (count (self, KITH_RECORD_SYSTEM), ==, 0);
}

static void
test_taking_off_leaves_who_it_was_recorded (Fixture       *self,
                                            gconstpointer  data)
{
  g_autofree char *id = say (self, "Priya, strong", &(KithPoint){ 90.0, 0.0 });
  const char *const ids[] = { id, NULL };
  g_autoptr(GError) error = NULL;

  g_assert_true (kith_desk_take_off_ecomap (self->desk, self->sheet, ids, &error));
  g_assert_cmpuint (count (self, KITH_RECORD_ECO_TIE), ==, 0);
  g_assert_cmpuint (count (self, KITH_RECORD_PLACEMENT), ==, 0);
  g_assert_cmpuint (count (self, KITH_RECORD_PERSON), ==, 1);
  g_assert_true (kith_desk_undo (self->desk, &error));
  g_assert_cmpuint (count (self, KITH_RECORD_ECO_TIE), ==, 1);

  g_assert_true (kith_desk_take_off_ecomap (self->desk, self->sheet, ids, &error));
  g_assert_true (kith_desk_put_on_ecomap (self->desk, self->sheet, id, NULL, &error));
  g_assert_true (kith_record_has_token (
    kith_case_nth (kith_desk_get_case (self->desk), KITH_RECORD_ECO_TIE, 0), KITH_ECO_TIE_STRENGTH,
    "uncertain"));
}

static void
test_a_copy_for_today_has_its_own_ties (Fixture       *self,
                                        gconstpointer  data)
{
  g_autofree char *id = say (self, "Drum club, weak", NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *copy = kith_desk_copy_sheet (self->desk, self->sheet, "Later",
                                                kith_day_from_civil (2027, 1, 2), &error);
  KithCase *live = kith_desk_get_case (self->desk);
  KithRecord *old = kith_case_find_kind (live, KITH_RECORD_SHEET, self->sheet);
  KithRecord *now = kith_case_find_kind (live, KITH_RECORD_SHEET, copy);
  g_autoptr(GPtrArray) list = kith_ecomap_list (live, now);
  KithRecord *tie = ((KithEcoSubject *) list->pdata[0])->ties->pdata[0];
  const char *const ties[] = { kith_record_get_id (tie), NULL };
  g_autoptr(GHashTable) changes = NULL;

  g_assert_true (kith_desk_set_eco_ties (self->desk, ties, KITH_ECO_TIE_STRENGTH, "strong", &error));
  changes = kith_ecomap_compare (live, old, now);

  g_assert_cmpuint (count (self, KITH_RECORD_ECO_TIE), ==, 2);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (changes, id)), ==, KITH_ECO_THICKER);
}

static void
test_a_place_or_group_stands_where_a_hand_puts_it (Fixture       *self,
                                                   gconstpointer  data)
{
  g_autofree char *id = say (self, "Chess club", NULL);
  KithPlace place = { id, 40.0, -90.0, TRUE, FALSE };
  KithRecord *row;

  g_assert_true (kith_desk_place (self->desk, self->sheet, &place, 1, NULL, NULL));
  row = kith_case_nth (kith_desk_get_case (self->desk), KITH_RECORD_PLACEMENT, 0);
  g_assert_cmpstr (kith_record_get_ref (row, KITH_PLACEMENT_SYSTEM), ==, id);
  g_assert_null (kith_record_get_ref (row, KITH_PLACEMENT_PERSON));
}

#define ADD(name, func) g_test_add ("/desk-ecomap/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/desk-ecomap/a-line-is-read-and-nothing-typed-is-lost",
                   test_a_line_is_read_and_nothing_typed_is_lost);
  ADD ("a-line-makes-a-subject-and-a-tie-in-one-step",
       test_a_line_makes_a_subject_and_a_tie_in_one_step);
  ADD ("a-person-is-recorded-once-with-who-named-them",
       test_a_person_is_recorded_once_with_who_named_them);
  ADD ("an-empty-line-is-refused-with-a-sentence", test_an_empty_line_is_refused_with_a_sentence);
  ADD ("taking-off-leaves-who-it-was-recorded", test_taking_off_leaves_who_it_was_recorded);
  ADD ("a-copy-for-today-has-its-own-ties", test_a_copy_for_today_has_its_own_ties);
  ADD ("a-place-or-group-stands-where-a-hand-puts-it",
       test_a_place_or_group_stands_where_a_hand_puts_it);

  return g_test_run ();
}
