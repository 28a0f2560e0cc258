/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Those who were born together: twins, triplets and more. */

#include "config.h"

#include "desk/kith-verbs-birth.h"

#include "base/kith-error.h"
#include "desk/kith-labels.h"
#include "desk/kith-verbs.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

static KithRecord *
find_person (KithDesk    *self,
             const char  *id,
             GError     **error)
{
  KithRecord *person = kith_case_find_kind (kith_desk_get_case (self), KITH_RECORD_PERSON, id);

  if (person == NULL)
    kith_verb_tell_gone (error);
  return person;
}

/* The birth that somebody among them is of already: whoever is missing joins it. */
static KithRecord *
find_birth (KithDesk          *self,
            const char *const *people)
{
  KithCase *live = kith_desk_get_case (self);

  for (guint i = 0; people[i] != NULL; i++)
    {
      KithRecord *person = kith_case_find_kind (live, KITH_RECORD_PERSON, people[i]);
      KithRecord *birth = person != NULL
                            ? kith_case_resolve (live, person, KITH_PERSON_BIRTH_GROUP) : NULL;

      if (birth != NULL)
        return birth;
    }

  return NULL;
}

static void
add_person (GPtrArray  *drafts,
            KithRecord *person,
            const char *birth,
            const char *kind)
{
  KithDraft *draft = kith_drafts_add_for (drafts, person);

  kith_draft_set_text (draft, KITH_PERSON_BIRTH_GROUP, birth);
  if (!g_str_equal (kind, "some_identical"))
    kith_draft_set_integer (draft, KITH_PERSON_IS_IDENTICAL, g_str_equal (kind, "identical"));
}

/**
 * kith_desk_join_twins:
 * @people: (array zero-terminated=1): ids of two or more people
 * @kind: of the vocabulary of kinds of multiple birth
 * @error: return location for a #GError
 *
 * Says that people were born together. Where one of them is of such a birth already the others join
 * it, and all of it is of @kind from now on.
 *
 * Errors: %KITH_ERROR_RULE if they are fewer than two; %KITH_ERROR_NOT_FOUND if one of them is no
 *   longer there.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_join_twins (KithDesk           *self,
                      const char *const  *people,
                      const char         *kind,
                      GError            **error)
{
  g_autoptr(GPtrArray) drafts = kith_drafts_new ();
  KithRecord *birth = find_birth (self, people);
  KithDraft *group;
  const char *id;

  if (g_strv_length ((char **) people) < 2)
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE,
                           _("Twins are two at least: select both."));
      return FALSE;
    }

  if (birth == NULL)
    g_ptr_array_add (drafts, kith_draft_new (KITH_RECORD_BIRTH_GROUP));
  group = birth == NULL ? drafts->pdata[0] : kith_drafts_add_for (drafts, birth);
  kith_draft_set_text (group, KITH_BIRTH_GROUP_KIND, kind);
  id = birth != NULL ? kith_record_get_id (birth) : kith_draft_get_id (group);
  for (guint i = 0; people[i] != NULL; i++)
    {
      KithRecord *person = find_person (self, people[i], error);

      if (person == NULL)
        return FALSE;
      add_person (drafts, person, id, kind);
    }

  return kith_desk_record (self, kith_label_add (KITH_RECORD_BIRTH_GROUP), drafts, NULL, error);
}

/**
 * kith_desk_separate_twins:
 * @people: (array zero-terminated=1): ids
 * @error: return location for a #GError
 *
 * Says that people were not born together after all, nor with whoever was said to be.
 *
 * Errors: %KITH_ERROR_NOT_FOUND if one of them is no longer there.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_separate_twins (KithDesk           *self,
                          const char *const  *people,
                          GError            **error)
{
  g_autoptr(GPtrArray) births = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; people[i] != NULL; i++)
    {
      KithRecord *person = find_person (self, people[i], error);
      const char *birth = person != NULL ? kith_record_get_ref (person, KITH_PERSON_BIRTH_GROUP)
                                         : NULL;

      if (person == NULL)
        return FALSE;
      if (birth != NULL && !g_ptr_array_find_with_equal_func (births, birth, g_str_equal, NULL))
        g_ptr_array_add (births, g_strdup (birth));
    }
  if (births->len == 0)
    return TRUE;

  g_ptr_array_add (births, NULL);
  return kith_desk_remove_all (self, (const char *const *) births->pdata, error);
}
