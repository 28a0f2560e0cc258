/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Finding people by asking. What was asked is kept whether or not it brought anybody; who was named
 * becomes a person of the case, with who named them, when and by which question. Each is one step.
 */

#include "config.h"

#include "desk/kith-verbs-finding.h"

#include "base/kith-error.h"
#include "base/kith-text.h"
#include "desk/kith-draft-known.h"
#include "desk/kith-labels.h"
#include "desk/kith-verbs-told.h"
#include "desk/kith-verbs.h"
#include "model/kith-finding.h"
#include "model/kith-named.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

static KithRecord *
find_child (KithDesk               *self,
            const KithAskedPrompt  *asked,
            GError                **error)
{
  KithRecord *child = kith_case_find_kind (kith_desk_get_case (self), KITH_RECORD_PERSON, asked->child);

  if (child == NULL)
    kith_verb_tell_gone (error);
  return child;
}

/* With the version of the library, if it has this question. */
static char *
dup_stored (const char *prompt)
{
  KithPromptLibrary *library = kith_prompt_library_get_own ();
  const KithPrompt *known = kith_prompt_library_find (library, prompt);

  return known != NULL ? kith_prompt_dup_stored (library, known) : g_strdup (prompt);
}

/* The first term of a vocabulary is what is stored as nothing. */
static void
set_token (KithDraft            *draft,
           guint                 field,
           const KithVocabulary *vocabulary,
           const char           *token)
{
  kith_draft_set_text (draft, field, g_str_equal (token, vocabulary->terms[0].token) ? NULL : token);
}

static KithDraft *
new_answer (KithDesk              *self,
            const KithAskedPrompt *asked,
            const char            *answer,
            const KithMoment      *now)
{
  KithDraft *draft = kith_draft_new (KITH_RECORD_PROMPT_ANSWER);
  g_autofree char *stored = dup_stored (asked->prompt);

  kith_draft_set_text (draft, KITH_PROMPT_ANSWER_PROMPT, stored);
  kith_draft_set_text (draft, KITH_PROMPT_ANSWER_CHILD, asked->child);
  set_token (draft, KITH_PROMPT_ANSWER_SIDE, &kith_family_sides, asked->side);
  set_token (draft, KITH_PROMPT_ANSWER_ANSWER, &kith_prompt_answers, answer);
  if (!g_str_equal (answer, "not_yet"))
    kith_draft_fill_known (draft, kith_desk_get_case (self), now);
  return draft;
}

/* Who has asked once, on a day, keeps both when the answer is put right. */
static KithDraft *
change_answer (KithDesk         *self,
               KithRecord       *record,
               const char       *answer,
               const KithMoment *now)
{
  KithDraft *draft = kith_draft_new_for (record);

  set_token (draft, KITH_PROMPT_ANSWER_ANSWER, &kith_prompt_answers, answer);
  if (!kith_finding_was_asked (record) && !g_str_equal (answer, "not_yet"))
    {
      const KithDate today = kith_date_from_day (now->day);
      g_autofree char *edtf = kith_date_dup_edtf (&today);
      KithRecord *info = kith_case_get_info (kith_desk_get_case (self));

      if (!kith_record_says_something (record, KITH_PROMPT_ANSWER_ASKED_ON))
        kith_draft_set_text (draft, KITH_PROMPT_ANSWER_ASKED_ON, edtf);
      if (info != NULL && !kith_record_says_something (record, KITH_PROMPT_ANSWER_ASKED_BY))
        kith_draft_set_text (draft, KITH_PROMPT_ANSWER_ASKED_BY,
                             kith_record_get_text (info, KITH_CASE_INFO_PRACTITIONER));
    }
  return draft;
}

static KithDraft *
draft_answer (KithDesk              *self,
              KithRecord            *child,
              const KithAskedPrompt *asked,
              const char            *answer,
              const KithMoment      *now)
{
  KithRecord *record = kith_finding_find_answer (kith_desk_get_case (self), child, asked->side, asked->prompt);

  return record != NULL ? change_answer (self, record, answer, now) : new_answer (self, asked, answer, now);
}

