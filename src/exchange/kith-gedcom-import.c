/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a case of its own out of a GEDCOM file. Whatever the file says goes into a field, into the
 * words of a note, or into the report. People and families stand in files of their own; here are
 * the order of the work and what all of it shares. */

#include "config.h"

#include "exchange/kith-gedcom-import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * kith_gedcom_import_person:
 *
 * Returns: (transfer none): person @number
 */
KithGedcomPerson *
kith_gedcom_import_person (KithGedcomImport *self,
                           guint             number)
{
  return &g_array_index (self->people, KithGedcomPerson, number);
}

/**
 * kith_gedcom_import_family:
 *
 * Returns: (transfer none): family @number
 */
KithGedcomFamily *
kith_gedcom_import_family (KithGedcomImport *self,
                           guint             number)
{
  return &g_array_index (self->families, KithGedcomFamily, number);
}

/**
 * kith_gedcom_import_is_void:
 *
 * Returns: whether @pointer says on purpose that there is no record to point to
 */
gboolean
kith_gedcom_import_is_void (KithGedcomImport     *self,
                            const KithGedcomNode *pointer)
{
  return pointer->is_pointer
         && strcmp (kith_gedcom_tree_get_value (self->tree, pointer), "VOID") == 0;
}

/**
 * kith_gedcom_import_resolve:
 *
 * Returns: (nullable): the record that @pointer points to
 */
const KithGedcomNode *
kith_gedcom_import_resolve (KithGedcomImport     *self,
                            const KithGedcomNode *pointer)
{
  gpointer number;

  if (!pointer->is_pointer)
    return NULL;

  number = g_hash_table_lookup (self->xrefs, kith_gedcom_tree_get_value (self->tree, pointer));
  return number != NULL ? kith_gedcom_tree_get (self->tree, GPOINTER_TO_UINT (number)) : NULL;
}

/**
 * kith_gedcom_import_pointed:
 * @tag: "INDI" or "FAM"
 *
 * Returns: the number of the person or family that @pointer points to, or %KITH_NOBODY
 */
guint32
kith_gedcom_import_pointed (KithGedcomImport     *self,
                            const KithGedcomNode *pointer,
                            const char           *tag)
{
  const KithGedcomNode *node = kith_gedcom_import_resolve (self, pointer);

  if (node == NULL || !kith_gedcom_tree_is (self->tree, node, tag))
    return KITH_NOBODY;

  return self->numbers[kith_gedcom_tree_number (self->tree, node)] - 1;
}

/**
 * kith_gedcom_import_record:
 *
 * Returns: (transfer full): a record with an id of its own
 */
KithRecord *
kith_gedcom_import_record (KithGedcomImport *self,
                           KithRecordKind    kind)
{
  g_autofree char *id = kith_id_maker_next (self->ids);

  return kith_record_new (kind, id);
}

/* Structures of a structure follow it, so that they end where the levels come back. */
static guint
count_below (KithGedcomImport     *self,
             const KithGedcomNode *node)
{
  guint first = kith_gedcom_tree_number (self->tree, node) + 1, end = first;

  while (end < kith_gedcom_tree_count (self->tree)
         && kith_gedcom_tree_get (self->tree, end)->level > node->level)
    end++;

  return end - first;
}

/**
 * kith_gedcom_import_tell:
 * @reason: one sentence, translated
 *
 * Reports something about @node that lost nothing.
 */
void
kith_gedcom_import_tell (KithGedcomImport     *self,
                         const KithGedcomNode *node,
                         const char           *reason)
{
  kith_gedcom_report_add (self->report, node->line, kith_gedcom_tree_get_tag (self->tree, node), 0,
                          reason);
}

/**
 * kith_gedcom_import_lose:
 * @reason: one sentence, translated
 *
 * Reports that @node and what belongs to it is not in the case.
 */
void
kith_gedcom_import_lose (KithGedcomImport     *self,
                         const KithGedcomNode *node,
                         const char           *reason)
{
  kith_gedcom_report_add (self->report, node->line, kith_gedcom_tree_get_tag (self->tree, node),
                          1 + count_below (self, node), reason);
}

/**
 * kith_gedcom_import_skip:
 *
 * Counts @node and what belongs to it as lines that Kith has no use for.
 */
