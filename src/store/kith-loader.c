/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * From the file to the live case. A changeset is read completely before it is committed, and done
 * to the live case afterwards, because from the commit on nothing may fail. Steps, undo and redo
 * all come this way; there is no other.
 */

#include "config.h"

#include "store/kith-loader.h"

#include "model/kith-edit.h"
#include "store/kith-rows.h"

#include <string.h>

typedef struct
{
  KithRecord *record; /* borrowed from the live case, or from added */
  guint       field;
  KithValue   value; /* its text is owned */
  gboolean    has_text;
} KithAssignment;

struct _KithLoader
{
  KithCase           *live;        /* owned */
  KithDb             *db;          /* borrowed */
  const KithColumns  *columns;     /* borrowed */
  GPtrArray          *added;       /* owned; of owned KithRecord */
  GPtrArray          *removed;     /* owned; of borrowed KithRecord */
  GArray             *assignments; /* owned; of KithAssignment */
};

static void
clear_assignment (gpointer data)
{
  KithAssignment *assignment = data;

  if (assignment->has_text)
    g_free (assignment->value.text);
}

static gboolean
is_text (KithFieldKind kind)
{
  return kind != KITH_FIELD_BOOLEAN && kind != KITH_FIELD_INTEGER && kind != KITH_FIELD_REAL;
}

static void
set_field (KithRecord    *record,
           guint          field,
           sqlite3_value *value)
{
  const KithFieldKind kind = kith_record_get_record_type (record)->fields[field].kind;

  if (is_text (kind))
    kith_rows_take_text (record, field, (const char *) sqlite3_value_text (value));
  else if (kind == KITH_FIELD_REAL)
    kith_record_set_real (record, field, sqlite3_value_double (value));
  else
    kith_record_set_integer (record, field, sqlite3_value_int64 (value));
}

static void
assign_field (KithLoader    *self,
              KithRecord    *record,
              guint          field,
              sqlite3_value *value)
{
  const KithFieldKind kind = kith_record_get_record_type (record)->fields[field].kind;
  KithAssignment assignment = { record, field, { NULL }, is_text (kind) };

  if (assignment.has_text)
    {
      const char *text = (const char *) sqlite3_value_text (value);

      assignment.value.text = text != NULL ? g_utf8_make_valid (text, -1) : NULL;
    }
  else if (kind == KITH_FIELD_REAL)
    assignment.value.real = sqlite3_value_double (value);
  else
    assignment.value.integer = sqlite3_value_int64 (value);

  g_array_append_val (self->assignments, assignment);
}

static int
id_column (const KithColumns *columns,
           KithRecordKind     kind)
{
  for (int i = 0; i < columns->n_columns[kind]; i++)
    if (columns->fields[kind][i] < 0)
      return i;

  return 0;
}

typedef struct
{
  sqlite3_changeset_iter *iter;
  const KithRecordType   *type;
  int                     n_columns;
  int                     op;
} Change;

static const char *
change_id (KithLoader *self,
           Change     *change)
{
  const int column = id_column (self->columns, change->type->kind);
  sqlite3_value *value = NULL;

  if (change->op == SQLITE_INSERT)
    sqlite3changeset_new (change->iter, column, &value);
  else
    sqlite3changeset_old (change->iter, column, &value);

  return value != NULL ? (const char *) sqlite3_value_text (value) : NULL;
}

static void
read_new_values (KithLoader *self,
                 Change     *change,
                 KithRecord *record)
{
  const int *fields = self->columns->fields[change->type->kind];

  for (int i = 0; i < change->n_columns; i++)
    {
      sqlite3_value *value = NULL;

      sqlite3changeset_new (change->iter, i, &value);
      if (value == NULL || fields[i] < 0)
        continue;
      if (change->op == SQLITE_UPDATE)
        assign_field (self, record, (guint) fields[i], value);
      else if (sqlite3_value_type (value) != SQLITE_NULL)
        set_field (record, (guint) fields[i], value);
    }
}

static gboolean
read_change (KithLoader *self,
             Change     *change)
{
  const char *id = change_id (self, change);
  KithRecord *record = kith_case_find (self->live, id);

  if (id == NULL || (record == NULL) != (change->op == SQLITE_INSERT))
    return FALSE;

  if (change->op == SQLITE_DELETE)
    {
      g_ptr_array_add (self->removed, record);
      return TRUE;
    }

  if (change->op == SQLITE_INSERT)
    {
      record = kith_record_new (change->type->kind, id);
      g_ptr_array_add (self->added, record);
    }
  read_new_values (self, change, record);
  return TRUE;
}

