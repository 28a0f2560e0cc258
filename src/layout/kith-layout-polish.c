/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The last touch to the order, once everybody has a place: many small steps, each where it is now,
 * so that the links cross less as straight lines. Steps for the worse are taken too, ever more
 * rarely, which gets past what one step alone could not better. Birth order, man left and first
 * partner left have a price in crossings, so that they give way only where much is won. What is
 * done is measured in lines looked at, never in time. */

#include "config.h"

#include "layout/kith-layout-polish.h"

#include <math.h>
#include <string.h>

static int
count_price (KithLayoutPolish *self)
{
  KithLayoutWork *work = self->work;
  int price = kith_layout_price_of_birth (self, 0, self->n_blocks);

  for (int i = 0; i < self->n_blocks; i++)
    price += kith_layout_price_of_block (work, self->seq[i])
             + kith_layout_price_of_home (work, self->seq[i]);
  return price;
}

/* All that may change, kept. */
typedef struct
{
  int             *rows;
  int             *group_blocks;
  KithLayoutGroup *groups;
  KithLayoutBlock *blocks;
  int             *sequence;
  double          *offset;
  int             *choice;
  double          *x;
} Kept;

static void
keep (KithLayoutWork *work,
      Kept           *kept)
{
  kept->rows = g_memdup2 (work->rows.item, sizeof (int) * (work->n_groups + 1));
  kept->group_blocks = g_memdup2 (work->group_blocks,
                                  sizeof (int) * (work->n_links + work->n_blocks + 1));
  kept->groups = g_memdup2 (work->groups, sizeof (KithLayoutGroup) * (work->n_groups + 1));
  kept->blocks = g_memdup2 (work->blocks, sizeof (KithLayoutBlock) * (work->n_blocks + 1));
  kept->sequence = g_memdup2 (work->sequence, sizeof (int) * (work->n_persons + 1));
  kept->offset = g_memdup2 (work->offset, sizeof (double) * (work->n_persons + 1));
  kept->x = g_memdup2 (work->block_x, sizeof (double) * (work->n_blocks + 1));
  kept->choice = g_memdup2 (work->stem_choice, sizeof (int) * (work->n_unions + 1));
}

static void
use (KithLayoutWork *work,
     Kept           *kept)
{
  memcpy (work->rows.item, kept->rows, sizeof (int) * work->n_groups);
  memcpy (work->group_blocks, kept->group_blocks,
          sizeof (int) * (work->n_links + work->n_blocks));
  memcpy (work->groups, kept->groups, sizeof (KithLayoutGroup) * work->n_groups);
  memcpy (work->blocks, kept->blocks, sizeof (KithLayoutBlock) * work->n_blocks);
  memcpy (work->sequence, kept->sequence, sizeof (int) * work->n_persons);
  memcpy (work->offset, kept->offset, sizeof (double) * work->n_persons);
  memcpy (work->stem_choice, kept->choice, sizeof (int) * work->n_unions);
  memcpy (work->block_x, kept->x, sizeof (double) * work->n_blocks);
}

static void
forget (Kept *kept)
{
  g_free (kept->rows);
  g_free (kept->group_blocks);
  g_free (kept->groups);
  g_free (kept->blocks);
  g_free (kept->sequence);
  g_free (kept->offset);
  g_free (kept->choice);
  g_free (kept->x);
}

static void
list_blocks (KithLayoutPolish *self)
{
  KithLayoutWork *work = self->work;

  self->n_blocks = 0;
  for (int row = 0; row < work->first_row[work->n_components]; row++)
    {
      self->row_first[row] = self->n_blocks;
      for KITH_LAYOUT_EACH (i, &work->rows, row)
        {
          const KithLayoutGroup *group = &work->groups[work->rows.item[i]];

          for (int k = 0; k < group->n; k++)
            {
              int block = work->group_blocks[group->first + k];

              if (work->blocks[block].n == 0)
                continue;
              self->place[block] = self->n_blocks;
              self->seq[self->n_blocks++] = block;
            }
        }
    }
  self->row_first[work->first_row[work->n_components]] = self->n_blocks;
}

/* Writes the order of seq down as groups in rows: lines passing and what is empty come last. */
static void
write_rows (KithLayoutPolish *self)
{
  KithLayoutWork *work = self->work;
  g_autofree int *kept = g_memdup2 (work->rows.item, sizeof (int) * (work->n_groups + 1));
  g_autofree char *done = g_new0 (char, work->n_groups + 1);

  for (int g = 0; g < work->n_groups; g++)
    if (work->groups[g].n > 0 && work->blocks[work->group_blocks[work->groups[g].first]].pass < 0)
      work->groups[g].n = 0;
  for (int row = 0; row < work->first_row[work->n_components]; row++)
    {
      int *to = work->rows.item + work->rows.first[row];

      for (int i = self->row_first[row]; i < self->row_first[row + 1]; i++)
        {
          int g = work->blocks[self->seq[i]].group;
          KithLayoutGroup *group = &work->groups[g];

          if (!done[g])
            *to++ = g;
          done[g] = TRUE;
          work->group_blocks[group->first + group->n++] = self->seq[i];
        }
      for KITH_LAYOUT_EACH (i, &work->rows, row)
        if (!done[kept[i]])
          *to++ = kept[i];
    }
}

