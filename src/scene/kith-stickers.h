/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The stickers of a mobility map, and the inks and widths of its pens. */

#pragma once

#include "scene/kith-sketch.h"

G_BEGIN_DECLS

/* How wide and high a sticker is unless somebody makes it larger. */
#define KITH_STICKER_MM 12.0

/**
 * KithStickerKind:
 * @token: what is written into the case
 * @label: what it is called, marked for translation
 * @picture: its lines, as kith_eco_strokes_draw() reads them
 */
typedef struct
{
  const char *token;
  const char *label;
  const char *picture;
} KithStickerKind;

const KithStickerKind *kith_stickers_list (guint                 *n_stickers);
const KithStickerKind *kith_sticker_find  (const char            *token);
void                   kith_sticker_draw  (const KithSketch      *sketch,
                                           const KithStickerKind *sticker,
                                           const KithPoint       *centre,
                                           double                 size_mm);

KithInk                kith_pen_ink_find  (const char            *token);
double                 kith_pen_width_mm  (const char            *pen,
                                           double                 width_mm);

G_END_DECLS
