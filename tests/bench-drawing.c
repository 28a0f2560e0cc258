/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Prints how much work it is from a wish to the new drawing: the step on the disk, then layout and
 * scene, for a person who is added to a family and for one who is put somewhere by hand.
 */

#include "config.h"

#include "canvas/kith-drawing.h"
#include "desk/kith-verbs-kin.h"
#include "desk/kith-verbs.h"
#include "kith-test-desk.h"
#include "model/kith-records.h"

#include <stdlib.h>
#include <time.h>

#define ROUNDS 41

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
  g_print ("%-24s %5u people, work: on the disk p50 %5.1f p95 %5.1f ms, drawn as well p50 %6.1f p95 %6.1f"
           " ms (wanted with 1000: 20)\n", what, n_people, step_ms[ROUNDS / 2],
           step_ms[ROUNDS * 95 / 100], shown_ms[ROUNDS / 2], shown_ms[ROUNDS * 95 / 100]);
}

/* Of this thread alone, in microseconds: what it would be on a machine with nothing else to do. */
static gint64
now_us (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static double
since (gint64 began)
{
  return (now_us () - began) / 1000.0;
}

static void
measure (guint n_people)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, NULL);
  g_autoptr(KithCase) family = kith_test_big_family (n_people);
  g_autoptr(KithDrawing) drawing = NULL;
  double step_ms[ROUNDS], shown_ms[ROUNDS];

  kith_desk_import (desk, family, NULL);
  drawing = kith_drawing_new (kith_desk_get_case (desk), kith_chart_kind_find (NULL));
  kith_drawing_get_scene (drawing);

  for (guint i = 0; i < ROUNDS; i++)
    {
      KithNewcomer newcomer = { KITH_ROLE_PARTNER, "Somebody New" };
      g_autofree char *of = g_strdup_printf ("p%06u", n_people - 1 - i * 2);
      gint64 began = now_us ();
      g_autofree char *id = kith_desk_add_kin (desk, &newcomer, of, NULL);

      step_ms[i] = since (began);
      kith_drawing_get_scene (drawing);
      shown_ms[i] = since (began);
    }
  tell ("a partner is added", n_people, step_ms, shown_ms);

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *who = g_strdup_printf ("p%06u", n_people / 2 + i);
      KithScene *scene = kith_drawing_get_scene (drawing);
      const KithPoint *at
        = &kith_scene_get_subject (scene, kith_scene_find_subject (scene, who))->anchor;
      KithPlace place = { who, at->x + 10.0, at->y, TRUE, FALSE };
      gint64 began = now_us ();

      kith_desk_place (desk, kith_drawing_get_sheet (drawing), &place, 1, NULL, NULL);
      step_ms[i] = since (began);
      if (kith_drawing_get_sheet (drawing) == NULL)
        kith_drawing_set_sheet (drawing, kith_record_get_id (
          kith_case_nth (kith_desk_get_case (desk), KITH_RECORD_SHEET, 0)));
      kith_drawing_get_scene (drawing);
      shown_ms[i] = since (began);
    }
  tell ("somebody is moved", n_people, step_ms, shown_ms);
}

int
main (void)
{
  measure (300);
  measure (1000);
  measure (3000);
  return EXIT_SUCCESS;
}
