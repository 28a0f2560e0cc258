/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/kith-error.h"
#include "kith-test-desk.h"
#include "kith-test-family.h"
#include "model/kith-records.h"

#include <string.h>

static KithDesk *
new_desk (KithTestFolder *folder)
{
  g_autoptr(GError) error = NULL;
  KithDesk *desk = kith_desk_new (folder->file, &error);

  g_assert_no_error (error);
  return desk;
}

static void
import (KithDesk *desk,
        KithCase *family)
{
  g_autoptr(GError) error = NULL;

  kith_desk_import (desk, family, &error);
  g_assert_no_error (error);
}

static void
undo (KithDesk *desk)
{
  g_autoptr(GError) error = NULL;

  kith_desk_undo (desk, &error);
  g_assert_no_error (error);
}

static void
redo (KithDesk *desk)
{
  g_autoptr(GError) error = NULL;

  kith_desk_redo (desk, &error);
  g_assert_no_error (error);
}

static void
test_what_is_added_is_in_the_file (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  g_autofree char *live = NULL;
  g_autofree char *stored = NULL;

  kith_test_add_person (desk, "Zofia Łęcka");
  live = kith_test_dump (desk);
  g_clear_object (&desk);
  stored = kith_test_dump_file (folder->file);

  g_assert_nonnull (strstr (live, "Zofia Łęcka"));
  kith_test_assert_same (stored, live);
}

static void
test_undo_and_redo_survive_closing (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  g_autofree char *before = kith_test_dump (desk);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  kith_test_add_person (desk, "Ash");
  after = kith_test_dump (desk);
  g_clear_object (&desk);

  desk = kith_desk_open (folder->file, NULL);
  g_assert_cmpstr (kith_desk_get_undo_label (desk), ==, "Add Person");
  undo (desk);
  undone = kith_test_dump (desk);
  g_clear_object (&desk);

  desk = kith_desk_open (folder->file, NULL);
  g_assert_false (kith_desk_can_undo (desk));
  g_assert_cmpstr (kith_desk_get_redo_label (desk), ==, "Add Person");
  redo (desk);
  redone = kith_test_dump (desk);

  kith_test_assert_same (undone, before);
  kith_test_assert_same (redone, after);
}

static void
test_import_is_one_step (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  g_autoptr(KithCase) family = kith_test_big_family (3000);
  g_autofree char *before = kith_test_dump (desk);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  import (desk, family);
  g_assert_cmpuint (kith_case_count (kith_desk_get_case (desk), KITH_RECORD_PERSON), ==, 3000);
  after = kith_test_dump (desk);
  g_clear_object (&desk);
  desk = kith_desk_open (folder->file, NULL);
  undo (desk);
  undone = kith_test_dump (desk);
  redo (desk);
  redone = kith_test_dump (desk);

  kith_test_assert_same (undone, before);
  kith_test_assert_same (redone, after);
}

static void
test_the_sample_comes_through_the_file (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");
  g_autofree char *live = NULL;
  g_autofree char *stored = NULL;

  import (desk, family);
  live = kith_test_dump (desk);
  kith_desk_close (desk);
  stored = kith_test_dump_file (folder->file);

  kith_test_assert_same (stored, live);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/desk/what-is-added-is-in-the-file", test_what_is_added_is_in_the_file);
  g_test_add_func ("/desk/undo-and-redo-survive-closing", test_undo_and_redo_survive_closing);
  g_test_add_func ("/desk/import-is-one-step", test_import_is_one_step);
  g_test_add_func ("/desk/the-sample-comes-through-the-file", test_the_sample_comes_through_the_file);

  return g_test_run ();
}
