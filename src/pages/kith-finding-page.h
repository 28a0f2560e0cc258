/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_FINDING_PAGE (kith_finding_page_get_type ())
G_DECLARE_FINAL_TYPE (KithFindingPage, kith_finding_page, KITH, FINDING_PAGE, AdwBin)

GtkWidget *kith_finding_page_new (KithDesk *desk);

G_END_DECLS
