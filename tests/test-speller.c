/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words, and whether they are right. */

#include "config.h"

#include "kith-test-family.h"
#include "pages/kith-speller.h"

#include <string.h>

static const char *const english[] = { "en_GB", NULL };
static const char *const nowhere[] = { "xx_XX", NULL };

static const char family_text[] =
  "[person halina]\nknown_as=Babcia Halina\nfamily_name=Zielińska\n"
  "[case_word w]\nword=pierogi\n";

static KithSpeller *
new_speller (const char *const *languages)
{
  g_autoptr(KithCase) family = kith_test_family_read (family_text);

  return kith_speller_new (family, languages);
}

static void
test_words_are_found_as_people_see_them (void)
{
  static const char text[] = "She isn’t my half-sister, 3rd of 4; Łucja’s O'Neill 'so'.";
  static const char *const words[] = { "She", "isn’t", "my", "half", "sister", "of", "Łucja’s",
                                       "O'Neill", "so" };
  gsize start = 0, end = 0;
  guint n = 0;

  for (; kith_speller_next_word (text, &start, &end); start = end)
    {
      g_autofree char *word = g_strndup (text + start, end - start);

      g_assert_cmpuint (n, <, G_N_ELEMENTS (words));
      g_assert_cmpstr (word, ==, words[n++]);
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (words));
}

/* A machine without the dictionary cannot tell; that, too, must be calm. */
static gboolean
has_dictionary (KithSpeller *speller)
{
  return !kith_speller_knows (speller, "qqqzzz");
}

static void
test_the_case_knows_its_own_words (void)
{
  g_autoptr(KithSpeller) speller = new_speller (english);

  if (!has_dictionary (speller))
    {
      g_test_skip ("no English dictionary is installed");
      return;
    }

  g_assert_true (kith_speller_knows (speller, "grandmother"));
  g_assert_true (kith_speller_knows (speller, "isn’t"));
  g_assert_false (kith_speller_knows (speller, "granmother"));
  g_assert_true (kith_speller_knows (speller, "Halina"));
  g_assert_true (kith_speller_knows (speller, "Halina’s"));
  g_assert_true (kith_speller_knows (speller, "zielińska"));
  g_assert_true (kith_speller_knows (speller, "Pierogi"));
  g_assert_true (kith_speller_knows (speller, "CAMHS"));
}

static void
test_what_may_have_been_meant_is_offered (void)
{
  g_autoptr(KithSpeller) speller = new_speller (english);
  g_auto(GStrv) words = NULL;

  if (!has_dictionary (speller))
    {
      g_test_skip ("no English dictionary is installed");
      return;
    }

  words = kith_speller_dup_suggestions (speller, "granmother", 3);
  g_assert_true (g_strv_contains ((const char *const *) words, "grandmother"));
  g_assert_cmpuint (g_strv_length (words), <=, 3);
}

static void
test_without_a_dictionary_everything_is_right (void)
{
  g_autoptr(KithSpeller) speller = new_speller (nowhere);
  g_auto(GStrv) words = kith_speller_dup_suggestions (speller, "qqqzzz", 3);

  g_assert_true (kith_speller_knows (speller, "qqqzzz"));
  g_assert_cmpuint (g_strv_length (words), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/speller/words-are-found-as-people-see-them", test_words_are_found_as_people_see_them);
  g_test_add_func ("/speller/the-case-knows-its-own-words", test_the_case_knows_its_own_words);
  g_test_add_func ("/speller/what-may-have-been-meant-is-offered", test_what_may_have_been_meant_is_offered);
  g_test_add_func ("/speller/without-a-dictionary-everything-is-right", test_without_a_dictionary_everything_is_right);

  return g_test_run ();
}
