/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A case file that is open, with the live case that was loaded from it. This is the open kind: an
 * ordinary SQLite database. Here stand opening, closing and copying; steps are written by
 * kith-step.c, and what happens when the disk fails under one stands in kith-case-commit.c.
 *
 * SQLite's lock is one that POSIX drops when the process closes any descriptor of the file, so
 * nobody in this process may open a case file by hand; that is why the open ones are known here by
 * device and number.
 */

#include "config.h"

#include "store/kith-case-file.h"

#include "base/kith-error.h"
#include "base/kith-os.h"
#include "base/kith-text.h"
#include "model/kith-pictures.h"
#include "store/kith-case-file-private.h"
#include "store/kith-case-head.h"
#include "store/kith-case-open.h"
#include "store/kith-copy.h"
#include "store/kith-loader.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

G_DEFINE_FINAL_TYPE (KithCaseFile, kith_case_file, G_TYPE_OBJECT)

/* Which files this process has open for editing: "device:inode". */
static GHashTable *open_files;

static void
kith_case_file_dispose (GObject *object)
{
  kith_case_file_close (KITH_CASE_FILE (object));

  G_OBJECT_CLASS (kith_case_file_parent_class)->dispose (object);
}

static void
kith_case_file_finalize (GObject *object)
{
  KithCaseFile *self = KITH_CASE_FILE (object);

  g_clear_pointer (&self->history, kith_history_free);
  kith_case_set_picture_source (self->live, NULL, NULL);
  g_clear_object (&self->live);
  g_hash_table_unref (self->half_typed);
  g_free (self->path);

  G_OBJECT_CLASS (kith_case_file_parent_class)->finalize (object);
}

