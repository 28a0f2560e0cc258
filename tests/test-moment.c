/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/kith-error.h"
#include "base/kith-moment.h"

/* A Friday. */
#define TODAY (kith_day_from_civil (2026, 11, 27))

static const struct
{
  const char *typed;
  const char *meant;
} understood[] = {
  { "2026-11-27T14:30", "2026-11-27T14:30" },
  { "27 November 2026 14:30", "2026-11-27T14:30" },
  { "14.30, 3 December 2026", "2026-12-03T14:30" },
  { "4 March 2027 at 2pm", "2027-03-04T14:00" },
  { "4 Mar 2027 2.15 pm", "2027-03-04T14:15" },
  { "tomorrow at noon", "2026-11-28T12:00" },
  { "today 11:00", "2026-11-27T11:00" },
  { "Yesterday 9 am", "2026-11-26T09:00" },
  { "11:00", "2026-11-27T11:00" },
  { "Friday 16:00", "2026-11-27T16:00" },
  { "thu 2 p.m.", "2026-12-03T14:00" },
  { "sunday midnight", "2026-11-29T00:00" },
  { "12 am tomorrow", "2026-11-28T00:00" },
  { "12pm", "2026-11-27T12:00" },
};

static void
test_a_moment_is_understood_as_people_say_it (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (understood); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *iso = NULL;
      KithMoment moment;

      kith_moment_parse (understood[i].typed, TODAY, &moment, &error);
      g_assert_no_error (error);
      iso = kith_moment_dup_iso (&moment);

      g_assert_cmpstr (iso, ==, understood[i].meant);
    }
}

static void
test_what_is_no_moment_is_refused_with_a_sentence (void)
{
  static const char *const bad[] = { "", "Thursday", "31 June 2026 14:00", "25:00", "14:60",
                                     "13 pm", "May 2026 14:00", "14:00 and 15:00", "soon", "0am" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = NULL;
      KithMoment moment;

      g_assert_false (kith_moment_parse (bad[i], TODAY, &moment, &error));
      g_assert_error (error, KITH_ERROR, KITH_ERROR_FORMAT);
    }
}

static void
test_only_moments_that_exist_are_kept (void)
{
  static const char *const bad[] = { "2026-11-27", "2026-11-31T10:00", "2026-13-01T10:00",
                                     "2026-11-27T24:00", "2026-11-27 10:00", "2026-11-27T10:00Z" };
  KithMoment moment;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (kith_moment_parse_iso (bad[i], &moment));
}

static void
test_days_of_the_week_begin_with_monday (void)
{
  g_assert_cmpint (kith_day_of_week (kith_day_from_civil (2026, 11, 23)), ==, 0);
  g_assert_cmpint (kith_day_of_week (kith_day_from_civil (2026, 11, 29)), ==, 6);
}

static void
test_a_moment_says_its_day_of_the_week (void)
{
  const KithMoment moment = { kith_day_from_civil (2027, 3, 4), 14 * 60 + 5 };
  g_autofree char *text = kith_moment_dup_text (&moment);

  g_assert_cmpstr (text, ==, "Thursday 4 March 2027, 14:05");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/moment/is-understood-as-people-say-it",
                   test_a_moment_is_understood_as_people_say_it);
  g_test_add_func ("/moment/no-moment-is-refused-with-a-sentence",
                   test_what_is_no_moment_is_refused_with_a_sentence);
  g_test_add_func ("/moment/only-moments-that-exist-are-kept",
                   test_only_moments_that_exist_are_kept);
  g_test_add_func ("/moment/days-of-the-week-begin-with-monday",
                   test_days_of_the_week_begin_with_monday);
  g_test_add_func ("/moment/says-its-day-of-the-week", test_a_moment_says_its_day_of_the_week);

  return g_test_run ();
}
