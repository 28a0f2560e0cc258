/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk/kith-places.h"
#include "desk/kith-verbs.h"
#include "kith-test-desk.h"
#include "model/kith-last-places.h"
#include "model/kith-records.h"

static void
keep (KithDesk   *desk,
      const char *person,
      double      x)
{
  g_autoptr(GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GError) error = NULL;
  KithPoint at = { x, 20.0 };

  g_hash_table_insert (places, (gpointer) person, &at);
  g_assert_true (kith_desk_keep_last_places (desk, NULL, places, &error));
  g_assert_no_error (error);
}

static double
place_of (KithDesk   *desk,
          const char *person)
{
  const GHashTable *places = kith_case_get_last_places (kith_desk_get_case (desk), NULL);
  const KithPoint *at = places != NULL ? g_hash_table_lookup ((GHashTable *) places, person) : NULL;

  return at != NULL ? at->x : -1.0;
}

static void
test_places_survive_reopening (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, &error);
  g_autofree char *maya = g_strdup (kith_test_add_person (desk, "Maya"));

  keep (desk, maya, 12.5);
  keep (desk, maya, 30.0);
  kith_desk_close (desk);
  g_object_unref (desk);
  desk = kith_desk_open (folder->file, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (place_of (desk, maya), ==, 30.0);
  g_assert_cmpstr (kith_desk_get_undo_label (desk), ==, "Add Person");
  kith_desk_close (desk);
}

static void
test_undo_knows_nothing_of_places (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, &error);
  g_autofree char *maya = g_strdup (kith_test_add_person (desk, "Maya"));

  keep (desk, maya, 12.5);
  g_assert_true (kith_desk_undo (desk, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (kith_case_count (kith_desk_get_case (desk), KITH_RECORD_PERSON), ==, 0);
  g_assert_true (kith_desk_redo (desk, &error));
  g_assert_cmpfloat (place_of (desk, maya), ==, 12.5);
  kith_desk_close (desk);
}

static void
test_places_of_who_has_gone_are_passed_over (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, &error);
  g_autofree char *maya = g_strdup (kith_test_add_person (desk, "Maya"));

  keep (desk, maya, 12.5);
  g_assert_true (kith_desk_remove (desk, maya, &error));
  kith_desk_close (desk);
  g_object_unref (desk);
  desk = kith_desk_open (folder->file, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (place_of (desk, maya), ==, -1.0);
  kith_desk_close (desk);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) kith_test_add ("places", #name, test_##name)
  ADD (places_survive_reopening);
  ADD (undo_knows_nothing_of_places);
  ADD (places_of_who_has_gone_are_passed_over);
#undef ADD

  return g_test_run ();
}
