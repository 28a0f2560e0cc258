/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a case as a GEDCOM file that other family programs read. Give it only what may leave the
 * case. What GEDCOM has no place for is not written but listed. */

#include "config.h"

#include "exchange/kith-gedcom-export-private.h"

#include <glib/gi18n-lib.h>
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
 * kith_gedcom_export_leave:
 * @xref: the name of the record in the file
 * @record: a record
 * @field: a field of it that is not written
 *
 * Reports that a field has no place in GEDCOM.
 */
void
kith_gedcom_export_leave (KithGedcomExport *self,
                          const char       *xref,
                          KithRecord       *record,
                          guint             field)
{
  const KithField *line = &kith_record_get_record_type (record)->fields[field];
  /* Translators: the label of a field of a form */
  g_autofree char *reason = g_strdup_printf (_("“%s” has no place in GEDCOM."), _(line->label));

  kith_gedcom_report_add (self->report, 0, xref, 1, reason);
}

/**
 * kith_gedcom_export_leave_others:
 * @carried: the fields that are written, or need not be
 *
 * Reports every field of @record in which something is said and that is not in @carried.
 */
void
kith_gedcom_export_leave_others (KithGedcomExport *self,
                                 const char       *xref,
                                 KithRecord       *record,
                                 const guint      *carried,
                                 gsize             n_carried)
{
  for (guint field = 0; field < kith_record_get_record_type (record)->n_fields; field++)
    {
      gboolean is_carried = FALSE;

      for (gsize i = 0; i < n_carried; i++)
        is_carried = is_carried || carried[i] == field;
      if (!is_carried && kith_record_says_something (record, field))
        kith_gedcom_export_leave (self, xref, record, field);
    }
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
        kith_gedcom_report_add (self->report, 0, NULL, 1,
                                _("An animal or organisation has no place in GEDCOM."));
    }
}

/* Whole tables that GEDCOM knows nothing like. */
static void
leave_tables (KithGedcomExport *self)
{
  static const KithRecordKind kinds[] = {
    KITH_RECORD_RESPONSIBILITY, KITH_RECORD_HOUSEHOLD, KITH_RECORD_HOUSEHOLD_MEMBER,
    KITH_RECORD_NEED,           KITH_RECORD_SHEET,     KITH_RECORD_PLACEMENT,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint count = kith_case_count (self->family, kinds[i]);
      g_autofree char *reason = NULL;

      if (count == 0)
        continue;
      /* Translators: a kind of record, such as Household, and how many of them there are */
      reason = g_strdup_printf (ngettext ("“%1$s”: %2$u record has no place in GEDCOM.",
                                          "“%1$s”: %2$u records have no place in GEDCOM.", count),
                                _(kith_record_type_get (kinds[i])->label), count);
      kith_gedcom_report_add (self->report, 0, NULL, count, reason);
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
  leave_tables (&export);

  report->people = g_hash_table_size (export.xrefs);
  report->families = export.unions->len;
  report->encoding = "UTF-8";
  report->version = version == KITH_GEDCOM_7 ? "7.0" : "5.5.1";
  export_end (&export);
  return g_string_free (export.writer.text, FALSE);
}
