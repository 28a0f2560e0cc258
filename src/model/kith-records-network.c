/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of the network around the family: places and groups, the ties of an ecomap, who knows what, and
 * who gives which support. */

#include "config.h"

#include "model/kith-records-private.h"

#include <glib/gi18n-lib.h>

static const KithField system_fields[] = {
  { "name", KITH_FIELD_TEXT, N_("Name"), KITH_DISCLOSE_NAME },
  { "kind", KITH_FIELD_TOKEN, N_("Kind"), KITH_DISCLOSE_GENERAL, &kith_system_kinds },
  { "detail", KITH_FIELD_TEXT, N_("Detail"), KITH_DISCLOSE_GENERAL },
  { "address", KITH_FIELD_TEXT, N_("Where it is"), KITH_DISCLOSE_ADDRESS },
  { "phone", KITH_FIELD_TEXT, N_("Telephone"), KITH_DISCLOSE_PHONE },
  { "contact", KITH_FIELD_REF, N_("Whom to ask for"), KITH_DISCLOSE_NAME, NULL, "person" },
  { "is_network", KITH_FIELD_BOOLEAN, N_("Counts as part of the family network"), KITH_DISCLOSE_GENERAL },
  { "is_professional", KITH_FIELD_BOOLEAN, N_("People there are paid to help"), KITH_DISCLOSE_GENERAL },
  { "since", KITH_FIELD_DATE, N_("Since"), KITH_DISCLOSE_GENERAL },
  { "until", KITH_FIELD_DATE, N_("Until"), KITH_DISCLOSE_GENERAL },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (system_fields) == KITH_SYSTEM_N_FIELDS);

KITH_DEFINE_RECORD (KithSystem, kith_system, KITH_RECORD_SYSTEM, "system", N_("Place, group or service"), system_fields)

static const KithField eco_tie_fields[] = {
  { "sheet", KITH_FIELD_REF, N_("Ecomap"), KITH_DISCLOSE_TECHNICAL, NULL, "sheet" },
  { "person", KITH_FIELD_REF, N_("Person"), KITH_DISCLOSE_SUPPORT, NULL, "person" },
  { "system", KITH_FIELD_REF, N_("Place, group or service"), KITH_DISCLOSE_SUPPORT,
    NULL, "system" },
  { "member", KITH_FIELD_REF, N_("Only of"), KITH_DISCLOSE_SUPPORT, NULL, "person" },
  { "strength", KITH_FIELD_TOKEN, N_("How strong"), KITH_DISCLOSE_SUPPORT, &kith_tie_strengths },
  { "is_stressful", KITH_FIELD_BOOLEAN, N_("Stressful"), KITH_DISCLOSE_TIE },
  { "flow", KITH_FIELD_TOKEN, N_("Who helps whom"), KITH_DISCLOSE_SUPPORT, &kith_tie_flows },
  { "state", KITH_FIELD_TOKEN, N_("Is it there"), KITH_DISCLOSE_SUPPORT, &kith_support_states },
  { "size", KITH_FIELD_TOKEN, N_("How much it matters"), KITH_DISCLOSE_SUPPORT, &kith_importances },
  { "label", KITH_FIELD_TEXT, N_("In a few words"), KITH_DISCLOSE_SUPPORT },
  { "kinds", KITH_FIELD_TOKENS, N_("Kinds of support"), KITH_DISCLOSE_SUPPORT,
    &kith_support_kinds },
  { "since", KITH_FIELD_DATE, N_("Since"), KITH_DISCLOSE_SUPPORT },
  { "until", KITH_FIELD_DATE, N_("Until"), KITH_DISCLOSE_SUPPORT },
  { "account", KITH_FIELD_TOKEN, N_("How this is known"), KITH_DISCLOSE_SOURCE,
    &kith_account_states },
  { "said_by", KITH_FIELD_TEXT, N_("Who said so"), KITH_DISCLOSE_SOURCE },
  { "said_on", KITH_FIELD_DATE, N_("When they said it"), KITH_DISCLOSE_SOURCE },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (eco_tie_fields) == KITH_ECO_TIE_N_FIELDS);

KITH_DEFINE_RECORD (KithEcoTie, kith_eco_tie, KITH_RECORD_ECO_TIE, "eco_tie", N_("Tie on an ecomap"), eco_tie_fields)

