/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of the plan: its lines, signs, agreement, offers, and the rota. */

#include "config.h"

#include "model/kith-records-private.h"

#include <glib/gi18n-lib.h>

static const KithField plan_fields[] = {
  { "title", KITH_FIELD_TEXT, N_("Title"), KITH_DISCLOSE_PLAN },
  { "type", KITH_FIELD_TOKEN, N_("Type"), KITH_DISCLOSE_PLAN, &kith_plan_types },
  { "state", KITH_FIELD_TOKEN, N_("State"), KITH_DISCLOSE_PLAN, &kith_plan_states },
  { "version", KITH_FIELD_INTEGER, N_("Version"), KITH_DISCLOSE_PLAN },
  { "is_interim", KITH_FIELD_BOOLEAN, N_("For the first days only"), KITH_DISCLOSE_PLAN },
  { "purpose", KITH_FIELD_TEXT, N_("What it is for"), KITH_DISCLOSE_PLAN },
  { "worries", KITH_FIELD_TEXT, N_("What we are worried about"), KITH_DISCLOSE_HARM },
  { "hopes", KITH_FIELD_TEXT, N_("What we hope for"), KITH_DISCLOSE_PLAN },
  { "bottom_line", KITH_FIELD_TEXT, N_("Bottom line, in plain words"), KITH_DISCLOSE_BOTTOM_LINE },
  { "back_up", KITH_FIELD_TEXT, N_("If somebody cannot"), KITH_DISCLOSE_PLAN },
  { "call_day", KITH_FIELD_TEXT, N_("Whom to ring by day"), KITH_DISCLOSE_PLAN },
  { "call_night", KITH_FIELD_TEXT, N_("Whom to ring at night"), KITH_DISCLOSE_PLAN },
  { "child_words", KITH_FIELD_TEXT, N_("The child’s words"), KITH_DISCLOSE_CHILD_VIEW },
  { "started_on", KITH_FIELD_DATE, N_("From"), KITH_DISCLOSE_PLAN },
  { "ended_on", KITH_FIELD_DATE, N_("Until"), KITH_DISCLOSE_PLAN },
  { "review_on", KITH_FIELD_DATE, N_("Next review"), KITH_DISCLOSE_PLAN },
  { "review_how", KITH_FIELD_TEXT, N_("How we look at it again"), KITH_DISCLOSE_PLAN },
  { "changed_because", KITH_FIELD_TEXT, N_("What changed and why"), KITH_DISCLOSE_PLAN },
  { "previous", KITH_FIELD_REF, N_("The version before"), KITH_DISCLOSE_TECHNICAL, NULL, "plan" },
  { "meeting", KITH_FIELD_REF, N_("Agreed at"), KITH_DISCLOSE_PLAN, NULL, "meeting" },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (plan_fields) == KITH_PLAN_N_FIELDS);

KITH_DEFINE_RECORD (KithPlan, kith_plan, KITH_RECORD_PLAN, "plan", N_("Plan"), plan_fields)

static const KithField plan_line_fields[] = {
  { "plan", KITH_FIELD_REF, N_("Plan"), KITH_DISCLOSE_PLAN, NULL, "plan" },
  { "number", KITH_FIELD_INTEGER, N_("Number"), KITH_DISCLOSE_TECHNICAL },
  { "kind", KITH_FIELD_TOKEN, N_("Kind"), KITH_DISCLOSE_PLAN, &kith_offer_kinds },
  { "who", KITH_FIELD_REF, N_("Who"), KITH_DISCLOSE_PLAN, NULL, "person" },
  { "who_words", KITH_FIELD_TEXT, N_("Who, in words"), KITH_DISCLOSE_PLAN },
  { "what", KITH_FIELD_TEXT, N_("Will do what"), KITH_DISCLOSE_PLAN },
  { "when_words", KITH_FIELD_TEXT, N_("When"), KITH_DISCLOSE_PLAN },
  { "often", KITH_FIELD_TEXT, N_("How often"), KITH_DISCLOSE_PLAN },
  { "until", KITH_FIELD_DATE, N_("Until"), KITH_DISCLOSE_PLAN },
  { "checker", KITH_FIELD_REF, N_("Who checks"), KITH_DISCLOSE_PLAN, NULL, "person" },
  { "checked_how", KITH_FIELD_TEXT, N_("How it is checked"), KITH_DISCLOSE_PLAN },
  { "back_up", KITH_FIELD_REF, N_("Back-up"), KITH_DISCLOSE_PLAN, NULL, "person" },
  { "what_if", KITH_FIELD_TEXT, N_("What if"), KITH_DISCLOSE_PLAN },
  { "agreed", KITH_FIELD_TOKEN, N_("Agreed"), KITH_DISCLOSE_PLAN, &kith_line_answers },
  { "agreed_on", KITH_FIELD_DATE, N_("Agreed on"), KITH_DISCLOSE_PLAN },
  { "difference", KITH_FIELD_TEXT, N_("What they see differently"), KITH_DISCLOSE_PLAN },
  { "previous", KITH_FIELD_REF, N_("The line before"), KITH_DISCLOSE_TECHNICAL, NULL, "plan_line" },
  { "domains", KITH_FIELD_TOKENS, N_("Flourish"), KITH_DISCLOSE_PLAN, &kith_flourish_domains },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (plan_line_fields) == KITH_PLAN_LINE_N_FIELDS);