/* How far a step may go for the worse, in crossings: in the first round at first, in later rounds
 * at first, and at last. */
#define HOT 1.5
#define WARM 1.0
#define COLD 0.2

enum { MANY_TRIES = 10, A_MOVE = 20 };

/* Somebody at an end of a link that crosses another, as a rule. */
static int
pick_block (KithLayoutPolish *self)
{
  const KithLayoutStraights *lines = &self->lines;
  KithLayoutWork *work = self->work;

  for (int tries = 0; tries < MANY_TRIES; tries++)
    {
      int link = kith_layout_polish_number (self, lines->n_links), unity = lines->links[link].unity;

      if (lines->n_crossed[link] == 0)
        continue;
      if (kith_layout_polish_number (self, 2) == 0
          || work->partners.first[unity] == work->partners.first[unity + 1])
        return self->place[work->block_of[lines->links[link].person]];
      return self->place[work->block_of[kith_layout_anchor (work, unity)]];
    }
  return kith_layout_polish_number (self, self->n_blocks);
}

static void
anneal (KithLayoutPolish *self,
        double            hot,
        gint64            enough)
{
  gint64 begin = self->lines.effort;

  while (self->lines.effort < begin + enough)
    {
      double done = (self->lines.effort - begin) / (double) enough;

      self->lines.effort += A_MOVE;
      self->heat = hot * pow (COLD / hot, done);
      kith_layout_polish_step (self, pick_block (self));
    }
}

static int
count_cost (KithLayoutPolish *self)
{
  return KITH_LAYOUT_CROSSING * kith_layout_straights_draw_all (&self->lines) + count_price (self);
}

/* Places everybody anew in the order they stand in now, near where they stand, with room for the
 * lines that pass. */
static void
settle (KithLayoutPolish *self)
{
  KithLayoutWork *work = self->work;

  write_rows (self);
  kith_layout_order_passes (work);
  memcpy (work->goal, work->block_x, sizeof *work->goal * work->first_pass);
  work->has_goals = TRUE;
  kith_layout_place (work);
  work->has_goals = FALSE;
  for (int b = 0; b < work->first_pass; b++)
    work->goal[b] = HUGE_VAL;
  list_blocks (self);
}

enum
{
  LARGEST_FAMILY = 800,
  N_ROUNDS = 4,
  ENOUGH = 2500000,          /* pairs of lines looked at in one round */
  ENOUGH_FOR_A_LINK = 10000,
};

/**
 * kith_layout_is_polished:
 *
 * Returns: whether the order of @work gets a last touch: a large family costs too much, and who
 *   stood somewhere before stays
 */
gboolean
kith_layout_is_polished (KithLayoutWork *work)
{
  return work->n_persons > 2 && work->n_persons <= LARGEST_FAMILY && !work->has_goals;
}

/**
 * kith_layout_polish:
 *
 * Changes the order of @work where straight links cross less then, and places it anew.
 */
void
kith_layout_polish (KithLayoutWork *work)
{
  KithLayoutPolish self = { work };
  Kept best;
  gint64 enough = MIN (ENOUGH, (gint64) ENOUGH_FOR_A_LINK * (work->n_links + work->n_partners));
  int least;

  self.seq = kith_layout_work_array (work, int, work->n_blocks);
  self.place = kith_layout_work_array (work, int, work->n_blocks);
  self.fresh = kith_layout_work_array (work, int, work->n_blocks);
  self.at = kith_layout_work_array (work, double, 2 * work->n_blocks);
  self.row_first = kith_layout_work_array (work, int, work->first_row[work->n_components] + 1);
  list_blocks (&self);
  kith_layout_straights_start (&self.lines, work);
  least = count_cost (&self);
  keep (work, &best);
  for (int round = 0; round < N_ROUNDS && least > count_price (&self); round++)
    {
      int cost;

      self.state = round + 1;
      anneal (&self, round == 0 ? HOT : WARM, enough);
      settle (&self);
      cost = count_cost (&self);
      if (cost >= least)
        {
          use (work, &best);
          list_blocks (&self);
          count_cost (&self);
          continue;
        }
      least = cost;
      forget (&best);
      keep (work, &best);
    }
  use (work, &best);
  forget (&best);
}
