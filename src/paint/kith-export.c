/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drawings as files: PDF, SVG and PNG from the one painter.
 *
 * The same scene gives the same bytes: no clock and no names go into the properties of a file. */

#include "config.h"

#include "paint/kith-export.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/kith-error.h"

#define MM_PER_INCH 25.4
#define DEFAULT_DPI 150.0
#define MAX_PNG_PX 30000.0  /* what cairo can hold along one side */
#define MAX_PNG_AREA 64e6   /* pixels: 256 MB of memory, what a small computer can spare */
#define MAX_PDF_MM 5080.0   /* 14,400 points: the largest page that readers accept */

static const struct
{
  const char       *suffix;
  KithExportFormat  format;
} suffixes[] = {
  { ".pdf", KITH_EXPORT_PDF },
  { ".svg", KITH_EXPORT_SVG },
  { ".png", KITH_EXPORT_PNG },
};

/**
 * kith_export_find_format:
 * @path: a file name
 * @format: (out): the format that its ending stands for
 *
 * Returns: whether the ending is known
 */
gboolean
kith_export_find_format (const char       *path,
                         KithExportFormat *format)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (lower, suffixes[i].suffix))
      {
        *format = suffixes[i].format;
        return TRUE;
      }

  return FALSE;
}

static cairo_status_t
write_cb (void                *data,
          const unsigned char *bytes,
          unsigned int         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* What goes into a file: so many sheets, and who paints each. */
typedef struct
{
  guint                    n_sheets;
  void                   (*get_size) (gpointer data,
                                      guint    sheet,
                                      double  *width_mm,
                                      double  *height_mm);
  void                   (*paint)    (gpointer data,
                                      cairo_t *cr,
                                      guint    sheet);
  gpointer                 data;
  const KithExportOptions *options;
} Sheets;

/* The whole sheet is filled first: cairo then finds what lies above it at once, and thousands of
   scattered symbols do not take time that grows with their square. */
static void
paint_sheet (const Sheets *self,
             cairo_t      *cr,
             guint         sheet,
             double        scale)
{
  KithColour paper = kith_theme_get_colour (self->options->theme, KITH_INK_PAPER);
  double width, height;

  self->get_size (self->data, sheet, &width, &height);
  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, paper.red, paper.green, paper.blue);
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_fill (cr);
  self->paint (self->data, cr, sheet);
  cairo_restore (cr);
}

