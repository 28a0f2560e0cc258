/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences: where they end, and whether they hold more than one idea.
 *
 * A program cannot understand a sentence; it can count words and notice the ones that join two
 * thoughts. It tells the worker and changes nothing. */

#include "config.h"

#include "report/kith-sentences.h"

#include <string.h>

#define MOST_WORDS 15 /* NHS England and Mencap on easy read: short sentences, one idea each */

/* What stands before the full stop of a shortened word, not at the end of a sentence. */
static const char *const shortened[] = {
  "mr", "mrs", "ms", "dr", "st", "prof", "e.g", "i.e", "tel", "no", "approx", "vs",
};

/* Words that join two thoughts, with what must stand before them. */
static const char *const joints[] = {
  ";", ", and ", ", but ", ", so ", ", or ", " because ", " which ", " although ", " unless ",
  " so that ", " while ", " whereas ", " – ", " — ",
};

static gboolean
is_shortened (const char *start,
              const char *stop)
{
  const char *word = stop;
  g_autofree char *lower = NULL;

  while (word > start && !g_ascii_isspace (word[-1]) && word[-1] != '(')
    word--;
  if (stop - word == 1 && g_ascii_isupper (*word))
    return TRUE;
  lower = g_ascii_strdown (word, stop - word);
  for (guint i = 0; i < G_N_ELEMENTS (shortened); i++)
    if (strcmp (lower, shortened[i]) == 0)
      return TRUE;

  return FALSE;
}

/* Quotation marks and brackets close after the full stop; the isolate mark stays with its words. */
static const char *
skip_closing (const char *p)
{
  static const gunichar closing[] = { '"', '\'', ')', 0x201D, 0x2019, 0xBB, 0x2069 };

  for (;;)
    {
      gunichar c = g_utf8_get_char (p);
      gboolean found = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (closing); i++)
        found = found || c == closing[i];
      if (!found)
        return p;
      p = g_utf8_next_char (p);
    }
}

static gboolean
ends_sentence (const char *text,
               const char *p)
{
  gunichar c = g_utf8_get_char (p);
  gunichar next;

  if (c == '\n')
    return TRUE;
  if (c != '.' && c != '!' && c != '?' && c != 0x061F && c != 0x2026)
    return FALSE;
  next = g_utf8_get_char (skip_closing (g_utf8_next_char (p)));
  return (next == 0 || g_unichar_isspace (next)) && !(c == '.' && is_shortened (text, p));
}

static void
take_sentence (GPtrArray  *sentences,
               const char *start,
               const char *end)
{
  char *sentence = g_strstrip (g_strndup (start, end - start));

  if (*sentence == '\0')
    g_free (sentence);
  else
    g_ptr_array_add (sentences, sentence);
}

/**
 * kith_sentences_split:
 * @text: UTF-8
 *
 * Returns: (transfer full) (array zero-terminated=1): the sentences, without white space around them
 */
char **
kith_sentences_split (const char *text)
{
  g_autoptr(GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;

  for (const char *p = text; *p != '\0';)
    {
      gboolean end = ends_sentence (text, p);

      p = g_utf8_next_char (p);
      if (!end)
        continue;
      p = skip_closing (p);
      take_sentence (sentences, start, p);
      start = p;
    }
  take_sentence (sentences, start, start + strlen (start));

  g_ptr_array_add (sentences, NULL);
  return (char **) g_ptr_array_steal (sentences, NULL);
}

static guint
count_words (const char *sentence)
{
  guint n = 0;
  gboolean within = FALSE;

  for (const char *p = sentence; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean letter = g_unichar_isalnum (g_utf8_get_char (p));

      n += letter && !within;
      within = letter || (within && (*p == '\'' || *p == '-'));
    }

  return n;
}

/**
 * kith_sentence_is_long:
 * @sentence: one sentence
 *
 * Returns: whether it has more than fifteen words, or joins two thoughts
 */
gboolean
kith_sentence_is_long (const char *sentence)
{
  g_autofree char *lower = g_utf8_strdown (sentence, -1);

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    if (strstr (lower, joints[i]) != NULL)
      return TRUE;

  return count_words (sentence) > MOST_WORDS;
}

/**
 * kith_sentences_collect_long:
 * @text: UTF-8
 * @found: (element-type utf8): takes the sentences that hold more than one idea
 */
void
kith_sentences_collect_long (const char *text,
                             GPtrArray  *found)
{
  g_auto(GStrv) sentences = kith_sentences_split (text);

  for (guint i = 0; sentences[i] != NULL; i++)
    if (kith_sentence_is_long (sentences[i]))
      g_ptr_array_add (found, g_strdup (sentences[i]));
}
