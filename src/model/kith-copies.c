/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who has the plan on paper, as the register tells it. */

#include "config.h"

#include "model/kith-copies.h"

#include "model/kith-involved.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

/**
 * kith_copies_find_last:
 * @plan: the id of a version of the plan
 * @person: the id of somebody
 *
 * Returns: (transfer none) (nullable): the line of the register by which they were given it last
 */
KithRecord *
kith_copies_find_last (KithCase   *family,
                       const char *plan,
                       const char *person)
{
  for (guint i = kith_case_count (family, KITH_RECORD_GIVING); i > 0; i--)
    {
      KithRecord *giving = kith_case_nth (family, KITH_RECORD_GIVING, i - 1);

      if (g_strcmp0 (kith_record_get_text (giving, KITH_GIVING_PLAN), plan) == 0
          && g_strcmp0 (kith_record_get_text (giving, KITH_GIVING_READER), person) == 0)
        return giving;
    }

  return NULL;
}

/**
 * kith_copies_list_without:
 * @plan: the id of a version of the plan
 *
 * Returns: (transfer full) (element-type KithRecord): people who have a part in the plan and were not
 *   given this version of it
 */
GPtrArray *
kith_copies_list_without (KithCase   *family,
                          const char *plan)
{
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (family, KITH_RECORD_PERSON, i);
      const char *id = kith_record_get_id (person);

      if (!kith_person_has_died (person) && !kith_record_get_boolean (person, KITH_PERSON_IS_PLACEHOLDER)
          && kith_is_involved (family, id, plan, "") && kith_copies_find_last (family, plan, id) == NULL)
        g_ptr_array_add (people, person);
    }

  return people;
}
