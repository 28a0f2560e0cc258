/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was so on a day: who was born, which couples were together, who lived where.
 *
 * "About 2014" says little about a day in 2014; only what is sure takes anything away. */

#include "config.h"

#include "model/kith-presence.h"

#include <string.h>

#include "model/kith-records.h"

#define NO_FIELD G_MAXUINT
#define DAYS_OF_PREGNANCY 280

/* The dates each kind begins and ends by; of several the first that is known. */
static const struct
{
  KithRecordKind kind;
  guint          since[3];
  guint          until[2];
} spans[] = {
  { KITH_RECORD_PERSON, { KITH_PERSON_BORN, KITH_PERSON_DIED, NO_FIELD },
    { KITH_PERSON_DIED, NO_FIELD } },
  { KITH_RECORD_PARTNERSHIP, { KITH_PARTNERSHIP_STARTED, KITH_PARTNERSHIP_REGISTERED, NO_FIELD },
    { NO_FIELD, NO_FIELD } },
  { KITH_RECORD_PARENTAGE, { KITH_PARENTAGE_SINCE, NO_FIELD, NO_FIELD },
    { KITH_PARENTAGE_UNTIL, NO_FIELD } },
  { KITH_RECORD_RESPONSIBILITY, { KITH_RESPONSIBILITY_SINCE, NO_FIELD, NO_FIELD },
    { KITH_RESPONSIBILITY_UNTIL, NO_FIELD } },
  { KITH_RECORD_HOUSEHOLD, { KITH_HOUSEHOLD_SINCE, NO_FIELD, NO_FIELD },
    { KITH_HOUSEHOLD_UNTIL, NO_FIELD } },
  { KITH_RECORD_HOUSEHOLD_MEMBER, { KITH_HOUSEHOLD_MEMBER_SINCE, NO_FIELD, NO_FIELD },
    { KITH_HOUSEHOLD_MEMBER_UNTIL, NO_FIELD } },
  { KITH_RECORD_TIE, { KITH_TIE_SINCE, NO_FIELD, NO_FIELD }, { KITH_TIE_UNTIL, NO_FIELD } },
  { KITH_RECORD_ECO_TIE, { KITH_ECO_TIE_SINCE, NO_FIELD, NO_FIELD },
    { KITH_ECO_TIE_UNTIL, NO_FIELD } },
};

static gboolean
find_date (KithRecord  *self,
           const guint *fields,
           guint        n_fields,
           KithDate    *date)
{
  for (guint i = 0; i < n_fields && fields[i] != NO_FIELD; i++)
    if (kith_record_get_date (self, fields[i], date))
      return TRUE;

  return FALSE;
}

/* A child that is expected is there from when it may have been conceived. */
static gboolean
is_not_yet_expected (KithRecord *self,
                     KithDay     day)
{
  KithDate due;

  return kith_record_get_kind (self) == KITH_RECORD_PERSON
         && kith_record_get_date (self, KITH_PERSON_DUE, &due)
         && due.earliest != KITH_DAY_PAST && due.earliest - DAYS_OF_PREGNANCY > day;
}

static gboolean
has_ended_in_words (KithRecord *self,
                    KithDay     day)
{
  static const char *const endings[] = { "divorced", "annulled", "separated", "separated_legal",
                                         "widowed", "ended" };

  if (kith_record_get_kind (self) != KITH_RECORD_PARTNERSHIP)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (strcmp (kith_partnership_get_state_on (self, day), endings[i]) == 0)
      return TRUE;

  return FALSE;
}

/**
 * kith_record_get_presence:
 * @self: a person, or a relation
 * @day: a day; on %KITH_DAY_PAST nothing is known of any day, and everything is there
 *
 * Returns: how @self stood on @day; what has no dates was always there
 */
KithPresence
kith_record_get_presence (KithRecord *self,
                          KithDay     day)
{
  KithDate date;

  g_return_val_if_fail (KITH_IS_RECORD (self), KITH_PRESENCE_THERE);

  if (!KITH_DAY_IS_KNOWN (day))
    return KITH_PRESENCE_THERE;

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      if (spans[i].kind != kith_record_get_kind (self))
        continue;
      if (find_date (self, spans[i].since, G_N_ELEMENTS (spans[i].since), &date)
          && date.earliest > day)
        return KITH_PRESENCE_NOT_YET;
      if (is_not_yet_expected (self, day))
        return KITH_PRESENCE_NOT_YET;
      if (find_date (self, spans[i].until, G_N_ELEMENTS (spans[i].until), &date)
          && date.latest <= day)
        return KITH_PRESENCE_OVER;
    }

  return has_ended_in_words (self, day) ? KITH_PRESENCE_OVER : KITH_PRESENCE_THERE;
}

