/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of a mobility map: places, who was there, what is needed, pen strokes and stickers. */

#include "config.h"

#include "model/kith-records-private.h"

#include <glib/gi18n-lib.h>

static const KithField place_fields[] = {
  { "sheet", KITH_FIELD_REF, N_("Mobility map"), KITH_DISCLOSE_TECHNICAL, NULL, "sheet" },
  { "number", KITH_FIELD_INTEGER, N_("Number"), KITH_DISCLOSE_TECHNICAL },
  { "label", KITH_FIELD_TEXT, N_("What they call it"), KITH_DISCLOSE_CHILD_MAP },
  { "kind", KITH_FIELD_TOKEN, N_("What it was"), KITH_DISCLOSE_CHILD_MAP, &kith_place_kinds },
  { "town", KITH_FIELD_TEXT, N_("Town or address"), KITH_DISCLOSE_ADDRESS },
  { "since", KITH_FIELD_DATE, N_("From"), KITH_DISCLOSE_CHILD_MAP },
  { "until", KITH_FIELD_DATE, N_("Until"), KITH_DISCLOSE_CHILD_MAP },
  { "ages", KITH_FIELD_TEXT, N_("How old they were"), KITH_DISCLOSE_CHILD_MAP },
  { "lived_with", KITH_FIELD_TEXT, N_("Who was there"), KITH_DISCLOSE_CHILD_MAP },
  { "school", KITH_FIELD_TEXT, N_("School"), KITH_DISCLOSE_CHILD_MAP },
  { "club", KITH_FIELD_TEXT, N_("Club"), KITH_DISCLOSE_CHILD_MAP },
  { "faith", KITH_FIELD_TEXT, N_("Faith"), KITH_DISCLOSE_CHILD_MAP },
  { "street", KITH_FIELD_TEXT, N_("Street"), KITH_DISCLOSE_CHILD_MAP },
  { "good", KITH_FIELD_TEXT, N_("What was good"), KITH_DISCLOSE_CHILD_MAP },
  { "is_left_alone", KITH_FIELD_BOOLEAN, N_("Better left alone"), KITH_DISCLOSE_CHILD_MARK },
  { "came_by", KITH_FIELD_TOKEN, N_("How they came there"), KITH_DISCLOSE_CHILD_MAP,
    &kith_move_kinds },
  { "feeling", KITH_FIELD_TOKEN, N_("How it felt"), KITH_DISCLOSE_CHILD_MAP, &kith_feelings },
  { "feeling_word", KITH_FIELD_TEXT, N_("In their word"), KITH_DISCLOSE_CHILD_MAP },
  { "x", KITH_FIELD_REAL, N_("Across"), KITH_DISCLOSE_TECHNICAL },
  { "y", KITH_FIELD_REAL, N_("Down"), KITH_DISCLOSE_TECHNICAL },
  { "is_pinned", KITH_FIELD_BOOLEAN, N_("Placed by hand"), KITH_DISCLOSE_TECHNICAL },
  { "said_on", KITH_FIELD_DATE, N_("When they told it"), KITH_DISCLOSE_SOURCE },
  { "note", KITH_FIELD_TEXT, N_("Worker’s note"), KITH_DISCLOSE_NOTE },
  { "left_alone", KITH_FIELD_TEXT, N_("What is better left alone"), KITH_DISCLOSE_CHILD_MARK },
};

G_STATIC_ASSERT (G_N_ELEMENTS (place_fields) == KITH_MAP_PLACE_N_FIELDS);

KITH_DEFINE_RECORD (KithMapPlace, kith_map_place, KITH_RECORD_PLACE, "place", N_("Place on a mobility map"), place_fields)

