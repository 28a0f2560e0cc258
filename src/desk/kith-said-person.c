/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Reads what somebody types while a family talks: a name, and behind it, if they like, an age or a
 * birth and whether it is a girl or a boy. What is not understood stays in the name, so nothing
 * that was typed is lost.
 */

#include "config.h"

#include "desk/kith-said-person.h"

#include "base/kith-date.h"
#include "base/kith-text.h"

#include <string.h>

#define OLDEST 120
#define FIRST_YEAR 1850
#define LAST_YEAR 2099

/* What may stand behind a name; the name itself may be one of them, when nothing else is said. */
static const struct
{
  const char *word;
  const char *symbol;
  gboolean    has_died;
} words[] = {
  { "girl", "female" },      { "woman", "female" },     { "female", "female" },
  { "f", "female" },         { "daughter", "female" },  { "sister", "female" },
  { "boy", "male" },         { "man", "male" },         { "male", "male" },
  { "m", "male" },           { "son", "male" },         { "brother", "male" },
  { "non-binary", "nonbinary" }, { "nonbinary", "nonbinary" },
  { "died", NULL, TRUE },    { "dead", NULL, TRUE },    { "deceased", NULL, TRUE },
};

/* Names that say it by themselves. */
static const struct
{
  const char *word;
  const char *symbol;
} telling_names[] = {
  { "mum", "female" },     { "mom", "female" },       { "mam", "female" },
  { "mummy", "female" },   { "mother", "female" },    { "gran", "female" },
  { "granny", "female" },  { "nan", "female" },       { "nana", "female" },
  { "grandma", "female" }, { "grandmother", "female" }, { "auntie", "female" },
  { "aunt", "female" },    { "aunty", "female" },     { "dad", "male" },
  { "daddy", "male" },     { "father", "male" },      { "grandad", "male" },
  { "grandpa", "male" },   { "granddad", "male" },    { "grandfather", "male" },
  { "uncle", "male" },
};

static KithDay
years_before (KithDay day,
              int     years)
{
  int year, month, of_month;

  kith_day_to_civil (day, &year, &month, &of_month);
  year -= years;
  return kith_day_from_civil (year, month, MIN (of_month, kith_days_in_month (year, month)));
}

static KithDay
months_before (KithDay day,
               int     months)
{
  int year, month, of_month;

  kith_day_to_civil (day, &year, &month, &of_month);
  month -= months % 12;
  year -= months / 12 + (month < 1);
  month += month < 1 ? 12 : 0;
  return kith_day_from_civil (year, month, MIN (of_month, kith_days_in_month (year, month)));
}

/* Somebody of @number years is at least that old, and not a day short of one more. */
static gboolean
born_at_age (int         number,
             const char *unit,
             KithDay     today,
             KithDate   *born)
{
  switch (*unit)
    {
    case 'm':
      return kith_date_from_days (months_before (today, number + 1) + 1,
                                  months_before (today, number), born);
    case 'w':
      return kith_date_from_days (today - 7 * (number + 1) + 1, today - 7 * number, born);
    case 'd':
      return kith_date_from_days (today - number, today - number, born);
    default:
      return kith_date_from_days (years_before (today, number + 1) + 1,
                                  years_before (today, number), born);
    }
}

static gboolean
read_age (const char *text,
          KithDay     today,
          KithDate   *born)
{
  g_autoptr(GRegex) regex
    = g_regex_new ("^(aged? |about |around |c\\. ?|nearly )*(\\d{1,3}) ?"
                   "(y|yr|yrs|year|years|m|mth|mths|month|months|w|wk|wks|week|weeks|d|day|days)?"
                   "\\.?( old)?$", G_REGEX_CASELESS, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *about = NULL;
  g_autofree char *number = NULL;
  g_autofree char *unit = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return FALSE;

  about = g_match_info_fetch (match, 1);
  number = g_match_info_fetch (match, 2);
  unit = g_match_info_fetch (match, 3);
  if (atoi (number) > OLDEST
      || !born_at_age (atoi (number), unit != NULL ? unit : "", today, born))
    return FALSE;

  if (about != NULL && *about != '\0' && g_ascii_strncasecmp (about, "age", 3) != 0)
    kith_date_add_doubt (born, KITH_DOUBT_APPROXIMATE);
  return TRUE;
}

static gboolean
read_word (KithSaidPerson *self,
           const char     *text)
{
  g_autofree char *folded = kith_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].word, folded) == 0)
      {
        if (words[i].symbol != NULL)
          self->symbol = words[i].symbol;
        self->has_died |= words[i].has_died;
        return TRUE;
      }

  return FALSE;
}

static void
take_born (KithSaidPerson *self,
           const KithDate *born)
{
  g_free (self->born);
  self->born = kith_date_dup_edtf (born);
}

/* One piece behind a comma. */
static gboolean
read_piece (KithSaidPerson *self,
            const char     *text,
            KithDay         today)
{
  g_autofree char *piece = g_strstrip (g_strdup (text));

  return read_word (self, piece) || kith_said_person_read_age (self, piece, today);
}

/* Too few digits for a year. */
static gboolean
is_short_number (const char *line)
{
  return strlen (line) <= 3 && strspn (line, "0123456789") == strlen (line);
}

static gboolean
is_year (const char *word)
{
  return strlen (word) == 4 && strspn (word, "0123456789") == 4 && atoi (word) >= FIRST_YEAR
         && atoi (word) <= LAST_YEAR;
}

