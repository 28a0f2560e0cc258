/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desk/kith-said-person.h"

static void
test_a_line_is_taken_apart (void)
{
  static const struct
  {
    const char *text;
    const char *name;
    const char *born;
    const char *symbol;
    gboolean    has_died;
  } cases[] = {
    { "Maya", "Maya" },
    { "  Maya \t Ann ", "Maya Ann" },
    { "", "" },
    { ",", "," },
    { "Maya, 7", "Maya", "[2018-11-23..2019-11-22]" },
    { "Maya, girl, 7", "Maya", "[2018-11-23..2019-11-22]", "female" },
    { "Maya 2019 girl", "Maya", "2019", "female" },
    { "Tom Lee, about 2014, m", "Tom Lee", "2014~", "male" },
    { "Bo, 3 weeks", "Bo", "[2026-10-26..2026-11-01]" },
    { "Ash, 18 months, boy", "Ash", "[2025-04-23..2025-05-22]", "male" },
    { "Nan, died", "Nan", NULL, "female", TRUE },
    { "Dad", "Dad", NULL, "male" },
    { "Uncle Joe 52", "Uncle Joe", "[1973-11-23..1974-11-22]", "male" },
    { "Smith, John", "Smith, John" },
    { "Girl", "Girl" },
    { "2019", "2019" },
    { "Louis XIV", "Louis XIV" },
    { "Smith & Sons <b>x", "Smith & Sons <b>x" },
    { "Maya, 31 June", "Maya, 31 June" },
    { "Old, 999", "Old, 999" },
  };
  KithDay today = kith_day_from_civil (2026, 11, 22);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(KithSaidPerson) said = { 0 };

      kith_said_person_read (&said, cases[i].text, today);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (said.name, ==, cases[i].name);
      g_assert_cmpstr (said.symbol, ==, cases[i].symbol);
      g_assert_cmpint (said.has_died, ==, cases[i].has_died);
      if (cases[i].born != NULL || said.born != NULL)
        g_assert_cmpstr (said.born, ==, cases[i].born);
    }
}

static void
test_several_people_are_told_at_once (void)
{
  static const struct
  {
    const char *text;
    const char *name;
    gboolean    is_group;
    int         count;
    const char *symbol;
  } cases[] = {
    { "3 brothers", "3 brothers", TRUE, 3, "male" },
    { "two sisters", "two sisters", TRUE, 2, "female" },
    { "two older sisters", "two older sisters", TRUE, 2, "female" },
    { "brothers, number not known", "brothers", TRUE, 0, "male" },
    { "Brothers and sisters", "Brothers and sisters", TRUE, 0, "unknown" },
    { "several cousins", "several cousins", TRUE, 0, "unknown" },
    { "1 brothers", "1 brothers", FALSE, 0, NULL },
    { "Two Rivers", "Two Rivers", FALSE, 0, NULL },
    { "Brothers, Amy", "Brothers, Amy", FALSE, 0, NULL },
    { "Sister", "Sister", FALSE, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(KithSaidPerson) said = { 0 };

      kith_said_person_read (&said, cases[i].text, kith_day_from_civil (2026, 11, 22));

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (said.name, ==, cases[i].name);
      g_assert_cmpint (said.is_group, ==, cases[i].is_group);
      g_assert_cmpint (said.count, ==, cases[i].count);
      g_assert_cmpstr (said.symbol, ==, cases[i].symbol);
    }
}

static void
test_a_very_long_line_stays_whole (void)
{
  g_autofree char *text = g_strnfill (10000, 'a');
  g_auto(KithSaidPerson) said = { 0 };

  kith_said_person_read (&said, text, kith_day_from_civil (2026, 11, 22));

  g_assert_cmpstr (said.name, ==, text);
}

static void
test_an_age_on_a_leap_day (void)
{
  g_auto(KithSaidPerson) said = { 0 };

  g_assert_true (kith_said_person_read_age (&said, "1", kith_day_from_civil (2024, 2, 29)));
  g_assert_cmpstr (said.born, ==, "[2022-03-01..2023-02-28]");
  g_assert_false (kith_said_person_read_age (&said, "a while ago", kith_day_from_civil (2024, 2, 29)));
  g_assert_cmpstr (said.born, ==, "[2022-03-01..2023-02-28]");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/said-person/a-line-is-taken-apart", test_a_line_is_taken_apart);
  g_test_add_func ("/said-person/several-people-are-told-at-once", test_several_people_are_told_at_once);
  g_test_add_func ("/said-person/a-very-long-line-stays-whole", test_a_very_long_line_stays_whole);
  g_test_add_func ("/said-person/an-age-on-a-leap-day", test_an_age_on_a_leap_day);
  return g_test_run ();
}
