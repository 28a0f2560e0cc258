/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithAssumption:
 * @holder: (transfer none): who
 * @basis: (nullable): how it would have arisen, a token of kith_responsibility_bases; %NULL where
 *   it has to be asked
 *
 * Parental responsibility that nobody has spoken of yet, but that follows from what is known of
 * parents and carers.
 */
typedef struct
{
  KithRecord *holder;
  const char *basis;
} KithAssumption;

GArray *kith_responsibility_assume (KithCase   *self,
                                    KithRecord *child,
                                    KithDay     as_at);

G_END_DECLS
