/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking a branch of the family out of the order and putting it in again where it crosses less.
 * A branch is what the walk reached through one group. Moving it whole gets past the many small
 * steps, each for the worse, that would lead to the same place; the same way a couple may go from
 * the brothers and sisters of one partner to those of the other, with all who hang from it. */

#include "config.h"

#include "layout/kith-layout-branches.h"

enum { LARGEST_BRANCH = 60 };

typedef struct
{
  KithLayoutOrder *order;
  int              groups[LARGEST_BRANCH];
  int              index[LARGEST_BRANCH];   /* where each of them stood */
  int              n;
} Branch;


static gboolean
gather_branch (Branch *self,
               int       group)
{
  self->n = 0;
  self->groups[self->n++] = group;
  for (int k = 0; k < self->n; k++)
    for (int twig = self->order->twig[self->groups[k]]; twig >= 0;
         twig = self->order->next_twig[twig])
      {
        if (self->n >= LARGEST_BRANCH)
          return FALSE;
        self->groups[self->n++] = twig;
      }
  return TRUE;
}

static int
take_out (Branch *self)
{
  int sum = 0, cost;

  for (int k = self->n - 1; k >= 0; k--)
    {
      self->index[k] = kith_layout_order_remove (self->order, self->groups[k], &cost);
      sum += cost;
    }
  return sum;
}

static void
put_back (Branch *self)
{
  for (int k = 0; k < self->n; k++)
    kith_layout_order_insert (self->order, self->groups[k], self->index[k]);
}

/* Puts the branch in with its first group at @place, the others where they cross least, and gives
 * up as soon as it crosses as much as before. Returns: the crossings it makes */
static int
put_in (Branch *self,
        int       place,
        int       cost,
        int       limit)
{
  int sum = cost, k;

  kith_layout_order_insert (self->order, self->groups[0], place);
  for (k = 1; k < self->n && sum < limit; k++)
    {
      int at = kith_layout_order_best (self->order, self->groups[k], &cost);

      sum += cost;
      if (sum < limit)
        kith_layout_order_insert (self->order, self->groups[k], at);
    }
  if (sum < limit)
    return sum;
  for (k = self->n - 1; k >= 0; k--)
    if (self->order->placed[self->groups[k]])
      kith_layout_order_remove (self->order, self->groups[k], &cost);
  return sum;
}

enum { N_TRIES = 4 };

/* The cheapest places for the first group of the branch, one from each dale of the costs. */
static int
find_places (Branch *self,
             int      *places,
             int      *costs)
{
  KithLayoutOrder *order = self->order;
  int cost, near = kith_layout_order_best (order, self->groups[0], &cost), n = 0;
  int base = kith_layout_order_weigh (order, self->groups[0]);
  int last = order->n_placed[order->work->groups[self->groups[0]].row];

  places[n] = near;
  costs[n++] = cost;
  for (int k = 0; k <= last; k++)
    {
      int here = order->cost[k], i = n;

      if ((k > 0 && order->cost[k - 1] <= here) || (k < last && order->cost[k + 1] < here)
          || k == near)
        continue;
      if (n == N_TRIES && here + base >= costs[n - 1])
        continue;
      i = MIN (n, N_TRIES - 1);
      for (; i > 1 && costs[i - 1] > here + base; i--)
        {
          places[i] = places[i - 1];
          costs[i] = costs[i - 1];
        }
      places[i] = k;
      costs[i] = here + base;
      n = MIN (n + 1, N_TRIES);
    }
  return n;
}

/**
 * kith_layout_try_branch:
 *
 * Takes the branch of @group out and puts it in again, if that makes fewer crossings.
 *
 * Returns: how many crossings vanished
 */
int
kith_layout_try_branch (KithLayoutOrder *order,
                        int              group)
{
  Branch self = { order };
  int places[N_TRIES], costs[N_TRIES], before, n;

  if (kith_layout_order_cost (order, group) == 0 || !gather_branch (&self, group))
    return 0;
  before = take_out (&self);
  n = find_places (&self, places, costs);
  for (int i = 0; i < n; i++)
    {
      int now = costs[i] < before ? put_in (&self, places[i], costs[i], before) : before;

      if (now < before)
        return before - now;
    }
  put_back (&self);
  return 0;
}

static gboolean
is_in_branch (Branch *self,
              int       group)
{
  for (int k = 0; k < self->n; k++)
    if (self->groups[k] == group)
      return TRUE;
  return FALSE;
}

/* Gathers two groups of one row and the branches below @block, which is to go from one to the
 * other. */
static gboolean
gather_move (Branch *self,
             int       block,
             int       to)
{
  KithLayoutOrder *order = self->order;
  KithLayoutWork *work = order->work;
  int row = work->groups[to].row;

  self->n = 0;
  self->groups[self->n++] = work->blocks[block].group;
  self->groups[self->n++] = to;
  for (int i = order->downs.first[block]; i < order->downs.first[block + 1]; i++)
    {
      int below = work->blocks[order->downs.ends[i].block].group, first = self->n;

      if (order->stem_block[below] != block || is_in_branch (self, below))
        continue;
      if (self->n >= LARGEST_BRANCH)
        return FALSE;
      self->groups[self->n++] = below;
      for (int k = first; k < self->n; k++)
        for (int twig = order->twig[self->groups[k]]; twig >= 0; twig = order->next_twig[twig])
          {
            if (self->n >= LARGEST_BRANCH || twig == to || work->groups[twig].row <= row)
              return FALSE;
            self->groups[self->n++] = twig;
          }
    }
  return self->n < LARGEST_BRANCH;
}

