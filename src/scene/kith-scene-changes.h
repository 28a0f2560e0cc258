/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-scene.h"

G_BEGIN_DECLS

void kith_scene_collect_changes (const KithScene *before,
                                 const KithScene *after,
                                 GArray          *areas);

G_END_DECLS
