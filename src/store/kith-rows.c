/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records as rows: the four statements of each table follow from its fields. */

#include "config.h"

#include "store/kith-rows.h"

#include "model/kith-edit.h"

typedef enum
{
  STORED_TEXT,
  STORED_INTEGER,
  STORED_REAL,
} StoredAs;

static const StoredAs stored_as[] = {
  [KITH_FIELD_TEXT] = STORED_TEXT,       [KITH_FIELD_TOKEN] = STORED_TEXT,
  [KITH_FIELD_REF] = STORED_TEXT,        [KITH_FIELD_DATE] = STORED_TEXT,
  [KITH_FIELD_BOOLEAN] = STORED_INTEGER, [KITH_FIELD_INTEGER] = STORED_INTEGER,
  [KITH_FIELD_REAL] = STORED_REAL,       [KITH_FIELD_TOKENS] = STORED_TEXT,
  [KITH_FIELD_MOMENT] = STORED_TEXT,
};

static char *
join_names (const KithRecordType *type,
            const char           *between)
{
  GString *names = g_string_new ("id");

  for (guint i = 0; i < type->n_fields; i++)
    g_string_append_printf (names, "%s%s", between, type->fields[i].name);

  return g_string_free (names, FALSE);
}

static char *
insert_sql (const KithRecordType *type)
{
  g_autofree char *names = join_names (type, ", ");
  g_autoptr(GString) marks = g_string_new ("?");

  for (guint i = 0; i < type->n_fields; i++)
    g_string_append (marks, ", ?");

  return g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", type->table, names, marks->str);
}

static char *
select_sql (const KithRecordType *type)
{
  g_autofree char *names = join_names (type, ", ");

  return g_strdup_printf ("SELECT %s FROM %s ORDER BY id", names, type->table);
}

static void
bind_value (KithStatement   *statement,
            int              place,
            KithFieldKind    kind,
            const KithValue *value)
{
  switch (stored_as[kind])
    {
    case STORED_INTEGER:
      kith_statement_bind_integer (statement, place, value->integer);
      break;
    case STORED_REAL:
      kith_statement_bind_real (statement, place, value->real);
      break;
    case STORED_TEXT:
    default:
      kith_statement_bind_text (statement, place, value->text);
    }
}

/**
 * kith_rows_prepare_insert:
 *
 * Returns: (transfer full): a statement for kith_rows_insert(), good for many records of @kind
 */
KithStatement *
kith_rows_prepare_insert (KithDb         *db,
                          KithRecordKind  kind)
{
  g_autofree char *sql = insert_sql (kith_record_type_get (kind));

  return kith_db_prepare (db, sql);
}

/**
 * kith_rows_insert:
 * @insert: from kith_rows_prepare_insert() for the kind of @record
 * @error: return location for a #GError
 *
 * Returns: whether the row was written
 */
gboolean
kith_rows_insert (KithStatement  *insert,
                  KithRecord     *record,
                  GError        **error)
{
  const KithRecordType *type = kith_record_get_record_type (record);

  kith_statement_restart (insert);
  kith_statement_bind_text (insert, 1, kith_record_get_id (record));
  for (guint i = 0; i < type->n_fields; i++)
    {
      const KithFieldKind kind = type->fields[i].kind;
      const KithValue *value = kith_record_get_value (record, i);

      /* Most fields say nothing, and nothing is bound already. */
      if (stored_as[kind] != STORED_TEXT || value->text != NULL)
        bind_value (insert, (int) i + 2, kind, value);
    }

  return kith_statement_run (insert, error);
}

/**
 * kith_rows_update:
 * @field: which
 * @value: what it shall hold
 * @error: return location for a #GError
 *
 * Returns: whether the row was written
 */
