/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Prints how long it takes from the call of a verb to the frame on which the step is shown, in the
 * view of a case of 1366 x 768 with everything that follows the case: by the clock, and how much
 * work of the window's own thread it is. Needs a display; tests/gui/start-headless.sh gives one.
 *   bench-steps [N_PEOPLE]
 */

#include "config.h"

#include "desk/kith-verbs.h"
#include "kith-bench-village.h"
#include "kith-test-desk.h"
#include "pages/kith-case-view.h"

#include <stdlib.h>
#include <time.h>

#define ROUNDS 101
#define PATIENCE_US (2 * G_USEC_PER_SEC)

typedef struct
{
  GtkWidget  *window;
  KithCanvas *canvas;
  gboolean    is_shown;  /* whether a frame with the step was handed over */
} Bench;

static double
cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1000.0 + now.tv_nsec / 1e6;
}

static void
after_frame_cb (GdkFrameClock *clock,
                gpointer       data)
{
  Bench *bench = data;

  bench->is_shown = kith_canvas_is_crisp (bench->canvas);
}

static void
run_for (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}

static void
wait_until_settled (Bench *bench)
{
  gint64 end = g_get_monotonic_time () + 20 * PATIENCE_US;

  while (!kith_canvas_is_settled (bench->canvas) && g_get_monotonic_time () < end)
    run_for (5);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static void
measure_step (Bench               *bench,
              KithDesk            *desk,
              const KithBenchStep *step,
              guint                n_people,
              const char          *view)
{
  double shown_ms[ROUNDS], work_ms[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 began;
      double cpu;

      wait_until_settled (bench);
      began = g_get_monotonic_time ();
      cpu = cpu_ms ();
      bench->is_shown = FALSE;
      step->act (desk, i, n_people);
      while (!bench->is_shown && g_get_monotonic_time () - began < PATIENCE_US)
        g_main_context_iteration (NULL, TRUE);
      shown_ms[i] = (g_get_monotonic_time () - began) / 1000.0;
      work_ms[i] = cpu_ms () - cpu;
      /* Nobody types faster than this. */
      run_for (30);
    }
  qsort (shown_ms, ROUNDS, sizeof *shown_ms, compare);
  qsort (work_ms, ROUNDS, sizeof *work_ms, compare);
  g_print ("%-25s %5u people, %-12s: shown p50 %5.1f p99 %5.1f ms, work p50 %5.1f p99 %5.1f ms"
           " (wanted: 20)\n", step->name, n_people, view, shown_ms[ROUNDS / 2],
           shown_ms[ROUNDS * 99 / 100], work_ms[ROUNDS / 2], work_ms[ROUNDS * 99 / 100]);
}

static void
measure (guint    n_people,
         gboolean all_in_view)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, NULL);
  g_autoptr(KithCase) family = kith_bench_village_new (n_people);
  const KithBenchStep *steps;
  Bench bench = { 0 };
  guint n_steps;

  kith_desk_import (desk, family, NULL);
  bench.window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (bench.window), 1366, 768);
  adw_window_set_content (ADW_WINDOW (bench.window), kith_case_view_new (desk));
  bench.canvas = kith_case_view_get_canvas (
    KITH_CASE_VIEW (adw_window_get_content (ADW_WINDOW (bench.window))));
  gtk_window_present (GTK_WINDOW (bench.window));
  g_signal_connect_after (gtk_widget_get_frame_clock (bench.window), "after-paint",
                          G_CALLBACK (after_frame_cb), &bench);
  run_for (300);
  kith_canvas_fit (bench.canvas);
  if (!all_in_view)
    kith_canvas_zoom_at (bench.canvas, 0.9 * KITH_VIEWPORT_NORMAL, &(KithPoint){ 500.0, 350.0 });
  run_for (1000);

  steps = kith_bench_village_get_steps (&n_steps);
  for (guint i = 0; i < n_steps; i++)
    measure_step (&bench, desk, &steps[i], n_people, all_in_view ? "all in view" : "working zoom");
  gtk_window_destroy (GTK_WINDOW (bench.window));
  run_for (50);
  kith_desk_close (desk);
}

int
main (int    argc,
      char **argv)
{
  static const guint sizes[] = { 300, 1000, 3000 };

  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint all = 0; all < 2; all++)
      if (argc < 2 || strtoul (argv[1], NULL, 10) == sizes[i])
        measure (sizes[i], all);

  return EXIT_SUCCESS;
}
