/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What one does with the plan: begin it, put it in force, write its next version, take offers into
 * it, and note who agreed to what. That there is one live plan is a rule of the model.
 */

#include "config.h"

#include "desk/kith-verbs-plan.h"

#include "base/kith-error.h"
#include "base/kith-text.h"
#include "desk/kith-draft.h"
#include "desk/kith-labels.h"
#include "desk/kith-verbs.h"
#include "model/kith-plans.h"
#include "model/kith-policy-pack.h"
#include "model/kith-records.h"
#include "model/kith-rota.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static GPtrArray *
drafts_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) kith_draft_free);
}

static void
set_day (KithDraft *draft,
         guint      field,
         KithDay    day)
{
  const KithDate date = kith_date_from_day (day);
  g_autofree char *edtf = kith_date_dup_edtf (&date);

  kith_draft_set_text (draft, field, edtf);
}

static void
set_if_said (KithDraft  *draft,
             guint       field,
             const char *text)
{
  if (!kith_text_is_empty (text))
    kith_draft_set_text (draft, field, text);
}

static KithRecord *
find_or_tell (KithDesk        *self,
              KithRecordKind   kind,
              const char      *id,
              GError         **error)
{
  KithRecord *record = kith_case_find_kind (kith_desk_get_case (self), kind, id);

  if (record == NULL)
    kith_verb_tell_gone (error);
  return record;
}

/**
 * kith_desk_add_plan:
 * @type: a token of kith_plan_types
 * @day: on which it is begun
 * @error: return location for a #GError
 *
 * Begins the family's plan; it is being written until kith_desk_start_plan().
 *
 * Errors: %KITH_ERROR_RULE if there is a live plan, or one that is being written.
 *
 * Returns: (transfer full) (nullable): the id of the plan
 */
char *
kith_desk_add_plan (KithDesk    *self,
                    const char  *type,
                    KithDay      day,
                    GError     **error)
{
  KithRecord *plan = kith_case_find_plan (kith_desk_get_case (self));
  g_autoptr(KithDraft) draft = NULL;

  if (plan != NULL && !kith_record_has_token (plan, KITH_PLAN_STATE, "past"))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE,
                           _("A family has one plan. Write its next version, or change its type there; what it said before is kept."));
      return NULL;
    }

  draft = kith_draft_new (KITH_RECORD_PLAN);
  kith_draft_set_text (draft, KITH_PLAN_TYPE, type);
  kith_draft_set_text (draft, KITH_PLAN_STATE, "draft");
  kith_draft_set_integer (draft, KITH_PLAN_VERSION,
                          plan != NULL ? kith_record_get_integer (plan, KITH_PLAN_VERSION) + 1 : 1);
  set_day (draft, KITH_PLAN_STARTED_ON, day);
  return kith_desk_add (self, draft, error) ? g_strdup (kith_draft_get_id (draft)) : NULL;
}

