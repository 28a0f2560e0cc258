/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A day and a time on the wall clock, as meetings and contact tries have: kept as
 * "2026-11-27T14:30", typed as people say it ("Thursday 2pm", "4 March 14:30", "tomorrow at noon").
 */

#include "config.h"

#include "base/kith-moment.h"

#include "base/kith-date.h"
#include "base/kith-error.h"
#include "base/kith-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MINUTES_A_DAY (24 * 60)

/**
 * kith_moment_parse_iso:
 * @text: what a case file holds
 * @moment: (out):
 *
 * Returns: whether @text is a day and a time that exist, "2026-11-27T14:30"
 */
gboolean
kith_moment_parse_iso (const char *text,
                       KithMoment *moment)
{
  static const char shape[] = "dddd-dd-ddTdd:dd";
  int year, month, day, hour, minute;

  if (strlen (text) != strlen (shape))
    return FALSE;
  for (guint i = 0; shape[i] != '\0'; i++)
    if (shape[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != shape[i])
      return FALSE;

  year = atoi (text);
  month = atoi (text + 5);
  day = atoi (text + 8);
  hour = atoi (text + 11);
  minute = atoi (text + 14);
  if (month < 1 || month > 12 || day < 1 || day > kith_days_in_month (year, month) || hour > 23
      || minute > 59)
    return FALSE;

  *moment = (KithMoment){ kith_day_from_civil (year, month, day), hour * 60 + minute };
  return TRUE;
}

/**
 * kith_moment_dup_iso:
 *
 * Returns: (transfer full): the form in which a case file holds it
 */
char *
kith_moment_dup_iso (const KithMoment *self)
{
  int year, month, day;

  kith_day_to_civil (self->day, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d", year, month, day, self->minute / 60,
                          self->minute % 60);
}

/**
 * kith_moment_compare:
 *
 * Returns: below, at or above 0 as @a is before, at or after @b
 */
int
kith_moment_compare (const KithMoment *a,
                     const KithMoment *b)
{
  return a->day != b->day ? (a->day > b->day) - (a->day < b->day)
                          : (a->minute > b->minute) - (a->minute < b->minute);
}

/**
 * kith_day_of_week:
 *
 * Returns: 0 for a Monday to 6 for a Sunday
 */
int
kith_day_of_week (KithDay day)
{
  return ((day % 7) + 7) % 7;
}

/* Where a time stands in a text. */
static GRegex *
clock_regex (void)
{
  static GRegex *regex;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex,
                       g_regex_new ("(?:^|[\\s,])(?:at\\s+)?"
                                    "(?:(\\d{1,2})(?:[:.](\\d{2}))?\\s*([ap])\\.?m\\.?"
                                    "|(\\d{1,2})[:.](\\d{2})|(noon|midday)|(midnight))"
                                    "(?=$|[\\s,])",
                                    G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL));

  return regex;
}

static int
number_at (GMatchInfo *match,
           int         group)
{
  g_autofree char *text = g_match_info_fetch (match, group);

  return text != NULL && *text != '\0' ? atoi (text) : -1;
}

static gboolean
has_group (GMatchInfo *match,
           int         group)
{
  g_autofree char *text = g_match_info_fetch (match, group);

  return text != NULL && *text != '\0';
}

/* Hours with "am" or "pm" are those of a clock face: 12 am is midnight. */
static int
minute_of (GMatchInfo *match)
{
  g_autofree char *half = g_match_info_fetch (match, 3);
  int hour, minute;

  if (has_group (match, 6))
    return 12 * 60;
  if (has_group (match, 7))
    return 0;

  if (number_at (match, 1) < 0)
    {
      hour = number_at (match, 4);
      minute = number_at (match, 5);
      return hour < 24 && minute < 60 ? hour * 60 + minute : -1;
    }

  hour = number_at (match, 1);
  minute = MAX (number_at (match, 2), 0);
  if (hour < 1 || hour > 12 || minute > 59)
    return -1;
  return (hour % 12 + (g_ascii_tolower (*half) == 'p' ? 12 : 0)) * 60 + minute;
}

/**
 * kith_clock_parse:
 * @text: as somebody typed it: "14:30", "2.30 pm", "7pm", "noon"
 * @minute: (out): since midnight
 *
 * Returns: whether @text is a time and nothing else
 */
gboolean
kith_clock_parse (const char *text,
                  int        *minute)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autoptr(GMatchInfo) match = NULL;
  int start, end;

  if (!g_regex_match (clock_regex (), stripped, 0, &match)
      || !g_match_info_fetch_pos (match, 0, &start, &end) || start != 0
      || end != (int) strlen (stripped))
    return FALSE;

  *minute = minute_of (match);
  return *minute >= 0;
}

