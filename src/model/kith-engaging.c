/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How far somebody of the network has come on the way from a name to somebody who helps, and what
 * is known of each child's father.
 *
 * A stage is what was noted, or what the records show by themselves, whichever is further on: who
 * came to a meeting has come, noted or not. Only stepping back is ever noted by hand alone.
 */

#include "config.h"

#include "model/kith-engaging.h"

#include "base/kith-age.h"
#include "model/kith-kin.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <string.h>

/* Below this somebody is a child to be kept safe rather than one of the network. */
#define GROWN_UP 16

/**
 * kith_network_has_member:
 * @as_at: the day for which ages are told
 *
 * Returns: whether @person is one of those who may be asked in: of the family or of its friends,
 *   living, not paid to be there, and not a child
 */
gboolean
kith_network_has_member (KithCase   *self,
                         KithRecord *person,
                         KithDay     as_at)
{
  KithDate born;
  KithAge age;

  if (kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS) || kith_person_has_died (person)
      || !kith_record_has_token (person, KITH_PERSON_LIFE, "living"))
    return FALSE;
  if (!kith_record_has_token (person, KITH_PERSON_KIND, "family")
      && !kith_record_has_token (person, KITH_PERSON_KIND, "friend")
      && !kith_record_has_token (person, KITH_PERSON_KIND, "group"))
    return FALSE;

  return !kith_kin_get_birth (person, &born) || !kith_age_on_day (&born, as_at, &age)
         || !age.has_high || age.high.years >= GROWN_UP;
}

static int
rank_of (const char *stage)
{
  for (guint i = 0; i < kith_network_stages.n_terms; i++)
    if (g_str_equal (kith_network_stages.terms[i].token, stage))
      return (int) i;

  return 0;
}

/* The step that was noted last: by its day, then by where it stands among the records. */
static KithRecord *
last_step (KithCase   *self,
           KithRecord *person)
{
  GPtrArray *rows = kith_case_get_referrers (self, kith_record_get_id (person));
  KithRecord *last = NULL;
  KithDay last_day = G_MININT32;

  for (guint i = 0; i < rows->len; i++)
    {
      KithDay day = G_MININT32;
      KithDate date;

      if (kith_record_get_kind (rows->pdata[i]) != KITH_RECORD_NETWORK_STEP)
        continue;
      if (kith_record_get_date (rows->pdata[i], KITH_NETWORK_STEP_REACHED_ON, &date))
        day = date.latest;
      if (last == NULL || day > last_day
          || (day == last_day
              && rank_of (kith_record_get_token (rows->pdata[i], KITH_NETWORK_STEP_STAGE))
                   > rank_of (kith_record_get_token (last, KITH_NETWORK_STEP_STAGE))))
        {
          last = rows->pdata[i];
          last_day = day;
        }
    }

  return last;
}

/* What one record shows of the one it is about; NULL for nothing. */
static const char *
shown_by (KithRecord *record)
{
  switch (kith_record_get_kind (record))
    {
    case KITH_RECORD_CONTACT_ROUTE:
      return "located";
    case KITH_RECORD_CONTACT_TRY:
      return kith_record_has_token (record, KITH_CONTACT_TRY_ANSWER, "spoke")
                 || kith_record_has_token (record, KITH_CONTACT_TRY_ANSWER, "replied")
               ? "contacted" : "located";
    case KITH_RECORD_ATTENDANCE:
      return kith_record_has_token (record, KITH_ATTENDANCE_PRESENCE, "in_room")
                 || kith_record_has_token (record, KITH_ATTENDANCE_PRESENCE, "part")
                 || kith_record_has_token (record, KITH_ATTENDANCE_PRESENCE, "phone")
                 || kith_record_has_token (record, KITH_ATTENDANCE_PRESENCE, "video")
               ? "attended" : NULL;
    default:
      return NULL;
    }
}

/**
 * kith_network_get_stage:
 *
 * Returns: a token of kith_network_stages
 */
const char *
kith_network_get_stage (KithCase   *self,
                        KithRecord *person)
{
  GPtrArray *rows = kith_case_get_referrers (self, kith_record_get_id (person));
  KithRecord *noted = last_step (self, person);
  const char *stage = noted != NULL ? kith_record_get_token (noted, KITH_NETWORK_STEP_STAGE) : "named";

  if (g_str_equal (stage, "stepped_back"))
    return stage;

  for (guint i = 0; i < rows->len; i++)
    {
      const char *shown = shown_by (rows->pdata[i]);

      if (shown != NULL && rank_of (shown) > rank_of (stage))
        stage = shown;
    }

  return stage;
}

/**
 * kith_network_find_of:
 * @kind: a table of which somebody has one record
 *
 * Returns: (transfer none) (nullable): the record of @kind about @person
 */
KithRecord *
kith_network_find_of (KithCase       *self,
                      KithRecord     *person,
                      KithRecordKind  kind)
{
  GPtrArray *rows = kith_case_get_referrers (self, kith_record_get_id (person));

  for (guint i = 0; i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == kind)
      return rows->pdata[i];

  return NULL;
}

static KithRecord *
father_on_record (KithCase   *self,
                  KithRecord *child)
{
  g_autoptr(GPtrArray) parents
    = kith_kin_parents (self, child, KITH_PARENTAGE_BY_BIRTH | KITH_PARENTAGE_BY_LAW);

  for (guint i = 0; i < parents->len; i++)
    if (kith_record_has_token (parents->pdata[i], KITH_PERSON_SYMBOL, "male"))
      return parents->pdata[i];

  return NULL;
}

static guint
count_tries (KithCase   *self,
             KithRecord *person)
{
  GPtrArray *rows = kith_case_get_referrers (self, kith_record_get_id (person));
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_CONTACT_TRY ? 1 : 0;

  return n;
}

static KithFather
tell_father (KithCase   *self,
             KithRecord *child)
{
  KithFather father = { child };
  GPtrArray *rows = kith_case_get_referrers (self, kith_record_get_id (child));

  for (guint i = 0; i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_FATHER_ANSWER
        && kith_case_resolve (self, rows->pdata[i], KITH_FATHER_ANSWER_CHILD) == child)
      father.record = rows->pdata[i];

  father.answer = father.record != NULL
                    ? kith_record_get_token (father.record, KITH_FATHER_ANSWER_ANSWER) : "not_asked";
  father.father = father.record != NULL
                    ? kith_case_resolve (self, father.record, KITH_FATHER_ANSWER_FATHER) : NULL;
  if (father.father == NULL)
    father.father = father_on_record (self, child);
  /* Whoever stands on the genogram has been named, whether or not a form says so. */
  if (father.father != NULL && g_str_equal (father.answer, "not_asked"))
    father.answer = kith_person_has_died (father.father) ? "died" : "named";
  if (father.father != NULL)
    father.n_tries = count_tries (self, father.father);
  return father;
}

/**
 * kith_fathers_list:
 *
 * Returns: (transfer full) (element-type KithFather): one for each child the case is about
 */
GArray *
kith_fathers_list (KithCase *self)
{
  GArray *fathers = g_array_new (FALSE, FALSE, sizeof (KithFather));

  for (guint i = 0; i < kith_case_count (self, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (self, KITH_RECORD_PERSON, i);
      KithFather father;

      if (!kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS))
        continue;
      father = tell_father (self, person);
      g_array_append_val (fathers, father);
    }

  return fathers;
}