static const KithField not_told_fields[] = {
  { "person", KITH_FIELD_REF, N_("Who must not be told"), KITH_DISCLOSE_NOT_TOLD, NULL, "person" },
  { "about", KITH_FIELD_TEXT, N_("What they must not be told"), KITH_DISCLOSE_NOT_TOLD },
  { "why", KITH_FIELD_TEXT, N_("Why"), KITH_DISCLOSE_NOT_TOLD },
  { "said_by", KITH_FIELD_TEXT, N_("Who said so"), KITH_DISCLOSE_NOT_TOLD },
  { "said_on", KITH_FIELD_DATE, N_("When they said it"), KITH_DISCLOSE_NOT_TOLD },
  { "review_on", KITH_FIELD_DATE, N_("Ask again"), KITH_DISCLOSE_NOT_TOLD },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (not_told_fields) == KITH_NOT_TOLD_N_FIELDS);

KITH_DEFINE_RECORD (KithNotTold, kith_not_told, KITH_RECORD_NOT_TOLD, "not_told", N_("Must not be told"), not_told_fields)

static const KithField circle_move_fields[] = {
  { "sheet", KITH_FIELD_REF, N_("Circles"), KITH_DISCLOSE_TECHNICAL, NULL, "sheet" },
  { "person", KITH_FIELD_REF, N_("Who is to be told"), KITH_DISCLOSE_CIRCLE, NULL, "person" },
  { "from_ring", KITH_FIELD_TOKEN, N_("From"), KITH_DISCLOSE_CIRCLE, &kith_rings },
  { "to_ring", KITH_FIELD_TOKEN, N_("To"), KITH_DISCLOSE_CIRCLE, &kith_rings },
  { "teller", KITH_FIELD_REF, N_("Who tells them"), KITH_DISCLOSE_CIRCLE, NULL, "person" },
  { "teller_words", KITH_FIELD_TEXT, N_("Who tells them, in words"), KITH_DISCLOSE_CIRCLE },
  { "words", KITH_FIELD_TEXT, N_("What they will say"), KITH_DISCLOSE_CIRCLE },
  { "help", KITH_FIELD_TEXT, N_("What help they need"), KITH_DISCLOSE_CIRCLE },
  { "by_when", KITH_FIELD_DATE, N_("By when"), KITH_DISCLOSE_CIRCLE },
  { "agreed_on", KITH_FIELD_DATE, N_("Agreed on"), KITH_DISCLOSE_CIRCLE },
  { "done_on", KITH_FIELD_DATE, N_("Done on"), KITH_DISCLOSE_CIRCLE },
  { "went", KITH_FIELD_TEXT, N_("How it went"), KITH_DISCLOSE_CIRCLE },
  { "said_by", KITH_FIELD_TEXT, N_("Who said so"), KITH_DISCLOSE_SOURCE },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (circle_move_fields) == KITH_CIRCLE_MOVE_N_FIELDS);

KITH_DEFINE_RECORD (KithCircleMove, kith_circle_move, KITH_RECORD_CIRCLE_MOVE, "circle_move", N_("Step inward"), circle_move_fields)

static const KithField support_fields[] = {
  { "giver", KITH_FIELD_REF, N_("Who gives it"), KITH_DISCLOSE_SUPPORT, NULL, "person" },
  { "system", KITH_FIELD_REF, N_("Place, group or service"), KITH_DISCLOSE_SUPPORT,
    NULL, "system" },
  { "child", KITH_FIELD_REF, N_("For whom"), KITH_DISCLOSE_SUPPORT, NULL, "person" },
  { "kind", KITH_FIELD_TOKEN, N_("Kind of support"), KITH_DISCLOSE_SUPPORT, &kith_support_kinds },
  { "what", KITH_FIELD_TEXT, N_("What they do"), KITH_DISCLOSE_SUPPORT },
  { "when_words", KITH_FIELD_TEXT, N_("When"), KITH_DISCLOSE_SUPPORT },
  { "state", KITH_FIELD_TOKEN, N_("Is it there"), KITH_DISCLOSE_SUPPORT, &kith_support_states },
  { "since", KITH_FIELD_DATE, N_("Since"), KITH_DISCLOSE_SUPPORT },
  { "until", KITH_FIELD_DATE, N_("Until"), KITH_DISCLOSE_SUPPORT },
  { "said_by", KITH_FIELD_TEXT, N_("Who said so"), KITH_DISCLOSE_SOURCE },
  { "said_on", KITH_FIELD_DATE, N_("When they said it"), KITH_DISCLOSE_SOURCE },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (support_fields) == KITH_SUPPORT_N_FIELDS);

KITH_DEFINE_RECORD (KithSupport, kith_support, KITH_RECORD_SUPPORT, "support", N_("Support"), support_fields)