/**
 * kith_clock_dup_text:
 * @minute: since midnight
 *
 * Returns: (transfer full): the time as it is shown, "14:30"
 */
char *
kith_clock_dup_text (int minute)
{
  minute = ((minute % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  return g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);
}

/* The days that are said by a word; those of the week are the next ones to come. */
static const char *const near_days[] = { N_("yesterday"), N_("today"), N_("tomorrow") };
static const char *const week_days[] = { N_("Monday"),   N_("Tuesday"), N_("Wednesday"),
                                         N_("Thursday"), N_("Friday"),  N_("Saturday"),
                                         N_("Sunday") };

static gboolean
is_said (const char *text,
         const char *word,
         gboolean    may_be_short)
{
  g_autofree char *said = kith_text_fold (text);
  g_autofree char *local = kith_text_fold (_(word));
  g_autofree char *english = kith_text_fold (word);
  const gsize n = strlen (said);

  return strcmp (said, local) == 0 || strcmp (said, english) == 0
         || (may_be_short && n >= 3 && (strncmp (said, english, n) == 0 || strncmp (said, local, n) == 0));
}

static gboolean
parse_day (const char *text,
           KithDay     today,
           KithDay    *day)
{
  KithDate date;

  for (int i = 0; i < (int) G_N_ELEMENTS (near_days); i++)
    if (is_said (text, near_days[i], FALSE))
      {
        *day = today + i - 1;
        return TRUE;
      }
  for (int i = 0; i < (int) G_N_ELEMENTS (week_days); i++)
    if (is_said (text, week_days[i], TRUE))
      {
        *day = today + (i - kith_day_of_week (today) + 7) % 7;
        return TRUE;
      }

  if (!kith_date_parse (text, &date, NULL) || !kith_date_is_known (&date)
      || date.earliest != date.latest)
    return FALSE;
  *day = date.earliest;
  return TRUE;
}

static gboolean
refuse (const char  *text,
        GError     **error)
{
  g_autofree char *shown = kith_text_shorten (text, 40);

  g_set_error (error, KITH_ERROR, KITH_ERROR_FORMAT,
               _("“%s” is not a day with a time yet; type it like “4 March 2027 14:30” or “Thursday 2 pm”."),
               shown);
  return FALSE;
}

/**
 * kith_moment_parse:
 * @text: as somebody typed it
 * @today: the day on which they did
 * @moment: (out):
 * @error: return location for a #GError
 *
 * Understands a time ("14:30", "2pm", "noon") before or after a day: one that the date rows
 * understand, "today", "tomorrow", or a day of the week, which means the next one. A time alone is
 * one of today.
 *
 * Errors: %KITH_ERROR_FORMAT.
 *
 * Returns: whether it is a day with a time
 */
gboolean
kith_moment_parse (const char  *text,
                   KithDay      today,
                   KithMoment  *moment,
                   GError     **error)
{
  g_autoptr(GMatchInfo) match = NULL;
  g_autoptr(GString) rest = NULL;
  int start, end;

  if (kith_moment_parse_iso (text, moment))
    return TRUE;
  if (!g_regex_match (clock_regex (), text, 0, &match) || !g_match_info_fetch_pos (match, 0, &start, &end))
    return refuse (text, error);

  rest = g_string_new (text);
  g_string_erase (rest, start, end - start);
  for (char *sign = strchr (rest->str, ','); sign != NULL; sign = strchr (sign, ','))
    *sign = ' ';
  g_strstrip (rest->str);
  moment->minute = minute_of (match);
  moment->day = today;

  return (moment->minute >= 0 && (*rest->str == '\0' || parse_day (rest->str, today, &moment->day)))
         || refuse (text, error);
}

/**
 * kith_moment_dup_text:
 *
 * Returns: (transfer full): as it is shown, "Thursday 4 March 2027, 14:30"
 */
char *
kith_moment_dup_text (const KithMoment *self)
{
  const KithDate date = kith_date_from_day (self->day);
  g_autofree char *day = kith_date_dup_text (&date);
  g_autofree char *clock = kith_clock_dup_text (self->minute);

  /* Translators: a day of the week, a date, a time: "Thursday 4 March 2027, 14:30" */
  return g_strdup_printf (_("%s %s, %s"), _(week_days[kith_day_of_week (self->day)]), day, clock);
}
