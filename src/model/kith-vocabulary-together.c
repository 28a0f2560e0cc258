/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words one may choose from for agreement, meetings, plans and rotas. */

#include "config.h"

#include "model/kith-vocabulary.h"

#include <glib/gi18n-lib.h>

static const KithTerm agreement_states_terms[] = {
  { "not_asked", N_("Not asked yet") },
  { "asked", N_("Asked") },
  { "agreed", N_("Agreed") },
  { "partly", N_("Agreed with limits") },
  { "not_yet", N_("Not yet") },
  { "refused", N_("Refused") },
  { "withdrawn", N_("Withdrawn") },
};

const KithVocabulary kith_agreement_states = {
  "states of agreement", agreement_states_terms, G_N_ELEMENTS (agreement_states_terms)
};

static const KithTerm agreement_roles_terms[] = {
  { "responsibility", N_("Has parental responsibility") },
  { "child", N_("Child") },
  { "other", N_("Other") },
};

const KithVocabulary kith_agreement_roles = {
  "who is asked to agree", agreement_roles_terms, G_N_ELEMENTS (agreement_roles_terms)
};

static const KithTerm explained_ways_terms[] = {
  { "spoken", N_("Spoken") },
  { "leaflet", N_("Leaflet") },
  { "easy_read", N_("Easy read") },
  { "interpreter", N_("With an interpreter") },
  { "letter", N_("Letter") },
  { "video", N_("Video") },
  { "pictures", N_("Words and pictures") },
};

const KithVocabulary kith_explained_ways = {
  "ways of explaining", explained_ways_terms, G_N_ELEMENTS (explained_ways_terms)
};

static const KithTerm taking_part_ways_terms[] = {
  { "not_said", N_("Not said yet") },
  { "all", N_("The whole meeting") },
  { "part", N_("Part of it") },
  { "gradual", N_("Bit by bit") },
  { "advocate", N_("Through an advocate") },
  { "letter", N_("Letter or drawing") },
  { "video", N_("Video") },
  { "spoken_for", N_("Somebody speaks for the child") },
  { "pictures", N_("Words and pictures") },
  { "not_now", N_("Not this time") },
};

const KithVocabulary kith_taking_part_ways = {
  "ways for a child to take part", taking_part_ways_terms, G_N_ELEMENTS (taking_part_ways_terms)
};

static const KithTerm network_stages_terms[] = {
  { "named", N_("Named") },
  { "located", N_("Located") },
  { "contacted", N_("Contacted") },
  { "interested", N_("Interested") },
  { "attended", N_("Came to a meeting") },
  { "committed", N_("Committed") },
  { "stepped_back", N_("Stepped back") },
};

const KithVocabulary kith_network_stages = {
  "stages of engagement", network_stages_terms, G_N_ELEMENTS (network_stages_terms)
};

static const KithTerm try_answers_terms[] = {
  { "no_answer", N_("No answer") },
  { "left_message", N_("Left a message") },
  { "spoke", N_("Spoke") },
  { "replied", N_("Replied") },
  { "wrong_details", N_("Wrong details") },
  { "refused", N_("Does not want to be asked") },
};

const KithVocabulary kith_try_answers = {
  "answers to a contact try", try_answers_terms, G_N_ELEMENTS (try_answers_terms)
};

static const KithTerm weekdays_terms[] = {
  { "mon", N_("Monday") },
  { "tue", N_("Tuesday") },
  { "wed", N_("Wednesday") },
  { "thu", N_("Thursday") },
  { "fri", N_("Friday") },
  { "sat", N_("Saturday") },
  { "sun", N_("Sunday") },
};

const KithVocabulary kith_weekdays = {
  "days of the week", weekdays_terms, G_N_ELEMENTS (weekdays_terms)
};

static const KithTerm busy_kinds_terms[] = {
  { "work", N_("Work") },
  { "caring", N_("Caring") },
  { "school", N_("School or study") },
  { "other", N_("Something else") },
};

const KithVocabulary kith_busy_kinds = {
  "reasons to be busy", busy_kinds_terms, G_N_ELEMENTS (busy_kinds_terms)
};

