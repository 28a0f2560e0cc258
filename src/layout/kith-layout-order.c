/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order of the groups in each row, so that few lines cross. */

#include "config.h"

#include "layout/kith-layout-order.h"

#include <stdlib.h>
#include <string.h>

static void
list_rows (KithLayoutWork *work)
{
  g_autofree int *owners = g_new (int, work->n_groups + 1);
  g_autofree int *items = g_new (int, work->n_groups + 1);
  int n_rows = 0;

  work->first_row = kith_layout_work_array (work, int, work->n_components + 1);
  for (int i = 0; i < work->n_groups; i++)
    {
      const KithLayoutBlock *block = &work->blocks[work->group_blocks[work->groups[i].first]];
      int c = block->n > 0 ? work->component[work->sequence[block->first]]
                           : work->union_component[block->pass];

      owners[i] = c;
      work->first_row[c] = MAX (work->first_row[c], block->row + 1);
    }
  for (int c = 0; c < work->n_components; c++)
    {
      int rows = work->first_row[c];

      work->first_row[c] = n_rows;
      n_rows += rows;
    }
  work->first_row[work->n_components] = n_rows;
  for (int i = 0; i < work->n_groups; i++)
    {
      work->groups[i].row += work->first_row[owners[i]];
      owners[i] = work->groups[i].row;
      items[i] = i;
    }
  work->rows = kith_layout_lists_new (work, n_rows, owners, items, work->n_groups);
}

/* Walks from group to group along the lines, left to right, and takes them into their rows as
 * they are met. */
static void
walk_from (KithLayoutOrder *self,
           int              start,
           char            *met,
           int             *fill,
           int             *stack)
{
  KithLayoutWork *work = self->work;
  int n = 0;

  stack[n++] = start;
  while (n > 0)
    {
      int group = stack[--n];

      if (met[group])
        continue;
      met[group] = TRUE;
      work->rows.item[fill[work->groups[group].row]++] = group;
      for (int i = self->ups.first[group + 1] - 1; i >= self->ups.first[group]; i--)
        if (!met[self->edges[self->ups.item[i]].upper_group])
          stack[n++] = self->edges[self->ups.item[i]].upper_group;
      for (int i = self->downs.first[group + 1] - 1; i >= self->downs.first[group]; i--)
        if (!met[self->edges[self->downs.item[i]].lower_group])
          stack[n++] = self->edges[self->downs.item[i]].lower_group;
    }
}

static void
walk (KithLayoutOrder *self)
{
  KithLayoutWork *work = self->work;
  int n_rows = work->first_row[work->n_components];
  g_autofree char *met = g_new0 (char, work->n_groups + 1);
  g_autofree int *fill = g_memdup2 (work->rows.first, sizeof (int) * (n_rows + 1));
  g_autofree int *stack = g_new (int, 2 * self->n_edges + work->n_groups + 2);
  g_autofree int *groups = g_memdup2 (work->rows.item, sizeof (int) * (work->n_groups + 1));

  for (int i = 0; i < work->n_groups; i++)
    if (!met[groups[i]])
      walk_from (self, groups[i], met, fill, stack);
}

static gint64
count_all (KithLayoutOrder *self,
           int              first,
           int              last)
{
  gint64 sum = 0;

  for (int row = first; row < last; row++)
    kith_layout_order_number (self, row);
  for (int row = first; row + 1 < last; row++)
    sum += kith_layout_order_crossings (self, row);
  return sum;
}

