/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Thousands of damaged family files: each is read or refused, and what was read can be written and
 * read again. The seed is fixed, so that what fails once fails each time. */

#include "config.h"

#include "exchange/kith-gedcom-export.h"
#include "exchange/kith-gedcom-import.h"
#include "exchange/kith-gedcom-package.h"
#include "model/kith-records.h"

#include <string.h>

#define ROUNDS 300

static const char *const names[] = {
  "broken.ged", "kin.ged", "harbour-7.ged", "harbour-7.gdz", "harbour-ansel.ged",
  "harbour-ansi.ged", "harbour-ibmpc.ged", "harbour-utf16be-bom-cr.ged", "harbour-utf16le.ged",
  "harbour-utf8-bom-crlf.ged",
};

static const char *const splinters[] = {
  "0 ", "1 ", "99 ", "\n", "\r", "@", "@I1@", "@F1@", "@VOID@", "\n0 @I1@ INDI\n", "\n0 @F1@ FAM\n",
  "\n1 CHIL @I1@\n", "\n1 HUSB @I2@\n", "\n1 FAMC @F1@\n", "\n2 CONT ", "\n2 CONC x", "\n2 DATE ",
  "\n1 NOTE @I1@\n", "\n1 ASSO @I2@\n2 RELA twin\n", "/", "(", ")", "\xff", "\xe2", "\xc3\xa9",
  "\n2 PEDI foster\n", "\n1 BIRT\n2 DATE BET 1900 AND 1890\n", "@#DHEBREW@ 30 CSH 5001",
  "FROM 3 MAY 1900 TO (", "\n2 VERS 7.0\n", "\n1 CHAR ANSEL\n", "\n2 TYPE together\n",
};

static void
damage (GRand   *dice,
        GString *bytes)
{
  gsize at = g_rand_int_range (dice, 0, MAX (bytes->len, 1));
  gsize length = g_rand_int_range (dice, 1, 80);
  g_autofree char *piece = NULL;

  length = MIN (length, bytes->len - MIN (at, bytes->len));
  switch (g_rand_int_range (dice, 0, 6))
    {
    case 0:
      if (bytes->len > 0)
        bytes->str[at] = (char) g_rand_int_range (dice, 0, 256);
      break;
    case 1:
      if (bytes->len > 0)
        bytes->str[at] ^= (char) (1 << g_rand_int_range (dice, 0, 8));
      break;
    case 2:
      g_string_erase (bytes, at, length);
      break;
    case 3:
      piece = g_memdup2 (bytes->str + at, length + 1);
      g_string_insert_len (bytes, g_rand_int_range (dice, 0, bytes->len + 1), piece, length);
      break;
    case 4:
      g_string_truncate (bytes, at);
      break;
    default:
      g_string_insert (bytes, at, splinters[g_rand_int_range (dice, 0, G_N_ELEMENTS (splinters))]);
      break;
    }
}

static KithCase *
read_bytes (const char *bytes,
            gsize       length)
{
  g_autoptr(KithIdMaker) ids = kith_id_maker_new_for_seed ("damage");
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autoptr(KithGedcomTree) tree = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *inner = NULL;
  g_autofree char *told = NULL;
  KithCase *family;

  if (kith_gedcom_package_is (bytes, length))
    {
      inner = kith_gedcom_package_extract (bytes, length, &length, &error);
      if (inner == NULL)
        {
          g_assert_nonnull (error);
          return NULL;
        }
      bytes = inner;
    }

  tree = kith_gedcom_tree_new (g_memdup2 (bytes, length), length, report, &error);
  g_assert_true ((tree == NULL) == (error != NULL));
  if (tree == NULL)
    return NULL;

  family = kith_gedcom_import (tree, ids, report);
  g_assert_cmpuint (report->people, ==, kith_case_count (family, KITH_RECORD_PERSON));
  told = kith_gedcom_report_dup_text (report);
  g_assert_true (g_utf8_validate (told, -1, NULL));
  return family;
}

/* Every reference leads somewhere, and all text is sound. */
static void
assert_sound (KithCase *family)
{
  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    {
      const KithRecordType *type = kith_record_type_get (kind);

      for (guint i = 0; type->is_live && i < kith_case_count (family, kind); i++)
        {
          KithRecord *record = kith_case_nth (family, kind, i);

          for (guint field = 0; field < type->n_fields; field++)
            {
              const char *ref = type->fields[field].kind == KITH_FIELD_REF
                                ? kith_record_get_ref (record, field)
                                : NULL;

              if (ref != NULL)
                g_assert_nonnull (kith_case_find (family, ref));
              if (type->fields[field].kind == KITH_FIELD_TEXT
                  && kith_record_get_text (record, field) != NULL)
                g_assert_true (g_utf8_validate (kith_record_get_text (record, field), -1, NULL));
            }
        }
    }
}

static void
assert_written_and_read (KithCase          *family,
                         KithGedcomVersion  version)
{
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autofree char *text = kith_gedcom_export (family, version, report);
  g_autoptr(KithCase) again = NULL;

  g_assert_true (g_utf8_validate (text, -1, NULL));
  again = read_bytes (text, strlen (text));
  g_assert_nonnull (again);
  g_assert_cmpuint (kith_case_count (again, KITH_RECORD_PERSON), ==,
                    kith_case_count (family, KITH_RECORD_PERSON));
}

static void
test_damaged_files_are_read_or_refused (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = g_build_filename (KITH_SOURCE_DIR, "tests", "data", "gedcom", name, NULL);
  g_autoptr(GRand) dice = g_rand_new_with_seed (g_str_hash (name));
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (int round = 0; round < ROUNDS; round++)
    {
      g_autoptr(GString) damaged = g_string_new_len (bytes, length);
      g_autoptr(KithCase) family = NULL;

      for (int i = g_rand_int_range (dice, 1, 9); i > 0; i--)
        damage (dice, damaged);
      family = read_bytes (damaged->str, damaged->len);
      if (family == NULL)
        continue;
      assert_sound (family);
      assert_written_and_read (family, round % 2 == 0 ? KITH_GEDCOM_7 : KITH_GEDCOM_5_5_1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strdup_printf ("/gedcom-mutations/%s", names[i]);

      g_test_add_data_func (path, names[i], test_damaged_files_are_read_or_refused);
    }

  return g_test_run ();
}
