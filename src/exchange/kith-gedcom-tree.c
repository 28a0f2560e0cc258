/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A GEDCOM file as structures: where it comes from and how it is walked through. Its lines are read
 * in kith-gedcom-lines. */

#include "config.h"

#include "exchange/kith-gedcom-tree-private.h"

#include "base/kith-error.h"
#include "exchange/kith-gedcom-package.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BLOCK (1u << 20)

/**
 * kith_gedcom_tree_add_tag:
 *
 * Returns: the number of @tag, which is new if @tag was not there yet
 */
guint
kith_gedcom_tree_add_tag (KithGedcomTree *self,
                          const char     *tag)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->tag_numbers, tag));
  char *kept;

  if (number > 0)
    return number - 1;

  kept = g_string_chunk_insert (self->words, tag);
  g_ptr_array_add (self->tags, kept);
  g_hash_table_insert (self->tag_numbers, kept, GUINT_TO_POINTER (self->tags->len));
  return self->tags->len - 1;
}

/**
 * kith_gedcom_tree_new_for_text:
 * @text: (transfer full): sound UTF-8 that ends with a zero
 *
 * Returns: (transfer full): a tree of nothing but the file itself
 */
KithGedcomTree *
kith_gedcom_tree_new_for_text (char *text)
{
  KithGedcomTree *self = g_new0 (KithGedcomTree, 1);
  KithGedcomNode file = { 0 };

  self->text = text;
  self->nodes = g_array_new (FALSE, FALSE, sizeof (KithGedcomNode));
  self->tags = g_ptr_array_new ();
  self->tag_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->words = g_string_chunk_new (512);
  file.tag = kith_gedcom_tree_add_tag (self, "");
  g_array_append_val (self->nodes, file);
  return self;
}

static const char *
load_failure (const GError *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return _("The file does not exist. Check its name and place.");
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return _("You may not read the file. Ask its owner for a copy.");
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    return _("This is a folder, not a file. Choose a file that a family tree program has exported.");

  return NULL;
}

static KithError
load_code (const GError *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return KITH_ERROR_NOT_FOUND;
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return KITH_ERROR_NO_ACCESS;
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return KITH_ERROR_CANCELLED;

  return KITH_ERROR_FORMAT;
}

/* What a file says of its size is not believed: it may grow, or have no end, as a device. */
static gboolean
load_bytes (GFile         *file,
            GCancellable  *cancellable,
            char         **bytes,
            gsize         *length,
            GError       **error)
{
  g_autoptr(GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr(GByteArray) all = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (BLOCK);
  gssize n = 0;

  if (stream == NULL)
    return FALSE;

  while (all->len <= KITH_GEDCOM_MAX_BYTES
         && (n = g_input_stream_read (G_INPUT_STREAM (stream), block, BLOCK, cancellable, error)) > 0)
    g_byte_array_append (all, block, (guint) n);
  if (n < 0)
    return FALSE;
  if (all->len > KITH_GEDCOM_MAX_BYTES)
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_FORMAT,
                           _("The file is too big for a family file. Choose another file."));
      return FALSE;
    }

  *length = all->len;
  g_byte_array_append (all, (const guint8 *) "", 1);
  *bytes = (char *) g_byte_array_free (g_steal_pointer (&all), FALSE);
  return TRUE;
}

/**
 * kith_gedcom_tree_load:
 * @file: a GEDCOM file, or a GEDZIP package with one in it
 * @report: takes what is wrong with the lines
 * @cancellable: (nullable): to stop
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_NOT_FOUND, %KITH_ERROR_NO_ACCESS, %KITH_ERROR_CANCELLED; %KITH_ERROR_FORMAT
 * if it is empty, too big, or not a GEDCOM file.
 *
 * Returns: (transfer full) (nullable): the file as structures
 */
KithGedcomTree *
kith_gedcom_tree_load (GFile             *file,
                       KithGedcomReport  *report,
                       GCancellable      *cancellable,
                       GError           **error)
{
  g_autoptr(GError) cause = NULL;
  g_autofree char *bytes = NULL;
  gsize length = 0;

  if (!load_bytes (file, cancellable, &bytes, &length, &cause))
    {
      if (cause->domain == KITH_ERROR)
        g_propagate_error (error, g_steal_pointer (&cause));
      else
        g_set_error_literal (error, KITH_ERROR, load_code (cause),
                             load_failure (cause) != NULL ? load_failure (cause) : cause->message);
      return NULL;
    }

  if (kith_gedcom_package_is (bytes, length))
    {
      char *inner = kith_gedcom_package_extract (bytes, length, &length, error);

      if (inner == NULL)
        return NULL;
      g_free (bytes);
      bytes = inner;
    }

  return kith_gedcom_tree_new (g_steal_pointer (&bytes), length, report, error);
}

/**
 * kith_gedcom_tree_free:
 * @self: (transfer full): a tree
 */
void
kith_gedcom_tree_free (KithGedcomTree *self)
{
  g_free (self->text);
  g_array_unref (self->nodes);
  g_ptr_array_unref (self->tags);
  g_hash_table_unref (self->tag_numbers);
  g_string_chunk_free (self->words);
  g_free (self);
}

