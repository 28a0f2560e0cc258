/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Kin in the words people use. */

#include "config.h"

#include "kith-test-family.h"
#include "model/kith-kin-sides.h"
#include "model/kith-kin-words.h"
#include "model/kith-records.h"

/*
 * Who is who. A line is a person with sex, or "CHILD < PARENT kind", "A = B kind state", or
 * "A ~ B kind" for siblings whose parents are not known.
 */
static const char *const lines[] = {
  "me x", "mum f", "dad m", "sis f", "bro m", "halfbro m", "dadhalf f", "stepdad m", "stepbro m", "exlover m",
  "gran f", "grandad m", "greatgran f", "gggran f", "ggggran f", "gggggran f", "g6 m",
  "aunt f", "uncle m", "halfuncle m", "unclewife f", "greataunt f", "cousin m", "halfcousin f",
  "cousinchild f", "second m", "greatcousin m", "dadmum f", "dadsis f",
  "niece f", "greatnephew m", "halfniece f",
  "foster f", "fosterbro m", "fostersis f", "guardian f", "kinfoster m",
  "adopter f", "adoptermum f", "adopterson m",
  "donor m", "maybe m",
  "child f", "grandchild m", "greatgrand x", "inlaw m", "wife f", "wifemum f", "wifebro m", "wifeex m",
  "browife f", "bropartner x", "oldfoster f", "told m", "toldhalf f", "toldson m", "nobody x",
  "late m", "fiance m", "dadpartner f", "dadpartnerson m", "separated f", "auntex m",

  "me < mum birth", "me < dad birth", "sis < mum birth", "sis < dad birth", "bro < mum birth",
  "bro < dad birth", "halfbro < mum birth", "halfbro < exlover birth", "dadhalf < dad birth",
  "dadhalf < separated birth",
  "mum < gran birth", "mum < grandad birth", "gran < greatgran birth", "greatgran < gggran birth",
  "gggran < ggggran birth", "ggggran < gggggran birth", "gggggran < g6 birth",
  "aunt < gran birth", "aunt < grandad birth", "uncle < gran birth", "uncle < grandad birth",
  "halfuncle < gran birth", "halfuncle < guardian birth", "greataunt < greatgran birth",
  "greatcousin < greataunt birth", "second < greatcousin birth",
  "cousin < aunt birth", "cousinchild < cousin birth", "halfcousin < halfuncle birth",
  "dad < dadmum birth", "dadsis < dadmum birth",
  "niece < sis birth", "greatnephew < niece birth", "halfniece < halfbro birth",
  "me < foster fostered", "fosterbro < foster birth", "fostersis < foster fostered",
  "me < gran sgo", "me < kinfoster fostered_connected", "me < oldfoster fostered until 2015",
  "me < donor donor", "me < maybe paternity_uncertain",
  "child < me birth", "child < wife birth", "grandchild < child birth", "greatgrand < grandchild birth",
  "wife < wifemum birth", "wifebro < wifemum birth",
  "stepbro < stepdad birth", "dadpartnerson < dadpartner birth",
  "toldson < told birth",
  "mum = stepdad married together", "mum = exlover cohabiting ended", "dad = dadpartner cohabiting together",
  "dad = separated married separated",
  "uncle = unclewife married together", "me = wife married together", "wife = wifeex cohabiting ended",
  "child = inlaw married together", "bro = browife married together", "sis = bropartner cohabiting together",
  "gran = late married widowed", "aunt = auntex married divorced", "greatnephew = fiance engaged together",
  "me ~ told unknown", "me ~ toldhalf half",
  "adoptee f", "adoptee < adopter adopted", "adopter < adoptermum birth",
  "adopterson < adopter birth",
};

static void
add_line (GString    *text,
          const char *line,
          guint       number)
{
  g_auto(GStrv) words = g_strsplit (line, " ", -1);
  const char *second = words[1];

  if (g_str_equal (second, "<"))
    {
      g_string_append_printf (text, "[parentage l%u]\nchild=%s\nparent=%s\nkind=%s\n", number, words[0],
                              words[2], words[3]);
      if (words[4] != NULL)
        g_string_append_printf (text, "until=%s\n", words[5]);
    }
  else if (g_str_equal (second, "="))
    g_string_append_printf (text, "[partnership l%u]\npartner_a=%s\npartner_b=%s\nkind=%s\nstate=%s\n",
                            number, words[0], words[2], words[3], words[4]);
  else if (g_str_equal (second, "~"))
    g_string_append_printf (text, "[sibship l%u]\nperson_a=%s\nperson_b=%s\nkind=%s\n", number, words[0],
                            words[2], words[3]);
  else
    g_string_append_printf (text, "[person %s]\nknown_as=%s\nsymbol=%s\n", words[0], words[0],
                            *second == 'f' ? "female" : *second == 'm' ? "male" : "unknown");
}

