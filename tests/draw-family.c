/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws a family written as text, so that somebody can look at it:
 *   draw-family FAMILY.txt THEME OUT.png|.pdf|.svg [DPI]
 * PDF comes as pages, with KITH_A4 set on A4 only; pictures as one sheet.
 * Not a test: a picture is judged by eye. */

#include "config.h"

#include "base/kith-calendar.h"
#include "kith-test-family.h"
#include "paint/kith-export.h"
#include "scene/kith-chart.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr(KithPainter) painter = kith_painter_new ();
  g_autoptr(KithCase) family = NULL;
  g_autoptr(KithScene) scene = NULL;
  g_autoptr(KithChart) drawing = NULL;
  g_autofree char *title = NULL;
  g_auto(GStrv) stamp = NULL;
  KithPageWords words = { 0 };
  g_autoptr(KithPages) pages = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  KithGenogramOptions genogram = { kith_painter_get_measurer (painter),
                                   kith_day_from_civil (2026, 9, 7) };
  KithExportOptions options = { KITH_THEME_LIGHT };
  KithExportFormat format;
  KithPageSetup setup = { KITH_PAPER_ONE };
  KithRecord *sheet = NULL;

  if (argc < 4 || !kith_theme_parse (argv[2], &options.theme)
      || !kith_export_find_format (argv[3], &format))
    {
      g_printerr ("draw-family FAMILY.txt THEME OUT.png|.pdf|.svg [DPI]\n");
      return 2;
    }
  options.dpi = argc > 4 ? g_ascii_strtod (argv[4], NULL) : 96.0;
  genogram.all_codes = options.theme == KITH_THEME_PRINT_BLACK;

  if (!g_file_get_contents (argv[1], &text, NULL, &error))
    g_error ("%s", error->message);
  family = kith_test_family_read (text);
  if (kith_case_count (family, KITH_RECORD_SHEET) > 0)
    sheet = kith_case_nth (family, KITH_RECORD_SHEET, 0);
  if (g_getenv ("KITH_SHEET") != NULL)
    sheet = kith_case_find_kind (family, KITH_RECORD_SHEET, g_getenv ("KITH_SHEET"));
  drawing = kith_chart_new (kith_chart_kind_of (sheet), family, sheet, &genogram);
  scene = kith_chart_draw (drawing);
  words.title = title = kith_chart_dup_title (drawing);
  stamp = kith_chart_dup_stamp (drawing, NULL);
  words.stamp = (const char *const *) stamp;
  if (format == KITH_EXPORT_PDF)
    setup.paper = g_getenv ("KITH_A4") != NULL ? KITH_PAPER_A4 : KITH_PAPER_ANY;
  pages = kith_pages_new (scene, &setup, &words, kith_painter_get_measurer (painter));
  if (!kith_export_save_pages (painter, pages, format, &options, argv[3], &error))
    g_error ("%s", error->message);

  if (g_getenv ("KITH_DUMP") != NULL)
    {
      g_autofree char *dump = kith_scene_dump (scene);

      g_print ("%s", dump);
    }
  return 0;
}
