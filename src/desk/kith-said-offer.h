/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithSaidOffer:
 * @person: (transfer none) (nullable): who offers it
 * @words: all that was said, without who; as it was said
 * @what: @words without what follows
 * @when: (nullable): "every night at 7"
 * @back_up: (transfer none) (nullable): who does it otherwise
 * @what_if: (nullable): "uncle if she can’t"
 *
 * An offer as it was told in one line: "gran rings every night at 7, uncle if she can’t".
 */
typedef struct
{
  KithRecord *person;
  char       *words;
  char       *what;
  char       *when;
  KithRecord *back_up;
  char       *what_if;
} KithSaidOffer;

void kith_said_offer_read  (KithSaidOffer *self,
                            KithCase      *family,
                            KithRecord    *meeting,
                            gboolean       names_who,
                            const char    *text);
void kith_said_offer_clear (KithSaidOffer *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KithSaidOffer, kith_said_offer_clear)

G_END_DECLS
