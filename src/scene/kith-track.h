/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-kinds.h"
#include "scene/kith-path.h"
#include "scene/kith-sketch.h"

G_BEGIN_DECLS

void kith_track_draw (const KithSketch   *sketch,
                      const KithLineKind *kind,
                      const KithPath     *path,
                      double              pen);

G_END_DECLS
