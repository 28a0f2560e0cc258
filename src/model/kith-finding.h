/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"
#include "model/kith-prompts.h"

G_BEGIN_DECLS

GPtrArray  *kith_finding_list_children   (KithCase          *self);
GPtrArray  *kith_finding_list_answers    (KithCase          *self,
                                          KithRecord        *child,
                                          const char        *side,
                                          const char        *prompt);
KithRecord *kith_finding_find_answer     (KithCase          *self,
                                          KithRecord        *child,
                                          const char        *side,
                                          const char        *prompt);
GPtrArray  *kith_finding_list_mentions   (KithCase          *self,
                                          KithRecord        *answer);
gboolean    kith_finding_was_asked       (KithRecord        *answer);
gboolean    kith_finding_has_asked_with  (KithCase          *self,
                                          KithRecord        *child,
                                          const char        *side,
                                          const char        *tool);
gboolean    kith_prompt_is_about         (const KithPrompt  *prompt,
                                          const char        *side);
char       *kith_finding_dup_state       (KithCase          *self,
                                          KithRecord        *answer);
KithRecord *kith_finding_find_parent     (KithCase          *self,
                                          KithRecord        *child,
                                          const char        *side);
char       *kith_finding_dup_side        (KithCase          *self,
                                          KithRecord        *child,
                                          const char        *side);

G_END_DECLS
