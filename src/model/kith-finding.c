/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What has been asked to find people, and what it brought: for each child, for the family as one and
 * for each side of it. A question may be put again, to somebody else or later; the last answer tells
 * how it stands. Nothing here counts towards a target.
 */

#include "config.h"

#include "model/kith-finding.h"

#include "base/kith-text.h"
#include "model/kith-kin.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * kith_finding_list_children:
 *
 * Returns: (transfer container) (element-type KithRecord): the children people are looked for
 */
GPtrArray *
kith_finding_list_children (KithCase *self)
{
  GPtrArray *children = g_ptr_array_new ();

  for (guint i = 0; i < kith_case_count (self, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (self, KITH_RECORD_PERSON, i);

      if (kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS) && !kith_person_has_died (person))
        g_ptr_array_add (children, person);
    }

  return children;
}

/* An answer that names no child was given for all of them. */
static gboolean
is_for (KithRecord *answer,
        KithRecord *child)
{
  const char *about = kith_record_get_ref (answer, KITH_PROMPT_ANSWER_CHILD);

  return about == NULL || g_str_equal (about, kith_record_get_id (child));
}

static gboolean
is_to (KithRecord *answer,
       const char *prompt)
{
  g_autofree char *id = kith_prompt_dup_id (kith_record_get_text (answer, KITH_PROMPT_ANSWER_PROMPT));

  return g_str_equal (id, prompt);
}

static KithDay
day_of (KithRecord *answer)
{
  KithDate date;

  return kith_record_get_date (answer, KITH_PROMPT_ANSWER_ASKED_ON, &date) ? date.latest : KITH_DAY_PAST;
}

/* Behind those of the same day, so that what was noted last stands last. */
static void
insert_by_day (GPtrArray  *answers,
               KithRecord *answer)
{
  guint at = answers->len;

  while (at > 0 && day_of (answers->pdata[at - 1]) > day_of (answer))
    at--;
  g_ptr_array_insert (answers, (int) at, answer);
}

/**
 * kith_finding_list_answers:
 * @child: for whom people are looked for
 * @side: token of kith_family_sides
 * @prompt: id of a prompt
 *
 * Returns: (transfer container) (element-type KithRecord): how often it was answered, the last answer
 *   last
 */
GPtrArray *
kith_finding_list_answers (KithCase   *self,
                           KithRecord *child,
                           const char *side,
                           const char *prompt)
{
  GPtrArray *answers = g_ptr_array_new ();

  for (guint i = 0; i < kith_case_count (self, KITH_RECORD_PROMPT_ANSWER); i++)
    {
      KithRecord *answer = kith_case_nth (self, KITH_RECORD_PROMPT_ANSWER, i);

      if (is_for (answer, child) && kith_record_has_token (answer, KITH_PROMPT_ANSWER_SIDE, side)
          && is_to (answer, prompt))
        insert_by_day (answers, answer);
    }
  return answers;
}

/**
 * kith_finding_find_answer:
 *
 * Returns: (transfer none) (nullable): the last of kith_finding_list_answers()
 */
KithRecord *
kith_finding_find_answer (KithCase   *self,
                          KithRecord *child,
                          const char *side,
                          const char *prompt)
{
  g_autoptr(GPtrArray) answers = kith_finding_list_answers (self, child, side, prompt);

  return answers->len > 0 ? answers->pdata[answers->len - 1] : NULL;
}

/**
 * kith_finding_list_mentions:
 *
 * Returns: (transfer container) (element-type KithRecord): how people were named by @answer
 */
GPtrArray *
kith_finding_list_mentions (KithCase   *self,
                            KithRecord *answer)
{
  GPtrArray *rows = kith_case_get_referrers (self, kith_record_get_id (answer));
  GPtrArray *mentions = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_MENTION
        && kith_case_resolve (self, rows->pdata[i], KITH_MENTION_PERSON) != NULL)
      g_ptr_array_add (mentions, rows->pdata[i]);

  return mentions;
}

/**
 * kith_finding_was_asked:
 * @answer: (nullable): an answer to a prompt
 *
 * Returns: whether it was put to somebody, whatever they said
 */
gboolean
kith_finding_was_asked (KithRecord *answer)
{
  return answer != NULL && !kith_record_has_token (answer, KITH_PROMPT_ANSWER_ANSWER, "not_yet");
}

/**
 * kith_finding_has_asked_with:
 * @side: (nullable): token of kith_family_sides; %NULL for wherever
 * @tool: a token of kith_prompt_tools, or the whole id of a prompt
 *
 * Returns: whether a question of that tool was put to somebody for this child
 */
