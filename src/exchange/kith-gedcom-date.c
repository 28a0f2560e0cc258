/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads dates as GEDCOM writes them, in any of its calendars. What a date value says beyond
 * days is given back as text, so that it can be kept in a note. */

#include "config.h"

#include "exchange/kith-gedcom-date.h"

#include "base/kith-date-parts.h"

#include <string.h>

#define MAX_WORDS 24

/* The value cut into words, in capitals, without what stands in brackets. */
typedef struct
{
  char *words[MAX_WORDS];
  guint count;
  guint at;
} Words;

/* A date of any calendar: one part where it is one of ours, else the days it may mean. */
typedef struct
{
  KithDatePart first;
  KithDatePart last;
  gboolean is_dubious;  /* the value says more than could be read */
} Span;

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

/* Cuts @text, which it changes, into words; FALSE if there are more than a date has. */
static gboolean
split (char  *text,
       Words *words)
{
  for (char *at = text; *at != '\0';)
    {
      while (g_ascii_isspace (*at))
        *at++ = '\0';
      if (*at == '\0')
        return TRUE;
      if (words->count == MAX_WORDS)
        return FALSE;

      words->words[words->count++] = at;
      for (; *at != '\0' && !g_ascii_isspace (*at); at++)
        *at = g_ascii_toupper (*at);
    }

  return TRUE;
}

static const char *
peek (Words *self)
{
  return self->at < self->count ? self->words[self->at] : "";
}

static gboolean
take (Words      *self,
      const char *word)
{
  if (strcmp (peek (self), word) != 0)
    return FALSE;

  self->at++;
  return TRUE;
}

static gboolean
is_done (Words *self)
{
  return self->at == self->count;
}

