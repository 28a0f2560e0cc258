/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads one date of what somebody typed: figures, a month in words, a season, a decade, a feast.
 * How two of them belong together is left to kith-date-spoken. */

#include "config.h"

#include "base/kith-date-said.h"

#include <string.h>

typedef struct
{
  const char *words;
  int month;
  int day;
  gboolean around; /* people mean the days about it */
} Feast;

/* Month 0 is Easter Sunday of the Western churches. */
static const Feast feasts[] = {
  { "christmas eve", 12, 24, FALSE }, { "christmas day", 12, 25, FALSE },
  { "christmas", 12, 25, TRUE },      { "xmas", 12, 25, TRUE },
  { "boxing day", 12, 26, FALSE },    { "new year ' s eve", 12, 31, FALSE },
  { "new years eve", 12, 31, FALSE }, { "new year ' s day", 1, 1, FALSE },
  { "new years day", 1, 1, FALSE },   { "new year", 1, 1, TRUE },
  { "easter sunday", 0, 0, FALSE },   { "easter", 0, 0, TRUE },
};

static const char *const month_words[] = {
  "january|jan",  "february|feb", "march|mar",  "april|apr",          "may",
  "june|jun",     "july|jul",     "august|aug", "september|sept|sep", "october|oct",
  "november|nov", "december|dec",
};

static const char *const decade_words[] = {
  "noughties", "",        "twenties",  "thirties", "forties",
  "fifties",   "sixties", "seventies", "eighties", "nineties",
};

static void
skip_filling (KithTokens *self)
{
  while (kith_tokens_take (self, "in|on|at|the|of|year|sometime|some time|born"))
    ;
}

/**
 * kith_said_take_doubts:
 *
 * Returns: the #KithDateDoubt flags said before a date; filling words are passed over too
 */
guint8
kith_said_take_doubts (KithTokens *self)
{
  guint8 doubt = KITH_DOUBT_NONE;

  for (;;)
    {
      skip_filling (self);
      if (kith_tokens_take (self, "about|abt|approximately|approx|around|circa|ca|c|roughly|nearly|"
                                  "estimated|est|calculated|cal")
          || kith_tokens_take_sign (self, '~'))
        doubt |= KITH_DOUBT_APPROXIMATE;
      else if (kith_tokens_take (self, "maybe|perhaps|possibly|probably|prob|poss|i think"))
        doubt |= KITH_DOUBT_UNCERTAIN;
      else
        return doubt;
    }
}

/**
 * kith_said_take_doubts_behind:
 *
 * Returns: the #KithDateDoubt flags said behind a date
 */
guint8
kith_said_take_doubts_behind (KithTokens *self)
{
  guint8 doubt = KITH_DOUBT_NONE;

  for (;;)
    {
      if (kith_tokens_take (self, "ish|or so|approximately|approx|or thereabouts")
          || kith_tokens_take_sign (self, '~') || kith_tokens_take (self, "- ish"))
        doubt |= KITH_DOUBT_APPROXIMATE;
      else if (kith_tokens_take_sign (self, '?')
               || kith_tokens_take (self, "maybe|perhaps|probably|possibly|i think"))
        doubt |= KITH_DOUBT_UNCERTAIN;
      else
        return doubt;
    }
}

static gboolean
is_folded (const char *name, const char *word)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return strcmp (folded, word) == 0;
}

static int
take_month (KithTokens *self)
{
  const KithToken *token = kith_tokens_peek (self, 0);

  if (token->kind != KITH_TOKEN_WORD)
    return 0;

  for (int month = 1; month <= 12; month++)
    {
      if (kith_tokens_take (self, month_words[month - 1]))
        return month;
      if (is_folded (kith_month_get_name (month, FALSE), token->word)
          || is_folded (kith_month_get_name (month, TRUE), token->word))
        {
          self->at++;
          return month;
        }
    }

  return 0;
}

/* Years */

static gboolean
is_era (const KithToken *token)
{
  return token->kind == KITH_TOKEN_WORD
         && (strcmp (token->word, "bc") == 0 || strcmp (token->word, "ad") == 0
             || strcmp (token->word, "bce") == 0 || strcmp (token->word, "ce") == 0);
}

static gboolean
is_year (KithTokens *self, guint ahead)
{
  const KithToken *token = kith_tokens_peek (self, ahead);

  return token->kind == KITH_TOKEN_NUMBER
         && (token->digits > 2 || is_era (kith_tokens_peek (self, ahead + 1)));
}

static gboolean
take_year (KithTokens *self, KithSaid *said)
{
  gboolean era = kith_tokens_take (self, "ad|ce");

  if (!is_year (self, 0) && !(era && kith_tokens_peek (self, 0)->kind == KITH_TOKEN_NUMBER))
    return FALSE;

  said->part.year = kith_tokens_peek (self, 0)->value;
  said->has_year = TRUE;
  self->at++;
  if (kith_tokens_take (self, "bc|bce"))
    said->part.year = 1 - said->part.year;
  else
    kith_tokens_take (self, "ad|ce");
  return TRUE;
}

