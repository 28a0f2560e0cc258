/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words of a typed line that mean something, as each language says them. */

#include "config.h"

#include "desk/kith-said-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
fold (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return g_strdup (g_strstrip (folded));
}

/**
 * kith_said_words_find:
 * @part: of a line
 * @table: (array length=n): words and what they mean
 *
 * Returns: (transfer none) (nullable): what @part means if it is just one of the words
 */
const char *
kith_said_words_find (const char          *part,
                      const KithSaidWords *table,
                      guint                n)
{
  g_autofree char *folded = fold (part);

  for (guint i = 0; i < n; i++)
    {
      g_auto(GStrv) words = g_strsplit (_(table[i].words), "|", -1);

      for (guint w = 0; words[w] != NULL; w++)
        {
          g_autofree char *word = fold (words[w]);

          if (strcmp (word, folded) == 0)
            return table[i].token;
        }
    }

  return NULL;
}

static gboolean
is_letter_at (const char *text)
{
  return *text != '\0' && g_unichar_isalnum (g_utf8_get_char (text));
}

/* Whether a word stands in the text, not as a part of a longer one. */
static gboolean
has_word (const char *text,
          const char *word)
{
  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    if ((at == text || !is_letter_at (g_utf8_prev_char (at))) && !is_letter_at (at + strlen (word)))
      return TRUE;

  return FALSE;
}

/**
 * kith_said_words_within:
 * @text: some words
 * @table: (array length=n): words and what they mean
 *
 * Returns: (transfer none) (nullable): what the first of the words that stands in @text means
 */
const char *
kith_said_words_within (const char          *text,
                        const KithSaidWords *table,
                        guint                n)
{
  g_autofree char *folded = fold (text);

  for (guint i = 0; i < n; i++)
    {
      g_auto(GStrv) words = g_strsplit (_(table[i].words), "|", -1);

      for (guint w = 0; words[w] != NULL; w++)
        {
          g_autofree char *word = fold (words[w]);

          if (*word != '\0' && has_word (folded, word))
            return table[i].token;
        }
    }

  return NULL;
}
