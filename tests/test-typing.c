/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is typed: what has no value yet is kept, and what has one is told in the name of its step. */

#include "config.h"

#include "desk/kith-typing.h"
#include "kith-test-desk.h"
#include "model/kith-records.h"
#include "store/kith-db.h"

static KithDesk *
open_desk (KithTestFolder *folder,
           gboolean        is_new)
{
  g_autoptr(GError) error = NULL;
  KithDesk *desk = is_new ? kith_desk_new (folder->file, &error) : kith_desk_open (folder->file, &error);

  g_assert_no_error (error);
  return desk;
}

static KithRecord *
person (KithDesk *desk)
{
  return kith_case_nth (kith_desk_get_case (desk), KITH_RECORD_PERSON, 0);
}

static void
keep (KithDesk   *desk,
      guint       field,
      const char *text)
{
  g_autoptr(GError) error = NULL;

  kith_desk_keep_half_typed (desk, person (desk), field, text, &error);
  g_assert_no_error (error);
}

static void
type (KithDesk   *desk,
      guint       field,
      const char *text)
{
  g_autoptr(KithDraft) draft = kith_draft_new_for (person (desk));
  g_autoptr(GError) error = NULL;

  kith_draft_set_text (draft, field, text);
  kith_desk_edit (desk, draft, TRUE, &error);
  g_assert_no_error (error);
}

static void
test_half_a_date_is_there_after_closing (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = open_desk (folder, TRUE);

  kith_test_add_person (desk, "Ash");
  keep (desk, KITH_PERSON_BORN, "31 Ju");
  keep (desk, KITH_PERSON_BORN, "31 June");
  keep (desk, KITH_PERSON_DIED, "when?");
  keep (desk, KITH_PERSON_DIED, NULL);
  g_clear_object (&desk);
  desk = open_desk (folder, FALSE);

  g_assert_cmpstr (kith_desk_get_half_typed (desk, person (desk), KITH_PERSON_BORN), ==, "31 June");
  g_assert_null (kith_desk_get_half_typed (desk, person (desk), KITH_PERSON_DIED));
  g_assert_null (kith_record_get_text (person (desk), KITH_PERSON_BORN));
}

static void
test_half_a_date_is_no_step (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = open_desk (folder, TRUE);

  kith_test_add_person (desk, "Ash");
  type (desk, KITH_PERSON_TOWN, "Leeds");
  g_assert_true (kith_desk_undo (desk, NULL));
  keep (desk, KITH_PERSON_BORN, "31 June");

  g_assert_true (kith_desk_can_redo (desk));
  g_assert_true (kith_desk_redo (desk, NULL));
  g_assert_cmpstr (kith_desk_get_half_typed (desk, person (desk), KITH_PERSON_BORN), ==, "31 June");
}

static void
test_half_a_date_goes_with_its_person (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = open_desk (folder, TRUE);
  g_autofree char *id = NULL;
  g_autoptr(KithDb) db = NULL;
  gint64 n = -1;

  id = g_strdup (kith_test_add_person (desk, "Ash"));
  keep (desk, KITH_PERSON_BORN, "31 June");
  g_assert_true (kith_desk_remove (desk, id, NULL));
  g_assert_true (kith_desk_undo (desk, NULL));
  g_assert_cmpstr (kith_desk_get_half_typed (desk, person (desk), KITH_PERSON_BORN), ==, "31 June");

  g_assert_true (kith_desk_remove (desk, id, NULL));
  g_clear_object (&desk);
  desk = open_desk (folder, FALSE);
  g_assert_true (kith_desk_undo (desk, NULL));
  g_assert_cmpstr (kith_desk_get_half_typed (desk, person (desk), KITH_PERSON_BORN), ==, "31 June");

  /* Until no step can bring the person back. */
  g_assert_true (kith_desk_remove (desk, id, NULL));
  g_clear_object (&desk);
  db = kith_db_open (folder->file, SQLITE_OPEN_READWRITE, NULL);
  g_assert_true (kith_db_run (db, "DELETE FROM history", NULL));
  g_clear_pointer (&db, kith_db_close);
  desk = open_desk (folder, FALSE);
  g_assert_true (kith_desk_count_rows (desk, KITH_RECORD_HALF_TYPED, &n, NULL));
  g_assert_cmpint (n, ==, 0);
}

static void
test_who_is_being_typed_in_is_there_after_closing (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = open_desk (folder, TRUE);

  g_assert_true (kith_desk_keep_unfinished (desk, "newcomer", "Mum\nA", NULL));
  g_assert_false (kith_desk_can_undo (desk));
  g_clear_object (&desk);
  desk = open_desk (folder, FALSE);
  g_assert_cmpstr (kith_desk_get_unfinished (desk, "newcomer"), ==, "Mum\nA");

  g_assert_true (kith_desk_keep_unfinished (desk, "newcomer", "", NULL));
  g_clear_object (&desk);
  desk = open_desk (folder, FALSE);
  g_assert_null (kith_desk_get_unfinished (desk, "newcomer"));
}

static void
test_a_case_that_is_only_read_keeps_nothing (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = open_desk (folder, TRUE);
  g_autoptr(GError) error = NULL;

  kith_test_add_person (desk, "Ash");
  g_clear_object (&desk);
  desk = kith_desk_open_to_read (folder->file, NULL);

  g_assert_false (kith_desk_keep_half_typed (desk, person (desk), KITH_PERSON_BORN, "31 June", &error));
  g_assert_nonnull (error);
  g_assert_null (kith_desk_get_half_typed (desk, person (desk), KITH_PERSON_BORN));
}

