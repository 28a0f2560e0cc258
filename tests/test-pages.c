/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "scene/kith-page-cuts.h"
#include "scene/kith-pages.h"
#include "scene/kith-sketch.h"

static const char *const stamp[] = { "As at 7 September 2026", NULL };
static const KithPageWords words = { "Genogram", stamp, NULL };
static const KithPageSetup a4 = { KITH_PAPER_A4 };
static const KithPageSetup any = { KITH_PAPER_ANY };

static void
assert_covered (const KithSpan *spans,
                guint           n_spans,
                const GArray   *pages,
                double          size)
{
  for (guint i = 0; i < n_spans; i++)
    {
      gboolean is_whole = spans[i].to - spans[i].from > size;

      for (guint p = 0; p < pages->len; p++)
        {
          const KithSpan *page = &g_array_index (pages, KithSpan, p);

          g_assert_cmpfloat (page->to - page->from, <=, size + 1e-6);
          if (spans[i].from >= page->from - 1e-9 && spans[i].to <= page->to + 1e-9)
            is_whole = TRUE;
        }
      g_assert_true (is_whole);
    }
}

static void
test_cuts_go_through_gaps (void)
{
  const KithSpan spans[] = { { 0, 30 }, { 35, 60 }, { 62, 95 }, { 110, 140 } };
  g_autoptr(GArray) pages = kith_page_cuts (spans, 4, &(KithSpan){ 0, 140 }, 100);

  g_assert_cmpuint (pages->len, ==, 2);
  g_assert_cmpfloat (g_array_index (pages, KithSpan, 0).to, >=, 95.0);
  g_assert_cmpfloat (g_array_index (pages, KithSpan, 1).from, <=, 110.0);
  assert_covered (spans, 4, pages, 100);
}

static void
test_what_cannot_be_parted_is_repeated (void)
{
  const KithSpan spans[] = { { 0, 60 }, { 40, 90 }, { 80, 120 }, { 110, 150 } };
  g_autoptr(GArray) pages = kith_page_cuts (spans, 4, &(KithSpan){ 0, 150 }, 100);

  assert_covered (spans, 4, pages, 100);
  g_assert_cmpfloat (g_array_index (pages, KithSpan, 1).from, <,
                     g_array_index (pages, KithSpan, 0).to);
}

static void
test_every_strip_is_covered (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (11);

  for (guint round = 0; round < 300; round++)
    {
      guint n = g_rand_int_range (rand, 1, 60);
      g_autofree KithSpan *spans = g_new (KithSpan, n);
      g_autoptr(GArray) pages = NULL;

      for (guint i = 0; i < n; i++)
        {
          spans[i].from = g_rand_double_range (rand, 0, 900);
          spans[i].to = spans[i].from + g_rand_double_range (rand, 1, 70);
        }
      pages = kith_page_cuts (spans, n, &(KithSpan){ 0, 1000 }, 100);

      assert_covered (spans, n, pages, 100);
      g_assert_cmpfloat (g_array_index (pages, KithSpan, 0).from, ==, 0.0);
      g_assert_cmpfloat (g_array_index (pages, KithSpan, pages->len - 1).to, ==, 1000.0);
      for (guint p = 1; p < pages->len; p++)
        g_assert_cmpfloat (g_array_index (pages, KithSpan, p).from, <=,
                           g_array_index (pages, KithSpan, p - 1).to + 1e-9);
    }
}

static void
test_one_thing_too_large_for_a_page_does_not_hang (void)
{
  const KithSpan span = { 0, 1000 };
  g_autoptr(GArray) pages = kith_page_cuts (&span, 1, &(KithSpan){ 0, 1000 }, 100);

  g_assert_cmpuint (pages->len, ==, 10);
}