/* Without commas only what can hardly be a part of a name is taken off its end. */
static gboolean
read_last_word (KithSaidPerson *self,
                const char     *word,
                KithDay         today)
{
  if (is_year (word) || (strlen (word) <= 3 && g_ascii_isdigit (*word)))
    return self->born == NULL && kith_said_person_read_age (self, word, today);

  return strlen (word) > 1 && self->symbol == NULL && read_word (self, word);
}

static char *
read_ending (KithSaidPerson *self,
             const char     *text,
             KithDay         today)
{
  g_autofree char *name = g_strdup (text);

  for (;;)
    {
      char *blank = strrchr (name, ' ');

      if (blank == NULL || !read_last_word (self, blank + 1, today))
        return g_steal_pointer (&name);
      *blank = '\0';
    }
}

/* Several people told of at once. */
static const struct
{
  const char *word;
  const char *symbol;
} groups[] = {
  { "brothers", "male" },     { "sisters", "female" },  { "sons", "male" },
  { "daughters", "female" },  { "boys", "male" },       { "girls", "female" },
  { "uncles", "male" },       { "aunts", "female" },    { "siblings", "unknown" },
  { "brothers and sisters", "unknown" }, { "sisters and brothers", "unknown" },
  { "children", "unknown" },  { "kids", "unknown" },    { "cousins", "unknown" },
  { "others", "unknown" },
};

/* From nought; the first two are no group. */
static const char *const numbers[] = {
  "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
  "twelve",
};

/* "3" or "three"; 0 if it is no number of several people. */
static int
read_count (const char *word)
{
  if (strlen (word) <= 2 && strspn (word, "0123456789") == strlen (word))
    return atoi (word) > 1 ? atoi (word) : 0;
  for (int i = 2; i < (int) G_N_ELEMENTS (numbers); i++)
    if (strcmp (numbers[i], word) == 0)
      return i;

  return 0;
}

static gboolean
read_group_word (KithSaidPerson *self,
                 const char     *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (strcmp (groups[i].word, text) == 0)
      {
        self->is_group = TRUE;
        if (self->symbol == NULL)
          self->symbol = groups[i].symbol;
        return TRUE;
      }

  return FALSE;
}

static gboolean
says_not_known (const char *text)
{
  static const char *const ways[] = { "number not known", "number unknown", "not known how many",
                                      "don't know how many", "several", "some" };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (strcmp (ways[i], text) == 0)
      return TRUE;

  return FALSE;
}

/* "3 brothers", "two older sisters", "brothers, number not known"; one person by any other name. The
 * words stay as the name, for nobody has told another. */
static void
read_group (KithSaidPerson *self)
{
  g_autofree char *folded = kith_text_fold (self->name);
  char *comma = strchr (folded, ',');
  char *rest = folded;
  int count = 0;

  if (comma != NULL && !says_not_known (g_strstrip (comma + 1)))
    return;
  if (comma != NULL)
    *comma = '\0';
  g_strstrip (folded);

  if (strchr (folded, ' ') != NULL)
    {
      g_auto(GStrv) parts = g_strsplit (folded, " ", 2);

      count = read_count (parts[0]);
      if (count > 0 || says_not_known (parts[0]))
        rest = strchr (folded, ' ') + 1;
      if (rest != folded && (g_str_has_prefix (rest, "older ") || g_str_has_prefix (rest, "younger ")))
        rest = strchr (rest, ' ') + 1;
    }
  if (!read_group_word (self, rest))
    return;

  self->count = count;
  if (comma != NULL)
    *strchr (self->name, ',') = '\0';
  g_strchomp (self->name);
}

static void
guess_symbol (KithSaidPerson *self)
{
  g_autofree char *folded = kith_text_fold (self->name);
  g_auto(GStrv) parts = g_strsplit (folded, " ", 2);

  for (guint i = 0; self->symbol == NULL && parts[0] != NULL
                    && i < G_N_ELEMENTS (telling_names); i++)
    if (strcmp (telling_names[i].word, parts[0]) == 0)
      self->symbol = telling_names[i].symbol;
}

/**
 * kith_said_person_read:
 * @self: (out): to be cleared with kith_said_person_clear()
 * @text: one line as somebody typed it: "Maya, 7", "Maya 2019 girl", "Nan, about 70, died"
 * @today: the day on which it is said
 *
 * Takes a line apart. An age becomes the days between which somebody of that age was born.
 */
void
kith_said_person_read (KithSaidPerson *self,
                       const char     *text,
                       KithDay         today)
{
  g_autofree char *line = kith_text_one_line (text);
  char *comma;

  *self = (KithSaidPerson){ 0 };
  while ((comma = strrchr (line, ',')) != NULL && read_piece (self, comma + 1, today))
    *comma = '\0';

  self->name = read_ending (self, g_strstrip (line), today);
  read_group (self);
  guess_symbol (self);
}

/**
 * kith_said_person_read_age:
 * @text: "7", "18 months", "about 40", "May 2019"
 * @today: the day on which it is said
 *
 * Reads an age or a birth into @self.
 *
 * Returns: whether it is either; if not, nothing has changed
 */
gboolean
kith_said_person_read_age (KithSaidPerson *self,
                           const char     *text,
                           KithDay         today)
{
  g_autofree char *line = kith_text_one_line (text);
  KithDate born;

  if (!read_age (line, today, &born)
      && (is_short_number (line) || !kith_date_parse (line, &born, NULL)))
    return FALSE;

  take_born (self, &born);
  return TRUE;
}

/**
 * kith_said_person_clear:
 *
 * Frees what @self holds.
 */
void
kith_said_person_clear (KithSaidPerson *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->born, g_free);
}
