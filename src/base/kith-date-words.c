/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as people say them. Each phrase is translated whole; kith-date-spoken reads the English
 * ones back. */

#include "config.h"

#include "base/kith-date-parts.h"

#include <glib/gi18n-lib.h>

/* Many languages write a month otherwise beside a day than alone ("maj 2019", "3 maja 2019"). */
static const char *const months_alone[] = {
  NC_("month alone", "January"), NC_("month alone", "February"), NC_("month alone", "March"),
  NC_("month alone", "April"), NC_("month alone", "May"), NC_("month alone", "June"),
  NC_("month alone", "July"), NC_("month alone", "August"), NC_("month alone", "September"),
  NC_("month alone", "October"), NC_("month alone", "November"), NC_("month alone", "December"),
};

static const char *const months_with_day[] = {
  NC_("month with day", "January"), NC_("month with day", "February"),
  NC_("month with day", "March"), NC_("month with day", "April"),
  NC_("month with day", "May"), NC_("month with day", "June"),
  NC_("month with day", "July"), NC_("month with day", "August"),
  NC_("month with day", "September"), NC_("month with day", "October"),
  NC_("month with day", "November"), NC_("month with day", "December"),
};

/**
 * kith_month_get_name:
 * @month: 1 to 12
 * @with_day: whether it stands beside the number of a day
 *
 * Returns: (transfer none): the month in the user's language
 */
const char *
kith_month_get_name (int      month,
                     gboolean with_day)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return with_day ? g_dpgettext2 (GETTEXT_PACKAGE, "month with day", months_with_day[month - 1])
                  : g_dpgettext2 (GETTEXT_PACKAGE, "month alone", months_alone[month - 1]);
}

static char *
year_text (int year)
{
  if (year < 1)
    /* Translators: a year before Christ */
    return g_strdup_printf (_("%d BC"), 1 - year);
  if (year < 100)
    /* Translators: a year of the first century after Christ */
    return g_strdup_printf (_("AD %d"), year);

  return g_strdup_printf ("%d", year);
}

static char *
season_text (const KithDatePart *part,
             const char         *year)
{
  const KithSeason *season = kith_season_find (part->month);

  if (season == NULL)
    return g_strdup (year);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (_(season->format), year);
#pragma GCC diagnostic pop
}

/* "The 1800s" are a hundred years, "the 2000s" ten: said so until 2000 has become history. */
static char *
years_text (const KithDatePart *part)
{
  gboolean century = part->precision == KITH_PRECISION_CENTURY;
  gboolean said_as_century = part->year % 100 == 0 && part->year < 2000;

  if (century == said_as_century)
    /* Translators: a decade or a century by its first year: the 1990s, the 1800s */
    return g_strdup_printf (_("the %ds"), part->year);
  if (century)
    /* Translators: a hundred years by the first of them */
    return g_strdup_printf (_("the century from %d"), part->year);

  /* Translators: ten years by the first of them */
  return g_strdup_printf (_("the decade from %d"), part->year);
}

static char *
sure_part_text (const KithDatePart *part)
{
  g_autofree char *year = year_text (part->year);

  switch ((KithDatePrecision) part->precision)
    {
    case KITH_PRECISION_DAY:
      /* Translators: a date: day of the month, name of the month, year */
      return g_strdup_printf (_("%1$d %2$s %3$s"), part->day,
                              kith_month_get_name (part->month, TRUE), year);
    case KITH_PRECISION_MONTH:
      /* Translators: name of the month, year */
      return g_strdup_printf (_("%1$s %2$s"), kith_month_get_name (part->month, FALSE), year);
    case KITH_PRECISION_SEASON:
      return season_text (part, year);
    case KITH_PRECISION_DECADE:
    case KITH_PRECISION_CENTURY:
      return years_text (part);
    case KITH_PRECISION_YEAR:
      return g_steal_pointer (&year);
    case KITH_PRECISION_NONE:
    case KITH_PRECISION_OPEN:
      break;
    }

  return g_strdup ("");
}

static char *
part_text (const KithDatePart *part)
{
  g_autofree char *sure = sure_part_text (part);

  if (part->doubt == KITH_DOUBT_APPROXIMATE)
    /* Translators: a date that is not exact: about 2014 */
    return g_strdup_printf (_("about %s"), sure);
  if (part->doubt == KITH_DOUBT_UNCERTAIN)
    /* Translators: a date that may be wrong: maybe 2014 */
    return g_strdup_printf (_("maybe %s"), sure);
  if (part->doubt != KITH_DOUBT_NONE)
    /* Translators: a date that is not exact and may be wrong: maybe about 2014 */
    return g_strdup_printf (_("maybe about %s"), sure);

  return g_steal_pointer (&sure);
}

