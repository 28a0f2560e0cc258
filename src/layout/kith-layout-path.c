/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A winding path of places in a given order: the first row from left to right, the next one back,
 * and so on, the path swinging a little and turning round beyond the last place of each row. What
 * was put somewhere by hand stays there and the rows leave room for it. The first place stands at
 * the origin unless it was put elsewhere, so that a place that is added moves none before it in its
 * row, and what was drawn by pen stays where it belongs.
 */

#include "config.h"

#include "layout/kith-layout-path.h"

#include <math.h>

/* How wide the rows are for so many places; few steps, so that the rows seldom break anew. */
static const struct
{
  guint  most;
  double width_mm;
} widths[] = {
  { 6, 225.0 }, { 12, 290.0 }, { 30, 380.0 }, { 80, 600.0 }, { 160, 840.0 }, { G_MAXUINT, 1150.0 },
};

#define TURN_POINTS 12

typedef struct
{
  KithPathStop        *stops;
  guint                n;
  const KithPathSpace *space;
  double               width_mm;
  double               head_mm;   /* of the highest */
  guint               *pinned;    /* owned; numbers of those put somewhere by hand */
  guint                n_pinned;
} Rows;

/**
 * kith_path_stop_get_box:
 *
 * Returns: the room it takes
 */
KithRect
kith_path_stop_get_box (const KithPathStop *self)
{
  return (KithRect){ self->at.x - self->left_mm, self->at.y - self->head_mm,
                     self->left_mm + self->right_mm, self->head_mm + self->foot_mm };
}

static double
row_width (guint n)
{
  guint i = 0;

  while (n > widths[i].most)
    i++;
  return widths[i].width_mm;
}

/* What was put there by hand and lies in the way of @box; NULL if nothing does. */
static const KithPathStop *
find_in_the_way (Rows           *self,
                 const KithRect *box)
{
  for (guint i = 0; i < self->n_pinned; i++)
    {
      KithRect taken = kith_path_stop_get_box (&self->stops[self->pinned[i]]);

      taken.x -= self->space->gap_mm;
      taken.width += 2.0 * self->space->gap_mm;
      taken.y -= self->space->row_gap_mm;
      taken.height += 2.0 * self->space->row_gap_mm;
      if (kith_rect_overlaps (&taken, box))
        return &self->stops[self->pinned[i]];
    }

  return NULL;
}

/* Goes along the row until the stop has room. Returns: FALSE if the row ends first */
static gboolean
find_room (Rows         *self,
           KithPathStop *stop,
           gboolean      is_back,
           gboolean      is_first,
           double        base_mm,
           double       *edge_mm)
{
  const double width = stop->left_mm + stop->right_mm;
  const double wave = self->space->wave_mm;

  for (;;)
    {
      KithRect box = { is_back ? *edge_mm - width : *edge_mm, base_mm - wave - stop->head_mm, width,
                       2.0 * wave + stop->head_mm + stop->foot_mm };
      const KithPathStop *other;

      /* One that is wider than a row has one for itself. */
      if ((is_back ? box.x < -1e-6 : box.x + width > self->width_mm + 1e-6) && !is_first)
        return FALSE;

      other = find_in_the_way (self, &box);
      if (other == NULL)
        {
          stop->at.x = box.x + stop->left_mm;
          *edge_mm = is_back ? box.x - self->space->gap_mm : box.x + width + self->space->gap_mm;
          return TRUE;
        }
      if (is_first && (is_back ? box.x < 0.0 : box.x > self->width_mm))
        return FALSE;

      box = kith_path_stop_get_box (other);
      *edge_mm = is_back ? box.x - self->space->gap_mm - 1e-3
                         : box.x + box.width + self->space->gap_mm + 1e-3;
    }
}

/* Fills one row from @first on. Returns: the first stop that found no room in it */
static guint
fill_row (Rows   *self,
          guint   first,
          int     row,
          double  top_mm,
          double *bottom_mm)
{
  const gboolean is_back = row % 2 == 1;
  const double base = top_mm + self->head_mm + self->space->wave_mm;
  double edge = is_back ? self->width_mm : 0.0, foot = 0.0;
  guint seat = 0, i = first;

  for (; i < self->n; i++)
    {
      KithPathStop *stop = &self->stops[i];

      if (stop->is_pinned)
        continue;
      if (!find_room (self, stop, is_back, seat == 0, base, &edge))
        break;
      stop->at.y = base + (seat % 2 == 0 ? 0.0 : self->space->wave_mm);
      stop->row = row;
      foot = MAX (foot, stop->foot_mm);
      seat++;
    }

  *bottom_mm = seat > 0 ? base + self->space->wave_mm + foot : top_mm;
  return i;
}

static void
begin (Rows                *self,
       KithPathStop        *stops,
       guint                n_stops,
       const KithPathSpace *space)
{
  *self = (Rows){ stops, n_stops, space, row_width (n_stops) };
  self->pinned = g_new (guint, n_stops + 1);
  for (guint i = 0; i < n_stops; i++)
    {
      self->head_mm = MAX (self->head_mm, stops[i].head_mm);
      if (!stops[i].is_pinned)
        continue;
      stops[i].row = -1;
      self->pinned[self->n_pinned++] = i;
    }
}

/**
 * kith_layout_path:
 * @stops: (array length=n_stops): in the order of the path
 * @space: how far apart things stand
 *
 * Says where each stop stands. Those not put anywhere by hand overlap neither each other nor those
 * that were.
 *
 * Units: millimetres; y grows downwards.
 */
