/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The steps kept in the case file, each with its changeset as SQLite's session extension wrote it.
 * A list of them without the changesets stands in memory. Whatever changes writes to the file
 * within the caller's transaction and is only then taken on in memory: kith_history_settle() after
 * the commit, kith_history_give_up() when there was none.
 *
 * The changesets are not packed: they hold what the tables hold, so an import makes the file twice
 * as large until its step falls off the end, which is the price of being able to take it back
 * tomorrow.
 */

#include "config.h"

#include "store/kith-history.h"

#include "base/kith-id.h"
#include "base/kith-text.h"
#include "store/kith-changes.h"
#include "store/kith-statement.h"

#include <string.h>

typedef struct
{
  char  *id;
  char  *label;
  char  *made_at; /* changes each time the row does */
  gint64 number;
  gsize  size;
} KithEntry;

typedef struct
{
  GPtrArray *entries; /* owned; of shared KithEntry, oldest first */
  guint      n_done;  /* the rest was undone */
  char      *join;    /* owned; what the newest entry may be joined with, or NULL */
} KithTimeline;

struct _KithHistory
{
  KithTimeline  now;
  KithTimeline  next; /* its entries are NULL when nothing is pending */
  KithIdMaker  *ids;  /* owned */
};

static void
clear_entry (gpointer data)
{
  KithEntry *entry = data;

  g_free (entry->id);
  g_free (entry->label);
  g_free (entry->made_at);
}

static void
release_entry (gpointer entry)
{
  g_rc_box_release_full (entry, clear_entry);
}

static KithEntry *
entry_new (const char *id,
           gint64      number,
           const char *label,
           const char *made_at,
           gsize       size)
{
  KithEntry *entry = g_rc_box_new0 (KithEntry);

  entry->id = g_strdup (id);
  entry->label = g_strdup (label);
  entry->made_at = g_strdup (made_at);
  entry->number = number;
  entry->size = size;
  return entry;
}

static void
clear_timeline (KithTimeline *timeline)
{
  g_clear_pointer (&timeline->entries, g_ptr_array_unref);
  g_clear_pointer (&timeline->join, g_free);
  timeline->n_done = 0;
}

static KithEntry *
newest_done (KithTimeline *timeline)
{
  return timeline->n_done > 0 ? timeline->entries->pdata[timeline->n_done - 1] : NULL;
}

/* The next timeline begins with the first @n entries of this one. */
static void
begin_next (KithHistory *self,
            guint        n,
            guint        n_done)
{
  clear_timeline (&self->next);
  self->next.entries = g_ptr_array_new_with_free_func (release_entry);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->next.entries, g_rc_box_acquire (self->now.entries->pdata[i]));
  self->next.n_done = n_done;
}

/**
 * kith_history_new:
 * @error: return location for a #GError
 *
 * Reads the list of steps.
 *
 * Returns: (transfer full) (nullable): the history
 */
