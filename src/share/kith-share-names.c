/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Whether a free text names somebody. It cannot be known for certain, so doubt counts as yes: a
 * name is found without case and accents, whole or with another ending ("Halina", "Halinę", "Halina's",
 * "Marek", "Marka"); so is a word such as "Mum", if nobody else can be meant by it.
 */

#include "config.h"

#include "share/kith-share-private.h"

#include "base/kith-text.h"
#include "model/kith-kin.h"
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
static const char *const particles[] = {
  "mr", "mrs", "ms", "miss", "dr", "the", "of", "de", "van", "von", "la", "le", "al", "el", "bin", "ibn",
  "and", "with", "from", "who", "his", "her", "my", "our", "their", "baby",
};

/* Words that name somebody where there is only one of them. */
static const char *const kin_words[] = {
  "mum", "mummy", "mam", "mother", "dad", "daddy", "father", "mama", "tata", "nan", "nana", "gran", "granny",
  "grandma", "grandad", "grandpa", "babcia", "dziadek", "aunt", "auntie", "aunty", "uncle", "ciocia",
};

static gboolean
is_among (const char        *word,
          const char *const *words,
          guint              n)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (words[i], word))
      return TRUE;

  return FALSE;
}

static gboolean
is_title (const char *word)
{
  return is_among (word, particles, G_N_ELEMENTS (particles))
         || is_among (word, kin_words, G_N_ELEMENTS (kin_words));
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

/* Other scripts write a name in one sign, or fasten words to it. */
static gboolean
is_inflected (const char *name)
{
  const GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (name));

  return script == G_UNICODE_SCRIPT_LATIN || script == G_UNICODE_SCRIPT_CYRILLIC
         || script == G_UNICODE_SCRIPT_GREEK || script == G_UNICODE_SCRIPT_COMMON;
}

static gboolean
is_long_enough (const char *word)
{
  return g_utf8_strlen (word, -1) >= SHORTEST_NAME
         || g_unichar_get_script (g_utf8_get_char (word)) == G_UNICODE_SCRIPT_HAN;
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
    if (is_long_enough (words->pdata[i]) && !is_title (words->pdata[i])
        && (field != KITH_PERSON_FAMILY_NAME
            || !is_borne_by_others (family, people, words->pdata[i])))
      g_ptr_array_add (names, g_strdup (words->pdata[i]));
}

/**
 * kith_share_list_names:
 * @people: (element-type KithRecord): people of the case
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
stays_with (KithCase   *family,
            GPtrArray  *people,
            const char *word)
{
  const guint n = kith_case_count (family, KITH_RECORD_PERSON);

  for (guint i = 0; i < n; i++)
    {
      KithRecord *person = kith_case_nth (family, KITH_RECORD_PERSON, i);
      g_autoptr(GPtrArray) words = kith_share_split_words (kith_record_get_text (person,
                                                                                 KITH_PERSON_KNOWN_AS));

      if (!g_ptr_array_find (people, person, NULL)
          && g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
        return TRUE;
    }

  return FALSE;
}

/* "Nan" of "Nan Joan", unless another Nan stays; and all of a name that is nothing else, as "Mum". */
static void
add_kin_words (KithCase   *family,
               GPtrArray  *people,
               KithRecord *person,
               GPtrArray  *found)
{
  g_autoptr(GPtrArray) words = kith_share_split_words (kith_record_get_text (person,
                                                                             KITH_PERSON_KNOWN_AS));
  gboolean is_all = TRUE;

  for (guint i = 0; i < words->len; i++)
    is_all = is_all && is_title (words->pdata[i]);
  for (guint i = 0; i < words->len; i++)
    if (is_all || (is_among (words->pdata[i], kin_words, G_N_ELEMENTS (kin_words))
                   && !stays_with (family, people, words->pdata[i])))
      g_ptr_array_add (found, g_strdup (words->pdata[i]));
}

/* What children call a parent, however the case calls them. */
static const struct
{
  const char *symbol;
  const char *words[5];
} parent_words[] = {
  { "female", { "mum", "mummy", "mam", "mother", NULL } },
  { "male", { "dad", "daddy", "father", NULL } },
};

static gboolean
is_parent_in_focus (KithCase   *family,
                    KithRecord *person)
{
  g_autoptr(GPtrArray) children = kith_kin_children (family, person, KITH_PARENTAGE_ANY);

  for (guint i = 0; i < children->len; i++)
    if (kith_record_get_boolean (children->pdata[i], KITH_PERSON_IS_FOCUS))
      return TRUE;

  return FALSE;
}