static const KithTerm meeting_kinds_terms[] = {
  { "network", N_("Family network meeting") },
  { "fgc", N_("Family group conference") },
  { "same_day", N_("Same-day meeting on imminent risk") },
  { "review", N_("Review") },
  { "core_group", N_("Core group") },
  { "conference", N_("Conference") },
};

const KithVocabulary kith_meeting_kinds = {
  "kinds of meeting", meeting_kinds_terms, G_N_ELEMENTS (meeting_kinds_terms)
};

static const KithTerm meeting_states_terms[] = {
  { "planned", N_("Planned") },
  { "held", N_("Held") },
  { "cancelled", N_("Cancelled") },
};

const KithVocabulary kith_meeting_states = {
  "states of a meeting", meeting_states_terms, G_N_ELEMENTS (meeting_states_terms)
};

static const KithTerm meeting_stages_terms[] = {
  { "welcome", N_("Welcome and ground rules") },
  { "information", N_("Information") },
  { "anyone_missed", N_("Anyone missed?") },
  { "private_time", N_("Private family time") },
  { "agree_plan", N_("Agree the plan") },
};

const KithVocabulary kith_meeting_stages = {
  "stages of a meeting", meeting_stages_terms, G_N_ELEMENTS (meeting_stages_terms)
};

static const KithTerm meeting_parts_terms[] = {
  { "network", N_("Family network") },
  { "professional", N_("Professional") },
  { "child", N_("Child") },
  { "advocate", N_("Advocate") },
  { "interpreter", N_("Interpreter") },
  { "coordinator", N_("Coordinator") },
  { "information_giver", N_("Gives information") },
  { "note_taker", N_("Takes notes") },
};

const KithVocabulary kith_meeting_parts = {
  "parts in a meeting", meeting_parts_terms, G_N_ELEMENTS (meeting_parts_terms)
};

static const KithTerm replies_terms[] = {
  { "not_invited", N_("Not invited yet") },
  { "no_reply", N_("Invited, no reply yet") },
  { "yes", N_("Coming") },
  { "maybe", N_("Maybe") },
  { "no", N_("Not coming") },
  { "sends_word", N_("Sends word instead") },
};

const KithVocabulary kith_replies = {
  "replies to an invitation", replies_terms, G_N_ELEMENTS (replies_terms)
};

static const KithTerm presences_terms[] = {
  { "not_said", N_("Not said yet") },
  { "in_room", N_("In the room") },
  { "part", N_("Part of the time") },
  { "phone", N_("By phone") },
  { "video", N_("By video") },
  { "sent_word", N_("Sent word") },
  { "absent", N_("Did not come") },
};

const KithVocabulary kith_presences = {
  "how somebody took part", presences_terms, G_N_ELEMENTS (presences_terms)
};

static const KithTerm absence_reasons_terms[] = {
  { "not_said", N_("Not said yet") },
  { "did_not_know", N_("Did not know") },
  { "work", N_("Work") },
  { "caring", N_("Caring") },
  { "transport", N_("Transport") },
  { "money", N_("Money") },
  { "health", N_("Health") },
  { "fear", N_("Fear") },
  { "conflict", N_("Conflict") },
  { "did_not_want", N_("Did not want to") },
  { "not_asked", N_("Was not asked") },
  { "other", N_("Another reason") },
};

const KithVocabulary kith_absence_reasons = {
  "reasons for not coming", absence_reasons_terms, G_N_ELEMENTS (absence_reasons_terms)
};

static const KithTerm offer_kinds_terms[] = {
  { "support", N_("Support") },
  { "resources", N_("Resources") },
  { "protection", N_("Protection") },
  { "professional", N_("Professional help") },
};

const KithVocabulary kith_offer_kinds = {
  "kinds of offer", offer_kinds_terms, G_N_ELEMENTS (offer_kinds_terms)
};

static const KithTerm feedback_voices_terms[] = {
  { "family", N_("Family") },
  { "child", N_("Child") },
  { "network", N_("Family network") },
  { "professional", N_("Professional") },
  { "worker", N_("Worker") },
};

const KithVocabulary kith_feedback_voices = {
  "who gives feedback", feedback_voices_terms, G_N_ELEMENTS (feedback_voices_terms)
};

