/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "pages/kith-binder.h"

G_BEGIN_DECLS

#define KITH_TYPE_LIST_EDITOR (kith_list_editor_get_type ())
G_DECLARE_FINAL_TYPE (KithListEditor, kith_list_editor, KITH, LIST_EDITOR, GtkBox)

void kith_list_editor_bind (KithListEditor *self,
                            KithBinder     *binder);
gboolean kith_list_editor_go_to (GtkWidget *within,
                            const char     *id);
void kith_list_editor_add_details (KithListEditor *self,
                                   GPtrArray      *details);

G_END_DECLS
