/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Photos in a case: kept apart from the live case, undone and done again, and gone with their person. */

#include "config.h"

#include <string.h>

#include "base/kith-error.h"
#include "desk/kith-fragment.h"
#include "desk/kith-verbs-merge.h"
#include "desk/kith-verbs-picture.h"
#include "exchange/kith-plain.h"
#include "kith-test-desk.h"
#include "model/kith-pictures.h"
#include "model/kith-records.h"
#include "scene/kith-genogram.h"
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

/* The desk looks no further than the first bytes. */
static GBytes *
photo_of (const char *what)
{
  g_autofree char *text = g_strconcat ("\xff\xd8\xff", what, NULL);

  return g_bytes_new (text, strlen (text));
}

static void
set_photo (KithDesk   *desk,
           const char *person,
           const char *what)
{
  g_autoptr(GBytes) content = photo_of (what);
  g_autoptr(GError) error = NULL;

  kith_desk_set_picture (desk, person, content, 30, 40, &error);
  g_assert_no_error (error);
}

/* What is seen of somebody, or "nothing". */
static char *
dup_shown (KithDesk   *desk,
           const char *person)
{
  KithCase *live = kith_desk_get_case (desk);
  KithRecord *picture = kith_person_find_picture (live, person);
  g_autoptr(GBytes) content = NULL;
  gsize size;
  const char *data;

  if (picture == NULL)
    return g_strdup ("nothing");

  content = kith_case_load_picture (live, kith_record_get_text (picture, KITH_PICTURE_CONTENT));
  if (content == NULL)
    return g_strdup ("a hole");
  data = g_bytes_get_data (content, &size);
  return g_strndup (data + 3, size - 3);
}

static void
assert_shown (KithDesk   *desk,
              const char *person,
              const char *what)
{
  g_autofree char *shown = dup_shown (desk, person);

  g_assert_cmpstr (shown, ==, what);
}

static gint64
count_contents (KithDesk *desk)
{
  gint64 n = -1;

  g_assert_true (kith_desk_count_rows (desk, KITH_RECORD_PICTURE_CONTENT, &n, NULL));
  return n;
}

