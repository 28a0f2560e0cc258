/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * KithStickerName:
 * @token: of a sticker
 * @label: what it is called, translated
 */
typedef struct
{
  const char *token;
  const char *label;
} KithStickerName;

gboolean   kith_sticker_get_nth      (guint            number,
                                      KithStickerName *name);
GtkWidget *kith_sticker_picture_new  (const char      *token,
                                      int              side);

G_END_DECLS
