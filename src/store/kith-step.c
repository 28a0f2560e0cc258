/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * One action of the user: a transaction, a recorded changeset, a row of the history, a commit that
 * is on the disk, and then the live case. Undo and redo are the same road with a changeset that is
 * there already.
 */

#include "config.h"

#include "store/kith-step.h"

#include "base/kith-error.h"
#include "base/kith-os.h"
#include "store/kith-case-file-private.h"
#include "store/kith-loader.h"
#include "store/kith-recorder.h"
#include "store/kith-rows.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

struct _KithStep
{
  KithCaseFile    *file;        /* owned */
  KithDb          *db;          /* borrowed from file */
  KithRecorder    *recorder;    /* owned */
  KithStatement   *insert;      /* owned; kept while records of one kind follow each other */
  KithRecordKind   insert_kind; /* what it inserts */
  char            *label;       /* owned */
  char            *selection;   /* owned */
  char            *join;        /* owned */
  GError          *failure;     /* owned; the first */
  gboolean         is_over;     /* committed, or rolled back */
};

static KithDb *
get_db_to_write (KithCaseFile  *file,
                 GError       **error)
{
  if (!kith_case_file_is_read_only (file))
    return kith_case_file_get_db (file, error);

  kith_os_set_error (error, kith_case_file_get_path (file), EROFS);
  return NULL;
}

/**
 * kith_step_begin:
 * @label: the step's name in the user's words, marked for translation but not translated
 * @selection: (nullable): what is selected before it
 * @join: (nullable): a word for steps of one kind; a step with the same word as the one before is
 *   undone together with it
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the step
 */
KithStep *
kith_step_begin (KithCaseFile  *file,
                 const char    *label,
                 const char    *selection,
                 const char    *join,
                 GError       **error)
{
  KithStep *self = NULL;
  KithDb *db = get_db_to_write (file, error);

  if (db == NULL || !kith_case_file_begin (file, error))
    return NULL;

  self = g_new0 (KithStep, 1);
  self->file = g_object_ref (file);
  self->db = db;
  self->label = g_strdup (label);
  self->selection = g_strdup (selection);
  self->join = g_strdup (join);
  self->recorder = kith_recorder_new (db, kith_case_file_get_columns (file));
  return self;
}

static void
stop_writing (KithStep *self)
{
  g_clear_pointer (&self->insert, kith_statement_free);
  g_clear_pointer (&self->recorder, kith_recorder_free);
}

/**
 * kith_step_free:
 * @self: (transfer full):
 *
 * A step that was not committed is taken back.
 */
void
kith_step_free (KithStep *self)
{
  stop_writing (self);
  if (!self->is_over)
    kith_case_file_roll_back (self->file);

  g_clear_error (&self->failure);
  g_free (self->label);
  g_free (self->selection);
  g_free (self->join);
  g_object_unref (self->file);
  g_free (self);
}

/**
 * kith_step_insert:
 * @record: a new record; what it refers to must have been inserted before
 */
void
kith_step_insert (KithStep   *self,
                  KithRecord *record)
{
  const KithRecordKind kind = kith_record_get_kind (record);

  if (self->failure != NULL)
    return;
  g_return_if_fail (kith_case_find (kith_case_file_get_case (self->file),
                                    kith_record_get_id (record)) == NULL);

  if (self->insert == NULL || self->insert_kind != kind)
    {
      g_clear_pointer (&self->insert, kith_statement_free);
      self->insert = kith_rows_prepare_insert (self->db, kind);
      self->insert_kind = kind;
    }

  if (kith_rows_insert (self->insert, record, &self->failure))
    kith_recorder_insert (self->recorder, record);
}

/**
 * kith_step_update:
 * @record: a record of the case; it is not changed here
 * @field: which of its fields
 * @value: what that shall hold
 */
void
kith_step_update (KithStep        *self,
                  KithRecord      *record,
                  guint            field,
                  const KithValue *value)
{
  const KithRecordKind kind = kith_record_get_kind (record);
  const char *id = kith_record_get_id (record);

  if (self->failure == NULL
      && kith_recorder_update (self->recorder, kind, id, field, value, &self->failure))
    kith_rows_update (self->db, kind, id, field, value, &self->failure);
}

/**
 * kith_step_delete:
 * @record: a record of the case; what refers to it must have been deleted before
 */
void
kith_step_delete (KithStep   *self,
                  KithRecord *record)
{
  const KithRecordKind kind = kith_record_get_kind (record);
  const char *id = kith_record_get_id (record);

  if (self->failure == NULL && kith_recorder_delete (self->recorder, kind, id, &self->failure))
    kith_rows_delete (self->db, kind, id, &self->failure);
}