static void
kith_case_file_class_init (KithCaseFileClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kith_case_file_dispose;
  G_OBJECT_CLASS (klass)->finalize = kith_case_file_finalize;

  open_files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
kith_case_file_init (KithCaseFile *self)
{
  self->live = kith_case_new ();
  self->half_typed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static char *
open_key_of (const char *path)
{
  KithOsInfo info;

  if (!kith_os_look (path, &info, NULL))
    return NULL;

  return g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, info.device, info.inode);
}

static gboolean
check_not_open_here (const char  *path,
                     GError     **error)
{
  g_autofree char *key = open_key_of (path);
  g_autofree char *name = g_filename_display_basename (path);

  if (key == NULL || !g_hash_table_contains (open_files, key))
    return TRUE;

  g_set_error (error, KITH_ERROR, KITH_ERROR_IN_USE,
               _("“%s” is open already in another window of this Kith; go on working there."), name);
  return FALSE;
}

static gboolean
read_everything (KithCaseFile *self,
                 GError      **error)
{
  if (!kith_case_open_check (self->db, !self->is_read_only, error)
      || !kith_schema_read_columns (self->db, &self->columns, error))
    return FALSE;

  self->history = kith_history_new (self->db, error);
  return self->history != NULL && kith_loader_load_all (self->live, self->db, error)
         && kith_half_typed_load (self, error) && kith_last_places_load (self, error)
         && kith_picture_content_open (self, error);
}

/* The head has said that this is a case file; when SQLite then says that it is no database at all,
 * it is a damaged one. */
static gboolean
tell_damage (KithCaseFile *self,
             GError       *failure,
             GError      **error)
{
  if (g_error_matches (failure, KITH_ERROR, KITH_ERROR_NOT_A_CASE))
    {
      g_autofree char *name = g_filename_display_basename (self->path);

      g_error_free (failure);
      g_set_error (error, KITH_ERROR, KITH_ERROR_DAMAGED,
                   _("“%s” is damaged and was left as it is; open a copy of it, such as one from your backup."),
                   name);
    }
  else
    g_propagate_error (error, failure);

  return FALSE;
}

static char *
folder_of (const char *path)
{
  return g_path_get_dirname (path);
}

static gboolean
check_place (const char  *path,
             GError     **error)
{
  g_autofree char *folder = folder_of (path);
  g_autoptr(GError) failure = NULL;

  if (!kith_os_can_write (path, error))
    return FALSE;
  if (kith_os_can_write (folder, &failure))
    return TRUE;

  /* The journal has to lie beside the file. The sentence is about the file, not the folder. */
  kith_os_set_error (error, path, EROFS);
  return FALSE;
}

static gboolean
open_for_editing (KithCaseFile *self,
                  GError      **error)
{
  GError *failure = NULL;

  if (!check_not_open_here (self->path, error)
      || !kith_case_head_check (self->path, error)
      || !check_place (self->path, error))
    return FALSE;

  self->lock = kith_case_head_lock (self->path, error);
  if (self->lock == NULL)
    return FALSE;

  self->db = kith_case_open_to_edit (self->path, &failure);
  if (self->db == NULL || !read_everything (self, &failure))
    return tell_damage (self, failure, error);

  if (!kith_db_get_number (self->db, KITH_SQL_OTHERS, &self->others, error))
    return FALSE;

  self->open_key = open_key_of (self->path);
  g_hash_table_add (open_files, g_strdup (self->open_key));
  return TRUE;
}

static KithCaseFile *
case_file_for (const char  *path,
               GError     **error)
{
  g_autofree char *real = kith_os_real_path (path, error);
  KithCaseFile *self;

  if (real == NULL)
    return NULL;

  self = g_object_new (KITH_TYPE_CASE_FILE, NULL);
  self->path = g_steal_pointer (&real);
  return self;
}

/**
 * kith_case_file_new:
 * @path: where nothing stands yet
 * @error: return location for a #GError
 *
 * Makes a case file in which nothing is recorded and opens it for editing. It stands at @path
 * whole, or not at all.
 *
 * Errors: %KITH_ERROR_EXISTS if something stands there.
 *
 * Returns: (transfer full) (nullable): the open case file
 */
KithCaseFile *
kith_case_file_new (const char  *path,
                    GError     **error)
{
  KithCaseFile *self;
  GError *failure = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!kith_case_open_make (path, error))
    return NULL;

  self = kith_case_file_open (path, &failure);
  if (self != NULL)
    return self;

  /* What nobody could open goes again, unless somebody else was quicker. */
  if (!g_error_matches (failure, KITH_ERROR, KITH_ERROR_IN_USE))
    g_unlink (path);
  g_propagate_error (error, failure);
  return NULL;
}

/**
 * kith_case_file_open:
 * @error: return location for a #GError
 *
 * Opens a case file for editing: locks it, has SQLite put right what a crash left half done, checks
 * it, brings it to the newest format (with a copy kept beside) and loads it.
 *
 * Errors: %KITH_ERROR_NOT_FOUND, %KITH_ERROR_NO_ACCESS, %KITH_ERROR_NOT_A_CASE,
 *   %KITH_ERROR_DAMAGED, %KITH_ERROR_NEWER_FILE, %KITH_ERROR_IN_USE, %KITH_ERROR_READ_ONLY,
 *   %KITH_ERROR_NO_SPACE; then the file and its folder are as they were.
 *
 * Returns: (transfer full) (nullable): the open case file
 */
KithCaseFile *
kith_case_file_open (const char  *path,
                     GError     **error)
{
  g_autoptr(KithCaseFile) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = case_file_for (path, error);
  return self != NULL && open_for_editing (self, error) ? g_steal_pointer (&self) : NULL;
}

/* A step that was cut off must be taken back before anybody reads, and that is writing. The journal
 * of somebody who is at work on the file is not touched. */
static void
repair (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr(KithCaseFile) repaired = NULL;
  KithOsInfo info;

  if (kith_os_look (journal, &info, NULL) && info.size > 0)
    repaired = kith_case_file_open (path, NULL);
}

/**
 * kith_case_file_open_to_read:
 * @error: return location for a #GError
 *
 * Opens a case file without changing anything, also on a disk that cannot be written, and while
 * somebody else has it open for editing. Until it is closed, it is read as it was between two steps,
 * and the next step waits.
 *
 * Errors: as kith_case_file_open().
 *
 * Returns: (transfer full) (nullable): the open case file
 */
