/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * One connection to SQLite: opening it safely, transactions, statements that are kept prepared,
 * and SQLite's failures turned into sentences. What is stored is the business of others.
 */

#include "config.h"

#include "store/kith-db.h"

#include "base/kith-error.h"
#include "base/kith-os.h"
#include "base/kith-text.h"
#include "store/kith-statement.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#define BUSY_WAIT_MS 1000

struct _KithDb
{
  sqlite3    *handle;     /* owned */
  char       *path;       /* owned; as given */
  char       *shown;      /* owned; the path that failures name */
  GHashTable *statements; /* owned; sql → sqlite3_stmt that nobody uses at the moment */
  int         system_code; /* what the system said at the last failure, or 0 */
  gboolean    is_suspect; /* after a failure: what is cached may not be what is on the disk */
};

static const struct
{
  int         code;
  KithError   error;
  const char *sentence;
} failures[] = {
  { SQLITE_FULL, KITH_ERROR_NO_SPACE,
    N_("There is no room left on the disk for “%s”; free some space and try again.") },
  { SQLITE_READONLY, KITH_ERROR_READ_ONLY,
    N_("“%s” is in a place that can only be read; copy it to a folder of your own and use the copy.") },
  { SQLITE_PERM, KITH_ERROR_NO_ACCESS,
    N_("You have no permission to use “%s”; ask its owner, or work with a copy of your own.") },
  { SQLITE_BUSY, KITH_ERROR_IN_USE,
    N_("“%s” is being used by another program; close it there and try again.") },
  { SQLITE_LOCKED, KITH_ERROR_IN_USE,
    N_("“%s” is being used by another program; close it there and try again.") },
  { SQLITE_CORRUPT, KITH_ERROR_DAMAGED,
    N_("“%s” is damaged and was left as it is; open a copy of it, such as one from your backup.") },
  /* Our own statements are sound, so that they fail means that the tables are not. */
  { SQLITE_ERROR, KITH_ERROR_DAMAGED,
    N_("“%s” is damaged and was left as it is; open a copy of it, such as one from your backup.") },
  { SQLITE_NOTADB, KITH_ERROR_NOT_A_CASE,
    N_("“%s” is not a Kith case file; choose another file.") },
  { SQLITE_NOMEM, KITH_ERROR_FAILED,
    N_("There was not enough memory for “%s”; close other programs and try again.") },
  { SQLITE_INTERRUPT, KITH_ERROR_CANCELLED, N_("Work on “%s” was stopped; nothing has changed.") },
  { SQLITE_IOERR, KITH_ERROR_FAILED,
    N_("The disk failed to read or write “%s”; nothing has changed, so try again or save a copy elsewhere.") },
  { SQLITE_CANTOPEN, KITH_ERROR_FAILED,
    N_("“%s” could not be opened; check its folder and try again.") },
};

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

/* The settings that make an unknown file safe to open; they change nothing in it. */
static gboolean
settle (KithDb  *self,
        GError **error)
{
  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, BUSY_WAIT_MS);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);

  return kith_db_run (self,
                      "PRAGMA foreign_keys = ON;"
                      "PRAGMA secure_delete = ON;"
                      "PRAGMA temp_store = MEMORY;"
                      "PRAGMA cache_size = -8000;",
                      error);
}

/* Counting its own memory costs SQLite a lock at each allocation, and nobody asks for the count.
 * It refuses when it is running already, which does no harm. */
static void
tune_memory (void)
{
  static gsize is_tuned;

  if (g_once_init_enter (&is_tuned))
    {
      sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
      g_once_init_leave (&is_tuned, 1);
    }
}

/**
 * kith_db_open:
 * @path: a file, or ":memory:"
 * @flags: SQLITE_OPEN_READWRITE and the like
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the connection
 */
