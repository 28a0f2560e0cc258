/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * SQLite's part of opening a case file of the open kind: connecting to it, looking whether it is
 * sound, bringing it to the newest format, and making an empty one.
 *
 * While it is open for editing, SQLite empties the journal instead of deleting it: one sync of the
 * folder less in each step, and just as durable, because the emptied journal is synced. Between
 * steps the file is not locked, so that others can read it; a reader sees it as it is between two
 * steps, and a step waits for a reader. That no second Kith edits it is the business of
 * kith-case-head.c; that no other program has changed it, of kith_case_file_begin().
 */

#include "config.h"

#include "store/kith-case-open.h"

#include "store/kith-copy.h"
#include "store/kith-migrate.h"
#include "store/kith-schema.h"
#include "store/kith-statement.h"

#include <glib/gstdio.h>

/* A journal that is not a hot one is of no use to SQLite, which leaves it where it is, with the
 * old content of the case in it. Nobody else has the file while the transaction is open. */
static void
remove_stale_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  g_unlink (journal);
}

/* SQLite itself puts the file right if the last step was cut off: at BEGIN, which reads first. */
static gboolean
seize (KithDb  *db,
       GError **error)
{
  if (!kith_db_run (db, "PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE", error))
    return FALSE;

  remove_stale_journal (kith_db_get_path (db));
  return kith_db_run (db,
                      "COMMIT;"
                      "PRAGMA journal_mode = TRUNCATE;"
                      "PRAGMA synchronous = FULL;"
                      "PRAGMA busy_timeout = 5000;",
                      error);
}

/**
 * kith_case_open_to_edit:
 * @path: a case file that nobody else has open
 * @error: return location for a #GError
 *
 * Connects for editing. SQLite takes back what a crash left half done.
 *
 * Returns: (transfer full) (nullable): the connection
 */
KithDb *
kith_case_open_to_edit (const char  *path,
                        GError     **error)
{
  g_autoptr(KithDb) db = kith_db_open (path, SQLITE_OPEN_READWRITE, error);

  if (db == NULL)
    return NULL;

  if (sqlite3_db_readonly (kith_db_get_handle (db), "main") == 1)
    {
      kith_db_fail (db, SQLITE_READONLY, error);
      return NULL;
    }

  return seize (db, error) ? g_steal_pointer (&db) : NULL;
}

static KithDb *
copy_in_memory (KithDb      *db,
                const char  *path,
                GError     **error)
{
  g_autoptr(KithDb) copy = kith_db_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY,
                                         error);

  if (copy == NULL)
    return NULL;

  kith_db_show_as (copy, path);
  return kith_db_copy_into (db, copy, error) ? g_steal_pointer (&copy) : NULL;
}

/**
 * kith_case_open_to_read:
 * @path: a case file
 * @error: return location for a #GError
 *
 * Connects without being able to change anything, and holds on to what the file is now: steps that
 * are made meanwhile wait, so the connection must not be kept long. A file of an older format is
 * copied into memory, where it can be brought up to date.
 *
 * Returns: (transfer full) (nullable): the connection
 */
KithDb *
kith_case_open_to_read (const char  *path,
                        GError     **error)
{
  g_autoptr(KithDb) db = kith_db_open (path, SQLITE_OPEN_READONLY, error);
  gint64 format;

  if (db == NULL
      || !kith_db_run (db, "PRAGMA busy_timeout = 5000; BEGIN", error)
      || !kith_db_get_number (db, "PRAGMA user_version", &format, error))
    return NULL;

  /* An older format is brought up to date in memory only. */
  return format == KITH_FORMAT ? g_steal_pointer (&db) : copy_in_memory (db, path, error);
}

/* What exactly is wrong is not told: it would quote the case. */
static gboolean
check_integrity (KithDb  *db,
                 GError **error)
{
  g_autoptr(KithStatement) select = kith_db_prepare (db, "PRAGMA integrity_check (1)");
  gboolean is_sound = kith_statement_step (select)
                      && g_strcmp0 (kith_statement_get_text (select, 0), "ok") == 0;

  if (!kith_statement_finish (select, error))
    return FALSE;

  return is_sound || kith_db_fail (db, SQLITE_CORRUPT, error);
}

static gboolean
bring_up_to_date (KithDb   *db,
                  gboolean  keep_copy,
                  GError  **error)
{
  g_autofree char *kept = NULL;
  gint64 format;

  if (!kith_db_get_number (db, "PRAGMA user_version", &format, error))
    return FALSE;
  if (format == KITH_FORMAT)
    return TRUE;
  if (keep_copy && !kith_migrate_keep_copy (db, KITH_FORMAT, &kept, error))
    return FALSE;
  if (kith_migrate (db, kith_migrations, KITH_FORMAT, error))
    return TRUE;

  /* The file is as it was, and so shall be its folder. */
  if (kept != NULL)
    g_unlink (kept);
  return FALSE;
}

/**
 * kith_case_open_check:
 * @db: a connection to a case file
 * @keep_copy: whether the file is to be kept beside before it is brought up to date
 * @error: return location for a #GError
 *
 * Looks whether the file is sound, brings it to the newest format, and looks whether its tables are
 * as Kith makes them.
 *
 * Errors: %KITH_ERROR_DAMAGED.
 *
 * Returns: whether it can be worked with
 */
gboolean
kith_case_open_check (KithDb    *db,
                      gboolean   keep_copy,
                      GError   **error)
{
  return check_integrity (db, error)
         && bring_up_to_date (db, keep_copy, error)
         && kith_schema_check (db, error);
}

/**
 * kith_case_open_in_memory:
 * @name: what it is called where something is told of it
 * @error: return location for a #GError
 *
 * Makes a case file in which nothing is recorded, without a disk.
 *
 * Returns: (transfer full) (nullable): the connection
 */
KithDb *
kith_case_open_in_memory (const char  *name,
                          GError     **error)
{
  g_autoptr(KithDb) db = kith_db_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, error);
  g_autofree char *name_it = g_strdup_printf ("PRAGMA application_id = %d", KITH_APPLICATION_ID);

  if (db == NULL)
    return NULL;

  kith_db_show_as (db, name);
  return kith_db_run (db, name_it, error) && kith_migrate (db, kith_migrations, KITH_FORMAT, error)
           ? g_steal_pointer (&db) : NULL;
}

/**
 * kith_case_open_make:
 * @path: where nothing stands yet
 * @error: return location for a #GError
 *
 * Makes a case file in which nothing is recorded.
 *
 * Errors: %KITH_ERROR_EXISTS if something stands there.
 *
 * Returns: %TRUE when it is on the disk, whole
 */
gboolean
kith_case_open_make (const char  *path,
                     GError     **error)
{
  g_autoptr(KithDb) model = kith_case_open_in_memory (path, error);

  return model != NULL && kith_copy_to (model, path, FALSE, error);
}