/**
 * kith_desk_start_plan:
 * @plan: one that is being written
 * @day: from when on it holds
 * @error: return location for a #GError
 *
 * Puts the plan in force, and says by when it is looked at again unless somebody has.
 *
 * Errors: %KITH_ERROR_RULE if another plan is live.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_start_plan (KithDesk    *self,
                      const char  *plan,
                      KithDay      day,
                      GError     **error)
{
  KithRecord *record = find_or_tell (self, KITH_RECORD_PLAN, plan, error);
  g_autoptr(GPtrArray) drafts = drafts_new ();
  KithDraft *draft;

  if (record == NULL)
    return FALSE;

  draft = kith_draft_new_for (record);
  g_ptr_array_add (drafts, draft);
  kith_draft_set_text (draft, KITH_PLAN_STATE, "live");
  set_day (draft, KITH_PLAN_STARTED_ON, day);
  if (kith_record_get_integer (record, KITH_PLAN_VERSION) < 1)
    kith_draft_set_integer (draft, KITH_PLAN_VERSION, 1);
  if (!kith_record_says_something (record, KITH_PLAN_REVIEW_ON))
    {
      KithDay due;

      if (kith_plan_get_review_due (kith_desk_get_case (self), kith_draft_get_record (draft), &due))
        set_day (draft, KITH_PLAN_REVIEW_ON, due);
    }
  return kith_desk_record (self, N_("Put Plan in Force"), drafts, NULL, error);
}

/* A copy of @record that belongs to @plan. */
static KithDraft *
copy_for (KithRecord *record,
          const char *plan)
{
  const KithRecordType *type = kith_record_get_record_type (record);
  KithDraft *draft = kith_draft_new (type->kind);

  for (guint i = 0; i < type->n_fields; i++)
    switch (type->fields[i].kind)
      {
      case KITH_FIELD_BOOLEAN:
      case KITH_FIELD_INTEGER:
        kith_draft_set_integer (draft, i, kith_record_get_value (record, i)->integer);
        break;
      case KITH_FIELD_REAL:
        kith_draft_set_real (draft, i, kith_record_get_real (record, i));
        break;
      case KITH_FIELD_TEXT:
      case KITH_FIELD_TOKEN:
      case KITH_FIELD_REF:
      case KITH_FIELD_DATE:
      case KITH_FIELD_TOKENS:
      case KITH_FIELD_MOMENT:
      case KITH_FIELD_BYTES:
      default:
        kith_draft_set_text (draft, i, kith_record_get_value (record, i)->text);
      }
  if (plan != NULL)
    kith_draft_set_text (draft, 0, plan);
  return draft;
}

/* What is to come of the rota goes along; what was stays with the version it was lived by. */
static void
copy_changes (KithCase   *live,
              KithRecord *slot,
              const char *copy,
              KithDay     day,
              GPtrArray  *drafts)
{
  GPtrArray *referrers = kith_case_get_referrers (live, kith_record_get_id (slot));

  for (guint i = 0; i < referrers->len; i++)
    {
      KithDate on;
      KithDraft *change;

      if (kith_record_get_kind (referrers->pdata[i]) != KITH_RECORD_ROTA_CHANGE
          || !kith_record_get_date (referrers->pdata[i], KITH_ROTA_CHANGE_DAY, &on)
          || on.latest < day)
        continue;
      change = copy_for (referrers->pdata[i], NULL);
      kith_draft_set_text (change, KITH_ROTA_CHANGE_SLOT, copy);
      g_ptr_array_add (drafts, change);
    }
}

/* Weeks are counted from the beginning of the plan, which is another one now: whose week it is stays. */
static void
keep_weeks (KithCase   *live,
            KithRecord *slot,
            KithDraft  *copy,
            KithDay     day)
{
  if (kith_record_get_integer (slot, KITH_ROTA_SLOT_EVERY) > 1
      && !kith_record_says_something (slot, KITH_ROTA_SLOT_FIRST_ON))
    set_day (copy, KITH_ROTA_SLOT_FIRST_ON, kith_rota_slot_find_week (live, slot, day));
}

static void
copy_parts (KithCase   *live,
            KithRecord *from,
            const char *to,
            KithDay     day,
            GPtrArray  *drafts)
{
  static const KithRecordKind kinds[] = { KITH_RECORD_PLAN_LINE, KITH_RECORD_PLAN_SIGN,
                                          KITH_RECORD_ROTA_SLOT };
  g_autoptr(GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr(GPtrArray) parts = kith_plan_list_parts (live, from, kinds[k]);

      for (guint i = 0; i < parts->len; i++)
        {
          KithDraft *copy = copy_for (parts->pdata[i], to);

          g_ptr_array_add (drafts, copy);
          if (kinds[k] == KITH_RECORD_PLAN_LINE)
            {
              kith_draft_set_text (copy, KITH_PLAN_LINE_PREVIOUS, kith_record_get_id (parts->pdata[i]));
              g_hash_table_insert (lines, (gpointer) kith_record_get_id (parts->pdata[i]),
                                   (gpointer) kith_draft_get_id (copy));
            }
          else if (kinds[k] == KITH_RECORD_ROTA_SLOT)
            {
              const char *line = kith_record_get_ref (parts->pdata[i], KITH_ROTA_SLOT_LINE);

              kith_draft_set_text (copy, KITH_ROTA_SLOT_LINE,
                                   line != NULL ? g_hash_table_lookup (lines, line) : NULL);
              keep_weeks (live, parts->pdata[i], copy, day);
              copy_changes (live, parts->pdata[i], kith_draft_get_id (copy), day, drafts);
            }
        }
    }
}

