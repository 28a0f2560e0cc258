/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-vocabulary.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithPrompt:
 * @id: its tool, a hyphen and a word; always means the same question
 * @tool: token of kith_prompt_tools
 * @to: token of kith_prompt_audiences
 * @is_of_whole: whether it asks about the family as one
 * @is_of_side: whether it asks about one side of the family
 * @title: a few words by which it is found in a list
 * @heard: (nullable): what somebody has just said, of a card for when one is stuck
 * @ask: the question
 * @then: (array zero-terminated=1): what to ask next, perhaps nothing
 *
 * A question that brings back who is there.
 */
typedef struct
{
  char       *id;
  const char *tool;
  const char *to;
  gboolean    is_of_whole;
  gboolean    is_of_side;
  char       *title;
  char       *heard;
  char       *ask;
  char      **then;
} KithPrompt;

/**
 * KithPromptLibrary:
 *
 * The questions there are, in one language. It does not change once it is read.
 */
typedef struct _KithPromptLibrary KithPromptLibrary;

extern const KithVocabulary kith_prompt_tools;
extern const KithVocabulary kith_prompt_audiences;

KithPromptLibrary *kith_prompt_library_parse       (const char         *text,
                                                    const char         *other,
                                                    GError            **error);
void               kith_prompt_library_free        (KithPromptLibrary  *self);
KithPromptLibrary *kith_prompt_library_get_own     (void);
KithPromptLibrary *kith_prompt_library_get_in      (const char         *language);

const char        *kith_prompt_library_get_language      (KithPromptLibrary *self);
const char        *kith_prompt_library_get_version       (KithPromptLibrary *self);
const char        *kith_prompt_library_get_in_force_from (KithPromptLibrary *self);
GPtrArray         *kith_prompt_library_get_all     (KithPromptLibrary  *self);
const KithPrompt  *kith_prompt_library_find        (KithPromptLibrary  *self,
                                                    const char         *id);

char              *kith_prompt_dup_stored          (KithPromptLibrary  *self,
                                                    const KithPrompt   *prompt);
char              *kith_prompt_dup_id              (const char         *stored);
char              *kith_prompt_dup_version         (const char         *stored);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPromptLibrary, kith_prompt_library_free)

G_END_DECLS
