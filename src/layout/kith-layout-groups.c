/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which blocks of a row stay next to each other: those of siblings, eldest left. When both
 * partners of a couple have a sibship in the row, the two sibships face each other if one partner
 * is the youngest of theirs and the other the eldest; else the couple stands in one of the two,
 * and the partner whose going away disturbs least has left the other. */

#include "config.h"

#include "layout/kith-layout-work.h"

#include <string.h>

/* The children of one union who share a row. */
typedef struct
{
  int first;      /* into members: links, eldest first */
  int n;
  int next;       /* the sibship whose eldest is the partner of our youngest, or -1 */
  int previous;
} Sibship;

typedef struct
{
  KithLayoutWork *work;
  Sibship        *sibships;
  int             n_sibships;
  int            *members;
  int            *sibship_of;   /* link → sibship, or -1 */
  int            *best_link;    /* person → the link they stand by, or -1 */
} Groups;

static void
list_sibships (Groups *self)
{
  KithLayoutWork *work = self->work;
  int n_members = 0;

  for (int u = 0; u < work->n_unions; u++)
    {
      int begin = self->n_sibships;

      for KITH_LAYOUT_EACH (i, &work->children, u)
        {
          int link = work->children.item[i], row = work->rank[work->link_child[link]];
          int s = begin;

          while (s < self->n_sibships
                 && work->rank[work->link_child[self->sibships[s].first]] != row)
            s++;
          if (s == self->n_sibships)
            self->sibships[self->n_sibships++] = (Sibship){ link, 0, -1, -1 };
          self->sibships[s].n++;
          self->sibship_of[link] = s;
        }
      for (int s = begin; s < self->n_sibships; s++)
        {
          self->sibships[s].first = n_members;
          n_members += self->sibships[s].n;
          self->sibships[s].n = 0;
        }
      for KITH_LAYOUT_EACH (i, &work->children, u)
        {
          Sibship *s = &self->sibships[self->sibship_of[work->children.item[i]]];

          self->members[s->first + s->n++] = work->children.item[i];
        }
    }
}

/* The link by which a person stands among siblings: by birth, from the row above, with most
 * siblings. */
static void
choose_links (Groups *self)
{
  KithLayoutWork *work = self->work;

  for (int p = 0; p < work->n_persons; p++)
    {
      int best = -1, best_score = -1;

      for KITH_LAYOUT_EACH (i, &work->parents, p)
        {
          int link = work->parents.item[i];
          int above = work->rank[p] - work->union_rank[work->link_union[link]];
          int siblings = self->sibships[self->sibship_of[link]].n;
          int score = (!work->link_care[link] ? 4000 : 0) + (above == 1 ? 8000 : 0)
                      + MIN (siblings, 3000);

          if (!work->link_broken[link] && score > best_score)
            {
              best = link;
              best_score = score;
            }
        }
      self->best_link[p] = best;
    }
}

/* Whether @link's child is still at home, next to nobody older (@end 0) or younger (@end 1). */
static gboolean
is_at_end (Groups *self,
           int     link,
           int     end)
{
  const Sibship *s = &self->sibships[self->sibship_of[link]];
  int i = end == 0 ? 0 : s->n - 1, step = end == 0 ? 1 : -1;

  for (; i >= 0 && i < s->n; i += step)
    {
      int other = self->members[s->first + i];
      int block = self->work->block_of[self->work->link_child[other]];
      int home = self->work->blocks[block].home;

      if (other == link)
        return TRUE;
      if (self->best_link[self->work->link_child[other]] == other
          && (home == other || home == KITH_LAYOUT_UNDECIDED
              || self->work->blocks[block].facing == other))
        return FALSE;
    }
  return FALSE;
}

static gboolean
in_same_chain (Groups *self,
               int     a,
               int     b)
{
  while (self->sibships[a].previous >= 0)
    a = self->sibships[a].previous;
  while (self->sibships[b].previous >= 0)
    b = self->sibships[b].previous;
  return a == b;
}

/* Lets the sibships of the couple in @block face each other, the one of @left on the left. */
static gboolean
face (Groups *self,
      int     block,
      int     left,
      int     right)
{
  KithLayoutWork *work = self->work;
  KithLayoutBlock *b = &work->blocks[block];
  int a = self->sibship_of[left], c = self->sibship_of[right];

  if (self->sibships[a].next >= 0 || self->sibships[c].previous >= 0
      || !is_at_end (self, left, 1) || !is_at_end (self, right, 0) || in_same_chain (self, a, c))
    return FALSE;
  self->sibships[a].next = c;
  self->sibships[c].previous = a;
  b->home = left;
  b->facing = right;
  if (work->sequence[b->first] != work->link_child[left])
    {
      work->sequence[b->first] = work->link_child[left];
      work->sequence[b->first + 1] = work->link_child[right];
      kith_layout_measure_block (work, block);
    }
  return TRUE;
}

