/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a painter takes for families of several sizes. Prints figures, judges nothing. */

#include "config.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>
#include <time.h>

#include "paint/kith-export.h"

#define S 9.0
#define WIDTH_PX 1366
#define HEIGHT_PX 768
#define N_RUNS 15

typedef struct
{
  KithSceneBuilder   *builder;
  const KithMeasurer *measurer;
  guint               symbol;
  guint               line;
  guint               text;
} Family;

static void
add_line_of_text (Family     *family,
                  const char *line,
                  double      cap_mm,
                  KithWeight  weight,
                  double      x,
                  double      y)
{
  double width = kith_measurer_width_mm (family->measurer, line, cap_mm, weight);
  KithRect box = { x - width / 2.0, y, width, kith_text_line_mm (cap_mm) };
  KithText text = { line, (float) cap_mm, weight, KITH_ALIGN_CENTRE };

  kith_scene_builder_add_text (family->builder, KITH_PART_LABEL, family->text, &box, &text);
}

static void
add_person (Family *family,
            guint   number,
            double  x,
            double  y)
{
  static const char *const names[] = { "Małgorzata Kowalska", "David Smith", "Rowan", "Ines Hartley" };
  g_autofree char *id = g_strdup_printf ("p%u", number);
  g_autofree char *born = g_strdup_printf ("b. %u", 1900 + number % 120);
  g_autofree char *age = g_strdup_printf ("%u", number % 90);
  g_autofree char *name = g_strdup_printf ("%s %u", names[number % 4], number);
  KithRect box = { x - S / 2.0, y - S / 2.0, S, S };

  kith_scene_builder_add_subject (family->builder, KITH_SUBJECT_PERSON, id, &(KithPoint){ x, y });
  kith_scene_builder_add_box (family->builder,
                              number % 2 ? KITH_SHAPE_RECT : KITH_SHAPE_ELLIPSE,
                              KITH_PART_SYMBOL, family->symbol, &box);
  add_line_of_text (family, age, 0.34 * S, KITH_WEIGHT_BOLD, x, y - 0.25 * S);
  add_line_of_text (family, name, 0.30 * S, KITH_WEIGHT_BOLD, x, y + 0.6 * S);
  add_line_of_text (family, born, 0.22 * S, KITH_WEIGHT_NORMAL, x, y + 1.15 * S);
}

