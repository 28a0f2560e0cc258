/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How long an ecomap and safety circles take, layout and scene together. The limits are those of the
 * layout alone: 10 ms for 60 people, 50 ms for 300.
 */

#include "config.h"

#include "base/kith-calendar.h"
#include "kith-bench-around.h"
#include "model/kith-records.h"
#include "scene/kith-chart.h"

#define RUNS 20

static double
time_drawing (KithCase   *family,
              const char *id,
              guint       n)
{
  KithRecord *sheet = kith_case_find_kind (family, KITH_RECORD_SHEET, id);
  const KithChartOptions options = { .measurer = kith_measurer_fixed (),
                                     .as_at = kith_day_from_civil (2026, 11, 27) };
  const gint64 start = g_get_monotonic_time ();

  for (guint run = 0; run < RUNS; run++)
    {
      g_autoptr(KithChart) chart = kith_chart_new (kith_chart_kind_of (sheet), family, sheet, &options);
      g_autoptr(KithScene) scene = kith_chart_draw (chart);

      g_assert_cmpuint (kith_scene_get_n_subjects (scene), >=, n);
    }
  return (g_get_monotonic_time () - start) / 1000.0 / RUNS;
}

int
main (void)
{
  static const struct
  {
    guint  n;
    double may_ms;
  } sizes[] = { { 60, 10.0 }, { 300, 50.0 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr(KithCase) family = kith_bench_around_new (sizes[i].n);
      const double eco = time_drawing (family, "eco", sizes[i].n);
      const double circles = time_drawing (family, "circles", sizes[i].n);

      g_print ("people=%u ecomap_ms=%.2f of_what_it_may=%.2f circles_ms=%.2f of_what_it_may=%.2f\n",
               sizes[i].n, eco, eco / sizes[i].may_ms, circles, circles / sizes[i].may_ms);
    }
  return 0;
}
