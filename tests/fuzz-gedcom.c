/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Feeds whatever bytes come to the GEDCOM reader, and what it made of them through the writer and
 * the reader again. Built only on demand:
 *
 *   CC=clang meson setup _fuzz -Dfuzz=true -Db_sanitize=address,undefined -Db_lundef=false
 *   ninja -C _fuzz tests/fuzz-gedcom
 *   _fuzz/tests/fuzz-gedcom -max_len=4096 -timeout=10 FOLDER tests/data/gedcom
 */

#include "config.h"

#include "base/kith-date.h"
#include "exchange/kith-gedcom-export.h"
#include "exchange/kith-gedcom-import.h"
#include "exchange/kith-gedcom-package.h"
#include "model/kith-records.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        size);

static KithCase *
read_bytes (const char *bytes,
            gsize       length)
{
  g_autoptr(KithIdMaker) ids = kith_id_maker_new_for_seed ("fuzz");
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autoptr(KithGedcomTree) tree = NULL;
  g_autofree char *told = NULL;
  KithCase *family;

  tree = kith_gedcom_tree_new (g_memdup2 (bytes, length), length, report, NULL);
  if (tree == NULL)
    return NULL;

  family = kith_gedcom_import (tree, ids, report);
  told = kith_gedcom_report_dup_text (report);
  g_assert_true (g_utf8_validate (told, -1, NULL));
  return family;
}

/* The same link may stand in two families; it is one all the same. */
static guint
count_links (KithCase *family)
{
  g_autoptr(GHashTable) pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_PARENTAGE); i++)
    {
      KithRecord *link = kith_case_nth (family, KITH_RECORD_PARENTAGE, i);

      g_hash_table_add (pairs, g_strjoin ("+", kith_record_get_ref (link, KITH_PARENTAGE_CHILD),
                                          kith_record_get_ref (link, KITH_PARENTAGE_PARENT), NULL));
    }

  return g_hash_table_size (pairs);
}

static void
write_and_read (KithCase          *family,
                KithGedcomVersion  version)
{
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autofree char *text = kith_gedcom_export (family, version, report);
  g_autoptr(KithCase) again = read_bytes (text, strlen (text));

  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpuint (kith_case_count (family, KITH_RECORD_PERSON), ==,
                    kith_case_count (again, KITH_RECORD_PERSON));
  g_assert_cmpuint (count_links (family), ==, count_links (again));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  const char *bytes = (const char *) data;
  g_autoptr(KithCase) family = NULL;
  g_autofree char *inner = NULL;
  g_autofree char *text = g_strndup (bytes, size);
  gsize length = 0;
  KithDate date;

  kith_date_parse (text, &date, NULL);
  if (kith_gedcom_package_is (bytes, size))
    inner = kith_gedcom_package_extract (bytes, size, &length, NULL);
  family = inner != NULL ? read_bytes (inner, length) : read_bytes (bytes, size);
  if (family != NULL)
    {
      write_and_read (family, KITH_GEDCOM_7);
      write_and_read (family, KITH_GEDCOM_5_5_1);
    }

  return 0;
}
