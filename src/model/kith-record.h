/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "base/kith-date.h"
#include "model/kith-vocabulary.h"

G_BEGIN_DECLS

/**
 * KithFieldKind:
 * @KITH_FIELD_TEXT: text as typed; %NULL when nothing was said
 * @KITH_FIELD_TOKEN: a token of the field's vocabulary, interned; %NULL is its first term
 * @KITH_FIELD_REF: the id of another record; %NULL for none
 * @KITH_FIELD_DATE: a partial date in EDTF; %NULL when nothing was said
 * @KITH_FIELD_BOOLEAN: 0 or 1
 * @KITH_FIELD_INTEGER: a whole number
 * @KITH_FIELD_REAL: a number; lengths are in millimetres
 * @KITH_FIELD_BYTES: only in tables that are not part of the live case
 */
typedef enum
{
  KITH_FIELD_TEXT,
  KITH_FIELD_TOKEN,
  KITH_FIELD_REF,
  KITH_FIELD_DATE,
  KITH_FIELD_BOOLEAN,
  KITH_FIELD_INTEGER,
  KITH_FIELD_REAL,
  KITH_FIELD_BYTES,
} KithFieldKind;

/**
 * KithDisclosure:
 *
 * What sort of thing a field says, and so who may have it; the rows of the default matrix. There
 * is no value for "not thought about": 0 is an error that a test finds.
 */
typedef enum
{
  KITH_DISCLOSE_UNSET,
  KITH_DISCLOSE_TECHNICAL,     /* ids, order, places on a sheet: goes where its record goes */
  KITH_DISCLOSE_NAME,          /* who somebody is */
  KITH_DISCLOSE_KIN,           /* how people are related and since when */
  KITH_DISCLOSE_BIRTH,         /* full dates of birth and death */
  KITH_DISCLOSE_GENERAL,       /* role, work, town: what the family says of itself */
  KITH_DISCLOSE_ADDRESS,
  KITH_DISCLOSE_PHONE,         /* any route by which somebody is reached */
  KITH_DISCLOSE_HEALTH,        /* health, offending, immigration of a person */
  KITH_DISCLOSE_IDENTITY,      /* gender history, sex at birth, orientation */
  KITH_DISCLOSE_CARE,          /* legal and care status, parental responsibility */
  KITH_DISCLOSE_LOSS,          /* losses and terminations */
  KITH_DISCLOSE_TIE,           /* emotional lines and their voices */
  KITH_DISCLOSE_SAFETY,        /* views of safety, restrictions, who must not be told */
  KITH_DISCLOSE_NEED,          /* language, interpreter, format, access */
  KITH_DISCLOSE_SOURCE,        /* who said so, when, how sure */
  KITH_DISCLOSE_NOTE,          /* the worker's own notes */
  KITH_N_DISCLOSURES,
} KithDisclosure;

/**
 * KithField:
 * @name: the column, and with "-" for "_" the property
 * @kind: how it is kept
 * @label: what a form calls it, marked for translation
 * @disclosure: what sort of thing it says
 * @vocabulary: (nullable): for %KITH_FIELD_TOKEN
 * @refers_to: (nullable): for %KITH_FIELD_REF, the table
 *
 * One line of a record's table. Forms, columns, properties, export and sharing follow from it.
 */
typedef struct
{
  const char           *name;
  KithFieldKind         kind;
  const char           *label;
  KithDisclosure        disclosure;
  const KithVocabulary *vocabulary;
  const char           *refers_to;
} KithField;

/**
 * KithRecordKind:
 *
 * Every table of the case, in the order in which rows are loaded: what is referred to comes first.
 */
typedef enum
{
  KITH_RECORD_CASE_INFO,
  KITH_RECORD_BIRTH_GROUP,
  KITH_RECORD_PERSON,
  KITH_RECORD_PARTNERSHIP,
  KITH_RECORD_PARENTAGE,
  KITH_RECORD_SIBSHIP,
  KITH_RECORD_RESPONSIBILITY,
  KITH_RECORD_HOUSEHOLD,
  KITH_RECORD_HOUSEHOLD_MEMBER,
  KITH_RECORD_TIE,
  KITH_RECORD_CONTACT_ROUTE,
  KITH_RECORD_NEED,
  KITH_RECORD_SAFETY_VIEW,
  KITH_RECORD_RESTRICTION,
  KITH_RECORD_SHEET,
  KITH_RECORD_PLACEMENT,
  KITH_RECORD_HISTORY,
  KITH_RECORD_HALF_TYPED,
  KITH_RECORD_LAST_PLACE,
  KITH_N_RECORD_KINDS,
} KithRecordKind;

/**
 * KithRecordType:
 * @kind: which
 * @table: the table's name
 * @label: one such record, marked for translation
 * @fields: its fields in the order of the columns, the id left out
 * @n_fields: how many
 * @is_live: whether its rows are part of the live case
 * @get_type: the class of its records; %NULL when not live
 */
typedef struct
{
  KithRecordKind   kind;
  const char      *table;
  const char      *label;
  const KithField *fields;
  guint            n_fields;
  gboolean         is_live;
  GType          (*get_type) (void);
} KithRecordType;

/**
 * KithValue:
 *
 * What one field holds; which member counts follows from the field's kind.
 */
typedef union
{
  char   *text;
  gint64  integer;
  double  real;
} KithValue;

#define KITH_TYPE_RECORD (kith_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (KithRecord, kith_record, KITH, RECORD, GObject)

struct _KithRecordClass
{
  GObjectClass          parent_class;
  const KithRecordType *type;
  GParamSpec          **properties; /* one for each field */
};

const KithRecordType *kith_record_type_get    (KithRecordKind        kind);
const KithRecordType *kith_record_type_find   (const char           *table);
int                   kith_record_type_field  (const KithRecordType *type,
                                               const char           *name);

const KithRecordType *kith_record_get_record_type (KithRecord *self);
KithRecordKind        kith_record_get_kind    (KithRecord           *self);
const char           *kith_record_get_id      (KithRecord           *self);
const KithValue      *kith_record_get_value   (KithRecord           *self,
                                               guint                 field);
const char           *kith_record_get_text    (KithRecord           *self,
                                               guint                 field);
const char           *kith_record_get_token   (KithRecord           *self,
                                               guint                 field);
gboolean              kith_record_has_token   (KithRecord           *self,
                                               guint                 field,
                                               const char           *token);
const char           *kith_record_get_ref     (KithRecord           *self,
                                               guint                 field);
gboolean              kith_record_get_boolean (KithRecord           *self,
                                               guint                 field);
gint64                kith_record_get_integer (KithRecord           *self,
                                               guint                 field);
double                kith_record_get_real    (KithRecord           *self,
                                               guint                 field);
gboolean              kith_record_get_date    (KithRecord           *self,
                                               guint                 field,
                                               KithDate             *date);
gboolean              kith_record_says_something (KithRecord        *self,
                                               guint                 field);
gboolean              kith_record_is_equal    (KithRecord           *self,
                                               KithRecord           *other);
int                   kith_record_compare     (KithRecord           *a,
                                               KithRecord           *b);

G_END_DECLS
