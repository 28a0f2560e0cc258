/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many links of the family cross as straight lines, from the middle of a person to the point
 * of their union: how the eye of a reader goes, whatever way round the line itself may take. */

#include "config.h"

#include "layout/kith-layout-straight.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static int
row_of (KithLayoutWork *work,
        int             component,
        int             rank)
{
  return work->first_row[component] + rank;
}

static void
add_link (KithLayoutStraights *self,
          int                  person,
          int                  unity)
{
  KithLayoutWork *work = self->work;
  KithLayoutStraight *link = &self->links[self->n_links++];
  int row = work->union_rank[unity], rank = work->rank[person];

  link->person = person;
  link->unity = unity;
  link->first = row_of (work, work->component[person], MIN (row, rank));
  link->last = row_of (work, work->component[person], rank > row ? rank - 1 : row);
}

static void
list_links (KithLayoutStraights *self)
{
  KithLayoutWork *work = self->work;
  int n = work->n_partners + work->n_links, n_items = 0, k = 0;
  g_autofree int *owners = NULL;
  g_autofree int *items = NULL;

  self->links = kith_layout_work_array (work, KithLayoutStraight, n);
  for (int i = 0; i < work->n_partners; i++)
    add_link (self, work->partner_person[i], work->partner_union[i]);
  for (int i = 0; i < work->n_links; i++)
    add_link (self, work->link_child[i], work->link_union[i]);
  for (int i = 0; i < n; i++)
    n_items += self->links[i].last - self->links[i].first + 1;

  owners = g_new (int, MAX (n, n_items) + 1);
  items = g_new (int, MAX (n, n_items) + 1);
  for (int i = 0; i < n; i++)
    {
      owners[i] = self->links[i].unity;
      items[i] = i;
    }
  self->of_union = kith_layout_lists_new (work, work->n_unions, owners, items, n);
  for (int i = 0; i < n; i++)
    owners[i] = i < work->n_partners ? -1 : self->links[i].person;
  self->of_person = kith_layout_lists_new (work, work->n_persons, owners, items, n);
  for (int i = 0; i < n; i++)
    for (int row = self->links[i].first; row <= self->links[i].last; row++, k++)
      {
        owners[k] = row;
        items[k] = i;
      }
  self->gaps = kith_layout_lists_new (work, work->first_row[work->n_components], owners, items,
                                      n_items);
}

/**
 * kith_layout_straights_start:
 *
 * Lists the links of @work, whose blocks have places.
 */
void
kith_layout_straights_start (KithLayoutStraights *self,
                             KithLayoutWork      *work)
{
  *self = (KithLayoutStraights){ .work = work, .mark = 1 };
  self->middle = kith_layout_work_array (work, double, work->n_rows);
  self->bar = kith_layout_work_array (work, double, work->n_rows);
  self->depth = kith_layout_work_array (work, int, work->n_unions);
  list_links (self);
  self->hand = kith_layout_work_array (work, int, self->n_links);
  self->here = kith_layout_work_array (work, int, self->n_links);
  self->near = kith_layout_work_array (work, int, self->n_links);
  self->low = kith_layout_work_array (work, double, self->n_links);
  self->high = kith_layout_work_array (work, double, self->n_links);
  self->n_words = (self->n_links + 63) / 64;
  self->in_hand = kith_layout_work_array (work, guint64, self->n_words);
  self->crossed = kith_layout_work_array (work, guint64, (gsize) self->n_words * self->n_links);
  self->fresh = kith_layout_work_array (work, guint64, (gsize) self->n_words * self->n_links);
  self->n_crossed = kith_layout_work_array (work, int, self->n_links);
  self->old = kith_layout_work_array (work, KithLayoutStraight, self->n_links);
}

