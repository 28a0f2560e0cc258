/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What it costs, in crossings, that a rule of genograms gives way: eldest left, man left, first
 * partner left, brothers and sisters together. */

#include "config.h"

#include "layout/kith-layout-polish.h"

/* Prices, in half crossings: of a brother or sister on the wrong side, whose births are known, or
 * who only were told in that order; of a couple turned round, which any crossing is worth; of a later
 * partner left of an earlier one; of somebody away from their brothers and sisters, and of
 * the same in a family that is taken in at a glance, where the eye looks for them together. */
enum
{
  OUT_OF_ORDER = 16,
  OUT_OF_TOLD_ORDER = 6,
  TURNED = 1,
  FIRST_RIGHT = 3,
  LATER_LEFT = 1,
  AWAY = 2,
  AWAY_AT_A_GLANCE = 16,
  AT_A_GLANCE = 150,
};

static gboolean
is_before (KithLayoutWork *work,
           int             a,
           int             b)
{
  return kith_layout_middle (work, a) < kith_layout_middle (work, b);
}

static int
price_of_order (KithLayoutWork *work,
                int             one,
                int             other)
{
  const KithLayoutPerson *persons = work->input->persons;

  return persons[one].birth_key != KITH_LAYOUT_UNKNOWN
         && persons[other].birth_key != KITH_LAYOUT_UNKNOWN ? OUT_OF_ORDER : OUT_OF_TOLD_ORDER;
}

/**
 * kith_layout_price_of_birth:
 * @first: a place in seq
 * @last: the place after the last
 *
 * Returns: the price of the order among the brothers and sisters of those in the blocks there
 */
int
kith_layout_price_of_birth (KithLayoutPolish *self,
                            int               first,
                            int               last)
{
  KithLayoutWork *work = self->work;
  int price = 0;

  for (int i = first; i < last; i++)
    {
      const KithLayoutBlock *b = &work->blocks[self->seq[i]];

      for (int k = 0; k < b->n; k++)
        {
          int person = work->sequence[b->first + k], elder = work->elder[person];
          int younger = work->younger[person];

          if (elder >= 0 && is_before (work, person, elder))
            price += price_of_order (work, person, elder);
          if (younger >= 0 && is_before (work, younger, person)
              && (self->place[work->block_of[younger]] < first
                  || self->place[work->block_of[younger]] >= last))
            price += price_of_order (work, person, younger);
        }
    }
  return price;
}

/**
 * kith_layout_price_of_block:
 *
 * Returns: the price of the order of the partners in @block
 */
int
kith_layout_price_of_block (KithLayoutWork *work,
                            int             block)
{
  const KithLayoutBlock *b = &work->blocks[block];
  const int *people = work->sequence + b->first;
  int price = 0;

  if (b->n == 2)
    return kith_layout_stands_left (work, people[0], people[1]) ? 0 : TURNED;

  for (int i = 0; i < b->n; i++)
    {
      const int *mate = work->mates.item + work->mates.first[people[i]];
      int n = work->mates.first[people[i] + 1] - work->mates.first[people[i]];

      for (int k = 1; k < n; k++)
        if (work->offset[mate[k]] < work->offset[mate[0]])
          price += FIRST_RIGHT;
        else if (work->offset[mate[k]] < work->offset[mate[k - 1]])
          price += LATER_LEFT;
    }
  return price;
}

/**
 * kith_layout_price_of_home:
 *
 * Returns: the price of where @block stands for those in it whose brothers and sisters stand
 *   elsewhere
 */
int
kith_layout_price_of_home (KithLayoutWork *work,
                           int             block)
{
  const KithLayoutBlock *b = &work->blocks[block];
  int price = 0;

  for (int k = 0; k < b->n; k++)
    {
      int person = work->sequence[b->first + k];

      if (person != b->home && (work->elder[person] >= 0 || work->younger[person] >= 0))
        price += work->n_persons > AT_A_GLANCE ? AWAY : AWAY_AT_A_GLANCE;
    }
  return price;
}
