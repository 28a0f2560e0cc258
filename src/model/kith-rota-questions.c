/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What to ask about a rota: holes, people who carry most of it, slots without a back-up, turns that
 * nobody has told of. They are questions to the network, not marks; who asks them decides.
 */

#include "config.h"

#include "model/kith-rota.h"

#include "base/kith-moment.h"
#include "base/kith-text.h"
#include "model/kith-busy.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

/* With fewer turns than this nobody is burdened. */
#define FEWEST_TURNS 4

static void
free_question (gpointer data)
{
  g_free (((KithRotaQuestion *) data)->sentence);
  g_free (data);
}

static void
ask (GPtrArray            *questions,
     KithRotaQuestionKind  kind,
     char                 *sentence,
     KithRecord           *subject,
     KithDay               day,
     int                   band)
{
  KithRotaQuestion *question = g_new0 (KithRotaQuestion, 1);

  question->kind = kind;
  question->sentence = sentence;
  question->subject = subject;
  question->day = day;
  question->band = band;
  g_ptr_array_add (questions, question);
}

static char *
dup_day (KithDay day)
{
  const KithDate date = kith_date_from_day (day);
  g_autofree char *text = kith_date_dup_text (&date);

  /* Translators: a day of the week and its date: "Sunday 30 November 2026" */
  return g_strdup_printf (_("%s %s"), _(kith_weekdays.terms[kith_day_of_week (day)].label), text);
}

/* A hole that comes back each week is asked about once. */
static void
ask_about_weekend (KithRota  *self,
                   GPtrArray *questions,
                   int        weekday,
                   int        band)
{
  KithDay found = KITH_DAY_FUTURE;
  guint n = 0;
  g_autofree char *day = NULL;
  char *sentence;

  for (KithDay i = kith_rota_get_first (self); i <= kith_rota_get_last (self); i++)
    if (kith_day_of_week (i) == weekday
        && kith_rota_get_gap (self, i, band) == KITH_ROTA_GAP_WEEKEND)
      {
        found = MIN (found, i);
        n++;
      }
  if (n == 0)
    return;

  day = dup_day (found);
  sentence = n > 1
    /* Translators: a day of the week and a part of the day: "Sunday", "Afternoon". */
    ? g_strdup_printf (_("%s, %s: nobody is there, week after week. Who could look in?"),
                       _(kith_weekdays.terms[weekday].label), kith_rota_band_label (band, TRUE))
    /* Translators: a day and a part of the day. */
    : g_strdup_printf (_("%s, %s: nobody is there. Who could look in?"), day,
                       kith_rota_band_label (band, TRUE));
  ask (questions, KITH_ROTA_ASK_WEEKEND, sentence, kith_rota_get_plan (self), found, band);
}

static void
ask_about_nights (KithRota  *self,
                  GPtrArray *questions)
{
  KithDay found = KITH_DAY_FUTURE;
  guint n = 0, n_days = 0;
  char *sentence;

  for (KithDay day = kith_rota_get_first (self); day <= kith_rota_get_last (self); day++, n_days++)
    if (kith_rota_get_gap (self, day, KITH_BAND_NIGHT) == KITH_ROTA_GAP_NIGHT)
      {
        found = MIN (found, day);
        n++;
      }
  if (n == 0)
    return;

  sentence = n == n_days
    ? g_strdup (_("Nobody is on the rota at night. Who can be rung, and who would come?"))
    : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                    "%u of these nights has nobody on the rota. Who can be rung then?",
                                    "%u of these nights have nobody on the rota. Who can be rung then?",
                                    n), n);
  ask (questions, KITH_ROTA_ASK_NIGHT, sentence, kith_rota_get_plan (self), found, KITH_BAND_NIGHT);
}