static KithLoader *
read_loader (KithCaseFile *file,
             KithDb       *db,
             GBytes       *changes,
             gboolean      backwards,
             GError      **error)
{
  return kith_loader_new (kith_case_file_get_case (file), db, kith_case_file_get_columns (file),
                          changes, backwards, error);
}

/**
 * kith_step_commit:
 * @error: return location for a #GError
 *
 * Ends the step. When nothing has changed by it, nothing is written and undo knows nothing of it.
 *
 * Returns: %TRUE when it is on the disk and in the live case; %FALSE if both are as they were
 */
gboolean
kith_step_commit (KithStep *self,
                  GError  **error)
{
  g_autoptr(GBytes) changes = NULL;
  g_autoptr(KithLoader) loader = NULL;

  g_return_val_if_fail (!self->is_over, FALSE);

  if (self->failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->failure));
      return FALSE;
    }

  changes = kith_recorder_finish (self->recorder);
  stop_writing (self);
  if (g_bytes_get_size (changes) == 0)
    return TRUE;

  loader = read_loader (self->file, self->db, changes, FALSE, error);
  if (loader == NULL
      || !kith_history_add (kith_case_file_get_history (self->file), self->db, self->label,
                            self->selection, self->join, changes, error)
      || !kith_case_file_commit (self->file, error))
    return FALSE;

  self->is_over = TRUE;
  kith_loader_apply (loader);
  return TRUE;
}

/* Any conflict means that the rows are not what the history says they are. */
static int
conflict_cb (void                   *data,
             int                     what,
             sqlite3_changeset_iter *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

static gboolean
apply_changes (KithDb   *db,
               GBytes   *changes,
               gboolean  backwards,
               GError  **error)
{
  gsize size;
  gconstpointer bytes = g_bytes_get_data (changes, &size);
  int code;

  code = sqlite3changeset_apply_v2 (kith_db_get_handle (db), (int) size, (void *) bytes, NULL,
                                    conflict_cb, NULL, NULL, NULL,
                                    backwards ? SQLITE_CHANGESETAPPLY_INVERT : 0);
  if (code == SQLITE_ABORT)
    {
      g_set_error (error, KITH_ERROR, KITH_ERROR_DAMAGED,
                   _("This step does not fit what the case holds now, because another program has changed the file; nothing was changed."));
      return FALSE;
    }

  return code == SQLITE_OK || kith_db_fail (db, code, error);
}

static gboolean
move_in_file (KithCaseFile *file,
              KithDb       *db,
              GBytes       *changes,
              gboolean      backwards,
              GError      **error)
{
  if (kith_case_file_begin (file, error)
      && apply_changes (db, changes, backwards, error)
      && kith_history_move (kith_case_file_get_history (file), db, backwards, error)
      && kith_case_file_commit (file, error))
    return TRUE;

  kith_case_file_roll_back (file);
  return FALSE;
}

static gboolean
move (KithCaseFile  *file,
      gboolean       backwards,
      char         **selection,
      GError       **error)
{
  KithDb *db = kith_case_file_get_db (file, error);
  g_autofree char *selected = NULL;
  g_autoptr(GBytes) changes = NULL;
  g_autoptr(KithLoader) loader = NULL;

  if (db == NULL)
    return FALSE;

  changes = kith_history_read (kith_case_file_get_history (file), db, backwards, &selected, error);
  loader = changes != NULL ? read_loader (file, db, changes, backwards, error) : NULL;
  if (loader == NULL || !move_in_file (file, db, changes, backwards, error))
    return FALSE;

  kith_loader_apply (loader);
  if (selection != NULL)
    *selection = g_steal_pointer (&selected);
  return TRUE;
}

/**
 * kith_step_undo:
 * @file: a case file that has a step to be taken back
 * @selection: (out) (optional) (transfer full) (nullable): what was selected before that step
 * @error: return location for a #GError
 *
 * Returns: %TRUE when the step is taken back on the disk and in the live case
 */
gboolean
kith_step_undo (KithCaseFile  *file,
                char         **selection,
                GError       **error)
{
  g_return_val_if_fail (kith_case_file_can_undo (file), FALSE);

  return move (file, TRUE, selection, error);
}

/**
 * kith_step_redo:
 * @file: a case file that has a step that was taken back
 * @selection: (out) (optional) (transfer full) (nullable): what was selected before that step
 * @error: return location for a #GError
 *
 * Returns: %TRUE when the step is done again on the disk and in the live case
 */
gboolean
kith_step_redo (KithCaseFile  *file,
                char         **selection,
                GError       **error)
{
  g_return_val_if_fail (kith_case_file_can_redo (file), FALSE);

  return move (file, FALSE, selection, error);
}
