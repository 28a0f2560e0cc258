/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_NOTICE_LIST (kith_notice_list_get_type ())
G_DECLARE_FINAL_TYPE (KithNoticeList, kith_notice_list, KITH, NOTICE_LIST, GtkBox)

GtkWidget *kith_notice_list_new       (KithDesk       *desk,
                                       const char     *page);
guint      kith_notice_list_get_count (KithNoticeList *self);

G_END_DECLS