/* Ends the writing; takes both. */
static GBytes *
finish (cairo_surface_t *surface,
        GByteArray      *out,
        GError         **error)
{
  cairo_status_t status;

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_byte_array_unref (out);
      g_set_error (error, KITH_ERROR, KITH_ERROR_FAILED, _("The drawing could not be made: %s."),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (out);
}

static GBytes *
export_pdf (const Sheets *self,
            GError      **error)
{
  const double scale = 72.0 / MM_PER_INCH;
  const char *title = self->options->title;
  GByteArray *out = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, out, 1.0, 1.0);
  cairo_t *cr = cairo_create (surface);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Kith");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  title != NULL ? title : _("Drawing"));
  for (guint i = 0; i < self->n_sheets; i++)
    {
      double width, height;

      self->get_size (self->data, i, &width, &height);
      cairo_pdf_surface_set_size (surface, width * scale, height * scale);
      paint_sheet (self, cr, i, scale);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  return finish (surface, out, error);
}

/* cairo numbers its surfaces in the order in which the program made them; a file must not depend on
   what else the program did, so they are numbered afresh. All text is outlines by now. */
static GBytes *
number_surfaces (GBytes *svg)
{
  static const char word[] = "surface";
  g_autoptr(GArray) seen = g_array_new (FALSE, FALSE, sizeof (gint64));
  GString *out = g_string_new (NULL);
  gsize size;
  const char *p = g_bytes_get_data (svg, &size);
  const char *end = p + size;
  const char *at;

  while ((at = memmem (p, end - p, word, strlen (word))) != NULL)
    {
      char *after = NULL;
      gint64 number = g_ascii_strtoll (at + strlen (word), &after, 10);
      guint i = 0;

      g_string_append_len (out, p, at + strlen (word) - p);
      p = at + strlen (word);
      if (!g_ascii_isdigit (*p))
        continue;
      while (i < seen->len && g_array_index (seen, gint64, i) != number)
        i++;
      if (i == seen->len)
        g_array_append_val (seen, number);
      g_string_append_printf (out, "%u", i + 1);
      p = after;
    }
  g_string_append_len (out, p, end - p);
  g_bytes_unref (svg);
  return g_string_free_to_bytes (out);
}

static GBytes *
export_svg (const Sheets *self,
            GError      **error)
{
  const double scale = 72.0 / MM_PER_INCH;
  GByteArray *out = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_t *cr;
  GBytes *svg;
  double width, height;

  self->get_size (self->data, 0, &width, &height);
  surface = cairo_svg_surface_create_for_stream (write_cb, out, width * scale, height * scale);
  cr = cairo_create (surface);
  paint_sheet (self, cr, 0, scale);
  cairo_destroy (cr);
  svg = finish (surface, out, error);
  return svg != NULL ? number_surfaces (svg) : NULL;
}

static GBytes *
export_png (const Sheets *self,
            GError      **error)
{
  double scale = (self->options->dpi > 0.0 ? self->options->dpi : DEFAULT_DPI) / MM_PER_INCH;
  GByteArray *out = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_t *cr;
  double width, height;

  self->get_size (self->data, 0, &width, &height);
  scale = MIN (scale, MIN (MAX_PNG_PX / MAX (width, height),
                           sqrt (MAX_PNG_AREA / (width * height))));
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * scale),
                                        (int) ceil (height * scale));
  cr = cairo_create (surface);
  kith_painter_paint_sheet (cr, self->options->theme);
  paint_sheet (self, cr, 0, scale);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, write_cb, out);
  return finish (surface, out, error);
}

static GBytes *
export_sheets (const Sheets    *sheets,
               KithExportFormat format,
               GError         **error)
{
  static GBytes *(*const exporters[KITH_N_EXPORT_FORMATS]) (const Sheets *, GError **) = {
    [KITH_EXPORT_PDF] = export_pdf,
    [KITH_EXPORT_SVG] = export_svg,
    [KITH_EXPORT_PNG] = export_png,
  };

  return exporters[format] (sheets, error);
}

/* One drawing at its own size. */
typedef struct
{
  KithPainter     *painter;
  const KithScene *scene;
  KithThemeKind    theme;
  KithRect         sheet;
  double           tile_width;
  double           tile_height;
  guint            columns;
} Poster;

static void
poster_get_size (gpointer data,
                 guint    sheet,
                 double  *width_mm,
                 double  *height_mm)
{
  Poster *self = data;

  *width_mm = self->tile_width;
  *height_mm = self->tile_height;
}

static void
poster_paint (gpointer data,
              cairo_t *cr,
              guint    sheet)
{
  Poster *self = data;
  KithRect tile = { self->sheet.x + sheet % self->columns * self->tile_width,
                    self->sheet.y + sheet / self->columns * self->tile_height, self->tile_width,
                    self->tile_height };

  cairo_translate (cr, -tile.x, -tile.y);
  kith_painter_paint (self->painter, cr, self->scene, self->theme, &tile, KITH_PAINT_PAPER);
}

/**
 * kith_export_scene:
 * @painter: who paints; its measurer should have measured the scene
 * @scene: the drawing
 * @error: return location for a #GError
 *
 * Makes a file that shows the whole of @scene at its own size on one sheet, with a margin. A PDF
 * page cannot be larger than five metres; a larger drawing goes onto several.
 *
 * Errors: %KITH_ERROR_FAILED if cairo could not draw, for want of memory.
 *
 * Returns: (transfer full) (nullable): the bytes of the file
 */
