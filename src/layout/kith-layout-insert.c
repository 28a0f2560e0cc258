/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting one group into its row where it makes the fewest crossings with the lines of all that
 * stand already. Going along the row, each group passed changes the count by its own lines only,
 * so all places are weighed in one walk. Somebody who stands away from their brothers and sisters
 * counts too: on the wrong side of them they cost as much as some crossings. */

#include "config.h"

#include "layout/kith-layout-order.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What a brother or sister on the wrong side costs, in crossings. */
enum { OUT_OF_ORDER = 8 };

/* The ends in the next row of the lines of @group that lead to groups already placed. */
static int
gather_ends (KithLayoutOrder *self,
             int              group,
             gboolean         up)
{
  const KithLayoutEnds *ends = up ? &self->ups : &self->downs;
  const KithLayoutEnd *end = ends->group_ends + ends->group_first[group];
  int n = 0;

  for (const KithLayoutEnd *last = end + ends->group_n[group]; end < last; end++)
    {
      float at = self->at[end->block] + end->there;
      int k = n;

      if (isnan (at))
        continue;
      for (; k > 0 && self->mine[k - 1] > at; k--)
        {
          self->mine[k] = self->mine[k - 1];
          self->my_weight[k] = self->my_weight[k - 1];
        }
      self->mine[k] = at;
      self->my_weight[k] = end->weight;
      n++;
    }
  return n;
}

/* Crossings of the group in hand with the lines of @other if it stood right of it, less those if
 * it stood left of it; the latter are added to @left_sum. */
static inline int
pass_group (KithLayoutOrder *self,
            int              other,
            gboolean         up,
            int              n,
            int              all,
            int             *left_sum)
{
  const KithLayoutEnds *ends = up ? &self->ups : &self->downs;
  const KithLayoutEnd *end = ends->group_ends + ends->group_first[other];
  int change = 0;

  for (const KithLayoutEnd *last = end + ends->group_n[other]; end < last; end++)
    {
      float at = self->at[end->block] + end->there;
      int below = 0, above = 0;

      if (at > self->mine[n - 1])
        below = all;
      else if (at < self->mine[0])
        above = all;
      else
        for (int k = 0; k < n; k++)
          {
            below += self->mine[k] < at ? self->my_weight[k] : 0;
            above += self->mine[k] > at ? self->my_weight[k] : 0;
          }
      change += end->weight * (below - above);
      *left_sum += end->weight * above;
      self->effort++;
    }
  return change;
}

static int
add_costs (KithLayoutOrder *self,
           int              group,
           gboolean         up,
           int              n_places)
{
  const int *order = self->work->rows.item
                     + self->work->rows.first[self->work->groups[group].row];
  int n = gather_ends (self, group, up), sum = 0, base = 0, all = 0;

  if (n == 0)
    return 0;
  for (int k = 0; k < n; k++)
    all += self->my_weight[k];
  for (int k = 0; k < n_places; k++)
    {
      if (order[k] != group)
        sum += pass_group (self, order[k], up, n, all, &base);
      self->cost[k + 1] += sum;
    }
  return base;
}

static void
add_want (KithLayoutOrder *self,
          int              group,
          int              sibling,
          int              cost)
{
  KithLayoutWant want = { -1, cost };

  if (sibling < 0)
    return;
  want.group = self->work->blocks[self->work->block_of[sibling]].group;
  if (want.group != group && self->placed[want.group])
    g_array_append_val (self->wants, want);
}

/* Elder brothers and sisters in other groups should stand left, younger ones right. */
static int
add_wants (KithLayoutOrder *self,
           int              group,
           int              n_places)
{
  KithLayoutWork *work = self->work;
  const KithLayoutGroup *g = &work->groups[group];
  const int *order = work->rows.item + work->rows.first[g->row];
  int sum = 0, base = 0;

  g_array_set_size (self->wants, 0);
  for (int b = 0; b < g->n; b++)
    {
      const KithLayoutBlock *block = &work->blocks[work->group_blocks[g->first + b]];

      for (int i = 0; i < block->n; i++)
        {
          add_want (self, group, work->elder[work->sequence[block->first + i]], -OUT_OF_ORDER);
          add_want (self, group, work->younger[work->sequence[block->first + i]], OUT_OF_ORDER);
        }
    }
  if (self->wants->len == 0)
    return 0;
  for (guint i = 0; i < self->wants->len; i++)
    base += MAX (0, -g_array_index (self->wants, KithLayoutWant, i).cost);
  for (int k = 0; k < n_places; k++)
    {
      for (guint i = 0; i < self->wants->len; i++)
        if (g_array_index (self->wants, KithLayoutWant, i).group == order[k])
          sum += g_array_index (self->wants, KithLayoutWant, i).cost;
      self->cost[k + 1] += sum;
    }
  return base;
}

/* The place from @first to @last where the lines of @group would run straightest. */
static int
straightest_place (KithLayoutOrder *self,
                   int              group,
                   int              first,
                   int              last)
{
  const int *order = self->work->rows.item
                     + self->work->rows.first[self->work->groups[group].row];
  int best = first, wrong = 0, fewest = 0;
  double mine, other;
  gboolean up = kith_layout_order_mean (self, group, TRUE, &mine);

  if (!up && !kith_layout_order_mean (self, group, FALSE, &mine))
    return last;
  for (int k = first; k < last; k++)
    {
      if (!kith_layout_order_mean (self, order[k], up, &other))
        continue;
      wrong += other > mine ? 1 : -1;
      if (wrong <= fewest)
        {
          fewest = wrong;
          best = k + 1;
        }
    }
  self->effort += last - first;
  return best;
}

