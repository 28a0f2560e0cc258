/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Whose a record is: the person or child it is about, and whether the reader had a part in it. Where
 * nothing is said here a record is about all the people it refers to, and is nobody's own unless
 * there is one of them only.
 */

#include "config.h"

#include "share/kith-share-private.h"

#include "model/kith-kin.h"
#include "model/kith-records.h"
#include "model/kith-references.h"

#define EVERY_FIELD -1

/* Records that are about one of the people they refer to, or about any of them. */
static const struct
{
  KithRecordKind kind;
  int            field;   /* for which field this is so */
  guint          person;  /* the field that tells whom it is about */
} subjects[] = {
  { KITH_RECORD_AGREEMENT, EVERY_FIELD, KITH_AGREEMENT_PERSON },
  { KITH_RECORD_FATHER_ANSWER, KITH_FATHER_ANSWER_HIS_WORDS, KITH_FATHER_ANSWER_FATHER },
  { KITH_RECORD_FATHER_ANSWER, KITH_FATHER_ANSWER_SPOKEN_ON, KITH_FATHER_ANSWER_FATHER },
  { KITH_RECORD_FATHER_ANSWER, KITH_FATHER_ANSWER_SPOKEN_BY, KITH_FATHER_ANSWER_FATHER },
  { KITH_RECORD_FATHER_ANSWER, KITH_FATHER_ANSWER_SUPPORT, KITH_FATHER_ANSWER_FATHER },
  { KITH_RECORD_FATHER_ANSWER, KITH_FATHER_ANSWER_CHILD_VIEW, KITH_FATHER_ANSWER_CHILD },
  { KITH_RECORD_PARTNERSHIP, EVERY_FIELD, KITH_PARTNERSHIP_PARTNER_A },
  { KITH_RECORD_PARTNERSHIP, EVERY_FIELD, KITH_PARTNERSHIP_PARTNER_B },
  { KITH_RECORD_RESPONSIBILITY, EVERY_FIELD, KITH_RESPONSIBILITY_CHILD },
  { KITH_RECORD_RESPONSIBILITY, EVERY_FIELD, KITH_RESPONSIBILITY_HOLDER },
  { KITH_RECORD_ROTA_REPORT, EVERY_FIELD, KITH_ROTA_REPORT_REPORTER },
};

static void
add_id (GPtrArray  *ids,
        const char *id)
{
  if (id != NULL && *id != '\0' && !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, (gpointer) id);
}

static gboolean
refers_to_person (const KithField *field)
{
  return field->kind == KITH_FIELD_REF && g_str_equal (field->refers_to, "person");
}

/* A map is whoever's it is drawn around, and so is everything on it. */
static gboolean
add_centre (KithCase   *family,
            KithRecord *record,
            GPtrArray  *ids)
{
  const KithRecordKind kind = kith_record_get_kind (record);
  const KithRecordType *type = kith_record_get_record_type (record);

  if (kind == KITH_RECORD_SHEET)
    {
      add_id (ids, kith_record_get_ref (record, KITH_SHEET_CENTRE));
      return TRUE;
    }
  if (kind == KITH_RECORD_PICTURE)
    {
      KithRecord *sheet = kith_case_resolve (family, record, KITH_PICTURE_SHEET);

      return sheet != NULL && add_centre (family, sheet, ids);
    }
  if (kind != KITH_RECORD_PLACE && kind != KITH_RECORD_PLACE_PERSON && kind != KITH_RECORD_WISH
      && kind != KITH_RECORD_STROKE && kind != KITH_RECORD_STICKER)
    return FALSE;

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == KITH_FIELD_REF
        && (g_str_equal (type->fields[i].refers_to, "sheet")
            || g_str_equal (type->fields[i].refers_to, "place")))
      {
        KithRecord *holder = kith_case_resolve (family, record, i);

        if (holder != NULL)
          add_centre (family, holder, ids);
      }

  return TRUE;
}

static gboolean
add_members (KithCase   *family,
             KithRecord *record,
             GPtrArray  *ids)
{
  GPtrArray *referrers;

  if (kith_record_get_kind (record) != KITH_RECORD_HOUSEHOLD)
    return FALSE;

  referrers = kith_case_get_referrers (family, kith_record_get_id (record));
  for (guint i = 0; i < referrers->len; i++)
    if (kith_record_get_kind (referrers->pdata[i]) == KITH_RECORD_HOUSEHOLD_MEMBER)
      add_id (ids, kith_record_get_ref (referrers->pdata[i], KITH_HOUSEHOLD_MEMBER_PERSON));
  return TRUE;
}

/* The words of a child in a plan are the children's in focus. */
static gboolean
add_children_in_focus (KithCase   *family,
                       KithRecord *record,
                       GPtrArray  *ids)
{
  const guint n = kith_case_count (family, KITH_RECORD_PERSON);

  if (kith_record_get_kind (record) != KITH_RECORD_PLAN)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      KithRecord *person = kith_case_nth (family, KITH_RECORD_PERSON, i);

      if (kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS))
        add_id (ids, kith_record_get_id (person));
    }
  return TRUE;
}

/* What a mother says is hers, whichever parent the record does not name as the father. */
static gboolean
add_mother (KithCase   *family,
            KithRecord *record,
            guint       field,
            GPtrArray  *ids)
{
  g_autoptr(GPtrArray) parents = NULL;
  KithRecord *child;

  if (kith_record_get_kind (record) != KITH_RECORD_FATHER_ANSWER
      || field != KITH_FATHER_ANSWER_MOTHER_VIEW)
    return FALSE;

  child = kith_case_resolve (family, record, KITH_FATHER_ANSWER_CHILD);
  if (child == NULL)
    return TRUE;

  parents = kith_kin_parents (family, child, KITH_PARENTAGE_ANY);
  for (guint i = 0; i < parents->len; i++)
    if (kith_record_has_token (parents->pdata[i], KITH_PERSON_SYMBOL, "female"))
      add_id (ids, kith_record_get_id (parents->pdata[i]));
  return TRUE;
}

