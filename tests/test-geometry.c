/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/kith-geometry.h"

static void
test_empty_rectangle_takes_the_first_point (void)
{
  KithRect rect = KITH_RECT_EMPTY;

  kith_rect_add_point (&rect, &(KithPoint){ 3.0, 4.0 });
  kith_rect_add_point (&rect, &(KithPoint){ 1.0, 9.0 });

  g_assert_cmpfloat (rect.x, ==, 1.0);
  g_assert_cmpfloat (rect.y, ==, 4.0);
  g_assert_cmpfloat (rect.width, ==, 2.0);
  g_assert_cmpfloat (rect.height, ==, 5.0);
}

static void
test_touching_rectangles_do_not_overlap (void)
{
  KithRect left = { 0.0, 0.0, 10.0, 10.0 };
  KithRect right = { 10.0, 0.0, 10.0, 10.0 };
  KithRect over = { 9.5, 9.5, 10.0, 10.0 };

  g_assert_false (kith_rect_overlaps (&left, &right));
  g_assert_true (kith_rect_overlaps (&left, &over));
}

static void
test_nearest_place_may_be_the_end_of_the_line (void)
{
  KithPoint from = { 0.0, 0.0 };
  KithPoint to = { 10.0, 0.0 };

  g_assert_cmpfloat (kith_point_to_line (&(KithPoint){ 5.0, 2.0 }, &from, &to), ==, 2.0);
  g_assert_cmpfloat (kith_point_to_line (&(KithPoint){ 13.0, 4.0 }, &from, &to), ==, 5.0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geometry/empty-rectangle-takes-the-first-point",
                   test_empty_rectangle_takes_the_first_point);
  g_test_add_func ("/geometry/touching-rectangles-do-not-overlap",
                   test_touching_rectangles_do_not_overlap);
  g_test_add_func ("/geometry/nearest-place-may-be-the-end-of-the-line",
                   test_nearest_place_may_be_the_end_of_the_line);

  return g_test_run ();
}
