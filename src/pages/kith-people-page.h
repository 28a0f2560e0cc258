/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_PEOPLE_PAGE (kith_people_page_get_type ())
G_DECLARE_FINAL_TYPE (KithPeoplePage, kith_people_page, KITH, PEOPLE_PAGE, AdwBin)

GtkWidget *kith_people_page_new (KithDesk *desk);

G_END_DECLS