static gboolean
take_years_behind_number (KithTokens *self, int *digits, int *value)
{
  guint at = self->at;

  kith_tokens_take_sign (self, '\'');
  *digits = kith_tokens_peek (self, 0)->digits;
  *value = kith_tokens_peek (self, 0)->value;
  if (kith_tokens_peek (self, 0)->kind == KITH_TOKEN_NUMBER)
    {
      self->at++;
      kith_tokens_take_sign (self, '\'');
      if (kith_tokens_take (self, "s"))
        return TRUE;
    }

  self->at = at;
  return FALSE;
}

static void
set_decade (KithSaid *said, int year)
{
  said->part.year = year;
  said->part.precision
      = year % 100 == 0 && year < 2000 ? KITH_PRECISION_CENTURY : KITH_PRECISION_DECADE;
  said->has_year = TRUE;
}

/* The 90s are those of the last century, the 10s of this one; the 20s could be either. */
static gboolean
take_decade (KithTokens *self, KithSaid *said)
{
  int digits, value;

  if (kith_tokens_take (self, "century from|decade from"))
    {
      guint8 precision = strcmp (self->tokens[self->at - 2].word, "century") == 0
                             ? KITH_PRECISION_CENTURY
                             : KITH_PRECISION_DECADE;

      if (!take_year (self, said))
        return FALSE;
      said->part.precision = precision;
      return TRUE;
    }

  if (take_years_behind_number (self, &digits, &value))
    {
      if (digits == 2 && value % 10 == 0 && value != 20)
        set_decade (said, value < 30 ? 2000 + value : 1900 + value);
      else if (digits > 2)
        set_decade (said, value);
      return said->has_year;
    }

  for (guint i = 0; i < G_N_ELEMENTS (decade_words); i++)
    {
      gboolean nineteen = kith_tokens_take (self, "nineteen");

      if (*decade_words[i] != '\0' && (i != 2 || nineteen)
          && kith_tokens_take (self, decade_words[i]))
        {
          set_decade (said, i == 0 ? 2000 : 1900 + 10 * i);
          return TRUE;
        }
      self->at -= nineteen;
    }

  return FALSE;
}

/* Parts of a year or decade, and feasts */

static gboolean
take_part_of_decade (KithTokens *self, KithSaid *said, int code)
{
  static const int from[] = { 0, 4, 7 };
  static const int to[] = { 3, 6, 9 };

  if (code < 37 || code > 39 || !take_decade (self, said)
      || said->part.precision != KITH_PRECISION_DECADE)
    return FALSE;

  said->part.precision = KITH_PRECISION_YEAR;
  said->until = said->part;
  said->part.year += from[code - 37];
  said->until.year += to[code - 37];
  return TRUE;
}

static gboolean
take_season_word (KithTokens *self, int *code)
{
  const KithSeason *season;

  for (guint i = 0; (season = kith_season_at (i)) != NULL; i++)
    {
      if (kith_tokens_take (self, season->words))
        {
          *code = season->code;
          return TRUE;
        }
    }

  *code = kith_tokens_take (self, "beginning|start")       ? 37
          : kith_tokens_take (self, "middle")              ? 38
          : kith_tokens_take (self, "end|towards the end") ? 39
                                                           : 0;
  return *code != 0;
}

static gboolean
take_season (KithTokens *self, KithSaid *said)
{
  guint begin = self->at, behind;
  int code;

  if (!take_season_word (self, &code))
    return FALSE;

  kith_tokens_take_sign (self, '-');
  skip_filling (self);
  behind = self->at;
  if (take_part_of_decade (self, said, code))
    return TRUE;

  self->at = behind;
  said->part.month = code;
  said->part.precision = KITH_PRECISION_SEASON;
  if (take_year (self, said))
    {
      /* The winter of 2020/21 is that of 2020. */
      if (code == 24 && kith_token_is_sign (kith_tokens_peek (self, 0), '/')
          && kith_tokens_peek (self, 1)->value == (said->part.year + 1) % 100)
        self->at += 2;
      return TRUE;
    }
  if (code < 30)
    return TRUE;

  self->at = begin;
  return FALSE;
}

/* Source: the Gregorian computus in the form of the Nature correspondent of 1876. */
static void
set_easter (KithDatePart *part)
{
  int a = part->year % 19, b = part->year / 100, c = part->year % 100;
  int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  int n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;

  part->month = n / 31;
  part->day = n % 31 + 1;
}

static gboolean
take_feast (KithTokens *self, KithSaid *said)
{
  guint begin = self->at;

  for (guint i = 0; i < G_N_ELEMENTS (feasts); i++)
    {
      const Feast *feast = &feasts[i];

      if (!kith_tokens_take (self, feast->words))
        continue;
      skip_filling (self);
      if (!take_year (self, said) || said->part.year < 1)
        break;

      said->part.month = feast->month;
      said->part.day = feast->day;
      said->part.precision = KITH_PRECISION_DAY;
      said->part.doubt = feast->around ? KITH_DOUBT_APPROXIMATE : KITH_DOUBT_NONE;
      if (feast->month == 0)
        set_easter (&said->part);
      return TRUE;
    }

  self->at = begin;
  return FALSE;
}

