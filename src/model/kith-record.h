/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "base/kith-date.h"
#include "base/kith-moment.h"
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
 * @KITH_FIELD_TOKENS: several tokens of the vocabulary, in its order, with a space between
 * @KITH_FIELD_MOMENT: a day and a time on the clock of the place, "2026-11-27T14:30"
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
  KITH_FIELD_TOKENS,
  KITH_FIELD_MOMENT,
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
  KITH_DISCLOSE_SUPPORT,       /* what people do for the family */
  KITH_DISCLOSE_CIRCLE,        /* who knows what, and who is to tell whom */
  KITH_DISCLOSE_NOT_TOLD,      /* who must not be told, and why */
  KITH_DISCLOSE_CHILD_MAP,     /* what somebody tells on their own map */
  KITH_DISCLOSE_CHILD_MARK,    /* felt safe, did not, would like to see again */
  KITH_DISCLOSE_CHILD_VIEW,    /* what a child wants and thinks */
  KITH_DISCLOSE_OWN_WORDS,     /* what one parent says of the other, or of themselves */
  KITH_DISCLOSE_FINDING,       /* what was asked, of whom, and who it brought */
  KITH_DISCLOSE_AGREEMENT,     /* who agreed to take part, and with what limits */
  KITH_DISCLOSE_ENGAGEMENT,    /* contact tries, stages, why somebody did not come */
  KITH_DISCLOSE_NOT_PURSUED,   /* why a father is not looked for */
  KITH_DISCLOSE_MEETING,       /* what a meeting is for */
  KITH_DISCLOSE_VENUE,         /* where a meeting is */
  KITH_DISCLOSE_ATTENDANCE,    /* who is asked and who came */
  KITH_DISCLOSE_BOTTOM_LINE,   /* what happens if it cannot be made safe */
  KITH_DISCLOSE_HARM,          /* what has happened and what is feared */
  KITH_DISCLOSE_PLAN,          /* who does what, and the rota */
  KITH_DISCLOSE_REPORT,        /* what was seen on the rota */
  KITH_DISCLOSE_FEEDBACK,      /* how people found a meeting */
  KITH_DISCLOSE_PICTURE,       /* what somebody looks like */
  KITH_DISCLOSE_REGISTER,      /* what was given to whom, and what was decided about it */
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
  KITH_RECORD_SYSTEM,
  KITH_RECORD_PICTURE,
  KITH_RECORD_SHEET,
  KITH_RECORD_PLACEMENT,
  KITH_RECORD_ECO_TIE,
  KITH_RECORD_NOT_TOLD,
  KITH_RECORD_CIRCLE_MOVE,
  KITH_RECORD_SUPPORT,
  KITH_RECORD_PLACE,
  KITH_RECORD_PLACE_PERSON,
  KITH_RECORD_WISH,
  KITH_RECORD_STROKE,
  KITH_RECORD_STICKER,
  KITH_RECORD_PROMPT_ANSWER,
  KITH_RECORD_MENTION,
  KITH_RECORD_FATHER_ANSWER,
  KITH_RECORD_AGREEMENT,
  KITH_RECORD_ENGAGEMENT,
  KITH_RECORD_NETWORK_STEP,
  KITH_RECORD_CONTACT_TRY,
  KITH_RECORD_BUSY_TIME,
  KITH_RECORD_MEETING,
  KITH_RECORD_MEETING_QUESTION,
  KITH_RECORD_GROUND_RULE,
  KITH_RECORD_MEETING_STAGE,
  KITH_RECORD_ATTENDANCE,
  KITH_RECORD_PLAN,
  KITH_RECORD_PLAN_LINE,
  KITH_RECORD_PLAN_SIGN,
  KITH_RECORD_PLAN_AGREEMENT,
  KITH_RECORD_OFFER,
  KITH_RECORD_FEEDBACK,
  KITH_RECORD_ROTA_SLOT,
  KITH_RECORD_ROTA_CHANGE,
  KITH_RECORD_ROTA_REPORT,
  KITH_RECORD_GIVING,
  KITH_RECORD_SHARING_DECISION,
  KITH_RECORD_WARNING_ANSWER,
  KITH_RECORD_POLICY,
  KITH_RECORD_CASE_WORD,
  KITH_RECORD_HISTORY,
  KITH_RECORD_HALF_TYPED,
  KITH_RECORD_LAST_PLACE,
  KITH_RECORD_PICTURE_CONTENT,
  KITH_RECORD_GIVEN_COPY,
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
gboolean              kith_record_has_among   (KithRecord           *self,
                                               guint                 field,
                                               const char           *token);
gboolean              kith_record_get_moment  (KithRecord           *self,
                                               guint                 field,
                                               KithMoment           *moment);
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
gsize                 kith_record_get_stamp   (KithRecord           *self);
gboolean              kith_record_is_equal    (KithRecord           *self,
                                               KithRecord           *other);
int                   kith_record_compare     (KithRecord           *a,
                                               KithRecord           *b);

G_END_DECLS
