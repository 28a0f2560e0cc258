/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever was put somewhere by hand stands exactly there, in a row or not; others make way. */

#include "config.h"

#include "layout/kith-layout-channel.h"

#include <math.h>
#include <stdlib.h>

typedef struct
{
  int    person;
  double x;
} Spot;

static int
compare_spots (const void *a,
               const void *b)
{
  const Spot *p = a, *q = b;

  if (p->x != q->x)
    return p->x < q->x ? -1 : 1;
  return p->person - q->person;
}

static double
left_of (KithLayoutWork *work,
         int             person)
{
  return work->block_x[work->block_of[person]] + work->offset[person];
}

static void
move_to (KithLayoutWork *work,
         int             person,
         double          x)
{
  work->offset[person] = x - work->block_x[work->block_of[person]];
}

/* The first place from @x to the right that no pinned box beside the row takes. */
static double
free_of_pins (KithLayoutChannels *self,
              const Spot         *pins,
              int                 n_pins,
              int                 person,
              double              x)
{
  KithLayoutWork *work = self->work;
  double gap = work->options->gap_sibling_mm, width = work->person[person]->width_mm;
  double top = kith_layout_top (self, person), bottom = top + work->person[person]->height_mm;

  for (int i = 0; i < n_pins; i++)
    {
      const KithLayoutPerson *pin = work->person[pins[i].person];

      if (pin->at.y >= bottom || pin->at.y + pin->height_mm <= top)
        continue;
      if (pins[i].x < x + width && pins[i].x + pin->width_mm > x)
        x = pins[i].x + pin->width_mm + gap;
    }
  return x;
}

/* Moves those of one row to the right, as far as they must; @spots from left to right. */
static gboolean
clear_row (KithLayoutChannels *self,
           const Spot         *pins,
           int                 n_pins,
           const Spot         *spots,
           int                 n)
{
  KithLayoutWork *work = self->work;
  double end = -HUGE_VAL;
  gboolean moved = FALSE;

  for (int i = 0; i < n; i++)
    {
      int person = spots[i].person;
      double x = MAX (spots[i].x, end);

      x = free_of_pins (self, pins, n_pins, person, x);
      if (x > spots[i].x)
        {
          move_to (work, person, x);
          moved = TRUE;
          end = x + work->person[person]->width_mm + work->options->gap_sibling_mm;
        }
      else
        end = x + work->person[person]->width_mm;
    }
  return moved;
}

/**
 * kith_layout_make_way:
 *
 * Puts the pinned where they were pinned, and moves others of the row aside.
 *
 * Returns: whether anybody had to move, so that the lines must be drawn again
 */
gboolean
kith_layout_make_way (KithLayoutChannels *self)
{
  KithLayoutWork *work = self->work;
  g_autofree Spot *pins = g_new (Spot, work->n_persons + 1);
  g_autofree Spot *spots = g_new (Spot, work->n_persons + 1);
  g_autofree int *items = g_new (int, work->n_persons + 1);
  g_autofree int *owners = g_new (int, work->n_persons + 1);
  gboolean moved = FALSE;
  int n_pins = 0;
  KithLayoutLists rows;

  for (int p = 0; p < work->n_persons; p++)
    {
      items[p] = p;
      owners[p] = work->person[p]->pinned ? -1 : kith_layout_sheet_row (work, p);
      if (!work->person[p]->pinned)
        continue;
      moved = moved || fabs (left_of (work, p) - work->person[p]->at.x) > 1e-6;
      move_to (work, p, work->person[p]->at.x);
      pins[n_pins++] = (Spot){ p, work->person[p]->at.x };
    }
  if (n_pins == 0)
    return FALSE;
  qsort (pins, n_pins, sizeof *pins, compare_spots);
  rows = kith_layout_lists_new (work, work->n_rows, owners, items, work->n_persons);
  for (int row = 0; row < work->n_rows; row++)
    {
      int n = 0;

      for KITH_LAYOUT_EACH (i, &rows, row)
        spots[n++] = (Spot){ rows.item[i], left_of (work, rows.item[i]) };
      qsort (spots, n, sizeof *spots, compare_spots);
      moved = clear_row (self, pins, n_pins, spots, n) || moved;
    }
  return moved;
}
