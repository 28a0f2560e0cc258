/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The blocks of a document, one after the other, and what has to be noted while they are added: which
 * want one page, how lists are numbered, the rows of a table. */

#include "config.h"

#include "report/kith-document-struct.h"

#include <string.h>

#include "report/kith-sentences.h"

static KithBlock *
add_block (KithDocument *self,
           KithBlockKind kind,
           const char   *text)
{
  KithBlock *block = kith_block_new (kind, text);

  block->group = self->group;
  block->other = g_strdup (kith_document_find_other (self, block->text));
  if (kind != KITH_BLOCK_NUMBER)
    self->n_numbered = 0;
  g_ptr_array_add (self->blocks, block);
  return block;
}

/**
 * kith_document_add_title:
 *
 * Adds what the whole document is called.
 */
void
kith_document_add_title (KithDocument *self,
                         const char   *text)
{
  add_block (self, KITH_BLOCK_TITLE, text);
}

/**
 * kith_document_add_heading:
 * @level: from 1 to 3
 *
 * Adds a heading, which is never parted from what follows it.
 */
void
kith_document_add_heading (KithDocument *self,
                           guint         level,
                           const char   *text)
{
  g_return_if_fail (level >= 1 && level <= KITH_PRINT_N_HEADINGS);

  add_block (self, KITH_BLOCK_HEADING, text)->level = level;
}

/**
 * kith_document_add_paragraph:
 *
 * Adds a paragraph; nothing if @text is empty.
 */
void
kith_document_add_paragraph (KithDocument *self,
                             const char   *text)
{
  if (text != NULL && *text != '\0')
    add_block (self, KITH_BLOCK_PARAGRAPH, text);
}

/**
 * kith_document_add_lead:
 *
 * Adds a line in bold that opens a few others and is not parted from them.
 */
void
kith_document_add_lead (KithDocument *self,
                        const char   *text)
{
  add_block (self, KITH_BLOCK_LEAD, text);
}

/**
 * kith_document_add_bullet:
 *
 * Adds an item to a list.
 */
void
kith_document_add_bullet (KithDocument *self,
                          const char   *text)
{
  add_block (self, KITH_BLOCK_BULLET, text);
}

/**
 * kith_document_add_number:
 *
 * Adds an item to a numbered list; whatever else is added ends the list.
 */
void
kith_document_add_number (KithDocument *self,
                          const char   *text)
{
  add_block (self, KITH_BLOCK_NUMBER, text)->level = ++self->n_numbered;
}

static void
set_label (KithDocument *self,
           KithBlock    *block,
           const char   *label)
{
  const char *other = kith_document_find_other (self, label);

  block->label = other != NULL ? g_strconcat (label, " / ", other, NULL) : g_strdup (label);
}

/**
 * kith_document_add_fact:
 *
 * Adds a line that says "label: value".
 */
void
kith_document_add_fact (KithDocument *self,
                        const char   *label,
                        const char   *value)
{
  set_label (self, add_block (self, KITH_BLOCK_FACT, value), label);
}

/**
 * kith_document_add_key_fact:
 *
 * Adds a fact that must be read at arm's length: the number to ring.
 */
void
kith_document_add_key_fact (KithDocument *self,
                            const char   *label,
                            const char   *value)
{
  set_label (self, add_block (self, KITH_BLOCK_KEY, value), label);
}

/**
 * kith_document_add_check:
 *
 * Adds a box to tick with what it stands for.
 */
void
kith_document_add_check (KithDocument *self,
                         const char   *text,
                         gboolean      ticked)
{
  add_block (self, KITH_BLOCK_CHECK, text)->ticked = ticked;
}

/**
 * kith_document_add_picture:
 * @picture: name of one of the pictures, from kith_pictures_list()
 * @text: what it stands beside
 *
 * Adds a paragraph that has its picture beside it in easy read, and stands alone elsewhere.
 */
void
kith_document_add_picture (KithDocument *self,
                           const char   *picture,
                           const char   *text)
{
  add_block (self, KITH_BLOCK_PICTURE, text)->picture = g_strdup (picture);
}

/**
 * kith_document_add_drawing:
 * @scene: the drawing
 * @alternative: what it shows, for somebody who cannot see it
 *
 * Adds a drawing, as large as the page allows.
 */
void
kith_document_add_drawing (KithDocument *self,
                           KithScene    *scene,
                           const char   *alternative)
{
  add_block (self, KITH_BLOCK_DRAWING, alternative)->scene = kith_scene_ref (scene);
}

/**
 * kith_document_add_signature:
 * @label: who signs
 *
 * Adds a line to sign on, with room for the date.
 */
void
kith_document_add_signature (KithDocument *self,
                             const char   *label)
{
  set_label (self, add_block (self, KITH_BLOCK_SIGNATURE, kith_document_phrase (self, "date")), label);
}

/**
 * kith_document_add_space:
 * @label: (nullable): what is to be written there
 * @n_lines: how many lines
 *
 * Adds lines to write on.
 */
void
kith_document_add_space (KithDocument *self,
                         const char   *label,
                         guint         n_lines)
{
  add_block (self, KITH_BLOCK_SPACE, label)->n_lines = MAX (n_lines, 1);
}

/**
 * kith_document_add_withheld:
 * @reason: why something is left out, in a few words that give nothing away
 *
 * Adds a pale line where something is left out of this copy; never a black bar.
 */
