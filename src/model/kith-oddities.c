/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What cannot well be so, and is said beside the field without anything being refused: real life
 * and what people tell of it hold contradictions, and a case has to be able to hold them too.
 */

#include "config.h"

#include "model/kith-oddities.h"

#include "base/kith-text.h"
#include "model/kith-kin.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

/* Pairs of dates of which the first comes first. */
static const struct
{
  KithRecordKind kind;
  guint          first;
  guint          second;
  const char    *sentence;
} orders[] = {
  { KITH_RECORD_PERSON, KITH_PERSON_BORN, KITH_PERSON_DIED,
    N_("The birth comes after the death; one of the two cannot be right.") },
  { KITH_RECORD_PARTNERSHIP, KITH_PARTNERSHIP_STARTED, KITH_PARTNERSHIP_SEPARATED,
    N_("They part before they come together; one of the two dates cannot be right.") },
  { KITH_RECORD_PARTNERSHIP, KITH_PARTNERSHIP_STARTED, KITH_PARTNERSHIP_ENDED,
    N_("It ends before it begins; one of the two dates cannot be right.") },
  { KITH_RECORD_PARTNERSHIP, KITH_PARTNERSHIP_REGISTERED, KITH_PARTNERSHIP_ENDED,
    N_("It ends before it begins; one of the two dates cannot be right.") },
  { KITH_RECORD_PARENTAGE, KITH_PARENTAGE_SINCE, KITH_PARENTAGE_UNTIL,
    N_("It ends before it begins; one of the two dates cannot be right.") },
  { KITH_RECORD_RESPONSIBILITY, KITH_RESPONSIBILITY_SINCE, KITH_RESPONSIBILITY_UNTIL,
    N_("It ends before it begins; one of the two dates cannot be right.") },
  { KITH_RECORD_HOUSEHOLD, KITH_HOUSEHOLD_SINCE, KITH_HOUSEHOLD_UNTIL,
    N_("It ends before it begins; one of the two dates cannot be right.") },
  { KITH_RECORD_HOUSEHOLD_MEMBER, KITH_HOUSEHOLD_MEMBER_SINCE, KITH_HOUSEHOLD_MEMBER_UNTIL,
    N_("It ends before it begins; one of the two dates cannot be right.") },
  { KITH_RECORD_TIE, KITH_TIE_SINCE, KITH_TIE_UNTIL,
    N_("It ends before it begins; one of the two dates cannot be right.") },
  { KITH_RECORD_RESTRICTION, KITH_RESTRICTION_SINCE, KITH_RESTRICTION_UNTIL,
    N_("It ends before it begins; one of the two dates cannot be right.") },
};

/* Certainly later, whatever is not known about the two days. */
static gboolean
is_later (KithRecord *record,
          guint       first,
          guint       second)
{
  KithDate a, b;

  return kith_record_get_date (record, first, &a) && kith_record_get_date (record, second, &b)
         && kith_date_is_before (&b, &a);
}

static const char *
find_disorder (KithRecord *record,
               guint       field)
{
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (orders[i].kind == kith_record_get_kind (record)
        && (orders[i].first == field || orders[i].second == field)
        && is_later (record, orders[i].first, orders[i].second))
      return _(orders[i].sentence);

  return NULL;
}

/* Born before a parent was, or to a parent younger than any has been. */
#define YOUNGEST_PARENT_DAYS (9 * 365)

static char *
dup_odd_birth (KithRecord *older,
               KithRecord *younger,
               KithRecord *to_name,
               gboolean    names_parent)
{
  KithDate parent_born, child_born;
  g_autofree char *name = NULL;

  if (!kith_kin_get_birth (older, &parent_born) || !kith_kin_get_birth (younger, &child_born)
      || parent_born.earliest == KITH_DAY_PAST || child_born.latest == KITH_DAY_FUTURE
      || child_born.latest >= parent_born.earliest + YOUNGEST_PARENT_DAYS)
    return NULL;

  name = kith_person_dup_name (to_name);
  return kith_text_fill (names_parent
                           ? _("%s, the parent, would have been a child then; one of the dates cannot be right.")
                           : _("%s, the child, was born before or soon after; one of the dates cannot be right."),
                         name);
}

static char *
dup_odd_kin (KithCase   *self,
             KithRecord *person)
{
  g_autoptr(GPtrArray) parents = kith_kin_parents (self, person, KITH_PARENTAGE_BY_BIRTH);
  g_autoptr(GPtrArray) children = kith_kin_children (self, person, KITH_PARENTAGE_BY_BIRTH);
  char *sentence = NULL;

  for (guint i = 0; i < parents->len && sentence == NULL; i++)
    sentence = dup_odd_birth (parents->pdata[i], person, parents->pdata[i], TRUE);
  for (guint i = 0; i < children->len && sentence == NULL; i++)
    sentence = dup_odd_birth (person, children->pdata[i], children->pdata[i], FALSE);

  return sentence;
}

/* Told where it is seen: at the person, and at each link of the circle. */
static const char *
find_circle (KithCase   *self,
             KithRecord *record)
{
  KithRecord *child = record, *parent = record;

  if (kith_record_get_kind (record) == KITH_RECORD_PARENTAGE)
    {
      if ((kith_parentage_classify (record) & (KITH_PARENTAGE_BY_BIRTH | KITH_PARENTAGE_BY_LAW)) == 0)
        return NULL;
      child = kith_case_resolve (self, record, KITH_PARENTAGE_CHILD);
      parent = kith_case_resolve (self, record, KITH_PARENTAGE_PARENT);
    }
  if (child == NULL || parent == NULL || !kith_kin_is_ancestor (self, child, parent))
    return NULL;

  return child == parent
         ? _("By the links to their parents they are their own ancestor; one of the links cannot be right.")
         : _("By this link somebody is their own ancestor; one of the links cannot be right.");
}

static gboolean
shows_circle (KithRecord *record,
              guint       field)
{
  return (kith_record_get_kind (record) == KITH_RECORD_PARENTAGE && field == KITH_PARENTAGE_KIND)
         || (kith_record_get_kind (record) == KITH_RECORD_PERSON && field == KITH_PERSON_BORN);
}

/**
 * kith_oddity_dup_sentence:
 * @record: a record of the case
 * @field: one of its fields
 *
 * Returns: (transfer full) (nullable): what is odd about that field, in a sentence; %NULL if
 *   nothing is
 */
char *
kith_oddity_dup_sentence (KithCase   *self,
                          KithRecord *record,
                          guint       field)
{
  const char *disorder = find_disorder (record, field);

  if (disorder == NULL && shows_circle (record, field))
    disorder = find_circle (self, record);
  if (disorder != NULL)
    return g_strdup (disorder);

  return kith_record_get_kind (record) == KITH_RECORD_PERSON && field == KITH_PERSON_BORN
         ? dup_odd_kin (self, record) : NULL;
}
