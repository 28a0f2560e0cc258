/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads dates as GEDCOM writes them, in any of its calendars. What a date value says beyond
 * days is given back as text, so that it can be kept in a note. */

#include "config.h"

#include "exchange/kith-gedcom-date.h"

#include "exchange/kith-gedcom-date-private.h"

#include <string.h>

static gboolean
make (KithDateForm        form,
      const KithDatePart *first,
      const KithDatePart *second,
      KithDate           *date)
{
  return kith_date_make (form, first, second, date, NULL);
}

static gboolean
make_single (const KithGedcomDateSpan *span,
             KithDate                 *date)
{
  return make (KITH_DATE_BETWEEN, &span->first, &span->last, date);
}

static gboolean
read_limit (KithGedcomDateWords *self,
            int                  steps,
            KithDate            *date,
            gboolean            *is_dubious)
{
  KithDatePart limit;
  KithGedcomDateSpan span;

  if (!kith_gedcom_date_take_span (self, &span)
      || !kith_date_part_shift (steps < 0 ? &span.first : &span.last, steps, &limit))
    return FALSE;

  *is_dubious = span.is_dubious;
  return make (steps < 0 ? KITH_DATE_BEFORE : KITH_DATE_AFTER, steps < 0 ? NULL : &limit,
               steps < 0 ? &limit : NULL, date);
}

static gboolean
read_two (KithGedcomDateWords *self,
          KithDateForm         form,
          const char          *between,
          KithDate            *date,
          gboolean            *is_dubious)
{
  static const KithDatePart open = { .precision = KITH_PRECISION_OPEN };
  KithGedcomDateSpan first, second;

  if (!kith_gedcom_date_take_span (self, &first))
    return FALSE;
  *is_dubious = first.is_dubious;
  if (form == KITH_DATE_PERIOD && kith_gedcom_date_is_done (self))
    return make (form, &first.first, &open, date);
  if (!kith_gedcom_date_take (self, between) || !kith_gedcom_date_take_span (self, &second))
    return FALSE;

  *is_dubious |= second.is_dubious;
  return make (form, &first.first, &second.last, date)
         || (form == KITH_DATE_BETWEEN && make (form, &second.first, &first.last, date));
}

static gboolean
read_to (KithGedcomDateWords *self,
         KithDate            *date,
         gboolean            *is_dubious)
{
  static const KithDatePart open = { .precision = KITH_PRECISION_OPEN };
  KithGedcomDateSpan span;

  if (!kith_gedcom_date_take_span (self, &span))
    return FALSE;

  *is_dubious = span.is_dubious;
  return make (KITH_DATE_PERIOD, &open, &span.last, date);
}

static gboolean
read_plain (KithGedcomDateWords *self,
            KithDate            *date,
            gboolean            *is_dubious)
{
  KithGedcomDateSpan span;

  if (!kith_gedcom_date_take_span (self, &span) || !make_single (&span, date))
    return FALSE;

  *is_dubious = span.is_dubious;
  return TRUE;
}

static gboolean
read_words (KithGedcomDateWords *self,
            KithDate            *date,
            gboolean            *is_dubious)
{
  KithDateDoubt doubt = KITH_DOUBT_NONE;
  gboolean read;

  if (kith_gedcom_date_take (self, "ABT") || kith_gedcom_date_take (self, "CAL") || kith_gedcom_date_take (self, "EST") || kith_gedcom_date_take (self, "ABT.")
      || kith_gedcom_date_take (self, "ABOUT"))
    doubt = KITH_DOUBT_APPROXIMATE;
  else
    kith_gedcom_date_take (self, "INT");

  if (kith_gedcom_date_take (self, "BEF") || kith_gedcom_date_take (self, "BEF."))
    read = read_limit (self, -1, date, is_dubious);
  else if (kith_gedcom_date_take (self, "AFT") || kith_gedcom_date_take (self, "AFT."))
    read = read_limit (self, 1, date, is_dubious);
  else if (kith_gedcom_date_take (self, "BET") || kith_gedcom_date_take (self, "BET."))
    read = read_two (self, KITH_DATE_BETWEEN, "AND", date, is_dubious);
  else if (kith_gedcom_date_take (self, "FROM"))
    read = read_two (self, KITH_DATE_PERIOD, "TO", date, is_dubious);
  else if (kith_gedcom_date_take (self, "TO"))
    read = read_to (self, date, is_dubious);
  else
    read = read_plain (self, date, is_dubious);

  if (!read || !kith_gedcom_date_is_done (self))
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
  KithGedcomDateWords words = { 0 };

  *left_over = NULL;
  *date = KITH_DATE_NOT_KNOWN;
  if (read_own_phrase (phrase, date))
    return;

  inner = cut_phrase (text);
  if (read_own_phrase (inner, date))
    return;
  if (is_nothing (inner) && is_nothing (phrase) && *text == '\0')
    return;

  if (!kith_gedcom_date_split (text, &words) || words.count == 0 || !read_words (&words, date, &is_dubious))
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
