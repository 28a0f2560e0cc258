/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which blocks of a row stay next to each other: those of siblings, eldest left. When two
 * partners of a block both have brothers and sisters in the row, the block stands with one
 * sibship and may go to the other later, when that makes fewer lines cross. */

#include "config.h"

#include "layout/kith-layout-work.h"

#include <string.h>

/* The children of one union who share a row. */
typedef struct
{
  int link;       /* of the eldest */
  int first;      /* into members: links, eldest first */
  int n;
  int group;
} Sibship;

typedef struct
{
  KithLayoutWork *work;
  Sibship        *sibships;
  int             n_sibships;
  int            *members;
  int            *sibship_of;   /* link → sibship, or -1 */
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
                 && work->rank[work->link_child[self->sibships[s].link]] != row)
            s++;
          if (s == self->n_sibships)
            self->sibships[self->n_sibships++] = (Sibship){ link, 0, 0, -1 };
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
      work->home_link[p] = best;
    }
}

/* Who comes before and after whom among those who stand by the same union. */
static void
list_neighbours (Groups *self)
{
  KithLayoutWork *work = self->work;

  for (int p = 0; p < work->n_persons; p++)
    work->elder[p] = work->younger[p] = -1;
  for (int s = 0; s < self->n_sibships; s++)
    {
      int elder = -1;

      for (int i = 0; i < self->sibships[s].n; i++)
        {
          int link = self->members[self->sibships[s].first + i], child = work->link_child[link];

          if (work->home_link[child] != link)
            continue;
          work->seat[child] = i;
          work->elder[child] = elder;
          if (elder >= 0)
            work->younger[elder] = child;
          elder = child;
        }
    }
}

/* How much the sibship of @person would miss them: more for one from the middle. */
static int
missed (Groups *self,
        int     person)
{
  KithLayoutWork *work = self->work;
  gboolean end = work->elder[person] < 0 || work->younger[person] < 0;

  return (end ? 0 : 100)
         + MIN (self->sibships[self->sibship_of[work->home_link[person]]].n, 50);
}

/* Finds a home for each block: the sibship it stands in. */
static void
settle_blocks (Groups *self)
{
  KithLayoutWork *work = self->work;

  for (int i = 0; i < work->first_pass; i++)
    {
      KithLayoutBlock *block = &work->blocks[i];

      block->home = -1;
      for (int k = 0; k < block->n; k++)
        {
          int person = work->sequence[block->first + k];

          if (work->home_link[person] >= 0
              && (block->home < 0 || missed (self, person) > missed (self, block->home)))
            block->home = person;
        }
    }
}

/* Makes a group for each sibship, large enough for all who might stand in it. */
static void
make_groups (Groups *self)
{
  KithLayoutWork *work = self->work;
  int n = 0;

  work->groups = kith_layout_work_array (work, KithLayoutGroup,
                                         self->n_sibships + work->n_blocks);
  work->group_blocks = kith_layout_work_array (work, int, work->n_links + work->n_blocks);
  for (int s = 0; s < self->n_sibships; s++)
    {
      KithLayoutGroup *group = &work->groups[work->n_groups];
      int eldest = work->link_child[self->sibships[s].link];

      *group = (KithLayoutGroup){ n, 0, work->rank[eldest], work->component[eldest] };
      self->sibships[s].group = work->n_groups++;
      for (int i = 0; i < self->sibships[s].n; i++)
        {
          int child = work->link_child[self->members[self->sibships[s].first + i]];
          int block = work->block_of[child];

          if (work->home_link[child] != self->members[self->sibships[s].first + i])
            continue;
          work->home_group[child] = self->sibships[s].group;
          if (work->blocks[block].home != child)
            continue;
          work->blocks[block].group = self->sibships[s].group;
          work->group_blocks[n + group->n++] = block;
        }
      n += self->sibships[s].n;
    }
  for (int i = 0; i < work->n_blocks; i++)
    {
      if (i < work->first_pass && work->blocks[i].home >= 0)
        continue;
      work->blocks[i].group = work->n_groups;
      work->groups[work->n_groups++]
        = (KithLayoutGroup){ n, 1, work->blocks[i].row, kith_layout_block_component (work, i) };
      work->group_blocks[n++] = i;
    }
}

/**
 * kith_layout_rehome:
 * @block: a block of persons
 * @person: one of them who has siblings in the row
 *
 * Makes @block stand with the sibship of @person, in the order of birth.
 */
void
kith_layout_rehome (KithLayoutWork *work,
                    int             block,
                    int             person)
{
  KithLayoutBlock *b = &work->blocks[block];
  KithLayoutGroup *from = &work->groups[b->group];
  KithLayoutGroup *to = &work->groups[work->home_group[person]];
  int *blocks = work->group_blocks + from->first, k = 0;

  while (blocks[k] != block)
    k++;
  memmove (blocks + k, blocks + k + 1, sizeof *blocks * (from->n - k - 1));
  from->n--;
  b->home = person;
  b->group = work->home_group[person];
  blocks = work->group_blocks + to->first;
  for (k = to->n++; k > 0 && work->seat[work->blocks[blocks[k - 1]].home] > work->seat[person]; k--)
    blocks[k] = blocks[k - 1];
  blocks[k] = block;
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
  g_autofree int *memory = g_new0 (int, 2 * work->n_links + 2);

  self.sibships = sibships;
  self.members = memory;
  self.sibship_of = memory + work->n_links;
  work->home_link = kith_layout_work_array (work, int, work->n_persons);
  work->home_group = kith_layout_work_array (work, int, work->n_persons);
  work->elder = kith_layout_work_array (work, int, work->n_persons);
  work->younger = kith_layout_work_array (work, int, work->n_persons);
  work->seat = kith_layout_work_array (work, int, work->n_persons);
  list_sibships (&self);
  choose_links (&self);
  list_neighbours (&self);
  settle_blocks (&self);
  make_groups (&self);
}
