/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of partial dates: what days each may mean, and which one goes before or after it. */

#include "config.h"

#include "base/kith-date-parts.h"

#include <glib/gi18n-lib.h>

/* Winter is that of the year's end, as the order of the codes has it. */
static const KithSeason seasons[] = {
  { 21, 3, 3, "spring", N_("spring %s") },
  { 22, 6, 3, "summer", N_("summer %s") },
  { 23, 9, 3, "autumn|fall", N_("autumn %s") },
  { 24, 12, 3, "winter", N_("winter %s") },
  { 33, 1, 3, "first quarter", N_("first quarter of %s") },
  { 34, 4, 3, "second quarter", N_("second quarter of %s") },
  { 35, 7, 3, "third quarter", N_("third quarter of %s") },
  { 36, 10, 3, "fourth quarter", N_("fourth quarter of %s") },
  { 37, 1, 4, "early", N_("early %s") },
  { 38, 5, 4, "mid", N_("mid %s") },
  { 39, 9, 4, "late", N_("late %s") },
  { 40, 1, 6, "first half", N_("first half of %s") },
  { 41, 7, 6, "second half", N_("second half of %s") },
};

/**
 * kith_season_at:
 *
 * Returns: (nullable) (transfer none): season number @index, or %NULL past the last
 */
const KithSeason *
kith_season_at (guint index)
{
  return index < G_N_ELEMENTS (seasons) ? &seasons[index] : NULL;
}

/**
 * kith_season_find:
 * @code: an EDTF code
 *
 * Returns: (nullable) (transfer none): the season, or %NULL if the code stands for none
 */
const KithSeason *
kith_season_find (int code)
{
  for (guint i = 0; i < G_N_ELEMENTS (seasons); i++)
    {
      if (seasons[i].code == code)
        return &seasons[i];
    }

  return NULL;
}

static gboolean
season_days (const KithDatePart *part,
             KithDay            *first,
             KithDay            *last)
{
  const KithSeason *season = kith_season_find (part->month);
  int end;

  if (season == NULL)
    return FALSE;

  end = season->month - 1 + season->months;
  *first = kith_day_from_civil (part->year, season->month, 1);
  *last = kith_day_from_civil (part->year + end / 12, end % 12 + 1, 1) - 1;
  return TRUE;
}

/**
 * kith_date_part_days:
 * @part: a date, no missing end
 * @first: (out): the first day it may mean
 * @last: (out): the last day it may mean
 *
 * Returns: whether there is such a date; if not, nothing is set
 */
gboolean
kith_date_part_days (const KithDatePart *part,
                     KithDay            *first,
                     KithDay            *last)
{
  int years = part->precision == KITH_PRECISION_CENTURY  ? 100
              : part->precision == KITH_PRECISION_DECADE ? 10
                                                         : 1;

  if (part->year < KITH_YEAR_MIN || part->year > KITH_YEAR_MAX)
    return FALSE;

  switch ((KithDatePrecision) part->precision)
    {
    case KITH_PRECISION_DAY:
      if (!kith_calendar_day (KITH_CALENDAR_GREGORIAN, part->year, part->month, part->day, first))
        return FALSE;
      *last = *first;
      return TRUE;

    case KITH_PRECISION_MONTH:
      return kith_calendar_days_of_month (KITH_CALENDAR_GREGORIAN, part->year, part->month,
                                          first, last);

    case KITH_PRECISION_SEASON:
      return season_days (part, first, last);

    case KITH_PRECISION_YEAR:
    case KITH_PRECISION_DECADE:
    case KITH_PRECISION_CENTURY:
      if (years > 1 && (part->year < 0 || part->year % years != 0))
        return FALSE;
      *first = kith_day_from_civil (part->year, 1, 1);
      *last = kith_day_from_civil (part->year + years - 1, 12, 31);
      return TRUE;

    case KITH_PRECISION_NONE:
    case KITH_PRECISION_OPEN:
      break;
    }

  return FALSE;
}

static void
shift_season (KithDatePart *part,
              int           steps)
{
  const KithSeason *season = kith_season_find (part->month);
  int first = season->code - (season->month - 1) / season->months;
  int count = 12 / season->months;
  int at;

  /* Spring is the first of its year although two months go before it. */
  if (season->code <= 24)
    first = 21;
  at = season->code - first + steps;
  part->year += at < 0 ? -1 : at / count;
  part->month = first + (at + count) % count;
}

/**
 * kith_date_part_shift:
 * @part: a date
 * @steps: -1 for the one before, 1 for the one after
 * @shifted: (out): the neighbour of the same precision and doubt
 *
 * Returns: whether the neighbour exists
 */
gboolean
kith_date_part_shift (const KithDatePart *part,
                      int                 steps,
                      KithDatePart       *shifted)
{
  KithDay first, last;
  int year, month, day;

  *shifted = *part;
  if (!kith_date_part_days (part, &first, &last))
    return FALSE;

  if (part->precision == KITH_PRECISION_SEASON)
    {
      shift_season (shifted, steps);
      return kith_date_part_days (shifted, &first, &last);
    }

  kith_day_to_civil (steps < 0 ? first - 1 : last + 1, &year, &month, &day);
  shifted->year = year;
  if (part->precision == KITH_PRECISION_DECADE)
    shifted->year = year - (year % 10 + 10) % 10;
  else if (part->precision == KITH_PRECISION_CENTURY)
    shifted->year = year - (year % 100 + 100) % 100;
  else if (part->precision <= KITH_PRECISION_MONTH)
    shifted->month = month;
  if (part->precision == KITH_PRECISION_DAY)
    shifted->day = day;

  return kith_date_part_days (shifted, &first, &last);
}
