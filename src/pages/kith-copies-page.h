/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_COPIES_PAGE (kith_copies_page_get_type ())
G_DECLARE_FINAL_TYPE (KithCopiesPage, kith_copies_page, KITH, COPIES_PAGE, AdwBin)

GtkWidget *kith_copies_page_new (KithDesk *desk);

G_END_DECLS
