/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files that draw circles share. */

#pragma once

#include "model/kith-circles-words.h"
#include "model/kith-kin-words.h"
#include "scene/kith-circles.h"

G_BEGIN_DECLS

/**
 * KithCircleChip:
 * @seat: who and where
 * @name: (owned): lines of the name
 * @under: (owned) (element-type utf8): smaller lines below: who it is to the child, the next step
 * @mark: (nullable): key of the mark in its corner
 * @width_mm: of its box
 * @height_mm: of its box
 */
typedef struct
{
  KithSeat     seat;
  char       **name;
  GPtrArray   *under;
  const char  *mark;
  double       width_mm;
  double       height_mm;
} KithCircleChip;

/**
 * KithCirclesDrawing:
 * @family: the case
 * @rings: which
 * @as_at: the day for ages
 * @teller: (nullable): who says what somebody is to the child in focus
 * @sketch: where it is drawn
 */
typedef struct
{
  KithCase        *family;
  const KithRings *rings;
  KithDay          as_at;
  KithKinTeller   *teller;
  KithSketch       sketch;
} KithCirclesDrawing;

KithCircleChip *kith_circle_chip_new     (KithCirclesDrawing   *drawing,
                                          const KithSeat       *seat);
void            kith_circle_chip_free    (KithCircleChip       *self);
void            kith_circle_chip_draw    (const KithCircleChip *self,
                                          KithCirclesDrawing   *drawing,
                                          const KithPoint      *centre);

G_END_DECLS
