/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What is done from a form in passing: somebody who was just named becomes a person, and what stands
 * in a list by number changes its order.
 */

#include "config.h"

#include "desk/kith-verbs-told.h"

#include "desk/kith-said-person.h"
#include "desk/kith-verbs.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

/**
 * kith_draft_new_told:
 * @text: somebody as they were told in one line: "Auntie Rin", "Maya, 7, girl"
 * @today: the day on which it is said
 *
 * Returns: (transfer full): a person who is to be
 */
KithDraft *
kith_draft_new_told (const char *text,
                     KithDay     today)
{
  KithDraft *person = kith_draft_new (KITH_RECORD_PERSON);
  g_auto(KithSaidPerson) said = { 0 };

  kith_said_person_read (&said, text, today);
  kith_draft_set_text (person, KITH_PERSON_KNOWN_AS, said.name);
  if (said.born != NULL)
    kith_draft_set_text (person, KITH_PERSON_BORN, said.born);
  if (said.symbol != NULL)
    kith_draft_set_text (person, KITH_PERSON_SYMBOL, said.symbol);
  if (said.has_died)
    kith_draft_set_text (person, KITH_PERSON_LIFE, "died");
  return person;
}

/**
 * kith_desk_add_told:
 * @text: somebody as they were told in one line
 * @today: the day on which it is said
 * @error: return location for a #GError
 *
 * Adds somebody who belongs nowhere yet.
 *
 * Returns: (transfer full) (nullable): the id of the new person
 */
char *
kith_desk_add_told (KithDesk    *self,
                    const char  *text,
                    KithDay      today,
                    GError     **error)
{
  g_autoptr(KithDraft) person = kith_draft_new_told (text, today);

  return kith_desk_add (self, person, error) ? g_strdup (kith_draft_get_id (person)) : NULL;
}

/**
 * kith_desk_put_in_order:
 * @ids: (array zero-terminated=1): records of one table that has a field "number"
 * @error: return location for a #GError
 *
 * Numbers the records from 1 in the order in which they are named.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_put_in_order (KithDesk           *self,
                        const char *const  *ids,
                        GError            **error)
{
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_draft_free);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      KithRecord *record = kith_case_find (kith_desk_get_case (self), ids[i]);
      int field;

      if (record == NULL)
        continue;
      field = kith_record_type_field (kith_record_get_record_type (record), "number");
      g_return_val_if_fail (field >= 0, FALSE);
      if (kith_record_get_integer (record, (guint) field) == (gint64) i + 1)
        continue;
      g_ptr_array_add (drafts, kith_draft_new_for (record));
      kith_draft_set_integer (drafts->pdata[drafts->len - 1], (guint) field, (gint64) i + 1);
    }

  return drafts->len == 0 || kith_desk_record (self, N_("Change Order"), drafts, NULL, error);
}