static void
assert_sound (KithDesk *desk)
{
  g_autoptr(GPtrArray) problems = kith_desk_check (desk, NULL);

  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_a_photo_is_there_after_closing (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = open_desk (folder, TRUE);
  const char *nan = kith_test_add_person (desk, "Nan");

  set_photo (desk, nan, "Nan at the sea");
  assert_shown (desk, nan, "Nan at the sea");
  g_clear_object (&desk);
  desk = open_desk (folder, FALSE);

  assert_shown (desk, nan, "Nan at the sea");
  assert_sound (desk);
}

/* What is made without a window closes the file before it draws. */
static void
test_photos_that_are_fetched_outlive_the_file (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = open_desk (folder, TRUE);
  g_autofree char *nan = g_strdup (kith_test_add_person (desk, "Nan"));

  set_photo (desk, nan, "Nan at the sea");
  kith_desk_close (desk);
  g_clear_object (&desk);
  desk = kith_desk_open_to_read (folder->file, NULL);
  kith_case_load_pictures (kith_desk_get_case (desk));
  kith_desk_close (desk);
  assert_shown (desk, nan, "Nan at the sea");
}

static void
test_a_photo_is_undone_and_done_again (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = open_desk (folder, TRUE);
  const char *nan = kith_test_add_person (desk, "Nan");

  set_photo (desk, nan, "young");
  set_photo (desk, nan, "old");
  g_assert_cmpuint (kith_case_count (kith_desk_get_case (desk), KITH_RECORD_PICTURE), ==, 1);
  assert_shown (desk, nan, "old");
  g_assert_cmpstr (kith_desk_get_undo_label (desk), ==, "Change Photo");
  g_assert_true (kith_desk_undo (desk, NULL));
  assert_shown (desk, nan, "young");
  g_assert_true (kith_desk_undo (desk, NULL));
  assert_shown (desk, nan, "nothing");

  /* Also tomorrow. */
  g_clear_object (&desk);
  desk = open_desk (folder, FALSE);
  g_assert_true (kith_desk_redo (desk, NULL));
  g_assert_true (kith_desk_redo (desk, NULL));
  assert_shown (desk, nan, "old");
  assert_sound (desk);
}

static void
test_who_is_removed_takes_the_photo_along (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = open_desk (folder, TRUE);
  const char *nan = kith_test_add_person (desk, "Nan");

  set_photo (desk, nan, "Nan");
  g_assert_true (kith_desk_remove (desk, nan, NULL));
  g_assert_cmpuint (kith_case_count (kith_desk_get_case (desk), KITH_RECORD_PICTURE), ==, 0);
  g_clear_object (&desk);
  desk = open_desk (folder, FALSE);
  g_assert_cmpint (count_contents (desk), ==, 1);
  g_assert_true (kith_desk_undo (desk, NULL));

  assert_shown (desk, nan, "Nan");
}

static void
test_what_no_step_knows_goes_from_the_file (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = open_desk (folder, TRUE);
  const char *nan = kith_test_add_person (desk, "Nan");
  g_autoptr(KithDb) db = NULL;

  set_photo (desk, nan, "Nan");
  g_assert_true (kith_desk_remove (desk, nan, NULL));
  g_clear_object (&desk);
  db = kith_db_open (folder->file, SQLITE_OPEN_READWRITE, NULL);
  g_assert_true (kith_db_run (db, "DELETE FROM history", NULL));
  g_clear_pointer (&db, kith_db_close);
  desk = open_desk (folder, FALSE);

  g_assert_cmpint (count_contents (desk), ==, 0);
}

static void
test_a_photo_that_is_missing_is_told (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = open_desk (folder, TRUE);
  const char *nan = kith_test_add_person (desk, "Nan");
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(KithDb) db = NULL;

  set_photo (desk, nan, "Nan");
  g_clear_object (&desk);
  db = kith_db_open (folder->file, SQLITE_OPEN_READWRITE, NULL);
  g_assert_true (kith_db_run (db, "UPDATE picture_content SET bytes = x'00'", NULL));
  g_clear_pointer (&db, kith_db_close);
  desk = open_desk (folder, FALSE);
  problems = kith_desk_check (desk, NULL);

  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (problems->pdata[0], "missing or damaged"));
}

static void
test_what_is_no_photo_is_not_kept (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = open_desk (folder, TRUE);
  const char *nan = kith_test_add_person (desk, "Nan");
  g_autoptr(GBytes) text = g_bytes_new_static ("Dear Nan", 8);
  g_autoptr(GError) error = NULL;

  g_assert_false (kith_desk_set_picture (desk, nan, text, 1, 1, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_FORMAT);
  assert_shown (desk, nan, "nothing");
}

static void
test_two_records_of_one_person_keep_one_photo (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = open_desk (folder, TRUE);
  const char *one = kith_test_add_person (desk, "Nan");
  const char *two = kith_test_add_person (desk, "Nan");
  const char *three = kith_test_add_person (desk, "Nan");
  KithCase *live = kith_desk_get_case (desk);
  g_autoptr(KithDraft) stays = kith_draft_new_for (kith_case_find (live, one));
  g_autoptr(KithDraft) again = NULL;
  g_autoptr(GError) error = NULL;
  KithRecord *picture;

  set_photo (desk, two, "of two");
  g_assert_true (kith_desk_merge (desk, stays, two, &error));
  g_assert_no_error (error);
  assert_shown (desk, one, "of two");

  set_photo (desk, three, "of three");
  again = kith_draft_new_for (kith_case_find (live, one));
  g_assert_true (kith_desk_merge (desk, again, three, &error));
  assert_shown (desk, one, "of two");
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_PICTURE), ==, 1);
  picture = kith_case_nth (live, KITH_RECORD_PICTURE, 0);
  g_assert_cmpstr (kith_record_get_text (picture, KITH_PICTURE_NOTE), ==,
                   "Another photo was left out when two records became one.");
}

