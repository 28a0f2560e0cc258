/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Text that makes no sense yet, such as half a date: kept in the case file, so that neither another
 * page nor a crash takes it away, but outside the steps, so that undo knows nothing of it. It is
 * named after the record and the field it was typed for.
 */

#include "config.h"

#include "store/kith-half-typed.h"

#include "store/kith-case-file-private.h"
#include "store/kith-statement.h"

static char *
name_of (const char *record,
         const char *field)
{
  return g_strconcat (record, " ", field, NULL);
}

static gboolean
drop_orphans (KithDb  *db,
              GArray  *orphans,
              GError **error)
{
  for (guint i = 0; i < orphans->len; i++)
    {
      g_autoptr(KithStatement) delete = kith_db_prepare (db, "DELETE FROM half_typed WHERE id = ?");

      kith_statement_bind_text (delete, 1, g_array_index (orphans, char *, i));
      if (!kith_statement_run (delete, error))
        return FALSE;
    }

  return TRUE;
}

static void
clear_string (gpointer place)
{
  g_free (*(char **) place);
}

/* Whether a step that can be undone or done again knows of the record. */
static gboolean
may_come_back (KithCaseFile *file,
               const char   *record)
{
  g_autoptr(KithStatement) select
    = kith_db_prepare (file->db, "SELECT 1 FROM history"
                                 " WHERE instr (changes, CAST (? AS BLOB)) > 0 LIMIT 1");
  gboolean is_known;

  kith_statement_bind_text (select, 1, record);
  is_known = kith_statement_step (select);
  /* When that cannot be read, nothing is thrown away. */
  return !kith_statement_finish (select, NULL) || is_known;
}

/**
 * kith_half_typed_load:
 * @file: a case file whose records are loaded
 * @error: return location for a #GError
 *
 * Reads what was half typed. What was typed for a record that has gone, and that no step can bring
 * back, goes too, unless the file is only read.
 *
 * Returns: whether it could be read
 */
gboolean
kith_half_typed_load (KithCaseFile  *file,
                      GError       **error)
{
  g_autoptr(GArray) orphans = g_array_new (FALSE, FALSE, sizeof (char *));
  g_autoptr(KithStatement) select = NULL;

  g_array_set_clear_func (orphans, clear_string);
  select = kith_db_prepare (file->db, "SELECT id, record, field, text FROM half_typed ORDER BY id");
  while (kith_statement_step (select))
    {
      char *id = g_strdup (kith_statement_get_text (select, 0));
      const char *record = kith_statement_get_text (select, 1);
      const char *text = kith_statement_get_text (select, 3);

      if (record != NULL && text != NULL && g_utf8_validate (text, -1, NULL)
          && (g_str_equal (record, KITH_HALF_TYPED_NO_RECORD)
              || kith_case_find (file->live, record) != NULL || may_come_back (file, record)))
        g_hash_table_insert (file->half_typed, id, g_strdup (text));
      else
        g_array_append_val (orphans, id);
    }

  if (!kith_statement_finish (select, error))
    return FALSE;

  g_clear_pointer (&select, kith_statement_free);
  return file->is_read_only || orphans->len == 0 || drop_orphans (file->db, orphans, error);
}

/**
 * kith_half_typed_get:
 * @record: its id
 * @field: the name of a field
 *
 * Returns: (nullable): what was typed there and makes no sense yet
 */
const char *
kith_half_typed_get (KithCaseFile *file,
                     const char   *record,
                     const char   *field)
{
  g_autofree char *id = name_of (record, field);

  return g_hash_table_lookup (file->half_typed, id);
}

static gboolean
write_row (KithDb      *db,
           const char  *id,
           const char  *record,
           const char  *field,
           const char  *text,
           GError     **error)
{
  g_autoptr(KithStatement) statement = NULL;

  if (text == NULL)
    {
      statement = kith_db_prepare (db, "DELETE FROM half_typed WHERE id = ?");
      kith_statement_bind_text (statement, 1, id);
      return kith_statement_run (statement, error);
    }

  statement = kith_db_prepare (db, "INSERT INTO half_typed (id, record, field, text)"
                                   " VALUES (?1, ?2, ?3, ?4)"
                                   " ON CONFLICT (id) DO UPDATE SET text = ?4");
  kith_statement_bind_text (statement, 1, id);
  kith_statement_bind_text (statement, 2, record);
  kith_statement_bind_text (statement, 3, field);
  kith_statement_bind_text (statement, 4, text);
  return kith_statement_run (statement, error);
}

/**
 * kith_half_typed_keep:
 * @record: the id of a record of the case
 * @field: the name of a field
 * @text: (nullable): what was typed; %NULL once it is not needed any more
 * @error: return location for a #GError
 *
 * Keeps it. No step is made, and what can be undone stays as it is.
 *
 * Errors: what the disk says.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kith_half_typed_keep (KithCaseFile  *file,
                      const char    *record,
                      const char    *field,
                      const char    *text,
                      GError       **error)
{
  g_autofree char *id = name_of (record, field);
  KithDb *db;

  if (g_strcmp0 (g_hash_table_lookup (file->half_typed, id), text) == 0)
    return TRUE;

  db = kith_case_file_get_db (file, error);
  if (db == NULL)
    return FALSE;

  if (!kith_case_file_begin (file, error)
      || !write_row (db, id, record, field, text, error)
      || !kith_db_commit (db, error))
    {
      kith_case_file_roll_back (file);
      return FALSE;
    }

  if (text != NULL)
    g_hash_table_insert (file->half_typed, g_steal_pointer (&id), g_strdup (text));
  else
    g_hash_table_remove (file->half_typed, id);
  return TRUE;
}