/* People with symbol and name anywhere on a sheet, and lines between them. */
static KithScene *
new_random_scene (guint  seed,
                  guint  n_people,
                  double width,
                  double height)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  KithSketch sketch = { builder, kith_measurer_fixed (), KITH_SYMBOL_MM };
  guint shape = kith_sketch_shape_pen (&sketch, KITH_INK_STRUCTURAL, KITH_PEN_NORMAL,
                                       KITH_DASH_SOLID, KITH_FILL_PAPER);
  guint line = kith_sketch_pen (&sketch, KITH_INK_STRUCTURAL, KITH_PEN_NORMAL, KITH_DASH_SOLID);
  KithPoint last = { 0.0, 0.0 };

  for (guint i = 0; i < n_people; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      KithPoint at = { g_rand_double_range (rand, 0, width), g_rand_double_range (rand, 0, height) };

      kith_scene_builder_add_subject (builder, KITH_SUBJECT_PERSON, id, &at);
      kith_scene_builder_note_kind (builder, "person_male");
      kith_scene_builder_add_box (builder, KITH_SHAPE_RECT, KITH_PART_SYMBOL, shape,
                                  &(KithRect){ at.x - 4.5, at.y - 4.5, 9.0, 9.0 });
      kith_sketch_text (&sketch, KITH_PART_LABEL, KITH_INK_STRUCTURAL, id, KITH_CAP_NAME,
                        KITH_WEIGHT_BOLD, KITH_ALIGN_CENTRE, &(KithPoint){ at.x, at.y + 6.0 }, 0.0);
      kith_scene_builder_set_owner (builder, KITH_NO_SUBJECT);
      kith_scene_builder_add_points (builder, KITH_SHAPE_POLYLINE, KITH_PART_LINK, line,
                                     (KithPoint[]){ last, at }, 2);
      kith_sketch_chip (&sketch, KITH_PART_CHIP, KITH_INK_STRUCTURAL, "KF", KITH_CAP_CHIP,
                        &(KithPoint){ (last.x + at.x) / 2.0, (last.y + at.y) / 2.0 },
                        KITH_DASH_SOLID);
      last = at;
    }

  return kith_scene_builder_finish (builder);
}

static gboolean
is_line (const KithItem *item)
{
  return item->part == KITH_PART_LINK;
}

static void
assert_nothing_is_cut (KithScene *scene,
                       KithPages *pages)
{
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree gboolean *is_shown = g_new0 (gboolean, kith_scene_get_n_items (scene));

  for (guint p = 0; p < kith_pages_get_n_pages (pages); p++)
    {
      const KithPage *page = kith_pages_get_page (pages, p);
      KithRect window = page->window;

      kith_rect_grow (&window, 0.01);
      kith_pages_collect_items (pages, p, items);
      for (guint i = 0; i < items->len; i++)
        {
          guint number = g_array_index (items, guint32, i);
          KithRect box = kith_scene_get_item_box (scene, &kith_scene_get_items (scene)[number]);

          if (is_line (&kith_scene_get_items (scene)[number]))
            continue;
          is_shown[number] = TRUE;
          g_assert_cmpfloat (box.x, >=, window.x);
          g_assert_cmpfloat (box.y, >=, window.y);
          g_assert_cmpfloat (box.x + box.width, <=, window.x + window.width);
          g_assert_cmpfloat (box.y + box.height, <=, window.y + window.height);
        }
    }
  for (guint i = 0; i < kith_scene_get_n_items (scene); i++)
    g_assert_true (is_shown[i] || is_line (&kith_scene_get_items (scene)[i]));
}

static void
test_no_symbol_and_no_name_is_cut (void)
{
  for (guint seed = 1; seed <= 12; seed++)
    {
      g_autoptr(KithScene) scene = new_random_scene (seed, 40 * seed, 300.0 * seed, 130.0 * seed);
      g_autoptr(KithPages) pages = kith_pages_new (scene, seed % 2 ? &a4 : &any,
                                                   &words, kith_measurer_fixed ());

      assert_nothing_is_cut (scene, pages);
    }
}

static void
test_small_drawing_takes_one_page (void)
{
  g_autoptr(KithScene) scene = new_random_scene (3, 5, 120.0, 60.0);
  g_autoptr(KithPages) pages = kith_pages_new (scene, &any, &words, kith_measurer_fixed ());
  const KithPage *page = kith_pages_get_page (pages, 0);

  g_assert_cmpuint (kith_pages_get_n_pages (pages), ==, 1);
  g_assert_cmpfloat (page->width_mm, ==, 297.0);
  g_assert_cmpfloat (page->scale, ==, 1.0);
}

static void
test_symbols_are_never_too_small_to_read (void)
{
  g_autoptr(KithScene) scene = new_random_scene (3, 200, 4000.0, 900.0);
  g_autoptr(KithPages) pages = kith_pages_new (scene, &any, &words, kith_measurer_fixed ());

  g_assert_cmpuint (kith_pages_get_n_pages (pages), >, 8);
  for (guint i = 0; i + 1 < kith_pages_get_n_pages (pages); i++)
    g_assert_cmpfloat (kith_pages_get_page (pages, i)->scale * KITH_SYMBOL_MM, >=, 7.0 - 1e-9);
}

