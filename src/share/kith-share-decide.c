/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Whether one field may be in a copy. What was marked by hand comes before the matrix, the worker's
 * choice before both; but what is confidential is given only by a choice about just that, after the
 * second question.
 */

#include "config.h"

#include "share/kith-share-decide.h"

#include "model/kith-records.h"

#include <string.h>

/* A flag that says of some fields of its record that they must not be shown. */
static const struct
{
  KithRecordKind kind;
  guint          flag;
  guint          field;
} flags[] = {
  { KITH_RECORD_PERSON, KITH_PERSON_IS_PLACE_WITHHELD, KITH_PERSON_TOWN },
  { KITH_RECORD_PERSON, KITH_PERSON_IS_PLACE_WITHHELD, KITH_PERSON_IS_PLACE_WITHHELD },
  { KITH_RECORD_HOUSEHOLD, KITH_HOUSEHOLD_IS_PLACE_WITHHELD, KITH_HOUSEHOLD_PLACE },
  { KITH_RECORD_HOUSEHOLD, KITH_HOUSEHOLD_IS_PLACE_WITHHELD, KITH_HOUSEHOLD_IS_PLACE_WITHHELD },
  { KITH_RECORD_CONTACT_ROUTE, KITH_CONTACT_ROUTE_IS_CONFIDENTIAL, KITH_CONTACT_ROUTE_PERSON },
  { KITH_RECORD_CONTACT_ROUTE, KITH_CONTACT_ROUTE_IS_CONFIDENTIAL, KITH_CONTACT_ROUTE_KIND },
  { KITH_RECORD_CONTACT_ROUTE, KITH_CONTACT_ROUTE_IS_CONFIDENTIAL, KITH_CONTACT_ROUTE_VALUE },
  { KITH_RECORD_CONTACT_ROUTE, KITH_CONTACT_ROUTE_IS_CONFIDENTIAL, KITH_CONTACT_ROUTE_ADDRESS },
  { KITH_RECORD_CONTACT_ROUTE, KITH_CONTACT_ROUTE_IS_CONFIDENTIAL,
    KITH_CONTACT_ROUTE_IS_CONFIDENTIAL },
  { KITH_RECORD_MEETING, KITH_MEETING_IS_VENUE_WITHHELD, KITH_MEETING_VENUE },
  { KITH_RECORD_MEETING, KITH_MEETING_IS_VENUE_WITHHELD, KITH_MEETING_TRAVEL },
  { KITH_RECORD_MEETING, KITH_MEETING_IS_VENUE_WITHHELD, KITH_MEETING_IS_VENUE_WITHHELD },
  { KITH_RECORD_PARTNERSHIP, KITH_PARTNERSHIP_IS_SECRET, KITH_PARTNERSHIP_PARTNER_A },
  { KITH_RECORD_PARTNERSHIP, KITH_PARTNERSHIP_IS_SECRET, KITH_PARTNERSHIP_PARTNER_B },
};

static gboolean
is_flagged (KithRecord *record,
            guint       field)
{
  const KithRecordKind kind = kith_record_get_kind (record);

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (flags[i].kind == kind && flags[i].field == field
        && kith_record_get_boolean (record, flags[i].flag))
      return TRUE;

  return FALSE;
}

/**
 * kith_decide_class:
 *
 * Returns: what sort of thing @field says in this very record: a route to a house is an address,
 *   and only of a lost pregnancy is a state of life a loss
 */
KithDisclosure
kith_decide_class (KithRecord *record,
                   guint       field)
{
  const KithRecordType *type = kith_record_get_record_type (record);

  if (type->kind == KITH_RECORD_CONTACT_ROUTE
      && type->fields[field].disclosure == KITH_DISCLOSE_PHONE
      && kith_record_has_token (record, KITH_CONTACT_ROUTE_KIND, "address"))
    return KITH_DISCLOSE_ADDRESS;

  if (type->kind == KITH_RECORD_PERSON && field == KITH_PERSON_LIFE
      && (kith_record_has_token (record, field, "living")
          || kith_record_has_token (record, field, "died")
          || kith_record_has_token (record, field, "unborn")))
    return KITH_DISCLOSE_KIN;

  return type->fields[field].disclosure;
}

/* The narrowest choice about @field, or NULL. */
static const KithShareChoice *
find_choice (KithDecider    *self,
             KithRecord     *record,
             guint           field,
             KithDisclosure  disclosure)
{
  const char *id = kith_record_get_id (record);
  const char *name = kith_record_get_record_type (record)->fields[field].name;
  const KithShareChoice *choice;

  choice = kith_share_choices_find (self->choices, KITH_SHARE_FIELD, 0, id, name);
  if (choice == NULL)
    choice = kith_share_choices_find (self->choices, KITH_SHARE_RECORD, 0, id, NULL);
  /* Circles are given with those who stand in them. */
  if (choice == NULL && disclosure == KITH_DISCLOSE_CIRCLE
      && kith_record_get_kind (record) == KITH_RECORD_PLACEMENT)
    choice = kith_share_choices_find (self->choices, KITH_SHARE_RECORD, 0,
                                      kith_record_get_ref (record, KITH_PLACEMENT_SHEET), NULL);
  if (choice == NULL && disclosure != KITH_DISCLOSE_TECHNICAL)
    choice = kith_share_choices_find (self->choices, KITH_SHARE_CLASS, disclosure, NULL, NULL);
  return choice;
}

