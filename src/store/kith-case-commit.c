/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The end of a step: the commit, and what becomes of file, history and live case when the disk
 * fails there. Whatever happens, the three agree.
 */

#include "config.h"

#include "base/kith-error.h"
#include "store/kith-case-file-private.h"
#include "store/kith-case-open.h"
#include "store/kith-loader.h"

#include <glib/gi18n-lib.h>

/* After a failure nobody knows whether what SQLite has in memory is what is on the disk, so the
 * connection is made anew; that also takes back a step that was cut off. The lock stays ours.
 * Returns the history as the file tells it. */
static KithHistory *
reconnect (KithCaseFile *self,
           GError      **error)
{
  KithHistory *found;

  g_clear_pointer (&self->db, kith_db_close);
  self->db = kith_case_open_to_edit (self->path, error);
  found = self->db != NULL ? kith_history_new (self->db, error) : NULL;
  if (found != NULL && !kith_db_get_number (self->db, KITH_SQL_OTHERS, &self->others, error))
    g_clear_pointer (&found, kith_history_free);
  if (found == NULL)
    g_clear_pointer (&self->db, kith_db_close);

  return found;
}

/* Takes what the file holds for true. */
static gboolean
follow (KithCaseFile  *self,
        KithHistory   *found,
        GError       **error)
{
  if (!kith_loader_resync (self->live, self->db, error))
    {
      kith_history_free (found);
      g_clear_pointer (&self->db, kith_db_close);
      return FALSE;
    }

  kith_history_free (self->history);
  self->history = found;
  return TRUE;
}

/* The disk failed so badly that it could not even be told whether the last step was on it, and the
 * step was said to have failed. If it is there, the file is right. */
static gboolean
come_back (KithCaseFile *self,
           GError      **error)
{
  g_autoptr(KithHistory) found = reconnect (self, error);
  g_autofree char *name = NULL;

  if (found == NULL)
    return FALSE;
  if (kith_history_is_same (self->history, found))
    return TRUE;

  if (!follow (self, g_steal_pointer (&found), error))
    return FALSE;

  name = kith_case_file_dup_name (self);
  g_set_error (error, KITH_ERROR, KITH_ERROR_FAILED,
               _("The disk failed while “%s” was being written, but the last step has been kept; look at it before you go on."),
               name);
  return FALSE;
}

/**
 * kith_case_file_get_db:
 * @error: return location for a #GError
 *
 * Errors: what the disk says, if it has failed and still fails; %KITH_ERROR_FAILED once if a step
 *   that was said to have failed turns out to be in the file.
 *
 * Returns: (transfer none) (nullable): the connection, made anew if the disk had failed
 */
KithDb *
kith_case_file_get_db (KithCaseFile  *self,
                       GError       **error)
{
  if (self->db != NULL)
    return self->db;
  g_return_val_if_fail (self->lock != NULL, NULL);

  return come_back (self, error) ? self->db : NULL;
}

/* Nobody but Kith is meant to write a case file, but the file is one that other programs can. */
static void
follow_others (KithCaseFile  *self,
               GError       **error)
{
  KithHistory *found = reconnect (self, error);
  g_autofree char *name = NULL;

  if (found == NULL || !follow (self, found, error))
    return;

  name = kith_case_file_dup_name (self);
  g_set_error (error, KITH_ERROR, KITH_ERROR_FAILED,
               _("Another program has changed “%s”; what it holds now is shown, so look at it and do this again."),
               name);
}

/**
 * kith_case_file_begin:
 * @error: return location for a #GError
 *
 * Begins a transaction on the file as the live case shows it. If another program has changed the
 * file, the live case follows it and nothing has begun.
 *
 * Errors: what the disk says; %KITH_ERROR_IN_USE; %KITH_ERROR_FAILED for a change by others.
 *
 * Returns: whether it has begun
 */
gboolean
kith_case_file_begin (KithCaseFile  *self,
                      GError       **error)
{
  KithDb *db = kith_case_file_get_db (self, error);
  gint64 others;

  if (db == NULL || !kith_db_begin (db, error))
    return FALSE;

  if (!kith_db_get_number (db, KITH_SQL_OTHERS, &others, error))
    {
      kith_case_file_roll_back (self);
      return FALSE;
    }
  if (others == self->others)
    return TRUE;

  kith_db_roll_back (db);
  follow_others (self, error);
  return FALSE;
}

/**
 * kith_case_file_commit:
 * @error: return location for a #GError
 *
 * Ends the transaction of a step that has been added to the history.
 *
 * Returns: %TRUE when it is on the disk; %FALSE when it has been taken back
 */
gboolean
kith_case_file_commit (KithCaseFile  *self,
                       GError       **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(KithHistory) found = NULL;

  if (kith_db_commit (self->db, &failure))
    {
      kith_history_settle (self->history);
      return TRUE;
    }

  /* The commit can have done its work before it failed. */
  found = reconnect (self, NULL);
  if (found != NULL && !kith_history_is_same (self->history, found))
    {
      kith_history_settle (self->history);
      return TRUE;
    }

  kith_history_give_up (self->history);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * kith_case_file_roll_back:
 *
 * Takes back everything since kith_db_begin(), in the file and in the history.
 */
void
kith_case_file_roll_back (KithCaseFile *self)
{
  g_autoptr(KithHistory) found = NULL;

  kith_history_give_up (self->history);
  if (self->db == NULL)
    return;

  kith_db_roll_back (self->db);
  if (kith_db_is_suspect (self->db))
    found = reconnect (self, NULL);
}
