/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words one may choose from for the network around a family and its drawings. */

#include "config.h"

#include "model/kith-vocabulary.h"

#include <glib/gi18n-lib.h>

static const KithTerm system_kinds_terms[] = {
  { "extended_family", N_("Family elsewhere") },
  { "friends", N_("Friends") },
  { "neighbours", N_("Neighbours") },
  { "school", N_("School or nursery") },
  { "health", N_("Health") },
  { "faith", N_("Faith and culture") },
  { "leisure", N_("Clubs and hobbies") },
  { "work", N_("Work and money") },
  { "benefits", N_("Benefits") },
  { "housing", N_("Housing") },
  { "social_care", N_("Social care") },
  { "services", N_("Other services") },
  { "justice", N_("Justice and probation") },
  { "online", N_("Online") },
  { "pets", N_("Pets") },
  { "other", N_("Other") },
};

const KithVocabulary kith_system_kinds = {
  "kinds of place, group or service", system_kinds_terms, G_N_ELEMENTS (system_kinds_terms)
};

static const KithTerm tie_strengths_terms[] = {
  { "ordinary", N_("Ordinary") },
  { "strong", N_("Strong") },
  { "weak", N_("Weak or tenuous") },
  { "uncertain", N_("Not known") },
  { "broken", N_("Broken off") },
  { "none", N_("No contact") },
};

const KithVocabulary kith_tie_strengths = {
  "strengths of a tie", tie_strengths_terms, G_N_ELEMENTS (tie_strengths_terms)
};

static const KithTerm tie_flows_terms[] = {
  { "not_said", N_("Not said") },
  { "to", N_("Helps the family") },
  { "from", N_("The family helps") },
  { "both", N_("Give and take") },
};

const KithVocabulary kith_tie_flows = {
  "directions of help", tie_flows_terms, G_N_ELEMENTS (tie_flows_terms)
};

static const KithTerm support_states_terms[] = {
  { "there", N_("There now") },
  { "planned", N_("Planned or wished for") },
  { "lost", N_("Lost") },
};

const KithVocabulary kith_support_states = {
  "states of support", support_states_terms, G_N_ELEMENTS (support_states_terms)
};

static const KithTerm importances_terms[] = {
  { "ordinary", N_("Ordinary") },
  { "small", N_("Smaller") },
  { "large", N_("Larger") },
};

const KithVocabulary kith_importances = {
  "sizes by importance", importances_terms, G_N_ELEMENTS (importances_terms)
};

static const KithTerm support_kinds_terms[] = {
  { "emotional", N_("Emotional") },
  { "physical", N_("Physical") },
  { "mental", N_("Mental") },
  { "spiritual", N_("Spiritual") },
  { "cultural", N_("Cultural") },
  { "practical", N_("Practical") },
  { "money", N_("Money") },
  { "childcare_day", N_("Childcare by day") },
  { "childcare_night", N_("Childcare at night") },
  { "transport", N_("Transport") },
};

const KithVocabulary kith_support_kinds = {
  "kinds of support", support_kinds_terms, G_N_ELEMENTS (support_kinds_terms)
};

static const KithTerm rings_terms[] = {
  { "unplaced", N_("Not placed yet") },
  { "centre", N_("In the middle") },
  { "knows_most", N_("Knows most of it"), N_("Safety circles") },
  { "knows_some", N_("Knows a little"), N_("Safety circles") },
  { "knows_nothing", N_("Does not know yet"), N_("Safety circles") },
  { "closest", N_("Closest"), N_("Closeness") },
  { "close", N_("Close"), N_("Closeness") },
  { "further", N_("Further off"), N_("Closeness") },
  { "furthest", N_("Far off"), N_("Closeness") },
  { "intimacy", N_("Closest"), N_("Support") },
  { "friendship", N_("Friends"), N_("Support") },
  { "participation", N_("Things I join"), N_("Support") },
  { "exchange", N_("Paid to help"), N_("Support") },
  { "possible", N_("Could be"), N_("Support") },
};

const KithVocabulary kith_rings = {
  "rings", rings_terms, G_N_ELEMENTS (rings_terms)
};

static const KithTerm network_answers_terms[] = {
  { "not_asked", N_("Not asked") },
  { "asked", N_("Asked") },
  { "yes", N_("Yes") },
  { "no", N_("No") },
};

const KithVocabulary kith_network_answers = {
  "answers to being in the network", network_answers_terms, G_N_ELEMENTS (network_answers_terms)
};

static const KithTerm eco_keys_terms[] = {
  { "kith", N_("Thick is strong, strokes across are stress") },
  { "england_2000s", N_("England, 2000s: dots are stress") },
  { "scotland_2012", N_("Scotland, 2012: dots with strokes are stress") },
};

const KithVocabulary kith_eco_keys = {
  "keys of an ecomap", eco_keys_terms, G_N_ELEMENTS (eco_keys_terms)
};

