/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days as whole numbers, and the calendars that family papers are dated in. What a partial date
 * means is left to kith-date. */

#include "config.h"

#include "base/kith-calendar.h"

/* Day numbers of the first day of year 1 of each calendar. */
#define GREGORIAN_MARCH_OF_YEAR_0 1721120
#define JULIAN_MARCH_OF_YEAR_0    1721118
#define FRENCH_EPOCH              2375840
#define HEBREW_EPOCH              347998

static gint64
floor_divide (gint64 a,
              gint64 b)
{
  return a / b - (a % b < 0);
}

static gint64
floor_rest (gint64 a,
            gint64 b)
{
  return a - floor_divide (a, b) * b;
}

/* Counting years from March puts the leap day at the very end, so that the days before a month
 * are the same in every year: 31 30 31 30 31 in a round of five months. */
static int
days_before_month (int march_month)
{
  return (153 * march_month + 2) / 5;
}

/**
 * kith_days_in_month:
 * @year: an astronomical year
 * @month: 1 to 12
 *
 * Returns: 28 to 31, in the Gregorian calendar
 */
int
kith_days_in_month (int year,
                    int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
    return 29;

  return days[month - 1];
}

/**
 * kith_day_from_civil:
 * @year: %KITH_YEAR_MIN to %KITH_YEAR_MAX
 * @month: 1 to 12
 * @day: 1 to the last of the month
 *
 * Returns: the number of that day of the Gregorian calendar
 */
KithDay
kith_day_from_civil (int year,
                     int month,
                     int day)
{
  gint64 y = month <= 2 ? year - 1 : year;
  int m = (month + 9) % 12;

  return GREGORIAN_MARCH_OF_YEAR_0 + 365 * y + floor_divide (y, 4) - floor_divide (y, 100)
         + floor_divide (y, 400) + days_before_month (m) + day - 1;
}

/**
 * kith_day_to_civil:
 * @number: a day, no open end
 * @year: (out) (optional): its astronomical year
 * @month: (out) (optional): 1 to 12
 * @day: (out) (optional): 1 to 31
 */
void
kith_day_to_civil (KithDay  number,
                   int     *year,
                   int     *month,
                   int     *day)
{
  gint64 n = (gint64) number - GREGORIAN_MARCH_OF_YEAR_0;
  gint64 era = floor_divide (n, 146097);
  int of_era = (int) (n - era * 146097);
  int year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int march_month = (5 * of_year + 2) / 153;

  if (year != NULL)
    *year = (int) (era * 400) + year_of_era + (march_month >= 10);
  if (month != NULL)
    *month = march_month < 10 ? march_month + 3 : march_month - 9;
  if (day != NULL)
    *day = of_year - days_before_month (march_month) + 1;
}

/**
 * kith_day_today:
 *
 * Returns: today by the clock and time zone of this computer
 */
KithDay
kith_day_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return kith_day_from_civil (g_date_time_get_year (now), g_date_time_get_month (now),
                              g_date_time_get_day_of_month (now));
}

static int
julian_days_in_month (int year,
                      int month)
{
  if (month == 2)
    return floor_rest (year, 4) == 0 ? 29 : 28;

  return kith_days_in_month (2001, month);
}

static KithDay
julian_month_begin (int year,
                    int month)
{
  gint64 y = month <= 2 ? year - 1 : year;

  return JULIAN_MARCH_OF_YEAR_0 + 365 * y + floor_divide (y, 4)
         + days_before_month ((month + 9) % 12);
}

/* While the calendar was in use a year was leap when the autumn equinox at Paris said so: years
 * 3, 7 and 11. Later years, which only revivals used, follow Romme's proposal of 1795. */
static gboolean
french_is_leap (int year)
{
  if (year < 15)
    return year == 3 || year == 7 || year == 11;
  if (year < 20)
    return year == 15;

  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) && year % 4000 != 0;
}

static KithDay
french_year_begin (int year)
{
  int before = year - 1;
  int leaps;

  if (year <= 15)
    leaps = year / 4;
  else if (year <= 20)
    leaps = 4;
  else
    leaps = before / 4 - before / 100 + before / 400 - before / 4000;

  return FRENCH_EPOCH + 365 * before + leaps;
}

static int
french_days_in_month (int year,
                      int month)
{
  if (month < 13)
    return 30;

  return french_is_leap (year) ? 6 : 5;
}

static gboolean
hebrew_is_leap (int year)
{
  return (7 * year + 1) % 19 < 7;
}

/* Days from the epoch to the new year, before the rule that keeps neighbouring years at a length
 * that exists. Months are 29 days 12 hours and 793 parts of 1080; year 1 begins 5 hours 204 parts
 * into the day that begins at noon, and no year begins on Sunday, Wednesday or Friday. */
static gint64
hebrew_elapsed (int year)
{
  gint64 months = floor_divide (235 * (gint64) year - 234, 19);
  gint64 parts = 12084 + 13753 * months;
  gint64 day = 29 * months + floor_divide (parts, 25920);

  return floor_rest (3 * (day + 1), 7) < 3 ? day + 1 : day;
}

