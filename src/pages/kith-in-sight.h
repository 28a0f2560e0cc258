/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*KithInSightFunc) (GtkWidget *widget);

void kith_bring_into_sight (GtkWidget       *widget,
                            KithInSightFunc  then);

G_END_DECLS
