/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is worth noticing about the plan, its rota, its review, and the circles it grows from. */

#include "config.h"

#include "model/kith-warnings-private.h"

#include "base/kith-text.h"
#include "model/kith-kin.h"
#include "model/kith-records.h"
#include "model/kith-rota.h"
#include "model/kith-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How far ahead the rota is looked at, and how far back for reports, in days. */
#define ROTA_AHEAD 14
#define ROTA_BACK 14

/* 22: a plan for the first days that is looked at too late. */
static void
look_at_interim (KithLook *self)
{
  const int days = kith_policy_pack_get_interval (self->policy, "interim_review_days");
  KithDate started, review;
  gboolean has_review = kith_record_get_date (self->plan, KITH_PLAN_REVIEW_ON, &review);

  if (!kith_record_get_boolean (self->plan, KITH_PLAN_IS_INTERIM))
    return;
  if (has_review && kith_record_get_date (self->plan, KITH_PLAN_STARTED_ON, &started)
      && review.latest <= started.latest + days)
    return;

  kith_look_note (self, 22, kith_record_get_id (self->plan),
                  g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                "The plan is for the first days only, and no review is fixed within %d day.",
                                                "The plan is for the first days only, and no review is fixed within %d days.",
                                                (gulong) days), days));
}

/* 23: more than one live plan. */
static void
look_for_two_plans (KithLook *self)
{
  guint n = 0;

  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_PLAN); i++)
    n += kith_record_has_token (kith_case_nth (self->family, KITH_RECORD_PLAN, i), KITH_PLAN_STATE,
                                "live");
  if (n > 1)
    kith_look_note (self, 23, NULL,
                    g_strdup_printf (_("There are %u live plans. Keep one and make the others past versions."),
                                     n));
}

static gboolean
is_said (KithRecord *record,
         guint       field)
{
  return !kith_text_is_empty (kith_record_get_text (record, field));
}

/* 24: what is missing from a line. */
static void
look_at_line (KithLook   *self,
              KithRecord *line)
{
  g_autoptr(GString) missing = g_string_new (NULL);
  g_autofree char *what = kith_plan_line_dup_sentence (self->family, line);
  g_autofree char *shortened = kith_text_shorten (what, 60);
  const struct { gboolean is_there; const char *label; } parts[] = {
    { kith_record_get_ref (line, KITH_PLAN_LINE_WHO) != NULL || is_said (line, KITH_PLAN_LINE_WHO_WORDS),
      _("who does it") },
    { is_said (line, KITH_PLAN_LINE_WHEN_WORDS) || is_said (line, KITH_PLAN_LINE_OFTEN)
        || kith_record_says_something (line, KITH_PLAN_LINE_UNTIL), _("when") },
    { kith_record_get_ref (line, KITH_PLAN_LINE_CHECKER) != NULL
        || is_said (line, KITH_PLAN_LINE_CHECKED_HOW), _("who checks") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!parts[i].is_there)
      g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", parts[i].label);
  if (missing->len == 0)
    return;

  kith_look_note (self, 24, kith_record_get_id (line),
                  /* Translators: a line of the plan, and what it does not say: "who checks". */
                  g_strdup_printf (_("“%s” does not say: %s."), shortened, missing->str));
}

/* 25: the owner has not agreed. A part agreed with the difference written down is an answer. */
static void
look_for_owner (KithLook   *self,
                KithRecord *line)
{
  KithRecord *who = kith_case_resolve (self->family, line, KITH_PLAN_LINE_WHO);
  g_autofree char *name = NULL;
  g_autofree char *what = NULL;

  if (who == NULL || kith_record_has_token (line, KITH_PLAN_LINE_AGREED, "agreed")
      || (kith_record_has_token (line, KITH_PLAN_LINE_AGREED, "partly")
          && is_said (line, KITH_PLAN_LINE_DIFFERENCE)))
    return;

  name = kith_look_dup_name (who);
  what = kith_text_one_line (kith_record_get_text (line, KITH_PLAN_LINE_WHAT));
  kith_look_note (self, 25, kith_record_get_id (line),
                  /* Translators: somebody's name, and what they would do. */
                  g_strdup_printf (_("%s has not agreed to their line: %s"), name, what));
}

static gboolean
is_mother (KithLook   *self,
           KithRecord *person)
{
  for (guint i = 0; i < self->children->len; i++)
    {
      g_autoptr(GPtrArray) parents = kith_kin_parents (self->family, self->children->pdata[i],
                                                       KITH_PARENTAGE_BY_BIRTH | KITH_PARENTAGE_BY_LAW);

      if (g_ptr_array_find (parents, person, NULL)
          && kith_record_has_token (person, KITH_PERSON_SYMBOL, "female"))
        return TRUE;
    }

  return FALSE;
}

/* 26: everything rests on one mother, or on services. */
static void
look_who_carries (KithLook  *self,
                  GPtrArray *lines)
{
  KithRecord *only = NULL;
  guint n_mother = 0, n_paid = 0, n = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      KithRecord *who = kith_case_resolve (self->family, lines->pdata[i], KITH_PLAN_LINE_WHO);

      if (who == NULL)
        continue;
      n++;
      n_paid += kith_person_is_paid (who);
      n_mother += is_mother (self, who) && (only == NULL || only == who);
      only = who;
    }
  if (n < 2)
    return;
  if (n_mother == n)
    {
      g_autofree char *name = kith_look_dup_name (only);

      /* Translators: the name of a mother. */
      kith_look_note (self, 26, NULL, g_strdup_printf (_("Every line is with %s alone. Who else could take one?"),
                                                       name));
    }
  else if (n_paid == n)
    kith_look_note (self, 26, NULL,
                    g_strdup (_("Every line is with professionals. What could the family take on?")));
}

