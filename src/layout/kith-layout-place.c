/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the blocks of each row stand. Every block wishes to stand so that parents are over the
 * middle of their children; a row as a whole comes as near to the wishes of its blocks as the
 * order and the gaps allow (exactly: weighted isotonic regression by pooling neighbours). Rows
 * take turns until they agree. */

#include "config.h"

#include "layout/kith-layout-work.h"

#include <math.h>

typedef struct
{
  KithLayoutWork *work;
  int             first;      /* the component's first row */
  int             last;
  int            *order;      /* blocks, row by row, left to right */
  int            *row_first;  /* row less first → its first block in order[] */
  double         *gap;        /* like order: from the block before, left edge to left edge */
  double         *wish;       /* block → weighted sum of wished left edges */
  double         *weight;     /* block → sum of weights */
  double          near;       /* the width of a person: a line longer than that pulls no harder */
} Place;

/**
 * kith_layout_middle:
 *
 * Returns: where the middle of @person stands
 */
double
kith_layout_middle (KithLayoutWork *work,
                    int             person)
{
  return work->block_x[work->block_of[person]] + work->offset[person]
         + work->person[person]->width_mm / 2.0;
}

static double
union_middle (KithLayoutWork *work,
              int             unity)
{
  double sum = 0.0;
  int n = 0;

  for KITH_LAYOUT_EACH (i, &work->partners, unity)
    if (work->rank[work->partners.item[i]] == work->union_rank[unity])
      {
        sum += kith_layout_middle (work, work->partners.item[i]);
        n++;
      }
  return n > 0 ? sum / n : 0.0;
}

/* From the left edge of block @a to that of its right neighbour @b. */
static double
block_gap (KithLayoutWork *work,
           int             a,
           int             b)
{
  const KithLayoutBlock *p = &work->blocks[a], *q = &work->blocks[b];
  const KithLayoutOptions *o = work->options;
  int last, next;

  if (p->n == 0 && q->n == 0)
    return 2.0 * o->clear_mm;
  if (p->n == 0 || q->n == 0)
    return p->width + MAX (o->gap_other_mm / 2.0, 2.0 * o->clear_mm);
  last = work->sequence[p->first + p->n - 1];
  next = work->sequence[q->first];
  return work->offset[last]
         + kith_layout_gap (work, last, next, p->group == q->group ? KITH_LAYOUT_NEAR_SIBLING
                                                                   : KITH_LAYOUT_NEAR_OTHER);
}

static void
list_blocks (Place *self)
{
  KithLayoutWork *work = self->work;
  int n = 0;

  for (int row = self->first; row < self->last; row++)
    {
      self->row_first[row - self->first] = n;
      for KITH_LAYOUT_EACH (i, &work->rows, row)
        {
          KithLayoutGroup *group = &work->groups[work->rows.item[i]];

          for (int k = 0; k < group->n; k++, n++)
            {
              self->order[n] = work->group_blocks[group->first + k];
              self->gap[n] = n > self->row_first[row - self->first]
                             ? block_gap (work, self->order[n - 1], self->order[n]) : 0.0;
            }
        }
    }
  self->row_first[self->last - self->first] = n;
}

static void
add_wish (Place *self,
          int    block,
          double by,
          double weight)
{
  self->wish[block] += weight * (self->work->block_x[block] + by);
  self->weight[block] += weight;
}

/* The ends of the lines from @unity (or from its passing line at @row) in the next row. */
static gboolean
find_ends (KithLayoutWork *work,
           int             unity,
           int             row,
           double         *left,
           double         *right)
{
  int pass = work->union_pass[unity];

  *left = HUGE_VAL;
  *right = -HUGE_VAL;
  for KITH_LAYOUT_EACH (i, &work->children, unity)
    {
      int child = work->link_child[work->children.item[i]];
      double x;

      if (work->rank[child] != row + 1)
        continue;
      x = kith_layout_middle (work, child);
      *left = MIN (*left, x);
      *right = MAX (*right, x);
    }
  if (pass >= 0)
    {
      pass += row - work->union_rank[unity];
      if (pass < work->n_blocks && work->blocks[pass].pass == unity && *left > *right)
        *left = *right = work->block_x[pass];
    }
  return *left <= *right;
}