static void
rehome (KithLayoutOrder *order,
        int              block,
        int              person)
{
  int from = order->work->blocks[block].group;

  kith_layout_rehome (order->work, block, person);
  kith_layout_order_gather (order, from);
  kith_layout_order_gather (order, order->work->blocks[block].group);
}

/* What it costs, in crossings, that somebody stands away from their brothers and sisters. In a
 * family that is taken in at a glance the eye looks for them together; in one of hundreds it has
 * more trouble with crossing lines. */
enum { AWAY = 8, AT_A_GLANCE = 150 };

static int
cost_of_home (KithLayoutWork *work,
              int             block)
{
  const KithLayoutBlock *b = &work->blocks[block];
  int cost = 0;

  if (work->n_persons > AT_A_GLANCE)
    return 0;

  for (int k = 0; k < b->n; k++)
    {
      int person = work->sequence[b->first + k];

      if (person != b->home && (work->elder[person] >= 0 || work->younger[person] >= 0))
        cost += AWAY;
    }
  return cost;
}

/* Lets @block stand with the siblings of @person instead. Returns: the crossings gained */
static int
try_home (KithLayoutOrder *order,
          int              block,
          int              person)
{
  Branch self = { order };
  KithLayoutWork *work = order->work;
  int home = work->blocks[block].home, before, now, cost, at;

  if (!gather_move (&self, block, work->home_group[person]))
    return 0;
  before = cost_of_home (work, block) + kith_layout_order_inner (order, self.groups[0])
           + kith_layout_order_inner (order, self.groups[1]);
  before += take_out (&self);
  rehome (order, block, person);
  at = kith_layout_order_best (order, self.groups[0], &cost);
  cost += cost_of_home (work, block) + kith_layout_order_inner (order, self.groups[0])
          + kith_layout_order_inner (order, self.groups[1]);
  now = put_in (&self, at, cost, before);
  if (now < before)
    return before - now;
  rehome (order, block, home);
  put_back (&self);
  return 0;
}

static int
try_homes (KithLayoutOrder *order,
           int              block)
{
  KithLayoutWork *work = order->work;
  const KithLayoutBlock *b = &work->blocks[block];
  int gained = 0;

  for (int k = 0; k < b->n; k++)
    {
      int person = work->sequence[b->first + k];

      if (work->home_link[person] >= 0 && work->home_group[person] != b->group)
        gained += try_home (order, block, person);
    }
  return gained;
}

/**
 * kith_layout_try_homes:
 *
 * Lets each block of @group stand with the siblings of another of its persons, if that makes
 * fewer crossings.
 *
 * Returns: how many crossings vanished
 */
int
kith_layout_try_homes (KithLayoutOrder *order,
                       int              group)
{
  const KithLayoutGroup *g = &order->work->groups[group];
  int gained = 0;

  for (int k = 0; k < g->n; k++)
    gained += try_homes (order, order->work->group_blocks[g->first + k]);
  return gained;
}

/* A small generator of its own, so that the same family is always tried the same way. */
static guint
next_number (guint *state,
             guint  below)
{
  *state = *state * 1664525u + 1013904223u;
  return (guint) (((guint64) (*state >> 8) * below) >> 24);
}

/* Gathers @size groups that hang together, by lines of any kind, beginning with @group. */
static void
gather_region (Branch *self,
               int     group,
               int     size,
               guint  *state)
{
  KithLayoutOrder *order = self->order;
  KithLayoutWork *work = order->work;

  self->n = 0;
  self->groups[self->n++] = group;
  for (int tries = 0; self->n < size && tries < 3 * size; tries++)
    {
      int from = self->groups[next_number (state, self->n)];
      gboolean up = next_number (state, 2) == 0;
      const KithLayoutEnds *ends = up ? &order->ups : &order->downs;
      int n = ends->group_n[from], other;

      if (n == 0)
        continue;
      other = work->blocks[ends->group_ends[ends->group_first[from]
                                            + next_number (state, n)].block].group;
      if (!is_in_branch (self, other))
        self->groups[self->n++] = other;
    }
}

/* Puts the groups of the region in one by one, in a new turn, each next to what stands already.
 * Returns: the crossings they make */
static int
put_in_anew (Branch *self,
             int     limit,
             guint  *state)
{
  KithLayoutOrder *order = self->order;
  int left[LARGEST_BRANCH], n = self->n, sum = 0;

  for (int k = 0; k < n; k++)
    left[k] = self->groups[k];
  while (n > 0 && sum <= limit)
    {
      int k = next_number (state, n), cost, at;
      double mean;

      for (int tries = 0; tries < n; tries++, k = (k + 1) % n)
        if (kith_layout_order_mean (order, left[k], TRUE, &mean)
            || kith_layout_order_mean (order, left[k], FALSE, &mean))
          break;
      at = kith_layout_order_best (order, left[k], &cost);
      sum += cost;
      kith_layout_order_insert (order, left[k], at);
      left[k] = left[--n];
    }
  return sum;
}

/**
 * kith_layout_try_region:
 * @size: how many groups
 * @state: of the generator
 *
 * Takes a region round @group out and puts it in again in another turn, if that makes fewer
 * crossings.
 *
 * Returns: how many crossings vanished
 */
int
kith_layout_try_region (KithLayoutOrder *order,
                        int              group,
                        int              size,
                        guint           *state)
{
  Branch self = { order };
  int before, now, cost;

  gather_region (&self, group, MIN (size, LARGEST_BRANCH), state);
  before = take_out (&self);
  now = put_in_anew (&self, before - 1, state);
  if (now < before)
    return before - now;
  for (int k = self.n - 1; k >= 0; k--)
    if (order->placed[self.groups[k]])
      kith_layout_order_remove (order, self.groups[k], &cost);
  put_back (&self);
  return 0;
}
