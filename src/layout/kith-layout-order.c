/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order of the groups in each row, so that few lines cross.
 *
 * Groups are put into their rows one by one, walking along the lines, each where it makes the
 * fewest crossings. Then branches of the family are taken out and put in again where that makes
 * fewer crossings: each branch keeps hanging together on its way, which moving one group at a
 * time could not do. Last, small regions are taken out and put in again in another turn. */

#include "config.h"

#include "layout/kith-layout-branches.h"

#include <math.h>
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
      owners[i] = work->groups[i].component;
      work->first_row[owners[i]] = MAX (work->first_row[owners[i]], work->groups[i].row + 1);
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

enum
{
  N_STARTS = 8,
  N_ROUNDS = 1,
  N_SETTLE = 3,         /* how often new groups look for a place among the old */
  ENOUGH = 1800000,     /* lines looked at before no other beginning is tried */
  A_LITTLE = 150000,    /* lines looked at while stirring what a beginning gave */
  TOO_MUCH = 80000000,  /* and before improving stops */
};

typedef struct
{
  int group;
  int from;
  int block;
} Step;

/* Notes the groups at the other ends of the lines of @group, to be visited left to right. */
static int
push_neighbours (KithLayoutOrder *self,
                 int              group,
                 gboolean         up,
                 Step            *stack,
                 int              n)
{
  KithLayoutWork *work = self->work;
  const KithLayoutGroup *g = &work->groups[group];
  const KithLayoutEnds *ends = up ? &self->ups : &self->downs;

  for (int k = g->n - 1; k >= 0; k--)
    {
      int block = work->group_blocks[g->first + k];

      for (int i = ends->first[block + 1] - 1; i >= ends->first[block]; i--)
        {
          int other = work->blocks[ends->ends[i].block].group;

          if (!self->placed[other])
            stack[n++] = (Step){ other, group, block };
        }
    }
  return n;
}

/* Walks from group to group along the lines, left to right, and puts each group in. */
static void
walk_from (KithLayoutOrder *self,
           int              start,
           Step            *stack)
{
  int n = 0;

  stack[n++] = (Step){ start, -1, -1 };
  while (n > 0)
    {
      Step step = stack[--n];
      int cost;

      if (self->placed[step.group])
        continue;
      self->stem[step.group] = step.from;
      self->stem_block[step.group] = step.block;
      kith_layout_order_insert (self, step.group,
                                kith_layout_order_best (self, step.group, &cost));
      n = push_neighbours (self, step.group, TRUE, stack, n);
      n = push_neighbours (self, step.group, FALSE, stack, n);
    }
}

static gint64
count_all (KithLayoutOrder *self,
           int              first,
           int              last)
{
  gint64 sum = 0;

  for (int row = first; row + 1 < last; row++)
    sum += kith_layout_order_crossings (self, row);
  return sum;
}

/* One order of a component, kept for later. */
typedef struct
{
  int    *order;     /* the groups, row by row */
  int     n;
  GArray *homes;     /* of their blocks, group by group: block, home */
  gint64  crossings;
} Draft;

static void
keep_draft (KithLayoutOrder *self,
            Draft           *draft,
            int              begin,
            int              n)
{
  KithLayoutWork *work = self->work;

  memcpy (draft->order, work->rows.item + begin, sizeof (int) * n);
  draft->n = n;
  g_array_set_size (draft->homes, 0);
  for (int i = 0; i < n; i++)
    {
      const KithLayoutGroup *group = &work->groups[draft->order[i]];

      g_array_append_val (draft->homes, group->n);
      for (int k = 0; k < group->n; k++)
        {
          int block = work->group_blocks[group->first + k];

          g_array_append_val (draft->homes, block);
          g_array_append_val (draft->homes, work->blocks[block].home);
        }
    }
}

static void
use_draft (KithLayoutOrder *self,
           const Draft     *draft,
           int              begin)
{
  KithLayoutWork *work = self->work;
  const int *home = (const int *) draft->homes->data;

  memcpy (work->rows.item + begin, draft->order, sizeof (int) * draft->n);
  for (int i = 0; i < draft->n; i++)
    {
      KithLayoutGroup *group = &work->groups[draft->order[i]];

      group->n = *home++;
      for (int k = 0; k < group->n; k++)
        {
          int block = *home++;

          work->group_blocks[group->first + k] = block;
          work->blocks[block].home = *home++;
          work->blocks[block].group = draft->order[i];
        }
      kith_layout_order_gather (self, draft->order[i]);
    }
}

