/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is worth noticing about meetings: who is asked with whom, how many, and what was left out. */

#include "config.h"

#include "model/kith-warnings-private.h"

#include "base/kith-text.h"
#include "model/kith-busy.h"
#include "model/kith-named.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static KithRecord *
person_of (KithLook   *self,
           KithRecord *attendance)
{
  return kith_case_find_kind (self->family, KITH_RECORD_PERSON,
                              kith_record_get_ref (attendance, KITH_ATTENDANCE_PERSON));
}

static KithRecord *
find_attendance (KithLook   *self,
                 GPtrArray  *attendances,
                 KithRecord *person)
{
  for (guint i = 0; i < attendances->len; i++)
    if (person_of (self, attendances->pdata[i]) == person)
      return attendances->pdata[i];

  return NULL;
}

/* The day of the meeting, or today while none is fixed. */
static KithDay
day_of (KithLook   *self,
        KithRecord *meeting)
{
  KithMoment moment;

  return kith_record_get_moment (meeting, KITH_MEETING_STARTS_AT, &moment) ? moment.day : self->today;
}

static gboolean
is_in_force (KithRecord *restriction,
             KithDay     day)
{
  KithDate since, until;

  if (kith_record_get_date (restriction, KITH_RESTRICTION_SINCE, &since) && since.earliest > day)
    return FALSE;

  return !kith_record_get_date (restriction, KITH_RESTRICTION_UNTIL, &until) || until.latest >= day;
}

/* An order about one room is kept when one of them takes part from elsewhere. */
static gboolean
keeps_apart (KithRecord *restriction,
             KithRecord *one,
             KithRecord *other)
{
  KithRecord *both[] = { one, other };

  if (!kith_record_has_token (restriction, KITH_RESTRICTION_KIND, "not_same_room"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    if (both[i] != NULL && !kith_text_is_empty (kith_record_get_text (both[i], KITH_ATTENDANCE_ARRIVES)))
      return TRUE;

  return FALSE;
}

/* A child need not be asked to be kept apart from whoever is; whom it binds makes no difference to that. */
static gboolean
brings_together (KithLook   *self,
                 KithRecord *person,
                 KithRecord *there,
                 KithRecord *other,
                 KithRecord *other_there)
{
  return there != NULL
         && (other_there != NULL
             || (!g_ptr_array_find (self->children, person, NULL)
                 && g_ptr_array_find (self->children, other, NULL)));
}

/* 11: two people who must not meet, or somebody who must not meet a child. */
static void
look_for_restrictions (KithLook   *self,
                       KithRecord *meeting,
                       GPtrArray  *invited)
{
  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_RESTRICTION); i++)
    {
      KithRecord *restriction = kith_case_nth (self->family, KITH_RECORD_RESTRICTION, i);
      KithRecord *bound = kith_case_resolve (self->family, restriction, KITH_RESTRICTION_PERSON);
      KithRecord *other = kith_case_resolve (self->family, restriction, KITH_RESTRICTION_OTHER);
      KithRecord *one = bound != NULL ? find_attendance (self, invited, bound) : NULL;
      KithRecord *two = other != NULL ? find_attendance (self, invited, other) : NULL;
      const gboolean is_turned = one == NULL;
      g_autofree char *name = NULL;
      g_autofree char *away = NULL;
      g_autofree char *subject = NULL;

      if (bound == NULL || other == NULL || !is_in_force (restriction, day_of (self, meeting))
          || !(brings_together (self, bound, one, other, two)
               || brings_together (self, other, two, bound, one))
          || keeps_apart (restriction, one, two))
        continue;
      name = kith_look_dup_name (is_turned ? other : bound);
      away = kith_look_dup_name (is_turned ? bound : other);
      subject = g_strdup_printf ("%s %s", kith_record_get_id (is_turned ? two : one),
                                 kith_record_get_id (restriction));
      kith_look_note (self, 11, subject,
                      one != NULL && two != NULL
                        /* Translators: the names of two people. */
                        ? g_strdup_printf (_("%s and %s are both asked, and must be kept apart."), name, away)
                        /* Translators: somebody's name and a child's. */
                        : g_strdup_printf (_("%s is asked, and must be kept apart from %s."), name, away));
    }
}