GBytes *
kith_export_scene (KithPainter             *painter,
                   const KithScene         *scene,
                   KithExportFormat         format,
                   const KithExportOptions *options,
                   GError                 **error)
{
  const double largest = format == KITH_EXPORT_PDF ? MAX_PDF_MM : G_MAXDOUBLE;
  Poster poster = { painter, scene, options->theme };
  Sheets sheets = { 1, poster_get_size, poster_paint, &poster, options };

  g_return_val_if_fail (painter != NULL && scene != NULL && options != NULL, NULL);
  g_return_val_if_fail (format < KITH_N_EXPORT_FORMATS, NULL);

  poster.sheet = *kith_scene_get_bounds (scene);
  if (kith_rect_is_empty (&poster.sheet))
    poster.sheet = (KithRect){ 0.0, 0.0, 10.0, 10.0 };
  kith_rect_grow (&poster.sheet, KITH_EXPORT_MARGIN_MM);
  poster.tile_width = MIN (poster.sheet.width, largest);
  poster.tile_height = MIN (poster.sheet.height, largest);
  poster.columns = (guint) ceil (poster.sheet.width / poster.tile_width - 1e-9);
  sheets.n_sheets = poster.columns
                    * (guint) ceil (poster.sheet.height / poster.tile_height - 1e-9);
  return export_sheets (&sheets, format, error);
}

typedef struct
{
  KithPainter     *painter;
  const KithPages *pages;
  KithThemeKind    theme;
  guint            first; /* page of the first sheet */
} Book;

static void
book_get_size (gpointer data,
               guint    sheet,
               double  *width_mm,
               double  *height_mm)
{
  const Book *self = data;
  const KithPage *page = kith_pages_get_page (self->pages, self->first + sheet);

  *width_mm = page->width_mm;
  *height_mm = page->height_mm;
}

static void
book_paint (gpointer data,
            cairo_t *cr,
            guint    sheet)
{
  Book *self = data;

  kith_painter_paint_page (self->painter, cr, self->pages, self->first + sheet, self->theme,
                           KITH_PAINT_PAPER);
}

/**
 * kith_export_pages:
 * @painter: who paints
 * @pages: the planned pages; pictures show the first of them
 * @error: return location for a #GError
 *
 * Makes a file of the pages, with title, stamp and legend.
 *
 * Errors: %KITH_ERROR_FAILED if cairo could not draw, for want of memory.
 *
 * Returns: (transfer full) (nullable): the bytes of the file
 */
GBytes *
kith_export_pages (KithPainter             *painter,
                   const KithPages         *pages,
                   KithExportFormat         format,
                   const KithExportOptions *options,
                   GError                 **error)
{
  Book book = { painter, pages, options->theme, 0 };
  Sheets sheets = { kith_pages_get_n_pages (pages), book_get_size, book_paint, &book, options };

  g_return_val_if_fail (format < KITH_N_EXPORT_FORMATS, NULL);

  return export_sheets (&sheets, format, error);
}

/**
 * kith_export_page:
 * @painter: who paints
 * @pages: the planned pages
 * @page: number of one of them
 * @error: return location for a #GError
 *
 * Makes a file of a single page.
 *
 * Errors: %KITH_ERROR_FAILED if cairo could not draw, for want of memory.
 *
 * Returns: (transfer full) (nullable): the bytes of the file
 */
GBytes *
kith_export_page (KithPainter             *painter,
                  const KithPages         *pages,
                  guint                    page,
                  KithExportFormat         format,
                  const KithExportOptions *options,
                  GError                 **error)
{
  Book book = { painter, pages, options->theme, page };
  Sheets sheets = { 1, book_get_size, book_paint, &book, options };

  g_return_val_if_fail (format < KITH_N_EXPORT_FORMATS, NULL);
  g_return_val_if_fail (page < kith_pages_get_n_pages (pages), NULL);

  return export_sheets (&sheets, format, error);
}