static gboolean
add_from_table (KithRecord *record,
                guint       field,
                GPtrArray  *ids)
{
  gboolean is_found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (subjects[i].kind == kith_record_get_kind (record)
        && (subjects[i].field == EVERY_FIELD || subjects[i].field == (int) field))
      {
        add_id (ids, kith_record_get_ref (record, subjects[i].person));
        is_found = TRUE;
      }

  return is_found;
}

/* Whom @field of @record is about; @is_any whether it is the own of any of them, or only of one
 * who is the only one. */
static GPtrArray *
list_subjects (KithCase   *family,
               KithRecord *record,
               guint       field,
               gboolean   *is_any)
{
  const KithRecordType *type = kith_record_get_record_type (record);
  GPtrArray *ids = g_ptr_array_new ();

  *is_any = TRUE;
  if (type->kind == KITH_RECORD_PERSON)
    add_id (ids, kith_record_get_id (record));
  else if (!add_mother (family, record, field, ids) && !add_from_table (record, field, ids)
           && !add_centre (family, record, ids) && !add_members (family, record, ids)
           && !add_children_in_focus (family, record, ids))
    {
      *is_any = FALSE;
      for (guint i = 0; i < type->n_fields; i++)
        if (refers_to_person (&type->fields[i]))
          add_id (ids, kith_record_get_ref (record, i));
    }

  return ids;
}

typedef gboolean (*SubjectTest) (KithCase         *family,
                                 const KithReader *reader,
                                 const char       *id);

static gboolean
is_reader (KithCase         *family,
           const KithReader *reader,
           const char       *id)
{
  return kith_reader_is (reader, id);
}

static gboolean
is_child_of_reader (KithCase         *family,
                    const KithReader *reader,
                    const char       *id)
{
  KithRecord *child = kith_case_find_kind (family, KITH_RECORD_PERSON, id);
  KithRecord *parent = kith_case_find_kind (family, KITH_RECORD_PERSON, reader->person);
  g_autoptr(GPtrArray) parents = NULL;

  if (child == NULL || parent == NULL)
    return FALSE;

  parents = kith_kin_parents (family, child, KITH_PARENTAGE_ANY);
  return g_ptr_array_find (parents, parent, NULL);
}

static gboolean
holds_for (KithCase         *family,
           const KithReader *reader,
           KithRecord       *record,
           guint             field,
           SubjectTest       test)
{
  gboolean is_any;
  g_autoptr(GPtrArray) ids = list_subjects (family, record, field, &is_any);
  guint n = 0;

  for (guint i = 0; i < ids->len; i++)
    n += test (family, reader, ids->pdata[i]);

  return n > 0 && (is_any || n == ids->len);
}

/**
 * kith_share_is_own:
 *
 * Returns: whether @field of @record is about the reader
 */
gboolean
kith_share_is_own (KithCase         *family,
                   const KithReader *reader,
                   KithRecord       *record,
                   guint             field)
{
  return reader->person != NULL && holds_for (family, reader, record, field, is_reader);
}

/**
 * kith_share_is_childs:
 *
 * Returns: whether @field of @record is about a child of the reader
 */
gboolean
kith_share_is_childs (KithCase         *family,
                      const KithReader *reader,
                      KithRecord       *record,
                      guint             field)
{
  return reader->person != NULL && holds_for (family, reader, record, field, is_child_of_reader);
}

/* The meeting or plan that a record belongs to. */
static KithRecord *
find_occasion (KithCase   *family,
               KithRecord *record)
{
  const KithRecordType *type = kith_record_get_record_type (record);

  if (type->kind == KITH_RECORD_MEETING || type->kind == KITH_RECORD_PLAN)
    return record;

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == KITH_FIELD_REF && !refers_to_person (&type->fields[i])
        && kith_reference_get_rule (type, i) == KITH_REFERENCE_OWNS)
      {
        KithRecord *holder = kith_case_resolve (family, record, i);
        KithRecord *occasion = holder != NULL ? find_occasion (family, holder) : NULL;

        if (occasion != NULL)
          return occasion;
      }

  return NULL;
}

static gboolean
names_reader (const KithReader *reader,
              KithRecord       *record)
{
  const KithRecordType *type = kith_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    if (refers_to_person (&type->fields[i])
        && kith_reader_is (reader, kith_record_get_ref (record, i)))
      return TRUE;

  return FALSE;
}

/**
 * kith_share_has_part:
 *
 * Anybody of a kind is thought to have been there: the worker prints for those who were.
 *
 * Returns: whether the reader was asked to the meeting that @record belongs to, agreed to its plan,
 *   or stands in it
 */
gboolean
kith_share_has_part (KithCase         *family,
                     const KithReader *reader,
                     KithRecord       *record)
{
  KithRecord *occasion = find_occasion (family, record);
  GPtrArray *referrers;
  KithRecord *meeting;

  if (reader->person == NULL || occasion == NULL)
    return TRUE;
  if (names_reader (reader, occasion))
    return TRUE;

  referrers = kith_case_get_referrers (family, kith_record_get_id (occasion));
  for (guint i = 0; i < referrers->len; i++)
    if (names_reader (reader, referrers->pdata[i]))
      return TRUE;

  if (kith_record_get_kind (occasion) != KITH_RECORD_PLAN)
    return FALSE;

  meeting = kith_case_resolve (family, occasion, KITH_PLAN_MEETING);
  return meeting != NULL && kith_share_has_part (family, reader, meeting);
}
