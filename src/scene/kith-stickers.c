/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pictures a child may stick on a drawing: a few lines each, in black, so that any printer has
 * them. What they mean is the child's to say. */

#include "config.h"

#include "scene/kith-stickers.h"

#include <glib/gi18n-lib.h>

#include "scene/kith-eco-pictures.h"

static const KithStickerKind stickers[] = {
  { "heart", N_("Heart"),
    "p 0 9 -7 2 -9 -2 -8 -6 -5 -8 -2 -7 0 -4 2 -7 5 -8 8 -6 9 -2 7 2" },
  { "star", N_("Star"), "p 0 -9 2.5 -3 9 -3 4 1 6 8 0 4 -6 8 -4 1 -9 -3 -2.5 -3" },
  { "sun", N_("Sun"),
    "c 0 0 4; l 0 -6 0 -9; l 0 6 0 9; l -6 0 -9 0; l 6 0 9 0; l -4.3 -4.3 -6.5 -6.5; l 4.3 -4.3 6.5 -6.5;"
    " l -4.3 4.3 -6.5 6.5; l 4.3 4.3 6.5 6.5" },
  { "rain", N_("Rain cloud"),
    "p -8 1 -9 -2 -7 -5 -4 -5 -2 -8 2 -9 5 -7 6 -4 9 -3 9 1; l -5 4 -6 8; l 0 4 -1 8; l 5 4 4 8" },
  { "moon", N_("Moon"), "p 4 -8 -1 -8 -6 -4 -7 1 -5 6 0 9 5 8 1 5 -1 1 -1 -3 1 -6" },
  { "house", N_("House"), "l -9 -1 0 -9 9 -1; l -7 -2 -7 8 7 8 7 -2; r -2 2 4 6" },
  { "tree", N_("Tree"), "c 0 -3 6; l 0 3 0 9; l -3 9 3 9" },
  { "flower", N_("Flower"),
    "c 0 -4 2; c -3.5 -6 2; c 3.5 -6 2; c -2.2 -1 2; c 2.2 -1 2; c 0 -7.8 2; l 0 1 0 9; l 0 6 4 4" },
  { "dog", N_("Dog"),
    "p -8 -4 -5 -6 -2 -3 5 -3 8 -6 7 -1 7 8 5 8 5 3 -3 3 -3 8 -5 8 -5 1 -8 0; d -5 -3.5 0.6" },
  { "cat", N_("Cat"),
    "p -6 -9 -3 -5 3 -5 6 -9 7 0 4 6 -4 6 -7 0; d -3 -1 0.8; d 3 -1 0.8; p -1 2 1 2 0 3; l -10 1 -5 2;"
    " l 10 1 5 2; l -10 4 -5 3; l 10 4 5 3" },
  { "ball", N_("Football"),
    "c 0 0 9; p 0 -4 4 -1 2 4 -2 4 -4 -1; l 0 -4 0 -9; l 4 -1 8 -4; l -4 -1 -8 -4; l 2 4 5 8; l -2 4 -5 8" },
  { "bike", N_("Bike"),
    "c -5.5 3 4; c 5.5 3 4; l -5.5 3 -2 -4 4 -4 0 3 -5.5 3; l 4 -4 5.5 3; l 4 -4 3 -7 6 -7; l -4 -5 -1 -5" },
  { "music", N_("Music"), "l -4 6 -4 -7 7 -9 7 4; c -6 6 2.2; c 5 4 2.2" },
  { "book", N_("Book"), "p 0 -5 9 -7 9 5 0 7 -9 5 -9 -7; l 0 -5 0 7" },
  { "cake", N_("Birthday cake"),
    "r -8 0 16 8; l -8 4 8 4; l -4 0 -4 -5; l 0 0 0 -5; l 4 0 4 -5; d -4 -6.5 0.9; d 0 -6.5 0.9; d 4 -6.5 0.9" },
  { "car", N_("Car"), "p -9 3 -9 -1 -5 -2 -3 -6 4 -6 7 -2 9 -1 9 3; c -5 4 2.2; c 5 4 2.2" },
  { "bed", N_("Bed"), "l -9 -6 -9 7; l -9 3 9 3 9 7; l 9 3 9 -1 -9 -1; c -6 -3 1.8" },
  { "phone", N_("Phone"), "r -5 -9 10 18; l -2 -7 2 -7; d 0 6.8 0.9" },
};

/**
 * kith_stickers_list:
 * @n_stickers: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_stickers): all stickers
 */
const KithStickerKind *
kith_stickers_list (guint *n_stickers)
{
  *n_stickers = G_N_ELEMENTS (stickers);
  return stickers;
}

/**
 * kith_sticker_find:
 * @token: (nullable): of a sticker
 *
 * Returns: (transfer none) (nullable): the sticker
 */
const KithStickerKind *
kith_sticker_find (const char *token)
{
  for (guint i = 0; token != NULL && i < G_N_ELEMENTS (stickers); i++)
    if (g_str_equal (stickers[i].token, token))
      return &stickers[i];

  return NULL;
}

/**
 * kith_sticker_draw:
 * @centre: its middle
 * @size_mm: how wide and high
 */
void
kith_sticker_draw (const KithSketch      *sketch,
                   const KithStickerKind *sticker,
                   const KithPoint       *centre,
                   double                 size_mm)
{
  kith_eco_strokes_draw (sketch, sticker->picture, centre, size_mm, 0.045 * size_mm);
}
