/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The live case: every record, findable by its id and by whom it refers to. It only holds what is
 * true; questions about kin are asked in kith-kin.c, and what a user can do stands in the desk.
 * Whoever loads or builds a case brackets the work with begin_change and end_change (kith-edit.h),
 * and everybody else hears one "changed".
 */

#include "config.h"

#include "model/kith-case.h"

#include "base/kith-id.h"
#include "model/kith-edit.h"
#include "model/kith-record-list.h"
#include "model/kith-records.h"

#include <string.h>

struct _KithCase
{
  GObject         parent_instance;

  KithRecordList *lists[KITH_N_RECORD_KINDS]; /* owned; NULL for what is not live */
  GHashTable     *by_id;                      /* owned; id → borrowed KithRecord */
  GHashTable     *referrers;                  /* owned; id → GPtrArray of borrowed KithRecord */
  GHashTable     *added;                      /* owned; set of owned KithRecord; during a change */
  GPtrArray      *added_order;                /* owned; the same and some that went, as they came */
  GHashTable     *removed;                    /* owned; likewise */
  GHashTable     *touched;                    /* owned; likewise */
  guint           changing;                   /* how many begin_change are open */
};

G_DEFINE_FINAL_TYPE (KithCase, kith_case, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static GHashTable *
record_set_new (void)
{
  return g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

static void
kith_case_finalize (GObject *object)
{
  KithCase *self = KITH_CASE (object);

  g_hash_table_unref (self->referrers);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->added_order);
  g_hash_table_unref (self->added);
  g_hash_table_unref (self->removed);
  g_hash_table_unref (self->touched);
  for (guint i = 0; i < KITH_N_RECORD_KINDS; i++)
    g_clear_object (&self->lists[i]);

  G_OBJECT_CLASS (kith_case_parent_class)->finalize (object);
}

static void
kith_case_class_init (KithCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_case_finalize;

  /**
   * KithCase::changed:
   * @change: (type gpointer): a #KithChange, lent for the time of the call
   *
   * A step, an undo or a redo is done; lists, forms and canvases follow from this alone.
   */
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_CASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
kith_case_init (KithCase *self)
{
  for (guint i = 0; i < KITH_N_RECORD_KINDS; i++)
    {
      const KithRecordType *type = kith_record_type_get (i);

      if (type->is_live)
        self->lists[i] = kith_record_list_new (type);
    }

  self->by_id = g_hash_table_new (kith_id_hash, g_str_equal);
  self->referrers = g_hash_table_new_full (kith_id_hash, g_str_equal, g_free,
                                           (GDestroyNotify) g_ptr_array_unref);
  self->added = record_set_new ();
  self->added_order = g_ptr_array_new ();
  self->removed = record_set_new ();
  self->touched = record_set_new ();
}

/**
 * kith_case_new:
 *
 * Returns: (transfer full): a case in which nothing is recorded yet
 */
KithCase *
kith_case_new (void)
{
  return g_object_new (KITH_TYPE_CASE, NULL);
}

/**
 * kith_change_touches:
 *
 * Returns: whether any record of @kind came, went or changed
 */
gboolean
kith_change_touches (const KithChange *self,
                     KithRecordKind    kind)
{
  GPtrArray *parts[] = { self->added, self->removed, self->changed };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint j = 0; j < parts[i]->len; j++)
      if (kith_record_get_kind (parts[i]->pdata[j]) == kind)
        return TRUE;

  return FALSE;
}

/* Who refers to @id is kept in the order of their ids, so that answers do not depend on the order
 * in which rows came. */
static void
index_ref (KithCase   *self,
           KithRecord *record,
           const char *id)
{
  GPtrArray *list = g_hash_table_lookup (self->referrers, id);
  guint at;

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (self->referrers, g_strdup (id), list);
    }

  for (at = list->len; at > 0; at--)
    {
      int order = kith_record_compare (list->pdata[at - 1], record);

      if (order == 0)
        return;
      if (order < 0)
        break;
    }

  g_ptr_array_insert (list, (int) at, record);
}

static gboolean
refers_to (KithRecord *record,
           const char *id)
{
  const KithRecordType *type = kith_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == KITH_FIELD_REF
        && g_strcmp0 (kith_record_get_ref (record, i), id) == 0)
      return TRUE;

  return FALSE;
}

static void
unindex_ref (KithCase   *self,
             KithRecord *record,
             const char *id)
{
  GPtrArray *list = g_hash_table_lookup (self->referrers, id);

  if (list == NULL)
    return;

  g_ptr_array_remove (list, record);
  if (list->len == 0)
    g_hash_table_remove (self->referrers, id);
}

static void
index_record (KithCase   *self,
              KithRecord *record,
              gboolean    is_there)
{
  const KithRecordType *type = kith_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const char *ref = type->fields[i].kind == KITH_FIELD_REF
                          ? kith_record_get_ref (record, i) : NULL;

      if (ref == NULL)
        continue;
      if (is_there)
        index_ref (self, record, ref);
      else
        unindex_ref (self, record, ref);
    }
}

