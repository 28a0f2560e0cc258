/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "report/kith-document.h"
#include "report/kith-phrases.h"
#include "report/kith-sentences.h"
#include "report/kith-typesetter.h"

static char *
dup_lines (const char *text,
           double      width_mm)
{
  g_autoptr(KithTypesetter) typesetter = kith_typesetter_new ();
  KithType type = { 12.0, 1.4, .language = "en" };
  g_autoptr(KithTypeset) set = kith_typesetter_set (typesetter, &type, text, width_mm);
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; i < kith_typeset_get_n_lines (set); i++)
    {
      g_autofree char *line = kith_typeset_dup_line (set, i);

      g_assert_cmpfloat (kith_typeset_get_width_mm (set, i), <=, width_mm + 0.01);
      g_string_append_printf (lines, "%s%s", i > 0 ? "|" : "", g_strstrip (line));
    }
  return g_strdup (lines->str);
}

static void
test_neither_words_nor_numbers_are_split (void)
{
  for (double width = 34.0; width < 70.0; width += 1.0)
    {
      g_autofree char *word = dup_lines ("We all want a grown-up in the house", width);
      g_autofree char *number = dup_lines ("Please ring Nan on 01632 960123 now", width);
      g_autofree char *day = dup_lines ("We all look at it again on Wednesday 18 March 2026", width);

      g_assert_nonnull (strstr (word, "grown-up"));
      g_assert_nonnull (strstr (number, "01632 960123"));
      g_assert_nonnull (strstr (day, "18 March"));
    }
}

/* What a column of a table is made wide enough for: the day of a rota was "23 Novemb" and "er". */
static void
test_room_for_the_longest_word_parts_none (void)
{
  static const char *const texts[] = {
    "Monday 23 November", "Понеділок, 23 листопада", "Stacey 15:30 – 19:00", "ring 01632 960 123",
    "a grown-up", "14 of the 23 who were asked", "",
  };
  g_autoptr(KithTypesetter) typesetter = kith_typesetter_new ();
  KithType type = { 12.0, 1.4, .language = "en" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *lines = dup_lines (texts[i], kith_typesetter_get_word_mm (typesetter, &type, texts[i])
                                                    + 0.01);

      g_assert_cmpstr (g_strdelimit (lines, "|", ' '), ==, texts[i]);
    }
}

static void
test_endless_word_stays_on_the_page (void)
{
  g_autofree char *text = g_strnfill (400, 'w');
  g_autofree char *lines = NULL;

  for (guint i = 20; i < 400; i += 20)
    text[i] = i % 40 == 0 ? '-' : '1';
  lines = dup_lines (text, 60.0); /* asserts that no line is wider */

  g_assert_nonnull (strchr (lines, '|'));
}

static void
test_every_language_has_every_phrase (void)
{
  const char *const *languages = kith_phrases_list_languages ();

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_auto(GStrv) missing = kith_phrases_list_missing (kith_phrases_get (languages[i]));

      for (guint k = 0; missing[k] != NULL; k++)
        g_test_message ("%s lacks %s", languages[i], missing[k]);
      g_assert_cmpuint (g_strv_length (missing), ==, 0);
    }
}

/* The gaps of a phrase, in order: "12" for "{1} of {2}" and for "{2}, {1}". */
static char *
gaps_of (const char *phrase)
{
  char gaps[10] = "";

  for (char gap = '1'; gap <= '9'; gap++)
    {
      const char mark[] = { '{', gap, '}', '\0' };

      if (strstr (phrase, mark) != NULL)
        gaps[strlen (gaps)] = gap;
    }
  return g_strdup (gaps);
}

static void
test_translations_keep_the_gaps (void)
{
  const char *const *languages = kith_phrases_list_languages ();
  const char *const *keys = kith_phrases_list_keys ();

  for (guint i = 0; languages[i] != NULL; i++)
    for (guint k = 0; keys[k] != NULL; k++)
      {
        const char *english = kith_phrases_look_up (kith_phrases_get ("en"), keys[k]);
        const char *phrase = kith_phrases_look_up (kith_phrases_get (languages[i]), keys[k]);
        g_autofree char *wanted = gaps_of (english);
        g_autofree char *found = gaps_of (phrase);

        if (g_str_has_prefix (keys[k], "count-") || g_str_has_prefix (keys[k], "date-"))
          continue;
        g_test_message ("%s %s", languages[i], keys[k]);
        g_assert_cmpstr (found, ==, wanted);
      }
}

