/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/kith-layout-work.h"

G_BEGIN_DECLS

/* The far end of a line between two rows: the block it leads to, how far from that block's place
 * it ends, and where it begins. */
typedef struct
{
  int   block;
  float there;
  int   weight;
  int   from;
  float here;
} KithLayoutEnd;

/* The ends of the lines of each block, and of each group: lines of one group that end in one
 * place are one. */
typedef struct
{
  int           *first;        /* block → its lines in ends */
  KithLayoutEnd *ends;
  int           *group_first;  /* group → its lines in group_ends */
  int           *group_n;
  KithLayoutEnd *group_ends;
} KithLayoutEnds;

/* Somebody who should stand left (or right) of a group in the same row. */
typedef struct
{
  int group;
  int cost;       /* what standing right of the group adds; negative: what it saves */
} KithLayoutWant;

/* Where a group wishes to stand. */
typedef struct
{
  double at;
  int    group;
  int    seat;    /* decides among equals */
} KithLayoutWish;

/* The order of the groups in the rows while it is being found. A row holds the groups placed so
 * far at the front of its list in work->rows. */
typedef struct
{
  KithLayoutWork  *work;
  KithLayoutEnds   ups;
  KithLayoutEnds   downs;
  float           *at;         /* block → place in its row; not a number while not placed */
  int             *n_placed;   /* row → how many groups stand in it */
  char            *placed;     /* group → whether it stands in its row */
  int             *stem;       /* group → the group it was reached from, or -1 */
  int             *stem_block; /* group → the block it was reached from, or -1 */
  int             *twig;       /* group → first group reached from it, or -1 */
  int             *next_twig;  /* group → next group reached from the same one */
  gint64           effort;     /* lines looked at so far */

  float           *mine;       /* the ends of the group in hand, sorted */
  int             *my_weight;
  GArray          *wants;      /* of the group in hand */
  int             *cost;       /* place in the row → crossings of the group in hand there */
} KithLayoutOrder;

void     kith_layout_order_start     (KithLayoutOrder *self,
                                      KithLayoutWork  *work);
void     kith_layout_order_end       (KithLayoutOrder *self);
void     kith_layout_order_gather    (KithLayoutOrder *self,
                                      int              group);
void     kith_layout_order_number    (KithLayoutOrder *self,
                                      int              row,
                                      int              from);
gint64   kith_layout_order_crossings (KithLayoutOrder *self,
                                      int              row);
gboolean kith_layout_order_mean      (KithLayoutOrder *self,
                                      int              group,
                                      gboolean         up,
                                      double          *mean);

int      kith_layout_order_weigh     (KithLayoutOrder *self,
                                      int              group);
int      kith_layout_order_best      (KithLayoutOrder *self,
                                      int              group,
                                      int             *cost);
void     kith_layout_order_insert    (KithLayoutOrder *self,
                                      int              group,
                                      int              index);
int      kith_layout_order_cost      (KithLayoutOrder *self,
                                      int              group);
int      kith_layout_order_inner     (KithLayoutOrder *self,
                                      int              group);
int      kith_layout_order_remove    (KithLayoutOrder *self,
                                      int              group,
                                      int             *cost);

int      kith_layout_compare_wishes  (const void      *a,
                                      const void      *b);
void     kith_layout_sift_group      (KithLayoutOrder *self,
                                      int              group);
void     kith_layout_sweep           (KithLayoutOrder *self,
                                      int              first,
                                      int              last);

G_END_DECLS
