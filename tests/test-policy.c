/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/kith-error.h"
#include "base/kith-moment.h"
#include "desk/kith-verbs-policy.h"
#include "kith-test-desk.h"
#include "kith-test-family.h"
#include "model/kith-policy-pack.h"
#include "model/kith-records.h"

#include <string.h>

static KithPolicyPack *
england (void)
{
  return kith_policy_pack_get_england ();
}

static void
test_england_says_how_often_plans_are_reviewed (void)
{
  g_assert_cmpint (kith_policy_pack_get_review_weeks (england (), "child_in_need"), ==, 6);
  g_assert_cmpint (kith_policy_pack_get_review_weeks (england (), "child_protection"), ==, 4);
  g_assert_cmpint (kith_policy_pack_get_interval (england (), "interim_review_days"), ==, 7);
  g_assert_cmpint (kith_policy_pack_get_interval (england (), "conference_first_months"), ==, 3);
  g_assert_cmpint (kith_policy_pack_get_interval (england (), "conference_then_months"), ==, 6);
  g_assert_cmpint (kith_policy_pack_get_interval (england (), "core_group_days"), ==, 10);
  g_assert_cmpint (kith_policy_pack_get_stage_minutes (england (), "private_time"), >, 0);
  g_assert_cmpstr (kith_policy_pack_get_wording (england (), "child_protection", "worry"), ==,
                   "Danger");
  g_assert_cmpuint (kith_policy_pack_get_questions (england ())->len, ==, 9);
}

/* Gauss's rule for Easter in the Gregorian calendar. */
static KithDay
easter (int year)
{
  const int a = year % 19, b = year / 100, c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;

  return kith_day_from_civil (year, n / 31, n % 31 + 1);
}

static KithDay
first_monday (int year,
              int month)
{
  KithDay day = kith_day_from_civil (year, month, 1);

  return day + (7 - kith_day_of_week (day)) % 7;
}

static KithDay
last_monday (int year,
             int month)
{
  KithDay day = kith_day_from_civil (year, month, 31);

  return day - kith_day_of_week (day);
}

static KithDay
next_free_weekday (KithDay day,
                   KithDay taken)
{
  while (kith_day_of_week (day) > 4 || day == taken)
    day++;

  return day;
}

/* What the Act of 1971 says, and what has been proclaimed for these days each year since. */
static void
test_bank_holidays_are_those_of_the_law (void)
{
  for (int year = 2026; year <= 2030; year++)
    {
      const KithDay christmas = kith_day_from_civil (year, 12, 25);
      const gboolean on_sunday = kith_day_of_week (christmas) == 6;
      const KithDay boxing = on_sunday ? christmas + 1
                             : next_free_weekday (christmas + 1,
                                                  next_free_weekday (christmas, 0));
      const KithDay days[] = {
        next_free_weekday (kith_day_from_civil (year, 1, 1), 0),
        easter (year) - 2, easter (year) + 1,
        first_monday (year, 5), last_monday (year, 5), last_monday (year, 8),
        on_sunday ? next_free_weekday (christmas, boxing) : next_free_weekday (christmas, 0),
        boxing,
      };
      guint n = 0;

      for (guint i = 0; i < G_N_ELEMENTS (days); i++)
        g_assert_nonnull (kith_policy_pack_get_bank_holiday (england (), days[i]));
      for (KithDay day = kith_day_from_civil (year, 1, 1); day <= kith_day_from_civil (year, 12, 31);
           day++)
        n += kith_policy_pack_get_bank_holiday (england (), day) != NULL;
      g_assert_cmpuint (n, ==, 8);
    }
}

static void
test_a_school_holiday_lasts_from_the_first_to_the_last_day (void)
{
  const KithDay first = kith_day_from_civil (2027, 2, 15);

  g_assert_null (kith_policy_pack_get_school_holiday (england (), first - 1));
  g_assert_cmpstr (kith_policy_pack_get_school_holiday (england (), first), ==, "Spring half-term");
  g_assert_nonnull (kith_policy_pack_get_school_holiday (england (), first + 4));
  g_assert_null (kith_policy_pack_get_school_holiday (england (), first + 5));
}

static void
test_working_days_leave_out_weekends_and_bank_holidays (void)
{
  /* Thursday before Christmas 2026: Friday is Christmas Day, Monday stands for Boxing Day. */
  g_assert_cmpint (kith_policy_pack_add_working_days (england (),
                                                      kith_day_from_civil (2026, 12, 24), 1),
                   ==, kith_day_from_civil (2026, 12, 29));
  g_assert_cmpint (kith_policy_pack_add_working_days (england (),
                                                      kith_day_from_civil (2026, 11, 27), 3),
                   ==, kith_day_from_civil (2026, 12, 2));
}

static void
test_the_glossary_is_large_enough_to_help (void)
{
  GPtrArray *words = kith_policy_pack_get_words (england ());
  guint n_jargon = 0, n_blaming = 0;

  for (guint i = 0; i < words->len; i++)
    {
      KithPolicyWord *word = words->pdata[i];

      g_assert_cmpstr (word->plainer, !=, "");
      n_jargon += !word->is_blaming;
      n_blaming += word->is_blaming;
    }
  g_assert_cmpuint (n_jargon, >=, 60);
  g_assert_cmpuint (n_blaming, >=, 30);
}

