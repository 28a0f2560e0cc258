/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_PLAN_PAGE (kith_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (KithPlanPage, kith_plan_page, KITH, PLAN_PAGE, AdwBin)

GtkWidget *kith_plan_page_new (KithDesk *desk);

G_END_DECLS
