/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_CIRCLES_PANEL (kith_circles_panel_get_type ())
G_DECLARE_FINAL_TYPE (KithCirclesPanel, kith_circles_panel, KITH, CIRCLES_PANEL, AdwBin)

GtkWidget *kith_circles_panel_new       (KithDesk         *desk);
void       kith_circles_panel_set_sheet (KithCirclesPanel *self,
                                         const char       *sheet);
void       kith_circles_panel_go_to     (KithCirclesPanel *self,
                                         const char       *subject);
void       kith_circles_panel_show_day  (KithCirclesPanel *self,
                                         KithDay           day);
KithDay    kith_circles_panel_get_day   (KithCirclesPanel *self);

G_END_DECLS
