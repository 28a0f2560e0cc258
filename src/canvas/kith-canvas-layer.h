/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "scene/kith-scene.h"
#include "tools/kith-selection.h"

G_BEGIN_DECLS

#define KITH_TYPE_CANVAS_LAYER (kith_canvas_layer_get_type ())
G_DECLARE_FINAL_TYPE (KithCanvasLayer, kith_canvas_layer, KITH, CANVAS_LAYER, GtkWidget)

GtkWidget *kith_canvas_layer_new           (KithSelection   *selection);

void       kith_canvas_layer_set_scene     (KithCanvasLayer *self,
                                            KithScene       *scene);
void       kith_canvas_layer_set_zoom      (KithCanvasLayer *self,
                                            double           zoom);
double     kith_canvas_layer_get_zoom      (KithCanvasLayer *self);
void       kith_canvas_layer_get_size      (KithCanvasLayer *self,
                                            int             *width,
                                            int             *height);
void       kith_canvas_layer_fill          (KithCanvasLayer *self);
gboolean   kith_canvas_layer_is_full       (KithCanvasLayer *self);
GtkWidget *kith_canvas_layer_get_item      (KithCanvasLayer *self,
                                            guint            subject);

G_END_DECLS
