/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "base/kith-geometry.h"

G_BEGIN_DECLS

/**
 * KithEcoBody:
 * @diameter_mm: of its circle
 * @foot_mm: room below the circle for a line of detail
 * @sector: a number that sorts by kind, so that neighbours belong together
 * @is_heavy: whether its tie is strong: it stands nearer where there are two rings
 * @is_pinned: stays at @at whatever happens
 * @is_placed: stood at @at in the drawing before this one
 * @at: the middle of its circle
 *
 * What stands round the middle of an ecomap. The order of bodies of one sector is kept.
 */
typedef struct
{
  double    diameter_mm;
  double    foot_mm;
  guint     sector;
  gboolean  is_heavy;
  gboolean  is_pinned;
  gboolean  is_placed;
  KithPoint at;
} KithEcoBody;

/**
 * KithEcoSpace:
 * @centre_mm: diameter of the circle in the middle
 * @line_mm: how much line must be seen between the middle and a circle
 * @gap_mm: between two circles
 * @a_mm: half the width of the ellipse the middles of circles stand on
 * @b_mm: half its height
 */
typedef struct
{
  double centre_mm;
  double line_mm;
  double gap_mm;
  double a_mm;
  double b_mm;
} KithEcoSpace;

void kith_layout_ecomap (KithEcoBody        *bodies,
                         guint               n_bodies,
                         const KithEcoSpace *space);

G_END_DECLS
