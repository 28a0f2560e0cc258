/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/kith-calendar.h"
#include "kith-test-family.h"
#include "model/kith-kin.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

static char *
ids (GPtrArray *people)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", kith_record_get_id (people->pdata[i]));
  g_ptr_array_unref (people);
  return g_string_free (text, FALSE);
}

static void
test_birth_and_foster_parents_are_told_apart (void)
{
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");
  KithRecord *kai = kith_test_person (family, "kai");
  g_autofree char *birth = ids (kith_kin_parents (family, kai, KITH_PARENTAGE_BY_BIRTH));
  g_autofree char *care = ids (kith_kin_parents (family, kai, KITH_PARENTAGE_BY_CARE));

  g_assert_cmpstr (birth, ==, "craig shelley");
  g_assert_cmpstr (care, ==, "maurice ted");
}

static void
test_partners_come_in_order_of_time (void)
{
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");
  g_autofree char *partners = ids (kith_kin_partners (family, kith_test_person (family, "leanne")));

  g_assert_cmpstr (partners, ==, "kofi tomasz darren");
}

static void
test_half_siblings_share_one_parent (void)
{
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");
  KithRecord *rowan = kith_test_person (family, "rowan");
  g_autofree char *half = ids (kith_kin_siblings (family, rowan, KITH_SIBLING_HALF));

  g_assert_cmpstr (half, ==, "ashley lost-2014 maya zosia baby");
}

static void
test_a_brother_is_known_without_parents (void)
{
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");
  KithRecord *darren = kith_test_person (family, "darren");
  g_autofree char *brothers = ids (kith_kin_siblings (family, darren, KITH_SIBLING_ANY));
  g_autofree char *parents = ids (kith_kin_parents (family, darren, KITH_PARENTAGE_ANY));

  g_assert_cmpstr (brothers, ==, "lee");
  g_assert_cmpstr (parents, ==, "");
}

static void
test_great_grandmother_is_an_ancestor_of_the_child (void)
{
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");
  KithRecord *elsie = kith_test_person (family, "elsie");
  KithRecord *maya = kith_test_person (family, "maya");

  g_assert_true (kith_kin_is_ancestor (family, elsie, maya));
  g_assert_false (kith_kin_is_ancestor (family, maya, elsie));
}

static void
test_own_ancestor_is_no_endless_walk (void)
{
  g_autoptr(KithCase) family
    = kith_test_family_read ("[person a]\n[person b]\n"
                             "[parentage 1]\nchild=a\nparent=b\n"
                             "[parentage 2]\nchild=b\nparent=a\n");

  g_assert_true (kith_kin_is_ancestor (family, kith_test_person (family, "a"),
                                       kith_test_person (family, "a")));
}

static void
test_child_in_focus_is_found (void)
{
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");

  g_assert_cmpstr (kith_record_get_id (kith_kin_find_focus (family)), ==, "maya");
}

static const struct
{
  const char *id;
  const char *sentence;
} sentences[] = {
  { "rowan", "Rowan, 9, boy, child in focus, son of Mum and Tomasz, lives with Biscuit, Darren, "
             "Mum, Maya and Tyler" },
  { "walter", "Walter, 74–75, man, died October 2011" },
  { "baby", "Baby, due March 2027, child of Darren and Mum" },
  { "lost-2014", "Miscarriage, child of Kofi and Mum" },
  { "jordan", "Jordan, 22, non-binary person, child of Nan Joan and Winston" },
  { "ros", "Ros Keane, Professional, Family practitioner" },
  { "biscuit", "Biscuit, Pet, lives with Darren, Mum, Maya, Rowan and Tyler" },
};

static void
test_people_are_told_in_sentences (void)
{
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");
  const KithDay as_at = kith_day_from_civil (2026, 11, 14);

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *sentence
        = kith_person_dup_sentence (family, kith_test_person (family, sentences[i].id), as_at);

      g_assert_cmpstr (sentence, ==, sentences[i].sentence);
    }
}

static void
test_lines_are_told_in_sentences (void)
{
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");
  g_autofree char *couple
    = kith_partnership_dup_sentence (family, kith_case_find (family, "joan-derek"), KITH_DAY_PAST);
  g_autofree char *care
    = kith_parentage_dup_sentence (family, kith_case_find (family, "kai-of-ted"), KITH_DAY_PAST);
  g_autofree char *tie = kith_tie_dup_sentence (family, kith_case_find (family, "leanne-stacey"), KITH_DAY_PAST);

  g_assert_cmpstr (couple, ==, "Derek and Nan Joan, Married, registered 1983, Divorced or dissolved, "
                               "ended 1998");
  g_assert_cmpstr (care, ==, "Kai, child of Ted: Connected-person foster care, since April 2023");
  g_assert_cmpstr (tie, ==, "Mum to Stacey: Cut off / estranged, since 2019, as Mum sees it");
}

static void
test_empty_case_has_no_focus (void)
{
  g_autoptr(KithCase) family = kith_case_new ();

  g_assert_null (kith_kin_find_focus (family));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kin/birth-and-foster-parents-are-told-apart",
                   test_birth_and_foster_parents_are_told_apart);
  g_test_add_func ("/kin/partners-come-in-order-of-time", test_partners_come_in_order_of_time);
  g_test_add_func ("/kin/half-siblings-share-one-parent", test_half_siblings_share_one_parent);
  g_test_add_func ("/kin/a-brother-is-known-without-parents",
                   test_a_brother_is_known_without_parents);
  g_test_add_func ("/kin/great-grandmother-is-an-ancestor-of-the-child",
                   test_great_grandmother_is_an_ancestor_of_the_child);
  g_test_add_func ("/kin/own-ancestor-is-no-endless-walk", test_own_ancestor_is_no_endless_walk);
  g_test_add_func ("/kin/child-in-focus-is-found", test_child_in_focus_is_found);
  g_test_add_func ("/kin/people-are-told-in-sentences", test_people_are_told_in_sentences);
  g_test_add_func ("/kin/lines-are-told-in-sentences", test_lines_are_told_in_sentences);
  g_test_add_func ("/kin/empty-case-has-no-focus", test_empty_case_has_no_focus);

  return g_test_run ();
}