void
kith_gedcom_import_skip (KithGedcomImport     *self,
                         const KithGedcomNode *node)
{
  self->unused[node->tag] += 1 + count_below (self, node);
}

static void
add_person (KithGedcomImport     *self,
            const KithGedcomNode *node)
{
  KithGedcomPerson person = { .node = node };

  person.record = kith_gedcom_import_record (self, KITH_RECORD_PERSON);
  kith_record_set_text (person.record, KITH_PERSON_SOURCE_REF,
                        kith_gedcom_tree_get_xref (self->tree, node));
  g_array_append_val (self->people, person);
  self->numbers[kith_gedcom_tree_number (self->tree, node)] = self->people->len;
}

static void
add_family (KithGedcomImport     *self,
            const KithGedcomNode *node)
{
  KithGedcomFamily family = { .node = node, .partners = { KITH_NOBODY, KITH_NOBODY } };

  g_array_append_val (self->families, family);
  self->numbers[kith_gedcom_tree_number (self->tree, node)] = self->families->len;
}

/* Finds the people and families, and gives every record its name. Of two records with one name
 * the first is the one that is pointed to. */
static void
find_records (KithGedcomImport *self)
{
  const KithGedcomNode *node;

  for (node = kith_gedcom_tree_first (self->tree, NULL); node != NULL;
       node = kith_gedcom_tree_next (self->tree, node))
    {
      const char *xref = kith_gedcom_tree_get_xref (self->tree, node);

      if (node->level == 0 && kith_gedcom_tree_is (self->tree, node, "INDI"))
        add_person (self, node);
      else if (node->level == 0 && kith_gedcom_tree_is (self->tree, node, "FAM"))
        add_family (self, node);

      if (xref == NULL)
        continue;
      if (g_hash_table_contains (self->xrefs, xref))
        kith_gedcom_import_tell (self, node,
                                 _("Another record has the same name; what points to it was taken to mean the first."));
      else
        g_hash_table_insert (self->xrefs, (gpointer) xref,
                             GUINT_TO_POINTER (kith_gedcom_tree_number (self->tree, node)));
    }
}

static void
keep_note (KithRecord *record,
           guint       field,
           GString    *note)
{
  if (note != NULL && record != NULL)
    kith_record_set_text (record, field, note->str);
}

/* Records in the order in which they refer to each other. */
static void
fill_case (KithGedcomImport *self)
{
  KithRecord *info = kith_gedcom_import_info (self);

  kith_case_begin_change (self->made);
  if (info != NULL)
    kith_case_add (self->made, info);
  g_clear_object (&info);
  for (guint i = 0; i < self->people->len; i++)
    {
      KithGedcomPerson *person = kith_gedcom_import_person (self, i);

      keep_note (person->record, KITH_PERSON_NOTE, person->note);
      kith_case_add (self->made, person->record);
    }
  for (guint i = 0; i < self->families->len; i++)
    {
      KithGedcomFamily *family = kith_gedcom_import_family (self, i);

      keep_note (family->record, KITH_PARTNERSHIP_NOTE, family->note);
      if (family->record != NULL)
        kith_case_add (self->made, family->record);
    }
  for (guint i = 0; i < self->records->len; i++)
    kith_case_add (self->made, self->records->pdata[i]);
  kith_case_end_change (self->made);
}

static void
finish_report (KithGedcomImport *self)
{
  for (guint i = 0; i < kith_gedcom_tree_count_tags (self->tree); i++)
    {
      if (self->unused[i] > 0)
        kith_gedcom_report_count_tag (self->report, kith_gedcom_tree_nth_tag (self->tree, i),
                                      self->unused[i]);
    }

  self->report->people = self->people->len;
  self->report->families = self->families->len;
  kith_gedcom_report_sort (self->report);
}

static void
clear_person (gpointer data)
{
  KithGedcomPerson *person = data;

  g_clear_object (&person->record);
  if (person->note != NULL)
    g_string_free (person->note, TRUE);
}

static void
clear_family (gpointer data)
{
  KithGedcomFamily *family = data;

  g_clear_object (&family->record);
  if (family->note != NULL)
    g_string_free (family->note, TRUE);
}

