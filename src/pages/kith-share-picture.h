/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/kith-plans.h"

G_BEGIN_DECLS

#define KITH_TYPE_SHARE_PICTURE (kith_share_picture_get_type ())
G_DECLARE_FINAL_TYPE (KithSharePicture, kith_share_picture, KITH, SHARE_PICTURE, GtkWidget)

GtkWidget *kith_share_picture_new (void);
void       kith_share_picture_set (KithSharePicture    *self,
                                   const char          *title,
                                   const KithPlanShare *share);

G_END_DECLS