/* How a version begins that continues @from. */
static KithDraft *
draft_version (KithRecord *from,
               const char *type,
               const char *why,
               KithDay     day)
{
  KithDraft *draft = copy_for (from, NULL);

  if (type != NULL)
    kith_draft_set_text (draft, KITH_PLAN_TYPE, type);
  kith_draft_set_integer (draft, KITH_PLAN_VERSION,
                          MAX (kith_record_get_integer (from, KITH_PLAN_VERSION), 1) + 1);
  kith_draft_set_text (draft, KITH_PLAN_CHANGED_BECAUSE, why);
  kith_draft_set_text (draft, KITH_PLAN_PREVIOUS, kith_record_get_id (from));
  kith_draft_set_text (draft, KITH_PLAN_ENDED_ON, NULL);
  kith_draft_set_text (draft, KITH_PLAN_REVIEW_ON, NULL);
  kith_draft_set_text (draft, KITH_PLAN_MEETING, NULL);
  kith_draft_set_integer (draft, KITH_PLAN_IS_INTERIM, 0);
  set_day (draft, KITH_PLAN_STARTED_ON, day);
  return draft;
}

/**
 * kith_desk_add_plan_version:
 * @plan: the plan as it stands
 * @type: (nullable): another type, or %NULL for the one it has
 * @why: what changes and why
 * @day: from when on the new version holds
 * @error: return location for a #GError
 *
 * Writes the next version: a copy in which lines know the line before, and the rota goes on. The
 * version before becomes a past one and stays as it was. Who agreed to their line has agreed to it
 * still; the plan as a whole is to be agreed anew.
 *
 * Errors: %KITH_ERROR_RULE if @why says nothing, or @plan is a past version.
 *
 * Returns: (transfer full) (nullable): the id of the new version
 */
char *
kith_desk_add_plan_version (KithDesk    *self,
                            const char  *plan,
                            const char  *type,
                            const char  *why,
                            KithDay      day,
                            GError     **error)
{
  KithCase *live = kith_desk_get_case (self);
  KithRecord *record = find_or_tell (self, KITH_RECORD_PLAN, plan, error);
  g_autoptr(GPtrArray) drafts = drafts_new ();
  KithDraft *before, *version;
  KithDay due;

  if (record == NULL)
    return NULL;
  if (kith_record_has_token (record, KITH_PLAN_STATE, "past"))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE,
                           _("This is a past version. Go on from the version that holds now."));
      return NULL;
    }
  if (kith_text_is_empty (why))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE,
                           _("Say what changes and why; who comes after you has to know."));
      return NULL;
    }

  before = kith_draft_new_for (record);
  g_ptr_array_add (drafts, before);
  kith_draft_set_text (before, KITH_PLAN_STATE, "past");
  set_day (before, KITH_PLAN_ENDED_ON, day);
  version = draft_version (record, type, why, day);
  g_ptr_array_add (drafts, version);
  if (kith_plan_get_review_due (live, kith_draft_get_record (version), &due))
    set_day (version, KITH_PLAN_REVIEW_ON, due);
  copy_parts (live, record, kith_draft_get_id (version), day, drafts);

  return kith_desk_record (self, type != NULL ? N_("Change Type of Plan") : N_("New Version of Plan"),
                           drafts, NULL, error)
           ? g_strdup (kith_draft_get_id (version)) : NULL;
}

static gint64
next_number (KithDesk       *self,
             KithRecord     *plan,
             KithRecordKind  kind)
{
  g_autoptr(GPtrArray) parts = kith_plan_list_parts (kith_desk_get_case (self), plan, kind);
  const int field = kith_record_type_field (kith_record_type_get (kind), "number");

  return field >= 0 && parts->len > 0
           ? kith_record_get_integer (parts->pdata[parts->len - 1], (guint) field) + 1 : 1;
}

