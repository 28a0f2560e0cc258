/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_MERGE_DIALOG (kith_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithMergeDialog, kith_merge_dialog, KITH, MERGE_DIALOG, AdwWindow)

void kith_merge_dialog_show (GtkWidget  *parent,
                             KithDesk   *desk,
                             KithRecord *stays,
                             KithRecord *goes);

G_END_DECLS
