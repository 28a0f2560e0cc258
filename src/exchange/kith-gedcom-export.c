/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a case as a GEDCOM file that other family programs read. Give it only what may leave the
 * case. What GEDCOM has no place for is not written but listed. */

#include "config.h"

#include "exchange/kith-gedcom-export-private.h"
#include "exchange/kith-gedcom-words.h"

#include <string.h>

/**
 * kith_gedcom_export_xref:
 * @person: (nullable): a person
 *
 * Returns: (nullable): the name of @person in the file; %NULL if they do not stand in it
 */
const char *
kith_gedcom_export_xref (KithGedcomExport *self,
                         KithRecord       *person)
{
  return person != NULL ? g_hash_table_lookup (self->xrefs, kith_record_get_id (person)) : NULL;
}

/**
 * kith_gedcom_export_text:
 *
 * Writes a field of text, if something is said in it.
 */
void
kith_gedcom_export_text (KithGedcomExport *self,
                         int               level,
                         const char       *tag,
                         KithRecord       *record,
                         guint             field)
{
  const char *text = kith_record_get_text (record, field);

  if (text != NULL)
    kith_gedcom_write (&self->writer, level, tag, text);
}

/**
 * kith_gedcom_export_words:
 * @field: a field that GEDCOM has no tag for
 *
 * Writes a field as a note in words, if something is said in it.
 */
void
kith_gedcom_export_words (KithGedcomExport *self,
                          int               level,
                          KithRecord       *record,
                          guint             field)
{
  g_autofree char *words = NULL;

  if (!kith_record_says_something (record, field))
    return;

  words = kith_gedcom_words_write (record, field);
  kith_gedcom_write (&self->writer, level, "NOTE", words);
}

static void
write_head (KithGedcomExport *self)
{
  KithGedcomWriter *writer = &self->writer;

  kith_gedcom_write_record (writer, NULL, "HEAD");
  if (writer->version == KITH_GEDCOM_7)
    {
      kith_gedcom_write (writer, 1, "GEDC", NULL);
      kith_gedcom_write (writer, 2, "VERS", "7.0");
    }
  kith_gedcom_write (writer, 1, "SOUR", "KITH");
  kith_gedcom_write (writer, 2, "VERS", KITH_VERSION);
  kith_gedcom_write (writer, 2, "NAME", "Kith");
  if (writer->version == KITH_GEDCOM_7)
    return;

  kith_gedcom_write_to (writer, 1, "SUBM", "U1");
  kith_gedcom_write (writer, 1, "GEDC", NULL);
  kith_gedcom_write (writer, 2, "VERS", "5.5.1");
  kith_gedcom_write (writer, 2, "FORM", "LINEAGE-LINKED");
  kith_gedcom_write (writer, 1, "CHAR", "UTF-8");
  kith_gedcom_write_record (writer, "U1", "SUBM");
  kith_gedcom_write (writer, 1, "NAME", "Kith");
}

static gboolean
is_person (KithRecord *record)
{
  return !kith_record_has_token (record, KITH_PERSON_KIND, "pet")
         && !kith_record_has_token (record, KITH_PERSON_KIND, "organisation");
}

static void
name_people (KithGedcomExport *self)
{
  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (self->family, KITH_RECORD_PERSON, i);

      if (is_person (person))
        g_hash_table_insert (self->xrefs, (gpointer) kith_record_get_id (person),
                             g_strdup_printf ("I%u", g_hash_table_size (self->xrefs) + 1));
      else
        kith_gedcom_export_leave_whole (self, KITH_GEDCOM_LEFT_BEING);
    }
}

static void
free_union (gpointer data)
{
  KithGedcomUnion *one = data;

  g_array_unref (one->children);
  g_free (one);
}

static void
export_begin (KithGedcomExport  *self,
              KithCase          *family,
              KithGedcomVersion  version,
              KithGedcomReport  *report)
{
  *self = (KithGedcomExport){ .family = family, .report = report };
  self->writer = (KithGedcomWriter){ g_string_new (NULL), version };
  self->xrefs = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->left = kith_gedcom_export_leave_new ();
  self->unions = g_ptr_array_new_with_free_func (free_union);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->as_partner = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                            (GDestroyNotify) g_ptr_array_unref);
  self->as_child = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                          (GDestroyNotify) g_array_unref);
}

static void
export_end (KithGedcomExport *self)
{
  g_hash_table_unref (self->xrefs);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->as_partner);
  g_hash_table_unref (self->as_child);
  g_array_unref (self->left);
  g_ptr_array_unref (self->unions);
}

/**
 * kith_gedcom_export:
 * @self: a case that holds only what may leave
 * @version: which GEDCOM
 * @report: takes the counts, and all that was not written
 *
 * The same case gives the same bytes. Nothing is said of when and by whom it was written.
 *
 * Source: FamilySearch GEDCOM 7.0; GEDCOM 5.5.1 (2019).
 *
 * Returns: (transfer full): the file, in UTF-8
 */
char *
kith_gedcom_export (KithCase          *self,
                    KithGedcomVersion  version,
                    KithGedcomReport  *report)
{
  KithGedcomExport export;

  export_begin (&export, self, version, report);
  name_people (&export);
  kith_gedcom_export_find_unions (&export);
  write_head (&export);
  kith_gedcom_export_people (&export);
  kith_gedcom_export_unions (&export);
  kith_gedcom_write_record (&export.writer, NULL, "TRLR");
  kith_gedcom_export_leave_ties (&export);
  kith_gedcom_export_tell_left (&export);

  report->people = g_hash_table_size (export.xrefs);
  report->families = export.unions->len;
  report->encoding = "UTF-8";
  report->version = version == KITH_GEDCOM_7 ? "7.0" : "5.5.1";
  export_end (&export);
  return g_string_free (export.writer.text, FALSE);
}