KITH_DEFINE_RECORD (KithPlanLine, kith_plan_line, KITH_RECORD_PLAN_LINE, "plan_line", N_("Line of the plan"), plan_line_fields)

static const KithField plan_sign_fields[] = {
  { "plan", KITH_FIELD_REF, N_("Plan"), KITH_DISCLOSE_PLAN, NULL, "plan" },
  { "number", KITH_FIELD_INTEGER, N_("Number"), KITH_DISCLOSE_TECHNICAL },
  { "sign", KITH_FIELD_TEXT, N_("What we look for"), KITH_DISCLOSE_PLAN },
  { "action", KITH_FIELD_TEXT, N_("What we do then"), KITH_DISCLOSE_PLAN },
  { "who", KITH_FIELD_REF, N_("Who"), KITH_DISCLOSE_PLAN, NULL, "person" },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (plan_sign_fields) == KITH_PLAN_SIGN_N_FIELDS);

KITH_DEFINE_RECORD (KithPlanSign, kith_plan_sign, KITH_RECORD_PLAN_SIGN, "plan_sign", N_("Sign to look for"), plan_sign_fields)

static const KithField plan_agreement_fields[] = {
  { "plan", KITH_FIELD_REF, N_("Plan"), KITH_DISCLOSE_PLAN, NULL, "plan" },
  { "person", KITH_FIELD_REF, N_("Who"), KITH_DISCLOSE_PLAN, NULL, "person" },
  { "answer", KITH_FIELD_TOKEN, N_("Agreed"), KITH_DISCLOSE_PLAN, &kith_line_answers },
  { "answered_on", KITH_FIELD_DATE, N_("When"), KITH_DISCLOSE_PLAN },
  { "difference", KITH_FIELD_TEXT, N_("What they see differently"), KITH_DISCLOSE_PLAN },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (plan_agreement_fields) == KITH_PLAN_AGREEMENT_N_FIELDS);

KITH_DEFINE_RECORD (KithPlanAgreement, kith_plan_agreement, KITH_RECORD_PLAN_AGREEMENT, "plan_agreement", N_("Agreement to the plan"), plan_agreement_fields)

static const KithField offer_fields[] = {
  { "meeting", KITH_FIELD_REF, N_("Meeting"), KITH_DISCLOSE_PLAN, NULL, "meeting" },
  { "person", KITH_FIELD_REF, N_("Who"), KITH_DISCLOSE_PLAN, NULL, "person" },
  { "number", KITH_FIELD_INTEGER, N_("Number"), KITH_DISCLOSE_TECHNICAL },
  { "kind", KITH_FIELD_TOKEN, N_("Kind"), KITH_DISCLOSE_PLAN, &kith_offer_kinds },
  { "what", KITH_FIELD_TEXT, N_("What they offer"), KITH_DISCLOSE_PLAN },
  { "when_words", KITH_FIELD_TEXT, N_("When"), KITH_DISCLOSE_PLAN },
  { "line", KITH_FIELD_REF, N_("In the plan as"), KITH_DISCLOSE_PLAN, NULL, "plan_line" },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (offer_fields) == KITH_OFFER_N_FIELDS);

KITH_DEFINE_RECORD (KithOffer, kith_offer, KITH_RECORD_OFFER, "offer", N_("Offer"), offer_fields)

