/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Couples' bars (symbols.md 7.2 and 7.3): where their legs leave the partners, how deep each bar
 * lies, and from which stretch of it the children's stem may leave. Short bars lie over long
 * ones; at one person the leg of the nearest partner is outermost, so that legs never cross. */

#include "config.h"

#include "layout/kith-layout-channel.h"

#include <math.h>
#include <stdlib.h>

/* A leg at a person: how far the bar reaches, negative to the left, 0 for a parent alone. */
typedef struct
{
  int    partner;
  double reach;
} Leg;

static int
compare_legs (const void *a,
              const void *b)
{
  const Leg *p = a, *q = b;
  int side_p = p->reach < 0.0 ? -1 : p->reach > 0.0, side_q = q->reach < 0.0 ? -1 : q->reach > 0.0;

  if (side_p != side_q)
    return side_p - side_q;
  if (p->reach != q->reach)
    return p->reach > q->reach ? -1 : 1;
  return p->partner - q->partner;
}

static double
reach_of (KithLayoutWork *work,
          int             partner)
{
  int person = work->partner_person[partner], unity = work->partner_union[partner];
  double sum = 0.0;
  int n = 0;

  for KITH_LAYOUT_EACH (i, &work->partners, unity)
    {
      int other = work->partners.item[i];

      if (other == person || work->rank[other] != work->rank[person])
        continue;
      sum += kith_layout_middle (work, other);
      n++;
    }
  return n > 0 ? sum / n - kith_layout_middle (work, person) : 0.0;
}

static void
place_legs (KithLayoutChannels *self)
{
  KithLayoutWork *work = self->work;
  g_autofree int *owners = g_memdup2 (work->partner_person, sizeof (int) * (work->n_partners + 1));
  g_autofree int *items = g_new (int, work->n_partners + 1);
  g_autofree Leg *legs = g_new (Leg, work->n_partners + 1);
  KithLayoutLists lists;

  for (int i = 0; i < work->n_partners; i++)
    items[i] = i;
  lists = kith_layout_lists_new (work, work->n_persons, owners, items, work->n_partners);
  for (int p = 0; p < work->n_persons; p++)
    {
      double step, width = work->person[p]->width_mm;
      int n = 0;

      for KITH_LAYOUT_EACH (i, &lists, p)
        legs[n++] = (Leg){ lists.item[i], reach_of (work, lists.item[i]) };
      qsort (legs, n, sizeof *legs, compare_legs);
      step = n > 1 ? MIN (work->options->leg_mm, width * 0.8 / (n - 1)) : 0.0;
      for (int i = 0; i < n; i++)
        self->leg_x[legs[i].partner] = kith_layout_middle (work, p)
                                       + (i - (n - 1) / 2.0) * step;
    }
}

typedef struct
{
  int    unity;
  double left;
  double right;
} Bar;

static int
compare_bars (const void *a,
              const void *b)
{
  const Bar *p = a, *q = b;

  if (p->right - p->left != q->right - q->left)
    return p->right - p->left < q->right - q->left ? -1 : 1;
  return p->unity - q->unity;
}

static Bar
measure_bar (KithLayoutChannels *self,
             int                 unity)
{
  KithLayoutWork *work = self->work;
  Bar bar = { unity, HUGE_VAL, -HUGE_VAL };

  for (int i = work->partners.first[unity]; i < work->partners.first[unity + 1]; i++)
    if (work->rank[work->partner_person[i]] == work->union_rank[unity])
      {
        bar.left = MIN (bar.left, self->leg_x[i]);
        bar.right = MAX (bar.right, self->leg_x[i]);
      }
  return bar;
}

static void
find_free_stretch (KithLayoutChannels *self,
                   const Bar          *bar)
{
  double left = bar->left, right = bar->right;

  self->point_x[bar->unity] = kith_layout_free_stretch (self->work, bar->unity, &left, &right);
  self->free_left[bar->unity] = left;
  self->free_right[bar->unity] = right;
}

static void
hang_bars (KithLayoutChannels *self,
           int                 block,
           Bar                *bars)
{
  KithLayoutWork *work = self->work;
  const KithLayoutBlock *b = &work->blocks[block];
  int n = 0, row = kith_layout_sheet_row (work, work->sequence[b->first]);

  for (int i = 0; i < b->n; i++)
    for KITH_LAYOUT_EACH (k, &work->unions_of, work->sequence[b->first + i])
      {
        int unity = work->unions_of.item[k];

        if (work->union_rank[unity] == b->row
            && kith_layout_anchor (work, unity) == work->sequence[b->first + i])
          bars[n++] = measure_bar (self, unity);
      }
  qsort (bars, n, sizeof *bars, compare_bars);
  for (int i = 0; i < n; i++)
    {
      int depth = 0;

      for (int k = 0; k < i; k++)
        if (bars[k].left < bars[i].right && bars[i].left < bars[k].right
            && bars[k].left < bars[k].right)
          depth = MAX (depth, self->depth[bars[k].unity] + 1);
      self->depth[bars[i].unity] = depth;
      self->row_depths[row] = MAX (self->row_depths[row], depth + 1);
      find_free_stretch (self, &bars[i]);
    }
}

/**
 * kith_layout_bars:
 *
 * Finds legs, depths and stems' stretches of all unions that have partners.
 */
void
kith_layout_bars (KithLayoutChannels *self)
{
  g_autofree Bar *bars = g_new (Bar, self->work->n_unions + 1);

  place_legs (self);
  for (int i = 0; i < self->work->first_pass; i++)
    hang_bars (self, i, bars);
}