/**
 * kith_gedcom_tree_count:
 *
 * Returns: the number of structures, the file itself counted as one
 */
guint
kith_gedcom_tree_count (const KithGedcomTree *self)
{
  return self->nodes->len;
}

/**
 * kith_gedcom_tree_count_lines:
 *
 * Returns: the number of lines, blank ones included
 */
guint
kith_gedcom_tree_count_lines (const KithGedcomTree *self)
{
  return self->lines;
}

/**
 * kith_gedcom_tree_get:
 * @number: below kith_gedcom_tree_count ()
 *
 * Returns: (transfer none): that structure
 */
const KithGedcomNode *
kith_gedcom_tree_get (const KithGedcomTree *self,
                      guint                 number)
{
  g_return_val_if_fail (number < self->nodes->len, NULL);

  return &g_array_index (self->nodes, KithGedcomNode, number);
}

/**
 * kith_gedcom_tree_number:
 *
 * Returns: the number of @node
 */
guint
kith_gedcom_tree_number (const KithGedcomTree *self,
                         const KithGedcomNode *node)
{
  return (guint) (node - (const KithGedcomNode *) (gpointer) self->nodes->data);
}

/**
 * kith_gedcom_tree_first:
 * @parent: (nullable): a structure, or %NULL for the file
 *
 * Returns: (transfer none) (nullable): the first structure of @parent
 */
const KithGedcomNode *
kith_gedcom_tree_first (const KithGedcomTree *self,
                        const KithGedcomNode *parent)
{
  guint child = parent != NULL ? parent->child : kith_gedcom_tree_get (self, 0)->child;

  return child != 0 ? kith_gedcom_tree_get (self, child) : NULL;
}

/**
 * kith_gedcom_tree_next:
 *
 * Returns: (transfer none) (nullable): the structure after @node that has the same parent
 */
const KithGedcomNode *
kith_gedcom_tree_next (const KithGedcomTree *self,
                       const KithGedcomNode *node)
{
  return node->next != 0 ? kith_gedcom_tree_get (self, node->next) : NULL;
}

/**
 * kith_gedcom_tree_find:
 * @parent: (nullable): a structure, or %NULL for the file
 * @tag: a tag
 *
 * Returns: (transfer none) (nullable): the first structure of @parent with that tag
 */
const KithGedcomNode *
kith_gedcom_tree_find (const KithGedcomTree *self,
                       const KithGedcomNode *parent,
                       const char           *tag)
{
  const KithGedcomNode *node;

  for (node = kith_gedcom_tree_first (self, parent); node != NULL;
       node = kith_gedcom_tree_next (self, node))
    {
      if (kith_gedcom_tree_is (self, node, tag))
        return node;
    }

  return NULL;
}

/**
 * kith_gedcom_tree_get_tag:
 *
 * Returns: (transfer none): the tag of @node
 */
const char *
kith_gedcom_tree_get_tag (const KithGedcomTree *self,
                          const KithGedcomNode *node)
{
  return self->tags->pdata[node->tag];
}

/**
 * kith_gedcom_tree_get_xref:
 *
 * Returns: (transfer none) (nullable): the name of @node without the "@"
 */
const char *
kith_gedcom_tree_get_xref (const KithGedcomTree *self,
                           const KithGedcomNode *node)
{
  return node->xref != 0 ? self->text + node->xref : NULL;
}

/**
 * kith_gedcom_tree_get_value:
 *
 * Returns: (transfer none) (nullable): the value of @node; of a pointer, the name it points to
 *   without the "@"
 */
const char *
kith_gedcom_tree_get_value (const KithGedcomTree *self,
                            const KithGedcomNode *node)
{
  return node->value != 0 ? self->text + node->value : NULL;
}

/**
 * kith_gedcom_tree_is:
 *
 * Returns: whether @tag is the tag of @node
 */
gboolean
kith_gedcom_tree_is (const KithGedcomTree *self,
                     const KithGedcomNode *node,
                     const char           *tag)
{
  const char *own = self->tags->pdata[node->tag];

  return own[0] == tag[0] && strcmp (own, tag) == 0;
}

/**
 * kith_gedcom_tree_count_tags:
 *
 * Returns: how many different tags there are, the empty one of the file included
 */
guint
kith_gedcom_tree_count_tags (const KithGedcomTree *self)
{
  return self->tags->len;
}

/**
 * kith_gedcom_tree_nth_tag:
 * @number: as in #KithGedcomNode
 *
 * Returns: (transfer none): that tag
 */
const char *
kith_gedcom_tree_nth_tag (const KithGedcomTree *self,
                          guint                 number)
{
  return self->tags->pdata[number];
}

/**
 * kith_gedcom_tree_is_version_7:
 *
 * Returns: whether the file says it is of version 7
 */
gboolean
kith_gedcom_tree_is_version_7 (const KithGedcomTree *self)
{
  return self->is_version_7;
}
