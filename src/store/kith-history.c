/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The steps kept in the case file. A list of them without the changesets stands in memory. Whatever
 * changes writes to the file within the caller's transaction (kith-history-write.c) and is only
 * then taken on in memory: kith_history_settle() after the commit, kith_history_give_up() when there
 * was none.
 */

#include "config.h"

#include "store/kith-history-private.h"

#include "base/kith-id.h"
#include "base/kith-text.h"
#include "store/kith-changes.h"
#include "store/kith-statement.h"

#include <string.h>

static void
clear_entry (gpointer data)
{
  KithHistoryEntry *entry = data;

  g_free (entry->id);
  g_free (entry->label);
  g_free (entry->made_at);
}

static void
release_entry (gpointer entry)
{
  g_rc_box_release_full (entry, clear_entry);
}

/**
 * kith_history_entry_new:
 *
 * Returns: (transfer full): a step; timelines share it
 */
KithHistoryEntry *
kith_history_entry_new (const char *id,
                        gint64      number,
                        const char *label,
                        const char *made_at,
                        gsize       size)
{
  KithHistoryEntry *entry = g_rc_box_new0 (KithHistoryEntry);

  entry->id = g_strdup (id);
  entry->label = g_strdup (label);
  entry->made_at = g_strdup (made_at);
  entry->number = number;
  entry->size = size;
  return entry;
}

static void
clear_timeline (KithHistoryTimeline *timeline)
{
  g_clear_pointer (&timeline->entries, g_ptr_array_unref);
  g_clear_pointer (&timeline->join, g_free);
  timeline->n_done = 0;
}

/**
 * kith_history_newest:
 *
 * Returns: (transfer none) (nullable): the last step that is not undone
 */
KithHistoryEntry *
kith_history_newest (KithHistoryTimeline *timeline)
{
  return timeline->n_done > 0 ? timeline->entries->pdata[timeline->n_done - 1] : NULL;
}

/**
 * kith_history_begin_next:
 * @n: how many of the steps of now it begins with
 * @n_done: how many of them are not undone
 *
 * Begins the timeline that holds after the commit.
 */
void
kith_history_begin_next (KithHistory *self,
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
                       kith_history_entry_new (kith_statement_get_text (select, 0),
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
 * kith_history_count_done:
 *
 * Returns: how many steps can be taken back
 */
guint
kith_history_count_done (KithHistory *self)
{
  return self->now.n_done;
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
  return kith_history_can_undo (self) ? kith_history_newest (&self->now)->label : NULL;
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
           ? ((KithHistoryEntry *) self->now.entries->pdata[self->now.n_done])->label : NULL;
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
      KithHistoryEntry *entry = self->now.entries->pdata[i];
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
  KithHistoryEntry *mine = kith_history_newest (&self->now);
  KithHistoryEntry *theirs = kith_history_newest (&other->now);

  return self->now.n_done == other->now.n_done
         && self->now.entries->len == other->now.entries->len
         && (mine == NULL
             || (strcmp (mine->id, theirs->id) == 0
                 && strcmp (mine->made_at, theirs->made_at) == 0));
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
  self->next = (KithHistoryTimeline){ NULL };
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
