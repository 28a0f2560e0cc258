/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding the table of a record by number or by name. */

#include "config.h"

#include "model/kith-records-private.h"

#include <string.h>

static const KithRecordType *const record_types[] = {
  [KITH_RECORD_CASE_INFO] = &kith_case_info_record_type,
  [KITH_RECORD_BIRTH_GROUP] = &kith_birth_group_record_type,
  [KITH_RECORD_PERSON] = &kith_person_record_type,
  [KITH_RECORD_PARTNERSHIP] = &kith_partnership_record_type,
  [KITH_RECORD_PARENTAGE] = &kith_parentage_record_type,
  [KITH_RECORD_SIBSHIP] = &kith_sibship_record_type,
  [KITH_RECORD_RESPONSIBILITY] = &kith_responsibility_record_type,
  [KITH_RECORD_HOUSEHOLD] = &kith_household_record_type,
  [KITH_RECORD_HOUSEHOLD_MEMBER] = &kith_household_member_record_type,
  [KITH_RECORD_TIE] = &kith_tie_record_type,
  [KITH_RECORD_CONTACT_ROUTE] = &kith_contact_route_record_type,
  [KITH_RECORD_NEED] = &kith_need_record_type,
  [KITH_RECORD_SAFETY_VIEW] = &kith_safety_view_record_type,
  [KITH_RECORD_RESTRICTION] = &kith_restriction_record_type,
  [KITH_RECORD_PICTURE] = &kith_picture_record_record_type,
  [KITH_RECORD_SHEET] = &kith_sheet_record_type,
  [KITH_RECORD_PLACEMENT] = &kith_placement_record_type,
  [KITH_RECORD_SYSTEM] = &kith_system_record_type,
  [KITH_RECORD_ECO_TIE] = &kith_eco_tie_record_type,
  [KITH_RECORD_NOT_TOLD] = &kith_not_told_record_type,
  [KITH_RECORD_CIRCLE_MOVE] = &kith_circle_move_record_type,
  [KITH_RECORD_SUPPORT] = &kith_support_record_type,
  [KITH_RECORD_PLACE] = &kith_map_place_record_type,
  [KITH_RECORD_PLACE_PERSON] = &kith_place_person_record_type,
  [KITH_RECORD_WISH] = &kith_wish_record_type,
  [KITH_RECORD_STROKE] = &kith_stroke_record_type,
  [KITH_RECORD_STICKER] = &kith_sticker_record_type,
  [KITH_RECORD_PROMPT_ANSWER] = &kith_prompt_answer_record_type,
  [KITH_RECORD_MENTION] = &kith_mention_record_type,
  [KITH_RECORD_FATHER_ANSWER] = &kith_father_answer_record_type,
  [KITH_RECORD_AGREEMENT] = &kith_agreement_record_type,
  [KITH_RECORD_ENGAGEMENT] = &kith_engagement_record_type,
  [KITH_RECORD_NETWORK_STEP] = &kith_network_step_record_type,
  [KITH_RECORD_CONTACT_TRY] = &kith_contact_try_record_type,
  [KITH_RECORD_BUSY_TIME] = &kith_busy_time_record_type,
  [KITH_RECORD_MEETING] = &kith_meeting_record_type,
  [KITH_RECORD_MEETING_QUESTION] = &kith_meeting_question_record_type,
  [KITH_RECORD_GROUND_RULE] = &kith_ground_rule_record_type,
  [KITH_RECORD_MEETING_STAGE] = &kith_meeting_stage_record_type,
  [KITH_RECORD_ATTENDANCE] = &kith_attendance_record_type,
  [KITH_RECORD_PLAN] = &kith_plan_record_type,
  [KITH_RECORD_PLAN_LINE] = &kith_plan_line_record_type,
  [KITH_RECORD_PLAN_SIGN] = &kith_plan_sign_record_type,
  [KITH_RECORD_PLAN_AGREEMENT] = &kith_plan_agreement_record_type,
  [KITH_RECORD_OFFER] = &kith_offer_record_type,
  [KITH_RECORD_FEEDBACK] = &kith_feedback_record_type,
  [KITH_RECORD_ROTA_SLOT] = &kith_rota_slot_record_type,
  [KITH_RECORD_ROTA_CHANGE] = &kith_rota_change_record_type,
  [KITH_RECORD_ROTA_REPORT] = &kith_rota_report_record_type,
  [KITH_RECORD_GIVING] = &kith_giving_record_type,
  [KITH_RECORD_SHARING_DECISION] = &kith_sharing_decision_record_type,
  [KITH_RECORD_WARNING_ANSWER] = &kith_warning_answer_record_type,
  [KITH_RECORD_POLICY] = &kith_policy_record_type,
  [KITH_RECORD_CASE_WORD] = &kith_case_word_record_type,
  [KITH_RECORD_HISTORY] = &kith_history_record_type,
  [KITH_RECORD_HALF_TYPED] = &kith_half_typed_record_type,
  [KITH_RECORD_LAST_PLACE] = &kith_last_place_record_type,
  [KITH_RECORD_PICTURE_CONTENT] = &kith_picture_content_record_type,
  [KITH_RECORD_GIVEN_COPY] = &kith_given_copy_record_type,
};

G_STATIC_ASSERT (G_N_ELEMENTS (record_types) == KITH_N_RECORD_KINDS);

/**
 * kith_record_type_get:
 *
 * Returns: the table of @kind
 */
const KithRecordType *
kith_record_type_get (KithRecordKind kind)
{
  g_return_val_if_fail ((guint) kind < KITH_N_RECORD_KINDS, NULL);

  return record_types[kind];
}

/**
 * kith_record_type_find:
 * @table: a table's name
 *
 * Returns: (nullable): that table, or %NULL if there is none of this name
 */
const KithRecordType *
kith_record_type_find (const char *table)
{
  for (guint i = 0; i < KITH_N_RECORD_KINDS; i++)
    if (strcmp (record_types[i]->table, table) == 0)
      return record_types[i];

  return NULL;
}

/**
 * kith_record_type_field:
 * @name: a column
 *
 * Returns: the number of that field, or -1 if @type has none of this name
 */
int
kith_record_type_field (const KithRecordType *type,
                        const char           *name)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (strcmp (type->fields[i].name, name) == 0)
      return (int) i;

  return -1;
}
