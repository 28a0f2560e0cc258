/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/kith-error.h"
#include "paint/kith-export.h"

static KithScene *
new_scene (double width_mm)
{
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  KithStyle style = { KITH_INK_STRUCTURAL, KITH_DASH_DOTS, KITH_FILL_DIAGONAL, FALSE, 0.5f, 9.0f, 0.0f };
  guint number = kith_scene_builder_add_style (builder, &style);
  KithText text = { "Żaneta & سارة <b>", 3.0f, KITH_WEIGHT_BOLD, KITH_ALIGN_CENTRE };

  kith_scene_builder_add_box (builder, KITH_SHAPE_ELLIPSE, KITH_PART_SYMBOL, number,
                              &(KithRect){ 0.0, 0.0, width_mm, 20.0 });
  kith_scene_builder_add_text (builder, KITH_PART_LABEL, number,
                               &(KithRect){ 0.0, 25.0, 60.0, kith_text_line_mm (3.0) }, &text);
  return kith_scene_builder_finish (builder);
}

static void
test_same_scene_gives_the_same_bytes (void)
{
  g_autoptr(KithScene) scene = new_scene (50.0);
  KithExportOptions options = { KITH_THEME_PRINT_COLOUR };

  for (guint format = 0; format < KITH_N_EXPORT_FORMATS; format++)
    {
      g_autoptr(KithPainter) first_painter = kith_painter_new ();
      g_autoptr(KithPainter) second_painter = kith_painter_new ();
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) first = NULL;
      g_autoptr(GBytes) second = NULL;

      first = kith_export_scene (first_painter, scene, format, &options, &error);
      g_assert_no_error (error);
      second = kith_export_scene (second_painter, scene, format, &options, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (first, second));
      g_assert_cmpuint (g_bytes_get_size (first), >, 500);
    }
}

static guint
count_in (GBytes     *bytes,
          const char *what)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  guint n = 0;

  for (const char *p = data; (p = memmem (p, data + size - p, what, strlen (what))) != NULL; p++)
    n++;

  return n;
}

static void
test_pdf_embeds_its_fonts_and_names_nobody (void)
{
  g_autoptr(KithPainter) painter = kith_painter_new ();
  g_autoptr(KithScene) scene = new_scene (50.0);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  KithExportOptions options = { KITH_THEME_PRINT_COLOUR };

  bytes = kith_export_scene (painter, scene, KITH_EXPORT_PDF, &options, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count_in (bytes, "/FontFile"), >=, 1);
  g_assert_cmpuint (count_in (bytes, "neta"), ==, 0);
  g_assert_cmpuint (count_in (bytes, "20000101000000"), ==, 1);
}

static void
test_drawing_larger_than_a_page_goes_onto_several (void)
{
  g_autoptr(KithPainter) painter = kith_painter_new ();
  g_autoptr(KithScene) scene = new_scene (12000.0);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  KithExportOptions options = { KITH_THEME_PRINT_COLOUR };

  bytes = kith_export_scene (painter, scene, KITH_EXPORT_PDF, &options, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count_in (bytes, "/Count 3"), ==, 1);
}

static void
test_huge_drawing_still_becomes_a_picture (void)
{
  g_autoptr(KithPainter) painter = kith_painter_new ();
  g_autoptr(KithScene) scene = new_scene (6000.0);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  KithExportOptions options = { KITH_THEME_PRINT_BLACK };

  bytes = kith_export_scene (painter, scene, KITH_EXPORT_PNG, &options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
}

static void
test_format_follows_the_ending (void)
{
  KithExportFormat format;

  g_assert_true (kith_export_find_format ("/a/b.PDF", &format));
  g_assert_cmpint (format, ==, KITH_EXPORT_PDF);
  g_assert_true (kith_export_find_format ("family.of.svg", &format));
  g_assert_cmpint (format, ==, KITH_EXPORT_SVG);
  g_assert_false (kith_export_find_format ("family.jpg", &format));
}

static void
test_refused_place_is_told_by_name (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new ("x", 1);
  g_autofree char *folder = g_dir_make_tmp ("kith-export-XXXXXX", NULL);
  g_autofree char *missing = g_build_filename (folder, "nowhere", "a.pdf", NULL);
  g_autofree char *file = g_build_filename (folder, "a.pdf", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (kith_export_save (bytes, missing, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "nowhere"));
  g_clear_error (&error);

  g_assert_false (kith_export_save (bytes, folder, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_EXISTS);
  g_clear_error (&error);

  g_assert_true (kith_export_save (bytes, file, &error));
  g_assert_no_error (error);
  g_unlink (file);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/same-scene-gives-the-same-bytes", test_same_scene_gives_the_same_bytes);
  g_test_add_func ("/export/pdf-embeds-its-fonts-and-names-nobody",
                   test_pdf_embeds_its_fonts_and_names_nobody);
  g_test_add_func ("/export/drawing-larger-than-a-page-goes-onto-several",
                   test_drawing_larger_than_a_page_goes_onto_several);
  g_test_add_func ("/export/huge-drawing-still-becomes-a-picture",
                   test_huge_drawing_still_becomes_a_picture);
  g_test_add_func ("/export/format-follows-the-ending", test_format_follows_the_ending);
  g_test_add_func ("/export/refused-place-is-told-by-name", test_refused_place_is_told_by_name);

  return g_test_run ();
}
