/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Homes that people share, and leave: a child may have two. */

#include "config.h"

#include "desk/kith-verbs-home.h"

#include "base/kith-date.h"
#include "desk/kith-labels.h"
#include "desk/kith-verbs.h"
#include "model/kith-kin.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

static gboolean
is_present (KithRecord *membership)
{
  return kith_record_get_text (membership, KITH_HOUSEHOLD_MEMBER_UNTIL) == NULL;
}

/* The one home that some of them share now; NULL if there are none, or several. */
static const char *
find_shared_home (KithCase  *live,
                  GPtrArray *people)
{
  const char *home = NULL;

  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr(GPtrArray) rows = kith_kin_memberships (live, people->pdata[i]);

      for (guint r = 0; r < rows->len; r++)
        {
          const char *id = kith_record_get_ref (rows->pdata[r], KITH_HOUSEHOLD_MEMBER_HOUSEHOLD);

          if (!is_present (rows->pdata[r]) || g_strcmp0 (id, home) == 0)
            continue;
          if (home != NULL)
            return NULL;
          home = id;
        }
    }

  return home;
}

static gboolean
lives_there (KithCase   *live,
             KithRecord *person,
             const char *home)
{
  g_autoptr(GPtrArray) rows = kith_kin_memberships (live, person);

  for (guint r = 0; r < rows->len; r++)
    if (is_present (rows->pdata[r])
        && g_strcmp0 (kith_record_get_ref (rows->pdata[r], KITH_HOUSEHOLD_MEMBER_HOUSEHOLD),
                      home) == 0)
      return TRUE;

  return FALSE;
}

static GPtrArray *
find_people (KithDesk           *self,
             const char *const  *ids,
             GError            **error)
{
  g_autoptr(GPtrArray) people = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      KithRecord *person = kith_case_find_kind (kith_desk_get_case (self), KITH_RECORD_PERSON,
                                                ids[i]);

      if (person == NULL)
        {
          kith_verb_tell_gone (error);
          return NULL;
        }
      g_ptr_array_add (people, person);
    }

  return g_steal_pointer (&people);
}

/**
 * kith_desk_live_together:
 * @people: (array zero-terminated=1): ids
 * @error: return location for a #GError
 *
 * Says that people live together: in the home that some of them have, if it is one; else in a new
 * one. Nobody leaves another home by it, for a child may have two.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_live_together (KithDesk           *self,
                         const char *const  *people,
                         GError            **error)
{
  KithCase *live = kith_desk_get_case (self);
  g_autoptr(GPtrArray) drafts = kith_drafts_new ();
  g_autoptr(GPtrArray) found = find_people (self, people, error);
  const char *home;

  if (found == NULL)
    return FALSE;

  home = find_shared_home (live, found);
  if (home == NULL)
    {
      g_ptr_array_add (drafts, kith_draft_new (KITH_RECORD_HOUSEHOLD));
      home = kith_draft_get_id (drafts->pdata[0]);
    }
  for (guint i = 0; i < found->len; i++)
    {
      KithDraft *member;

      if (lives_there (live, found->pdata[i], home))
        continue;
      member = kith_draft_new (KITH_RECORD_HOUSEHOLD_MEMBER);
      kith_draft_set_text (member, KITH_HOUSEHOLD_MEMBER_HOUSEHOLD, home);
      kith_draft_set_text (member, KITH_HOUSEHOLD_MEMBER_PERSON,
                           kith_record_get_id (found->pdata[i]));
      g_ptr_array_add (drafts, member);
    }
  if (drafts->len == 0)
    return TRUE;

  return kith_desk_record (self, N_("Live Together"), drafts, NULL, error);
}

/**
 * kith_desk_leave_home:
 * @people: (array zero-terminated=1): ids
 * @day: since when they no longer live there
 * @error: return location for a #GError
 *
 * Says that people no longer live where they lived; that they did stays on record.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_leave_home (KithDesk           *self,
                      const char *const  *people,
                      KithDay             day,
                      GError            **error)
{
  KithCase *live = kith_desk_get_case (self);
  g_autoptr(GPtrArray) drafts = kith_drafts_new ();
  g_autoptr(GPtrArray) found = find_people (self, people, error);
  KithDate date = kith_date_from_day (day);
  g_autofree char *until = kith_date_dup_edtf (&date);

  if (found == NULL)
    return FALSE;

  for (guint i = 0; i < found->len; i++)
    {
      g_autoptr(GPtrArray) rows = kith_kin_memberships (live, found->pdata[i]);

      for (guint r = 0; r < rows->len; r++)
        if (is_present (rows->pdata[r]))
          kith_draft_set_text (kith_drafts_add_for (drafts, rows->pdata[r]),
                               KITH_HOUSEHOLD_MEMBER_UNTIL, until);
    }
  if (drafts->len == 0)
    return TRUE;

  return kith_desk_record (self, N_("Leave Home"), drafts, NULL, error);
}
