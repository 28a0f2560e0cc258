/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Looks for long sentences, jargon and blaming words, with what could be said instead. It only
 * tells: families' own words stay as they are, and what workers write is theirs to change.
 */

#include "config.h"

#include "model/kith-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c) || c == '\'' || c == 0x2019;
}

/* Whether a word may begin or end at @at. */
static gboolean
is_edge (const char *text,
         const char *at)
{
  const char *before = at > text ? g_utf8_prev_char (at) : NULL;

  return before == NULL || *at == '\0' || !is_word_char (g_utf8_get_char (before))
         || !is_word_char (g_utf8_get_char (at));
}

static gboolean
begins_with (const char           *at,
             const KithPolicyWord *word,
             gsize                *length)
{
  const char *p = at;

  for (const char *q = word->word; *q != '\0'; q = g_utf8_next_char (q), p = g_utf8_next_char (p))
    {
      const gunichar a = g_utf8_get_char (p);
      const gunichar b = g_utf8_get_char (q);

      if (a == 0)
        return FALSE;
      if (word->has_capitals ? a != b : g_unichar_tolower (a) != g_unichar_tolower (b))
        return FALSE;
    }

  *length = (gsize) (p - at);
  return TRUE;
}

/* The longest word of the pack at this place. */
static const KithPolicyWord *
find_word (KithPolicyPack *policy,
           const char     *text,
           const char     *at,
           gsize          *length)
{
  GPtrArray *words = kith_policy_pack_get_words (policy);
  const KithPolicyWord *found = NULL;

  *length = 0;
  for (guint i = 0; i < words->len; i++)
    {
      const KithPolicyWord *word = words->pdata[i];
      gsize n;

      if (!begins_with (at, word, &n) || n <= *length || !is_edge (text, at + n))
        continue;
      found = word;
      *length = n;
    }

  return found;
}

static void
look_for_words (KithPolicyPack *policy,
                const char     *text,
                GArray         *notes)
{
  for (const char *p = text; *p != '\0';)
    {
      const KithPolicyWord *word;
      gsize length;

      if (!is_word_char (g_utf8_get_char (p)) || !is_edge (text, p))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      word = find_word (policy, text, p, &length);
      if (word != NULL)
        {
          const KithWordingNote note = { word->is_blaming ? KITH_WORDING_BLAMING : KITH_WORDING_JARGON,
                                         (gsize) (p - text), (gsize) (p - text) + length, 0,
                                         word->plainer };

          g_array_append_val (notes, note);
          p += length;
          continue;
        }
      while (*p != '\0' && is_word_char (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
    }
}

/* "4 p.m." and "e.g." do not end a sentence: what follows begins with a small letter. */
static gboolean
ends_sentence (const char *at)
{
  const char *next = g_utf8_next_char (at);

  if (*at == '\n' || *at == '!' || *at == '?')
    return TRUE;
  if (*at != '.')
    return FALSE;
  if (*next == '\0')
    return TRUE;
  if (!g_unichar_isspace (g_utf8_get_char (next)))
    return FALSE;
  while (*next != '\0' && *next != '\n' && g_unichar_isspace (g_utf8_get_char (next)))
    next = g_utf8_next_char (next);

  return !g_unichar_islower (g_utf8_get_char (next));
}

static void
end_sentence (KithPolicyPack *policy,
              GArray         *notes,
              gsize           start,
              gsize           end,
              guint           n_words)
{
  const KithWordingNote note = { KITH_WORDING_LONG, start, end, n_words, NULL };

  if ((int) n_words > kith_policy_pack_get_measure (policy, "sentence_words"))
    g_array_append_val (notes, note);
}

static void
look_for_long_sentences (KithPolicyPack *policy,
                         const char     *text,
                         GArray         *notes)
{
  const char *start = NULL;
  guint n_words = 0;
  gboolean in_word = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gboolean is_word = is_word_char (g_utf8_get_char (p));

      if (is_word && !in_word)
        {
          n_words++;
          start = start != NULL ? start : p;
        }
      in_word = is_word;
      if (start == NULL || !ends_sentence (p))
        continue;
      end_sentence (policy, notes, (gsize) (start - text), (gsize) (p - text), n_words);
      start = NULL;
      n_words = 0;
    }

  if (start != NULL)
    end_sentence (policy, notes, (gsize) (start - text), strlen (text), n_words);
}

static int
compare_notes (gconstpointer a,
               gconstpointer b)
{
  const KithWordingNote *one = a;
  const KithWordingNote *other = b;

  return one->start != other->start ? (one->start > other->start) - (one->start < other->start)
                                    : (int) one->kind - (int) other->kind;
}

/**
 * kith_wording_check:
 * @policy: where the words stand; notes are lent from it
 * @text: (nullable): valid UTF-8
 *
 * Source: GOV.UK advises sentences of 25 words at most; the words are the policy pack's.
 *
 * Returns: (transfer full) (element-type KithWordingNote): what could be said more plainly, in the
 *   order of the text
 */
GArray *
kith_wording_check (KithPolicyPack *policy,
                    const char     *text)
{
  GArray *notes = g_array_new (FALSE, FALSE, sizeof (KithWordingNote));

  if (text == NULL)
    return notes;

  look_for_words (policy, text, notes);
  look_for_long_sentences (policy, text, notes);
  g_array_sort (notes, compare_notes);
  return notes;
}

/**
 * kith_wording_dup_sentence:
 * @text: the text that was checked
 *
 * Returns: (transfer full): what the note says: "“LAC”: perhaps “child living in care”"
 */
char *
kith_wording_dup_sentence (const KithWordingNote *note,
                           const char            *text)
{
  g_autofree char *said = g_strndup (text + note->start, note->end - note->start);

  if (note->kind == KITH_WORDING_LONG)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "This sentence has %u word. Could it be two?",
                                         "This sentence has %u words. Could it be two?",
                                         note->n_words), note->n_words);
  if (note->kind == KITH_WORDING_BLAMING)
    /* Translators: a word that judges, and what could be said instead. */
    return g_strdup_printf (_("“%s” can sound like blame. Perhaps: %s"), said, note->plainer);

  /* Translators: a word that families may not use, and a plainer one. */
  return g_strdup_printf (_("“%s” may not be understood. Perhaps: %s"), said, note->plainer);
}
