/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies under the pointer: people before lines, lines before outlines, then the nearest. */

#include "config.h"

#include "scene/kith-scene-private.h"

#include <math.h>

static double
distance_to_box (const KithPoint *at,
                 const KithRect  *box)
{
  double dx = MAX (MAX (box->x - at->x, at->x - box->x - box->width), 0.0);
  double dy = MAX (MAX (box->y - at->y, at->y - box->y - box->height), 0.0);

  return hypot (dx, dy);
}

static double
distance_to_pieces (const KithPoint *at,
                    const KithPoint *points,
                    guint            n_points,
                    guint            step,
                    gboolean         closed)
{
  double nearest = INFINITY;

  for (guint i = 0; i + 1 < n_points; i += step)
    nearest = MIN (nearest, kith_point_to_line (at, &points[i], &points[i + 1]));
  if (closed)
    nearest = MIN (nearest, kith_point_to_line (at, &points[n_points - 1], &points[0]));

  return nearest;
}

static KithPoint
point_on_cubic (const KithPoint *p,
                double           t)
{
  double u = 1.0 - t;
  double a = u * u * u, b = 3.0 * u * u * t, c = 3.0 * u * t * t, d = t * t * t;

  return (KithPoint){ a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
                      a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y };
}

static double
distance_to_curve (const KithPoint *at,
                   const KithPoint *points,
                   guint            n_points)
{
  double nearest = INFINITY;

  for (guint i = 0; i + 3 < n_points; i += 3)
    {
      KithPoint from = points[i];

      for (guint step = 1; step <= 16; step++)
        {
          KithPoint to = point_on_cubic (&points[i], step / 16.0);

          nearest = MIN (nearest, kith_point_to_line (at, &from, &to));
          from = to;
        }
    }

  return nearest;
}

/* Outlines of households are hit on the line only: what they enclose is somebody else's. */
static double
distance_to_item (const KithScene *self,
                  const KithItem  *item,
                  const KithPoint *at)
{
  const KithPoint *points = kith_scene_get_points (self, item);
  KithRect box;

  switch ((KithShape) item->shape)
    {
    case KITH_SHAPE_POLYLINE:
      return distance_to_pieces (at, points, item->n_points, 1, FALSE);
    case KITH_SHAPE_POLYGON:
      return distance_to_pieces (at, points, item->n_points, 1, TRUE);
    case KITH_SHAPE_SEGMENTS:
      return distance_to_pieces (at, points, item->n_points, 2, FALSE);
    case KITH_SHAPE_CURVE:
    case KITH_SHAPE_CLOSED_CURVE:
      return distance_to_curve (at, points, item->n_points);
    default:
      box = kith_scene_get_item_box (self, item);
      return distance_to_box (at, &box);
    }
}

/**
 * kith_scene_get_subject_at:
 * @at: a place on the sheet
 * @tolerance_mm: how far away a line may be
 *
 * Returns: the number of the subject that somebody who points there means, or %KITH_NO_SUBJECT
 */
guint
kith_scene_get_subject_at (const KithScene *self,
                           const KithPoint *at,
                           double           tolerance_mm)
{
  g_autoptr(GArray) near = g_array_new (FALSE, FALSE, sizeof (guint32));
  KithRect area = { at->x - tolerance_mm, at->y - tolerance_mm, 2.0 * tolerance_mm,
                    2.0 * tolerance_mm };
  guint best = KITH_NO_SUBJECT;
  guint best_kind = KITH_N_SUBJECT_KINDS;
  double best_distance = INFINITY;

  kith_scene_collect_items_in (self, &area, near);
  for (guint i = 0; i < near->len; i++)
    {
      const KithItem *item = &kith_scene_get_items (self)[g_array_index (near, guint32, i)];
      double distance;
      guint kind;

      if (item->owner == KITH_NO_SUBJECT)
        continue;

      kind = kith_scene_get_subject (self, item->owner)->kind;
      distance = distance_to_item (self, item, at);
      if (distance > tolerance_mm || kind > best_kind
          || (kind == best_kind && distance >= best_distance))
        continue;

      best = item->owner;
      best_kind = kind;
      best_distance = distance;
    }

  return best;
}
