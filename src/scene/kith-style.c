/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that say how a line or a shape looks; colours are left to the theme. */

#include "config.h"

#include "scene/kith-style.h"

static const char *const ink_tokens[KITH_N_INKS] = {
  "none", "structural", "supportive", "conflict", "abuse", "control", "distance", "accent", "paper",
  "faint", "pen-blue", "pen-teal", "pen-green", "pen-orange", "pen-red", "pen-purple", "pen-brown",
};

static const char *const fill_tokens[KITH_N_FILLS] = {
  "none", "paper", "p_solid", "p_diag", "p_horiz", "p_cross", "p_dots",
};

static const struct
{
  const char     *token;
  KithDashPattern pattern;
} dashes[KITH_N_DASHES] = {
  [KITH_DASH_SOLID] = { "solid", { 0, FALSE, { 0.0 } } },
  [KITH_DASH_NORMAL] = { "dash", { 2, FALSE, { 0.22, 0.14 } } },
  [KITH_DASH_LONG] = { "long", { 2, FALSE, { 0.36, 0.14 } } },
  [KITH_DASH_SHORT] = { "short", { 2, FALSE, { 0.12, 0.10 } } },
  [KITH_DASH_FINE] = { "fine", { 2, FALSE, { 0.08, 0.06 } } },
  [KITH_DASH_DOTS] = { "dots", { 2, TRUE, { 0.0, 0.16 } } },
  [KITH_DASH_SPARSE_DOTS] = { "sparse", { 2, TRUE, { 0.0, 0.30 } } },
  [KITH_DASH_DASH_DOT] = { "dash-dot", { 4, TRUE, { 0.30, 0.12, 0.0, 0.12 } } },
  [KITH_DASH_DASH_DOT_DOT]
  = { "dash-dot-dot", { 6, TRUE, { 0.30, 0.12, 0.0, 0.12, 0.0, 0.12 } } },
};

/**
 * kith_dash_get_pattern:
 *
 * Returns: (transfer none): the lengths of @dash, in units of the symbol size
 */
const KithDashPattern *
kith_dash_get_pattern (KithDash dash)
{
  g_return_val_if_fail (dash < KITH_N_DASHES, NULL);

  return &dashes[dash].pattern;
}

/**
 * kith_dash_get_token:
 *
 * Returns: (transfer none): the name of @dash in a scene's text form
 */
const char *
kith_dash_get_token (KithDash dash)
{
  g_return_val_if_fail (dash < KITH_N_DASHES, NULL);

  return dashes[dash].token;
}

/**
 * kith_ink_get_token:
 *
 * Returns: (transfer none): the name of @ink in a scene's text form
 */
const char *
kith_ink_get_token (KithInk ink)
{
  g_return_val_if_fail (ink < KITH_N_INKS, NULL);

  return ink_tokens[ink];
}

/**
 * kith_fill_get_token:
 *
 * Returns: (transfer none): the name of @fill in a scene's text form
 */
const char *
kith_fill_get_token (KithFill fill)
{
  g_return_val_if_fail (fill < KITH_N_FILLS, NULL);

  return fill_tokens[fill];
}

/**
 * kith_style_equal:
 *
 * Returns: whether @a and @b look the same
 */
gboolean
kith_style_equal (const KithStyle *a,
                  const KithStyle *b)
{
  return a->ink == b->ink && a->dash == b->dash && a->fill == b->fill
         && a->round_joins == b->round_joins && a->width_mm == b->width_mm
         && a->unit_mm == b->unit_mm && a->halo_mm == b->halo_mm;
}