static gboolean
is_unresolved (KithLook   *self,
               KithRecord *view)
{
  KithDate review;

  return !kith_record_get_date (view, KITH_SAFETY_VIEW_REVIEW_ON, &review)
         || review.latest <= self->today;
}

/* 12: somebody is asked about whom a worry was said that nobody has come back to. */
static void
look_for_views (KithLook  *self,
                GPtrArray *invited)
{
  for (guint i = 0; i < invited->len; i++)
    {
      KithRecord *person = person_of (self, invited->pdata[i]);
      g_autoptr(GPtrArray) views = person != NULL
        ? kith_look_list_of (self, person, KITH_RECORD_SAFETY_VIEW, KITH_SAFETY_VIEW_PERSON)
        : g_ptr_array_new ();
      g_autofree char *name = kith_look_dup_name (person);

      for (guint v = 0; v < views->len; v++)
        {
          g_autofree char *said = kith_text_one_line (kith_record_get_text (views->pdata[v],
                                                                            KITH_SAFETY_VIEW_ABOUT));
          const char *voice = kith_vocabulary_label (&kith_safety_voices,
                                                     kith_record_get_token (views->pdata[v],
                                                                            KITH_SAFETY_VIEW_VOICE));

          if (is_unresolved (self, views->pdata[v]))
            kith_look_note (self, 12, kith_record_get_id (views->pdata[v]),
                            /* Translators: somebody's name, whose view it is, and the view. */
                            g_strdup_printf (_("%s is asked. A view was said (%s): “%s”. What would need to happen?"),
                                             name, voice, said));
        }
    }
}

static gboolean
came (KithRecord *attendance)
{
  return !kith_record_has_token (attendance, KITH_ATTENDANCE_PRESENCE, "not_said")
         && !kith_record_has_token (attendance, KITH_ATTENDANCE_PRESENCE, "absent")
         && !kith_record_has_token (attendance, KITH_ATTENDANCE_PRESENCE, "sent_word");
}

/* The child the meeting is about is counted apart, as whatever they were put down. */
static const char *
part_of (KithRecord *attendance,
         KithRecord *person)
{
  return person != NULL && kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS)
           ? "child" : kith_record_get_token (attendance, KITH_ATTENDANCE_PART);
}

/* Network is everyone who is there for the family and not paid to be. */
static void
count_heads (KithLook  *self,
             GPtrArray *attendances,
             guint     *n_network,
             guint     *n_paid)
{
  *n_network = *n_paid = 0;
  for (guint i = 0; i < attendances->len; i++)
    {
      KithRecord *person = person_of (self, attendances->pdata[i]);
      const char *part = part_of (attendances->pdata[i], person);

      if (kith_policy_pack_counts_neither (self->policy, part))
        continue;
      if ((strcmp (part, "network") != 0 && strcmp (part, "child") != 0) || (person != NULL && kith_person_is_paid (person)))
        (*n_paid)++;
      else
        (*n_network)++;
    }
}

/* 13: as many professionals as network, asked or in the room. */
static void
look_at_heads (KithLook   *self,
               KithRecord *meeting,
               GPtrArray  *invited,
               GPtrArray  *all)
{
  g_autoptr(GPtrArray) present = g_ptr_array_new ();
  guint n_network, n_paid;

  for (guint i = 0; i < all->len; i++)
    if (came (all->pdata[i]))
      g_ptr_array_add (present, all->pdata[i]);

  count_heads (self, present->len > 0 ? present : invited, &n_network, &n_paid);
  if (n_paid == 0 || n_network > n_paid)
    return;

  kith_look_note (self, 13, kith_record_get_id (meeting),
                  present->len > 0
                    ? g_strdup_printf (_("In the room: family network %u, professionals %u. Who could send word instead?"),
                                       n_network, n_paid)
                    : g_strdup_printf (_("Asked: family network %u, professionals %u. Who could send word instead?"),
                                       n_network, n_paid));
}

static gboolean
clashes (KithRecord *busy,
         KithRecord *meeting)
{
  KithMoment start, end;
  int to;

  if (!kith_record_get_moment (meeting, KITH_MEETING_STARTS_AT, &start))
    return FALSE;

  to = start.minute + 1;
  if (kith_record_get_moment (meeting, KITH_MEETING_ENDS_AT, &end) && end.day - start.day <= 1)
    to = MAX (to, end.minute + (end.day - start.day) * 24 * 60);
  return kith_busy_meets (busy, start.day, start.minute, to);
}