gboolean
kith_rows_update (KithDb           *db,
                  KithRecordKind    kind,
                  const char       *id,
                  guint             field,
                  const KithValue  *value,
                  GError          **error)
{
  const KithRecordType *type = kith_record_type_get (kind);
  g_autofree char *sql = NULL;
  g_autoptr(KithStatement) update = NULL;

  sql = g_strdup_printf ("UPDATE %s SET %s = ? WHERE id = ?", type->table, type->fields[field].name);
  update = kith_db_prepare (db, sql);
  bind_value (update, 1, type->fields[field].kind, value);
  kith_statement_bind_text (update, 2, id);
  return kith_statement_run (update, error);
}

/**
 * kith_rows_delete:
 * @error: return location for a #GError
 *
 * Returns: whether the row is gone
 */
gboolean
kith_rows_delete (KithDb          *db,
                  KithRecordKind   kind,
                  const char      *id,
                  GError         **error)
{
  g_autofree char *sql = NULL;
  g_autoptr(KithStatement) delete = NULL;

  sql = g_strdup_printf ("DELETE FROM %s WHERE id = ?", kith_record_type_get (kind)->table);
  delete = kith_db_prepare (db, sql);
  kith_statement_bind_text (delete, 1, id);
  return kith_statement_run (delete, error);
}

/**
 * kith_rows_count:
 * @count: (out): how many rows there are
 * @error: return location for a #GError
 *
 * Returns: whether they could be counted
 */
gboolean
kith_rows_count (KithDb          *db,
                 KithRecordKind   kind,
                 gint64          *count,
                 GError         **error)
{
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("SELECT count (*) FROM %s", kith_record_type_get (kind)->table);
  return kith_db_get_number (db, sql, count, error);
}

/**
 * kith_rows_take_text:
 * @text: (nullable): as it stands in the file
 *
 * Sets a field to text from a file. What is not UTF-8 is replaced sign by sign, so that one bad
 * byte does not cost the whole record.
 */
void
kith_rows_take_text (KithRecord *record,
                     guint       field,
                     const char *text)
{
  g_autofree char *repaired = NULL;

  if (text != NULL && !g_utf8_validate (text, -1, NULL))
    text = repaired = g_utf8_make_valid (text, -1);

  kith_record_set_text (record, field, text);
}

static KithRecord *
read_record (KithStatement        *select,
             const KithRecordType *type)
{
  KithRecord *record = kith_record_new (type->kind, kith_statement_get_text (select, 0));

  for (guint i = 0; i < type->n_fields; i++)
    {
      const int column = (int) i + 1;

      if (kith_statement_get_type (select, column) == SQLITE_NULL)
        continue;
      switch (stored_as[type->fields[i].kind])
        {
        case STORED_INTEGER:
          kith_record_set_integer (record, i, kith_statement_get_integer (select, column));
          break;
        case STORED_REAL:
          kith_record_set_real (record, i, kith_statement_get_real (select, column));
          break;
        case STORED_TEXT:
        default:
          kith_rows_take_text (record, i, kith_statement_get_text (select, column));
        }
    }

  return record;
}

/**
 * kith_rows_load:
 * @live: a case between kith_case_begin_change() and kith_case_end_change()
 * @error: return location for a #GError
 *
 * Reads all rows of a live table into @live.
 *
 * Errors: %KITH_ERROR_DAMAGED if two records have one id.
 *
 * Returns: whether all are there
 */
gboolean
kith_rows_load (KithDb          *db,
                KithRecordKind   kind,
                KithCase        *live,
                GError         **error)
{
  const KithRecordType *type = kith_record_type_get (kind);
  g_autofree char *sql = select_sql (type);
  g_autoptr(KithStatement) select = kith_db_prepare (db, sql);

  while (kith_statement_step (select))
    {
      g_autoptr(KithRecord) record = read_record (select, type);

      if (kith_case_find (live, kith_record_get_id (record)) != NULL)
        return kith_db_fail (db, SQLITE_CORRUPT, error);
      kith_case_add (live, record);
    }

  return kith_statement_finish (select, error);
}