static void
clear_rows (KithLayoutOrder *self,
            int              first,
            int              last)
{
  KithLayoutWork *work = self->work;

  for (int i = work->rows.first[first]; i < work->rows.first[last]; i++)
    {
      const KithLayoutGroup *group = &work->groups[work->rows.item[i]];

      self->placed[work->rows.item[i]] = FALSE;
      for (int k = 0; k < group->n; k++)
        self->at[work->group_blocks[group->first + k]] = NAN;
    }
  for (int row = first; row < last; row++)
    self->n_placed[row] = 0;
}

static void
list_twigs (KithLayoutOrder *self,
            const int       *groups,
            int              n)
{
  for (int i = 0; i < n; i++)
    self->twig[groups[i]] = -1;
  for (int i = n - 1; i >= 0; i--)
    if (self->stem[groups[i]] >= 0)
      {
        self->next_twig[groups[i]] = self->twig[self->stem[groups[i]]];
        self->twig[self->stem[groups[i]]] = groups[i];
      }
}

/* The component in hand. */
typedef struct
{
  KithLayoutOrder *order;
  int              first;    /* its rows */
  int              last;
  int              begin;    /* its groups in rows.item */
  int              n;
  int             *groups;   /* as numbered */
  int             *starts;   /* the same, those with most lines first */
  Step            *stack;
} Piece;

static gint64
walk (Piece *self,
      int    start)
{
  clear_rows (self->order, self->first, self->last);
  walk_from (self->order, start, self->stack);
  for (int i = 0; i < self->n; i++)
    if (!self->order->placed[self->groups[i]])
      walk_from (self->order, self->groups[i], self->stack);
  return count_all (self->order, self->first, self->last);
}

static gint64
improve (Piece *self)
{
  KithLayoutOrder *order = self->order;

  list_twigs (order, self->groups, self->n);
  for (int round = 0, gained = 1; round < N_ROUNDS && gained > 0; round++)
    {
      gained = 0;
      for (int i = 0; i < self->n && order->effort < TOO_MUCH; i++)
        gained += kith_layout_try_branch (order, self->groups[i]);
      for (int i = 0; i < self->n && order->effort < TOO_MUCH; i++)
        gained += kith_layout_try_homes (order, self->groups[i]);
    }
  return count_all (order, self->first, self->last);
}

/* Takes out regions here and there and puts them in again, and lets couples go to the siblings of
 * the other partner, as long as it pays and until so many lines have been looked at. */
static void
stir (Piece *self,
      gint64 enough)
{
  KithLayoutOrder *order = self->order;
  gint64 end = MIN (order->effort + enough, TOO_MUCH);
  guint state = 1;
  int idle = 0;

  for (int k = 0; idle < 4 * self->n && order->effort < end; k++)
    {
      int group = self->groups[k % self->n];

      idle++;
      if (kith_layout_order_cost (order, group) > 0
          && kith_layout_try_region (order, group, 3 + k % 6, &state) > 0)
        idle = 0;
      if (kith_layout_try_homes (order, group) > 0)
        idle = 0;
    }
}

static int
compare_starts (const void *a,
                const void *b,
                void       *data)
{
  const KithLayoutOrder *order = data;
  int i = *(const int *) a, j = *(const int *) b;
  int p = order->ups.group_n[i] + order->downs.group_n[i];
  int q = order->ups.group_n[j] + order->downs.group_n[j];

  return p != q ? q - p : i - j;
}
/* Tries several beginnings: all the way in a small family, only the walk in a large one. What is
 * done is measured in lines looked at, never in time, so that the result is always the same. */
static void
order_piece (Piece *self)
{
  KithLayoutOrder *order = self->order;
  gint64 effort = order->effort, fewest = G_MAXINT64, now;
  Draft best = { g_new (int, self->n), self->n, g_array_new (FALSE, FALSE, sizeof (int)), 0 };
  int start = 0;

  for (int i = 0; i < MIN (self->n, N_STARTS); i++)
    {
      now = walk (self, self->starts[i]);
      if (now < fewest)
        {
          fewest = now;
          start = i;
        }
      if (order->effort - effort > ENOUGH)
        break;
    }
  for (int i = 0; i < MIN (self->n, N_STARTS); i++)
    {
      walk (self, self->starts[i == 0 ? start : i == start ? 0 : i]);
      if (i % 2 == 1 && order->effort - effort < TOO_MUCH / 4)
        kith_layout_sweep (order, self->first, self->last);
      now = improve (self);
      if (now > 0)
        {
          stir (self, A_LITTLE);
          now = count_all (order, self->first, self->last);
        }
      if (i == 0 || now < best.crossings)
        {
          best.crossings = now;
          keep_draft (order, &best, self->begin, self->n);
        }
      if (now == 0 || order->effort - effort > ENOUGH)
        break;
    }
  clear_rows (order, self->first, self->last);
  use_draft (order, &best, self->begin);
  for (int row = self->first; row < self->last; row++)
    {
      order->n_placed[row] = order->work->rows.first[row + 1] - order->work->rows.first[row];
      kith_layout_order_number (order, row, 0);
    }
  stir (self, ENOUGH);
  g_array_unref (best.homes);
  g_free (best.order);
}

