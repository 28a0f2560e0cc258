/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-chart.h"
#include "scene/kith-sketch.h"

G_BEGIN_DECLS

gpointer   kith_mobility_begin       (KithChart        *chart);
void       kith_mobility_end         (gpointer          work);
KithScene *kith_mobility_draw        (gpointer          work);
gboolean   kith_mobility_draw_sample (const KithSketch *sketch,
                                      const char       *key,
                                      const KithPoint  *centre);

G_END_DECLS
