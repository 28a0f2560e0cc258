/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What the slots of a plan amount to, day by day: patterns repeated, changes of single days put in,
 * holidays of the policy pack looked at. What to ask about it stands in kith-rota-questions.c, how
 * it is said in kith-rota-sentences.c.
 */

#include "config.h"

#include "model/kith-rota.h"

#include "base/kith-moment.h"
#include "model/kith-records.h"

#include <string.h>

#define MOST_WEEKS 1000 /* between two turns of one slot */

struct _KithRota
{
  KithCase       *family; /* owned */
  KithRecord     *plan;   /* owned; or NULL */
  KithPolicyPack *policy; /* owned */
  KithDay         first;
  KithDay         last;
  GArray         *turns;  /* owned; of KithRotaTurn, by day, band and time */
  guint           covers; /* one bit for each band that the rota covers on weekdays */
  gboolean        has_slots;
};

static gboolean
is_weekend (KithDay day)
{
  return kith_day_of_week (day) >= 5;
}

/**
 * kith_rota_band_of_minute:
 * @minute: since midnight
 *
 * Returns: the band in which that time lies
 */
int
kith_rota_band_of_minute (int minute)
{
  static const struct { int until; int band; } bands[] = {
    { 5 * 60, KITH_BAND_NIGHT },         { 9 * 60, KITH_BAND_MORNING },
    { 15 * 60, KITH_BAND_DAYTIME },      { 18 * 60, KITH_BAND_AFTER_SCHOOL },
    { 22 * 60, KITH_BAND_EVENING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    if (minute < bands[i].until)
      return bands[i].band;

  return KITH_BAND_NIGHT;
}

/**
 * kith_rota_band_of_token:
 * @token: of kith_time_bands
 *
 * Returns: the band
 */
int
kith_rota_band_of_token (const char *token)
{
  for (guint i = 0; i < kith_time_bands.n_terms; i++)
    if (g_strcmp0 (kith_time_bands.terms[i].token, token) == 0)
      return (int) i;

  return KITH_BAND_MORNING;
}

/**
 * kith_rota_band_token:
 *
 * Returns: the token of @band
 */
const char *
kith_rota_band_token (int band)
{
  g_return_val_if_fail (band >= 0 && band < KITH_N_BANDS, NULL);

  return kith_time_bands.terms[band].token;
}

static gboolean
falls_on_weekday (KithRecord *slot,
                  KithDay     day)
{
  const char *days = kith_record_get_text (slot, KITH_ROTA_SLOT_DAYS);

  return days == NULL
         || kith_record_has_among (slot, KITH_ROTA_SLOT_DAYS,
                                   kith_weekdays.terms[kith_day_of_week (day)].token);
}

static KithDay
monday_of (KithDay day)
{
  return day - kith_day_of_week (day);
}

/* Weeks are counted from the one in which the slot begins, else the plan, else any. */
static KithDay
first_week (KithCase   *family,
            KithRecord *slot)
{
  KithRecord *plan = kith_case_resolve (family, slot, KITH_ROTA_SLOT_PLAN);
  KithDate date;

  if (kith_record_get_date (slot, KITH_ROTA_SLOT_FIRST_ON, &date)
      && KITH_DAY_IS_KNOWN (date.earliest))
    return monday_of (date.earliest);
  if (plan != NULL && kith_record_get_date (plan, KITH_PLAN_STARTED_ON, &date)
      && KITH_DAY_IS_KNOWN (date.earliest))
    return monday_of (date.earliest);

  return 0;
}

/**
 * kith_rota_slot_find_week:
 * @slot: of a plan
 *
 * Returns: the Monday of the last week, not after that of @day, which the pattern of @slot takes; other
 *   weeks can be counted from it
 */
KithDay
kith_rota_slot_find_week (KithCase   *family,
                          KithRecord *slot,
                          KithDay     day)
{
  const gint64 every = CLAMP (kith_record_get_integer (slot, KITH_ROTA_SLOT_EVERY), 1, MOST_WEEKS);
  const gint64 weeks = (monday_of (day) - first_week (family, slot)) / 7;

  return monday_of (day) - (KithDay) (7 * ((weeks % every + every) % every));
}

/**
 * kith_rota_slot_falls_on:
 * @slot: of a plan
 *
 * A slot of which no days are said falls on every day.
 *
 * Returns: whether the pattern of @slot holds @day; changes of single days are not looked at
 */
gboolean
kith_rota_slot_falls_on (KithCase   *family,
                         KithRecord *slot,
                         KithDay     day)
{
  const gint64 every = kith_record_get_integer (slot, KITH_ROTA_SLOT_EVERY);
  KithDate date;

  if (!falls_on_weekday (slot, day))
    return FALSE;
  if (kith_record_get_date (slot, KITH_ROTA_SLOT_FIRST_ON, &date) && day < date.earliest)
    return FALSE;
  if (kith_record_get_date (slot, KITH_ROTA_SLOT_LAST_ON, &date) && day > date.latest)
    return FALSE;
  if (every <= 1)
    return TRUE;

  return ((monday_of (day) - first_week (family, slot)) / 7) % every == 0;
}

static int
read_clock (KithRecord *slot,
            guint       field)
{
  const char *text = kith_record_get_text (slot, field);
  int minute;

  return text != NULL && kith_clock_parse (text, &minute) ? minute : -1;
}

/**
 * kith_rota_slot_get_band:
 * @slot: of a plan
 *
 * Returns: the band of the day it lies in; that of its time where no band was said
 */
int
kith_rota_slot_get_band (KithRecord *slot)
{
  const int from = read_clock (slot, KITH_ROTA_SLOT_FROM_TIME);

  return kith_record_get_text (slot, KITH_ROTA_SLOT_BAND) != NULL || from < 0
           ? kith_rota_band_of_token (kith_record_get_token (slot, KITH_ROTA_SLOT_BAND))
           : kith_rota_band_of_minute (from);
}

static KithRecord *
find_person (KithCase   *family,
             KithRecord *record,
             guint       field)
{
  return kith_case_find_kind (family, KITH_RECORD_PERSON, kith_record_get_ref (record, field));
}

static gboolean
is_on (KithRecord *record,
       guint       field,
       KithDay     day)
{
  KithDate date;

  return kith_record_get_date (record, field, &date) && date.earliest == day && date.latest == day;
}

/* The change of that day that was made last; an extra turn is no change of the turn there is. */
static KithRecord *
find_change (GPtrArray *referrers,
             KithDay    day,
             gboolean   is_extra)
{
  for (guint i = referrers->len; i-- > 0;)
    {
      KithRecord *record = referrers->pdata[i];

      if (kith_record_get_kind (record) == KITH_RECORD_ROTA_CHANGE
          && is_on (record, KITH_ROTA_CHANGE_DAY, day)
          && kith_record_has_token (record, KITH_ROTA_CHANGE_KIND, "extra") == is_extra)
        return record;
    }

  return NULL;
}

static KithRecord *
find_report (GPtrArray *referrers,
             KithDay    day)
{
  for (guint i = referrers->len; i-- > 0;)
    if (kith_record_get_kind (referrers->pdata[i]) == KITH_RECORD_ROTA_REPORT
        && is_on (referrers->pdata[i], KITH_ROTA_REPORT_DAY, day))
      return referrers->pdata[i];

  return NULL;
}

static gboolean
needs_school (KithRecord *slot)
{
  return kith_record_has_token (slot, KITH_ROTA_SLOT_TASK, "school_run");
}

static void
add_turn (KithRota   *self,
          KithRecord *slot,
          GPtrArray  *referrers,
          KithDay     day,
          KithRecord *change)
{
  KithRotaTurn turn = { .day = day, .slot = slot, .change = change };

  turn.from_minute = read_clock (slot, KITH_ROTA_SLOT_FROM_TIME);
  turn.to_minute = read_clock (slot, KITH_ROTA_SLOT_TO_TIME);
  turn.band = kith_rota_slot_get_band (slot);
  turn.who = find_person (self->family, slot, KITH_ROTA_SLOT_WHO);
  turn.back_up = find_person (self->family, slot, KITH_ROTA_SLOT_BACK_UP);
  turn.report = find_report (referrers, day);
  if (change != NULL && find_person (self->family, change, KITH_ROTA_CHANGE_WHO) != NULL)
    turn.who = find_person (self->family, change, KITH_ROTA_CHANGE_WHO);
  turn.is_off = (change != NULL && kith_record_has_token (change, KITH_ROTA_CHANGE_KIND, "off"))
                || (needs_school (slot)
                    && (is_weekend (day) || kith_rota_get_holiday (self, day) != NULL));
  g_array_append_val (self->turns, turn);
}

static void
expand (KithRota   *self,
        KithRecord *slot)
{
  GPtrArray *referrers = kith_case_get_referrers (self->family, kith_record_get_id (slot));

  for (KithDay day = self->first; day <= self->last; day++)
    {
      KithRecord *extra = find_change (referrers, day, TRUE);

      if (kith_rota_slot_falls_on (self->family, slot, day))
        add_turn (self, slot, referrers, day, find_change (referrers, day, FALSE));
      if (extra != NULL)
        add_turn (self, slot, referrers, day, extra);
    }
}

static int
compare_turns (gconstpointer a,
               gconstpointer b)
{
  const KithRotaTurn *one = a;
  const KithRotaTurn *other = b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  if (one->band != other->band)
    return one->band - other->band;
  if (one->from_minute != other->from_minute)
    return one->from_minute - other->from_minute;
  return kith_record_compare (one->slot, other->slot);
}

/* What the pattern covers on ordinary weekdays, whatever days are looked at: a hole is only a hole
 * where something is. School runs say nothing about the other days. */
static void
look_at_weekdays (KithRota   *self,
                  KithRecord *slot)
{
  self->has_slots = TRUE;
  if (!needs_school (slot) && kith_record_get_ref (slot, KITH_ROTA_SLOT_WHO) != NULL)
    self->covers |= 1u << kith_rota_slot_get_band (slot);
}

/**
 * kith_rota_new:
 * @plan: (nullable): whose slots; with %NULL the rota is empty
 * @first: the first day
 * @last: the last day
 *
 * Returns: (transfer full): the rota of these days, both ends among them
 */
KithRota *
kith_rota_new (KithCase   *family,
               KithRecord *plan,
               KithDay     first,
               KithDay     last)
{
  KithRota *self = g_new0 (KithRota, 1);
  GPtrArray *referrers = plan != NULL
                           ? kith_case_get_referrers (family, kith_record_get_id (plan)) : NULL;

  self->family = g_object_ref (family);
  g_set_object (&self->plan, plan);
  self->policy = kith_policy_pack_ref (kith_case_get_policy (family));
  self->first = first;
  self->last = last;
  self->turns = g_array_new (FALSE, FALSE, sizeof (KithRotaTurn));
  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    if (kith_record_get_kind (referrers->pdata[i]) == KITH_RECORD_ROTA_SLOT)
      {
        look_at_weekdays (self, referrers->pdata[i]);
        expand (self, referrers->pdata[i]);
      }

  g_array_sort (self->turns, compare_turns);
  return self;
}

/**
 * kith_rota_free:
 * @self: (transfer full):
 */
void
kith_rota_free (KithRota *self)
{
  g_array_unref (self->turns);
  kith_policy_pack_unref (self->policy);
  g_clear_object (&self->plan);
  g_object_unref (self->family);
  g_free (self);
}

/**
 * kith_rota_get_case:
 *
 * Returns: (transfer none): whose rota it is
 */
KithCase *
kith_rota_get_case (KithRota *self)
{
  return self->family;
}

/**
 * kith_rota_get_plan:
 *
 * Returns: (transfer none) (nullable): the plan whose rota it is
 */
KithRecord *
kith_rota_get_plan (KithRota *self)
{
  return self->plan;
}

/**
 * kith_rota_get_first:
 *
 * Returns: the first day that is looked at
 */
KithDay
kith_rota_get_first (KithRota *self)
{
  return self->first;
}

/**
 * kith_rota_get_last:
 *
 * Returns: the last day that is looked at
 */
KithDay
kith_rota_get_last (KithRota *self)
{
  return self->last;
}

/**
 * kith_rota_get_n_turns:
 *
 * Returns: how many turns there are, those that are off among them
 */
guint
kith_rota_get_n_turns (KithRota *self)
{
  return self->turns->len;
}

/**
 * kith_rota_get_turn:
 * @position: less than kith_rota_get_n_turns()
 *
 * Returns: (transfer none): that turn, in the order of day, band and time
 */
KithRotaTurn *
kith_rota_get_turn (KithRota *self,
                    guint     position)
{
  g_return_val_if_fail (position < self->turns->len, NULL);

  return &g_array_index (self->turns, KithRotaTurn, position);
}

/* The first turn that is not before @day. */
static guint
find_first (KithRota *self,
            KithDay   day)
{
  guint low = 0, high = self->turns->len;

  while (low < high)
    {
      const guint middle = (low + high) / 2;

      if (g_array_index (self->turns, KithRotaTurn, middle).day < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * kith_rota_list_at:
 * @band: which part of @day
 *
 * Returns: (transfer container) (element-type KithRotaTurn): the turns there, by their time; lent as
 *   long as the rota
 */
GPtrArray *
kith_rota_list_at (KithRota *self,
                   KithDay   day,
                   int       band)
{
  GPtrArray *turns = g_ptr_array_new ();

  for (guint i = find_first (self, day); i < self->turns->len; i++)
    {
      KithRotaTurn *turn = &g_array_index (self->turns, KithRotaTurn, i);

      if (turn->day != day)
        break;
      if (turn->band == band)
        g_ptr_array_add (turns, turn);
    }

  return turns;
}

/**
 * kith_rota_is_covered:
 *
 * Returns: whether somebody is there in that part of @day
 */
gboolean
kith_rota_is_covered (KithRota *self,
                      KithDay   day,
                      int       band)
{
  for (guint i = find_first (self, day); i < self->turns->len; i++)
    {
      KithRotaTurn *turn = &g_array_index (self->turns, KithRotaTurn, i);

      if (turn->day != day)
        break;
      if (turn->band == band && turn->who != NULL && !turn->is_off)
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_rota_get_holiday:
 *
 * Returns: (nullable): the name of the bank or school holiday on @day
 */
const char *
kith_rota_get_holiday (KithRota *self,
                       KithDay   day)
{
  const char *name = kith_policy_pack_get_bank_holiday (self->policy, day);

  return name != NULL ? name : kith_policy_pack_get_school_holiday (self->policy, day);
}

static gboolean
is_covered_on_weekend (KithRota *self,
                       KithDay   day,
                       int       band)
{
  const KithDay other = kith_day_of_week (day) == 5 ? day + 1 : day - 1;

  return other >= self->first && other <= self->last && kith_rota_is_covered (self, other, band);
}

/**
 * kith_rota_get_gap:
 * @day: one of the days that are looked at
 * @band: which part of it
 *
 * What is hatched: each night that nobody has; a part of Saturday or Sunday that the rota covers on
 * other days; the day of a weekday without school. A plan without a rota has no gaps: nothing was
 * said yet.
 *
 * Returns: which kind of gap
 */
KithRotaGapKind
kith_rota_get_gap (KithRota *self,
                   KithDay   day,
                   int       band)
{
  if (!self->has_slots || kith_rota_is_covered (self, day, band))
    return KITH_ROTA_GAP_NONE;

  if (band == KITH_BAND_NIGHT)
    return KITH_ROTA_GAP_NIGHT;
  if (is_weekend (day))
    return (self->covers & 1u << band) != 0 || is_covered_on_weekend (self, day, band)
             ? KITH_ROTA_GAP_WEEKEND : KITH_ROTA_GAP_NONE;

  return band == KITH_BAND_DAYTIME && kith_rota_get_holiday (self, day) != NULL
           ? KITH_ROTA_GAP_HOLIDAY : KITH_ROTA_GAP_NONE;
}

static KithRotaLoad *
find_load (GArray     *loads,
           KithRecord *who)
{
  KithRotaLoad fresh = { .who = who };

  for (guint i = 0; i < loads->len; i++)
    if (g_array_index (loads, KithRotaLoad, i).who == who)
      return &g_array_index (loads, KithRotaLoad, i);

  g_array_append_val (loads, fresh);
  return &g_array_index (loads, KithRotaLoad, loads->len - 1);
}

static int
compare_loads (gconstpointer a,
               gconstpointer b)
{
  const KithRotaLoad *one = a;
  const KithRotaLoad *other = b;

  if (one->n_turns != other->n_turns)
    return one->n_turns > other->n_turns ? -1 : 1;
  return kith_record_compare (one->who, other->who);
}

/**
 * kith_rota_list_loads:
 *
 * Returns: (transfer full) (element-type KithRotaLoad): who does how much in these days, who does
 *   most first; those who only stand in for others too
 */
GArray *
kith_rota_list_loads (KithRota *self)
{
  GArray *loads = g_array_new (FALSE, TRUE, sizeof (KithRotaLoad));

  for (guint i = 0; i < self->turns->len; i++)
    {
      KithRotaTurn *turn = &g_array_index (self->turns, KithRotaTurn, i);

      if (turn->is_off)
        continue;
      if (turn->who != NULL)
        {
          KithRotaLoad *load = find_load (loads, turn->who);

          load->n_turns++;
          load->n_nights += turn->band == KITH_BAND_NIGHT;
          load->n_weekends += is_weekend (turn->day);
        }
      if (turn->back_up != NULL)
        find_load (loads, turn->back_up)->n_back_ups++;
    }

  g_array_sort (loads, compare_loads);
  return loads;
}
