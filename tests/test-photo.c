/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Photos: what is taken in, what is left out of it, what is refused, and how it is painted. */

#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/kith-error.h"
#include "paint/kith-export.h"
#include "paint/kith-photo.h"
#include "scene/kith-sketch.h"

/* Red on the left, blue on the right. */
static GdkPixbuf *
two_halves (int width,
            int height)
{
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr(GdkPixbuf) right = gdk_pixbuf_new_subpixbuf (pixbuf, width / 2, 0, width / 2, height);

  gdk_pixbuf_fill (pixbuf, 0xe00000ff);
  gdk_pixbuf_fill (right, 0x0000e0ff);
  return pixbuf;
}

static GBytes *
encode (GdkPixbuf  *pixbuf,
        const char *format)
{
  g_autoptr(GError) error = NULL;
  gchar *data;
  gsize size;

  gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, format, &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

static GBytes *
take (GBytes  *file,
      int     *width,
      int     *height,
      GError **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (file);

  return kith_photo_take (stream, "Nan.jpg", width, height, NULL, error);
}

static guint32
dot_at (GBytes *content,
        double  x,
        double  y)
{
  cairo_surface_t *surface = kith_photo_new_surface (content, KITH_PHOTO_SIDE, FALSE);
  int column, row;
  guint32 dot;

  g_assert_nonnull (surface);
  column = (int) (x * (cairo_image_surface_get_width (surface) - 1));
  row = (int) (y * (cairo_image_surface_get_height (surface) - 1));
  dot = *(const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface)
                                            + row * cairo_image_surface_get_stride (surface)
                                            + 4 * column);
  cairo_surface_destroy (surface);
  return dot;
}

static gboolean
is_red (guint32 dot)
{
  return (dot >> 16 & 0xff) > 180 && (dot & 0xff) < 80;
}

static void
test_a_large_photo_is_kept_small (void)
{
  g_autoptr(GdkPixbuf) large = two_halves (2000, 1000);
  static const char *const formats[] = { "jpeg", "png", "bmp", "tiff" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr(GBytes) file = encode (large, formats[i]);
      g_autoptr(GError) error = NULL;
      int width, height;
      g_autoptr(GBytes) content = take (file, &width, &height, &error);

      g_assert_no_error (error);
      g_assert_cmpint (width, ==, KITH_PHOTO_SIDE);
      g_assert_cmpint (height, ==, KITH_PHOTO_SIDE / 2);
      g_assert_cmpuint (g_bytes_get_size (content), <, 100 * 1024);
      g_assert_true (is_red (dot_at (content, 0.1, 0.5)));
      g_assert_false (is_red (dot_at (content, 0.9, 0.5)));
    }
}

static void
test_a_small_photo_is_not_blown_up (void)
{
  g_autoptr(GdkPixbuf) small = two_halves (60, 80);
  g_autoptr(GBytes) file = encode (small, "png");
  int width, height;
  g_autoptr(GBytes) content = take (file, &width, &height, NULL);

  g_assert_nonnull (content);
  g_assert_cmpint (width, ==, 60);
  g_assert_cmpint (height, ==, 80);
}

/* A telephone held upright: the dots lie on their side, and a note says how to turn them. There is
 * also a note of where it was taken. */
static const guchar exif[] = {
  0xff, 0xe1, 0x00, 0x42, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8,
  0, 2,
  0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0,
  0x01, 0x0e, 0, 2, 0, 0, 0, 20, 0, 0, 0, 38,
  0, 0, 0, 0,
  'G', 'P', 'S', ' ', '5', '3', '.', '8', '0', '0', '8', ',', '-', '1', '.', '5', '4', '9', '1', 0
};

static GBytes *
with_notes (GBytes *jpeg)
{
  gsize size;
  const guchar *data = g_bytes_get_data (jpeg, &size);
  GByteArray *all = g_byte_array_new ();

  G_STATIC_ASSERT (sizeof exif == 2 + 0x42);
  g_byte_array_append (all, data, 2);
  g_byte_array_append (all, exif, sizeof exif);
  g_byte_array_append (all, data + 2, (guint) size - 2);
  return g_byte_array_free_to_bytes (all);
}

static void
test_a_photo_is_turned_upright_and_tells_nothing_else (void)
{
  g_autoptr(GdkPixbuf) lying = two_halves (400, 200);
  g_autoptr(GBytes) plain = encode (lying, "jpeg");
  g_autoptr(GBytes) file = with_notes (plain);
  g_autoptr(GError) error = NULL;
  int width, height;
  g_autoptr(GBytes) content = take (file, &width, &height, &error);
  gsize size;
  const char *data;

  g_assert_no_error (error);
  g_assert_cmpint (width, ==, 200);
  g_assert_cmpint (height, ==, 400);
  /* Left has become the top. */
  g_assert_true (is_red (dot_at (content, 0.5, 0.1)));
  g_assert_false (is_red (dot_at (content, 0.5, 0.9)));
  data = g_bytes_get_data (content, &size);
  g_assert_null (memmem (data, size, "Exif", 4));
  g_assert_null (memmem (data, size, "53.8008", 7));
}

