/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_ASKING_PAGE (kith_asking_page_get_type ())
G_DECLARE_FINAL_TYPE (KithAskingPage, kith_asking_page, KITH, ASKING_PAGE, AdwBin)

GtkWidget *kith_asking_page_new (KithDesk *desk);

G_END_DECLS
