/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/kith-layout-work.h"

G_BEGIN_DECLS

/* One link of the family as the straight line from the middle of a person to the point where the
 * lines of the union meet. */
typedef struct
{
  int    person;
  int    unity;
  int    first;      /* the gaps between rows it runs through, as rows of work->rows */
  int    last;
  double x[2];       /* of the person, of the union */
  double y[2];
  int    mark;
  int    seat;       /* among those in hand */
} KithLayoutStraight;

/* All links of a family, and which of them are in hand. */
typedef struct
{
  KithLayoutWork     *work;
  KithLayoutStraight *links;
  int                 n_links;
  KithLayoutLists     of_person;   /* person → links to their parents */
  KithLayoutLists     of_union;    /* union → links */
  KithLayoutLists     gaps;        /* row → links that run below it */
  double             *middle;      /* sheet row → the middle of its boxes */
  double             *bar;         /* sheet row → its first bar */
  int                *depth;       /* union → depth of its bar */
  int                *hand;        /* links in hand */
  int                 n_hand;
  int                *here;        /* those of them below the row in hand */
  int                *near;        /* links near these */
  double             *low;         /* link → its left end */
  double             *high;        /* link → its right end */
  int                 mark;        /* of those in hand */
  int                 n_words;     /* of a row of bits, one bit for each link */
  guint64            *crossed;     /* link → the links it crosses */
  int                *n_crossed;   /* link → how many */
  guint64            *in_hand;     /* the links in hand */
  guint64            *fresh;       /* seat in hand → the links it crosses now */
  KithLayoutStraight *old;         /* seat in hand → the link before it was drawn anew */
  gint64              effort;      /* pairs of lines looked at so far */
} KithLayoutStraights;

void     kith_layout_straights_start      (KithLayoutStraights *self,
                                           KithLayoutWork      *work);
int      kith_layout_straights_draw_all   (KithLayoutStraights *self);
void     kith_layout_straights_take       (KithLayoutStraights *self,
                                           int                  block);
void     kith_layout_straights_take_link  (KithLayoutStraights *self,
                                           int                  link);
void     kith_layout_straights_drop       (KithLayoutStraights *self);
int      kith_layout_straights_count      (KithLayoutStraights *self);
int      kith_layout_straights_redraw     (KithLayoutStraights *self,
                                           int                  block,
                                           int                  limit);
void     kith_layout_straights_put_back   (KithLayoutStraights *self,
                                           int                  block);
void     kith_layout_straights_put_down   (KithLayoutStraights *self);

G_END_DECLS
