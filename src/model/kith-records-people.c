/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of people: the case itself, persons, and who was born together. */

#include "config.h"

#include "model/kith-records-private.h"

#include <glib/gi18n-lib.h>

static const KithField case_info_fields[] = {
  { "title", KITH_FIELD_TEXT, N_("Title"), KITH_DISCLOSE_NAME },
  { "shown_as", KITH_FIELD_TEXT, N_("Shown on the start page as"), KITH_DISCLOSE_NAME },
  { "reference", KITH_FIELD_TEXT, N_("Reference"), KITH_DISCLOSE_TECHNICAL },
  { "practitioner", KITH_FIELD_TEXT, N_("Practitioner"), KITH_DISCLOSE_GENERAL },
  { "service", KITH_FIELD_TEXT, N_("Service"), KITH_DISCLOSE_GENERAL },
  { "opened_on", KITH_FIELD_DATE, N_("Work began"), KITH_DISCLOSE_GENERAL },
  { "source_note", KITH_FIELD_TEXT, N_("Where the people came from"), KITH_DISCLOSE_SOURCE },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (case_info_fields) == KITH_CASE_INFO_N_FIELDS);

KITH_DEFINE_RECORD (KithCaseInfo, kith_case_info, KITH_RECORD_CASE_INFO, "case_info", N_("Case"), case_info_fields)

static const KithField birth_group_fields[] = {
  { "kind", KITH_FIELD_TOKEN, N_("Kind"), KITH_DISCLOSE_KIN, &kith_birth_group_kinds },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (birth_group_fields) == KITH_BIRTH_GROUP_N_FIELDS);

KITH_DEFINE_RECORD (KithBirthGroup, kith_birth_group, KITH_RECORD_BIRTH_GROUP, "birth_group", N_("Twins or more"), birth_group_fields)

