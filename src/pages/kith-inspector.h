/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_INSPECTOR (kith_inspector_get_type ())
G_DECLARE_FINAL_TYPE (KithInspector, kith_inspector, KITH, INSPECTOR, AdwBin)

void kith_inspector_set_desk   (KithInspector *self,
                                KithDesk      *desk);
void kith_inspector_focus      (KithInspector *self);
GtkWidget *kith_inspector_get_form (KithInspector *self);

char *kith_inspector_dup_sentence (KithCase    *family,
                                   KithRecord  *record);

G_END_DECLS