static void
test_each_page_says_which_it_is (void)
{
  g_autoptr(KithScene) scene = new_random_scene (3, 60, 900.0, 300.0);
  g_autoptr(KithPages) pages = kith_pages_new (scene, &a4, &words, kith_measurer_fixed ());
  guint n = kith_pages_get_n_pages (pages);

  g_assert_cmpuint (n, >, 2);
  for (guint i = 0; i < n; i++)
    {
      KithScene *furniture = kith_pages_get_page (pages, i)->furniture;
      g_autofree char *expected = g_strdup_printf ("Page %u of %u", i + 1, n);
      gboolean found = FALSE;

      for (guint t = 0; t < kith_scene_get_n_texts (furniture); t++)
        if (g_str_equal (kith_scene_get_text (furniture, t)->text, expected))
          found = TRUE;
      g_assert_true (found);
    }
}

static void
test_empty_drawing_has_a_page (void)
{
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  g_autoptr(KithScene) scene = kith_scene_builder_finish (builder);
  g_autoptr(KithPages) pages = kith_pages_new (scene, &a4, &words, kith_measurer_fixed ());

  g_assert_cmpuint (kith_pages_get_n_pages (pages), ==, 1);
}

/* Everything a page shows besides what it is laid upon is its own, and together they show it all. */
static void
test_sheets_of_a_poster_overlap_and_say_where (void)
{
  g_autoptr(KithScene) scene = new_random_scene (5, 150, 1200.0, 700.0);
  g_autoptr(KithPages) pages = kith_pages_new (scene, &(KithPageSetup){ KITH_PAPER_A3 }, &words,
                                               kith_measurer_fixed ());
  guint n_beside = 0;

  assert_nothing_is_cut (scene, pages);
  for (guint i = 0; i + 1 < kith_pages_get_n_pages (pages); i++)
    {
      const KithPage *page = kith_pages_get_page (pages, i);
      const KithPage *next = kith_pages_get_page (pages, i + 1);
      double end = page->window.x + page->window.width;

      if (next->scale <= 0.0 || next->row != page->row || next->column != page->column + 1)
        continue;
      n_beside++;
      g_assert_cmpfloat (page->window.y, ==, next->window.y);
      g_assert_cmpfloat (page->window.height, ==, next->window.height);
      g_assert_cmpfloat_with_epsilon (page->own.x + page->own.width, next->window.x, 1e-9);
      g_assert_cmpfloat ((end - next->window.x) * page->scale, >=, 10.0 - 1e-6);
      g_assert_cmpfloat (page->at.x + page->window.width * page->scale, <=, page->width_mm - 9.9);
      g_assert_cmpfloat (page->at.y + page->window.height * page->scale, <=, page->height_mm - 18.9);
    }
  g_assert_cmpuint (n_beside, >, 0);
}

static void
test_one_page_is_one_page_however_small (void)
{
  g_autoptr(KithScene) scene = new_random_scene (3, 200, 4000.0, 900.0);
  KithPageSetup setup = { KITH_PAPER_A4, .fit = KITH_FIT_ONE_PAGE };
  g_autoptr(KithPages) pages = kith_pages_new (scene, &setup, &words, kith_measurer_fixed ());

  g_assert_cmpuint (kith_pages_get_n_pages (pages), ==, 1);
  g_assert_cmpfloat (kith_pages_get_symbol_mm (pages), <, 2.0);
  g_assert_cmpfloat (kith_pages_get_name_pt (pages), <, 3.0);
  assert_nothing_is_cut (scene, pages);
}

static void
test_more_sheets_make_a_larger_poster (void)
{
  g_autoptr(KithScene) scene = new_random_scene (3, 200, 2000.0, 900.0);
  double last = 0.0;

  for (guint n = 1; n <= 40; n += 3)
    {
      KithPageSetup setup = { KITH_PAPER_A3, .fit = KITH_FIT_SHEETS, .n_sheets = n };
      g_autoptr(KithPages) pages = kith_pages_new (scene, &setup, &words, kith_measurer_fixed ());

      g_assert_cmpuint (kith_pages_get_n_pages (pages), <=, n);
      g_assert_cmpfloat (kith_pages_get_symbol_mm (pages), >=, last * 0.95);
      last = kith_pages_get_symbol_mm (pages);
      assert_nothing_is_cut (scene, pages);
    }
  g_assert_cmpfloat (last, >, 9.0);
}

