/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "scene/kith-scene.h"

G_BEGIN_DECLS

#define KITH_TYPE_CANVAS_ITEM (kith_canvas_item_get_type ())
G_DECLARE_FINAL_TYPE (KithCanvasItem, kith_canvas_item, KITH, CANVAS_ITEM, GtkWidget)

GtkWidget  *kith_canvas_item_new          (const KithSubject *subject);

const char *kith_canvas_item_get_id       (KithCanvasItem    *self);
void        kith_canvas_item_put          (KithCanvasItem    *self,
                                           const GdkRectangle *place);
gboolean    kith_canvas_item_describe     (KithCanvasItem    *self,
                                           const KithSubject *subject);
void        kith_canvas_item_set_selected (KithCanvasItem    *self,
                                           gboolean           selected);

G_END_DECLS
