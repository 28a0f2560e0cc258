/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a record says, carried over to another one or told in words in its note, so that nothing is
 * lost when two records become one. */

#include "config.h"

#include "desk/kith-said-private.h"

#include "base/kith-text.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

/* The name of a photo's content is for programs. */
static gboolean
is_beyond_words (KithRecord *record,
                 guint       field)
{
  return kith_record_get_kind (record) == KITH_RECORD_PICTURE && field == KITH_PICTURE_CONTENT;
}

static char *
dup_labels (KithRecord *record,
            guint       field)
{
  const KithVocabulary *vocabulary = kith_record_get_record_type (record)->fields[field].vocabulary;
  g_auto(GStrv) tokens = g_strsplit (kith_record_get_text (record, field), " ", -1);

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      char *label = g_strdup (kith_vocabulary_label (vocabulary, tokens[i]));

      g_free (tokens[i]);
      tokens[i] = label;
    }

  return g_strjoinv (", ", tokens);
}

/**
 * kith_said_dup:
 *
 * Returns: (transfer full) (nullable): what @record says in @field, as text for a note; %NULL if it
 *   says nothing, or nothing that can be told in words
 */
char *
kith_said_dup (KithRecord *record,
               guint       field)
{
  const KithField *line = &kith_record_get_record_type (record)->fields[field];
  KithDate date;
  KithMoment moment;

  if (!kith_record_says_something (record, field) || is_beyond_words (record, field))
    return NULL;

  switch (line->kind)
    {
    case KITH_FIELD_TOKEN:
      return g_strdup (kith_vocabulary_label (line->vocabulary, kith_record_get_token (record, field)));
    case KITH_FIELD_DATE:
      return kith_record_get_date (record, field, &date) ? kith_date_dup_text (&date) : NULL;
    case KITH_FIELD_TOKENS:
      return dup_labels (record, field);
    case KITH_FIELD_MOMENT:
      return kith_record_get_moment (record, field, &moment) ? kith_moment_dup_text (&moment) : NULL;
    case KITH_FIELD_BOOLEAN:
      return g_strdup (_("yes"));
    case KITH_FIELD_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, kith_record_get_integer (record, field));
    case KITH_FIELD_TEXT:
      return g_strdup (kith_record_get_text (record, field));
    case KITH_FIELD_REF:
    case KITH_FIELD_REAL:
    case KITH_FIELD_BYTES:
    default:
      return NULL;
    }
}

/**
 * kith_said_append_line:
 *
 * Adds a line to what @draft says in a field of text.
 */
void
kith_said_append_line (KithDraft  *draft,
                       guint       field,
                       const char *line)
{
  const char *text = kith_record_get_text (kith_draft_get_record (draft), field);
  g_autofree char *longer = kith_text_is_empty (text) ? g_strdup (line)
                                                      : g_strconcat (text, "\n", line, NULL);

  kith_draft_set_text (draft, field, longer);
}

/**
 * kith_said_append:
 * @note: a field of text
 * @label: what a form calls the field in which it was said
 * @said: what was said there
 *
 * Adds both as one line of the note.
 */
void
kith_said_append (KithDraft  *draft,
                  guint       note,
                  const char *label,
                  const char *said)
{
  /* Translators: a field and what was said there, kept in a note: "Born: about 2014" */
  g_autofree char *line = g_strdup_printf (_("%s: %s"), label, said);

  kith_said_append_line (draft, note, line);
}

/**
 * kith_said_copy:
 *
 * Lets @draft say what @from says.
 */
void
kith_said_copy (KithDraft  *draft,
                KithRecord *from,
                guint       field)
{
  const KithValue *value = kith_record_get_value (from, field);

  switch (kith_record_get_record_type (from)->fields[field].kind)
    {
    case KITH_FIELD_BOOLEAN:
    case KITH_FIELD_INTEGER:
      kith_draft_set_integer (draft, field, value->integer);
      break;
    case KITH_FIELD_REAL:
      kith_draft_set_real (draft, field, value->real);
      break;
    case KITH_FIELD_TEXT:
    case KITH_FIELD_TOKEN:
    case KITH_FIELD_REF:
    case KITH_FIELD_DATE:
    case KITH_FIELD_TOKENS:
    case KITH_FIELD_MOMENT:
    case KITH_FIELD_BYTES:
    default:
      kith_draft_set_text (draft, field, value->text);
    }
}

/**
 * kith_said_absorb:
 * @note: the field of a note
 *
 * Takes what @from says and @draft does not; what both say differently goes to the note.
 */
void
kith_said_absorb (KithDraft  *draft,
                  KithRecord *from,
                  guint       note)
{
  KithRecord *into = kith_draft_get_record (draft);
  const KithRecordType *type = kith_record_get_record_type (from);

  for (guint i = 0; i < type->n_fields; i++)
    {
      g_autofree char *said = i != note ? kith_said_dup (from, i) : NULL;
      g_autofree char *kept = kith_said_dup (into, i);

      if (i == note && kith_record_says_something (from, i)
          && g_strcmp0 (kith_record_get_text (into, i), kith_record_get_text (from, i)) != 0)
        kith_said_append_line (draft, i, kith_record_get_text (from, i));
      else if (type->fields[i].kind == KITH_FIELD_REF ? !kith_record_says_something (into, i)
                                                      : said != NULL && kept == NULL)
        kith_said_copy (draft, from, i);
      else if (said != NULL && g_strcmp0 (said, kept) != 0
               && type->fields[i].disclosure != KITH_DISCLOSE_TECHNICAL)
        kith_said_append (draft, note, _(type->fields[i].label), said);
    }
}
