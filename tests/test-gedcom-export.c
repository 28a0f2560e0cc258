/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "exchange/kith-gedcom-export.h"
#include "exchange/kith-gedcom-import.h"
#include "kith-test-family.h"
#include "model/kith-records.h"

#include <string.h>

static KithCase *
read_text (const char *text)
{
  g_autoptr(KithIdMaker) ids = kith_id_maker_new_for_seed ("again");
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autoptr(KithGedcomTree) tree = NULL;
  g_autoptr(GError) error = NULL;

  tree = kith_gedcom_tree_new (g_strdup (text), strlen (text), report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->replaced, ==, 0);
  return kith_gedcom_import (tree, ids, report);
}

static KithCase *
read_path (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(KithIdMaker) ids = kith_id_maker_new_for_seed ("first");
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autoptr(GError) error = NULL;
  KithCase *family = kith_gedcom_import_file (file, ids, report, NULL, &error);

  g_assert_no_error (error);
  return family;
}

/* People are told by their place in the list, for ids and names in the file change. */
static GHashTable *
number_people (KithCase *family)
{
  GHashTable *numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_PERSON); i++)
    g_hash_table_insert (numbers,
                         (gpointer) kith_record_get_id (kith_case_nth (family, KITH_RECORD_PERSON, i)),
                         GUINT_TO_POINTER (i + 1));

  return numbers;
}

static guint
number_of (GHashTable *numbers,
           KithRecord *record,
           guint       field)
{
  const char *id = kith_record_get_ref (record, field);

  return id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (numbers, id)) : 0;
}

static const char *
text_of (KithRecord *record,
         guint       field)
{
  const char *text = kith_record_get_text (record, field);

  return text != NULL ? text : "";
}

static void
tell_people (KithCase   *family,
             GHashTable *numbers,
             GPtrArray  *lines)
{
  static const guint fields[] = {
    KITH_PERSON_GIVEN_NAME, KITH_PERSON_FAMILY_NAME, KITH_PERSON_KNOWN_AS, KITH_PERSON_NAME_PREFIX,
    KITH_PERSON_OTHER_NAMES, KITH_PERSON_BORN, KITH_PERSON_BORN_PLACE, KITH_PERSON_DIED,
    KITH_PERSON_DIED_PLACE, KITH_PERSON_DIED_OF, KITH_PERSON_AGE_AT_DEATH, KITH_PERSON_DUE,
    KITH_PERSON_OCCUPATION, KITH_PERSON_FAITH_CULTURE, KITH_PERSON_TOWN, KITH_PERSON_NOTE,
  };

  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (family, KITH_RECORD_PERSON, i);
      GString *line = g_string_new (NULL);

      g_string_printf (line, "person %06u %s %s", i,
                       kith_record_get_token (person, KITH_PERSON_SYMBOL),
                       kith_record_get_token (person, KITH_PERSON_LIFE));
      for (gsize j = 0; j < G_N_ELEMENTS (fields); j++)
        g_string_append_printf (line, "|%s", text_of (person, fields[j]));
      g_ptr_array_add (lines, g_string_free (line, FALSE));
    }
}

