/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of safety: views, each somebody's and of a day, and what an order or agreement forbids. */

#include "config.h"

#include "model/kith-records-private.h"

#include <glib/gi18n-lib.h>

static const KithField safety_view_fields[] = {
  { "person", KITH_FIELD_REF, N_("About whom"), KITH_DISCLOSE_SAFETY, NULL, "person" },
  { "voice", KITH_FIELD_TOKEN, N_("In whose eyes"), KITH_DISCLOSE_SAFETY, &kith_safety_voices },
  { "whose", KITH_FIELD_TEXT, N_("Who said it"), KITH_DISCLOSE_SAFETY },
  { "about", KITH_FIELD_TEXT, N_("The view, in their words"), KITH_DISCLOSE_SAFETY },
  { "facts", KITH_FIELD_TEXT, N_("What is known to have happened"), KITH_DISCLOSE_SAFETY },
  { "needed", KITH_FIELD_TEXT, N_("What would need to happen"), KITH_DISCLOSE_SAFETY },
  { "said_on", KITH_FIELD_DATE, N_("When they said it"), KITH_DISCLOSE_SAFETY },
  { "review_on", KITH_FIELD_DATE, N_("Ask again"), KITH_DISCLOSE_SAFETY },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (safety_view_fields) == KITH_SAFETY_VIEW_N_FIELDS);

KITH_DEFINE_RECORD (KithSafetyView, kith_safety_view, KITH_RECORD_SAFETY_VIEW, "safety_view", N_("View of safety"), safety_view_fields)

static const KithField restriction_fields[] = {
  { "person", KITH_FIELD_REF, N_("Who it binds"), KITH_DISCLOSE_SAFETY, NULL, "person" },
  { "other", KITH_FIELD_REF, N_("Away from whom"), KITH_DISCLOSE_SAFETY, NULL, "person" },
  { "kind", KITH_FIELD_TOKEN, N_("Kind"), KITH_DISCLOSE_SAFETY, &kith_restriction_kinds },
  { "says", KITH_FIELD_TEXT, N_("What it says"), KITH_DISCLOSE_SAFETY },
  { "since", KITH_FIELD_DATE, N_("Since"), KITH_DISCLOSE_SAFETY },
  { "until", KITH_FIELD_DATE, N_("Until"), KITH_DISCLOSE_SAFETY },
  { "source", KITH_FIELD_TEXT, N_("Where this is known from"), KITH_DISCLOSE_SAFETY },
  { "evidence", KITH_FIELD_TOKEN, N_("Evidence"), KITH_DISCLOSE_SAFETY, &kith_evidence_kinds },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (restriction_fields) == KITH_RESTRICTION_N_FIELDS);

KITH_DEFINE_RECORD (KithRestriction, kith_restriction, KITH_RECORD_RESTRICTION, "restriction", N_("Restriction"), restriction_fields)