/**
 * kith_desk_answer_prompt:
 * @asked: the question
 * @answer: a token of kith_prompt_answers
 * @now: when it is noted
 * @error: return location for a #GError
 *
 * Notes how a question stands: asked, nobody, come back to it. The day and the worker are filled in;
 * they can be put right.
 *
 * Errors: %KITH_ERROR_RULE for "nobody" while somebody is noted as named by it.
 *
 * Returns: (transfer full) (nullable): the id of the answer, when it is on the disk and in the live
 *   case
 */
char *
kith_desk_answer_prompt (KithDesk               *self,
                         const KithAskedPrompt  *asked,
                         const char             *answer,
                         const KithMoment       *now,
                         GError                **error)
{
  KithCase *family = kith_desk_get_case (self);
  KithRecord *child = find_child (self, asked, error);
  KithRecord *record = NULL;
  g_autoptr(GPtrArray) drafts = kith_drafts_new ();
  g_autoptr(GPtrArray) mentions = NULL;

  if (child == NULL)
    return NULL;
  record = kith_finding_find_answer (family, child, asked->side, asked->prompt);
  mentions = record != NULL ? kith_finding_list_mentions (family, record) : g_ptr_array_new ();
  if (mentions->len > 0 && !g_str_equal (answer, "asked") && !g_str_equal (answer, "later"))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE,
                           _("Somebody was named here. Take them off this answer first."));
      return NULL;
    }

  g_ptr_array_add (drafts, draft_answer (self, child, asked, answer, now));
  return kith_desk_record (self, kith_label_add (KITH_RECORD_PROMPT_ANSWER), drafts, NULL, error)
         ? g_strdup (kith_draft_get_id (drafts->pdata[0])) : NULL;
}

/**
 * kith_desk_ask_again:
 *
 * Puts a question once more, to somebody else or on another day. What was answered before stays.
 *
 * Returns: (transfer full) (nullable): the id of the new answer
 */
char *
kith_desk_ask_again (KithDesk               *self,
                     const KithAskedPrompt  *asked,
                     const KithMoment       *now,
                     GError                **error)
{
  g_autoptr(GPtrArray) drafts = kith_drafts_new ();

  if (find_child (self, asked, error) == NULL)
    return NULL;

  g_ptr_array_add (drafts, new_answer (self, asked, "later", now));
  return kith_desk_record (self, N_("Ask Again"), drafts, NULL, error)
         ? g_strdup (kith_draft_get_id (drafts->pdata[0])) : NULL;
}

/* The one person of this name; where two are called the same, it may be either, or a third. */
static KithRecord *
find_named (KithCase   *family,
            const char *name)
{
  gboolean is_one_of_several;
  KithRecord *found = kith_case_find_named (family, name, &is_one_of_several);

  return is_one_of_several ? NULL : found;
}

/* Who is named about one side of a family stands on it until more is known. */
static KithDraft *
draft_person (const char *text,
              const char *side,
              KithDay     today)
{
  KithDraft *person = kith_draft_new_told (text, today);

  kith_draft_set_text (person, KITH_PERSON_KIND, g_str_equal (side, "any") ? "friend" : NULL);
  set_token (person, KITH_PERSON_SIDE, &kith_family_sides, side);
  return person;
}

/* A word of what somebody is, without a name, is kept until the name is known. */
static void
note_placeholder (KithDraft *person)
{
  const char *name = kith_record_get_text (kith_draft_get_record (person), KITH_PERSON_KNOWN_AS);

  if (kith_text_is_empty (name) || g_str_has_prefix (name, "?") || g_str_has_suffix (name, "?"))
    kith_draft_set_integer (person, KITH_PERSON_IS_PLACEHOLDER, 1);
}

/* Who named them is who was asked, which the answer says. */
static void
draft_mention (GPtrArray             *drafts,
               KithRecord            *answer,
               const char            *person,
               const KithAskedPrompt *asked,
               const KithMoment      *now)
{
  KithDraft *mention = kith_draft_new (KITH_RECORD_MENTION);
  const KithDate today = kith_date_from_day (now->day);
  g_autofree char *edtf = kith_date_dup_edtf (&today);

  kith_draft_set_text (mention, KITH_MENTION_PERSON, person);
  kith_draft_set_text (mention, KITH_MENTION_TOOL, "prompt");
  kith_draft_set_text (mention, KITH_MENTION_ANSWER, kith_record_get_id (answer));
  kith_draft_set_text (mention, KITH_MENTION_CHILD, asked->child);
  kith_draft_set_text (mention, KITH_MENTION_NAMED_ON, edtf);
  g_ptr_array_add (drafts, mention);
}

