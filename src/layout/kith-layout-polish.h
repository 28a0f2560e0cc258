/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/kith-layout-straight.h"

G_BEGIN_DECLS

/* The order of the blocks while it gets its last touch. */
typedef struct
{
  KithLayoutWork      *work;
  KithLayoutStraights  lines;
  int                 *seq;        /* blocks, row by row, left to right, without lines passing */
  int                 *row_first;
  int                 *place;      /* block → where in seq */
  int                 *fresh;      /* blocks of the part in hand in their new order */
  double              *at;         /* where they stood */
  int                  n_blocks;
  guint                state;      /* of the generator */
  double               heat;       /* how far a step may go for the worse, in crossings */
} KithLayoutPolish;

/* What one crossing costs; prices are in halves of it. */
enum { KITH_LAYOUT_CROSSING = 2 };

int      kith_layout_price_of_birth (KithLayoutPolish *self,
                                     int               first,
                                     int               last);
int      kith_layout_price_of_block (KithLayoutWork   *work,
                                     int               block);
int      kith_layout_price_of_home  (KithLayoutWork   *work,
                                     int               block);

guint    kith_layout_polish_number  (KithLayoutPolish *self,
                                     guint             below);
void     kith_layout_polish_step    (KithLayoutPolish *self,
                                     int               place);

G_END_DECLS
