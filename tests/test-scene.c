/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "scene/kith-scene.h"

static const KithStyle line_style = { KITH_INK_STRUCTURAL, KITH_DASH_NORMAL, KITH_FILL_NONE, TRUE,
                                      0.5f, 9.0f, 0.0f };
static const KithStyle symbol_style = { KITH_INK_STRUCTURAL, KITH_DASH_SOLID, KITH_FILL_PAPER,
                                        FALSE, 0.5f, 9.0f, 0.0f };

/* One person on a line, the line added first and again last. */
static KithScene *
new_scene_of_one_person (void)
{
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  guint line = kith_scene_builder_add_style (builder, &line_style);
  guint symbol = kith_scene_builder_add_style (builder, &symbol_style);
  KithPoint along[] = { { 0.0, 5.0 }, { 40.0, 5.0 } };
  KithText name = { "Sami", 2.0f, KITH_WEIGHT_BOLD, KITH_ALIGN_CENTRE };

  kith_scene_builder_add_subject (builder, KITH_SUBJECT_PERSON, "p1", &(KithPoint){ 15.0, 5.0 });
  kith_scene_builder_describe (builder, 0, "Sami", "Sami, 9.");
  kith_scene_builder_note_kind (builder, "person_male");
  kith_scene_builder_note_kind (builder, "person_male");
  kith_scene_builder_add_box (builder, KITH_SHAPE_RECT, KITH_PART_SYMBOL, symbol,
                              &(KithRect){ 10.0, 0.0, 10.0, 10.0 });
  kith_scene_builder_add_text (builder, KITH_PART_LABEL, symbol, &(KithRect){ 8.0, 11.0, 14.0, 3.5 },
                               &name);
  kith_scene_builder_add_subject (builder, KITH_SUBJECT_COUPLE, "u1", &along[0]);
  kith_scene_builder_add_points (builder, KITH_SHAPE_POLYLINE, KITH_PART_BAR, line, along, 2);

  return kith_scene_builder_finish (builder);
}

static void
test_items_are_in_order_of_painting (void)
{
  g_autoptr(KithScene) scene = new_scene_of_one_person ();
  const KithItem *items = kith_scene_get_items (scene);

  g_assert_cmpuint (kith_scene_get_n_items (scene), ==, 3);
  g_assert_cmpuint (items[0].part, ==, KITH_PART_BAR);
  g_assert_cmpuint (items[1].part, ==, KITH_PART_SYMBOL);
  g_assert_cmpuint (items[2].part, ==, KITH_PART_LABEL);
}

static void
test_a_person_is_found_before_the_line_behind (void)
{
  g_autoptr(KithScene) scene = new_scene_of_one_person ();
  guint person = kith_scene_find_subject (scene, "p1");
  guint couple = kith_scene_find_subject (scene, "u1");

  g_assert_cmpuint (kith_scene_get_subject_at (scene, &(KithPoint){ 15.0, 5.0 }, 1.0), ==, person);
  g_assert_cmpuint (kith_scene_get_subject_at (scene, &(KithPoint){ 30.0, 5.8 }, 1.0), ==, couple);
  g_assert_cmpuint (kith_scene_get_subject_at (scene, &(KithPoint){ 30.0, 9.0 }, 1.0), ==,
                    KITH_NO_SUBJECT);
}

static void
test_dump_says_what_is_drawn (void)
{
  g_autoptr(KithScene) scene = new_scene_of_one_person ();
  g_autofree char *dump = kith_scene_dump (scene);

  g_assert_cmpstr (dump, ==,
    "scene -0.25,-0.25 40.50x15.00\n"
    "kinds person_male\n"
    "subject person p1 at 7.75,-0.25 14.50x15.00 \"Sami\" \"Sami, 9.\"\n"
    "subject couple u1 at -0.25,4.75 40.50x0.50 \"\" \"\"\n"
    "bar polyline structural 0.50 dash of u1 at 0.00,5.00 40.00,5.00\n"
    "symbol rect structural 0.50 solid fill=paper of p1 at 10.00,0.00 20.00,10.00\n"
    "label text structural 0.50 solid fill=paper of p1 at 8.00,11.00 22.00,14.50 2.00 bold centre"
    " \"Sami\"\n");
}

