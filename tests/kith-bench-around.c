/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kith-bench-around.h"

#include "kith-test-family.h"

static const char *const rings[] = { "knows_most", "knows_some", "knows_nothing" };
static const char *const strengths[] = { "weak", "ordinary", "strong" };

/**
 * kith_bench_around_new:
 * @n: how many people
 *
 * Returns: (transfer full): a child with @n people around, all of them on the ecomap "eco" and in the
 *   safety circles "circles"
 */
KithCase *
kith_bench_around_new (guint n)
{
  g_autoptr(GString) text
    = g_string_new ("[person child]\nknown_as=Maya\nis_focus=true\nborn=2015\n"
                    "[sheet eco]\nkind=ecomap\ncentre=child\n"
                    "[sheet circles]\nkind=safety_circles\n"
                    "[placement middle]\nsheet=circles\nperson=child\nring=centre\nseat=1\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "[person p%u]\nknown_as=Person number %u\nkind=friend\n"
                            "[eco_tie t%u]\nsheet=eco\nperson=p%u\nstrength=%s\nlabel=on Thursdays\n"
                            "[placement q%u]\nsheet=circles\nperson=p%u\nring=%s\nseat=%u\n",
                            i, i, i, i, strengths[i % G_N_ELEMENTS (strengths)], i, i,
                            rings[i % G_N_ELEMENTS (rings)], i + 1);
  return kith_test_family_read (text->str);
}
