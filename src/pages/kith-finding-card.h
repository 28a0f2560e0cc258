/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "desk/kith-desk.h"
#include "model/kith-prompts.h"

G_BEGIN_DECLS

#define KITH_TYPE_FINDING_CARD (kith_finding_card_get_type ())
G_DECLARE_FINAL_TYPE (KithFindingCard, kith_finding_card, KITH, FINDING_CARD, GtkBox)

GtkWidget *kith_finding_card_new (KithDesk         *desk);

void       kith_finding_card_set (KithFindingCard  *self,
                                  const char       *child,
                                  const char       *side,
                                  const KithPrompt *prompt);
void       kith_finding_card_settle (KithFindingCard *self);

G_END_DECLS
