/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/kith-error.h"
#include "desk/kith-fragment.h"
#include "desk/kith-verbs-kin.h"
#include "desk/kith-verbs-home.h"
#include "desk/kith-verbs-relate.h"
#include "kith-test-desk.h"
#include "kith-test-family.h"
#include "model/kith-kin.h"
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

static KithDesk *
new_sample (KithTestFolder *folder)
{
  KithDesk *desk = new_desk (folder);
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");

  g_assert_true (kith_desk_import (desk, family, NULL));
  return desk;
}

static char *
copy_everybody (KithDesk *desk)
{
  KithCase *live = kith_desk_get_case (desk);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < kith_case_count (live, KITH_RECORD_PERSON); i++)
    g_ptr_array_add (ids, (gpointer) kith_record_get_id (kith_case_nth (live, KITH_RECORD_PERSON, i)));
  g_ptr_array_add (ids, NULL);
  return kith_fragment_new (live, (const char *const *) ids->pdata);
}

static void
test_a_whole_family_goes_into_another_case (void)
{
  g_autoptr(KithTestFolder) from_folder = kith_test_folder_new ();
  g_autoptr(KithTestFolder) to_folder = kith_test_folder_new ();
  g_autoptr(KithDesk) from = new_sample (from_folder);
  g_autoptr(KithDesk) to = new_desk (to_folder);
  g_autofree char *text = copy_everybody (from);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) people = kith_fragment_paste (to, text, strlen (text), "Paste", &error);
  static const KithRecordKind kinds[] = { KITH_RECORD_PERSON, KITH_RECORD_PARTNERSHIP,
                                          KITH_RECORD_PARENTAGE, KITH_RECORD_SIBSHIP,
                                          KITH_RECORD_TIE, KITH_RECORD_CONTACT_ROUTE,
                                          KITH_RECORD_NEED };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpuint (kith_case_count (kith_desk_get_case (to), kinds[i]), ==,
                      kith_case_count (kith_desk_get_case (from), kinds[i]));
  g_assert_cmpuint (people->len, ==, kith_case_count (kith_desk_get_case (to), KITH_RECORD_PERSON));
  g_assert_true (kith_desk_undo (to, NULL));
  g_assert_cmpuint (kith_case_count (kith_desk_get_case (to), KITH_RECORD_PERSON), ==, 0);
}

static void
test_only_what_is_said_of_the_chosen_comes_along (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  KithCase *live = kith_desk_get_case (desk);
  const char *maya = kith_test_add_person (desk, "Maya\n= [person]");
  const char *ann = kith_test_add_person (desk, "Ann");
  const char *nan = kith_test_add_person (desk, "Nan");
  const char *const two[] = { maya, ann, "nobody", NULL };
  const char *const home[] = { maya, NULL };
  g_autofree char *text = NULL;
  g_autoptr(GPtrArray) people = NULL;
  g_autoptr(GPtrArray) homes = NULL;

  kith_test_add_parent (desk, maya, ann);
  kith_test_add_parent (desk, ann, nan);
  g_assert_true (kith_desk_live_together (desk, home, NULL));
  text = kith_fragment_new (live, two);
  people = kith_fragment_paste (desk, text, strlen (text), "Paste", NULL);

  g_assert_cmpuint (people->len, ==, 2);
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_PARENTAGE), ==, 3);
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_HOUSEHOLD), ==, 1);
  g_assert_cmpstr (kith_record_get_text (kith_case_find (live, people->pdata[0]),
                                         KITH_PERSON_KNOWN_AS), ==, "Maya\n= [person]");
  homes = kith_kin_memberships (live, kith_case_find (live, people->pdata[0]));
  g_assert_cmpuint (homes->len, ==, 1);
}

