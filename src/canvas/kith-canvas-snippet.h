/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "model/kith-case.h"
#include "scene/kith-scene.h"

G_BEGIN_DECLS

GBytes *kith_snippet_new_svg (const KithScene *scene,
                              GPtrArray       *ids);
GBytes *kith_snippet_new_png (const KithScene *scene,
                              GPtrArray       *ids);
char   *kith_snippet_dup_text (KithScene      *scene,
                               GPtrArray      *ids);

G_END_DECLS
