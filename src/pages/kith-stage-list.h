/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pages/kith-binder.h"

G_BEGIN_DECLS

#define KITH_TYPE_STAGE_LIST (kith_stage_list_get_type ())
G_DECLARE_FINAL_TYPE (KithStageList, kith_stage_list, KITH, STAGE_LIST, GtkBox)

void kith_stage_list_make_narrow (KithStageList *self);
void kith_stage_list_bind (KithStageList *self,
                           KithBinder *binder);

G_END_DECLS
