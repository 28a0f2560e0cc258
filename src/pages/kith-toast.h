/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void kith_toast (GtkWidget  *widget,
                 const char *text,
                 const char *button,
                 const char *action);

G_END_DECLS