static void
test_what_a_pack_leaves_out_is_as_in_england (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithPolicyPack) pack = kith_policy_pack_parse ("[policy]\nname=Borough\nversion=1\n"
                                                           "[intervals]\nreview_child_in_need_weeks=5\n"
                                                           "[warnings]\n10=off\n", &error);

  g_assert_no_error (error);
  g_assert_cmpint (kith_policy_pack_get_review_weeks (pack, "child_in_need"), ==, 5);
  g_assert_cmpint (kith_policy_pack_get_review_weeks (pack, "child_protection"), ==, 4);
  g_assert_cmpstr (kith_policy_pack_get_severity (pack, 10), ==, "off");
  g_assert_null (kith_policy_pack_get_severity (pack, 11));
  g_assert_true (kith_policy_pack_counts_neither (pack, "interpreter"));
  g_assert_false (kith_policy_pack_counts_neither (pack, "network"));
}

static void
test_a_damaged_pack_is_told_by_its_place (void)
{
  static const struct
  {
    const char *text;
    const char *place;
  } cases[] = {
    { "not a key file", "key" },
    { "[policy]\nname=X\n", "version" },
    { "[policy]\nname=X\nversion=1\nin_force_from=soon\n", "in_force_from" },
    { "[policy]\nname=X\nversion=1\n[intervals]\ncore_group_days=ten\n", "core_group_days" },
    { "[policy]\nname=X\nversion=1\n[intervals]\ncore_group_days=-3\n", "core_group_days" },
    { "[policy]\nname=X\nversion=1\n[stages]\nwelcome=1.5\n", "welcome" },
    { "[policy]\nname=X\nversion=1\n[warnings]\n3=red\n", "red" },
    { "[policy]\nname=X\nversion=1\n[bank_holidays]\nsummer=Fun\n", "summer" },
    { "[policy]\nname=X\nversion=1\n[school_holidays]\n2026-10-30/2026-10-26=X\n", "2026-10-30" },
    { "[policy]\nname=X\nversion=1\n[glossary]\nLAC=\n", "LAC" },
    { "[policy]\nname=\xff\n", "UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (kith_policy_pack_parse (cases[i].text, &error));
      g_assert_error (error, KITH_ERROR, KITH_ERROR_FORMAT);
      g_assert_nonnull (strstr (error->message, cases[i].place));
      g_assert_nonnull (strstr (error->message, "pack that came with Kith"));
    }
}

static void
test_a_new_case_takes_the_pack_without_a_step (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, &error);
  KithRecord *record;

  g_assert_true (kith_desk_take_policy (desk, &error));
  g_assert_no_error (error);
  g_assert_false (kith_desk_can_undo (desk));
  record = kith_case_find_policy (kith_desk_get_case (desk));
  g_assert_cmpstr (kith_record_get_text (record, KITH_POLICY_NAME), ==, "England");
  g_assert_true (kith_desk_take_policy (desk, &error));
  g_assert_cmpuint (kith_case_count (kith_desk_get_case (desk), KITH_RECORD_POLICY), ==, 1);
  kith_desk_close (desk);
  g_clear_object (&desk);

  desk = kith_desk_open_to_read (folder->file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kith_case_count (kith_desk_get_case (desk), KITH_RECORD_POLICY), ==, 1);
  kith_desk_close (desk);
}

static void
test_a_case_that_is_only_read_takes_none (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) made = kith_desk_new (folder->file, &error);
  g_autoptr(KithDesk) desk = NULL;

  kith_desk_close (made);
  desk = kith_desk_open_to_read (folder->file, &error);
  g_assert_no_error (error);
  g_assert_false (kith_desk_take_policy (desk, &error));
  g_assert_nonnull (error);
  g_assert_null (kith_case_find_policy (kith_desk_get_case (desk)));
  kith_desk_close (desk);
}

static void
test_the_pack_in_the_case_is_the_one_that_counts (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, &error);
  KithCase *live = kith_desk_get_case (desk);

  g_assert_true (kith_desk_take_policy (desk, &error));
  g_assert_false (kith_desk_change_policy (desk, "nonsense", &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_FORMAT);
  g_clear_error (&error);
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_POLICY), ==, 1);

  g_assert_true (kith_desk_change_policy (desk, "[policy]\nname=Borough\nversion=2\n"
                                                "[intervals]\nreview_child_in_need_weeks=3\n", &error));
  g_assert_no_error (error);
  g_assert_cmpint (kith_policy_pack_get_review_weeks (kith_case_get_policy (live), "child_in_need"),
                   ==, 3);
  g_assert_true (kith_desk_undo (desk, &error));
  g_assert_cmpint (kith_policy_pack_get_review_weeks (kith_case_get_policy (live), "child_in_need"),
                   ==, 6);
  kith_desk_close (desk);
}

static void
test_a_case_with_a_damaged_pack_goes_by_the_one_for_england (void)
{
  g_autoptr(KithCase) family = kith_test_family_read ("[policy p]\nname=X\nversion=1\ncontent=broken\n");

  g_assert_nonnull (kith_case_get_policy_problem (family));
  g_assert_true (kith_case_get_policy (family) == england ());
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) kith_test_add ("policy", #name, test_##name)
  ADD (england_says_how_often_plans_are_reviewed);
  ADD (bank_holidays_are_those_of_the_law);
  ADD (a_school_holiday_lasts_from_the_first_to_the_last_day);
  ADD (working_days_leave_out_weekends_and_bank_holidays);
  ADD (the_glossary_is_large_enough_to_help);
  ADD (what_a_pack_leaves_out_is_as_in_england);
  ADD (a_damaged_pack_is_told_by_its_place);
  ADD (a_new_case_takes_the_pack_without_a_step);
  ADD (a_case_that_is_only_read_takes_none);
  ADD (the_pack_in_the_case_is_the_one_that_counts);
  ADD (a_case_with_a_damaged_pack_goes_by_the_one_for_england);
#undef ADD

  return g_test_run ();
}
