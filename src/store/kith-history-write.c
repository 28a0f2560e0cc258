/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Writing the steps into the case file, each with its changeset, and reading one back.
 *
 * The changesets are not packed: they hold what the tables hold, so an import makes the file twice
 * as large until its step falls off the end, which is the price of being able to take it back
 * tomorrow.
 */

#include "config.h"

#include "store/kith-history-private.h"

#include "base/kith-text.h"
#include "store/kith-statement.h"

#include <string.h>

static gboolean
drop_undone (KithHistory  *self,
             KithDb       *db,
             GError      **error)
{
  g_autoptr(KithStatement) delete = NULL;

  kith_history_begin_next (self, self->now.n_done, self->now.n_done);
  if (!kith_history_can_redo (self))
    return TRUE;

  delete = kith_db_prepare (db, "DELETE FROM history WHERE is_undone = 1");
  return kith_statement_run (delete, error);
}

static gboolean
drop_at (KithHistory  *self,
         KithDb       *db,
         guint         position,
         GError      **error)
{
  KithHistoryEntry *entry = self->next.entries->pdata[position];
  g_autoptr(KithStatement) delete = kith_db_prepare (db, "DELETE FROM history WHERE id = ?");

  kith_statement_bind_text (delete, 1, entry->id);
  if (!kith_statement_run (delete, error))
    return FALSE;

  g_ptr_array_remove_index (self->next.entries, position);
  self->next.n_done--;
  return TRUE;
}

static gboolean
is_too_long (GPtrArray *entries)
{
  gsize size = 0;

  for (guint i = 0; i < entries->len; i++)
    size += ((KithHistoryEntry *) entries->pdata[i])->size;

  return entries->len > KITH_HISTORY_STEPS || (size > KITH_HISTORY_BYTES && entries->len > 1);
}

static gboolean
drop_oldest (KithHistory  *self,
             KithDb       *db,
             GError      **error)
{
  while (is_too_long (self->next.entries))
    if (!drop_at (self, db, 0, error))
      return FALSE;

  return TRUE;
}

static char *
time_now (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%S.%fZ");
}

static gboolean
write_new (KithHistory  *self,
           KithDb       *db,
           const char   *label,
           const char   *selection,
           GBytes       *changes,
           GError      **error)
{
  KithHistoryEntry *before = kith_history_newest (&self->next);
  g_autofree char *id = kith_id_maker_next (self->ids);
  g_autofree char *made_at = time_now ();
  const gint64 number = before != NULL ? before->number + 1 : 1;
  const gsize size = g_bytes_get_size (changes);
  g_autoptr(KithStatement) insert = NULL;

  insert = kith_db_prepare (db, "INSERT INTO history"
                                " (id, number, label, made_at, selection, changes)"
                                " VALUES (?, ?, ?, ?, ?, ?)");
  kith_statement_bind_text (insert, 1, id);
  kith_statement_bind_integer (insert, 2, number);
  kith_statement_bind_text (insert, 3, label);
  kith_statement_bind_text (insert, 4, made_at);
  if (selection != NULL)
    kith_statement_bind_text (insert, 5, selection);
  kith_statement_bind_bytes (insert, 6, g_bytes_get_data (changes, NULL), size);
  if (!kith_statement_run (insert, error))
    return FALSE;

  g_ptr_array_add (self->next.entries, kith_history_entry_new (id, number, label, made_at, size));
  self->next.n_done++;
  return TRUE;
}

static GBytes *
read_changes (KithDb      *db,
              const char  *id,
              char       **selection,
              GError     **error)
{
  g_autoptr(KithStatement) select = NULL;
  g_autoptr(GBytes) changes = NULL;

  select = kith_db_prepare (db, "SELECT changes, selection FROM history WHERE id = ?");
  kith_statement_bind_text (select, 1, id);
  if (kith_statement_step (select))
    {
      changes = kith_statement_dup_bytes (select, 0);
      if (selection != NULL)
        *selection = g_strdup (kith_statement_get_text (select, 1));
    }

  if (!kith_statement_finish (select, error))
    return NULL;
  if (changes == NULL)
    kith_db_fail (db, SQLITE_CORRUPT, error);
  return g_steal_pointer (&changes);
}

static GBytes *
concatenated (KithDb  *db,
              GBytes  *first,
              GBytes  *second,
              GError **error)
{
  gsize n_first, n_second;
  gconstpointer a = g_bytes_get_data (first, &n_first);
  gconstpointer b = g_bytes_get_data (second, &n_second);
  void *both = NULL;
  int n = 0;
  int code = sqlite3changeset_concat ((int) n_first, (void *) a, (int) n_second, (void *) b, &n, &both);

  if (code != SQLITE_OK)
    {
      kith_db_fail (db, code, error);
      return NULL;
    }

  return g_bytes_new_with_free_func (both, (gsize) n, sqlite3_free, both);
}

