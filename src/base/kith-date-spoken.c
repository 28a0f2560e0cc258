/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads dates as people type them in English, the day first: "about 2014", "3 May 2019",
 * "between 1988 and 1990". Whatever kith-date-words says in English is read back as the same
 * date. Months may also be named in the user's language. */

#include "config.h"

#include "base/kith-date-private.h"
#include "base/kith-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_TOKENS 32
#define MAX_WORD   32

typedef enum
{
  TOKEN_END,
  TOKEN_NUMBER,
  TOKEN_WORD,
  TOKEN_SIGN,
} TokenKind;

typedef struct
{
  TokenKind kind;
  int value;            /* of a number; the character of a sign */
  int digits;           /* of a number */
  char word[MAX_WORD];  /* of a word, folded */
} Token;

typedef struct
{
  Token tokens[MAX_TOKENS];
  guint count;
  guint at;
} Words;

/* A date as far as it has been said; the year may follow with the second of two. */
typedef struct
{
  KithDatePart part;
  KithDatePart until;  /* the end of a part of a decade; else no date */
  gboolean has_year;
} Said;

typedef struct
{
  const char *words;
  int month;
  int day;
  gboolean around;  /* people mean the days about it */
} Feast;

/* Month 0 is Easter Sunday of the Western churches. */
static const Feast feasts[] = {
  { "christmas eve", 12, 24, FALSE },
  { "christmas day", 12, 25, FALSE },
  { "christmas", 12, 25, TRUE },
  { "xmas", 12, 25, TRUE },
  { "boxing day", 12, 26, FALSE },
  { "new year ' s eve", 12, 31, FALSE },
  { "new years eve", 12, 31, FALSE },
  { "new year ' s day", 1, 1, FALSE },
  { "new years day", 1, 1, FALSE },
  { "new year", 1, 1, TRUE },
  { "easter sunday", 0, 0, FALSE },
  { "easter", 0, 0, TRUE },
};

static const char *const month_words[] = {
  "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun",
  "july|jul", "august|aug", "september|sept|sep", "october|oct", "november|nov", "december|dec",
};

static const char *const decade_words[] = {
  "noughties", "", "twenties", "thirties", "forties",
  "fifties", "sixties", "seventies", "eighties", "nineties",
};

/* Reading the words */

static gboolean
add_token (Words       *self,
           const Token *token)
{
  if (self->count >= MAX_TOKENS - 1)
    return FALSE;

  self->tokens[self->count++] = *token;
  return TRUE;
}

static const char *
read_number (const char *at,
             Token      *token)
{
  token->kind = TOKEN_NUMBER;
  for (; g_ascii_isdigit (*at) && token->digits < 7; at++, token->digits++)
    token->value = 10 * token->value + (*at - '0');

  return at;
}

