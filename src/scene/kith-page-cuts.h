/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithSpan:
 *
 * From where to where something reaches, across or down, in millimetres.
 */
typedef struct
{
  double from;
  double to;
} KithSpan;

GArray *kith_page_cuts (const KithSpan *spans,
                        guint           n_spans,
                        const KithSpan *whole,
                        double          size_mm);

G_END_DECLS
