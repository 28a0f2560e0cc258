/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @head stands at least one row below @tail; each further row costs @weight. */
typedef struct
{
  int tail;
  int head;
  int weight;
} KithLayoutSpan;

void kith_layout_simplex (int                   n_nodes,
                          const KithLayoutSpan *spans,
                          int                   n_spans,
                          int                  *rank);

G_END_DECLS
