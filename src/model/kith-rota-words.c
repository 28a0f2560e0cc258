/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Understands a line as it is said at the table: "gran rings every night at 7, uncle if she can't".
 * It reads English, the language such lines are typed in; what it does not know it keeps as it was
 * said, so that nothing is lost and everything can be put right in the form.
 */

#include "config.h"

#include "model/kith-rota-words.h"

#include "base/kith-moment.h"
#include "base/kith-text.h"
#include "model/kith-kin.h"
#include "model/kith-kin-words.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "model/kith-rota.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* Who is meant. */

/* What people say for the kin word that Kith says. */
static const struct
{
  const char *said;
  const char *kin;
} kin_names[] = {
  { "gran", "grandmother" },      { "granny", "grandmother" },  { "grandma", "grandmother" },
  { "nan", "grandmother" },       { "nana", "grandmother" },    { "nanny", "grandmother" },
  { "grandmother", "grandmother" }, { "babcia", "grandmother" },
  { "grandad", "grandfather" },   { "granddad", "grandfather" }, { "grandpa", "grandfather" },
  { "grandfather", "grandfather" },
  { "mum", "mother" },            { "mam", "mother" },          { "mom", "mother" },
  { "mummy", "mother" },          { "mother", "mother" },
  { "dad", "father" },            { "daddy", "father" },        { "father", "father" },
  { "uncle", "uncle" },           { "aunt", "aunt" },           { "auntie", "aunt" },
  { "aunty", "aunt" },            { "brother", "brother" },     { "sister", "sister" },
  { "cousin", "cousin" },         { "stepdad", "step-father" },  { "stepmum", "step-mother" },
};

static const char *
find_kin_name (const char *said)
{
  for (guint i = 0; i < G_N_ELEMENTS (kin_names); i++)
    if (strcmp (kin_names[i].said, said) == 0)
      return kin_names[i].kin;

  return NULL;
}

static gboolean
is_named (KithRecord *person,
          const char *folded)
{
  static const guint fields[] = { KITH_PERSON_KNOWN_AS, KITH_PERSON_GIVEN_NAME };
  g_autofree char *full = kith_person_dup_full_name (person);
  g_autofree char *name = kith_text_fold (full);

  if (strcmp (name, folded) == 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = kith_text_fold (kith_record_get_text (person, fields[i]));

      if (strcmp (text, folded) == 0)
        return TRUE;
    }

  return FALSE;
}

/* "Joan" for "Nan Joan": one of the words of the name. */
static gboolean
has_word (KithRecord *person,
          const char *folded)
{
  g_autofree char *name = kith_person_dup_name (person);
  g_autofree char *text = kith_text_fold (name);
  g_auto(GStrv) words = g_strsplit (text, " ", -1);

  return g_strv_contains ((const char *const *) words, folded);
}

typedef gboolean (*Matches) (KithRecord *person,
                             const char *folded);

/* Only who is meant for certain: two Joans are nobody. */
static KithRecord *
find_one (KithCase   *family,
          const char *folded,
          Matches     matches)
{
  KithRecord *found = NULL;

  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (family, KITH_RECORD_PERSON, i);

      if (kith_person_has_died (person) || !matches (person, folded))
        continue;
      if (found != NULL)
        return NULL;
      found = person;
    }

  return found;
}

/* "grandmother", or "grandmother (mother’s mother)". */
static gboolean
is_kin (const char *words,
        const char *kin)
{
  const gsize n = strlen (kin);

  return strncmp (words, kin, n) == 0 && (words[n] == '\0' || words[n] == ' ');
}