/**
 * kith_case_begin_change:
 *
 * Until the matching kith_case_end_change() nobody hears of what is added, removed or set. May be
 * nested; the outermost counts.
 */
void
kith_case_begin_change (KithCase *self)
{
  g_return_if_fail (KITH_IS_CASE (self));

  self->changing++;
}

/**
 * kith_case_add:
 * @record: a record whose id no other in the case has
 *
 * Only between kith_case_begin_change() and kith_case_end_change(). The lists show @record after
 * the change; kith_case_find() knows it at once.
 */
void
kith_case_add (KithCase   *self,
               KithRecord *record)
{
  const char *id = kith_record_get_id (record);

  g_return_if_fail (self->changing > 0);
  g_return_if_fail (!g_hash_table_contains (self->by_id, id));

  g_hash_table_add (self->added, g_object_ref (record));
  g_ptr_array_add (self->added_order, record);
  g_hash_table_insert (self->by_id, (gpointer) kith_record_get_id (record), record);
  index_record (self, record, TRUE);
}

/**
 * kith_case_remove:
 * @record: a record of the case
 *
 * Only between kith_case_begin_change() and kith_case_end_change(). Does not look at who refers to
 * @record.
 */
void
kith_case_remove (KithCase   *self,
                  KithRecord *record)
{
  g_return_if_fail (self->changing > 0);
  g_return_if_fail (kith_case_find (self, kith_record_get_id (record)) == record);

  index_record (self, record, FALSE);
  g_hash_table_remove (self->by_id, kith_record_get_id (record));
  g_hash_table_remove (self->touched, record);
  if (g_hash_table_contains (self->added, record))
    g_hash_table_remove (self->added, record);
  else
    g_hash_table_add (self->removed, g_object_ref (record));
}

/**
 * kith_case_set_value:
 * @record: a record of the case
 * @field: which
 * @value: copied
 *
 * Only between kith_case_begin_change() and kith_case_end_change().
 *
 * Returns: whether the value is now another one
 */
gboolean
kith_case_set_value (KithCase        *self,
                     KithRecord      *record,
                     guint            field,
                     const KithValue *value)
{
  const gboolean is_ref
    = kith_record_get_record_type (record)->fields[field].kind == KITH_FIELD_REF;
  g_autofree char *old = is_ref ? g_strdup (kith_record_get_ref (record, field)) : NULL;

  g_return_val_if_fail (self->changing > 0, FALSE);

  if (!kith_record_set_value (record, field, value))
    return FALSE;

  if (old != NULL && !refers_to (record, old))
    unindex_ref (self, record, old);
  if (is_ref && value->text != NULL && *value->text != '\0')
    index_ref (self, record, value->text);

  if (!g_hash_table_contains (self->added, record))
    g_hash_table_add (self->touched, g_object_ref (record));
  g_object_notify_by_pspec (G_OBJECT (record), KITH_RECORD_GET_CLASS (record)->properties[field]);
  return TRUE;
}

static int
compare_for_change (gconstpointer a,
                    gconstpointer b)
{
  KithRecord *one = *(KithRecord *const *) a;
  KithRecord *other = *(KithRecord *const *) b;
  int order = (int) kith_record_get_kind (one) - (int) kith_record_get_kind (other);

  return order != 0 ? order : kith_record_compare (one, other);
}

static GPtrArray *
take_sorted (GHashTable *set)
{
  GPtrArray *records = g_ptr_array_new_full (g_hash_table_size (set), g_object_unref);
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &record, NULL))
    g_ptr_array_add (records, g_object_ref (record));
  g_hash_table_remove_all (set);
  g_ptr_array_sort (records, compare_for_change);
  return records;
}

static gboolean
is_sorted (GPtrArray *records)
{
  for (guint i = 1; i < records->len; i++)
    if (compare_for_change (&records->pdata[i - 1], &records->pdata[i]) > 0)
      return FALSE;

  return TRUE;
}

/* Records mostly come in order. */
static GPtrArray *
take_added (KithCase *self)
{
  GPtrArray *records = g_ptr_array_new_full (self->added_order->len, g_object_unref);

  for (guint i = 0; i < self->added_order->len; i++)
    if (g_hash_table_steal (self->added, self->added_order->pdata[i]))
      g_ptr_array_add (records, self->added_order->pdata[i]);
  g_ptr_array_set_size (self->added_order, 0);
  if (!is_sorted (records))
    g_ptr_array_sort (records, compare_for_change);
  return records;
}

static GPtrArray *
only_kind (GPtrArray      *records,
           KithRecordKind  kind)
{
  GPtrArray *some = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    if (kith_record_get_kind (records->pdata[i]) == kind)
      g_ptr_array_add (some, records->pdata[i]);

  return some;
}

