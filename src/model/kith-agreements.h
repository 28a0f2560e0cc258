/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithAsking:
 * @person: (transfer none): who
 * @role: a token of kith_agreement_roles
 * @is_assumed: whether nobody has said yet that they have parental responsibility
 * @children: (element-type KithRecord) (transfer full): for whom they have it; the child itself for
 *   a child
 * @agreement: (transfer none) (nullable): what they said last
 *
 * Somebody whose agreement to take part is needed, or who was asked for it all the same.
 */
typedef struct
{
  KithRecord *person;
  const char *role;
  gboolean    is_assumed;
  GPtrArray  *children;
  KithRecord *agreement;
} KithAsking;

GPtrArray  *kith_case_children         (KithCase         *self);
GPtrArray  *kith_agreement_askings     (KithCase         *self,
                                        KithDay           as_at);
GPtrArray  *kith_agreement_trail       (KithCase         *self,
                                        KithRecord       *person);
const char *kith_asking_get_state      (const KithAsking *self);
gboolean    kith_agreement_is_given    (KithCase         *self,
                                        KithDay           as_at);

G_END_DECLS
