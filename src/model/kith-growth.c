/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How a network has grown: how many people were known, told, met and committed by each day on which
 * something changed, from the dated facts of the case. Who was recorded without a day was known when
 * the work began. The four are told apart and never divided by each other, and there is no target.
 */

#include "config.h"

#include "model/kith-growth.h"

#include "base/kith-text.h"
#include "model/kith-engaging.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

static const char *const labels[KITH_N_GROWTH_STEPS] = {
  [KITH_GROWTH_KNOWN] = N_("Known"),
  [KITH_GROWTH_TOLD] = N_("Told"),
  [KITH_GROWTH_MET] = N_("Came to a meeting"),
  [KITH_GROWTH_COMMITTED] = N_("Has a part in the plan"),
};

/* The first day on which each step was reached; KITH_DAY_FUTURE for not yet. */
typedef struct
{
  KithRecord *person;
  KithDay     days[KITH_N_GROWTH_STEPS];
} Way;

static void
reach (Way            *way,
       KithGrowthStep  step,
       KithDay         day,
       KithDay         today)
{
  if (KITH_DAY_IS_KNOWN (day) && day <= today && day < way->days[step])
    way->days[step] = day;
}

static KithDay
date_of (KithRecord *record,
         guint       field)
{
  KithDate date;

  return kith_record_get_date (record, field, &date) ? date.latest : KITH_DAY_PAST;
}

static KithDay
meeting_day (KithCase   *self,
             KithRecord *record,
             guint       field)
{
  KithRecord *meeting = kith_case_resolve (self, record, field);
  KithMoment moment;

  return meeting != NULL && kith_record_get_moment (meeting, KITH_MEETING_STARTS_AT, &moment) ? moment.day
                                                                                             : KITH_DAY_PAST;
}

