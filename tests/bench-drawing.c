/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Prints how much work it is from a wish to the new drawing: the step on the disk, then layout and
 * scene.
 *   bench-drawing [N_PEOPLE]
 */

#include "config.h"

#include "canvas/kith-drawing.h"
#include "desk/kith-verbs.h"
#include "kith-bench-village.h"
#include "kith-test-desk.h"

#include <stdlib.h>
#include <time.h>

#define ROUNDS 101

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static void
tell (const char *what,
      guint       n_people,
      double     *step_ms,
      double     *shown_ms)
{
  qsort (step_ms, ROUNDS, sizeof *step_ms, compare);
  qsort (shown_ms, ROUNDS, sizeof *shown_ms, compare);
  g_print ("%-25s %5u people, work: on the disk p50 %5.1f p99 %5.1f ms, drawn as well p50 %5.1f"
           " p99 %5.1f ms\n", what, n_people, step_ms[ROUNDS / 2], step_ms[ROUNDS * 99 / 100],
           shown_ms[ROUNDS / 2], shown_ms[ROUNDS * 99 / 100]);
}

/* Of this thread alone, in microseconds: what it would be on a machine with nothing else to do. */
static gint64
now_us (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* As the page does: the first sheet of a case is shown as soon as there is one. */
static void
draw (KithDrawing *drawing,
      KithDesk    *desk)
{
  kith_drawing_set_sheet (drawing, kith_bench_village_get_sheet (desk));
  kith_drawing_get_scene (drawing);
}

static void
measure (guint n_people)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, NULL);
  g_autoptr(KithCase) family = kith_bench_village_new (n_people);
  g_autoptr(KithDrawing) drawing = NULL;
  double step_ms[ROUNDS], shown_ms[ROUNDS];
  const KithBenchStep *steps;
  guint n_steps;
  gint64 began = now_us ();

  kith_desk_import (desk, family, NULL);
  drawing = kith_drawing_new (kith_desk_get_case (desk), kith_chart_kind_find (NULL));
  began = now_us ();
  draw (drawing, desk);
  g_print ("%-25s %5u people, work: %.1f ms\n", "the first drawing", n_people,
           (now_us () - began) / 1000.0);

  steps = kith_bench_village_get_steps (&n_steps);
  for (guint s = 0; s < n_steps; s++)
    {
      for (guint i = 0; i < ROUNDS; i++)
        {
          began = now_us ();
          steps[s].act (desk, i, n_people);
          step_ms[i] = (now_us () - began) / 1000.0;
          draw (drawing, desk);
          shown_ms[i] = (now_us () - began) / 1000.0;
        }
      tell (steps[s].name, n_people, step_ms, shown_ms);
    }
}

int
main (int    argc,
      char **argv)
{
  /* As the canvas does, lest the kernel be measured. */
  g_free (g_malloc (31 * 1024 * 1024));
  if (argc > 1)
    {
      measure ((guint) strtoul (argv[1], NULL, 10));
      return EXIT_SUCCESS;
    }

  measure (300);
  measure (1000);
  measure (3000);
  return EXIT_SUCCESS;
}