/**
 * kith_layout_order_weigh:
 *
 * Notes in cost[] how many crossings @group would make at each place of its row.
 *
 * Returns: what is to be added to each of them
 */
int
kith_layout_order_weigh (KithLayoutOrder *self,
                         int              group)
{
  int n = self->n_placed[self->work->groups[group].row], base;

  memset (self->cost, 0, sizeof *self->cost * (n + 1));
  base = add_costs (self, group, TRUE, n);
  base += add_costs (self, group, FALSE, n);
  return base + add_wants (self, group, n);
}

/**
 * kith_layout_order_best:
 * @cost: (out): the crossings there
 *
 * Returns: the place for @group with the fewest crossings, the straightest among equals
 */
int
kith_layout_order_best (KithLayoutOrder *self,
                        int              group,
                        int             *cost)
{
  int n = self->n_placed[self->work->groups[group].row], first = 0, last = 0, best;
  int base = kith_layout_order_weigh (self, group);

  for (int k = 1; k <= n; k++)
    {
      if (self->cost[k] < self->cost[first])
        first = k;
      if (self->cost[k] <= self->cost[first])
        last = k;
    }
  *cost = self->cost[first] + base;
  if (first == last)
    return first;
  best = straightest_place (self, group, first, last);
  for (int by = 0;; by++)
    {
      if (best - by >= first && self->cost[best - by] == self->cost[first])
        return best - by;
      if (best + by <= last && self->cost[best + by] == self->cost[first])
        return best + by;
    }
}

/**
 * kith_layout_order_insert:
 *
 * Puts @group at @index of its row.
 */
void
kith_layout_order_insert (KithLayoutOrder *self,
                          int              group,
                          int              index)
{
  int row = self->work->groups[group].row;
  int *order = self->work->rows.item + self->work->rows.first[row];

  memmove (order + index + 1, order + index, sizeof *order * (self->n_placed[row] - index));
  order[index] = group;
  self->n_placed[row]++;
  self->placed[group] = TRUE;
  kith_layout_order_number (self, row, index);
}

/* How often the line @end, of the block at place @k of the group @g, is crossed by lines of what
 * stands right of it in the same group. */
static int
count_inner (KithLayoutOrder       *self,
             const KithLayoutGroup *g,
             int                    k,
             const KithLayoutEnd   *end)
{
  float at = self->at[end->block] + end->there;
  int sum = 0;

  for (int m = k; m < g->n; m++)
    {
      int other = self->work->group_blocks[g->first + m];

      for (int i = self->ups.first[other]; i < self->ups.first[other + 1]; i++)
        {
          const KithLayoutEnd *line = &self->ups.ends[i];

          if ((m > k || line->here > end->here) && self->at[line->block] + line->there < at)
            sum += end->weight * line->weight;
        }
    }
  return sum;
}

/**
 * kith_layout_order_inner:
 *
 * Returns: how many of the lines upwards of @group cross each other, as the line of a partner who
 *   came in from elsewhere crosses those of the brothers and sisters
 */
int
kith_layout_order_inner (KithLayoutOrder *self,
                         int              group)
{
  KithLayoutWork *work = self->work;
  const KithLayoutGroup *g = &work->groups[group];
  int sum = 0;

  for (int k = 0; k < g->n; k++)
    {
      int block = work->group_blocks[g->first + k];

      for (int i = self->ups.first[block]; i < self->ups.first[block + 1]; i++)
        sum += count_inner (self, g, k, &self->ups.ends[i]);
      self->effort += self->ups.first[block + 1] - self->ups.first[block];
    }
  return sum;
}

static int
index_of (KithLayoutOrder *self,
          int              group)
{
  const int *order = self->work->rows.item
                     + self->work->rows.first[self->work->groups[group].row];
  int index = 0;

  while (order[index] != group)
    index++;
  return index;
}

/**
 * kith_layout_order_cost:
 *
 * Returns: how many crossings @group makes where it stands
 */
int
kith_layout_order_cost (KithLayoutOrder *self,
                        int              group)
{
  int base = kith_layout_order_weigh (self, group);

  return self->cost[index_of (self, group)] + base;
}

/**
 * kith_layout_order_remove:
 * @cost: (out): the crossings that vanish with it
 *
 * Takes @group out of its row. The others keep their places.
 *
 * Returns: where it stood
 */
int
kith_layout_order_remove (KithLayoutOrder *self,
                          int              group,
                          int             *cost)
{
  KithLayoutWork *work = self->work;
  const KithLayoutGroup *g = &work->groups[group];
  int row = g->row, base, index = index_of (self, group);
  int *order = self->work->rows.item + self->work->rows.first[row];

  self->n_placed[row]--;
  memmove (order + index, order + index + 1, sizeof *order * (self->n_placed[row] - index));
  self->placed[group] = FALSE;
  for (int k = 0; k < g->n; k++)
    self->at[work->group_blocks[g->first + k]] = NAN;
  base = kith_layout_order_weigh (self, group);
  *cost = self->cost[index] + base;
  return index;
}
