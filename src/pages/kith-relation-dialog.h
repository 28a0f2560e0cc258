/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

void kith_relation_dialog_show (GtkWidget  *parent,
                                KithDesk   *desk,
                                KithRecord *one,
                                KithRecord *other);

G_END_DECLS