/* How much harder a line that passes rows pulls, to run straight. */
#define STRAIGHTER 4.0

/* What the lines from @unity, at @x in @row, wish for: both ends meet in the middle. */
static void
wish_for_union (Place  *self,
                int     unity,
                int     row,
                int     block,
                double  x,
                double  up,
                double  down)
{
  KithLayoutWork *work = self->work;
  int pass = work->union_pass[unity];
  double left, right, by;

  if (!find_ends (work, unity, row, &left, &right))
    return;
  by = (left + right) / 2.0 - x;
  if (work->blocks[block].pass >= 0)
    {
      up *= STRAIGHTER;
      down *= STRAIGHTER;
    }
  up /= 1.0 + fabs (by) / self->near;
  down /= 1.0 + fabs (by) / self->near;
  if (up > 0.0)
    add_wish (self, block, by, up);
  if (down <= 0.0)
    return;
  for KITH_LAYOUT_EACH (i, &work->children, unity)
    {
      int child = work->link_child[work->children.item[i]];

      if (work->rank[child] == row + 1)
        add_wish (self, work->block_of[child], -by, down);
    }
  if (pass >= 0)
    {
      pass += row - work->union_rank[unity];
      if (pass < work->n_blocks && work->blocks[pass].pass == unity)
        add_wish (self, pass, x - work->block_x[pass], down);
    }
}

/* Collects the wishes of the lines between @row and the row below it, for the blocks above
 * (weight @up) and below (weight @down). */
static void
wish_below (Place  *self,
            int     row,
            double  up,
            double  down)
{
  KithLayoutWork *work = self->work;

  for (int i = self->row_first[row]; i < self->row_first[row + 1]; i++)
    {
      const KithLayoutBlock *block = &work->blocks[self->order[i]];

      if (block->pass >= 0)
        wish_for_union (self, block->pass, block->row, self->order[i],
                        work->block_x[self->order[i]], up, down);
      for (int k = 0; k < block->n; k++)
        for KITH_LAYOUT_EACH (j, &work->unions_of, work->sequence[block->first + k])
          {
            int unity = work->unions_of.item[j];

            if (work->union_rank[unity] == block->row
                && kith_layout_anchor (work, unity) == work->sequence[block->first + k])
              wish_for_union (self, unity, block->row, self->order[i],
                              union_middle (work, unity), up, down);
          }
    }
}

/* How much harder a place from before, and one given by hand, pull than one line does. */
#define HOLD_PLACED 6.0
#define HOLD_PINNED 1e6

typedef struct
{
  double wish;
  double weight;
  int    first;
} Pool;

static gboolean
is_pinned (KithLayoutWork *work,
           int             block)
{
  const KithLayoutBlock *b = &work->blocks[block];

  for (int i = 0; i < b->n; i++)
    if (work->person[work->sequence[b->first + i]]->pinned)
      return TRUE;
  return FALSE;
}

/* Moves the blocks of @row to where their wishes are met best, and forgets the wishes. */
static void
settle_row (Place *self,
            int    row,
            Pool  *pools)
{
  KithLayoutWork *work = self->work;
  int first = self->row_first[row], last = self->row_first[row + 1], n = 0;
  double at = 0.0;

  for (int i = first; i < last; i++)
    {
      int block = self->order[i];
      double weight = self->weight[block] + 1e-4;
      double wish = self->wish[block] + 1e-4 * work->block_x[block];

      if (work->goal[block] < HUGE_VAL)
        {
          double hold = is_pinned (work, block) ? HOLD_PINNED : HOLD_PLACED;

          weight += hold;
          wish += hold * work->goal[block];
        }

      at += self->gap[i];
      pools[n++] = (Pool){ wish - weight * at, weight, i };
      while (n > 1 && pools[n - 2].wish * pools[n - 1].weight
                      >= pools[n - 1].wish * pools[n - 2].weight)
        {
          pools[n - 2].wish += pools[n - 1].wish;
          pools[n - 2].weight += pools[n - 1].weight;
          n--;
        }
      self->wish[block] = self->weight[block] = 0.0;
    }
  at = 0.0;
  for (int k = 0; k < n; k++)
    {
      int end = k + 1 < n ? pools[k + 1].first : last;

      for (int i = pools[k].first; i < end; i++)
        {
          at += self->gap[i];
          work->block_x[self->order[i]] = pools[k].wish / pools[k].weight + at;
        }
    }
}

