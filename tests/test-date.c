/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/kith-age.h"
#include "base/kith-error.h"

#include <string.h>

typedef struct
{
  const char *typed;
  const char *edtf;
  const char *said;
  const char *label;
} Phrase;

static const Phrase phrases[] = {
  { "", "", "not known", "" },
  { "  ", "", "not known", "" },
  { "not known", "", "not known", "" },
  { "Don’t know", "", "not known", "" },
  { "?", "", "not known", "" },
  { "2014", "2014", "2014", "2014" },
  { "in 2014", "2014", "2014", "2014" },
  { "about 2014", "2014~", "about 2014", "c. 2014" },
  { "c. 2014", "2014~", "about 2014", "c. 2014" },
  { "ca 2014", "2014~", "about 2014", "c. 2014" },
  { "~2014", "2014~", "about 2014", "c. 2014" },
  { "2014 approx.", "2014~", "about 2014", "c. 2014" },
  { "maybe 2014", "2014?", "maybe 2014", "2014?" },
  { "2014 (?)", "2014?", "maybe 2014", "2014?" },
  { "Maybe about 2014", "2014%", "maybe about 2014", "c. 2014?" },
  { "May 2019", "2019-05", "May 2019", "2019" },
  { "may, 2019", "2019-05", "May 2019", "2019" },
  { "Sept. 2019", "2019-09", "September 2019", "2019" },
  { "3 May 2019", "2019-05-03", "3 May 2019", "2019" },
  { "3rd of May, 2019", "2019-05-03", "3 May 2019", "2019" },
  { "May 3rd, 2019", "2019-05-03", "3 May 2019", "2019" },
  { "3/5/2019", "2019-05-03", "3 May 2019", "2019" },
  { "03.05.2019", "2019-05-03", "3 May 2019", "2019" },
  { "3-5-2019", "2019-05-03", "3 May 2019", "2019" },
  { "5/23/2019", "2019-05-23", "23 May 2019", "2019" },
  { "2019-05-03", "2019-05-03", "3 May 2019", "2019" },
  { "2019/5/3", "2019-05-03", "3 May 2019", "2019" },
  { "05/2019", "2019-05", "May 2019", "2019" },
  { "about 3 May 2019", "2019-05-03~", "about 3 May 2019", "c. 2019" },
  { "summer 2020", "2020-22", "summer 2020", "2020" },
  { "Summer of 2020", "2020-22", "summer 2020", "2020" },
  { "spring 2021?", "2021-21?", "maybe spring 2021", "2021?" },
  { "fall 2020", "2020-23", "autumn 2020", "2020" },
  { "winter 2020/21", "2020-24", "winter 2020", "2020" },
  { "late 2018", "2018-39", "late 2018", "2018" },
  { "end of 2018", "2018-39", "late 2018", "2018" },
  { "mid-2018", "2018-38", "mid 2018", "2018" },
  { "early May 2019", "2019-05", "May 2019", "2019" },
  { "first half of 2018", "2018-40", "first half of 2018", "2018" },
  { "before 1990", "[..1989]", "before 1990", "bef. 1990" },
  { "bef. 3 May 2019", "[..2019-05-02]", "before 3 May 2019", "bef. 2019" },
  { "before March 2019", "[..2019-02]", "before March 2019", "bef. 2019" },
  { "before spring 2019", "[..2018-24]", "before spring 2019", "bef. 2019" },
  { "before about 1990", "[..1989~]", "before about 1990", "bef. c. 1990" },
  { "by 1990", "[..1990]", "before 1991", "bef. 1991" },
  { "1990 or earlier", "[..1990]", "before 1991", "bef. 1991" },
  { "after 2001", "[2002..]", "after 2001", "aft. 2001" },
  { "after 31 December 2001", "[2002-01-01..]", "after 31 December 2001", "aft. 2001" },
  { "1988 or 1989", "[1988,1989]", "1988 or 1989", "1988/1989" },
  { "1989 or 1988", "[1988,1989]", "1988 or 1989", "1988/1989" },
  { "May or June 2019", "[2019-05,2019-06]", "May 2019 or June 2019", "2019" },
  { "3 or 4 May 2019", "[2019-05-03,2019-05-04]", "3 May 2019 or 4 May 2019", "2019" },
  { "1988 or 1988", "1988", "1988", "1988" },
  { "between 1988 and 1990", "[1988..1990]", "between 1988 and 1990", "1988–1990" },
  { "between March and June 2019", "[2019-03..2019-06]",
    "between March 2019 and June 2019", "2019" },
  { "2014/15", "[2014..2015]", "between 2014 and 2015", "2014–2015" },
  { "early 1990s", "[1990..1993]", "between 1990 and 1993", "1990–1993" },
  { "mid-1990s", "[1994..1996]", "between 1994 and 1996", "1994–1996" },
  { "the late 90s", "[1997..1999]", "between 1997 and 1999", "1997–1999" },
  { "the 90s", "199X", "the 1990s", "1990s" },
  { "the '90s", "199X", "the 1990s", "1990s" },
  { "1990's", "199X", "the 1990s", "1990s" },
  { "in the nineties", "199X", "the 1990s", "1990s" },
  { "the 2000s", "200X", "the 2000s", "2000s" },
  { "about the 1990s", "199X~", "about the 1990s", "c. 1990s" },
  { "the 1800s", "18XX", "the 1800s", "1800s" },
  { "2014 to 2016", "2014/2016", "from 2014 to 2016", "2014–2016" },
  { "2014–2016", "2014/2016", "from 2014 to 2016", "2014–2016" },
  { "2014 - 2016", "2014/2016", "from 2014 to 2016", "2014–2016" },
  { "from May to July 2019", "2019-05/2019-07", "from May 2019 to July 2019", "2019" },
  { "from 2014", "2014/..", "from 2014", "2014–" },
  { "since 2014", "2014/..", "from 2014", "2014–" },
  { "2014 onwards", "2014/..", "from 2014", "2014–" },
  { "2014 until now", "2014/..", "from 2014", "2014–" },
  { "until 2016", "../2016", "until 2016", "–2016" },
  { "from 2014, end not known", "2014/", "from 2014, end not known", "2014–" },
  { "Christmas 2019", "2019-12-25~", "about 25 December 2019", "c. 2019" },
  { "Boxing Day 2019", "2019-12-26", "26 December 2019", "2019" },
  { "New Year's Eve 1999", "1999-12-31", "31 December 1999", "1999" },
  { "Easter Sunday 2024", "2024-03-31", "31 March 2024", "2024" },
  { "Easter Sunday 2038", "2038-04-25", "25 April 2038", "2038" },
  { "44 BC", "-0043", "44 BC", "44 BC" },
  { "15 March 44 B.C.", "-0043-03-15", "15 March 44 BC", "44 BC" },
  { "AD 44", "0044", "AD 44", "AD 44" },
  { "812", "0812", "812", "812" },
};

