/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "canvas/kith-canvas.h"
#include "canvas/kith-drawing.h"
#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_CASE_VIEW (kith_case_view_get_type ())
G_DECLARE_FINAL_TYPE (KithCaseView, kith_case_view, KITH, CASE_VIEW, AdwBin)

GtkWidget  *kith_case_view_new       (KithDesk     *desk);

void        kith_case_view_show_page (KithCaseView *self,
                                      const char   *name);
gboolean    kith_case_view_has_page  (KithCaseView *self,
                                      const char   *name);
void        kith_case_view_take_focus (KithCaseView *self);
KithCanvas *kith_case_view_get_canvas (KithCaseView *self);
KithDrawing *kith_case_view_get_drawing (KithCaseView *self);
const char *kith_case_view_get_prints (KithCaseView  *self,
                                       const char   **subject);

G_END_DECLS