static void
test_a_photo_is_pasted_into_another_case (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithTestFolder) other_folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = open_desk (folder, TRUE);
  g_autoptr(KithDesk) other = open_desk (other_folder, TRUE);
  const char *nan = kith_test_add_person (desk, "Nan");
  const char *const people[] = { nan, NULL };
  g_autofree char *text = NULL;
  g_autoptr(GPtrArray) pasted = NULL;
  g_autoptr(GError) error = NULL;

  set_photo (desk, nan, "Nan");
  text = kith_fragment_new (kith_desk_get_case (desk), people);
  pasted = kith_fragment_paste (other, text, strlen (text), "Paste", &error);

  g_assert_no_error (error);
  assert_shown (other, pasted->pdata[0], "Nan");
  assert_sound (other);
}

static void
test_json_holds_the_photo (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = open_desk (folder, TRUE);
  g_autofree char *json = NULL;

  set_photo (desk, kith_test_add_person (desk, "Nan"), "Nan");
  json = kith_json_write (kith_desk_get_case (desk));

  g_assert_nonnull (strstr (json, "\"picture_content\": ["));
  g_assert_nonnull (strstr (json, "\"bytes\": \"/9j/TmFu\""));
}

static char *
dup_drawn (KithDesk *desk)
{
  KithCase *live = kith_desk_get_case (desk);
  KithRecord *sheet = kith_case_count (live, KITH_RECORD_SHEET) > 0
                        ? kith_case_nth (live, KITH_RECORD_SHEET, 0) : NULL;
  const KithGenogramOptions options = { .measurer = kith_measurer_fixed () };
  g_autoptr(KithScene) scene = kith_genogram_new_scene (live, sheet, &options);

  return kith_scene_dump (scene);
}

static void
test_a_sheet_can_do_without_photos (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = open_desk (folder, TRUE);
  const char *nan = kith_test_add_person (desk, "Nan");
  g_autofree char *with = NULL;
  g_autofree char *without = NULL;
  g_autofree char *again = NULL;
  g_autoptr(GError) error = NULL;

  set_photo (desk, nan, "Nan");
  with = dup_drawn (desk);
  g_assert_true (kith_desk_show_pictures (desk, NULL, FALSE, &error));
  without = dup_drawn (desk);
  g_assert_true (kith_desk_undo (desk, &error));
  again = dup_drawn (desk);

  g_assert_nonnull (strstr (with, "picture diamond"));
  g_assert_null (strstr (without, "picture"));
  g_assert_cmpstr (again, ==, with);
}

static void
test_a_loss_is_drawn_without_a_photo (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = open_desk (folder, TRUE);
  const char *nobody = kith_test_add_person (desk, "Lost");
  g_autoptr(KithDraft) draft
    = kith_draft_new_for (kith_case_find (kith_desk_get_case (desk), nobody));
  g_autofree char *drawn = NULL;

  set_photo (desk, nobody, "scan");
  kith_draft_set_text (draft, KITH_PERSON_LIFE, "miscarriage");
  g_assert_true (kith_desk_edit (desk, draft, FALSE, NULL));
  drawn = dup_drawn (desk);

  g_assert_null (strstr (drawn, "picture"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) kith_test_add ("pictures", #name, test_##name)
  ADD (a_photo_is_there_after_closing);
  ADD (a_photo_is_undone_and_done_again);
  ADD (who_is_removed_takes_the_photo_along);
  ADD (what_no_step_knows_goes_from_the_file);
  ADD (a_photo_that_is_missing_is_told);
  ADD (what_is_no_photo_is_not_kept);
  ADD (two_records_of_one_person_keep_one_photo);
  ADD (a_photo_is_pasted_into_another_case);
  ADD (photos_that_are_fetched_outlive_the_file);
  ADD (json_holds_the_photo);
  ADD (a_sheet_can_do_without_photos);
  ADD (a_loss_is_drawn_without_a_photo);
#undef ADD

  return g_test_run ();
}
