/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Whether a free text names somebody. It cannot be known for certain, so doubt counts as yes: a
 * name is found without case and accents, whole or with an ending ("Halina", "Halinę", "Halina's").
 */

#include "config.h"

#include "share/kith-share-private.h"

#include "base/kith-text.h"
#include "model/kith-records.h"

#include <string.h>

#define SHORTEST_NAME 2  /* letters; below that everything would be one */
#define SHORTEST_STEM 4  /* a stem may lose its last vowel from here on */
#define LONGEST_ENDING 3

static const guint name_fields[] = {
  KITH_PERSON_KNOWN_AS, KITH_PERSON_GIVEN_NAME, KITH_PERSON_FAMILY_NAME,
  KITH_PERSON_OTHER_NAMES,
};

/**
 * kith_share_split_words:
 * @text: (nullable):
 *
 * Returns: (transfer full) (element-type utf8): its words, folded as kith_text_fold() does
 */
GPtrArray *
kith_share_split_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folded = kith_text_fold (text);
  const char *start = NULL;

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      const gboolean is_in = *p != '\0' && g_unichar_isalnum (g_utf8_get_char (p));

      if (is_in && start == NULL)
        start = p;
      if (!is_in && start != NULL)
        {
          g_ptr_array_add (words, g_strndup (start, (gsize) (p - start)));
          start = NULL;
        }
      if (*p == '\0')
        break;
    }

  return words;
}

/* Words that stand in many names and name nobody. */
static const char *const titles[] = {
  "mr", "mrs", "ms", "miss", "dr", "nan", "nana", "gran", "granny", "grandma", "grandad", "grandpa",
  "aunt", "auntie", "aunty", "uncle", "mum", "dad", "mama", "tata", "babcia", "dziadek", "ciocia",
  "the", "of", "de", "van", "von", "la", "le", "al", "el", "bin", "ibn", "baby", "and",
};

static gboolean
is_title (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_equal (titles[i], word))
      return TRUE;

  return FALSE;
}

/* A family name that somebody who stays bears too tells nothing. */
static gboolean
is_borne_by_others (KithCase   *family,
                    GPtrArray  *people,
                    const char *word)
{
  const guint n = kith_case_count (family, KITH_RECORD_PERSON);

  for (guint i = 0; i < n; i++)
    {
      KithRecord *person = kith_case_nth (family, KITH_RECORD_PERSON, i);
      g_autoptr(GPtrArray) words = NULL;

      if (g_ptr_array_find (people, person, NULL))
        continue;
      words = kith_share_split_words (kith_record_get_text (person, KITH_PERSON_FAMILY_NAME));
      if (g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
        return TRUE;
    }

  return FALSE;
}

static void
add_names (KithCase   *family,
           GPtrArray  *people,
           KithRecord *person,
           guint       field,
           GPtrArray  *names)
{
  g_autoptr(GPtrArray) words = kith_share_split_words (kith_record_get_text (person, field));

  for (guint i = 0; i < words->len; i++)
    if (g_utf8_strlen (words->pdata[i], -1) >= SHORTEST_NAME && !is_title (words->pdata[i])
        && (field != KITH_PERSON_FAMILY_NAME
            || !is_borne_by_others (family, people, words->pdata[i])))
      g_ptr_array_add (names, g_strdup (words->pdata[i]));
}

/**
 * kith_share_list_names:
 * @people: (element-type KithRecord): people of the case
 *
 *
 * Returns: (transfer full) (element-type utf8): the words by which they are called, folded
 */
GPtrArray *
kith_share_list_names (KithCase  *family,
                       GPtrArray *people)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < people->len; i++)
    for (guint f = 0; f < G_N_ELEMENTS (name_fields); f++)
      add_names (family, people, people->pdata[i], name_fields[f], names);

  return names;
}

static gboolean
is_name (const char *name,
         const char *word)
{
  const gsize length = strlen (name);
  const gboolean ends_in_vowel = strchr ("aeiouy", name[length - 1]) != NULL;
  const gsize stem = length - (ends_in_vowel && length > SHORTEST_STEM ? 1 : 0);

  if (length < SHORTEST_STEM)
    return g_str_equal (name, word);

  return strncmp (name, word, stem) == 0 && strlen (word) <= length + LONGEST_ENDING;
}

/**
 * kith_share_names_somebody:
 * @names: (element-type utf8): what kith_share_list_names() gave
 * @text: (nullable):
 *
 * Returns: whether @text may name one of them
 */
gboolean
kith_share_names_somebody (GPtrArray  *names,
                           const char *text)
{
  g_autoptr(GPtrArray) words = NULL;

  if (names->len == 0 || text == NULL)
    return FALSE;

  words = kith_share_split_words (text);
  for (guint i = 0; i < words->len; i++)
    for (guint n = 0; n < names->len; n++)
      if (is_name (names->pdata[n], words->pdata[i]))
        return TRUE;

  return FALSE;
}