/* 14: a meeting while somebody who is asked works or cares for others. */
static void
look_for_clashes (KithLook   *self,
                  KithRecord *meeting,
                  GPtrArray  *invited)
{
  for (guint i = 0; i < invited->len; i++)
    {
      KithRecord *person = person_of (self, invited->pdata[i]);
      g_autoptr(GPtrArray) times = person != NULL
        ? kith_look_list_of (self, person, KITH_RECORD_BUSY_TIME, KITH_BUSY_TIME_PERSON)
        : g_ptr_array_new ();
      g_autofree char *name = kith_look_dup_name (person);

      for (guint t = 0; t < times->len; t++)
        if (clashes (times->pdata[t], meeting))
          {
            kith_look_note (self, 14, kith_record_get_id (invited->pdata[i]),
                            /* Translators: somebody's name, and why they are busy. */
                            g_strdup_printf (_("The meeting falls into a time at which %s is busy (%s)."), name,
                                             kith_vocabulary_label (&kith_busy_kinds,
                                                                    kith_record_get_token (times->pdata[t],
                                                                                           KITH_BUSY_TIME_KIND))));
            break;
          }
    }
}

static gboolean
has_part (GPtrArray  *invited,
          const char *part)
{
  for (guint i = 0; i < invited->len; i++)
    if (kith_record_has_token (invited->pdata[i], KITH_ATTENDANCE_PART, part))
      return TRUE;

  return FALSE;
}

static gboolean
is_met (KithRecord *meeting,
        GPtrArray  *invited,
        KithRecord *attendance,
        KithRecord *need)
{
  const char *kind = kith_record_get_token (need, KITH_NEED_KIND);

  if (strcmp (kind, "interpreter") == 0)
    return has_part (invited, "interpreter")
           || !kith_text_is_empty (kith_record_get_text (meeting, KITH_MEETING_INTERPRETER));
  if (strcmp (kind, "communication") == 0 && has_part (invited, "advocate"))
    return TRUE;
  if (strcmp (kind, "communication") != 0 && strcmp (kind, "format") != 0
      && strcmp (kind, "access") != 0)
    return TRUE;

  return !kith_text_is_empty (kith_record_get_text (attendance, KITH_ATTENDANCE_NEEDS));
}

/* 15: somebody needs something in order to take part, and nothing is arranged. */
static void
look_for_needs (KithLook   *self,
                KithRecord *meeting,
                GPtrArray  *invited)
{
  for (guint i = 0; i < invited->len; i++)
    {
      KithRecord *person = person_of (self, invited->pdata[i]);
      g_autoptr(GPtrArray) needs = person != NULL
        ? kith_look_list_of (self, person, KITH_RECORD_NEED, KITH_NEED_PERSON) : g_ptr_array_new ();
      g_autofree char *name = kith_look_dup_name (person);

      for (guint n = 0; n < needs->len; n++)
        {
          g_autofree char *what = kith_text_one_line (kith_record_get_text (needs->pdata[n],
                                                                            KITH_NEED_VALUE));
          g_autofree char *subject = g_strdup_printf ("%s %s",
                                                      kith_record_get_id (invited->pdata[i]),
                                                      kith_record_get_id (needs->pdata[n]));

          if (is_met (meeting, invited, invited->pdata[i], needs->pdata[n]))
            continue;
          kith_look_note (self, 15, subject,
                          /* Translators: a name, a kind of need ("Interpreter") and what exactly. */
                          g_strdup_printf (_("%s needs %s: %s. Nothing is arranged for the meeting yet."), name,
                                           kith_vocabulary_label (&kith_need_kinds,
                                                                  kith_record_get_token (needs->pdata[n],
                                                                                         KITH_NEED_KIND)),
                                           *what != '\0' ? what : _("not said what exactly")));
        }
    }
}

static gboolean
is_near_the_family (KithRecord *person)
{
  return kith_record_has_token (person, KITH_PERSON_KIND, "family")
         || kith_record_has_token (person, KITH_PERSON_KIND, "friend");
}

