/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Writing a whole database to a new file: beside the place, synced, and only then given its name,
 * so that nobody ever sees half of it.
 */

#include "config.h"

#include "store/kith-copy.h"

#include "base/kith-error.h"
#include "base/kith-os.h"

#include <errno.h>
#include <glib/gstdio.h>

/* Hidden, and with enough chance in it that two copies never meet. */
static char *
path_beside (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *chance = g_uuid_string_random ();
  g_autofree char *name = g_strdup_printf (".kith-%.8s.part", chance);

  return g_build_filename (folder, name, NULL);
}

/* Nobody else knows the file yet, so no journal is needed on the disk; SQLite syncs it at the end. */
static gboolean
fill (KithDb      *db,
      const char  *part,
      const char  *shown,
      GError     **error)
{
  g_autoptr(KithDb) target = kith_db_open (part, SQLITE_OPEN_READWRITE, error);

  if (target == NULL)
    return FALSE;

  kith_db_show_as (target, shown);
  return kith_db_run (target, "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = FULL", error)
         && kith_db_copy_into (db, target, error);
}

/**
 * kith_copy_to:
 * @db: what is copied
 * @path: where to
 * @replace: whether a file that stands there may go
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_EXISTS if a file stands at @path and may not go.
 *
 * Returns: %TRUE when the copy is on the disk under its name; %FALSE if nothing has changed
 */
gboolean
kith_copy_to (KithDb      *db,
              const char  *path,
              gboolean     replace,
              GError     **error)
{
  g_autofree char *part = path_beside (path);
  gboolean is_done;

  if (!replace && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      kith_os_set_error (error, path, EEXIST);
      return FALSE;
    }

  if (!kith_os_make_file (part, path, error))
    return FALSE;

  is_done = fill (db, part, path, error) && kith_os_move (part, path, replace, error);
  if (!is_done)
    g_unlink (part);

  return is_done && kith_os_sync_folder (path, error);
}
