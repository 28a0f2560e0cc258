/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-geometry.h"

G_BEGIN_DECLS

GPtrArray *kith_outline_of_rects (const KithRect *rects,
                                  guint           n_rects);
GArray    *kith_outline_round    (const GArray   *corners,
                                  double          radius_mm);

G_END_DECLS
