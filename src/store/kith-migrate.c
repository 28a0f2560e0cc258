/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Bringing a case file to a newer format, all of the way or not at all, and keeping it beside as
 * it was before.
 */

#include "config.h"

#include "store/kith-migrate.h"

#include "base/kith-error.h"
#include "base/kith-os.h"
#include "store/kith-copy.h"

#include <glib/gi18n-lib.h>

static gboolean
run_all (KithDb            *db,
         const char *const *migrations,
         int                from,
         int                to,
         GError           **error)
{
  g_autofree char *version = g_strdup_printf ("PRAGMA user_version = %d", to);

  for (int i = from; i < to; i++)
    if (!kith_db_run (db, migrations[i], error))
      return FALSE;

  return kith_db_run (db, version, error);
}

/**
 * kith_migrate:
 * @migrations: the chain; entry i makes format i + 1 out of format i
 * @n_migrations: the format wanted
 * @error: return location for a #GError
 *
 * Does what is still to be done, in one transaction. Does not keep a copy.
 *
 * Returns: %TRUE, or %FALSE if the database is as it was
 */
gboolean
kith_migrate (KithDb             *db,
              const char *const  *migrations,
              int                 n_migrations,
              GError            **error)
{
  gint64 format;
  gboolean is_done;

  if (!kith_db_get_number (db, "PRAGMA user_version", &format, error))
    return FALSE;
  if (format >= n_migrations)
    return TRUE;

  /* Tables may have to be made anew, with rows that refer to them. */
  if (!kith_db_run (db, "PRAGMA foreign_keys = OFF", error))
    return FALSE;

  is_done = kith_db_begin (db, error)
            && run_all (db, migrations, (int) format, n_migrations, error)
            && kith_db_commit (db, error);
  if (!is_done)
    kith_db_roll_back (db);

  return kith_db_run (db, "PRAGMA foreign_keys = ON", is_done ? error : NULL) && is_done;
}

/* The name a person would give it: "Family (before format 2).kith", then with a number. */
static char *
name_for_copy (const char *path,
               int         format,
               int         attempt)
{
  const char *ending = g_str_has_suffix (path, ".kith") ? ".kith" : "";
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (ending));

  if (attempt == 1)
    /* Translators: the name of a file: what it was called, and the number of a file format. */
    return g_strdup_printf (_("%s (before format %d)%s"), stem, format, ending);

  /* Translators: the same with a number, because that name was taken. */
  return g_strdup_printf (_("%s (before format %d, %d)%s"), stem, format, attempt, ending);
}

/**
 * kith_migrate_keep_copy:
 * @db: a case file in an older format
 * @format: the format it is about to get
 * @kept: (out) (transfer full): where the copy lies
 * @error: return location for a #GError
 *
 * Lays a copy of the file beside it, under a name that says what it is. A file that stands there
 * already is left alone and a number is added.
 *
 * Returns: whether the copy is on the disk
 */
gboolean
kith_migrate_keep_copy (KithDb  *db,
                        int      format,
                        char   **kept,
                        GError **error)
{
  for (int attempt = 1;; attempt++)
    {
      g_autofree char *path = name_for_copy (kith_db_get_path (db), format, attempt);
      g_autoptr(GError) failure = NULL;

      if (kith_copy_to (db, path, FALSE, &failure))
        {
          *kept = g_steal_pointer (&path);
          return TRUE;
        }

      if (!g_error_matches (failure, KITH_ERROR, KITH_ERROR_EXISTS) || attempt == 99)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }
}
