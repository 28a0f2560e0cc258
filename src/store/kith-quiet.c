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

  if (db == NULL)
    return FALSE;

  if (!kith_case_file_begin (file, error)
      || !insert_row (db, record, error)
      || !kith_db_commit (db, error))
    {
      kith_case_file_roll_back (file);
      return FALSE;
    }

  kith_case_begin_change (file->live);
  kith_case_add (file->live, record);
  kith_case_end_change (file->live);
  return TRUE;
}
