/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_ROTA_PAGE (kith_rota_page_get_type ())
G_DECLARE_FINAL_TYPE (KithRotaPage, kith_rota_page, KITH, ROTA_PAGE, AdwBin)

GtkWidget *kith_rota_page_new (KithDesk *desk);

G_END_DECLS
