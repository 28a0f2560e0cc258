/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

void            kith_photo_choose          (GtkWidget    *from,
                                            KithDesk     *desk,
                                            const char   *person);
gboolean        kith_photo_give_value      (GtkWidget    *from,
                                            KithDesk     *desk,
                                            const char   *person,
                                            const GValue *value);
gboolean        kith_photo_paste           (GtkWidget    *from,
                                            KithDesk     *desk,
                                            const char   *person);
void            kith_photo_remove          (GtkWidget    *from,
                                            KithDesk     *desk,
                                            const char   *person);
GtkDropTarget  *kith_photo_new_drop_target (void);

G_END_DECLS
