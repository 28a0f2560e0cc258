/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counting crossings: where everybody of a row stands, and what it would gain to exchange two
 * groups. A gain looks only at the lines of the two groups, so it is exact and cheap. */

#include "config.h"

#include "layout/kith-layout-order.h"

#include <stdlib.h>

static int
group_of_upper (KithLayoutWork *work,
                int             upper)
{
  if (upper >= work->n_unions)
    return work->blocks[upper - work->n_unions].group;
  return work->blocks[work->block_of[kith_layout_anchor (work, upper)]].group;
}

static int
group_of_lower (KithLayoutWork *work,
                int             lower)
{
  return work->blocks[lower >= work->n_persons ? lower - work->n_persons
                                               : work->block_of[lower]].group;
}

static void
add_edge (GArray         *edges,
          KithLayoutWork *work,
          int             upper,
          int             lower,
          int             weight)
{
  KithLayoutEdge edge = { upper, lower, weight, group_of_upper (work, upper),
                          group_of_lower (work, lower) };

  g_array_append_val (edges, edge);
}

static void
add_union (GArray         *edges,
           KithLayoutWork *work,
           int             unity)
{
  int row = work->union_rank[unity], pass = work->union_pass[unity];
  int n_far = 0;

  for KITH_LAYOUT_EACH (i, &work->children, unity)
    n_far += work->rank[work->link_child[work->children.item[i]]] > row + 1;
  for KITH_LAYOUT_EACH (i, &work->children, unity)
    {
      int child = work->link_child[work->children.item[i]], below = work->rank[child] - row;

      if (below == 1)
        add_edge (edges, work, unity, child, 1);
      else if (below > 1)
        add_edge (edges, work, work->n_unions + pass + below - 2, child, 1);
    }
  if (n_far == 0)
    return;
  add_edge (edges, work, unity, work->n_persons + pass, n_far);
  for (; pass + 1 < work->n_blocks && work->blocks[pass + 1].pass == unity; pass++)
    {
      n_far = 0;
      for KITH_LAYOUT_EACH (i, &work->children, unity)
        n_far += work->rank[work->link_child[work->children.item[i]]]
                 > work->blocks[pass + 1].row;
      add_edge (edges, work, work->n_unions + pass, work->n_persons + pass + 1, n_far);
    }
}

/**
 * kith_layout_order_start:
 *
 * Lists the lines between rows.
 */
void
kith_layout_order_start (KithLayoutOrder *self,
                         KithLayoutWork  *work)
{
  g_autoptr(GArray) edges = g_array_new (FALSE, FALSE, sizeof (KithLayoutEdge));
  g_autofree int *upper = NULL, *lower = NULL, *items = NULL;

  self->work = work;
  for (int u = 0; u < work->n_unions; u++)
    if (work->partners.first[u] < work->partners.first[u + 1])
      add_union (edges, work, u);

  self->n_edges = edges->len;
  self->edges = kith_layout_work_array (work, KithLayoutEdge, self->n_edges);
  upper = g_new (int, self->n_edges + 1);
  lower = g_new (int, self->n_edges + 1);
  items = g_new (int, self->n_edges + 1);
  for (int i = 0; i < self->n_edges; i++)
    {
      self->edges[i] = g_array_index (edges, KithLayoutEdge, i);
      upper[i] = self->edges[i].upper_group;
      lower[i] = self->edges[i].lower_group;
      items[i] = i;
    }
  self->downs = kith_layout_lists_new (work, work->n_groups, upper, items, self->n_edges);
  self->ups = kith_layout_lists_new (work, work->n_groups, lower, items, self->n_edges);
  self->upper_at = kith_layout_work_array (work, double, work->n_unions + work->n_blocks);
  self->lower_at = kith_layout_work_array (work, double, work->n_persons + work->n_blocks);
  self->up_at = kith_layout_work_array (work, double, self->n_edges);
  self->down_at = kith_layout_work_array (work, double, self->n_edges);
  self->up_weight = kith_layout_work_array (work, int, self->n_edges);
  self->down_weight = kith_layout_work_array (work, int, self->n_edges);
}

static void
number_block (KithLayoutOrder *self,
              int              index,
              double          *at)
{
  KithLayoutWork *work = self->work;
  KithLayoutBlock *block = &work->blocks[index];

  if (block->n == 0)
    {
      *at += 0.5;
      self->upper_at[work->n_unions + index] = *at;
      self->lower_at[work->n_persons + index] = *at;
      return;
    }
  for (int i = 0; i < block->n; i++)
    {
      *at += 1.0;
      self->lower_at[work->sequence[block->first + i]] = *at;
    }
  for (int i = 0; i < block->n; i++)
    for KITH_LAYOUT_EACH (k, &work->unions_of, work->sequence[block->first + i])
      {
        int unity = work->unions_of.item[k], n = 0;
        double sum = 0.0;

        if (work->union_rank[unity] != block->row)
          continue;
        for KITH_LAYOUT_EACH (j, &work->partners, unity)
          if (work->rank[work->partners.item[j]] == block->row)
            {
              sum += self->lower_at[work->partners.item[j]];
              n++;
            }
        self->upper_at[unity] = sum / n;
      }
}

/**
 * kith_layout_order_number:
 *
 * Numbers the places of @row from left to right.
 */
void
kith_layout_order_number (KithLayoutOrder *self,
                          int              row)
{
  KithLayoutWork *work = self->work;
  double at = 0.0;

  for KITH_LAYOUT_EACH (i, &work->rows, row)
    {
      KithLayoutGroup *group = &work->groups[work->rows.item[i]];

      for (int k = 0; k < group->n; k++)
        number_block (self, work->group_blocks[group->first + k], &at);
    }
}