static const KithTerm place_kinds_terms[] = {
  { "home", N_("Home") },
  { "kin", N_("Home of relatives or friends") },
  { "foster", N_("Foster home") },
  { "adoptive", N_("Adoptive home") },
  { "unit", N_("Children’s home or unit") },
  { "hospital", N_("Hospital or birth place") },
  { "school", N_("School or nursery") },
  { "club", N_("Club or group") },
  { "faith", N_("Place of worship") },
  { "street", N_("Street or park") },
  { "other", N_("Another place that mattered") },
  { "hope", N_("Where I want to be") },
};

const KithVocabulary kith_place_kinds = {
  "kinds of place on a mobility map", place_kinds_terms, G_N_ELEMENTS (place_kinds_terms)
};

static const KithTerm move_kinds_terms[] = {
  { "move", N_("Move") },
  { "sudden", N_("Sudden or frightening") },
  { "planned", N_("Planned or wished for") },
  { "not_remembered", N_("Do not remember") },
};

const KithVocabulary kith_move_kinds = {
  "kinds of move", move_kinds_terms, G_N_ELEMENTS (move_kinds_terms)
};

static const KithTerm feelings_terms[] = {
  { "not_said", N_("Not said") },
  { "happy", N_("Happy") },
  { "flat", N_("So-so") },
  { "sad", N_("Sad") },
  { "scared", N_("Scared") },
  { "angry", N_("Angry") },
  { "mixed", N_("Mixed") },
};

const KithVocabulary kith_feelings = {
  "feelings", feelings_terms, G_N_ELEMENTS (feelings_terms)
};

static const KithTerm safe_marks_terms[] = {
  { "no_mark", N_("No mark") },
  { "safe", N_("Felt safe with") },
  { "not_safe", N_("Did not feel safe with") },
};

const KithVocabulary kith_safe_marks = {
  "marks by the person themselves", safe_marks_terms, G_N_ELEMENTS (safe_marks_terms)
};

static const KithTerm see_again_answers_terms[] = {
  { "not_said", N_("Not said") },
  { "yes", N_("Would like to see again") },
  { "maybe", N_("Maybe") },
  { "not_now", N_("Not now") },
  { "no", N_("No") },
};

const KithVocabulary kith_see_again_answers = {
  "wishes to see somebody again", see_again_answers_terms, G_N_ELEMENTS (see_again_answers_terms)
};

static const KithTerm pens_terms[] = {
  { "pen", N_("Pen") },
  { "marker", N_("Broad marker") },
  { "crayon", N_("Crayon") },
};

const KithVocabulary kith_pens = {
  "pens", pens_terms, G_N_ELEMENTS (pens_terms)
};

static const KithTerm inks_terms[] = {
  { "black", N_("Black") },
  { "blue", N_("Blue") },
  { "teal", N_("Teal") },
  { "green", N_("Green") },
  { "orange", N_("Orange") },
  { "red", N_("Red") },
  { "purple", N_("Purple") },
  { "brown", N_("Brown") },
};

const KithVocabulary kith_inks = {
  "inks", inks_terms, G_N_ELEMENTS (inks_terms)
};

static const KithTerm family_sides_terms[] = {
  { "any", N_("Any side") },
  { "mother", N_("Mother’s side") },
  { "father", N_("Father’s side") },
};

const KithVocabulary kith_family_sides = {
  "sides of the family", family_sides_terms, G_N_ELEMENTS (family_sides_terms)
};

static const KithTerm prompt_answers_terms[] = {
  { "not_yet", N_("Not asked yet") },
  { "asked", N_("Asked, somebody was named") },
  { "nobody", N_("Asked, nobody") },
  { "later", N_("Asked, come back to it") },
};

const KithVocabulary kith_prompt_answers = {
  "answers to a prompt", prompt_answers_terms, G_N_ELEMENTS (prompt_answers_terms)
};

static const KithTerm naming_tools_terms[] = {
  { "conversation", N_("In conversation") },
  { "genogram", N_("Genogram") },
  { "ecomap", N_("Ecomap") },
  { "safety_circles", N_("Safety circles") },
  { "closeness_circles", N_("Circles of closeness") },
  { "support_circles", N_("Circles of support") },
  { "mobility_map", N_("Mobility map") },
  { "prompt", N_("A prompt") },
  { "meeting", N_("A meeting") },
  { "paper", N_("A paper drawing") },
  { "other", N_("Another way") },
};

const KithVocabulary kith_naming_tools = {
  "how somebody was named", naming_tools_terms, G_N_ELEMENTS (naming_tools_terms)
};

static const KithTerm father_answers_terms[] = {
  { "not_asked", N_("Not asked yet") },
  { "named", N_("Named") },
  { "not_known_yet", N_("Not known yet") },
  { "not_safe_to_ask", N_("Not safe to ask now") },
  { "not_pursued", N_("Not to be pursued") },
  { "died", N_("Died") },
};

const KithVocabulary kith_father_answers = {
  "answers about a father", father_answers_terms, G_N_ELEMENTS (father_answers_terms)
};
