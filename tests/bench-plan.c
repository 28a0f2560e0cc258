/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long it takes to look at a large case: 300 people, 40 meetings, 20 versions of the plan. */

#include "config.h"

#include "kith-test-family.h"
#include "model/kith-plans.h"
#include "model/kith-records.h"
#include "model/kith-rota.h"
#include "model/kith-warnings.h"
#include "model/kith-wording.h"

#define PEOPLE 300
#define MEETINGS 40
#define VERSIONS 20
#define ROUNDS 20

static KithCase *
large_case (void)
{
  g_autoptr(GString) text = g_string_new ("[case_info i]\nopened_on=2026-01-01\n");

  for (int i = 0; i < PEOPLE; i++)
    g_string_append_printf (text, "[person p%d]\nknown_as=Person %d\nborn=%d\n%s", i, i, 1940 + i % 80,
                            i < 3 ? "is_focus=true\n" : "");
  for (int i = 1; i < PEOPLE; i++)
    g_string_append_printf (text, "[parentage k%d]\nchild=p%d\nparent=p%d\nkind=birth\n", i, i - 1, i);
  for (int i = 0; i < MEETINGS; i++)
    {
      g_string_append_printf (text, "[meeting m%d]\nstate=planned\nstarts_at=2027-%02d-10T16:00\n", i,
                              i % 12 + 1);
      for (int a = 0; a < 12; a++)
        g_string_append_printf (text, "[attendance a%d-%d]\nmeeting=m%d\nperson=p%d\nreply=yes\n", i, a, i,
                                (i * 7 + a) % PEOPLE);
    }
  for (int v = 0; v < VERSIONS; v++)
    {
      g_string_append_printf (text, "[plan v%d]\nstate=%s\nversion=%d\nstarted_on=2026-11-01\n", v,
                              v + 1 == VERSIONS ? "live" : "past", v + 1);
      for (int l = 0; l < 12; l++)
        g_string_append_printf (text, "[plan_line l%d-%d]\nplan=v%d\nnumber=%d\nwho=p%d\nwhat=rings and visits on the way home\n%s%s%s",
                                v, l, v, l, l, v > 0 ? "previous=" : "",
                                v > 0 ? g_intern_string (g_strdup_printf ("l%d-%d", v - 1, l)) : "",
                                v > 0 ? "\n" : "");
      for (int s = 0; s < 10; s++)
        g_string_append_printf (text, "[rota_slot s%d-%d]\nplan=v%d\nband=evening\nfrom_time=19:00\nwho=p%d\n",
                                v, s, v, s);
    }
  return kith_test_family_read (text->str);
}

static void
print (const char *what,
       gint64      started)
{
  g_print ("%-28s %7.2f ms\n", what, (double) (g_get_monotonic_time () - started) / 1000.0 / ROUNDS);
}

int
main (void)
{
  g_autoptr(KithCase) family = large_case ();
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
