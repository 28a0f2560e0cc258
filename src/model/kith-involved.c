/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who has a part in what the family does together, and so should have it on paper. */

#include "config.h"

#include "model/kith-involved.h"

#include "model/kith-records.h"

/* Where somebody is named who has a part. */
static const KithRecordKind kinds[] = {
  KITH_RECORD_PLAN_LINE, KITH_RECORD_ROTA_SLOT, KITH_RECORD_PLAN_AGREEMENT, KITH_RECORD_ATTENDANCE,
  KITH_RECORD_OFFER,
};

/* What belongs to another plan or meeting than the one that is meant does not count. */
static gboolean
is_about (KithRecord *record,
          const char *table,
          const char *id)
{
  const KithRecordType *type = kith_record_get_record_type (record);

  for (guint i = 0; id != NULL && i < type->n_fields; i++)
    if (type->fields[i].kind == KITH_FIELD_REF && g_str_equal (type->fields[i].refers_to, table))
      return g_strcmp0 (kith_record_get_ref (record, i), id) == 0;

  return TRUE;
}

static gboolean
names (KithRecord *record,
       const char *person)
{
  const KithRecordType *type = kith_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == KITH_FIELD_REF && g_str_equal (type->fields[i].refers_to, "person")
        && g_strcmp0 (kith_record_get_ref (record, i), person) == 0)
      return TRUE;

  return FALSE;
}

/**
 * kith_is_involved:
 * @person: the id of somebody
 * @plan: (nullable): the id of the plan that is meant; any without
 * @meeting: (nullable): the id of the meeting that is meant; any without
 *
 * Returns: whether they are a child in focus, do something in the plan, agreed to it or were asked,
 *   or were asked to the meeting
 */
gboolean
kith_is_involved (KithCase   *family,
                  const char *person,
                  const char *plan,
                  const char *meeting)
{
  KithRecord *who = kith_case_find_kind (family, KITH_RECORD_PERSON, person);

  if (who != NULL && kith_record_get_boolean (who, KITH_PERSON_IS_FOCUS))
    return TRUE;

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < kith_case_count (family, kinds[k]); i++)
      {
        KithRecord *record = kith_case_nth (family, kinds[k], i);

        if (names (record, person) && is_about (record, "plan", plan)
            && is_about (record, "meeting", meeting))
          return TRUE;
      }

  return FALSE;
}
