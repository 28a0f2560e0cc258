/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What must hold for a record before it may be written, as far as it does not follow from the
 * tables. The same rules tell what is odd in a case that came from elsewhere, which is opened all
 * the same.
 */

#include "config.h"

#include "desk/kith-rules.h"

#include "base/kith-date.h"
#include "base/kith-error.h"
#include "base/kith-moment.h"
#include "base/kith-text.h"
#include "model/kith-kin.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define NO_FIELD -1

/* Who a record is about: both must be there, and, where a sentence stands, be two. Of a couple one
 * may not be known at all, not even as a placeholder; a restriction may be about a place. */
static const struct
{
  KithRecordKind kind;
  int            first;
  int            second;
  const char    *if_same;
  gboolean       may_lack_second;
} ends[] = {
  { KITH_RECORD_PARTNERSHIP, KITH_PARTNERSHIP_PARTNER_A, KITH_PARTNERSHIP_PARTNER_B,
    N_("Nobody can be their own partner; choose somebody else."), TRUE },
  { KITH_RECORD_PARENTAGE, KITH_PARENTAGE_CHILD, KITH_PARENTAGE_PARENT,
    N_("Nobody can be their own parent or carer; choose somebody else.") },
  { KITH_RECORD_SIBSHIP, KITH_SIBSHIP_PERSON_A, KITH_SIBSHIP_PERSON_B,
    N_("Nobody can be their own brother or sister; choose somebody else.") },
  { KITH_RECORD_RESPONSIBILITY, KITH_RESPONSIBILITY_HOLDER, KITH_RESPONSIBILITY_CHILD,
    N_("Nobody can hold parental responsibility for themselves; choose somebody else.") },
  { KITH_RECORD_TIE, KITH_TIE_GIVER, KITH_TIE_RECEIVER,
    N_("A tie needs two people; choose somebody else.") },
  { KITH_RECORD_HOUSEHOLD_MEMBER, KITH_HOUSEHOLD_MEMBER_HOUSEHOLD, KITH_HOUSEHOLD_MEMBER_PERSON },
  { KITH_RECORD_CONTACT_ROUTE, KITH_CONTACT_ROUTE_PERSON, NO_FIELD },
  { KITH_RECORD_NEED, KITH_NEED_PERSON, NO_FIELD },
  { KITH_RECORD_SAFETY_VIEW, KITH_SAFETY_VIEW_PERSON, NO_FIELD },
  { KITH_RECORD_RESTRICTION, KITH_RESTRICTION_PERSON, KITH_RESTRICTION_OTHER,
    N_("A restriction keeps two people apart; choose somebody else."), TRUE },
  { KITH_RECORD_PLACEMENT, KITH_PLACEMENT_SHEET, NO_FIELD },
  { KITH_RECORD_ECO_TIE, KITH_ECO_TIE_SHEET, NO_FIELD },
  { KITH_RECORD_NOT_TOLD, KITH_NOT_TOLD_PERSON, NO_FIELD },
  { KITH_RECORD_CIRCLE_MOVE, KITH_CIRCLE_MOVE_SHEET, KITH_CIRCLE_MOVE_PERSON },
  { KITH_RECORD_PLACE, KITH_MAP_PLACE_SHEET, NO_FIELD },
  { KITH_RECORD_PLACE_PERSON, KITH_PLACE_PERSON_PLACE, KITH_PLACE_PERSON_PERSON },
  { KITH_RECORD_WISH, KITH_WISH_SHEET, NO_FIELD },
  { KITH_RECORD_STROKE, KITH_STROKE_SHEET, NO_FIELD },
  { KITH_RECORD_STICKER, KITH_STICKER_SHEET, NO_FIELD },
  { KITH_RECORD_PROMPT_ANSWER, KITH_PROMPT_ANSWER_CHILD, NO_FIELD },
  { KITH_RECORD_MENTION, KITH_MENTION_PERSON, NO_FIELD },
  { KITH_RECORD_FATHER_ANSWER, KITH_FATHER_ANSWER_CHILD, NO_FIELD },
  { KITH_RECORD_AGREEMENT, KITH_AGREEMENT_PERSON, NO_FIELD },
  { KITH_RECORD_ENGAGEMENT, KITH_ENGAGEMENT_PERSON, NO_FIELD },
  { KITH_RECORD_NETWORK_STEP, KITH_NETWORK_STEP_PERSON, NO_FIELD },
  { KITH_RECORD_CONTACT_TRY, KITH_CONTACT_TRY_PERSON, NO_FIELD },
  { KITH_RECORD_BUSY_TIME, KITH_BUSY_TIME_PERSON, NO_FIELD },
  { KITH_RECORD_MEETING_QUESTION, KITH_MEETING_QUESTION_MEETING, NO_FIELD },
  { KITH_RECORD_GROUND_RULE, KITH_GROUND_RULE_MEETING, NO_FIELD },
  { KITH_RECORD_MEETING_STAGE, KITH_MEETING_STAGE_MEETING, NO_FIELD },
  { KITH_RECORD_ATTENDANCE, KITH_ATTENDANCE_MEETING, KITH_ATTENDANCE_PERSON },
  { KITH_RECORD_PLAN_LINE, KITH_PLAN_LINE_PLAN, NO_FIELD },
  { KITH_RECORD_PLAN_SIGN, KITH_PLAN_SIGN_PLAN, NO_FIELD },
  { KITH_RECORD_PLAN_AGREEMENT, KITH_PLAN_AGREEMENT_PLAN, KITH_PLAN_AGREEMENT_PERSON },
  { KITH_RECORD_OFFER, KITH_OFFER_MEETING, NO_FIELD },
  { KITH_RECORD_FEEDBACK, KITH_FEEDBACK_MEETING, NO_FIELD },
  { KITH_RECORD_ROTA_SLOT, KITH_ROTA_SLOT_PLAN, NO_FIELD },
  { KITH_RECORD_ROTA_CHANGE, KITH_ROTA_CHANGE_SLOT, NO_FIELD },
  { KITH_RECORD_ROTA_REPORT, KITH_ROTA_REPORT_SLOT, NO_FIELD },
};

