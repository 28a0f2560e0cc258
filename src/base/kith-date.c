/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Partial dates: how they are put together, how they compare, and whether a day falls in them. What
 * days a part may mean stands in kith-date-parts; reading and writing in kith-date-edtf,
 * kith-date-spoken and kith-date-words. */

#include "config.h"

#include "base/kith-date-parts.h"
#include "base/kith-error.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, KITH_ERROR, KITH_ERROR_FORMAT, message);
  return FALSE;
}

static gboolean
refuse_day (const KithDatePart *part,
            GError            **error)
{
  const int n_days = kith_days_in_month (part->year, part->month);

  /* Translators: a day, a month and a year, such as 31 June 2014, and how many days that month has */
  g_set_error (error, KITH_ERROR, KITH_ERROR_FORMAT,
               _("%d %s %d does not exist: that month has %d days. Check the day."), part->day,
               kith_month_get_name (part->month, TRUE), part->year, n_days);
  return FALSE;
}

/* Why a part stands for no day, in the words of whoever typed it. */
static gboolean
refuse_part (const KithDatePart *part,
             GError            **error)
{
  if (part->year < KITH_YEAR_MIN || part->year > KITH_YEAR_MAX)
    return refuse (error, _("That year is too far away. Check the year."));
  if (part->precision <= KITH_PRECISION_MONTH && (part->month < 1 || part->month > 12))
    return refuse (error, _("There is no such month. Write the day first, then the month and the year."));
  if (part->precision == KITH_PRECISION_DAY)
    return refuse_day (part, error);

  return refuse (error, _("There is no such date. Check what you typed."));
}

static gboolean
part_bounds (const KithDatePart *part,
             KithDay            *first,
             KithDay            *last,
             GError            **error)
{
  *first = KITH_DAY_PAST;
  *last = KITH_DAY_FUTURE;
  if (!KITH_PART_IS_DATE (part))
    return TRUE;

  return kith_date_part_days (part, first, last) || refuse_part (part, error);
}

static gboolean
part_equal (const KithDatePart *a,
            const KithDatePart *b)
{
  return a->year == b->year && a->month == b->month && a->day == b->day
         && a->precision == b->precision && a->doubt == b->doubt;
}

/**
 * kith_date_make:
 * @form: how the parts belong together, not %KITH_DATE_UNKNOWN
 * @first: (nullable): the first part, as far as @form has one
 * @second: (nullable): the second part, as far as @form has one
 * @date: (out): the date
 * @error: return location for a #GError
 *
 * Puts a date together and works out its days. Two alternatives are put in order of time, and two
 * equal parts become one date.
 *
 * Errors: %KITH_ERROR_FORMAT if a part is no date, or the second lies before the first.
 *
 * Returns: whether it is a date; if not, nothing is set
 */
gboolean
kith_date_make (KithDateForm         form,
                const KithDatePart  *first,
                const KithDatePart  *second,
                KithDate            *date,
                GError             **error)
{
  static const KithDatePart nothing = { 0 };
  const KithDatePart *a = first != NULL ? first : &nothing;
  const KithDatePart *b = second != NULL ? second : &nothing;
  KithDay a_first, a_last, b_first, b_last;

  if (!part_bounds (a, &a_first, &a_last, error) || !part_bounds (b, &b_first, &b_last, error))
    return FALSE;

  if (form == KITH_DATE_ONE_OF && (b_first < a_first || (b_first == a_first && b_last < a_last)))
    return kith_date_make (form, second, first, date, error);

  if (KITH_PART_IS_DATE (a) && KITH_PART_IS_DATE (b))
    {
      if (a_first > b_last)
        return refuse (error, _("The second date lies before the first. Swap them or check the years."));
      if (form != KITH_DATE_PERIOD && part_equal (a, b))
        return kith_date_make (KITH_DATE_SINGLE, first, NULL, date, error);
    }

  *date = (KithDate){ form, a_first, b_last, *a, *b };
  if (form == KITH_DATE_SINGLE || form == KITH_DATE_AFTER)
    date->second = nothing;
  if (form == KITH_DATE_SINGLE)
    date->latest = a_last;
  if (form == KITH_DATE_ONE_OF)
    date->latest = MAX (a_last, b_last);
  return TRUE;
}

