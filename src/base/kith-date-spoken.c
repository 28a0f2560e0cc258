/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads dates as people type them in English, the day first: "about 2014", "3 May 2019",
 * "between 1988 and 1990". Whatever kith-date-words says in English is read back as the same
 * date. Months may also be named in the user's language. */

#include "config.h"

#include "base/kith-date-said.h"
#include "base/kith-error.h"

#include <glib/gi18n-lib.h>

static gboolean
finish (KithTokens *self, KithDateForm form, const KithSaid *first, const KithSaid *second,
        KithDate *date, GError **error)
{
  if (self->at < self->count)
    return FALSE;
  if ((first != NULL && !first->has_year && KITH_PART_IS_DATE (&first->part))
      || (second != NULL && !second->has_year && KITH_PART_IS_DATE (&second->part)))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_FORMAT,
                           _ ("The year is missing. Write it with four digits, such as 2019."));
      return FALSE;
    }

  return kith_date_make (form, first != NULL ? &first->part : NULL,
                         second != NULL ? &second->part : NULL, date, error);
}

/* "Before 1990" is kept as 1989 or earlier, "after 2001" as 2002 or later. */
static gboolean
read_limit (KithTokens *self, int steps, KithDate *date, GError **error)
{
  KithSaid said;

  kith_tokens_take_sign (self, '-');
  if (!kith_said_take (self, &said))
    return FALSE;

  if (steps > 0 && KITH_PART_IS_DATE (&said.until))
    said.part = said.until;
  if (said.has_year && !kith_date_part_shift (&said.part, steps, &said.part))
    return FALSE;

  if (steps < 0)
    return finish (self, KITH_DATE_BEFORE, NULL, &said, date, error);
  return finish (self, KITH_DATE_AFTER, &said, NULL, date, error);
}

static gboolean
read_until (KithTokens *self, KithDate *date, GError **error)
{
  KithSaid first = { { .precision = KITH_PRECISION_OPEN }, { 0 }, TRUE };
  KithSaid second;

  if (!kith_said_take (self, &second))
    return FALSE;
  if (kith_tokens_take (self, "start not known|start unknown"))
    first.part.precision = KITH_PRECISION_NONE;

  return finish (self, KITH_DATE_PERIOD, &first, &second, date, error);
}

static gboolean
read_to (KithTokens *self, KithSaid *first, KithDateForm form, KithDate *date, GError **error)
{
  KithSaid second = { { .precision = KITH_PRECISION_OPEN }, { 0 }, TRUE };

  if (form != KITH_DATE_PERIOD || !kith_tokens_take (self, "now|today|present|the present"))
    {
      if (!kith_said_take (self, &second))
        return FALSE;
      kith_said_lend (first, &second);
    }

  return finish (self, form, first, &second, date, error);
}

#define TO_WORDS "to|until|till|through|up to|-"

static gboolean
read_from (KithTokens *self, KithDate *date, GError **error)
{
  KithSaid second = { { .precision = KITH_PRECISION_OPEN }, { 0 }, TRUE };
  KithSaid first;

  if (!kith_said_take (self, &first))
    return FALSE;
  if (kith_tokens_take (self, TO_WORDS))
    return read_to (self, &first, KITH_DATE_PERIOD, date, error);

  if (kith_tokens_take (self, "end not known|end unknown"))
    second.part.precision = KITH_PRECISION_NONE;
  else
    kith_tokens_take (self, "onwards|onward|on");
  return finish (self, KITH_DATE_PERIOD, &first, &second, date, error);
}

static gboolean
read_between (KithTokens *self, KithDate *date, GError **error)
{
  KithSaid first;

  if (!kith_said_take (self, &first) || !kith_tokens_take (self, "and|to|-|&"))
    return FALSE;

  return read_to (self, &first, KITH_DATE_BETWEEN, date, error);
}

/* 2014/15: one of the two years, or a year that begins in the first, as at school. */
static gboolean
read_double_year (KithTokens *self, KithSaid *first, KithDate *date, GError **error)
{
  const KithToken *token = kith_tokens_peek (self, 0);
  KithSaid second = *first;

  if (token->kind != KITH_TOKEN_NUMBER || first->part.precision != KITH_PRECISION_YEAR
      || token->digits > 2
      || token->value != (first->part.year + 1) % (token->digits == 1 ? 10 : 100))
    return FALSE;

  self->at++;
  second.part.year++;
  first->part.doubt |= second.part.doubt |= kith_said_take_doubts_behind (self);
  return finish (self, KITH_DATE_BETWEEN, first, &second, date, error);
}