KithHistory *
kith_history_new (KithDb  *db,
                  GError **error)
{
  g_autoptr(KithHistory) self = g_new0 (KithHistory, 1);
  g_autoptr(KithStatement) select = NULL;

  self->ids = kith_id_maker_new ();
  self->now.entries = g_ptr_array_new_with_free_func (release_entry);

  select = kith_db_prepare (db, "SELECT id, number, label, made_at, length (changes), is_undone"
                                " FROM history ORDER BY number, id");
  while (kith_statement_step (select))
    {
      g_ptr_array_add (self->now.entries,
                       entry_new (kith_statement_get_text (select, 0),
                                  kith_statement_get_integer (select, 1),
                                  kith_statement_get_text (select, 2),
                                  kith_statement_get_text (select, 3),
                                  (gsize) kith_statement_get_integer (select, 4)));
      if (kith_statement_get_integer (select, 5) == 0)
        self->now.n_done = self->now.entries->len;
    }

  return kith_statement_finish (select, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * kith_history_free:
 * @self: (transfer full):
 */
void
kith_history_free (KithHistory *self)
{
  clear_timeline (&self->now);
  clear_timeline (&self->next);
  kith_id_maker_free (self->ids);
  g_free (self);
}

/**
 * kith_history_can_undo:
 *
 * Returns: whether there is a step to be taken back
 */
gboolean
kith_history_can_undo (KithHistory *self)
{
  return self->now.n_done > 0;
}

/**
 * kith_history_can_redo:
 *
 * Returns: whether there is a step that was taken back
 */
gboolean
kith_history_can_redo (KithHistory *self)
{
  return self->now.n_done < self->now.entries->len;
}

/**
 * kith_history_get_undo_label:
 *
 * Returns: (nullable): the untranslated name of the step that undo takes back
 */
const char *
kith_history_get_undo_label (KithHistory *self)
{
  return kith_history_can_undo (self) ? newest_done (&self->now)->label : NULL;
}

/**
 * kith_history_get_redo_label:
 *
 * Returns: (nullable): the untranslated name of the step that redo does again
 */
const char *
kith_history_get_redo_label (KithHistory *self)
{
  return kith_history_can_redo (self)
           ? ((KithEntry *) self->now.entries->pdata[self->now.n_done])->label : NULL;
}

/**
 * kith_history_count:
 *
 * Returns: how many steps are kept, undone ones among them
 */
guint
kith_history_count (KithHistory *self)
{
  return self->now.entries->len;
}

/**
 * kith_history_get_last_day:
 *
 * Returns: the day on which the last step was made, wherever in the world; %KITH_DAY_PAST if no
 *   step tells
 */
KithDay
kith_history_get_last_day (KithHistory *self)
{
  KithDay last = KITH_DAY_PAST;

  for (guint i = 0; i < self->now.entries->len; i++)
    {
      KithEntry *entry = self->now.entries->pdata[i];
      g_autoptr(GDateTime) time = g_date_time_new_from_iso8601 (entry->made_at, NULL);
      int year, month, day;

      if (time == NULL)
        continue;
      g_date_time_get_ymd (time, &year, &month, &day);
      last = MAX (last, kith_day_from_civil (year, month, day));
    }

  return last;
}

/**
 * kith_history_is_same:
 *
 * Returns: whether both stand at the same point of the same steps
 */
gboolean
kith_history_is_same (KithHistory *self,
                      KithHistory *other)
{
  KithEntry *mine = newest_done (&self->now);
  KithEntry *theirs = newest_done (&other->now);

  return self->now.n_done == other->now.n_done
         && self->now.entries->len == other->now.entries->len
         && (mine == NULL
             || (strcmp (mine->id, theirs->id) == 0
                 && strcmp (mine->made_at, theirs->made_at) == 0));
}

static gboolean
drop_undone (KithHistory *self,
             KithDb      *db,
             GError     **error)
{
  g_autoptr(KithStatement) delete = NULL;

  begin_next (self, self->now.n_done, self->now.n_done);
  if (!kith_history_can_redo (self))
    return TRUE;

  delete = kith_db_prepare (db, "DELETE FROM history WHERE is_undone = 1");
  return kith_statement_run (delete, error);
}

static gboolean
drop_at (KithHistory *self,
         KithDb      *db,
         guint        position,
         GError     **error)
{
  KithEntry *entry = self->next.entries->pdata[position];
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
    size += ((KithEntry *) entries->pdata[i])->size;

  return entries->len > KITH_HISTORY_STEPS || (size > KITH_HISTORY_BYTES && entries->len > 1);
}

static gboolean
drop_oldest (KithHistory *self,
             KithDb      *db,
             GError     **error)
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
write_new (KithHistory *self,
           KithDb      *db,
           const char  *label,
           const char  *selection,
           GBytes      *changes,
           GError     **error)
{
  KithEntry *before = newest_done (&self->next);
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

  g_ptr_array_add (self->next.entries, entry_new (id, number, label, made_at, size));
  self->next.n_done++;
  return TRUE;
}

static GBytes *
read_changes (KithDb     *db,
              const char *id,
              char      **selection,
              GError    **error)
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
write_joined (KithHistory *self,
              KithDb      *db,
              GBytes      *changes,
              GError     **error)
{
  KithEntry *last = newest_done (&self->next);
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

  last = entry_new (last->id, last->number, last->label, made_at, size);
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
kith_history_add (KithHistory *self,
                  KithDb      *db,
                  const char  *label,
                  const char  *selection,
                  const char  *join,
                  GBytes      *changes,
                  GError     **error)
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

  return read_changes (db, ((KithEntry *) self->now.entries->pdata[position])->id, selection, error);
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
kith_history_move (KithHistory *self,
                   KithDb      *db,
                   gboolean     backwards,
                   GError     **error)
{
  const guint position = self->now.n_done - (backwards ? 1 : 0);
  KithEntry *entry = self->now.entries->pdata[position];
  g_autoptr(KithStatement) update = NULL;

  update = kith_db_prepare (db, "UPDATE history SET is_undone = ? WHERE id = ?");
  kith_statement_bind_integer (update, 1, backwards ? 1 : 0);
  kith_statement_bind_text (update, 2, entry->id);
  if (!kith_statement_run (update, error))
    return FALSE;

  begin_next (self, self->now.entries->len, backwards ? position : position + 1);
  return TRUE;
}

static gboolean
is_readable (GBytes *changes)
{
  KithChangeReader reader;

  kith_change_reader_init (&reader, changes, FALSE);
  while (kith_change_reader_next (&reader))
    ;

  return !reader.is_broken;
}

/**
 * kith_history_find_unreadable:
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the ids of steps whose changeset makes no
 *   sense, so that they cannot be undone
 */
GPtrArray *
kith_history_find_unreadable (KithDb  *db,
                              GError **error)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(KithStatement) select = NULL;

  select = kith_db_prepare (db, "SELECT id, changes FROM history ORDER BY number, id");
  while (kith_statement_step (select))
    {
      g_autoptr(GBytes) changes = kith_statement_dup_bytes (select, 1);

      if (!is_readable (changes))
        g_ptr_array_add (ids, g_strdup (kith_statement_get_text (select, 0)));
    }

  return kith_statement_finish (select, error) ? g_steal_pointer (&ids) : NULL;
}

/**
 * kith_history_settle:
 *
 * After the commit: what was written is so.
 */
void
kith_history_settle (KithHistory *self)
{
  g_return_if_fail (self->next.entries != NULL);

  clear_timeline (&self->now);
  self->now = self->next;
  self->next = (KithTimeline){ NULL };
}

/**
 * kith_history_give_up:
 *
 * After a roll-back: nothing was written.
 */
void
kith_history_give_up (KithHistory *self)
{
  clear_timeline (&self->next);
}

/**
 * kith_history_end_joining:
 *
 * The next step stands for itself, whatever it is: somebody has left the entry, or let go of what
 * was nudged.
 */
void
kith_history_end_joining (KithHistory *self)
{
  g_clear_pointer (&self->now.join, g_free);
}
