/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cuts a date value into words, and takes a date of any calendar off their front. */

#include "config.h"

#include "exchange/kith-gedcom-date-private.h"
#include "exchange/kith-gedcom-date.h"

#include <string.h>

typedef struct
{
  const char *name;
  KithCalendar calendar;
} CalendarName;

static const CalendarName calendar_names[] = {
  { "@#DGREGORIAN@", KITH_CALENDAR_GREGORIAN }, { "GREGORIAN", KITH_CALENDAR_GREGORIAN },
  { "@#DJULIAN@", KITH_CALENDAR_JULIAN },       { "JULIAN", KITH_CALENDAR_JULIAN },
  { "@#DHEBREW@", KITH_CALENDAR_HEBREW },       { "HEBREW", KITH_CALENDAR_HEBREW },
  { "@#DFRENCH", KITH_CALENDAR_FRENCH },        { "FRENCH_R", KITH_CALENDAR_FRENCH },
};

static const char *const roman_months[] = {
  "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC", NULL,
};
static const char *const hebrew_months[] = {
  "TSH", "CSH", "KSL", "TVT", "SHV", "ADR", "ADS", "NSN", "IYR", "SVN", "TMZ", "AAV", "ELL", NULL,
};
static const char *const french_months[] = {
  "VEND", "BRUM", "FRIM", "NIVO", "PLUV", "VENT", "GERM",
  "FLOR", "PRAI", "MESS", "THER", "FRUC", "COMP", NULL,
};

static const char *const *const months_of[] = {
  [KITH_CALENDAR_GREGORIAN] = roman_months,
  [KITH_CALENDAR_JULIAN] = roman_months,
  [KITH_CALENDAR_FRENCH] = french_months,
  [KITH_CALENDAR_HEBREW] = hebrew_months,
};

/**
 * kith_gedcom_date_split:
 * @text: a date value; words are ended and made capital in it
 * @words: (out): the words in it
 *
 * Returns: whether there are no more than a date has
 */
gboolean
kith_gedcom_date_split (char                *text,
                        KithGedcomDateWords *words)
{
  for (char *at = text; *at != '\0';)
    {
      while (g_ascii_isspace (*at))
        *at++ = '\0';
      if (*at == '\0')
        return TRUE;
      if (words->count == KITH_GEDCOM_DATE_WORDS)
        return FALSE;

      words->words[words->count++] = at;
      for (; *at != '\0' && !g_ascii_isspace (*at); at++)
        *at = g_ascii_toupper (*at);
    }

  return TRUE;
}

static const char *
peek (KithGedcomDateWords *self)
{
  return self->at < self->count ? self->words[self->at] : "";
}

/**
 * kith_gedcom_date_take:
 *
 * Returns: whether the next word was @word; then it is taken
 */
gboolean
kith_gedcom_date_take (KithGedcomDateWords *self,
                       const char          *word)
{
  if (strcmp (peek (self), word) != 0)
    return FALSE;

  self->at++;
  return TRUE;
}

/**
 * kith_gedcom_date_is_done:
 *
 * Returns: whether all words are taken
 */
gboolean
kith_gedcom_date_is_done (KithGedcomDateWords *self)
{
  return self->at == self->count;
}

static KithCalendar
take_calendar (KithGedcomDateWords *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (calendar_names); i++)
    {
      if (kith_gedcom_date_take (self, calendar_names[i].name))
        {
          if (strcmp (calendar_names[i].name, "@#DFRENCH") == 0)
            kith_gedcom_date_take (self, "R@");
          return calendar_names[i].calendar;
        }
    }

  return KITH_CALENDAR_GREGORIAN;
}

/* All digits of a word, at most six; the rest of the word is given back. */
static gboolean
read_digits (const char  *word,
             int         *value,
             const char **rest)
{
  const char *at = word;

  *value = 0;
  for (; g_ascii_isdigit (*at) && at - word < 6; at++)
    *value = 10 * *value + (*at - '0');

  *rest = at;
  return at > word && !g_ascii_isdigit (*at);
}

static gboolean
take_number (KithGedcomDateWords *self,
             int                 *value)
{
  const char *rest;

  if (!read_digits (peek (self), value, &rest) || *rest != '\0')
    return FALSE;

  self->at++;
  return TRUE;
}

static int
take_month (KithGedcomDateWords *self,
            KithCalendar         calendar)
{
  for (int i = 0; months_of[calendar][i] != NULL; i++)
    {
      if (kith_gedcom_date_take (self, months_of[calendar][i]))
        return i + 1;
    }

  return 0;
}

