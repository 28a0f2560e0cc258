/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All that one reader gets: each document with the way it is made, and what could not be written for
 * them and why. It is written where the case is; laying it out and making files of it, which takes
 * longer, may be done in any thread, but in one at a time. */

#include "config.h"

#include "app/kith-bundle.h"

#include "base/kith-text.h"

#include <glib/gi18n-lib.h>

struct _KithBundle
{
  int            ref_count;
  KithRecipient *recipient; /* owned */
  char          *label;     /* owned */
  char          *why;       /* owned, nullable */
  GPtrArray     *letters;   /* owned; KithLetter */
  GPtrArray     *documents; /* owned; KithDocument, in the same order */
  GPtrArray     *pages;     /* owned; KithDocumentPages, in the same order; empty until it is laid out */
  KithDocument  *slip;      /* owned, nullable while there is nothing */
  KithDocumentPages *slip_pages; /* owned, nullable until it is laid out */
  GString       *problem;   /* owned */
};

static void
note_problem (KithBundle *self,
              const char *text)
{
  if (strstr (self->problem->str, text) != NULL)
    return;

  g_string_append_printf (self->problem, "%s%s", self->problem->len > 0 ? " " : "", text);
}

/* A record of another kind is the subject of other documents. */
static const char *
subject_of (KithCase    *family,
            KithDocKind  kind,
            const char  *subject)
{
  return subject != NULL
         && kith_case_find_kind (family, kith_doc_get_about (kind), subject) != NULL ? subject : NULL;
}

static void
add_document (KithBundle           *self,
              KithDocKind           kind,
              const KithBundleWish *wish)
{
  KithShare *share = kith_recipient_get_share (self->recipient);
  g_autoptr(KithLetter) letter = kith_letter_new (kind, share,
                                                  kith_recipient_get_reader (self->recipient));
  g_autoptr(GError) error = NULL;
  KithDocument *document;

  letter->format = wish->format;
  kith_set_string (&letter->language, wish->language);
  letter->second_language = g_strdup (wish->second_language);
  if (kith_doc_get_about (kind) < KITH_N_RECORD_KINDS
      && !kith_letter_set_subject (letter, share,
                                   subject_of (kith_recipient_get_case (self->recipient), kind,
                                               wish->subject)))
    {
      g_autofree char *text = kith_text_fill (_("“%s” is made from something that is not for this reader."),
                                              kith_doc_get_label (kind));

      note_problem (self, text);
      return;
    }

  document = kith_letter_write (letter, share->copy, &error);
  if (document == NULL)
    {
      note_problem (self, error->message);
      return;
    }
  g_ptr_array_add (self->documents, document);
  g_ptr_array_add (self->letters, g_steal_pointer (&letter));
}

/**
 * kith_bundle_new:
 * @recipient: for whom it is
 * @wish: what they are to get
 *
 * Returns: (transfer full): all of it that can be written for them
 */
KithBundle *
kith_bundle_new (KithRecipient        *recipient,
                 const KithBundleWish *wish)
{
  KithBundle *self = g_new0 (KithBundle, 1);

  self->ref_count = 1;
  self->recipient = g_object_ref (recipient);
  self->label = kith_reader_dup_label (kith_recipient_get_reader (recipient));
  self->why = g_strdup (wish->why);
  self->problem = g_string_new (NULL);
  self->letters = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_letter_free);
  self->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_document_unref);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_document_pages_unref);
  for (KithDocKind kind = 0; kind < KITH_N_DOCS; kind++)
    if ((wish->kinds & (1u << kind)) != 0)
      add_document (self, kind, wish);
  if (self->letters->len > 0)
    self->slip = kith_letter_new_slip (self->letters, kith_recipient_get_share (recipient)->copy);
  return self;
}

/**
 * kith_bundle_ref:
 *
 * Returns: (transfer full): @self
 */
