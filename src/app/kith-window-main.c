/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the program with a window: one for each case, all in one process. */

#include "config.h"

#include "app/kith-window-main.h"

#include "app/kith-shortcuts.h"
#include "app/kith-window.h"

#include <glib/gi18n-lib.h>

static KithWindow *
find_window (GtkApplication *application,
             const char     *path)
{
  for (GList *i = gtk_application_get_windows (application); i != NULL; i = i->next)
    {
      KithDesk *desk = KITH_IS_WINDOW (i->data) ? kith_window_get_desk (i->data) : NULL;

      if (path == NULL ? KITH_IS_WINDOW (i->data) && desk == NULL
                       : desk != NULL && g_strcmp0 (kith_desk_get_path (desk), path) == 0)
        return i->data;
    }

  return NULL;
}

static void
activate_cb (AdwApplication *application)
{
  KithWindow *window = find_window (GTK_APPLICATION (application), NULL);

  if (window == NULL)
    {
      window = kith_window_new (application);
      kith_window_close_case (window);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
open_one (AdwApplication *application,
          GFile          *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr(GError) error = NULL;
  KithWindow *window;

  if (path == NULL)
    path = g_file_get_uri (file);
  window = find_window (GTK_APPLICATION (application), path);
  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }

  window = find_window (GTK_APPLICATION (application), NULL);
  if (window == NULL)
    window = kith_window_new (application);
  if (!kith_window_open (window, path, &error))
    kith_window_close_case (window);
  gtk_window_present (GTK_WINDOW (window));
  if (error != NULL)
    kith_window_tell_error (window, _("The case could not be opened"), error);
}

static void
open_cb (AdwApplication *application,
         GFile         **files,
         int             n_files)
{
  for (int i = 0; i < n_files; i++)
    open_one (application, files[i]);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  adw_show_about_window (gtk_application_get_active_window (data),
                         "application-name", "Kith",
                         "application-icon", KITH_APP_ID,
                         "version", KITH_VERSION,
                         "developer-name", _("The Kith developers"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("Genograms and, with them, everything a family's network"
                                       " agrees on. Kith keeps it in one file on this computer"
                                       " and sends it nowhere."),
                         NULL);
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  GList *window;

  while ((window = gtk_application_get_windows (data)) != NULL)
    gtk_window_destroy (window->data);
}

static void
startup_cb (AdwApplication *application)
{
  static const GActionEntry entries[] = {
    { "about", about_action },
    { "quit", quit_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  kith_shortcuts_bind (GTK_APPLICATION (application));
}

/* Without a graphics card, drawing by software GL is many times slower than by cairo, and with one
 * the difference is not seen: the canvas is copied pixels either way. Where nothing is drawn by GL
 * it need not be started either, which takes a third of the time to the first window. */
static void
choose_renderer (void)
{
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  if (g_strcmp0 (g_getenv ("GSK_RENDERER"), "cairo") == 0)
    g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
}

/**
 * kith_window_main:
 * @argc: how many
 * @argv: the program and the case files to open
 *
 * Shows the window, and comes back when the last one is closed. The language is set up already.
 *
 * Returns: the exit status
 */
int
kith_window_main (int    argc,
                  char **argv)
{
  g_autoptr(AdwApplication) application = NULL;

  choose_renderer ();
  if (!gtk_init_check ())
    {
      g_printerr ("kith: %s\n", _("There is no display to open a window on. “kith --help” tells"
                                  " what can be done without one."));
      return 1;
    }

  g_set_application_name ("Kith");

  application = adw_application_new (KITH_APP_ID, G_APPLICATION_HANDLES_OPEN);
  g_application_set_resource_base_path (G_APPLICATION (application), "/org/kithfamilies/Kith");
  g_signal_connect (application, "startup", G_CALLBACK (startup_cb), NULL);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  g_signal_connect (application, "open", G_CALLBACK (open_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
