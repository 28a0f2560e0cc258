/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pages/kith-binder.h"

G_BEGIN_DECLS

#define KITH_TYPE_SIGN_IN (kith_sign_in_get_type ())
G_DECLARE_FINAL_TYPE (KithSignIn, kith_sign_in, KITH, SIGN_IN, GtkBox)

void kith_sign_in_make_narrow (KithSignIn *self);
void kith_sign_in_bind (KithSignIn *self,
                        KithBinder *binder);

G_END_DECLS
