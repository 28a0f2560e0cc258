/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pages/kith-binder.h"

G_BEGIN_DECLS

#define KITH_TYPE_FORM (kith_form_get_type ())
G_DECLARE_FINAL_TYPE (KithForm, kith_form, KITH, FORM, AdwBin)

GtkWidget  *kith_form_new         (KithDesk       *desk,
                                   KithRecordKind  kind);
GtkWidget  *kith_form_new_named   (KithDesk       *desk,
                                   KithRecordKind  kind,
                                   const char     *name);
gboolean    kith_form_exists      (KithRecordKind  kind);
KithBinder *kith_form_get_binder  (KithForm       *self);
void        kith_form_set_record  (KithForm       *self,
                                   KithRecord     *record);
void        kith_form_focus_first (KithForm       *self);

G_END_DECLS
