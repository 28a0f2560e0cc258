/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tools/kith-handles.h"

G_BEGIN_DECLS

#define KITH_TYPE_CANVAS_HANDLE (kith_canvas_handle_get_type ())
G_DECLARE_FINAL_TYPE (KithCanvasHandle, kith_canvas_handle, KITH, CANVAS_HANDLE, GtkWidget)

GtkWidget  *kith_canvas_handle_new      (KithHandle        handle);

KithHandle  kith_canvas_handle_get_kind (KithCanvasHandle *self);
void        kith_canvas_handle_name     (KithCanvasHandle *self,
                                         const char       *person);

G_END_DECLS