static const guint rota_numbers[] = {
  [KITH_ROTA_ASK_SIGN] = 31,  [KITH_ROTA_ASK_WEEKEND] = 27, [KITH_ROTA_ASK_NIGHT] = 27,
  [KITH_ROTA_ASK_HOLIDAY] = 27, [KITH_ROTA_ASK_NOBODY] = 0, [KITH_ROTA_ASK_LOAD] = 28,
  [KITH_ROTA_ASK_BACK_UP] = 29, [KITH_ROTA_ASK_BUSY] = 0,   [KITH_ROTA_ASK_REPORT] = 0,
};

static char *
dup_rota_subject (const KithRotaQuestion *question)
{
  static const char *const words[] = {
    [KITH_ROTA_ASK_WEEKEND] = "weekend", [KITH_ROTA_ASK_NIGHT] = "night",
    [KITH_ROTA_ASK_HOLIDAY] = "holiday",
  };

  if (question->kind == KITH_ROTA_ASK_WEEKEND)
    return g_strdup_printf ("%s weekend-%d-%d", kith_record_get_id (question->subject),
                            kith_day_of_week (question->day), question->band);
  if (question->kind == KITH_ROTA_ASK_HOLIDAY)
    return g_strdup_printf ("%s holiday-%d", kith_record_get_id (question->subject), question->day);
  if (question->kind == KITH_ROTA_ASK_NIGHT)
    return g_strdup_printf ("%s %s", kith_record_get_id (question->subject), words[question->kind]);

  return g_strdup (kith_record_get_id (question->subject));
}

