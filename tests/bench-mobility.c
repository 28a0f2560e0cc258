/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a mobility map takes: the path alone, and the whole drawing with its words. */

#include "config.h"

#include "kith-test-family.h"
#include "layout/kith-layout-path.h"
#include "model/kith-records.h"
#include "scene/kith-chart.h"

#define RUNS 20

static const KithPathSpace space = { 16.0, 12.0, 3.5, 14.0, 10.6 };

static double
time_layout (guint n)
{
  g_autofree KithPathStop *stops = g_new0 (KithPathStop, n);
  const gint64 start = g_get_monotonic_time ();

  for (guint run = 0; run < RUNS; run++)
    {
      for (guint i = 0; i < n; i++)
        stops[i] = (KithPathStop){ 20.0 + i % 9, 20.0 + i % 9, 10.6, 30.0 + i % 40, i % 5 == 1,
                                   { (i * 37) % 400, (i * 53) % 900 } };
      kith_layout_path (stops, n, &space);
    }
  return (g_get_monotonic_time () - start) / 1000.0 / RUNS;
}

static KithCase *
new_family (guint n)
{
  g_autoptr(GString) text = g_string_new ("[sheet map]\nkind=mobility_map\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "[person p%u]\nknown_as=Person number %u\n"
                            "[place n%u]\nsheet=map\nnumber=%u\nlabel=The house with number %u\n"
                            "since=2011\ngood=The long garden\n"
                            "[place_person t%u]\nplace=n%u\nperson=p%u\nmark=safe\nsee_again=yes\n",
                            i, i, i, i + 1, i, i, i, i);
  return kith_test_family_read (text->str);
}

static double
time_drawing (guint n)
{
  g_autoptr(KithCase) family = new_family (n);
  KithRecord *sheet = kith_case_find_kind (family, KITH_RECORD_SHEET, "map");
  const KithChartOptions options = { .measurer = kith_measurer_fixed () };
  const gint64 start = g_get_monotonic_time ();

  for (guint run = 0; run < RUNS; run++)
    {
      g_autoptr(KithChart) chart = kith_chart_new (kith_chart_kind_of (sheet), family, sheet, &options);
      g_autoptr(KithScene) scene = kith_chart_draw (chart);

      g_assert_cmpuint (kith_scene_get_n_subjects (scene), ==, 2 * n);
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
  } sizes[] = { { 5, 10.0 }, { 60, 10.0 }, { 300, 50.0 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const double layout = time_layout (sizes[i].n), drawing = time_drawing (sizes[i].n);

      g_print ("places=%u layout_ms=%.3f drawing_ms=%.3f of_what_it_may=%.2f\n", sizes[i].n, layout,
               drawing, drawing / sizes[i].may_ms);
    }
  return 0;
}