static const KithField person_fields[] = {
  { "kind", KITH_FIELD_TOKEN, N_("Who this is to the family"), KITH_DISCLOSE_KIN,
    &kith_person_kinds },
  { "known_as", KITH_FIELD_TEXT, N_("Known as"), KITH_DISCLOSE_NAME },
  { "given_name", KITH_FIELD_TEXT, N_("First names"), KITH_DISCLOSE_NAME },
  { "family_name", KITH_FIELD_TEXT, N_("Family name"), KITH_DISCLOSE_NAME },
  { "name_prefix", KITH_FIELD_TEXT, N_("Before the name"), KITH_DISCLOSE_NAME },
  { "name_suffix", KITH_FIELD_TEXT, N_("After the name"), KITH_DISCLOSE_NAME },
  { "other_names", KITH_FIELD_TEXT, N_("Other names"), KITH_DISCLOSE_NAME },
  { "is_placeholder", KITH_FIELD_BOOLEAN, N_("Name not known yet"), KITH_DISCLOSE_NAME },
  { "symbol", KITH_FIELD_TOKEN, N_("Drawn as"), KITH_DISCLOSE_NAME, &kith_person_symbols },
  { "gender", KITH_FIELD_TEXT, N_("Gender in their own words"), KITH_DISCLOSE_NAME },
  { "pronouns", KITH_FIELD_TEXT, N_("Pronouns"), KITH_DISCLOSE_NAME },
  { "sex_at_birth", KITH_FIELD_TOKEN, N_("Sex assigned at birth"), KITH_DISCLOSE_IDENTITY,
    &kith_sexes_at_birth },
  { "is_focus", KITH_FIELD_BOOLEAN, N_("Child in focus"), KITH_DISCLOSE_NAME },
  { "confirmation", KITH_FIELD_TOKEN, N_("Confirmed"), KITH_DISCLOSE_SOURCE, &kith_confirmations },
  { "life", KITH_FIELD_TOKEN, N_("Living"), KITH_DISCLOSE_LOSS, &kith_life_states },
  { "born", KITH_FIELD_DATE, N_("Born"), KITH_DISCLOSE_BIRTH },
  { "born_place", KITH_FIELD_TEXT, N_("Born in"), KITH_DISCLOSE_GENERAL },
  { "due", KITH_FIELD_DATE, N_("Due"), KITH_DISCLOSE_BIRTH },
  { "died", KITH_FIELD_DATE, N_("Died"), KITH_DISCLOSE_BIRTH },
  { "died_place", KITH_FIELD_TEXT, N_("Died in"), KITH_DISCLOSE_GENERAL },
  { "died_of", KITH_FIELD_TEXT, N_("Died of"), KITH_DISCLOSE_HEALTH },
  { "age_at_death", KITH_FIELD_TEXT, N_("Age at death"), KITH_DISCLOSE_BIRTH },
  { "birth_group", KITH_FIELD_REF, N_("Twin group"), KITH_DISCLOSE_KIN, NULL, "birth_group" },
  { "is_identical", KITH_FIELD_BOOLEAN, N_("Identical"), KITH_DISCLOSE_KIN },
  { "group_count", KITH_FIELD_INTEGER, N_("How many people"), KITH_DISCLOSE_NAME },
  { "role", KITH_FIELD_TEXT, N_("Role"), KITH_DISCLOSE_GENERAL },
  { "agency", KITH_FIELD_TEXT, N_("Agency"), KITH_DISCLOSE_GENERAL },
  { "occupation", KITH_FIELD_TEXT, N_("Work or school"), KITH_DISCLOSE_GENERAL },
  { "species", KITH_FIELD_TEXT, N_("Animal"), KITH_DISCLOSE_GENERAL },
  { "town", KITH_FIELD_TEXT, N_("Lives in"), KITH_DISCLOSE_GENERAL },
  { "is_place_withheld", KITH_FIELD_BOOLEAN, N_("Place must not be shown"), KITH_DISCLOSE_ADDRESS },
  { "caption", KITH_FIELD_TEXT, N_("Short note on the drawing"), KITH_DISCLOSE_GENERAL },
  { "faith_culture", KITH_FIELD_TEXT, N_("Faith and culture in their own words"), KITH_DISCLOSE_GENERAL,
     },
  { "migrated", KITH_FIELD_DATE, N_("Moved country"), KITH_DISCLOSE_GENERAL },
  { "migrated_from", KITH_FIELD_TEXT, N_("Moved from"), KITH_DISCLOSE_GENERAL },
  { "has_two_cultures", KITH_FIELD_BOOLEAN, N_("Has lived in two or more cultures"), KITH_DISCLOSE_GENERAL,
     },
  { "care_status", KITH_FIELD_TOKEN, N_("Care status"), KITH_DISCLOSE_CARE, &kith_care_statuses },
  { "illness", KITH_FIELD_TOKEN, N_("Illness"), KITH_DISCLOSE_HEALTH, &kith_condition_states },
  { "illness_note", KITH_FIELD_TEXT, N_("Which illness"), KITH_DISCLOSE_HEALTH },
  { "substance", KITH_FIELD_TOKEN, N_("Alcohol or drugs"), KITH_DISCLOSE_HEALTH,
    &kith_condition_states },
  { "substance_note", KITH_FIELD_TEXT, N_("Which substance"), KITH_DISCLOSE_HEALTH },
  { "condition_codes", KITH_FIELD_TEXT, N_("Condition codes"), KITH_DISCLOSE_HEALTH },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
  { "said_by", KITH_FIELD_TEXT, N_("Who said so"), KITH_DISCLOSE_SOURCE },
  { "said_on", KITH_FIELD_DATE, N_("When they said it"), KITH_DISCLOSE_SOURCE },
  { "source_ref", KITH_FIELD_TEXT, N_("Number in the file it came from"), KITH_DISCLOSE_SOURCE },
  { "side", KITH_FIELD_TOKEN, N_("Side of the family"), KITH_DISCLOSE_KIN, &kith_family_sides },
};

G_STATIC_ASSERT (G_N_ELEMENTS (person_fields) == KITH_PERSON_N_FIELDS);

KITH_DEFINE_RECORD (KithPerson, kith_person, KITH_RECORD_PERSON, "person", N_("Person"), person_fields)
