/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a document with every kind of block, in every format and kind of file, so that somebody can
 * look at it:
 *   draw-document FOLDER [LANGUAGE [SECOND]]
 * Not a test: a page is judged by eye. */

#include "config.h"

#include "kith-test-document.h"
#include "kith-test-family.h"
#include "kith-test-together.h"
#include "paint/kith-export.h"
#include "report/kith-doc.h"
#include "report/kith-document-write.h"
#include "report/kith-pictures.h"

/* Every picture beside its name. */
static KithDocument *
new_pictures (void)
{
  const char *const *pictures = kith_pictures_list ();
  KithDocument *document = kith_document_new ("en");

  for (guint i = 0; pictures[i] != NULL; i++)
    kith_document_add_picture (document, pictures[i], pictures[i]);
  return document;
}

static void
write_file (KithDocument    *document,
            KithPrintFormat  format,
            KithDocumentFile file,
            const char      *folder,
            const char      *name,
            const char      *suffix)
{
  g_autofree char *path = g_strdup_printf ("%s/%s-%s%s", folder, name,
                                           kith_print_format_get_rules (format)->token, suffix);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = kith_document_write (document, format, file, &error);

  if (bytes == NULL || !kith_export_save (bytes, path, &error))
    g_error ("%s", error->message);
}

/* What an invented family takes home, for its grandmother. */
static void
write_documents (const char *folder,
                 const char *language,
                 const char *second)
{
  g_autoptr(KithCase) family = kith_test_family_read (KITH_TEST_TOGETHER);
  KithDocRequest request = { .family = family, .language = language, .second_language = second,
                             .reader = kith_test_person (family, "gwen"),
                             .day = kith_day_from_civil (2026, 3, 4) };

  for (guint kind = 0; kind < KITH_N_DOCS; kind++)
    for (guint format = 0; format < KITH_N_PRINT_FORMATS; format++)
      {
        g_autoptr(GError) error = NULL;
        g_autoptr(KithDocument) document = NULL;
        g_autofree char *name = g_strconcat ("doc-", kith_doc_get_token (kind), NULL);

        request.format = format;
        document = kith_doc_new (kind, &request, &error);
        if (document == NULL)
          g_error ("%s", error->message);
        write_file (document, format, KITH_DOCUMENT_PDF, folder, name, ".pdf");
      }
}

int
main (int    argc,
      char **argv)
{
  static const char *const suffixes[] = { ".pdf", ".odt", ".html", ".txt" };

  if (argc < 2)
    {
      g_printerr ("draw-document FOLDER [LANGUAGE [SECOND]]\n");
      return 2;
    }

  for (guint format = 0; format < KITH_N_PRINT_FORMATS; format++)
    {
      g_autoptr(KithDocument) document
        = kith_test_document_new (argc > 2 ? argv[2] : "en", argc > 3 ? argv[3] : NULL,
                                  format == KITH_PRINT_EASY);

      for (guint file = 0; file < KITH_N_DOCUMENT_FILES; file++)
        write_file (document, format, file, argv[1], "plan", suffixes[file]);
    }

  write_documents (argv[1], argc > 2 ? argv[2] : "en", argc > 3 ? argv[3] : NULL);
  {
    g_autoptr(KithDocument) pictures = new_pictures ();

    write_file (pictures, KITH_PRINT_EASY, KITH_DOCUMENT_PDF, argv[1], "pictures", ".pdf");
  }
  return 0;
}