/* The dates that lead to each state, the last step first, and what held before that step. */
static const struct
{
  const char *state;
  guint       field;
  const char *before;
} steps[] = {
  { "divorced", KITH_PARTNERSHIP_ENDED, "separated" },
  { "annulled", KITH_PARTNERSHIP_ENDED, "separated" },
  { "widowed", KITH_PARTNERSHIP_ENDED, "together" },
  { "separated", KITH_PARTNERSHIP_SEPARATED, "together" },
  { "separated", KITH_PARTNERSHIP_ENDED, "together" },
  { "separated_legal", KITH_PARTNERSHIP_SEPARATED, "together" },
  { "separated_legal", KITH_PARTNERSHIP_ENDED, "together" },
  { "ended", KITH_PARTNERSHIP_ENDED, "together" },
  { "ended", KITH_PARTNERSHIP_SEPARATED, "together" },
  { "reconciled", KITH_PARTNERSHIP_RESUMED, "separated" },
  { "remarried", KITH_PARTNERSHIP_RESUMED, "divorced" },
};

/* Whether the step to @state had been taken by @day, as far as its dates say; a step without a
 * date was taken at no day one could name. */
static gboolean
was_taken (KithRecord  *self,
           const char  *state,
           KithDay      day,
           const char **before)
{
  gboolean taken = TRUE, known = FALSE;
  KithDate date;

  *before = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (strcmp (steps[i].state, state) != 0)
        continue;
      *before = steps[i].before;
      if (known || !kith_record_get_date (self, steps[i].field, &date))
        continue;
      known = TRUE;
      taken = date.earliest <= day;
    }

  return taken;
}

/**
 * kith_partnership_get_state_on:
 * @self: a couple
 * @day: a day
 *
 * Returns: (transfer none): the state of the couple on @day, a token of its vocabulary: what is on
 *   record, less the steps that were still to come
 */
const char *
kith_partnership_get_state_on (KithRecord *self,
                               KithDay     day)
{
  const char *state = kith_record_get_token (self, KITH_PARTNERSHIP_STATE), *before;
  KithDate separated;

  if (!KITH_DAY_IS_KNOWN (day))
    return state;

  while (!was_taken (self, state, day, &before))
    {
      state = before;
      /* Nothing says when they parted before they divorced: till then they were together. */
      if (strcmp (state, "separated") == 0
          && !kith_record_get_date (self, KITH_PARTNERSHIP_SEPARATED, &separated))
        return "together";
    }

  return state;
}

static void
add_day (GArray  *days,
         KithDay  day)
{
  if (KITH_DAY_IS_KNOWN (day))
    g_array_append_val (days, day);
}

static void
add_days_of (GArray     *days,
             KithRecord *record)
{
  const KithRecordType *type = kith_record_type_get (kith_record_get_kind (record));
  KithDate date;

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      if (spans[i].kind != type->kind)
        continue;
      if (find_date (record, spans[i].since, G_N_ELEMENTS (spans[i].since), &date))
        add_day (days, date.earliest);
      if (find_date (record, spans[i].until, G_N_ELEMENTS (spans[i].until), &date))
        add_day (days, date.latest);
    }
  for (guint i = 0; type->kind == KITH_RECORD_PARTNERSHIP && i < G_N_ELEMENTS (steps); i++)
    if (kith_record_get_date (record, steps[i].field, &date))
      add_day (days, date.earliest);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  KithDay left = *(const KithDay *) a, right = *(const KithDay *) b;

  return (left > right) - (left < right);
}

/**
 * kith_case_list_turning_days:
 *
 * Returns: (transfer full) (element-type KithDay): the days on which something began or ended, in
 *   order, each once
 */
GArray *
kith_case_list_turning_days (KithCase *self)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (KithDay));
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    for (guint k = 0; k < kith_case_count (self, spans[i].kind); k++)
      add_days_of (days, kith_case_nth (self, spans[i].kind, k));
  g_array_sort (days, compare_days);
  for (guint i = 0; i < days->len; i++)
    if (n == 0 || g_array_index (days, KithDay, i) != g_array_index (days, KithDay, n - 1))
      g_array_index (days, KithDay, n++) = g_array_index (days, KithDay, i);
  g_array_set_size (days, n);
  return days;
}
