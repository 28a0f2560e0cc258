/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of upkeep: answers to warnings, the policy pack in force, words the spelling has learnt. */

#include "config.h"

#include "model/kith-records-private.h"

#include <glib/gi18n-lib.h>

static const KithField warning_answer_fields[] = {
  { "warning", KITH_FIELD_TEXT, N_("Which warning"), KITH_DISCLOSE_NOTE },
  { "subject", KITH_FIELD_TEXT, N_("About what"), KITH_DISCLOSE_NOTE },
  { "answer", KITH_FIELD_TOKEN, N_("Answer"), KITH_DISCLOSE_NOTE, &kith_warning_answers },
  { "because", KITH_FIELD_TEXT, N_("Because"), KITH_DISCLOSE_NOTE },
  { "answered_by", KITH_FIELD_TEXT, N_("Who"), KITH_DISCLOSE_NOTE },
  { "answered_on", KITH_FIELD_DATE, N_("When"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (warning_answer_fields) == KITH_WARNING_ANSWER_N_FIELDS);

KITH_DEFINE_RECORD (KithWarningAnswer, kith_warning_answer, KITH_RECORD_WARNING_ANSWER, "warning_answer", N_("Answer to a warning"), warning_answer_fields)

static const KithField policy_fields[] = {
  { "name", KITH_FIELD_TEXT, N_("Name"), KITH_DISCLOSE_TECHNICAL },
  { "version", KITH_FIELD_TEXT, N_("Version"), KITH_DISCLOSE_TECHNICAL },
  { "in_force_from", KITH_FIELD_DATE, N_("In force from"), KITH_DISCLOSE_TECHNICAL },
  { "content", KITH_FIELD_TEXT, N_("Content"), KITH_DISCLOSE_TECHNICAL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (policy_fields) == KITH_POLICY_N_FIELDS);

KITH_DEFINE_RECORD (KithPolicy, kith_policy, KITH_RECORD_POLICY, "policy", N_("Policy pack"), policy_fields)

static const KithField case_word_fields[] = {
  { "word", KITH_FIELD_TEXT, N_("Word"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (case_word_fields) == KITH_CASE_WORD_N_FIELDS);

KITH_DEFINE_RECORD (KithCaseWord, kith_case_word, KITH_RECORD_CASE_WORD, "case_word", N_("Word"), case_word_fields)