/* Days and months */

static void
set_day (KithSaid *said, int year, int month, int day)
{
  said->part.year = year;
  said->part.month = MIN (month, 99);
  said->part.day = MIN (day, 99);
  said->part.precision = day != 0 ? KITH_PRECISION_DAY : KITH_PRECISION_MONTH;
  said->has_year = TRUE;
}

/* 3/5/2019, 3.5.2019, 2019-05-03, 5/2019, 2019-05; a day over 12 may stand second. */
static gboolean
take_figures (KithTokens *self, KithSaid *said)
{
  const KithToken *a = kith_tokens_peek (self, 0), *sign = kith_tokens_peek (self, 1),
                  *b = kith_tokens_peek (self, 2);
  const KithToken *c = kith_tokens_peek (self, 4);

  if (a->kind != KITH_TOKEN_NUMBER || b->kind != KITH_TOKEN_NUMBER || sign->kind != KITH_TOKEN_SIGN
      || strchr ("/.-", sign->value) == NULL)
    return FALSE;

  if (kith_token_is_sign (kith_tokens_peek (self, 3), sign->value) && c->kind == KITH_TOKEN_NUMBER)
    {
      if (a->digits > 2 && b->digits <= 2 && c->digits <= 2)
        set_day (said, a->value, b->value, MAX (c->value, 1));
      else if (a->digits <= 2 && b->digits <= 2 && c->digits == 4 && b->value > 12
               && a->value <= 12)
        set_day (said, c->value, a->value, b->value);
      else if (a->digits <= 2 && b->digits <= 2 && c->digits == 4)
        set_day (said, c->value, b->value, MAX (a->value, 1));
      else
        return FALSE;
      self->at += 5;
      return TRUE;
    }

  if (a->digits <= 2 && a->value >= 1 && a->value <= 12 && b->digits == 4)
    set_day (said, b->value, a->value, 0);
  else if (a->digits == 4 && b->digits == 2 && sign->value == '-' && b->value <= 12)
    set_day (said, a->value, b->value, 0);
  else
    return FALSE;
  self->at += 3;
  return TRUE;
}

static gboolean
take_day_number (KithTokens *self, KithSaid *said)
{
  const KithToken *token = kith_tokens_peek (self, 0);

  if (token->kind != KITH_TOKEN_NUMBER || token->digits > 2 || token->value < 1
      || is_year (self, 0))
    return FALSE;

  said->part.day = token->value;
  said->part.precision = KITH_PRECISION_DAY;
  self->at++;
  kith_tokens_take (self, "st|nd|rd|th");
  return TRUE;
}

/* Day, month and year in words; the month and the year may be left for the second of two. */
static gboolean
take_words (KithTokens *self, KithSaid *said)
{
  gboolean day = take_day_number (self, said);

  skip_filling (self);
  said->part.month = take_month (self);
  if (said->part.month == 0)
    return day;

  said->part.precision = day ? KITH_PRECISION_DAY : KITH_PRECISION_MONTH;
  if (!day)
    take_day_number (self, said);
  skip_filling (self);
  take_year (self, said);
  return TRUE;
}

/**
 * kith_said_take:
 * @self: the tokens
 * @said: (out): the date as far as it was said
 *
 * Returns: whether a date came next
 */
gboolean
kith_said_take (KithTokens *self, KithSaid *said)
{
  guint8 doubt = kith_said_take_doubts (self);
  guint at = self->at;
  int part_of_month;

  *said = (KithSaid){ 0 };
  if (!take_feast (self, said) && !take_season (self, said) && !take_figures (self, said)
      && !take_decade (self, said))
    {
      /* Early in a month: the month is as near as can be kept. */
      if (take_season_word (self, &part_of_month) && part_of_month < 37)
        self->at = at;
      skip_filling (self);
      *said = (KithSaid){ 0 };
      if (take_year (self, said))
        said->part.precision = KITH_PRECISION_YEAR;
      else if (!take_words (self, said))
        return FALSE;
    }

  doubt |= kith_said_take_doubts_behind (self);
  said->part.doubt |= doubt;
  if (said->until.precision != KITH_PRECISION_NONE)
    said->until.doubt |= doubt;
  return TRUE;
}

/**
 * kith_said_lend:
 * @first: the first of two dates
 * @second: the second
 *
 * Completes "3 or 4 May 2019" and "May or June 2019": what the first leaves out is that of the
 * second.
 */
void
kith_said_lend (KithSaid *first, const KithSaid *second)
{
  if (first->has_year)
    return;

  first->part.year = second->part.year;
  first->has_year = second->has_year;
  if (first->part.month == 0)
    first->part.month = second->part.month;
}
