/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Whose agreement is needed before a family's network is asked in: each child, by age and
 * understanding, and everybody with parental responsibility; and what each has said so far.
 */

#include "config.h"

#include "model/kith-agreements.h"

#include "model/kith-kin.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "model/kith-responsibility.h"

#include <string.h>

static void
asking_free (gpointer data)
{
  KithAsking *self = data;

  g_ptr_array_unref (self->children);
  g_free (self);
}

/**
 * kith_case_children:
 *
 * Returns: (transfer full) (element-type KithRecord): the children the case is about
 */
GPtrArray *
kith_case_children (KithCase *self)
{
  GPtrArray *children = g_ptr_array_new ();

  for (guint i = 0; i < kith_case_count (self, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (self, KITH_RECORD_PERSON, i);

      if (kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS) && !kith_person_has_died (person))
        g_ptr_array_add (children, person);
    }

  return children;
}

/* When something was last said; what has no day stands first. */
static KithDay
said_on (KithRecord *agreement)
{
  static const guint fields[] = { KITH_AGREEMENT_WITHDRAWN_ON, KITH_AGREEMENT_ANSWERED_ON,
                                  KITH_AGREEMENT_ASKED_ON };
  KithDate date;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (kith_record_get_date (agreement, fields[i], &date))
      return date.latest;

  return G_MININT32;
}

static int
compare_agreements (gconstpointer a,
                    gconstpointer b)
{
  KithRecord *one = *(KithRecord *const *) a;
  KithRecord *other = *(KithRecord *const *) b;
  const KithDay day = said_on (one), other_day = said_on (other);

  return day != other_day ? (day > other_day) - (day < other_day)
                          : strcmp (kith_record_get_id (one), kith_record_get_id (other));
}

/**
 * kith_agreement_trail:
 *
 * Returns: (transfer full) (element-type KithRecord): every time @person was asked, oldest first
 */
GPtrArray *
kith_agreement_trail (KithCase   *self,
                      KithRecord *person)
{
  GPtrArray *rows = kith_case_get_referrers (self, kith_record_get_id (person));
  GPtrArray *trail = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_AGREEMENT
        && kith_case_resolve (self, rows->pdata[i], KITH_AGREEMENT_PERSON) == person)
      g_ptr_array_add (trail, rows->pdata[i]);
  g_ptr_array_sort (trail, compare_agreements);
  return trail;
}

static KithAsking *
find_asking (GPtrArray  *askings,
             KithRecord *person)
{
  for (guint i = 0; i < askings->len; i++)
    if (((KithAsking *) askings->pdata[i])->person == person)
      return askings->pdata[i];

  return NULL;
}

/* Who is asked for several children is asked once. */
static void
add_asking (KithCase   *self,
            GPtrArray  *askings,
            KithRecord *person,
            const char *role,
            KithRecord *child,
            gboolean    is_assumed)
{
  KithAsking *asking = person != NULL ? find_asking (askings, person) : NULL;
  g_autoptr(GPtrArray) trail = NULL;

  if (person == NULL || kith_person_has_died (person))
    return;
  if (asking == NULL)
    {
      trail = kith_agreement_trail (self, person);
      asking = g_new0 (KithAsking, 1);
      asking->person = person;
      asking->role = role;
      asking->is_assumed = is_assumed;
      asking->children = g_ptr_array_new ();
      asking->agreement = trail->len > 0 ? trail->pdata[trail->len - 1] : NULL;
      g_ptr_array_add (askings, asking);
    }

  asking->is_assumed = asking->is_assumed && is_assumed;
  if (child != NULL && !g_ptr_array_find (asking->children, child, NULL))
    g_ptr_array_add (asking->children, child);
}

static gboolean
is_in_force (KithRecord *responsibility,
             KithDay     as_at)
{
  KithDate until;

  return !kith_record_get_date (responsibility, KITH_RESPONSIBILITY_UNTIL, &until)
         || until.latest >= as_at;
}

static void
add_holders (KithCase   *self,
             GPtrArray  *askings,
             KithRecord *child,
             KithDay     as_at)
{
  GPtrArray *rows = kith_case_get_referrers (self, kith_record_get_id (child));
  g_autoptr(GArray) assumed = kith_responsibility_assume (self, child, as_at);

  for (guint i = 0; i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_RESPONSIBILITY
        && kith_case_resolve (self, rows->pdata[i], KITH_RESPONSIBILITY_CHILD) == child
        && is_in_force (rows->pdata[i], as_at))
      add_asking (self, askings, kith_case_resolve (self, rows->pdata[i], KITH_RESPONSIBILITY_HOLDER),
                  "responsibility", child,
                  kith_record_has_token (rows->pdata[i], KITH_RESPONSIBILITY_EVIDENCE, "assumed"));
  for (guint i = 0; i < assumed->len; i++)
    add_asking (self, askings, g_array_index (assumed, KithAssumption, i).holder, "responsibility",
                child, TRUE);
}

/**
 * kith_agreement_askings:
 * @as_at: the day for which it is asked who has parental responsibility
 *
 * Lists each child the case is about, then everybody with parental responsibility for one of them,
 * then whoever else was asked.
 *
 * Source: the worker's guide: agreement of everyone with parental responsibility, and of the child
 *   by age and understanding.
 *
 * Returns: (transfer full) (element-type KithAsking): nobody twice
 */
GPtrArray *
kith_agreement_askings (KithCase *self,
                        KithDay   as_at)
{
  GPtrArray *askings = g_ptr_array_new_with_free_func (asking_free);
  g_autoptr(GPtrArray) children = kith_case_children (self);

  for (guint i = 0; i < children->len; i++)
    add_asking (self, askings, children->pdata[i], "child", children->pdata[i], FALSE);
  for (guint i = 0; i < children->len; i++)
    add_holders (self, askings, children->pdata[i], as_at);
  for (guint i = 0; i < kith_case_count (self, KITH_RECORD_AGREEMENT); i++)
    {
      KithRecord *row = kith_case_nth (self, KITH_RECORD_AGREEMENT, i);

      add_asking (self, askings, kith_case_resolve (self, row, KITH_AGREEMENT_PERSON), "other",
                  kith_case_resolve (self, row, KITH_AGREEMENT_CHILD), FALSE);
    }

  return askings;
}

/**
 * kith_asking_get_state:
 *
 * Returns: a token of kith_agreement_states
 */
const char *
kith_asking_get_state (const KithAsking *self)
{
  return self->agreement != NULL ? kith_record_get_token (self->agreement, KITH_AGREEMENT_STATE)
                                 : "not_asked";
}

/**
 * kith_agreement_is_given:
 *
 * Returns: whether anybody with parental responsibility has agreed, at least in part
 */
gboolean
kith_agreement_is_given (KithCase *self,
                         KithDay   as_at)
{
  g_autoptr(GPtrArray) askings = kith_agreement_askings (self, as_at);

  for (guint i = 0; i < askings->len; i++)
    {
      const KithAsking *asking = askings->pdata[i];
      const char *state = kith_asking_get_state (asking);

      if (g_str_equal (asking->role, "responsibility")
          && (g_str_equal (state, "agreed") || g_str_equal (state, "partly")))
        return TRUE;
    }

  return FALSE;
}
