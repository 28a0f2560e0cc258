/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a practitioner writes down survives the way through GEDCOM and back, in both versions: every
 * field of every record, as far as anything is said in it. */

#include "config.h"

#include "exchange/kith-gedcom-export.h"
#include "exchange/kith-gedcom-import.h"
#include "kith-test-family.h"
#include "model/kith-records.h"

#include <string.h>

static char *
name_of (KithCase   *family,
         const char *id)
{
  KithRecord *record = kith_case_find (family, id);
  const char *known_as, *given;

  if (record == NULL)
    return g_strdup ("nothing");
  if (kith_record_get_kind (record) != KITH_RECORD_PERSON)
    return g_strdup (kith_record_get_record_type (record)->table);

  known_as = kith_record_get_text (record, KITH_PERSON_KNOWN_AS);
  given = kith_record_get_text (record, KITH_PERSON_GIVEN_NAME);
  return g_strdup (given != NULL ? given : known_as != NULL ? known_as : "?");
}

static char *
tell_field (KithCase   *family,
            KithRecord *record,
            guint       field)
{
  const KithField *line = &kith_record_get_record_type (record)->fields[field];
  g_autofree char *name = NULL;

  switch (line->kind)
    {
    case KITH_FIELD_REF:
      name = name_of (family, kith_record_get_ref (record, field));
      return g_strdup_printf (" %s=%s", line->name, name);
    case KITH_FIELD_BOOLEAN:
    case KITH_FIELD_INTEGER:
      return g_strdup_printf (" %s=%" G_GINT64_FORMAT, line->name,
                              kith_record_get_integer (record, field));
    case KITH_FIELD_TOKEN:
      return g_strdup_printf (" %s=%s", line->name, kith_record_get_token (record, field));
    case KITH_FIELD_TEXT:
    case KITH_FIELD_DATE:
    case KITH_FIELD_REAL:
    case KITH_FIELD_BYTES:
    default:
      return g_strdup_printf (" %s=%s", line->name, kith_record_get_text (record, field));
    }
}

/* Where a record stood in a file is no part of what it says; a choice that is the usual one may be
 * told or not. */
static gboolean
counts (KithRecord *record,
        guint       field)
{
  const KithField *line = &kith_record_get_record_type (record)->fields[field];

  if (strcmp (line->name, "source_ref") == 0)
    return FALSE;
  if (line->kind == KITH_FIELD_TOKEN)
    return strcmp (kith_record_get_token (record, field), line->vocabulary->terms[0].token) != 0;

  return kith_record_says_something (record, field);
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
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint kind = KITH_RECORD_BIRTH_GROUP; kind < KITH_N_RECORD_KINDS; kind++)
    for (guint i = 0; kith_record_type_get (kind)->is_live && i < kith_case_count (family, kind); i++)
      {
        KithRecord *record = kith_case_nth (family, kind, i);
        GString *line = g_string_new (kith_record_type_get (kind)->table);

        for (guint field = 0; field < kith_record_get_record_type (record)->n_fields; field++)
          if (counts (record, field))
            {
              g_autofree char *said = tell_field (family, record, field);

              g_string_append (line, said);
            }
        g_ptr_array_add (lines, g_string_free (line, FALSE));
      }

  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static KithCase *
send_away_and_back (KithCase          *family,
                    KithGedcomVersion  version)
{
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autoptr(KithGedcomReport) read = kith_gedcom_report_new ();
  g_autoptr(KithIdMaker) ids = kith_id_maker_new_for_seed ("again");
  char *text = kith_gedcom_export (family, version, report);
  g_autofree char *told = kith_gedcom_report_dup_text (report);
  g_autoptr(KithGedcomTree) tree = NULL;
  g_autoptr(GError) error = NULL;

  g_test_message ("%s", text);
  g_assert_cmpstr (told, ==, "");
  tree = kith_gedcom_tree_new (text, strlen (text), read, &error);
  g_assert_no_error (error);
  return kith_gedcom_import (tree, ids, read);
}

static void
assert_comes_back (gconstpointer text)
{
  static const KithGedcomVersion versions[] = { KITH_GEDCOM_7, KITH_GEDCOM_5_5_1 };
  g_autoptr(KithCase) family = kith_test_family_read (text);
  g_autofree char *before = tell (family);

  for (gsize i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autoptr(KithCase) back = send_away_and_back (family, versions[i]);
      g_autofree char *after = tell (back);

      g_assert_cmpstr (after, ==, before);
    }
}

