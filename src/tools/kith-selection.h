/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define KITH_TYPE_SELECTION (kith_selection_get_type ())
G_DECLARE_FINAL_TYPE (KithSelection, kith_selection, KITH, SELECTION, GObject)

KithSelection *kith_selection_new         (void);

guint          kith_selection_get_size    (KithSelection *self);
gboolean       kith_selection_contains    (KithSelection *self,
                                           const char    *id);
const char    *kith_selection_get_nth     (KithSelection *self,
                                           guint          position);
const char    *kith_selection_get_current (KithSelection *self);

void           kith_selection_select_only (KithSelection *self,
                                           const char    *id);
void           kith_selection_toggle      (KithSelection *self,
                                           const char    *id);
void           kith_selection_add_all     (KithSelection *self,
                                           GPtrArray     *ids,
                                           gboolean       keep);
void           kith_selection_clear       (KithSelection *self);

G_END_DECLS
