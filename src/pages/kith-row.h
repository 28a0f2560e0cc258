/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pages/kith-binder.h"

G_BEGIN_DECLS

#define KITH_TYPE_ROW (kith_row_get_type ())
G_DECLARE_FINAL_TYPE (KithRow, kith_row, KITH, ROW, GtkBox)

void        kith_row_bind        (KithRow    *self,
                                  KithBinder *binder);
KithBinder *kith_row_get_binder  (KithRow    *self);
guint       kith_row_get_number  (KithRow    *self);
const char *kith_row_get_title   (KithRow    *self);
guint       kith_row_get_lines   (KithRow    *self);
guint       kith_row_get_steps   (KithRow    *self);
void        kith_row_enter       (KithRow    *self);
GtkWidget  *kith_row_new         (const char *field,
                                  gboolean    is_bare);

G_END_DECLS
