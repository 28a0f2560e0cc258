/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithDay:
 *
 * A day, counted as the Julian day number that begins at its noon: 3 May 2019 is 2458607.
 * Dates are proleptic Gregorian and years are astronomical: 0 is 1 BC, -1 is 2 BC.
 */
typedef gint32 KithDay;

/* Open ends. They compare as the ends of time but are no days. */
#define KITH_DAY_PAST   G_MININT32
#define KITH_DAY_FUTURE G_MAXINT32

#define KITH_DAY_IS_KNOWN(day) ((day) != KITH_DAY_PAST && (day) != KITH_DAY_FUTURE)

/* The years that fit; beyond them a date is refused rather than wrapped round. */
#define KITH_YEAR_MIN (-99999)
#define KITH_YEAR_MAX 99999

/**
 * KithCalendar:
 * @KITH_CALENDAR_GREGORIAN: the calendar everything else is turned into
 * @KITH_CALENDAR_JULIAN: the calendar of before 1582, in Britain before September 1752
 * @KITH_CALENDAR_FRENCH: the French republican calendar, twelve months and the extra days as 13th
 * @KITH_CALENDAR_HEBREW: months counted from Tishri; 6 is Adar or Adar I, 7 is Adar II
 */
typedef enum
{
  KITH_CALENDAR_GREGORIAN,
  KITH_CALENDAR_JULIAN,
  KITH_CALENDAR_FRENCH,
  KITH_CALENDAR_HEBREW,
} KithCalendar;

KithDay  kith_day_from_civil         (int           year,
                                      int           month,
                                      int           day);
void     kith_day_to_civil           (KithDay       number,
                                      int          *year,
                                      int          *month,
                                      int          *day);
KithDay  kith_day_today              (void);
int      kith_days_in_month          (int           year,
                                      int           month);

gboolean kith_calendar_days_of_year  (KithCalendar  calendar,
                                      int           year,
                                      KithDay      *first,
                                      KithDay      *last);
gboolean kith_calendar_days_of_month (KithCalendar  calendar,
                                      int           year,
                                      int           month,
                                      KithDay      *first,
                                      KithDay      *last);
gboolean kith_calendar_day           (KithCalendar  calendar,
                                      int           year,
                                      int           month,
                                      int           day,
                                      KithDay      *number);

G_END_DECLS