/**
 * kith_case_end_change:
 *
 * Ends what kith_case_begin_change() began: the lists change, each once, and then "changed" is
 * heard once if anything did change.
 */
void
kith_case_end_change (KithCase *self)
{
  g_autoptr(GPtrArray) added = NULL;
  g_autoptr(GPtrArray) removed = NULL;
  g_autoptr(GPtrArray) changed = NULL;
  KithChange change;

  g_return_if_fail (self->changing > 0);

  if (--self->changing > 0)
    return;

  added = take_added (self);
  removed = take_sorted (self->removed);
  changed = take_sorted (self->touched);
  if (added->len == 0 && removed->len == 0 && changed->len == 0)
    return;

  for (guint i = 0; i < KITH_N_RECORD_KINDS; i++)
    if (self->lists[i] != NULL)
      {
        g_autoptr(GPtrArray) new_rows = only_kind (added, i);
        g_autoptr(GPtrArray) old_rows = only_kind (removed, i);

        kith_record_list_change (self->lists[i], new_rows, old_rows);
      }

  change = (KithChange){ added, removed, changed };
  g_signal_emit (self, signals[CHANGED], 0, &change);
}

/**
 * kith_case_find:
 * @id: (nullable): a record's id
 *
 * Returns: (transfer none) (nullable): that record, or %NULL if the case has none of this id
 */
KithRecord *
kith_case_find (KithCase   *self,
                const char *id)
{
  g_return_val_if_fail (KITH_IS_CASE (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

/**
 * kith_case_find_kind:
 * @id: (nullable): a record's id
 *
 * Returns: (transfer none) (nullable): that record if it is a row of @kind
 */
KithRecord *
kith_case_find_kind (KithCase       *self,
                     KithRecordKind  kind,
                     const char     *id)
{
  KithRecord *record = kith_case_find (self, id);

  return record != NULL && kith_record_get_kind (record) == kind ? record : NULL;
}

/**
 * kith_case_get_list:
 * @kind: a live table
 *
 * Returns: (transfer none): its records in the order in which they were made
 */
GListModel *
kith_case_get_list (KithCase       *self,
                    KithRecordKind  kind)
{
  g_return_val_if_fail (KITH_IS_CASE (self), NULL);
  g_return_val_if_fail (self->lists[kind] != NULL, NULL);

  return G_LIST_MODEL (self->lists[kind]);
}

/**
 * kith_case_count:
 *
 * Returns: how many records of @kind there are
 */
guint
kith_case_count (KithCase       *self,
                 KithRecordKind  kind)
{
  g_return_val_if_fail (self->lists[kind] != NULL, 0);

  return kith_record_list_get_count (self->lists[kind]);
}

/**
 * kith_case_nth:
 * @position: less than kith_case_count()
 *
 * Returns: (transfer none): the record of @kind at @position, in the order in which they were made
 */
KithRecord *
kith_case_nth (KithCase       *self,
               KithRecordKind  kind,
               guint           position)
{
  g_return_val_if_fail (self->lists[kind] != NULL, NULL);

  return kith_record_list_peek (self->lists[kind], position);
}

/**
 * kith_case_get_referrers:
 * @id: (nullable): a record's id
 *
 * Returns: (transfer none) (element-type KithRecord): all records that refer to @id by any field,
 *   in the order in which they were made; never %NULL. Lent until the case changes
 */
GPtrArray *
kith_case_get_referrers (KithCase   *self,
                         const char *id)
{
  static GPtrArray *nobody = NULL;
  GPtrArray *list = id != NULL ? g_hash_table_lookup (self->referrers, id) : NULL;

  if (g_once_init_enter (&nobody))
    g_once_init_leave (&nobody, g_ptr_array_new ());

  return list != NULL ? list : nobody;
}

/**
 * kith_case_resolve:
 * @record: a record
 * @field: one of its fields that refer to another record
 *
 * A file that another program has changed may name a home where a person should stand.
 *
 * Returns: (transfer none) (nullable): that other record, if there is one of the sort that @field is for
 */
KithRecord *
kith_case_resolve (KithCase   *self,
                   KithRecord *record,
                   guint       field)
{
  const KithField *line = &kith_record_get_record_type (record)->fields[field];
  KithRecord *other = kith_case_find (self, kith_record_get_ref (record, field));

  return other != NULL && strcmp (kith_record_get_record_type (other)->table, line->refers_to) == 0
           ? other : NULL;
}

/**
 * kith_case_get_info:
 *
 * Returns: (transfer none) (nullable): the one record about the case itself, if it has been made
 */
KithRecord *
kith_case_get_info (KithCase *self)
{
  return kith_case_count (self, KITH_RECORD_CASE_INFO) > 0
           ? kith_case_nth (self, KITH_RECORD_CASE_INFO, 0) : NULL;
}
