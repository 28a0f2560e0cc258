/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

#define KITH_TYPE_CASE_FILE (kith_case_file_get_type ())
G_DECLARE_FINAL_TYPE (KithCaseFile, kith_case_file, KITH, CASE_FILE, GObject)

KithCaseFile *kith_case_file_new            (const char    *path,
                                             GError       **error);
KithCaseFile *kith_case_file_open           (const char    *path,
                                             GError       **error);
KithCaseFile *kith_case_file_open_to_read   (const char    *path,
                                             GError       **error);
KithCaseFile *kith_case_file_new_to_show    (KithCase      *shown,
                                             const char    *name,
                                             GError       **error);
void          kith_case_file_close          (KithCaseFile  *self);
gboolean      kith_case_file_save_copy      (KithCaseFile  *self,
                                             const char    *path,
                                             gboolean       replace,
                                             GError       **error);

KithCase     *kith_case_file_get_case       (KithCaseFile  *self);
const char   *kith_case_file_get_path       (KithCaseFile  *self);
char         *kith_case_file_dup_name       (KithCaseFile  *self);
gboolean      kith_case_file_is_read_only   (KithCaseFile  *self);
gboolean      kith_case_file_count_rows     (KithCaseFile  *self,
                                             KithRecordKind kind,
                                             gint64        *count,
                                             GError       **error);
GPtrArray    *kith_case_file_find_bad_steps (KithCaseFile *self,
                                             GError       **error);

gboolean      kith_case_file_can_undo       (KithCaseFile  *self);
gboolean      kith_case_file_can_redo       (KithCaseFile  *self);
guint         kith_case_file_count_done     (KithCaseFile  *self);
const char   *kith_case_file_get_undo_label (KithCaseFile  *self);
const char   *kith_case_file_get_redo_label (KithCaseFile  *self);
KithDay       kith_case_file_get_last_day   (KithCaseFile  *self);
void          kith_case_file_end_joining    (KithCaseFile  *self);

G_END_DECLS
