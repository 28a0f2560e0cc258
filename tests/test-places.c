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

static void
keep_two (KithDesk   *desk,
          const char *one,
          double      one_x,
          const char *other,
          double      other_x)
{
  g_autoptr(GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GError) error = NULL;
  KithPoint at[] = { { one_x, 1.0 }, { other_x, 1.0 } };

  g_hash_table_insert (places, (gpointer) one, &at[0]);
  g_hash_table_insert (places, (gpointer) other, &at[1]);
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
  g_autofree char *kai = g_strdup (kith_test_add_person (desk, "Kai"));

  keep (desk, maya, 12.5);
  keep (desk, maya, 30.0);
  keep_two (desk, maya, 30.0, kai, 70.0);
  kith_desk_close (desk);
  g_object_unref (desk);
  desk = kith_desk_open (folder->file, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (place_of (desk, maya), ==, 30.0);
  g_assert_cmpfloat (place_of (desk, kai), ==, 70.0);
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

static void
test_an_arrangement_is_one_step_that_can_be_undone (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, &error);
  g_autofree char *maya = g_strdup (kith_test_add_person (desk, "Maya"));
  g_autofree char *kai = g_strdup (kith_test_add_person (desk, "Kai"));
  g_autoptr(GHashTable) to = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) from = g_hash_table_new (g_str_hash, g_str_equal);
  KithPoint places[] = { { 10.0, 1.0 }, { 20.0, 1.0 }, { 30.0, 1.0 }, { 40.0, 1.0 } };
  const GHashTable *before;
  guint n_steps = 0;

  g_hash_table_insert (from, maya, &places[0]);
  g_hash_table_insert (from, kai, &places[1]);
  g_hash_table_insert (to, maya, &places[2]);
  g_hash_table_insert (to, kai, &places[3]);
  g_assert_true (kith_desk_arrange (desk, NULL, to, from, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (kith_case_count (kith_desk_get_case (desk), KITH_RECORD_PLACEMENT), ==, 2);
  g_assert_false (kith_record_get_boolean (
    kith_case_nth (kith_desk_get_case (desk), KITH_RECORD_PLACEMENT, 0), KITH_PLACEMENT_IS_PINNED));
  before = kith_case_get_places_before (kith_desk_get_case (desk), NULL);
  g_assert_cmpfloat (((KithPoint *) g_hash_table_lookup ((GHashTable *) before, kai))->x, ==, 20.0);

  for (; kith_desk_can_undo (desk); n_steps++)
    g_assert_true (kith_desk_undo (desk, &error));
  g_assert_cmpuint (n_steps, ==, 3);
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
  ADD (an_arrangement_is_one_step_that_can_be_undone);
#undef ADD

  return g_test_run ();
}
