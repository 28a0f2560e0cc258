/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pages/kith-binder.h"

G_BEGIN_DECLS

#define KITH_TYPE_ASSUMED_LIST (kith_assumed_list_get_type ())
G_DECLARE_FINAL_TYPE (KithAssumedList, kith_assumed_list, KITH, ASSUMED_LIST, GtkBox)

void kith_assumed_list_bind (KithAssumedList *self,
                             KithBinder      *binder);

G_END_DECLS
