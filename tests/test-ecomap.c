/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an ecomap draws and what it says in words. */

#include "config.h"

#include "kith-test-family.h"
#include "model/kith-ecomap.h"
#include "model/kith-records.h"
#include "scene/kith-chart.h"

#include <string.h>

static const char family_text[] =
  "[person maya]\nknown_as=Maya\nis_focus=true\n"
  "[person mum]\nknown_as=Mum\nsymbol=female\n"
  "[person rin]\nknown_as=Aunt Rin\nkind=friend\n"
  "[person ros]\nknown_as=Ros\nkind=professional\n"
  "[parentage p]\nchild=maya\nparent=mum\n"
  "[household home]\nname=Home\n"
  "[household_member m1]\nhousehold=home\nperson=maya\n"
  "[household_member m2]\nhousehold=home\nperson=mum\n"
  "[system club]\nname=Tae kwon do\nkind=leisure\n"
  "[system school]\nname=Hill School\nkind=school\nis_professional=true\n"
  "[sheet one]\nkind=ecomap\ntitle=One\nvoice=Mum\nhousehold=home\nhas_inner_genogram=true\n"
  "[sheet two]\nkind=ecomap\ntitle=Two\nvoice=Maya\nhousehold=home\n"
  "[eco_tie a]\nsheet=one\nsystem=club\nmember=maya\nstrength=strong\nflow=to\nlabel=Thursdays\n"
  "[eco_tie b]\nsheet=one\nperson=rin\nis_stressful=true\nkinds=transport\n"
  "[eco_tie c]\nsheet=one\nperson=ros\nstrength=broken\n"
  "[eco_tie d]\nsheet=one\nsystem=school\nstate=planned\n"
  "[eco_tie e]\nsheet=two\nsystem=club\nstrength=weak\n"
  "[eco_tie f]\nsheet=two\nperson=rin\nis_stressful=true\n"
  "[eco_tie g]\nsheet=two\nsystem=school\nstate=planned\nsize=large\n";

static KithRecord *
sheet_of (KithCase   *family,
          const char *id)
{
  return kith_case_find_kind (family, KITH_RECORD_SHEET, id);
}

static KithScene *
draw (KithCase         *family,
      const char       *sheet,
      KithChartOptions  options)
{
  KithRecord *record = sheet_of (family, sheet);
  g_autoptr(KithChart) chart = NULL;

  options.measurer = kith_measurer_fixed ();
  options.as_at = kith_day_from_civil (2026, 11, 14);
  chart = kith_chart_new (kith_chart_kind_of (record), family, record, &options);
  return kith_chart_draw (chart);
}

static gboolean
notes (KithScene  *scene,
       const char *key)
{
  for (guint i = 0; i < kith_scene_get_n_kinds (scene); i++)
    if (strcmp (kith_scene_get_kind (scene, i), key) == 0)
      return TRUE;

  return FALSE;
}

static const KithSubject *
find (KithScene  *scene,
      const char *id)
{
  guint number = kith_scene_find_subject (scene, id);

  g_assert_cmpuint (number, !=, KITH_NO_SUBJECT);
  return kith_scene_get_described (scene, number);
}

static void
test_the_legend_holds_what_is_used_and_nothing_else (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (family_text);
  g_autoptr(KithScene) scene = draw (family, "one", (KithChartOptions){ 0 });

  g_assert_true (notes (scene, "eco_strong"));
  g_assert_true (notes (scene, "eco_stressful"));
  g_assert_true (notes (scene, "eco_broken"));
  g_assert_true (notes (scene, "eco_system_potential"));
  g_assert_true (notes (scene, "eco_flow_to"));
  g_assert_false (notes (scene, "eco_weak"));
  g_assert_false (notes (scene, "eco_system_lost"));
}

static void
test_each_subject_and_tie_has_a_place_and_a_sentence (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (family_text);
  g_autoptr(KithScene) scene = draw (family, "one", (KithChartOptions){ 0 });

  g_assert_cmpint (find (scene, "club")->kind, ==, KITH_SUBJECT_SYSTEM);
  g_assert_cmpint (find (scene, "rin")->kind, ==, KITH_SUBJECT_PERSON);
  g_assert_cmpint (find (scene, "maya")->kind, ==, KITH_SUBJECT_MEMBER);
  g_assert_cmpint (find (scene, "home")->kind, ==, KITH_SUBJECT_CENTRE);
  g_assert_cmpint (find (scene, "a")->kind, ==, KITH_SUBJECT_ECO_TIE);
  g_assert_cmpstr (find (scene, "a")->description, ==,
                   "Tae kwon do and Maya: a strong tie, helps the family, Thursdays.");
  g_assert_cmpstr (find (scene, "b")->description, ==,
                   "Aunt Rin and Home: an ordinary tie, stressful.");
}

