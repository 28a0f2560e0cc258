/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The register: what was given, and the copy it was made from. What has been handed out cannot be
 * undone, so it is outside the steps; and what it was made from is large and seldom read, so it is
 * not part of the live case.
 */

#include "config.h"

#include "store/kith-giving-rows.h"

#include "base/kith-error.h"
#include "model/kith-edit.h"
#include "store/kith-case-file-private.h"
#include "store/kith-quiet.h"
#include "store/kith-rows.h"
#include "store/kith-statement.h"

#include <glib/gi18n-lib.h>

static gboolean
insert_giving (KithDb      *db,
               KithRecord  *giving,
               GError     **error)
{
  g_autoptr(KithStatement) insert = kith_rows_prepare_insert (db, KITH_RECORD_GIVING);

  return kith_rows_insert (insert, giving, error);
}

static gboolean
insert_copy (KithDb      *db,
             const char  *giving,
             const char  *options,
             GBytes      *content,
             GError     **error)
{
  g_autoptr(KithStatement) insert
    = kith_db_prepare (db, "INSERT INTO given_copy (id, options, content) VALUES (?, ?, ?)");

  kith_statement_bind_text (insert, 1, giving);
  kith_statement_bind_text (insert, 2, options);
  kith_statement_bind_bytes (insert, 3, g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  return kith_statement_run (insert, error);
}

/**
 * kith_case_file_give:
 * @giving: a new line of the register
 * @options: (nullable): how the copy was drawn or written
 * @content: (nullable): what it was made from; %NULL to keep none
 * @error: return location for a #GError
 *
 * Writes what was given into the register, outside the steps.
 *
 * Errors: what the disk says.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_case_file_give (KithCaseFile  *file,
                     KithRecord    *giving,
                     const char    *options,
                     GBytes        *content,
                     GError       **error)
{
  KithDb *db = kith_case_file_get_db (file, error);
  g_autoptr(GError) failure = NULL;

  if (db == NULL)
    return FALSE;

  if (!kith_case_file_begin (file, &failure)
      || !insert_giving (db, giving, &failure)
      || (content != NULL
          && !insert_copy (db, kith_record_get_id (giving), options, content, &failure))
      || !kith_db_commit (db, &failure))
    {
      kith_case_file_roll_back (file);
      if (!kith_case_file_has_kept (file, KITH_RECORD_GIVING))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }

  kith_case_begin_change (file->live);
  kith_case_add (file->live, giving);
  kith_case_end_change (file->live);
  return TRUE;
}

/**
 * kith_case_file_read_copy:
 * @giving: the id of a line of the register
 * @options: (out) (transfer full) (nullable): how the copy was drawn or written
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_NOT_FOUND if no copy was kept.
 *
 * Returns: (transfer full) (nullable): what it was made from
 */
GBytes *
kith_case_file_read_copy (KithCaseFile  *file,
                          const char    *giving,
                          char         **options,
                          GError       **error)
{
  KithDb *db = kith_case_file_get_db (file, error);
  g_autoptr(KithStatement) select = NULL;
  g_autoptr(GBytes) content = NULL;

  if (db == NULL)
    return NULL;

  select = kith_db_prepare (db, "SELECT options, content FROM given_copy WHERE id = ?");
  kith_statement_bind_text (select, 1, giving);
  *options = NULL;
  if (kith_statement_step (select))
    {
      *options = g_strdup (kith_statement_get_text (select, 0));
      content = kith_statement_dup_bytes (select, 1);
    }
  if (!kith_statement_finish (select, error))
    {
      g_clear_pointer (options, g_free);
      return NULL;
    }
  if (content == NULL)
    g_set_error (error, KITH_ERROR, KITH_ERROR_NOT_FOUND,
                 _("What this copy was made from has not been kept, so it cannot be made again."));

  return g_steal_pointer (&content);
}
