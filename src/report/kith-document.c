/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document as a list of blocks, before anybody knows on which paper, in which format and in which
 * kind of file it will be read: its languages, its paper, its footer. What it says is put together in
 * kith-document-words.c, and its blocks are added in kith-document-blocks.c. */

#include "config.h"

#include "report/kith-document-struct.h"

#include <string.h>

#define A4_SHORT_MM 210.0
#define A4_LONG_MM 297.0 /* and the short side of A3 */
#define A3_LONG_MM 420.0

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
