/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Taking a family in from a file: read it in a thread, say what is in it, and only then add it, as
 * one step that can be undone.
 */

#include "config.h"

#include "app/kith-window-private.h"

#include "app/kith-import-dialog.h"
#include "base/kith-id.h"
#include "desk/kith-verbs.h"
#include "exchange/kith-gedcom-import.h"
#include "pages/kith-tidy.h"

#include <glib/gi18n-lib.h>

#define PATIENCE_MS 800 /* before it is said that something is going on */

typedef struct
{
  KithWindow       *window;  /* owned */
  GFile            *file;    /* owned */
  KithCase         *family;  /* owned, once it is read */
  KithGedcomReport *report;  /* owned */
  GCancellable     *stopper; /* owned */
  GtkWidget        *progress; /* borrowed, nullable */
  guint             patience;
} Import;

static void
import_free (Import *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->window);
  g_clear_object (&self->file);
  g_clear_object (&self->family);
  g_clear_object (&self->stopper);
  kith_gedcom_report_free (self->report);
  g_free (self);
}

static gboolean
add_to_open_case (Import  *self,
                  GError **error)
{
  return kith_desk_import (self->window->desk, self->family, error);
}

static void
tell_added (KithWindow *window)
{
  kith_window_tell (window, _("The family is in the case"), _("_Undo"), "win.undo");
}

static void
make_case_at (KithWindow *window,
              const char *path,
              gpointer    data)
{
  g_autoptr(KithCase) family = KITH_CASE (data);
  g_autofree char *full = g_str_has_suffix (path, ".kith") ? g_strdup (path)
                                                           : g_strconcat (path, ".kith", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = kith_desk_new (full, &error);

  if (desk == NULL || !kith_desk_import (desk, family, &error))
    {
      kith_window_tell_error (window, _("The family could not be kept in a new case"), error);
      return;
    }

  kith_window_take_desk (window, g_steal_pointer (&desk));
  tell_added (window);
}

static void
accepted_cb (Import *self)
{
  g_autoptr(GError) error = NULL;

  if (self->window->desk == NULL)
    kith_window_choose_save (self->window, _("Keep the Family in a New Case"),
                             _("New case.kith"), make_case_at, g_object_ref (self->family));
  else if (add_to_open_case (self, &error))
    tell_added (self->window);
  else
    kith_window_tell_error (self->window, _("The family could not be taken in"), error);
}

static void
show_preview (Import *self)
{
  GtkWidget *dialog = kith_import_dialog_new (GTK_WINDOW (self->window), self->report,
                                              self->window->desk != NULL);

  g_signal_connect_swapped (dialog, "accepted", G_CALLBACK (accepted_cb), self);
  g_object_set_data_full (G_OBJECT (dialog), "kith-import", self, (GDestroyNotify) import_free);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Import *self = data;
  g_autoptr(KithIdMaker) ids = kith_id_maker_new ();
  GError *error = NULL;

  self->family = kith_gedcom_import_file (self->file, ids, self->report, cancellable, &error);
  if (self->family == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Import *self = data;
  g_autoptr(GError) error = NULL;

  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->progress != NULL)
    gtk_window_destroy (GTK_WINDOW (self->progress));
  self->progress = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      show_preview (self);
      return;
    }

  if (!g_cancellable_is_cancelled (self->stopper))
    kith_window_tell_error (self->window, _("The file could not be read"), error);
  import_free (self);
}

static void
stop_cb (Import *self)
{
  self->progress = NULL;
  g_cancellable_cancel (self->stopper);
}

static gboolean
pulse_cb (GtkWidget     *bar,
          GdkFrameClock *clock,
          gpointer       data)
{
  gtk_progress_bar_pulse (GTK_PROGRESS_BAR (bar));
  return G_SOURCE_CONTINUE;
}

static gboolean
show_progress_cb (gpointer data)
{
  Import *self = data;
  GtkWidget *bar = gtk_progress_bar_new ();

  self->patience = 0;
  self->progress = adw_message_dialog_new (GTK_WINDOW (self->window), _("Reading the file…"), NULL);
  gtk_progress_bar_set_pulse_step (GTK_PROGRESS_BAR (bar), 0.02);
  gtk_widget_add_tick_callback (bar, pulse_cb, NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Reading the file…"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self->progress), bar);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (self->progress), "cancel", _("_Cancel"));
  g_signal_connect_swapped (self->progress, "response", G_CALLBACK (stop_cb), self);
  kith_tidy (self->progress);
  gtk_window_present (GTK_WINDOW (self->progress));
  return G_SOURCE_REMOVE;
}

/**
 * kith_window_import:
 * @path: of a family file
 *
 * Reads the file, shows what is in it, and takes it in if that is wanted: into the case that is
 * open, or into a new one.
 */
void
kith_window_import (KithWindow *self,
                    const char *path)
{
  Import *import = g_new0 (Import, 1);
  g_autoptr(GTask) task = NULL;

  import->window = g_object_ref (self);
  import->file = g_file_new_for_path (path);
  import->report = kith_gedcom_report_new ();
  import->stopper = g_cancellable_new ();
  import->patience = g_timeout_add (PATIENCE_MS, show_progress_cb, import);

  task = g_task_new (self, import->stopper, read_cb, import);
  g_task_set_task_data (task, import, NULL);
  g_task_run_in_thread (task, read_thread);
}
