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
#include "paint/kith-export-private.h"

#define MM_PER_INCH 25.4
#define DEFAULT_DPI 150.0
#define MAX_PNG_PX 30000.0  /* what cairo can hold along one side */
#define MAX_PDF_PT 14400.0  /* the largest page that readers accept */

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

/**
 * kith_export_pdf_new:
 * @out: where the bytes go
 * @title: (nullable): for the properties of the file
 *
 * Returns: (transfer full): a surface whose properties name nobody and no time
 */
cairo_surface_t *
kith_export_pdf_new (GByteArray *out,
                     double      width_pt,
                     double      height_pt,
                     const char *title)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, out, width_pt, height_pt);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Kith");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  title != NULL ? title : _("Drawing"));
  return surface;
}

/**
 * kith_export_finish:
 * @surface: (transfer full): what was painted on
 * @out: (transfer full): the bytes written so far
 * @error: return location for a #GError
 *
 * Ends the writing.
 *
 * Errors: %KITH_ERROR_FAILED if cairo could not draw.
 *
 * Returns: (transfer full) (nullable): the whole file
 */
GBytes *
kith_export_finish (cairo_surface_t  *surface,
                    GByteArray       *out,
                    GError          **error)
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

/* The whole sheet is filled first: cairo then finds what lies above it at once, and thousands of
   scattered symbols do not take time that grows with their square. */
static void
paint_sheet (cairo_t           *cr,
             KithThemeKind      theme,
             double             width,
             double             height)
{
  KithColour paper = kith_theme_get_colour (theme, KITH_INK_PAPER);

  cairo_set_source_rgb (cr, paper.red, paper.green, paper.blue);
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_fill (cr);
}

static void
paint_at (KithPainter     *painter,
          cairo_t         *cr,
          const KithScene *scene,
          KithThemeKind    theme,
          const KithPoint *corner,
          double           scale)
{
  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -corner->x, -corner->y);
  kith_painter_paint (painter, cr, scene, theme, NULL, KITH_PAINT_PAPER);
  cairo_restore (cr);
}

static KithRect
sheet_of (const KithScene *scene)
{
  KithRect sheet = *kith_scene_get_bounds (scene);

  if (kith_rect_is_empty (&sheet))
    sheet = (KithRect){ 0.0, 0.0, 10.0, 10.0 };
  kith_rect_grow (&sheet, KITH_EXPORT_MARGIN_MM);
  return sheet;
}

/* A drawing that is larger than a page may be goes onto several, side by side and below. */
static GBytes *
export_pdf (KithPainter              *painter,
            const KithScene          *scene,
            const KithExportOptions  *options,
            GError                  **error)
{
  double scale = 72.0 / MM_PER_INCH;
  KithRect sheet = sheet_of (scene);
  double page_width = MIN (sheet.width * scale, MAX_PDF_PT);
  double page_height = MIN (sheet.height * scale, MAX_PDF_PT);
  guint columns = (guint) ceil (sheet.width * scale / page_width - 1e-9);
  guint rows = (guint) ceil (sheet.height * scale / page_height - 1e-9);
  GByteArray *out = g_byte_array_new ();
  cairo_surface_t *surface = kith_export_pdf_new (out, page_width, page_height, options->title);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < rows * columns; i++)
    {
      KithPoint corner = { sheet.x + i % columns * page_width / scale,
                           sheet.y + i / columns * page_height / scale };

      paint_sheet (cr, options->theme, page_width, page_height);
      paint_at (painter, cr, scene, options->theme, &corner, scale);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  return kith_export_finish (surface, out, error);
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
export_svg (KithPainter              *painter,
            const KithScene          *scene,
            const KithExportOptions  *options,
            GError                  **error)
{
  double scale = 72.0 / MM_PER_INCH;
  KithRect sheet = sheet_of (scene);
  GByteArray *out = g_byte_array_new ();
  cairo_surface_t *surface
    = cairo_svg_surface_create_for_stream (write_cb, out, sheet.width * scale, sheet.height * scale);
  cairo_t *cr = cairo_create (surface);
  GBytes *svg;

  paint_sheet (cr, options->theme, sheet.width * scale, sheet.height * scale);
  paint_at (painter, cr, scene, options->theme, &(KithPoint){ sheet.x, sheet.y }, scale);
  cairo_destroy (cr);
  svg = kith_export_finish (surface, out, error);
  return svg != NULL ? number_surfaces (svg) : NULL;
}

static GBytes *
export_png (KithPainter              *painter,
            const KithScene          *scene,
            const KithExportOptions  *options,
            GError                  **error)
{
  KithRect sheet = sheet_of (scene);
  double scale = (options->dpi > 0.0 ? options->dpi : DEFAULT_DPI) / MM_PER_INCH;
  GByteArray *out = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_t *cr;

  scale = MIN (scale, MAX_PNG_PX / MAX (sheet.width, sheet.height));
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (sheet.width * scale),
                                        (int) ceil (sheet.height * scale));
  cr = cairo_create (surface);
  kith_painter_paint_sheet (cr, options->theme);
  paint_at (painter, cr, scene, options->theme, &(KithPoint){ sheet.x, sheet.y }, scale);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, write_cb, out);
  return kith_export_finish (surface, out, error);
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
kith_export_scene (KithPainter              *painter,
                   const KithScene          *scene,
                   KithExportFormat          format,
                   const KithExportOptions  *options,
                   GError                  **error)
{
  static GBytes *(*const exporters[KITH_N_EXPORT_FORMATS]) (KithPainter *, const KithScene *,
                                                            const KithExportOptions *, GError **) = {
    [KITH_EXPORT_PDF] = export_pdf,
    [KITH_EXPORT_SVG] = export_svg,
    [KITH_EXPORT_PNG] = export_png,
  };

  g_return_val_if_fail (painter != NULL && scene != NULL && options != NULL, NULL);
  g_return_val_if_fail (format < KITH_N_EXPORT_FORMATS, NULL);

  return exporters[format] (painter, scene, options, error);
}