/**
 * kith_date_from_day:
 * @day: a day, no open end
 *
 * Returns: that day as a date
 */
KithDate
kith_date_from_day (KithDay day)
{
  KithDate date = KITH_DATE_NOT_KNOWN;
  int year, month, of_month;

  kith_day_to_civil (day, &year, &month, &of_month);
  kith_date_from_civil (year, month, of_month, &date);
  return date;
}

/**
 * kith_date_from_civil:
 * @year: an astronomical year
 * @month: 1 to 12, or 0 if not known
 * @day: 1 to the last of the month, or 0 if not known
 * @date: (out): the date
 *
 * Returns: whether there is such a date; if not, nothing is set
 */
gboolean
kith_date_from_civil (int       year,
                      int       month,
                      int       day,
                      KithDate *date)
{
  KithDatePart part = { year, 0, 0, KITH_PRECISION_YEAR, KITH_DOUBT_NONE };

  if (month < 0 || month > 12 || day < 0 || day > 31 || (month == 0 && day != 0))
    return FALSE;

  part.month = month;
  part.day = day;
  if (month != 0)
    part.precision = day != 0 ? KITH_PRECISION_DAY : KITH_PRECISION_MONTH;
  return kith_date_make (KITH_DATE_SINGLE, &part, NULL, date, NULL);
}

/**
 * kith_date_from_days:
 * @first: a day
 * @last: a day, not before @first
 * @date: (out): some day from @first to @last
 *
 * For months and years of other calendars, which begin and end in the midst of ours.
 *
 * Returns: whether there is such a date; if not, nothing is set
 */
gboolean
kith_date_from_days (KithDay   first,
                     KithDay   last,
                     KithDate *date)
{
  KithDate begin = kith_date_from_day (first);
  KithDate end = kith_date_from_day (last);

  return kith_date_make (KITH_DATE_BETWEEN, &begin.first, &end.first, date, NULL);
}

/**
 * kith_date_add_doubt:
 * @date: a date; one that is not known stays so
 * @doubt: what to add to each of its parts
 */
void
kith_date_add_doubt (KithDate      *date,
                     KithDateDoubt  doubt)
{
  if (KITH_PART_IS_DATE (&date->first))
    date->first.doubt |= doubt;
  if (KITH_PART_IS_DATE (&date->second))
    date->second.doubt |= doubt;
}

/**
 * kith_date_is_known:
 * @date: (nullable): a date
 *
 * Returns: whether anything is known of it
 */
gboolean
kith_date_is_known (const KithDate *date)
{
  return date != NULL && date->form != KITH_DATE_UNKNOWN;
}

/**
 * kith_date_get_doubt:
 *
 * Returns: the doubts about either part of @date
 */
KithDateDoubt
kith_date_get_doubt (const KithDate *date)
{
  return date->first.doubt | date->second.doubt;
}

/**
 * kith_date_equal:
 *
 * Returns: whether @a and @b would be written the same
 */
gboolean
kith_date_equal (const KithDate *a,
                 const KithDate *b)
{
  if (a->form == KITH_DATE_UNKNOWN || b->form == KITH_DATE_UNKNOWN)
    return a->form == b->form;

  return a->form == b->form && part_equal (&a->first, &b->first)
         && part_equal (&a->second, &b->second);
}

/**
 * kith_date_compare:
 *
 * Orders by the earliest day, then by the latest. Dates that are not known come last and are
 * equal among themselves, so the order is total.
 *
 * Returns: -1, 0 or 1
 */
int
kith_date_compare (const KithDate *a,
                   const KithDate *b)
{
  if (a->form == KITH_DATE_UNKNOWN || b->form == KITH_DATE_UNKNOWN)
    return (a->form == KITH_DATE_UNKNOWN) - (b->form == KITH_DATE_UNKNOWN);
  if (a->earliest != b->earliest)
    return a->earliest < b->earliest ? -1 : 1;
  if (a->latest != b->latest)
    return a->latest < b->latest ? -1 : 1;

  return 0;
}

