/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/kith-wording.h"

#include <string.h>

static GArray *
check (const char *text)
{
  return kith_wording_check (kith_policy_pack_get_england (), text);
}

static void
assert_found (const char      *text,
              KithWordingKind  kind,
              const char      *words)
{
  g_autoptr(GArray) notes = check (text);
  const KithWordingNote *note = &g_array_index (notes, KithWordingNote, 0);
  g_autofree char *found = NULL;

  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpint (note->kind, ==, kind);
  found = g_strndup (text + note->start, note->end - note->start);
  g_assert_cmpstr (found, ==, words);
}

static void
test_jargon_is_found_with_a_plainer_word (void)
{
  g_autoptr(GArray) notes = check ("We will liaise with the school prior to Friday.");
  g_autofree char *sentence
    = kith_wording_dup_sentence (&g_array_index (notes, KithWordingNote, 0),
                                 "We will liaise with the school prior to Friday.");

  g_assert_cmpuint (notes->len, ==, 2);
  g_assert_cmpstr (g_array_index (notes, KithWordingNote, 0).plainer, ==, "talk with");
  g_assert_cmpstr (g_array_index (notes, KithWordingNote, 1).plainer, ==, "before");
  g_assert_cmpstr (sentence, ==, "“liaise with” may not be understood. Perhaps: talk with");
}

static void
test_blaming_words_are_found (void)
{
  assert_found ("Mum failed to bring him.", KITH_WORDING_BLAMING, "failed to");
  assert_found ("He is MANIPULATIVE!", KITH_WORDING_BLAMING, "MANIPULATIVE");
}

static void
test_short_forms_count_only_in_capitals (void)
{
  g_autoptr(GArray) notes = check ("A lack of salt on Mac’s table.");

  assert_found ("He is LAC.", KITH_WORDING_JARGON, "LAC");
  g_assert_cmpuint (notes->len, ==, 0);
}

static void
test_only_whole_words_count (void)
{
  g_autoptr(GArray) notes = check ("Sibling’s, lazybones and the monitored");

  /* “Sibling’s” is a word of its own. */
  g_assert_cmpuint (notes->len, ==, 0);
  assert_found ("his siblings come", KITH_WORDING_JARGON, "siblings");
}

static char *
words (guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%sŁuk", i > 0 ? " " : "");
  return g_string_free (text, FALSE);
}

static void
test_a_sentence_may_have_twenty_five_words (void)
{
  g_autofree char *fits = words (25);
  g_autofree char *too_long = words (26);
  g_autofree char *two = g_strconcat (fits, ". ", fits, NULL);
  g_autofree char *with_time = g_strconcat ("At 4 p.m. she ", fits, NULL);
  g_autofree char *lines = g_strconcat (fits, "\n", fits, NULL);
  g_autoptr(GArray) none = check (fits);
  g_autoptr(GArray) pair = check (two);
  g_autoptr(GArray) list = check (lines);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (pair->len, ==, 0);
  g_assert_cmpuint (list->len, ==, 0);
  assert_found (too_long, KITH_WORDING_LONG, too_long);
  assert_found (with_time, KITH_WORDING_LONG, with_time);
}

static void
test_empty_and_odd_texts_are_quiet (void)
{
  static const char *const texts[] = { NULL, "", " ", "...", "?!\n\n", "’", "🙂" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GArray) notes = check (texts[i]);

      g_assert_cmpuint (notes->len, ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/jargon-is-found-with-a-plainer-word", test_jargon_is_found_with_a_plainer_word);
  g_test_add_func ("/wording/blaming-words-are-found", test_blaming_words_are_found);
  g_test_add_func ("/wording/short-forms-count-only-in-capitals", test_short_forms_count_only_in_capitals);
  g_test_add_func ("/wording/only-whole-words-count", test_only_whole_words_count);
  g_test_add_func ("/wording/a-sentence-may-have-twenty-five-words", test_a_sentence_may_have_twenty_five_words);
  g_test_add_func ("/wording/empty-and-odd-texts-are-quiet", test_empty_and_odd_texts_are_quiet);

  return g_test_run ();
}
