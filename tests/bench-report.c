/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much processor time a document takes in each format and kind of file, the first time in the
 * life of the program and after it. Prints figures, judges nothing. */

#include "config.h"

#include <time.h>

#include "kith-test-document.h"
#include "kith-test-family.h"
#include "model/kith-involved.h"
#include "model/kith-records.h"
#include "report/kith-document-write.h"
#include "report/kith-letter.h"
#include "report/kith-reading.h"

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

/* The sample family's plan with its genogram, twelve readers, each in the print they need. */
static void
write_twelve_copies (void)
{
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");
  const clock_t start = clock ();
  guint n = 0;

  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_PERSON) && n < 12; i++)
    {
      KithRecord *person = kith_case_nth (family, KITH_RECORD_PERSON, i);
      const KithReading reading = kith_reading_of (family, kith_record_get_id (person));
      g_autoptr(KithReader) reader = NULL;
      g_autoptr(KithShare) share = NULL;
      g_autoptr(KithLetter) letter = NULL;
      g_autoptr(KithDocument) document = NULL;
      g_autoptr(GBytes) bytes = NULL;

      if (!kith_is_involved (family, kith_record_get_id (person), NULL, NULL))
        continue;
      reader = kith_reader_new_for_person (family, person);
      reader->day = kith_day_from_civil (2026, 11, 27);
      share = kith_share_reduce (family, reader, kith_matrix_get_default (), NULL);
      letter = kith_letter_new (KITH_DOC_PLAN, share, reader);
      letter->format = reading.format;
      document = kith_letter_write (letter, share->copy, NULL);
      if (document == NULL)
        continue;
      bytes = kith_document_write (document, letter->format, KITH_DOCUMENT_PDF, NULL);
      n++;
    }
  g_print ("report_copies readers=%u cpu_ms=%.1f ratio_to_2s=%.2f\n", n,
           (double) (clock () - start) * 1000.0 / CLOCKS_PER_SEC,
           (double) (clock () - start) / CLOCKS_PER_SEC / 2.0);
}

static void
write_plan_and_genogram (void)
{
  g_autoptr(KithCase) family = kith_test_family_load ("family.txt");
  static const KithDocKind kinds[] = { KITH_DOC_PLAN, KITH_DOC_GENOGRAM };
  const clock_t start = clock ();
  guint n_pages = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const KithDocRequest request = { .family = family, .day = kith_day_from_civil (2026, 11, 27) };
      g_autoptr(KithDocument) document = kith_doc_new (kinds[i], &request, NULL);
      g_autoptr(KithDocumentPages) pages = kith_document_pages_new (document, KITH_PRINT_STANDARD);
      g_autoptr(GBytes) bytes = kith_document_write_pdf (pages, NULL);

      n_pages += kith_document_pages_get_n_pages (pages);
    }
  g_print ("report_plan_and_genogram pages=%u cpu_ms=%.1f ratio_to_300ms=%.2f\n", n_pages,
           (double) (clock () - start) * 1000.0 / CLOCKS_PER_SEC,
           (double) (clock () - start) / CLOCKS_PER_SEC / 0.3);
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

  write_plan_and_genogram ();
  write_twelve_copies ();
  return 0;
}
