/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long it takes to look at a large case: 300 people, 40 meetings, 20 versions of the plan. */

#include "config.h"

#include "kith-bench-years.h"
#include "model/kith-plans.h"
#include "model/kith-records.h"
#include "model/kith-rota.h"
#include "model/kith-warnings.h"
#include "model/kith-wording.h"

#define ROUNDS 20

static void
print (const char *what,
       gint64      started)
{
  g_print ("%-28s %7.2f ms\n", what, (double) (g_get_monotonic_time () - started) / 1000.0 / ROUNDS);
}

int
main (void)
{
  g_autoptr(KithCase) family = kith_bench_years_new ();
  const KithDay today = kith_day_from_civil (2026, 11, 27);
  g_autoptr(GPtrArray) plans = kith_case_list_plans (family);
  KithRecord *plan = kith_case_find_live_plan (family);
  gint64 started = g_get_monotonic_time ();

  for (int i = 0; i < ROUNDS; i++)
    g_ptr_array_unref (kith_warnings_list (family, today));
  print ("things to notice", started);

  started = g_get_monotonic_time ();
  for (int i = 0; i < ROUNDS; i++)
    {
      g_autoptr(KithRota) rota = kith_rota_new (family, plan, today, today + 6);
      g_autoptr(GPtrArray) questions = kith_rota_list_questions (rota, today);
    }
  print ("a week of the rota", started);

  started = g_get_monotonic_time ();
  for (int i = 0; i < ROUNDS; i++)
    g_ptr_array_unref (kith_plan_compare (family, plans->pdata[0], plan));
  print ("first and last version", started);

  started = g_get_monotonic_time ();
  for (int i = 0; i < ROUNDS; i++)
    g_array_unref (kith_wording_check (kith_policy_pack_get_england (),
                                       "We will liaise with the school prior to Friday and see how it went."));
  print ("words after a keystroke", started);
  return 0;
}