static void
test_an_official_key_draws_stress_as_dots (void)
{
  g_autofree char *text = g_strconcat (family_text, "[sheet three]\nkind=ecomap\nhousehold=home\n"
                                       "eco_key=england_2000s\n[eco_tie h]\nsheet=three\n"
                                       "person=rin\nis_stressful=true\nflow=to\n", NULL);
  g_autoptr(KithCase) family = kith_test_family_read (text);
  g_autoptr(KithScene) scene = draw (family, "three", (KithChartOptions){ 0 });
  g_autofree char *dump = kith_scene_dump (scene);

  g_assert_true (notes (scene, "eco_england_stressful"));
  g_assert_false (notes (scene, "eco_flow_to"));
  g_assert_nonnull (strstr (dump, "tie polyline conflict 1.00 dots of h"));
}

static void
test_who_was_moved_by_hand_stands_there (void)
{
  g_autofree char *text = g_strconcat (family_text, "[placement q]\nsheet=one\nsystem=club\n"
                                       "x=150\ny=-40\nis_pinned=true\n", NULL);
  g_autoptr(KithCase) family = kith_test_family_read (text);
  g_autoptr(KithScene) scene = draw (family, "one", (KithChartOptions){ 0 });

  g_assert_cmpfloat_with_epsilon (find (scene, "club")->anchor.x, 150.0, 0.01);
  g_assert_cmpfloat_with_epsilon (find (scene, "club")->anchor.y, -40.0, 0.01);
}

static void
test_lines_are_counted_informal_against_professional (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (family_text);
  g_autofree char *counts = kith_ecomap_dup_counts (family, sheet_of (family, "one"));

  g_assert_cmpstr (counts, ==, "2 lines to the family’s own people and places, "
                               "0 to people who are paid to help.");
}

static void
test_gaps_are_what_nobody_was_named_for (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (family_text);
  g_autofree char *gaps = kith_ecomap_dup_gaps (family, sheet_of (family, "one"));

  g_assert_nonnull (strstr (gaps, "childcare at night"));
  g_assert_null (strstr (gaps, "transport"));
}

static void
test_two_sheets_differ_in_words_and_neither_is_true (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (family_text);
  g_autoptr(GPtrArray) said = kith_ecomap_list_differences (family, sheet_of (family, "one"),
                                                            sheet_of (family, "two"));

  g_assert_cmpuint (said->len, ==, 2);
  g_assert_cmpstr (said->pdata[0], ==,
                   "Tae kwon do. One (Mum): a strong tie, helps the family, Thursdays. "
                   "Two (Maya): a weak tie.");
  g_assert_cmpstr (said->pdata[1], ==,
                   "Ros. One (Mum): broken off. Two (Maya): not there.");
}

static void
test_an_overlay_names_new_gone_thicker_and_thinner (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (family_text);
  g_autoptr(KithScene) scene
    = draw (family, "two", (KithChartOptions){ .compared_sheet = sheet_of (family, "one") });
  g_autofree char *dump = kith_scene_dump (scene);

  g_assert_nonnull (strstr (dump, "\"thinner\""));
  g_assert_nonnull (strstr (dump, "\"gone\""));
  g_assert_null (strstr (dump, "\"new\""));
  find (scene, "ros");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ecomap/the-legend-holds-what-is-used-and-nothing-else",
                   test_the_legend_holds_what_is_used_and_nothing_else);
  g_test_add_func ("/ecomap/each-subject-and-tie-has-a-place-and-a-sentence",
                   test_each_subject_and_tie_has_a_place_and_a_sentence);
  g_test_add_func ("/ecomap/an-official-key-draws-stress-as-dots",
                   test_an_official_key_draws_stress_as_dots);
  g_test_add_func ("/ecomap/who-was-moved-by-hand-stands-there",
                   test_who_was_moved_by_hand_stands_there);
  g_test_add_func ("/ecomap/lines-are-counted-informal-against-professional",
                   test_lines_are_counted_informal_against_professional);
  g_test_add_func ("/ecomap/gaps-are-what-nobody-was-named-for",
                   test_gaps_are_what_nobody_was_named_for);
  g_test_add_func ("/ecomap/two-sheets-differ-in-words-and-neither-is-true",
                   test_two_sheets_differ_in_words_and_neither_is_true);
  g_test_add_func ("/ecomap/an-overlay-names-new-gone-thicker-and-thinner",
                   test_an_overlay_names_new_gone_thicker_and_thinner);

  return g_test_run ();
}
