/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding people by asking: the library of questions, what is noted of each, and whom they bring. */

#include "config.h"

#include "base/kith-error.h"
#include "desk/kith-verbs-finding.h"
#include "kith-test-desk.h"
#include "kith-test-family.h"
#include "model/kith-finding.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "model/kith-warnings.h"

#include <string.h>

static const char family_text[] =
  "[case_info case]\npractitioner=Ros Keane\nopened_on=2026-09-07\n"
  "[person maya]\nknown_as=Maya\nis_focus=true\nborn=2015\nsymbol=female\n"
  "[person rowan]\nknown_as=Rowan\nis_focus=true\nborn=2017\nsymbol=male\n"
  "[person mum]\nknown_as=Mum\ngiven_name=Leanne\nsymbol=female\nborn=1988\n"
  "[person joan]\nknown_as=Nan Joan\ngiven_name=Joan\nsymbol=female\nborn=1961\n"
  "[person sam-1]\nknown_as=Sam\n[person sam-2]\nknown_as=Sam\n"
  "[parentage a]\nchild=maya\nparent=mum\n[parentage c]\nchild=rowan\nparent=mum\n"
  "[parentage d]\nchild=mum\nparent=joan\n";

#define TODAY (kith_day_from_civil (2026, 11, 27))

static const KithAskedPrompt birthday = { "maya", "any", "occasion-birthday" };

typedef struct
{
  KithTestFolder *folder;
  KithDesk       *desk;
  KithCase       *family; /* borrowed */
  KithMoment      now;
} Scene;

static void
scene_open (Scene *scene)
{
  g_autoptr(KithCase) family = kith_test_family_read (family_text);
  g_autoptr(GError) error = NULL;

  *scene = (Scene){ kith_test_folder_new () };
  scene->now.day = TODAY;
  scene->desk = kith_desk_new (scene->folder->file, &error);
  g_assert_no_error (error);
  g_assert_true (kith_desk_import (scene->desk, family, NULL));
  scene->family = kith_desk_get_case (scene->desk);
}

static void
scene_close (Scene *scene)
{
  g_clear_object (&scene->desk);
  kith_test_folder_free (scene->folder);
}

static KithRecord *
get (Scene      *scene,
     const char *id)
{
  return kith_case_find (scene->family, id);
}

static KithRecord *
answer_of (Scene                 *scene,
           const KithAskedPrompt *asked)
{
  return kith_finding_find_answer (scene->family, get (scene, asked->child), asked->side, asked->prompt);
}

/* The library. */

#define HEAD "[library]\nlanguage=en\nversion=3\n"

static void
test_every_question_of_our_own_has_a_tool_and_words (void)
{
  KithPromptLibrary *own = kith_prompt_library_get_own ();
  GPtrArray *all = kith_prompt_library_get_all (own);
  const char *tool = "";
  g_autoptr(GHashTable) tools = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpstr (kith_prompt_library_get_language (own), ==, "en");
  g_assert_nonnull (kith_prompt_library_get_in_force_from (own));
  for (guint i = 0; i < all->len; i++)
    {
      const KithPrompt *prompt = all->pdata[i];

      g_assert_true (prompt->is_of_side || prompt->is_of_whole);
      g_assert_true (g_str_has_suffix (prompt->ask, "?") || strchr (prompt->ask, '?') != NULL);
      g_assert_true (prompt == kith_prompt_library_find (own, prompt->id));
      /* Those of one tool stand together. */
      if (!g_str_equal (prompt->tool, tool))
        g_assert_true (g_hash_table_add (tools, (gpointer) prompt->tool));
      tool = prompt->tool;
      /* A card for when one is stuck asks about now, before and then. */
      g_assert_true ((prompt->heard != NULL) == g_str_equal (prompt->tool, "stuck"));
      if (prompt->heard != NULL)
        g_assert_cmpuint (g_strv_length (prompt->then), ==, 2);
    }
  g_assert_cmpuint (g_hash_table_size (tools), ==, kith_prompt_tools.n_terms);
}