static KithCase *
read_family (void)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    add_line (text, lines[i], i);
  g_string_append (text, "[person late]\nlife=died\n");

  return kith_test_family_read (text->str);
}

static const struct
{
  const char *centre;
  const char *person;
  const char *words;
} told[] = {
  { "me", "me", NULL },
  { "me", "nobody", NULL },
  { "me", "mum", "mother" },
  { "me", "dad", "father" },
  { "me", "sis", "sister" },
  { "me", "bro", "brother" },
  { "me", "halfbro", "half-brother (mother’s son)" },
  { "me", "dadhalf", "half-sister (father’s daughter)" },
  { "me", "exlover", "mother’s ex-partner" },
  { "me", "stepdad", "step-father (mother’s husband)" },
  { "me", "stepbro", "step-brother" },
  { "me", "dadpartner", "father’s partner" },
  { "me", "dadpartnerson", "father’s partner’s son" },
  { "me", "separated", "step-mother (father’s separated wife)" },
  { "me", "gran", "grandmother (mother’s mother) and special guardian" },
  { "me", "grandad", "grandfather (mother’s father)" },
  { "me", "late", "grandmother’s late husband" },
  { "me", "greatgran", "great-grandmother (mother’s grandmother)" },
  { "me", "gggran", "great-great-grandmother (mother’s great-grandmother)" },
  { "me", "gggggran", "4 × great-grandmother (mother’s great-great-great-grandmother)" },
  { "me", "dadmum", "grandmother (father’s mother)" },
  { "me", "aunt", "aunt (mother’s sister)" },
  { "me", "auntex", "aunt’s ex-husband" },
  { "me", "dadsis", "aunt (father’s sister)" },
  { "me", "uncle", "uncle (mother’s brother)" },
  { "me", "unclewife", "uncle’s wife" },
  { "me", "halfuncle", "mother’s half-brother" },
  { "me", "halfcousin", "mother’s half-brother’s daughter" },
  { "me", "greataunt", "great-aunt (mother’s aunt)" },
  { "me", "cousin", "cousin (mother’s nephew)" },
  { "me", "cousinchild", "cousin once removed (mother’s great-niece)" },
  { "me", "greatcousin", "cousin once removed (mother’s cousin)" },
  { "me", "second", "second cousin (mother’s cousin once removed)" },
  { "me", "niece", "niece" },
  { "me", "greatnephew", "great-nephew" },
  { "me", "halfniece", "half-brother’s daughter" },
  { "me", "foster", "foster mother" },
  { "me", "fosterbro", "foster brother" },
  { "me", "fostersis", "foster sister" },
  { "me", "oldfoster", "former foster mother" },
  { "me", "kinfoster", "connected-person foster carer" },
  { "me", "donor", "sperm donor" },
  { "me", "maybe", "possible father" },
  { "foster", "me", "foster child" },
  { "me", "child", "daughter" },
  { "me", "grandchild", "grandson" },
  { "me", "greatgrand", "great-grandchild" },
  { "me", "inlaw", "son-in-law" },
  { "me", "wife", "wife" },
  { "me", "wifemum", "mother-in-law" },
  { "me", "wifebro", "brother-in-law" },
  { "me", "wifeex", "wife’s ex-partner" },
  { "me", "browife", "sister-in-law" },
  { "me", "bropartner", "sister’s partner" },
  { "me", "told", "brother" },
  { "me", "toldhalf", "half-sister" },
  { "me", "toldson", "nephew" },
  { "adoptee", "adopter", "adoptive mother" },
  { "adoptee", "adoptermum", "grandmother (adoptive mother’s mother)" },
  { "adoptee", "adopterson", "brother" },
  { "adopter", "adoptee", "adopted daughter" },
  { "niece", "me", "aunt or uncle (mother’s brother or sister)" },
  { "halfbro", "mum", "mother" },
  { "cousin", "me", "cousin (mother’s niece or nephew)" },
  { "cousinchild", "me", "cousin once removed (father’s cousin)" },
  { "wifemum", "me", "child-in-law" },
  { "niece", "fiance", "son’s fiancé" },
  { "fostersis", "foster", "foster mother" },
  { "gran", "me", "grandchild and child in special guardianship" },
};

static void
test_kin_are_told_as_people_tell_them (void)
{
  g_autoptr(KithCase) family = read_family ();

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      KithRecord *person = kith_test_person (family, told[i].person);
      g_autoptr(KithKinTeller) teller = NULL;
      g_autofree char *words = NULL;

      teller = kith_kin_teller_new (family, kith_test_person (family, told[i].centre),
                                    kith_day_from_civil (2026, 11, 22));
      words = kith_kin_teller_dup_words (teller, person);
      if (g_strcmp0 (words, told[i].words) != 0)
        g_test_message ("%s of %s", told[i].person, told[i].centre);
      g_assert_cmpstr (words, ==, told[i].words);
    }
}

