/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithGap:
 * @kind: what it is about: "side", "unasked", "generation", "other-parent", "past" or
 *   "men"
 * @sentence: what nobody stands for yet
 * @why: (transfer none): why it is worth a question
 * @side: (transfer none): token of kith_family_sides, about which to ask
 * @prompt: (transfer none): id of the question that asks after it
 * @subject: (transfer none) (nullable): of the case; whom it is about besides the child
 *
 * Somebody who may be missing round one child. It is a question, never a target.
 */
typedef struct
{
  const char *kind;
  char       *sentence;
  const char *why;
  const char *side;
  const char *prompt;
  KithRecord *subject;
} KithGap;

GPtrArray *kith_missing_list         (KithCase   *self,
                                      KithRecord *child,
                                      KithDay     today);

gboolean   kith_missing_has_people_on (KithCase   *self,
                                      KithRecord *child,
                                      const char *side);
gboolean   kith_missing_is_settled   (KithCase   *self,
                                      KithRecord *child,
                                      const char *side);

G_END_DECLS
