/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document as a list of blocks, before anybody knows on which paper, in which format and in which
 * kind of file it will be read.
 *
 * All text is plain and none is markup. Words that somebody typed stand between two marks of
 * Unicode, so that they keep their direction in a page of another, and a screen reader reads them in
 * their own language: kith_document_name() and kith_document_said() see to that. */

#include "config.h"

#include "report/kith-document-private.h"

#include <string.h>

#include "report/kith-sentences.h"

#define A4_SHORT_MM 210.0
#define A4_LONG_MM 297.0 /* and the short side of A3 */
#define A3_LONG_MM 420.0

struct _KithDocument
{
  int                ref_count;
  const KithPhrases *phrases;  /* borrowed */
  const KithPhrases *second;   /* borrowed; nullable */
  char              *said_language; /* owned */
  char              *file_title;    /* owned */
  GPtrArray         *blocks;   /* owned; KithBlock */
  GHashTable        *texts;    /* owned; text to the same in the second language, or to "" */
  KithFooterText     footer;   /* owned */
  KithTable         *table;    /* owned; while it is being filled */
  guint              n_groups;
  guint              group;
  guint              n_numbered;
  gboolean           landscape;
  gboolean           large_paper;
  gboolean           has_untranslated;
};

static void
table_free (KithTable *self)
{
  g_strfreev (self->heads);
  g_free (self->weights);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * kith_block_new:
 *
 * Returns: (transfer full): a block that says @text
 */
KithBlock *
kith_block_new (KithBlockKind kind,
                const char   *text)
{
  KithBlock *self = g_new0 (KithBlock, 1);

  self->kind = kind;
  self->text = g_strdup (text != NULL ? text : "");
  return self;
}

/**
 * kith_block_free:
 *
 * Frees a block with all it holds.
 */
void
kith_block_free (KithBlock *self)
{
  g_free (self->text);
  g_free (self->other);
  g_free (self->label);
  g_free (self->picture);
  g_clear_pointer (&self->scene, kith_scene_unref);
  g_clear_pointer (&self->table, table_free);
  g_free (self);
}

/**
 * kith_document_new:
 * @language: (nullable): ISO 639 code of the language of its phrases
 *
 * Returns: (transfer full): a document without a word
 */
KithDocument *
kith_document_new (const char *language)
{
  KithDocument *self = g_new0 (KithDocument, 1);

  self->ref_count = 1;
  self->phrases = kith_phrases_get (language);
  self->said_language = g_strdup ("en");
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_block_free);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * kith_document_ref:
 *
 * Returns: (transfer full): @self
 */
KithDocument *
kith_document_ref (KithDocument *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

static void
footer_clear (KithFooterText *footer)
{
  g_clear_pointer (&footer->title, g_free);
  g_clear_pointer (&footer->version, g_free);
  g_clear_pointer (&footer->date, g_free);
  g_clear_pointer (&footer->reader, g_free);
}

/**
 * kith_document_unref:
 *
 * Drops one reference; the last one frees the document.
 */
void
kith_document_unref (KithDocument *self)
{
  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;

  footer_clear (&self->footer);
  g_clear_pointer (&self->table, table_free);
  g_free (self->said_language);
  g_free (self->file_title);
  g_ptr_array_unref (self->blocks);
  g_hash_table_unref (self->texts);
  g_free (self);
}

/**
 * kith_document_get_language:
 *
 * Returns: (transfer none): the language of the phrases
 */
const char *
kith_document_get_language (const KithDocument *self)
{
  return kith_phrases_get_language (self->phrases);
}

/**
 * kith_document_is_rtl:
 *
 * Returns: whether the pages run from right to left
 */
gboolean
kith_document_is_rtl (const KithDocument *self)
{
  return kith_phrases_is_rtl (self->phrases);
}

/**
 * kith_document_get_said_language:
 *
 * Returns: (transfer none): the language in which people's own words were typed
 */
const char *
kith_document_get_said_language (const KithDocument *self)
{
  return self->said_language;
}

/**
 * kith_document_set_said_language:
 * @language: ISO 639 code of the language in which people's own words were typed; English at first
 *
 * Where it differs from the language of the document, kith_document_said() marks words as not yet
 * translated.
 */
void
kith_document_set_said_language (KithDocument *self,
                                 const char   *language)
{
  g_return_if_fail (language != NULL);

  g_free (self->said_language);
  self->said_language = g_strdup (language);
}

/**
 * kith_document_get_second_language:
 *
 * Returns: (transfer none) (nullable): the language that stands beside the first
 */
const char *
kith_document_get_second_language (const KithDocument *self)
{
  return self->second != NULL ? kith_phrases_get_language (self->second) : NULL;
}

/**
 * kith_document_set_second_language:
 * @language: (nullable): ISO 639 code of a language to print beside the first
 *
 * To be called before the first phrase is asked for.
 */
void
kith_document_set_second_language (KithDocument *self,
                                   const char   *language)
{
  const KithPhrases *second = language != NULL ? kith_phrases_get (language) : NULL;

  self->second = second != self->phrases ? second : NULL;
}

/**
 * kith_document_get_file_title:
 *
 * Returns: (transfer none): the title in the properties of a file
 */
const char *
kith_document_get_file_title (const KithDocument *self)
{
  return self->file_title != NULL ? self->file_title : "Kith";
}

/**
 * kith_document_set_file_title:
 * @title: a title that names nobody: it shows where the page itself does not
 */
void
kith_document_set_file_title (KithDocument *self,
                              const char   *title)
{
  g_free (self->file_title);
  self->file_title = g_strdup (title);
}

/**
 * kith_document_set_landscape:
 * @landscape: whether the paper lies on its long side
 */
void
kith_document_set_landscape (KithDocument *self,
                             gboolean      landscape)
{
  self->landscape = landscape;
}

/**
 * kith_document_set_large_paper:
 * @large: whether it is printed on A3 rather than A4
 */
void
kith_document_set_large_paper (KithDocument *self,
                               gboolean      large)
{
  self->large_paper = large;
}

/**
 * kith_document_set_footer:
 * @footer: what stands at the foot of each page
 */
void
kith_document_set_footer (KithDocument     *self,
                          const KithFooter *footer)
{
  footer_clear (&self->footer);
  self->footer.title = g_strdup (footer->title);
  self->footer.version = g_strdup (footer->version);
  self->footer.date = g_strdup (footer->date);
  self->footer.reader = g_strdup (footer->reader);
}

/* Keeps a text for as long as the document; takes both. */
static const char *
keep (KithDocument *self,
      char         *text,
      char         *other)
{
  gpointer key;

  if (!g_hash_table_lookup_extended (self->texts, text, &key, NULL))
    {
      g_hash_table_insert (self->texts, text, other != NULL ? other : g_strdup (""));
      return text;
    }

  g_free (text);
  g_free (other);
  return key;
}

/**
 * kith_document_phrase:
 * @key: of a phrase
 *
 * Returns: (transfer none): the phrase, which stays for as long as the document; with its other
 *   language where there are two
 */
const char *
kith_document_phrase (KithDocument *self,
                      const char   *key)
{
  return keep (self, g_strdup (kith_phrases_look_up (self->phrases, key)),
               self->second != NULL ? g_strdup (kith_phrases_look_up (self->second, key)) : NULL);
}

/* Words in gaps may be phrases themselves. */
static char *
fill_other (KithDocument *self,
            const char   *key,
            GPtrArray    *words)
{
  g_autoptr(GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < words->len && words->pdata[i] != NULL; i++)
    {
      const char *other = kith_document_find_other (self, words->pdata[i]);

      g_ptr_array_add (others, (gpointer) (other != NULL ? other : words->pdata[i]));
    }
  g_ptr_array_add (others, NULL);
  return kith_phrases_fill (self->second, key, (const char *const *) others->pdata);
}

/**
 * kith_document_fill:
 * @key: of a phrase with gaps
 * @...: what stands in the gaps, then %NULL
 *
 * Returns: (transfer none): the phrase without gaps
 */
const char *
kith_document_fill (KithDocument *self,
                    const char   *key,
                    ...)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new ();
  const char *word;
  va_list arguments;

  va_start (arguments, key);
  while ((word = va_arg (arguments, const char *)) != NULL)
    g_ptr_array_add (words, (gpointer) word);
  va_end (arguments);
  g_ptr_array_add (words, NULL);

  return keep (self, kith_phrases_fill (self->phrases, key, (const char *const *) words->pdata),
               self->second != NULL ? fill_other (self, key, words) : NULL);
}

/**
 * kith_document_count:
 * @key: what is counted
 * @n: how many
 *
 * Returns: (transfer none): the number with its noun
 */
const char *
kith_document_count (KithDocument *self,
                     const char   *key,
                     guint         n)
{
  return keep (self, kith_phrases_count (self->phrases, key, n),
               self->second != NULL ? kith_phrases_count (self->second, key, n) : NULL);
}

/**
 * kith_document_day:
 *
 * Returns: (transfer none): a day, written out
 */
const char *
kith_document_day (KithDocument *self,
                   KithDay       day,
                   KithDayForm   form)
{
  return keep (self, kith_phrases_day (self->phrases, day, form),
               self->second != NULL ? kith_phrases_day (self->second, day, form) : NULL);
}

/**
 * kith_document_date:
 *
 * Returns: (transfer none): a date with its gaps, written out
 */
const char *
kith_document_date (KithDocument   *self,
                    const KithDate *date)
{
  return keep (self, kith_phrases_date (self->phrases, date),
               self->second != NULL ? kith_phrases_date (self->second, date) : NULL);
}

/**
 * kith_document_weekday:
 * @weekday: from 0 for Monday
 *
 * Returns: (transfer none): its name
 */
const char *
kith_document_weekday (KithDocument *self,
                       guint         weekday)
{
  return keep (self, g_strdup (kith_phrases_weekday (self->phrases, weekday)),
               self->second != NULL ? g_strdup (kith_phrases_weekday (self->second, weekday)) : NULL);
}

/**
 * kith_document_join:
 * @first: a text that the document gave; may be empty
 * @between: what stands between both, in any language
 * @second: another
 *
 * Returns: (transfer none): both with @between between them, in both languages where there are two;
 *   or the one that says something
 */
const char *
kith_document_join (KithDocument *self,
                    const char   *first,
                    const char   *between,
                    const char   *second)
{
  const char *other_first = kith_document_find_other (self, first);
  const char *other_second = kith_document_find_other (self, second);
  char *other = NULL;

  if (*first == '\0' || *second == '\0')
    return *first == '\0' ? second : first;

  if (other_first != NULL || other_second != NULL)
    other = g_strconcat (other_first != NULL ? other_first : first, between,
                         other_second != NULL ? other_second : second, NULL);
  return keep (self, g_strconcat (first, between, second, NULL), other);
}

/* Bidirectional marks in what was typed could turn round the page, and other signs that nobody sees
   have no place on one. */
static char *
isolate (const char *text,
         const char *mark)
{
  GString *out = g_string_new (KITH_ISOLATE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)
          || (g_unichar_iscntrl (c) && c != '\n' && c != '\t'))
        continue;
      g_string_append_unichar (out, c);
    }
  g_string_append (out, mark);
  g_string_append (out, KITH_ISOLATE_END);
  return g_string_free (out, FALSE);
}