/* A mother and her child, copied without the father, are no part of the couple that is there. */
static void
test_copies_are_not_of_the_couple_of_others (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  KithCase *live = kith_desk_get_case (desk);
  const char *maya = kith_test_add_person (desk, "Maya");
  const char *ann = kith_test_add_person (desk, "Ann");
  const char *joe = kith_test_add_person (desk, "Joe");
  g_autoptr(KithDraft) couple = kith_draft_new (KITH_RECORD_PARTNERSHIP);
  g_autoptr(KithDraft) link = kith_draft_new (KITH_RECORD_PARENTAGE);
  const char *const two[] = { maya, ann, NULL };
  g_autofree char *text = NULL;
  g_autoptr(GPtrArray) people = NULL;

  kith_draft_set_text (couple, KITH_PARTNERSHIP_PARTNER_A, ann);
  kith_draft_set_text (couple, KITH_PARTNERSHIP_PARTNER_B, joe);
  g_assert_true (kith_desk_add (desk, couple, NULL));
  kith_draft_set_text (link, KITH_PARENTAGE_CHILD, maya);
  kith_draft_set_text (link, KITH_PARENTAGE_PARENT, ann);
  kith_draft_set_text (link, KITH_PARENTAGE_FAMILY, kith_draft_get_id (couple));
  g_assert_true (kith_desk_add (desk, link, NULL));

  text = kith_fragment_new (live, two);
  people = kith_fragment_paste (desk, text, strlen (text), "Paste", NULL);
  g_assert_cmpuint (people->len, ==, 2);
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_PARENTAGE), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      KithRecord *record = kith_case_nth (live, KITH_RECORD_PARENTAGE, i);

      if (g_strcmp0 (kith_record_get_id (record), kith_draft_get_id (link)) != 0)
        g_assert_null (kith_record_get_ref (record, KITH_PARENTAGE_FAMILY));
    }
}

static void
test_garbage_is_refused_whole (void)
{
  static const char *const texts[] = {
    "", "\n", "Dear all,\nhello", "[person x]\nid=x\n", "[kith-people]\nversion=1\n",
    "[kith-people]\nversion=2\n[person x]\nid=x\n", "[kith-people]\nversion=1\n[history x]\nid=x\n",
    "[kith-people]\nversion=1\n[person x]\nid=x\nsymbol=purple\n",
    "[kith-people]\nversion=1\n[person x]\nid=x\nborn=31 June\n",
    "[kith-people]\nversion=1\n[person x]\nid=x\n[person y]\nid=x\n",
    "[kith-people]\nversion=1\n[person x]\nknown_as=No id\n", "\xff\xfe[",
  };
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  g_autofree char *before = kith_test_dump (desk);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *after = NULL;

      g_test_message ("%u", i);
      g_assert_null (kith_fragment_paste (desk, texts[i], strlen (texts[i]), "Paste", &error));
      g_assert_nonnull (error);
      after = kith_test_dump (desk);
      kith_test_assert_same (after, before);
    }
}

/* Any byte may be another one, as on a clipboard that somebody else wrote. */
static void
test_damaged_text_never_does_half_a_paste (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_sample (folder);
  g_autofree char *text = copy_everybody (desk);
  gsize length = strlen (text);
  g_autoptr(GRand) rand = g_rand_new_with_seed (3);
  g_autofree char *before = kith_test_dump (desk);

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *damaged = g_memdup2 (text, length + 1);
      g_autoptr(GPtrArray) people = NULL;
      g_autofree char *after = NULL;

      for (guint k = 0; k < 3; k++)
        damaged[g_rand_int_range (rand, 0, (gint32) length)] = (char) g_rand_int_range (rand, 1, 256);
      people = kith_fragment_paste (desk, damaged, length, "Paste", NULL);
      if (people != NULL)
        g_assert_true (kith_desk_undo (desk, NULL));
      after = kith_test_dump (desk);
      kith_test_assert_same (after, before);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  kith_test_add ("fragment", "a-whole-family-goes-into-another-case",
                 test_a_whole_family_goes_into_another_case);
  kith_test_add ("fragment", "only-what-is-said-of-the-chosen-comes-along",
                 test_only_what_is_said_of_the_chosen_comes_along);
  kith_test_add ("fragment", "copies-are-not-of-the-couple-of-others",
                 test_copies_are_not_of_the_couple_of_others);
  kith_test_add ("fragment", "garbage-is-refused-whole", test_garbage_is_refused_whole);
  kith_test_add ("fragment", "damaged-text-never-does-half-a-paste",
                 test_damaged_text_never_does_half_a_paste);
  return g_test_run ();
}
