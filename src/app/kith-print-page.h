/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/kith-print-settings.h"
#include "canvas/kith-drawing.h"
#include "app/kith-giving.h"
#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_PRINT_PAGE (kith_print_page_get_type ())
G_DECLARE_FINAL_TYPE (KithPrintPage, kith_print_page, KITH, PRINT_PAGE, AdwBin)

GtkWidget     *kith_print_page_new       (KithDesk      *desk,
                                          KithDrawing   *drawing);

KithDrawing   *kith_print_page_get_drawing (KithPrintPage *self);
KithPages     *kith_print_page_dup_pages (KithPrintPage *self);
guint          kith_print_page_get_page   (KithPrintPage *self);
KithThemeKind  kith_print_page_get_theme  (KithPrintPage *self);
gboolean       kith_print_page_is_for_file (KithPrintPage *self);
KithGivingLine *kith_print_page_prepare_giving (KithPrintPage *self,
                                          const char    *way,
                                          const char    *form);
void           kith_print_page_grab_focus (KithPrintPage *self);

G_END_DECLS
