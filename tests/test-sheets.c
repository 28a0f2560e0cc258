/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk/kith-places.h"
#include "desk/kith-verbs-sheet.h"
#include "desk/kith-verbs.h"
#include "kith-test-desk.h"
#include "kith-test-family.h"
#include "model/kith-last-places.h"
#include "model/kith-records.h"
#include "model/kith-sheets.h"

static guint
count_placements (KithDesk   *desk,
                  const char *sheet)
{
  KithCase *live = kith_desk_get_case (desk);
  guint n = 0;

  for (guint i = 0; i < kith_case_count (live, KITH_RECORD_PLACEMENT); i++)
    n += g_strcmp0 (kith_record_get_ref (kith_case_nth (live, KITH_RECORD_PLACEMENT, i),
                                         KITH_PLACEMENT_SHEET),
                    sheet) == 0;
  return n;
}

static void
test_a_copy_for_today_leaves_the_old_sheet_alone (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, &error);
  g_autofree char *maya = g_strdup (kith_test_add_person (desk, "Maya"));
  g_autofree char *sheet = kith_desk_add_sheet (desk, "genogram", "As Mum tells it", &error);
  g_autofree char *copy = NULL;
  KithPlace place = { maya, 40.0, 50.0, TRUE, FALSE };
  KithRecord *record;
  KithDate as_at;

  g_assert_no_error (error);
  g_assert_true (kith_desk_place (desk, sheet, &place, 1, NULL, &error));
  copy = kith_desk_copy_sheet (desk, sheet, NULL, kith_day_from_civil (2026, 3, 4), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_placements (desk, sheet), ==, 1);
  g_assert_cmpuint (count_placements (desk, copy), ==, 1);

  record = kith_case_find_kind (kith_desk_get_case (desk), KITH_RECORD_SHEET, copy);
  g_assert_cmpstr (kith_record_get_text (record, KITH_SHEET_TITLE), ==, "As Mum tells it");
  g_assert_true (kith_record_get_date (record, KITH_SHEET_AS_AT, &as_at));
  g_assert_cmpint (as_at.latest, ==, kith_day_from_civil (2026, 3, 4));
  record = kith_case_find_kind (kith_desk_get_case (desk), KITH_RECORD_SHEET, sheet);
  g_assert_false (kith_record_get_date (record, KITH_SHEET_AS_AT, &as_at));

  g_assert_cmpstr (kith_desk_get_undo_label (desk), ==, "Copy Sheet");
  g_assert_true (kith_desk_undo (desk, &error));
  g_assert_null (kith_case_find (kith_desk_get_case (desk), copy));
  g_assert_cmpuint (count_placements (desk, sheet), ==, 1);
  kith_desk_close (desk);
}

static void
test_a_copy_begins_where_people_stood (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, &error);
  g_autofree char *maya = g_strdup (kith_test_add_person (desk, "Maya"));
  g_autofree char *sheet = kith_desk_add_sheet (desk, "genogram", NULL, &error);
  g_autoptr(GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *copy = NULL;
  KithPoint at = { 11.0, 22.0 };
  const KithPoint *found;

  g_hash_table_insert (places, maya, &at);
  g_assert_true (kith_desk_keep_last_places (desk, sheet, places, &error));
  copy = kith_desk_copy_sheet (desk, sheet, "Copy", KITH_DAY_PAST, &error);
  g_assert_no_error (error);
  found = g_hash_table_lookup (
    (GHashTable *) kith_case_get_last_places (kith_desk_get_case (desk), copy), maya);
  g_assert_nonnull (found);
  g_assert_cmpfloat (found->x, ==, 11.0);
  kith_desk_close (desk);
}

static void
test_how_things_are_now_comes_first (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (
    "[sheet a]\nkind=ecomap\nas_at=2024-05\n"
    "[sheet b]\nkind=ecomap\nas_at=2026\n"
    "[sheet c]\nkind=genogram\n"
    "[sheet d]\nkind=ecomap\n"
    "[sheet e]\nkind=ecomap\nas_at=2025-12-01\n");
  g_autoptr(GPtrArray) sheets = kith_case_list_sheets (family, "ecomap");
  static const char *const wanted[] = { "d", "b", "e", "a" };

  g_assert_cmpuint (sheets->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < sheets->len; i++)
    g_assert_cmpstr (kith_record_get_id (sheets->pdata[i]), ==, wanted[i]);
}

static void
test_a_sheet_that_has_gone_cannot_be_copied (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, &error);
  g_autofree char *sheet = kith_desk_add_sheet (desk, "genogram", NULL, &error);

  g_assert_true (kith_desk_remove (desk, sheet, &error));
  g_assert_null (kith_desk_copy_sheet (desk, sheet, NULL, KITH_DAY_PAST, &error));
  g_assert_nonnull (error);
  kith_desk_close (desk);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) kith_test_add ("sheets", #name, test_##name)
  ADD (a_copy_for_today_leaves_the_old_sheet_alone);
  ADD (a_copy_begins_where_people_stood);
  ADD (how_things_are_now_comes_first);
  ADD (a_sheet_that_has_gone_cannot_be_copied);
#undef ADD

  return g_test_run ();
}
