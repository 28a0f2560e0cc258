/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The outline of each shape as a cairo path, on whole pixels where there are pixels. */

#include "config.h"

#include "paint/kith-paint-private.h"

#include <math.h>

static double
snap (const KithGrid *grid,
      double          value,
      double          origin)
{
  double pixel = value * grid->scale + origin;

  return (floor (pixel - grid->offset + 0.5) + grid->offset - origin) / grid->scale;
}

/**
 * kith_paint_snap_point:
 *
 * Returns: @point, moved to where a pen falls on whole pixels if there are pixels
 */
KithPoint
kith_paint_snap_point (const KithGrid  *grid,
                       const KithPoint *point)
{
  if (!grid->is_on)
    return *point;

  return (KithPoint){ snap (grid, point->x, grid->x0), snap (grid, point->y, grid->y0) };
}

static void
add_round_rect (cairo_t         *cr,
                const KithPoint *a,
                const KithPoint *b,
                double           radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, b->x - radius, a->y + radius, radius, -G_PI_2, 0.0);
  cairo_arc (cr, b->x - radius, b->y - radius, radius, 0.0, G_PI_2);
  cairo_arc (cr, a->x + radius, b->y - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, a->x + radius, a->y + radius, radius, G_PI, 3.0 * G_PI_2);
  cairo_close_path (cr);
}

/* Four cubic pieces are within a fortieth of a percent of an ellipse, and need no arcs. */
#define KAPPA 0.5522847498

static void
add_ellipse (cairo_t         *cr,
             const KithPoint *a,
             const KithPoint *b)
{
  double x = (a->x + b->x) / 2.0, y = (a->y + b->y) / 2.0;
  double rx = (b->x - a->x) / 2.0, ry = (b->y - a->y) / 2.0;
  double kx = KAPPA * rx, ky = KAPPA * ry;

  cairo_move_to (cr, x, y - ry);
  cairo_curve_to (cr, x + kx, y - ry, x + rx, y - ky, x + rx, y);
  cairo_curve_to (cr, x + rx, y + ky, x + kx, y + ry, x, y + ry);
  cairo_curve_to (cr, x - kx, y + ry, x - rx, y + ky, x - rx, y);
  cairo_curve_to (cr, x - rx, y - ky, x - kx, y - ry, x, y - ry);
  cairo_close_path (cr);
}

static void
add_dome (cairo_t         *cr,
          const KithPoint *a,
          const KithPoint *b)
{
  double x = (a->x + b->x) / 2.0, y = (a->y + b->y) / 2.0;
  double kx = KAPPA * (b->x - a->x) / 2.0, ky = KAPPA * (b->y - a->y) / 2.0;

  cairo_move_to (cr, a->x, b->y);
  cairo_line_to (cr, a->x, y);
  cairo_curve_to (cr, a->x, y - ky, x - kx, a->y, x, a->y);
  cairo_curve_to (cr, x + kx, a->y, b->x, y - ky, b->x, y);
  cairo_line_to (cr, b->x, b->y);
  cairo_close_path (cr);
}

static void
add_corners (cairo_t         *cr,
             const KithPoint *corners,
             guint            n)
{
  cairo_move_to (cr, corners[0].x, corners[0].y);
  for (guint i = 1; i < n; i++)
    cairo_line_to (cr, corners[i].x, corners[i].y);
  cairo_close_path (cr);
}

static void
add_box (cairo_t         *cr,
         KithShape        shape,
         const KithPoint *points,
         const KithGrid  *grid)
{
  KithPoint a = kith_paint_snap_point (grid, &points[0]);
  KithPoint b = kith_paint_snap_point (grid, &points[1]);
  double x = (a.x + b.x) / 2.0, y = (a.y + b.y) / 2.0;

  switch (shape)
    {
    case KITH_SHAPE_RECT:
      cairo_rectangle (cr, a.x, a.y, b.x - a.x, b.y - a.y);
      break;
    case KITH_SHAPE_ROUND_RECT:
      add_round_rect (cr, &a, &b, points[2].x);
      break;
    case KITH_SHAPE_ELLIPSE:
      add_ellipse (cr, &a, &b);
      break;
    case KITH_SHAPE_DOME:
      add_dome (cr, &a, &b);
      break;
    case KITH_SHAPE_TRIANGLE:
      add_corners (cr, (KithPoint[]){ { x, a.y }, b, { a.x, b.y } }, 3);
      break;
    default:
      add_corners (cr, (KithPoint[]){ { x, a.y }, { b.x, y }, { x, b.y }, { a.x, y } }, 4);
    }
}

/**
 * kith_paint_is_on_axes:
 * @item: a polyline, a polygon or segments
 *
 * Returns: whether each piece of @item is level or upright
 */