/* Moves each group of @row to the place with the fewest crossings. */
static int
sift (KithLayoutOrder *self,
      int              row,
      int              window)
{
  KithLayoutWork *work = self->work;
  int *order = work->rows.item + work->rows.first[row];
  int n = work->rows.first[row + 1] - work->rows.first[row];
  g_autofree int *todo = g_memdup2 (order, sizeof *order * (n + 1));
  int gained = 0;

  kith_layout_order_look (self, row);
  for (int t = 0; t < n; t++)
    {
      int at = 0, best = 0, best_at, sum = 0;

      while (order[at] != todo[t])
        at++;
      best_at = at;
      for (int i = at - 1; i >= 0 && i >= at - window; i--)
        {
          sum += kith_layout_order_gain (self, order[i], todo[t]);
          if (sum > best)
            {
              best = sum;
              best_at = i;
            }
        }
      sum = 0;
      for (int i = at + 1; i < n && i <= at + window; i++)
        {
          sum += kith_layout_order_gain (self, todo[t], order[i]);
          if (sum > best)
            {
              best = sum;
              best_at = i;
            }
        }
      if (best_at < at)
        memmove (order + best_at + 1, order + best_at, sizeof *order * (at - best_at));
      else
        memmove (order + at, order + at + 1, sizeof *order * (best_at - at));
      order[best_at] = todo[t];
      gained += best;
    }
  kith_layout_order_number (self, row);
  return gained;
}

typedef struct
{
  double at;
  int    group;
  int    seat;
} Wish;

static int
compare_wishes (const void *a,
                const void *b)
{
  const Wish *p = a, *q = b;

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
  g_autofree Wish *wishes = g_new (Wish, n + 1);
  const KithLayoutLists *lists = down ? &self->ups : &self->downs;

  for (int i = 0; i < n; i++)
    {
      double sum = 0.0, weight = 0.0;

      for KITH_LAYOUT_EACH (k, lists, order[i])
        {
          const KithLayoutEdge *edge = &self->edges[lists->item[k]];

          sum += edge->weight * (down ? self->upper_at[edge->upper] : self->lower_at[edge->lower]);
          weight += edge->weight;
        }
      if (weight > 0.0)
        wishes[m++] = (Wish){ sum / weight, order[i], i };
    }
  qsort (wishes, m, sizeof *wishes, compare_wishes);
  for (int i = 0, k = 0; i < n; i++)
    if (lists->first[order[i] + 1] > lists->first[order[i]])
      order[i] = wishes[k++].group;
  kith_layout_order_number (self, row);
}

static void
order_component (KithLayoutOrder *self,
                 int              component)
{
  KithLayoutWork *work = self->work;
  int first = work->first_row[component], last = work->first_row[component + 1];
  int from = work->rows.first[first], n = work->rows.first[last] - from;
  g_autofree int *best = NULL;
  gint64 fewest, now;

  if (n <= last - first)
    {
      count_all (self, first, last);
      return;
    }
  best = g_memdup2 (work->rows.item + from, sizeof *best * n);
  fewest = count_all (self, first, last);
  for (int sweep = 0; sweep < 12 && fewest > 0; sweep++)
    {
      gboolean down = sweep % 2 == 0;

      for (int k = 1; k < last - first; k++)
        sort_by_mean (self, down ? first + k : last - 1 - k, down);
      for (int k = 0; k < last - first; k++)
        sift (self, first + k, 100);
      now = count_all (self, first, last);
      if (now >= fewest)
        continue;
      fewest = now;
      memcpy (best, work->rows.item + from, sizeof *best * n);
    }
  memcpy (work->rows.item + from, best, sizeof *best * n);
  count_all (self, first, last);
  for (int round = 0; round < 20; round++)
    {
      int gained = 0;

      for (int k = 0; k < last - first; k++)
        gained += sift (self, first + k, 100);
      for (int k = last - first - 1; k >= 0; k--)
        gained += sift (self, first + k, 100);
      if (gained == 0)
        break;
    }
}

/**
 * kith_layout_order:
 *
 * Orders the groups of every row.
 */
void
kith_layout_order (KithLayoutWork *work)
{
  KithLayoutOrder self = { work };

  kith_layout_order_start (&self, work);
  list_rows (work);
  walk (&self);
  for (int c = 0; c < work->n_components; c++)
    order_component (&self, c);
}