static void
note_interpreter (KithLook   *self,
                  KithRecord *about,
                  KithRecord *person)
{
  g_autofree char *name = kith_look_dup_name (person);

  kith_look_note (self, 16, kith_record_get_id (about),
                  /* Translators: somebody's name. */
                  g_strdup_printf (_("%s would interpret and is one of the family or its friends."), name));
}

/* Whoever is written down as the interpreter without being asked: "Ewa", "Ewa, for Halina". */
static KithRecord *
find_written_down (KithLook   *self,
                   KithRecord *meeting)
{
  const char *text = kith_record_get_text (meeting, KITH_MEETING_INTERPRETER);
  g_autofree char *name = text != NULL ? g_strndup (text, strcspn (text, ",;(")) : NULL;

  return name != NULL ? kith_case_find_named (self->family, g_strstrip (name), NULL) : NULL;
}

/* 16: somebody of the family interprets. */
static void
look_at_interpreters (KithLook   *self,
                      KithRecord *meeting,
                      GPtrArray  *invited)
{
  KithRecord *written = find_written_down (self, meeting);
  KithRecord *asked = written != NULL ? find_attendance (self, invited, written) : NULL;

  if (written != NULL && is_near_the_family (written)
      && (asked == NULL || !kith_record_has_token (asked, KITH_ATTENDANCE_PART, "interpreter")))
    note_interpreter (self, meeting, written);
  for (guint i = 0; i < invited->len; i++)
    {
      KithRecord *person = person_of (self, invited->pdata[i]);

      if (person != NULL && is_near_the_family (person)
          && kith_record_has_token (invited->pdata[i], KITH_ATTENDANCE_PART, "interpreter"))
        note_interpreter (self, invited->pdata[i], person);
    }
}

/* 17: the bottom line. */
static void
look_for_bottom_line (KithLook   *self,
                      KithRecord *meeting)
{
  if (kith_text_is_empty (kith_record_get_text (meeting, KITH_MEETING_BOTTOM_LINE)))
    kith_look_note (self, 17, kith_record_get_id (meeting),
                    g_strdup (_("A meeting is planned, and its bottom line is not written down.")));
  else if (kith_text_is_empty (kith_record_get_text (meeting, KITH_MEETING_BOTTOM_LINE_WITH)))
    kith_look_note (self, 17, kith_record_get_id (meeting),
                    g_strdup (_("The bottom line of the planned meeting was not agreed with a manager yet.")));
}

static KithRecord *
find_stage (KithLook   *self,
            KithRecord *meeting,
            const char *kind)
{
  g_autoptr(GPtrArray) stages = kith_look_list_of (self, meeting, KITH_RECORD_MEETING_STAGE,
                                                   KITH_MEETING_STAGE_MEETING);

  for (guint i = 0; i < stages->len; i++)
    if (kith_record_has_token (stages->pdata[i], KITH_MEETING_STAGE_KIND, kind))
      return stages->pdata[i];

  return NULL;
}

/* Where the stages were timed, one that never began was left out. */
static gboolean
was_left_out (KithLook   *self,
              KithRecord *meeting,
              KithRecord *stage)
{
  g_autoptr(GPtrArray) stages = kith_look_list_of (self, meeting, KITH_RECORD_MEETING_STAGE,
                                                   KITH_MEETING_STAGE_MEETING);
  gboolean is_timed = FALSE;

  for (guint i = 0; i < stages->len; i++)
    is_timed = is_timed || kith_record_says_something (stages->pdata[i], KITH_MEETING_STAGE_STARTED_AT);

  return stage == NULL || !kith_text_is_empty (kith_record_get_text (stage, KITH_MEETING_STAGE_SKIPPED))
         || (is_timed && !kith_record_says_something (stage, KITH_MEETING_STAGE_STARTED_AT));
}

/* 18, 19, 20: what a meeting that was held left out. */
static void
look_back (KithLook   *self,
           KithRecord *meeting)
{
  g_autoptr(GPtrArray) rules = kith_look_list_of (self, meeting, KITH_RECORD_GROUND_RULE,
                                                  KITH_GROUND_RULE_MEETING);
  KithRecord *private_time = find_stage (self, meeting, "private_time");

  if (rules->len == 0)
    kith_look_note (self, 18, kith_record_get_id (meeting),
                    g_strdup (_("No ground rules were written down in the members’ words.")));
  if (!kith_record_get_boolean (meeting, KITH_MEETING_MISSED_ASKED))
    kith_look_note (self, 19, kith_record_get_id (meeting),
                    g_strdup (_("It was not asked whether anyone was missed.")));
  if (kith_record_has_token (meeting, KITH_MEETING_KIND, "fgc")
      && was_left_out (self, meeting, private_time))
    kith_look_note (self, 20, kith_record_get_id (meeting),
                    g_strdup (_("A family group conference was held without private family time.")));
}

