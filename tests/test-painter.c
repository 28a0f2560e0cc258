/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "paint/kith-painter.h"

#include <math.h>

#define S 9.0f

static const KithStyle pen = { KITH_INK_STRUCTURAL, KITH_DASH_SOLID, KITH_FILL_PAPER, FALSE,
                               0.06f * S, S, 0.0f };

typedef struct
{
  KithPainter     *painter;
  cairo_surface_t *surface;
  cairo_t         *cr;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  f->painter = kith_painter_new ();
  f->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 200);
  f->cr = cairo_create (f->surface);
  cairo_scale (f->cr, 4.0, 4.0);
  kith_painter_paint_sheet (f->cr, KITH_THEME_PRINT_BLACK);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_assert_cmpint (cairo_status (f->cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (f->cr);
  cairo_surface_destroy (f->surface);
  kith_painter_free (f->painter);
}

static KithScene *
new_scene_of_text (const char *line,
                   double      width_mm)
{
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  guint style = kith_scene_builder_add_style (builder, &pen);
  KithText text = { line, 3.0f, KITH_WEIGHT_BOLD, KITH_ALIGN_CENTRE };

  kith_scene_builder_add_text (builder, KITH_PART_LABEL, style,
                               &(KithRect){ 20.0, 20.0, width_mm, kith_text_line_mm (3.0) }, &text);
  return kith_scene_builder_finish (builder);
}

/* How many pixels are neither ink nor paper. */
static guint
count_grey (Fixture *f)
{
  const guint8 *data;
  int stride = cairo_image_surface_get_stride (f->surface);
  guint n = 0;

  cairo_surface_flush (f->surface);
  data = cairo_image_surface_get_data (f->surface);
  for (int y = 0; y < 200; y++)
    for (int x = 0; x < 400; x++)
      if (data[y * stride + 4 * x] != 0 && data[y * stride + 4 * x] != 255)
        n++;

  return n;
}

/* The columns that have ink, as a range; empty if there is none. */
static void
find_ink (Fixture *f,
          int     *first,
          int     *last)
{
  const guint8 *data;
  int stride = cairo_image_surface_get_stride (f->surface);

  *first = *last = -1;
  cairo_surface_flush (f->surface);
  data = cairo_image_surface_get_data (f->surface);
  for (int x = 0; x < 400; x++)
    for (int y = 0; y < 200; y++)
      if (data[y * stride + 4 * x] < 200)
        {
          *first = *first < 0 ? x : *first;
          *last = x;
        }
}

static void
test_every_alphabet_has_its_letters (Fixture      *f,
                                     gconstpointer data)
{
  static const char *const names[] = {
    "Łucja Żółć-Gęśla", "Ąžuolas Šimkūnas", "Siôn ap Gŵyn", "Müşerref İnönü", "Ольга Щукіна",
    "محمد عبد الله", "خدیجہ ٹھاکر", "Nguyễn Thị Hường", "Αθηνά", "Smith & Sons <b>x",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(KithScene) scene = new_scene_of_text (names[i], 60.0);

      kith_painter_paint (f->painter, f->cr, scene, KITH_THEME_LIGHT, NULL, KITH_PAINT_PAPER);
    }

  g_assert_cmpuint (kith_painter_get_n_missing (f->painter), ==, 0);
}

static void
test_letters_without_a_font_are_counted (Fixture      *f,
                                         gconstpointer data)
{
  /* A code point that will never be a letter. */
  g_autoptr(KithScene) scene = new_scene_of_text ("a\xf3\xbf\xbf\xad", 60.0);

  kith_painter_paint (f->painter, f->cr, scene, KITH_THEME_LIGHT, NULL, KITH_PAINT_PAPER);

  g_assert_cmpuint (kith_painter_get_n_missing (f->painter), ==, 1);
}

static void
test_markup_is_only_text (Fixture      *f,
                          gconstpointer data)
{
  const KithMeasurer *measurer = kith_painter_get_measurer (f->painter);
  double marked = kith_measurer_width_mm (measurer, "<b>x</b>", 3.0, KITH_WEIGHT_NORMAL);
  double plain = kith_measurer_width_mm (measurer, "x", 3.0, KITH_WEIGHT_NORMAL);

  g_assert_cmpfloat (marked, >, 4.0 * plain);
}

static void
test_text_stays_in_its_box (Fixture      *f,
                            gconstpointer data)
{
  g_autoptr(KithScene) scene = new_scene_of_text ("Wolfeschlegelsteinhausenbergerdorff", 20.0);
  int first, last;

  kith_painter_paint (f->painter, f->cr, scene, KITH_THEME_PRINT_BLACK, NULL, KITH_PAINT_PAPER);

  find_ink (f, &first, &last);
  g_assert_cmpint (first, >=, 79);
  g_assert_cmpint (last, <=, 161);
}

static void
test_measured_width_is_the_painted_width (Fixture      *f,
                                          gconstpointer data)
{
  const KithMeasurer *measurer = kith_painter_get_measurer (f->painter);
  double width = kith_measurer_width_mm (measurer, "Hammersmith", 3.0, KITH_WEIGHT_BOLD);
  g_autoptr(KithScene) scene = new_scene_of_text ("Hammersmith", width);
  int first, last;

  kith_painter_paint (f->painter, f->cr, scene, KITH_THEME_PRINT_BLACK, NULL, KITH_PAINT_PAPER);

  find_ink (f, &first, &last);
  g_assert_cmpfloat ((last - first + 1) / 4.0, >, 0.92 * width);
  g_assert_cmpfloat ((last - first + 1) / 4.0, <=, 1.03 * width);
}

static void
test_level_lines_are_crisp_on_the_screen (Fixture      *f,
                                          gconstpointer data)
{
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  g_autoptr(KithScene) scene = NULL;
  KithPoint corner[] = { { 10.13, 5.37 }, { 10.13, 30.21 }, { 71.77, 30.21 } };
  KithStyle line = pen;
  guint style;

  line.fill = KITH_FILL_NONE;
  style = kith_scene_builder_add_style (builder, &line);
  kith_scene_builder_add_points (builder, KITH_SHAPE_POLYLINE, KITH_PART_LINK, style, corner, 3);
  style = kith_scene_builder_add_style (builder, &pen);
  kith_scene_builder_add_box (builder, KITH_SHAPE_RECT, KITH_PART_SYMBOL, style,
                              &(KithRect){ 30.41, 10.09, S, S });
  scene = kith_scene_builder_finish (builder);

  kith_painter_paint (f->painter, f->cr, scene, KITH_THEME_PRINT_BLACK, NULL, KITH_PAINT_SCREEN);

  g_assert_cmpuint (count_grey (f), ==, 0);
}

static void
test_text_too_small_to_read_is_left_out (Fixture      *f,
                                         gconstpointer data)
{
  g_autoptr(KithScene) scene = new_scene_of_text ("Rowan", 60.0);
  int first, last;

  cairo_scale (f->cr, 0.2, 0.2);
  kith_painter_paint (f->painter, f->cr, scene, KITH_THEME_PRINT_BLACK, NULL, KITH_PAINT_SCREEN);
  find_ink (f, &first, &last);
  g_assert_cmpint (first, ==, -1);

  kith_painter_paint (f->painter, f->cr, scene, KITH_THEME_PRINT_BLACK, NULL, KITH_PAINT_PAPER);
  find_ink (f, &first, &last);
  g_assert_cmpint (first, !=, -1);
}

static void
test_state_of_the_context_is_kept (Fixture      *f,
                                   gconstpointer data)
{
  g_autoptr(KithScene) scene = new_scene_of_text ("Rowan", 60.0);
  cairo_matrix_t before, after;

  cairo_set_line_width (f->cr, 7.0);
  cairo_get_matrix (f->cr, &before);
  kith_painter_paint (f->painter, f->cr, scene, KITH_THEME_DARK, NULL, KITH_PAINT_SCREEN);
  cairo_get_matrix (f->cr, &after);

  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
  g_assert_cmpfloat (cairo_get_line_width (f->cr), ==, 7.0);
}

static double
luminance (const KithColour *colour)
{
  double parts[] = { colour->red, colour->green, colour->blue };
  double weights[] = { 0.2126, 0.7152, 0.0722 };
  double sum = 0.0;

  for (guint i = 0; i < 3; i++)
    sum += weights[i]
           * (parts[i] <= 0.03928 ? parts[i] / 12.92
                                  : pow ((parts[i] + 0.055) / 1.055, 2.4));

  return sum;
}

static void
test_every_ink_can_be_read_in_every_theme (void)
{
  for (guint theme = 0; theme < KITH_N_THEMES; theme++)
    for (guint ink = KITH_INK_STRUCTURAL; ink < KITH_INK_PAPER; ink++)
      {
        KithColour paper = kith_theme_get_colour (theme, KITH_INK_PAPER);
        KithColour colour = kith_theme_get_colour (theme, ink);
        double a = luminance (&paper) + 0.05, b = luminance (&colour) + 0.05;

        g_assert_cmpfloat (MAX (a, b) / MIN (a, b), >=, 4.5);
      }
}

static void
test_themes_are_found_by_name (void)
{
  KithThemeKind theme = KITH_THEME_LIGHT;

  g_assert_true (kith_theme_parse ("print-black", &theme));
  g_assert_cmpuint (theme, ==, KITH_THEME_PRINT_BLACK);
  g_assert_false (kith_theme_parse ("mauve", &theme));
}

#define ADD(name, func) g_test_add ("/painter/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("every-alphabet-has-its-letters", test_every_alphabet_has_its_letters);
  ADD ("letters-without-a-font-are-counted", test_letters_without_a_font_are_counted);
  ADD ("markup-is-only-text", test_markup_is_only_text);
  ADD ("text-stays-in-its-box", test_text_stays_in_its_box);
  ADD ("measured-width-is-the-painted-width", test_measured_width_is_the_painted_width);
  ADD ("level-lines-are-crisp-on-the-screen", test_level_lines_are_crisp_on_the_screen);
  ADD ("text-too-small-to-read-is-left-out", test_text_too_small_to_read_is_left_out);
  ADD ("state-of-the-context-is-kept", test_state_of_the_context_is_kept);
  g_test_add_func ("/painter/every-ink-can-be-read-in-every-theme",
                   test_every_ink_can_be_read_in_every_theme);
  g_test_add_func ("/painter/themes-are-found-by-name", test_themes_are_found_by_name);

  return g_test_run ();
}
