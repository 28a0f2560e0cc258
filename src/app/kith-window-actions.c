/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the menus, keys and buttons of the window do. Leaving files by export is kith-window-export.c. */

#include "config.h"

#include "app/kith-window-private.h"

#include "app/kith-sample.h"
#include "app/kith-shortcuts.h"
#include "base/kith-error.h"
#include "base/kith-text.h"
#include "desk/kith-verbs.h"
#include "pages/kith-recent.h"
#include "pages/kith-tidy.h"

#include <glib/gi18n-lib.h>

static const char *const case_patterns[] = { "*.kith", NULL };
static const char *const gedcom_patterns[] = { "*.ged", "*.GED", "*.gdz", "*.GDZ", NULL };

typedef struct
{
  KithWindow   *window; /* borrowed; the chooser is modal to it */
  KithPathFunc  chosen;
  gpointer      data;
} Choice;

static void
chooser_response_cb (GtkNativeDialog *chooser,
                     int              response,
                     gpointer         data)
{
  Choice *choice = data;
  g_autoptr(GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  gtk_native_dialog_hide (chooser);
  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    choice->chosen (choice->window, path, choice->data);
  g_free (choice);
  g_object_unref (chooser);
}

static void
choose (KithWindow           *self,
        GtkFileChooserNative *chooser,
        KithPathFunc          chosen,
        gpointer              data)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->window = self;
  choice->chosen = chosen;
  choice->data = data;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (chooser_response_cb), choice);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * kith_window_choose_open:
 * @title: of the dialog
 * @filter: what kind of file is meant
 * @patterns: (array zero-terminated=1): how their names end
 * @chosen: called with the path, unless nothing is chosen
 *
 * Lets somebody choose a file that is there.
 */
void
kith_window_choose_open (KithWindow        *self,
                         const char        *title,
                         const char        *filter,
                         const char *const *patterns,
                         KithPathFunc       chosen)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
    title, GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  g_autoptr(GtkFileFilter) wanted = gtk_file_filter_new ();
  g_autoptr(GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (wanted, filter);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (wanted, patterns[i]);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), wanted);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  choose (self, chooser, chosen, NULL);
}

/**
 * kith_window_choose_folder:
 * @title: of the dialog
 * @chosen: called with the path, unless nothing is chosen
 *
 * Lets somebody choose a folder.
 */
void
kith_window_choose_folder (KithWindow   *self,
                           const char   *title,
                           KithPathFunc  chosen)
{
  choose (self, gtk_file_chooser_native_new (title, GTK_WINDOW (self),
                                             GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, NULL),
          chosen, NULL);
}

/**
 * kith_window_choose_save:
 * @title: of the dialog
 * @name: a name to begin with, which names nobody
 * @chosen: called with the path, unless nothing is chosen
 * @data: for @chosen
 *
 * Lets somebody choose where a new file is to go.
 */
void
kith_window_choose_save (KithWindow   *self,
                         const char   *title,
                         const char   *name,
                         KithPathFunc  chosen,
                         gpointer      data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
    title, GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  choose (self, chooser, chosen, data);
}

static char *
with_suffix (const char *path,
             const char *suffix)
{
  return g_str_has_suffix (path, suffix) ? g_strdup (path) : g_strconcat (path, suffix, NULL);
}

static void
new_case_at (KithWindow *self,
             const char *path,
             gpointer    data)
{
  g_autofree char *full = with_suffix (path, ".kith");
  g_autoptr(GError) error = NULL;
  KithDesk *desk = kith_desk_new (full, &error);

  if (desk == NULL)
    kith_window_tell_error (self, _("The case could not be made"), error);
  else
    kith_window_take_desk (self, desk);
}

static void
new_case_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  kith_window_choose_save (data, _("New Case"), _("New case.kith"), new_case_at, NULL);
}

static void
open_at (KithWindow *self,
         const char *path,
         gpointer    data)
{
  g_autoptr(GError) error = NULL;

  if (!kith_window_open (self, path, &error))
    kith_window_tell_error (self, _("The case could not be opened"), error);
}

static void
open_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  kith_window_choose_open (data, _("Open Case"), _("Kith cases"), case_patterns, open_at);
}

static void
open_recent_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  open_at (data, g_variant_get_string (parameter, NULL), NULL);
}

static KithDesk *
new_sample (const char  *path,
            GError     **error)
{
  g_autoptr(KithDesk) desk = kith_desk_new (path, error);
  g_autoptr(KithCase) sample = NULL;

  if (desk == NULL)
    return NULL;

  sample = kith_sample_new ();
  return kith_desk_import (desk, sample, error) ? g_steal_pointer (&desk) : NULL;
}

