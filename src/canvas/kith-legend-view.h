/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "scene/kith-scene.h"

G_BEGIN_DECLS

#define KITH_TYPE_LEGEND_VIEW (kith_legend_view_get_type ())
G_DECLARE_FINAL_TYPE (KithLegendView, kith_legend_view, KITH, LEGEND_VIEW, GtkWidget)

void kith_legend_view_set_scene (KithLegendView *self,
                                 KithScene      *scene);
void kith_legend_view_set_look  (KithLegendView *self,
                                 gboolean        dark,
                                 gboolean        high_contrast);

G_END_DECLS
