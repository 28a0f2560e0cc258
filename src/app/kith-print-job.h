/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/kith-leaves.h"

G_BEGIN_DECLS

/**
 * KithPrintDoneFunc:
 * @is_printed: whether the pages went to the printer; not if somebody thought better of it
 * @error: (nullable): why they could not
 *
 * Is told how a print ended.
 */
typedef void (*KithPrintDoneFunc) (gboolean      is_printed,
                                   const GError *error,
                                   gpointer      data);

void kith_print_job_run (GtkWindow         *parent,
                         KithLeaves        *leaves,
                         guint              leaf,
                         const char        *name,
                         KithPrintDoneFunc  done,
                         gpointer           data);

G_END_DECLS