static gboolean
touches_placed (KithLayoutOrder *order,
                int              group)
{
  double mean;

  return kith_layout_order_mean (order, group, TRUE, &mean)
         || kith_layout_order_mean (order, group, FALSE, &mean);
}

/* Groups that stood before stand as they did; new ones come in where they cross least, those
 * first that hang from somebody who stands already. Returns: whether any stood before */
static gboolean
order_as_before (Piece *self)
{
  KithLayoutOrder *order = self->order;
  KithLayoutWork *work = order->work;
  g_autofree KithLayoutWish *wishes = g_new (KithLayoutWish, self->n + 1);
  int n = 0;

  for (int i = 0; i < self->n; i++)
    {
      double goal = kith_layout_group_goal (work, self->groups[i]);

      if (goal < HUGE_VAL)
        wishes[n++] = (KithLayoutWish){ goal, self->groups[i], i };
    }
  /* A few who were put somewhere say nothing about how the rest should stand. */
  if (2 * n < self->n)
    return FALSE;
  qsort (wishes, n, sizeof *wishes, kith_layout_compare_wishes);
  for (int i = 0; i < n; i++)
    kith_layout_order_insert (order, wishes[i].group,
                              order->n_placed[work->groups[wishes[i].group].row]);
  for (gboolean hanging = TRUE; n > 0 && n < self->n;)
    {
      int before = n, cost;

      for (int i = 0; i < self->n; i++)
        {
          int group = self->groups[i];

          if (order->placed[group] || (hanging && !touches_placed (order, group)))
            continue;
          kith_layout_order_insert (order, group, kith_layout_order_best (order, group, &cost));
          n++;
        }
      hanging = n > before;
    }
  for (int round = 0; n > 0 && round < N_SETTLE; round++)
    for (int i = 0; i < self->n; i++)
      if (kith_layout_group_goal (work, self->groups[i]) == HUGE_VAL)
        kith_layout_sift_group (order, self->groups[i]);
  return n > 0;
}

static void
order_component (KithLayoutOrder *order,
                 int              component,
                 Step            *stack)
{
  KithLayoutWork *work = order->work;
  Piece self = { order, work->first_row[component], work->first_row[component + 1] };

  self.begin = work->rows.first[self.first];
  self.n = work->rows.first[self.last] - self.begin;
  self.groups = g_memdup2 (work->rows.item + self.begin, sizeof (int) * (self.n + 1));
  self.starts = g_memdup2 (self.groups, sizeof (int) * (self.n + 1));
  self.stack = stack;
  g_qsort_with_data (self.starts, self.n, sizeof (int), compare_starts, order);
  if (work->has_goals && order_as_before (&self))
    ;
  else if (self.n <= self.last - self.first)
    walk (&self, self.groups[0]);
  else
    order_piece (&self);
  g_free (self.groups);
  g_free (self.starts);
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
  g_autofree Step *stack = NULL;

  list_rows (work);
  kith_layout_order_start (&self, work);
  stack = g_new (Step, 2 * self.ups.first[work->n_blocks] + work->n_groups + 2);
  for (int c = 0; c < work->n_components; c++)
    if (work->first_row[c] < work->first_row[c + 1])
      order_component (&self, c, stack);
  kith_layout_order_end (&self);
}

static gboolean
is_pass (KithLayoutWork *work,
         int             group)
{
  const KithLayoutGroup *g = &work->groups[group];

  return g->n == 1 && work->blocks[work->group_blocks[g->first]].pass >= 0;
}

/**
 * kith_layout_order_passes:
 *
 * Finds places anew for the lines that pass rows, once the people stand in @work->rows in another
 * order.
 */
void
kith_layout_order_passes (KithLayoutWork *work)
{
  KithLayoutOrder order = { work };
  g_autofree int *groups = g_memdup2 (work->rows.item, sizeof (int) * (work->n_groups + 1));
  int n_passes = 0, cost;

  kith_layout_order_start (&order, work);
  for (int row = 0; row < work->first_row[work->n_components]; row++)
    for KITH_LAYOUT_EACH (i, &work->rows, row)
      if (is_pass (work, groups[i]))
        groups[n_passes++] = groups[i];
      else
        kith_layout_order_insert (&order, groups[i], order.n_placed[row]);
  for (int i = 0; i < n_passes; i++)
    kith_layout_order_insert (&order, groups[i],
                              kith_layout_order_best (&order, groups[i], &cost));
  for (int round = 0; round < N_SETTLE; round++)
    for (int i = 0; i < n_passes; i++)
      kith_layout_sift_group (&order, groups[i]);
  kith_layout_order_end (&order);
}
