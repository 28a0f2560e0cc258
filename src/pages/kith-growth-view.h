/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_GROWTH_VIEW (kith_growth_view_get_type ())
G_DECLARE_FINAL_TYPE (KithGrowthView, kith_growth_view, KITH, GROWTH_VIEW, AdwBin)

GtkWidget *kith_growth_view_new  (KithDesk       *desk);
void       kith_growth_view_show (KithGrowthView *self);

G_END_DECLS
