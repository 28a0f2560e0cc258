/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void kith_shortcuts_bind (GtkApplication *application);
void kith_shortcuts_show (GtkWindow      *parent);

G_END_DECLS
