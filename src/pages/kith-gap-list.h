/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/kith-case.h"

G_BEGIN_DECLS

#define KITH_TYPE_GAP_LIST (kith_gap_list_get_type ())
G_DECLARE_FINAL_TYPE (KithGapList, kith_gap_list, KITH, GAP_LIST, AdwBin)

GtkWidget *kith_gap_list_new  (void);
void       kith_gap_list_show (KithGapList *self,
                               KithCase    *family,
                               KithRecord  *child);

G_END_DECLS
