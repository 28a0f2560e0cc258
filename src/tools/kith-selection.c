/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Which subjects are selected, by the ids of their records, in the order in which they were
 * chosen: ids outlive a change of the drawing, places in it do not.
 */

#include "config.h"

#include "tools/kith-selection.h"

struct _KithSelection
{
  GObject    parent_instance;

  GPtrArray *ids; /* owned; element-type utf8, the current one last */
};

G_DEFINE_FINAL_TYPE (KithSelection, kith_selection, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
kith_selection_finalize (GObject *object)
{
  KithSelection *self = KITH_SELECTION (object);

  g_ptr_array_unref (self->ids);

  G_OBJECT_CLASS (kith_selection_parent_class)->finalize (object);
}

static void
kith_selection_class_init (KithSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_selection_finalize;

  /**
   * KithSelection::changed:
   *
   * Another set of subjects is selected.
   */
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
kith_selection_init (KithSelection *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
}

/**
 * kith_selection_new:
 *
 * Returns: (transfer full): a selection of nothing
 */
KithSelection *
kith_selection_new (void)
{
  return g_object_new (KITH_TYPE_SELECTION, NULL);
}

/**
 * kith_selection_get_size:
 *
 * Returns: how many subjects are selected
 */
guint
kith_selection_get_size (KithSelection *self)
{
  g_return_val_if_fail (KITH_IS_SELECTION (self), 0);

  return self->ids->len;
}

static gboolean
find (KithSelection *self,
      const char    *id,
      guint         *position)
{
  return g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, position);
}

/**
 * kith_selection_contains:
 *
 * Returns: whether the record @id is selected
 */
gboolean
kith_selection_contains (KithSelection *self,
                         const char    *id)
{
  g_return_val_if_fail (KITH_IS_SELECTION (self), FALSE);

  return find (self, id, NULL);
}

/**
 * kith_selection_get_nth:
 *
 * Returns: the id that was selected @position-th, from 0
 */
const char *
kith_selection_get_nth (KithSelection *self,
                        guint          position)
{
  g_return_val_if_fail (KITH_IS_SELECTION (self), NULL);
  g_return_val_if_fail (position < self->ids->len, NULL);

  return self->ids->pdata[position];
}

/**
 * kith_selection_get_current:
 *
 * Returns: (nullable): the id that was selected last
 */
const char *
kith_selection_get_current (KithSelection *self)
{
  g_return_val_if_fail (KITH_IS_SELECTION (self), NULL);

  return self->ids->len > 0 ? self->ids->pdata[self->ids->len - 1] : NULL;
}

/**
 * kith_selection_select_only:
 *
 * Selects the record @id and nothing else.
 */
void
kith_selection_select_only (KithSelection *self,
                            const char    *id)
{
  g_autofree char *copy = g_strdup (id);

  g_return_if_fail (KITH_IS_SELECTION (self));
  g_return_if_fail (id != NULL);

  if (self->ids->len == 1 && g_str_equal (self->ids->pdata[0], copy))
    return;

  g_ptr_array_set_size (self->ids, 0);
  g_ptr_array_add (self->ids, g_steal_pointer (&copy));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * kith_selection_toggle:
 *
 * Adds the record @id to what is selected, or takes it out.
 */
void
kith_selection_toggle (KithSelection *self,
                       const char    *id)
{
  guint position;

  g_return_if_fail (KITH_IS_SELECTION (self));
  g_return_if_fail (id != NULL);

  if (find (self, id, &position))
    g_ptr_array_remove_index (self->ids, position);
  else
    g_ptr_array_add (self->ids, g_strdup (id));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * kith_selection_add_all:
 * @ids: (element-type utf8): nobody twice
 * @keep: whether what is selected already stays so
 *
 * Selects several records at once.
 */
void
kith_selection_add_all (KithSelection *self,
                        GPtrArray     *ids,
                        gboolean       keep)
{
  g_autoptr(GHashTable) had = NULL;

  g_return_if_fail (KITH_IS_SELECTION (self));

  if (!keep)
    g_ptr_array_set_size (self->ids, 0);
  had = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->ids->len; i++)
    g_hash_table_add (had, self->ids->pdata[i]);
  for (guint i = 0; i < ids->len; i++)
    if (!g_hash_table_contains (had, ids->pdata[i]))
      g_ptr_array_add (self->ids, g_strdup (ids->pdata[i]));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * kith_selection_clear:
 *
 * Selects nothing.
 */
void
kith_selection_clear (KithSelection *self)
{
  g_return_if_fail (KITH_IS_SELECTION (self));

  if (self->ids->len == 0)
    return;

  g_ptr_array_set_size (self->ids, 0);
  g_signal_emit (self, signals[CHANGED], 0);
}
