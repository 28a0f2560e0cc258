/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Points and rectangles in millimetres on a sheet. Only the viewport knows pixels. */

#include "config.h"

#include "base/kith-geometry.h"

#include <math.h>

/**
 * kith_rect_is_empty:
 *
 * Returns: whether nothing has been added to @rect since %KITH_RECT_EMPTY
 */
gboolean
kith_rect_is_empty (const KithRect *rect)
{
  return rect->width < 0.0 || rect->height < 0.0;
}

/**
 * kith_rect_contains:
 *
 * Returns: whether @point lies in @rect, edges included
 */
gboolean
kith_rect_contains (const KithRect  *rect,
                    const KithPoint *point)
{
  return point->x >= rect->x && point->x <= rect->x + rect->width
         && point->y >= rect->y && point->y <= rect->y + rect->height;
}

/**
 * kith_rect_overlaps:
 *
 * Returns: whether @a and @b share more than an edge
 */
gboolean
kith_rect_overlaps (const KithRect *a,
                    const KithRect *b)
{
  if (kith_rect_is_empty (a) || kith_rect_is_empty (b))
    return FALSE;

  return a->x < b->x + b->width && b->x < a->x + a->width
         && a->y < b->y + b->height && b->y < a->y + a->height;
}

/**
 * kith_rect_centre:
 *
 * Returns: the middle of @rect
 */
KithPoint
kith_rect_centre (const KithRect *rect)
{
  return (KithPoint){ rect->x + rect->width / 2.0, rect->y + rect->height / 2.0 };
}

/**
 * kith_rect_add_point:
 *
 * Makes @rect reach to @point; an empty rectangle becomes the point itself.
 */
void
kith_rect_add_point (KithRect        *rect,
                     const KithPoint *point)
{
  kith_rect_add_rect (rect, &(KithRect){ point->x, point->y, 0.0, 0.0 });
}

/**
 * kith_rect_add_rect:
 *
 * Makes @rect reach round @other too. Adding an empty rectangle changes nothing.
 */
void
kith_rect_add_rect (KithRect       *rect,
                    const KithRect *other)
{
  double right, bottom;

  if (kith_rect_is_empty (other))
    return;

  if (kith_rect_is_empty (rect))
    {
      *rect = *other;
      return;
    }

  right = MAX (rect->x + rect->width, other->x + other->width);
  bottom = MAX (rect->y + rect->height, other->y + other->height);
  rect->x = MIN (rect->x, other->x);
  rect->y = MIN (rect->y, other->y);
  rect->width = right - rect->x;
  rect->height = bottom - rect->y;
}

/**
 * kith_rect_grow:
 * @by_mm: how far each edge moves outwards; negative moves it inwards
 */
void
kith_rect_grow (KithRect *rect,
                double    by_mm)
{
  if (kith_rect_is_empty (rect))
    return;

  rect->x -= by_mm;
  rect->y -= by_mm;
  rect->width += 2.0 * by_mm;
  rect->height += 2.0 * by_mm;
}

/**
 * kith_point_distance:
 *
 * Returns: the distance from @a to @b, in millimetres
 */
double
kith_point_distance (const KithPoint *a,
                     const KithPoint *b)
{
  return hypot (b->x - a->x, b->y - a->y);
}

/**
 * kith_point_to_line:
 * @from: one end of a piece of line
 * @to: its other end
 *
 * Returns: the distance from @point to the nearest place of the piece, in millimetres
 */
double
kith_point_to_line (const KithPoint *point,
                    const KithPoint *from,
                    const KithPoint *to)
{
  double dx = to->x - from->x;
  double dy = to->y - from->y;
  double length2 = dx * dx + dy * dy;
  double t;
  KithPoint foot;

  if (length2 <= 0.0)
    return kith_point_distance (point, from);

  t = CLAMP (((point->x - from->x) * dx + (point->y - from->y) * dy) / length2, 0.0, 1.0);
  foot = (KithPoint){ from->x + t * dx, from->y + t * dy };
  return kith_point_distance (point, &foot);
}