KithBundle *
kith_bundle_ref (KithBundle *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

/**
 * kith_bundle_unref:
 *
 * Drops one reference; the last one frees it.
 */
void
kith_bundle_unref (KithBundle *self)
{
  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;

  g_object_unref (self->recipient);
  g_free (self->label);
  g_free (self->why);
  g_ptr_array_unref (self->letters);
  g_ptr_array_unref (self->documents);
  g_ptr_array_unref (self->pages);
  g_clear_pointer (&self->slip, kith_document_unref);
  g_clear_pointer (&self->slip_pages, kith_document_pages_unref);
  g_string_free (self->problem, TRUE);
  g_free (self);
}

/**
 * kith_bundle_get_label:
 *
 * Returns: for whom it is, in words
 */
const char *
kith_bundle_get_label (const KithBundle *self)
{
  return self->label;
}

/**
 * kith_bundle_get_problem:
 *
 * Returns: (nullable): what is not in it and why
 */
const char *
kith_bundle_get_problem (const KithBundle *self)
{
  return self->problem->len > 0 ? self->problem->str : NULL;
}

/**
 * kith_bundle_is_for_file:
 *
 * Returns: whether it is for the service's own file, with everything in it
 */
gboolean
kith_bundle_is_for_file (const KithBundle *self)
{
  return kith_recipient_get_share (self->recipient)->is_whole;
}

/**
 * kith_bundle_get_n:
 *
 * Returns: how many documents are in it
 */
guint
kith_bundle_get_n (const KithBundle *self)
{
  return self->letters->len;
}

static const KithLetter *
letter_at (const KithBundle *self,
           guint             number)
{
  g_assert (number < self->letters->len);

  return self->letters->pdata[number];
}

/**
 * kith_bundle_get_title:
 *
 * Returns: what a document is called; names nobody
 */
const char *
kith_bundle_get_title (const KithBundle *self,
                       guint             number)
{
  return kith_doc_get_label (letter_at (self, number)->kind);
}

/**
 * kith_bundle_lay_out:
 *
 * Lays it out, in any thread; nothing if it is.
 */
void
kith_bundle_lay_out (KithBundle *self)
{
  if (self->slip != NULL && self->slip_pages == NULL)
    self->slip_pages = kith_document_pages_new (self->slip, letter_at (self, 0)->format);
  for (guint i = self->pages->len; i < self->letters->len; i++)
    g_ptr_array_add (self->pages, kith_document_pages_new (self->documents->pdata[i],
                                                           letter_at (self, i)->format));
}

/**
 * kith_bundle_add_leaves:
 * @leaves: what is there before it
 * @with_slip: whether a slip lies on top of it that says for whom it is
 *
 * To be called when it is laid out.
 */
void
kith_bundle_add_leaves (const KithBundle *self,
                        KithLeaves       *leaves,
                        gboolean          with_slip)
{
  if (self->letters->len == 0)
    return;

  if (with_slip)
    kith_leaves_add_document (leaves, self->slip_pages, FALSE, TRUE, self->label);
  for (guint i = 0; i < self->pages->len; i++)
    kith_leaves_add_document (leaves, self->pages->pdata[i],
                              letter_at (self, i)->format == KITH_PRINT_DYSLEXIA,
                              i == 0 && !with_slip, self->label);
}

/**
 * kith_bundle_dup_text:
 *
 * To be called when it is laid out.
 *
 * Returns: (transfer full): all words that stand on its pages, in their drawings too
 */
char *
kith_bundle_dup_text (const KithBundle *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->pages->len; i++)
    for (guint n = 0; n < kith_document_pages_get_n_pages (self->pages->pdata[i]); n++)
      {
        g_autofree char *page = kith_document_pages_dup_words (self->pages->pdata[i], n);

        g_string_append_printf (text, "%s\n", page);
      }
  return g_string_free (text, FALSE);
}

/**
 * kith_bundle_write:
 * @number: which document, from 0
 * @file: the kind of file
 * @error: return location for a #GError
 *
 * Makes a file of a document, in any thread.
 *
 * Errors: those of kith_document_write().
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *
kith_bundle_write (const KithBundle *self,
                   guint             number,
                   KithDocumentFile  file,
                   GError          **error)
{
  return kith_document_write (self->documents->pdata[number], letter_at (self, number)->format, file,
                              error);
}

/**
 * kith_bundle_prepare_giving:
 * @number: which document, from 0
 * @way: a token of the ways of giving
 * @file: (nullable): the ending of the file; %NULL for paper
 *
 * Returns: (transfer full): the line of the register for a document, not written yet
 */
KithGivingLine *
kith_bundle_prepare_giving (const KithBundle *self,
                            guint             number,
                            const char       *way,
                            const char       *file)
{
  const KithLetter *letter = letter_at (self, number);
  KithShare *share = kith_recipient_get_share (self->recipient);
  g_autofree char *form = kith_letter_dup_form (letter, file);
  g_autofree char *language = kith_letter_dup_language (letter);
  g_autofree char *options = kith_letter_dup_text (letter);

  return kith_giving_prepare (kith_recipient_get_desk (self->recipient),
                              &(KithGift){ .reader = kith_recipient_get_reader (self->recipient),
                                           .share = share,
                                           .choices = kith_recipient_get_choices (self->recipient),
                                           .what = kith_doc_get_label (letter->kind),
                                           .way = way,
                                           .form = form,
                                           .language = language,
                                           .plan = kith_letter_find_plan (letter, share),
                                           .why = self->why,
                                           .options = options });
}
