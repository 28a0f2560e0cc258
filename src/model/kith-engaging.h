/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithFather:
 * @child: (transfer none): of the case
 * @father: (transfer none) (nullable): who is named
 * @answer: a token of kith_father_answers
 * @record: (transfer none) (nullable): what was recorded of it
 * @n_tries: how often it was tried to reach him
 *
 * What is known of the father of one child.
 */
typedef struct
{
  KithRecord *child;
  KithRecord *father;
  const char *answer;
  KithRecord *record;
  guint       n_tries;
} KithFather;

gboolean    kith_network_has_member (KithCase   *self,
                                     KithRecord *person,
                                     KithDay     as_at);
const char *kith_network_get_stage  (KithCase   *self,
                                     KithRecord *person);
KithRecord *kith_network_find_of    (KithCase       *self,
                                     KithRecord     *person,
                                     KithRecordKind  kind);
GArray     *kith_fathers_list       (KithCase   *self);

G_END_DECLS