/* Of two fields at least one says who or what it is about. */
static const struct
{
  KithRecordKind kind;
  guint          one;
  guint          other;
} either[] = {
  { KITH_RECORD_PLACEMENT, KITH_PLACEMENT_PERSON, KITH_PLACEMENT_SYSTEM },
  { KITH_RECORD_ECO_TIE, KITH_ECO_TIE_PERSON, KITH_ECO_TIE_SYSTEM },
  { KITH_RECORD_SUPPORT, KITH_SUPPORT_GIVER, KITH_SUPPORT_SYSTEM },
  { KITH_RECORD_PICTURE, KITH_PICTURE_PERSON, KITH_PICTURE_SHEET },
};

static gboolean
break_rule (GError          **error,
            const char       *sentence,
            const KithField  *field)
{
  g_autofree char *filled = kith_text_fill (_(sentence), _(field->label));

  g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE, filled);
  return FALSE;
}

static gboolean
check_value (const KithField  *field,
             const KithValue  *value,
             GError          **error)
{
  const char *text = value->text;
  KithMoment moment;
  KithDate date;

  if (field->kind == KITH_FIELD_REAL)
    return isfinite (value->real)
           || break_rule (error, N_("“%s” holds something that is not a number; type it again."), field);
  if (field->kind == KITH_FIELD_BOOLEAN || field->kind == KITH_FIELD_INTEGER || text == NULL)
    return TRUE;
  if (!g_utf8_validate (text, -1, NULL))
    return break_rule (error, N_("“%s” holds signs that are not text; type it again."), field);
  if (field->kind == KITH_FIELD_TOKEN && !kith_vocabulary_has (field->vocabulary, text))
    return break_rule (error, N_("“%s” holds a choice that this Kith does not know; choose again."),
                       field);
  if (field->kind == KITH_FIELD_TOKENS && !kith_vocabulary_has_all (field->vocabulary, text))
    return break_rule (error, N_("“%s” holds a choice that this Kith does not know; choose again."),
                       field);
  if (field->kind == KITH_FIELD_MOMENT && !kith_moment_parse_iso (text, &moment))
    return break_rule (error, N_("“%s” holds something that is not a day with a time; type it again."),
                       field);
  if (field->kind == KITH_FIELD_DATE && !kith_date_parse_edtf (text, &date, NULL))
    return break_rule (error, N_("“%s” holds something that is not a date; type the date again."),
                       field);

  return TRUE;
}

