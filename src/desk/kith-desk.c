/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Where a case is worked on: the open case file, the live case, and undo and redo as properties
 * that buttons follow. What a user can do to the case stands in kith-verbs.c.
 */

#include "config.h"

#include "desk/kith-desk.h"

#include "base/kith-text.h"
#include "desk/kith-desk-private.h"
#include "desk/kith-labels.h"
#include "model/kith-records.h"
#include "store/kith-case-file.h"

#include <glib/gi18n-lib.h>

/* What buttons and the title bar show, as it was told last. */
typedef struct
{
  gboolean  can_undo;
  gboolean  can_redo;
  char     *undo_label; /* owned */
  char     *redo_label; /* owned */
  char     *title;      /* owned */
} Told;

struct _KithDesk
{
  GObject       parent_instance;

  KithCaseFile *file;      /* owned */
  char         *selection; /* owned; ids with blanks between them, or NULL */
  gboolean      is_settling;
  Told          told;
  gboolean      is_shown; /* whether it is a copy for people to look at */
};

G_DEFINE_FINAL_TYPE (KithDesk, kith_desk, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_TITLE,
  PROP_SELECTION,
  N_PROPS,
};
static GParamSpec *properties[N_PROPS];

enum { SETTLE, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
kith_desk_finalize (GObject *object)
{
  KithDesk *self = KITH_DESK (object);

  g_clear_object (&self->file);
  g_free (self->selection);
  g_free (self->told.undo_label);
  g_free (self->told.redo_label);
  g_free (self->told.title);

  G_OBJECT_CLASS (kith_desk_parent_class)->finalize (object);
}

static void
kith_desk_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  KithDesk *self = KITH_DESK (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->told.can_undo);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->told.can_redo);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->told.undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->told.redo_label);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->told.title);
      break;
    case PROP_SELECTION:
      g_value_set_string (value, self->selection);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kith_desk_class_init (KithDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = kith_desk_finalize;
  object_class->get_property = kith_desk_get_property;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SELECTION] = g_param_spec_string ("selection", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * KithDesk::settle:
   *
   * Whoever holds something that was typed and not yet said writes it now.
   */
  signals[SETTLE] = g_signal_new ("settle", KITH_TYPE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
kith_desk_init (KithDesk *self)
{
}

static char *
title_now (KithDesk *self)
{
  KithRecord *info = kith_case_get_info (kith_desk_get_case (self));
  const char *title = info != NULL ? kith_record_get_text (info, KITH_CASE_INFO_TITLE) : NULL;

  return kith_text_is_empty (title) ? kith_case_file_dup_name (self->file)
                                    : kith_text_one_line (title);
}

static void
tell_boolean (KithDesk *self,
              guint     property,
              gboolean *told,
              gboolean  value)
{
  if (*told == value)
    return;

  *told = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
tell_string (KithDesk    *self,
             guint        property,
             char       **told,
             const char  *value)
{
  if (kith_set_string (told, value))
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
tell_all (KithDesk *self)
{
  g_autofree char *title = title_now (self);
  g_autofree char *undo = kith_label_dup_shown (kith_case_file_get_undo_label (self->file));
  g_autofree char *redo = kith_label_dup_shown (kith_case_file_get_redo_label (self->file));

  g_object_freeze_notify (G_OBJECT (self));
  tell_boolean (self, PROP_CAN_UNDO, &self->told.can_undo, kith_case_file_can_undo (self->file));
  tell_boolean (self, PROP_CAN_REDO, &self->told.can_redo, kith_case_file_can_redo (self->file));
  tell_string (self, PROP_UNDO_LABEL, &self->told.undo_label, undo);
  tell_string (self, PROP_REDO_LABEL, &self->told.redo_label, redo);
  tell_string (self, PROP_TITLE, &self->told.title, title);
  g_object_thaw_notify (G_OBJECT (self));
}

static KithDesk *
desk_for (KithCaseFile *file)
{
  KithDesk *self;

  if (file == NULL)
    return NULL;

  self = g_object_new (KITH_TYPE_DESK, NULL);
  self->file = file;
  tell_all (self);
  return self;
}

/**
 * kith_desk_new:
 * @path: where nothing stands yet
 * @error: return location for a #GError
 *
 * Makes a case file in which nothing is recorded.
 *
 * Errors: as kith_case_file_new().
 *
 * Returns: (transfer full) (nullable): a desk with it
 */
KithDesk *
kith_desk_new (const char  *path,
               GError     **error)
{
  return desk_for (kith_case_file_new (path, error));
}

/**
 * kith_desk_open:
 * @error: return location for a #GError
 *
 * Opens a case file to work on it.
 *
 * Errors: as kith_case_file_open().
 *
 * Returns: (transfer full) (nullable): a desk with it
 */
KithDesk *
kith_desk_open (const char  *path,
                GError     **error)
{
  return desk_for (kith_case_file_open (path, error));
}

/**
 * kith_desk_open_to_read:
 * @error: return location for a #GError
 *
 * Opens a case file without changing anything; all verbs refuse.
 *
 * Errors: as kith_case_file_open_to_read().
 *
 * Returns: (transfer full) (nullable): a desk with it
 */
KithDesk *
kith_desk_open_to_read (const char  *path,
                        GError     **error)
{
  return desk_for (kith_case_file_open_to_read (path, error));
}

/**
 * kith_desk_new_to_show:
 * @shown: a copy of a case, which holds what those may see who look at it
 * @name: what it is called
 * @error: return location for a #GError
 *
 * A desk on which a copy lies to be looked at; all verbs refuse.
 *
 * Returns: (transfer full) (nullable): the desk
 */
KithDesk *
kith_desk_new_to_show (KithCase    *shown,
                       const char  *name,
                       GError     **error)
{
  KithDesk *self = desk_for (kith_case_file_new_to_show (shown, name, error));

  if (self != NULL)
    self->is_shown = TRUE;
  return self;
}

/**
 * kith_desk_is_shown:
 *
 * Returns: whether a copy lies here for people to look at, so that nothing is said which is meant for
 *   the worker
 */
gboolean
kith_desk_is_shown (KithDesk *self)
{
  return self->is_shown;
}

/**
 * kith_desk_close:
 *
 * Lets go of the file, in which every step is already. No verb may follow; what was loaded can
 * still be looked at. Dropping the last reference does the same.
 */
void
kith_desk_close (KithDesk *self)
{
  g_return_if_fail (KITH_IS_DESK (self));

  kith_desk_settle (self);
  kith_case_file_close (self->file);
}

/**
 * kith_desk_settle:
 *
 * Has everybody write what was typed and not yet said. Every step, undo and redo begin with it, and
 * so does closing.
 */
void
kith_desk_settle (KithDesk *self)
{
  g_return_if_fail (KITH_IS_DESK (self));

  if (self->is_settling)
    return;

  self->is_settling = TRUE;
  g_signal_emit (self, signals[SETTLE], 0);
  self->is_settling = FALSE;
}

/**
 * kith_desk_save_copy:
 * @path: where to
 * @replace: whether a file that stands there may go
 * @error: return location for a #GError
 *
 * Errors: as kith_case_file_save_copy().
 *
 * Returns: %TRUE when the copy is on the disk
 */
gboolean
kith_desk_save_copy (KithDesk    *self,
                     const char  *path,
                     gboolean     replace,
                     GError     **error)
{
  gboolean is_done;

  g_return_val_if_fail (KITH_IS_DESK (self), FALSE);

  kith_desk_settle (self);
  is_done = kith_case_file_save_copy (self->file, path, replace, error);
  tell_all (self);
  return is_done;
}

/**
 * kith_desk_get_case:
 *
 * Returns: (transfer none): the live case, which changes with each step
 */
KithCase *
kith_desk_get_case (KithDesk *self)
{
  g_return_val_if_fail (KITH_IS_DESK (self), NULL);

  return kith_case_file_get_case (self->file);
}

/**
 * kith_desk_get_path:
 *
 * Returns: the absolute path of the case file
 */
const char *
kith_desk_get_path (KithDesk *self)
{
  return kith_case_file_get_path (self->file);
}

/**
 * kith_desk_get_title:
 *
 * Returns: what the case is called; if it has no title, the name of its file
 */
const char *
kith_desk_get_title (KithDesk *self)
{
  return self->told.title;
}

/**
 * kith_desk_is_read_only:
 *
 * Returns: whether the case can only be looked at
 */
gboolean
kith_desk_is_read_only (KithDesk *self)
{
  return kith_case_file_is_read_only (self->file);
}

/**
 * kith_desk_get_last_day:
 *
 * Returns: the day on which the case was changed last, as its file tells it; %KITH_DAY_PAST if
 *   nothing has been done in it
 */
KithDay
kith_desk_get_last_day (KithDesk *self)
{
  return kith_case_file_get_last_day (self->file);
}

/**
 * kith_desk_count_rows:
 * @kind: any table, the history among them
 * @count: (out): how many rows it has in the file
 * @error: return location for a #GError
 *
 * Returns: whether they could be counted
 */
gboolean
kith_desk_count_rows (KithDesk        *self,
                      KithRecordKind   kind,
                      gint64          *count,
                      GError         **error)
{
  return kith_case_file_count_rows (self->file, kind, count, error);
}

/**
 * kith_desk_get_selection:
 *
 * Returns: (nullable): the ids of what is selected, with blanks between them
 */
const char *
kith_desk_get_selection (KithDesk *self)
{
  return self->selection;
}

/**
 * kith_desk_set_selection:
 * @selection: (nullable): ids with blanks between them
 *
 * Each step remembers what was selected before it, and undo selects it again.
 */
void
kith_desk_set_selection (KithDesk   *self,
                         const char *selection)
{
  g_return_if_fail (KITH_IS_DESK (self));

  if (kith_set_string (&self->selection, selection))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * kith_desk_can_undo:
 *
 * Returns: whether there is a step to be taken back
 */
gboolean
kith_desk_can_undo (KithDesk *self)
{
  return self->told.can_undo;
}

/**
 * kith_desk_can_redo:
 *
 * Returns: whether there is a step to be done again
 */
gboolean
kith_desk_can_redo (KithDesk *self)
{
  return self->told.can_redo;
}

/**
 * kith_desk_get_undo_label:
 *
 * Returns: (nullable): the name of the step that undo takes back, translated
 */
const char *
kith_desk_get_undo_label (KithDesk *self)
{
  return self->told.undo_label;
}

/**
 * kith_desk_get_redo_label:
 *
 * Returns: (nullable): the name of the step that redo does again, translated
 */
const char *
kith_desk_get_redo_label (KithDesk *self)
{
  return self->told.redo_label;
}

static gboolean
finish_move (KithDesk   *self,
             gboolean    is_done,
             const char *selection)
{
  tell_all (self);
  if (is_done)
    kith_desk_set_selection (self, selection);
  return is_done;
}

/**
 * kith_desk_undo:
 * @error: return location for a #GError
 *
 * Takes back the last step and selects what was selected before it.
 *
 * Returns: %TRUE when that is on the disk; %FALSE if nothing has changed
 */
gboolean
kith_desk_undo (KithDesk  *self,
                GError   **error)
{
  g_autofree char *selection = NULL;
  gboolean is_done;
  guint n_done;

  g_return_val_if_fail (kith_desk_can_undo (self), FALSE);

  /* Who has typed back what was there before has undone that step already. */
  n_done = kith_case_file_count_done (self->file);
  kith_desk_settle (self);
  if (kith_case_file_count_done (self->file) < n_done)
    return TRUE;

  is_done = kith_step_undo (self->file, &selection, error);
  return finish_move (self, is_done, selection);
}

/**
 * kith_desk_redo:
 * @error: return location for a #GError
 *
 * Does the step again that was taken back last.
 *
 * Returns: %TRUE when that is on the disk; %FALSE if nothing has changed
 */
gboolean
kith_desk_redo (KithDesk  *self,
                GError   **error)
{
  g_autofree char *selection = NULL;
  gboolean is_done;

  g_return_val_if_fail (kith_desk_can_redo (self), FALSE);

  /* What was typed since is worth more than what was taken back. */
  kith_desk_settle (self);
  if (!kith_case_file_can_redo (self->file))
    return TRUE;

  is_done = kith_step_redo (self->file, &selection, error);
  return finish_move (self, is_done, selection);
}

/**
 * kith_desk_end_joining:
 *
 * The next edit is a step of its own: somebody has left the entry, or let go of what was nudged.
 */
void
kith_desk_end_joining (KithDesk *self)
{
  kith_case_file_end_joining (self->file);
}

/**
 * kith_desk_get_file:
 *
 * Returns: (transfer none): the case file
 */
KithCaseFile *
kith_desk_get_file (KithDesk *self)
{
  return self->file;
}

/**
 * kith_desk_begin:
 * @label: marked for translation but not translated
 * @join: (nullable): see kith_step_begin()
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): a step
 */
KithStep *
kith_desk_begin (KithDesk    *self,
                 const char  *label,
                 const char  *join,
                 GError     **error)
{
  KithStep *step;

  kith_desk_settle (self);
  step = kith_step_begin (self->file, label, self->selection, join, error);

  /* A disk that comes back may have kept a step that was thought lost. */
  if (step == NULL)
    tell_all (self);
  return step;
}

/**
 * kith_desk_commit:
 * @step: the step that was begun
 * @error: return location for a #GError
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_commit (KithDesk  *self,
                  KithStep  *step,
                  GError   **error)
{
  gboolean is_done = kith_step_commit (step, error);

  tell_all (self);
  return is_done;
}