static void
sort_places (double *at,
             int    *weight,
             int     n)
{
  for (int i = 1; i < n; i++)
    {
      double a = at[i];
      int w = weight[i], j = i;

      for (; j > 0 && at[j - 1] > a; j--)
        {
          at[j] = at[j - 1];
          weight[j] = weight[j - 1];
        }
      at[j] = a;
      weight[j] = w;
    }
}

/**
 * kith_layout_order_look:
 *
 * Notes for every group of @row where its lines end in the rows above and below.
 */
void
kith_layout_order_look (KithLayoutOrder *self,
                        int              row)
{
  KithLayoutWork *work = self->work;

  for KITH_LAYOUT_EACH (i, &work->rows, row)
    {
      int group = work->rows.item[i];

      for KITH_LAYOUT_EACH (k, &self->ups, group)
        {
          self->up_at[k] = self->upper_at[self->edges[self->ups.item[k]].upper];
          self->up_weight[k] = self->edges[self->ups.item[k]].weight;
        }
      sort_places (self->up_at + self->ups.first[group], self->up_weight + self->ups.first[group],
                   self->ups.first[group + 1] - self->ups.first[group]);
      for KITH_LAYOUT_EACH (k, &self->downs, group)
        {
          self->down_at[k] = self->lower_at[self->edges[self->downs.item[k]].lower];
          self->down_weight[k] = self->edges[self->downs.item[k]].weight;
        }
      sort_places (self->down_at + self->downs.first[group],
                   self->down_weight + self->downs.first[group],
                   self->downs.first[group + 1] - self->downs.first[group]);
    }
}

/* Pairs of lines that cross while @a stands left of @b, less those that would cross if @b stood
 * left of @a. */
static int
balance (const double *a,
         const int    *wa,
         int           na,
         const double *b,
         const int    *wb,
         int           nb)
{
  int below = 0, all = 0, sum = 0, j = 0, equal;

  for (int i = 0; i < nb; i++)
    all += wb[i];
  for (int i = 0; i < na; i++)
    {
      while (j < nb && b[j] < a[i])
        below += wb[j++];
      equal = 0;
      for (int k = j; k < nb && b[k] == a[i]; k++)
        equal += wb[k];
      sum += wa[i] * (below - (all - below - equal));
    }
  return sum;
}

/**
 * kith_layout_order_gain:
 * @left: a group
 * @right: a group of the same row, to the right of @left
 *
 * Returns: how many crossings between lines of the two vanish when they change places
 */
int
kith_layout_order_gain (KithLayoutOrder *self,
                        int              left,
                        int              right)
{
  const int *up = self->ups.first, *down = self->downs.first;

  return balance (self->up_at + up[left], self->up_weight + up[left], up[left + 1] - up[left],
                  self->up_at + up[right], self->up_weight + up[right],
                  up[right + 1] - up[right])
         + balance (self->down_at + down[left], self->down_weight + down[left],
                    down[left + 1] - down[left], self->down_at + down[right],
                    self->down_weight + down[right], down[right + 1] - down[right]);
}

typedef struct
{
  double from;
  double to;
  int    weight;
} Line;

static int
compare_lines (const void *a,
               const void *b)
{
  const Line *p = a, *q = b;

  if (p->from != q->from)
    return p->from < q->from ? -1 : 1;
  return p->to < q->to ? -1 : p->to > q->to;
}

static int
compare_places (const void *a,
                const void *b)
{
  double p = *(const double *) a, q = *(const double *) b;

  return p < q ? -1 : p > q;
}

static int
index_of (const double *places,
          int           n,
          double        place)
{
  int low = 0;

  while (low < n)
    {
      int middle = (low + n) / 2;

      if (places[middle] < place)
        low = middle + 1;
      else
        n = middle;
    }
  return low;
}

/**
 * kith_layout_order_crossings:
 *
 * Returns: how many lines cross between @row and the row below it
 */
gint64
kith_layout_order_crossings (KithLayoutOrder *self,
                             int              row)
{
  KithLayoutWork *work = self->work;
  g_autoptr(GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autofree double *places = NULL;
  g_autofree gint64 *tree = NULL;
  gint64 sum = 0, all = 0;
  int n;

  for KITH_LAYOUT_EACH (i, &work->rows, row)
    for KITH_LAYOUT_EACH (k, &self->downs, work->rows.item[i])
      {
        const KithLayoutEdge *edge = &self->edges[self->downs.item[k]];
        Line line = { self->upper_at[edge->upper], self->lower_at[edge->lower], edge->weight };

        g_array_append_val (lines, line);
      }
  n = lines->len;
  places = g_new (double, n + 1);
  tree = g_new0 (gint64, n + 2);
  for (int i = 0; i < n; i++)
    places[i] = g_array_index (lines, Line, i).to;
  g_array_sort (lines, compare_lines);
  qsort (places, n, sizeof *places, compare_places);
  for (int i = 0, j = 0; i < n; i = j)
    {
      double from = g_array_index (lines, Line, i).from;

      for (j = i; j < n && g_array_index (lines, Line, j).from == from; j++)
        {
          Line *line = &g_array_index (lines, Line, j);
          gint64 before = 0;

          for (int k = index_of (places, n, line->to + 1e-9); k > 0; k -= k & -k)
            before += tree[k];
          sum += line->weight * (all - before);
        }
      for (int m = i; m < j; m++)
        {
          Line *line = &g_array_index (lines, Line, m);

          all += line->weight;
          for (int k = index_of (places, n, line->to) + 1; k <= n; k += k & -k)
            tree[k] += line->weight;
        }
    }
  return sum;
}
