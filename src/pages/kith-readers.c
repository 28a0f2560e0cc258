/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who can be handed something. */

#include "config.h"

#include "pages/kith-readers.h"

#include "model/kith-naming.h"
#include "model/kith-records.h"

/**
 * kith_can_read:
 * @person: somebody of the case
 *
 * Returns: whether they live, are known, and are no pet
 */
gboolean
kith_can_read (KithRecord *person)
{
  return !kith_record_has_token (person, KITH_PERSON_KIND, "pet")
         && kith_record_has_token (person, KITH_PERSON_LIFE, "living")
         && !kith_person_has_died (person)
         && !kith_record_get_boolean (person, KITH_PERSON_IS_PLACEHOLDER);
}