/* 27, 28, 29 of the days that come, 31 of those that were. */
static void
look_at_rota (KithLook *self)
{
  g_autoptr(KithRota) ahead = kith_rota_new (self->family, self->plan, self->today,
                                             self->today + ROTA_AHEAD - 1);
  g_autoptr(KithRota) back = kith_rota_new (self->family, self->plan, self->today - ROTA_BACK,
                                            self->today);
  g_autoptr(GPtrArray) questions = kith_rota_list_questions (ahead, self->today);
  g_autoptr(GPtrArray) past = kith_rota_list_questions (back, self->today);

  for (guint i = 0; i < questions->len; i++)
    {
      const KithRotaQuestion *question = questions->pdata[i];
      const guint number = rota_numbers[question->kind];
      g_autofree char *subject = dup_rota_subject (question);

      if (number != 0 && number != 31)
        kith_look_note (self, number, subject, g_strdup (question->sentence));
    }
  for (guint i = 0; i < past->len; i++)
    {
      const KithRotaQuestion *question = past->pdata[i];

      if (question->kind == KITH_ROTA_ASK_SIGN)
        kith_look_note (self, 31, kith_record_get_id (question->subject), g_strdup (question->sentence));
    }
}

/* 30: turns that nobody has told of: a nudge, and after a week a question that waits. */
static void
look_for_reports (KithLook *self)
{
  const int late = kith_policy_pack_get_interval (self->policy, "report_late_days");
  g_autoptr(KithRota) rota = kith_rota_new (self->family, self->plan, self->today - ROTA_BACK,
                                            self->today - late);
  KithDay first = KITH_DAY_FUTURE;
  KithDate started;
  guint n = 0;

  for (guint i = 0; i < kith_rota_get_n_turns (rota); i++)
    {
      KithRotaTurn *turn = kith_rota_get_turn (rota, i);

      if (turn->report != NULL || turn->who == NULL || turn->is_off
          || (kith_record_get_date (self->plan, KITH_PLAN_STARTED_ON, &started)
              && turn->day < started.earliest))
        continue;
      n++;
      first = MIN (first, turn->day);
    }
  if (n == 0)
    return;

  kith_look_note_with (self, 30, first + 7 <= self->today ? KITH_SEVERITY_WARN : KITH_SEVERITY_NUDGE,
                       kith_record_get_id (self->plan),
                       g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                     "%u turn of the rota was not told of yet. How did it go?",
                                                     "%u turns of the rota were not told of yet. How did they go?",
                                                     n), n));
}

static gboolean
is_review (KithRecord *meeting)
{
  return !kith_record_has_token (meeting, KITH_MEETING_KIND, "same_day")
         && !kith_record_has_token (meeting, KITH_MEETING_STATE, "cancelled");
}

/* A meeting that is to come, to which somebody is asked. */
static gboolean
has_review_ahead (KithLook *self,
                  KithDay   due)
{
  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_MEETING); i++)
    {
      KithRecord *meeting = kith_case_nth (self->family, KITH_RECORD_MEETING, i);
      g_autoptr(GPtrArray) all = NULL;
      KithMoment moment;

      if (!is_review (meeting) || !kith_look_is_ahead (self, meeting)
          || (kith_record_get_moment (meeting, KITH_MEETING_STARTS_AT, &moment) && moment.day > due))
        continue;
      all = kith_look_list_of (self, meeting, KITH_RECORD_ATTENDANCE, KITH_ATTENDANCE_MEETING);
      for (guint a = 0; a < all->len; a++)
        if (kith_look_is_invited (all->pdata[a]))
          return TRUE;
    }

  return FALSE;
}

/* 33: the review is near and nobody is asked, or it is overdue. */
static void
look_for_review (KithLook *self)
{
  const int soon = kith_policy_pack_get_interval (self->policy, "review_soon_days");
  KithDay due;
  int left;

  if (!kith_plan_get_review_due (self->family, self->plan, &due) || due - self->today > soon)
    return;

  left = due - self->today;
  if (left < 0)
    kith_look_note_with (self, 33, KITH_SEVERITY_WARN, kith_record_get_id (self->plan),
                         g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                       "The review of the plan was due %d day ago.",
                                                       "The review of the plan was due %d days ago.",
                                                       (gulong) -left), -left));
  else if (!has_review_ahead (self, due))
    kith_look_note (self, 33, kith_record_get_id (self->plan),
                    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                  "The review of the plan is due in %d day, and nobody is asked to it.",
                                                  "The review of the plan is due in %d days, and nobody is asked to it.",
                                                  (gulong) left), left));
}