static const KithField rota_slot_fields[] = {
  { "plan", KITH_FIELD_REF, N_("Plan"), KITH_DISCLOSE_PLAN, NULL, "plan" },
  { "line", KITH_FIELD_REF, N_("Line of the plan"), KITH_DISCLOSE_PLAN, NULL, "plan_line" },
  { "days", KITH_FIELD_TOKENS, N_("Days"), KITH_DISCLOSE_PLAN, &kith_weekdays },
  { "band", KITH_FIELD_TOKEN, N_("Time band"), KITH_DISCLOSE_PLAN, &kith_time_bands },
  { "from_time", KITH_FIELD_TEXT, N_("From"), KITH_DISCLOSE_PLAN },
  { "to_time", KITH_FIELD_TEXT, N_("To"), KITH_DISCLOSE_PLAN },
  { "task", KITH_FIELD_TOKEN, N_("Task"), KITH_DISCLOSE_PLAN, &kith_rota_tasks },
  { "task_words", KITH_FIELD_TEXT, N_("What exactly"), KITH_DISCLOSE_PLAN },
  { "who", KITH_FIELD_REF, N_("Who"), KITH_DISCLOSE_PLAN, NULL, "person" },
  { "back_up", KITH_FIELD_REF, N_("Back-up"), KITH_DISCLOSE_PLAN, NULL, "person" },
  { "every", KITH_FIELD_INTEGER, N_("Every how many weeks"), KITH_DISCLOSE_PLAN },
  { "first_on", KITH_FIELD_DATE, N_("First on"), KITH_DISCLOSE_PLAN },
  { "last_on", KITH_FIELD_DATE, N_("Last on"), KITH_DISCLOSE_PLAN },
  { "is_protective", KITH_FIELD_BOOLEAN, N_("Keeps the children safe"), KITH_DISCLOSE_PLAN },
  { "reported_how", KITH_FIELD_TEXT, N_("How it is reported"), KITH_DISCLOSE_PLAN },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (rota_slot_fields) == KITH_ROTA_SLOT_N_FIELDS);

KITH_DEFINE_RECORD (KithRotaSlot, kith_rota_slot, KITH_RECORD_ROTA_SLOT, "rota_slot", N_("Slot of the rota"), rota_slot_fields)

static const KithField rota_change_fields[] = {
  { "slot", KITH_FIELD_REF, N_("Slot"), KITH_DISCLOSE_PLAN, NULL, "rota_slot" },
  { "day", KITH_FIELD_DATE, N_("Day"), KITH_DISCLOSE_PLAN },
  { "kind", KITH_FIELD_TOKEN, N_("Change"), KITH_DISCLOSE_PLAN, &kith_rota_change_kinds },
  { "who", KITH_FIELD_REF, N_("Who steps in"), KITH_DISCLOSE_PLAN, NULL, "person" },
  { "why", KITH_FIELD_TEXT, N_("Why"), KITH_DISCLOSE_PLAN },
  { "made_on", KITH_FIELD_DATE, N_("Noted on"), KITH_DISCLOSE_PLAN },
  { "made_by", KITH_FIELD_TEXT, N_("Noted by"), KITH_DISCLOSE_PLAN },
};

G_STATIC_ASSERT (G_N_ELEMENTS (rota_change_fields) == KITH_ROTA_CHANGE_N_FIELDS);

KITH_DEFINE_RECORD (KithRotaChange, kith_rota_change, KITH_RECORD_ROTA_CHANGE, "rota_change", N_("Change of the rota"), rota_change_fields)

static const KithField rota_report_fields[] = {
  { "slot", KITH_FIELD_REF, N_("Slot"), KITH_DISCLOSE_REPORT, NULL, "rota_slot" },
  { "day", KITH_FIELD_DATE, N_("Day"), KITH_DISCLOSE_REPORT },
  { "reporter", KITH_FIELD_REF, N_("Who reports"), KITH_DISCLOSE_REPORT, NULL, "person" },
  { "contact", KITH_FIELD_TOKEN, N_("How it went"), KITH_DISCLOSE_REPORT, &kith_rota_contacts },
  { "good", KITH_FIELD_TEXT, N_("What was good"), KITH_DISCLOSE_REPORT },
  { "worry", KITH_FIELD_TEXT, N_("What is a worry"), KITH_DISCLOSE_REPORT },
  { "sign", KITH_FIELD_REF, N_("A sign from the plan"), KITH_DISCLOSE_REPORT, NULL, "plan_sign" },
  { "action", KITH_FIELD_TEXT, N_("What was done"), KITH_DISCLOSE_REPORT },
  { "reported_at", KITH_FIELD_MOMENT, N_("When"), KITH_DISCLOSE_REPORT },
};

G_STATIC_ASSERT (G_N_ELEMENTS (rota_report_fields) == KITH_ROTA_REPORT_N_FIELDS);

KITH_DEFINE_RECORD (KithRotaReport, kith_rota_report, KITH_RECORD_ROTA_REPORT, "rota_report", N_("Report of a slot"), rota_report_fields)
