/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One document for one reader: what is chosen for it, kept as text in the register beside the copy it
 * was made from, and written from that copy alone, now or again. */

#include "config.h"

#include "report/kith-letter.h"

#include "base/kith-error.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "report/kith-reading.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GROUP "document"

/* Whether the reader would wonder: something of the plan or the meeting itself is not theirs. That
   somebody was left out is never told. */
static gboolean
leaves_out (const KithShare *share)
{
  for (guint i = 0; i < share->left_out->len; i++)
    {
      const KithLeftOut *left = share->left_out->pdata[i];
      KithRecordKind kind = kith_record_get_kind (left->record);

      if ((kind == KITH_RECORD_PLAN || kind == KITH_RECORD_MEETING)
          && left->field >= 0 && (left->why == KITH_WHY_MATRIX || left->why == KITH_WHY_ASK
                                  || left->why == KITH_WHY_NARROWED)
          && left->disclosure != KITH_DISCLOSE_NOTE)
        return TRUE;
    }

  return FALSE;
}

static char *
dup_id (KithRecord *record)
{
  return record != NULL ? g_strdup (kith_record_get_id (record)) : NULL;
}

/**
 * kith_letter_new:
 * @kind: which document
 * @share: the copy for the reader
 * @reader: for whom it is
 *
 * Returns: (transfer full): it, in standard print and English
 */
KithLetter *
kith_letter_new (KithDocKind       kind,
                KithShare        *share,
                const KithReader *reader)
{
  KithLetter *self = g_new0 (KithLetter, 1);

  self->kind = kind;
  self->language = g_strdup ("en");
  self->leaves_out = leaves_out (share);
  self->day = reader->day;
  self->reader = dup_id (kith_share_find (share, reader->person));
  if (self->reader == NULL && !share->is_whole)
    self->copy_for = kith_reader_dup_label (reader);
  return self;
}

/**
 * kith_letter_free:
 */
void
kith_letter_free (KithLetter *self)
{
  g_free (self->language);
  g_free (self->second_language);
  g_free (self->said_language);
  g_free (self->reader);
  g_free (self->copy_for);
  g_free (self->subject);
  g_free (self);
}

/**
 * kith_letter_set_subject:
 * @share: the copy for the reader
 * @subject: (nullable): the id, in the case, of a plan, a meeting or a sheet; %NULL for the one that is
 *   meant without saying
 *
 * Returns: %FALSE if the reader does not get it, so that there is nothing to write from
 */
gboolean
kith_letter_set_subject (KithLetter  *self,
                        KithShare  *share,
                        const char *subject)
{
  g_free (self->subject);
  self->subject = dup_id (kith_share_find (share, subject));
  return subject == NULL || self->subject != NULL;
}

static void
write_text (GKeyFile   *file,
            const char *key,
            const char *text)
{
  if (text != NULL)
    g_key_file_set_string (file, GROUP, key, text);
}

/**
 * kith_letter_dup_text:
 *
 * Returns: (transfer full): a key file that kith_letter_parse() reads again
 */
char *
kith_letter_dup_text (const KithLetter *self)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();

  write_text (file, "kind", kith_doc_get_token (self->kind));
  write_text (file, "format", kith_print_format_get_rules (self->format)->token);
  write_text (file, "language", self->language);
  write_text (file, "second_language", self->second_language);
  write_text (file, "said_language", self->said_language);
  write_text (file, "reader", self->reader);
  write_text (file, "copy_for", self->copy_for);
  write_text (file, "subject", self->subject);
  g_key_file_set_boolean (file, GROUP, "leaves_out", self->leaves_out);
  g_key_file_set_integer (file, GROUP, "day", self->day);
  return g_key_file_to_data (file, NULL, NULL);
}

static char *
read_text (GKeyFile   *file,
           const char *key)
{
  return g_key_file_get_string (file, GROUP, key, NULL);
}

/**
 * kith_letter_parse:
 * @text: (nullable): what kith_letter_dup_text() wrote
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_FORMAT if it is not how a document was made.
 *
 * Returns: (transfer full) (nullable): how it was made
 */
