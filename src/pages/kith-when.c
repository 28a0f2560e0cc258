/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells when something happened, seen from now: the time for today, the date for other days. */

#include "config.h"

#include "pages/kith-when.h"

#include "base/kith-text.h"

#include <glib/gi18n-lib.h>

static const char *const months[] = {
  N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"),
  N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
};

static gboolean
is_same_day (GDateTime *a,
             GDateTime *b)
{
  return g_date_time_get_year (a) == g_date_time_get_year (b)
         && g_date_time_get_day_of_year (a) == g_date_time_get_day_of_year (b);
}

static char *
tell (gint64      seconds,
      const char *today,
      const char *other_day)
{
  g_autoptr(GDateTime) when = g_date_time_new_from_unix_local (seconds);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *clock = NULL;
  g_autofree char *date = NULL;

  if (when == NULL)
    return g_strdup ("");

  clock = g_date_time_format (when, "%H:%M");
  /* Translators: day of the month, month, year */
  date = g_strdup_printf (_("%d %s %d"), g_date_time_get_day_of_month (when),
                          _(months[g_date_time_get_month (when) - 1]),
                          g_date_time_get_year (when));
  return is_same_day (when, now) ? kith_text_fill (today, clock)
                                 : kith_text_fill (other_day, date);
}

/**
 * kith_when_dup_text:
 * @seconds: since 1970
 *
 * Returns: (transfer full): "today at 14:02" or "on 3 May 2026"
 */
char *
kith_when_dup_text (gint64 seconds)
{
  /* Translators: a time of day; and below, a date */
  return tell (seconds, _("today at %s"), _("on %s"));
}

/**
 * kith_when_dup_kept:
 * @seconds: since 1970
 *
 * Returns: (transfer full): "Kept 14:02" or "Kept on 3 May 2026", for the title bar: up to when
 *   everything is on the disk
 */
char *
kith_when_dup_kept (gint64 seconds)
{
  /* Translators: everything is on the disk as of this time of day; and below, this date */
  return tell (seconds, _("Kept %s"), _("Kept on %s"));
}