static const struct
{
  const char *name;
  const char *family;
} cases[] = {
  { "a-child-with-birth-and-foster-parents-at-once",
    "[person mum]\ngiven_name=Asha\nsymbol=female\n"
    "[person dad]\ngiven_name=Bo\nsymbol=male\n"
    "[person carer]\ngiven_name=Cy\nsymbol=male\n"
    "[person partner]\ngiven_name=Dee\nsymbol=male\n"
    "[person kid]\ngiven_name=Eli\nsymbol=male\nborn=2019-05-03\n"
    "[partnership a]\npartner_a=dad\npartner_b=mum\nkind=cohabiting\n"
    "[partnership b]\npartner_a=carer\npartner_b=partner\nkind=married\nregistered=2015\n"
    "[parentage p1]\nchild=kid\nparent=mum\nkind=birth\nfamily=a\n"
    "[parentage p2]\nchild=kid\nparent=dad\nkind=birth\nfamily=a\n"
    "[parentage p3]\nchild=kid\nparent=carer\nkind=fostered\nfamily=b\nsince=2022-03\n"
    "until=2024-01-09\naccount=observed\nsaid_by=Asha\nsaid_on=2026-02-01\nnote=every day\n"
    "[parentage p4]\nchild=kid\nparent=partner\nkind=fostered\nfamily=b\nsince=2022-03\n"
    "until=2024-01-09\naccount=observed\nsaid_by=Asha\nsaid_on=2026-02-01\nnote=every day\n" },
  { "living-together-that-ended-and-was-never-marriage",
    "[person a]\ngiven_name=Asha\nsymbol=male\n"
    "[person b]\ngiven_name=Bo\nsymbol=female\n"
    "[partnership c]\npartner_a=a\npartner_b=b\nkind=cohabiting\nstate=ended\nstarted=2015\n"
    "ended=2019-23\nnote=moved out twice\n" },
  { "a-brother-without-made-up-parents",
    "[person a]\ngiven_name=Asha\nsymbol=female\n"
    "[person b]\ngiven_name=Bo\nsymbol=male\n"
    "[person c]\ngiven_name=Cy\nsymbol=male\n"
    "[sibship s]\nperson_a=a\nperson_b=b\nkind=full\n"
    "[sibship t]\nperson_a=a\nperson_b=c\nkind=half\nnote=by the father\naccount=alleged\n"
    "said_by=Bo\nsaid_on=2026-01\n" },
  { "brothers-how-many-is-not-known",
    "[person a]\ngiven_name=Asha\nsymbol=female\n"
    "[person mum]\ngiven_name=Bea\nsymbol=female\n"
    "[person b]\nkind=group\nknown_as=Asha's brothers\nsymbol=male\nis_placeholder=true\n"
    "[person c]\nkind=group\nknown_as=Bea's sisters\nsymbol=female\ngroup_count=3\n"
    "[partnership d]\npartner_a=mum\nkind=other\n"
    "[parentage p]\nchild=a\nparent=mum\nkind=birth\nfamily=d\n"
    "[parentage q]\nchild=b\nparent=mum\nkind=birth\nfamily=d\n"
    "[sibship s]\nperson_a=mum\nperson_b=c\nkind=full\n" },
  { "who-is-no-family",
    "[person a]\ngiven_name=Asha\nsymbol=female\n"
    "[person b]\nkind=professional\ngiven_name=Bo\nfamily_name=Hall\nsymbol=male\n"
    "[person c]\nkind=friend\ngiven_name=Cy\nsymbol=unknown\n" },
  { "ties-with-their-words-times-and-voices",
    "[person a]\ngiven_name=Asha\nsymbol=female\n"
    "[person b]\ngiven_name=Bo\nsymbol=male\n"
    "[tie ta]\ngiver=a\nreceiver=b\nkind=emo_close\nis_mutual=true\nsince=2014~\nuntil=2020-05\n"
    "voice=Bo\naccount=disputed\nsaid_on=2026-03-04\nnote=two lines\\nof a note\n"
    "[tie tb]\ngiver=b\nreceiver=a\nkind=social_friend\nlabel=Saturday person\n"
    "[tie tc]\ngiver=b\nreceiver=a\nkind=emo_hostile\nlabel=since: the fire\n"
    "[tie td]\ngiver=a\nreceiver=b\nkind=social_link\nlabel=godparent\n"
    "[tie te]\ngiver=a\nreceiver=b\nkind=social_link\n"
    "[tie tf]\ngiver=a\nreceiver=b\nkind=contact_supervised\nlabel=Fridays\n" },
};

static void
test_a_note_of_another_program_stays_a_note (void)
{
  static const char text[] =
    "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n0 @I1@ INDI\n1 NAME Asha //\n1 ASSO @I2@\n2 RELA neighbour\n"
    "2 NOTE Since: the fire\n2 NOTE Until: 1999\n1 FACT Three\n2 TYPE How many people\n"
    "0 @I2@ INDI\n1 NAME Bo //\n0 TRLR\n";
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autoptr(KithIdMaker) ids = kith_id_maker_new_for_seed ("again");
  g_autoptr(KithGedcomTree) tree = NULL;
  g_autoptr(KithCase) family = NULL;
  KithRecord *tie, *asha;

  tree = kith_gedcom_tree_new (g_strdup (text), strlen (text), report, NULL);
  family = kith_gedcom_import (tree, ids, report);
  tie = kith_case_nth (family, KITH_RECORD_TIE, 0);
  asha = kith_case_nth (family, KITH_RECORD_PERSON, 0);

  g_assert_cmpstr (kith_record_get_text (tie, KITH_TIE_LABEL), ==, "neighbour");
  g_assert_null (kith_record_get_text (tie, KITH_TIE_SINCE));
  g_assert_cmpstr (kith_record_get_text (tie, KITH_TIE_UNTIL), ==, "1999");
  g_assert_nonnull (strstr (kith_record_get_text (tie, KITH_TIE_NOTE), "Since: the fire"));
  g_assert_cmpint (kith_record_get_integer (asha, KITH_PERSON_GROUP_COUNT), ==, 0);
  g_assert_nonnull (strstr (kith_record_get_text (asha, KITH_PERSON_NOTE), "Three"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/gedcom-again/", cases[i].name, NULL);

      g_test_add_data_func (path, cases[i].family, assert_comes_back);
    }
  g_test_add_func ("/gedcom-again/a-note-of-another-program-stays-a-note",
                   test_a_note_of_another_program_stays_a_note);

  return g_test_run ();
}
