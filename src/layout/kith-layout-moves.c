/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps by which the order gets its last touch: siblings with their partners trade places with
 * their neighbours in the row or among themselves, couples go to the other partner's siblings or
 * turn round, stems leave their bars elsewhere. */

#include "config.h"

#include "layout/kith-layout-polish.h"

#include <math.h>
#include <string.h>

/**
 * kith_layout_polish_number:
 *
 * Returns: a number from a small generator of its own, so that the same family is always tried the
 *   same way
 */
guint
kith_layout_polish_number (KithLayoutPolish *self,
                           guint             below)
{
  self->state = self->state * 1664525u + 1013904223u;
  return (guint) (((guint64) (self->state >> 8) * below) >> 24);
}

static int
row_of (KithLayoutWork *work,
        int             block)
{
  return work->first_row[kith_layout_block_component (work, block)] + work->blocks[block].row;
}

/* How much worse the next step may be. */
static int
patience (KithLayoutPolish *self)
{
  double chance = (1 + kith_layout_polish_number (self, 1 << 20)) / (double) (1 << 20);

  return (int) floor (-log (chance) * self->heat * KITH_LAYOUT_CROSSING);
}

/* Puts the blocks of fresh[] into seq from @first on, with the gaps that were there. */
static void
lay_down (KithLayoutPolish *self,
          int               first,
          int               n)
{
  KithLayoutWork *work = self->work;
  double x = 0.0;

  for (int i = 0; i < n; i++)
    {
      int old = self->seq[first + i];
      double left = work->block_x[old];

      if (i == 0)
        x = left;
      self->at[i] = left;
      self->at[n + i] = i + 1 < n ? work->block_x[self->seq[first + i + 1]] - left
                                      - work->blocks[old].width : 0.0;
    }
  for (int i = 0; i < n; i++)
    {
      int old = self->seq[first + i];

      self->seq[first + i] = self->fresh[i];
      self->fresh[i] = old;
    }
  for (int i = 0; i < n; i++)
    {
      int block = self->seq[first + i];

      self->place[block] = first + i;
      work->block_x[block] = x;
      x += work->blocks[block].width + self->at[n + i];
    }
}

static void
take_back (KithLayoutPolish *self,
           int               first,
           int               n)
{
  for (int i = 0; i < n; i++)
    {
      self->seq[first + i] = self->fresh[i];
      self->place[self->fresh[i]] = first + i;
      self->work->block_x[self->fresh[i]] = self->at[i];
    }
}

/* Draws the links in hand anew. Returns: whether their crossings cost no more than @limit */
static gboolean
redraw (KithLayoutPolish *self,
        int               block,
        int               limit)
{
  const int most = limit / KITH_LAYOUT_CROSSING;

  return kith_layout_straights_redraw (&self->lines, block, most) <= most;
}

/* Lets the blocks of seq from @first on stand in the order of fresh[], if that is welcome. */
static gboolean
try_order (KithLayoutPolish *self,
           int               first,
           int               n,
           int               price)
{
  int limit = patience (self) - price + kith_layout_price_of_birth (self, first, first + n);

  for (int i = first; i < first + n; i++)
    kith_layout_straights_take (&self->lines, self->seq[i]);
  limit += KITH_LAYOUT_CROSSING * kith_layout_straights_count (&self->lines);
  lay_down (self, first, n);
  limit -= kith_layout_price_of_birth (self, first, first + n);
  if (limit >= 0 && redraw (self, -1, limit))
    {
      kith_layout_straights_put_down (&self->lines);
      return TRUE;
    }
  take_back (self, first, n);
  if (limit >= 0)
    kith_layout_straights_put_back (&self->lines, -1);
  else
    kith_layout_straights_drop (&self->lines);
  return FALSE;
}

static int
group_at (KithLayoutPolish *self,
          int               i)
{
  return self->work->blocks[self->seq[i]].group;
}

static int
begin_of_group (KithLayoutPolish *self,
                int               row,
                int               i)
{
  while (i > self->row_first[row] && group_at (self, i - 1) == group_at (self, i))
    i--;
  return i;
}

