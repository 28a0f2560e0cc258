/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_MOBILITY_PANEL (kith_mobility_panel_get_type ())
G_DECLARE_FINAL_TYPE (KithMobilityPanel, kith_mobility_panel, KITH, MOBILITY_PANEL, GtkBox)

GtkWidget *kith_mobility_panel_new       (KithDesk          *desk);
void       kith_mobility_panel_set_sheet (KithMobilityPanel *self,
                                          const char        *sheet);

G_END_DECLS
