/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes dates as GEDCOM knows them, with words where it does not. */

#include "config.h"

#include "exchange/kith-gedcom-date.h"

#include "base/kith-date-parts.h"

static void
append_part (GString            *out,
             const KithDatePart *part)
{
  if (part->precision == KITH_PRECISION_DAY)
    g_string_append_printf (out, "%d ", part->day);
  if (part->precision <= KITH_PRECISION_MONTH)
    g_string_append_printf (out, "%s ", kith_gedcom_month_get_name (part->month));
  if (part->year > 0)
    g_string_append_printf (out, "%d", part->year);
  else
    g_string_append_printf (out, "%d BCE", 1 - part->year);
}

static gboolean
is_plain (const KithDatePart *part)
{
  return part->precision <= KITH_PRECISION_YEAR && part->precision != KITH_PRECISION_SEASON;
}

/* The months or years at either end of what is no plain part. */
static void
append_edge (GString            *out,
             const KithDatePart *part,
             gboolean            at_end)
{
  KithDatePart edge = { .precision = KITH_PRECISION_YEAR };
  KithDay first, last;
  int year, month;

  if (is_plain (part))
    {
      append_part (out, part);
      return;
    }

  kith_date_part_days (part, &first, &last);
  kith_day_to_civil (at_end ? last : first, &year, &month, NULL);
  edge.year = year;
  if (part->precision == KITH_PRECISION_SEASON)
    {
      edge.precision = KITH_PRECISION_MONTH;
      edge.month = month;
    }
  append_part (out, &edge);
}

static void
append_between (GString            *out,
                const char         *before,
                const KithDatePart *first,
                const char         *between,
                const KithDatePart *second)
{
  g_string_append (out, before);
  append_edge (out, first, FALSE);
  g_string_append (out, between);
  append_edge (out, second, TRUE);
}

static void
append_limit (GString            *out,
              const char         *word,
              const KithDatePart *part,
              int                 steps)
{
  KithDatePart limit;

  g_string_append (out, word);
  if (!kith_date_part_shift (part, steps, &limit))
    limit = *part;
  append_edge (out, &limit, steps < 0);
}

static void
append_period (GString        *out,
               const KithDate *date)
{
  if (KITH_PART_IS_DATE (&date->first))
    {
      g_string_append (out, "FROM ");
      append_edge (out, &date->first, FALSE);
    }
  if (KITH_PART_IS_DATE (&date->second))
    {
      g_string_append (out, KITH_PART_IS_DATE (&date->first) ? " TO " : "TO ");
      append_edge (out, &date->second, TRUE);
    }
}

static void
append_single (GString        *out,
               const KithDate *date)
{
  if (!is_plain (&date->first))
    {
      append_between (out, "BET ", &date->first, " AND ", &date->first);
      return;
    }

  if (date->first.doubt & KITH_DOUBT_APPROXIMATE)
    g_string_append (out, "ABT ");
  append_part (out, &date->first);
}

/* Whether the value alone, read again, gives the same date. */
static gboolean
says_all (const char     *value,
          const KithDate *date)
{
  g_autofree char *left_over = NULL;
  KithDate again;

  kith_gedcom_date_read (value, NULL, &again, &left_over);
  return left_over == NULL && kith_date_equal (&again, date);
}

/**
 * kith_gedcom_date_write:
 * @date: a date that is known
 * @phrase: (out) (transfer full) (nullable): what the value does not say, in words and in EDTF;
 *   kith_gedcom_date_read () takes the date from there
 *
 * Returns: (transfer full): the value of a DATE line of version 7; of 5.5.1 but for BCE
 */
char *
kith_gedcom_date_write (const KithDate  *date,
                        char           **phrase)
{
  g_autofree char *edtf = NULL;
  g_autofree char *said = NULL;
  GString *out = g_string_new (NULL);

  *phrase = NULL;
  switch (date->form)
    {
    case KITH_DATE_ONE_OF:
    case KITH_DATE_BETWEEN:
      append_between (out, "BET ", &date->first, " AND ", &date->second);
      break;
    case KITH_DATE_BEFORE:
      append_limit (out, "BEF ", &date->second, 1);
      break;
    case KITH_DATE_AFTER:
      append_limit (out, "AFT ", &date->first, -1);
      break;
    case KITH_DATE_PERIOD:
      append_period (out, date);
      break;
    case KITH_DATE_SINGLE:
      append_single (out, date);
      break;
    case KITH_DATE_UNKNOWN:
      break;
    }

  if (!says_all (out->str, date))
    {
      edtf = kith_date_dup_edtf (date);
      said = kith_date_dup_text (date);
      *phrase = g_strdup_printf ("%s " KITH_GEDCOM_EDTF_MARK "%s)", said, edtf);
    }

  return g_string_free (out, FALSE);
}
