/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * KithCard:
 * @id: of a person
 * @name: what they are called
 * @detail: what they are to the child, and on which side
 * @side: 0 for none or both, 1 and 2 for the two sides
 * @stage: a token of kith_network_stages
 *
 * Somebody on the board.
 */
typedef struct
{
  char       *id;
  char       *name;
  char       *detail;
  guint       side;
  const char *stage;
} KithCard;

#define KITH_TYPE_ASKING_BOARD (kith_asking_board_get_type ())
G_DECLARE_FINAL_TYPE (KithAskingBoard, kith_asking_board, KITH, ASKING_BOARD, AdwBin)

GtkWidget *kith_asking_board_new       (void);
GPtrArray *kith_asking_board_cards_new (void);
void       kith_asking_board_set_cards (KithAskingBoard *self,
                                        GPtrArray       *cards,
                                        gboolean         can_move);

G_END_DECLS