/**
 * kith_desk_add_plan_part:
 * @plan: a plan
 * @kind: a line, a sign, an agreement or a slot
 * @error: return location for a #GError
 *
 * Adds an empty one at the end.
 *
 * Returns: (transfer full) (nullable): its id
 */
char *
kith_desk_add_plan_part (KithDesk        *self,
                         const char      *plan,
                         KithRecordKind   kind,
                         GError         **error)
{
  KithRecord *record = find_or_tell (self, KITH_RECORD_PLAN, plan, error);
  const int number = kith_record_type_field (kith_record_type_get (kind), "number");
  g_autoptr(KithDraft) draft = NULL;

  if (record == NULL)
    return NULL;

  draft = kith_draft_new (kind);
  kith_draft_set_text (draft, 0, plan);
  if (number >= 0)
    kith_draft_set_integer (draft, (guint) number, next_number (self, record, kind));
  return kith_desk_add (self, draft, error) ? g_strdup (kith_draft_get_id (draft)) : NULL;
}

/**
 * kith_desk_move_plan_part:
 * @part: a line or a sign
 * @by: how many places down; negative for up
 * @error: return location for a #GError
 *
 * Gives it another place in its list.
 *
 * Returns: %TRUE when it stands there; also when it cannot go further
 */
gboolean
kith_desk_move_plan_part (KithDesk    *self,
                          const char  *part,
                          int          by,
                          GError     **error)
{
  KithCase *live = kith_desk_get_case (self);
  KithRecord *record = kith_case_find (live, part);
  g_autoptr(GPtrArray) parts = NULL;
  g_autoptr(GPtrArray) drafts = drafts_new ();
  guint at, to;
  int number;

  if (record == NULL)
    return kith_verb_tell_gone (error);

  number = kith_record_type_field (kith_record_get_record_type (record), "number");
  g_return_val_if_fail (number >= 0, FALSE);
  parts = kith_plan_list_parts (live, kith_case_resolve (live, record, 0),
                                kith_record_get_kind (record));
  if (!g_ptr_array_find (parts, record, &at))
    return kith_verb_tell_gone (error);
  to = (guint) CLAMP ((int) at + by, 0, (int) parts->len - 1);
  g_ptr_array_remove_index (parts, at);
  g_ptr_array_insert (parts, (int) to, record);
  for (guint i = 0; i < parts->len; i++)
    {
      KithDraft *draft = kith_draft_new_for (parts->pdata[i]);

      kith_draft_set_integer (draft, (guint) number, i + 1);
      g_ptr_array_add (drafts, draft);
    }

  return kith_desk_record (self, kith_record_get_kind (record) == KITH_RECORD_PLAN_LINE
                                   ? N_("Move Line") : N_("Move Sign"), drafts, NULL, error);
}

/**
 * kith_desk_take_offer:
 * @offer: what somebody offered at a meeting
 * @plan: the plan
 * @error: return location for a #GError
 *
 * Makes the offer a line of the plan. It is not agreed by that: who offered is asked about the line
 * as it is written.
 *
 * Errors: %KITH_ERROR_RULE if it is a line already.
 *
 * Returns: (transfer full) (nullable): the id of the line
 */
char *
kith_desk_take_offer (KithDesk    *self,
                      const char  *offer,
                      const char  *plan,
                      GError     **error)
{
  KithRecord *record = find_or_tell (self, KITH_RECORD_OFFER, offer, error);
  KithRecord *target = record != NULL ? find_or_tell (self, KITH_RECORD_PLAN, plan, error) : NULL;
  g_autoptr(GPtrArray) drafts = drafts_new ();
  KithDraft *line, *change;

  if (target == NULL)
    return NULL;
  if (kith_case_resolve (kith_desk_get_case (self), record, KITH_OFFER_LINE) != NULL)
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE, _("This offer is in the plan already."));
      return NULL;
    }

  line = kith_draft_new (KITH_RECORD_PLAN_LINE);
  g_ptr_array_add (drafts, line);
  kith_draft_set_text (line, KITH_PLAN_LINE_PLAN, plan);
  kith_draft_set_integer (line, KITH_PLAN_LINE_NUMBER,
                          next_number (self, target, KITH_RECORD_PLAN_LINE));
  kith_draft_set_text (line, KITH_PLAN_LINE_KIND, kith_record_get_token (record, KITH_OFFER_KIND));
  kith_draft_set_text (line, KITH_PLAN_LINE_WHO, kith_record_get_ref (record, KITH_OFFER_PERSON));
  kith_draft_set_text (line, KITH_PLAN_LINE_WHAT, kith_record_get_text (record, KITH_OFFER_WHAT));
  kith_draft_set_text (line, KITH_PLAN_LINE_WHEN_WORDS,
                       kith_record_get_text (record, KITH_OFFER_WHEN_WORDS));
  change = kith_draft_new_for (record);
  g_ptr_array_add (drafts, change);
  kith_draft_set_text (change, KITH_OFFER_LINE, kith_draft_get_id (line));
  return kith_desk_record (self, N_("Take Offer into Plan"), drafts, NULL, error)
           ? g_strdup (kith_draft_get_id (line)) : NULL;
}

