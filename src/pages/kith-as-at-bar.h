/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "canvas/kith-drawing.h"
#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_AS_AT_BAR (kith_as_at_bar_get_type ())
G_DECLARE_FINAL_TYPE (KithAsAtBar, kith_as_at_bar, KITH, AS_AT_BAR, AdwBin)

void       kith_as_at_bar_set_desk     (KithAsAtBar *self,
                                        KithDesk    *desk);
void       kith_as_at_bar_set_sheet    (KithAsAtBar *self,
                                        const char  *sheet);

void            kith_as_at_bar_ask       (KithAsAtBar *self,
                                          KithDay      day);
KithDrawingView kith_as_at_bar_get_view (KithAsAtBar *self);
char      *kith_as_at_bar_dup_label    (KithAsAtBar *self);

G_END_DECLS
