/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/kith-layout-work.h"

G_BEGIN_DECLS

/* The strongly connected pieces of a graph: nodes that lead to each other. */
typedef struct
{
  int                    n;
  const KithLayoutLists *next;
  int                   *piece;  /* node → piece, or -1 */
  int                   *size;   /* piece → nodes in it */
  int                    n_pieces;
} KithLayoutPieces;

void kith_layout_find_pieces   (KithLayoutPieces *self);
void kith_layout_break_circles (KithLayoutWork   *work);

G_END_DECLS
