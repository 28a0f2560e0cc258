/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where people stood in the drawing before this one, or were put by hand: what the order and the
 * places of a family drawn again hold on to. */

#include "config.h"

#include "layout/kith-layout-work.h"

#include <math.h>
#include <string.h>

/* Of so many partners no order is kept. */
enum { MANY = 24 };

/* Lets partners stand side by side as they did: an order found for fewer crossings is not lost when
 * the family is drawn again. One who is new brings the order of the rules back. */
static void
keep_sequence (KithLayoutWork *work,
               int             block)
{
  const KithLayoutBlock *b = &work->blocks[block];
  int *people = work->sequence + b->first;
  g_autofree int *told = g_memdup2 (people, sizeof *people * (b->n + 1));
  int apart = kith_layout_count_apart (work, people, b->n);

  for (int i = 0; i < b->n; i++)
    if (!work->person[people[i]]->placed)
      return;
  for (int i = 1; i < b->n; i++)
    for (int k = i; k > 0 && work->person[people[k]]->at.x < work->person[people[k - 1]]->at.x; k--)
      {
        int kept = people[k];

        people[k] = people[k - 1];
        people[k - 1] = kept;
      }
  if (kith_layout_count_apart (work, people, b->n) > apart)
    memcpy (people, told, sizeof *people * b->n);
  kith_layout_measure_block (work, block);
}

static void
set_goal (KithLayoutWork *work,
          int             block)
{
  const KithLayoutBlock *b = &work->blocks[block];
  double sum = 0.0, pinned = 0.0;
  int n = 0, n_pinned = 0;

  for (int i = 0; i < b->n; i++)
    {
      int p = work->sequence[b->first + i];
      double x = work->person[p]->at.x - work->offset[p];

      if (work->person[p]->placed || work->person[p]->pinned)
        {
          sum += x;
          n++;
        }
      if (work->person[p]->pinned)
        {
          pinned += x;
          n_pinned++;
        }
    }
  work->goal[block] = n_pinned > 0 ? pinned / n_pinned : n > 0 ? sum / n : HUGE_VAL;
  work->has_goals = work->has_goals || n > 0;
}

static int
compare_places (const void *a,
                const void *b,
                void       *data)
{
  const KithLayoutWork *work = data;
  int i = *(const int *) a, j = *(const int *) b;

  if (work->rank[i] != work->rank[j])
    return work->rank[i] - work->rank[j];
  if (work->person[i]->at.x != work->person[j]->at.x)
    return work->person[i]->at.x < work->person[j]->at.x ? -1 : 1;
  return i - j;
}

/* Counts everybody along the rows as they stood. */
static int *
count_along_rows (KithLayoutWork *work)
{
  g_autofree int *order = g_new (int, work->n_persons + 1);
  int *place = g_new (int, work->n_persons + 1);

  for (int p = 0; p < work->n_persons; p++)
    order[p] = p;
  g_qsort_with_data (order, work->n_persons, sizeof *order, compare_places, work);
  for (int i = 0; i < work->n_persons; i++)
    place[order[i]] = i;
  return place;
}

/* With no more than so many others between them two still stood side by side. */
enum { BESIDE = 2 };

/* From the first to the last of those in @block, along the rows. */
static void
find_ends (KithLayoutWork *work,
           const int      *place,
           int             block,
           int            *first,
           int            *last)
{
  const KithLayoutBlock *b = &work->blocks[block];

  *first = G_MAXINT;
  *last = -1;
  for (int i = 0; i < b->n; i++)
    {
      *first = MIN (*first, place[work->sequence[b->first + i]]);
      *last = MAX (*last, place[work->sequence[b->first + i]]);
    }
}

static int
strangers_between (KithLayoutWork *work,
                   const int      *place,
                   int             person,
                   int             sibling)
{
  int first, last, others_first, others_last;

  find_ends (work, place, work->block_of[person], &first, &last);
  find_ends (work, place, work->block_of[sibling], &others_first, &others_last);
  return MAX (0, MAX (others_first - last, first - others_last) - 1);
}

/* How little speaks for it that @person stood with their brothers and sisters: nothing against it
 * if one of them stood beside and the others not far; of those who stood alone, those with fewest
 * are moved least. */
static int
doubt_of_home (KithLayoutWork *work,
               const int      *place,
               int             person)
{
  int fewest = G_MAXINT, all = 0, n = 0;

  for (int side = 0; side < 2; side++)
    for (int s = person; (s = side == 0 ? work->elder[s] : work->younger[s]) >= 0;)
      {
        if (!work->person[s]->placed || work->block_of[s] == work->block_of[person])
          continue;
        n++;
        all += strangers_between (work, place, person, s);
        fewest = MIN (fewest, strangers_between (work, place, person, s));
      }
  if (n == 0)
    return 1000 * (BESIDE + 1);
  return fewest <= BESIDE ? 1000 * fewest + MIN (all / n, 999) : 1000 * (BESIDE + 2) + n;
}

/* Lets a block whose partners both have siblings stand with those it stood with. */
static void
choose_home (KithLayoutWork *work,
             const int      *place,
             int             block)
{
  const KithLayoutBlock *b = &work->blocks[block];
  int least = G_MAXINT, home = -1;

  for (int i = 0; b->n > 1 && i < b->n; i++)
    {
      int p = work->sequence[b->first + i], doubt;

      if (work->home_link[p] < 0 || !work->person[p]->placed)
        continue;
      doubt = doubt_of_home (work, place, p);
      if (doubt >= least)
        continue;
      least = doubt;
      home = p;
    }
  if (home >= 0 && work->home_group[home] != b->group)
    kith_layout_rehome (work, block, home);
}

/**
 * kith_layout_group_goal:
 *
 * Returns: the middle of where the blocks of @group stood, or HUGE_VAL
 */
double
kith_layout_group_goal (KithLayoutWork *work,
                        int             group)
{
  const KithLayoutGroup *g = &work->groups[group];
  double sum = 0.0;
  int n = 0;

  for (int k = 0; k < g->n; k++)
    if (work->goal[work->group_blocks[g->first + k]] < HUGE_VAL)
      {
        sum += work->goal[work->group_blocks[g->first + k]];
        n++;
      }
  return n > 0 ? sum / n : HUGE_VAL;
}

/**
 * kith_layout_goals:
 *
 * Notes where each block stood before.
 */
void
kith_layout_goals (KithLayoutWork *work)
{
  g_autofree int *place = NULL;

  work->goal = kith_layout_work_array (work, double, work->n_blocks);
  for (int b = 0; b < work->n_blocks; b++)
    work->goal[b] = HUGE_VAL;
  for (int b = 0; b < work->first_pass; b++)
    {
      if (work->blocks[b].n > 1 && work->blocks[b].n <= MANY && !work->options->strict_man_left)
        keep_sequence (work, b);
      set_goal (work, b);
    }
  if (!work->has_goals)
    return;
  place = count_along_rows (work);
  for (int b = 0; b < work->first_pass; b++)
    choose_home (work, place, b);
}
