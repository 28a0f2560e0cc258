/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much processor time a document takes in each format and kind of file, the first time in the
 * life of the program and after it. Prints figures, judges nothing. */

#include "config.h"

#include <time.h>

#include "kith-test-document.h"
#include "report/kith-document-write.h"

#define N_RUNS 5

static double
write_once (KithPrintFormat  format,
            KithDocumentFile file)
{
  clock_t start = clock ();
  g_autoptr(KithDocument) document = kith_test_document_new ("en", NULL, format == KITH_PRINT_EASY);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = kith_document_write (document, format, file, &error);

  if (bytes == NULL)
    g_error ("%s", error->message);
  return (double) (clock () - start) * 1000.0 / CLOCKS_PER_SEC;
}

int
main (void)
{
  static const char *const names[] = { "pdf", "odt", "html", "text" };

  g_print ("report_first file=pdf format=standard cpu_ms=%.1f\n",
           write_once (KITH_PRINT_STANDARD, KITH_DOCUMENT_PDF));
  for (guint format = 0; format < KITH_N_PRINT_FORMATS; format++)
    {
      g_autoptr(KithDocument) document = kith_test_document_new ("en", NULL, format == KITH_PRINT_EASY);
      g_autoptr(KithDocumentPages) pages = kith_document_pages_new (document, format);

      for (guint file = 0; file < KITH_N_DOCUMENT_FILES; file++)
        {
          double best = 1e9;

          for (guint i = 0; i < N_RUNS; i++)
            best = MIN (best, write_once (format, file));
          g_print ("report file=%s format=%s pages=%u cpu_ms=%.1f\n", names[file],
                   kith_print_format_get_rules (format)->token,
                   kith_document_pages_get_n_pages (pages), best);
        }
    }

  return 0;
}
