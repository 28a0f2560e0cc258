/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/kith-layout-work.h"

G_BEGIN_DECLS

/* A line from a place in one row to a place in the next: from a union or a passing line down to
 * a person or a passing line. */
typedef struct
{
  int upper;      /* union, or n_unions + block */
  int lower;      /* person, or n_persons + block */
  int weight;
  int upper_group;
  int lower_group;
} KithLayoutEdge;

/* The order of the groups in the rows while it is being improved. */
typedef struct
{
  KithLayoutWork  *work;
  KithLayoutEdge  *edges;
  int              n_edges;
  KithLayoutLists  ups;       /* group → edges to the row above */
  KithLayoutLists  downs;     /* group → edges to the row below */
  double          *upper_at;  /* upper end → place in its row */
  double          *lower_at;  /* lower end → place in its row */
  double          *up_at;     /* like ups.item: places of the upper ends, sorted */
  int             *up_weight;
  double          *down_at;   /* like downs.item: places of the lower ends, sorted */
  int             *down_weight;
} KithLayoutOrder;

void   kith_layout_order_start     (KithLayoutOrder *self,
                                    KithLayoutWork  *work);
void   kith_layout_order_number    (KithLayoutOrder *self,
                                    int              row);
void   kith_layout_order_look      (KithLayoutOrder *self,
                                    int              row);
int    kith_layout_order_gain      (KithLayoutOrder *self,
                                    int              left,
                                    int              right);
gint64 kith_layout_order_crossings (KithLayoutOrder *self,
                                    int              row);

G_END_DECLS
