/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates in the Extended Date/Time Format of ISO 8601-2:2019, annex A, as they are stored: level 1,
 * and of level 2 the sets of two, the groupings of months and doubts about single parts, which
 * are read as doubts about the whole. */

#include "config.h"

#include "base/kith-date-parts.h"
#include "base/kith-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
take (const char **at,
      const char  *token)
{
  gsize length = strlen (token);

  if (strncmp (*at, token, length) != 0)
    return FALSE;

  *at += length;
  return TRUE;
}

static void
take_doubt (const char   **at,
            KithDatePart  *part)
{
  for (;; (*at)++)
    {
      if (**at == '~')
        part->doubt |= KITH_DOUBT_APPROXIMATE;
      else if (**at == '?')
        part->doubt |= KITH_DOUBT_UNCERTAIN;
      else if (**at == '%')
        part->doubt |= KITH_DOUBT_APPROXIMATE | KITH_DOUBT_UNCERTAIN;
      else
        return;
    }
}

/* Y and a sign before more than four digits. */
static gboolean
take_long_year (const char   **at,
                KithDatePart  *part)
{
  gboolean negative;
  gint64 year = 0;
  int digits = 0;

  if (!take (at, "Y"))
    return FALSE;

  negative = take (at, "-");
  for (; g_ascii_isdigit (**at) && digits < 9; digits++, (*at)++)
    year = 10 * year + (**at - '0');
  if (digits < 4 || g_ascii_isdigit (**at))
    return FALSE;

  part->year = (int) (negative ? -year : year);
  part->precision = KITH_PRECISION_YEAR;
  return TRUE;
}

static gboolean
take_year (const char   **at,
           KithDatePart  *part)
{
  gboolean negative;
  int year = 0, unknown = 0;

  if (**at == 'Y')
    return take_long_year (at, part);

  negative = take (at, "-");
  for (int i = 0; i < 4; i++, (*at)++)
    {
      if (!g_ascii_isdigit (**at) && **at != 'X')
        return FALSE;
      if (**at != 'X' && unknown > 0)
        return FALSE;
      unknown += **at == 'X';
      year = 10 * year + (**at == 'X' ? 0 : **at - '0');
    }

  if (unknown > 2 || (negative && unknown > 0))
    return FALSE;

  part->year = negative ? -year : year;
  part->precision = KITH_PRECISION_YEAR + unknown;
  return TRUE;
}

/* Two digits, or XX which leaves @value at 0. */
static gboolean
take_two (const char **at,
          guint8      *value)
{
  *value = 0;
  if (take (at, "XX"))
    return TRUE;
  if (!g_ascii_isdigit ((*at)[0]) || !g_ascii_isdigit ((*at)[1]))
    return FALSE;

  *value = ((*at)[0] - '0') * 10 + ((*at)[1] - '0');
  *at += 2;
  return *value != 0;
}

static gboolean
take_day (const char   **at,
          KithDatePart  *part)
{
  take_doubt (at, part);
  if (!take_two (at, &part->day))
    return FALSE;
  take_doubt (at, part);

  if (part->day == 0)
    return TRUE;
  if (part->precision != KITH_PRECISION_MONTH)
    return FALSE;

  part->precision = KITH_PRECISION_DAY;
  return TRUE;
}

static gboolean
take_part (const char   **at,
           KithDatePart  *part)
{
  *part = (KithDatePart){ 0 };
  take_doubt (at, part);
  if (!take_year (at, part))
    return FALSE;
  take_doubt (at, part);

  if (!take (at, "-"))
    return TRUE;
  take_doubt (at, part);
  if (part->precision != KITH_PRECISION_YEAR || !take_two (at, &part->month))
    return FALSE;
  take_doubt (at, part);

  /* The codes 25 to 28 say in words that the northern seasons are meant. */
  if (part->month >= 25 && part->month <= 28)
    part->month -= 4;
  if (part->month != 0)
    part->precision = part->month > 20 ? KITH_PRECISION_SEASON : KITH_PRECISION_MONTH;

  return !take (at, "-") || take_day (at, part);
}

/* An end of a period: a date, nothing, or two dots. */
static gboolean
take_end (const char   **at,
          KithDatePart  *part)
{
  *part = (KithDatePart){ 0 };
  if (**at == '\0' || **at == '/' || take (at, "unknown"))
    return TRUE;
  if (take (at, "..") || take (at, "open"))
    {
      part->precision = KITH_PRECISION_OPEN;
      return TRUE;
    }

  return take_part (at, part);
}

