/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

void kith_plan_fill_copies (GtkBox     *box,
                            KithDesk   *desk,
                            KithRecord *plan);

G_END_DECLS