static void
test_no_phrase_lacks_a_letter (void)
{
  g_autoptr(KithTypesetter) typesetter = kith_typesetter_new ();
  const char *const *languages = kith_phrases_list_languages ();
  const char *const *keys = kith_phrases_list_keys ();

  for (guint i = 0; languages[i] != NULL; i++)
    for (guint k = 0; keys[k] != NULL; k++)
      for (guint bold = 0; bold < 2; bold++)
        {
          const KithPhrases *phrases = kith_phrases_get (languages[i]);
          KithType type = { 12.0, 1.4, .bold = bold, .rtl = kith_phrases_is_rtl (phrases),
                            .language = languages[i] };
          g_autoptr(KithTypeset) set
            = kith_typesetter_set (typesetter, &type, kith_phrases_look_up (phrases, keys[k]), 170.0);

          g_test_message ("%s %s", languages[i], keys[k]);
          g_assert_cmpuint (kith_typeset_get_n_unknown (set), ==, 0);
        }
}

static void
test_unknown_language_speaks_english (void)
{
  g_assert_cmpstr (kith_phrases_get_language (kith_phrases_get ("tlh")), ==, "en");
  g_assert_cmpstr (kith_phrases_get_language (kith_phrases_get (NULL)), ==, "en");
  g_assert_cmpstr (kith_phrases_get_language (kith_phrases_get ("pl_PL")), ==, "pl");
}

static void
test_only_english_was_read_by_a_speaker (void)
{
  const char *const *languages = kith_phrases_list_languages ();

  for (guint i = 0; languages[i] != NULL; i++)
    g_assert_cmpint (kith_phrases_is_reviewed (kith_phrases_get (languages[i])), ==,
                     strcmp (languages[i], "en") == 0);
}