/* Another mother, or another father, may be meant as well. */
static gboolean
is_only_parent (KithCase   *family,
                GPtrArray  *people,
                KithRecord *person,
                const char *symbol)
{
  const guint n = kith_case_count (family, KITH_RECORD_PERSON);

  if (!kith_record_has_token (person, KITH_PERSON_SYMBOL, symbol) || !is_parent_in_focus (family, person))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      KithRecord *other = kith_case_nth (family, KITH_RECORD_PERSON, i);

      if (kith_record_has_token (other, KITH_PERSON_SYMBOL, symbol)
          && !g_ptr_array_find (people, other, NULL) && is_parent_in_focus (family, other))
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_share_list_kin_words:
 * @people: (element-type KithRecord): people of the case
 *
 * Such words stand in the names of others too ("Kofi's mum"), so they are not looked for there.
 *
 * Returns: (transfer full) (element-type utf8): the words of kinship by which only they can be meant,
 *   folded
 */
GPtrArray *
kith_share_list_kin_words (KithCase  *family,
                           GPtrArray *people)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < people->len; i++)
    {
      add_kin_words (family, people, people->pdata[i], found);
      for (guint p = 0; p < G_N_ELEMENTS (parent_words); p++)
        if (is_only_parent (family, people, people->pdata[i], parent_words[p].symbol))
          for (guint w = 0; parent_words[p].words[w] != NULL; w++)
            g_ptr_array_add (found, g_strdup (parent_words[p].words[w]));
    }

  return found;
}

/* Endings that a case of the languages Kith speaks puts in the place of another. */
static const struct
{
  const char *ending;
  const char *becomes;
} endings[] = {
  /* Polish: Agnieszka, Olga, Barbara, Marta, Magda; Ewa and Ola, too short for a stem. */
  { "ka", "ce" }, { "ga", "dze" }, { "ra", "rze" }, { "ta", "cie" }, { "da", "dzie" },
  { "a", "y" }, { "a", "i" }, { "a", "e" }, { "a", "o" },
  /* Lithuanian: Jonas, Matis, Darius, Kęstutys. */
  { "as", "o" }, { "as", "ui" }, { "as", "a" }, { "as", "e" }, { "as", "ai" },
  { "is", "io" }, { "is", "iui" }, { "is", "i" }, { "is", "y" },
  { "us", "aus" }, { "us", "ui" }, { "us", "u" }, { "us", "au" },
  { "ys", "io" }, { "ys", "iui" }, { "ys", "i" }, { "ys", "y" },
  /* Ukrainian: Наталка, Ольга, Явдоха. */
  { "ка", "ці" }, { "га", "зі" }, { "ха", "сі" }, { "а", "и" }, { "а", "у" }, { "а", "і" },
};

static gboolean
changes_into (const char *name,
              const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      const gsize length = strlen (name) - (g_str_has_suffix (name, endings[i].ending)
                                              ? strlen (endings[i].ending) : 0);

      if (length < strlen (name) && strncmp (name, word, length) == 0
          && g_str_equal (word + length, endings[i].becomes))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_vowel (const char *letter)
{
  return letter != NULL && g_utf8_strchr ("aeiouyаеиіоуяюйь", -1, g_utf8_get_char (letter)) != NULL;
}

static gboolean
begins_with (const char *word,
             const char *stem,
             gsize       n_bytes,
             glong       n_letters)
{
  return strncmp (word, stem, n_bytes) == 0 && g_utf8_strlen (word, -1) <= n_letters + LONGEST_ENDING;
}

/* A vowel before the last letter may go: Marek, Marka; Aleksander, Aleksandra. */
static gboolean
loses_its_e (const char *name,
             const char *word,
             glong       n_letters)
{
  const char *last = g_utf8_offset_to_pointer (name, n_letters - 1);
  g_autofree char *stem = NULL;

  if (n_letters <= SHORTEST_STEM || is_vowel (last) || last[-1] != 'e')
    return FALSE;

  stem = g_strdup_printf ("%.*s%s", (int) (last - 1 - name), name, last);
  return begins_with (word, stem, strlen (stem), n_letters);
}

static gboolean
is_name (const char *name,
         const char *word)
{
  const glong n_letters = g_utf8_strlen (name, -1);
  gsize stem = strlen (name);

  if (!is_inflected (name))
    return strstr (word, name) != NULL;
  if (n_letters < 3)
    return g_str_equal (name, word);
  if (g_str_equal (name, word) || changes_into (name, word))
    return TRUE;
  if (n_letters < SHORTEST_STEM)
    return FALSE;

  if (n_letters > SHORTEST_STEM && is_vowel (g_utf8_offset_to_pointer (name, n_letters - 1)))
    stem = (gsize) (g_utf8_offset_to_pointer (name, n_letters - 1) - name);
  return begins_with (word, name, stem, n_letters) || loses_its_e (name, word, n_letters);
}

typedef gboolean (*WordTest) (const char *name,
                              const char *word);

static gboolean
is_same (const char *name,
         const char *word)
{
  return g_str_equal (name, word);
}

/* Whether some word of @text is one of @names, as @test has it. */
static gboolean
has_any (GPtrArray  *names,
         const char *text,
         WordTest    test)
{
  g_autoptr(GPtrArray) words = NULL;

  if (names->len == 0 || text == NULL)
    return FALSE;

  words = kith_share_split_words (text);
  for (guint i = 0; i < words->len; i++)
    for (guint n = 0; n < names->len; n++)
      if (test (names->pdata[n], words->pdata[i]))
        return TRUE;

  return FALSE;
}

/**
 * kith_share_has_word:
 * @words: (element-type utf8): folded
 * @text: (nullable):
 *
 * Returns: whether one of @words stands in @text, whole
 */
gboolean
kith_share_has_word (GPtrArray  *words,
                     const char *text)
{
  return has_any (words, text, is_same);
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
  return has_any (names, text, is_name);
}
