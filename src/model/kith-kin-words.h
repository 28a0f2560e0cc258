/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-kin-map.h"

G_BEGIN_DECLS

char *kith_kin_words_for_way   (KithCase   *self,
                                GArray     *legs,
                                KithDay     as_at);

/**
 * KithKinTeller:
 *
 * Says in words how people are related to one of them.
 */
typedef struct _KithKinTeller KithKinTeller;

KithKinTeller *kith_kin_teller_new          (KithCase      *self,
                                             KithRecord    *centre,
                                             KithDay        as_at);
void           kith_kin_teller_free         (KithKinTeller *self);
KithRecord    *kith_kin_teller_get_centre   (KithKinTeller *self);
char          *kith_kin_teller_dup_words    (KithKinTeller *self,
                                             KithRecord    *person);
guint          kith_kin_teller_get_distance (KithKinTeller *self,
                                             KithRecord    *person);
GPtrArray     *kith_kin_teller_dup_path     (KithKinTeller *self,
                                             KithRecord    *person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithKinTeller, kith_kin_teller_free)

G_END_DECLS
