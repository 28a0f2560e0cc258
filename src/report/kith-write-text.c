/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document as plain text, in lines of at most 72 letters, to paste into another system. Tables are
 * told row by row: columns of blanks do not survive pasting. */

#include "config.h"

#include "report/kith-write-private.h"

#include <string.h>

#define WIDTH 72

typedef struct
{
  GString            *out;
  const KithPhrases  *phrases;
  KithBlockKind       last;
} TextFile;

static guint
columns_of (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }

  return n;
}

static void
begin_line (TextFile   *self,
            const char *indent)
{
  g_string_append_c (self->out, '\n');
  g_string_append (self->out, indent);
}

/* Words of one paragraph; those after the first line stand under @hang. */
static void
append_paragraph (TextFile   *self,
                  const char *text,
                  const char *first,
                  const char *hang)
{
  g_auto(GStrv) words = g_strsplit_set (text, " \t", -1);
  guint column = columns_of (first);
  gboolean begun = FALSE;

  g_string_append (self->out, first);
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint width = columns_of (words[i]);

      if (width == 0)
        continue;
      if (begun && column + 1 + width > WIDTH)
        {
          begin_line (self, hang);
          column = columns_of (hang);
          begun = FALSE;
        }
      if (begun)
        {
          g_string_append_c (self->out, ' ');
          column++;
        }
      g_string_append (self->out, words[i]);
      column += width;
      begun = TRUE;
    }
  g_string_append_c (self->out, '\n');
}

static void
append (TextFile   *self,
        const char *text,
        const char *first,
        const char *hang)
{
  g_autofree char *plain = kith_text_dup_plain (text);
  g_auto(GStrv) paragraphs = g_strsplit (plain, "\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    append_paragraph (self, paragraphs[i], i == 0 ? first : hang, hang);
}

static void
append_underlined (TextFile   *self,
                   const char *text,
                   char        line)
{
  gsize start = self->out->len;
  guint width;

  append (self, text, "", "");
  width = MIN (columns_of (self->out->str + start), WIDTH);
  for (guint i = 0; i < width; i++)
    g_string_append_c (self->out, line);
  g_string_append_c (self->out, '\n');
}

static void
append_labelled (TextFile   *self,
                 const char *label,
                 const char *value,
                 const char *indent)
{
  g_autofree char *hang = g_strconcat (indent, "  ", NULL);
  g_autofree char *both = g_strconcat (label, ": ", value, NULL);

  append (self, both, indent, hang);
}

static void
append_table (TextFile        *self,
              const KithTable *table)
{
  for (guint r = 0; r < table->rows->len; r++)
    {
      char **row = table->rows->pdata[r];

      if (r > 0)
        g_string_append_c (self->out, '\n');
      for (guint i = 0; i < table->n_columns; i++)
        {
          g_autofree char *head = kith_document_in_one_line (table->heads[i]);
          const char *cell = row[i];

          if (i == 0 && (table->flags & KITH_TABLE_ROW_HEADS))
            append (self, cell, "", "");
          else if (*cell != '\0' || (table->flags & KITH_TABLE_WRITE))
            append_labelled (self, head, *cell != '\0' ? cell : "______________", i > 0 ? "  " : "");
        }
    }
}

static gboolean
is_line_of_list (KithBlockKind kind)
{
  return kind == KITH_BLOCK_BULLET || kind == KITH_BLOCK_NUMBER || kind == KITH_BLOCK_CHECK
         || kind == KITH_BLOCK_FACT || kind == KITH_BLOCK_KEY;
}

static void
append_space (TextFile        *self,
              const KithBlock *block)
{
  if (*block->text != '\0')
    append (self, block->text, "", "");
  for (guint i = 0; i < block->n_lines; i++)
    g_string_append (self->out, "________________________________________________________________\n");
}

static void
append_block (TextFile        *self,
              const KithBlock *block)
{
  g_autofree char *number = NULL;
  g_autofree char *text = block->other != NULL && *block->text != '\0'
                          ? g_strconcat (block->text, is_line_of_list (block->kind) ? " / " : "\n",
                                         block->other, NULL)
                          : g_strdup (block->text);

  if (block->kind == KITH_BLOCK_PAGE_BREAK)
    return;
  if (self->out->len > 0 && !(is_line_of_list (block->kind)
                              && (self->last == block->kind || self->last == KITH_BLOCK_LEAD)))
    g_string_append_c (self->out, '\n');
  self->last = block->kind;

  switch (block->kind)
    {
    case KITH_BLOCK_TITLE:
      append_underlined (self, text, '=');
      break;
    case KITH_BLOCK_HEADING:
      if (block->level == 1)
        append_underlined (self, text, '-');
      else
        append (self, text, "", "");
      break;
    case KITH_BLOCK_BULLET:
      append (self, text, "- ", "  ");
      break;
    case KITH_BLOCK_NUMBER:
      number = g_strdup_printf ("%u. ", block->level);
      append (self, text, number, "   ");
      break;
    case KITH_BLOCK_CHECK:
      append (self, text, block->ticked ? "[x] " : "[ ] ", "    ");
      break;
    case KITH_BLOCK_FACT:
    case KITH_BLOCK_KEY:
      append_labelled (self, block->label, text, "");
      break;
    case KITH_BLOCK_SIGNATURE:
      append_labelled (self, block->label, "______________________________", "");
      append_labelled (self, block->text, "______________", "");
      break;
    case KITH_BLOCK_SPACE:
      append_space (self, block);
      break;
    case KITH_BLOCK_DRAWING:
      append_labelled (self, kith_phrases_look_up (self->phrases, "drawing"), text, "");
      break;
    case KITH_BLOCK_WITHHELD:
      append (self, text, "[", " ");
      g_string_truncate (self->out, self->out->len - 1);
      g_string_append (self->out, "]\n");
      break;
    case KITH_BLOCK_TABLE:
      append_table (self, block->table);
      break;
    default:
      append (self, text, "", "");
      break;
    }
}

static void
append_footer (TextFile             *self,
               const KithFooterText *footer)
{
  const char *const pieces[] = { footer->version, footer->date, footer->reader,
                                 kith_phrases_look_up (self->phrases, "another-format") };

  g_string_append_c (self->out, '\n');
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    if (pieces[i] != NULL && *pieces[i] != '\0')
      append (self, pieces[i], "", "");
}

/**
 * kith_write_text:
 *
 * Returns: (transfer full): the document as text
 */
GBytes *
kith_write_text (KithDocument         *document,
                 const KithPrintRules *rules,
                 GError              **error)
{
  TextFile file = { g_string_new (NULL), kith_document_get_phrases (document), KITH_N_BLOCKS };
  g_autoptr(GPtrArray) blocks = kith_document_adapt (document, rules);

  for (guint i = 0; i < blocks->len; i++)
    append_block (&file, blocks->pdata[i]);
  append_footer (&file, kith_document_get_footer (document));
  return g_string_free_to_bytes (file.out);
}