static void
test_same_look_has_one_number (void)
{
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  guint line = kith_scene_builder_add_style (builder, &line_style);

  g_assert_cmpuint (kith_scene_builder_add_style (builder, &symbol_style), !=, line);
  g_assert_cmpuint (kith_scene_builder_add_style (builder, &line_style), ==, line);
}

static void
test_subject_knows_its_items (void)
{
  g_autoptr(KithScene) scene = new_scene_of_one_person ();
  const guint32 *items;
  guint n;

  items = kith_scene_get_subject_items (scene, kith_scene_find_subject (scene, "p1"), &n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (items[0], ==, 1);
  g_assert_cmpuint (items[1], ==, 2);
}

static void
test_items_in_an_area_are_those_that_touch_it (void)
{
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  g_autoptr(KithScene) scene = NULL;
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  guint style = kith_scene_builder_add_style (builder, &symbol_style);

  for (guint i = 0; i < 2000; i++)
    {
      KithRect box = { g_rand_double_range (rand, -500.0, 500.0),
                       g_rand_double_range (rand, -500.0, 500.0),
                       g_rand_double_range (rand, 0.0, 40.0),
                       g_rand_double_range (rand, 0.0, 40.0) };

      kith_scene_builder_add_box (builder, KITH_SHAPE_RECT, KITH_PART_SYMBOL, style, &box);
    }
  scene = kith_scene_builder_finish (builder);

  for (guint i = 0; i < 50; i++)
    {
      KithRect area = { g_rand_double_range (rand, -600.0, 500.0),
                        g_rand_double_range (rand, -600.0, 500.0), 60.0, 30.0 };
      guint expected = 0;

      for (guint n = 0; n < kith_scene_get_n_items (scene); n++)
        {
          KithRect bounds = kith_scene_get_item_bounds (scene, n);

          if (kith_rect_overlaps (&bounds, &area))
            g_assert_cmpuint (expected++, <, 2000);
        }
      kith_scene_collect_items_in (scene, &area, found);
      g_assert_cmpuint (found->len, ==, expected);
      for (guint n = 1; n < found->len; n++)
        g_assert_cmpuint (g_array_index (found, guint32, n - 1), <,
                          g_array_index (found, guint32, n));
    }
}

static void
test_empty_scene_has_nothing_anywhere (void)
{
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  g_autoptr(KithScene) scene = kith_scene_builder_finish (builder);
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));

  kith_scene_collect_items_in (scene, &(KithRect){ 0.0, 0.0, 100.0, 100.0 }, found);

  g_assert_cmpuint (found->len, ==, 0);
  g_assert_true (kith_rect_is_empty (kith_scene_get_bounds (scene)));
  g_assert_cmpuint (kith_scene_get_subject_at (scene, &(KithPoint){ 0.0, 0.0 }, 2.0), ==,
                    KITH_NO_SUBJECT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene/items-are-in-order-of-painting", test_items_are_in_order_of_painting);
  g_test_add_func ("/scene/a-person-is-found-before-the-line-behind",
                   test_a_person_is_found_before_the_line_behind);
  g_test_add_func ("/scene/dump-says-what-is-drawn", test_dump_says_what_is_drawn);
  g_test_add_func ("/scene/same-look-has-one-number", test_same_look_has_one_number);
  g_test_add_func ("/scene/subject-knows-its-items", test_subject_knows_its_items);
  g_test_add_func ("/scene/items-in-an-area-are-those-that-touch-it",
                   test_items_in_an_area_are_those_that_touch_it);
  g_test_add_func ("/scene/empty-scene-has-nothing-anywhere",
                   test_empty_scene_has_nothing_anywhere);

  return g_test_run ();
}