/**
 * kith_document_name:
 * @name: (nullable): a name, a telephone number or anything else that nobody translates
 *
 * Returns: (transfer none): @name, fit to stand in a page of any language
 */
const char *
kith_document_name (KithDocument *self,
                    const char   *name)
{
  if (name == NULL || *name == '\0')
    return "";

  return keep (self, isolate (name, ""), NULL);
}

static gboolean
same_language (const char *a,
               const char *b)
{
  return g_ascii_strncasecmp (a, b, 2) == 0;
}

/**
 * kith_document_said:
 * @text: (nullable): somebody's own words
 *
 * In a page of another language than it was typed in, it bears a star, and the page says what that
 * means: its words are not yet translated.
 *
 * Returns: (transfer none): @text, fit to stand in a page of any language
 */
const char *
kith_document_said (KithDocument *self,
                    const char   *text)
{
  gboolean same = same_language (self->said_language, kith_document_get_language (self));

  if (text == NULL || *text == '\0')
    return "";

  self->has_untranslated = self->has_untranslated || !same;
  return keep (self, isolate (text, same ? "" : "*"), NULL);
}

/**
 * kith_document_has_untranslated:
 *
 * Returns: whether words stand in it that nobody has translated
 */
gboolean
kith_document_has_untranslated (const KithDocument *self)
{
  return self->has_untranslated;
}

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