static void
tell_kin (KithCase   *family,
          GHashTable *numbers,
          GPtrArray  *lines)
{
  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_PARENTAGE); i++)
    {
      KithRecord *link = kith_case_nth (family, KITH_RECORD_PARENTAGE, i);

      g_ptr_array_add (lines, g_strdup_printf ("parent %06u %06u %s %s",
                                               number_of (numbers, link, KITH_PARENTAGE_CHILD),
                                               number_of (numbers, link, KITH_PARENTAGE_PARENT),
                                               kith_record_get_token (link, KITH_PARENTAGE_KIND),
                                               text_of (link, KITH_PARENTAGE_SINCE)));
    }

  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_PARTNERSHIP); i++)
    {
      KithRecord *couple = kith_case_nth (family, KITH_RECORD_PARTNERSHIP, i);
      guint a = number_of (numbers, couple, KITH_PARTNERSHIP_PARTNER_A);
      guint b = number_of (numbers, couple, KITH_PARTNERSHIP_PARTNER_B);

      if (a == 0 || b == 0)
        continue;
      g_ptr_array_add (lines, g_strdup_printf ("couple %06u %06u %s %s|%s|%s|%s|%s|%s|%s", a, b,
                                               kith_record_get_token (couple, KITH_PARTNERSHIP_KIND),
                                               kith_record_get_token (couple, KITH_PARTNERSHIP_STATE),
                                               text_of (couple, KITH_PARTNERSHIP_STARTED),
                                               text_of (couple, KITH_PARTNERSHIP_REGISTERED),
                                               text_of (couple, KITH_PARTNERSHIP_SEPARATED),
                                               text_of (couple, KITH_PARTNERSHIP_ENDED),
                                               text_of (couple, KITH_PARTNERSHIP_PLACE),
                                               text_of (couple, KITH_PARTNERSHIP_NOTE)));
    }
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
tell (KithCase *family)
{
  g_autoptr(GHashTable) numbers = number_people (family);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  tell_people (family, numbers, lines);
  tell_kin (family, numbers, lines);
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
assert_same_lines (const char *before,
                   const char *after)
{
  g_auto(GStrv) one = g_strsplit (before, "\n", -1);
  g_auto(GStrv) other = g_strsplit (after, "\n", -1);

  for (guint i = 0; one[i] != NULL && other[i] != NULL; i++)
    g_assert_cmpstr (other[i], ==, one[i]);
  g_assert_cmpuint (g_strv_length (other), ==, g_strv_length (one));
}

/* The old version knows M, F and U. */
static void
forget_new_sexes (char **told)
{
  g_auto(GStrv) parts = g_strsplit (*told, " nonbinary ", -1);

  g_free (*told);
  *told = g_strjoinv (" unknown ", parts);
}

/* Big families are written in the new version only, for the sake of time. */
static void
assert_comes_back (KithCase *family)
{
  static const KithGedcomVersion versions[] = { KITH_GEDCOM_7, KITH_GEDCOM_5_5_1 };
  gboolean is_big = kith_case_count (family, KITH_RECORD_PERSON) > 200;
  g_autofree char *before = tell (family);

  for (gsize i = 0; i < (is_big ? 1 : G_N_ELEMENTS (versions)); i++)
    {
      g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
      g_autofree char *text = kith_gedcom_export (family, versions[i], report);
      g_autofree char *again = NULL;
      g_autofree char *after = NULL;
      g_autoptr(KithCase) back = read_text (text);

      after = tell (back);
      if (versions[i] == KITH_GEDCOM_5_5_1)
        forget_new_sexes (&before);
      assert_same_lines (before, after);

      if (is_big)
        continue;
      again = kith_gedcom_export (family, versions[i], report);
      g_assert_cmpstr (again, ==, text);
    }
}

static void
test_own_files_come_back (void)
{
  static const char *const names[] = { "harbour-utf8.ged", "broken.ged", "kin.ged" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (KITH_SOURCE_DIR, "tests", "data", "gedcom", names[i],
                                                NULL);
      g_autoptr(KithCase) family = read_path (path);

      g_test_message ("%s", names[i]);
      assert_comes_back (family);
    }
}

static gboolean
is_family_file (const char *name)
{
  return g_str_has_suffix (name, ".ged") || g_str_has_suffix (name, ".GED")
         || g_str_has_suffix (name, ".gdz");
}

static void
test_the_shared_files_come_back (void)
{
  const char *shared = g_getenv ("KITH_SHARED");
  g_autofree char *folder = NULL;
  g_autoptr(GDir) dir = NULL;
  const char *name;
  guint files = 0;

  folder = g_build_filename (shared != NULL ? shared : KITH_SOURCE_DIR "/../shared", "gedcom", NULL);
  dir = g_dir_open (folder, 0, NULL);
  if (dir == NULL)
    {
      g_test_skip ("the shared family files are not here");
      return;
    }

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr(KithCase) family = NULL;

      if (!is_family_file (name))
        continue;
      g_test_message ("%s", name);
      family = read_path (path);
      assert_comes_back (family);
      files++;
    }

  g_assert_cmpuint (files, >, 60);
}

static const char small_family[] =
  "[person nan]\nknown_as=Nan @ home\nis_placeholder=true\nsymbol=female\npronouns=she\n"
  "note=first line\\n@second\\n\\nlast\n"
  "[person mum]\ngiven_name=Asha/Ann\nfamily_name=Quay\nsymbol=trans_woman\nborn=1990~\n"
  "pronouns=she\n"
  "[person dad]\ngiven_name=Bo\nsymbol=male\nlife=died\ndied=2020-22\nage_at_death=about thirty\n"
  "[person carer]\ngiven_name=Cy\nsymbol=nonbinary\n"
  "[person kid]\ngiven_name=Di\nborn=2019-05-03\ntown=Whitby\nis_place_withheld=true\n"
  "[person bump]\nlife=unborn\ndue=2026-11\n"
  "[person dog]\nkind=pet\nknown_as=Rex\n"
  "[partnership c1]\npartner_a=mum\npartner_b=dad\nkind=cohabiting\nstate=ended\nstarted=2015\n"
  "ended=2019-23\n"
  "[parentage p1]\nchild=kid\nparent=mum\nkind=birth\nfamily=c1\n"
  "[parentage p2]\nchild=kid\nparent=dad\nkind=paternity_uncertain\nfamily=c1\n"
  "[parentage p3]\nchild=kid\nparent=carer\nkind=sgo\nsince=2021-02-03\n"
  "[parentage p4]\nchild=mum\nparent=nan\nkind=adopted\nsince=1992\n"
  "[parentage p5]\nchild=bump\nparent=mum\nkind=birth\n"
  "[tie t1]\ngiver=nan\nreceiver=kid\nkind=emo_close\n"
  "[tie t3]\ngiver=dog\nreceiver=kid\nkind=emo_close\n"
  "[tie t2]\ngiver=carer\nreceiver=kid\nkind=social_friend\nlabel=Saturday person\n"
  "[contact_route r1]\nperson=mum\nkind=mobile\nvalue=07700 900123\n"
  "[contact_route r2]\nperson=mum\nkind=address\naddress=1 Quay\\nWhitby\nis_confidential=true\n";