static gboolean
has_agreed (KithRecord *record,
            guint       field)
{
  return kith_record_get_kind (record) == KITH_RECORD_CONTACT_ROUTE
         && kith_record_has_token (record, KITH_CONTACT_ROUTE_PRINT_FOR, "everyone");
}

static KithWhy
ask_matrix (KithDecider    *self,
            KithRecord     *record,
            guint           field,
            KithDisclosure  disclosure)
{
  const KithPermit permit = kith_matrix_get_permit (self->matrix, disclosure, self->reader->kind);

  if ((permit & KITH_PERMIT_PRINT) != 0
      || ((permit & KITH_PERMIT_OWN) != 0
          && kith_share_is_own (self->family, self->reader, record, field))
      || ((permit & KITH_PERMIT_CHILDREN) != 0
          && kith_share_is_childs (self->family, self->reader, record, field))
      || ((permit & KITH_PERMIT_AGREED) != 0 && has_agreed (record, field))
      || ((permit & KITH_PERMIT_ATTENDED) != 0
          && kith_share_has_part (self->family, self->reader, record)))
    return KITH_WHY_GIVEN;

  if ((permit & KITH_PERMIT_YEAR) != 0
      && kith_record_get_record_type (record)->fields[field].kind == KITH_FIELD_DATE)
    return KITH_WHY_YEAR;
  if ((permit & KITH_PERMIT_ASK) != 0)
    return KITH_WHY_ASK;
  if ((permit & KITH_PERMIT_AGREED) != 0)
    return KITH_WHY_NOT_AGREED;
  if ((permit & (KITH_PERMIT_OWN | KITH_PERMIT_CHILDREN)) != 0)
    return KITH_WHY_OWN;
  if ((permit & KITH_PERMIT_ATTENDED) != 0)
    return KITH_WHY_NOT_ATTENDED;

  return KITH_WHY_MATRIX;
}

static gboolean
is_name_of_person (KithRecord *record,
                   guint       field)
{
  return kith_record_get_kind (record) == KITH_RECORD_PERSON
         && kith_record_get_record_type (record)->fields[field].disclosure == KITH_DISCLOSE_NAME;
}

static gboolean
names_the_withheld (KithDecider *self,
                    KithRecord  *record,
                    guint        field)
{
  const char *text;

  if (kith_record_get_record_type (record)->fields[field].kind != KITH_FIELD_TEXT)
    return FALSE;

  text = kith_record_get_text (record, field);
  return kith_share_names_somebody (self->names, text)
         || (!is_name_of_person (record, field) && kith_share_has_word (self->kin_words, text));
}

/* Why the field is not given if nobody chose anything. */
static KithWhy
decide_by_rule (KithDecider    *self,
                KithRecord     *record,
                guint           field,
                KithDisclosure  disclosure)
{
  if (self->reader->kind != KITH_READER_FILE)
    {
      if (is_flagged (record, field))
        return KITH_WHY_CONFIDENTIAL;
      if (kith_share_tells_place (self->family, self->apart, record, field))
        return KITH_WHY_APART;
    }
  if (names_the_withheld (self, record, field))
    return KITH_WHY_NAMED;

  return ask_matrix (self, record, field, disclosure);
}

/**
 * kith_decide_field:
 *
 * Returns: why @field is not given, or %KITH_WHY_GIVEN
 */
KithWhy
kith_decide_field (KithDecider *self,
                   KithRecord  *record,
                   guint        field)
{
  const KithDisclosure disclosure = kith_decide_class (record, field);
  const KithWhy why = decide_by_rule (self, record, field, disclosure);
  const KithShareChoice *choice = find_choice (self, record, field, disclosure);

  if (choice == NULL || choice->is_given == (why == KITH_WHY_GIVEN))
    return why;
  if (!choice->is_given)
    return KITH_WHY_NARROWED;
  if (!kith_share_is_confidential (record, disclosure, why))
    return KITH_WHY_GIVEN;

  /* What somebody marked is not given along with everything else of its sort. */
  return choice->is_confirmed
         && (choice->scope != KITH_SHARE_CLASS || why == KITH_WHY_MATRIX || why == KITH_WHY_ASK)
           ? KITH_WHY_GIVEN : why;
}

/**
 * kith_share_is_confidential:
 *
 * Returns: whether it is given only after a second question that names the reader
 */
gboolean
kith_share_is_confidential (KithRecord     *record,
                            KithDisclosure  disclosure,
                            KithWhy         why)
{
  return why == KITH_WHY_CONFIDENTIAL || why == KITH_WHY_APART || why == KITH_WHY_NAMED
         || why == KITH_WHY_LOSS || disclosure == KITH_DISCLOSE_NOT_TOLD
         || disclosure == KITH_DISCLOSE_NOT_PURSUED
         || kith_record_get_kind (record) == KITH_RECORD_RESTRICTION;
}