/**
 * kith_document_get_n_blocks:
 *
 * Returns: how many blocks there are
 */
guint
kith_document_get_n_blocks (const KithDocument *self)
{
  return self->blocks->len;
}

/**
 * kith_document_get_block:
 *
 * Returns: (transfer none): one of the blocks
 */
const KithBlock *
kith_document_get_block (const KithDocument *self,
                         guint               block)
{
  return self->blocks->pdata[block];
}

/**
 * kith_document_get_footer:
 *
 * Returns: (transfer none): what stands at the foot of each page
 */
const KithFooterText *
kith_document_get_footer (const KithDocument *self)
{
  return &self->footer;
}

/**
 * kith_document_get_width_mm:
 *
 * Returns: how wide the paper is as it lies
 */
double
kith_document_get_width_mm (const KithDocument *self)
{
  if (self->large_paper)
    return self->landscape ? A3_LONG_MM : A4_LONG_MM;
  return self->landscape ? A4_LONG_MM : A4_SHORT_MM;
}

/**
 * kith_document_get_height_mm:
 *
 * Returns: how high the paper is as it lies
 */
double
kith_document_get_height_mm (const KithDocument *self)
{
  if (self->large_paper)
    return self->landscape ? A4_LONG_MM : A3_LONG_MM;
  return self->landscape ? A4_SHORT_MM : A4_LONG_MM;
}

/**
 * kith_document_is_landscape:
 *
 * Returns: whether the paper lies on its long side
 */
gboolean
kith_document_is_landscape (const KithDocument *self)
{
  return self->landscape;
}

/**
 * kith_document_get_phrases:
 *
 * Returns: (transfer none): the phrases of its language
 */
const KithPhrases *
kith_document_get_phrases (const KithDocument *self)
{
  return self->phrases;
}

/**
 * kith_document_find_other:
 * @text: a text that the document gave
 *
 * Returns: (transfer none) (nullable): the same in the second language, if it differs
 */
const char *
kith_document_find_other (const KithDocument *self,
                          const char         *text)
{
  const char *other = self->second != NULL && text != NULL ? g_hash_table_lookup (self->texts, text)
                                                           : NULL;

  return other != NULL && *other != '\0' && strcmp (other, text) != 0 ? other : NULL;
}