static const char *
read_word (const char *at,
           Token      *token)
{
  const char *end = at;

  token->kind = TOKEN_WORD;
  while (g_unichar_isalpha (g_utf8_get_char (end)) || g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  if (end - at < MAX_WORD)
    memcpy (token->word, at, end - at);
  else
    strcpy (token->word, "…");

  return end;
}

/* What is written in many ways becomes one sign; a space or a stop after a word says nothing. */
static int
plain_sign (gunichar c)
{
  if (c == 0x2010 || c == 0x2011 || c == 0x2012 || c == 0x2013 || c == 0x2014 || c == 0x2212)
    return '-';
  if (c == 0x2018 || c == 0x2019)
    return '\'';
  if (g_unichar_isspace (c) || c == ',' || c == '(' || c == ')' || c == 0xa0)
    return 0;

  return c < 0x80 ? (int) c : '!';
}

static const char *
read_sign (const char *at,
           Token      *token)
{
  token->value = plain_sign (g_utf8_get_char (at));
  token->kind = token->value != 0 ? TOKEN_SIGN : TOKEN_END;
  return g_utf8_next_char (at);
}

/* B.C. and A.D. are one word each. */
static gboolean
joins_initials (Words       *self,
                const Token *token)
{
  Token *last = self->count > 0 ? &self->tokens[self->count - 1] : NULL;

  if (last == NULL || last->kind != TOKEN_WORD || last->word[1] != '\0'
      || token->kind != TOKEN_WORD || token->word[1] != '\0')
    return FALSE;

  last->word[1] = token->word[0];
  last->word[2] = '\0';
  return TRUE;
}

static gboolean
split (const char *text,
       Words      *self)
{
  for (const char *at = text; *at != '\0';)
    {
      Token token = { TOKEN_END };
      gboolean after_word = self->count > 0
                            && self->tokens[self->count - 1].kind == TOKEN_WORD;

      if (g_ascii_isdigit (*at))
        at = read_number (at, &token);
      else if (g_unichar_isalpha (g_utf8_get_char (at)))
        at = read_word (at, &token);
      else
        at = read_sign (at, &token);

      if (token.kind == TOKEN_END || (token.value == '.' && token.kind == TOKEN_SIGN && after_word))
        continue;
      if (joins_initials (self, &token))
        continue;
      if (!add_token (self, &token))
        return FALSE;
    }

  return TRUE;
}

/* Looking at the words */

static const Token *
peek (Words *self,
      guint  ahead)
{
  return &self->tokens[MIN (self->at + ahead, self->count)];
}

static gboolean
is_sign (const Token *token,
         char         sign)
{
  return token->kind == TOKEN_SIGN && token->value == sign;
}

static gboolean
take_sign (Words *self,
           char   sign)
{
  if (!is_sign (peek (self, 0), sign))
    return FALSE;

  self->at++;
  return TRUE;
}

/* Whether the next words are those of @phrase, whose words are parted by single spaces. */
static gboolean
take_phrase (Words      *self,
             const char *phrase,
             gsize       length)
{
  const char *end = phrase + length;
  guint at = self->at;

  while (phrase < end)
    {
      const Token *token = &self->tokens[at++];
      const char *space = memchr (phrase, ' ', end - phrase);
      gsize n = (space != NULL ? space : end) - phrase;

      if (token->kind == TOKEN_SIGN ? n != 1 || *phrase != token->value
                                    : token->kind != TOKEN_WORD || strlen (token->word) != n
                                        || memcmp (token->word, phrase, n) != 0)
        return FALSE;
      phrase += n + (space != NULL);
    }

  self->at = at;
  return TRUE;
}

/* Takes one of several phrases, parted by "|". */
static gboolean
take_one (Words      *self,
          const char *phrases)
{
  const char *at = phrases;

  for (;;)
    {
      const char *bar = strchr (at, '|');
      gsize length = bar != NULL ? (gsize) (bar - at) : strlen (at);

      if (length > 0 && take_phrase (self, at, length))
        return TRUE;
      if (bar == NULL)
        return FALSE;
      at = bar + 1;
    }
}

static void
skip_filling (Words *self)
{
  while (take_one (self, "in|on|at|the|of|year|sometime|some time|born"))
    ;
}

static guint8
take_doubts (Words *self)
{
  guint8 doubt = KITH_DOUBT_NONE;

  for (;;)
    {
      skip_filling (self);
      if (take_one (self, "about|abt|approximately|approx|around|circa|ca|c|roughly|nearly|"
                          "estimated|est|calculated|cal")
          || take_sign (self, '~'))
        doubt |= KITH_DOUBT_APPROXIMATE;
      else if (take_one (self, "maybe|perhaps|possibly|probably|prob|poss|i think"))
        doubt |= KITH_DOUBT_UNCERTAIN;
      else
        return doubt;
    }
}

static guint8
take_doubts_behind (Words *self)
{
  guint8 doubt = KITH_DOUBT_NONE;

  for (;;)
    {
      if (take_one (self, "ish|or so|approximately|approx|or thereabouts") || take_sign (self, '~')
          || take_one (self, "- ish"))
        doubt |= KITH_DOUBT_APPROXIMATE;
      else if (take_sign (self, '?') || take_one (self, "maybe|perhaps|probably|possibly|i think"))
        doubt |= KITH_DOUBT_UNCERTAIN;
      else
        return doubt;
    }
}

static gboolean
is_folded (const char *name,
           const char *word)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return strcmp (folded, word) == 0;
}

