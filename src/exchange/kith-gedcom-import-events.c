/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Events of people and families: a date and a place go into fields, all else into the note. */

#include "config.h"

#include "exchange/kith-gedcom-date.h"
#include "exchange/kith-gedcom-import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * kith_gedcom_import_date:
 * @node: a DATE line
 * @about: what the date is of, translated
 * @note: (inout): takes what the date does not say
 *
 * Returns: (transfer full): the date in EDTF; "" if it is not known
 */
char *
kith_gedcom_import_date (KithGedcomImport     *self,
                         const KithGedcomNode *node,
                         const char           *about,
                         GString             **note)
{
  const KithGedcomNode *phrase = node->child != 0 ? kith_gedcom_tree_find (self->tree, node, "PHRASE")
                                                  : NULL;
  const KithGedcomNode *below;
  g_autofree char *left_over = NULL;
  KithDate date;

  kith_gedcom_date_read (kith_gedcom_tree_get_value (self->tree, node),
                         phrase != NULL ? kith_gedcom_tree_get_value (self->tree, phrase) : NULL,
                         &date, &left_over);
  if (left_over != NULL && g_ascii_strcasecmp (left_over, "Y") != 0)
    {
      g_autofree char *line = g_strdup_printf ("%s: %s", about, left_over);

      kith_gedcom_import_add_text (note, line);
    }

  for (below = kith_gedcom_tree_first (self->tree, node); below != NULL;
       below = kith_gedcom_tree_next (self->tree, below))
    {
      if (below == phrase)
        continue;
      if (kith_gedcom_import_is_dull (self, below))
        kith_gedcom_import_skip (self, below);
      else
        kith_gedcom_import_describe (self, below, about, note);
    }

  return kith_date_dup_edtf (&date);
}

static gboolean
is_empty (KithRecord *record,
          guint       field)
{
  return kith_record_get_text (record, field) == NULL;
}

static gboolean
is_taken (KithGedcomImport     *self,
          KithRecord           *record,
          const KithGedcomNode *node,
          guint                 date_field,
          guint                 place_field)
{
  const KithGedcomNode *date = kith_gedcom_tree_find (self->tree, node, "DATE");
  const KithGedcomNode *place = kith_gedcom_tree_find (self->tree, node, "PLAC");

  return (date != NULL && !is_empty (record, date_field))
         || (place != NULL && !is_empty (record, place_field));
}

static void
set_place (KithGedcomImport     *self,
           KithRecord           *record,
           guint                 field,
           const KithGedcomNode *node,
           const char           *about,
           GString             **note)
{
  g_autofree char *place = kith_gedcom_import_dup_value (self, node);

  kith_record_set_text (record, field, place);
  for (const KithGedcomNode *below = kith_gedcom_tree_first (self->tree, node); below != NULL;
       below = kith_gedcom_tree_next (self->tree, below))
    {
      if (kith_gedcom_import_is_dull (self, below))
        kith_gedcom_import_skip (self, below);
      else
        kith_gedcom_import_describe (self, below, about, note);
    }
}

static gboolean
is_handled (KithGedcomImport     *self,
            const KithGedcomNode *node,
            const char           *handled)
{
  return handled != NULL
         && (node->child == 0 || kith_gedcom_tree_is (self->tree, node, "AGE"))
         && strstr (handled, kith_gedcom_tree_get_tag (self->tree, node)) != NULL;
}

/**
 * kith_gedcom_import_event:
 * @record: whose event it is
 * @node: the event
 * @date_field: the field for its date
 * @place_field: the field for its place
 * @handled: (nullable): a tag below it, or two parted by "|", that have been read already
 * @note: (inout): takes the rest
 *
 * Gives the date and place of an event their fields and the rest to the note. If the fields are
 * taken by an earlier event of the same kind, all of it goes to the note.
 */
void
kith_gedcom_import_event (KithGedcomImport     *self,
                          KithRecord           *record,
                          const KithGedcomNode *node,
                          guint                 date_field,
                          guint                 place_field,
                          const char           *handled,
                          GString             **note)
{
  const char *about = kith_gedcom_import_label_of (self, node);
  gboolean has_date = FALSE, has_place = FALSE;

  if (is_taken (self, record, node, date_field, place_field))
    {
      kith_gedcom_import_describe (self, node, NULL, note);
      return;
    }

  for (const KithGedcomNode *below = kith_gedcom_tree_first (self->tree, node); below != NULL;
       below = kith_gedcom_tree_next (self->tree, below))
    {
      if (!has_date && kith_gedcom_tree_is (self->tree, below, "DATE"))
        {
          g_autofree char *edtf = kith_gedcom_import_date (self, below, about, note);

          has_date = kith_record_set_text (record, date_field, edtf);
        }
      else if (!has_place && kith_gedcom_tree_is (self->tree, below, "PLAC"))
        {
          set_place (self, record, place_field, below, about, note);
          has_place = TRUE;
        }
      else if (kith_gedcom_import_is_dull (self, below))
        kith_gedcom_import_skip (self, below);
      else if (kith_gedcom_tree_is (self->tree, below, "OBJE"))
        kith_gedcom_import_lose (self, below, _("Pictures and files are not taken over."));
      else if (!kith_gedcom_tree_is (self->tree, below, "FAMC")
               && !is_handled (self, below, handled))
        kith_gedcom_import_describe (self, below, about, note);
    }
}
