/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of what is around people: homes, ties, ways to reach them, needs. */

#include "config.h"

#include "model/kith-records-private.h"

#include <glib/gi18n-lib.h>

static const KithField household_fields[] = {
  { "name", KITH_FIELD_TEXT, N_("Name"), KITH_DISCLOSE_GENERAL },
  { "kind", KITH_FIELD_TOKEN, N_("Kind"), KITH_DISCLOSE_GENERAL, &kith_household_kinds },
  { "place", KITH_FIELD_TEXT, N_("Place"), KITH_DISCLOSE_ADDRESS },
  { "is_place_withheld", KITH_FIELD_BOOLEAN, N_("Place must not be shown"), KITH_DISCLOSE_ADDRESS },
  { "since", KITH_FIELD_DATE, N_("Since"), KITH_DISCLOSE_GENERAL },
  { "until", KITH_FIELD_DATE, N_("Until"), KITH_DISCLOSE_GENERAL },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (household_fields) == KITH_HOUSEHOLD_N_FIELDS);

KITH_DEFINE_RECORD (KithHousehold, kith_household, KITH_RECORD_HOUSEHOLD, "household", N_("Household"), household_fields)

static const KithField household_member_fields[] = {
  { "household", KITH_FIELD_REF, N_("Household"), KITH_DISCLOSE_GENERAL, NULL, "household" },
  { "person", KITH_FIELD_REF, N_("Person"), KITH_DISCLOSE_GENERAL, NULL, "person" },
  { "share", KITH_FIELD_TOKEN, N_("How much"), KITH_DISCLOSE_GENERAL, &kith_household_shares },
  { "nights", KITH_FIELD_TEXT, N_("Nights"), KITH_DISCLOSE_GENERAL },
  { "since", KITH_FIELD_DATE, N_("Since"), KITH_DISCLOSE_GENERAL },
  { "until", KITH_FIELD_DATE, N_("Until"), KITH_DISCLOSE_GENERAL },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (household_member_fields) == KITH_HOUSEHOLD_MEMBER_N_FIELDS);

KITH_DEFINE_RECORD (KithHouseholdMember, kith_household_member, KITH_RECORD_HOUSEHOLD_MEMBER, "household_member", N_("Member of a household"), household_member_fields)

static const KithField tie_fields[] = {
  { "giver", KITH_FIELD_REF, N_("From"), KITH_DISCLOSE_TIE, NULL, "person" },
  { "receiver", KITH_FIELD_REF, N_("To"), KITH_DISCLOSE_TIE, NULL, "person" },
  { "kind", KITH_FIELD_TOKEN, N_("Kind"), KITH_DISCLOSE_TIE, &kith_tie_kinds },
  { "is_mutual", KITH_FIELD_BOOLEAN, N_("Both ways"), KITH_DISCLOSE_TIE },
  { "label", KITH_FIELD_TEXT, N_("In words"), KITH_DISCLOSE_TIE },
  { "since", KITH_FIELD_DATE, N_("Since"), KITH_DISCLOSE_TIE },
  { "until", KITH_FIELD_DATE, N_("Until"), KITH_DISCLOSE_TIE },
  { "voice", KITH_FIELD_TEXT, N_("In whose eyes"), KITH_DISCLOSE_TIE },
  { "account", KITH_FIELD_TOKEN, N_("How it is known"), KITH_DISCLOSE_SOURCE,
    &kith_account_states },
  { "said_on", KITH_FIELD_DATE, N_("When they said it"), KITH_DISCLOSE_SOURCE },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (tie_fields) == KITH_TIE_N_FIELDS);

KITH_DEFINE_RECORD (KithTie, kith_tie, KITH_RECORD_TIE, "tie", N_("Tie"), tie_fields)

static const KithField contact_route_fields[] = {
  { "person", KITH_FIELD_REF, N_("Person"), KITH_DISCLOSE_PHONE, NULL, "person" },
  { "kind", KITH_FIELD_TOKEN, N_("Kind"), KITH_DISCLOSE_PHONE, &kith_contact_kinds },
  { "value", KITH_FIELD_TEXT, N_("Number or address"), KITH_DISCLOSE_PHONE },
  { "address", KITH_FIELD_TEXT, N_("Address"), KITH_DISCLOSE_ADDRESS },
  { "print_for", KITH_FIELD_TOKEN, N_("May be printed for"), KITH_DISCLOSE_TECHNICAL,
    &kith_print_permissions },
  { "is_confidential", KITH_FIELD_BOOLEAN, N_("Never to be printed"), KITH_DISCLOSE_ADDRESS },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (contact_route_fields) == KITH_CONTACT_ROUTE_N_FIELDS);

KITH_DEFINE_RECORD (KithContactRoute, kith_contact_route, KITH_RECORD_CONTACT_ROUTE, "contact_route", N_("Way to reach somebody"), contact_route_fields)

static const KithField need_fields[] = {
  { "person", KITH_FIELD_REF, N_("Person"), KITH_DISCLOSE_NEED, NULL, "person" },
  { "kind", KITH_FIELD_TOKEN, N_("Kind"), KITH_DISCLOSE_NEED, &kith_need_kinds },
  { "value", KITH_FIELD_TEXT, N_("What"), KITH_DISCLOSE_NEED },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (need_fields) == KITH_NEED_N_FIELDS);

KITH_DEFINE_RECORD (KithNeed, kith_need, KITH_RECORD_NEED, "need", N_("Need"), need_fields)
