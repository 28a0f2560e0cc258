/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-circles.h"
#include "model/kith-kin-words.h"

G_BEGIN_DECLS

char *kith_seat_dup_name     (const KithSeat  *self);
char *kith_seat_dup_kin      (const KithSeat  *self,
                              KithKinTeller   *teller,
                              KithDay          as_at);
char *kith_seat_dup_when     (const KithSeat  *self);
char *kith_seat_dup_step     (const KithSeat  *self,
                              KithCase        *family);
char *kith_seat_dup_sentence (const KithSeat  *self,
                              KithCase        *family,
                              const KithRings *rings,
                              KithKinTeller   *teller,
                              KithDay          as_at);

G_END_DECLS