static gboolean
was_there (KithRecord *attendance)
{
  static const char *const ways[] = { "in_room", "part", "phone", "video" };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (kith_record_has_token (attendance, KITH_ATTENDANCE_PRESENCE, ways[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_in_ring_that_knows (KithRecord *record,
                       guint       field)
{
  return kith_record_has_token (record, field, "knows_most") || kith_record_has_token (record, field, "knows_some");
}

/* What one record says of how far somebody has come, and when. */
static void
read_record (KithCase   *self,
             Way        *way,
             KithRecord *record,
             KithDay     today)
{
  switch ((int) kith_record_get_kind (record))
    {
    case KITH_RECORD_MENTION:
      if (kith_case_resolve (self, record, KITH_MENTION_PERSON) == way->person)
        reach (way, KITH_GROWTH_KNOWN, date_of (record, KITH_MENTION_NAMED_ON), today);
      break;
    case KITH_RECORD_CIRCLE_MOVE:
      if (kith_case_resolve (self, record, KITH_CIRCLE_MOVE_PERSON) == way->person
          && is_in_ring_that_knows (record, KITH_CIRCLE_MOVE_TO_RING))
        reach (way, KITH_GROWTH_TOLD, date_of (record, KITH_CIRCLE_MOVE_DONE_ON), today);
      break;
    case KITH_RECORD_ATTENDANCE:
      if (was_there (record))
        reach (way, KITH_GROWTH_MET, meeting_day (self, record, KITH_ATTENDANCE_MEETING), today);
      break;
    case KITH_RECORD_PLAN_LINE:
      if (kith_case_resolve (self, record, KITH_PLAN_LINE_WHO) == way->person
          && kith_record_has_token (record, KITH_PLAN_LINE_AGREED, "agreed"))
        reach (way, KITH_GROWTH_COMMITTED, date_of (record, KITH_PLAN_LINE_AGREED_ON), today);
      break;
    case KITH_RECORD_NETWORK_STEP:
      if (kith_record_has_token (record, KITH_NETWORK_STEP_STAGE, "committed"))
        reach (way, KITH_GROWTH_COMMITTED, date_of (record, KITH_NETWORK_STEP_REACHED_ON), today);
      if (kith_record_has_token (record, KITH_NETWORK_STEP_STAGE, "attended"))
        reach (way, KITH_GROWTH_MET, date_of (record, KITH_NETWORK_STEP_REACHED_ON), today);
      break;
    default:
      break;
    }
}

/* Whoever was put in a ring when the circles were begun knew by then, unless a step says that somebody
 * told them later. */
static void
read_placements (KithCase  *self,
                 Way       *way,
                 GPtrArray *rows,
                 KithDay    today)
{
  for (guint i = 0; i < rows->len; i++)
    {
      gboolean moved = FALSE;

      if (kith_record_get_kind (rows->pdata[i]) != KITH_RECORD_PLACEMENT
          || !is_in_ring_that_knows (rows->pdata[i], KITH_PLACEMENT_RING))
        continue;
      for (guint j = 0; j < rows->len; j++)
        moved = moved
                || (kith_record_get_kind (rows->pdata[j]) == KITH_RECORD_CIRCLE_MOVE
                    && kith_case_resolve (self, rows->pdata[j], KITH_CIRCLE_MOVE_PERSON) == way->person
                    && kith_record_has_token (rows->pdata[j], KITH_CIRCLE_MOVE_FROM_RING, "knows_nothing"));
      if (!moved)
        reach (way, KITH_GROWTH_TOLD, date_of (rows->pdata[i], KITH_PLACEMENT_PLACED_ON), today);
    }
}

static Way
read_way (KithCase   *self,
          KithRecord *person,
          KithDay     today)
{
  Way way = { person };
  GPtrArray *rows = kith_case_get_referrers (self, kith_record_get_id (person));
  KithRecord *info = kith_case_get_info (self);
  const KithDay opened = info != NULL ? date_of (info, KITH_CASE_INFO_OPENED_ON) : KITH_DAY_PAST;

  for (guint i = 0; i < KITH_N_GROWTH_STEPS; i++)
    way.days[i] = KITH_DAY_FUTURE;
  for (guint i = 0; i < rows->len; i++)
    read_record (self, &way, rows->pdata[i], today);
  read_placements (self, &way, rows, today);
  reach (&way, KITH_GROWTH_KNOWN, date_of (person, KITH_PERSON_SAID_ON), today);

  /* Nobody can be told or met who was not known; without any day they were known from the start. */
  if (way.days[KITH_GROWTH_KNOWN] == KITH_DAY_FUTURE)
    reach (&way, KITH_GROWTH_KNOWN, opened, today);
  for (guint i = KITH_GROWTH_TOLD; i < KITH_N_GROWTH_STEPS; i++)
    if (way.days[i] != KITH_DAY_FUTURE)
      reach (&way, KITH_GROWTH_KNOWN, way.days[i], today);
  /* What was so before the work began was so when it began. */
  for (guint i = 0; i < KITH_N_GROWTH_STEPS; i++)
    way.days[i] = MAX (way.days[i], opened);
  return way;
}

static GArray *
read_ways (KithCase *self,
           KithDay   today)
{
  GArray *ways = g_array_new (FALSE, FALSE, sizeof (Way));

  for (guint i = 0; i < kith_case_count (self, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (self, KITH_RECORD_PERSON, i);

      if (kith_network_has_member (self, person, today))
        {
          Way way = read_way (self, person, today);

          g_array_append_val (ways, way);
        }
    }

  return ways;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const KithGrowthDay *one = a, *other = b;

  return (one->day > other->day) - (one->day < other->day);
}

static KithGrowthDay *
find_day (GArray  *days,
          KithDay  day)
{
  KithGrowthDay one = { day };

  for (guint i = 0; i < days->len; i++)
    if (g_array_index (days, KithGrowthDay, i).day == day)
      return &g_array_index (days, KithGrowthDay, i);

  g_array_append_val (days, one);
  return &g_array_index (days, KithGrowthDay, days->len - 1);
}

/**
 * kith_growth_list:
 * @today: up to which day
 *
 * Returns: (transfer full) (element-type KithGrowthDay): the days on which something changed, the
 *   first one first, with how many had come so far
 */
GArray *
kith_growth_list (KithCase *self,
                  KithDay   today)
{
  g_autoptr(GArray) ways = read_ways (self, today);
  GArray *days = g_array_new (FALSE, TRUE, sizeof (KithGrowthDay));

  for (guint i = 0; i < ways->len; i++)
    for (guint step = 0; step < KITH_N_GROWTH_STEPS; step++)
      {
        const KithDay day = g_array_index (ways, Way, i).days[step];

        if (day != KITH_DAY_FUTURE)
          find_day (days, day)->counts[step]++;
      }
  g_array_sort (days, compare_days);
  for (guint i = 1; i < days->len; i++)
    for (guint step = 0; step < KITH_N_GROWTH_STEPS; step++)
      g_array_index (days, KithGrowthDay, i).counts[step] += g_array_index (days, KithGrowthDay, i - 1).counts[step];

  return days;
}

/**
 * kith_growth_get_label:
 *
 * Returns: what the step is called, in the language of the window
 */
const char *
kith_growth_get_label (KithGrowthStep step)
{
  return _(labels[step]);
}

/**
 * kith_growth_dup_sentence:
 *
 * Returns: (transfer full): how many had come so far by that day, in words
 */
char *
kith_growth_dup_sentence (const KithGrowthDay *day)
{
  const KithDate date = kith_date_from_day (day->day);
  g_autofree char *when = kith_date_dup_text (&date);

  /* Translators: a day; then four numbers of people */
  return g_strdup_printf (_("%s: %u known, %u told, %u came to a meeting, %u with a part in the plan."), when,
                          day->counts[KITH_GROWTH_KNOWN], day->counts[KITH_GROWTH_TOLD],
                          day->counts[KITH_GROWTH_MET], day->counts[KITH_GROWTH_COMMITTED]);
}

/**
 * kith_growth_dup_events:
 * @day: one of the days of kith_growth_list()
 * @today: up to which day is looked at
 *
 * Returns: (transfer full): what moved it that day, in words: "Told: Nan Elsie. Known: Auntie Rin."
 */
char *
kith_growth_dup_events (KithCase *self,
                        KithDay   day,
                        KithDay   today)
{
  g_autoptr(GArray) ways = read_ways (self, today);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint step = 0; step < KITH_N_GROWTH_STEPS; step++)
    {
      guint n = 0;

      for (guint i = 0; i < ways->len; i++)
        {
          const Way *way = &g_array_index (ways, Way, i);
          g_autofree char *name = way->days[step] == day ? kith_person_dup_name (way->person) : NULL;

          if (name == NULL)
            continue;
          g_string_append_printf (text, "%s%s", n > 0 ? C_("between names", ", ") : text->len > 0 ? "\n" : "",
                                  n > 0 ? name : "");
          if (n++ == 0)
            /* Translators: how far somebody came; the first of several names */
            g_string_append_printf (text, _("%s: %s"), _(labels[step]), name);
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
