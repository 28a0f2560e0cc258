/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-sketch.h"

G_BEGIN_DECLS

void kith_eco_picture_draw (const KithSketch *sketch,
                            const char       *kind,
                            const KithPoint  *centre,
                            double            size_mm);

G_END_DECLS
