/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What an ecomap says: who and what stands round the middle, and whom the middle holds. A tie belongs
 * to its sheet, for a sheet is somebody's view of a day. What is said of it in words is in
 * kith-ecomap-words.c.
 */

#include "config.h"

#include "model/kith-ecomap.h"

#include <string.h>

#include "model/kith-kin.h"
#include "model/kith-presence.h"
#include "model/kith-records.h"

static void
subject_free (gpointer subject)
{
  g_ptr_array_unref (((KithEcoSubject *) subject)->ties);
  g_free (subject);
}

static gboolean
has_kin (KithCase   *self,
         KithRecord *person)
{
  GPtrArray *rows = kith_case_get_referrers (self, kith_record_get_id (person));

  for (guint i = 0; i < rows->len; i++)
    {
      KithRecordKind kind = kith_record_get_kind (rows->pdata[i]);

      if (kind == KITH_RECORD_PARENTAGE || kind == KITH_RECORD_PARTNERSHIP
          || kind == KITH_RECORD_SIBSHIP)
        return TRUE;
    }

  return FALSE;
}

/* Whom somebody stands among who is no place, group or service. */
static const struct
{
  const char *person_kind;
  const char *system_kind;
} neighbours[] = {
  { "friend", "friends" }, { "group", "friends" },      { "professional", "services" },
  { "organisation", "services" }, { "pet", "pets" },
};

static const char *
kind_of (KithCase   *self,
         KithRecord *record)
{
  if (kith_record_get_kind (record) == KITH_RECORD_SYSTEM)
    return kith_record_get_token (record, KITH_SYSTEM_KIND);
  if (has_kin (self, record))
    return "extended_family";

  for (guint i = 0; i < G_N_ELEMENTS (neighbours); i++)
    if (kith_record_has_token (record, KITH_PERSON_KIND, neighbours[i].person_kind))
      return neighbours[i].system_kind;

  return "extended_family";
}

static gboolean
is_formal (KithRecord *record)
{
  if (kith_record_get_kind (record) == KITH_RECORD_SYSTEM)
    return kith_record_get_boolean (record, KITH_SYSTEM_IS_PROFESSIONAL);

  return kith_record_has_token (record, KITH_PERSON_KIND, "professional")
         || kith_record_has_token (record, KITH_PERSON_KIND, "organisation");
}

static KithEcoSubject *
take_subject (KithCase   *self,
              GPtrArray  *list,
              KithRecord *record)
{
  KithEcoSubject *subject;

  for (guint i = 0; i < list->len; i++)
    if (((KithEcoSubject *) list->pdata[i])->record == record)
      return list->pdata[i];

  subject = g_new0 (KithEcoSubject, 1);
  subject->record = record;
  subject->kind = kind_of (self, record);
  subject->is_formal = is_formal (record);
  subject->ties = g_ptr_array_new ();
  g_ptr_array_add (list, subject);
  return subject;
}

static KithRecord *
find_end (KithCase   *self,
          KithRecord *row,
          guint       person,
          guint       system)
{
  KithRecord *end = kith_case_resolve (self, row, person);

  return end != NULL ? end : kith_case_resolve (self, row, system);
}

static guint
rank_of (const char *kind)
{
  for (guint i = 0; i < kith_system_kinds.n_terms; i++)
    if (strcmp (kith_system_kinds.terms[i].token, kind) == 0)
      return i;

  return kith_system_kinds.n_terms;
}

static int
compare_subjects (gconstpointer a,
                  gconstpointer b)
{
  const KithEcoSubject *one = *(KithEcoSubject *const *) a;
  const KithEcoSubject *other = *(KithEcoSubject *const *) b;
  guint one_rank = rank_of (one->kind), other_rank = rank_of (other->kind);

  if (one_rank != other_rank)
    return one_rank < other_rank ? -1 : 1;

  return strcmp (kith_record_get_id (one->record), kith_record_get_id (other->record));
}

/**
 * kith_ecomap_list:
 * @sheet: an ecomap
 *
 * Returns: (transfer full) (element-type KithEcoSubject): what stands round its middle, in the order
 *   of the kinds
 */
