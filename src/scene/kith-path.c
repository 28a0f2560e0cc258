/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The course of a line: straight, one bend, or corners; and what lies how far along it. */

#include "config.h"

#include "scene/kith-path.h"

#include <math.h>

static void
measure (KithPath *self)
{
  self->at_mm[0] = 0.0;
  for (guint i = 1; i < self->n; i++)
    self->at_mm[i] = self->at_mm[i - 1]
                     + kith_point_distance (&self->points[i - 1], &self->points[i]);
}

/**
 * kith_path_set_line:
 *
 * Makes the path one straight piece.
 */
void
kith_path_set_line (KithPath        *self,
                    const KithPoint *from,
                    const KithPoint *to)
{
  kith_path_set_corners (self, (KithPoint[]){ *from, *to }, 2);
}

/**
 * kith_path_set_curve:
 * @control: where the two ends point to
 *
 * Makes the path one quadratic curve.
 */
void
kith_path_set_curve (KithPath        *self,
                     const KithPoint *from,
                     const KithPoint *control,
                     const KithPoint *to)
{
  self->n = KITH_PATH_MAX_POINTS - 1;
  self->is_straight = FALSE;
  for (guint i = 0; i < self->n; i++)
    {
      double t = i / (double) (self->n - 1), u = 1.0 - t;

      self->points[i].x = u * u * from->x + 2.0 * u * t * control->x + t * t * to->x;
      self->points[i].y = u * u * from->y + 2.0 * u * t * control->y + t * t * to->y;
    }
  measure (self);
}

/**
 * kith_path_set_corners:
 * @corners: (array length=n_corners): at least two; no more than %KITH_PATH_MAX_POINTS are kept
 *
 * Makes the path straight pieces from corner to corner.
 */
void
kith_path_set_corners (KithPath        *self,
                       const KithPoint *corners,
                       guint            n_corners)
{
  g_return_if_fail (n_corners >= 2);

  self->n = MIN (n_corners, KITH_PATH_MAX_POINTS);
  self->is_straight = self->n == 2;
  for (guint i = 0; i < self->n; i++)
    self->points[i] = corners[i];
  measure (self);
}

/**
 * kith_path_get_length:
 *
 * Returns: the length in millimetres
 */
double
kith_path_get_length (const KithPath *self)
{
  return self->at_mm[self->n - 1];
}

/**
 * kith_path_get_point:
 * @at_mm: how far along the path
 * @aside_mm: how far to the right of it, as one walks
 * @direction: (out) (optional): which way the path goes there, of length 1
 *
 * Returns: the place
 */
KithPoint
kith_path_get_point (const KithPath *self,
                     double          at_mm,
                     double          aside_mm,
                     KithPoint      *direction)
{
  guint i = 1;
  double length, t, dx, dy;

  while (i + 1 < self->n && self->at_mm[i] < at_mm)
    i++;
  length = self->at_mm[i] - self->at_mm[i - 1];
  t = length > 0.0 ? (at_mm - self->at_mm[i - 1]) / length : 0.0;
  dx = length > 0.0 ? (self->points[i].x - self->points[i - 1].x) / length : 1.0;
  dy = length > 0.0 ? (self->points[i].y - self->points[i - 1].y) / length : 0.0;
  if (direction != NULL)
    *direction = (KithPoint){ dx, dy };

  return (KithPoint){ self->points[i - 1].x + t * length * dx - aside_mm * dy,
                      self->points[i - 1].y + t * length * dy + aside_mm * dx };
}

/* Most pieces of a course are far away, and it takes no root to see that. */
static gboolean
is_near_piece (const KithPoint *point,
               const KithPoint *from,
               const KithPoint *to,
               double           reach_mm)
{
  return point->x > MIN (from->x, to->x) - reach_mm && point->x < MAX (from->x, to->x) + reach_mm
         && point->y > MIN (from->y, to->y) - reach_mm && point->y < MAX (from->y, to->y) + reach_mm;
}

/**
 * kith_path_passes:
 * @reach_mm: how near
 *
 * Returns: whether some place of the path is nearer to @point than that
 */
gboolean
kith_path_passes (const KithPath  *self,
                  const KithPoint *point,
                  double           reach_mm)
{
  for (guint i = 1; i < self->n; i++)
    if (is_near_piece (point, &self->points[i - 1], &self->points[i], reach_mm)
        && kith_point_to_line (point, &self->points[i - 1], &self->points[i]) < reach_mm)
      return TRUE;

  return FALSE;
}