static void
test_what_can_be_seen_through_shows_white (void)
{
  g_autoptr(GdkPixbuf) clear = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, 40, 40);
  g_autoptr(GBytes) file = NULL;
  g_autoptr(GBytes) content = NULL;
  int width, height;

  gdk_pixbuf_fill (clear, 0x00000000);
  file = encode (clear, "png");
  content = take (file, &width, &height, NULL);

  g_assert_nonnull (content);
  g_assert_cmphex (dot_at (content, 0.5, 0.5) & 0xffffff, >, 0xf0f0f0);
}

/* Only the first bytes of each are there: whoever read on would find them cut short instead. */
static const guchar huge_png[] = {
  0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R',
  0x00, 0x00, 0x75, 0x30, 0x00, 0x00, 0x75, 0x30, 8, 2, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0x40, 0, 'I', 'D', 'A', 'T', 0x78, 0x9c,
};
static const guchar huge_jpeg[] = {
  0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
  0xff, 0xc0, 0x00, 0x11, 8, 0x75, 0x30, 0x75, 0x30, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1,
  0xff, 0xda, 0x00, 0x0c, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 0x3f, 0,
};

/* The check sum of the head of a PNG file. */
static guint32
crc_of (const guchar *data,
        gsize         size)
{
  guint32 crc = 0xffffffffu;

  for (gsize i = 0; i < size; i++)
    {
      crc ^= data[i];
      for (int bit = 0; bit < 8; bit++)
        crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xedb88320u : 0);
    }

  return crc ^ 0xffffffffu;
}

static void
assert_refused (GBytes     *file,
                const char *words)
{
  g_autoptr(GError) error = NULL;
  int width, height;
  g_autoptr(GBytes) content = take (file, &width, &height, &error);

  g_assert_null (content);
  g_assert_error (error, KITH_ERROR, KITH_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, "“Nan.jpg”"));
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_a_picture_of_a_square_of_30000_dots_is_refused_unread (void)
{
  guchar png[sizeof huge_png];
  g_autoptr(GBytes) one = NULL;
  g_autoptr(GBytes) other = g_bytes_new_static (huge_jpeg, sizeof huge_jpeg);
  guint32 crc;

  memcpy (png, huge_png, sizeof png);
  crc = GUINT32_TO_BE (crc_of (png + 12, 17));
  memcpy (png + 29, &crc, 4);
  one = g_bytes_new (png, sizeof png);

  assert_refused (one, "far larger");
  assert_refused (other, "far larger");
}

static void
test_what_is_no_photo_is_refused (void)
{
  static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>";
  g_autoptr(GdkPixbuf) pixbuf = two_halves (300, 300);
  g_autoptr(GBytes) text = g_bytes_new_static ("Dear Nan, here is the letter.", 29);
  g_autoptr(GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr(GBytes) lines = g_bytes_new_static (svg, strlen (svg));
  static const char *const formats[] = { "jpeg", "png" };

  assert_refused (text, "not a photo");
  assert_refused (nothing, "not a photo");
  assert_refused (lines, "not a photo");
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr(GBytes) whole = encode (pixbuf, formats[i]);
      g_autoptr(GBytes) half = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 2);

      assert_refused (half, "cut short");
    }
}

