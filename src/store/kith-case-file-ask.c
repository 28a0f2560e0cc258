/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What may be asked of an open case file. */

#include "config.h"

#include "store/kith-case-file-private.h"
#include "store/kith-rows.h"

#include <string.h>

/**
 * kith_case_file_get_case:
 *
 * Returns: (transfer none): what the file holds, kept up with every step
 */
KithCase *
kith_case_file_get_case (KithCaseFile *self)
{
  g_return_val_if_fail (KITH_IS_CASE_FILE (self), NULL);

  return self->live;
}

/**
 * kith_case_file_get_path:
 *
 * Returns: the absolute path, without links
 */
const char *
kith_case_file_get_path (KithCaseFile *self)
{
  g_return_val_if_fail (KITH_IS_CASE_FILE (self), NULL);

  return self->path;
}

/**
 * kith_case_file_dup_name:
 *
 * Returns: (transfer full): the name of the file as a person would say it, without its ending
 */
char *
kith_case_file_dup_name (KithCaseFile *self)
{
  char *name = g_filename_display_basename (self->path);

  if (g_str_has_suffix (name, ".kith") && strlen (name) > 5)
    name[strlen (name) - 5] = '\0';
  return name;
}

/**
 * kith_case_file_is_read_only:
 *
 * Returns: whether the file was opened only to be read
 */
gboolean
kith_case_file_is_read_only (KithCaseFile *self)
{
  return self->is_read_only;
}

/**
 * kith_case_file_count_rows:
 * @kind: any table, also one that is not live
 * @count: (out): how many rows it has
 * @error: return location for a #GError
 *
 * Returns: whether they could be counted
 */
gboolean
kith_case_file_count_rows (KithCaseFile    *self,
                           KithRecordKind   kind,
                           gint64          *count,
                           GError         **error)
{
  g_return_val_if_fail (self->db != NULL, FALSE);

  return kith_rows_count (self->db, kind, count, error);
}

/**
 * kith_case_file_find_bad_steps:
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the ids of steps that cannot be undone
 */
GPtrArray *
kith_case_file_find_bad_steps (KithCaseFile  *self,
                               GError       **error)
{
  g_return_val_if_fail (self->db != NULL, NULL);

  return kith_history_find_unreadable (self->db, error);
}

/**
 * kith_case_file_can_undo:
 *
 * Returns: whether there is a step that kith_step_undo() can take back
 */
gboolean
kith_case_file_can_undo (KithCaseFile *self)
{
  return !self->is_read_only && kith_history_can_undo (self->history);
}

/**
 * kith_case_file_can_redo:
 *
 * Returns: whether there is a step that kith_step_redo() can do again
 */
gboolean
kith_case_file_can_redo (KithCaseFile *self)
{
  return !self->is_read_only && kith_history_can_redo (self->history);
}

/**
 * kith_case_file_count_done:
 *
 * Returns: how many steps can be taken back
 */
guint
kith_case_file_count_done (KithCaseFile *self)
{
  return kith_case_file_can_undo (self) ? kith_history_count_done (self->history) : 0;
}

/**
 * kith_case_file_get_undo_label:
 *
 * Returns: (nullable): the untranslated name of the step that undo takes back
 */
const char *
kith_case_file_get_undo_label (KithCaseFile *self)
{
  return kith_case_file_can_undo (self) ? kith_history_get_undo_label (self->history) : NULL;
}

/**
 * kith_case_file_get_redo_label:
 *
 * Returns: (nullable): the untranslated name of the step that redo does again
 */
const char *
kith_case_file_get_redo_label (KithCaseFile *self)
{
  return kith_case_file_can_redo (self) ? kith_history_get_redo_label (self->history) : NULL;
}

/**
 * kith_case_file_get_last_day:
 *
 * Returns: the day of the last step, as the file tells it; %KITH_DAY_PAST if it has none
 */
KithDay
kith_case_file_get_last_day (KithCaseFile *self)
{
  return kith_history_get_last_day (self->history);
}

/**
 * kith_case_file_end_joining:
 *
 * The next step stands for itself, whatever its word for joining.
 */
void
kith_case_file_end_joining (KithCaseFile *self)
{
  kith_history_end_joining (self->history);
}

/**
 * kith_case_file_get_columns:
 *
 * Returns: (transfer none): where fields stand
 */
const KithColumns *
kith_case_file_get_columns (KithCaseFile *self)
{
  return &self->columns;
}

/**
 * kith_case_file_get_history:
 *
 * Returns: (transfer none): the steps
 */
KithHistory *
kith_case_file_get_history (KithCaseFile *self)
{
  return self->history;
}