void
kith_document_add_withheld (KithDocument *self,
                            const char   *reason)
{
  add_block (self, KITH_BLOCK_WITHHELD, kith_document_fill (self, "left-out-why", reason, NULL));
}

/**
 * kith_document_add_left_out:
 *
 * Adds a pale line that says no more than that this copy is not the whole.
 */
void
kith_document_add_left_out (KithDocument *self)
{
  add_block (self, KITH_BLOCK_WITHHELD, kith_document_phrase (self, "left-out"));
}

/**
 * kith_document_add_note:
 *
 * Adds a remark about the document itself.
 */
void
kith_document_add_note (KithDocument *self,
                        const char   *text)
{
  add_block (self, KITH_BLOCK_NOTE, text);
}

/**
 * kith_document_add_page_break:
 *
 * Begins a page.
 */
void
kith_document_add_page_break (KithDocument *self)
{
  add_block (self, KITH_BLOCK_PAGE_BREAK, "");
}

/* A cell in two languages says both, one under the other. */
static char *
dup_cell (KithDocument *self,
          const char   *text)
{
  const char *other = text != NULL ? kith_document_find_other (self, text) : NULL;

  return other != NULL ? g_strconcat (text, "\n", other, NULL) : g_strdup (text != NULL ? text : "");
}

/**
 * kith_document_begin_table:
 * @columns: (array length=n_columns): what each column holds
 *
 * Begins a table; kith_document_add_row() fills it and kith_document_end_table() adds it.
 */
void
kith_document_begin_table (KithDocument     *self,
                           const KithColumn *columns,
                           guint             n_columns,
                           KithTableFlags    flags)
{
  KithTable *table = g_new0 (KithTable, 1);

  g_return_if_fail (self->table == NULL && n_columns >= 1);

  table->n_columns = n_columns;
  table->flags = flags;
  table->heads = g_new0 (char *, n_columns + 1);
  table->weights = g_new0 (double, n_columns);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; i < n_columns; i++)
    {
      table->heads[i] = dup_cell (self, columns[i].title);
      table->weights[i] = columns[i].weight > 0.0 ? columns[i].weight : 1.0;
    }
  self->table = table;
}

/**
 * kith_document_add_row:
 * @cells: one for each column, no more and no less; %NULL for an empty one
 *
 * Adds a row, which is never parted by the end of a page unless it is longer than one.
 */
void
kith_document_add_row (KithDocument      *self,
                       const char *const *cells)
{
  char **row;

  g_return_if_fail (self->table != NULL);

  row = g_new0 (char *, self->table->n_columns + 1);
  for (guint i = 0; i < self->table->n_columns; i++)
    row[i] = dup_cell (self, cells[i]);
  g_ptr_array_add (self->table->rows, row);
}

/**
 * kith_document_end_table:
 *
 * Adds the table that was begun.
 */
void
kith_document_end_table (KithDocument *self)
{
  g_return_if_fail (self->table != NULL);

  add_block (self, KITH_BLOCK_TABLE, "")->table = g_steal_pointer (&self->table);
}

/**
 * kith_document_add_rota:
 * @corner: what the days are, such as "When"
 * @days: (array zero-terminated=1): the heads of the rows
 * @bands: (array zero-terminated=1): the heads of the columns
 * @cells: (array): who is there, day by day; %NULL where the cell stays empty
 *
 * Adds a grid of days and parts of the day. As a list it is read day by day.
 */
void
kith_document_add_rota (KithDocument      *self,
                        const char        *corner,
                        const char *const *days,
                        const char *const *bands,
                        const char *const *cells)
{
  guint n_bands = g_strv_length ((char **) bands);
  g_autofree KithColumn *columns = g_new0 (KithColumn, n_bands + 1);
  g_autofree const char **row = g_new0 (const char *, n_bands + 1);

  columns[0] = (KithColumn){ corner, 1.0 };
  for (guint i = 0; i < n_bands; i++)
    columns[i + 1] = (KithColumn){ bands[i], 1.2 };

  kith_document_begin_table (self, columns, n_bands + 1, KITH_TABLE_ROW_HEADS);
  for (guint day = 0; days[day] != NULL; day++)
    {
      row[0] = days[day];
      for (guint i = 0; i < n_bands; i++)
        row[i + 1] = cells[day * n_bands + i];
      kith_document_add_row (self, row);
    }
  kith_document_end_table (self);
}

/**
 * kith_document_begin_group:
 *
 * What is added until kith_document_end_group() stays on one page if it fits on one.
 */
void
kith_document_begin_group (KithDocument *self)
{
  self->group = ++self->n_groups;
}

/**
 * kith_document_end_group:
 *
 * Ends the group.
 */
void
kith_document_end_group (KithDocument *self)
{
  self->group = 0;
}

/**
 * kith_document_list_long_sentences:
 *
 * For the worker who prepares easy read: people who do not read well need one idea a sentence.
 *
 * Returns: (transfer full) (array zero-terminated=1): the sentences that hold more than one, as far as
 *   a program can tell
 */
char **
kith_document_list_long_sentences (const KithDocument *self)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const KithBlock *block = self->blocks->pdata[i];

      kith_sentences_collect_long (block->text, found);
      for (guint r = 0; block->table != NULL && r < block->table->rows->len; r++)
        for (guint c = 0; c < block->table->n_columns; c++)
          kith_sentences_collect_long (((char **) block->table->rows->pdata[r])[c], found);
    }

  g_ptr_array_add (found, NULL);
  return (char **) g_ptr_array_steal (found, NULL);
}
