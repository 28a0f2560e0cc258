/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Writes down what a step does to its rows. What stood in a row before is read from the file, never
 * taken from the live case, so that a changeset fits the file to the byte. In one step a row is
 * inserted, or updated field by field, or deleted; no row has more than one of these.
 */

#include "config.h"

#include "store/kith-recorder.h"

#include "store/kith-changes.h"
#include "store/kith-statement.h"

#include <string.h>

/* A row that is being updated: each column as it was and as it will be, in bytes of a changeset. */
typedef struct
{
  GBytes *old[KITH_CHANGE_COLUMNS]; /* owned */
  GBytes *now[KITH_CHANGE_COLUMNS]; /* owned; NULL where nothing was said */
} UpdatedRow;

struct _KithRecorder
{
  KithDb             *db;                          /* borrowed */
  const KithColumns  *columns;                     /* borrowed */
  GByteArray         *written[KITH_N_RECORD_KINDS]; /* owned; insertions and deletions, or NULL */
  GPtrArray          *updated[KITH_N_RECORD_KINDS]; /* owned; of UpdatedRow, or NULL */
  GHashTable         *rows;                        /* owned; id → UpdatedRow of updated */
};

static void
updated_row_free (gpointer data)
{
  UpdatedRow *row = data;

  for (guint i = 0; i < KITH_CHANGE_COLUMNS; i++)
    {
      g_clear_pointer (&row->old[i], g_bytes_unref);
      g_clear_pointer (&row->now[i], g_bytes_unref);
    }
  g_free (row);
}

/**
 * kith_recorder_new:
 * @db: borrowed
 * @columns: borrowed
 *
 * Returns: (transfer full): a recorder that has seen nothing yet
 */