static void
test_counts_take_the_form_of_their_number (void)
{
  static const struct { const char *language; guint n; const char *said; } cases[] = {
    { "en", 1, "1 person" },   { "en", 0, "0 people" },   { "en", 21, "21 people" },
    { "pl", 1, "1 osoba" },    { "pl", 3, "3 osoby" },    { "pl", 5, "5 osób" },
    { "pl", 12, "12 osób" },   { "pl", 22, "22 osoby" },  { "lt", 1, "1 žmogus" },
    { "lt", 11, "11 žmonių" }, { "lt", 21, "21 žmogus" }, { "lt", 9, "9 žmonės" },
    { "ro", 1, "1 persoană" }, { "ro", 19, "19 persoane" }, { "ro", 20, "20 de persoane" },
    { "uk", 21, "21 людина" }, { "uk", 4, "4 людини" },   { "uk", 14, "14 людей" },
    { "ar", 2, "شخصان" },      { "ar", 5, "5 أشخاص" },    { "ar", 11, "11 شخصًا" },
    { "cy", 2, "2 berson" },   { "cy", 3, "3 pherson" },  { "pt", 2, "2 pessoas" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = kith_phrases_count (kith_phrases_get (cases[i].language), "people",
                                                  cases[i].n);

      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

static void
test_days_are_said_as_each_language_says_them (void)
{
  static const struct { const char *language; KithDayForm form; const char *said; } cases[] = {
    { "en", KITH_DAY_LONG, "Wednesday 4 March 2026" }, { "en", KITH_DAY_SOON, "Wednesday 4 March" },
    { "pl", KITH_DAY_LONG, "Środa, 4 marca 2026" },    { "lt", KITH_DAY_PLAIN, "2026 m. kovo 4 d." },
    { "pt", KITH_DAY_PLAIN, "4 de março de 2026" },    { "uk", KITH_DAY_PLAIN, "4 березня 2026 року" },
    { "cy", KITH_DAY_LONG, "Dydd Mercher 4 Mawrth 2026" }, { "ar", KITH_DAY_PLAIN, "4 مارس 2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = kith_phrases_day (kith_phrases_get (cases[i].language),
                                                kith_day_from_civil (2026, 3, 4), cases[i].form);

      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

static void
test_dates_keep_their_gaps (void)
{
  static const struct { const char *edtf; const char *language; const char *said; } cases[] = {
    { "2019-05", "en", "May 2019" }, { "2019-05", "pl", "maj 2019" }, { "2014", "en", "2014" },
    { "2014~", "en", "about 2014" }, { "2014~", "cy", "tua 2014" },   { "199X", "en", "1990–1999" },
    { "../2015", "en", "before 2015" }, { "2010/2012", "en", "2010 to 2012" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithDate date;
      g_autofree char *said = NULL;

      if (!kith_date_parse_edtf (cases[i].edtf, &date, NULL))
        g_error ("%s", cases[i].edtf);
      said = kith_phrases_date (kith_phrases_get (cases[i].language), &date);
      if (g_strcmp0 (cases[i].edtf, "../2015") == 0)
        g_assert_nonnull (strstr (said, "2015"));
      else
        g_assert_cmpstr (said, ==, cases[i].said);
    }
}

static void
test_two_languages_say_the_same (void)
{
  g_autoptr(KithDocument) document = kith_document_new ("pl");
  const char *name, *filled;

  kith_document_set_second_language (document, "en");
  name = kith_document_name (document, "Rosie");
  filled = kith_document_fill (document, "version", "3", NULL);

  g_assert_cmpstr (filled, ==, "Wersja 3");
  g_assert_nonnull (name);
  g_assert_cmpstr (kith_document_get_second_language (document), ==, "en");
}

static void
test_what_was_typed_cannot_turn_a_page_round (void)
{
  g_autoptr(KithDocument) document = kith_document_new ("en");

  g_assert_cmpstr (kith_document_name (document, "Ro\xE2\x80\xAEsie\xE2\x81\xA9"), ==,
                   KITH_ISOLATE "Rosie" KITH_ISOLATE_END);
  g_assert_cmpstr (kith_document_name (document, "One\r\n\aTwo"), ==,
                   KITH_ISOLATE "One\nTwo" KITH_ISOLATE_END);
}

static void
test_words_of_another_language_are_marked (void)
{
  g_autoptr(KithDocument) document = kith_document_new ("cy");
  const char *said = kith_document_said (document, "We walk.");

  g_assert_cmpstr (said, ==, KITH_ISOLATE "We walk.*" KITH_ISOLATE_END);
  g_assert_cmpstr (kith_document_name (document, "Nan"), ==, KITH_ISOLATE "Nan" KITH_ISOLATE_END);
  g_assert_true (kith_document_has_untranslated (document));
}

static void
test_sentences_end_where_they_end (void)
{
  static const struct { const char *text; guint n; } cases[] = {
    { "Nan comes. She stays.", 2 }, { "Mr. Smith rings Dr. Jones.", 1 }, { "", 0 },
    { "Who helps? Tomos! Yes.", 3 }, { "At 7.30 he rings.", 1 }, { "“Come.” She came.", 2 },
    { "One line\nanother line", 2 }, { "J. Smith rings.", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) sentences = kith_sentences_split (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (g_strv_length (sentences), ==, cases[i].n);
    }
}

static void
test_sentences_with_two_ideas_are_found (void)
{
  g_autoptr(KithDocument) document = kith_document_new ("en");
  g_auto(GStrv) found = NULL;

  kith_document_add_paragraph (document, "Nan comes. Nan cooks, and Tomos walks the dog.");
  kith_document_add_paragraph (document, "One two three four five six seven eight nine ten eleven"
                                         " twelve thirteen fourteen fifteen sixteen.");
  found = kith_document_list_long_sentences (document);

  g_assert_cmpuint (g_strv_length (found), ==, 2);
  g_assert_cmpstr (found[0], ==, "Nan cooks, and Tomos walks the dog.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/phrases/every-language-has-every-phrase", test_every_language_has_every_phrase);
  g_test_add_func ("/report/phrases/translations-keep-the-gaps", test_translations_keep_the_gaps);
  g_test_add_func ("/report/phrases/no-phrase-lacks-a-letter", test_no_phrase_lacks_a_letter);
  g_test_add_func ("/report/phrases/unknown-language-speaks-english", test_unknown_language_speaks_english);
  g_test_add_func ("/report/phrases/only-english-was-read-by-a-speaker",
                   test_only_english_was_read_by_a_speaker);
  g_test_add_func ("/report/phrases/counts-take-the-form-of-their-number",
                   test_counts_take_the_form_of_their_number);
  g_test_add_func ("/report/phrases/days-are-said-as-each-language-says-them",
                   test_days_are_said_as_each_language_says_them);
  g_test_add_func ("/report/phrases/dates-keep-their-gaps", test_dates_keep_their_gaps);
  g_test_add_func ("/report/phrases/two-languages-say-the-same", test_two_languages_say_the_same);
  g_test_add_func ("/report/phrases/what-was-typed-cannot-turn-a-page-round",
                   test_what_was_typed_cannot_turn_a_page_round);
  g_test_add_func ("/report/phrases/words-of-another-language-are-marked",
                   test_words_of_another_language_are_marked);
  g_test_add_func ("/report/lines/neither-words-nor-numbers-are-split",
                   test_neither_words_nor_numbers_are_split);
  g_test_add_func ("/report/lines/room-for-the-longest-word-parts-none",
                   test_room_for_the_longest_word_parts_none);
  g_test_add_func ("/report/lines/endless-word-stays-on-the-page", test_endless_word_stays_on_the_page);
  g_test_add_func ("/report/sentences/end-where-they-end", test_sentences_end_where_they_end);
  g_test_add_func ("/report/sentences/two-ideas-are-found", test_sentences_with_two_ideas_are_found);

  return g_test_run ();
}