/* 1699/00: the year began in March, so January of 1699 by its first number is 1700 by ours. */
static gboolean
take_second_year (const char *text,
                  int        *year,
                  gboolean   *is_dubious)
{
  const char *rest;
  int second, modulus;

  if (*text == '\0')
    return TRUE;
  if (*text != '/' || !read_digits (text + 1, &second, &rest) || *rest != '\0')
    return FALSE;

  modulus = rest - text == 2 ? 10 : rest - text == 3 ? 100 : 1000000;
  if (second == (*year + 1) % modulus)
    (*year)++;
  else if (second != *year % modulus)
    *is_dubious = TRUE;
  return TRUE;
}

static gboolean
take_before_christ (KithGedcomDateWords *self)
{
  if (kith_gedcom_date_take (self, "BCE") || kith_gedcom_date_take (self, "BC") || kith_gedcom_date_take (self, "B.C.") || kith_gedcom_date_take (self, "B.C"))
    return TRUE;
  if (self->at + 1 < self->count && strcmp (peek (self), "B.") == 0
      && strcmp (self->words[self->at + 1], "C.") == 0)
    {
      self->at += 2;
      return TRUE;
    }

  return FALSE;
}

static gboolean
take_year (KithGedcomDateWords *self,
           int                 *year,
           gboolean            *is_dubious)
{
  const char *rest;

  if (!read_digits (peek (self), year, &rest)
      || !take_second_year (rest, year, is_dubious))
    return FALSE;

  self->at++;
  if (take_before_christ (self))
    *year = 1 - *year;
  return TRUE;
}

static void
set_day (KithDatePart *part,
         KithDay       day)
{
  KithDate date = kith_date_from_day (day);

  *part = date.first;
}

/* Months and years of the Julian calendar are kept by their own names: ten days do not matter
 * where none is given. Those of other calendars begin in the midst of ours. */
static gboolean
make_span (KithCalendar        calendar,
           int                 year,
           int                 month,
           int                 day,
           KithGedcomDateSpan *span)
{
  KithDay first, last;

  if (day != 0)
    {
      if (!kith_calendar_day (calendar, year, month, day, &first))
        return FALSE;
      set_day (&span->first, first);
      span->last = span->first;
      return TRUE;
    }

  if (calendar <= KITH_CALENDAR_JULIAN)
    {
      KithDate date;

      if (!kith_date_from_civil (year, month, 0, &date))
        return FALSE;
      span->first = span->last = date.first;
      return TRUE;
    }

  if (!(month != 0 ? kith_calendar_days_of_month (calendar, year, month, &first, &last)
                   : kith_calendar_days_of_year (calendar, year, &first, &last)))
    return FALSE;

  set_day (&span->first, first);
  set_day (&span->last, last);
  return TRUE;
}

/* Months of other calendars are known by their names where the calendar is not given. */
static int
take_any_month (KithGedcomDateWords *self,
                gboolean             is_given,
                KithCalendar        *calendar)
{
  int month;

  if (g_ascii_isdigit (*peek (self)))
    return 0;

  month = take_month (self, *calendar);
  for (gsize other = KITH_CALENDAR_FRENCH; month == 0 && !is_given && other < G_N_ELEMENTS (months_of);
       other++)
    {
      month = take_month (self, other);
      if (month != 0)
        *calendar = other;
    }

  return month;
}

/**
 * kith_gedcom_date_take_span:
 * @span: (out): the days it may mean
 *
 * Takes a date of any calendar. A day that the month does not have leaves the month, and the value
 * as text.
 *
 * Returns: whether there was one
 */
gboolean
kith_gedcom_date_take_span (KithGedcomDateWords *self,
                            KithGedcomDateSpan  *span)
{
  guint begin = self->at;
  KithCalendar calendar = take_calendar (self);
  gboolean is_given = self->at > begin;
  int year, month, day = 0, number;

  *span = (KithGedcomDateSpan){ 0 };
  begin = self->at;
  month = take_any_month (self, is_given, &calendar);
  if (month == 0 && take_number (self, &number))
    {
      month = take_any_month (self, is_given, &calendar);
      day = month != 0 ? number : 0;
      if (month == 0)
        self->at = begin;
    }

  if (!take_year (self, &year, &span->is_dubious))
    return FALSE;
  if (make_span (calendar, year, month, day, span))
    return TRUE;

  span->is_dubious = TRUE;
  return day != 0 && make_span (calendar, year, month, 0, span);
}

/**
 * kith_gedcom_month_get_name:
 * @month: 1 to 12
 *
 * Returns: (transfer none): the month as GEDCOM writes it
 */
const char *
kith_gedcom_month_get_name (int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return roman_months[month - 1];
}
