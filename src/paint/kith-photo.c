/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Photos as they come from a telephone, made fit to be kept: turned the right way up, scaled down,
 * and written anew, so that nothing of what a telephone notes in them, such as where they were
 * taken, is taken in. How large a picture is gets asked before a single dot of it is read.
 */

#include "config.h"

#include "paint/kith-photo.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/kith-error.h"

#define BLOCK (64 * 1024)
#define MOST_FILE_BYTES (64 * 1024 * 1024)
#define MOST_DOTS (40.0 * 1000 * 1000)       /* 120 to 160 MB while it is read */
#define MOST_JPEG_DOTS (250.0 * 1000 * 1000) /* these are made smaller while they are read */
#define MOST_SIDE 30000
#define JPEG_QUALITY "88"

/* What is known of a picture while it is read. JPEG is made smaller on the way; of others all dots are
 * needed for a moment. */
typedef struct
{
  const char *name;
  int         side;       /* the longer side that is wanted */
  int         width;      /* as the file says; 0 until it has */
  int         height;
  int         bottom;     /* how many rows have come, where the loader tells */
  gboolean    is_jpeg;
  gboolean    is_too_large;
  gboolean    is_drawing; /* lines and not dots */
} Reading;

static gboolean
refuse (GError     **error,
        const char  *sentence,
        const char  *name)
{
  g_autoptr(GString) text = g_string_new (sentence);

  g_string_replace (text, "%s", name, 1);
  g_set_error_literal (error, KITH_ERROR, KITH_ERROR_FORMAT, text->str);
  return FALSE;
}

static gboolean
is_too_large (const Reading *reading)
{
  const double most = reading->is_jpeg ? MOST_JPEG_DOTS : MOST_DOTS;

  return reading->width > MOST_SIDE || reading->height > MOST_SIDE
         || (double) reading->width * reading->height > most;
}

static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  gpointer         data)
{
  Reading *reading = data;
  GdkPixbufFormat *format = gdk_pixbuf_loader_get_format (loader);
  g_autofree char *format_name = format != NULL ? gdk_pixbuf_format_get_name (format) : NULL;
  double scale = (double) reading->side / MAX (MAX (width, height), 1);

  reading->width = width;
  reading->height = height;
  reading->is_drawing = format != NULL && gdk_pixbuf_format_is_scalable (format);
  reading->is_jpeg = g_strcmp0 (format_name, "jpeg") == 0;
  reading->is_too_large = is_too_large (reading);
  /* A size of nothing makes the loader stop without reading further. */
  if (reading->is_too_large || reading->is_drawing)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
  else if (scale < 1.0 && reading->is_jpeg)
    gdk_pixbuf_loader_set_size (loader, MAX (1, (int) (width * scale + 0.5)),
                                MAX (1, (int) (height * scale + 0.5)));
}

static void
area_updated_cb (GdkPixbufLoader *loader,
                 int              x,
                 int              y,
                 int              width,
                 int              height,
                 gpointer         data)
{
  Reading *reading = data;

  reading->bottom = MAX (reading->bottom, y + height);
}

static gboolean
is_done_with (const Reading *reading)
{
  return reading->is_too_large || reading->is_drawing;
}

static GByteArray *
read_all (GInputStream  *stream,
          Reading       *reading,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr(GByteArray) all = g_byte_array_new ();
  g_autofree guchar *block = g_malloc (BLOCK);
  gssize n;

  while ((n = g_input_stream_read (stream, block, BLOCK, cancellable, error)) > 0)
    {
      g_byte_array_append (all, block, (guint) n);
      if (all->len > MOST_FILE_BYTES)
        {
          reading->is_too_large = TRUE;
          break;
        }
    }

  return n < 0 ? NULL : g_steal_pointer (&all);
}

static void
feed (GdkPixbufLoader *loader,
      Reading         *reading,
      GByteArray      *all)
{
  for (guint at = 0; at < all->len && !is_done_with (reading); at += BLOCK)
    if (!gdk_pixbuf_loader_write (loader, all->data + at, MIN (BLOCK, all->len - at), NULL))
      return;
}

/* The loader makes up what is missing of a JPEG file. Its marks are looked through for the one that
 * ends it; the picture in the notes has one of its own, and is stepped over with them. */
static gboolean
has_jpeg_end (GByteArray *all)
{
  for (guint at = 2; at + 1 < all->len;)
    {
      const guchar mark = all->data[at + 1];

      if (all->data[at] != 0xff || mark == 0x00 || mark == 0xff || (mark >= 0xd0 && mark <= 0xd7))
        at++;
      else if (mark == 0xd9)
        return TRUE;
      else if (at + 3 < all->len)
        at += 2 + (all->data[at + 2] << 8 | all->data[at + 3]);
      else
        return FALSE;
    }

  return FALSE;
}

