/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of kin: couples, child links, known siblings, parental responsibility. */

#include "config.h"

#include "model/kith-records-private.h"

#include <glib/gi18n-lib.h>

static const KithField partnership_fields[] = {
  { "partner_a", KITH_FIELD_REF, N_("One partner"), KITH_DISCLOSE_KIN, NULL, "person" },
  { "partner_b", KITH_FIELD_REF, N_("Other partner"), KITH_DISCLOSE_KIN, NULL, "person" },
  { "kind", KITH_FIELD_TOKEN, N_("Kind"), KITH_DISCLOSE_KIN, &kith_partnership_kinds },
  { "state", KITH_FIELD_TOKEN, N_("Now"), KITH_DISCLOSE_KIN, &kith_partnership_states },
  { "started", KITH_FIELD_DATE, N_("Together since"), KITH_DISCLOSE_KIN },
  { "registered", KITH_FIELD_DATE, N_("Married or registered"), KITH_DISCLOSE_KIN },
  { "separated", KITH_FIELD_DATE, N_("Separated"), KITH_DISCLOSE_KIN },
  { "ended", KITH_FIELD_DATE, N_("Ended in law"), KITH_DISCLOSE_KIN },
  { "resumed", KITH_FIELD_DATE, N_("Together again"), KITH_DISCLOSE_KIN },
  { "place", KITH_FIELD_TEXT, N_("Where"), KITH_DISCLOSE_GENERAL },
  { "seat", KITH_FIELD_INTEGER, N_("Order among partners"), KITH_DISCLOSE_TECHNICAL },
  { "no_children", KITH_FIELD_TOKEN, N_("No children"), KITH_DISCLOSE_LOSS,
    &kith_no_children_reasons },
  { "is_secret", KITH_FIELD_BOOLEAN, N_("Kept from somebody"), KITH_DISCLOSE_SAFETY },
  { "kinship_degree", KITH_FIELD_TEXT, N_("Related as"), KITH_DISCLOSE_KIN },
  { "caption", KITH_FIELD_TEXT, N_("Short note on the drawing"), KITH_DISCLOSE_GENERAL },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
  { "said_by", KITH_FIELD_TEXT, N_("Who said so"), KITH_DISCLOSE_SOURCE },
  { "said_on", KITH_FIELD_DATE, N_("When they said it"), KITH_DISCLOSE_SOURCE },
  { "account", KITH_FIELD_TOKEN, N_("How it is known"), KITH_DISCLOSE_SOURCE,
    &kith_account_states },
  { "source_ref", KITH_FIELD_TEXT, N_("Number in the file it came from"), KITH_DISCLOSE_SOURCE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (partnership_fields) == KITH_PARTNERSHIP_N_FIELDS);

KITH_DEFINE_RECORD (KithPartnership, kith_partnership, KITH_RECORD_PARTNERSHIP, "partnership", N_("Couple"), partnership_fields)

static const KithField parentage_fields[] = {
  { "child", KITH_FIELD_REF, N_("Child"), KITH_DISCLOSE_KIN, NULL, "person" },
  { "parent", KITH_FIELD_REF, N_("Parent or carer"), KITH_DISCLOSE_KIN, NULL, "person" },
  { "kind", KITH_FIELD_TOKEN, N_("Kind"), KITH_DISCLOSE_KIN, &kith_parentage_kinds },
  { "family", KITH_FIELD_REF, N_("Couple the child hangs from"), KITH_DISCLOSE_KIN,
    NULL, "partnership" },
  { "since", KITH_FIELD_DATE, N_("Since"), KITH_DISCLOSE_KIN },
  { "until", KITH_FIELD_DATE, N_("Until"), KITH_DISCLOSE_KIN },
  { "seat", KITH_FIELD_INTEGER, N_("Place among brothers and sisters"), KITH_DISCLOSE_TECHNICAL },
  { "caption", KITH_FIELD_TEXT, N_("Short note on the drawing"), KITH_DISCLOSE_GENERAL },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
  { "said_by", KITH_FIELD_TEXT, N_("Who said so"), KITH_DISCLOSE_SOURCE },
  { "said_on", KITH_FIELD_DATE, N_("When they said it"), KITH_DISCLOSE_SOURCE },
  { "account", KITH_FIELD_TOKEN, N_("How it is known"), KITH_DISCLOSE_SOURCE,
    &kith_account_states },
};

G_STATIC_ASSERT (G_N_ELEMENTS (parentage_fields) == KITH_PARENTAGE_N_FIELDS);

KITH_DEFINE_RECORD (KithParentage, kith_parentage, KITH_RECORD_PARENTAGE, "parentage", N_("Child link"), parentage_fields)

static const KithField sibship_fields[] = {
  { "person_a", KITH_FIELD_REF, N_("One"), KITH_DISCLOSE_KIN, NULL, "person" },
  { "person_b", KITH_FIELD_REF, N_("Other"), KITH_DISCLOSE_KIN, NULL, "person" },
  { "kind", KITH_FIELD_TOKEN, N_("Kind"), KITH_DISCLOSE_KIN, &kith_sibship_kinds },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
  { "said_by", KITH_FIELD_TEXT, N_("Who said so"), KITH_DISCLOSE_SOURCE },
  { "said_on", KITH_FIELD_DATE, N_("When they said it"), KITH_DISCLOSE_SOURCE },
  { "account", KITH_FIELD_TOKEN, N_("How it is known"), KITH_DISCLOSE_SOURCE,
    &kith_account_states },
  { "source_ref", KITH_FIELD_TEXT, N_("Number in the file it came from"), KITH_DISCLOSE_SOURCE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (sibship_fields) == KITH_SIBSHIP_N_FIELDS);

KITH_DEFINE_RECORD (KithSibship, kith_sibship, KITH_RECORD_SIBSHIP, "sibship", N_("Brothers or sisters, parents not known"), sibship_fields)

static const KithField responsibility_fields[] = {
  { "holder", KITH_FIELD_REF, N_("Who holds it"), KITH_DISCLOSE_CARE, NULL, "person" },
  { "child", KITH_FIELD_REF, N_("For which child"), KITH_DISCLOSE_CARE, NULL, "person" },
  { "basis", KITH_FIELD_TOKEN, N_("How it arose"), KITH_DISCLOSE_CARE, &kith_responsibility_bases },
  { "evidence", KITH_FIELD_TOKEN, N_("Evidence"), KITH_DISCLOSE_CARE, &kith_evidence_kinds },
  { "since", KITH_FIELD_DATE, N_("Since"), KITH_DISCLOSE_CARE },
  { "until", KITH_FIELD_DATE, N_("Until"), KITH_DISCLOSE_CARE },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (responsibility_fields) == KITH_RESPONSIBILITY_N_FIELDS);

KITH_DEFINE_RECORD (KithResponsibility, kith_responsibility, KITH_RECORD_RESPONSIBILITY, "responsibility", N_("Parental responsibility"), responsibility_fields)
