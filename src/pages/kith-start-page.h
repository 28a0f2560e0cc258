/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define KITH_TYPE_START_PAGE (kith_start_page_get_type ())
G_DECLARE_FINAL_TYPE (KithStartPage, kith_start_page, KITH, START_PAGE, AdwBin)

GtkWidget *kith_start_page_new    (void);
void       kith_start_page_reload (KithStartPage *self);

G_END_DECLS