/* How far "about" may reach beyond what is written: a rule of ours, by precision, in days. */
static int
part_slack (const KithDatePart *part)
{
  static const int slack[] = {
    [KITH_PRECISION_DAY] = 7,       [KITH_PRECISION_MONTH] = 62,
    [KITH_PRECISION_SEASON] = 92,   [KITH_PRECISION_YEAR] = 731,
    [KITH_PRECISION_DECADE] = 3653, [KITH_PRECISION_CENTURY] = 18262,
  };

  return part->doubt & KITH_DOUBT_APPROXIMATE ? slack[part->precision] : 0;
}

static gint64
reach_early (const KithDate *date)
{
  return date->earliest == KITH_DAY_PAST ? G_MININT64
                                         : (gint64) date->earliest - part_slack (&date->first);
}

static gint64
reach_late (const KithDate *date)
{
  const KithDatePart *last = KITH_PART_IS_DATE (&date->second) ? &date->second : &date->first;

  return date->latest == KITH_DAY_FUTURE ? G_MAXINT64
                                         : (gint64) date->latest + part_slack (last);
}

/**
 * kith_date_is_before:
 *
 * "About" is given two years either way for a year, two months for a month and a week for a day.
 *
 * Returns: whether @a lies before @b whatever day either of them means
 */
gboolean
kith_date_is_before (const KithDate *a,
                     const KithDate *b)
{
  if (!kith_date_is_known (a) || !kith_date_is_known (b))
    return FALSE;

  return reach_late (a) < reach_early (b);
}

/* The days on which a period had certainly begun and not yet ended. */
static void
certain_days (const KithDate *date,
              gint64         *first,
              gint64         *last)
{
  KithDay begin, end, ignored;

  *first = date->first.precision == KITH_PRECISION_OPEN ? G_MININT64 : G_MAXINT64;
  *last = date->second.precision == KITH_PRECISION_OPEN ? G_MAXINT64 : G_MININT64;
  if (kith_date_part_days (&date->first, &ignored, &begin))
    *first = (gint64) begin + part_slack (&date->first);
  if (kith_date_part_days (&date->second, &end, &ignored))
    *last = (gint64) end - part_slack (&date->second);
}

/**
 * kith_date_contains:
 * @date: a date or period
 * @day: a day
 *
 * A period holds the days from its begin to its end. Of a single date only the exact day is sure.
 * What is not known may hold any day.
 *
 * Returns: whether @day falls in @date
 */
KithDateAnswer
kith_date_contains (const KithDate *date,
                    KithDay         day)
{
  gint64 first, last;

  if (!kith_date_is_known (date))
    return KITH_DATE_MAYBE;
  if (day < reach_early (date) || day > reach_late (date))
    return KITH_DATE_NO;
  if (kith_date_get_doubt (date) & KITH_DOUBT_UNCERTAIN)
    return KITH_DATE_MAYBE;

  if (date->form == KITH_DATE_PERIOD)
    {
      certain_days (date, &first, &last);
      return day >= first && day <= last ? KITH_DATE_YES : KITH_DATE_MAYBE;
    }

  return date->earliest == date->latest && kith_date_get_doubt (date) == KITH_DOUBT_NONE
           ? KITH_DATE_YES
           : KITH_DATE_MAYBE;
}

/**
 * kith_date_span_contains:
 * @from: (nullable): when it began; not known means that it may have begun at any time
 * @to: (nullable): when it ended; not known means that it has not ended
 * @day: a day
 *
 * For what is kept as two dates, such as a partnership. A begin that is not known does not make
 * the answer doubtful: what is on record is taken to be so until its end.
 *
 * Returns: whether it was so on @day
 */
KithDateAnswer
kith_date_span_contains (const KithDate *from,
                         const KithDate *to,
                         KithDay         day)
{
  gboolean begun = kith_date_is_known (from);
  gboolean ended = kith_date_is_known (to);

  if ((begun && day < reach_early (from)) || (ended && day > reach_late (to)))
    return KITH_DATE_NO;
  if (begun && (day < reach_late (from) || kith_date_get_doubt (from) & KITH_DOUBT_UNCERTAIN))
    return KITH_DATE_MAYBE;
  if (ended && (day > reach_early (to) || kith_date_get_doubt (to) & KITH_DOUBT_UNCERTAIN))
    return KITH_DATE_MAYBE;

  return KITH_DATE_YES;
}
