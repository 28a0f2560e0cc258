/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What GEDCOM has no tag for, as a line of text: the label of a field and what it holds, such as
 * "Since: 2019-05". People read it in any program, and Kith takes it back into the field. Labels are
 * written in English, so that the same case gives the same bytes, and read in either language. */

#include "config.h"

#include "exchange/kith-gedcom-words.h"

#include "model/kith-edit.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define YES "yes"

const guint kith_gedcom_person_facts[KITH_GEDCOM_N_PERSON_FACTS] = {
  KITH_PERSON_KIND, KITH_PERSON_GROUP_COUNT, KITH_PERSON_IS_PLACEHOLDER,
};

const guint kith_gedcom_link_words[KITH_GEDCOM_N_LINK_WORDS] = {
  KITH_PARENTAGE_SINCE,  KITH_PARENTAGE_UNTIL,   KITH_PARENTAGE_SAID_BY,
  KITH_PARENTAGE_SAID_ON, KITH_PARENTAGE_ACCOUNT,
};

const guint kith_gedcom_sibship_words[KITH_GEDCOM_N_SIBSHIP_WORDS] = {
  KITH_SIBSHIP_KIND, KITH_SIBSHIP_SAID_BY, KITH_SIBSHIP_SAID_ON, KITH_SIBSHIP_ACCOUNT,
};

const guint kith_gedcom_tie_words[KITH_GEDCOM_N_TIE_WORDS] = {
  KITH_TIE_IS_MUTUAL, KITH_TIE_SINCE, KITH_TIE_UNTIL,
  KITH_TIE_VOICE,     KITH_TIE_ACCOUNT, KITH_TIE_SAID_ON,
};

/**
 * kith_gedcom_words_find_term:
 * @words: (array length=length): text that may begin with more than a label
 * @length: how much of it shall be the label
 *
 * Returns: (nullable): the term of that label, in English or translated
 */
const KithTerm *
kith_gedcom_words_find_term (const KithVocabulary *vocabulary,
                             const char           *words,
                             gsize                 length)
{
  g_autofree char *label = g_strndup (words, length);

  for (guint i = 0; i < vocabulary->n_terms; i++)
    if (strcmp (label, vocabulary->terms[i].label) == 0
        || strcmp (label, _(vocabulary->terms[i].label)) == 0)
      return &vocabulary->terms[i];

  return NULL;
}

static char *
dup_value (KithRecord      *record,
           const KithField *line,
           guint            field)
{
  const KithTerm *term;

  switch (line->kind)
    {
    case KITH_FIELD_BOOLEAN:
      return g_strdup (YES);
    case KITH_FIELD_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, kith_record_get_integer (record, field));
    case KITH_FIELD_TOKEN:
      term = kith_vocabulary_find (line->vocabulary, kith_record_get_token (record, field));
      return g_strdup (term != NULL ? term->label : kith_record_get_token (record, field));
    case KITH_FIELD_TEXT:
    case KITH_FIELD_DATE:
      return g_strdup (kith_record_get_text (record, field));
    case KITH_FIELD_REF:
    case KITH_FIELD_REAL:
    case KITH_FIELD_BYTES:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * kith_gedcom_words_write:
 * @field: a field of text, date, token, whole number or yes and no, in which something is said
 *
 * Returns: (transfer full): the label and what is said
 */
char *
kith_gedcom_words_write (KithRecord *record,
                         guint       field)
{
  const KithField *line = &kith_record_get_record_type (record)->fields[field];
  g_autofree char *value = dup_value (record, line, field);

  return g_strdup_printf ("%s: %s", line->label, value);
}

static gboolean
take_value (KithRecord      *record,
            const KithField *line,
            guint            field,
            const char      *value)
{
  const KithTerm *term;
  KithDate date;
  gint64 number;

  switch (line->kind)
    {
    case KITH_FIELD_BOOLEAN:
      return g_ascii_strcasecmp (value, YES) == 0
             && kith_record_set_integer (record, field, TRUE);
    case KITH_FIELD_INTEGER:
      return g_ascii_string_to_signed (value, 10, 0, G_MAXINT32, &number, NULL)
             && kith_record_set_integer (record, field, number);
    case KITH_FIELD_TOKEN:
      term = kith_gedcom_words_find_term (line->vocabulary, value, strlen (value));
      return term != NULL && kith_record_set_text (record, field, term->token);
    case KITH_FIELD_DATE:
      return kith_date_parse_edtf (value, &date, NULL) && kith_date_is_known (&date)
             && kith_record_set_text (record, field, value);
    case KITH_FIELD_TEXT:
      return kith_record_set_text (record, field, value);
    case KITH_FIELD_REF:
    case KITH_FIELD_REAL:
    case KITH_FIELD_BYTES:
    default:
      return FALSE;
    }
}

/* What stands behind "label: ". */
static const char *
skip_label (const char *line,
            const char *label)
{
  const gsize length = strlen (label);

  return strncmp (line, label, length) == 0 && strncmp (line + length, ": ", 2) == 0
           ? line + length + 2 : NULL;
}

/**
 * kith_gedcom_words_read:
 * @line: text of a file
 * @fields: (array length=n_fields): those it may be about
 *
 * Sets the field that @line is about, if nothing is said in it yet.
 *
 * Returns: whether @line is now in @record
 */
gboolean
kith_gedcom_words_read (const char  *line,
                        KithRecord  *record,
                        const guint *fields,
                        gsize        n_fields)
{
  for (gsize i = 0; i < n_fields; i++)
    {
      const KithField *field = &kith_record_get_record_type (record)->fields[fields[i]];
      const char *value = skip_label (line, field->label);

      if (value == NULL)
        value = skip_label (line, _(field->label));
      if (value != NULL)
        return !kith_record_says_something (record, fields[i])
               && take_value (record, field, fields[i], value);
    }

  return FALSE;
}

/**
 * kith_gedcom_words_take:
 * @text: lines of text
 * @fields: (array length=n_fields): those they may be about
 *
 * Takes every line that is about one of the fields into @record.
 *
 * Returns: (transfer full): the other lines
 */
char *
kith_gedcom_words_take (const char  *text,
                        KithRecord  *record,
                        const guint *fields,
                        gsize        n_fields)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GString) rest = g_string_new (NULL);

  for (char **line = lines; *line != NULL; line++)
    if (!kith_gedcom_words_read (*line, record, fields, n_fields))
      g_string_append_printf (rest, "%s%s", line > lines && rest->len > 0 ? "\n" : "", *line);

  return g_strdup (rest->str);
}