/* One's own copy, made once: what was changed in it is there the next time. */
static void
open_sample_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "kith", NULL);
  g_autofree char *path = g_build_filename (folder, "sample-family.kith", NULL);
  g_autoptr(GError) error = NULL;
  KithDesk *desk;

  g_mkdir_with_parents (folder, 0700);
  desk = g_file_test (path, G_FILE_TEST_EXISTS) ? kith_desk_open (path, &error)
                                                : new_sample (path, &error);
  if (desk == NULL)
    kith_window_tell_error (data, _("The sample family could not be opened"), error);
  else
    kith_window_take_desk (data, desk);
}

static void
import_at (KithWindow *self,
           const char *path,
           gpointer    data)
{
  kith_window_import (self, path);
}

static void
import_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  kith_window_choose_open (data, _("Import a Family"), _("Family files (GEDCOM)"),
                           gedcom_patterns, import_at);
}

static void
save_copy_at (KithWindow *self,
              const char *path,
              gpointer    data)
{
  g_autofree char *full = with_suffix (path, ".kith");
  g_autoptr(GError) error = NULL;

  if (self->desk == NULL)
    return;

  /* A suffix that was added makes it another file than the one the dialog asked about. */
  if (kith_desk_save_copy (self->desk, full, g_str_equal (full, path), &error))
    kith_window_tell (self, _("A copy is saved"), NULL, NULL);
  else
    kith_window_tell_error (self, _("The copy could not be saved"), error);
}

static void
save_copy_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  kith_window_choose_save (data, _("Save a Copy"), _("Copy of the case.kith"), save_copy_at, NULL);
}

static void
step_through_history (KithWindow *self,
                      gboolean    back)
{
  g_autofree char *label = g_strdup (back ? kith_desk_get_undo_label (self->desk)
                                          : kith_desk_get_redo_label (self->desk));
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (!(back ? kith_desk_undo : kith_desk_redo) (self->desk, &error))
    {
      kith_window_tell_error (self, back ? _("The step could not be undone")
                                         : _("The step could not be done again"), error);
      return;
    }

  /* Translators: %s is the name of a step, such as "Add Person" */
  text = kith_text_fill (back ? _("Undone: %s") : _("Done again: %s"), label);
  kith_window_tell (self, text, back ? _("_Redo") : _("_Undo"), back ? "win.redo" : "win.undo");
}

static void
undo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  step_through_history (data, TRUE);
}

static void
redo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  step_through_history (data, FALSE);
}

static void
close_case_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  KithWindow *self = data;

  if (kith_window_is_shown (self))
    g_action_group_activate_action (G_ACTION_GROUP (self), "leave-family-view", NULL);
  else if (kith_window_is_printing (self))
    kith_window_leave_print (self);
  else if (self->desk != NULL)
    kith_window_close_case (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* For pages, which do not know the window: a text, and a button with its action, or "". */
static void
tell_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  const char *text, *button, *button_action;

  g_variant_get (parameter, "(&s&s&s)", &text, &button, &button_action);
  kith_window_tell (data, text, *button != '\0' ? button : NULL,
                    *button_action != '\0' ? button_action : NULL);
}

static void
show_shortcuts_action (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       data)
{
  kith_shortcuts_show (data);
}

static void
set_enabled (KithWindow *self,
             const char *name,
             gboolean    enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
update_actions (KithWindow *self)
{
  gboolean open = self->desk != NULL;

  set_enabled (self, "undo", open && kith_desk_can_undo (self->desk));
  set_enabled (self, "redo", open && kith_desk_can_redo (self->desk));
  set_enabled (self, "save-copy", open);
  set_enabled (self, "export-drawing", open);
  set_enabled (self, "export-family", open);
}

/**
 * kith_window_show_title:
 *
 * Says in the title of the window which case it is.
 */
void
kith_window_show_title (KithWindow *self)
{
  g_autofree char *title = NULL;

  if (self->desk == NULL)
    return;

  /* Translators: the title of a window: the case, and the program */
  title = g_strdup_printf (_("%s – Kith"), kith_desk_get_title (self->desk));
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/**
 * kith_window_follow_desk:
 *
 * To be called when another case is open, or none: actions and title follow it from then on.
 */
void
kith_window_follow_desk (KithWindow *self)
{
  update_actions (self);
  if (self->desk == NULL)
    return;

  g_signal_connect_object (self->desk, "notify::can-undo", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "notify::can-redo", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "notify::title", G_CALLBACK (kith_window_show_title), self,
                           G_CONNECT_SWAPPED);
  kith_window_show_title (self);
}

/**
 * kith_window_add_actions:
 *
 * Gives a new window its actions.
 */
void
kith_window_add_actions (KithWindow *self)
{
  static const GActionEntry entries[] = {
    { "new-case", new_case_action },
    { "open", open_action },
    { "open-recent", open_recent_action, "s" },
    { "open-sample", open_sample_action },
    { "import", import_action },
    { "save-copy", save_copy_action },
    { "undo", undo_action },
    { "redo", redo_action },
    { "close-case", close_case_action },
    { "tell", tell_action, "(sss)" },
    { "show-shortcuts", show_shortcuts_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
