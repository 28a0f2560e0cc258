/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding people by asking: the library of questions, what is noted of each, and whom they bring. */

#include "config.h"

#include "base/kith-error.h"
#include "desk/kith-verbs-finding.h"
#include "desk/kith-verbs-paper.h"
#include "kith-test-desk.h"
#include "kith-test-family.h"
#include "model/kith-finding.h"
#include "model/kith-growth.h"
#include "model/kith-missing.h"
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

static void
test_whoever_reads_polish_is_asked_in_polish (void)
{
  KithPromptLibrary *polish = kith_prompt_library_get_in ("pl");
  KithPromptLibrary *english = kith_prompt_library_get_in ("en");
  GPtrArray *all = kith_prompt_library_get_all (english);

  g_assert_cmpstr (kith_prompt_library_get_language (polish), ==, "pl");
  g_assert_cmpstr (kith_prompt_library_get_language (kith_prompt_library_get_in ("xx")), ==, "en");
  for (guint i = 0; i < all->len; i++)
    {
      const KithPrompt *one = all->pdata[i];
      const KithPrompt *other = kith_prompt_library_find (polish, one->id);

      g_test_message ("%s", one->id);
      g_assert_cmpstr (other->ask, !=, one->ask);
      g_assert_nonnull (strchr (other->ask, '?') != NULL || other->heard != NULL ? other : NULL);
      g_assert_cmpuint (g_strv_length (other->then), ==, g_strv_length (one->then));
      g_assert_true ((other->heard != NULL) == (one->heard != NULL));
    }
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

  /* Also when it is asked twice on one day. */
  {
    g_autofree char *third = kith_desk_ask_again (scene.desk, &birthday, &scene.now, NULL);

    g_assert_cmpstr (kith_record_get_id (answer_of (&scene, &birthday)), ==, third);
  }
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

static gboolean
has_warning_about (Scene      *scene,
                   guint       number,
                   const char *subject)
{
  g_autoptr(GPtrArray) list = kith_warnings_list (scene->family, TODAY);

  for (guint i = 0; i < list->len; i++)
    {
      const KithWarning *warning = list->pdata[i];

      if (warning->kind->number == number && g_str_equal (warning->subject, subject))
        return TRUE;
    }

  return FALSE;
}

static void
test_an_empty_side_is_noticed_for_each_child_until_it_was_asked_about (void)
{
  const KithAskedPrompt mayas = { "maya", "father", "side-aunts" };
  const KithAskedPrompt rowans = { "rowan", "father", "side-gatherings" };
  Scene scene;
  g_autofree char *nobody = NULL;
  g_autofree char *rin = NULL;

  scene_open (&scene);
  g_assert_true (has_warning_about (&scene, 8, "maya father"));
  g_assert_true (has_warning_about (&scene, 8, "rowan father"));

  nobody = kith_desk_answer_prompt (scene.desk, &mayas, "nobody", &scene.now, NULL);
  g_assert_false (has_warning_about (&scene, 8, "maya father"));
  g_assert_true (has_warning_about (&scene, 8, "rowan father"));

  /* Whoever is named about Rowan’s father says nothing of Maya’s. */
  rin = kith_desk_name_by_prompt (scene.desk, &rowans, "Auntie Rin", &scene.now, NULL);
  g_assert_false (has_warning_about (&scene, 8, "rowan father"));
  g_assert_true (kith_desk_undo (scene.desk, NULL));
  g_assert_true (kith_desk_undo (scene.desk, NULL));
  g_assert_true (has_warning_about (&scene, 8, "maya father"));
  scene_close (&scene);
}

static void
test_a_father_who_is_not_to_be_looked_for_leaves_his_side_in_peace (void)
{
  Scene scene;
  g_autoptr(KithDraft) answer = kith_draft_new (KITH_RECORD_FATHER_ANSWER);

  scene_open (&scene);
  g_assert_true (has_warning_about (&scene, 6, "maya"));
  kith_draft_set_text (answer, KITH_FATHER_ANSWER_CHILD, "maya");
  kith_draft_set_text (answer, KITH_FATHER_ANSWER_ANSWER, "not_pursued");
  g_assert_true (kith_desk_add (scene.desk, answer, NULL));

  g_assert_false (has_warning_about (&scene, 6, "maya"));
  g_assert_false (has_warning_about (&scene, 8, "maya father"));
  g_assert_true (has_warning_about (&scene, 8, "rowan father"));
  scene_close (&scene);
}

/* Who may be missing. */

static const KithGap *
find_gap (GPtrArray  *gaps,
          const char *kind,
          const char *side)
{
  for (guint i = 0; i < gaps->len; i++)
    {
      const KithGap *gap = gaps->pdata[i];

      if (g_str_equal (gap->kind, kind) && (side == NULL || g_str_equal (gap->side, side)))
        return gap;
    }

  return NULL;
}

static GPtrArray *
gaps_in (const char *text)
{
  g_autoptr(KithCase) family = kith_test_family_read (text);

  return kith_missing_list (family, kith_case_find (family, "maya"), TODAY);
}

#define MAYA "[person maya]\nknown_as=Maya\nis_focus=true\nsymbol=female\n"
#define MUM "[person mum]\nknown_as=Mum\nsymbol=female\n[parentage pm]\nchild=maya\nparent=mum\n"
#define DAD "[person dad]\nknown_as=Kofi\nsymbol=male\n[parentage pd]\nchild=maya\nparent=dad\n"

static void
test_a_gap_is_a_question_with_one_prompt_of_the_library (void)
{
  g_autoptr(GPtrArray) gaps = gaps_in (MAYA MUM DAD);

  g_assert_cmpuint (gaps->len, ==, 8);
  for (guint i = 0; i < gaps->len; i++)
    {
      const KithGap *gap = gaps->pdata[i];
      const KithPrompt *prompt = kith_prompt_library_find (kith_prompt_library_get_own (), gap->prompt);

      g_assert_nonnull (prompt);
      g_assert_true (kith_prompt_is_about (prompt, gap->side));
      g_assert_true (g_utf8_strlen (gap->why, -1) > 0);
      /* No number, so no quota. */
      for (const char *p = gap->sentence; *p != '\0'; p++)
        g_assert_false (g_ascii_isdigit (*p));
    }
}

static void
test_a_side_is_missing_until_somebody_stands_there_or_it_was_asked (void)
{
  static const struct
  {
    const char *text;
    gboolean    is_missing;
  } cases[] = {
    { MAYA MUM DAD, TRUE },
    { MAYA MUM DAD "[person gran]\nknown_as=Gran\n[parentage g]\nchild=dad\nparent=gran\n", FALSE },
    { MAYA MUM DAD "[person rin]\nknown_as=Rin\nside=father\n", FALSE },
    { MAYA MUM DAD "[prompt_answer a]\nprompt=side-aunts\nchild=maya\nside=father\nanswer=nobody\n", FALSE },
    { MAYA MUM DAD "[prompt_answer a]\nprompt=side-aunts\nchild=maya\nside=father\nanswer=later\n", TRUE },
    /* What was asked about another child says nothing of this one, who may have another father. */
    { MAYA MUM DAD "[person rowan]\nknown_as=Rowan\nis_focus=true\n"
      "[prompt_answer a]\nprompt=side-aunts\nchild=rowan\nside=father\nanswer=nobody\n", TRUE },
    { MAYA MUM DAD "[person rowan]\nknown_as=Rowan\nis_focus=true\n[person rin]\nknown_as=Rin\nside=father\n"
      "[mention m]\nperson=rin\nchild=rowan\n", TRUE },
    /* A father who is not to be looked for is left in peace. */
    { MAYA MUM "[father_answer f]\nchild=maya\nanswer=not_pursued\n", FALSE },
    { MAYA MUM DAD "[father_answer f]\nchild=maya\nanswer=not_safe_to_ask\nfather=dad\n", FALSE },
    { MAYA MUM "[father_answer f]\nchild=maya\nanswer=not_known_yet\n", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) gaps = gaps_in (cases[i].text);

      g_test_message ("case %u", i);
      g_assert_true ((find_gap (gaps, "side", "father") != NULL) == cases[i].is_missing);
    }
}

static void
test_a_side_with_people_on_which_nothing_was_asked_is_asked_about (void)
{
  const char *text = MAYA MUM DAD "[person gran]\nknown_as=Gran\n[parentage g]\nchild=dad\nparent=gran\n";
  g_autofree char *asked
    = g_strconcat (text, "[prompt_answer q]\nprompt=occasion-eid\nchild=maya\nside=father\nanswer=asked\n", NULL);
  g_autoptr(GPtrArray) gaps = gaps_in (text);
  g_autoptr(GPtrArray) after = gaps_in (asked);

  g_assert_nonnull (strstr (find_gap (gaps, "unasked", "father")->sentence, "Kofi"));
  g_assert_null (find_gap (gaps, "unasked", "mother"));
  g_assert_null (find_gap (after, "unasked", "father"));
}

static void
test_a_generation_is_missing_where_a_parent_has_nobody_above_or_beside (void)
{
  g_autoptr(GPtrArray) none = gaps_in (MAYA MUM);
  g_autoptr(GPtrArray) some
    = gaps_in (MAYA MUM "[person gran]\nknown_as=Gran\n[parentage g]\nchild=mum\nparent=gran\n"
               "[person aunt]\nknown_as=Stacey\n[parentage h]\nchild=aunt\nparent=gran\n");
  g_autoptr(GPtrArray) asked
    = gaps_in (MAYA MUM "[prompt_answer a]\nprompt=side-aunts@2026.1\nchild=maya\nside=mother\nanswer=nobody\n");
  guint n = 0;

  for (guint i = 0; i < asked->len; i++)
    n += g_str_equal (((KithGap *) asked->pdata[i])->kind, "generation") ? 1 : 0;

  g_assert_nonnull (find_gap (none, "generation", "mother"));
  g_assert_null (find_gap (some, "generation", "mother"));
  g_assert_cmpuint (n, ==, 1);
}

static void
test_a_siblings_other_parent_is_asked_after (void)
{
  const char *one = MAYA MUM DAD "[person ash]\nknown_as=Ashley\n[parentage x]\nchild=ash\nparent=mum\n";
  g_autofree char *two
    = g_strconcat (one, "[person ben]\nknown_as=Ben\n[parentage y]\nchild=ash\nparent=ben\n", NULL);
  g_autoptr(GPtrArray) missing = gaps_in (one);
  g_autoptr(GPtrArray) known = gaps_in (two);

  g_assert_nonnull (find_gap (missing, "other-parent", NULL));
  g_assert_nonnull (strstr (find_gap (missing, "other-parent", NULL)->sentence, "Ashley"));
  g_assert_null (find_gap (known, "other-parent", NULL));
}

static void
test_a_man_in_the_home_is_asked_about_by_name (void)
{
  const char *home = MAYA MUM "[person darren]\nknown_as=Darren\nsymbol=male\n"
                     "[household h]\nname=Home\n[household_member a]\nhousehold=h\nperson=maya\n"
                     "[household_member b]\nhousehold=h\nperson=darren\n";
  g_autofree char *asked
    = g_strconcat (home, "[prompt_answer q]\nprompt=father-men\nchild=maya\nanswer=asked\n", NULL);
  g_autoptr(GPtrArray) gaps = gaps_in (home);
  g_autoptr(GPtrArray) after = gaps_in (asked);

  g_assert_nonnull (strstr (find_gap (gaps, "men", NULL)->sentence, "Darren"));
  g_assert_null (find_gap (after, "men", NULL));
}

/* How it grew. */

static void
test_the_line_grows_by_dated_facts_alone (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (
    "[case_info case]\nopened_on=2026-09-07\n"
    MAYA "[person joan]\nknown_as=Joan\n[person rin]\nknown_as=Rin\n[person ros]\nknown_as=Ros\nkind=professional\n"
    "[person mo]\nknown_as=Big Mo\nkind=friend\n[mention o]\nperson=mo\nnamed_on=2026-04-18\n"
    "[mention m]\nperson=rin\nnamed_on=2026-10-05\n"
    "[sheet s]\nkind=safety_circles\n"
    "[placement p]\nsheet=s\nperson=joan\nring=knows_most\nplaced_on=2026-09-14\n"
    "[placement q]\nsheet=s\nperson=rin\nring=knows_some\nplaced_on=2026-10-05\n"
    "[circle_move c]\nsheet=s\nperson=rin\nfrom_ring=knows_nothing\nto_ring=knows_some\ndone_on=2026-10-26\n"
    "[meeting n]\nstarts_at=2026-11-01T14:00\n"
    "[attendance a]\nmeeting=n\nperson=joan\npresence=in_room\n"
    "[attendance b]\nmeeting=n\nperson=ros\npresence=in_room\n"
    "[plan pl]\nstate=live\n[plan_line l]\nplan=pl\nwho=joan\nagreed=agreed\nagreed_on=2026-11-02\n"
    "[plan_line k]\nplan=pl\nwho=rin\nagreed=not_asked\n");
  static const struct
  {
    int   month, day;
    guint counts[KITH_N_GROWTH_STEPS];
  } expected[] = {
    /* Whoever was named before the work began was known when it began. */
    { 9, 7, { 2, 0, 0, 0 } }, { 9, 14, { 2, 1, 0, 0 } }, { 10, 5, { 3, 1, 0, 0 } },
    { 10, 26, { 3, 2, 0, 0 } }, { 11, 1, { 3, 2, 1, 0 } }, { 11, 2, { 3, 2, 1, 1 } },
  };
  g_autoptr(GArray) days = kith_growth_list (family, TODAY);
  g_autoptr(GArray) early = kith_growth_list (family, kith_day_from_civil (2026, 10, 1));
  g_autofree char *events = kith_growth_dup_events (family, kith_day_from_civil (2026, 10, 26), TODAY);
  g_autofree char *sentence = NULL;

  g_assert_cmpuint (days->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < days->len; i++)
    {
      const KithGrowthDay *day = &g_array_index (days, KithGrowthDay, i);

      g_assert_cmpint (day->day, ==, kith_day_from_civil (2026, expected[i].month, expected[i].day));
      g_assert_cmpmem (day->counts, sizeof day->counts, expected[i].counts, sizeof expected[i].counts);
    }
  sentence = kith_growth_dup_sentence (&g_array_index (days, KithGrowthDay, 5));
  g_assert_nonnull (strstr (sentence, "3 known, 2 told, 1 came to a meeting, 1 with a part"));
  g_assert_cmpstr (events, ==, "Told: Rin");
  /* Rin was not named by then, and is counted from the day she was. */
  g_assert_cmpuint (g_array_index (early, KithGrowthDay, early->len - 1).counts[KITH_GROWTH_TOLD], ==, 1);
}

/* Over the paper bridge and back. */

static char *
attach (Scene *scene)
{
  g_autoptr(GBytes) content = g_bytes_new_static ("\xff\xd8\xff on paper", 12);
  g_autoptr(GError) error = NULL;
  char *picture = kith_desk_attach_paper (scene->desk, "safety_circles", content, 1600, 1200, &scene->now, &error);

  g_assert_no_error (error);
  return picture;
}

static void
test_a_photo_of_paper_belongs_to_a_sheet_of_its_own (void)
{
  Scene scene;
  g_autofree char *id = NULL;
  KithRecord *sheet;

  scene_open (&scene);
  id = attach (&scene);

  sheet = kith_case_resolve (scene.family, get (&scene, id), KITH_PICTURE_SHEET);
  g_assert_true (kith_record_has_token (sheet, KITH_SHEET_KIND, "safety_circles"));
  g_assert_cmpstr (kith_desk_get_undo_label (scene.desk), ==, "Attach Paper Drawing");
  g_assert_true (kith_desk_undo (scene.desk, NULL));
  g_assert_null (get (&scene, id));
  g_assert_cmpuint (kith_case_count (scene.family, KITH_RECORD_SHEET), ==, 0);

  /* What is no photo is refused, and leaves no empty sheet behind. */
  {
    g_autoptr(GBytes) text = g_bytes_new_static ("plain words", 11);
    g_autoptr(GError) error = NULL;

    g_assert_null (kith_desk_attach_paper (scene.desk, "ecomap", text, 1, 1, &scene.now, &error));
    g_assert_error (error, KITH_ERROR, KITH_ERROR_FORMAT);
    g_assert_cmpuint (kith_case_count (scene.family, KITH_RECORD_SHEET), ==, 0);
  }
  scene_close (&scene);
}

static void
test_who_is_ticked_was_named_on_paper (void)
{
  Scene scene;
  g_autofree char *id = NULL;
  g_autofree char *bo = NULL;
  KithRecord *tick;

  scene_open (&scene);
  id = attach (&scene);
  g_assert_true (kith_desk_tick_on_paper (scene.desk, id, "joan", TRUE, &scene.now, NULL));
  bo = kith_desk_name_on_paper (scene.desk, id, "Uncle Bo", &scene.now, NULL);

  tick = kith_paper_find_tick (scene.family, get (&scene, id), get (&scene, "joan"));
  g_assert_nonnull (tick);
  g_assert_cmpstr (kith_record_get_text (tick, KITH_MENTION_NAMED_ON), ==, "2026-11-27");
  g_assert_nonnull (kith_paper_find_tick (scene.family, get (&scene, id), get (&scene, bo)));
  g_assert_null (kith_paper_find_tick (scene.family, get (&scene, id), get (&scene, "mum")));

  /* Ticked twice is ticked once; taken off, the person stays. */
  g_assert_true (kith_desk_tick_on_paper (scene.desk, id, "joan", TRUE, &scene.now, NULL));
  g_assert_cmpuint (kith_case_count (scene.family, KITH_RECORD_MENTION), ==, 2);
  g_assert_true (kith_desk_tick_on_paper (scene.desk, id, "joan", FALSE, &scene.now, NULL));
  g_assert_cmpuint (kith_case_count (scene.family, KITH_RECORD_MENTION), ==, 1);
  g_assert_nonnull (get (&scene, "joan"));
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
  kith_test_add ("finding", "whoever-reads-polish-is-asked-in-polish", test_whoever_reads_polish_is_asked_in_polish);
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
  kith_test_add ("finding", "an-empty-side-is-noticed-for-each-child-until-it-was-asked-about",
                 test_an_empty_side_is_noticed_for_each_child_until_it_was_asked_about);
  kith_test_add ("finding", "a-father-who-is-not-to-be-looked-for-leaves-his-side-in-peace",
                 test_a_father_who_is_not_to_be_looked_for_leaves_his_side_in_peace);
  kith_test_add ("missing", "a-gap-is-a-question-with-one-prompt-of-the-library",
                 test_a_gap_is_a_question_with_one_prompt_of_the_library);
  kith_test_add ("missing", "a-side-is-missing-until-somebody-stands-there-or-it-was-asked",
                 test_a_side_is_missing_until_somebody_stands_there_or_it_was_asked);
  kith_test_add ("missing", "a-side-with-people-on-which-nothing-was-asked-is-asked-about",
                 test_a_side_with_people_on_which_nothing_was_asked_is_asked_about);
  kith_test_add ("missing", "a-generation-is-missing-where-a-parent-has-nobody-above-or-beside",
                 test_a_generation_is_missing_where_a_parent_has_nobody_above_or_beside);
  kith_test_add ("missing", "a-siblings-other-parent-is-asked-after", test_a_siblings_other_parent_is_asked_after);
  kith_test_add ("missing", "a-man-in-the-home-is-asked-about-by-name", test_a_man_in_the_home_is_asked_about_by_name);
  kith_test_add ("paper", "a-photo-of-paper-belongs-to-a-sheet-of-its-own",
                 test_a_photo_of_paper_belongs_to_a_sheet_of_its_own);
  kith_test_add ("paper", "who-is-ticked-was-named-on-paper", test_who_is_ticked_was_named_on_paper);
  kith_test_add ("growth", "the-line-grows-by-dated-facts-alone", test_the_line_grows_by_dated_facts_alone);
  return g_test_run ();
}
