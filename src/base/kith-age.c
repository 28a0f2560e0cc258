/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How old somebody is on a day, as sure as the dates allow, and how that stands in a symbol. */

#include "config.h"

#include "base/kith-age.h"

#include <glib/gi18n-lib.h>

static KithAgeBound
elapsed (KithDay from,
         KithDay to)
{
  KithAgeBound bound = { 0, 0, MAX (to - from, 0) };
  int from_year, from_month, from_day, to_year, to_month, to_day;

  if (to <= from)
    return bound;

  kith_day_to_civil (from, &from_year, &from_month, &from_day);
  kith_day_to_civil (to, &to_year, &to_month, &to_day);
  bound.months = 12 * (to_year - from_year) + to_month - from_month - (to_day < from_day);
  bound.years = bound.months / 12;
  return bound;
}

/**
 * kith_age_between:
 * @born: (nullable): when somebody was born
 * @at: (nullable): the day or partial date to say the age for, such as that of a death
 * @age: (out): the age
 *
 * Whoever was born on 29 February becomes older on 1 March in common years.
 *
 * Returns: whether there is an age: not if a date is not known, nor before the birth; if not,
 *   nothing is set
 */
gboolean
kith_age_between (const KithDate *born,
                  const KithDate *at,
                  KithAge        *age)
{
  KithAge result = { 0 };
  gboolean from_known, to_known;

  if (!kith_date_is_known (born) || !kith_date_is_known (at))
    return FALSE;
  if (born->earliest != KITH_DAY_PAST && at->latest < born->earliest)
    return FALSE;

  from_known = born->latest != KITH_DAY_FUTURE;
  to_known = at->earliest != KITH_DAY_PAST;
  result.has_high = born->earliest != KITH_DAY_PAST && at->latest != KITH_DAY_FUTURE;
  if (from_known && to_known)
    result.low = elapsed (born->latest, at->earliest);
  else if (!result.has_high)
    return FALSE;

  if (result.has_high)
    result.high = elapsed (born->earliest, at->latest);
  if (result.has_high && from_known && to_known)
    result.middle_years = elapsed (born->earliest + (born->latest - born->earliest) / 2,
                                   at->earliest + (at->latest - at->earliest) / 2).years;
  result.about = ((kith_date_get_doubt (born) | kith_date_get_doubt (at))
                  & KITH_DOUBT_APPROXIMATE) != 0;
  result.doubtful = ((kith_date_get_doubt (born) | kith_date_get_doubt (at))
                     & KITH_DOUBT_UNCERTAIN) != 0;
  *age = result;
  return TRUE;
}

/**
 * kith_age_on_day:
 * @born: (nullable): when somebody was born
 * @day: the day to say the age for; there is no age on an open end
 * @age: (out): the age
 *
 * Returns: as kith_age_between ()
 */
gboolean
kith_age_on_day (const KithDate *born,
                 KithDay         day,
                 KithAge        *age)
{
  KithDate at = KITH_DATE_NOT_KNOWN;

  if (KITH_DAY_IS_KNOWN (day))
    at = kith_date_from_day (day);

  return kith_age_between (born, &at, age);
}

/**
 * kith_age_get_unit:
 *
 * Source: McGoldrick, Gerson and Petry, Genograms, 4th ed. (2020), for ages under a year; the
 * limits are ours.
 *
 * Returns: what @bound is counted in when people say it
 */
KithAgeUnit
kith_age_get_unit (const KithAgeBound *bound)
{
  if (bound->years >= 1)
    return KITH_AGE_YEARS;
  if (bound->months >= 2)
    return KITH_AGE_MONTHS;

  return bound->days >= 14 ? KITH_AGE_WEEKS : KITH_AGE_DAYS;
}

static int
count_in (const KithAgeBound *bound,
          KithAgeUnit         unit)
{
  switch (unit)
    {
    case KITH_AGE_DAYS:
      return bound->days;
    case KITH_AGE_WEEKS:
      return bound->days / 7;
    case KITH_AGE_MONTHS:
      return bound->months;
    case KITH_AGE_YEARS:
      break;
    }

  return bound->years;
}

static char *
count_text (int         count,
            KithAgeUnit unit)
{
  switch (unit)
    {
    case KITH_AGE_DAYS:
      /* Translators: an age in days, as short as can be */
      return g_strdup_printf (_("%dd"), count);
    case KITH_AGE_WEEKS:
      /* Translators: an age in weeks, as short as can be */
      return g_strdup_printf (_("%dw"), count);
    case KITH_AGE_MONTHS:
      /* Translators: an age in months, as short as can be */
      return g_strdup_printf (_("%dm"), count);
    case KITH_AGE_YEARS:
      break;
    }

  return g_strdup_printf ("%d", count);
}

static char *
sure_text (const KithAge *age)
{
  KithAgeUnit low = kith_age_get_unit (&age->low);
  KithAgeUnit high = kith_age_get_unit (&age->high);

  if (!age->has_high)
    /* Translators: an age of at least so many years, as short as can be */
    return g_strdup_printf (_("%d+"), age->low.years);
  if (low == high && count_in (&age->low, low) == count_in (&age->high, high))
    return count_text (count_in (&age->low, low), low);
  if (age->about && age->middle_years > 0)
    return g_strdup_printf ("%d", age->middle_years);
  if (age->low.years < 1)
    /* Translators: an age of less than so many years, as short as can be */
    return g_strdup_printf (_("under %d"), age->high.years + 1);

  /* Translators: an age of one number of years or another, as short as can be */
  return g_strdup_printf (_("%1$d–%2$d"), age->low.years, age->high.years);
}

/**
 * kith_age_dup_text:
 *
 * Returns: (transfer full): the age as it stands in a symbol: "7", "7m", "3w", "2d", "8–9",
 *   "about 9", "under 2", "30+"
 */
char *
kith_age_dup_text (const KithAge *age)
{
  g_autofree char *sure = sure_text (age);

  if (age->about)
    /* Translators: an age that is not exact: about 9 */
    return g_strdup_printf (age->doubtful ? _("about %s?") : _("about %s"), sure);
  if (age->doubtful)
    /* Translators: an age that may be wrong */
    return g_strdup_printf (_("%s?"), sure);

  return g_steal_pointer (&sure);
}
