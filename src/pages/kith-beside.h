/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "canvas/kith-drawing.h"
#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_BESIDE (kith_beside_get_type ())
G_DECLARE_FINAL_TYPE (KithBeside, kith_beside, KITH, BESIDE, GtkBox)

GtkWidget *kith_beside_new  (KithDesk    *desk,
                             KithDrawing *main);

G_END_DECLS
