/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a document says, in one language or two, kept for as long as the document.
 *
 * All text is plain and none is markup. Words that somebody typed stand between two marks of
 * Unicode, so that they keep their direction in a page of another, and a screen reader reads them in
 * their own language: kith_document_name() and kith_document_said() see to that. */

#include "config.h"

#include "report/kith-document-struct.h"

#include <string.h>

/* Keeps a text for as long as the document; takes both. */
static const char *
keep (KithDocument *self,
      char         *text,
      char         *other)
{
  gpointer key;

  if (!g_hash_table_lookup_extended (self->texts, text, &key, NULL))
    {
      g_hash_table_insert (self->texts, text, other != NULL ? other : g_strdup (""));
      return text;
    }

  g_free (text);
  g_free (other);
  return key;
}

/**
 * kith_document_phrase:
 * @key: of a phrase
 *
 * Returns: (transfer none): the phrase, which stays for as long as the document; with its other
 *   language where there are two
 */
const char *
kith_document_phrase (KithDocument *self,
                      const char   *key)
{
  return keep (self, g_strdup (kith_phrases_look_up (self->phrases, key)),
               self->second != NULL ? g_strdup (kith_phrases_look_up (self->second, key)) : NULL);
}

/* Words in gaps may be phrases themselves. */
static char *
fill_other (KithDocument *self,
            const char   *key,
            GPtrArray    *words)
{
  g_autoptr(GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < words->len && words->pdata[i] != NULL; i++)
    {
      const char *other = kith_document_find_other (self, words->pdata[i]);

      g_ptr_array_add (others, (gpointer) (other != NULL ? other : words->pdata[i]));
    }
  g_ptr_array_add (others, NULL);
  return kith_phrases_fill (self->second, key, (const char *const *) others->pdata);
}

/**
 * kith_document_fill:
 * @key: of a phrase with gaps
 * @...: what stands in the gaps, then %NULL
 *
 * Returns: (transfer none): the phrase without gaps
 */
const char *
kith_document_fill (KithDocument *self,
                    const char   *key,
                    ...)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new ();
  const char *word;
  va_list arguments;

  va_start (arguments, key);
  while ((word = va_arg (arguments, const char *)) != NULL)
    g_ptr_array_add (words, (gpointer) word);
  va_end (arguments);
  g_ptr_array_add (words, NULL);

  return keep (self, kith_phrases_fill (self->phrases, key, (const char *const *) words->pdata),
               self->second != NULL ? fill_other (self, key, words) : NULL);
}

/**
 * kith_document_count:
 * @key: what is counted
 * @n: how many
 *
 * Returns: (transfer none): the number with its noun
 */
const char *
kith_document_count (KithDocument *self,
                     const char   *key,
                     guint         n)
{
  return keep (self, kith_phrases_count (self->phrases, key, n),
               self->second != NULL ? kith_phrases_count (self->second, key, n) : NULL);
}

/**
 * kith_document_day:
 *
 * Returns: (transfer none): a day, written out
 */
const char *
kith_document_day (KithDocument *self,
                   KithDay       day,
                   KithDayForm   form)
{
  return keep (self, kith_phrases_day (self->phrases, day, form),
               self->second != NULL ? kith_phrases_day (self->second, day, form) : NULL);
}

/**
 * kith_document_date:
 *
 * Returns: (transfer none): a date with its gaps, written out
 */
const char *
kith_document_date (KithDocument   *self,
                    const KithDate *date)
{
  return keep (self, kith_phrases_date (self->phrases, date),
               self->second != NULL ? kith_phrases_date (self->second, date) : NULL);
}

/**
 * kith_document_weekday:
 * @weekday: from 0 for Monday
 *
 * Returns: (transfer none): its name
 */
const char *
kith_document_weekday (KithDocument *self,
                       guint         weekday)
{
  return keep (self, g_strdup (kith_phrases_weekday (self->phrases, weekday)),
               self->second != NULL ? g_strdup (kith_phrases_weekday (self->second, weekday)) : NULL);
}

/**
 * kith_document_join:
 * @first: a text that the document gave; may be empty
 * @between: what stands between both, in any language
 * @second: another
 *
 * Lines that are the same in both languages, such as names, stand there once.
 *
 * Returns: (transfer none): both with @between between them, in both languages where there are two;
 *   or the one that says something
 */
const char *
kith_document_join (KithDocument *self,
                    const char   *first,
                    const char   *between,
                    const char   *second)
{
  const char *other_first = kith_document_find_other (self, first);
  const char *other_second = kith_document_find_other (self, second);
  const gboolean is_line = *between == '\n';
  char *other = NULL;

  if (*first == '\0' || *second == '\0')
    return *first == '\0' ? second : first;

  if (is_line && (other_first == NULL || other_second == NULL))
    other = g_strdup (other_first != NULL ? other_first : other_second);
  else if (other_first != NULL || other_second != NULL)
    other = g_strconcat (other_first != NULL ? other_first : first, between,
                         other_second != NULL ? other_second : second, NULL);
  return keep (self, g_strconcat (first, between, second, NULL), other);
}

/* Bidirectional marks in what was typed could turn round the page, and other signs that nobody sees
   have no place on one. */
static char *
isolate (const char *text,
         const char *mark)
{
  GString *out = g_string_new (KITH_ISOLATE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)
          || (g_unichar_iscntrl (c) && c != '\n' && c != '\t'))
        continue;
      g_string_append_unichar (out, c);
    }
  g_string_append (out, mark);
  g_string_append (out, KITH_ISOLATE_END);
  return g_string_free (out, FALSE);
}

/**
 * kith_document_name:
 * @name: (nullable): a name, a telephone number or anything else that nobody translates
 *
 * Returns: (transfer none): @name, fit to stand in a page of any language
 */
const char *
kith_document_name (KithDocument *self,
                    const char   *name)
{
  if (name == NULL || *name == '\0')
    return "";

  return keep (self, isolate (name, ""), NULL);
}

static gboolean
same_language (const char *a,
               const char *b)
{
  return g_ascii_strncasecmp (a, b, 2) == 0;
}

/**
 * kith_document_said:
 * @text: (nullable): somebody's own words
 *
 * In a page of another language than it was typed in, it bears a star, and the page says what that
 * means: its words are not yet translated.
 *
 * Returns: (transfer none): @text, fit to stand in a page of any language
 */
const char *
kith_document_said (KithDocument *self,
                    const char   *text)
{
  gboolean same = same_language (self->said_language, kith_document_get_language (self));

  if (text == NULL || *text == '\0')
    return "";

  self->has_untranslated = self->has_untranslated || !same;
  return keep (self, isolate (text, same ? "" : "*"), NULL);
}

/**
 * kith_document_has_untranslated:
 *
 * Returns: whether words stand in it that nobody has translated
 */
gboolean
kith_document_has_untranslated (const KithDocument *self)
{
  return self->has_untranslated;
}

/**
 * kith_document_find_other:
 * @text: a text that the document gave
 *
 * Returns: (transfer none) (nullable): the same in the second language, if it differs
 */
const char *
kith_document_find_other (const KithDocument *self,
                          const char         *text)
{
  const char *other = self->second != NULL && text != NULL ? g_hash_table_lookup (self->texts, text)
                                                           : NULL;

  return other != NULL && *other != '\0' && strcmp (other, text) != 0 ? other : NULL;
}
