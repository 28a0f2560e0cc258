/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* Debian's header declares these only on request. */
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * KithDb:
 *
 * One connection to one SQLite file.
 */
typedef struct _KithDb KithDb;

KithDb     *kith_db_open       (const char  *path,
                                int          flags,
                                GError     **error);
void        kith_db_close      (KithDb      *self);

sqlite3    *kith_db_get_handle (KithDb      *self);
const char *kith_db_get_path   (KithDb      *self);
void        kith_db_show_as    (KithDb      *self,
                                const char  *path);

gboolean    kith_db_run        (KithDb      *self,
                                const char  *sql,
                                GError     **error);
gboolean    kith_db_begin      (KithDb      *self,
                                GError     **error);
gboolean    kith_db_commit     (KithDb      *self,
                                GError     **error);
void        kith_db_roll_back  (KithDb      *self);
gboolean    kith_db_get_number (KithDb      *self,
                                const char  *sql,
                                gint64      *number,
                                GError     **error);
gboolean    kith_db_copy_into  (KithDb      *self,
                                KithDb      *target,
                                GError     **error);

void        kith_db_note_errno (KithDb      *self,
                                int          code);
gboolean    kith_db_is_suspect (KithDb      *self);
gboolean    kith_db_fail       (KithDb      *self,
                                int          code,
                                GError     **error);

sqlite3_stmt *kith_db_borrow_statement (KithDb       *self,
                                        const char   *sql,
                                        int          *code);
void          kith_db_return_statement (KithDb       *self,
                                        sqlite3_stmt *statement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithDb, kith_db_close)

G_END_DECLS