KithLetter *
kith_letter_parse (const char  *text,
                  GError     **error)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(KithLetter) self = g_new0 (KithLetter, 1);
  g_autofree char *kind = NULL;
  g_autofree char *format = NULL;

  if (text != NULL && g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, NULL))
    {
      kind = read_text (file, "kind");
      format = read_text (file, "format");
    }
  if (!kith_doc_parse (kind, &self->kind) || !kith_print_format_parse (format, &self->format))
    {
      g_set_error (error, KITH_ERROR, KITH_ERROR_FORMAT,
                   _("This copy was not a document, so it cannot be written again."));
      return NULL;
    }

  self->language = read_text (file, "language");
  self->second_language = read_text (file, "second_language");
  self->said_language = read_text (file, "said_language");
  self->reader = read_text (file, "reader");
  self->copy_for = read_text (file, "copy_for");
  self->subject = read_text (file, "subject");
  self->leaves_out = g_key_file_get_boolean (file, GROUP, "leaves_out", NULL);
  self->day = g_key_file_get_integer (file, GROUP, "day", NULL);
  return g_steal_pointer (&self);
}

/**
 * kith_letter_dup_form:
 * @file: (nullable): the kind of file it is given as; %NULL for paper
 *
 * Returns: (transfer full): for the register: "Large print, PDF"
 */
char *
kith_letter_dup_form (const KithLetter *self,
                     const char      *file)
{
  g_autofree char *upper = file != NULL ? g_ascii_strup (file, -1) : NULL;
  const char *format = kith_print_format_get_label (self->format);

  return upper != NULL ? g_strdup_printf ("%s, %s", format, upper) : g_strdup (format);
}

/**
 * kith_letter_dup_language:
 *
 * Returns: (transfer full): for the register: "Polish, English"
 */
char *
kith_letter_dup_language (const KithLetter *self)
{
  const char *first = kith_reading_get_language_label (self->language != NULL ? self->language : "en");

  return self->second_language != NULL
           ? g_strdup_printf ("%s, %s", first, kith_reading_get_language_label (self->second_language))
           : g_strdup (first);
}

static KithRecord *
find (KithCase   *copy,
      const char *id)
{
  return id != NULL ? kith_case_find (copy, id) : NULL;
}

/**
 * kith_letter_find_plan:
 * @share: the copy for the reader
 *
 * Returns: (nullable): the id, in the case, of the plan it is made from, for the register; lent as long
 *   as @share
 */
const char *
kith_letter_find_plan (const KithLetter *self,
                      KithShare       *share)
{
  KithRecord *plan = find (share->copy, self->subject);

  if (kith_doc_get_about (self->kind) != KITH_RECORD_PLAN)
    return NULL;

  return kith_share_find_source (share, plan != NULL ? plan : kith_doc_find_plan (share->copy));
}

/**
 * kith_letter_write:
 * @copy: the case as its reader may have it
 * @error: return location for a #GError
 *
 * Errors: those of kith_doc_new().
 *
 * Returns: (transfer full) (nullable): the document, the same each time
 */
KithDocument *
kith_letter_write (const KithLetter  *self,
                  KithCase         *copy,
                  GError          **error)
{
  KithDocRequest request = { .family = copy, .reader = find (copy, self->reader),
                             .copy_for = self->copy_for, .subject = find (copy, self->subject),
                             .leaves_out = self->leaves_out, .language = self->language,
                             .second_language = self->second_language,
                             .said_language = self->said_language, .day = self->day,
                             .format = self->format };

  return kith_doc_new (self->kind, &request, error);
}

/**
 * kith_letter_new_slip:
 * @letters: (element-type KithLetter): what one reader gets, at least one
 * @copy: the case as that reader may have it
 *
 * What lies on top of one reader’s papers, so that a stack of them for several people comes into the
 * right hands: for whom, and what is beneath. It says nothing of what is not there.
 *
 * Returns: (transfer full): the slip
 */
KithDocument *
kith_letter_new_slip (GPtrArray *letters,
                     KithCase  *copy)
{
  const KithLetter *first = letters->pdata[0];
  KithDocument *slip = kith_document_new (first->language);
  KithRecord *reader = find (copy, first->reader);
  g_autofree char *name = reader != NULL ? kith_person_dup_name (reader) : g_strdup (first->copy_for);

  kith_document_set_second_language (slip, first->second_language);
  if (name != NULL)
    kith_document_add_title (slip, kith_document_fill (slip, "copy-for", kith_document_name (slip, name),
                                                       NULL));
  else
    kith_document_add_title (slip, kith_document_name (slip, kith_reader_kind_get_label (KITH_READER_FILE)));
  kith_document_add_lead (slip, kith_document_day (slip, first->day, KITH_DAY_LONG));
  for (guint i = 0; i < letters->len; i++)
    kith_document_add_bullet (slip, kith_document_phrase (slip, kith_doc_get_title (((const KithLetter *)
                                                                        letters->pdata[i])->kind)));
  kith_document_set_footer (slip, &(KithFooter){ NULL });
  return slip;
}
