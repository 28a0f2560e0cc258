/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The old way to few crossings, for another beginning than the walk alone gives: rows are sorted
 * by where their lines lead, and each group goes to its best place. */

#include "config.h"

#include "layout/kith-layout-order.h"

#include <stdlib.h>

enum { N_SWEEPS = 2 };

/**
 * kith_layout_compare_wishes:
 *
 * Returns: how to sort two #KithLayoutWish by place, then by seat
 */
int
kith_layout_compare_wishes (const void *a,
                            const void *b)
{
  const KithLayoutWish *p = a, *q = b;

  if (p->at != q->at)
    return p->at < q->at ? -1 : 1;
  return p->seat - q->seat;
}

/* Sorts the groups of @row by the mean of the places they have lines to in the row above
 * (@down) or below; groups without such lines keep their seat. */
static void
sort_by_mean (KithLayoutOrder *self,
              int              row,
              gboolean         down)
{
  KithLayoutWork *work = self->work;
  int *order = work->rows.item + work->rows.first[row];
  int n = work->rows.first[row + 1] - work->rows.first[row], m = 0;
  g_autofree KithLayoutWish *wishes = g_new (KithLayoutWish, n + 1);
  g_autofree char *moves = g_new (char, n + 1);
  double mean;

  for (int i = 0; i < n; i++)
    {
      moves[i] = kith_layout_order_mean (self, order[i], down, &mean);
      if (moves[i])
        wishes[m++] = (KithLayoutWish){ mean, order[i], i };
    }
  qsort (wishes, m, sizeof *wishes, kith_layout_compare_wishes);
  for (int i = 0, k = 0; i < n; i++)
    if (moves[i])
      order[i] = wishes[k++].group;
  kith_layout_order_number (self, row, 0);
}

/**
 * kith_layout_sift_group:
 *
 * Moves @group to the place with the fewest crossings.
 */
void
kith_layout_sift_group (KithLayoutOrder *self,
                        int              group)
{
  int before, now = 0, index = kith_layout_order_remove (self, group, &before);
  int best = before > 0 ? kith_layout_order_best (self, group, &now) : index;

  kith_layout_order_insert (self, group, before > 0 && now < before ? best : index);
}

static void
sift (KithLayoutOrder *self,
      int              row)
{
  KithLayoutWork *work = self->work;
  int n = work->rows.first[row + 1] - work->rows.first[row];
  g_autofree int *todo = g_memdup2 (work->rows.item + work->rows.first[row],
                                    sizeof (int) * (n + 1));

  for (int t = 0; t < n; t++)
    kith_layout_sift_group (self, todo[t]);
}

/**
 * kith_layout_sweep:
 * @first: the first row
 * @last: the row after the last
 *
 * Sorts and sifts rows, down and up by turns.
 */
void
kith_layout_sweep (KithLayoutOrder *self,
                   int              first,
                   int              last)
{
  for (int turn = 0; turn < N_SWEEPS; turn++)
    {
      gboolean down = turn % 2 == 0;

      for (int k = 1; k < last - first; k++)
        sort_by_mean (self, down ? first + k : last - 1 - k, down);
      for (int row = first; row < last; row++)
        sift (self, row);
    }
}