static void
test_a_step_says_which_field_of_whom (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = open_desk (folder, TRUE);
  g_autofree char *long_name = g_strnfill (10000, 'a');

  kith_test_add_person (desk, "Maya");
  type (desk, KITH_PERSON_BORN, "2014~");
  g_assert_cmpstr (kith_desk_get_undo_label (desk), ==, "Change “Born” of Maya");
  type (desk, KITH_PERSON_KNOWN_AS, "Smith & Sons %s <b>x");
  g_assert_cmpstr (kith_desk_get_undo_label (desk), ==, "Change “Known as”: Person");
  type (desk, KITH_PERSON_TOWN, "Leeds");
  g_assert_cmpstr (kith_desk_get_undo_label (desk), ==, "Change “Lives in” of Smith & Sons %s <b>x");
  type (desk, KITH_PERSON_KNOWN_AS, long_name);
  type (desk, KITH_PERSON_TOWN, "York");
  g_assert_cmpuint (strlen (kith_desk_get_undo_label (desk)), <, 80);

  g_clear_object (&desk);
  desk = open_desk (folder, FALSE);
  g_assert_true (g_str_has_prefix (kith_desk_get_undo_label (desk), "Change “Lives in” of aaaa"));
}

static void
settle_cb (KithDesk *desk)
{
  type (desk, KITH_PERSON_TOWN, "York");
}

static void
test_what_is_not_yet_said_is_said_before_a_step (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = open_desk (folder, TRUE);

  kith_test_add_person (desk, "Maya");
  g_signal_connect (desk, "settle", G_CALLBACK (settle_cb), NULL);
  kith_test_add_person (desk, "Rowan");

  g_assert_cmpstr (kith_desk_get_undo_label (desk), ==, "Add Person");
  g_assert_true (kith_desk_undo (desk, NULL));
  g_assert_cmpstr (kith_desk_get_undo_label (desk), ==, "Change “Lives in” of Maya");
}

static void
type_back_cb (KithDesk *desk)
{
  type (desk, KITH_PERSON_KNOWN_AS, "Maya");
}

/* Somebody has typed "Mayas", kept after a pause, goes back to "Maya", and presses undo at once. */
static void
test_what_was_typed_back_is_undone_by_that (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = open_desk (folder, TRUE);
  g_autoptr(GError) error = NULL;

  kith_test_add_person (desk, "Maya");
  type (desk, KITH_PERSON_KNOWN_AS, "Mayas");
  g_signal_connect (desk, "settle", G_CALLBACK (type_back_cb), NULL);
  g_assert_true (kith_desk_undo (desk, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (kith_case_count (kith_desk_get_case (desk), KITH_RECORD_PERSON), ==, 1);
  g_assert_cmpstr (kith_desk_get_undo_label (desk), ==, "Add Person");
}

static void
check_parting (const char *kind,
               guint       field,
               const char *expected)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = open_desk (folder, TRUE);
  g_autoptr(KithDraft) couple = kith_draft_new (KITH_RECORD_PARTNERSHIP);
  g_autoptr(KithDraft) edit = NULL;
  g_autoptr(GError) error = NULL;
  KithRecord *record;

  kith_draft_set_text (couple, KITH_PARTNERSHIP_PARTNER_A, kith_test_add_person (desk, "Ann"));
  kith_draft_set_text (couple, KITH_PARTNERSHIP_PARTNER_B, kith_test_add_person (desk, "Joe"));
  kith_draft_set_text (couple, KITH_PARTNERSHIP_KIND, kind);
  g_assert_true (kith_desk_add (desk, couple, &error));
  record = kith_case_nth (kith_desk_get_case (desk), KITH_RECORD_PARTNERSHIP, 0);
  edit = kith_draft_new_for (record);
  kith_draft_set_text (edit, field, "2020");
  g_assert_true (kith_desk_edit (desk, edit, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (kith_record_get_token (record, KITH_PARTNERSHIP_STATE), ==, expected);
  g_assert_true (kith_desk_undo (desk, &error));
  g_assert_cmpstr (kith_record_get_token (record, KITH_PARTNERSHIP_STATE), ==, "together");
}

static void
test_the_day_they_parted_says_that_they_did (void)
{
  check_parting ("married", KITH_PARTNERSHIP_SEPARATED, "separated");
  check_parting ("married", KITH_PARTNERSHIP_ENDED, "divorced");
  check_parting ("cohabiting", KITH_PARTNERSHIP_SEPARATED, "ended");
  check_parting ("married", KITH_PARTNERSHIP_STARTED, "together");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) kith_test_add ("typing", #name, test_##name)
  ADD (half_a_date_is_there_after_closing);
  ADD (half_a_date_is_no_step);
  ADD (half_a_date_goes_with_its_person);
  ADD (who_is_being_typed_in_is_there_after_closing);
  ADD (a_case_that_is_only_read_keeps_nothing);
  ADD (a_step_says_which_field_of_whom);
  ADD (what_is_not_yet_said_is_said_before_a_step);
  ADD (what_was_typed_back_is_undone_by_that);
  ADD (the_day_they_parted_says_that_they_did);
#undef ADD

  return g_test_run ();
}
