/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of finding and asking in: prompts and what they brought, fathers, agreement, engagement. */

#include "config.h"

#include "model/kith-records-private.h"

#include <glib/gi18n-lib.h>

static const KithField prompt_answer_fields[] = {
  { "prompt", KITH_FIELD_TEXT, N_("Prompt"), KITH_DISCLOSE_FINDING },
  { "child", KITH_FIELD_REF, N_("For which child"), KITH_DISCLOSE_FINDING, NULL, "person" },
  { "side", KITH_FIELD_TOKEN, N_("Which side of the family"), KITH_DISCLOSE_FINDING,
    &kith_family_sides },
  { "answer", KITH_FIELD_TOKEN, N_("Answer"), KITH_DISCLOSE_FINDING, &kith_prompt_answers },
  { "asked_of", KITH_FIELD_TEXT, N_("Who was asked"), KITH_DISCLOSE_FINDING },
  { "asked_by", KITH_FIELD_TEXT, N_("Who asked"), KITH_DISCLOSE_FINDING },
  { "asked_on", KITH_FIELD_DATE, N_("When"), KITH_DISCLOSE_FINDING },
  { "words", KITH_FIELD_TEXT, N_("In their words"), KITH_DISCLOSE_FINDING },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (prompt_answer_fields) == KITH_PROMPT_ANSWER_N_FIELDS);

KITH_DEFINE_RECORD (KithPromptAnswer, kith_prompt_answer, KITH_RECORD_PROMPT_ANSWER, "prompt_answer", N_("Answer to a prompt"), prompt_answer_fields)

static const KithField mention_fields[] = {
  { "person", KITH_FIELD_REF, N_("Who was named"), KITH_DISCLOSE_FINDING, NULL, "person" },
  { "named_by", KITH_FIELD_TEXT, N_("Who named them"), KITH_DISCLOSE_FINDING },
  { "named_by_person", KITH_FIELD_REF, N_("Who named them, as a person"), KITH_DISCLOSE_FINDING,
    NULL, "person" },
  { "named_on", KITH_FIELD_DATE, N_("When"), KITH_DISCLOSE_FINDING },
  { "tool", KITH_FIELD_TOKEN, N_("How"), KITH_DISCLOSE_FINDING, &kith_naming_tools },
  { "answer", KITH_FIELD_REF, N_("By which prompt"), KITH_DISCLOSE_FINDING, NULL, "prompt_answer" },
  { "sheet", KITH_FIELD_REF, N_("On which drawing"), KITH_DISCLOSE_FINDING, NULL, "sheet" },
  { "child", KITH_FIELD_REF, N_("For which child"), KITH_DISCLOSE_FINDING, NULL, "person" },
  { "words", KITH_FIELD_TEXT, N_("In their words"), KITH_DISCLOSE_FINDING },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (mention_fields) == KITH_MENTION_N_FIELDS);

KITH_DEFINE_RECORD (KithMention, kith_mention, KITH_RECORD_MENTION, "mention", N_("How somebody was named"), mention_fields)

static const KithField father_answer_fields[] = {
  { "child", KITH_FIELD_REF, N_("Child"), KITH_DISCLOSE_FINDING, NULL, "person" },
  { "answer", KITH_FIELD_TOKEN, N_("Who is the father"), KITH_DISCLOSE_FINDING,
    &kith_father_answers },
  { "father", KITH_FIELD_REF, N_("Father"), KITH_DISCLOSE_FINDING, NULL, "person" },
  { "reason", KITH_FIELD_TEXT, N_("Why"), KITH_DISCLOSE_NOT_PURSUED },
  { "review_on", KITH_FIELD_DATE, N_("Ask again"), KITH_DISCLOSE_NOT_PURSUED },
  { "spoken_on", KITH_FIELD_DATE, N_("Spoken to him himself"), KITH_DISCLOSE_ENGAGEMENT },
  { "spoken_by", KITH_FIELD_TEXT, N_("By whom"), KITH_DISCLOSE_ENGAGEMENT },
  { "his_words", KITH_FIELD_TEXT, N_("What he says"), KITH_DISCLOSE_OWN_WORDS },
  { "mother_view", KITH_FIELD_TEXT, N_("What the mother says"), KITH_DISCLOSE_OWN_WORDS },
  { "child_view", KITH_FIELD_TEXT, N_("What the child says"), KITH_DISCLOSE_CHILD_VIEW },
  { "support", KITH_FIELD_TEXT, N_("What support he needs"), KITH_DISCLOSE_ENGAGEMENT },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (father_answer_fields) == KITH_FATHER_ANSWER_N_FIELDS);