/* 34: somebody did not come, and nobody knows why or follows it up. */
static void
look_for_absent (KithLook  *self,
                 GPtrArray *all)
{
  for (guint i = 0; i < all->len; i++)
    {
      KithRecord *attendance = all->pdata[i];
      const gboolean has_reason
        = !kith_record_has_token (attendance, KITH_ATTENDANCE_ABSENCE, "not_said")
          || !kith_text_is_empty (kith_record_get_text (attendance, KITH_ATTENDANCE_ABSENCE_WORDS));
      const gboolean has_next
        = !kith_text_is_empty (kith_record_get_text (attendance, KITH_ATTENDANCE_FOLLOW_UP));
      g_autofree char *name = NULL;

      if (!kith_record_has_token (attendance, KITH_ATTENDANCE_PRESENCE, "absent")
          || (has_reason && has_next))
        continue;
      name = kith_look_dup_name (person_of (self, attendance));
      kith_look_note (self, 34, kith_record_get_id (attendance),
                      /* Translators: somebody's name. */
                      g_strdup_printf (has_reason ? _("%s did not come. What happens next?")
                                                  : _("%s did not come. Why, and what happens next?"),
                                       name));
    }
}

static gboolean
meets_on (KithLook *self,
          KithDay   day)
{
  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_MEETING); i++)
    {
      KithRecord *meeting = kith_case_nth (self->family, KITH_RECORD_MEETING, i);
      KithMoment moment;

      if (!kith_record_has_token (meeting, KITH_MEETING_STATE, "cancelled")
          && kith_record_get_moment (meeting, KITH_MEETING_STARTS_AT, &moment) && moment.day == day)
        return TRUE;
    }

  return FALSE;
}

/* 21: a strategy discussion, and no meeting on its day. That the meeting was cancelled does not make it less
 * urgent. */
static void
look_for_same_day (KithLook   *self,
                   KithRecord *meeting)
{
  KithMoment strategy;

  if (!kith_record_get_moment (meeting, KITH_MEETING_STRATEGY_AT, &strategy)
      || strategy.day > self->today || meets_on (self, strategy.day))
    return;

  kith_look_note (self, 21, kith_record_get_id (meeting),
                  strategy.day == self->today
                    ? g_strdup (_("The strategy discussion was today, and no meeting is fixed for today."))
                    : g_strdup (_("No meeting was held on the day of the strategy discussion.")));
}

static void
look_at_meeting (KithLook   *self,
                 KithRecord *meeting)
{
  g_autoptr(GPtrArray) all = kith_look_list_of (self, meeting, KITH_RECORD_ATTENDANCE,
                                                KITH_ATTENDANCE_MEETING);
  g_autoptr(GPtrArray) invited = g_ptr_array_new ();

  look_for_same_day (self, meeting);
  for (guint i = 0; i < all->len; i++)
    if (kith_look_is_invited (all->pdata[i]) || came (all->pdata[i]))
      g_ptr_array_add (invited, all->pdata[i]);

  if (kith_look_is_ahead (self, meeting))
    {
      look_for_restrictions (self, meeting, invited);
      look_for_views (self, invited);
      look_at_heads (self, meeting, invited, all);
      look_for_clashes (self, meeting, invited);
      look_for_needs (self, meeting, invited);
      look_at_interpreters (self, meeting, invited);
      look_for_bottom_line (self, meeting);
    }
  else if (kith_record_has_token (meeting, KITH_MEETING_STATE, "held"))
    {
      look_back (self, meeting);
      look_for_absent (self, all);
    }
}

/**
 * kith_look_at_meetings:
 *
 * Looks for 11 to 21 and 34.
 */
void
kith_look_at_meetings (KithLook *self)
{
  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_MEETING); i++)
    look_at_meeting (self, kith_case_nth (self->family, KITH_RECORD_MEETING, i));
}