/* 36: nobody has come nearer for a while. */
static void
look_at_circles (KithLook *self)
{
  const int weeks = kith_policy_pack_get_interval (self->policy, "circle_quiet_weeks");

  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_SHEET); i++)
    {
      KithRecord *sheet = kith_case_nth (self->family, KITH_RECORD_SHEET, i);
      GPtrArray *referrers = kith_case_get_referrers (self->family, kith_record_get_id (sheet));
      KithDay last = KITH_DAY_PAST;

      if (!kith_record_has_token (sheet, KITH_SHEET_KIND, "safety_circles"))
        continue;
      for (guint r = 0; r < referrers->len; r++)
        {
          const KithRecordKind kind = kith_record_get_kind (referrers->pdata[r]);
          KithDate date;

          if ((kind == KITH_RECORD_PLACEMENT
               && kith_record_get_date (referrers->pdata[r], KITH_PLACEMENT_PLACED_ON, &date))
              || (kind == KITH_RECORD_CIRCLE_MOVE
                  && kith_record_get_date (referrers->pdata[r], KITH_CIRCLE_MOVE_DONE_ON, &date)))
            last = MAX (last, date.latest);
        }
      if (last == KITH_DAY_PAST || last + 7 * weeks >= self->today)
        continue;
      kith_look_note (self, 36, kith_record_get_id (sheet),
                      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                    "Nobody has come nearer on the circles for more than %d week.",
                                                    "Nobody has come nearer on the circles for more than %d weeks.",
                                                    (gulong) weeks), weeks));
    }
}

/* 40: words of the plan that could be plainer. The child's own words are left alone. */
static void
look_at_record_words (KithLook    *self,
                      KithRecord  *record,
                      const guint *fields,
                      guint        n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      const char *text = kith_record_get_text (record, fields[i]);
      g_autoptr(GArray) notes = kith_wording_check (self->policy, text);

      if (notes->len == 0)
        continue;
      kith_look_note (self, 40, kith_record_get_id (record),
                      kith_wording_dup_sentence (&g_array_index (notes, KithWordingNote, 0), text));
      return;
    }
}

static void
look_at_words (KithLook  *self,
               GPtrArray *lines)
{
  static const guint of_plan[] = { KITH_PLAN_PURPOSE, KITH_PLAN_WORRIES, KITH_PLAN_HOPES,
                                   KITH_PLAN_BOTTOM_LINE, KITH_PLAN_BACK_UP };
  static const guint of_line[] = { KITH_PLAN_LINE_WHAT, KITH_PLAN_LINE_WHEN_WORDS,
                                   KITH_PLAN_LINE_WHAT_IF };

  look_at_record_words (self, self->plan, of_plan, G_N_ELEMENTS (of_plan));
  for (guint i = 0; i < lines->len; i++)
    look_at_record_words (self, lines->pdata[i], of_line, G_N_ELEMENTS (of_line));
}

/**
 * kith_look_at_plan:
 *
 * Looks for 22 to 31, 33, 36 and 40.
 */
void
kith_look_at_plan (KithLook *self)
{
  g_autoptr(GPtrArray) lines = kith_plan_list_parts (self->family, self->plan, KITH_RECORD_PLAN_LINE);

  look_for_two_plans (self);
  look_at_circles (self);
  if (self->plan == NULL)
    return;

  look_at_interim (self);
  for (guint i = 0; i < lines->len; i++)
    {
      look_at_line (self, lines->pdata[i]);
      look_for_owner (self, lines->pdata[i]);
    }
  look_who_carries (self, lines);
  look_at_rota (self);
  look_for_reports (self);
  look_for_review (self);
  look_at_words (self, lines);
}
