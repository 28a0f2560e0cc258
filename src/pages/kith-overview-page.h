/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_OVERVIEW_PAGE (kith_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (KithOverviewPage, kith_overview_page, KITH, OVERVIEW_PAGE, AdwBin)

GtkWidget *kith_overview_page_new (KithDesk *desk);

G_END_DECLS
