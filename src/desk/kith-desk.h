/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

#define KITH_TYPE_DESK (kith_desk_get_type ())
G_DECLARE_FINAL_TYPE (KithDesk, kith_desk, KITH, DESK, GObject)

KithDesk   *kith_desk_new            (const char  *path,
                                      GError     **error);
KithDesk   *kith_desk_open           (const char  *path,
                                      GError     **error);
KithDesk   *kith_desk_open_to_read   (const char  *path,
                                      GError     **error);
KithDesk   *kith_desk_new_to_show    (KithCase    *shown,
                                      const char  *name,
                                      GError     **error);
gboolean    kith_desk_is_shown       (KithDesk    *self);
void        kith_desk_close          (KithDesk    *self);
void        kith_desk_settle         (KithDesk    *self);
gboolean    kith_desk_save_copy      (KithDesk    *self,
                                      const char  *path,
                                      gboolean     replace,
                                      GError     **error);

KithCase   *kith_desk_get_case       (KithDesk    *self);
const char *kith_desk_get_path       (KithDesk    *self);
const char *kith_desk_get_title      (KithDesk    *self);
gboolean    kith_desk_is_read_only   (KithDesk    *self);
KithDay     kith_desk_get_last_day   (KithDesk    *self);
gboolean    kith_desk_count_rows     (KithDesk    *self,
                                      KithRecordKind kind,
                                      gint64      *count,
                                      GError     **error);
GPtrArray  *kith_desk_check          (KithDesk    *self,
                                      GError     **error);

const char *kith_desk_get_selection  (KithDesk    *self);
void        kith_desk_set_selection  (KithDesk    *self,
                                      const char  *selection);

gboolean    kith_desk_can_undo       (KithDesk    *self);
gboolean    kith_desk_can_redo       (KithDesk    *self);
const char *kith_desk_get_undo_label (KithDesk    *self);
const char *kith_desk_get_redo_label (KithDesk    *self);
gboolean    kith_desk_undo           (KithDesk    *self,
                                      GError     **error);
gboolean    kith_desk_redo           (KithDesk    *self,
                                      GError     **error);
void        kith_desk_end_joining    (KithDesk    *self);

G_END_DECLS
