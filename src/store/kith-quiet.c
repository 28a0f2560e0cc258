/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What comes into a case without anybody having done it, such as the rules in force when it was
 * made: kept like every record, but outside the steps, so that undo knows nothing of it.
 */

#include "config.h"

#include "store/kith-quiet.h"

#include "model/kith-edit.h"
#include "store/kith-case-file-private.h"
#include "store/kith-rows.h"

static gboolean
insert_row (KithDb      *db,
            KithRecord  *record,
            GError     **error)
{
  g_autoptr(KithStatement) insert = kith_rows_prepare_insert (db, kith_record_get_kind (record));

  return kith_rows_insert (insert, record, error);
}

/**
 * kith_case_file_has_kept:
 * @kind: of a record that was to be added outside the steps
 *
 * A commit can have done its work before it failed.
 *
 * Returns: whether the file holds one more than the live case
 */
gboolean
kith_case_file_has_kept (KithCaseFile   *file,
                         KithRecordKind  kind)
{
  gint64 count;

  return file->db != NULL && kith_case_file_count_rows (file, kind, &count, NULL)
         && count > (gint64) kith_case_count (file->live, kind);
}

/**
 * kith_case_file_add_quietly:
 * @record: a new record that refers to none
 * @error: return location for a #GError
 *
 * Adds it without a step.
 *
 * Errors: what the disk says.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_case_file_add_quietly (KithCaseFile  *file,
                            KithRecord    *record,
                            GError       **error)
{
  KithDb *db = kith_case_file_get_db (file, error);
  g_autoptr(GError) failure = NULL;

  if (db == NULL)
    return FALSE;

  if (!kith_case_file_begin (file, &failure)
      || !insert_row (db, record, &failure)
      || !kith_db_commit (db, &failure))
    {
      kith_case_file_roll_back (file);
      if (!kith_case_file_has_kept (file, kith_record_get_kind (record)))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }

  kith_case_begin_change (file->live);
  kith_case_add (file->live, record);
  kith_case_end_change (file->live);
  return TRUE;
}
