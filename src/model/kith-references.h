/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-record.h"

G_BEGIN_DECLS

/**
 * KithReferenceRule:
 * @KITH_REFERENCE_OWNS: the record means nothing without the other one, and goes with it
 * @KITH_REFERENCE_MENTIONS: the record stands for itself, and only forgets the other one
 */
typedef enum
{
  KITH_REFERENCE_OWNS,
  KITH_REFERENCE_MENTIONS,
} KithReferenceRule;

KithReferenceRule kith_reference_get_rule (const KithRecordType *type,
                                           guint                 field);

G_END_DECLS
