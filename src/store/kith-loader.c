/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * From the file to the live case. A changeset is read completely before it is committed, and done
 * to the live case afterwards, because from the commit on nothing may fail. Steps, undo and redo
 * all come this way; there is no other.
 */

#include "config.h"

#include "store/kith-loader.h"

#include "model/kith-edit.h"
#include "store/kith-changes.h"
#include "store/kith-rows.h"

#include <string.h>

typedef struct
{
  KithRecord *record; /* borrowed from the live case */
  guint       field;
  KithValue   value; /* its text is owned */
  gboolean    has_text;
} Assignment;

struct _KithLoader
{
  KithCase           *live;        /* owned */
  const KithColumns  *columns;     /* borrowed */
  GPtrArray          *added;       /* owned; of owned KithRecord */
  GPtrArray          *removed;     /* owned; of borrowed KithRecord */
  GArray             *assignments; /* owned; of Assignment */
  GString            *scratch;     /* owned */
};

static void
clear_assignment (gpointer data)
{
  Assignment *assignment = data;

  if (assignment->has_text)
    g_free (assignment->value.text);
}

static gboolean
is_text (KithFieldKind kind)
{
  return kind != KITH_FIELD_BOOLEAN && kind != KITH_FIELD_INTEGER && kind != KITH_FIELD_REAL;
}

static void
set_field (KithLoader            *self,
           KithRecord            *record,
           guint                  field,
           const KithChangeValue *value)
{
  const KithFieldKind kind = kith_record_get_record_type (record)->fields[field].kind;

  if (value->type == SQLITE_INTEGER && !is_text (kind))
    kith_record_set_integer (record, field, value->integer);
  else if (value->type == SQLITE_FLOAT)
    kith_record_set_real (record, field, value->real);
  else if (value->text != NULL)
    {
      g_string_truncate (self->scratch, 0);
      g_string_append_len (self->scratch, value->text, (gssize) value->length);
      kith_rows_take_text (record, field, self->scratch->str);
    }
}

static void
assign_field (KithLoader            *self,
              KithRecord            *record,
              guint                  field,
              const KithChangeValue *value)
{
  const KithFieldKind kind = kith_record_get_record_type (record)->fields[field].kind;
  Assignment assignment = { record, field, { NULL }, is_text (kind) };

  if (assignment.has_text)
    assignment.value.text
      = value->text != NULL ? g_utf8_make_valid (value->text, (gssize) value->length) : NULL;
  else if (kind == KITH_FIELD_REAL)
    assignment.value.real = value->real;
  else
    assignment.value.integer = value->integer;

  g_array_append_val (self->assignments, assignment);
}

static char *
dup_id (KithLoader       *self,
        KithChangeReader *change,
        KithRecordKind    kind)
{
  const KithChangeValue *values = change->kind == KITH_CHANGE_INSERT ? change->now : change->old;

  for (int i = 0; i < change->n_columns; i++)
    if (self->columns->fields[kind][i] < 0 && values[i].text != NULL)
      return g_strndup (values[i].text, values[i].length);

  return NULL;
}

static void
read_new_values (KithLoader       *self,
                 KithChangeReader *change,
                 KithRecord       *record)
{
  const int *fields = self->columns->fields[kith_record_get_kind (record)];

  for (int i = 0; i < change->n_columns; i++)
    {
      if (change->now[i].type == 0 || fields[i] < 0)
        continue;
      if (change->kind == KITH_CHANGE_UPDATE)
        assign_field (self, record, (guint) fields[i], &change->now[i]);
      else
        set_field (self, record, (guint) fields[i], &change->now[i]);
    }
}

static gboolean
read_change (KithLoader       *self,
             KithChangeReader *change)
{
  const KithRecordType *type = kith_record_type_find (change->table);
  g_autofree char *id = NULL;
  KithRecord *record;

  if (type == NULL || !type->is_live || change->n_columns > self->columns->n_columns[type->kind])
    return FALSE;

  id = dup_id (self, change, type->kind);
  record = kith_case_find (self->live, id);
  if (id == NULL || (record == NULL) != (change->kind == KITH_CHANGE_INSERT))
    return FALSE;

  if (change->kind == KITH_CHANGE_DELETE)
    {
      g_ptr_array_add (self->removed, record);
      return TRUE;
    }

  if (change->kind == KITH_CHANGE_INSERT)
    {
      record = kith_record_new (type->kind, id);
      g_ptr_array_add (self->added, record);
    }
  read_new_values (self, change, record);
  return TRUE;
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
  KithChangeReader reader;

  self->live = g_object_ref (live);
  self->columns = columns;
  self->added = g_ptr_array_new_with_free_func (g_object_unref);
  self->removed = g_ptr_array_new ();
  self->assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));
  self->scratch = g_string_new (NULL);
  g_array_set_clear_func (self->assignments, clear_assignment);

  kith_change_reader_init (&reader, changes, backwards);
  while (kith_change_reader_next (&reader))
    if (!read_change (self, &reader))
      reader.is_broken = TRUE;

  if (!reader.is_broken)
    return g_steal_pointer (&self);

  kith_db_fail (db, SQLITE_CORRUPT, error);
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
  g_string_free (self->scratch, TRUE);
  g_object_unref (self->live);
  g_free (self);
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
      Assignment *set = &g_array_index (self->assignments, Assignment, i);

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

static void
follow_record (KithCase   *live,
               KithRecord *stored)
{
  KithRecord *record = kith_case_find (live, kith_record_get_id (stored));
  const KithRecordType *type = kith_record_get_record_type (stored);

  if (record == NULL)
    {
      kith_case_add (live, stored);
      return;
    }

  for (guint i = 0; i < type->n_fields; i++)
    kith_case_set_value (live, record, i, kith_record_get_value (stored, i));
}

static void
follow_kind (KithCase       *live,
             KithCase       *stored,
             KithRecordKind  kind)
{
  for (guint i = 0; i < kith_case_count (live, kind); i++)
    {
      KithRecord *record = kith_case_nth (live, kind, i);

      if (kith_case_find_kind (stored, kind, kith_record_get_id (record)) == NULL)
        kith_case_remove (live, record);
    }

  for (guint i = 0; i < kith_case_count (stored, kind); i++)
    follow_record (live, kith_case_nth (stored, kind, i));
}

/**
 * kith_loader_resync:
 * @live: the case as it was thought to be
 * @error: return location for a #GError
 *
 * Makes @live what the file holds, with one "changed" for all that differs.
 *
 * Returns: %TRUE, or %FALSE if @live is as it was
 */
gboolean
kith_loader_resync (KithCase  *live,
                    KithDb    *db,
                    GError   **error)
{
  g_autoptr(KithCase) stored = kith_case_new ();

  if (!kith_loader_load_all (stored, db, error))
    return FALSE;

  kith_case_begin_change (live);
  for (guint i = 0; i < KITH_N_RECORD_KINDS; i++)
    if (kith_record_type_get (i)->is_live)
      follow_kind (live, stored, i);
  kith_case_end_change (live);

  return TRUE;
}