/* "Before 1990" is kept as "1989 or earlier"; where there is no neighbour it is said so. */
static char *
limit_text (const KithDatePart *part,
            int                 steps)
{
  g_autofree char *said = NULL;
  KithDatePart neighbour;
  gboolean shifted = kith_date_part_shift (part, steps, &neighbour);

  said = part_text (shifted ? &neighbour : part);
  if (!shifted)
    return steps > 0 ? g_strdup_printf (_("%s or earlier"), said)
                     : g_strdup_printf (_("%s or later"), said);

  /* Translators: some time before the date */
  return steps > 0 ? g_strdup_printf (_("before %s"), said)
                   /* Translators: some time after the date */
                   : g_strdup_printf (_("after %s"), said);
}

static char *
period_text (const KithDate *date)
{
  g_autofree char *first = part_text (&date->first);
  g_autofree char *second = part_text (&date->second);

  if (date->first.precision == KITH_PRECISION_OPEN)
    /* Translators: a period up to a date */
    return g_strdup_printf (_("until %s"), second);
  if (date->second.precision == KITH_PRECISION_OPEN)
    /* Translators: a period since a date, still lasting */
    return g_strdup_printf (_("from %s"), first);
  if (date->first.precision == KITH_PRECISION_NONE)
    return g_strdup_printf (_("until %s, start not known"), second);
  if (date->second.precision == KITH_PRECISION_NONE)
    return g_strdup_printf (_("from %s, end not known"), first);

  /* Translators: a period with its first and last date */
  return g_strdup_printf (_("from %1$s to %2$s"), first, second);
}

/**
 * kith_date_dup_text:
 *
 * Returns: (transfer full): @date as one says it, in the user's language
 */
char *
kith_date_dup_text (const KithDate *date)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (date->form == KITH_DATE_UNKNOWN)
    return g_strdup (_("not known"));

  first = part_text (&date->first);
  second = part_text (&date->second);
  switch (date->form)
    {
    case KITH_DATE_ONE_OF:
      /* Translators: one of two dates */
      return g_strdup_printf (_("%1$s or %2$s"), first, second);
    case KITH_DATE_BETWEEN:
      /* Translators: one day somewhere from the first to the second date */
      return g_strdup_printf (_("between %1$s and %2$s"), first, second);
    case KITH_DATE_BEFORE:
      return limit_text (&date->second, 1);
    case KITH_DATE_AFTER:
      return limit_text (&date->first, -1);
    case KITH_DATE_PERIOD:
      return period_text (date);
    case KITH_DATE_SINGLE:
    case KITH_DATE_UNKNOWN:
      break;
    }

  return g_steal_pointer (&first);
}

static char *
sure_part_short (const KithDatePart *part)
{
  if (part->precision >= KITH_PRECISION_DECADE)
    /* Translators: a decade or century by its first year, as short as can be */
    return g_strdup_printf (_("%ds"), part->year);

  return year_text (part->year);
}

static char *
part_short (const KithDatePart *part)
{
  g_autofree char *year = sure_part_short (part);

  if (part->doubt == KITH_DOUBT_APPROXIMATE)
    /* Translators: about that year, as short as can be */
    return g_strdup_printf (_("c. %s"), year);
  if (part->doubt == KITH_DOUBT_UNCERTAIN)
    /* Translators: perhaps that year, as short as can be */
    return g_strdup_printf (_("%s?"), year);
  if (part->doubt != KITH_DOUBT_NONE)
    /* Translators: perhaps about that year, as short as can be */
    return g_strdup_printf (_("c. %s?"), year);

  return g_steal_pointer (&year);
}

static char *
limit_short (const KithDatePart *part,
             int                 steps)
{
  g_autofree char *year = NULL;
  KithDatePart neighbour;

  if (!kith_date_part_shift (part, steps, &neighbour))
    neighbour = *part;

  year = part_short (&neighbour);
  /* Translators: before that year, as short as can be */
  return steps > 0 ? g_strdup_printf (_("bef. %s"), year)
                   /* Translators: after that year, as short as can be */
                   : g_strdup_printf (_("aft. %s"), year);
}

/**
 * kith_date_dup_short:
 *
 * For labels under a symbol, where there is room for a year.
 *
 * Returns: (transfer full): the year or years of @date; "" if it is not known
 */
char *
kith_date_dup_short (const KithDate *date)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (date->form == KITH_DATE_UNKNOWN)
    return g_strdup ("");
  if (date->form == KITH_DATE_BEFORE)
    return limit_short (&date->second, 1);
  if (date->form == KITH_DATE_AFTER)
    return limit_short (&date->first, -1);

  first = KITH_PART_IS_DATE (&date->first) ? part_short (&date->first) : g_strdup ("");
  second = KITH_PART_IS_DATE (&date->second) ? part_short (&date->second) : g_strdup ("");
  if (date->form == KITH_DATE_SINGLE || g_strcmp0 (first, second) == 0)
    return g_steal_pointer (&first);
  if (date->form == KITH_DATE_ONE_OF)
    /* Translators: one of two years, as short as can be */
    return g_strdup_printf (_("%1$s/%2$s"), first, second);

  /* Translators: from one year to another, as short as can be; either may be missing */
  return g_strdup_printf (_("%1$s–%2$s"), first, second);
}
