/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pages/kith-binder.h"

G_BEGIN_DECLS

#define KITH_TYPE_SHEET_LIST (kith_sheet_list_get_type ())
G_DECLARE_FINAL_TYPE (KithSheetList, kith_sheet_list, KITH, SHEET_LIST, GtkBox)

void kith_sheet_list_bind (KithSheetList *self,
                           KithBinder    *binder);

G_END_DECLS