static void
test_a_file_that_cannot_be_read_is_named (void)
{
  g_autofree char *folder_path = g_dir_make_tmp ("kith-photo-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder_path, "Nan at the sea.jpg", NULL);
  g_autoptr(GFile) folder = g_file_new_for_path (folder_path);
  g_autoptr(GFile) missing = g_file_new_for_path (path);
  g_autoptr(GError) is_folder = NULL;
  g_autoptr(GError) is_missing = NULL;
  int width, height;

  g_assert_null (kith_photo_take_file (folder, &width, &height, NULL, &is_folder));
  g_assert_error (is_folder, KITH_ERROR, KITH_ERROR_FORMAT);
  g_assert_nonnull (strstr (is_folder->message, "is a folder"));
  g_assert_null (kith_photo_take_file (missing, &width, &height, NULL, &is_missing));
  g_assert_nonnull (strstr (is_missing->message, "“Nan at the sea.jpg” is not there"));
  g_assert_null (strstr (is_missing->message, folder_path));
  g_rmdir (folder_path);
}

static void
test_anything_at_all_is_no_harm_to_whoever_paints (void)
{
  g_autoptr(GBytes) text = g_bytes_new_static ("\xff\xd8\xff no photo", 12);
  g_autoptr(GBytes) huge = g_bytes_new_static (huge_jpeg, sizeof huge_jpeg);

  g_assert_null (kith_photo_new_surface (text, 64, FALSE));
  g_assert_null (kith_photo_new_surface (huge, 64, FALSE));
}

/* Painting. */

static KithScene *
scene_with (GBytes *content)
{
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  KithRect box = { 0.0, 0.0, 20.0, 20.0 };
  KithStyle style = { .ink = KITH_INK_STRUCTURAL, .unit_mm = 9.0f };

  kith_scene_builder_add_picture (builder, KITH_SHAPE_ELLIPSE,
                                  kith_scene_builder_add_style (builder, &style), &box, "nan",
                                  content);
  return kith_scene_builder_finish (builder);
}

static guint32
painted_dot (KithScene     *scene,
             KithThemeKind  theme,
             int            x,
             int            y)
{
  g_autoptr(KithPainter) painter = kith_painter_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 100, 100);
  cairo_t *cr = cairo_create (surface);
  guint32 dot;

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_scale (cr, 5.0, 5.0);
  kith_painter_paint (painter, cr, scene, theme, NULL, KITH_PAINT_SCREEN);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  dot = *(const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface)
                                            + y * cairo_image_surface_get_stride (surface) + 4 * x);
  cairo_surface_destroy (surface);
  return dot & 0xffffff;
}

static void
test_a_photo_is_cut_to_its_symbol (void)
{
  g_autoptr(GdkPixbuf) pixbuf = two_halves (200, 200);
  g_autoptr(GBytes) content = encode (pixbuf, "jpeg");
  g_autoptr(KithScene) scene = scene_with (content);

  g_assert_true (is_red (painted_dot (scene, KITH_THEME_LIGHT, 30, 50)));
  g_assert_false (is_red (painted_dot (scene, KITH_THEME_LIGHT, 70, 50)));
  g_assert_cmphex (painted_dot (scene, KITH_THEME_LIGHT, 3, 3), ==, 0xffffff);
}

static void
test_a_photo_in_one_ink_is_grey (void)
{
  g_autoptr(GdkPixbuf) pixbuf = two_halves (200, 200);
  g_autoptr(GBytes) content = encode (pixbuf, "jpeg");
  g_autoptr(KithScene) scene = scene_with (content);
  guint32 dot = painted_dot (scene, KITH_THEME_PRINT_BLACK, 30, 50);

  g_assert_cmphex (dot >> 16, ==, dot & 0xff);
  g_assert_cmphex (dot, !=, 0xffffff);
}

static void
test_a_photo_that_cannot_be_read_leaves_the_symbol (void)
{
  g_autoptr(GBytes) content = g_bytes_new_static ("\xff\xd8\xff no photo", 12);
  g_autoptr(KithScene) scene = scene_with (content);

  g_assert_cmphex (painted_dot (scene, KITH_THEME_LIGHT, 50, 50), ==, 0xffffff);
}

static void
test_every_kind_of_file_holds_the_photo (void)
{
  g_autoptr(GdkPixbuf) pixbuf = two_halves (200, 200);
  g_autoptr(GBytes) content = encode (pixbuf, "jpeg");
  g_autoptr(KithScene) with = scene_with (content);
  g_autoptr(KithPainter) painter = kith_painter_new ();
  const KithExportOptions options = { .theme = KITH_THEME_PRINT_COLOUR };
  const char *const marks[] = { "/DCTDecode", "data:image/jpeg;base64", "PNG" };

  for (guint i = 0; i < KITH_N_EXPORT_FORMATS; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) file = kith_export_scene (painter, with, i, &options, &error);
      gsize size;
      const char *data;

      g_assert_no_error (error);
      data = g_bytes_get_data (file, &size);
      g_assert_nonnull (memmem (data, size, marks[i], strlen (marks[i])));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) g_test_add_func ("/photo/" #name, test_##name)
  ADD (a_large_photo_is_kept_small);
  ADD (a_small_photo_is_not_blown_up);
  ADD (a_photo_is_turned_upright_and_tells_nothing_else);
  ADD (what_can_be_seen_through_shows_white);
  ADD (a_picture_of_a_square_of_30000_dots_is_refused_unread);
  ADD (what_is_no_photo_is_refused);
  ADD (a_file_that_cannot_be_read_is_named);
  ADD (anything_at_all_is_no_harm_to_whoever_paints);
  ADD (a_photo_is_cut_to_its_symbol);
  ADD (a_photo_in_one_ink_is_grey);
  ADD (a_photo_that_cannot_be_read_leaves_the_symbol);
  ADD (every_kind_of_file_holds_the_photo);
#undef ADD

  return g_test_run ();
}