static void
update_link (KithLayoutStraights *self,
             KithLayoutStraight  *link)
{
  KithLayoutWork *work = self->work;
  int shift = work->shift[work->component[link->person]];

  link->x[0] = kith_layout_middle (work, link->person);
  link->y[0] = self->middle[work->rank[link->person] + shift];
  link->x[1] = kith_layout_stem_x (work, link->unity);
  link->y[1] = self->bar[MAX (work->union_rank[link->unity] + shift, 0)]
               + self->depth[link->unity] * work->options->bar_step_mm;
  self->low[link - self->links] = MIN (link->x[0], link->x[1]);
  self->high[link - self->links] = MAX (link->x[0], link->x[1]);
}

static void
update_depths (KithLayoutStraights *self,
               int                  block)
{
  KithLayoutWork *work = self->work;
  const KithLayoutBlock *b = &work->blocks[block];
  int unity[64], first[64], last[64], n = 0;

  if (b->n < 3)
    return;
  for (int i = 0; i < b->n; i++)
    for KITH_LAYOUT_EACH (k, &work->unions_of, work->sequence[b->first + i])
      if (n < 64 && work->union_rank[work->unions_of.item[k]] == b->row
          && kith_layout_anchor (work, work->unions_of.item[k]) == work->sequence[b->first + i])
        {
          int u = work->unions_of.item[k], f, l, m = n++;

          kith_layout_bar_span (work, u, &f, &l);
          for (; m > 0 && last[m - 1] - first[m - 1] > l - f; m--)
            {
              unity[m] = unity[m - 1];
              first[m] = first[m - 1];
              last[m] = last[m - 1];
            }
          unity[m] = u;
          first[m] = f;
          last[m] = l;
        }
  for (int i = 0; i < n; i++)
    {
      self->depth[unity[i]] = 0;
      for (int k = 0; k < i; k++)
        if (first[k] < last[i] && first[i] < last[k])
          self->depth[unity[i]] = MAX (self->depth[unity[i]], self->depth[unity[k]] + 1);
    }
}

/**
 * kith_layout_straights_take_link:
 *
 * Takes one link in hand.
 */
void
kith_layout_straights_take_link (KithLayoutStraights *self,
                                 int                  link)
{
  if (self->links[link].mark == self->mark)
    return;
  self->links[link].mark = self->mark;
  self->hand[self->n_hand++] = link;
}

/**
 * kith_layout_straights_take:
 *
 * Takes all links in hand that change when @block moves.
 */
void
kith_layout_straights_take (KithLayoutStraights *self,
                            int                  block)
{
  KithLayoutWork *work = self->work;
  const KithLayoutBlock *b = &work->blocks[block];

  for (int i = 0; i < b->n; i++)
    {
      int person = work->sequence[b->first + i];

      for KITH_LAYOUT_EACH (k, &self->of_person, person)
        {
          int unity = self->links[self->of_person.item[k]].unity;

          kith_layout_straights_take_link (self, self->of_person.item[k]);
          if (work->partners.first[unity] == work->partners.first[unity + 1])
            for KITH_LAYOUT_EACH (m, &self->of_union, unity)
              kith_layout_straights_take_link (self, self->of_union.item[m]);
        }
      for KITH_LAYOUT_EACH (k, &work->unions_of, person)
        for KITH_LAYOUT_EACH (m, &self->of_union, work->unions_of.item[k])
          kith_layout_straights_take_link (self, self->of_union.item[m]);
    }
}

/**
 * kith_layout_straights_drop:
 *
 * Lets go of all links in hand.
 */
void
kith_layout_straights_drop (KithLayoutStraights *self)
{
  self->n_hand = 0;
  self->mark++;
}

/* On which side of the line @a the point lies. */
static double
side_of (const KithLayoutStraight *a,
         double                    x,
         double                    y)
{
  return (a->x[1] - a->x[0]) * (y - a->y[0]) - (a->y[1] - a->y[0]) * (x - a->x[0]);
}

#define NEARLY 1e-3

