/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-genogram.h"

G_BEGIN_DECLS

KithScene *kith_test_scene_on        (const char *text,
                                      int         year,
                                      int         compared,
                                      KithEnded   ended);
gboolean   kith_test_scene_says      (KithScene  *scene,
                                      const char *text);
guint      kith_test_scene_count_ink (KithScene  *scene,
                                      const char *id,
                                      KithInk     ink);

G_END_DECLS
