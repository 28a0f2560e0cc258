/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"

G_BEGIN_DECLS

/**
 * KithAskedPrompt:
 * @child: id of the child people are looked for
 * @side: token of kith_family_sides
 * @prompt: id of a prompt of the library
 *
 * One question, and about whose family it is put.
 */
typedef struct
{
  const char *child;
  const char *side;
  const char *prompt;
} KithAskedPrompt;

char     *kith_desk_answer_prompt  (KithDesk               *self,
                                    const KithAskedPrompt  *asked,
                                    const char             *answer,
                                    const KithMoment       *now,
                                    GError                **error);
char     *kith_desk_ask_again      (KithDesk               *self,
                                    const KithAskedPrompt  *asked,
                                    const KithMoment       *now,
                                    GError                **error);
char     *kith_desk_name_by_prompt (KithDesk               *self,
                                    const KithAskedPrompt  *asked,
                                    const char             *text,
                                    const KithMoment       *now,
                                    GError                **error);
gboolean  kith_desk_note_named     (KithDesk               *self,
                                    const KithAskedPrompt  *asked,
                                    const char             *person,
                                    const KithMoment       *now,
                                    GError                **error);

G_END_DECLS