static void
test_phrases_are_understood (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      const Phrase *phrase = &phrases[i];
      g_autofree char *edtf = NULL;
      g_autofree char *said = NULL;
      g_autofree char *label = NULL;
      g_autoptr(GError) error = NULL;
      KithDate date;

      g_test_message ("%s", phrase->typed);
      kith_date_parse (phrase->typed, &date, &error);
      g_assert_no_error (error);
      edtf = kith_date_dup_edtf (&date);
      said = kith_date_dup_text (&date);
      label = kith_date_dup_short (&date);
      g_assert_cmpstr (edtf, ==, phrase->edtf);
      g_assert_cmpstr (said, ==, phrase->said);
      g_assert_cmpstr (label, ==, phrase->label);
    }
}

static void
test_what_is_no_date_is_refused_with_a_sentence (void)
{
  static const char *const texts[] = {
    "soon", "31 February 2019", "29/2/2019", "32 May 2019", "2019-13", "3/5/19", "20s", "May",
    "3 May", "1988 or 89", "between 1990 and 1988", "1990 to", "before", "or 1990", "0/0/2019",
    "2019 2020", "1990 and 1991", "2019-05-03-04", "99999999", "Y999999", "1/2/3/4/2019",
    "the day after tomorrow", "/", "..", "[..]", "[1988,]", "[1988,1989,1990]", "../..", "2014-00",
    "20X4", "2014-05/2013", "-19XX", "Christmas", "summer", "before summer", "\xff\xfe", "５ May 2019",
    "a b c d e f g h i j k l m n o p q r s t u v w x y z 1 2 3 4 5 6 7 8 9 10 11 12 13",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;
      KithDate date = { KITH_DATE_SINGLE, 7, 7 };

      g_test_message ("%d", (int) i);
      g_assert_false (kith_date_parse (texts[i], &date, &error));
      g_assert_error (error, KITH_ERROR, KITH_ERROR_FORMAT);
      g_assert_true (g_str_has_suffix (error->message, "."));
      g_assert_cmpint (date.earliest, ==, 7);
    }
}

