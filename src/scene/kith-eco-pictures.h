/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-sketch.h"

G_BEGIN_DECLS

void kith_eco_strokes_draw (const KithSketch *sketch,
                            const char       *picture,
                            const KithPoint  *centre,
                            double            size_mm,
                            double            pen_mm);
void kith_eco_picture_draw (const KithSketch *sketch,
                            const char       *kind,
                            const KithPoint  *centre,
                            double            size_mm);

G_END_DECLS
