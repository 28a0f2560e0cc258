/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pages/kith-binder.h"

G_BEGIN_DECLS

#define KITH_TYPE_PLAN_BUTTON (kith_plan_button_get_type ())
G_DECLARE_FINAL_TYPE (KithPlanButton, kith_plan_button, KITH, PLAN_BUTTON, GtkBox)

void kith_plan_button_bind (KithPlanButton *self,
                            KithBinder *binder);

G_END_DECLS
