/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void kith_choice_finder_watch (GtkDropDown *choice);
void kith_choice_finder_open  (GtkDropDown *choice);

G_END_DECLS
