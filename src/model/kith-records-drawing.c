/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of drawings, of the history of steps, and of what is still being typed. */

#include "config.h"

#include "model/kith-records-private.h"

#include <glib/gi18n-lib.h>

static const KithField sheet_fields[] = {
  { "kind", KITH_FIELD_TOKEN, N_("Kind"), KITH_DISCLOSE_TECHNICAL, &kith_sheet_kinds },
  { "title", KITH_FIELD_TEXT, N_("Title"), KITH_DISCLOSE_NAME },
  { "as_at", KITH_FIELD_DATE, N_("As at"), KITH_DISCLOSE_GENERAL },
  { "voice", KITH_FIELD_TEXT, N_("Whose view"), KITH_DISCLOSE_TIE },
  { "centre", KITH_FIELD_REF, N_("Centred on"), KITH_DISCLOSE_NAME, NULL, "person" },
  { "drawn_with", KITH_FIELD_TEXT, N_("Who took part"), KITH_DISCLOSE_NAME },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
  { "eco_key", KITH_FIELD_TOKEN, N_("Key of the lines"), KITH_DISCLOSE_TECHNICAL, &kith_eco_keys },
  { "household", KITH_FIELD_REF, N_("Centred on the household"), KITH_DISCLOSE_NAME,
    NULL, "household" },
  { "has_inner_genogram", KITH_FIELD_BOOLEAN, N_("Small genogram inside"), KITH_DISCLOSE_TECHNICAL },
  { "is_without_pictures", KITH_FIELD_BOOLEAN, N_("Without photos"), KITH_DISCLOSE_TECHNICAL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (sheet_fields) == KITH_SHEET_N_FIELDS);

KITH_DEFINE_RECORD (KithSheet, kith_sheet, KITH_RECORD_SHEET, "sheet", N_("Sheet"), sheet_fields)

static const KithField placement_fields[] = {
  { "sheet", KITH_FIELD_REF, N_("Sheet"), KITH_DISCLOSE_TECHNICAL, NULL, "sheet" },
  { "person", KITH_FIELD_REF, N_("Person"), KITH_DISCLOSE_TECHNICAL, NULL, "person" },
  { "x", KITH_FIELD_REAL, N_("Across"), KITH_DISCLOSE_TECHNICAL },
  { "y", KITH_FIELD_REAL, N_("Down"), KITH_DISCLOSE_TECHNICAL },
  { "is_pinned", KITH_FIELD_BOOLEAN, N_("Placed by hand"), KITH_DISCLOSE_TECHNICAL },
  { "is_hidden", KITH_FIELD_BOOLEAN, N_("Left off this sheet"), KITH_DISCLOSE_TECHNICAL },
  { "system", KITH_FIELD_REF, N_("Place, group or service"), KITH_DISCLOSE_TECHNICAL,
    NULL, "system" },
  { "ring", KITH_FIELD_TOKEN, N_("Ring"), KITH_DISCLOSE_CIRCLE, &kith_rings },
  { "seat", KITH_FIELD_INTEGER, N_("Seat"), KITH_DISCLOSE_TECHNICAL },
  { "placed_on", KITH_FIELD_DATE, N_("Placed on"), KITH_DISCLOSE_CIRCLE },
  { "knows", KITH_FIELD_TEXT, N_("What they know"), KITH_DISCLOSE_CIRCLE },
  { "in_network", KITH_FIELD_TOKEN, N_("In the network"), KITH_DISCLOSE_CIRCLE,
    &kith_network_answers },
  { "said_by", KITH_FIELD_TEXT, N_("Who said so"), KITH_DISCLOSE_SOURCE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (placement_fields) == KITH_PLACEMENT_N_FIELDS);

KITH_DEFINE_RECORD (KithPlacement, kith_placement, KITH_RECORD_PLACEMENT, "placement", N_("Place on a sheet"), placement_fields)

static const KithField history_fields[] = {
  { "number", KITH_FIELD_INTEGER, N_("Number"), KITH_DISCLOSE_TECHNICAL },
  { "label", KITH_FIELD_TEXT, N_("Name"), KITH_DISCLOSE_TECHNICAL },
  { "made_at", KITH_FIELD_TEXT, N_("When"), KITH_DISCLOSE_TECHNICAL },
  { "is_undone", KITH_FIELD_BOOLEAN, N_("Undone"), KITH_DISCLOSE_TECHNICAL },
  { "selection", KITH_FIELD_TEXT, N_("Selected before"), KITH_DISCLOSE_TECHNICAL },
  { "changes", KITH_FIELD_BYTES, N_("Changes"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (history_fields) == KITH_HISTORY_N_FIELDS);

/* Steps are read and written by the store alone; no object stands for one. */
const KithRecordType kith_history_record_type = {
  KITH_RECORD_HISTORY, "history", N_("Step"), history_fields, G_N_ELEMENTS (history_fields), FALSE, NULL
};

static const KithField half_typed_fields[] = {
  { "record", KITH_FIELD_TEXT, N_("Which record"), KITH_DISCLOSE_TECHNICAL },
  { "field", KITH_FIELD_TEXT, N_("Which field"), KITH_DISCLOSE_TECHNICAL },
  { "text", KITH_FIELD_TEXT, N_("What was typed"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (half_typed_fields) == KITH_HALF_TYPED_N_FIELDS);

/* What makes no sense yet is not part of the case: it is kept in the file, and never given away. */
const KithRecordType kith_half_typed_record_type = {
  KITH_RECORD_HALF_TYPED, "half_typed", N_("Half typed"), half_typed_fields,
  G_N_ELEMENTS (half_typed_fields), FALSE, NULL
};

static const KithField last_place_fields[] = {
  { "sheet", KITH_FIELD_TEXT, N_("Sheet"), KITH_DISCLOSE_TECHNICAL },
  { "person", KITH_FIELD_TEXT, N_("Person"), KITH_DISCLOSE_TECHNICAL },
  { "x", KITH_FIELD_REAL, N_("Across"), KITH_DISCLOSE_TECHNICAL },
  { "y", KITH_FIELD_REAL, N_("Down"), KITH_DISCLOSE_TECHNICAL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (last_place_fields) == KITH_LAST_PLACE_N_FIELDS);

/* Where Kith last drew people by itself, so that they stand there again; nothing anybody said. */
const KithRecordType kith_last_place_record_type = {
  KITH_RECORD_LAST_PLACE, "last_place", N_("Last place"), last_place_fields,
  G_N_ELEMENTS (last_place_fields), FALSE, NULL
};
