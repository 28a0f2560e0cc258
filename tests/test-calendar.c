/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/kith-calendar.h"

typedef struct
{
  KithCalendar calendar;
  int year;
  int month;
  int day;
  int in_year;   /* the same day in the Gregorian calendar */
  int in_month;
  int in_day;
} SameDay;

/* Days that history books give in both calendars. */
static const SameDay same_days[] = {
  { KITH_CALENDAR_JULIAN, 1582, 10, 5, 1582, 10, 15 },
  { KITH_CALENDAR_JULIAN, 1752, 9, 3, 1752, 9, 14 },
  { KITH_CALENDAR_JULIAN, 1732, 2, 11, 1732, 2, 22 },
  { KITH_CALENDAR_JULIAN, 1917, 10, 25, 1917, 11, 7 },
  { KITH_CALENDAR_JULIAN, 1700, 2, 29, 1700, 3, 11 },
  { KITH_CALENDAR_JULIAN, -43, 3, 15, -43, 3, 13 },
  { KITH_CALENDAR_JULIAN, -4712, 1, 1, -4713, 11, 24 },
  { KITH_CALENDAR_FRENCH, 1, 1, 1, 1792, 9, 22 },
  { KITH_CALENDAR_FRENCH, 2, 11, 9, 1794, 7, 27 },
  { KITH_CALENDAR_FRENCH, 3, 13, 6, 1795, 9, 22 },
  { KITH_CALENDAR_FRENCH, 4, 1, 1, 1795, 9, 23 },
  { KITH_CALENDAR_FRENCH, 8, 2, 18, 1799, 11, 9 },
  { KITH_CALENDAR_FRENCH, 13, 3, 11, 1804, 12, 2 },
  { KITH_CALENDAR_FRENCH, 14, 4, 10, 1805, 12, 31 },
  { KITH_CALENDAR_FRENCH, 79, 8, 16, 1871, 5, 6 },
  { KITH_CALENDAR_HEBREW, 5784, 1, 1, 2023, 9, 16 },
  { KITH_CALENDAR_HEBREW, 5708, 9, 5, 1948, 5, 14 },
  { KITH_CALENDAR_HEBREW, 5784, 7, 14, 2024, 3, 24 },
  { KITH_CALENDAR_HEBREW, 5783, 6, 14, 2023, 3, 7 },
  { KITH_CALENDAR_HEBREW, 5783, 7, 14, 2023, 3, 7 },
  { KITH_CALENDAR_HEBREW, 5784, 8, 15, 2024, 4, 23 },
  { KITH_CALENDAR_HEBREW, 5784, 13, 29, 2024, 10, 2 },
  { KITH_CALENDAR_HEBREW, 4895, 8, 14, 1135, 4, 6 },
  { KITH_CALENDAR_HEBREW, 1, 1, 1, -3760, 9, 7 },
};

static void
test_day_numbers_are_julian_days (void)
{
  g_assert_cmpint (kith_day_from_civil (2000, 1, 1), ==, 2451545);
  g_assert_cmpint (kith_day_from_civil (1970, 1, 1), ==, 2440588);
  g_assert_cmpint (kith_day_from_civil (2019, 5, 3), ==, 2458607);
  g_assert_cmpint (kith_day_from_civil (-4713, 11, 24), ==, 0);
}

static void
test_every_day_comes_back (void)
{
  KithDay number = kith_day_from_civil (-801, 1, 1);

  for (int year = -801; year <= 2801; year++)
    {
      for (int month = 1; month <= 12; month++)
        {
          for (int day = 1; day <= kith_days_in_month (year, month); day++, number++)
            {
              int y, m, d;

              kith_day_to_civil (number, &y, &m, &d);
              g_assert_cmpint (kith_day_from_civil (year, month, day), ==, number);
              g_assert_true (y == year && m == month && d == day);
            }
        }
    }
}

static void
test_known_days_agree (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (same_days); i++)
    {
      const SameDay *same = &same_days[i];
      int year, month, day;
      KithDay number;

      g_assert_true (kith_calendar_day (same->calendar, same->year, same->month, same->day,
                                        &number));
      kith_day_to_civil (number, &year, &month, &day);
      g_test_message ("row %d: %d-%d-%d", (int) i, year, month, day);
      g_assert_cmpint (year, ==, same->in_year);
      g_assert_cmpint (month, ==, same->in_month);
      g_assert_cmpint (day, ==, same->in_day);
    }
}

static void
assert_months_join (KithCalendar calendar,
                    int          year,
                    int          months)
{
  KithDay year_first, year_last, first, last = 0, next_first, next_last;

  g_assert_true (kith_calendar_days_of_year (calendar, year, &year_first, &year_last));
  g_assert_true (kith_calendar_days_of_year (calendar, year + 1, &next_first, &next_last));
  g_assert_cmpint (year_last + 1, ==, next_first);
  for (int month = 1; month <= months; month++)
    {
      KithDay before = last;

      g_assert_true (kith_calendar_days_of_month (calendar, year, month, &first, &last));
      if (month == 1)
        g_assert_cmpint (first, ==, year_first);
      else if (before != last)
        g_assert_cmpint (first, ==, before + 1);
    }
  g_assert_cmpint (last, ==, year_last);
}

static void
test_months_and_years_join_without_gap (void)
{
  for (int year = 1; year <= 3000; year++)
    {
      assert_months_join (KITH_CALENDAR_JULIAN, year, 12);
      assert_months_join (KITH_CALENDAR_FRENCH, year, 13);
      assert_months_join (KITH_CALENDAR_HEBREW, 3000 + year, 13);
    }
}

static void
test_days_that_do_not_exist_are_refused (void)
{
  KithDay day;

  g_assert_false (kith_calendar_day (KITH_CALENDAR_GREGORIAN, 1900, 2, 29, &day));
  g_assert_true (kith_calendar_day (KITH_CALENDAR_JULIAN, 1900, 2, 29, &day));
  g_assert_false (kith_calendar_day (KITH_CALENDAR_JULIAN, 1901, 2, 29, &day));
  g_assert_false (kith_calendar_day (KITH_CALENDAR_FRENCH, 2, 13, 6, &day));
  g_assert_false (kith_calendar_day (KITH_CALENDAR_FRENCH, 0, 1, 1, &day));
  g_assert_false (kith_calendar_day (KITH_CALENDAR_HEBREW, 5784, 4, 30, &day));
  g_assert_false (kith_calendar_day (KITH_CALENDAR_HEBREW, 5784, 14, 1, &day));
  g_assert_false (kith_calendar_day (KITH_CALENDAR_GREGORIAN, 2019, 0, 1, &day));
  g_assert_false (kith_calendar_day (KITH_CALENDAR_GREGORIAN, G_MAXINT, 1, 1, &day));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/day-numbers-are-julian-days", test_day_numbers_are_julian_days);
  g_test_add_func ("/calendar/every-day-comes-back", test_every_day_comes_back);
  g_test_add_func ("/calendar/known-days-agree", test_known_days_agree);
  g_test_add_func ("/calendar/months-and-years-join-without-gap",
                   test_months_and_years_join_without_gap);
  g_test_add_func ("/calendar/days-that-do-not-exist-are-refused",
                   test_days_that_do_not_exist_are_refused);

  return g_test_run ();
}
