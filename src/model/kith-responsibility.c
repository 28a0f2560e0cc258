/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Who would hold parental responsibility, as far as it follows from who is whose parent. It is only
 * ever shown as assumed, until somebody has asked, and never written down by itself.
 *
 * Source: Children Act 1989, sections 2 to 4A, 5, 12 and 14C; Adoption and Children Act 2002,
 * section 46 (England and Wales).
 */

#include "config.h"

#include "model/kith-responsibility.h"

#include "base/kith-age.h"
#include "model/kith-kin.h"
#include "model/kith-records.h"

#include <string.h>

/* Orders that give it to whoever the child is with, besides the parents who have it. */
static const struct
{
  const char *kind;
  const char *basis;
} bases_of_links[] = {
  { "adopted", "adoption" },
  { "sgo", "special_guardian" },
  { "cao", "lives_with_order" },
};

static const char *const marriages[] = { "married", "civil_partnership", "forced_marriage", NULL };

static gboolean
is_over (KithRecord *link,
         KithDay     as_at)
{
  KithDate until;

  return kith_record_get_date (link, KITH_PARENTAGE_UNTIL, &until) && until.latest < as_at;
}

static gboolean
can_hold (KithRecord *person)
{
  return person != NULL && kith_record_has_token (person, KITH_PERSON_LIFE, "living")
         && !kith_record_says_something (person, KITH_PERSON_DIED);
}

static gboolean
is_spoken_of (KithCase   *self,
              KithRecord *holder,
              KithRecord *child)
{
  GPtrArray *rows = kith_case_get_referrers (self, kith_record_get_id (child));

  for (guint i = 0; i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_RESPONSIBILITY
        && kith_case_resolve (self, rows->pdata[i], KITH_RESPONSIBILITY_CHILD) == child
        && kith_case_resolve (self, rows->pdata[i], KITH_RESPONSIBILITY_HOLDER) == holder)
      return TRUE;

  return FALSE;
}

static gboolean
were_married (KithCase   *self,
              KithRecord *a,
              KithRecord *b)
{
  g_autoptr(GPtrArray) couples = kith_kin_partnerships (self, a);

  for (guint i = 0; i < couples->len; i++)
    if (kith_kin_other_partner (self, couples->pdata[i], a) == b
        && g_strv_contains (marriages, kith_record_get_token (couples->pdata[i],
                                                              KITH_PARTNERSHIP_KIND)))
      return TRUE;

  return FALSE;
}

static gboolean
is_mother (KithRecord *parent)
{
  return kith_record_has_token (parent, KITH_PERSON_SYMBOL, "female");
}

/* A father who was never married to the mother may be on the birth certificate: one has to ask. */
static const char *
basis_of_birth (KithCase   *self,
                KithRecord *parent,
                GPtrArray  *parents)
{
  if (is_mother (parent))
    return "birth_mother";

  for (guint i = 0; i < parents->len; i++)
    if (parents->pdata[i] != parent && were_married (self, parent, parents->pdata[i]))
      return "married";

  return NULL;
}

static gboolean
is_adopted (GPtrArray *links)
{
  for (guint i = 0; i < links->len; i++)
    if (kith_record_has_token (links->pdata[i], KITH_PARENTAGE_KIND, "adopted"))
      return TRUE;

  return FALSE;
}

static gboolean
is_grown_up (KithRecord *child,
             KithDay     as_at)
{
  KithDate born;
  KithAge age;

  return kith_record_get_date (child, KITH_PERSON_BORN, &born)
         && kith_age_on_day (&born, as_at, &age) && age.low.years >= 18;
}

static gboolean
find_basis (KithCase    *self,
            KithRecord  *link,
            KithRecord  *parent,
            GPtrArray   *parents,
            gboolean     adopted,
            const char **basis)
{
  for (guint i = 0; i < G_N_ELEMENTS (bases_of_links); i++)
    if (kith_record_has_token (link, KITH_PARENTAGE_KIND, bases_of_links[i].kind))
      {
        *basis = bases_of_links[i].basis;
        return TRUE;
      }

  if (adopted || !kith_record_has_token (link, KITH_PARENTAGE_KIND, "birth"))
    return FALSE;

  *basis = basis_of_birth (self, parent, parents);
  return TRUE;
}

/**
 * kith_responsibility_assume:
 * @child: a person
 * @as_at: the day it is asked for
 *
 * What is recorded about somebody and this child is not assumed any more, whatever it says. Of who
 * is grown up, and by who has died, nobody holds any.
 *
 * Returns: (transfer full) (element-type KithAssumption): one for each parent or carer of whom it
 *   can be said, in the order in which the links were made
 */
GArray *
kith_responsibility_assume (KithCase   *self,
                            KithRecord *child,
                            KithDay     as_at)
{
  GArray *assumptions = g_array_new (FALSE, FALSE, sizeof (KithAssumption));
  g_autoptr(GPtrArray) links = kith_kin_parentages_of (self, child, KITH_PARENTAGE_ANY);
  g_autoptr(GPtrArray) parents = kith_kin_parents (self, child, KITH_PARENTAGE_BY_BIRTH);
  const gboolean adopted = is_adopted (links);

  if (!can_hold (child) || is_grown_up (child, as_at))
    return assumptions;

  for (guint i = 0; i < links->len; i++)
    {
      KithAssumption assumption = { kith_case_resolve (self, links->pdata[i], KITH_PARENTAGE_PARENT) };

      if (can_hold (assumption.holder) && !is_over (links->pdata[i], as_at)
          && !is_spoken_of (self, assumption.holder, child)
          && find_basis (self, links->pdata[i], assumption.holder, parents, adopted,
                         &assumption.basis))
        g_array_append_val (assumptions, assumption);
    }

  return assumptions;
}