static int
end_of_group (KithLayoutPolish *self,
              int               row,
              int               i)
{
  int group = group_at (self, i);

  while (i < self->row_first[row + 1] && group_at (self, i) == group)
    i++;
  return i;
}

enum { LARGEST = 64, LARGEST_BLOCK = 24 };

/* A group goes past some of its neighbours. */
static void
move_group (KithLayoutPolish *self,
            int               row,
            int               i)
{
  int begin = begin_of_group (self, row, i), end = end_of_group (self, row, i), n = 0;
  int steps = 1;
  gboolean right = kith_layout_polish_number (self, 2) == 0;
  int to = right ? end : begin;

  while (steps < 8 && kith_layout_polish_number (self, 3) == 0)
    steps++;
  for (; steps > 0; steps--)
    if (right && to < self->row_first[row + 1])
      to = end_of_group (self, row, to);
    else if (!right && to > self->row_first[row])
      to = begin_of_group (self, row, to - 1);
  if (to == (right ? end : begin) || MAX (to, end) - MIN (to, begin) > LARGEST)
    return;
  if (right)
    {
      for (int k = end; k < to; k++)
        self->fresh[n++] = self->seq[k];
      for (int k = begin; k < end; k++)
        self->fresh[n++] = self->seq[k];
      try_order (self, begin, n, 0);
    }
  else
    {
      for (int k = begin; k < end; k++)
        self->fresh[n++] = self->seq[k];
      for (int k = to; k < begin; k++)
        self->fresh[n++] = self->seq[k];
      try_order (self, to, n, 0);
    }
}

/* One of a group goes past some of the others. */
static void
move_in_group (KithLayoutPolish *self,
               int               row,
               int               i)
{
  int begin = begin_of_group (self, row, i), end = end_of_group (self, row, i), n = 0;
  int to = end - begin > 1 ? begin + (int) kith_layout_polish_number (self, end - begin) : i;

  if (to == i || end - begin > LARGEST)
    return;
  for (int k = MIN (i, to); k <= MAX (i, to); k++)
    self->fresh[n++] = self->seq[to > i ? (k < to ? k + 1 : i) : (k > to ? k - 1 : i)];
  try_order (self, MIN (i, to), n, 0);
}

/* A couple goes to the brothers and sisters of the other partner. */
static void
move_home (KithLayoutPolish *self,
           int               row,
           int               i)
{
  KithLayoutWork *work = self->work;
  int block = self->seq[i], to = -1, person, old_home, old_group, n = 0, change;
  KithLayoutBlock *b = &work->blocks[block];

  person = work->sequence[b->first + kith_layout_polish_number (self, b->n)];
  if (work->home_link[person] < 0 || work->home_group[person] == b->group)
    return;
  for (int k = self->row_first[row]; k < self->row_first[row + 1]; k++)
    if (group_at (self, k) == work->home_group[person])
      {
        if (to >= 0 && work->seat[work->blocks[self->seq[k]].home] > work->seat[person])
          break;
        to = k + (work->seat[work->blocks[self->seq[k]].home] < work->seat[person]);
      }
  if (to < 0)
    to = i - begin_of_group (self, row, i) < end_of_group (self, row, i) - i
           ? begin_of_group (self, row, i) : end_of_group (self, row, i);
  if (MAX (to, i + 1) - MIN (to, i) > LARGEST)
    return;
  old_home = b->home;
  old_group = b->group;
  change = -kith_layout_price_of_home (work, block);
  b->home = person;
  b->group = work->home_group[person];
  change += kith_layout_price_of_home (work, block);
  if (to > i)
    {
      for (int k = i + 1; k < to; k++)
        self->fresh[n++] = self->seq[k];
      self->fresh[n++] = block;
    }
  else
    {
      self->fresh[n++] = block;
      for (int k = to; k < i; k++)
        self->fresh[n++] = self->seq[k];
    }
  if (try_order (self, MIN (i, to), n, change))
    return;
  b->home = old_home;
  b->group = old_group;
}