static void
sweep (Place    *self,
       gboolean  down,
       double    up_weight,
       double    down_weight,
       Pool     *pools)
{
  int n = self->last - self->first;

  for (int k = 0; k < n; k++)
    {
      int row = down ? k : n - 1 - k;

      if (row + 1 < n && up_weight > 0.0)
        wish_below (self, row, up_weight, 0.0);
      if (row > 0 && down_weight > 0.0)
        wish_below (self, row - 1, 0.0, down_weight);
      settle_row (self, row, pools);
    }
}

static void
settle_all (Place *self,
            Pool  *pools)
{
  for (int row = 0; row < self->last - self->first; row++)
    settle_row (self, row, pools);
}

static void
start_row (Place *self,
           int    row)
{
  double at = 0.0;

  for (int i = self->row_first[row]; i < self->row_first[row + 1]; i++)
    {
      at += self->gap[i];
      self->work->block_x[self->order[i]] = at;
    }
  for (int i = self->row_first[row]; i < self->row_first[row + 1]; i++)
    self->work->block_x[self->order[i]] -= at / 2.0;
}

enum { N_TURNS = 12 };

/* What stood before begins where it stood. */
static gboolean
start_as_before (Place *self)
{
  KithLayoutWork *work = self->work;
  gboolean any = FALSE;

  for (int i = 0; work->has_goals && i < self->row_first[self->last - self->first]; i++)
    if (work->goal[self->order[i]] < HUGE_VAL)
      {
        work->block_x[self->order[i]] = work->goal[self->order[i]];
        any = TRUE;
      }
  return any;
}

static void
place_component (Place *self,
                 Pool  *pools)
{
  list_blocks (self);
  for (int row = 0; row < self->last - self->first; row++)
    start_row (self, row);
  if (start_as_before (self))
    settle_all (self, pools);
  else if (self->last - self->first < 2)
    return;
  else
    {
      sweep (self, FALSE, 1.0, 0.0, pools);
      sweep (self, TRUE, 0.0, 1.0, pools);
    }
  for (int turn = 0; turn < N_TURNS; turn++)
    sweep (self, turn % 2 == 1, 1.0, 1.0, pools);
}

/**
 * kith_layout_place:
 *
 * Finds the place of each block in its row, each component by itself.
 */
void
kith_layout_place (KithLayoutWork *work)
{
  Place self = { work };
  g_autofree Pool *pools = g_new (Pool, work->n_blocks + 1);
  g_autofree double *memory = g_new0 (double, 3 * work->n_blocks + 3);
  g_autofree int *order = g_new (int, work->n_blocks + 1);
  g_autofree int *row_first = g_new (int, work->first_row[work->n_components] + 2);

  self.near = 1.0;
  for (int p = 0; p < work->n_persons; p++)
    self.near += work->person[p]->width_mm / work->n_persons;
  self.gap = memory;
  self.wish = memory + work->n_blocks + 1;
  self.weight = memory + 2 * work->n_blocks + 2;
  self.order = order;
  self.row_first = row_first;
  work->block_x = kith_layout_work_array (work, double, work->n_blocks);
  for (int c = 0; c < work->n_components; c++)
    {
      self.first = work->first_row[c];
      self.last = work->first_row[c + 1];
      place_component (&self, pools);
    }
}
