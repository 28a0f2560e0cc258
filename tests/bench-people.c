/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the list of people costs in a case of thousands: listing them, telling their kin, searching. */

#include "config.h"

#include "base/kith-text.h"
#include "kith-test-desk.h"
#include "model/kith-records.h"
#include "pages/kith-people-list.h"

#define N_PEOPLE 10000

static double
ms_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

int
main (void)
{
  g_autoptr(KithCase) family = kith_test_big_family (N_PEOPLE);
  g_autoptr(KithPeopleList) people = NULL;
  g_autoptr(KithKinTeller) teller = NULL;
  g_auto(GStrv) words = g_strsplit ("a 9", " ", -1);
  gint64 start = g_get_monotonic_time ();
  guint n_found = 0;

  teller = kith_kin_teller_new (family, kith_case_nth (family, KITH_RECORD_PERSON, N_PEOPLE / 2), 0);
  g_print ("people kin_map_ms=%.2f\n", ms_since (start));

  start = g_get_monotonic_time ();
  people = kith_people_list_new (family);
  g_print ("people list_ms=%.2f people=%u\n", ms_since (start),
           g_list_model_get_n_items (G_LIST_MODEL (people)));

  start = g_get_monotonic_time ();
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (people)); i++)
    {
      g_autoptr(KithListedPerson) person = g_list_model_get_item (G_LIST_MODEL (people), i);

      n_found += kith_listed_person_matches (person, words) ? 1 : 0;
    }
  g_print ("people search_ms=%.2f found=%u\n", ms_since (start), n_found);

  start = g_get_monotonic_time ();
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr(KithListedPerson) person = g_list_model_get_item (G_LIST_MODEL (people), i * 97);

      kith_listed_person_get_kin (person);
    }
  g_print ("people words_for_100_ms=%.2f\n", ms_since (start));
  return 0;
}
