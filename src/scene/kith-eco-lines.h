/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-record.h"
#include "scene/kith-path.h"
#include "scene/kith-sketch.h"

G_BEGIN_DECLS

/**
 * KithEcoKey:
 * @KITH_ECO_KEY_KITH: thick is strong, dashed is weak, strokes across anything are stress
 * @KITH_ECO_KEY_ENGLAND: unbroken is strong, dashes are weak, dots are stress; no arrows
 * @KITH_ECO_KEY_SCOTLAND: solid is strong, broken is weak, dots with strokes are stress; arrows
 *
 * Which official key the lines of an ecomap follow.
 */
typedef enum
{
  KITH_ECO_KEY_KITH,
  KITH_ECO_KEY_ENGLAND,
  KITH_ECO_KEY_SCOTLAND,
  KITH_N_ECO_KEYS,
} KithEcoKey;

/**
 * KithEcoLine:
 * @strength: a token of the strengths of a tie
 * @is_stressful: whether it is
 * @flow: a token of the directions of help; "to" is towards the middle
 */
typedef struct
{
  const char *strength;
  gboolean    is_stressful;
  const char *flow;
} KithEcoLine;

KithEcoKey  kith_eco_key_find     (const char        *token);
void        kith_eco_line_draw    (const KithSketch  *sketch,
                                   KithEcoKey         key,
                                   const KithEcoLine *line,
                                   const KithPath    *path);
const char *kith_eco_line_note    (KithEcoKey         key,
                                   const KithEcoLine *line);
const char *kith_eco_flow_note    (KithEcoKey         key,
                                   const KithEcoLine *line);
const char *kith_eco_line_code    (const KithEcoLine *line);
KithInk     kith_eco_line_ink     (const KithEcoLine *line);
gboolean    kith_eco_draw_sample  (const KithSketch  *sketch,
                                   const char        *key,
                                   const KithPoint   *centre,
                                   double             sample_mm);

G_END_DECLS
