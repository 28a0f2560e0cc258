/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Prints how long programs take from being started to having something in the middle of the
 * screen, as somebody in front of it sees it, by looking at the pixels of the display:
 * a bare libadwaita window, Kith's start page, and Kith with a case.
 *
 * Usage: bench-start KITH [CASE]. Needs a display with nothing else on it.
 */

#include "config.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <adwaita.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#define N_ROUNDS 9
#define PATIENCE_US (20 * G_USEC_PER_SEC)
#define BARE "--bare"

static void
show_bare_window (AdwApplication *application)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new ("A bare window with a few words in the middle of it,\n"
                                    "so that there is something to be seen.");

  gtk_widget_set_vexpand (label, TRUE);
  gtk_widget_add_css_class (label, "title-1");
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), label);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  gtk_window_present (GTK_WINDOW (window));
}

static int
run_bare (void)
{
  g_autoptr(AdwApplication) application = adw_application_new ("org.kithfamilies.Bare",
                                                               G_APPLICATION_DEFAULT_FLAGS);

  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_signal_connect (application, "activate", G_CALLBACK (show_bare_window), NULL);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}

/* Something is there once enough dots in the middle differ from their neighbours. */
static gboolean
shows_something (Display *display)
{
  int width = DisplayWidth (display, 0), height = DisplayHeight (display, 0);
  XImage *image = XGetImage (display, DefaultRootWindow (display), width / 4, height / 4,
                             width / 2, height / 2, AllPlanes, ZPixmap);
  guint edges = 0;

  if (image == NULL)
    return FALSE;

  for (int y = 0; y < image->height; y += 2)
    {
      const guint32 *row = (const guint32 *) (image->data + y * image->bytes_per_line);

      for (int x = 1; x < image->width; x++)
        edges += row[x] != row[x - 1];
    }

  XDestroyImage (image);
  return edges > 400;
}

static double
time_one (Display     *display,
          const char **argv)
{
  g_autoptr(GError) error = NULL;
  gint64 began = g_get_monotonic_time ();
  double ms = -1.0;
  GPid pid;
  int status;

  if (!g_spawn_async (NULL, (char **) argv, NULL,
                      G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH, NULL, NULL, &pid, &error))
    g_error ("%s", error->message);

  while (g_get_monotonic_time () - began < PATIENCE_US)
    {
      if (shows_something (display))
        {
          ms = (g_get_monotonic_time () - began) / 1000.0;
          break;
        }
      g_usleep (2000);
    }

  kill (pid, SIGTERM);
  waitpid (pid, &status, 0);
  while (shows_something (display))
    g_usleep (2000);
  return ms;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

int
main (int    argc,
      char **argv)
{
  const char *bare[] = { argv[0], BARE, NULL };
  const char *start[] = { argc > 1 ? argv[1] : "", NULL };
  const char *with_case[] = { start[0], argc > 2 ? argv[2] : NULL, NULL };
  const struct { const char *name; const char **argv; } programs[] = {
    { "bare libadwaita window", bare }, { "start page", start }, { "with the case", with_case },
  };
  guint n_programs = argc > 2 ? 3 : 2;
  double times[G_N_ELEMENTS (programs)][N_ROUNDS];
  Display *display = NULL;

  if (argc > 1 && strcmp (argv[1], BARE) == 0)
    return run_bare ();
  if (argc < 2 || (display = XOpenDisplay (NULL)) == NULL)
    {
      g_printerr ("Usage: bench-start KITH [CASE], on a display\n");
      return 2;
    }

  for (guint i = 0; i < n_programs; i++)
    time_one (display, programs[i].argv);
  for (guint round = 0; round < N_ROUNDS; round++)
    for (guint i = 0; i < n_programs; i++)
      times[i][round] = time_one (display, programs[i].argv);

  for (guint i = 0; i < n_programs; i++)
    {
      qsort (times[i], N_ROUNDS, sizeof (double), compare_doubles);
      g_print ("%-24s median %6.0f ms  fastest %6.0f ms  %.2f x bare (fastest %.2f x)\n",
               programs[i].name, times[i][N_ROUNDS / 2], times[i][0],
               times[i][N_ROUNDS / 2] / times[0][N_ROUNDS / 2], times[i][0] / times[0][0]);
    }

  XCloseDisplay (display);
  return EXIT_SUCCESS;
}
