/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "kith print": a document as its reader may have it. */

#include "config.h"

#include "app/kith-cli-share.h"
#include "app/kith-cli-source.h"
#include "app/kith-cli-undo.h"
#include "app/kith-cli.h"
#include "base/kith-error.h"
#include "base/kith-text.h"
#include "paint/kith-export.h"
#include "report/kith-letter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What was asked for, in words and as it was understood. */
typedef struct
{
  char             *document;
  char             *format;
  char             *language;
  char             *second;
  char             *written;
  char             *day;
  KithDocKind       kind;
  KithPrintFormat   print_format;
  KithDocumentFile  file;
  KithDay           on;
} Wish;

static void
clear_wish (Wish *wish)
{
  g_free (wish->document);
  g_free (wish->format);
  g_free (wish->language);
  g_free (wish->second);
  g_free (wish->written);
  g_free (wish->day);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, clear_wish)

static char *
list_documents (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < KITH_N_DOCS; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", kith_doc_get_token (i));
  return g_string_free (list, FALSE);
}

static char *
list_formats (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < KITH_N_PRINT_FORMATS; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", kith_print_format_get_rules (i)->token);
  return g_string_free (list, FALSE);
}

static gboolean
read_language (const char *text,
               KithExit   *status)
{
  g_autofree char *all = g_strjoinv (", ", (char **) kith_phrases_list_languages ());

  if (text == NULL || g_strv_contains (kith_phrases_list_languages (), text))
    return TRUE;

  *status = kith_cli_wrong_use ("print", _("There are no phrases in “%s”; choose from %s."), text, all);
  return FALSE;
}

static gboolean
read_wish (Wish       *wish,
           const char *out,
           KithExit   *status)
{
  g_autofree char *documents = list_documents ();
  g_autofree char *formats = list_formats ();

  if (wish->document == NULL || !kith_doc_parse (wish->document, &wish->kind))
    *status = kith_cli_wrong_use ("print", _("Say with --document which one: %s."), documents);
  else if (wish->format != NULL && !kith_print_format_parse (wish->format, &wish->print_format))
    *status = kith_cli_wrong_use ("print", _("There is no format “%s”; choose from %s."), wish->format,
                                  formats);
  else if (!kith_document_find_file (out, &wish->file))
    *status = kith_cli_wrong_use ("print", _("“%s” does not end in .pdf, .odt, .html or .txt."), out);
  else
    return read_language (wish->language, status) && read_language (wish->second, status)
           && kith_cli_read_day ("print", wish->day, &wish->on, status);

  return FALSE;
}

static KithLetter *
new_letter (const Wish         *wish,
           const KithCliShare *made,
           KithDay             day)
{
  KithLetter *letter = kith_letter_new (wish->kind, made->share, made->reader);

  letter->day = day;
  letter->format = wish->print_format;
  if (wish->language != NULL)
    kith_set_string (&letter->language, wish->language);
  letter->second_language = g_strdup (wish->second);
  letter->said_language = g_strdup (wish->written);
  return letter;
}

/* What cannot be written into the register is not given. */
static gboolean
give (const Wish          *wish,
      const KithCliFor    *reader,
      KithCliShare        *made,
      const KithLetter     *letter,
      GBytes              *bytes,
      const char          *path,
      const char          *out,
      GError             **error)
{
  g_autofree char *form = kith_letter_dup_form (letter, strrchr (out, '.') + 1);
  g_autofree char *language = kith_letter_dup_language (letter);
  g_autofree char *options = kith_letter_dup_text (letter);
  g_autoptr(KithCliUndo) undo = kith_cli_undo_new ((const char *const[]){ out, NULL });

  if (!kith_export_save (bytes, out, error))
    return FALSE;
  if (kith_cli_share_register (made, path, reader,
                               &(KithGift){ .what = kith_doc_get_label (wish->kind), .way = "file",
                                            .form = form, .language = language,
                                            .plan = kith_letter_find_plan (letter, made->share),
                                            .options = options }, error))
    return TRUE;

  kith_cli_undo_run (undo);
  return FALSE;
}

static KithExit
print (const Wish       *wish,
       const KithCliFor *reader,
       const char       *path,
       const char       *out)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCliSource) source = kith_cli_source_open (path, &error);
  g_autoptr(KithCliShare) made = source != NULL ? kith_cli_share_new (source, reader, &error) : NULL;
  g_autoptr(KithLetter) letter = NULL;
  g_autoptr(KithDocument) document = NULL;
  g_autoptr(GBytes) bytes = NULL;
  KithDay day;

  if (made == NULL)
    return kith_cli_fail (error);

  day = wish->day != NULL ? wish->on : kith_cli_source_find_day (source);
  if (!KITH_DAY_IS_KNOWN (day))
    return kith_cli_wrong_use ("print", _("The file tells of no day. Say with --on which day it is."));

  letter = new_letter (wish, made, day);
  document = kith_letter_write (letter, made->share->copy, &error);
  if (document == NULL)
    return kith_cli_fail (error);
  bytes = kith_document_write (document, wish->print_format, wish->file, &error);
  if (bytes == NULL || !give (wish, reader, made, letter, bytes, path, out, &error))
    return kith_cli_fail (error);

  return KITH_EXIT_DONE;
}

/**
 * kith_cli_print:
 *
 * kith print FILE.kith OUT.pdf|.odt|.html|.txt --document NAME [--format FORMAT] [--language CODE]
 *   [--beside CODE] [--written-in CODE] [--on DATE]
 *   [--for READER] [--without PERSON] [--choices FILE] [--why TEXT] [--by NAME] [--list]
 *
 * For a reader the page is made from a copy of the case that holds what they may have and nothing else,
 * and the giving is written into the register of the file. What is to be asked each time is left out
 * unless the choices say otherwise. The same file and options give the same bytes.
 *
 * Returns: the exit status
 */
KithExit
kith_cli_print (int    argc,
                char **argv)
{
  g_auto(Wish) wish = { NULL };
  g_auto(KithCliFor) reader = { NULL };
  g_autofree char *documents = list_documents ();
  g_autofree char *formats = list_formats ();
  const GOptionEntry entries[] = {
    KITH_CLI_FOR_ENTRIES (reader),
    { "document", 0, 0, G_OPTION_ARG_STRING, &wish.document, N_("Which document"), documents },
    { "format", 0, 0, G_OPTION_ARG_STRING, &wish.format, N_("How it is printed"), formats },
    { "language", 0, 0, G_OPTION_ARG_STRING, &wish.language, N_("Language of the phrases"), "en" },
    { "beside", 0, 0, G_OPTION_ARG_STRING, &wish.second, N_("A second language beside it"), "pl" },
    { "written-in", 0, 0, G_OPTION_ARG_STRING, &wish.written, N_("Language in which the case was written"),
      "en" },
    { "on", 0, 0, G_OPTION_ARG_STRING, &wish.day,
      N_("The day it is printed; else the last that the file tells of"), N_("DATE") },
    G_OPTION_ENTRY_NULL
  };
  KithExit status;

  if (!kith_cli_parse ("print", entries, &argc, &argv, 2, 2, &status) || !read_wish (&wish, argv[2], &status))
    return status;

  return print (&wish, &reader, argv[1], argv[2]);
}