static void
test_paper_lies_as_it_was_asked_for (void)
{
  static const struct
  {
    KithPaper       paper;
    KithOrientation orientation;
    double          width_mm;
    double          height_mm;
  } cases[] = {
    { KITH_PAPER_A4, KITH_ORIENTATION_PORTRAIT, 210.0, 297.0 },
    { KITH_PAPER_A4, KITH_ORIENTATION_LANDSCAPE, 297.0, 210.0 },
    { KITH_PAPER_A3, KITH_ORIENTATION_PORTRAIT, 297.0, 420.0 },
    { KITH_PAPER_LETTER, KITH_ORIENTATION_LANDSCAPE, 279.4, 215.9 },
    { KITH_PAPER_A4, KITH_ORIENTATION_AUTO, 297.0, 210.0 },
  };
  g_autoptr(KithScene) scene = new_random_scene (3, 60, 900.0, 300.0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint fit = KITH_FIT_READABLE; fit <= KITH_FIT_ONE_PAGE; fit++)
      {
        KithPageSetup setup = { cases[i].paper, cases[i].orientation, fit };
        g_autoptr(KithPages) pages = kith_pages_new (scene, &setup, &words, kith_measurer_fixed ());

        g_assert_cmpfloat (kith_pages_get_page (pages, 0)->width_mm, ==, cases[i].width_mm);
        g_assert_cmpfloat (kith_pages_get_page (pages, 0)->height_mm, ==, cases[i].height_mm);
      }
}

static gboolean
says (KithPages  *pages,
      const char *word)
{
  for (guint i = 0; i < kith_pages_get_n_pages (pages); i++)
    {
      KithScene *furniture = kith_pages_get_page (pages, i)->furniture;

      for (guint t = 0; t < kith_scene_get_n_texts (furniture); t++)
        if (g_str_equal (kith_scene_get_text (furniture, t)->text, word))
          return TRUE;
    }

  return FALSE;
}

static void
test_key_stands_on_one_page_unless_left_out (void)
{
  g_autoptr(KithScene) scene = new_random_scene (3, 60, 900.0, 300.0);
  KithPageSetup without = { KITH_PAPER_A4, .no_legend = TRUE };
  g_autoptr(KithPages) all = kith_pages_new (scene, &a4, &words, kith_measurer_fixed ());
  g_autoptr(KithPages) none = kith_pages_new (scene, &without, &words, kith_measurer_fixed ());

  g_assert_true (says (all, "Man or boy"));
  g_assert_false (says (none, "Man or boy"));
  g_assert_true (says (none, "As at 7 September 2026"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pages/cuts-go-through-gaps", test_cuts_go_through_gaps);
  g_test_add_func ("/pages/what-cannot-be-parted-is-repeated",
                   test_what_cannot_be_parted_is_repeated);
  g_test_add_func ("/pages/every-strip-is-covered", test_every_strip_is_covered);
  g_test_add_func ("/pages/one-thing-too-large-for-a-page-does-not-hang",
                   test_one_thing_too_large_for_a_page_does_not_hang);
  g_test_add_func ("/pages/no-symbol-and-no-name-is-cut", test_no_symbol_and_no_name_is_cut);
  g_test_add_func ("/pages/small-drawing-takes-one-page", test_small_drawing_takes_one_page);
  g_test_add_func ("/pages/symbols-are-never-too-small-to-read",
                   test_symbols_are_never_too_small_to_read);
  g_test_add_func ("/pages/each-page-says-which-it-is", test_each_page_says_which_it_is);
  g_test_add_func ("/pages/empty-drawing-has-a-page", test_empty_drawing_has_a_page);

  g_test_add_func ("/pages/sheets-of-a-poster-overlap-and-say-where",
                   test_sheets_of_a_poster_overlap_and_say_where);
  g_test_add_func ("/pages/one-page-is-one-page-however-small",
                   test_one_page_is_one_page_however_small);
  g_test_add_func ("/pages/more-sheets-make-a-larger-poster", test_more_sheets_make_a_larger_poster);
  g_test_add_func ("/pages/paper-lies-as-it-was-asked-for", test_paper_lies_as_it_was_asked_for);
  g_test_add_func ("/pages/key-stands-on-one-page-unless-left-out",
                   test_key_stands_on_one_page_unless_left_out);

  return g_test_run ();
}
