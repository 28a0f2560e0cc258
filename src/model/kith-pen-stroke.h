/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-geometry.h"

G_BEGIN_DECLS

GArray  *kith_pen_stroke_read      (const char      *text);
char    *kith_pen_stroke_dup_text  (const KithPoint *points,
                                    guint            n_points);
GArray  *kith_pen_stroke_smooth    (const KithPoint *points,
                                    guint            n_points);
GArray  *kith_pen_stroke_new_curve (const KithPoint *points,
                                    guint            n_points);
gboolean kith_pen_stroke_is_near   (const KithPoint *points,
                                    guint            n_points,
                                    const KithPoint *at,
                                    double           reach_mm);

G_END_DECLS
