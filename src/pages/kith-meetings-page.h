/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_MEETINGS_PAGE (kith_meetings_page_get_type ())
G_DECLARE_FINAL_TYPE (KithMeetingsPage, kith_meetings_page, KITH, MEETINGS_PAGE, AdwBin)

GtkWidget  *kith_meetings_page_new        (KithDesk         *desk);
const char *kith_meetings_page_get_chosen (KithMeetingsPage *self);

G_END_DECLS
