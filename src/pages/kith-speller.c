/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Tells whether a word is spelt as the dictionary of the reader's language has it. What the case
 * itself says counts as right: the words it has learnt, and the names of its people. Where there is
 * no dictionary every word is right.
 */

#include "config.h"

#include "pages/kith-speller.h"

#include "base/kith-text.h"
#include "model/kith-records.h"

#include <enchant.h>
#include <string.h>

struct _KithSpeller
{
  GObject        parent_instance;

  KithCase      *family;     /* owned */
  EnchantBroker *broker;     /* owned */
  EnchantDict   *dictionary; /* owned by broker, nullable */
  GHashTable    *own;        /* owned; words of the case, folded; NULL until they are asked for */
};

G_DEFINE_FINAL_TYPE (KithSpeller, kith_speller, G_TYPE_OBJECT)

static void
kith_speller_finalize (GObject *object)
{
  KithSpeller *self = KITH_SPELLER (object);

  if (self->dictionary != NULL)
    enchant_broker_free_dict (self->broker, self->dictionary);
  enchant_broker_free (self->broker);
  g_clear_pointer (&self->own, g_hash_table_unref);
  g_object_unref (self->family);

  G_OBJECT_CLASS (kith_speller_parent_class)->finalize (object);
}

static void
kith_speller_class_init (KithSpellerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kith_speller_finalize;
}

static void
kith_speller_init (KithSpeller *self)
{
  self->broker = enchant_broker_init ();
}

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

/**
 * kith_speller_next_word:
 * @text: UTF-8
 * @start: (inout): in bytes; where to look from, then where the word begins
 * @end: (out): where it ends
 *
 * Finds words as people see them: "isn’t" is one, "half-sister" two, and "3rd" none.
 *
 * Returns: whether there is one
 */
gboolean
kith_speller_next_word (const char *text,
                        gsize      *start,
                        gsize      *end)
{
  const char *at = text + *start;
  const char *last;

  while (*at != '\0' && !is_of_word (g_utf8_get_char (at)))
    {
      /* What begins with a digit is no word. */
      if (g_unichar_isdigit (g_utf8_get_char (at)))
        while (g_unichar_isalnum (g_utf8_get_char (at)))
          at = g_utf8_next_char (at);
      else
        at = g_utf8_next_char (at);
    }
  if (*at == '\0')
    return FALSE;

  *start = (gsize) (at - text);
  for (last = at; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (is_of_word (g_utf8_get_char (at)) || g_unichar_isdigit (g_utf8_get_char (at)))
        last = g_utf8_next_char (at);
      else if (!is_apostrophe (g_utf8_get_char (at)))
        break;
    }
  *end = (gsize) (last - text);
  return TRUE;
}

/* The words of the case. */

static void
learn_words (KithSpeller *self,
             const char  *text)
{
  gsize start = 0, end = 0;

  if (text == NULL)
    return;
  for (; kith_speller_next_word (text, &start, &end); start = end)
    {
      g_autofree char *word = g_strndup (text + start, end - start);

      g_hash_table_add (self->own, kith_text_fold (word));
    }
}

static void
learn_case (KithSpeller *self)
{
  static const guint names[] = { KITH_PERSON_KNOWN_AS, KITH_PERSON_GIVEN_NAME,
                                 KITH_PERSON_FAMILY_NAME, KITH_PERSON_OTHER_NAMES,
                                 KITH_PERSON_TOWN };

  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_CASE_WORD); i++)
    learn_words (self, kith_record_get_text (
                         kith_case_nth (self->family, KITH_RECORD_CASE_WORD, i), KITH_CASE_WORD_WORD));
  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_PERSON); i++)
    for (guint f = 0; f < G_N_ELEMENTS (names); f++)
      learn_words (self, kith_record_get_text (kith_case_nth (self->family, KITH_RECORD_PERSON, i),
                                               names[f]));
}

static void
case_changed_cb (KithSpeller      *self,
                 const KithChange *change)
{
  if (kith_change_touches (change, KITH_RECORD_CASE_WORD)
      || kith_change_touches (change, KITH_RECORD_PERSON))
    g_clear_pointer (&self->own, g_hash_table_unref);
}

/**
 * kith_speller_new:
 * @family: the case whose words count as right
 * @languages: (array zero-terminated=1): such as "en_GB"; the first that there is a dictionary for
 *   is used
 *
 * Returns: (transfer full): a speller
 */
KithSpeller *
kith_speller_new (KithCase          *family,
                  const char *const *languages)
{
  KithSpeller *self = g_object_new (KITH_TYPE_SPELLER, NULL);

  self->family = g_object_ref (family);
  for (guint i = 0; languages[i] != NULL && self->dictionary == NULL; i++)
    if (enchant_broker_dict_exists (self->broker, languages[i]))
      self->dictionary = enchant_broker_request_dict (self->broker, languages[i]);
  g_signal_connect_object (family, "changed", G_CALLBACK (case_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

static char *
dup_plain (const char *word)
{
  g_auto(GStrv) parts = g_strsplit (word, "’", -1);

  return g_strjoinv ("'", parts);
}

/* Abbreviations are not for a dictionary to judge. */
static gboolean
is_in_capitals (const char *word)
{
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_islower (g_utf8_get_char (at)))
      return FALSE;

  return TRUE;
}

/**
 * kith_speller_knows:
 *
 * Returns: whether @word is right, as far as can be told
 */
gboolean
kith_speller_knows (KithSpeller *self,
                    const char  *word)
{
  g_autofree char *plain = dup_plain (word);
  g_autofree char *folded = NULL;
  g_autofree char *owner = NULL;

  if (self->dictionary == NULL || is_in_capitals (word)
      || enchant_dict_check (self->dictionary, plain, (gssize) strlen (plain)) == 0)
    return TRUE;

  if (self->own == NULL)
    learn_case (self);
  folded = kith_text_fold (word);
  if (g_str_has_suffix (plain, "'s"))
    {
      g_autofree char *stem = g_strndup (plain, strlen (plain) - 2);

      owner = kith_text_fold (stem);
    }
  return g_hash_table_contains (self->own, folded)
         || (owner != NULL && g_hash_table_contains (self->own, owner));
}

/**
 * kith_speller_dup_suggestions:
 * @most: how many at most
 *
 * Returns: (transfer full) (array zero-terminated=1): what may have been meant, likeliest first
 */
char **
kith_speller_dup_suggestions (KithSpeller *self,
                              const char  *word,
                              guint        most)
{
  GPtrArray *words = g_ptr_array_new ();
  g_autofree char *plain = dup_plain (word);
  size_t n = 0;
  char **found = self->dictionary != NULL
                   ? enchant_dict_suggest (self->dictionary, plain, (gssize) strlen (plain), &n) : NULL;

  for (size_t i = 0; i < MIN (n, most); i++)
    g_ptr_array_add (words, g_strdup (found[i]));
  g_ptr_array_add (words, NULL);
  if (found != NULL)
    enchant_dict_free_string_list (self->dictionary, found);
  return (char **) g_ptr_array_free (words, FALSE);
}