void
kith_layout_path (KithPathStop        *stops,
                  guint                n_stops,
                  const KithPathSpace *space)
{
  Rows rows;
  double top = 0.0;
  guint next = 0;

  begin (&rows, stops, n_stops, space);
  top = -rows.head_mm - space->wave_mm;
  for (int row = 0; next < n_stops;)
    {
      double bottom;
      const guint after = fill_row (&rows, next, row, top, &bottom);

      if (bottom > top)
        {
          row++;
          top = bottom + space->row_gap_mm;
        }
      else
        top += space->row_gap_mm;
      next = after;
    }

  g_free (rows.pinned);
}

static KithPoint
cubic (const KithPoint *p,
       double           t)
{
  const double u = 1.0 - t;

  return (KithPoint){ u * u * u * p[0].x + 3.0 * u * u * t * p[1].x + 3.0 * u * t * t * p[2].x
                        + t * t * t * p[3].x,
                      u * u * u * p[0].y + 3.0 * u * u * t * p[1].y + 3.0 * u * t * t * p[2].y
                        + t * t * t * p[3].y };
}

static guint
add_cubic (KithPoint       *points,
           guint            n,
           const KithPoint *p,
           guint            n_new)
{
  for (guint i = 0; i < n_new; i++)
    points[n + i] = cubic (p, i / (double) (n_new - 1));
  return n + n_new;
}

/* Level at both ends, so that it passes beside what is written under the pictures. */
static guint
add_swing (KithPoint       *points,
           const KithPoint *from,
           const KithPoint *to)
{
  const double half = (to->x - from->x) / 2.0;
  const KithPoint p[] = { *from, { from->x + half, from->y }, { to->x - half, to->y }, *to };

  return add_cubic (points, 0, p, 2 * TURN_POINTS);
}

/* Out beyond the row, down, and back in the row below. */
static guint
add_turn (KithPoint       *points,
          const KithPoint *from,
          const KithPoint *to,
          double           out_x,
          double           turn_mm)
{
  const double way = out_x > from->x ? 1.0 : -1.0;
  const double bend = MIN (turn_mm, fabs (to->y - from->y) / 2.0);
  const double in_x = out_x - way * bend, down = to->y > from->y ? bend : -bend;
  const KithPoint upper[] = { { in_x, from->y }, { out_x - way * bend * 0.45, from->y },
                              { out_x, from->y + down * 0.55 }, { out_x, from->y + down } };
  const KithPoint lower[] = { { out_x, to->y - down }, { out_x, to->y - down * 0.55 },
                              { out_x - way * bend * 0.45, to->y }, { in_x, to->y } };
  guint n = 1;

  points[0] = *from;
  n = add_cubic (points, n, upper, TURN_POINTS);
  n = add_cubic (points, n, lower, TURN_POINTS);
  points[n] = *to;
  return n + 1;
}

static guint
add_straight (KithPoint       *points,
              const KithPoint *from,
              const KithPoint *to,
              double           reach_mm)
{
  const double length = kith_point_distance (from, to);
  const double part = length > 2.0 * reach_mm ? reach_mm / length : 0.0;

  points[0] = (KithPoint){ from->x + (to->x - from->x) * part, from->y + (to->y - from->y) * part };
  points[1] = (KithPoint){ to->x - (to->x - from->x) * part, to->y - (to->y - from->y) * part };
  return 2;
}

/* Beyond everything of the two rows, wherever their last and first place stand. */
static double
out_of (const KithPathStop  *stops,
        guint                n_stops,
        guint                leg,
        gboolean             is_right,
        const KithPathSpace *space)
{
  const double far = is_right ? row_width (n_stops) : 0.0;
  double out = far;

  for (guint i = leg; i <= leg + 1; i++)
    out = is_right ? MAX (out, stops[i].at.x + stops[i].right_mm)
                   : MIN (out, stops[i].at.x - stops[i].left_mm);
  return is_right ? out + space->turn_mm : out - space->turn_mm;
}

/**
 * kith_layout_path_leg:
 * @stops: (array length=n_stops): as kith_layout_path() left them
 * @leg: from stop @leg to the next
 * @points: (out caller-allocates) (array): room for %KITH_PATH_LEG_POINTS
 *
 * Returns: how many points the path has between the two; it ends short of their pictures
 */
guint
kith_layout_path_leg (const KithPathStop  *stops,
                      guint                n_stops,
                      guint                leg,
                      const KithPathSpace *space,
                      KithPoint           *points)
{
  const KithPathStop *a = &stops[leg], *b = &stops[leg + 1];
  const gboolean is_right = a->row % 2 == 0;
  KithPoint from = a->at, to = b->at;

  g_return_val_if_fail (leg + 1 < n_stops, 0);

  if (a->row < 0 || b->row < 0 || b->row > a->row + 1)
    return add_straight (points, &from, &to, space->reach_mm);

  from.x += is_right ? space->reach_mm : -space->reach_mm;
  if (a->row == b->row)
    {
      to.x += is_right ? -space->reach_mm : space->reach_mm;
      return add_swing (points, &from, &to);
    }

  to.x += is_right ? space->reach_mm : -space->reach_mm;
  return add_turn (points, &from, &to, out_of (stops, n_stops, leg, is_right, space), space->turn_mm);
}
