/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where things stand round the middle of an ecomap. */

#include "config.h"

#include "layout/kith-layout-ecomap.h"

#include <math.h>

static const KithEcoSpace space = { 68.0, 22.0, 3.0, 77.0, 102.0 };

static KithEcoBody *
new_bodies (guint n)
{
  KithEcoBody *bodies = g_new0 (KithEcoBody, n + 1);

  for (guint i = 0; i < n; i++)
    {
      bodies[i].diameter_mm = 34.0;
      bodies[i].foot_mm = 4.0;
      bodies[i].sector = i * 16 / n;
      bodies[i].is_heavy = i % 3 == 0;
    }
  return bodies;
}

static void
assert_nothing_overlaps (const KithEcoBody *bodies,
                         guint              n)
{
  KithPoint middle = { 0.0, 0.0 };

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (kith_point_distance (&bodies[i].at, &middle), >=, 34.0 + 17.0 + 21.9);
      for (guint j = 0; j < n; j++)
        {
          if (j == i)
            continue;
          g_assert_cmpfloat (kith_point_distance (&bodies[i].at, &bodies[j].at), >=, 34.0);
          g_assert_cmpfloat (kith_point_to_line (&bodies[j].at, &middle, &bodies[i].at), >=, 17.0);
        }
    }
}

static void
test_circles_and_lines_keep_clear_of_each_other (void)
{
  static const guint counts[] = { 1, 2, 7, 12, 13, 14, 20, 31, 60, 120 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree KithEcoBody *bodies = new_bodies (counts[i]);

      kith_layout_ecomap (bodies, counts[i], &space);

      assert_nothing_overlaps (bodies, counts[i]);
    }
}

static void
test_the_first_stands_at_the_top_and_kinds_go_clockwise (void)
{
  g_autofree KithEcoBody *bodies = new_bodies (4);

  kith_layout_ecomap (bodies, 4, &space);

  g_assert_cmpfloat_with_epsilon (bodies[0].at.x, 0.0, 0.01);
  g_assert_cmpfloat_with_epsilon (bodies[0].at.y, -102.0, 0.01);
  g_assert_cmpfloat (bodies[1].at.x, >, 50.0);
  g_assert_cmpfloat (bodies[2].at.y, >, 50.0);
  g_assert_cmpfloat (bodies[3].at.x, <, -50.0);
}

static void
test_heavy_ties_stand_near_where_there_are_two_rings (void)
{
  g_autofree KithEcoBody *bodies = new_bodies (24);
  double heavy = 0.0, light = 0.0;
  KithPoint middle = { 0.0, 0.0 };

  for (guint i = 0; i < 24; i++)
    {
      bodies[i].sector = i / 4;
      bodies[i].is_heavy = i % 2 == 1;
    }
  kith_layout_ecomap (bodies, 24, &space);

  for (guint i = 0; i < 24; i++)
    *(bodies[i].is_heavy ? &heavy : &light) += kith_point_distance (&bodies[i].at, &middle);
  g_assert_cmpfloat (heavy, <, light);
}

static void
test_who_stands_somewhere_stays_when_somebody_comes (void)
{
  g_autofree KithEcoBody *before = new_bodies (12);
  g_autofree KithEcoBody *after = new_bodies (13);

  kith_layout_ecomap (before, 12, &space);
  for (guint i = 0; i < 12; i++)
    {
      after[i] = before[i];
      after[i].is_placed = TRUE;
    }
  after[12].sector = before[5].sector;
  kith_layout_ecomap (after, 13, &space);

  for (guint i = 0; i < 12; i++)
    g_assert_cmpfloat (kith_point_distance (&before[i].at, &after[i].at), ==, 0.0);
  assert_nothing_overlaps (after, 13);
}

static void
test_who_was_put_somewhere_by_hand_stays_there (void)
{
  g_autofree KithEcoBody *bodies = new_bodies (9);

  bodies[3].is_pinned = TRUE;
  bodies[3].at = (KithPoint){ 150.0, -20.0 };
  kith_layout_ecomap (bodies, 9, &space);

  g_assert_cmpfloat (bodies[3].at.x, ==, 150.0);
  assert_nothing_overlaps (bodies, 9);
}

static void
test_the_same_comes_out_each_time (void)
{
  g_autofree KithEcoBody *one = new_bodies (40);
  g_autofree KithEcoBody *other = new_bodies (40);

  kith_layout_ecomap (one, 40, &space);
  kith_layout_ecomap (other, 40, &space);

  for (guint i = 0; i < 40; i++)
    g_assert_cmpmem (&one[i].at, sizeof one[i].at, &other[i].at, sizeof other[i].at);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout-ecomap/circles-and-lines-keep-clear-of-each-other",
                   test_circles_and_lines_keep_clear_of_each_other);
  g_test_add_func ("/layout-ecomap/the-first-stands-at-the-top-and-kinds-go-clockwise",
                   test_the_first_stands_at_the_top_and_kinds_go_clockwise);
  g_test_add_func ("/layout-ecomap/heavy-ties-stand-near-where-there-are-two-rings",
                   test_heavy_ties_stand_near_where_there_are_two_rings);
  g_test_add_func ("/layout-ecomap/who-stands-somewhere-stays-when-somebody-comes",
                   test_who_stands_somewhere_stays_when_somebody_comes);
  g_test_add_func ("/layout-ecomap/who-was-put-somewhere-by-hand-stays-there",
                   test_who_was_put_somewhere_by_hand_stays_there);
  g_test_add_func ("/layout-ecomap/the-same-comes-out-each-time",
                   test_the_same_comes_out_each_time);

  return g_test_run ();
}