static const struct
{
  int         code;
  KithError   kith_code;
  const char *message;
} file_errors[] = {
  { G_FILE_ERROR_NOSPC, KITH_ERROR_NO_SPACE,
    N_("“%s” could not be written because the disk is full. Make room and save it again.") },
  { G_FILE_ERROR_ACCES, KITH_ERROR_NO_ACCESS,
    N_("“%s” could not be written because you have no permission to write there."
       " Choose another folder.") },
  { G_FILE_ERROR_PERM, KITH_ERROR_NO_ACCESS,
    N_("“%s” could not be written because you have no permission to write there."
       " Choose another folder.") },
  { G_FILE_ERROR_ROFS, KITH_ERROR_READ_ONLY,
    N_("“%s” could not be written because the disk can only be read. Choose another folder.") },
  { G_FILE_ERROR_NOENT, KITH_ERROR_NOT_FOUND,
    N_("“%s” could not be written because its folder does not exist. Choose another folder.") },
  { G_FILE_ERROR_NOTDIR, KITH_ERROR_NOT_FOUND,
    N_("“%s” could not be written because its folder does not exist. Choose another folder.") },
  { G_FILE_ERROR_ISDIR, KITH_ERROR_EXISTS,
    N_("“%s” is a folder. Choose another name.") },
};

static void
set_file_error (GError       **error,
                const GError  *cause,
                const char    *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (file_errors); i++)
    if (g_error_matches (cause, G_FILE_ERROR, file_errors[i].code))
      {
        g_autoptr(GString) text = g_string_new (_(file_errors[i].message));

        g_string_replace (text, "%s", path, 1);
        g_set_error_literal (error, KITH_ERROR, file_errors[i].kith_code, text->str);
        return;
      }

  g_set_error (error, KITH_ERROR, KITH_ERROR_FAILED,
               _("“%s” could not be written. Choose another name or folder."), path);
}

/**
 * kith_export_save:
 * @bytes: a whole file
 * @path: where it goes; a file there is replaced only once the new one is safely on the disk
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_NO_SPACE, %KITH_ERROR_NO_ACCESS, %KITH_ERROR_READ_ONLY,
 * %KITH_ERROR_NOT_FOUND for a folder that does not exist, %KITH_ERROR_EXISTS for a folder of that
 * name, %KITH_ERROR_FAILED for anything else.
 *
 * Returns: whether the file was written
 */
gboolean
kith_export_save (GBytes      *bytes,
                  const char  *path,
                  GError     **error)
{
  g_autoptr(GError) cause = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_set_error (&cause, G_FILE_ERROR, G_FILE_ERROR_ISDIR, "folder");
      set_file_error (error, cause, path);
      return FALSE;
    }
  if (!g_file_set_contents_full (path, data, size,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                 &cause))
    {
      set_file_error (error, cause, path);
      return FALSE;
    }

  return TRUE;
}
