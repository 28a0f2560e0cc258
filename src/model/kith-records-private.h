/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-edit.h"
#include "model/kith-records.h"

G_BEGIN_DECLS

/* A record class has nothing of its own but its table. */
#define KITH_DEFINE_RECORD(Name, name, record_kind, table_name, label_text, field_table)        \
  const KithRecordType name##_record_type = {                                                   \
    record_kind, table_name, label_text, field_table, G_N_ELEMENTS (field_table), TRUE,         \
    name##_get_type                                                                             \
  };                                                                                            \
  struct _##Name                                                                                \
  {                                                                                             \
    KithRecord parent_instance;                                                                 \
  };                                                                                            \
  G_DEFINE_FINAL_TYPE (Name, name, KITH_TYPE_RECORD)                                            \
  static void name##_class_init (Name##Class *klass)                                            \
  {                                                                                             \
    kith_record_class_set_record_type (KITH_RECORD_CLASS (klass), &name##_record_type);         \
  }                                                                                             \
  static void name##_init (Name *self)                                                          \
  {                                                                                             \
  }

extern const KithRecordType kith_case_info_record_type;
extern const KithRecordType kith_birth_group_record_type;
extern const KithRecordType kith_person_record_type;
extern const KithRecordType kith_partnership_record_type;
extern const KithRecordType kith_parentage_record_type;
extern const KithRecordType kith_sibship_record_type;
extern const KithRecordType kith_responsibility_record_type;
extern const KithRecordType kith_household_record_type;
extern const KithRecordType kith_household_member_record_type;
extern const KithRecordType kith_tie_record_type;
extern const KithRecordType kith_contact_route_record_type;
extern const KithRecordType kith_need_record_type;
extern const KithRecordType kith_safety_view_record_type;
extern const KithRecordType kith_restriction_record_type;
extern const KithRecordType kith_picture_record_record_type;
extern const KithRecordType kith_sheet_record_type;
extern const KithRecordType kith_placement_record_type;
extern const KithRecordType kith_system_record_type;
extern const KithRecordType kith_eco_tie_record_type;
extern const KithRecordType kith_not_told_record_type;
extern const KithRecordType kith_circle_move_record_type;
extern const KithRecordType kith_support_record_type;
extern const KithRecordType kith_map_place_record_type;
extern const KithRecordType kith_place_person_record_type;
extern const KithRecordType kith_wish_record_type;
extern const KithRecordType kith_stroke_record_type;
extern const KithRecordType kith_sticker_record_type;
extern const KithRecordType kith_prompt_answer_record_type;
extern const KithRecordType kith_mention_record_type;
extern const KithRecordType kith_father_answer_record_type;
extern const KithRecordType kith_agreement_record_type;
extern const KithRecordType kith_engagement_record_type;
extern const KithRecordType kith_network_step_record_type;
extern const KithRecordType kith_contact_try_record_type;
extern const KithRecordType kith_busy_time_record_type;
extern const KithRecordType kith_meeting_record_type;
extern const KithRecordType kith_meeting_question_record_type;
extern const KithRecordType kith_ground_rule_record_type;
extern const KithRecordType kith_meeting_stage_record_type;
extern const KithRecordType kith_attendance_record_type;
extern const KithRecordType kith_plan_record_type;
extern const KithRecordType kith_plan_line_record_type;
extern const KithRecordType kith_plan_sign_record_type;
extern const KithRecordType kith_plan_agreement_record_type;
extern const KithRecordType kith_offer_record_type;
extern const KithRecordType kith_feedback_record_type;
extern const KithRecordType kith_rota_slot_record_type;
extern const KithRecordType kith_rota_change_record_type;
extern const KithRecordType kith_rota_report_record_type;
extern const KithRecordType kith_giving_record_type;
extern const KithRecordType kith_sharing_decision_record_type;
extern const KithRecordType kith_given_copy_record_type;
extern const KithRecordType kith_warning_answer_record_type;
extern const KithRecordType kith_policy_record_type;
extern const KithRecordType kith_case_word_record_type;
extern const KithRecordType kith_history_record_type;
extern const KithRecordType kith_half_typed_record_type;
extern const KithRecordType kith_last_place_record_type;
extern const KithRecordType kith_picture_content_record_type;

G_END_DECLS
