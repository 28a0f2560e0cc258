/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of the register: what was given to whom, and what was decided about sharing. */

#include "config.h"

#include "model/kith-records-private.h"

#include <glib/gi18n-lib.h>

/* A giving has happened and is not taken back, so it is outside the steps; people, sheets and plans
 * stand in it by id and by name, and may be gone. */
static const KithField giving_fields[] = {
  { "what", KITH_FIELD_TEXT, N_("What was given"), KITH_DISCLOSE_REGISTER },
  { "way", KITH_FIELD_TOKEN, N_("How"), KITH_DISCLOSE_REGISTER,
    &kith_giving_ways },
  { "reader", KITH_FIELD_TEXT, N_("Which person"), KITH_DISCLOSE_REGISTER },
  { "reader_kind", KITH_FIELD_TOKEN, N_("What they are to the case"), KITH_DISCLOSE_REGISTER,
    &kith_reader_kinds },
  { "reader_name", KITH_FIELD_TEXT, N_("To whom"), KITH_DISCLOSE_REGISTER },
  { "given_at", KITH_FIELD_MOMENT, N_("When"), KITH_DISCLOSE_REGISTER },
  { "form", KITH_FIELD_TEXT, N_("Format"), KITH_DISCLOSE_REGISTER },
  { "language", KITH_FIELD_TEXT, N_("Language"), KITH_DISCLOSE_REGISTER },
  { "why", KITH_FIELD_TEXT, N_("Why"), KITH_DISCLOSE_REGISTER },
  { "given_by", KITH_FIELD_TEXT, N_("By whom"), KITH_DISCLOSE_REGISTER },
  { "withheld", KITH_FIELD_TEXT, N_("What was left out"), KITH_DISCLOSE_REGISTER },
  { "choices", KITH_FIELD_TEXT, N_("What was decided for this copy"), KITH_DISCLOSE_REGISTER },
  { "rules", KITH_FIELD_TEXT, N_("By which rules"), KITH_DISCLOSE_REGISTER },
  { "sheet", KITH_FIELD_TEXT, N_("Which drawing"), KITH_DISCLOSE_REGISTER },
  { "plan", KITH_FIELD_TEXT, N_("Which plan"), KITH_DISCLOSE_REGISTER },
};

G_STATIC_ASSERT (G_N_ELEMENTS (giving_fields) == KITH_GIVING_N_FIELDS);

KITH_DEFINE_RECORD (KithGiving, kith_giving, KITH_RECORD_GIVING, "giving", N_("Copy given"), giving_fields)

static const KithField sharing_decision_fields[] = {
  { "what", KITH_FIELD_TEXT, N_("What"), KITH_DISCLOSE_REGISTER },
  { "person", KITH_FIELD_REF, N_("With whom, as a person"), KITH_DISCLOSE_REGISTER,
    NULL, "person" },
  { "with_whom", KITH_FIELD_TEXT, N_("With whom"), KITH_DISCLOSE_REGISTER },
  { "answer", KITH_FIELD_TOKEN, N_("Decision"), KITH_DISCLOSE_REGISTER,
    &kith_sharing_answers },
  { "why", KITH_FIELD_TEXT, N_("Why"), KITH_DISCLOSE_REGISTER },
  { "basis", KITH_FIELD_TEXT, N_("On which rule"), KITH_DISCLOSE_REGISTER },
  { "basis_version", KITH_FIELD_TEXT, N_("Version of the rules"), KITH_DISCLOSE_REGISTER },
  { "decided_by", KITH_FIELD_TEXT, N_("Who decided"), KITH_DISCLOSE_REGISTER },
  { "decided_on", KITH_FIELD_DATE, N_("When"), KITH_DISCLOSE_REGISTER },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (sharing_decision_fields) == KITH_SHARING_DECISION_N_FIELDS);

KITH_DEFINE_RECORD (KithSharingDecision, kith_sharing_decision, KITH_RECORD_SHARING_DECISION, "sharing_decision", N_("Decision about sharing"), sharing_decision_fields)

static const KithField given_copy_fields[] = {
  { "options", KITH_FIELD_TEXT, N_("How it was made"), KITH_DISCLOSE_REGISTER },
  { "content", KITH_FIELD_BYTES, N_("The copy"), KITH_DISCLOSE_REGISTER },
};

G_STATIC_ASSERT (G_N_ELEMENTS (given_copy_fields) == KITH_GIVEN_COPY_N_FIELDS);

/* What a giving was made from, under the id of the giving, so that it can be made again exactly. */
const KithRecordType kith_given_copy_record_type = {
  KITH_RECORD_GIVEN_COPY, "given_copy", N_("Copy kept"), given_copy_fields,
  G_N_ELEMENTS (given_copy_fields), FALSE, NULL
};