static gboolean
read_rest (KithTokens *self, KithSaid *first, KithDate *date, GError **error)
{
  KithSaid until = { first->until, { 0 }, TRUE };
  KithSaid open = { { .precision = KITH_PRECISION_OPEN }, { 0 }, TRUE };

  if (KITH_PART_IS_DATE (&first->until))
    return finish (self, KITH_DATE_BETWEEN, first, &until, date, error);
  if (self->at == self->count)
    return finish (self, KITH_DATE_SINGLE, first, NULL, date, error);
  if (kith_tokens_take (self, "or before|or earlier"))
    return finish (self, KITH_DATE_BEFORE, NULL, first, date, error);
  if (kith_tokens_take (self, "or later|or after"))
    return finish (self, KITH_DATE_AFTER, first, NULL, date, error);
  if (kith_tokens_take (self, "or"))
    return read_to (self, first, KITH_DATE_ONE_OF, date, error);
  if (kith_tokens_take (self, "onwards|onward|on"))
    return finish (self, KITH_DATE_PERIOD, first, &open, date, error);
  if (kith_tokens_take_sign (self, '/'))
    return read_double_year (self, first, date, error);
  if (kith_tokens_take (self, TO_WORDS))
    return read_to (self, first, KITH_DATE_PERIOD, date, error);

  return FALSE;
}

static gboolean
read_sentence (KithTokens *self, KithDate *date, GError **error)
{
  guint begin = self->at;
  guint8 doubt = kith_said_take_doubts (self);
  gboolean read = FALSE;
  KithSaid first;

  if (kith_tokens_take (self, "between|betw|bet"))
    read = read_between (self, date, error);
  else if (kith_tokens_take (self, "from|since"))
    read = read_from (self, date, error);
  else if (kith_tokens_take (self, "until|till|up to|to"))
    read = read_until (self, date, error);
  else if (kith_tokens_take (self, "before|bef|earlier than|prior to|pre"))
    read = read_limit (self, -1, date, error);
  else if (kith_tokens_take (self, "after|aft|later than|post"))
    read = read_limit (self, 1, date, error);
  else if (kith_tokens_take (self, "by|not later than|no later than"))
    return kith_said_take (self, &first)
           && finish (self, KITH_DATE_BEFORE, NULL, &first, date, error);
  else
    {
      self->at = begin;
      return kith_said_take (self, &first) && read_rest (self, &first, date, error);
    }

  if (read)
    kith_date_add_doubt (date, doubt);
  return read;
}

static gboolean
says_nothing (KithTokens *self)
{
  if (self->count == 0)
    return TRUE;

  return (kith_tokens_take (self,
                            "not known|unknown|not sure|don ' t know|dont know|no idea|nk|n / k|"
                            "? ?|?|-")
          && self->at == self->count);
}

/**
 * kith_date_parse:
 * @text: (nullable): a date as people say it in English, or as it is stored
 * @date: (out): the date
 * @error: return location for a #GError
 *
 * Nothing, and "not known", give a date that is not known. Days stand before months ("3/5/2019" is
 * in May). The year must be given in full: Kith does not guess the century.
 *
 * Errors: %KITH_ERROR_FORMAT if it cannot be understood, with a sentence that says how to write
 * it.
 *
 * Returns: whether @text is a date; if not, nothing is set
 */
gboolean
kith_date_parse (const char *text, KithDate *date, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autofree char *folded = NULL;
  g_autofree char *normal = NULL;
  g_autoptr (GError) cause = NULL;
  KithTokens words = { 0 };

  g_strstrip (valid);
  if (kith_date_parse_edtf (valid, date, NULL))
    return TRUE;

  folded = g_utf8_casefold (valid, -1);
  normal = g_utf8_normalize (folded, -1, G_NORMALIZE_NFC);
  if (kith_tokens_split (normal, &words))
    {
      if (says_nothing (&words))
        {
          *date = KITH_DATE_NOT_KNOWN;
          return TRUE;
        }
      words.at = 0;
      if (read_sentence (&words, date, &cause))
        return TRUE;
    }

  if (cause == NULL)
    g_set_error_literal (
        &cause, KITH_ERROR, KITH_ERROR_FORMAT,
        _ ("Kith does not understand this date. Write it for instance as "
           "3 May 2019, May 2019, about 2014, before 1990 or 1988 or 1989, or leave it empty."));
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}