static KithScene *
new_family (const KithMeasurer *measurer,
            guint               n_people)
{
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  KithStyle symbol = { KITH_INK_STRUCTURAL, KITH_DASH_SOLID, KITH_FILL_PAPER, FALSE, 0.06 * S, S, 0 };
  KithStyle line = { KITH_INK_STRUCTURAL, KITH_DASH_SOLID, KITH_FILL_NONE, TRUE, 0.06 * S, S, 0 };
  KithStyle text = { KITH_INK_STRUCTURAL, KITH_DASH_SOLID, KITH_FILL_NONE, TRUE, 0, S, 0.05 * S };
  Family family = { builder, measurer };
  guint columns = (guint) ceil (sqrt (n_people * 2.9));

  family.symbol = kith_scene_builder_add_style (builder, &symbol);
  family.line = kith_scene_builder_add_style (builder, &line);
  family.text = kith_scene_builder_add_style (builder, &text);
  for (guint i = 0; i < n_people; i++)
    {
      double x = i % columns * 3.0 * S;
      double y = i / columns * 4.0 * S;
      KithPoint link[] = { { x, y - 0.5 * S }, { x, y - 1.5 * S }, { x + 3.0 * S, y - 1.5 * S } };

      add_person (&family, i, x, y);
      kith_scene_builder_add_points (builder, KITH_SHAPE_POLYLINE, KITH_PART_LINK, family.line,
                                     link, 3);
    }

  return kith_scene_builder_finish (builder);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static void
paint_at (KithPainter *painter,
          KithScene   *scene,
          const char  *what,
          guint        n_people,
          double       scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH_PX, HEIGHT_PX);
  cairo_t *cr = cairo_create (surface);
  const KithRect *bounds = kith_scene_get_bounds (scene);
  KithRect area = { bounds->x, bounds->y, WIDTH_PX / scale, HEIGHT_PX / scale };
  double times[N_RUNS];

  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -bounds->x, -bounds->y);
  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      kith_painter_paint_sheet (cr, KITH_THEME_LIGHT);
      kith_painter_paint (painter, cr, scene, KITH_THEME_LIGHT, &area, KITH_PAINT_SCREEN);
      times[i] = (g_get_monotonic_time () - begin) / 1000.0;
    }
  g_print ("paint_%s people=%u px_per_mm=%.2f first_ms=%.2f", what, n_people, scale, times[0]);
  qsort (times, N_RUNS, sizeof *times, compare_times);
  g_print (" median_ms=%.2f\n", times[N_RUNS / 2]);

  if (g_getenv ("KITH_BENCH_PNG") != NULL)
    {
      g_autofree char *name = g_strdup_printf ("%s/%s-%u.png", g_getenv ("KITH_BENCH_PNG"), what,
                                               n_people);
      cairo_surface_write_to_png (surface, name);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static cairo_status_t
count_cb (void                *data,
          const unsigned char *bytes,
          unsigned int         length)
{
  *(gsize *) data += length;
  return CAIRO_STATUS_SUCCESS;
}

/* The same shapes and as much text with nothing between the caller and cairo. */
static double
time_cairo_alone (KithScene                *scene,
                  cairo_surface_t *(*make) (cairo_write_func_t, void *, double, double))
{
  const KithRect *bounds = kith_scene_get_bounds (scene);
  gsize size = 0;
  clock_t begin = clock ();
  cairo_surface_t *surface = make (count_cb, &size, bounds->width * 2.83, bounds->height * 2.83);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, 2.83, 2.83);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  cairo_set_line_width (cr, 0.5);
  for (guint i = 0; i < kith_scene_get_n_items (scene); i++)
    {
      const KithItem *item = &kith_scene_get_items (scene)[i];
      KithRect box = kith_scene_get_item_box (scene, item);

      if (item->shape == KITH_SHAPE_TEXT)
        {
          cairo_set_font_size (cr, box.height / 1.25);
          cairo_move_to (cr, box.x, box.y + box.height * 0.77);
          cairo_show_text (cr, kith_scene_get_text (scene, item->text)->text);
          continue;
        }
      if (item->shape == KITH_SHAPE_ELLIPSE)
        cairo_arc (cr, box.x + box.width / 2.0, box.y + box.height / 2.0, box.width / 2.0, 0, 6.2832);
      else
        cairo_rectangle (cr, box.x, box.y, box.width, box.height);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return (clock () - begin) * 1000.0 / CLOCKS_PER_SEC;
}

/* Files of 500 people, and how that compares with cairo alone. */
static void
time_files (void)
{
  static const struct
  {
    const char         *name;
    KithExportFormat    format;
    cairo_surface_t *(*make) (cairo_write_func_t, void *, double, double);
  } files[] = {
    { "pdf", KITH_EXPORT_PDF, cairo_pdf_surface_create_for_stream },
    { "svg", KITH_EXPORT_SVG, cairo_svg_surface_create_for_stream },
  };
  g_autoptr(KithPainter) painter = kith_painter_new ();
  g_autoptr(KithScene) scene = new_family (kith_painter_get_measurer (painter), 500);
  KithExportOptions options = { KITH_THEME_PRINT_COLOUR };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    for (guint round = 0; round < 2; round++)
      {
        clock_t begin = clock ();
        g_autoptr(GBytes) bytes = kith_export_scene (painter, scene, files[i].format, &options, NULL);
        double ours = (clock () - begin) * 1000.0 / CLOCKS_PER_SEC;
        double alone = time_cairo_alone (scene, files[i].make);

        g_print ("file=%s people=500 cpu_ms=%.1f cairo_alone_ms=%.1f ratio=%.2f kb=%" G_GSIZE_FORMAT
                 "\n", files[i].name, ours, alone, ours / alone, g_bytes_get_size (bytes) / 1024);
      }
}

/* What looking at a page of a print costs: planning all pages, and painting one as it is shown. */
static void
time_preview (void)
{
  static const KithPageSetup setups[] = {
    { KITH_PAPER_A4, .fit = KITH_FIT_ONE_PAGE },
    { KITH_PAPER_A3 },
    { KITH_PAPER_A3, .fit = KITH_FIT_SHEETS, .n_sheets = 12 },
  };
  g_autoptr(KithPainter) painter = kith_painter_new ();
  g_autoptr(KithScene) scene = new_family (kith_painter_get_measurer (painter), 500);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH_PX, HEIGHT_PX);

  for (guint i = 0; i < G_N_ELEMENTS (setups); i++)
    {
      clock_t begin = clock ();
      g_autoptr(KithPages) pages = kith_pages_new (scene, &setups[i],
                                                   &(KithPageWords){ "Genogram" },
                                                   kith_painter_get_measurer (painter));
      double plan_ms = (clock () - begin) * 1000.0 / CLOCKS_PER_SEC;
      const KithPage *page = kith_pages_get_page (pages, 0);
      cairo_t *cr = cairo_create (surface);

      begin = clock ();
      cairo_scale (cr, HEIGHT_PX / page->height_mm, HEIGHT_PX / page->height_mm);
      kith_painter_paint_page (painter, cr, pages, 0, KITH_THEME_PRINT_COLOUR, KITH_PAINT_PAPER);
      cairo_destroy (cr);
      g_print ("preview people=500 pages=%u plan_cpu_ms=%.1f page_cpu_ms=%.1f\n",
               kith_pages_get_n_pages (pages), plan_ms,
               (clock () - begin) * 1000.0 / CLOCKS_PER_SEC);
    }
  cairo_surface_destroy (surface);
}

int
main (void)
{
  static const guint sizes[] = { 300, 1000, 3000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr(KithPainter) painter = kith_painter_new ();
      gint64 begin = g_get_monotonic_time ();
      g_autoptr(KithScene) scene = new_family (kith_painter_get_measurer (painter), sizes[i]);
      const KithRect *bounds = kith_scene_get_bounds (scene);
      double fit = MIN (WIDTH_PX / bounds->width, HEIGHT_PX / bounds->height);

      g_print ("scene people=%u build_ms=%.2f items=%u\n", sizes[i],
               (g_get_monotonic_time () - begin) / 1000.0, kith_scene_get_n_items (scene));
      paint_at (painter, scene, "fit", sizes[i], fit);
      paint_at (painter, scene, "labels", sizes[i], 1.45);
      paint_at (painter, scene, "working", sizes[i], 48.0 / S);
    }

  time_files ();
  time_preview ();
  return 0;
}