static void
test_a_childs_parents_of_every_kind_come_back (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (small_family);
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autofree char *text = kith_gedcom_export (family, KITH_GEDCOM_7, report);
  g_autoptr(KithCase) back = read_text (text);
  g_autoptr(GHashTable) numbers = number_people (back);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  tell_kin (back, numbers, lines);
  g_ptr_array_sort (lines, compare_lines);
  g_test_message ("%s", text);
  g_assert_cmpuint (lines->len, ==, 6);
  /* In the order of their ids: bump, carer, dad, kid, mum, nan. */
  g_assert_cmpstr (lines->pdata[0], ==, "couple 000005 000003 cohabiting ended|2015|||2019-23||");
  g_assert_cmpstr (lines->pdata[1], ==, "parent 000001 000005 birth ");
  g_assert_cmpstr (lines->pdata[2], ==, "parent 000004 000002 sgo 2021-02-03");
  g_assert_cmpstr (lines->pdata[3], ==, "parent 000004 000003 paternity_uncertain ");
  g_assert_cmpstr (lines->pdata[4], ==, "parent 000004 000005 birth ");
  g_assert_cmpstr (lines->pdata[5], ==, "parent 000005 000006 adopted 1992");
}

static void
test_what_has_no_place_is_listed_and_not_written (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (small_family);
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autofree char *text = kith_gedcom_export (family, KITH_GEDCOM_7, report);
  g_autofree char *told = kith_gedcom_report_dup_text (report);

  g_assert_null (strstr (text, "1 Quay"));
  g_assert_null (strstr (text, "PLAC Whitby"));
  g_assert_null (strstr (text, "Rex"));
  g_assert_nonnull (strstr (text, "2 PHON 07700 900123\n"));
  g_assert_nonnull (strstr (text, "1 NOTE first line\n2 CONT @@second\n2 CONT\n2 CONT last\n"));
  g_assert_nonnull (strstr (text, "1 NAME Asha⁄Ann /Quay/\n"));
  g_assert_nonnull (strstr (told, "2 people: “Pronouns” has no place in GEDCOM.\n"));
  g_assert_nonnull (strstr (told, "1 person: “Lives in” has no place in GEDCOM.\n"));
  g_assert_nonnull (strstr (told, "1 way to reach somebody was not written.\n"));
  g_assert_nonnull (strstr (told, "1 animal or organisation has no place in GEDCOM.\n"));
  g_assert_nonnull (strstr (told, "1 tie to an animal or organisation has no place in GEDCOM.\n"));
  g_assert_cmpuint (report->notices->len, ==, 6);
  g_assert_cmpuint (kith_gedcom_report_count_lost (report), ==, 7);
  g_assert_cmpuint (report->people, ==, 6);
}

static void
test_the_old_version_keeps_its_lines_short (void)
{
  g_autoptr(GString) note = g_string_new (NULL);
  g_autoptr(GString) plain = g_string_new ("[person one]\nnote=");
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autoptr(KithCase) family = NULL;
  g_autoptr(KithCase) back = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;

  for (int i = 0; i < 300; i++)
    g_string_append (note, i % 7 == 0 ? "łódź  @ " : "wörter, ");
  g_strchomp (note->str);
  g_string_append (plain, note->str);
  family = kith_test_family_read (plain->str);
  text = kith_gedcom_export (family, KITH_GEDCOM_5_5_1, report);
  back = read_text (text);

  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    g_assert_cmpuint (strlen (*line), <=, 255);
  g_assert_cmpstr (kith_record_get_text (kith_case_nth (back, KITH_RECORD_PERSON, 0), KITH_PERSON_NOTE),
                   ==, note->str);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gedcom-export/own-files-come-back", test_own_files_come_back);
  g_test_add_func ("/gedcom-export/the-shared-files-come-back", test_the_shared_files_come_back);
  g_test_add_func ("/gedcom-export/a-childs-parents-of-every-kind-come-back",
                   test_a_childs_parents_of_every_kind_come_back);
  g_test_add_func ("/gedcom-export/what-has-no-place-is-listed-and-not-written",
                   test_what_has_no_place_is_listed_and_not_written);
  g_test_add_func ("/gedcom-export/the-old-version-keeps-its-lines-short",
                   test_the_old_version_keeps_its_lines_short);

  return g_test_run ();
}