KithCaseFile *
kith_case_file_open_to_read (const char  *path,
                             GError     **error)
{
  g_autoptr(KithCaseFile) self = NULL;
  GError *failure = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = case_file_for (path, error);
  if (self == NULL
      || !check_not_open_here (self->path, error)
      || !kith_case_head_check (self->path, error))
    return NULL;

  repair (self->path);
  self->is_read_only = TRUE;
  self->db = kith_case_open_to_read (self->path, &failure);
  if (self->db != NULL && read_everything (self, &failure))
    return g_steal_pointer (&self);

  if (g_error_matches (failure, KITH_ERROR, KITH_ERROR_IN_USE))
    kith_case_head_tell_holder (self->path, &failure);
  tell_damage (self, failure, error);
  return NULL;
}

/**
 * kith_case_file_new_to_show:
 * @shown: what may be looked at
 * @name: what it is called
 * @error: return location for a #GError
 *
 * A case file that is nowhere on the disk, and cannot be written: only @shown is in it, without a
 * history.
 *
 * Returns: (transfer full) (nullable): the case file
 */
KithCaseFile *
kith_case_file_new_to_show (KithCase    *shown,
                            const char  *name,
                            GError     **error)
{
  g_autoptr(KithCaseFile) self = g_object_new (KITH_TYPE_CASE_FILE, NULL);

  self->path = g_strdup (name);
  self->db = kith_case_open_in_memory (name, error);
  if (self->db == NULL || !read_everything (self, error))
    return NULL;

  self->is_read_only = TRUE;
  kith_case_set_picture_source (self->live, NULL, NULL);
  g_set_object (&self->live, shown);
  return g_steal_pointer (&self);
}

/**
 * kith_case_file_close:
 *
 * Lets go of the file. All steps are in it already. The live case stays as it is.
 */
void
kith_case_file_close (KithCaseFile *self)
{
  g_return_if_fail (KITH_IS_CASE_FILE (self));

  if (self->db != NULL && !self->is_read_only)
    kith_db_run (self->db, "PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = DELETE", NULL);

  g_clear_pointer (&self->db, kith_db_close);
  if (self->open_key != NULL)
    g_hash_table_remove (open_files, self->open_key);
  g_clear_pointer (&self->open_key, g_free);
  g_clear_pointer (&self->lock, kith_os_lock_release);
}

static gboolean
copy_over (KithCaseFile *self,
           const char   *path,
           GError      **error)
{
  g_autoptr(KithOsLock) lock = NULL;

  if (!check_not_open_here (path, error))
    return FALSE;

  lock = kith_case_head_lock (path, error);
  return lock != NULL && kith_copy_to (self->db, path, TRUE, error);
}

/**
 * kith_case_file_save_copy:
 * @path: where to
 * @replace: whether a file that stands there may go
 * @error: return location for a #GError
 *
 * Writes the whole case, with its steps, to another file. It stands at @path whole, or not at all.
 *
 * Errors: %KITH_ERROR_EXISTS if something stands there and @replace is %FALSE;
 *   %KITH_ERROR_IN_USE if that is open, here or elsewhere.
 *
 * Returns: %TRUE when the copy is on the disk
 */
gboolean
kith_case_file_save_copy (KithCaseFile  *self,
                          const char    *path,
                          gboolean       replace,
                          GError       **error)
{
  g_autofree char *target = NULL;
  KithOsInfo info;

  g_return_val_if_fail (KITH_IS_CASE_FILE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (kith_case_file_get_db (self, error) == NULL)
    return FALSE;

  if (!replace || !kith_os_look (path, &info, NULL))
    return kith_copy_to (self->db, path, FALSE, error);
  if (info.kind != KITH_OS_FILE)
    {
      kith_os_set_error (error, path, EISDIR);
      return FALSE;
    }

  target = kith_os_real_path (path, error);
  return target != NULL && copy_over (self, target, error);
}
