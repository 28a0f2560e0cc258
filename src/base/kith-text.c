/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small things every layer does with text people have typed. */

#include "config.h"

#include "base/kith-text.h"

#include <string.h>

/**
 * kith_set_string:
 * @place: an owned string, or %NULL
 * @value: (nullable): what it shall be; copied
 *
 * Returns: whether the text is now another one
 */
gboolean
kith_set_string (char       **place,
                 const char  *value)
{
  char *copy;

  if (g_strcmp0 (*place, value) == 0)
    return FALSE;

  copy = g_strdup (value);
  g_free (*place);
  *place = copy;
  return TRUE;
}

/**
 * kith_text_is_empty:
 * @text: (nullable):
 *
 * Returns: whether @text has nothing in it but white space
 */
gboolean
kith_text_is_empty (const char *text)
{
  if (text == NULL)
    return TRUE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/* Marks that turn the direction of what follows, beyond the text they stand in. */
static gboolean
turns_direction (gunichar letter)
{
  return (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
}

/* Letters that have no decomposition, so that taking the accents away leaves them as they are; and the
 * apostrophes that no keyboard has. */
static const struct
{
  gunichar    letter;
  const char *plain;
} plain_letters[] = {
  { 0x00df, "ss" }, { 0x00e6, "ae" }, { 0x00f0, "d" },  { 0x00f8, "o" }, { 0x00fe, "th" },
  { 0x0111, "d" },  { 0x0127, "h" },  { 0x0131, "i" },  { 0x0142, "l" }, { 0x0153, "oe" },
  { 0x2018, "'" },  { 0x2019, "'" },
};

static const char *
plain_letter (gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain_letters); i++)
    if (plain_letters[i].letter == letter)
      return plain_letters[i].plain;

  return NULL;
}

/**
 * kith_text_fold:
 * @text: (nullable): valid UTF-8
 *
 * The form in which texts are searched: without case and without accents, so that "Zofia Łęcka"
 * is found by "lecka".
 *
 * Returns: (transfer full): the folded text, never %NULL
 */
char *
kith_text_fold (const char *text)
{
  g_autofree char *lower = NULL;
  g_autofree char *apart = NULL;
  GString *folded = g_string_new (NULL);

  if (text == NULL)
    return g_string_free (folded, FALSE);

  lower = g_utf8_casefold (text, -1);
  apart = g_utf8_normalize (lower, -1, G_NORMALIZE_ALL);

  for (const char *p = apart; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      const char *plain = plain_letter (letter);

      if (plain != NULL)
        g_string_append (folded, plain);
      else if (!g_unichar_ismark (letter) && !turns_direction (letter))
        g_string_append_unichar (folded, letter);
    }

  return g_string_free (folded, FALSE);
}

/**
 * kith_text_one_line:
 * @text: (nullable): valid UTF-8
 *
 * The form in which a text stands among others. Arabic and Hebrew need no marks for that, and an
 * override mark would turn round what stands beside it.
 *
 * Returns: (transfer full): @text with each run of white space made one blank and none at the ends,
 *   without marks that override the direction of writing
 */
char *
kith_text_one_line (const char *text)
{
  GString *line = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (turns_direction (letter))
        continue;
      if (g_unichar_isspace (letter) || g_unichar_iscntrl (letter))
        {
          gap = TRUE;
          continue;
        }

      if (gap && line->len > 0)
        g_string_append_c (line, ' ');
      gap = FALSE;
      g_string_append_unichar (line, letter);
    }

  return g_string_free (line, FALSE);
}

/**
 * kith_text_shorten:
 * @text: valid UTF-8
 * @longest: how many characters may stand
 *
 * Returns: (transfer full): @text; if it is longer, its beginning and "…"
 */
char *
kith_text_shorten (const char *text,
                   guint       longest)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= (glong) longest)
    return g_strdup (text);

  start = g_utf8_substring (text, 0, (glong) longest);
  return g_strconcat (start, "…", NULL);
}

/**
 * kith_text_fill:
 * @sentence: a sentence from a table, with at most one "%s"
 * @word: what stands in its place
 *
 * For sentences chosen at run time, which a compiler cannot check as formats.
 *
 * Returns: (transfer full): the sentence with @word in it
 */
char *
kith_text_fill (const char *sentence,
                const char *word)
{
  const char *gap = strstr (sentence, "%s");

  if (gap == NULL)
    return g_strdup (sentence);

  return g_strdup_printf ("%.*s%s%s", (int) (gap - sentence), sentence, word, gap + 2);
}