static void
test_stored_forms_are_read_and_made_canonical (void)
{
  static const char *const pairs[][2] = {
    { "2014", "2014" },                 { "2014%", "2014%" },
    { "2014?~", "2014%" },              { "2019-05-XX", "2019-05" },
    { "2019-XX-XX", "2019" },           { "2004-06~-11", "2004-06-11~" },
    { "?2004-06-~11", "2004-06-11%" },  { "2020-26", "2020-22" },
    { "2019-34", "2019-34" },           { "201X", "201X" },
    { "20XX?", "20XX?" },               { "XXXX", "" },
    { "-0044", "-0044" },               { "Y12345", "Y12345" },
    { "Y-12345-06", "Y-12345-06" },     { "0000", "0000" },
    { "2014/open", "2014/.." },         { "unknown/2014", "/2014" },
    { "2014/", "2014/" },               { "2014~/2016-05?", "2014~/2016-05?" },
    { "[1988,1989~]", "[1988,1989~]" }, { "[1988..1988]", "1988" },
    { "[..1989-12-03]", "[..1989-12-03]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *edtf = NULL;
      g_autoptr(GError) error = NULL;
      KithDate date;

      g_test_message ("%s", pairs[i][0]);
      kith_date_parse_edtf (pairs[i][0], &date, &error);
      g_assert_no_error (error);
      edtf = kith_date_dup_edtf (&date);
      g_assert_cmpstr (edtf, ==, pairs[i][1]);
    }
}

/* A date drawn by chance; FALSE if the parts drawn make none. */
static gboolean
draw_date (GRand    *dice,
           KithDate *date)
{
  static const char *const doubts[] = { "", "", "~", "?", "%" };
  static const char *const frames[] = {
    "%s", "%s", "[%s,%s]", "[%s..%s]", "%s/%s", "[..%s]", "[%s..]", "%s/..", "../%s", "%s/", "/%s",
  };
  static const int codes[] = { 21, 22, 23, 24, 33, 34, 35, 36, 37, 38, 39, 40, 41 };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  char **parts[2] = { &first, &second };
  const char *frame = frames[g_rand_int_range (dice, 0, G_N_ELEMENTS (frames))];
  const char *mark = strstr (frame, "%s");
  g_autoptr(GString) text = NULL;

  for (int i = 0; i < 2; i++)
    {
      int year = g_rand_int_range (dice, 0, 8) == 0 ? g_rand_int_range (dice, -30000, 30000)
                                                    : g_rand_int_range (dice, 1700, 2060);
      g_autofree char *digits = g_strdup_printf ("%s%s%04d", ABS (year) > 9999 ? "Y" : "",
                                                 year < 0 ? "-" : "", ABS (year));
      const char *doubt = doubts[g_rand_int_range (dice, 0, G_N_ELEMENTS (doubts))];
      int kind = g_rand_int_range (dice, 0, 6);

      if (kind == 0)
        *parts[i] = g_strdup_printf ("%s-%02d-%02d%s", digits, g_rand_int_range (dice, 1, 13),
                                    g_rand_int_range (dice, 1, 32), doubt);
      else if (kind == 1)
        *parts[i] = g_strdup_printf ("%s-%02d%s", digits, g_rand_int_range (dice, 1, 13), doubt);
      else if (kind == 2)
        *parts[i] = g_strdup_printf ("%s-%02d%s", digits,
                                    codes[g_rand_int_range (dice, 0, G_N_ELEMENTS (codes))], doubt);
      else if (kind <= 4)
        *parts[i] = g_strdup_printf ("%s%s", digits, doubt);
      else
        *parts[i] = g_strdup_printf ("%.*s%s%s", kind == 5 && year % 2 ? 2 : 3, digits,
                                    year % 2 ? "XX" : "X", doubt);
    }

  text = g_string_new_len (frame, mark - frame);
  g_string_append (text, first);
  g_string_append (text, mark + 2);
  g_string_replace (text, "%s", second, 1);
  return kith_date_parse_edtf (text->str, date, NULL);
}

static void
test_generated_dates_come_back_from_what_is_stored_and_said (void)
{
  g_autoptr(GRand) dice = g_rand_new_with_seed (20140503);
  guint made = 0;

  while (made < 6000)
    {
      g_autofree char *edtf = NULL;
      g_autofree char *said = NULL;
      g_autofree char *label = NULL;
      g_autoptr(GError) error = NULL;
      KithDate date, stored, spoken;

      if (!draw_date (dice, &date))
        continue;

      made++;
      edtf = kith_date_dup_edtf (&date);
      said = kith_date_dup_text (&date);
      label = kith_date_dup_short (&date);
      g_test_message ("%s = %s (%s)", edtf, said, label);
      g_assert_cmpint (date.earliest, <=, date.latest);
      kith_date_parse_edtf (edtf, &stored, &error);
      g_assert_no_error (error);
      g_assert_true (kith_date_equal (&date, &stored));
      kith_date_parse (said, &spoken, &error);
      g_assert_no_error (error);
      g_assert_true (kith_date_equal (&date, &spoken));
    }
}

static void
test_order_is_total (void)
{
  g_autoptr(GRand) dice = g_rand_new_with_seed (7);
  KithDate dates[60];

  dates[0] = KITH_DATE_NOT_KNOWN;
  for (gsize i = 1; i < G_N_ELEMENTS (dates);)
    i += draw_date (dice, &dates[i]);

  for (gsize a = 0; a < G_N_ELEMENTS (dates); a++)
    {
      for (gsize b = 0; b < G_N_ELEMENTS (dates); b++)
        {
          int ab = kith_date_compare (&dates[a], &dates[b]);

          g_assert_cmpint (ab, ==, -kith_date_compare (&dates[b], &dates[a]));
          if (kith_date_is_before (&dates[a], &dates[b]))
            g_assert_cmpint (ab, ==, -1);
          for (gsize c = 0; c < G_N_ELEMENTS (dates); c++)
            {
              if (ab <= 0 && kith_date_compare (&dates[b], &dates[c]) <= 0)
                g_assert_cmpint (kith_date_compare (&dates[a], &dates[c]), <=, 0);
            }
        }
      g_assert_cmpint (kith_date_compare (&dates[a], &dates[0]), <=, 0);
    }
}

static KithDate
read_date (const char *edtf)
{
  g_autoptr(GError) error = NULL;
  KithDate date;

  kith_date_parse_edtf (edtf, &date, &error);
  g_assert_no_error (error);
  return date;
}

static void
test_before_is_only_said_when_sure (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean before;
  } pairs[] = {
    { "2014", "2015", TRUE },
    { "2014", "2014-12", FALSE },
    { "2014-05", "2014-06-01", TRUE },
    { "2014~", "2015", FALSE },
    { "2014~", "2018", TRUE },
    { "2014~", "2018~", FALSE },
    { "[..1989]", "1990", TRUE },
    { "[2002..]", "2100", FALSE },
    { "1988/..", "2100", FALSE },
    { "", "2014", FALSE },
    { "2014", "", FALSE },
    { "2013", "[2014,2020]", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      KithDate a = read_date (pairs[i].a), b = read_date (pairs[i].b);

      g_test_message ("%s %s", pairs[i].a, pairs[i].b);
      g_assert_cmpint (kith_date_is_before (&a, &b), ==, pairs[i].before);
    }
}

static void
test_a_day_falls_in_a_period_or_may (void)
{
  static const struct
  {
    const char *date;
    const char *day;
    KithDateAnswer answer;
  } rows[] = {
    { "2014/2016", "2015-07-01", KITH_DATE_YES },
    { "2014/2016", "2014-07-01", KITH_DATE_MAYBE },
    { "2014/2016", "2016-07-01", KITH_DATE_MAYBE },
    { "2014/2016", "2013-12-31", KITH_DATE_NO },
    { "2014/2016", "2017-01-01", KITH_DATE_NO },
    { "2014-05-03/2016-05-03", "2014-05-03", KITH_DATE_YES },
    { "2014/..", "2090-01-01", KITH_DATE_YES },
    { "2014/", "2090-01-01", KITH_DATE_MAYBE },
    { "../2014", "1066-01-01", KITH_DATE_YES },
    { "/2014", "2013-01-01", KITH_DATE_MAYBE },
    { "2014~/..", "2013-01-01", KITH_DATE_MAYBE },
    { "2014~/..", "2011-01-01", KITH_DATE_NO },
    { "2014?/..", "2016-01-01", KITH_DATE_MAYBE },
    { "2019-05-03", "2019-05-03", KITH_DATE_YES },
    { "2019-05", "2019-05-03", KITH_DATE_MAYBE },
    { "2019-05", "2019-06-01", KITH_DATE_NO },
    { "[1988..1990]", "1989-01-01", KITH_DATE_MAYBE },
    { "", "2019-01-01", KITH_DATE_MAYBE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      KithDate date = read_date (rows[i].date);

      g_test_message ("%s %s", rows[i].date, rows[i].day);
      g_assert_cmpint (kith_date_contains (&date, read_date (rows[i].day).earliest), ==,
                       rows[i].answer);
    }
}

static void
test_two_dates_span_a_time (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *day;
    KithDateAnswer answer;
  } rows[] = {
    { "", "", "2019-01-01", KITH_DATE_YES },
    { "2014", "", "2019-01-01", KITH_DATE_YES },
    { "2014", "", "2014-06-01", KITH_DATE_MAYBE },
    { "2014", "", "2013-06-01", KITH_DATE_NO },
    { "", "2016", "2015-01-01", KITH_DATE_YES },
    { "", "2016", "2016-06-01", KITH_DATE_MAYBE },
    { "", "2016", "2017-01-01", KITH_DATE_NO },
    { "2014", "[..2016]", "2015-01-01", KITH_DATE_MAYBE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      KithDate from = read_date (rows[i].from), to = read_date (rows[i].to);

      g_test_message ("%d", (int) i);
      g_assert_cmpint (kith_date_span_contains (&from, &to, read_date (rows[i].day).earliest), ==,
                       rows[i].answer);
    }
}

static void
test_ages_are_as_sure_as_the_dates (void)
{
  static const struct
  {
    const char *born;
    const char *at;
    const char *text;
  } rows[] = {
    { "2012-05-03", "2019-05-03", "7" },
    { "2012-05-03", "2019-05-02", "6" },
    { "2018-10-01", "2019-05-03", "7m" },
    { "2019-04-10", "2019-05-03", "3w" },
    { "2019-05-01", "2019-05-03", "2d" },
    { "2019-05-03", "2019-05-03", "0d" },
    { "2019-03-25", "2019-05-03", "5w" },
    { "2010", "2019-05-03", "8–9" },
    { "2010~", "2019-12-03", "about 9" },
    { "2012-05-03?", "2019-05-03", "7?" },
    { "[1988,1989]", "2019-12-31", "30–31" },
    { "[..1989]", "2019-12-31", "30+" },
    { "[2002..]", "2019-12-31", "under 18" },
    { "2018", "2019-05-03", "under 2" },
    { "199X", "2019-12-31", "20–29" },
    { "2012-02-29", "2019-02-28", "6" },
    { "2012-02-29", "2019-03-01", "7" },
    { "1950", "2019", "68–69" },
    { "1950-01-01", "2019~", "about 69" },
    { "", "2019-05-03", NULL },
    { "2012", "", NULL },
    { "2020-05-03", "2019-05-03", NULL },
    { "[..1989]", "[..2010]", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      KithDate born = read_date (rows[i].born), at = read_date (rows[i].at);
      g_autofree char *text = NULL;
      KithAge age;

      g_test_message ("%s %s", rows[i].born, rows[i].at);
      if (kith_age_between (&born, &at, &age))
        text = kith_age_dup_text (&age);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_hostile_text_is_refused_or_read_but_never_harms (void)
{
  static const char pieces[][12] = {
    "about ", "2014", "-", "/", "[", "]", "..", ",", "May ", "?", "~", "%", "X", "or ", "before ",
    "between ", "and ", "BC ", "'", "s ", "99", "\xc3\xa9", "\xf0\x9f\x92\x9b", "\xff", "the ",
    "summer ", "early ", "Y", "31", "until ", "\n", "New Year ", "12345678",
  };
  g_autoptr(GRand) dice = g_rand_new_with_seed (99);

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      int count = g_rand_int_range (dice, 1, 9);
      KithDate date;

      for (int j = 0; j < count; j++)
        g_string_append (text, pieces[g_rand_int_range (dice, 0, G_N_ELEMENTS (pieces))]);

      if (kith_date_parse (text->str, &date, NULL))
        {
          g_autofree char *edtf = kith_date_dup_edtf (&date);
          KithDate again;

          g_assert_true (kith_date_parse_edtf (edtf, &again, NULL));
          g_assert_true (kith_date_equal (&date, &again));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/phrases-are-understood", test_phrases_are_understood);
  g_test_add_func ("/date/what-is-no-date-is-refused-with-a-sentence",
                   test_what_is_no_date_is_refused_with_a_sentence);
  g_test_add_func ("/date/stored-forms-are-read-and-made-canonical",
                   test_stored_forms_are_read_and_made_canonical);
  g_test_add_func ("/date/generated-dates-come-back-from-what-is-stored-and-said",
                   test_generated_dates_come_back_from_what_is_stored_and_said);
  g_test_add_func ("/date/order-is-total", test_order_is_total);
  g_test_add_func ("/date/before-is-only-said-when-sure", test_before_is_only_said_when_sure);
  g_test_add_func ("/date/a-day-falls-in-a-period-or-may", test_a_day_falls_in_a_period_or_may);
  g_test_add_func ("/date/two-dates-span-a-time", test_two_dates_span_a_time);
  g_test_add_func ("/date/ages-are-as-sure-as-the-dates", test_ages_are_as_sure_as_the_dates);
  g_test_add_func ("/date/hostile-text-is-refused-or-read-but-never-harms",
                   test_hostile_text_is_refused_or_read_but_never_harms);

  return g_test_run ();
}