static int
take_month (Words *self)
{
  const Token *token = peek (self, 0);

  if (token->kind != TOKEN_WORD)
    return 0;

  for (int month = 1; month <= 12; month++)
    {
      if (take_one (self, month_words[month - 1]))
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
is_era (const Token *token)
{
  return token->kind == TOKEN_WORD
         && (strcmp (token->word, "bc") == 0 || strcmp (token->word, "ad") == 0
             || strcmp (token->word, "bce") == 0 || strcmp (token->word, "ce") == 0);
}

static gboolean
is_year (Words *self,
         guint  ahead)
{
  const Token *token = peek (self, ahead);

  return token->kind == TOKEN_NUMBER
         && (token->digits > 2 || is_era (peek (self, ahead + 1)));
}

static gboolean
take_year (Words *self,
           Said  *said)
{
  gboolean era = take_one (self, "ad|ce");

  if (!is_year (self, 0) && !(era && peek (self, 0)->kind == TOKEN_NUMBER))
    return FALSE;

  said->part.year = peek (self, 0)->value;
  said->has_year = TRUE;
  self->at++;
  if (take_one (self, "bc|bce"))
    said->part.year = 1 - said->part.year;
  else
    take_one (self, "ad|ce");
  return TRUE;
}

static gboolean
take_years_behind_number (Words *self,
                          int   *digits,
                          int   *value)
{
  guint at = self->at;

  take_sign (self, '\'');
  *digits = peek (self, 0)->digits;
  *value = peek (self, 0)->value;
  if (peek (self, 0)->kind == TOKEN_NUMBER)
    {
      self->at++;
      take_sign (self, '\'');
      if (take_one (self, "s"))
        return TRUE;
    }

  self->at = at;
  return FALSE;
}

static void
set_decade (Said *said,
            int   year)
{
  said->part.year = year;
  said->part.precision = year % 100 == 0 && year < 2000 ? KITH_PRECISION_CENTURY
                                                        : KITH_PRECISION_DECADE;
  said->has_year = TRUE;
}

/* The 90s are those of the last century, the 10s of this one; the 20s could be either. */
static gboolean
take_decade (Words *self,
             Said  *said)
{
  int digits, value;

  if (take_one (self, "century from|decade from"))
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
      gboolean nineteen = take_one (self, "nineteen");

      if (*decade_words[i] != '\0' && (i != 2 || nineteen) && take_one (self, decade_words[i]))
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
take_part_of_decade (Words *self,
                     Said  *said,
                     int    code)
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
take_season_word (Words *self,
                  int   *code)
{
  const KithSeason *season;

  for (guint i = 0; (season = kith_season_at (i)) != NULL; i++)
    {
      if (take_one (self, season->words))
        {
          *code = season->code;
          return TRUE;
        }
    }

  *code = take_one (self, "beginning|start")    ? 37
          : take_one (self, "middle")           ? 38
          : take_one (self, "end|towards the end") ? 39
                                                : 0;
  return *code != 0;
}

static gboolean
take_season (Words *self,
             Said  *said)
{
  guint begin = self->at, behind;
  int code;

  if (!take_season_word (self, &code))
    return FALSE;

  take_sign (self, '-');
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
      if (code == 24 && is_sign (peek (self, 0), '/')
          && peek (self, 1)->value == (said->part.year + 1) % 100)
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
take_feast (Words *self,
            Said  *said)
{
  guint begin = self->at;

  for (guint i = 0; i < G_N_ELEMENTS (feasts); i++)
    {
      const Feast *feast = &feasts[i];

      if (!take_one (self, feast->words))
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
set_day (Said *said,
         int   year,
         int   month,
         int   day)
{
  said->part.year = year;
  said->part.month = MIN (month, 99);
  said->part.day = MIN (day, 99);
  said->part.precision = day != 0 ? KITH_PRECISION_DAY : KITH_PRECISION_MONTH;
  said->has_year = TRUE;
}

/* 3/5/2019, 3.5.2019, 2019-05-03, 5/2019, 2019-05; a day over 12 may stand second. */
static gboolean
take_figures (Words *self,
              Said  *said)
{
  const Token *a = peek (self, 0), *sign = peek (self, 1), *b = peek (self, 2);
  const Token *c = peek (self, 4);

  if (a->kind != TOKEN_NUMBER || b->kind != TOKEN_NUMBER || sign->kind != TOKEN_SIGN
      || strchr ("/.-", sign->value) == NULL)
    return FALSE;

  if (is_sign (peek (self, 3), sign->value) && c->kind == TOKEN_NUMBER)
    {
      if (a->digits > 2 && b->digits <= 2 && c->digits <= 2)
        set_day (said, a->value, b->value, MAX (c->value, 1));
      else if (a->digits <= 2 && b->digits <= 2 && c->digits == 4 && b->value > 12 && a->value <= 12)
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
take_day_number (Words *self,
                 Said  *said)
{
  const Token *token = peek (self, 0);

  if (token->kind != TOKEN_NUMBER || token->digits > 2 || token->value < 1
      || is_year (self, 0))
    return FALSE;

  said->part.day = token->value;
  said->part.precision = KITH_PRECISION_DAY;
  self->at++;
  take_one (self, "st|nd|rd|th");
  return TRUE;
}

/* Day, month and year in words; the month and the year may be left for the second of two. */
static gboolean
take_words (Words *self,
            Said  *said)
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

static gboolean
take_said (Words *self,
           Said  *said)
{
  guint8 doubt = take_doubts (self);
  guint at = self->at;
  int part_of_month;

  *said = (Said){ 0 };
  if (!take_feast (self, said) && !take_season (self, said) && !take_figures (self, said)
      && !take_decade (self, said))
    {
      /* Early in a month: the month is as near as can be kept. */
      if (take_season_word (self, &part_of_month) && part_of_month < 37)
        self->at = at;
      skip_filling (self);
      *said = (Said){ 0 };
      if (take_year (self, said))
        said->part.precision = KITH_PRECISION_YEAR;
      else if (!take_words (self, said))
        return FALSE;
    }

  doubt |= take_doubts_behind (self);
  said->part.doubt |= doubt;
  if (said->until.precision != KITH_PRECISION_NONE)
    said->until.doubt |= doubt;
  return TRUE;
}

/* "3 or 4 May 2019", "May or June 2019": what the first leaves out is that of the second. */
static void
lend (Said       *first,
      const Said *second)
{
  if (first->has_year)
    return;

  first->part.year = second->part.year;
  first->has_year = second->has_year;
  if (first->part.month == 0)
    first->part.month = second->part.month;
}

/* Whole sentences */

static gboolean
finish (Words         *self,
        KithDateForm   form,
        const Said    *first,
        const Said    *second,
        KithDate      *date,
        GError       **error)
{
  if (self->at < self->count)
    return FALSE;
  if ((first != NULL && !first->has_year && KITH_PART_IS_DATE (&first->part))
      || (second != NULL && !second->has_year && KITH_PART_IS_DATE (&second->part)))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_FORMAT,
                           _("The year is missing. Write it with four digits, such as 2019."));
      return FALSE;
    }

  return kith_date_make (form, first != NULL ? &first->part : NULL,
                         second != NULL ? &second->part : NULL, date, error);
}

/* "Before 1990" is kept as 1989 or earlier, "after 2001" as 2002 or later. */
static gboolean
read_limit (Words         *self,
            int            steps,
            KithDate      *date,
            GError       **error)
{
  Said said;

  take_sign (self, '-');
  if (!take_said (self, &said))
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
read_until (Words     *self,
            KithDate  *date,
            GError   **error)
{
  Said first = { { .precision = KITH_PRECISION_OPEN }, { 0 }, TRUE };
  Said second;

  if (!take_said (self, &second))
    return FALSE;
  if (take_one (self, "start not known|start unknown"))
    first.part.precision = KITH_PRECISION_NONE;

  return finish (self, KITH_DATE_PERIOD, &first, &second, date, error);
}

static gboolean
read_to (Words       *self,
         Said        *first,
         KithDateForm form,
         KithDate    *date,
         GError     **error)
{
  Said second = { { .precision = KITH_PRECISION_OPEN }, { 0 }, TRUE };

  if (form != KITH_DATE_PERIOD || !take_one (self, "now|today|present|the present"))
    {
      if (!take_said (self, &second))
        return FALSE;
      lend (first, &second);
    }

  return finish (self, form, first, &second, date, error);
}

#define TO_WORDS "to|until|till|through|up to|-"

static gboolean
read_from (Words     *self,
           KithDate  *date,
           GError   **error)
{
  Said second = { { .precision = KITH_PRECISION_OPEN }, { 0 }, TRUE };
  Said first;

  if (!take_said (self, &first))
    return FALSE;
  if (take_one (self, TO_WORDS))
    return read_to (self, &first, KITH_DATE_PERIOD, date, error);

  if (take_one (self, "end not known|end unknown"))
    second.part.precision = KITH_PRECISION_NONE;
  else
    take_one (self, "onwards|onward|on");
  return finish (self, KITH_DATE_PERIOD, &first, &second, date, error);
}

static gboolean
read_between (Words     *self,
              KithDate  *date,
              GError   **error)
{
  Said first;

  if (!take_said (self, &first) || !take_one (self, "and|to|-|&"))
    return FALSE;

  return read_to (self, &first, KITH_DATE_BETWEEN, date, error);
}

/* 2014/15: one of the two years, or a year that begins in the first, as at school. */
static gboolean
read_double_year (Words     *self,
                  Said      *first,
                  KithDate  *date,
                  GError   **error)
{
  const Token *token = peek (self, 0);
  Said second = *first;

  if (token->kind != TOKEN_NUMBER || first->part.precision != KITH_PRECISION_YEAR
      || token->digits > 2 || token->value != (first->part.year + 1) % (token->digits == 1 ? 10 : 100))
    return FALSE;

  self->at++;
  second.part.year++;
  first->part.doubt |= second.part.doubt |= take_doubts_behind (self);
  return finish (self, KITH_DATE_BETWEEN, first, &second, date, error);
}

static gboolean
read_rest (Words     *self,
           Said      *first,
           KithDate  *date,
           GError   **error)
{
  Said until = { first->until, { 0 }, TRUE };
  Said open = { { .precision = KITH_PRECISION_OPEN }, { 0 }, TRUE };

  if (KITH_PART_IS_DATE (&first->until))
    return finish (self, KITH_DATE_BETWEEN, first, &until, date, error);
  if (self->at == self->count)
    return finish (self, KITH_DATE_SINGLE, first, NULL, date, error);
  if (take_one (self, "or before|or earlier"))
    return finish (self, KITH_DATE_BEFORE, NULL, first, date, error);
  if (take_one (self, "or later|or after"))
    return finish (self, KITH_DATE_AFTER, first, NULL, date, error);
  if (take_one (self, "or"))
    return read_to (self, first, KITH_DATE_ONE_OF, date, error);
  if (take_one (self, "onwards|onward|on"))
    return finish (self, KITH_DATE_PERIOD, first, &open, date, error);
  if (take_sign (self, '/'))
    return read_double_year (self, first, date, error);
  if (take_one (self, TO_WORDS))
    return read_to (self, first, KITH_DATE_PERIOD, date, error);

  return FALSE;
}

static gboolean
read_sentence (Words     *self,
               KithDate  *date,
               GError   **error)
{
  guint begin = self->at;
  guint8 doubt = take_doubts (self);
  gboolean read = FALSE;
  Said first;

  if (take_one (self, "between|betw|bet"))
    read = read_between (self, date, error);
  else if (take_one (self, "from|since"))
    read = read_from (self, date, error);
  else if (take_one (self, "until|till|up to|to"))
    read = read_until (self, date, error);
  else if (take_one (self, "before|bef|earlier than|prior to|pre"))
    read = read_limit (self, -1, date, error);
  else if (take_one (self, "after|aft|later than|post"))
    read = read_limit (self, 1, date, error);
  else if (take_one (self, "by|not later than|no later than"))
    return take_said (self, &first) && finish (self, KITH_DATE_BEFORE, NULL, &first, date, error);
  else
    {
      self->at = begin;
      return take_said (self, &first) && read_rest (self, &first, date, error);
    }

  if (read)
    kith_date_add_doubt (date, doubt);
  return read;
}

static gboolean
says_nothing (Words *self)
{
  if (self->count == 0)
    return TRUE;

  return (take_one (self, "not known|unknown|not sure|don ' t know|dont know|no idea|nk|n / k|"
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
kith_date_parse (const char  *text,
                 KithDate    *date,
                 GError     **error)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autofree char *folded = NULL;
  g_autofree char *normal = NULL;
  g_autoptr(GError) cause = NULL;
  Words words = { 0 };

  g_strstrip (valid);
  if (kith_date_parse_edtf (valid, date, NULL))
    return TRUE;

  folded = g_utf8_casefold (valid, -1);
  normal = g_utf8_normalize (folded, -1, G_NORMALIZE_NFC);
  if (split (normal, &words))
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
    g_set_error_literal (&cause, KITH_ERROR, KITH_ERROR_FORMAT,
                         _("Kith does not understand this date. Write it for instance as "
                           "3 May 2019, May 2019, about 2014, before 1990 or 1988 or 1989, or leave it empty."));
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}