static gboolean
is_mentioned (KithCase   *family,
              KithRecord *answer,
              KithRecord *person)
{
  g_autoptr(GPtrArray) mentions = kith_finding_list_mentions (family, answer);

  for (guint i = 0; i < mentions->len; i++)
    if (kith_case_resolve (family, mentions->pdata[i], KITH_MENTION_PERSON) == person)
      return TRUE;

  return FALSE;
}

/**
 * kith_desk_name_by_prompt:
 * @asked: the question
 * @text: who was named, in one line: "Auntie Rin", "big Mo from the shop", "a coach?"
 * @now: when it is noted
 * @error: return location for a #GError
 *
 * Notes that somebody was named when the question was put. Whoever is recorded under that name already
 * is not recorded again; a name that is not known yet, marked by "?", is a placeholder.
 *
 * Errors: %KITH_ERROR_FORMAT if nothing was said; %KITH_ERROR_RULE if they are noted there already.
 *
 * Returns: (transfer full) (nullable): the id of the person
 */
char *
kith_desk_name_by_prompt (KithDesk               *self,
                          const KithAskedPrompt  *asked,
                          const char             *text,
                          const KithMoment       *now,
                          GError                **error)
{
  KithCase *family = kith_desk_get_case (self);
  KithRecord *child = find_child (self, asked, error);
  g_autofree char *line = kith_text_one_line (text);
  g_autoptr(GPtrArray) drafts = kith_drafts_new ();
  KithRecord *known;
  KithDraft *person;

  if (child == NULL)
    return NULL;
  if (kith_text_is_empty (line))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_FORMAT, _("Type who was named."));
      return NULL;
    }

  known = find_named (family, line);
  if (known != NULL)
    return kith_desk_note_named (self, asked, kith_record_get_id (known), now, error)
           ? g_strdup (kith_record_get_id (known)) : NULL;

  g_ptr_array_add (drafts, draft_answer (self, child, asked, "asked", now));
  person = draft_person (line, asked->side, now->day);
  g_ptr_array_add (drafts, person);
  note_placeholder (person);
  draft_mention (drafts, kith_draft_get_record (drafts->pdata[0]), kith_draft_get_id (person), asked, now);
  return kith_desk_record (self, N_("Note Who Was Named"), drafts, NULL, error)
         ? g_strdup (kith_draft_get_id (person)) : NULL;
}

/**
 * kith_desk_note_named:
 * @asked: the question
 * @person: id of somebody who is recorded already
 * @now: when it is noted
 * @error: return location for a #GError
 *
 * Notes that they were named when the question was put.
 *
 * Errors: %KITH_ERROR_RULE if they are noted there already.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_note_named (KithDesk               *self,
                      const KithAskedPrompt  *asked,
                      const char             *person,
                      const KithMoment       *now,
                      GError                **error)
{
  KithCase *family = kith_desk_get_case (self);
  KithRecord *child = find_child (self, asked, error);
  KithRecord *known = kith_case_find_kind (family, KITH_RECORD_PERSON, person);
  g_autoptr(GPtrArray) drafts = kith_drafts_new ();
  KithRecord *answer;

  if (child == NULL)
    return FALSE;
  if (known == NULL)
    return kith_verb_tell_gone (error);

  answer = kith_finding_find_answer (family, child, asked->side, asked->prompt);
  if (answer != NULL && is_mentioned (family, answer, known))
    {
      g_autofree char *name = kith_person_dup_name (known);

      g_set_error (error, KITH_ERROR, KITH_ERROR_RULE, _("“%s” is noted here already."), name);
      return FALSE;
    }

  g_ptr_array_add (drafts, draft_answer (self, child, asked, "asked", now));
  draft_mention (drafts, kith_draft_get_record (drafts->pdata[0]), person, asked, now);
  return kith_desk_record (self, N_("Note Who Was Named"), drafts, NULL, error);
}
