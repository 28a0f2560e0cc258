/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Questions one may ask about the plans of a case: which is the live one, what belongs to it, who
 * carries it, and when it is looked at again. How two versions differ stands in
 * kith-plan-compare.c.
 */

#include "config.h"

#include "model/kith-plans.h"

#include "base/kith-text.h"
#include "model/kith-naming.h"
#include "model/kith-policy-pack.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

static int
compare_versions (gconstpointer a,
                  gconstpointer b)
{
  KithRecord *one = *(KithRecord *const *) a;
  KithRecord *other = *(KithRecord *const *) b;
  const gint64 mine = kith_record_get_integer (one, KITH_PLAN_VERSION);
  const gint64 theirs = kith_record_get_integer (other, KITH_PLAN_VERSION);

  return mine != theirs ? (mine > theirs) - (mine < theirs) : kith_record_compare (one, other);
}

/**
 * kith_case_list_plans:
 *
 * Returns: (transfer container) (element-type KithRecord): every version of every plan, the first
 *   version first
 */
GPtrArray *
kith_case_list_plans (KithCase *self)
{
  GPtrArray *plans = g_ptr_array_new ();

  for (guint i = 0; i < kith_case_count (self, KITH_RECORD_PLAN); i++)
    g_ptr_array_add (plans, kith_case_nth (self, KITH_RECORD_PLAN, i));
  g_ptr_array_sort (plans, compare_versions);
  return plans;
}

static KithRecord *
find_in_state (KithCase   *self,
               const char *state)
{
  g_autoptr(GPtrArray) plans = kith_case_list_plans (self);

  for (guint i = plans->len; i-- > 0;)
    if (kith_record_has_token (plans->pdata[i], KITH_PLAN_STATE, state))
      return plans->pdata[i];

  return NULL;
}

/**
 * kith_case_find_live_plan:
 *
 * Returns: (transfer none) (nullable): the live plan. A file that was merged may hold two; then it
 *   is the later version, and a warning tells of it
 */
KithRecord *
kith_case_find_live_plan (KithCase *self)
{
  return find_in_state (self, "live");
}

/**
 * kith_case_find_plan:
 *
 * Returns: (transfer none) (nullable): the live plan; while there is none, the one being written,
 *   else the last there was
 */
KithRecord *
kith_case_find_plan (KithCase *self)
{
  KithRecord *plan = kith_case_find_live_plan (self);

  if (plan == NULL)
    plan = find_in_state (self, "draft");
  return plan != NULL ? plan : find_in_state (self, "past");
}

static int
find_number_field (KithRecord *record)
{
  return kith_record_type_field (kith_record_get_record_type (record), "number");
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  KithRecord *one = *(KithRecord *const *) a;
  KithRecord *other = *(KithRecord *const *) b;
  const int field = find_number_field (one);
  const gint64 mine = field >= 0 ? kith_record_get_integer (one, (guint) field) : 0;
  const gint64 theirs = field >= 0 ? kith_record_get_integer (other, (guint) field) : 0;

  return mine != theirs ? (mine > theirs) - (mine < theirs) : kith_record_compare (one, other);
}

/* Field 0 of all parts of a plan says to which plan they belong. */
G_STATIC_ASSERT (KITH_PLAN_LINE_PLAN == 0 && KITH_PLAN_SIGN_PLAN == 0 && KITH_ROTA_SLOT_PLAN == 0
                 && KITH_PLAN_AGREEMENT_PLAN == 0);

/**
 * kith_plan_list_parts:
 * @plan: (nullable): a plan
 * @kind: of lines, signs, agreements or slots
 *
 * Returns: (transfer container) (element-type KithRecord): those of @plan in their order
 */
GPtrArray *
kith_plan_list_parts (KithCase       *self,
                      KithRecord     *plan,
                      KithRecordKind  kind)
{
  GPtrArray *parts = g_ptr_array_new ();
  GPtrArray *referrers = kith_case_get_referrers (self, plan != NULL ? kith_record_get_id (plan)
                                                                     : NULL);

  for (guint i = 0; i < referrers->len; i++)
    if (kith_record_get_kind (referrers->pdata[i]) == kind
        && g_strcmp0 (kith_record_get_ref (referrers->pdata[i], 0), kith_record_get_id (plan)) == 0)
      g_ptr_array_add (parts, referrers->pdata[i]);

  g_ptr_array_sort (parts, compare_parts);
  return parts;
}

/**
 * kith_plan_dup_version:
 * @plan: a plan
 *
 * Returns: (transfer full): which version it is and how it stands: "Version 2, live"
 */
char *
kith_plan_dup_version (KithRecord *plan)
{
  const int version = (int) MAX (kith_record_get_integer (plan, KITH_PLAN_VERSION), 1);

  if (kith_record_has_token (plan, KITH_PLAN_STATE, "live"))
    return g_strdup_printf (_("Version %d, live"), version);
  if (kith_record_has_token (plan, KITH_PLAN_STATE, "past"))
    return g_strdup_printf (_("Version %d, past"), version);

  return g_strdup_printf (_("Version %d, being written"), version);
}