static void
shuffle (KithLayoutPolish *self,
         int              *people,
         int               n)
{
  int from = kith_layout_polish_number (self, n), to = kith_layout_polish_number (self, n);
  int moving = people[from];

  if (n == 2 || kith_layout_polish_number (self, 3) == 0)
    {
      for (int k = 0; k < n / 2; k++)
        {
          moving = people[k];
          people[k] = people[n - 1 - k];
          people[n - 1 - k] = moving;
        }
      return;
    }
  if (from < to)
    memmove (people + from, people + from + 1, sizeof *people * (to - from));
  else
    memmove (people + to + 1, people + to, sizeof *people * (from - to));
  people[to] = moving;
}

static int
price_of_turn (KithLayoutPolish *self,
               int               i)
{
  KithLayoutWork *work = self->work;
  const KithLayoutBlock *b = &work->blocks[self->seq[i]];

  return kith_layout_price_of_block (work, self->seq[i])
         + kith_layout_price_of_birth (self, i, i + 1)
         + kith_layout_count_apart (work, work->sequence + b->first, b->n);
}

/* Those of a block stand in another order. */
static void
turn_block (KithLayoutPolish *self,
            int               row,
            int               i)
{
  KithLayoutWork *work = self->work;
  int block = self->seq[i], old[LARGEST], n = work->blocks[block].n, limit;
  int *people = work->sequence + work->blocks[block].first;

  if (n < 2 || n > LARGEST_BLOCK || work->options->strict_man_left)
    return;
  memcpy (old, people, sizeof *old * n);
  kith_layout_straights_take (&self->lines, block);
  limit = patience (self) + price_of_turn (self, i)
          + KITH_LAYOUT_CROSSING * kith_layout_straights_count (&self->lines);
  shuffle (self, people, n);
  kith_layout_measure_block (work, block);
  limit -= price_of_turn (self, i);
  if (limit >= 0 && redraw (self, block, limit))
    {
      kith_layout_straights_put_down (&self->lines);
      return;
    }
  memcpy (people, old, sizeof *old * n);
  kith_layout_measure_block (work, block);
  if (limit >= 0)
    kith_layout_straights_put_back (&self->lines, block);
  else
    kith_layout_straights_drop (&self->lines);
}

/* A stem leaves its bar somewhere else. */
static void
move_stem (KithLayoutPolish *self,
           int               row,
           int               i)
{
  KithLayoutWork *work = self->work;
  const KithLayoutBlock *b = &work->blocks[self->seq[i]];
  int person = work->sequence[b->first + kith_layout_polish_number (self, b->n)];
  int unity, first, last, old;
  int n = work->unions_of.first[person + 1] - work->unions_of.first[person], limit;

  if (b->n < 3 || n == 0)
    return;
  unity = work->unions_of.item[work->unions_of.first[person] + kith_layout_polish_number (self, n)];
  if (work->union_rank[unity] != b->row)
    return;
  kith_layout_bar_span (work, unity, &first, &last);
  if (last <= first)
    return;
  for KITH_LAYOUT_EACH (m, &self->lines.of_union, unity)
    kith_layout_straights_take_link (&self->lines, self->lines.of_union.item[m]);
  old = work->stem_choice[unity];
  work->stem_choice[unity]
    = kith_layout_polish_number (self, 1 + KITH_LAYOUT_STEM_PARTS * (last - first));
  limit = patience (self) + KITH_LAYOUT_CROSSING * kith_layout_straights_count (&self->lines);
  if (redraw (self, -1, limit))
    {
      kith_layout_straights_put_down (&self->lines);
      return;
    }
  work->stem_choice[unity] = old;
  kith_layout_straights_put_back (&self->lines, -1);
}

typedef void (* Move) (KithLayoutPolish *self,
                       int               row,
                       int               i);

static const struct
{
  Move move;
  int  share;    /* of a hundred */
} moves[] = {
  { move_group, 50 },
  { move_in_group, 15 },
  { move_home, 10 },
  { turn_block, 15 },
  { move_stem, 10 },
};

/**
 * kith_layout_polish_step:
 * @place: of a block in seq
 *
 * Tries one step there.
 */
void
kith_layout_polish_step (KithLayoutPolish *self,
                         int               place)
{
  int what = kith_layout_polish_number (self, 100);
  guint k = 0;

  while (what >= moves[k].share)
    what -= moves[k++].share;
  moves[k].move (self, row_of (self->work, self->seq[place]), place);
}