/* Typing that ends where it began leaves no step behind. */
static gboolean
write_joined (KithHistory  *self,
              KithDb       *db,
              GBytes       *changes,
              GError      **error)
{
  KithHistoryEntry *last = kith_history_newest (&self->next);
  g_autofree char *made_at = time_now ();
  g_autoptr(GBytes) earlier = read_changes (db, last->id, NULL, error);
  g_autoptr(GBytes) both = earlier != NULL ? concatenated (db, earlier, changes, error) : NULL;
  g_autoptr(KithStatement) update = NULL;
  guint position = self->next.n_done - 1;
  gsize size;

  if (both == NULL)
    return FALSE;

  size = g_bytes_get_size (both);
  if (size == 0)
    return drop_at (self, db, position, error);

  update = kith_db_prepare (db, "UPDATE history SET changes = ?, made_at = ? WHERE id = ?");
  kith_statement_bind_bytes (update, 1, g_bytes_get_data (both, NULL), size);
  kith_statement_bind_text (update, 2, made_at);
  kith_statement_bind_text (update, 3, last->id);
  if (!kith_statement_run (update, error))
    return FALSE;

  last = kith_history_entry_new (last->id, last->number, last->label, made_at, size);
  g_ptr_array_remove_index (self->next.entries, position);
  g_ptr_array_add (self->next.entries, last);
  return TRUE;
}

static gboolean
may_join (KithHistory *self,
          const char  *join)
{
  return join != NULL && g_strcmp0 (self->now.join, join) == 0
         && kith_history_can_undo (self) && !kith_history_can_redo (self);
}

/**
 * kith_history_add:
 * @label: the step's name, untranslated
 * @selection: (nullable): what was selected before it
 * @join: (nullable): a word for steps of one kind; a step with the same word as the one before is
 *   made one with it
 * @changes: its changeset, not empty
 * @error: return location for a #GError
 *
 * Writes a step at the end and drops what was undone, and the oldest beyond the limit.
 *
 * Returns: whether it was written
 */
gboolean
kith_history_add (KithHistory  *self,
                  KithDb       *db,
                  const char   *label,
                  const char   *selection,
                  const char   *join,
                  GBytes       *changes,
                  GError      **error)
{
  const gboolean joins = may_join (self, join);

  if (!drop_undone (self, db, error))
    return FALSE;
  if (joins ? !write_joined (self, db, changes, error)
            : !write_new (self, db, label, selection, changes, error))
    return FALSE;

  /* After a step that has cancelled itself out, the one before is another one's. */
  if (!joins || self->next.n_done == self->now.n_done)
    self->next.join = g_strdup (join);
  return drop_oldest (self, db, error);
}

/**
 * kith_history_read:
 * @backwards: the step that undo takes back, or the one that redo does again
 * @selection: (out) (transfer full) (nullable): what was selected before it
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): its changeset
 */
GBytes *
kith_history_read (KithHistory  *self,
                   KithDb       *db,
                   gboolean      backwards,
                   char        **selection,
                   GError      **error)
{
  const guint position = self->now.n_done - (backwards ? 1 : 0);

  g_return_val_if_fail (position < self->now.entries->len, NULL);

  return read_changes (db, ((KithHistoryEntry *) self->now.entries->pdata[position])->id, selection, error);
}

/**
 * kith_history_move:
 * @backwards: undo or redo
 * @error: return location for a #GError
 *
 * Writes that the step has been undone, or no longer is.
 *
 * Returns: whether it was written
 */
gboolean
kith_history_move (KithHistory  *self,
                   KithDb       *db,
                   gboolean      backwards,
                   GError      **error)
{
  const guint position = self->now.n_done - (backwards ? 1 : 0);
  KithHistoryEntry *entry = self->now.entries->pdata[position];
  g_autoptr(KithStatement) update = NULL;

  update = kith_db_prepare (db, "UPDATE history SET is_undone = ? WHERE id = ?");
  kith_statement_bind_integer (update, 1, backwards ? 1 : 0);
  kith_statement_bind_text (update, 2, entry->id);
  if (!kith_statement_run (update, error))
    return FALSE;

  kith_history_begin_next (self, self->now.entries->len, backwards ? position : position + 1);
  return TRUE;
}
