/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

void kith_wording_marks_watch (GtkTextView *view,
                               KithDesk    *desk);

G_END_DECLS