KithRecorder *
kith_recorder_new (KithDb            *db,
                   const KithColumns *columns)
{
  KithRecorder *self = g_new0 (KithRecorder, 1);

  self->db = db;
  self->columns = columns;
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * kith_recorder_free:
 * @self: (transfer full):
 */
void
kith_recorder_free (KithRecorder *self)
{
  for (guint i = 0; i < KITH_N_RECORD_KINDS; i++)
    {
      g_clear_pointer (&self->written[i], g_byte_array_unref);
      g_clear_pointer (&self->updated[i], g_ptr_array_unref);
    }
  g_hash_table_unref (self->rows);
  g_free (self);
}

static GByteArray *
written_for (KithRecorder   *self,
             KithRecordKind  kind)
{
  if (self->written[kind] == NULL)
    self->written[kind] = g_byte_array_new ();

  return self->written[kind];
}

static void
put_text (GByteArray *changes,
          const char *text)
{
  if (text != NULL)
    kith_changes_put_text (changes, text, strlen (text));
  else
    kith_changes_put_nulls (changes, 1);
}

static void
put_value (GByteArray      *changes,
           KithFieldKind    kind,
           const KithValue *value)
{
  switch (kind)
    {
    case KITH_FIELD_REAL:
      kith_changes_put_real (changes, value->real);
      break;
    case KITH_FIELD_BOOLEAN:
    case KITH_FIELD_INTEGER:
      kith_changes_put_integer (changes, value->integer);
      break;
    case KITH_FIELD_TEXT:
    case KITH_FIELD_TOKEN:
    case KITH_FIELD_REF:
    case KITH_FIELD_DATE:
    case KITH_FIELD_TOKENS:
    case KITH_FIELD_MOMENT:
    case KITH_FIELD_BYTES:
    default:
      put_text (changes, value->text);
    }
}

static gboolean
is_null (KithFieldKind    kind,
         const KithValue *value)
{
  return kind != KITH_FIELD_REAL && kind != KITH_FIELD_BOOLEAN && kind != KITH_FIELD_INTEGER
         && value->text == NULL;
}

/**
 * kith_recorder_insert:
 * @record: what has been inserted
 */
void
kith_recorder_insert (KithRecorder *self,
                      KithRecord   *record)
{
  const KithRecordType *type = kith_record_get_record_type (record);
  const int *fields = self->columns->fields[type->kind];
  GByteArray *changes = written_for (self, type->kind);
  guint n_nulls = 0;

  kith_changes_put_kind (changes, KITH_CHANGE_INSERT);
  for (int i = 0; i < self->columns->n_columns[type->kind]; i++)
    {
      const KithFieldKind kind = fields[i] < 0 ? KITH_FIELD_TEXT : type->fields[fields[i]].kind;
      const KithValue id = { .text = (char *) kith_record_get_id (record) };
      const KithValue *value = fields[i] < 0 ? &id
                                             : kith_record_get_value (record, (guint) fields[i]);

      /* Most fields say nothing. */
      if (is_null (kind, value))
        {
          n_nulls++;
          continue;
        }
      kith_changes_put_nulls (changes, n_nulls);
      n_nulls = 0;
      put_value (changes, kind, value);
    }
  kith_changes_put_nulls (changes, n_nulls);
}

static void
put_column (GByteArray    *changes,
            KithStatement *select,
            int            column)
{
  switch (kith_statement_get_type (select, column))
    {
    case SQLITE_INTEGER:
      kith_changes_put_integer (changes, kith_statement_get_integer (select, column));
      break;
    case SQLITE_FLOAT:
      kith_changes_put_real (changes, kith_statement_get_real (select, column));
      break;
    case SQLITE_NULL:
      kith_changes_put_nulls (changes, 1);
      break;
    default:
      kith_changes_put_text (changes, kith_statement_get_text (select, column),
                             kith_statement_get_size (select, column));
    }
}

static KithStatement *
select_row (KithRecorder   *self,
            KithRecordKind  kind,
            const char     *id)
{
  g_autofree char *sql = NULL;
  KithStatement *select;

  sql = g_strdup_printf ("SELECT * FROM %s WHERE id = ?", kith_record_type_get (kind)->table);
  select = kith_db_prepare (self->db, sql);
  kith_statement_bind_text (select, 1, id);
  return select;
}

/**
 * kith_recorder_delete:
 * @id: of a row that is about to be deleted
 * @error: return location for a #GError
 *
 * Returns: whether the row was there
 */
gboolean
kith_recorder_delete (KithRecorder    *self,
                      KithRecordKind   kind,
                      const char      *id,
                      GError         **error)
{
  g_autoptr(KithStatement) select = select_row (self, kind, id);
  GByteArray *changes = written_for (self, kind);

  if (!kith_statement_step (select) || g_hash_table_contains (self->rows, id))
    return kith_statement_finish (select, error) && kith_db_fail (self->db, SQLITE_CORRUPT, error);

  kith_changes_put_kind (changes, KITH_CHANGE_DELETE);
  for (int i = 0; i < self->columns->n_columns[kind]; i++)
    put_column (changes, select, i);

  return kith_statement_finish (select, error);
}

static GBytes *
bytes_of_column (KithStatement *select,
                 int            column)
{
  GByteArray *bytes = g_byte_array_new ();

  put_column (bytes, select, column);
  return g_byte_array_free_to_bytes (bytes);
}

static UpdatedRow *
row_for (KithRecorder    *self,
         KithRecordKind   kind,
         const char      *id,
         GError         **error)
{
  UpdatedRow *row = g_hash_table_lookup (self->rows, id);
  g_autoptr(KithStatement) select = NULL;

  if (row != NULL)
    return row;

  select = select_row (self, kind, id);
  if (!kith_statement_step (select))
    {
      if (kith_statement_finish (select, error))
        kith_db_fail (self->db, SQLITE_CORRUPT, error);
      return NULL;
    }

  row = g_new0 (UpdatedRow, 1);
  for (int i = 0; i < self->columns->n_columns[kind]; i++)
    row->old[i] = bytes_of_column (select, i);

  if (self->updated[kind] == NULL)
    self->updated[kind] = g_ptr_array_new_with_free_func (updated_row_free);
  g_ptr_array_add (self->updated[kind], row);
  g_hash_table_insert (self->rows, g_strdup (id), row);
  return row;
}

/**
 * kith_recorder_update:
 * @id: of a row that is about to be updated
 * @field: which of its fields
 * @value: what that shall hold
 * @error: return location for a #GError
 *
 * Returns: whether the row was there
 */
gboolean
kith_recorder_update (KithRecorder     *self,
                      KithRecordKind    kind,
                      const char       *id,
                      guint             field,
                      const KithValue  *value,
                      GError          **error)
{
  const int *fields = self->columns->fields[kind];
  UpdatedRow *row = row_for (self, kind, id, error);
  GByteArray *bytes;
  int column = 0;

  if (row == NULL)
    return FALSE;

  while (fields[column] != (int) field)
    column++;

  bytes = g_byte_array_new ();
  put_value (bytes, kith_record_type_get (kind)->fields[field].kind, value);
  g_clear_pointer (&row->now[column], g_bytes_unref);
  row->now[column] = g_byte_array_free_to_bytes (bytes);
  return TRUE;
}

static gboolean
is_changed (UpdatedRow *row,
            int         column)
{
  return row->now[column] != NULL && !g_bytes_equal (row->now[column], row->old[column]);
}

static void
put_bytes (GByteArray *changes,
           GBytes     *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  g_byte_array_append (changes, data, (guint) size);
}

static void
put_update (GByteArray  *changes,
            UpdatedRow  *row,
            const int   *fields,
            int          n_columns)
{
  gboolean any = FALSE;

  for (int i = 0; i < n_columns; i++)
    any = any || is_changed (row, i);
  if (!any)
    return;

  kith_changes_put_kind (changes, KITH_CHANGE_UPDATE);
  for (int i = 0; i < n_columns; i++)
    if (fields[i] < 0 || is_changed (row, i))
      put_bytes (changes, row->old[i]);
    else
      kith_changes_put_nothing (changes);
  for (int i = 0; i < n_columns; i++)
    if (is_changed (row, i))
      put_bytes (changes, row->now[i]);
    else
      kith_changes_put_nothing (changes);
}

static void
put_table (KithRecorder   *self,
           GByteArray     *changes,
           KithRecordKind  kind)
{
  gboolean is_key[KITH_CHANGE_COLUMNS];

  for (int i = 0; i < self->columns->n_columns[kind]; i++)
    is_key[i] = self->columns->fields[kind][i] < 0;
  kith_changes_put_table (changes, kith_record_type_get (kind)->table, is_key,
                          self->columns->n_columns[kind]);
}

/* The header of a table without a change under it is left out again. */
static void
put_kind (KithRecorder   *self,
          GByteArray     *changes,
          KithRecordKind  kind)
{
  const guint start = changes->len;
  guint after_header;

  put_table (self, changes, kind);
  after_header = changes->len;

  if (self->written[kind] != NULL)
    g_byte_array_append (changes, self->written[kind]->data, self->written[kind]->len);
  for (guint i = 0; self->updated[kind] != NULL && i < self->updated[kind]->len; i++)
    put_update (changes, self->updated[kind]->pdata[i], self->columns->fields[kind],
                self->columns->n_columns[kind]);

  if (changes->len == after_header)
    g_byte_array_set_size (changes, start);
}

/**
 * kith_recorder_finish:
 *
 * Returns: (transfer full): the changeset; without any bytes when nothing has changed
 */
GBytes *
kith_recorder_finish (KithRecorder *self)
{
  GByteArray *changes = g_byte_array_new ();

  for (guint i = 0; i < KITH_N_RECORD_KINDS; i++)
    if (self->written[i] != NULL || self->updated[i] != NULL)
      put_kind (self, changes, i);

  return g_byte_array_free_to_bytes (changes);
}
