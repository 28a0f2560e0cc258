/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "tools/kith-add-tool.h"

G_BEGIN_DECLS

/**
 * KithCardAnswer:
 * @KITH_CARD_DONE: the person is complete
 * @KITH_CARD_AND_NEXT: so is this one, and the next who is likely to be told of follows
 * @KITH_CARD_AND_SAME: so is this one, and another of the same kind follows
 * @KITH_CARD_LEFT: nobody is to be added
 */
typedef enum
{
  KITH_CARD_DONE,
  KITH_CARD_AND_NEXT,
  KITH_CARD_AND_SAME,
  KITH_CARD_LEFT,
} KithCardAnswer;

#define KITH_TYPE_NAME_CARD (kith_name_card_get_type ())
G_DECLARE_FINAL_TYPE (KithNameCard, kith_name_card, KITH, NAME_CARD, GtkPopover)

GtkWidget *kith_name_card_new  (KithAddTool        *tool);

void       kith_name_card_open (KithNameCard       *self,
                                const char         *heading,
                                const GdkRectangle *at,
                                gboolean            above);
void       kith_name_card_tell (KithNameCard       *self,
                                const char         *trouble);

G_END_DECLS