KITH_DEFINE_RECORD (KithFatherAnswer, kith_father_answer, KITH_RECORD_FATHER_ANSWER, "father_answer", N_("Answer about a father"), father_answer_fields)

static const KithField agreement_fields[] = {
  { "person", KITH_FIELD_REF, N_("Who is asked"), KITH_DISCLOSE_AGREEMENT, NULL, "person" },
  { "child", KITH_FIELD_REF, N_("About which child"), KITH_DISCLOSE_AGREEMENT, NULL, "person" },
  { "role", KITH_FIELD_TOKEN, N_("As what"), KITH_DISCLOSE_AGREEMENT, &kith_agreement_roles },
  { "state", KITH_FIELD_TOKEN, N_("Answer"), KITH_DISCLOSE_AGREEMENT, &kith_agreement_states },
  { "asked_on", KITH_FIELD_DATE, N_("Asked on"), KITH_DISCLOSE_AGREEMENT },
  { "asked_by", KITH_FIELD_TEXT, N_("Asked by"), KITH_DISCLOSE_AGREEMENT },
  { "how", KITH_FIELD_TOKENS, N_("Explained how"), KITH_DISCLOSE_AGREEMENT, &kith_explained_ways },
  { "explained", KITH_FIELD_TEXT, N_("What was explained"), KITH_DISCLOSE_AGREEMENT },
  { "understood", KITH_FIELD_TEXT, N_("Understood, in their own words"), KITH_DISCLOSE_AGREEMENT },
  { "limits", KITH_FIELD_TEXT, N_("Limits"), KITH_DISCLOSE_AGREEMENT },
  { "answered_on", KITH_FIELD_DATE, N_("Answered on"), KITH_DISCLOSE_AGREEMENT },
  { "withdrawn_on", KITH_FIELD_DATE, N_("Withdrawn on"), KITH_DISCLOSE_AGREEMENT },
  { "reason", KITH_FIELD_TEXT, N_("Why"), KITH_DISCLOSE_AGREEMENT },
  { "understanding", KITH_FIELD_TEXT, N_("Age and understanding"), KITH_DISCLOSE_CHILD_VIEW },
  { "gillick_by", KITH_FIELD_TEXT, N_("Gillick: who judged"), KITH_DISCLOSE_CHILD_VIEW },
  { "gillick_on", KITH_FIELD_DATE, N_("Gillick: when"), KITH_DISCLOSE_CHILD_VIEW },
  { "gillick_reasons", KITH_FIELD_TEXT, N_("Gillick: reasons"), KITH_DISCLOSE_CHILD_VIEW },
  { "second_opinion", KITH_FIELD_TEXT, N_("Second opinion"), KITH_DISCLOSE_CHILD_VIEW },
  { "wants", KITH_FIELD_TEXT, N_("What the child wants"), KITH_DISCLOSE_CHILD_VIEW },
  { "wants_there", KITH_FIELD_TEXT, N_("Who should be there"), KITH_DISCLOSE_CHILD_VIEW },
  { "wants_away", KITH_FIELD_TEXT, N_("Who should not be there"), KITH_DISCLOSE_CHILD_VIEW },
  { "taking_part", KITH_FIELD_TOKEN, N_("How the child takes part"), KITH_DISCLOSE_CHILD_VIEW,
    &kith_taking_part_ways },
  { "easier", KITH_FIELD_TEXT, N_("What would make it easier"), KITH_DISCLOSE_CHILD_VIEW },
  { "unsaid", KITH_FIELD_TEXT, N_("What should not be said in the room"), KITH_DISCLOSE_CHILD_VIEW },
  { "observed", KITH_FIELD_TEXT, N_("What a child without words shows"), KITH_DISCLOSE_CHILD_VIEW },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (agreement_fields) == KITH_AGREEMENT_N_FIELDS);

KITH_DEFINE_RECORD (KithAgreement, kith_agreement, KITH_RECORD_AGREEMENT, "agreement", N_("Agreement to take part"), agreement_fields)