static void
ask_about_holidays (KithRota  *self,
                    GPtrArray *questions)
{
  for (KithDay day = kith_rota_get_first (self); day <= kith_rota_get_last (self); day++)
    {
      g_autofree char *text = NULL;

      if (kith_rota_get_gap (self, day, KITH_BAND_DAYTIME) != KITH_ROTA_GAP_HOLIDAY)
        continue;
      text = dup_day (day);
      ask (questions, KITH_ROTA_ASK_HOLIDAY,
           /* Translators: a day, and the holiday it belongs to: "Autumn half-term". */
           g_strdup_printf (_("%s, %s: no school, and nobody has the children. Who could?"), text,
                            kith_rota_get_holiday (self, day)),
           kith_rota_get_plan (self), day, KITH_BAND_DAYTIME);
    }
}

static void
ask_about_gaps (KithRota  *self,
                GPtrArray *questions)
{
  for (int weekday = 5; weekday < 7; weekday++)
    for (int band = 0; band < KITH_BAND_NIGHT; band++)
      ask_about_weekend (self, questions, weekday, band);

  ask_about_nights (self, questions);
  ask_about_holidays (self, questions);
}

static void
ask_about_slot (GPtrArray    *questions,
                KithRotaTurn *turn)
{
  g_autofree char *task = kith_rota_slot_dup_task (turn->slot);
  g_autofree char *pattern = kith_rota_slot_dup_pattern (turn->slot);

  if (kith_record_get_ref (turn->slot, KITH_ROTA_SLOT_WHO) == NULL)
    ask (questions, KITH_ROTA_ASK_NOBODY,
         /* Translators: a task of the rota, and on which days. */
         g_strdup_printf (_("%s, %s: nobody has it yet. Who could?"), task, pattern), turn->slot,
         turn->day, turn->band);
  else if (kith_record_get_boolean (turn->slot, KITH_ROTA_SLOT_IS_PROTECTIVE)
           && kith_record_get_ref (turn->slot, KITH_ROTA_SLOT_BACK_UP) == NULL)
    ask (questions, KITH_ROTA_ASK_BACK_UP,
         /* Translators: a task of the rota, and on which days. */
         g_strdup_printf (_("%s, %s: who steps in if they cannot?"), task, pattern), turn->slot,
         turn->day, turn->band);
}

/* Each slot is asked about once, at its first turn. */
static void
ask_about_slots (KithRota  *self,
                 GPtrArray *questions)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < kith_rota_get_n_turns (self); i++)
    if (g_hash_table_add (seen, kith_rota_get_turn (self, i)->slot))
      ask_about_slot (questions, kith_rota_get_turn (self, i));
}

static void
ask_about_load (KithRota  *self,
                GPtrArray *questions)
{
  g_autoptr(GArray) loads = kith_rota_list_loads (self);
  const int most = kith_policy_pack_get_measure (kith_case_get_policy (kith_rota_get_case (self)),
                                                 "rota_one_person_percent");
  guint n = 0;
  KithRotaLoad *first;
  g_autofree char *name = NULL;

  for (guint i = 0; i < loads->len; i++)
    n += g_array_index (loads, KithRotaLoad, i).n_turns;
  first = loads->len > 0 ? &g_array_index (loads, KithRotaLoad, 0) : NULL;
  if (first == NULL || first->n_turns < FEWEST_TURNS || first->n_turns * 100 <= n * (guint) most)
    return;

  name = kith_person_dup_name (first->who);
  ask (questions, KITH_ROTA_ASK_LOAD,
       /* Translators: somebody has 9 of 14 turns of the rota. */
       g_strdup_printf (_("%s has %u of %u turns. Who could take some of them?"), name,
                        first->n_turns, n),
       first->who, kith_rota_get_first (self), -1);
}

/* When a turn ends, which may be after midnight. */
static int
end_of (const KithRotaTurn *turn)
{
  if (turn->to_minute < 0)
    return turn->from_minute + 1;

  return turn->to_minute > turn->from_minute ? turn->to_minute : turn->to_minute + 24 * 60;
}

static KithRecord *
find_busy (KithCase     *family,
           KithRotaTurn *turn)
{
  GPtrArray *referrers = kith_case_get_referrers (family, kith_record_get_id (turn->who));

  for (guint i = 0; turn->from_minute >= 0 && i < referrers->len; i++)
    if (kith_record_get_kind (referrers->pdata[i]) == KITH_RECORD_BUSY_TIME
        && kith_record_says_something (referrers->pdata[i], KITH_BUSY_TIME_FROM_TIME)
        && kith_record_says_something (referrers->pdata[i], KITH_BUSY_TIME_TO_TIME)
        && kith_busy_meets (referrers->pdata[i], turn->day, turn->from_minute, end_of (turn)))
      return referrers->pdata[i];

  return NULL;
}

