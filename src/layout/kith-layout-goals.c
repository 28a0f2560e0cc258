/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where people stood in the drawing before this one, or were put by hand: what the order and the
 * places of a family drawn again hold on to. */

#include "config.h"

#include "layout/kith-layout-work.h"

#include <math.h>

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

static int
strangers_between (KithLayoutWork *work,
                   const int      *place,
                   int             person,
                   int             sibling)
{
  return MAX (0, ABS (place[person] - place[sibling])
                 - work->blocks[work->block_of[person]].n
                 - work->blocks[work->block_of[sibling]].n + 1);
}

/* How many others stood between @person and the nearest of their brothers and sisters. */
static int
fewest_between (KithLayoutWork *work,
                const int      *place,
                int             person)
{
  int fewest = G_MAXINT;

  for (int s = work->elder[person]; s >= 0; s = work->elder[s])
    if (work->person[s]->placed && work->block_of[s] != work->block_of[person])
      fewest = MIN (fewest, strangers_between (work, place, person, s));
  for (int s = work->younger[person]; s >= 0; s = work->younger[s])
    if (work->person[s]->placed && work->block_of[s] != work->block_of[person])
      fewest = MIN (fewest, strangers_between (work, place, person, s));
  return fewest;
}

/* Lets a block whose partners both have siblings stand with those it stood with; with none of
 * them, if strangers stood between, as far as there is somebody without siblings. */
static void
choose_home (KithLayoutWork *work,
             const int      *place,
             int             block)
{
  const KithLayoutBlock *b = &work->blocks[block];
  int least = G_MAXINT, home = -1;

  for (int i = 0; b->n > 1 && i < b->n; i++)
    {
      int p = work->sequence[b->first + i], between;

      if (work->home_link[p] < 0 || !work->person[p]->placed)
        continue;
      between = fewest_between (work, place, p);
      between = between == G_MAXINT ? 1 : 2 * between;
      if (between >= least)
        continue;
      least = between;
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
    set_goal (work, b);
  if (!work->has_goals)
    return;
  place = count_along_rows (work);
  for (int b = 0; b < work->first_pass; b++)
    choose_home (work, place, b);
}