static const KithField engagement_fields[] = {
  { "person", KITH_FIELD_REF, N_("Person"), KITH_DISCLOSE_ENGAGEMENT, NULL, "person" },
  { "offers", KITH_FIELD_TOKENS, N_("Can offer"), KITH_DISCLOSE_SUPPORT, &kith_support_kinds },
  { "offers_words", KITH_FIELD_TEXT, N_("What they offer"), KITH_DISCLOSE_SUPPORT },
  { "can_when", KITH_FIELD_TEXT, N_("When they can"), KITH_DISCLOSE_SUPPORT },
  { "cannot_when", KITH_FIELD_TEXT, N_("When they cannot"), KITH_DISCLOSE_SUPPORT },
  { "would_help", KITH_FIELD_TEXT, N_("What would help them come"), KITH_DISCLOSE_ENGAGEMENT },
  { "names", KITH_FIELD_TEXT, N_("Who else they name"), KITH_DISCLOSE_ENGAGEMENT },
  { "worries", KITH_FIELD_TEXT, N_("What worries them"), KITH_DISCLOSE_ENGAGEMENT },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (engagement_fields) == KITH_ENGAGEMENT_N_FIELDS);

KITH_DEFINE_RECORD (KithEngagement, kith_engagement, KITH_RECORD_ENGAGEMENT, "engagement", N_("Engagement"), engagement_fields)

static const KithField network_step_fields[] = {
  { "person", KITH_FIELD_REF, N_("Person"), KITH_DISCLOSE_ENGAGEMENT, NULL, "person" },
  { "stage", KITH_FIELD_TOKEN, N_("Stage"), KITH_DISCLOSE_ENGAGEMENT, &kith_network_stages },
  { "reached_on", KITH_FIELD_DATE, N_("When"), KITH_DISCLOSE_ENGAGEMENT },
  { "noted_by", KITH_FIELD_TEXT, N_("Noted by"), KITH_DISCLOSE_ENGAGEMENT },
  { "why", KITH_FIELD_TEXT, N_("Why"), KITH_DISCLOSE_ENGAGEMENT },
};

G_STATIC_ASSERT (G_N_ELEMENTS (network_step_fields) == KITH_NETWORK_STEP_N_FIELDS);

KITH_DEFINE_RECORD (KithNetworkStep, kith_network_step, KITH_RECORD_NETWORK_STEP, "network_step", N_("Stage of engagement"), network_step_fields)

static const KithField contact_try_fields[] = {
  { "person", KITH_FIELD_REF, N_("Person"), KITH_DISCLOSE_ENGAGEMENT, NULL, "person" },
  { "tried_at", KITH_FIELD_MOMENT, N_("When"), KITH_DISCLOSE_ENGAGEMENT },
  { "tried_by", KITH_FIELD_TEXT, N_("Who tried"), KITH_DISCLOSE_ENGAGEMENT },
  { "route", KITH_FIELD_TOKEN, N_("How"), KITH_DISCLOSE_ENGAGEMENT, &kith_contact_kinds },
  { "answer", KITH_FIELD_TOKEN, N_("Answer"), KITH_DISCLOSE_ENGAGEMENT, &kith_try_answers },
  { "said", KITH_FIELD_TEXT, N_("What they said"), KITH_DISCLOSE_ENGAGEMENT },
  { "next", KITH_FIELD_TEXT, N_("Next try"), KITH_DISCLOSE_ENGAGEMENT },
  { "next_on", KITH_FIELD_DATE, N_("When next"), KITH_DISCLOSE_ENGAGEMENT },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (contact_try_fields) == KITH_CONTACT_TRY_N_FIELDS);

KITH_DEFINE_RECORD (KithContactTry, kith_contact_try, KITH_RECORD_CONTACT_TRY, "contact_try", N_("Contact try"), contact_try_fields)

static const KithField busy_time_fields[] = {
  { "person", KITH_FIELD_REF, N_("Person"), KITH_DISCLOSE_GENERAL, NULL, "person" },
  { "days", KITH_FIELD_TOKENS, N_("Days"), KITH_DISCLOSE_GENERAL, &kith_weekdays },
  { "from_time", KITH_FIELD_TEXT, N_("From"), KITH_DISCLOSE_GENERAL },
  { "to_time", KITH_FIELD_TEXT, N_("To"), KITH_DISCLOSE_GENERAL },
  { "kind", KITH_FIELD_TOKEN, N_("Why"), KITH_DISCLOSE_GENERAL, &kith_busy_kinds },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (busy_time_fields) == KITH_BUSY_TIME_N_FIELDS);

KITH_DEFINE_RECORD (KithBusyTime, kith_busy_time, KITH_RECORD_BUSY_TIME, "busy_time", N_("Busy time"), busy_time_fields)