static KithCalendar
take_calendar (Words *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (calendar_names); i++)
    {
      if (take (self, calendar_names[i].name))
        {
          if (strcmp (calendar_names[i].name, "@#DFRENCH") == 0)
            take (self, "R@");
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
take_number (Words *self,
             int   *value)
{
  const char *rest;

  if (!read_digits (peek (self), value, &rest) || *rest != '\0')
    return FALSE;

  self->at++;
  return TRUE;
}

static int
take_month (Words        *self,
            KithCalendar  calendar)
{
  for (int i = 0; months_of[calendar][i] != NULL; i++)
    {
      if (take (self, months_of[calendar][i]))
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
take_before_christ (Words *self)
{
  if (take (self, "BCE") || take (self, "BC") || take (self, "B.C.") || take (self, "B.C"))
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
take_year (Words    *self,
           int      *year,
           gboolean *is_dubious)
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
make_span (KithCalendar  calendar,
           int           year,
           int           month,
           int           day,
           Span         *span)
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
take_any_month (Words        *self,
                gboolean      is_given,
                KithCalendar *calendar)
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

/* A day that the month does not have leaves the month, and the value as text. */
static gboolean
take_span (Words *self,
           Span  *span)
{
  guint begin = self->at;
  KithCalendar calendar = take_calendar (self);
  gboolean is_given = self->at > begin;
  int year, month, day = 0, number;

  *span = (Span){ 0 };
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

static gboolean
make (KithDateForm         form,
      const KithDatePart  *first,
      const KithDatePart  *second,
      KithDate            *date)
{
  return kith_date_make (form, first, second, date, NULL);
}

static gboolean
make_single (const Span *span,
             KithDate   *date)
{
  return make (KITH_DATE_BETWEEN, &span->first, &span->last, date);
}

static gboolean
read_limit (Words    *self,
            int       steps,
            KithDate *date,
            gboolean *is_dubious)
{
  KithDatePart limit;
  Span span;

  if (!take_span (self, &span)
      || !kith_date_part_shift (steps < 0 ? &span.first : &span.last, steps, &limit))
    return FALSE;

  *is_dubious = span.is_dubious;
  return make (steps < 0 ? KITH_DATE_BEFORE : KITH_DATE_AFTER, steps < 0 ? NULL : &limit,
               steps < 0 ? &limit : NULL, date);
}

static gboolean
read_two (Words        *self,
          KithDateForm  form,
          const char   *between,
          KithDate     *date,
          gboolean     *is_dubious)
{
  static const KithDatePart open = { .precision = KITH_PRECISION_OPEN };
  Span first, second;

  if (!take_span (self, &first))
    return FALSE;
  *is_dubious = first.is_dubious;
  if (form == KITH_DATE_PERIOD && is_done (self))
    return make (form, &first.first, &open, date);
  if (!take (self, between) || !take_span (self, &second))
    return FALSE;

  *is_dubious |= second.is_dubious;
  return make (form, &first.first, &second.last, date)
         || (form == KITH_DATE_BETWEEN && make (form, &second.first, &first.last, date));
}

static gboolean
read_to (Words    *self,
         KithDate *date,
         gboolean *is_dubious)
{
  static const KithDatePart open = { .precision = KITH_PRECISION_OPEN };
  Span span;

  if (!take_span (self, &span))
    return FALSE;

  *is_dubious = span.is_dubious;
  return make (KITH_DATE_PERIOD, &open, &span.last, date);
}

static gboolean
read_plain (Words    *self,
            KithDate *date,
            gboolean *is_dubious)
{
  Span span;

  if (!take_span (self, &span) || !make_single (&span, date))
    return FALSE;

  *is_dubious = span.is_dubious;
  return TRUE;
}

static gboolean
read_words (Words    *self,
            KithDate *date,
            gboolean *is_dubious)
{
  KithDateDoubt doubt = KITH_DOUBT_NONE;
  gboolean read;

  if (take (self, "ABT") || take (self, "CAL") || take (self, "EST") || take (self, "ABT.")
      || take (self, "ABOUT"))
    doubt = KITH_DOUBT_APPROXIMATE;
  else
    take (self, "INT");

  if (take (self, "BEF") || take (self, "BEF."))
    read = read_limit (self, -1, date, is_dubious);
  else if (take (self, "AFT") || take (self, "AFT."))
    read = read_limit (self, 1, date, is_dubious);
  else if (take (self, "BET") || take (self, "BET."))
    read = read_two (self, KITH_DATE_BETWEEN, "AND", date, is_dubious);
  else if (take (self, "FROM"))
    read = read_two (self, KITH_DATE_PERIOD, "TO", date, is_dubious);
  else if (take (self, "TO"))
    read = read_to (self, date, is_dubious);
  else
    read = read_plain (self, date, is_dubious);

  if (!read || !is_done (self))
    return FALSE;

  kith_date_add_doubt (date, doubt);
  return TRUE;
}

/* Takes "(words)" off the end of @text. */
static char *
cut_phrase (char *text)
{
  char *open = strchr (text, '(');
  char *close = open != NULL ? strrchr (open, ')') : NULL;
  char *phrase;

  if (open == NULL)
    return NULL;
  if (close == NULL || close[1] != '\0')
    close = open + strlen (open);

  phrase = g_strndup (open + 1, close - open - 1);
  *open = '\0';
  return g_strstrip (phrase);
}

/* The date that we wrote into the phrase when GEDCOM had no words for it. */
static gboolean
read_own_phrase (const char *phrase,
                 KithDate   *date)
{
  const char *mark = phrase != NULL ? g_strrstr (phrase, KITH_GEDCOM_EDTF_MARK) : NULL;
  g_autofree char *edtf = NULL;

  if (mark == NULL || !g_str_has_suffix (mark, ")"))
    return FALSE;

  edtf = g_strndup (mark + strlen (KITH_GEDCOM_EDTF_MARK), strlen (mark) - strlen (KITH_GEDCOM_EDTF_MARK) - 1);
  return *edtf != '\0' && kith_date_parse_edtf (edtf, date, NULL)
         && kith_date_is_known (date);
}

static gboolean
is_nothing (const char *text)
{
  return text == NULL || *text == '\0';
}

/* What no standard has, but people write: read if it is plain, and kept as text if the order of
 * day and month could be another one elsewhere. */
static gboolean
read_loose (const char *value,
            KithDate   *date,
            gboolean   *is_dubious)
{
  if (!kith_date_parse (value, date, NULL))
    return FALSE;

  *is_dubious = strchr (value, '/') != NULL || strchr (value, '.') != NULL;
  return kith_date_is_known (date);
}

/**
 * kith_gedcom_date_read:
 * @value: (nullable): the value of a DATE line, of any version
 * @phrase: (nullable): the value of the PHRASE line of version 7
 * @date: (out): the date as far as it is one; not known if it is not
 * @left_over: (out) (transfer full) (nullable): what @date does not say
 *
 * Calculated and estimated dates become approximate. A year written twice is that of the second.
 *
 * Source: GEDCOM 5.5 and 5.5.1, DATE_VALUE; FamilySearch GEDCOM 7.0, 2.4.
 */
void
kith_gedcom_date_read (const char  *value,
                       const char  *phrase,
                       KithDate    *date,
                       char       **left_over)
{
  g_autofree char *text = g_strstrip (g_strdup (value != NULL ? value : ""));
  g_autofree char *original = g_strdup (text);
  g_autofree char *inner = NULL;
  gboolean is_dubious = FALSE;
  Words words = { 0 };

  *left_over = NULL;
  *date = KITH_DATE_NOT_KNOWN;
  if (read_own_phrase (phrase, date))
    return;

  inner = cut_phrase (text);
  if (read_own_phrase (inner, date))
    return;
  if (is_nothing (inner) && is_nothing (phrase) && *text == '\0')
    return;

  if (!split (text, &words) || words.count == 0 || !read_words (&words, date, &is_dubious))
    {
      *date = KITH_DATE_NOT_KNOWN;
      if (words.count == 0)
        is_dubious = TRUE;
      else if (!read_loose (original, date, &is_dubious))
        {
          *date = KITH_DATE_NOT_KNOWN;
          is_dubious = TRUE;
        }
    }

  if (is_dubious && *original != '\0')
    *left_over = !is_nothing (phrase) ? g_strdup_printf ("%s (%s)", original, phrase)
                 : words.count == 0 && !is_nothing (inner) ? g_strdup (inner)
                                                           : g_strdup (original);
  else if (!is_nothing (phrase))
    *left_over = g_strdup (phrase);
  else if (!is_nothing (inner))
    *left_over = g_strdup (inner);
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
