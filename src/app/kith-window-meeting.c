/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window does about meetings: shows one on the whole screen, and writes one into a file that
 * calendars read. */

#include "config.h"

#include "app/kith-window-private.h"

#include "exchange/kith-ics.h"
#include "model/kith-meetings.h"
#include "pages/kith-meeting-mode.h"

#include <glib/gi18n-lib.h>

/* Of which meeting a file is asked for, until a name is chosen. */
#define CALENDAR_OF "calendar-of"

static void
hold_meeting (KithWindow *self,
              KithRecord *meeting)
{
  if (meeting == NULL)
    {
      kith_window_tell (self, _("There is no meeting yet; add one on the page Meetings"), NULL, NULL);
      return;
    }

  kith_desk_settle (self->desk);
  gtk_window_present (GTK_WINDOW (kith_meeting_mode_new (self->desk, kith_record_get_id (meeting),
                                                         GTK_WINDOW (self))));
}

static void
hold_meeting_action (GSimpleAction *action,
                     GVariant      *id,
                     gpointer       data)
{
  KithWindow *self = data;

  if (self->desk != NULL)
    hold_meeting (self, kith_case_find_kind (kith_desk_get_case (self->desk), KITH_RECORD_MEETING,
                                             g_variant_get_string (id, NULL)));
}

/* Without a choice it is the one that is today, or comes next. */
static void
meeting_mode_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  KithWindow *self = data;

  if (self->desk != NULL && !kith_window_is_printing (self))
    hold_meeting (self, kith_meeting_find_next (kith_desk_get_case (self->desk), kith_day_today ()));
}

static void
save_calendar_to (KithWindow *self,
                  const char *path,
                  gpointer    data)
{
  const char *id = g_object_get_data (G_OBJECT (self), CALENDAR_OF);
  KithRecord *meeting = self->desk != NULL ? kith_case_find_kind (kith_desk_get_case (self->desk),
                                                                  KITH_RECORD_MEETING, id) : NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%dT%H%M%SZ");
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (meeting == NULL)
    return;

  text = kith_ics_write (meeting, stamp, &error);
  if (text != NULL && g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT
                                                | G_FILE_SET_CONTENTS_DURABLE, 0600, &error))
    kith_window_tell (self, _("The calendar file says when, and nothing of whom or why"), NULL, NULL);
  else
    kith_window_tell_error (self, _("The calendar file could not be written"), error);
}

static void
save_calendar_action (GSimpleAction *action,
                      GVariant      *id,
                      gpointer       data)
{
  KithWindow *self = data;

  if (self->desk == NULL)
    return;

  kith_desk_settle (self->desk);
  g_object_set_data_full (G_OBJECT (self), CALENDAR_OF, g_variant_dup_string (id, NULL), g_free);
  kith_window_choose_save (self, _("Save a Calendar File"), _("Meeting.ics"), save_calendar_to, NULL);
}

/**
 * kith_window_add_meetings:
 *
 * Adds the actions that concern meetings.
 */
void
kith_window_add_meetings (KithWindow *self)
{
  static const GActionEntry entries[] = {
    { "hold-meeting", hold_meeting_action, "s" },
    { "meeting-mode", meeting_mode_action },
    { "save-calendar", save_calendar_action, "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