/* How much the sibship of @link misses its child: more for one from the middle. */
static int
missed (Groups *self,
        int     link)
{
  int end = is_at_end (self, link, 0) || is_at_end (self, link, 1);

  return (end ? 0 : 100) + MIN (self->sibships[self->sibship_of[link]].n, 50);
}

static void
settle_couple (Groups *self,
               int     block,
               int     a,
               int     b)
{
  KithLayoutWork *work = self->work;
  gboolean in_order = work->sequence[work->blocks[block].first] == work->link_child[a];

  if (face (self, block, in_order ? a : b, in_order ? b : a)
      || face (self, block, in_order ? b : a, in_order ? a : b))
    return;
  work->blocks[block].home = missed (self, a) >= missed (self, b) ? a : b;
}

/* Finds a home for each block: the sibship it stands in. */
static void
settle_blocks (Groups *self)
{
  KithLayoutWork *work = self->work;
  g_autoptr(GArray) open = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < work->first_pass; i++)
    {
      KithLayoutBlock *block = &work->blocks[i];
      int homes = 0;

      block->home = block->facing = -1;
      for (int k = 0; k < block->n; k++)
        {
          int link = self->best_link[work->sequence[block->first + k]];

          if (link < 0)
            continue;
          homes++;
          if (block->home < 0
              || self->sibships[self->sibship_of[link]].n
                 > self->sibships[self->sibship_of[block->home]].n)
            block->home = link;
        }
      if (homes != 2 || block->n != 2)
        continue;
      if (self->sibship_of[self->best_link[work->sequence[block->first]]]
          == self->sibship_of[self->best_link[work->sequence[block->first + 1]]])
        continue;
      block->home = KITH_LAYOUT_UNDECIDED;
      g_array_append_val (open, i);
    }
  for (guint k = 0; k < open->len; k++)
    {
      int block = g_array_index (open, int, k), first = work->blocks[block].first;

      settle_couple (self, block, self->best_link[work->sequence[first]],
                     self->best_link[work->sequence[first + 1]]);
    }
}

static void
add_to_group (KithLayoutWork *work,
              int             block,
              int            *n)
{
  if (work->blocks[block].group >= 0)
    return;
  work->blocks[block].group = work->n_groups;
  work->group_blocks[(*n)++] = block;
}

static void
end_group (KithLayoutWork *work,
           int             first,
           int             n)
{
  if (n == first)
    return;
  work->groups[work->n_groups++] = (KithLayoutGroup){ first, n - first,
                                                      work->blocks[work->group_blocks[first]].row };
}

static void
make_groups (Groups *self)
{
  KithLayoutWork *work = self->work;
  int n = 0;

  work->groups = kith_layout_work_array (work, KithLayoutGroup, work->n_blocks);
  work->group_blocks = kith_layout_work_array (work, int, work->n_blocks);
  for (int i = 0; i < work->n_blocks; i++)
    work->blocks[i].group = -1;
  for (int s = 0; s < self->n_sibships; s++)
    {
      int first = n;

      if (self->sibships[s].previous >= 0)
        continue;
      for (int t = s; t >= 0; t = self->sibships[t].next)
        for (int i = 0; i < self->sibships[t].n; i++)
          {
            int link = self->members[self->sibships[t].first + i];
            int block = work->block_of[work->link_child[link]];

            if (work->blocks[block].home == link || work->blocks[block].facing == link)
              add_to_group (work, block, &n);
          }
      end_group (work, first, n);
    }
  for (int i = 0; i < work->n_blocks; i++)
    {
      int first = n;

      add_to_group (work, i, &n);
      end_group (work, first, n);
    }
}

/**
 * kith_layout_groups:
 *
 * Gathers the blocks of siblings into groups, eldest left.
 */
void
kith_layout_groups (KithLayoutWork *work)
{
  Groups self = { work };
  g_autofree Sibship *sibships = g_new0 (Sibship, work->n_links + 1);
  g_autofree int *memory = g_new0 (int, 2 * work->n_links + work->n_persons + 3);

  self.sibships = sibships;
  self.members = memory;
  self.sibship_of = memory + work->n_links;
  self.best_link = memory + 2 * work->n_links;
  list_sibships (&self);
  choose_links (&self);
  settle_blocks (&self);
  make_groups (&self);
}