static gboolean
take_set (const char   **at,
          KithDateForm  *form,
          KithDatePart  *first,
          KithDatePart  *second)
{
  *form = KITH_DATE_BEFORE;
  if (!take (at, ".."))
    {
      *form = KITH_DATE_ONE_OF;
      if (!take_part (at, first))
        return FALSE;
      if (take (at, ".."))
        *form = **at == ']' ? KITH_DATE_AFTER : KITH_DATE_BETWEEN;
      else if (!take (at, ","))
        return FALSE;
      take (at, " ");
    }

  if (*form != KITH_DATE_AFTER && !take_part (at, second))
    return FALSE;

  return take (at, "]");
}

static gboolean
take_date (const char   **at,
           KithDateForm  *form,
           KithDatePart  *first,
           KithDatePart  *second)
{
  if (take (at, "["))
    return take_set (at, form, first, second);
  if (!take_end (at, first))
    return FALSE;

  *form = KITH_DATE_SINGLE;
  if (**at == '\0')
    return KITH_PART_IS_DATE (first);
  if (!take (at, "/") || !take_end (at, second))
    return FALSE;

  *form = KITH_DATE_PERIOD;
  return KITH_PART_IS_DATE (first) || KITH_PART_IS_DATE (second);
}

/**
 * kith_date_parse_edtf:
 * @text: (nullable): a date as it is stored; nothing at all is a date that is not known
 * @date: (out): the date
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_FORMAT if @text is not in the format, or names a day that does not exist.
 *
 * Returns: whether @text is a date; if not, nothing is set
 */
gboolean
kith_date_parse_edtf (const char  *text,
                      KithDate    *date,
                      GError     **error)
{
  KithDatePart first = { 0 }, second = { 0 };
  KithDateForm form = KITH_DATE_UNKNOWN;
  const char *at = text;

  if (text == NULL || *text == '\0' || strcmp (text, "XXXX") == 0)
    {
      *date = KITH_DATE_NOT_KNOWN;
      return TRUE;
    }

  if (!take_date (&at, &form, &first, &second) || *at != '\0')
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_FORMAT,
                           _("This is not a date in the form of ISO 8601-2, such as 2014, 2019-05 or 2014~."));
      return FALSE;
    }

  return kith_date_make (form, &first, &second, date, error);
}

static void
write_two (GString *out,
           int      number)
{
  const char digits[] = { '-', (char) ('0' + number / 10), (char) ('0' + number % 10) };

  g_string_append_len (out, digits, sizeof digits);
}

static void
write_year (GString            *out,
            const KithDatePart *part)
{
  int year = part->year;

  if (part->precision == KITH_PRECISION_DECADE && year <= 9999)
    g_string_append_printf (out, "%03dX", year / 10);
  else if (part->precision == KITH_PRECISION_CENTURY && year <= 9999)
    g_string_append_printf (out, "%02dXX", year / 100);
  else
    g_string_append_printf (out, "%s%s%04d", ABS (year) > 9999 ? "Y" : "", year < 0 ? "-" : "",
                            ABS (year));
}

static void
write_part (GString            *out,
            const KithDatePart *part)
{
  static const char *const doubts[] = { "", "~", "?", "%" };

  if (part->precision == KITH_PRECISION_NONE)
    return;
  if (part->precision == KITH_PRECISION_OPEN)
    {
      g_string_append (out, "..");
      return;
    }

  write_year (out, part);
  if (part->precision <= KITH_PRECISION_SEASON)
    write_two (out, part->month);
  if (part->precision == KITH_PRECISION_DAY)
    write_two (out, part->day);
  g_string_append (out, doubts[part->doubt & 3]);
}

/**
 * kith_date_dup_edtf:
 *
 * Reading the result gives back an equal date.
 *
 * Returns: (transfer full): @date as it is stored; "" if it is not known
 */
char *
kith_date_dup_edtf (const KithDate *date)
{
  static const struct
  {
    const char *before;
    const char *between;
    const char *after;
  } marks[] = {
    [KITH_DATE_UNKNOWN] = { "", "", "" },     [KITH_DATE_SINGLE] = { "", "", "" },
    [KITH_DATE_ONE_OF] = { "[", ",", "]" },   [KITH_DATE_BETWEEN] = { "[", "..", "]" },
    [KITH_DATE_BEFORE] = { "[", "..", "]" },  [KITH_DATE_AFTER] = { "[", "..", "]" },
    [KITH_DATE_PERIOD] = { "", "/", "" },
  };
  GString *out = g_string_new (marks[date->form].before);

  if (date->form != KITH_DATE_UNKNOWN)
    {
      write_part (out, &date->first);
      g_string_append (out, marks[date->form].between);
      write_part (out, &date->second);
    }
  g_string_append (out, marks[date->form].after);

  return g_string_free (out, FALSE);
}