static void
test_the_library_asks_after_the_same_things_as_the_warnings (void)
{
  static const char *const words[] = { "occasion", "past", "online", "faith", "school" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_true (kith_vocabulary_has (&kith_prompt_tools, words[i]));
}

static void
test_what_is_wrong_with_a_library_is_said (void)
{
  static const struct
  {
    const char *text;
    const char *word;
  } cases[] = {
    { "no key file", "cannot be read" },
    { "\xff", "UTF-8" },
    { "[library]\nversion=1\n[past-a]\ntitle=T\nask=Who?\n", "language" },
    { "[library]\nlanguage=en\n[past-a]\ntitle=T\nask=Who?\n", "version" },
    { "[library]\nlanguage=en\nversion=1@2\n[past-a]\ntitle=T\nask=Who?\n", "version" },
    { "[library]\nlanguage=en\nversion=1\nin_force_from=soon\n[past-a]\ntitle=T\nask=Who?\n", "in_force_from" },
    { HEAD, "no question" },
    { HEAD "[past]\ntitle=T\nask=Who?\n", "[past]" },
    { HEAD "[pub-a]\ntitle=T\nask=Who?\n", "pub-a" },
    { HEAD "[past-a]\nask=Who?\n", "title" },
    { HEAD "[past-a]\ntitle=T\n", "ask" },
    { HEAD "[past-a]\ntitle=T\nask= \n", "ask" },
    { HEAD "[past-a]\ntitle=T\nask=Who?\nto=nobody\n", "to" },
    { HEAD "[past-a]\ntitle=T\nask=Who?\nabout=nothing\n", "about" },
    { HEAD "[stuck-a]\ntitle=T\nask=Who?\n", "heard" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (kith_prompt_library_parse (cases[i].text, NULL, &error));
      g_assert_error (error, KITH_ERROR, KITH_ERROR_FORMAT);
      g_assert_nonnull (strstr (error->message, cases[i].word));
    }
}

static void
test_another_language_says_the_same_questions (void)
{
  const char *english = HEAD "[past-a]\ntitle=T\nask=Who?\nthen1=And?\n[past-b]\ntitle=T\nask=When?\n";
  g_autoptr(GError) error = NULL;
  g_autoptr(KithPromptLibrary) library
    = kith_prompt_library_parse (english, "[library]\nlanguage=pl\nversion=3\n[past-a]\ntitle=T\nask=Kto?\n", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (kith_prompt_library_get_language (library), ==, "pl");
  g_assert_cmpstr (kith_prompt_library_find (library, "past-a")->ask, ==, "Kto?");
  g_assert_cmpstr (kith_prompt_library_find (library, "past-b")->ask, ==, "When?");

  g_assert_null (kith_prompt_library_parse (english, "[library]\nlanguage=pl\nversion=2\n", &error));
  g_assert_nonnull (strstr (error->message, "version"));
}

/* What is noted. */

static void
test_an_answer_keeps_who_asked_when_and_the_version (void)
{
  Scene scene;
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *version = NULL;
  g_autofree char *state = NULL;
  KithRecord *answer;

  scene_open (&scene);
  id = kith_desk_answer_prompt (scene.desk, &birthday, "nobody", &scene.now, &error);
  g_assert_no_error (error);

  answer = answer_of (&scene, &birthday);
  g_assert_cmpstr (kith_record_get_id (answer), ==, id);
  g_assert_cmpstr (kith_record_get_text (answer, KITH_PROMPT_ANSWER_ASKED_BY), ==, "Ros Keane");
  g_assert_cmpstr (kith_record_get_text (answer, KITH_PROMPT_ANSWER_ASKED_ON), ==, "2026-11-27");
  version = kith_prompt_dup_version (kith_record_get_text (answer, KITH_PROMPT_ANSWER_PROMPT));
  g_assert_cmpstr (version, ==, kith_prompt_library_get_version (kith_prompt_library_get_own ()));
  state = kith_finding_dup_state (scene.family, answer);
  g_assert_nonnull (strstr (state, "nobody"));
  g_assert_cmpstr (kith_desk_get_undo_label (scene.desk), ==, "Answer Prompt");
  scene_close (&scene);
}

static void
test_each_child_and_each_side_has_its_own_answer (void)
{
  const KithAskedPrompt fathers = { "maya", "father", "occasion-birthday" };
  const KithAskedPrompt rowans = { "rowan", "any", "occasion-birthday" };
  Scene scene;
  g_autofree char *id = NULL;

  scene_open (&scene);
  id = kith_desk_answer_prompt (scene.desk, &birthday, "nobody", &scene.now, NULL);

  g_assert_nonnull (answer_of (&scene, &birthday));
  g_assert_null (answer_of (&scene, &fathers));
  g_assert_null (answer_of (&scene, &rowans));
  scene_close (&scene);
}

static void
test_whoever_is_named_becomes_a_person_with_who_named_them (void)
{
  const KithAskedPrompt fathers = { "maya", "father", "past-good" };
  Scene scene;
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;
  g_autoptr(GPtrArray) mentions = NULL;
  KithRecord *person, *mention;

  scene_open (&scene);
  id = kith_desk_name_by_prompt (scene.desk, &fathers, "Auntie Rin", &scene.now, &error);
  g_assert_no_error (error);

  person = get (&scene, id);
  g_assert_cmpstr (kith_record_get_text (person, KITH_PERSON_KNOWN_AS), ==, "Auntie Rin");
  g_assert_true (kith_record_has_token (person, KITH_PERSON_SIDE, "father"));
  g_assert_true (kith_record_has_token (person, KITH_PERSON_KIND, "family"));
  mentions = kith_finding_list_mentions (scene.family, answer_of (&scene, &fathers));
  g_assert_cmpuint (mentions->len, ==, 1);
  mention = mentions->pdata[0];
  g_assert_true (kith_record_has_token (mention, KITH_MENTION_TOOL, "prompt"));
  g_assert_cmpstr (kith_record_get_ref (mention, KITH_MENTION_CHILD), ==, "maya");
  g_assert_cmpstr (kith_record_get_text (mention, KITH_MENTION_NAMED_ON), ==, "2026-11-27");
  g_assert_cmpstr (kith_desk_get_undo_label (scene.desk), ==, "Note Who Was Named");

  /* One step brought all of it, and takes all of it back. */
  g_assert_true (kith_desk_undo (scene.desk, &error));
  g_assert_null (get (&scene, id));
  g_assert_null (answer_of (&scene, &fathers));
  scene_close (&scene);
}

static void
test_who_is_recorded_is_not_recorded_again (void)
{
  Scene scene;
  g_autoptr(GError) error = NULL;
  g_autofree char *joan = NULL;
  g_autofree char *again = NULL;
  g_autofree char *sam = NULL;

  scene_open (&scene);
  joan = kith_desk_name_by_prompt (scene.desk, &birthday, " nan joan ", &scene.now, NULL);
  again = kith_desk_name_by_prompt (scene.desk, &birthday, "Nan Joan", &scene.now, &error);
  sam = kith_desk_name_by_prompt (scene.desk, &birthday, "Sam", &scene.now, NULL);

  g_assert_cmpstr (joan, ==, "joan");
  g_assert_null (again);
  g_assert_error (error, KITH_ERROR, KITH_ERROR_RULE);
  /* Of two of that name it is not known which; it may be a third. */
  g_assert_cmpstr (sam, !=, "sam-1");
  g_assert_cmpstr (sam, !=, "sam-2");
  scene_close (&scene);
}

static void
test_somebody_without_a_name_is_a_placeholder (void)
{
  Scene scene;
  g_autofree char *coach = NULL;
  g_autoptr(GError) error = NULL;

  scene_open (&scene);
  coach = kith_desk_name_by_prompt (scene.desk, &birthday, "a coach?", &scene.now, NULL);
  g_assert_true (kith_record_get_boolean (get (&scene, coach), KITH_PERSON_IS_PLACEHOLDER));
  g_assert_null (kith_desk_name_by_prompt (scene.desk, &birthday, " \n ", &scene.now, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_FORMAT);
  scene_close (&scene);
}

static void
test_nobody_cannot_be_said_while_somebody_is_noted (void)
{
  Scene scene;
  g_autoptr(GError) error = NULL;
  g_autofree char *joan = NULL;
  g_autofree char *later = NULL;

  scene_open (&scene);
  joan = kith_desk_name_by_prompt (scene.desk, &birthday, "Nan Joan", &scene.now, NULL);

  g_assert_null (kith_desk_answer_prompt (scene.desk, &birthday, "nobody", &scene.now, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_RULE);
  later = kith_desk_answer_prompt (scene.desk, &birthday, "later", &scene.now, NULL);
  g_assert_nonnull (later);
  scene_close (&scene);
}

static void
test_a_question_asked_again_keeps_what_was_said_before (void)
{
  Scene scene;
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;
  g_autoptr(GPtrArray) answers = NULL;

  scene_open (&scene);
  first = kith_desk_answer_prompt (scene.desk, &birthday, "nobody", &scene.now, NULL);
  scene.now.day += 7;
  again = kith_desk_ask_again (scene.desk, &birthday, &scene.now, NULL);

  answers = kith_finding_list_answers (scene.family, get (&scene, "maya"), "any", "occasion-birthday");
  g_assert_cmpuint (answers->len, ==, 2);
  g_assert_cmpstr (kith_record_get_id (answers->pdata[0]), ==, first);
  g_assert_cmpstr (kith_record_get_id (answers->pdata[1]), ==, again);
  g_assert_true (kith_record_has_token (answers->pdata[0], KITH_PROMPT_ANSWER_ANSWER, "nobody"));
  scene_close (&scene);
}

static const KithWarning *
find_warning (GPtrArray *list,
              guint      number)
{
  for (guint i = 0; i < list->len; i++)
    if (((KithWarning *) list->pdata[i])->kind->number == number)
      return list->pdata[i];

  return NULL;
}

static void
test_what_was_not_asked_about_is_noticed_until_it_is (void)
{
  static const char *const prompts[] = { "occasion-eid", "past-homes", "online-games", "faith-place",
                                         "school-gate" };
  Scene scene;

  scene_open (&scene);
  for (guint i = 0; i < G_N_ELEMENTS (prompts); i++)
    {
      const KithAskedPrompt asked = { "maya", "any", prompts[i] };
      g_autoptr(GPtrArray) before = kith_warnings_list (scene.family, TODAY);
      g_autofree char *id = NULL;

      g_assert_nonnull (find_warning (before, 10));
      g_assert_cmpstr (find_warning (before, 10)->kind->page, ==, "finding");
      id = kith_desk_answer_prompt (scene.desk, &asked, i % 2 == 0 ? "nobody" : "later", &scene.now, NULL);
      g_assert_nonnull (id);
    }

  {
    g_autoptr(GPtrArray) after = kith_warnings_list (scene.family, TODAY);

    g_assert_null (find_warning (after, 10));
  }
  scene_close (&scene);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  kith_test_add ("finding", "every-question-of-our-own-has-a-tool-and-words",
                 test_every_question_of_our_own_has_a_tool_and_words);
  kith_test_add ("finding", "the-library-asks-after-the-same-things-as-the-warnings",
                 test_the_library_asks_after_the_same_things_as_the_warnings);
  kith_test_add ("finding", "what-is-wrong-with-a-library-is-said", test_what_is_wrong_with_a_library_is_said);
  kith_test_add ("finding", "another-language-says-the-same-questions",
                 test_another_language_says_the_same_questions);
  kith_test_add ("finding", "an-answer-keeps-who-asked-when-and-the-version",
                 test_an_answer_keeps_who_asked_when_and_the_version);
  kith_test_add ("finding", "each-child-and-each-side-has-its-own-answer",
                 test_each_child_and_each_side_has_its_own_answer);
  kith_test_add ("finding", "whoever-is-named-becomes-a-person-with-who-named-them",
                 test_whoever_is_named_becomes_a_person_with_who_named_them);
  kith_test_add ("finding", "who-is-recorded-is-not-recorded-again", test_who_is_recorded_is_not_recorded_again);
  kith_test_add ("finding", "somebody-without-a-name-is-a-placeholder",
                 test_somebody_without_a_name_is_a_placeholder);
  kith_test_add ("finding", "nobody-cannot-be-said-while-somebody-is-noted",
                 test_nobody_cannot_be_said_while_somebody_is_noted);
  kith_test_add ("finding", "a-question-asked-again-keeps-what-was-said-before",
                 test_a_question_asked_again_keeps_what_was_said_before);
  kith_test_add ("finding", "what-was-not-asked-about-is-noticed-until-it-is",
                 test_what_was_not_asked_about_is_noticed_until_it_is);
  return g_test_run ();
}