static const KithField place_person_fields[] = {
  { "place", KITH_FIELD_REF, N_("Place"), KITH_DISCLOSE_CHILD_MAP, NULL, "place" },
  { "person", KITH_FIELD_REF, N_("Person"), KITH_DISCLOSE_CHILD_MAP, NULL, "person" },
  { "words", KITH_FIELD_TEXT, N_("What they call them"), KITH_DISCLOSE_CHILD_MAP },
  { "mark", KITH_FIELD_TOKEN, N_("How they felt with them"), KITH_DISCLOSE_CHILD_MARK,
    &kith_safe_marks },
  { "see_again", KITH_FIELD_TOKEN, N_("Would they like to see them"), KITH_DISCLOSE_CHILD_MARK,
    &kith_see_again_answers },
  { "what_for", KITH_FIELD_TEXT, N_("What for"), KITH_DISCLOSE_CHILD_MARK },
  { "x", KITH_FIELD_REAL, N_("Across"), KITH_DISCLOSE_TECHNICAL },
  { "y", KITH_FIELD_REAL, N_("Down"), KITH_DISCLOSE_TECHNICAL },
  { "is_pinned", KITH_FIELD_BOOLEAN, N_("Placed by hand"), KITH_DISCLOSE_TECHNICAL },
  { "follow_by", KITH_FIELD_TEXT, N_("Who will look for them"), KITH_DISCLOSE_FINDING },
  { "follow_on", KITH_FIELD_DATE, N_("By when"), KITH_DISCLOSE_FINDING },
  { "follow_result", KITH_FIELD_TEXT, N_("What came of it"), KITH_DISCLOSE_FINDING },
  { "note", KITH_FIELD_TEXT, N_("Worker’s note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (place_person_fields) == KITH_PLACE_PERSON_N_FIELDS);

KITH_DEFINE_RECORD (KithPlacePerson, kith_place_person, KITH_RECORD_PLACE_PERSON, "place_person", N_("Somebody on a mobility map"), place_person_fields)

static const KithField wish_fields[] = {
  { "sheet", KITH_FIELD_REF, N_("Mobility map"), KITH_DISCLOSE_TECHNICAL, NULL, "sheet" },
  { "number", KITH_FIELD_INTEGER, N_("Rank"), KITH_DISCLOSE_TECHNICAL },
  { "text", KITH_FIELD_TEXT, N_("What is missing or needed most"), KITH_DISCLOSE_CHILD_MAP },
  { "note", KITH_FIELD_TEXT, N_("Worker’s note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (wish_fields) == KITH_WISH_N_FIELDS);

KITH_DEFINE_RECORD (KithWish, kith_wish, KITH_RECORD_WISH, "wish", N_("Need on a mobility map"), wish_fields)

static const KithField stroke_fields[] = {
  { "sheet", KITH_FIELD_REF, N_("Sheet"), KITH_DISCLOSE_TECHNICAL, NULL, "sheet" },
  { "number", KITH_FIELD_INTEGER, N_("Number"), KITH_DISCLOSE_TECHNICAL },
  { "pen", KITH_FIELD_TOKEN, N_("Pen"), KITH_DISCLOSE_TECHNICAL, &kith_pens },
  { "ink", KITH_FIELD_TOKEN, N_("Ink"), KITH_DISCLOSE_TECHNICAL, &kith_inks },
  { "width", KITH_FIELD_REAL, N_("Width"), KITH_DISCLOSE_TECHNICAL },
  { "points", KITH_FIELD_TEXT, N_("Points"), KITH_DISCLOSE_CHILD_MAP },
};

G_STATIC_ASSERT (G_N_ELEMENTS (stroke_fields) == KITH_STROKE_N_FIELDS);

KITH_DEFINE_RECORD (KithStroke, kith_stroke, KITH_RECORD_STROKE, "stroke", N_("Pen stroke"), stroke_fields)

static const KithField sticker_fields[] = {
  { "sheet", KITH_FIELD_REF, N_("Sheet"), KITH_DISCLOSE_TECHNICAL, NULL, "sheet" },
  { "picture", KITH_FIELD_TEXT, N_("Picture"), KITH_DISCLOSE_CHILD_MAP },
  { "x", KITH_FIELD_REAL, N_("Across"), KITH_DISCLOSE_TECHNICAL },
  { "y", KITH_FIELD_REAL, N_("Down"), KITH_DISCLOSE_TECHNICAL },
  { "size", KITH_FIELD_REAL, N_("Size"), KITH_DISCLOSE_TECHNICAL },
  { "turn", KITH_FIELD_REAL, N_("Turned by"), KITH_DISCLOSE_TECHNICAL },
  { "label", KITH_FIELD_TEXT, N_("In their word"), KITH_DISCLOSE_CHILD_MAP },
};

G_STATIC_ASSERT (G_N_ELEMENTS (sticker_fields) == KITH_STICKER_N_FIELDS);

KITH_DEFINE_RECORD (KithSticker, kith_sticker, KITH_RECORD_STICKER, "sticker", N_("Sticker"), sticker_fields)