static inline gboolean
cross (const KithLayoutStraight *a,
       const KithLayoutStraight *b)
{
  double p, q;

  if (MAX (a->y[0], a->y[1]) <= MIN (b->y[0], b->y[1])
      || MAX (b->y[0], b->y[1]) <= MIN (a->y[0], a->y[1]))
    return FALSE;
  p = side_of (a, b->x[0], b->y[0]);
  q = side_of (a, b->x[1], b->y[1]);
  if (!((p > NEARLY && q < -NEARLY) || (p < -NEARLY && q > NEARLY)))
    return FALSE;
  p = side_of (b, a->x[0], a->y[0]);
  q = side_of (b, a->x[1], a->y[1]);
  return (p > NEARLY && q < -NEARLY) || (p < -NEARLY && q > NEARLY);
}

/* Gathers the links below @row that come near those in hand, and those in hand there. */
static int
gather_row (KithLayoutStraights *self,
            int                  row,
            int                 *n_here)
{
  double left = HUGE_VAL, right = -HUGE_VAL;
  int n = 0, here = 0;

  for (int i = 0; i < self->n_hand; i++)
    {
      const KithLayoutStraight *a = &self->links[self->hand[i]];

      if (row < a->first || row > a->last)
        continue;
      self->here[here++] = self->hand[i];
      left = MIN (left, self->low[self->hand[i]]);
      right = MAX (right, self->high[self->hand[i]]);
    }
  for KITH_LAYOUT_EACH (i, &self->gaps, row)
    {
      int link = self->gaps.item[i];

      if (self->high[link] > left && self->low[link] < right)
        self->near[n++] = link;
    }
  self->effort += (self->gaps.first[row + 1] - self->gaps.first[row]) / 4 + here * n / 2 + 1;
  *n_here = here;
  return n;
}

static inline guint64 *
row_of_bits (KithLayoutStraights *self,
             guint64             *bits,
             int                  i)
{
  return bits + (gsize) i * self->n_words;
}

static inline void
set_bit (guint64 *bits,
         int      i)
{
  bits[i / 64] |= G_GUINT64_CONSTANT (1) << i % 64;
}

/* Finds which links cross those in hand below @row. Returns: how many do */
static int
cross_row (KithLayoutStraights *self,
           int                  row,
           int                  limit)
{
  int n_here, n = gather_row (self, row, &n_here), sum = 0;

  for (int i = 0; i < n_here && sum <= limit; i++)
    {
      int link = self->here[i];
      const KithLayoutStraight *a = &self->links[link];
      const double low = self->low[link], high = self->high[link];
      guint64 *bits = row_of_bits (self, self->fresh, a->seat);

      for (int k = 0; k < n; k++)
        {
          int other = self->near[k];
          const KithLayoutStraight *b = &self->links[other];

          if (self->high[other] <= low || self->low[other] >= high
              || (b->mark == self->mark && other <= link) || MAX (a->first, b->first) != row
              || a->unity == b->unity || a->person == b->person || !cross (a, b))
            continue;
          set_bit (bits, other);
          sum++;
        }
    }
  return sum;
}

/**
 * kith_layout_straights_count:
 *
 * Returns: how many crossings the links in hand made when they were last put down
 */
int
kith_layout_straights_count (KithLayoutStraights *self)
{
  int sum = 0, inner = 0;

  memset (self->in_hand, 0, sizeof (guint64) * self->n_words);
  for (int i = 0; i < self->n_hand; i++)
    set_bit (self->in_hand, self->hand[i]);
  for (int i = 0; i < self->n_hand; i++)
    {
      const guint64 *bits = row_of_bits (self, self->crossed, self->hand[i]);

      sum += self->n_crossed[self->hand[i]];
      for (int w = 0; w < self->n_words; w++)
        inner += __builtin_popcountll (bits[w] & self->in_hand[w]);
    }
  self->effort += self->n_hand * self->n_words / 8;
  return sum - inner / 2;
}