GPtrArray *
kith_ecomap_list (KithCase   *self,
                  KithRecord *sheet)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (subject_free);
  GPtrArray *rows = kith_case_get_referrers (self, kith_record_get_id (sheet));

  for (guint i = 0; i < rows->len; i++)
    {
      KithRecord *row = rows->pdata[i];
      KithRecord *end = NULL;

      if (kith_record_get_kind (row) == KITH_RECORD_ECO_TIE)
        {
          end = find_end (self, row, KITH_ECO_TIE_PERSON, KITH_ECO_TIE_SYSTEM);
          if (end != NULL)
            g_ptr_array_add (take_subject (self, list, end)->ties, row);
        }
      else if (kith_record_get_kind (row) == KITH_RECORD_PLACEMENT
               && !kith_record_get_boolean (row, KITH_PLACEMENT_IS_HIDDEN))
        {
          end = find_end (self, row, KITH_PLACEMENT_PERSON, KITH_PLACEMENT_SYSTEM);
          if (end != NULL)
            take_subject (self, list, end);
        }
    }
  g_ptr_array_sort (list, compare_subjects);
  return list;
}

/**
 * kith_ecomap_find_child:
 *
 * Returns: (transfer none) (nullable): the child in the middle, or whom the household in the middle
 *   is that of
 */
KithRecord *
kith_ecomap_find_child (KithCase   *self,
                        KithRecord *sheet)
{
  KithRecord *centre = kith_case_resolve (self, sheet, KITH_SHEET_CENTRE);

  return centre != NULL ? centre : kith_kin_find_focus (self);
}

static KithRecord *
find_home (KithCase   *self,
           KithRecord *person)
{
  GPtrArray *rows = kith_case_get_referrers (self, kith_record_get_id (person));
  KithRecord *home = NULL;

  for (guint i = 0; i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_HOUSEHOLD_MEMBER
        && !kith_record_says_something (rows->pdata[i], KITH_HOUSEHOLD_MEMBER_UNTIL)
        && (home == NULL
            || kith_record_has_token (rows->pdata[i], KITH_HOUSEHOLD_MEMBER_SHARE, "main")))
      home = kith_case_resolve (self, rows->pdata[i], KITH_HOUSEHOLD_MEMBER_HOUSEHOLD);

  return home;
}

/**
 * kith_ecomap_find_household:
 *
 * Returns: (transfer none) (nullable): the household in the middle; %NULL where one child stands
 *   there: as the sheet says, else where the child in focus lives
 */
KithRecord *
kith_ecomap_find_household (KithCase   *self,
                            KithRecord *sheet)
{
  KithRecord *household = kith_case_resolve (self, sheet, KITH_SHEET_HOUSEHOLD);
  KithRecord *focus;

  if (household != NULL || kith_case_resolve (self, sheet, KITH_SHEET_CENTRE) != NULL)
    return household;

  focus = kith_kin_find_focus (self);
  return focus != NULL ? find_home (self, focus) : NULL;
}

/**
 * kith_ecomap_list_members:
 * @as_at: a day
 *
 * Returns: (transfer container) (element-type KithRecord): who stands in the middle on that day
 */
GPtrArray *
kith_ecomap_list_members (KithCase   *self,
                          KithRecord *sheet,
                          KithDay     as_at)
{
  GPtrArray *members = g_ptr_array_new ();
  KithRecord *household = kith_ecomap_find_household (self, sheet);
  KithRecord *child = kith_ecomap_find_child (self, sheet);
  GPtrArray *rows = household != NULL
                      ? kith_case_get_referrers (self, kith_record_get_id (household)) : NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      KithRecord *person
        = kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_HOUSEHOLD_MEMBER
            ? kith_case_resolve (self, rows->pdata[i], KITH_HOUSEHOLD_MEMBER_PERSON) : NULL;

      if (person != NULL
          && (!KITH_DAY_IS_KNOWN (as_at)
              || kith_record_get_presence (rows->pdata[i], as_at) == KITH_PRESENCE_THERE))
        g_ptr_array_add (members, person);
    }
  if (household == NULL && child != NULL)
    g_ptr_array_add (members, child);
  return members;
}
