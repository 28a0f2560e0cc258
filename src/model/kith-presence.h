/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithPresence:
 * @KITH_PRESENCE_NOT_YET: it had surely not begun
 * @KITH_PRESENCE_THERE: it was so, or nothing says that it was not
 * @KITH_PRESENCE_OVER: it had surely ended
 *
 * How a person or a relation stood on a day.
 */
typedef enum
{
  KITH_PRESENCE_NOT_YET,
  KITH_PRESENCE_THERE,
  KITH_PRESENCE_OVER,
} KithPresence;

KithPresence  kith_record_get_presence    (KithRecord *self,
                                           KithDay     day);
const char   *kith_partnership_get_state_on (KithRecord *self,
                                           KithDay     day);
GArray       *kith_case_list_turning_days (KithCase   *self);

G_END_DECLS