/**
 * kith_rules_check_values:
 * @error: return location for a #GError
 *
 * Looks at each field by itself: choices are known, dates are dates, text is text.
 *
 * Errors: %KITH_ERROR_RULE.
 *
 * Returns: whether all are well
 */
gboolean
kith_rules_check_values (KithRecord  *record,
                         GError     **error)
{
  const KithRecordType *type = kith_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    if (!check_value (&type->fields[i], kith_record_get_value (record, i), error))
      return FALSE;

  return TRUE;
}

static KithRecord *
find (KithCase   *live,
      GHashTable *fresh,
      const char *id)
{
  KithRecord *record = fresh != NULL && id != NULL ? g_hash_table_lookup (fresh, id) : NULL;

  return record != NULL ? record : kith_case_find (live, id);
}

/**
 * kith_rules_check_refs:
 * @live: the case
 * @fresh: (nullable) (element-type utf8 KithRecord): records that are to be, by id; they go before
 *   those in @live
 * @record: one record
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_RULE if @record refers to one that is not there, or of the wrong kind.
 *
 * Returns: whether all references are well
 */
gboolean
kith_rules_check_refs (KithCase    *live,
                       GHashTable  *fresh,
                       KithRecord  *record,
                       GError     **error)
{
  const KithRecordType *type = kith_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const KithField *field = &type->fields[i];
      const char *id = field->kind == KITH_FIELD_REF ? kith_record_get_ref (record, i) : NULL;
      KithRecord *other;

      if (id == NULL)
        continue;
      other = find (live, fresh, id);
      if (other == NULL || strcmp (kith_record_get_record_type (other)->table, field->refers_to) != 0)
        return break_rule (error, N_("“%s” names somebody or something that is not in the case; choose again."),
                           field);
    }

  return TRUE;
}

/**
 * kith_rules_check_ends:
 * @error: return location for a #GError
 *
 * Looks at who a record is about: those it needs are named, and nobody is related to themselves.
 *
 * Errors: %KITH_ERROR_RULE.
 *
 * Returns: whether all is well
 */
gboolean
kith_rules_check_ends (KithRecord  *record,
                       GError     **error)
{
  const KithRecordType *type = kith_record_get_record_type (record);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *first, *second;

      if (ends[i].kind != type->kind)
        continue;
      first = kith_record_get_ref (record, (guint) ends[i].first);
      second = ends[i].second != NO_FIELD ? kith_record_get_ref (record, (guint) ends[i].second) : first;
      if (first == NULL || (second == NULL && !ends[i].may_lack_second))
        return break_rule (error, N_("Somebody has to be chosen for “%s”."),
                           &type->fields[first == NULL ? ends[i].first : ends[i].second]);
      if (ends[i].if_same != NULL && g_strcmp0 (first, second) == 0)
        {
          g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE, _(ends[i].if_same));
          return FALSE;
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (either); i++)
    if (either[i].kind == type->kind && kith_record_get_ref (record, either[i].one) == NULL
        && kith_record_get_ref (record, either[i].other) == NULL)
      return break_rule (error, N_("Somebody has to be chosen for “%s”."), &type->fields[either[i].one]);

  return TRUE;
}


static gboolean
is_live (KithRecord *plan)
{
  return kith_record_has_token (plan, KITH_PLAN_STATE, "live");
}

/**
 * kith_rules_check_one_plan:
 * @fresh: records that are to be, by their ids
 * @record: a record that is to be
 * @error: return location for a #GError
 *
 * A family has one live plan.
 *
 * Errors: %KITH_ERROR_RULE, with the way to do it right.
 *
 * Returns: whether all is well
 */