static void
clear_link (gpointer data)
{
  KithGedcomLink *link = data;

  if (link->note != NULL)
    g_string_free (link->note, TRUE);
  g_free (link->since);
}

static guint
hash_pair (gconstpointer key)
{
  guint64 pair = *(const guint64 *) key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  return (guint) (pair >> 32);
}

static void
import_begin (KithGedcomImport     *self,
              const KithGedcomTree *tree,
              KithIdMaker          *ids,
              KithGedcomReport     *report)
{
  guint count = kith_gedcom_tree_count (tree);

  *self = (KithGedcomImport){ .tree = tree, .report = report, .ids = ids };
  self->made = kith_case_new ();
  self->xrefs = g_hash_table_new (g_str_hash, g_str_equal);
  self->numbers = g_new0 (guint32, count);
  self->is_cited = g_new0 (guint8, count);
  self->names = g_new0 (guint32, count);
  self->unused = g_new0 (guint, kith_gedcom_tree_count_tags (tree));
  self->labels = g_new0 (const char *, kith_gedcom_tree_count_tags (tree));
  self->people = g_array_new (FALSE, FALSE, sizeof (KithGedcomPerson));
  self->families = g_array_new (FALSE, FALSE, sizeof (KithGedcomFamily));
  self->links = g_array_new (FALSE, FALSE, sizeof (KithGedcomLink));
  g_array_set_clear_func (self->people, clear_person);
  g_array_set_clear_func (self->families, clear_family);
  g_array_set_clear_func (self->links, clear_link);
  self->link_of = g_hash_table_new_full (hash_pair, g_int64_equal, g_free, NULL);
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
import_end (KithGedcomImport *self)
{
  g_hash_table_unref (self->xrefs);
  g_free (self->numbers);
  g_free (self->is_cited);
  g_free (self->names);
  g_free (self->unused);
  g_free (self->labels);
  g_array_unref (self->people);
  g_array_unref (self->families);
  g_array_unref (self->links);
  g_hash_table_unref (self->link_of);
  g_ptr_array_unref (self->records);
}

/**
 * kith_gedcom_import:
 * @tree: a file
 * @ids: makes the ids of the records
 * @report: takes the counts, and every line that did not go over as it was
 *
 * Makes people, partnerships, child links, known siblings, twins, ties and contact routes. The
 * names of the records in the file are kept as their source. Of the case itself only is said where
 * its people come from.
 *
 * Source: GEDCOM 5.5 (1996), 5.5.1 (2019) and FamilySearch GEDCOM 7.0; for `_FREL` and `_MREL`
 * what Family Tree Maker writes.
 *
 * Returns: (transfer full): the case
 */
KithCase *
kith_gedcom_import (const KithGedcomTree *tree,
                    KithIdMaker          *ids,
                    KithGedcomReport     *report)
{
  KithGedcomImport self;

  import_begin (&self, tree, ids, report);
  kith_gedcom_import_find_words (&self);
  find_records (&self);
  kith_gedcom_import_people (&self);
  kith_gedcom_import_families (&self);
  kith_gedcom_import_links (&self);
  kith_gedcom_import_ties (&self);
  kith_gedcom_import_rest (&self);
  fill_case (&self);
  finish_report (&self);
  import_end (&self);
  return self.made;
}

/**
 * kith_gedcom_import_file:
 * @file: a GEDCOM file or GEDZIP package
 * @ids: makes the ids of the records
 * @report: takes the counts, and every line that did not go over as it was
 * @cancellable: (nullable): to stop
 * @error: return location for a #GError
 *
 * Errors: as kith_gedcom_tree_load ()
 *
 * Returns: (transfer full) (nullable): the case
 */
KithCase *
kith_gedcom_import_file (GFile             *file,
                         KithIdMaker       *ids,
                         KithGedcomReport  *report,
                         GCancellable      *cancellable,
                         GError           **error)
{
  g_autoptr(KithGedcomTree) tree = NULL;

  g_autofree char *path = g_file_get_path (file);

  tree = kith_gedcom_tree_load (file, report, cancellable, error);
  if (tree == NULL)
    return NULL;

  g_clear_pointer (&report->file, g_free);
  report->file = path != NULL ? g_filename_display_basename (path) : NULL;
  return kith_gedcom_import (tree, ids, report);
}