static KithRecord *
find_by_kin (KithCase   *family,
             const char *kin)
{
  KithRecord *focus = kith_kin_find_focus (family);
  g_autoptr(KithKinTeller) teller = focus != NULL
                                      ? kith_kin_teller_new (family, focus, KITH_DAY_FUTURE) : NULL;
  KithRecord *found = NULL;

  for (guint i = 0; teller != NULL && i < kith_case_count (family, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (family, KITH_RECORD_PERSON, i);
      g_autofree char *words = kith_kin_teller_dup_words (teller, person);

      if (words == NULL || !is_kin (words, kin) || kith_person_has_died (person))
        continue;
      if (found != NULL)
        return NULL;
      found = person;
    }

  return found;
}

/**
 * kith_case_find_said:
 * @words: how somebody was spoken of: a name, a part of one, or "gran"
 *
 * Returns: (transfer none) (nullable): the one living person who is certainly meant
 */
KithRecord *
kith_case_find_said (KithCase   *family,
                     const char *words)
{
  g_autofree char *line = kith_text_one_line (words);
  g_autofree char *folded = kith_text_fold (line);
  const char *said = g_str_has_prefix (folded, "her ") || g_str_has_prefix (folded, "his ")
                     || g_str_has_prefix (folded, "the ") || g_str_has_prefix (folded, "our ")
                       ? folded + 4 : folded;
  KithRecord *found;

  if (*said == '\0')
    return NULL;

  found = find_one (family, said, is_named);
  if (found == NULL)
    found = find_one (family, said, has_word);
  if (found == NULL && find_kin_name (said) != NULL)
    found = find_by_kin (family, find_kin_name (said));
  return found;
}

/* What is done. */

/* The first that is found in the line counts, so longer ones come first. */
static const struct
{
  const char *pattern;
  const char *task;
} tasks[] = {
  { "\\b(picks?( \\w+)? up|collects?|drops?( \\w+)? off|school run|takes?( \\w+)* to (school|nursery)|walks?( \\w+)* (to|from) school)\\b", "school_run" },
  { "\\b(sleeps? (over|there|at)|stays? (over|the night|overnight)|night stay)\\b", "night_stay" },
  { "\\b(rings?|phones?|calls?|texts?|facetimes?|video ?calls?)\\b", "phone" },
  { "\\b(watch(es)?|looks? out) (for|out)\\b|\\bkeeps? an eye\\b", "watch" },
  { "\\b(checks?)\\b", "check" },
  { "\\b(has|have) (the )?(children|kids|boys|girls|baby|\\w+)\\b|\\b(minds?|babysits?|looks? after|takes? care of)\\b", "childcare" },
  { "\\b(visits?|pops? (in|round|over)|drops? (in|round|by)|looks? in|comes? (round|over)|goes? round|calls? (in|round))\\b", "visit" },
};

/* The verb, and where it stands. */
static const char *
find_task (const char *text,
           int        *start)
{
  const char *task = NULL;

  *start = -1;
  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    {
      g_autoptr(GRegex) regex = g_regex_new (tasks[i].pattern, G_REGEX_CASELESS, 0, NULL);
      g_autoptr(GMatchInfo) match = NULL;
      int at;

      if (g_regex_match (regex, text, 0, &match) && g_match_info_fetch_pos (match, 0, &at, NULL)
          && (*start < 0 || at < *start))
        {
          *start = at;
          task = tasks[i].task;
        }
    }

  return task;
}

/* When. */

static const char *const day_patterns[] = {
  "\\bmon(days?)?\\b", "\\btue(s|sdays?)?\\b", "\\bwed(s|nesdays?)?\\b", "\\bthu(r|rs|rsdays?)?\\b",
  "\\bfri(days?)?\\b", "\\bsat(s|urdays?)?\\b", "\\bsun(days?)?\\b",
};

static gboolean
says (const char *text,
      const char *pattern)
{
  return g_regex_match_simple (pattern, text, G_REGEX_CASELESS, 0);
}

static guint
read_span (const char *text)
{
  guint days = 0;

  for (int from = 0; from < 7; from++)
    for (int to = 0; to < 7; to++)
      {
        g_autofree char *pattern = g_strdup_printf ("%s\\s*(to|till|until|-|–)\\s*%s",
                                                    day_patterns[from], day_patterns[to]);

        if (from != to && says (text, pattern))
          for (int day = from;; day = (day + 1) % 7)
            {
              days |= 1u << day;
              if (day == to)
                break;
            }
      }

  return days;
}

#define WEEKDAYS 0x1fu
#define WEEKEND 0x60u
#define ALL_DAYS 0x7fu

static guint
read_days (const char *text)
{
  guint days = read_span (text);

  for (int i = 0; i < 7; i++)
    if (says (text, day_patterns[i]))
      days |= 1u << i;
  if (says (text, "\\b(weekdays?|school days?|school nights?|in the week)\\b"))
    days |= WEEKDAYS;
  if (says (text, "\\bweekends?\\b"))
    days |= WEEKEND;
  if (days == 0 && says (text, "\\b(every|each) (day|night|evening|morning|afternoon)\\b|\\b(daily|nightly)\\b"))
    days = ALL_DAYS;

  return days;
}

static char *
tokens_of (guint days)
{
  GString *tokens = g_string_new (NULL);

  for (guint i = 0; i < 7; i++)
    if ((days & 1u << i) != 0)
      g_string_append_printf (tokens, "%s%s", tokens->len > 0 ? " " : "",
                              kith_weekdays.terms[i].token);

  return g_string_free (tokens, FALSE);
}

static int
read_every (const char *text)
{
  static const struct { const char *pattern; int weeks; } words[] = {
    { "\\b(every|each) (other|second|2nd)\\b|\\bfortnight(ly)?\\b|\\balternate\\b|\\bevery (two|2) weeks\\b", 2 },
    { "\\bevery (third|3rd)\\b|\\bevery (three|3) weeks\\b", 3 },
    { "\\bevery (fourth|4th)\\b|\\bevery (four|4) weeks\\b", 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (says (text, words[i].pattern))
      return words[i].weeks;

  return 1;
}

static const struct
{
  const char *pattern;
  int         band;
} bands[] = {
  { "\\b(overnight|sleeps?|stays? the night|night stay|through the night)\\b", KITH_BAND_NIGHT },
  { "\\b(bed ?time|tea ?time|evenings?|tonight)\\b", KITH_BAND_EVENING },
  { "\\b(after school|afternoons?)\\b", KITH_BAND_AFTER_SCHOOL },
  { "\\b(mornings?|breakfast|before school)\\b", KITH_BAND_MORNING },
  { "\\b(day ?time|lunch|dinner ?time|midday)\\b", KITH_BAND_DAYTIME },
  { "\\bnights?\\b", KITH_BAND_NIGHT },
};

static int
read_band (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    if (says (text, bands[i].pattern))
      return bands[i].band;

  return -1;
}

/* "at 7" on a clock face: in the evening where that was said, and where nobody would mean the
 * early morning. "At night" at seven is the evening too. */
static int
on_the_clock (int hour,
              int minute,
              int band)
{
  if (hour > 12)
    return hour * 60 + minute;
  if (band == KITH_BAND_MORNING)
    return hour % 12 * 60 + minute;
  if (band == KITH_BAND_EVENING || band == KITH_BAND_AFTER_SCHOOL
      || (band == KITH_BAND_NIGHT && hour >= 5 && hour < 12) || (band < 0 && hour < 8))
    return (hour % 12 + 12) * 60 + minute;
  if (band == KITH_BAND_NIGHT)
    return hour % 12 * 60 + minute;

  return hour * 60 + minute;
}

static int
minute_from (GMatchInfo *match,
             const char *name,
             int         band)
{
  g_autofree char *text = g_match_info_fetch_named (match, name);
  g_auto(GStrv) parts = NULL;
  int minute;

  if (text == NULL || *text == '\0')
    return -1;
  if (kith_clock_parse (text, &minute))
    return strpbrk (text, "apmnAPMN") != NULL ? minute
                                              : on_the_clock (minute / 60, minute % 60, band);

  parts = g_strsplit_set (text, ":.", 2);
  if (atoi (parts[0]) > 23)
    return -1;
  return on_the_clock (atoi (parts[0]), parts[1] != NULL ? atoi (parts[1]) : 0, band);
}

#define TIME "\\d{1,2}([:.]\\d{2})?\\s*([ap]\\.?m\\.?)?|noon|midday"

static void
read_times (KithRotaWords *self,
            const char    *text,
            int            band)
{
  g_autoptr(GRegex) span = g_regex_new ("\\b(from|between)?\\s*(?<from>" TIME ")\\s*(to|till|until|and|-|–)\\s*(?<to>" TIME ")(?=$|[\\s,.;])",
                                        G_REGEX_CASELESS, 0, NULL);
  g_autoptr(GRegex) at = g_regex_new ("(\\b(at|from|by|around|about)\\s+(?<from>" TIME ")|\\b(?<bare>\\d{1,2}([:.]\\d{2})?\\s*[ap]\\.?m\\.?|\\d{1,2}[:.]\\d{2}))(?=$|[\\s,.;])",
                                      G_REGEX_CASELESS, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autoptr(GMatchInfo) single = NULL;

  if (g_regex_match (span, text, 0, &match))
    {
      self->from_minute = minute_from (match, "from", band);
      self->to_minute = minute_from (match, "to", band);
      if (self->to_minute >= 0 && self->to_minute <= self->from_minute && band != KITH_BAND_NIGHT)
        self->to_minute = self->to_minute + 12 * 60 < 24 * 60 ? self->to_minute + 12 * 60 : -1;
      return;
    }
  if (!g_regex_match (at, text, 0, &single))
    return;

  self->from_minute = minute_from (single, "from", band);
  if (self->from_minute < 0)
    self->from_minute = minute_from (single, "bare", band);
}

/* Who steps in. */

static const char *const back_up_patterns[] = {
  "[,;.]?\\s*\\b(?:and |or )?(?<who>[\\w’' -]+?) if (?:she|he|they|that|not|this|I)?\\s*(?:can(?:no|’|')?t|cannot|isn[’']t|is not|aren[’']t|are not|do(?:es)?n[’']t|not able|not|is ill|is away).*$",
  "[,;.]?\\s*\\bback[- ]?up:?(?: is)? (?<who>[\\w’' -]+)$",
  "[,;.]\\s*(?:otherwise|or else|else|or) (?<who>[\\w’' -]+)$",
  "[,;.]\\s*(?<who>[\\w’' -]+?) (?:covers|steps in|stands in|takes over)\\b.*$",
  "\\s+or (?<who>[\\w’'-]+)$",
};

/* Takes the clause about the back-up off the end of @text. */
static void
take_back_up (KithRotaWords *self,
              KithCase      *family,
              GString       *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (back_up_patterns); i++)
    {
      g_autoptr(GRegex) regex = g_regex_new (back_up_patterns[i], G_REGEX_CASELESS, 0, NULL);
      g_autoptr(GMatchInfo) match = NULL;
      int start;

      if (!g_regex_match (regex, text->str, 0, &match)
          || !g_match_info_fetch_pos (match, 0, &start, NULL) || start <= 0)
        continue;
      self->back_up_words = g_strstrip (g_match_info_fetch_named (match, "who"));
      self->back_up = kith_case_find_said (family, self->back_up_words);
      g_string_truncate (text, (gsize) start);
      return;
    }
}

/* Who stands before the verb. Where there is no verb, the longest beginning that is somebody. */
static void
take_who (KithRotaWords *self,
          KithCase      *family,
          const char    *text,
          int            verb)
{
  g_autofree char *before = verb > 0 ? g_strndup (text, (gsize) verb) : NULL;
  g_auto(GStrv) words = NULL;

  if (before != NULL)
    {
      self->who_words = kith_text_one_line (before);
      self->who = kith_case_find_said (family, self->who_words);
      return;
    }
  if (verb == 0)
    return;

  words = g_strsplit (text, " ", 4);
  for (guint n = MIN (g_strv_length (words), 3); n > 0 && self->who == NULL; n--)
    {
      g_autofree char *kept = g_strdup (words[n]);
      g_autofree char *start = NULL;
      char *cut = words[n];

      words[n] = NULL;
      start = g_strjoinv (" ", words);
      words[n] = cut;
      self->who = kith_case_find_said (family, start);
      if (self->who != NULL)
        self->who_words = g_steal_pointer (&start);
    }
}

/* What remains of the line once who has been taken off. */
static char *
dup_task_words (const char *text,
                const char *who)
{
  const char *rest = text;
  g_autofree char *line = NULL;

  if (who != NULL && g_str_has_prefix (text, who))
    rest += strlen (who);
  line = kith_text_one_line (rest);
  return g_steal_pointer (&line);
}

/**
 * kith_rota_words_parse:
 * @text: a line as it is said at the table
 *
 * Returns: (transfer full) (nullable): what it says; %NULL when there is nothing in it
 */
KithRotaWords *
kith_rota_words_parse (KithCase   *family,
                       const char *text)
{
  g_autofree char *line = kith_text_one_line (text);
  g_autoptr(GString) main_part = g_string_new (line);
  KithRotaWords *self;
  guint days;
  int verb, band;

  if (*line == '\0')
    return NULL;

  self = g_new0 (KithRotaWords, 1);
  self->from_minute = self->to_minute = -1;
  take_back_up (self, family, main_part);
  self->task = find_task (main_part->str, &verb);
  if (self->task == NULL)
    self->task = "other";
  take_who (self, family, main_part->str, verb);
  self->task_words = dup_task_words (main_part->str, self->who_words);

  days = read_days (main_part->str);
  self->days_said = days != 0;
  self->days = days != 0 ? tokens_of (days) : NULL;
  self->every = read_every (main_part->str);
  band = read_band (main_part->str);
  read_times (self, main_part->str, band);
  if (self->from_minute >= 0)
    band = kith_rota_band_of_minute (self->from_minute);
  else if (band < 0 && strcmp (self->task, "school_run") == 0)
    band = says (main_part->str, "\\bto (school|nursery)\\b|\\bdrops?\\b") ? KITH_BAND_MORNING : KITH_BAND_AFTER_SCHOOL;
  self->band = kith_rota_band_token (band >= 0 ? band : KITH_BAND_DAYTIME);
  if (strcmp (self->task, "school_run") == 0 && days == 0)
    {
      self->days = tokens_of (WEEKDAYS);
      self->days_said = TRUE;
    }
  return self;
}

/**
 * kith_rota_words_free:
 * @self: (transfer full):
 */
void
kith_rota_words_free (KithRotaWords *self)
{
  g_free (self->who_words);
  g_free (self->back_up_words);
  g_free (self->task_words);
  g_free (self->days);
  g_free (self);
}

static char *
dup_person (KithRecord *person,
            const char *words)
{
  if (person != NULL)
    return kith_person_dup_name (person);
  if (words == NULL)
    return g_strdup (_("nobody yet"));

  /* Translators: how somebody was spoken of who could not be found among the people of the case. */
  return g_strdup_printf (_("“%s”, who is not clear"), words);
}

/**
 * kith_rota_words_dup_understood:
 *
 * Returns: (transfer full): how the line was understood: "Nan Joan · Phone call · every day ·
 *   Evening, 19:00 · back-up Ted"
 */
char *
kith_rota_words_dup_understood (KithRotaWords *self)
{
  g_autofree char *who = dup_person (self->who, self->who_words);
  g_autofree char *days = self->days_said && self->days != NULL
                            ? kith_vocabulary_dup_labels (&kith_weekdays, self->days)
                            : g_strdup (_("no days said, so every day"));
  g_autofree char *from = self->from_minute >= 0 ? kith_clock_dup_text (self->from_minute) : NULL;
  g_autofree char *to = self->to_minute >= 0 ? kith_clock_dup_text (self->to_minute) : NULL;
  GString *said = g_string_new (who);

  g_string_append_printf (said, " · %s", kith_vocabulary_label (&kith_rota_tasks, self->task));
  g_string_append_printf (said, " · %s", days);
  if (self->every > 1)
    {
      g_string_append (said, " · ");
      g_string_append_printf (said, g_dngettext (GETTEXT_PACKAGE, "every %d week", "every %d weeks",
                                                 (gulong) self->every), self->every);
    }
  g_string_append_printf (said, " · %s", kith_vocabulary_label (&kith_time_bands, self->band));
  if (from != NULL)
    g_string_append_printf (said, ", %s", from);
  if (to != NULL)
    g_string_append_printf (said, "–%s", to);
  if (self->back_up != NULL || self->back_up_words != NULL)
    {
      g_autofree char *back_up = dup_person (self->back_up, self->back_up_words);

      g_string_append (said, " · ");
      /* Translators: who steps in. */
      g_string_append_printf (said, _("back-up %s"), back_up);
    }

  return g_string_free (said, FALSE);
}