/**
 * kith_plan_get_review_due:
 * @plan: a plan
 * @day: (out): by when it has to be looked at again
 *
 * Source: the day that was agreed; without one the interval of the policy pack, from the day on
 * which this version began. A plan for the first days only is looked at sooner.
 *
 * Returns: whether that can be said
 */
gboolean
kith_plan_get_review_due (KithCase   *self,
                          KithRecord *plan,
                          KithDay    *day)
{
  KithPolicyPack *policy = kith_case_get_policy (self);
  KithDate date;

  if (kith_record_get_date (plan, KITH_PLAN_REVIEW_ON, &date) && KITH_DAY_IS_KNOWN (date.latest))
    {
      *day = date.latest;
      return TRUE;
    }
  if (!kith_record_get_date (plan, KITH_PLAN_STARTED_ON, &date) || !KITH_DAY_IS_KNOWN (date.latest))
    return FALSE;

  *day = date.latest
         + (kith_record_get_boolean (plan, KITH_PLAN_IS_INTERIM)
              ? kith_policy_pack_get_interval (policy, "interim_review_days")
              : 7 * kith_policy_pack_get_review_weeks (policy,
                                                       kith_record_get_token (plan, KITH_PLAN_TYPE)));
  return TRUE;
}

/**
 * kith_person_is_paid:
 * @person: a person
 *
 * Returns: whether they are there for the family because they are paid to be
 */
gboolean
kith_person_is_paid (KithRecord *person)
{
  return kith_record_has_token (person, KITH_PERSON_KIND, "professional")
         || kith_record_has_token (person, KITH_PERSON_KIND, "organisation");
}

static void
count_parts (KithCase       *self,
             KithRecord     *plan,
             KithRecordKind  kind,
             guint           field,
             KithPlanShare  *share)
{
  g_autoptr(GPtrArray) parts = kith_plan_list_parts (self, plan, kind);

  *share = (KithPlanShare){ 0, 0, 0 };
  for (guint i = 0; i < parts->len; i++)
    {
      KithRecord *who = kith_case_resolve (self, parts->pdata[i], field);

      if (who == NULL)
        share->by_nobody++;
      else if (kith_person_is_paid (who))
        share->by_professionals++;
      else
        share->by_family++;
    }
}

/**
 * kith_plan_count_lines:
 * @plan: (nullable): a plan
 * @share: (out): who carries its lines
 */
void
kith_plan_count_lines (KithCase      *self,
                       KithRecord    *plan,
                       KithPlanShare *share)
{
  count_parts (self, plan, KITH_RECORD_PLAN_LINE, KITH_PLAN_LINE_WHO, share);
}

/**
 * kith_plan_count_slots:
 * @plan: (nullable): a plan
 * @share: (out): who carries the slots of its rota
 */
void
kith_plan_count_slots (KithCase      *self,
                       KithRecord    *plan,
                       KithPlanShare *share)
{
  count_parts (self, plan, KITH_RECORD_ROTA_SLOT, KITH_ROTA_SLOT_WHO, share);
}

/**
 * kith_plan_line_dup_who:
 * @line: of a plan
 *
 * Returns: (transfer full): who does it, by name or as it was said; "Nobody yet"
 */
char *
kith_plan_line_dup_who (KithCase   *self,
                        KithRecord *line)
{
  KithRecord *who = kith_case_resolve (self, line, KITH_PLAN_LINE_WHO);
  const char *words = kith_record_get_text (line, KITH_PLAN_LINE_WHO_WORDS);

  if (who != NULL)
    return kith_person_dup_name (who);

  return kith_text_is_empty (words) ? g_strdup (_("Nobody yet")) : kith_text_one_line (words);
}

/**
 * kith_plan_line_dup_sentence:
 * @line: of a plan
 *
 * Returns: (transfer full): who will do what, when and how often, on one line
 */
char *
kith_plan_line_dup_sentence (KithCase   *self,
                             KithRecord *line)
{
  static const guint fields[] = { KITH_PLAN_LINE_WHAT, KITH_PLAN_LINE_WHEN_WORDS,
                                  KITH_PLAN_LINE_OFTEN };
  g_autofree char *who = kith_plan_line_dup_who (self, line);
  GString *sentence = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = kith_text_one_line (kith_record_get_text (line, fields[i]));

      if (!kith_text_is_empty (text))
        g_string_append_printf (sentence, "%s%s", sentence->len > 0 ? ", " : "", text);
    }
  if (sentence->len == 0)
    g_string_append (sentence, _("nothing said yet"));
  g_string_prepend (sentence, ": ");
  g_string_prepend (sentence, who);
  return g_string_free (sentence, FALSE);
}