/**
 * kith_layout_straights_redraw:
 * @block: a block whose persons changed places, or -1
 * @limit: how many crossings are of interest
 *
 * Draws the links in hand anew.
 *
 * Returns: how many crossings they make now; some number above @limit if there are more
 */
int
kith_layout_straights_redraw (KithLayoutStraights *self,
                              int                  block,
                              int                  limit)
{
  int first = G_MAXINT, last = -1, sum = 0;

  if (block >= 0)
    update_depths (self, block);
  memset (self->fresh, 0, sizeof (guint64) * self->n_words * self->n_hand);
  for (int i = 0; i < self->n_hand; i++)
    {
      KithLayoutStraight *link = &self->links[self->hand[i]];

      self->old[i] = *link;
      link->seat = i;
      update_link (self, link);
      first = MIN (first, link->first);
      last = MAX (last, link->last);
    }
  for (int row = first; row <= last && sum <= limit; row++)
    sum += cross_row (self, row, limit - sum);
  return sum;
}

/**
 * kith_layout_straights_put_back:
 * @block: a block whose persons changed places back, or -1
 *
 * Puts the links in hand down where they were before they were drawn anew.
 */
void
kith_layout_straights_put_back (KithLayoutStraights *self,
                                int                  block)
{
  if (block >= 0)
    update_depths (self, block);
  for (int i = 0; i < self->n_hand; i++)
    {
      KithLayoutStraight *link = &self->links[self->hand[i]];

      *link = self->old[i];
      self->low[self->hand[i]] = MIN (link->x[0], link->x[1]);
      self->high[self->hand[i]] = MAX (link->x[0], link->x[1]);
    }
  kith_layout_straights_drop (self);
}

/* Forgets that @link crosses others. */
static void
uncross (KithLayoutStraights *self,
         int                  link)
{
  guint64 *bits = row_of_bits (self, self->crossed, link);

  for (int w = 0; w < self->n_words; w++)
    {
      for (guint64 rest = bits[w]; rest != 0; rest &= rest - 1)
        {
          int other = w * 64 + __builtin_ctzll (rest);

          row_of_bits (self, self->crossed, other)[link / 64] &= ~(G_GUINT64_CONSTANT (1)
                                                                   << link % 64);
          self->n_crossed[other]--;
        }
      bits[w] = 0;
    }
  self->n_crossed[link] = 0;
}

/**
 * kith_layout_straights_put_down:
 *
 * Puts the links in hand down as they were drawn anew.
 */
void
kith_layout_straights_put_down (KithLayoutStraights *self)
{
  for (int i = 0; i < self->n_hand; i++)
    uncross (self, self->hand[i]);
  for (int i = 0; i < self->n_hand; i++)
    {
      const guint64 *bits = row_of_bits (self, self->fresh, i);

      for (int w = 0; w < self->n_words; w++)
        for (guint64 rest = bits[w]; rest != 0; rest &= rest - 1)
          {
            int other = w * 64 + __builtin_ctzll (rest);

            set_bit (row_of_bits (self, self->crossed, other), self->hand[i]);
            set_bit (row_of_bits (self, self->crossed, self->hand[i]), other);
            self->n_crossed[other]++;
            self->n_crossed[self->hand[i]]++;
          }
    }
  kith_layout_straights_drop (self);
}

/**
 * kith_layout_straights_draw_all:
 *
 * Draws all links anew.
 *
 * Returns: how many crossings there are
 */
int
kith_layout_straights_draw_all (KithLayoutStraights *self)
{
  int sum;

  kith_layout_rows (self->work, self->middle, self->bar);
  for (int b = 0; b < self->work->first_pass; b++)
    update_depths (self, b);
  for (int i = 0; i < self->n_links; i++)
    kith_layout_straights_take_link (self, i);
  for (int i = 0; i < self->n_links; i++)
    update_link (self, &self->links[i]);
  sum = kith_layout_straights_redraw (self, -1, G_MAXINT);
  kith_layout_straights_put_down (self);
  return sum;
}