gboolean
kith_paint_is_on_axes (const KithScene *scene,
                       const KithItem  *item)
{
  const KithPoint *points = kith_scene_get_points (scene, item);
  guint step = item->shape == KITH_SHAPE_SEGMENTS ? 2 : 1;

  for (guint i = 0; i + 1 < item->n_points; i += step)
    if (points[i].x != points[i + 1].x && points[i].y != points[i + 1].y)
      return FALSE;

  return TRUE;
}

/* A line that slants anywhere keeps its true course. */
static void
add_pieces (cairo_t         *cr,
            const KithScene *scene,
            const KithItem  *item,
            const KithGrid  *grid)
{
  const KithPoint *points = kith_scene_get_points (scene, item);
  gboolean separate = item->shape == KITH_SHAPE_SEGMENTS;
  KithGrid own = *grid;

  own.is_on = grid->is_on && kith_paint_is_on_axes (scene, item);
  for (guint i = 0; i < item->n_points; i++)
    {
      KithPoint point = kith_paint_snap_point (&own, &points[i]);

      if (i == 0 || (separate && i % 2 == 0))
        cairo_move_to (cr, point.x, point.y);
      else
        cairo_line_to (cr, point.x, point.y);
    }
  if (item->shape == KITH_SHAPE_POLYGON)
    cairo_close_path (cr);
}

static void
add_curve (cairo_t         *cr,
           const KithItem  *item,
           const KithPoint *p)
{
  cairo_move_to (cr, p[0].x, p[0].y);
  for (guint i = 1; i + 2 < item->n_points; i += 3)
    cairo_curve_to (cr, p[i].x, p[i].y, p[i + 1].x, p[i + 1].y, p[i + 2].x, p[i + 2].y);
  if (item->shape == KITH_SHAPE_CLOSED_CURVE)
    cairo_close_path (cr);
}

/**
 * kith_paint_add_path:
 * @item: anything but text
 *
 * Adds the outline of @item to the path of @cr, which stands in millimetres.
 */
void
kith_paint_add_path (cairo_t         *cr,
                     const KithScene *scene,
                     const KithItem  *item,
                     const KithGrid  *grid)
{
  const KithPoint *points = kith_scene_get_points (scene, item);

  switch ((KithShape) item->shape)
    {
    case KITH_SHAPE_POLYLINE:
    case KITH_SHAPE_POLYGON:
    case KITH_SHAPE_SEGMENTS:
      add_pieces (cr, scene, item, grid);
      break;
    case KITH_SHAPE_CURVE:
    case KITH_SHAPE_CLOSED_CURVE:
      add_curve (cr, item, points);
      break;
    default:
      add_box (cr, item->shape, points, grid);
    }
}

static double
length_of_pieces (const KithPoint *points,
                  guint            n,
                  gboolean         closed)
{
  double length = closed ? kith_point_distance (&points[n - 1], &points[0]) : 0.0;

  for (guint i = 1; i < n; i++)
    length += kith_point_distance (&points[i - 1], &points[i]);

  return length;
}

static double
length_of_outline (const KithScene *scene,
                   const KithItem  *item)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (surface);
  KithGrid no_grid = { 0 };
  KithPoint first = { 0.0, 0.0 }, last = { 0.0, 0.0 };
  double length = 0.0;
  cairo_path_t *path;

  cairo_set_tolerance (cr, 0.02);
  kith_paint_add_path (cr, scene, item, &no_grid);
  path = cairo_copy_path_flat (cr);
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      KithPoint to = first;

      if (path->data[i].header.type != CAIRO_PATH_CLOSE_PATH)
        to = (KithPoint){ path->data[i + 1].point.x, path->data[i + 1].point.y };
      if (path->data[i].header.type == CAIRO_PATH_MOVE_TO)
        first = to;
      else
        length += kith_point_distance (&last, &to);
      last = to;
    }

  cairo_path_destroy (path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return length;
}

/**
 * kith_paint_path_length:
 *
 * Returns: the length of the outline of @item, in millimetres
 */
double
kith_paint_path_length (const KithScene *scene,
                        const KithItem  *item)
{
  const KithPoint *points = kith_scene_get_points (scene, item);

  switch ((KithShape) item->shape)
    {
    case KITH_SHAPE_POLYLINE:
      return length_of_pieces (points, item->n_points, FALSE);
    case KITH_SHAPE_POLYGON:
      return length_of_pieces (points, item->n_points, TRUE);
    case KITH_SHAPE_SEGMENTS:
      return kith_point_distance (&points[0], &points[1]);
    case KITH_SHAPE_RECT:
      return 2.0 * (points[1].x - points[0].x + points[1].y - points[0].y);
    default:
      return length_of_outline (scene, item);
    }
}