static gboolean
is_whole (const Reading *reading,
          GByteArray    *all,
          GdkPixbuf     *pixbuf)
{
  if (pixbuf == NULL)
    return FALSE;

  return reading->is_jpeg ? has_jpeg_end (all) : reading->bottom >= gdk_pixbuf_get_height (pixbuf);
}

static GdkPixbuf *
read_pixbuf (GInputStream  *stream,
             Reading       *reading,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  g_autoptr(GByteArray) all = read_all (stream, reading, cancellable, error);
  gboolean is_closed;
  GdkPixbuf *pixbuf;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), reading);
  g_signal_connect (loader, "area-updated", G_CALLBACK (area_updated_cb), reading);
  if (all != NULL)
    feed (loader, reading, all);
  /* A loader must be closed also when nobody wants what it holds. */
  is_closed = gdk_pixbuf_loader_close (loader, NULL);
  if (all == NULL)
    return NULL;

  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (reading->is_too_large)
    refuse (error, _("“%s” is far larger than a photo needs to be; save a smaller copy of it and take that."),
            reading->name);
  else if (reading->is_drawing || reading->width == 0)
    refuse (error, _("“%s” is not a photo that Kith can read; take a JPEG or PNG file."), reading->name);
  else if (!is_closed || !is_whole (reading, all, pixbuf))
    refuse (error, _("“%s” is damaged or was cut short; take another copy of it."), reading->name);
  else
    return g_object_ref (pixbuf);

  return NULL;
}

/* Some formats are read whole whatever size is wanted. */
static GdkPixbuf *
scale_down (GdkPixbuf *pixbuf,
            int        side)
{
  int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);
  double scale = (double) side / MAX (width, height);

  if (scale >= 1.0)
    return g_object_ref (pixbuf);

  return gdk_pixbuf_scale_simple (pixbuf, MAX (1, (int) (width * scale + 0.5)),
                                  MAX (1, (int) (height * scale + 0.5)), GDK_INTERP_BILINEAR);
}

static GdkPixbuf *
make_fit (GdkPixbuf *pixbuf,
          int        side)
{
  g_autoptr(GdkPixbuf) upright = gdk_pixbuf_apply_embedded_orientation (pixbuf);

  return upright != NULL ? scale_down (upright, side) : NULL;
}

/* Made afresh it carries no words, and what can be seen through shows white. */
static GdkPixbuf *
copy_bare (GdkPixbuf *pixbuf)
{
  const int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);
  GdkPixbuf *bare = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);

  if (bare == NULL)
    return NULL;

  gdk_pixbuf_fill (bare, 0xffffffff);
  gdk_pixbuf_composite (pixbuf, bare, 0, 0, width, height, 0.0, 0.0, 1.0, 1.0, GDK_INTERP_NEAREST,
                        255);
  return bare;
}

static GBytes *
write_jpeg (GdkPixbuf   *pixbuf,
            GError     **error)
{
  gchar *data = NULL;
  gsize size = 0;

  return gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "jpeg", error, "quality", JPEG_QUALITY,
                                    NULL)
         ? g_bytes_new_take (data, size) : NULL;
}

static GBytes *
take (GInputStream  *stream,
      const char    *name,
      int            side,
      int           *width,
      int           *height,
      GCancellable  *cancellable,
      GError       **error)
{
  Reading reading = { name, side };
  g_autoptr(GdkPixbuf) pixbuf = read_pixbuf (stream, &reading, cancellable, error);
  g_autoptr(GdkPixbuf) fit = pixbuf != NULL ? make_fit (pixbuf, side) : NULL;
  g_autoptr(GdkPixbuf) bare = fit != NULL ? copy_bare (fit) : NULL;

  if (pixbuf == NULL)
    return NULL;
  if (bare == NULL)
    {
      refuse (error, _("There is not enough memory for “%s”."), name);
      return NULL;
    }

  *width = gdk_pixbuf_get_width (bare);
  *height = gdk_pixbuf_get_height (bare);
  return write_jpeg (bare, error);
}

/**
 * kith_photo_take:
 * @stream: a file of dots, such as JPEG, PNG, WebP or TIFF
 * @name: what to call it in a sentence
 * @width: (out): in dots, as it will be kept
 * @height: (out): in dots, as it will be kept
 * @cancellable: (nullable): to give up
 * @error: return location for a #GError
 *
 * Makes a photo fit to be kept: the right way up, no longer than %KITH_PHOTO_SIDE, and without any
 * of the notes that a camera leaves in it.
 *
 * Errors: %KITH_ERROR_FORMAT if it is no picture, is damaged, or is so large that reading it could
 *   exhaust the memory; what the stream says.
 *
 * Returns: (transfer full) (nullable): a JPEG file
 */
GBytes *
kith_photo_take (GInputStream  *stream,
                 const char    *name,
                 int           *width,
                 int           *height,
                 GCancellable  *cancellable,
                 GError       **error)
{
  return take (stream, name, KITH_PHOTO_SIDE, width, height, cancellable, error);
}

