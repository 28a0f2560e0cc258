/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which boxes touch a rectangle, found without looking at all of them.
 *
 * The boxes are sorted along a curve that keeps neighbours together and packed into a tree of fixed
 * fan-out. It never changes once built, so several threads may ask at once. */

#include "config.h"

#include "scene/kith-scene-private.h"

#include <math.h>
#include <stdlib.h>

#define FAN_OUT 16

/**
 * kith_float_rect_from_rect:
 *
 * Returns: the edges of @rect, rounded outwards
 */
KithFloatRect
kith_float_rect_from_rect (const KithRect *rect)
{
  return (KithFloatRect){
    nextafterf ((float) rect->x, -INFINITY),
    nextafterf ((float) rect->y, -INFINITY),
    nextafterf ((float) (rect->x + rect->width), INFINITY),
    nextafterf ((float) (rect->y + rect->height), INFINITY),
  };
}

/**
 * kith_float_rect_touches:
 *
 * Returns: whether @a and @b have a point in common
 */
gboolean
kith_float_rect_touches (const KithFloatRect *a,
                         const KithFloatRect *b)
{
  return a->left <= b->right && b->left <= a->right && a->top <= b->bottom && b->top <= a->bottom;
}

static void
join (KithFloatRect       *rect,
      const KithFloatRect *other)
{
  rect->left = MIN (rect->left, other->left);
  rect->top = MIN (rect->top, other->top);
  rect->right = MAX (rect->right, other->right);
  rect->bottom = MAX (rect->bottom, other->bottom);
}

static KithFloatRect
join_all (const KithFloatRect *boxes,
          guint                n_boxes)
{
  KithFloatRect all = boxes[0];

  for (guint i = 1; i < n_boxes; i++)
    join (&all, &boxes[i]);

  return all;
}

/* Spreads the bits of a coordinate, so that two of them can be woven into one place on the curve. */
static guint32
spread_bits (guint32 v)
{
  v = (v | (v << 8)) & 0x00FF00FF;
  v = (v | (v << 4)) & 0x0F0F0F0F;
  v = (v | (v << 2)) & 0x33333333;
  return (v | (v << 1)) & 0x55555555;
}

static guint32
place_on_curve (const KithFloatRect *box,
                const KithFloatRect *all)
{
  double width = MAX ((double) all->right - all->left, 1e-6);
  double height = MAX ((double) all->bottom - all->top, 1e-6);
  double x = ((box->left + box->right) / 2.0 - all->left) / width;
  double y = ((box->top + box->bottom) / 2.0 - all->top) / height;

  return spread_bits ((guint32) (CLAMP (x, 0.0, 1.0) * 0xFFFF))
         | spread_bits ((guint32) (CLAMP (y, 0.0, 1.0) * 0xFFFF)) << 1;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  guint64 left = *(const guint64 *) a;
  guint64 right = *(const guint64 *) b;

  return (left > right) - (left < right);
}

static void
sort_along_curve (KithBoxTree         *self,
                  const KithFloatRect *boxes,
                  guint                n_boxes)
{
  g_autofree guint64 *keys = g_new (guint64, n_boxes);
  KithFloatRect all = join_all (boxes, n_boxes);

  for (guint i = 0; i < n_boxes; i++)
    keys[i] = (guint64) place_on_curve (&boxes[i], &all) << 32 | i;
  qsort (keys, n_boxes, sizeof *keys, compare_places);

  self->order = g_new (guint32, n_boxes);
  self->levels[0] = g_new (KithFloatRect, n_boxes);
  for (guint i = 0; i < n_boxes; i++)
    {
      self->order[i] = (guint32) keys[i];
      self->levels[0][i] = boxes[self->order[i]];
    }
}

/**
 * kith_box_tree_build:
 * @boxes: (array length=n_boxes): the boxes
 *
 * Builds the tree over @boxes, of which it keeps its own copy.
 */
void
kith_box_tree_build (KithBoxTree         *self,
                     const KithFloatRect *boxes,
                     guint                n_boxes)
{
  *self = (KithBoxTree){ 0 };
  if (n_boxes == 0)
    return;

  sort_along_curve (self, boxes, n_boxes);
  self->n[0] = n_boxes;
  self->n_levels = 1;
  while (self->n[self->n_levels - 1] > 1)
    {
      guint level = self->n_levels++;
      guint below = self->n[level - 1];

      g_assert (level < G_N_ELEMENTS (self->n));
      self->n[level] = (below + FAN_OUT - 1) / FAN_OUT;
      self->levels[level] = g_new (KithFloatRect, self->n[level]);
      for (guint i = 0; i < self->n[level]; i++)
        self->levels[level][i] = join_all (&self->levels[level - 1][i * FAN_OUT],
                                           MIN (FAN_OUT, below - i * FAN_OUT));
    }
}

static void
collect_below (const KithBoxTree   *self,
               guint                level,
               guint                node,
               const KithFloatRect *area,
               GArray              *found)
{
  guint first = node * FAN_OUT;
  guint end = MIN (first + FAN_OUT, self->n[level - 1]);

  for (guint i = first; i < end; i++)
    {
      if (!kith_float_rect_touches (&self->levels[level - 1][i], area))
        continue;
      if (level == 1)
        g_array_append_val (found, self->order[i]);
      else
        collect_below (self, level - 1, i, area, found);
    }
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint32 left = *(const guint32 *) a;
  guint32 right = *(const guint32 *) b;

  return (left > right) - (left < right);
}

/**
 * kith_box_tree_collect:
 * @area: the rectangle asked about
 * @found: (element-type guint32): where the numbers of the boxes that touch it go, ascending
 */
void
kith_box_tree_collect (const KithBoxTree   *self,
                       const KithFloatRect *area,
                       GArray              *found)
{
  g_array_set_size (found, 0);
  if (self->n_levels == 0)
    return;

  if (self->n_levels == 1)
    {
      if (kith_float_rect_touches (&self->levels[0][0], area))
        g_array_append_val (found, self->order[0]);
      return;
    }

  collect_below (self, self->n_levels - 1, 0, area, found);
  g_array_sort (found, compare_numbers);
}

/**
 * kith_box_tree_clear:
 *
 * Frees what the tree holds.
 */
void
kith_box_tree_clear (KithBoxTree *self)
{
  g_clear_pointer (&self->order, g_free);
  for (guint i = 0; i < self->n_levels; i++)
    g_clear_pointer (&self->levels[i], g_free);
  self->n_levels = 0;
}
