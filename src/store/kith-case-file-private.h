/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-os.h"
#include "store/kith-case-file.h"
#include "store/kith-history.h"
#include "store/kith-schema.h"

G_BEGIN_DECLS

struct _KithCaseFile
{
  GObject       parent_instance;

  char         *path;         /* owned; absolute, without links */
  char         *open_key;     /* owned; in open_files while open for editing */
  KithOsLock   *lock;         /* owned; NULL when only read */
  KithDb       *db;           /* owned; NULL when closed, or when the disk has failed */
  KithHistory  *history;      /* owned */
  KithCase     *live;         /* owned */
  GHashTable   *half_typed;   /* owned; "record field" → text */
  KithColumns   columns;
  gint64        others;       /* what KITH_SQL_OTHERS answered last */
  gboolean      is_read_only;
};

/* A number that is another one after other connections have changed the file. */
#define KITH_SQL_OTHERS "PRAGMA data_version"

KithDb            *kith_case_file_get_db      (KithCaseFile  *self,
                                               GError       **error);
const KithColumns *kith_case_file_get_columns (KithCaseFile  *self);
KithHistory       *kith_case_file_get_history (KithCaseFile  *self);
gboolean           kith_case_file_begin       (KithCaseFile  *self,
                                               GError       **error);
gboolean           kith_case_file_commit      (KithCaseFile  *self,
                                               GError       **error);
void               kith_case_file_roll_back   (KithCaseFile  *self);
gboolean           kith_half_typed_load       (KithCaseFile  *file,
                                               GError       **error);
gboolean           kith_picture_content_open  (KithCaseFile  *file,
                                               GError       **error);
gboolean           kith_last_places_load      (KithCaseFile  *file,
                                               GError       **error);

G_END_DECLS