gboolean
kith_finding_has_asked_with (KithCase   *self,
                             KithRecord *child,
                             const char *side,
                             const char *tool)
{
  for (guint i = 0; i < kith_case_count (self, KITH_RECORD_PROMPT_ANSWER); i++)
    {
      KithRecord *answer = kith_case_nth (self, KITH_RECORD_PROMPT_ANSWER, i);
      const char *prompt = kith_record_get_text (answer, KITH_PROMPT_ANSWER_PROMPT);

      if (prompt != NULL && g_str_has_prefix (prompt, tool) && kith_finding_was_asked (answer)
          && is_for (answer, child)
          && (side == NULL || kith_record_has_token (answer, KITH_PROMPT_ANSWER_SIDE, side)))
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_prompt_is_about:
 * @side: token of kith_family_sides
 *
 * Returns: whether the question can be put there: of the family as one, or of one side
 */
gboolean
kith_prompt_is_about (const KithPrompt *prompt,
                      const char       *side)
{
  return g_str_equal (side, "any") ? prompt->is_of_whole : prompt->is_of_side;
}

static char *
dup_names (KithCase  *self,
           GPtrArray *mentions)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < mentions->len; i++)
    {
      g_autofree char *name
        = kith_person_dup_name (kith_case_resolve (self, mentions->pdata[i], KITH_MENTION_PERSON));

      if (i > 0)
        /* Translators: between the names of people in a list */
        g_string_append (names, C_("between names", ", "));
      g_string_append (names, name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * kith_finding_dup_state:
 * @answer: (nullable): the last answer to a prompt
 *
 * Returns: (transfer full): how it stands, in one line: "Not asked yet", "Asked, nobody · 14 Nov 2026",
 *   "Big Mo, Auntie Rin · 14 Nov 2026"
 */
char *
kith_finding_dup_state (KithCase   *self,
                        KithRecord *answer)
{
  g_autoptr(GPtrArray) mentions = NULL;
  g_autofree char *what = NULL;
  g_autofree char *day = NULL;
  KithDate date;

  if (answer == NULL)
    return g_strdup (kith_vocabulary_label (&kith_prompt_answers, "not_yet"));

  mentions = kith_finding_list_mentions (self, answer);
  what = mentions->len > 0 ? dup_names (self, mentions)
                           : g_strdup (kith_vocabulary_label (&kith_prompt_answers,
                                                              kith_record_get_token (answer, KITH_PROMPT_ANSWER_ANSWER)));
  if (!kith_finding_was_asked (answer) || !kith_record_get_date (answer, KITH_PROMPT_ANSWER_ASKED_ON, &date))
    return g_steal_pointer (&what);

  day = kith_date_dup_text (&date);
  /* Translators: who was named, or that nobody was; the day it was asked */
  return g_strdup_printf (_("%s · %s"), what, day);
}

/* The parent whose side it is: the mother’s is that of the only woman among the parents, the father’s
 * that of the only man; of two mothers or two fathers the first and the second. */
static KithRecord *
find_parent (KithCase   *self,
             KithRecord *child,
             const char *side,
             gboolean   *is_plain)
{
  const gboolean is_mother = g_str_equal (side, "mother");
  g_autoptr(GPtrArray) parents = kith_kin_parents (self, child, KITH_PARENTAGE_BY_BIRTH | KITH_PARENTAGE_BY_LAW);
  KithRecord *found = NULL;
  guint n = 0;

  for (guint i = 0; i < parents->len; i++)
    if (kith_record_has_token (parents->pdata[i], KITH_PERSON_SYMBOL, is_mother ? "female" : "male"))
      {
        n++;
        found = found == NULL ? parents->pdata[i] : found;
      }
  *is_plain = n <= 1;
  if (n == 0 && parents->len == 2)
    {
      /* Two of the same: each has a side. */
      const gboolean are_alike = kith_record_has_token (parents->pdata[0], KITH_PERSON_SYMBOL,
                                                        kith_record_get_token (parents->pdata[1], KITH_PERSON_SYMBOL));

      *is_plain = !are_alike;
      return are_alike ? parents->pdata[1] : NULL;
    }

  return found;
}

/**
 * kith_finding_find_parent:
 * @side: "mother" or "father"
 *
 * Returns: (transfer none) (nullable): the parent of @child whose side it is, if one is known
 */
KithRecord *
kith_finding_find_parent (KithCase   *self,
                          KithRecord *child,
                          const char *side)
{
  gboolean is_plain;

  return find_parent (self, child, side, &is_plain);
}

/**
 * kith_finding_dup_side:
 * @side: token of kith_family_sides
 *
 * Returns: (transfer full): what it is called for this child: "Whole family", "Mother’s side"; with
 *   two mothers "Amy’s side"
 */
char *
kith_finding_dup_side (KithCase   *self,
                       KithRecord *child,
                       const char *side)
{
  gboolean is_plain = TRUE;
  KithRecord *parent = NULL;
  g_autofree char *name = NULL;

  if (g_str_equal (side, "any"))
    return g_strdup (_("Whole family"));
  parent = find_parent (self, child, side, &is_plain);
  if (parent == NULL || is_plain)
    return g_strdup (kith_vocabulary_label (&kith_family_sides, side));

  name = kith_person_dup_name (parent);
  return kith_text_fill (_("%s’s side"), name);
}
