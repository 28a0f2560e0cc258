/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding who is meant by a name that somebody has typed, so that nobody is recorded twice. */

#include "config.h"

#include "model/kith-named.h"

#include "model/kith-naming.h"

/**
 * kith_name_is_same:
 * @one: (nullable): a name
 * @other: (nullable): another one
 *
 * Returns: whether they are the same name, however they are written as to capitals
 */
gboolean
kith_name_is_same (const char *one,
                   const char *other)
{
  g_autofree char *first = one != NULL ? g_utf8_casefold (one, -1) : NULL;
  g_autofree char *second = other != NULL ? g_utf8_casefold (other, -1) : NULL;

  return first != NULL && g_strcmp0 (first, second) == 0;
}

/**
 * kith_case_find_named:
 * @name: what somebody is known as, or their full name
 * @is_one_of_several: (out) (optional): whether others are called the same
 *
 * Returns: (transfer none) (nullable): the first person of that name
 */
KithRecord *
kith_case_find_named (KithCase   *self,
                      const char *name,
                      gboolean   *is_one_of_several)
{
  KithRecord *found = NULL;
  guint n_found = 0;

  for (guint i = 0; i < kith_case_count (self, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (self, KITH_RECORD_PERSON, i);
      g_autofree char *known = kith_person_dup_name (person);
      g_autofree char *full = kith_person_dup_full_name (person);

      if (!kith_name_is_same (known, name) && !kith_name_is_same (full, name))
        continue;
      if (n_found++ == 0)
        found = person;
    }

  if (is_one_of_several != NULL)
    *is_one_of_several = n_found > 1;
  return found;
}
