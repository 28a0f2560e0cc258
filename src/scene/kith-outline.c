/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line round a heap of rectangles: one closed course of level and upright pieces for each part
 * of the heap that hangs together. */

#include "config.h"

#include "scene/kith-outline.h"

#include <math.h>
#include <stdlib.h>

typedef struct
{
  double *xs;
  double *ys;
  guint   n_xs;
  guint   n_ys;
  guint8 *cells;  /* 1 inside, n_xs - 1 across and n_ys - 1 down */
  guint8 *used;   /* which upper edges have been walked */
} Grid;

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static guint
sort_and_join (double *values,
               guint   n)
{
  guint kept = 0;

  qsort (values, n, sizeof *values, compare_doubles);
  for (guint i = 0; i < n; i++)
    if (kept == 0 || values[i] > values[kept - 1] + 1e-9)
      values[kept++] = values[i];

  return kept;
}

static gboolean
is_inside (const Grid *grid,
           int         column,
           int         row)
{
  if (column < 0 || row < 0 || column >= (int) grid->n_xs - 1 || row >= (int) grid->n_ys - 1)
    return FALSE;

  return grid->cells[row * (grid->n_xs - 1) + column];
}

static void
fill_grid (Grid           *grid,
           const KithRect *rects,
           guint           n_rects)
{
  grid->xs = g_new (double, 2 * n_rects);
  grid->ys = g_new (double, 2 * n_rects);
  for (guint i = 0; i < n_rects; i++)
    {
      grid->xs[2 * i] = rects[i].x;
      grid->xs[2 * i + 1] = rects[i].x + rects[i].width;
      grid->ys[2 * i] = rects[i].y;
      grid->ys[2 * i + 1] = rects[i].y + rects[i].height;
    }
  grid->n_xs = sort_and_join (grid->xs, 2 * n_rects);
  grid->n_ys = sort_and_join (grid->ys, 2 * n_rects);
  grid->cells = g_new0 (guint8, grid->n_xs * grid->n_ys);
  grid->used = g_new0 (guint8, grid->n_xs * grid->n_ys);

  for (guint row = 0; row + 1 < grid->n_ys; row++)
    for (guint column = 0; column + 1 < grid->n_xs; column++)
      {
        KithPoint middle = { (grid->xs[column] + grid->xs[column + 1]) / 2.0,
                             (grid->ys[row] + grid->ys[row + 1]) / 2.0 };

        for (guint i = 0; i < n_rects; i++)
          if (kith_rect_contains (&rects[i], &middle))
            grid->cells[row * (grid->n_xs - 1) + column] = 1;
      }
}

/* Walks with the inside on the right hand, from the upper left corner of a cell, and keeps the
   corners where it turns. */
static GArray *
walk (Grid *grid,
      int   column,
      int   row)
{
  static const int dx[] = { 1, 0, -1, 0 }, dy[] = { 0, 1, 0, -1 };
  /* The cells ahead on the left and on the right, for each way one can face. */
  static const int left_x[] = { 0, 0, -1, -1 }, left_y[] = { -1, 0, 0, -1 };
  static const int right_x[] = { 0, -1, -1, 0 }, right_y[] = { 0, 0, -1, -1 };
  GArray *corners = g_array_new (FALSE, FALSE, sizeof (KithPoint));
  int x = column, y = row;
  guint way = 0;

  do
    {
      KithPoint at = { grid->xs[x], grid->ys[y] };
      guint before = way;

      if (is_inside (grid, x + left_x[way], y + left_y[way]))
        way = (way + 3) % 4;
      else if (!is_inside (grid, x + right_x[way], y + right_y[way]))
        way = (way + 1) % 4;
      if (way != before || (x == column && y == row))
        g_array_append_val (corners, at);
      if (way == 0)
        grid->used[y * (grid->n_xs - 1) + x] = 1;
      x += dx[way];
      y += dy[way];
    }
  while (x != column || y != row);

  return corners;
}

/**
 * kith_outline_of_rects:
 * @rects: (array length=n_rects): rectangles that may overlap
 *
 * Returns: (transfer full) (element-type GArray): the corners of each closed course, clockwise;
 *   holes are left out
 */
GPtrArray *
kith_outline_of_rects (const KithRect *rects,
                       guint           n_rects)
{
  GPtrArray *outlines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  Grid grid = { 0 };

  if (n_rects == 0)
    return outlines;

  fill_grid (&grid, rects, n_rects);
  for (int row = 0; row + 1 < (int) grid.n_ys; row++)
    for (int column = 0; column + 1 < (int) grid.n_xs; column++)
      if (is_inside (&grid, column, row) && !is_inside (&grid, column, row - 1)
          && !is_inside (&grid, column - 1, row)
          && !grid.used[row * (grid.n_xs - 1) + column])
        g_ptr_array_add (outlines, walk (&grid, column, row));

  g_free (grid.xs);
  g_free (grid.ys);
  g_free (grid.cells);
  g_free (grid.used);
  return outlines;
}

/* The place on the way from @from to @to that lies @by away from @from, half way at most. */
static KithPoint
step_towards (const KithPoint *from,
              const KithPoint *to,
              double           by)
{
  double length = kith_point_distance (from, to);
  double t = length > 0.0 ? MIN (by, length / 2.0) / length : 0.0;

  return (KithPoint){ from->x + t * (to->x - from->x), from->y + t * (to->y - from->y) };
}

/**
 * kith_outline_round:
 * @corners: (element-type KithPoint): a closed course
 * @radius_mm: of its corners
 *
 * Returns: (transfer full) (element-type KithPoint): a closed curve: a start, then three points for
 *   each cubic piece
 */
GArray *
kith_outline_round (const GArray *corners,
                    double        radius_mm)
{
  GArray *curve = g_array_new (FALSE, FALSE, sizeof (KithPoint));
  guint n = corners->len;

  for (guint i = 0; i < n; i++)
    {
      KithPoint before = g_array_index (corners, KithPoint, (i + n - 1) % n);
      KithPoint corner = g_array_index (corners, KithPoint, i);
      KithPoint after = g_array_index (corners, KithPoint, (i + 1) % n);
      KithPoint start = step_towards (&corner, &before, radius_mm);
      KithPoint end = step_towards (&corner, &after, radius_mm);
      KithPoint bend_in = step_towards (&start, &corner, radius_mm * 0.55);
      KithPoint bend_out = step_towards (&end, &corner, radius_mm * 0.55);

      if (i == 0)
        g_array_append_val (curve, start);
      else
        {
          KithPoint last = g_array_index (curve, KithPoint, curve->len - 1);
          KithPoint straight[] = { last, start, start };

          g_array_append_vals (curve, straight, 3);
        }
      g_array_append_vals (curve, ((KithPoint[]){ bend_in, bend_out, end }), 3);
    }

  return curve;
}