/**
 * kith_desk_answer_line:
 * @line: of a plan
 * @answer: a token of kith_line_answers
 * @difference: (nullable): what they see differently, in their words
 * @day: when they answered
 * @error: return location for a #GError
 *
 * Notes what the owner of a line says of it.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_answer_line (KithDesk    *self,
                       const char  *line,
                       const char  *answer,
                       const char  *difference,
                       KithDay      day,
                       GError     **error)
{
  KithRecord *record = find_or_tell (self, KITH_RECORD_PLAN_LINE, line, error);
  g_autoptr(GPtrArray) drafts = drafts_new ();
  KithDraft *draft;

  if (record == NULL)
    return FALSE;

  draft = kith_draft_new_for (record);
  g_ptr_array_add (drafts, draft);
  kith_draft_set_text (draft, KITH_PLAN_LINE_AGREED, answer);
  if (strcmp (answer, "not_asked") == 0)
    kith_draft_set_text (draft, KITH_PLAN_LINE_AGREED_ON, NULL);
  else
    set_day (draft, KITH_PLAN_LINE_AGREED_ON, day);
  set_if_said (draft, KITH_PLAN_LINE_DIFFERENCE, difference);
  return kith_desk_record (self, N_("Note Answer to a Line"), drafts, NULL, error);
}

/**
 * kith_desk_answer_warning:
 * @warning: its number
 * @subject: (nullable): about whom or what, as the warning says
 * @answer: a token of kith_warning_answers
 * @because: why
 * @by: (nullable): who decided; an override needs it
 * @day: when
 * @error: return location for a #GError
 *
 * Notes why a warning is not relevant here, or who decided to go on all the same.
 *
 * Errors: %KITH_ERROR_RULE if the reason is missing, or the name of who overrides.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_answer_warning (KithDesk    *self,
                          guint        warning,
                          const char  *subject,
                          const char  *answer,
                          const char  *because,
                          const char  *by,
                          KithDay      day,
                          GError     **error)
{
  g_autofree char *number = g_strdup_printf ("%u", warning);
  g_autoptr(GPtrArray) drafts = drafts_new ();
  KithDraft *draft;

  if (kith_text_is_empty (because))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE,
                           _("Say why, in a few words; who reads the case next has to know."));
      return FALSE;
    }
  if (strcmp (answer, "override") == 0 && kith_text_is_empty (by))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE,
                           _("Say who decided to go on all the same."));
      return FALSE;
    }

  draft = kith_draft_new (KITH_RECORD_WARNING_ANSWER);
  g_ptr_array_add (drafts, draft);
  kith_draft_set_text (draft, KITH_WARNING_ANSWER_WARNING, number);
  set_if_said (draft, KITH_WARNING_ANSWER_SUBJECT, subject);
  kith_draft_set_text (draft, KITH_WARNING_ANSWER_ANSWER, answer);
  kith_draft_set_text (draft, KITH_WARNING_ANSWER_BECAUSE, because);
  set_if_said (draft, KITH_WARNING_ANSWER_ANSWERED_BY, by);
  set_day (draft, KITH_WARNING_ANSWER_ANSWERED_ON, day);
  return kith_desk_record (self, N_("Answer Warning"), drafts, NULL, error);
}
