/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From which stretch of a couple's bar the children's stem leaves. Where others stand over the bar
 * that is next to the outer partner, the one farther from the partner all these share: there the
 * stem runs clear of the other bars. Where lines cross less otherwise, another stretch is chosen
 * while the order is found. */

#include "config.h"

#include "layout/kith-layout-work.h"

#include <math.h>

/**
 * kith_layout_bar_span:
 * @unity: a union that has partners
 * @first: (out): its leftmost partner on its row, as an index into sequence
 * @last: (out): its rightmost
 *
 * Finds where the bar of @unity begins and ends.
 */
void
kith_layout_bar_span (KithLayoutWork *work,
                      int             unity,
                      int            *first,
                      int            *last)
{
  const KithLayoutBlock *b = &work->blocks[work->block_of[kith_layout_anchor (work, unity)]];

  *first = -1;
  for (int i = b->first; i < b->first + b->n; i++)
    for KITH_LAYOUT_EACH (k, &work->partners, unity)
      if (work->partners.item[k] == work->sequence[i])
        {
          *first = *first < 0 ? i : *first;
          *last = i;
        }
}

static int
count_mates (KithLayoutWork *work,
             int             person)
{
  return work->mates.first[person + 1] - work->mates.first[person];
}

/* How far from the middle of @person a stem must keep to stay clear of the legs there. */
static double
room_for_legs (KithLayoutWork *work,
               int             person)
{
  int n = work->unions_of.first[person + 1] - work->unions_of.first[person];
  double spread = MIN (work->options->leg_mm * (n - 1), work->person[person]->width_mm * 0.8);

  return spread / 2.0 + 2.0 * work->options->clear_mm;
}

/**
 * kith_layout_free_stretch:
 * @left: (inout): where the bar begins; on return, the stretch
 * @right: (inout): where it ends
 *
 * Cuts the bar of @unity down to the stretch its stem should leave from.
 *
 * Returns: where in the stretch it should
 */
double
kith_layout_free_stretch (KithLayoutWork *work,
                          int             unity,
                          double         *left,
                          double         *right)
{
  int choice = work->stem_choice[unity] - 1, first, last, gap;

  kith_layout_bar_span (work, unity, &first, &last);
  gap = first + choice / KITH_LAYOUT_STEM_PARTS;
  if (choice >= 0 && gap < last)
    {
      int one = work->sequence[gap], other = work->sequence[gap + 1];
      double part = (choice % KITH_LAYOUT_STEM_PARTS + 0.5) / KITH_LAYOUT_STEM_PARTS;

      *left = kith_layout_middle (work, one) + room_for_legs (work, one);
      *right = kith_layout_middle (work, other) - room_for_legs (work, other);
      return *left + part * (*right - *left);
    }
  if (last - first > 1
      && count_mates (work, work->sequence[first]) >= count_mates (work, work->sequence[last]))
    *left = kith_layout_middle (work, work->sequence[last - 1]);
  else if (last - first > 1)
    *right = kith_layout_middle (work, work->sequence[first + 1]);
  return (*left + *right) / 2.0;
}

/**
 * kith_layout_stem_x:
 *
 * Returns: where the stem of @unity will stand, as far as can be told before the lines are drawn
 */
double
kith_layout_stem_x (KithLayoutWork *work,
                    int             unity)
{
  double left = HUGE_VAL, right = -HUGE_VAL;
  int first, last;

  if (work->partners.first[unity] == work->partners.first[unity + 1])
    {
      for KITH_LAYOUT_EACH (i, &work->children, unity)
        {
          double x = kith_layout_middle (work, work->link_child[work->children.item[i]]);

          left = MIN (left, x);
          right = MAX (right, x);
        }
      return left <= right ? (left + right) / 2.0 : 0.0;
    }
  kith_layout_bar_span (work, unity, &first, &last);
  left = kith_layout_middle (work, work->sequence[first]);
  right = kith_layout_middle (work, work->sequence[last]);
  return kith_layout_free_stretch (work, unity, &left, &right);
}