static int
read_changes (KithLoader             *self,
              sqlite3_changeset_iter *iter)
{
  Change change = { iter };
  const char *table;
  int indirect;

  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      sqlite3changeset_op (iter, &table, &change.n_columns, &change.op, &indirect);
      change.type = kith_record_type_find (table);

      if (change.type == NULL || !change.type->is_live
          || change.n_columns > self->columns->n_columns[change.type->kind]
          || !read_change (self, &change))
        return SQLITE_CORRUPT;
    }

  return SQLITE_OK;
}

/**
 * kith_loader_new:
 * @live: the case as it is before the changes
 * @db: for the sentence of a failure
 * @columns: borrowed
 * @changes: a changeset
 * @backwards: whether it is taken back
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_DAMAGED if @changes cannot be read or do not fit @live.
 *
 * Returns: (transfer full) (nullable): what is to be done to @live
 */
KithLoader *
kith_loader_new (KithCase          *live,
                 KithDb            *db,
                 const KithColumns *columns,
                 GBytes            *changes,
                 gboolean           backwards,
                 GError           **error)
{
  g_autoptr(KithLoader) self = g_new0 (KithLoader, 1);
  sqlite3_changeset_iter *iter = NULL;
  gsize size;
  gconstpointer bytes = g_bytes_get_data (changes, &size);
  int code, end;

  self->live = g_object_ref (live);
  self->db = db;
  self->columns = columns;
  self->added = g_ptr_array_new_with_free_func (g_object_unref);
  self->removed = g_ptr_array_new ();
  self->assignments = g_array_new (FALSE, FALSE, sizeof (KithAssignment));
  g_array_set_clear_func (self->assignments, clear_assignment);

  code = sqlite3changeset_start_v2 (&iter, (int) size, (void *) bytes,
                                    backwards ? SQLITE_CHANGESETSTART_INVERT : 0);
  if (code == SQLITE_OK)
    {
      code = read_changes (self, iter);
      end = sqlite3changeset_finalize (iter);
      code = code != SQLITE_OK ? code : end;
    }

  if (code == SQLITE_OK)
    return g_steal_pointer (&self);

  kith_db_fail (db, code, error);
  return NULL;
}

/**
 * kith_loader_free:
 * @self: (transfer full):
 */
void
kith_loader_free (KithLoader *self)
{
  g_ptr_array_unref (self->added);
  g_ptr_array_unref (self->removed);
  g_array_unref (self->assignments);
  g_object_unref (self->live);
  g_free (self);
}

/**
 * kith_loader_is_empty:
 *
 * Returns: whether there is nothing to be done
 */
gboolean
kith_loader_is_empty (KithLoader *self)
{
  return self->added->len == 0 && self->removed->len == 0 && self->assignments->len == 0;
}

/**
 * kith_loader_apply:
 *
 * Does it; the live case says "changed" once.
 */
void
kith_loader_apply (KithLoader *self)
{
  kith_case_begin_change (self->live);

  for (guint i = 0; i < self->removed->len; i++)
    kith_case_remove (self->live, self->removed->pdata[i]);
  for (guint i = 0; i < self->added->len; i++)
    kith_case_add (self->live, self->added->pdata[i]);
  for (guint i = 0; i < self->assignments->len; i++)
    {
      KithAssignment *set = &g_array_index (self->assignments, KithAssignment, i);

      kith_case_set_value (self->live, set->record, set->field, &set->value);
    }

  kith_case_end_change (self->live);
}

/**
 * kith_loader_load_all:
 * @live: an empty case
 * @error: return location for a #GError
 *
 * Reads the whole file.
 *
 * Returns: whether all of it is in @live
 */
gboolean
kith_loader_load_all (KithCase  *live,
                      KithDb    *db,
                      GError   **error)
{
  gboolean is_done = TRUE;

  kith_case_begin_change (live);
  for (guint i = 0; i < KITH_N_RECORD_KINDS && is_done; i++)
    if (kith_record_type_get (i)->is_live)
      is_done = kith_rows_load (db, i, live, error);
  kith_case_end_change (live);

  return is_done;
}
