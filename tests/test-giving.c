/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The register: what was given stays there whatever is undone, and comes out again as it was. */

#include "config.h"

#include "desk/kith-verbs-giving.h"
#include "desk/kith-verbs.h"
#include "base/kith-error.h"
#include "exchange/kith-plain.h"
#include "kith-test-desk.h"
#include "model/kith-records.h"

#include <string.h>

static KithDraft *
draft_giving (void)
{
  KithDraft *draft = kith_draft_new (KITH_RECORD_GIVING);

  kith_draft_set_text (draft, KITH_GIVING_WHAT, "Plan");
  kith_draft_set_text (draft, KITH_GIVING_READER_NAME, "Bea");
  kith_draft_set_text (draft, KITH_GIVING_READER_KIND, "parent");
  kith_draft_set_text (draft, KITH_GIVING_GIVEN_AT, "2026-11-27T14:30");
  return draft;
}

static void
test_what_was_given_is_kept_and_comes_out_as_it_was (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, &error);
  g_autoptr(KithDraft) giving = draft_giving ();
  g_autofree char *content = g_strnfill (200000, 'x');
  g_autofree char *options = NULL;
  g_autofree char *read = NULL;

  g_assert_true (kith_desk_give (desk, giving, "theme=black", content, &error));
  g_assert_no_error (error);
  kith_desk_close (desk);
  g_clear_object (&desk);

  desk = kith_desk_open_to_read (folder->file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kith_case_count (kith_desk_get_case (desk), KITH_RECORD_GIVING), ==, 1);
  read = kith_desk_read_copy (desk, kith_draft_get_id (giving), &options, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read, ==, content);
  g_assert_cmpstr (options, ==, "theme=black");
}

static void
test_undo_takes_nothing_back_that_was_given (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, &error);
  g_autoptr(KithDraft) person = kith_draft_new (KITH_RECORD_PERSON);
  g_autoptr(KithDraft) giving = draft_giving ();

  kith_draft_set_text (giving, KITH_GIVING_READER, kith_draft_get_id (person));
  g_assert_true (kith_desk_add (desk, person, &error));
  g_assert_true (kith_desk_give (desk, giving, NULL, NULL, &error));
  g_assert_cmpstr (kith_desk_get_undo_label (desk), ==, "Add Person");

  g_assert_true (kith_desk_undo (desk, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (kith_case_count (kith_desk_get_case (desk), KITH_RECORD_PERSON), ==, 0);
  g_assert_cmpuint (kith_case_count (kith_desk_get_case (desk), KITH_RECORD_GIVING), ==, 1);
}

static void
test_nothing_is_given_from_a_case_that_cannot_be_written (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, &error);
  g_autoptr(KithDesk) reading = NULL;
  g_autoptr(KithDraft) giving = draft_giving ();

  kith_desk_close (desk);
  reading = kith_desk_open_to_read (folder->file, &error);
  g_assert_no_error (error);

  g_assert_false (kith_desk_give (reading, giving, NULL, "x", &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (kith_case_count (kith_desk_get_case (reading), KITH_RECORD_GIVING), ==, 0);
}

static void
test_a_copy_that_was_not_kept_says_so (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, &error);
  g_autoptr(KithDraft) giving = draft_giving ();
  char *options = NULL;

  g_assert_true (kith_desk_give (desk, giving, NULL, NULL, &error));

  g_assert_null (kith_desk_read_copy (desk, kith_draft_get_id (giving), &options, &error));
  g_assert_nonnull (error);
  g_assert_null (options);
}

/* People look on at a copy; nothing reaches the case from there, and no file is made. */
static void
test_what_is_shown_cannot_be_changed (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCase) shown = kith_plain_read ("[person a]\nknown_as=Ada\n", &error);
  g_autoptr(KithDesk) desk = kith_desk_new_to_show (shown, "Family view", &error);
  g_autoptr(GError) refusal = NULL;

  g_assert_no_error (error);
  g_assert_true (kith_desk_is_shown (desk));
  g_assert_true (kith_desk_get_case (desk) == shown);
  g_assert_cmpstr (kith_desk_get_title (desk), ==, "Family view");
  g_assert_false (kith_desk_can_undo (desk));
  g_assert_false (kith_desk_remove (desk, "a", &refusal));
  g_assert_error (refusal, KITH_ERROR, KITH_ERROR_READ_ONLY);
  g_assert_nonnull (kith_case_find (shown, "a"));
  g_assert_false (g_file_test ("Family view", G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) kith_test_add ("giving", #name, test_##name)
  ADD (what_was_given_is_kept_and_comes_out_as_it_was);
  ADD (undo_takes_nothing_back_that_was_given);
  ADD (nothing_is_given_from_a_case_that_cannot_be_written);
  ADD (a_copy_that_was_not_kept_says_so);
  ADD (what_is_shown_cannot_be_changed);
#undef ADD

  return g_test_run ();
}
