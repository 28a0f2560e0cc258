/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What becomes of a record when the one it refers to is not there: removed from the case by the
 * desk, or left out of a copy by share. Both ask here, so that a copy without somebody is the case
 * from which they were removed.
 */

#include "config.h"

#include "model/kith-references.h"

#include "model/kith-records.h"

/* References a record may forget and still mean something; with any other it goes. */
static const struct
{
  KithRecordKind kind;
  guint          field;
} mentions[] = {
  { KITH_RECORD_PERSON, KITH_PERSON_BIRTH_GROUP },
  { KITH_RECORD_PARENTAGE, KITH_PARENTAGE_FAMILY },
  { KITH_RECORD_RESTRICTION, KITH_RESTRICTION_OTHER },
  { KITH_RECORD_SHEET, KITH_SHEET_CENTRE },
  { KITH_RECORD_SHEET, KITH_SHEET_HOUSEHOLD },
  { KITH_RECORD_SYSTEM, KITH_SYSTEM_CONTACT },
  { KITH_RECORD_ECO_TIE, KITH_ECO_TIE_MEMBER },
  { KITH_RECORD_CIRCLE_MOVE, KITH_CIRCLE_MOVE_TELLER },
  { KITH_RECORD_SUPPORT, KITH_SUPPORT_CHILD },
  { KITH_RECORD_MENTION, KITH_MENTION_NAMED_BY_PERSON },
  { KITH_RECORD_MENTION, KITH_MENTION_ANSWER },
  { KITH_RECORD_MENTION, KITH_MENTION_SHEET },
  { KITH_RECORD_MENTION, KITH_MENTION_CHILD },
  { KITH_RECORD_FATHER_ANSWER, KITH_FATHER_ANSWER_FATHER },
  { KITH_RECORD_AGREEMENT, KITH_AGREEMENT_CHILD },
  { KITH_RECORD_MEETING, KITH_MEETING_COORDINATOR },
  { KITH_RECORD_MEETING, KITH_MEETING_NOTE_TAKER },
  { KITH_RECORD_PLAN, KITH_PLAN_PREVIOUS },
  { KITH_RECORD_PLAN, KITH_PLAN_MEETING },
  { KITH_RECORD_PLAN_LINE, KITH_PLAN_LINE_WHO },
  { KITH_RECORD_PLAN_LINE, KITH_PLAN_LINE_CHECKER },
  { KITH_RECORD_PLAN_LINE, KITH_PLAN_LINE_BACK_UP },
  { KITH_RECORD_PLAN_LINE, KITH_PLAN_LINE_PREVIOUS },
  { KITH_RECORD_PLAN_SIGN, KITH_PLAN_SIGN_WHO },
  { KITH_RECORD_OFFER, KITH_OFFER_PERSON },
  { KITH_RECORD_OFFER, KITH_OFFER_LINE },
  { KITH_RECORD_FEEDBACK, KITH_FEEDBACK_PERSON },
  { KITH_RECORD_ROTA_SLOT, KITH_ROTA_SLOT_LINE },
  { KITH_RECORD_ROTA_SLOT, KITH_ROTA_SLOT_WHO },
  { KITH_RECORD_ROTA_SLOT, KITH_ROTA_SLOT_BACK_UP },
  { KITH_RECORD_ROTA_CHANGE, KITH_ROTA_CHANGE_WHO },
  { KITH_RECORD_ROTA_REPORT, KITH_ROTA_REPORT_REPORTER },
  { KITH_RECORD_ROTA_REPORT, KITH_ROTA_REPORT_SIGN },
  { KITH_RECORD_SHARING_DECISION, KITH_SHARING_DECISION_PERSON },
};

/**
 * kith_reference_get_rule:
 * @field: a field that refers to another record
 *
 * Returns: what becomes of a record when the one it refers to is removed
 */
KithReferenceRule
kith_reference_get_rule (const KithRecordType *type,
                         guint                 field)
{
  for (guint i = 0; i < G_N_ELEMENTS (mentions); i++)
    if (mentions[i].kind == type->kind && mentions[i].field == field)
      return KITH_REFERENCE_MENTIONS;

  return KITH_REFERENCE_OWNS;
}
