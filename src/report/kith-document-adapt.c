/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The blocks of a document as one format wants them: tables as lists, sentences one by one.
 *
 * Every kind of file is made from what comes out here, so that a format reads alike in all of them. */

#include "config.h"

#include <string.h>

#include "report/kith-document-private.h"
#include "report/kith-sentences.h"

typedef struct
{
  const KithPrintRules *rules;
  GPtrArray            *blocks;  /* owned; KithBlock */
  guint                 n_groups;
} Adapting;

static KithBlock *
take (Adapting  *self,
      KithBlock *block,
      guint      group)
{
  block->group = group;
  g_ptr_array_add (self->blocks, block);
  return block;
}

static KithTable *
table_copy (const KithTable *table)
{
  KithTable *copy = g_new0 (KithTable, 1);

  copy->n_columns = table->n_columns;
  copy->flags = table->flags;
  copy->heads = g_strdupv (table->heads);
  copy->weights = g_memdup2 (table->weights, table->n_columns * sizeof *table->weights);
  copy->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; i < table->rows->len; i++)
    g_ptr_array_add (copy->rows, g_strdupv (table->rows->pdata[i]));
  return copy;
}

static KithBlock *
block_copy (const KithBlock *block)
{
  KithBlock *copy = kith_block_new (block->kind, block->text);

  copy->level = block->level;
  copy->other = g_strdup (block->other);
  copy->label = g_strdup (block->label);
  copy->picture = g_strdup (block->picture);
  copy->scene = block->scene != NULL ? kith_scene_ref (block->scene) : NULL;
  copy->table = block->table != NULL ? table_copy (block->table) : NULL;
  copy->n_lines = block->n_lines;
  copy->ticked = block->ticked;
  return copy;
}

/**
 * kith_document_in_one_line:
 * @cell: the head or a cell of a table; in two languages they stand under each other there
 *
 * Returns: (transfer full): the same, beside each other
 */
char *
kith_document_in_one_line (const char *cell)
{
  g_auto(GStrv) lines = g_strsplit (cell, "\n", -1);

  return g_strjoinv (" / ", lines);
}

static void
add_cell (Adapting        *self,
          const KithTable *table,
          char           **row,
          guint            column,
          guint            group)
{
  KithBlock *fact;

  if (*row[column] == '\0')
    return;

  fact = take (self, kith_block_new (KITH_BLOCK_FACT, row[column]), group);
  fact->label = kith_document_in_one_line (table->heads[column]);
}

static void
add_row (Adapting        *self,
         const KithTable *table,
         char           **row)
{
  gboolean heads = (table->flags & KITH_TABLE_ROW_HEADS) != 0;
  guint group = ++self->n_groups;
  g_autofree char *lead = kith_document_in_one_line (row[0]);
  KithBlock *block;

  if (*lead != '\0')
    {
      block = kith_block_new (heads ? KITH_BLOCK_HEADING : KITH_BLOCK_LEAD, lead);
      block->level = heads ? KITH_PRINT_N_HEADINGS : 0;
      take (self, block, group);
    }
  for (guint i = 1; i < table->n_columns; i++)
    add_cell (self, table, row, i, group);
}

/* A sentence that ends within somebody's words closes them and opens them again. */
static char *
balance (char     *sentence,
         gboolean *open)
{
  char *whole = g_strconcat (*open ? KITH_ISOLATE : "", sentence, NULL);
  const char *first = g_strrstr (whole, KITH_ISOLATE);
  const char *last = g_strrstr (whole, KITH_ISOLATE_END);

  g_free (sentence);
  *open = first != NULL && (last == NULL || last < first);
  if (*open)
    {
      char *closed = g_strconcat (whole, KITH_ISOLATE_END, NULL);

      g_free (whole);
      whole = closed;
    }

  return whole;
}

static void
add_sentences (Adapting        *self,
               const KithBlock *block,
               guint            group)
{
  g_auto(GStrv) sentences = kith_sentences_split (block->text);
  gboolean open = FALSE;

  if (g_strv_length (sentences) < 2 || block->other != NULL)
    {
      take (self, block_copy (block), group);
      return;
    }

  if (group == 0 && block->picture != NULL)
    group = ++self->n_groups;
  for (guint i = 0; sentences[i] != NULL; i++)
    {
      KithBlock *piece;

      sentences[i] = balance (sentences[i], &open);
      piece = kith_block_new (i == 0 ? block->kind : KITH_BLOCK_PARAGRAPH, sentences[i]);
      piece->picture = i == 0 ? g_strdup (block->picture) : NULL;
      take (self, piece, group);
    }
}

static void
add_block (Adapting        *self,
           const KithBlock *block)
{
  KithBlock *copy;

  if (block->kind == KITH_BLOCK_TABLE && self->rules->lists
      && !(block->table->flags & KITH_TABLE_WRITE))
    {
      for (guint i = 0; i < block->table->rows->len; i++)
        add_row (self, block->table, block->table->rows->pdata[i]);
      return;
    }
  if (self->rules->one_idea
      && (block->kind == KITH_BLOCK_PARAGRAPH || block->kind == KITH_BLOCK_PICTURE))
    {
      add_sentences (self, block, block->group);
      return;
    }

  copy = take (self, block_copy (block), block->group);
  if (copy->kind == KITH_BLOCK_PICTURE && self->rules->picture_mm <= 0.0)
    copy->kind = KITH_BLOCK_PARAGRAPH;
}

/* What the star means is told where reading begins. */
static void
add_star (Adapting           *self,
          const KithDocument *document)
{
  const char *key = "some-not-translated";
  const char *second = kith_document_get_second_language (document);
  const char *text = kith_phrases_look_up (kith_document_get_phrases (document), key);
  g_autofree char *note = g_strconcat ("* ", text, NULL);
  KithBlock *block = take (self, kith_block_new (KITH_BLOCK_NOTE, note), 0);

  if (second != NULL)
    block->other = g_strdup (kith_phrases_look_up (kith_phrases_get (second), key));
}

/**
 * kith_document_adapt:
 * @rules: the format
 *
 * Returns: (transfer full) (element-type KithBlock): the blocks as the format wants them
 */
GPtrArray *
kith_document_adapt (const KithDocument   *self,
                     const KithPrintRules *rules)
{
  Adapting adapting = { rules };
  gboolean told = !kith_document_has_untranslated (self);

  adapting.blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_block_free);
  for (guint i = 0; i < kith_document_get_n_blocks (self); i++)
    adapting.n_groups = MAX (adapting.n_groups, kith_document_get_block (self, i)->group);
  for (guint i = 0; i < kith_document_get_n_blocks (self); i++)
    {
      const KithBlock *block = kith_document_get_block (self, i);

      if (!told && block->kind != KITH_BLOCK_TITLE)
        {
          add_star (&adapting, self);
          told = TRUE;
        }
      add_block (&adapting, block);
    }
  return adapting.blocks;
}
