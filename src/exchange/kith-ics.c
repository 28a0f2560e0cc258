/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A meeting as a calendar file (RFC 5545), for a calendar that others may look into: it says when and
 * how long, and nothing of whom or why. Times are those of the wall clock in Europe/London, with the
 * rules of that clock in the file, so that a calendar anywhere shows the right hour on both sides of
 * the days on which clocks change.
 */

#include "config.h"

#include "exchange/kith-ics.h"

#include "base/kith-error.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

/* How long a meeting is taken to last that does not say. */
#define USUAL_MINUTES 90

#define MINUTES_A_DAY (24 * 60)

/* The rule since 1996: the last Sundays of March and October at one o'clock, UTC. */
static const char *const london[] = {
  "BEGIN:VTIMEZONE",
  "TZID:Europe/London",
  "BEGIN:DAYLIGHT",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0100",
  "TZNAME:BST",
  "DTSTART:19960331T010000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0000",
  "TZNAME:GMT",
  "DTSTART:19961027T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
};

#define LONGEST_LINE 75

/* Lines are folded at 75 octets, never within a character. */
static void
add_line (GString    *file,
          const char *line)
{
  gsize room = LONGEST_LINE;

  for (const char *at = line; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gsize n = (gsize) (g_utf8_next_char (at) - at);

      if (n > room)
        {
          g_string_append (file, "\r\n ");
          room = LONGEST_LINE - 1;
        }
      g_string_append_len (file, at, (gssize) n);
      room -= n;
    }
  g_string_append (file, "\r\n");
}

static void
add_text (GString    *file,
          const char *name,
          const char *value)
{
  g_autoptr(GString) line = g_string_new (name);

  g_string_append_c (line, ':');
  for (const char *at = value; *at != '\0'; at++)
    switch (*at)
      {
      case '\n':
        g_string_append (line, "\\n");
        break;
      case '\r':
        break;
      case '\\':
      case ';':
      case ',':
        g_string_append_c (line, '\\');
        g_string_append_c (line, *at);
        break;
      default:
        g_string_append_c (line, *at);
      }
  add_line (file, line->str);
}

static void
add_time (GString          *file,
          const char       *name,
          const KithMoment *moment)
{
  g_autofree char *line = NULL;
  int year, month, day;

  kith_day_to_civil (moment->day, &year, &month, &day);
  line = g_strdup_printf ("%s;TZID=Europe/London:%04d%02d%02dT%02d%02d00", name, year, month, day,
                          moment->minute / 60, moment->minute % 60);
  add_line (file, line);
}

/* An end before the beginning is somebody's slip, and no calendar takes it. */
static KithMoment
end_of (KithRecord       *meeting,
        const KithMoment *starts)
{
  KithMoment ends;

  if (kith_record_get_moment (meeting, KITH_MEETING_ENDS_AT, &ends)
      && kith_moment_compare (&ends, starts) > 0)
    return ends;

  ends = *starts;
  ends.minute += USUAL_MINUTES;
  ends.day += ends.minute / MINUTES_A_DAY;
  ends.minute %= MINUTES_A_DAY;
  return ends;
}

static void
add_event (GString          *file,
           KithRecord       *meeting,
           const KithMoment *starts,
           const char       *stamp)
{
  const KithMoment ends = end_of (meeting, starts);
  g_autofree char *uid = g_strconcat (kith_record_get_id (meeting), "@kith", NULL);

  add_line (file, "BEGIN:VEVENT");
  add_text (file, "UID", uid);
  add_text (file, "DTSTAMP", stamp);
  add_time (file, "DTSTART", starts);
  add_time (file, "DTEND", &ends);
  /* Translators: all that a calendar says of a family network meeting, so that nobody learns more */
  add_text (file, "SUMMARY", _("Meeting"));
  add_text (file, "CLASS", "PRIVATE");
  if (kith_record_has_token (meeting, KITH_MEETING_STATE, "cancelled"))
    add_text (file, "STATUS", "CANCELLED");
  add_line (file, "END:VEVENT");
}

/**
 * kith_ics_write:
 * @meeting: a meeting that has a beginning
 * @stamp: when the file is made, "20261127T143000Z"
 * @error: return location for a #GError
 *
 * Writes a calendar with one event. Neither title nor reason, people or place are in it: calendars
 * are looked into by others. Without an end it lasts an hour and a half.
 *
 * Errors: %KITH_ERROR_RULE if the meeting has no day and time yet.
 *
 * Returns: (transfer full) (nullable): the text of the file
 */
char *
kith_ics_write (KithRecord  *meeting,
                const char  *stamp,
                GError     **error)
{
  GString *file;
  KithMoment starts;

  if (!kith_record_get_moment (meeting, KITH_MEETING_STARTS_AT, &starts))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE,
                           _("The meeting has no day and time yet; say when it starts first."));
      return NULL;
    }

  file = g_string_new (NULL);
  add_line (file, "BEGIN:VCALENDAR");
  add_line (file, "VERSION:2.0");
  add_line (file, "PRODID:-//Kith//Meeting//EN");
  for (guint i = 0; i < G_N_ELEMENTS (london); i++)
    add_line (file, london[i]);
  add_event (file, meeting, &starts, stamp);
  add_line (file, "END:VCALENDAR");
  return g_string_free (file, FALSE);
}