static const struct
{
  const char *person;
  const char *side;
} sides[] = {
  { "mum", "Mother’s side" },       { "dad", "Father’s side" },      { "sis", "Both sides" },
  { "me", "" },                     { "gran", "Mother’s side" },     { "halfbro", "Mother’s side" },
  { "exlover", "Mother’s side" },   { "stepbro", "" },               { "dadsis", "Father’s side" },
  { "second", "Mother’s side" },    { "unclewife", "Mother’s side" }, { "wife", "" },
  { "niece", "Both sides" },        { "nobody", "" },                { "bropartner", "Both sides" },
  { "dadpartner", "Father’s side" },
};

static void
test_everybody_stands_on_a_side (void)
{
  g_autoptr(KithCase) family = read_family ();
  g_autoptr(KithKinSides) found = kith_kin_sides_new (family, kith_test_person (family, "me"));

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *words
        = kith_kin_sides_dup_words (found, kith_test_person (family, sides[i].person));

      if (!g_str_equal (words, sides[i].side))
        g_test_message ("%s", sides[i].person);
      g_assert_cmpstr (words, ==, sides[i].side);
    }
}

static void
test_two_mothers_have_a_side_each (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (
    "[person a]\n[person b]\nknown_as=Amy\nsymbol=female\n[person c]\nknown_as=Bo\nsymbol=female\n"
    "[parentage ab]\nchild=a\nparent=b\n[parentage ac]\nchild=a\nparent=c\nkind=adopted\n");
  g_autoptr(KithKinSides) found = kith_kin_sides_new (family, kith_test_person (family, "a"));
  g_autofree char *words = kith_kin_sides_dup_words (found, kith_test_person (family, "c"));

  g_assert_cmpuint (kith_kin_sides_get_count (found), ==, 2);
  g_assert_cmpstr (words, ==, "Bo’s side");
}

static void
test_a_way_names_people_and_links (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (
    "[person a]\n[person b]\n[person c]\n"
    "[parentage ab]\nchild=a\nparent=b\n[partnership bc]\npartner_a=c\npartner_b=b\n");
  g_autoptr(KithKinTeller) teller = kith_kin_teller_new (family, kith_test_person (family, "a"), 0);
  g_autoptr(GPtrArray) path = kith_kin_teller_dup_path (teller, kith_test_person (family, "c"));
  g_autofree char *joined = NULL;

  g_ptr_array_add (path, NULL);
  joined = g_strjoinv (" ", (char **) path->pdata);
  g_assert_cmpstr (joined, ==, "a ab b bc c");
}

static void
test_somebody_who_is_their_own_grandmother_is_told_all_the_same (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (
    "[person a]\nsymbol=female\n[person b]\nsymbol=female\n[person c]\n"
    "[parentage ab]\nchild=a\nparent=b\n[parentage ba]\nchild=b\nparent=a\n"
    "[parentage ca]\nchild=c\nparent=a\n[parentage aa]\nchild=a\nparent=a\n");
  g_autoptr(KithKinTeller) teller = kith_kin_teller_new (family, kith_test_person (family, "a"), 0);
  g_autofree char *words = kith_kin_teller_dup_words (teller, kith_test_person (family, "b"));

  g_assert_cmpstr (words, ==, "mother");
}

static void
test_everybody_in_the_sample_is_told (void)
{
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");
  g_autoptr(KithKinTeller) teller
    = kith_kin_teller_new (family, kith_test_person (family, "rowan"), kith_day_from_civil (2026, 11, 22));

  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (family, KITH_RECORD_PERSON, i);
      g_autofree char *words = kith_kin_teller_dup_words (teller, person);

      g_test_message ("%s: %s", kith_record_get_id (person), words);
      g_assert_true ((words != NULL)
                     == (kith_kin_teller_get_distance (teller, person) != KITH_KIN_UNRELATED
                         && person != kith_kin_teller_get_centre (teller)));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kin-words/told-as-people-tell-them", test_kin_are_told_as_people_tell_them);
  g_test_add_func ("/kin-words/sides", test_everybody_stands_on_a_side);
  g_test_add_func ("/kin-words/two-mothers", test_two_mothers_have_a_side_each);
  g_test_add_func ("/kin-words/a-way-names-people-and-links", test_a_way_names_people_and_links);
  g_test_add_func ("/kin-words/own-grandmother",
                   test_somebody_who_is_their_own_grandmother_is_told_all_the_same);
  g_test_add_func ("/kin-words/everybody-in-the-sample", test_everybody_in_the_sample_is_told);

  return g_test_run ();
}
