/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_PAPER_VIEW (kith_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (KithPaperView, kith_paper_view, KITH, PAPER_VIEW, AdwBin)

GtkWidget *kith_paper_view_new  (KithDesk      *desk);
void       kith_paper_view_show (KithPaperView *self);

G_END_DECLS
