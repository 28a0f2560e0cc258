/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/kith-leaves.h"

G_BEGIN_DECLS

#define KITH_TYPE_PRINT_PREVIEW (kith_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (KithPrintPreview, kith_print_preview, KITH, PRINT_PREVIEW, GtkWidget)

void     kith_print_preview_set_leaves  (KithPrintPreview *self,
                                         KithLeaves       *leaves);
KithLeaves *kith_print_preview_get_leaves (KithPrintPreview *self);

guint    kith_print_preview_get_n_pages (KithPrintPreview *self);
guint    kith_print_preview_get_page    (KithPrintPreview *self);
void     kith_print_preview_set_page    (KithPrintPreview *self,
                                         guint             page);

double   kith_print_preview_get_zoom    (KithPrintPreview *self);
gboolean kith_print_preview_is_fitted   (KithPrintPreview *self);
gboolean kith_print_preview_can_zoom    (KithPrintPreview *self,
                                         int               direction);
void     kith_print_preview_zoom        (KithPrintPreview *self,
                                         int               direction);

G_END_DECLS
