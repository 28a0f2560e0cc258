/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the fields of a record hold, each kind of field in its own way. */

#include "config.h"

#include "model/kith-record.h"

#include <string.h>

/**
 * kith_record_get_text:
 * @field: a field of text, or a partial date
 *
 * Returns: (nullable): the text, or the date in EDTF; %NULL when nothing was said
 */
const char *
kith_record_get_text (KithRecord *self,
                      guint       field)
{
  return kith_record_get_value (self, field)->text;
}

/**
 * kith_record_get_token:
 * @field: a field with a vocabulary
 *
 * Returns: the token; the vocabulary's first when nothing was said. Interned, so that two equal
 *   tokens are the same pointer
 */
const char *
kith_record_get_token (KithRecord *self,
                       guint       field)
{
  const char *token = kith_record_get_value (self, field)->text;

  if (token != NULL)
    return token;

  return g_intern_static_string (kith_record_get_record_type (self)->fields[field].vocabulary->terms[0].token);
}

/**
 * kith_record_has_token:
 *
 * Returns: whether the token of @field is @token
 */
gboolean
kith_record_has_token (KithRecord *self,
                       guint       field,
                       const char *token)
{
  return strcmp (kith_record_get_token (self, field), token) == 0;
}

/**
 * kith_record_get_ref:
 * @field: a field that refers to another record
 *
 * Returns: (nullable): the id of that record
 */
const char *
kith_record_get_ref (KithRecord *self,
                     guint       field)
{
  return kith_record_get_value (self, field)->text;
}

/**
 * kith_record_get_boolean:
 *
 * Returns: yes or no
 */
gboolean
kith_record_get_boolean (KithRecord *self,
                         guint       field)
{
  return kith_record_get_value (self, field)->integer != 0;
}

/**
 * kith_record_get_integer:
 *
 * Returns: the number; 0 when nothing was said
 */
gint64
kith_record_get_integer (KithRecord *self,
                         guint       field)
{
  return kith_record_get_value (self, field)->integer;
}

/**
 * kith_record_get_real:
 *
 * Returns: the number; lengths in millimetres
 */
double
kith_record_get_real (KithRecord *self,
                      guint       field)
{
  return kith_record_get_value (self, field)->real;
}

/**
 * kith_record_get_date:
 * @field: a field that holds a partial date
 * @date: (out): the date; not known where nothing was said, or where what stands in the file is
 *   no EDTF
 *
 * Returns: whether anything is known
 */
gboolean
kith_record_get_date (KithRecord *self,
                      guint       field,
                      KithDate   *date)
{
  const char *text = kith_record_get_value (self, field)->text;

  if (text == NULL || !kith_date_parse_edtf (text, date, NULL))
    *date = KITH_DATE_NOT_KNOWN;

  return kith_date_is_known (date);
}

/**
 * kith_record_says_something:
 *
 * Returns: whether @field holds anything but what a new record holds
 */
gboolean
kith_record_says_something (KithRecord *self,
                            guint       field)
{
  const KithValue *value = kith_record_get_value (self, field);

  switch (kith_record_get_record_type (self)->fields[field].kind)
    {
    case KITH_FIELD_BOOLEAN:
    case KITH_FIELD_INTEGER:
      return value->integer != 0;
    case KITH_FIELD_REAL:
      return value->real != 0.0;
    case KITH_FIELD_TEXT:
    case KITH_FIELD_TOKEN:
    case KITH_FIELD_REF:
    case KITH_FIELD_DATE:
    case KITH_FIELD_TOKENS:
    case KITH_FIELD_MOMENT:
    case KITH_FIELD_BYTES:
    default:
      return value->text != NULL;
    }
}

/**
 * kith_record_has_among:
 * @field: one that holds several tokens
 * @token: one of them
 *
 * Returns: whether @token was chosen, perhaps among others
 */
gboolean
kith_record_has_among (KithRecord *self,
                       guint       field,
                       const char *token)
{
  const char *tokens = kith_record_get_value (self, field)->text;
  g_auto(GStrv) words = tokens != NULL ? g_strsplit (tokens, " ", -1) : NULL;

  return words != NULL && g_strv_contains ((const char *const *) words, token);
}

/**
 * kith_record_get_moment:
 * @field: one that holds a day and a time
 * @moment: (out):
 *
 * Returns: whether one is known
 */
gboolean
kith_record_get_moment (KithRecord *self,
                        guint       field,
                        KithMoment *moment)
{
  const char *text = kith_record_get_value (self, field)->text;

  return text != NULL && kith_moment_parse_iso (text, moment);
}
