/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a GEDCOM file says of itself, and which of its records have no place in a case. */

#include "config.h"

#include "exchange/kith-gedcom-date.h"
#include "exchange/kith-gedcom-import-private.h"

#include <glib/gi18n-lib.h>

static void
add_source (GString    *source,
            const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (source->len > 0)
    g_string_append (source, "; ");
  g_string_append (source, text);
}

static KithDay
read_day (KithGedcomImport     *self,
          const KithGedcomNode *node)
{
  g_autofree char *left_over = NULL;
  KithDate date;

  if (node == NULL)
    return KITH_DAY_PAST;

  kith_gedcom_date_read (kith_gedcom_tree_get_value (self->tree, node), NULL, &date, &left_over);
  return kith_date_is_known (&date) && date.latest != KITH_DAY_FUTURE ? date.latest
                                                                       : KITH_DAY_PAST;
}

/* "Family Tree Maker 2019" and "GEDCOM 5.5.1". */
static void
add_version (KithGedcomImport     *self,
             GString              *source,
             const char           *name,
             const KithGedcomNode *of)
{
  const KithGedcomNode *version = kith_gedcom_tree_find (self->tree, of, "VERS");
  const char *number = version != NULL ? kith_gedcom_tree_get_value (self->tree, version) : NULL;
  g_autofree char *both = number != NULL ? g_strdup_printf ("%s %s", name, number)
                                         : g_strdup (name);

  add_source (source, both);
}

static void
add_program (KithGedcomImport     *self,
             GString              *source,
             const KithGedcomNode *head)
{
  const KithGedcomNode *program = kith_gedcom_tree_find (self->tree, head, "SOUR");
  const KithGedcomNode *format = kith_gedcom_tree_find (self->tree, head, "GEDC");
  const KithGedcomNode *name;
  const char *called;

  if (program != NULL)
    {
      name = kith_gedcom_tree_find (self->tree, program, "NAME");
      called = kith_gedcom_tree_get_value (self->tree, name != NULL ? name : program);
      if (called != NULL)
        add_version (self, source, called, program);
    }
  if (format != NULL)
    add_version (self, source, "GEDCOM", format);
}

/* The file, the program, the day, who sent it, the note and the copyright: what the case may say of
 * where its people come from. */
static void
read_header (KithGedcomImport     *self,
             const KithGedcomNode *head)
{
  static const char *const plain[] = { "DATE", "COPR", "NOTE" };
  const KithGedcomNode *submitter = kith_gedcom_tree_find (self->tree, head, "SUBM");
  GString *source = g_string_new (self->report->file);

  add_program (self, source, head);
  if (submitter != NULL)
    submitter = kith_gedcom_import_resolve (self, submitter);
  if (submitter != NULL && (submitter = kith_gedcom_tree_find (self->tree, submitter, "NAME")) != NULL)
    add_source (source, kith_gedcom_tree_get_value (self->tree, submitter));
  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      const KithGedcomNode *node = kith_gedcom_tree_find (self->tree, head, plain[i]);

      if (node != NULL && !node->is_pointer)
        {
          g_autofree char *text = kith_gedcom_import_dup_value (self, node);

          add_source (source, text);
        }
    }

  self->report->written = read_day (self, kith_gedcom_tree_find (self->tree, head, "DATE"));
  g_free (self->report->source);
  self->report->source = g_string_free (source, FALSE);
}

/**
 * kith_gedcom_import_info:
 *
 * Returns: (transfer full) (nullable): what the case says of where its people come from
 */
KithRecord *
kith_gedcom_import_info (KithGedcomImport *self)
{
  const char *source = self->report->source != NULL ? self->report->source : self->report->file;
  KithRecord *info;

  if (source == NULL || *source == '\0')
    return NULL;

  info = kith_gedcom_import_record (self, KITH_RECORD_CASE_INFO);
  kith_record_set_text (info, KITH_CASE_INFO_SOURCE_NOTE, source);
  return info;
}

static gboolean
is_note (KithGedcomImport     *self,
         const KithGedcomNode *node)
{
  return kith_gedcom_tree_is (self->tree, node, "NOTE")
         || kith_gedcom_tree_is (self->tree, node, "SNOTE");
}

static void
take_rest (KithGedcomImport     *self,
           const KithGedcomNode *node)
{
  gboolean is_cited = self->is_cited[kith_gedcom_tree_number (self->tree, node)];

  if (node->level > 0)
    kith_gedcom_import_lose (self, node, _("It belongs to no record."));
  else if (kith_gedcom_tree_is (self->tree, node, "HEAD"))
    read_header (self, node);
  else if (kith_gedcom_tree_is (self->tree, node, "TRLR"))
    return;
  else if (is_note (self, node) && is_cited)
    {
      for (const KithGedcomNode *below = kith_gedcom_tree_first (self->tree, node); below != NULL;
           below = kith_gedcom_tree_next (self->tree, below))
        kith_gedcom_import_skip (self, below);
    }
  else if (is_cited)
    kith_gedcom_import_lose (self, node, _("Only its name was taken over, into the notes."));
  else
    kith_gedcom_import_lose (self, node, _("Kith keeps no records of this kind."));
}

/**
 * kith_gedcom_import_rest:
 *
 * Goes through the records that are neither people nor families.
 */
void
kith_gedcom_import_rest (KithGedcomImport *self)
{
  const KithGedcomNode *node, *last = NULL;

  for (node = kith_gedcom_tree_first (self->tree, NULL); node != NULL;
       node = kith_gedcom_tree_next (self->tree, node))
    {
      if (last == NULL && !kith_gedcom_tree_is (self->tree, node, "HEAD"))
        kith_gedcom_report_add (self->report, 0, NULL, 0, _("The file has no header."));
      last = node;
      if (self->numbers[kith_gedcom_tree_number (self->tree, node)] == 0)
        take_rest (self, node);
    }

  if (last != NULL && !kith_gedcom_tree_is (self->tree, last, "TRLR"))
    kith_gedcom_report_add (self->report, 0, NULL, 0,
                            _("The file does not end as it should; it may have been cut short."));
}