static KithDay
hebrew_year_begin (int year)
{
  gint64 before = hebrew_elapsed (year - 1);
  gint64 here = hebrew_elapsed (year);
  gint64 after = hebrew_elapsed (year + 1);
  int shift = after - here == 356 ? 2 : here - before == 382 ? 1 : 0;

  return HEBREW_EPOCH + here + shift;
}

/* Month 7 is Adar II, which a common year has not: it is given no days there. */
static int
hebrew_days_in_month (int year,
                      int month)
{
  static const int days[] = { 30, 29, 30, 29, 30, 29, 29, 30, 29, 30, 29, 30, 29 };
  int length = hebrew_year_begin (year + 1) - hebrew_year_begin (year);
  gboolean leap = hebrew_is_leap (year);

  if (month == 2)
    return length % 10 == 5 ? 30 : 29;
  if (month == 3)
    return length % 10 == 3 ? 29 : 30;
  if (month == 6)
    return leap ? 30 : 29;
  if (month == 7 && !leap)
    return 0;

  return days[month - 1];
}

typedef struct
{
  int months;
  int year_min;
  int year_max;
  int (*days_in_month) (int year,
                        int month);
} Calendar;

static const Calendar calendars[] = {
  [KITH_CALENDAR_GREGORIAN] = { 12, KITH_YEAR_MIN, KITH_YEAR_MAX, kith_days_in_month },
  [KITH_CALENDAR_JULIAN] = { 12, KITH_YEAR_MIN + 1, KITH_YEAR_MAX - 1, julian_days_in_month },
  [KITH_CALENDAR_FRENCH] = { 13, 1, 9999, french_days_in_month },
  [KITH_CALENDAR_HEBREW] = { 13, 1, 99999, hebrew_days_in_month },
};

static KithDay
month_begin (KithCalendar calendar,
             int          year,
             int          month)
{
  KithDay begin;

  if (calendar == KITH_CALENDAR_GREGORIAN)
    return kith_day_from_civil (year, month, 1);
  if (calendar == KITH_CALENDAR_JULIAN)
    return julian_month_begin (year, month);
  if (calendar == KITH_CALENDAR_FRENCH)
    return french_year_begin (year) + 30 * (month - 1);

  begin = hebrew_year_begin (year);
  for (int i = 1; i < month; i++)
    begin += hebrew_days_in_month (year, i);
  return begin;
}

/**
 * kith_calendar_days_of_month:
 * @calendar: the calendar that @year and @month are counted in
 * @year: a year; astronomical in the Gregorian and Julian calendars, from 1 in the others
 * @month: from 1; Adar II of a Hebrew common year is read as its Adar
 * @first: (out): the first day of the month
 * @last: (out): the last day of the month
 *
 * Source: Dershowitz and Reingold, Calendrical Calculations (the rules, not their code); the
 * French leap years as they were kept from 1793 to 1805.
 *
 * Returns: whether there is such a month; if not, nothing is set
 */
gboolean
kith_calendar_days_of_month (KithCalendar  calendar,
                             int           year,
                             int           month,
                             KithDay      *first,
                             KithDay      *last)
{
  const Calendar *kind = &calendars[calendar];

  g_return_val_if_fail (calendar < G_N_ELEMENTS (calendars), FALSE);

  if (year < kind->year_min || year > kind->year_max || month < 1 || month > kind->months)
    return FALSE;
  if (kind->days_in_month (year, month) == 0)
    month--;

  *first = month_begin (calendar, year, month);
  *last = *first + kind->days_in_month (year, month) - 1;
  return TRUE;
}

/**
 * kith_calendar_days_of_year:
 * @calendar: the calendar that @year is counted in
 * @year: a year
 * @first: (out): the first day of the year
 * @last: (out): the last day of the year
 *
 * Returns: whether there is such a year; if not, nothing is set
 */
gboolean
kith_calendar_days_of_year (KithCalendar  calendar,
                            int           year,
                            KithDay      *first,
                            KithDay      *last)
{
  KithDay ignored;

  return kith_calendar_days_of_month (calendar, year, 1, first, &ignored)
         && kith_calendar_days_of_month (calendar, year, calendars[calendar].months,
                                         &ignored, last);
}

/**
 * kith_calendar_day:
 * @calendar: the calendar that the day is written in
 * @year: a year
 * @month: from 1
 * @day: from 1
 * @number: (out): the day
 *
 * Returns: whether there is such a day; if not, nothing is set
 */
gboolean
kith_calendar_day (KithCalendar  calendar,
                   int           year,
                   int           month,
                   int           day,
                   KithDay      *number)
{
  KithDay first, last;

  if (!kith_calendar_days_of_month (calendar, year, month, &first, &last))
    return FALSE;
  if (day < 1 || day > last - first + 1)
    return FALSE;

  *number = first + day - 1;
  return TRUE;
}