static const KithTerm faces_terms[] = {
  { "not_said", N_("Not said") },
  { "happy", N_("Happy") },
  { "ok", N_("All right") },
  { "unsure", N_("Not sure") },
  { "sad", N_("Sad") },
};

const KithVocabulary kith_faces = {
  "faces", faces_terms, G_N_ELEMENTS (faces_terms)
};

static const KithTerm agrees_terms[] = {
  { "not_said", N_("Not said") },
  { "yes", N_("Yes") },
  { "partly", N_("Partly") },
  { "no", N_("No") },
};

const KithVocabulary kith_agrees = {
  "how far somebody agrees", agrees_terms, G_N_ELEMENTS (agrees_terms)
};

static const KithTerm plan_types_terms[] = {
  { "family_support", N_("Family support plan") },
  { "child_in_need", N_("Child in need plan") },
  { "child_protection", N_("Child protection plan") },
};

const KithVocabulary kith_plan_types = {
  "types of plan", plan_types_terms, G_N_ELEMENTS (plan_types_terms)
};

static const KithTerm plan_states_terms[] = {
  { "draft", N_("Being written") },
  { "live", N_("Live") },
  { "past", N_("Past") },
};

const KithVocabulary kith_plan_states = {
  "states of a plan", plan_states_terms, G_N_ELEMENTS (plan_states_terms)
};

static const KithTerm line_answers_terms[] = {
  { "not_asked", N_("Not asked yet") },
  { "agreed", N_("Agreed") },
  { "partly", N_("Agreed in part") },
  { "no", N_("Not agreed") },
};

const KithVocabulary kith_line_answers = {
  "answers to a line of the plan", line_answers_terms, G_N_ELEMENTS (line_answers_terms)
};

static const KithTerm flourish_domains_terms[] = {
  { "family", N_("Family and friends") },
  { "learning", N_("Learning") },
  { "opportunity", N_("Opportunity") },
  { "understood", N_("Understood") },
  { "resilience", N_("Resilience") },
  { "individual", N_("Individual") },
  { "safe", N_("Safe and secure") },
  { "healthy", N_("Healthy") },
};

const KithVocabulary kith_flourish_domains = {
  "Flourish domains", flourish_domains_terms, G_N_ELEMENTS (flourish_domains_terms)
};

static const KithTerm time_bands_terms[] = {
  { "morning", N_("Morning") },
  { "daytime", N_("Daytime") },
  { "after_school", N_("After school") },
  { "evening", N_("Evening") },
  { "night", N_("Night") },
};

const KithVocabulary kith_time_bands = {
  "time bands", time_bands_terms, G_N_ELEMENTS (time_bands_terms)
};

static const KithTerm rota_tasks_terms[] = {
  { "visit", N_("Visit") },
  { "phone", N_("Phone call") },
  { "school_run", N_("School run") },
  { "night_stay", N_("Night stay") },
  { "check", N_("Check") },
  { "watch", N_("Watch for a sign") },
  { "childcare", N_("Look after the children") },
  { "other", N_("Something else") },
};

const KithVocabulary kith_rota_tasks = {
  "tasks on a rota", rota_tasks_terms, G_N_ELEMENTS (rota_tasks_terms)
};

static const KithTerm rota_change_kinds_terms[] = {
  { "swap", N_("Somebody else steps in") },
  { "off", N_("Not needed that day") },
  { "extra", N_("As well on that day") },
};

const KithVocabulary kith_rota_change_kinds = {
  "changes of a rota", rota_change_kinds_terms, G_N_ELEMENTS (rota_change_kinds_terms)
};

static const KithTerm rota_contacts_terms[] = {
  { "not_said", N_("Not reported yet") },
  { "seen", N_("Seen") },
  { "spoken", N_("Spoken") },
  { "not_reached", N_("Not reached") },
  { "not_done", N_("Did not happen") },
};

const KithVocabulary kith_rota_contacts = {
  "how a slot went", rota_contacts_terms, G_N_ELEMENTS (rota_contacts_terms)
};

static const KithTerm warning_answers_terms[] = {
  { "not_relevant", N_("Not relevant") },
  { "override", N_("Go on all the same") },
};

const KithVocabulary kith_warning_answers = {
  "answers to a warning", warning_answers_terms, G_N_ELEMENTS (warning_answers_terms)
};