/* Names the file, and not the path to it. */
static void
tell_unreadable (const char  *name,
                 GError      *failure,
                 GError     **error)
{
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    refuse (error, _("“%s” is a folder; take a photo out of it."), name);
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    refuse (error, _("You are not allowed to read “%s”; copy it to a folder of yours first."), name);
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    refuse (error, _("“%s” is not there any more."), name);
  else
    refuse (error, _("“%s” could not be read; try again, or take another copy of it."), name);
  g_error_free (failure);
}

static GBytes *
take_file (GFile         *file,
           int            side,
           int           *width,
           int           *height,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base != NULL ? base : "");
  g_autoptr(GFileInputStream) stream = NULL;
  GError *failure = NULL;
  GBytes *content;

  stream = g_file_read (file, cancellable, &failure);
  content = stream != NULL ? take (G_INPUT_STREAM (stream), name, side, width, height, cancellable,
                                   &failure)
                           : NULL;
  if (content != NULL)
    return content;

  if (failure->domain == KITH_ERROR)
    g_propagate_error (error, failure);
  else
    tell_unreadable (name, failure, error);
  return NULL;
}

/**
 * kith_photo_take_file:
 * @file: a file
 * @width: (out): in dots, as it will be kept
 * @height: (out): in dots, as it will be kept
 * @cancellable: (nullable): to give up
 * @error: return location for a #GError
 *
 * As kith_photo_take(), of a file.
 *
 * Errors: those of kith_photo_take(); %KITH_ERROR_FORMAT if it is a folder or cannot be read.
 *
 * Returns: (transfer full) (nullable): a JPEG file
 */
GBytes *
kith_photo_take_file (GFile         *file,
                      int           *width,
                      int           *height,
                      GCancellable  *cancellable,
                      GError       **error)
{
  return take_file (file, KITH_PHOTO_SIDE, width, height, cancellable, error);
}

/**
 * kith_photo_take_page:
 *
 * As kith_photo_take_file(), of a page that is to be read: no longer than %KITH_PAGE_PHOTO_SIDE.
 *
 * Returns: (transfer full) (nullable): a JPEG file
 */
GBytes *
kith_photo_take_page (GFile         *file,
                      int           *width,
                      int           *height,
                      GCancellable  *cancellable,
                      GError       **error)
{
  return take_file (file, KITH_PAGE_PHOTO_SIDE, width, height, cancellable, error);
}

static cairo_surface_t *
surface_of (GdkPixbuf *pixbuf)
{
  const int width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);
  const int step = gdk_pixbuf_get_n_channels (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  guchar *to = cairo_image_surface_get_data (surface);

  for (int y = 0; to != NULL && y < height; y++)
    {
      const guchar *from = gdk_pixbuf_read_pixels (pixbuf) + (gsize) y * gdk_pixbuf_get_rowstride (pixbuf);
      guint32 *dots = (guint32 *) (gpointer) (to + (gsize) y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++, from += step)
        dots[x] = 0xff000000u | (guint32) from[0] << 16 | (guint32) from[1] << 8 | from[2];
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

/* A file of pages then holds the photo as it is, and not dot by dot. */
static void
attach_jpeg (cairo_surface_t *surface,
             GBytes          *content)
{
  gsize size;
  const guchar *data = g_bytes_get_data (content, &size);

  if (cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, data, size,
                                   (cairo_destroy_func_t) g_bytes_unref,
                                   g_bytes_ref (content)) != CAIRO_STATUS_SUCCESS)
    g_bytes_unref (content);
}

/**
 * kith_photo_new_surface:
 * @content: a JPEG file, as kith_photo_take() makes them; anything else is no harm
 * @side: how long the longer side need be, in dots; %KITH_PHOTO_SIDE for all there is
 * @grey: whether it has to do without colours
 *
 * Returns: (transfer full) (nullable): the picture to paint with; %NULL if it cannot be read
 */
cairo_surface_t *
kith_photo_new_surface (GBytes   *content,
                        int       side,
                        gboolean  grey)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (content);
  Reading reading = { "", side };
  g_autoptr(GdkPixbuf) pixbuf = read_pixbuf (stream, &reading, NULL, NULL);
  g_autoptr(GdkPixbuf) small = pixbuf != NULL ? scale_down (pixbuf, side) : NULL;
  cairo_surface_t *surface;

  if (small == NULL || gdk_pixbuf_get_bits_per_sample (small) != 8)
    return NULL;

  if (grey)
    {
      g_autoptr(GdkPixbuf) copy = gdk_pixbuf_copy (small);

      gdk_pixbuf_saturate_and_pixelate (copy, copy, 0.0f, FALSE);
      return surface_of (copy);
    }

  surface = surface_of (small);
  if (side >= KITH_PHOTO_SIDE)
    attach_jpeg (surface, content);
  return surface;
}