gboolean
kith_rules_check_one_plan (KithCase    *live,
                           GHashTable  *fresh,
                           KithRecord  *record,
                           GError     **error)
{
  if (kith_record_get_kind (record) != KITH_RECORD_PLAN || !is_live (record))
    return TRUE;

  for (guint i = 0; i < kith_case_count (live, KITH_RECORD_PLAN); i++)
    {
      KithRecord *other = kith_case_nth (live, KITH_RECORD_PLAN, i);
      const char *id = kith_record_get_id (other);
      KithRecord *now = g_hash_table_lookup (fresh, id);

      if (strcmp (id, kith_record_get_id (record)) == 0 || !is_live (now != NULL ? now : other))
        continue;
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE,
                           _("A family has one live plan, and there is one. Write its next version, or change its type there; what it said before is kept."));
      return FALSE;
    }

  return TRUE;
}

/**
 * kith_rules_is_descent:
 *
 * Returns: whether @record says that somebody descends from somebody, by birth or adoption
 */
gboolean
kith_rules_is_descent (KithRecord *record)
{
  return kith_record_get_kind (record) == KITH_RECORD_PARENTAGE
         && (kith_parentage_classify (record) & (KITH_PARENTAGE_BY_BIRTH | KITH_PARENTAGE_BY_LAW)) != 0;
}

/* Notes the parent of one child link, if it is one of @child as things would be. */
static void
note_parent (KithRecord *link,
             const char *child,
             GHashTable *seen,
             GPtrArray  *open)
{
  const char *parent;

  if (!kith_rules_is_descent (link)
      || g_strcmp0 (kith_record_get_ref (link, KITH_PARENTAGE_CHILD), child) != 0)
    return;

  parent = kith_record_get_ref (link, KITH_PARENTAGE_PARENT);
  if (parent != NULL && g_hash_table_add (seen, (gpointer) parent))
    g_ptr_array_add (open, (gpointer) parent);
}

static void
note_parents (KithCase   *live,
              GHashTable *fresh,
              const char *child,
              GHashTable *seen,
              GPtrArray  *open)
{
  GPtrArray *links = kith_case_get_referrers (live, child);
  GHashTableIter iter;
  gpointer link;

  for (guint i = 0; i < links->len; i++)
    note_parent (find (live, fresh, kith_record_get_id (links->pdata[i])), child, seen, open);

  g_hash_table_iter_init (&iter, fresh);
  while (g_hash_table_iter_next (&iter, NULL, &link))
    note_parent (link, child, seen, open);
}

/**
 * kith_rules_check_descent:
 * @live: the case
 * @fresh: (element-type utf8 KithRecord): records that are to be, by id; they go before those in
 *   @live
 * @parentage: any record; only child links are looked at
 * @error: return location for a #GError
 *
 * Nobody is their own ancestor, by birth or adoption; carers may go round in circles. Families tell
 * such things all the same, and then it is noted: the verbs let it in, and kith_desk_check() tells.
 *
 * Errors: %KITH_ERROR_RULE.
 *
 * Returns: whether all is well
 */
gboolean
kith_rules_check_descent (KithCase    *live,
                          GHashTable  *fresh,
                          KithRecord  *parentage,
                          GError     **error)
{
  g_autoptr(GHashTable) seen = NULL;
  g_autoptr(GPtrArray) open = NULL;
  const char *child = kith_rules_is_descent (parentage)
                        ? kith_record_get_ref (parentage, KITH_PARENTAGE_CHILD) : NULL;
  const char *parent = child != NULL ? kith_record_get_ref (parentage, KITH_PARENTAGE_PARENT) : NULL;

  if (parent == NULL)
    return TRUE;

  seen = g_hash_table_new (g_str_hash, g_str_equal);
  open = g_ptr_array_new ();
  g_hash_table_add (seen, (gpointer) parent);
  for (const char *next = parent; next != NULL;
       next = open->len > 0 ? g_ptr_array_steal_index (open, open->len - 1) : NULL)
    note_parents (live, fresh, next, seen, open);

  if (!g_hash_table_contains (seen, child))
    return TRUE;

  g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE,
                       _("By this link somebody is their own ancestor; one of the links cannot be right."));
  return FALSE;
}
