/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-scene.h"

G_BEGIN_DECLS

/**
 * KithHopLine:
 * @family: lines of one family join where they meet; lines of two cross
 * @style: number of its style
 * @owner: number of its subject, or %KITH_NO_SUBJECT
 * @part: what it is a part of
 *
 * One structural line.
 */
typedef struct
{
  guint    family;
  guint    style;
  guint    owner;
  KithPart part;
} KithHopLine;

typedef struct _KithHops KithHops;

KithHops *kith_hops_new  (double             unit_mm);
void      kith_hops_free (KithHops          *self);
void      kith_hops_add  (KithHops          *self,
                          const KithHopLine *line,
                          const KithPoint   *corners,
                          guint              n_corners);
void      kith_hops_draw (KithHops          *self,
                          KithSceneBuilder  *builder);

G_END_DECLS
