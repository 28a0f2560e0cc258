/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much processor time each step takes from a case to a picture: measuring, layout, scene,
 * painting, files.
 * Prints figures, judges nothing:
 *   bench-genogram [FAMILY.ged]
 */

#include "config.h"

#include <time.h>

#include "base/kith-calendar.h"
#include "exchange/kith-gedcom-import.h"
#include "paint/kith-export.h"
#include "scene/kith-genogram.h"

#define WIDTH_PX 1366
#define HEIGHT_PX 768

static double
since_ms (gint64 *last)
{
  gint64 now = clock () * (G_USEC_PER_SEC / CLOCKS_PER_SEC);
  double ms = (now - *last) / 1000.0;

  *last = now;
  return ms;
}

static KithCase *
read_family (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(KithIdMaker) ids = kith_id_maker_new_for_seed ("bench");
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autoptr(GError) error = NULL;
  KithCase *family;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;

  family = kith_gedcom_import_file (file, ids, report, NULL, &error);
  if (family == NULL)
    g_error ("%s", error->message);
  return family;
}

static void
time_paint (KithPainter *painter,
            KithScene   *scene)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH_PX, HEIGHT_PX);
  cairo_t *cr = cairo_create (surface);
  const KithRect *bounds = kith_scene_get_bounds (scene);
  double fit = MIN (WIDTH_PX / bounds->width, HEIGHT_PX / bounds->height);
  gint64 last;

  cairo_scale (cr, fit, fit);
  cairo_translate (cr, -bounds->x, -bounds->y);
  for (guint i = 0; i < 3; i++)
    {
      last = clock () * (G_USEC_PER_SEC / CLOCKS_PER_SEC);
      kith_painter_paint_sheet (cr, KITH_THEME_LIGHT);
      kith_painter_paint (painter, cr, scene, KITH_THEME_LIGHT, NULL, KITH_PAINT_SCREEN);
      g_print ("paint_fit_ms=%.2f\n", since_ms (&last));
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
time_exports (KithPainter *painter,
              KithScene   *scene)
{
  static const char *const names[] = { "pdf", "svg", "png" };
  KithPageWords words = { "Genogram" };
  KithExportOptions options = { KITH_THEME_PRINT_COLOUR };
  g_autoptr(KithPages) pages = NULL;
  gint64 last = clock () * (G_USEC_PER_SEC / CLOCKS_PER_SEC);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(GBytes) bytes = kith_export_scene (painter, scene, i, &options, NULL);

      g_print ("%s_ms=%.2f %s_kb=%" G_GSIZE_FORMAT "\n", names[i], since_ms (&last), names[i],
               g_bytes_get_size (bytes) / 1024);
    }
  pages = kith_pages_new (scene, &(KithPageSetup){ KITH_PAPER_ANY }, &words,
                          kith_painter_get_measurer (painter));
  g_print ("pages=%u plan_ms=%.2f\n", kith_pages_get_n_pages (pages), since_ms (&last));
  {
    g_autoptr(GBytes) bytes = kith_export_pages (painter, pages, KITH_EXPORT_PDF, &options, NULL);

    g_print ("pages_pdf_ms=%.2f pages_pdf_kb=%" G_GSIZE_FORMAT "\n", since_ms (&last),
             g_bytes_get_size (bytes) / 1024);
  }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(KithPainter) painter = kith_painter_new ();
  g_autoptr(KithCase) family = NULL;
  g_autoptr(KithGenogram) genogram = NULL;
  g_autoptr(KithLayoutFamily) people = NULL;
  g_autoptr(KithLayout) layout = NULL;
  g_autoptr(KithScene) scene = NULL;
  KithGenogramOptions options = { kith_painter_get_measurer (painter),
                                  kith_day_from_civil (2026, 9, 7) };
  KithLayoutOptions distances;
  gint64 last = clock () * (G_USEC_PER_SEC / CLOCKS_PER_SEC);

  family = read_family (argc > 1 ? argv[1] : KITH_SOURCE_DIR "/../shared/gedcom/royal92.ged");
  if (family == NULL)
    {
      g_print ("no family to draw\n");
      return 0;
    }
  g_print ("read_ms=%.2f\n", since_ms (&last));
  kith_measurer_width_mm (options.measurer, "x", 1.0, KITH_WEIGHT_BOLD);
  g_print ("fonts_ms=%.2f\n", since_ms (&last));
  genogram = kith_genogram_new (family, NULL, &options);
  people = kith_layout_family_new (family, NULL, kith_genogram_box, genogram);
  g_print ("measure_ms=%.2f\n", since_ms (&last));
  distances = kith_genogram_layout_options (genogram);
  layout = kith_layout_new (kith_layout_family_get_input (people), &distances);
  g_print ("layout_ms=%.2f\n", since_ms (&last));
  scene = kith_genogram_draw (genogram, people, layout);
  g_print ("scene_ms=%.2f people=%u items=%u\n", since_ms (&last), layout->n_persons,
           kith_scene_get_n_items (scene));
  time_paint (painter, scene);
  time_exports (painter, scene);
  return 0;
}
