/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * All records of one table as a list model, in the order in which they were made. It changes once
 * for each step, however many rows the step touched.
 */

#include "config.h"

#include "model/kith-record-list.h"

struct _KithRecordList
{
  GObject               parent_instance;

  const KithRecordType *type;
  GPtrArray            *records; /* owned; sorted by id */
};

static GType
kith_record_list_get_item_type (GListModel *model)
{
  return KITH_RECORD_LIST (model)->type->get_type ();
}

static guint
kith_record_list_get_n_items (GListModel *model)
{
  return KITH_RECORD_LIST (model)->records->len;
}

static gpointer
kith_record_list_get_item (GListModel *model,
                           guint       position)
{
  KithRecordList *self = KITH_RECORD_LIST (model);

  return position < self->records->len ? g_object_ref (self->records->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = kith_record_list_get_item_type;
  interface->get_n_items = kith_record_list_get_n_items;
  interface->get_item = kith_record_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (KithRecordList, kith_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
kith_record_list_finalize (GObject *object)
{
  g_ptr_array_unref (KITH_RECORD_LIST (object)->records);

  G_OBJECT_CLASS (kith_record_list_parent_class)->finalize (object);
}

static void
kith_record_list_class_init (KithRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_record_list_finalize;
}

static void
kith_record_list_init (KithRecordList *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * kith_record_list_new:
 * @type: the table
 *
 * Returns: (transfer full): a list without rows
 */
KithRecordList *
kith_record_list_new (const KithRecordType *type)
{
  KithRecordList *self = g_object_new (KITH_TYPE_RECORD_LIST, NULL);

  self->type = type;
  return self;
}

/**
 * kith_record_list_get_count:
 *
 * Returns: how many rows there are
 */
guint
kith_record_list_get_count (KithRecordList *self)
{
  return self->records->len;
}

/**
 * kith_record_list_peek:
 *
 * Returns: (transfer none): the record at @position, which must be there
 */
KithRecord *
kith_record_list_peek (KithRecordList *self,
                       guint           position)
{
  g_return_val_if_fail (position < self->records->len, NULL);

  return self->records->pdata[position];
}

static int
compare_records (gconstpointer a,
                 gconstpointer b)
{
  return kith_record_compare (*(KithRecord *const *) a, *(KithRecord *const *) b);
}

/* Both arrays are sorted; one walk merges what is new and leaves out what is gone. The references
 * of what stays move along; those of what is gone are dropped. */
static GPtrArray *
merged (GPtrArray *old,
        GPtrArray *added,
        GPtrArray *removed)
{
  GPtrArray *records = g_ptr_array_new_full (old->len + added->len, g_object_unref);
  guint next_added = 0, next_removed = 0;

  for (guint i = 0; i < old->len; i++)
    {
      KithRecord *record = old->pdata[i];

      while (next_added < added->len
             && kith_record_compare (added->pdata[next_added], record) < 0)
        g_ptr_array_add (records, g_object_ref (added->pdata[next_added++]));

      if (next_removed < removed->len && removed->pdata[next_removed] == record)
        g_object_unref (removed->pdata[next_removed++]);
      else
        g_ptr_array_add (records, record);
    }

  while (next_added < added->len)
    g_ptr_array_add (records, g_object_ref (added->pdata[next_added++]));

  return records;
}

/**
 * kith_record_list_change:
 * @added: (element-type KithRecord): new rows; sorted here
 * @removed: (element-type KithRecord): rows of this list, to which somebody else holds references
 *   too; sorted here
 *
 * Changes the list in one go and says which stretch of it is another one.
 */
void
kith_record_list_change (KithRecordList *self,
                         GPtrArray      *added,
                         GPtrArray      *removed)
{
  g_autoptr(GPtrArray) old = NULL;
  guint same_before = 0, same_after = 0, shorter;

  if (added->len == 0 && removed->len == 0)
    return;

  g_ptr_array_sort (added, compare_records);
  g_ptr_array_sort (removed, compare_records);

  old = self->records;
  g_ptr_array_set_free_func (old, NULL);
  self->records = merged (old, added, removed);

  shorter = MIN (old->len, self->records->len);
  while (same_before < shorter
         && old->pdata[same_before] == self->records->pdata[same_before])
    same_before++;
  while (same_after < shorter - same_before
         && old->pdata[old->len - 1 - same_after]
              == self->records->pdata[self->records->len - 1 - same_after])
    same_after++;

  g_list_model_items_changed (G_LIST_MODEL (self), same_before,
                              old->len - same_before - same_after,
                              self->records->len - same_before - same_after);
}