KithDb *
kith_db_open (const char  *path,
              int          flags,
              GError     **error)
{
  g_autoptr(KithDb) self = g_new0 (KithDb, 1);
  int code;

  tune_memory ();
  self->path = g_strdup (path);
  self->shown = g_strdup (path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finalize_statement);

  code = sqlite3_open_v2 (path, &self->handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE,
                          NULL);
  if (code != SQLITE_OK)
    {
      kith_db_fail (self, code, error);
      return NULL;
    }

  return settle (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * kith_db_close:
 * @self: (transfer full):
 */
void
kith_db_close (KithDb *self)
{
  g_hash_table_unref (self->statements);
  sqlite3_close_v2 (self->handle);
  g_free (self->shown);
  g_free (self->path);
  g_free (self);
}

/**
 * kith_db_get_handle:
 *
 * Returns: SQLite's own connection
 */
sqlite3 *
kith_db_get_handle (KithDb *self)
{
  return self->handle;
}

/**
 * kith_db_get_path:
 *
 * Returns: the path the connection was opened with
 */
const char *
kith_db_get_path (KithDb *self)
{
  return self->path;
}

/**
 * kith_db_show_as:
 * @path: what the user knows this database as, when that is not where it lies
 */
void
kith_db_show_as (KithDb     *self,
                 const char *path)
{
  kith_set_string (&self->shown, path);
}

/**
 * kith_db_note_errno:
 * @code: what the system has said since errno was set to 0, which SQLite does not always keep
 */
void
kith_db_note_errno (KithDb *self,
                    int     code)
{
  self->system_code = code;
}

/**
 * kith_db_is_suspect:
 *
 * Returns: whether anything has failed since the connection was made
 */
gboolean
kith_db_is_suspect (KithDb *self)
{
  return self->is_suspect;
}

/**
 * kith_db_fail:
 * @code: what SQLite answered
 * @error: return location for a #GError
 *
 * Turns SQLite's answer into one sentence. SQLite's own text stays out of it, because it can hold
 * words of the case.
 *
 * Errors: the code of the table above, or what the system said when SQLite passes that on.
 *
 * Returns: %FALSE
 */
gboolean
kith_db_fail (KithDb  *self,
              int      code,
              GError **error)
{
  const int primary = code & 0xff;
  const int kept = self->handle != NULL ? sqlite3_system_errno (self->handle) : 0;
  const int system_code = kept != 0 ? kept : self->system_code;
  g_autofree char *name = g_filename_display_basename (self->shown);

  self->is_suspect = TRUE;
  if ((primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN) && system_code != 0)
    {
      kith_os_set_error (error, self->shown, system_code);
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    if (failures[i].code == primary)
      {
        g_autofree char *sentence = kith_text_fill (_(failures[i].sentence), name);

        g_set_error_literal (error, KITH_ERROR, failures[i].error, sentence);
        return FALSE;
      }

  g_set_error (error, KITH_ERROR, KITH_ERROR_FAILED,
               _("“%s” could not be changed (SQLite error %d); nothing has changed, so try again."),
               name, code);
  return FALSE;
}

/**
 * kith_db_run:
 * @sql: statements that bind nothing
 * @error: return location for a #GError
 *
 * Returns: whether all of them succeeded
 */
gboolean
kith_db_run (KithDb      *self,
             const char  *sql,
             GError     **error)
{
  int code;

  errno = 0;
  code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);
  kith_db_note_errno (self, errno);
  return code == SQLITE_OK || kith_db_fail (self, code, error);
}

static gboolean
run_kept (KithDb      *self,
          const char  *sql,
          GError     **error)
{
  g_autoptr(KithStatement) statement = kith_db_prepare (self, sql);

  return kith_statement_run (statement, error);
}

/**
 * kith_db_begin:
 * @error: return location for a #GError
 *
 * Begins a transaction that may write.
 *
 * Returns: whether it has begun
 */
gboolean
kith_db_begin (KithDb  *self,
               GError **error)
{
  return run_kept (self, "BEGIN IMMEDIATE", error);
}

/**
 * kith_db_commit:
 * @error: return location for a #GError
 *
 * Returns: whether everything since kith_db_begin() is on the disk
 */
gboolean
kith_db_commit (KithDb  *self,
                GError **error)
{
  return run_kept (self, "COMMIT", error);
}

/**
 * kith_db_roll_back:
 *
 * Takes back everything since kith_db_begin(), if a transaction is still open.
 */
void
kith_db_roll_back (KithDb *self)
{
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * kith_db_get_number:
 * @sql: a statement that answers one number
 * @number: (out):
 * @error: return location for a #GError
 *
 * Returns: whether there was an answer
 */
gboolean
kith_db_get_number (KithDb      *self,
                    const char  *sql,
                    gint64      *number,
                    GError     **error)
{
  g_autoptr(KithStatement) select = kith_db_prepare (self, sql);

  *number = kith_statement_step (select) ? kith_statement_get_integer (select, 0) : 0;
  return kith_statement_finish (select, error);
}

/**
 * kith_db_copy_into:
 * @target: an empty database
 * @error: return location for a #GError
 *
 * Makes @target the same as @self, page by page.
 *
 * Returns: %TRUE, or %FALSE if @target is of no use
 */
gboolean
kith_db_copy_into (KithDb  *self,
                   KithDb  *target,
                   GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target->handle, "main", self->handle, "main");
  int code;

  if (backup == NULL)
    return kith_db_fail (target, sqlite3_extended_errcode (target->handle), error);

  errno = 0;
  code = sqlite3_backup_step (backup, -1);
  kith_db_note_errno (target, errno);
  sqlite3_backup_finish (backup);
  return code == SQLITE_DONE || kith_db_fail (target, code, error);
}

/**
 * kith_db_borrow_statement:
 * @code: (out): SQLite's answer
 *
 * For #KithStatement: a prepared statement, kept from an earlier use when there is one.
 *
 * Returns: (nullable): the statement; give it back with kith_db_return_statement()
 */
sqlite3_stmt *
kith_db_borrow_statement (KithDb     *self,
                          const char *sql,
                          int        *code)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);

  *code = SQLITE_OK;
  if (statement != NULL)
    g_hash_table_steal (self->statements, sql);
  else
    *code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);

  return statement;
}

/**
 * kith_db_return_statement:
 * @statement: (transfer full): a statement that was lent
 */
void
kith_db_return_statement (KithDb       *self,
                          sqlite3_stmt *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);

  /* The key is the statement's own text and goes with it. */
  g_hash_table_replace (self->statements, (gpointer) sqlite3_sql (statement), statement);
}
