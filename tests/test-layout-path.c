/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the places of a winding path stand, and where the path goes between them. */

#include "config.h"

#include "layout/kith-layout-path.h"

#include <math.h>

static const KithPathSpace space = { 16.0, 12.0, 3.5, 14.0, 10.6 };
static const guint counts[] = { 1, 2, 3, 5, 6, 7, 12, 13, 30, 31, 60, 81, 161, 300 };

/* Narrow and broad, low and high ones in turn. */
static KithPathStop *
new_stops (guint n)
{
  KithPathStop *stops = g_new0 (KithPathStop, n + 1);

  for (guint i = 0; i < n; i++)
    {
      stops[i].left_mm = stops[i].right_mm = 10.0 + (i * 7) % 29;
      stops[i].head_mm = 10.6;
      stops[i].foot_mm = 20.0 + (i * 13) % 61;
    }
  return stops;
}

static void
assert_nothing_overlaps (const KithPathStop *stops,
                         guint               n)
{
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j++)
      {
        const KithRect a = kith_path_stop_get_box (&stops[i]), b = kith_path_stop_get_box (&stops[j]);

        if (stops[i].is_pinned && stops[j].is_pinned)
          continue;
        g_assert_false (kith_rect_overlaps (&a, &b));
      }
}

static void
test_places_never_overlap (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree KithPathStop *stops = new_stops (counts[i]);

      kith_layout_path (stops, counts[i], &space);

      assert_nothing_overlaps (stops, counts[i]);
    }
}

static void
test_what_was_put_by_hand_stays_and_the_rest_makes_room (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    for (guint step = 2; step <= 5; step++)
      {
        g_autofree KithPathStop *stops = new_stops (counts[i]);

        for (guint j = 1; j < counts[i]; j += step)
          {
            stops[j].is_pinned = TRUE;
            stops[j].at = (KithPoint){ (j * 97) % 330 - 20.0, (j * 61) % 500 - 30.0 };
          }
        kith_layout_path (stops, counts[i], &space);

        assert_nothing_overlaps (stops, counts[i]);
        for (guint j = 1; j < counts[i]; j += step)
          {
            g_assert_cmpfloat (stops[j].at.x, ==, (j * 97) % 330 - 20.0);
            g_assert_cmpfloat (stops[j].at.y, ==, (j * 61) % 500 - 30.0);
          }
      }
}

static void
test_rows_go_there_and_back_in_order (void)
{
  g_autofree KithPathStop *stops = new_stops (30);

  kith_layout_path (stops, 30, &space);

  g_assert_cmpint (stops[0].row, ==, 0);
  g_assert_cmpint (stops[29].row, >, 2);
  for (guint i = 0; i + 1 < 30; i++)
    {
      g_assert_cmpint (stops[i + 1].row, >=, stops[i].row);
      g_assert_cmpint (stops[i + 1].row, <=, stops[i].row + 1);
      if (stops[i + 1].row != stops[i].row)
        g_assert_cmpfloat (stops[i + 1].at.y, >, stops[i].at.y);
      else if (stops[i].row % 2 == 0)
        g_assert_cmpfloat (stops[i + 1].at.x, >, stops[i].at.x);
      else
        g_assert_cmpfloat (stops[i + 1].at.x, <, stops[i].at.x);
    }
}

static void
test_a_place_that_is_added_moves_none_before_it (void)
{
  g_autofree KithPathStop *four = new_stops (4);
  g_autofree KithPathStop *five = new_stops (5);

  kith_layout_path (four, 4, &space);
  kith_layout_path (five, 5, &space);

  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpfloat (four[i].at.x, ==, five[i].at.x);
      g_assert_cmpfloat (four[i].at.y, ==, five[i].at.y);
    }
}

static gboolean
is_on_text (const KithPathStop *stop,
            const KithPoint    *at)
{
  const KithRect text = { stop->at.x - stop->left_mm, stop->at.y + 9.6,
                          stop->left_mm + stop->right_mm, stop->foot_mm - 9.6 };

  return kith_rect_contains (&text, at);
}

static void
test_the_path_passes_beside_what_is_written (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      const guint n = counts[i];
      g_autofree KithPathStop *stops = new_stops (n);

      kith_layout_path (stops, n, &space);

      for (guint leg = 0; leg + 1 < n; leg++)
        {
          KithPoint points[KITH_PATH_LEG_POINTS];
          const guint n_points = kith_layout_path_leg (stops, n, leg, &space, points);

          g_assert_cmpuint (n_points, >=, 2);
          g_assert_cmpuint (n_points, <=, KITH_PATH_LEG_POINTS);
          for (guint p = 0; p < n_points; p++)
            for (guint j = 0; j < n; j++)
              g_assert_false (is_on_text (&stops[j], &points[p]));
        }
    }
}

static void
test_the_path_ends_short_of_the_pictures (void)
{
  g_autofree KithPathStop *stops = new_stops (12);

  kith_layout_path (stops, 12, &space);

  for (guint leg = 0; leg + 1 < 12; leg++)
    {
      KithPoint points[KITH_PATH_LEG_POINTS];
      const guint n = kith_layout_path_leg (stops, 12, leg, &space, points);

      g_assert_cmpfloat_with_epsilon (kith_point_distance (&points[0], &stops[leg].at), 10.6, 0.01);
      g_assert_cmpfloat_with_epsilon (kith_point_distance (&points[n - 1], &stops[leg + 1].at), 10.6,
                                      0.01);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout-path/places-never-overlap", test_places_never_overlap);
  g_test_add_func ("/layout-path/what-was-put-by-hand-stays-and-the-rest-makes-room",
                   test_what_was_put_by_hand_stays_and_the_rest_makes_room);
  g_test_add_func ("/layout-path/rows-go-there-and-back-in-order", test_rows_go_there_and_back_in_order);
  g_test_add_func ("/layout-path/a-place-that-is-added-moves-none-before-it",
                   test_a_place_that_is_added_moves_none_before_it);
  g_test_add_func ("/layout-path/the-path-passes-beside-what-is-written",
                   test_the_path_passes_beside_what_is_written);
  g_test_add_func ("/layout-path/the-path-ends-short-of-the-pictures",
                   test_the_path_ends_short_of_the_pictures);

  return g_test_run ();
}