static void
ask_about_busy (KithRota  *self,
                GPtrArray *questions)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < kith_rota_get_n_turns (self); i++)
    {
      KithRotaTurn *turn = kith_rota_get_turn (self, i);
      g_autofree char *name = NULL;
      g_autofree char *task = NULL;

      if (turn->who == NULL || turn->is_off || find_busy (kith_rota_get_case (self), turn) == NULL
          || !g_hash_table_add (seen, turn->slot))
        continue;
      name = kith_person_dup_name (turn->who);
      task = kith_rota_slot_dup_task (turn->slot);
      ask (questions, KITH_ROTA_ASK_BUSY,
           /* Translators: somebody's name, and a task of the rota. */
           g_strdup_printf (_("%s said they are busy at the time of “%s”. Does it fit?"), name, task),
           turn->slot, turn->day, turn->band);
    }
}

static void
ask_about_reports (KithRota  *self,
                   GPtrArray *questions,
                   KithDay    today)
{
  const int late = kith_policy_pack_get_interval (kith_case_get_policy (kith_rota_get_case (self)),
                                                  "report_late_days");

  for (guint i = 0; i < kith_rota_get_n_turns (self); i++)
    {
      KithRotaTurn *turn = kith_rota_get_turn (self, i);
      g_autofree char *day = NULL;
      g_autofree char *task = NULL;

      if (turn->day + late > today)
        break;
      if (turn->report != NULL || turn->who == NULL || turn->is_off)
        continue;
      day = dup_day (turn->day);
      task = kith_rota_slot_dup_task (turn->slot);
      ask (questions, KITH_ROTA_ASK_REPORT,
           /* Translators: a day and a task of the rota. */
           g_strdup_printf (_("%s, %s: how did it go?"), day, task), turn->slot, turn->day,
           turn->band);
    }
}

static void
ask_about_signs (KithRota  *self,
                 GPtrArray *questions)
{
  for (guint i = 0; i < kith_rota_get_n_turns (self); i++)
    {
      KithRotaTurn *turn = kith_rota_get_turn (self, i);
      KithRecord *sign = turn->report != NULL
                           ? kith_case_resolve (kith_rota_get_case (self), turn->report,
                                                KITH_ROTA_REPORT_SIGN) : NULL;
      g_autofree char *day = NULL;

      if (sign == NULL)
        continue;
      day = dup_day (turn->day);
      ask (questions, KITH_ROTA_ASK_SIGN,
           /* Translators: a day, a sign to look for, and what the plan says is done then. */
           g_strdup_printf (_("%s: a sign from the plan was seen, “%s”. What we do then: %s"), day,
                            kith_record_get_text (sign, KITH_PLAN_SIGN_SIGN) != NULL
                              ? kith_record_get_text (sign, KITH_PLAN_SIGN_SIGN) : "",
                            kith_record_get_text (sign, KITH_PLAN_SIGN_ACTION) != NULL
                              ? kith_record_get_text (sign, KITH_PLAN_SIGN_ACTION)
                              : _("not said in the plan")),
           turn->report, turn->day, turn->band);
    }
}

/**
 * kith_rota_list_questions:
 * @today: the day on which it is asked
 *
 * Returns: (transfer full) (element-type KithRotaQuestion): what to ask, what cannot wait first
 */
GPtrArray *
kith_rota_list_questions (KithRota *self,
                          KithDay   today)
{
  GPtrArray *questions = g_ptr_array_new_with_free_func (free_question);

  ask_about_signs (self, questions);
  ask_about_gaps (self, questions);
  ask_about_slots (self, questions);
  ask_about_load (self, questions);
  ask_about_busy (self, questions);
  ask_about_reports (self, questions, today);
  return questions;
}
