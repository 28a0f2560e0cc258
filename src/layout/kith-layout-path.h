/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-geometry.h"

G_BEGIN_DECLS

#define KITH_PATH_LEG_POINTS 64

/**
 * KithPathStop:
 * @left_mm: how far what belongs to the stop reaches to the left of its middle
 * @right_mm: to the right
 * @head_mm: above
 * @foot_mm: below
 * @is_pinned: stays at @at whatever happens
 * @at: the middle of its picture
 * @row: which row of the path it stands in; -1 for one that was put somewhere by hand
 *
 * One place on a winding path, with everything that is written under it.
 */
typedef struct
{
  double    left_mm;
  double    right_mm;
  double    head_mm;
  double    foot_mm;
  gboolean  is_pinned;
  KithPoint at;
  int       row;
} KithPathStop;

/**
 * KithPathSpace:
 * @gap_mm: between two stops beside each other: how much path is seen there
 * @row_gap_mm: between two rows
 * @wave_mm: how far the path swings up and down
 * @turn_mm: how far it swings out where it turns round
 * @reach_mm: how far from the middle of a picture the path ends
 */
typedef struct
{
  double gap_mm;
  double row_gap_mm;
  double wave_mm;
  double turn_mm;
  double reach_mm;
} KithPathSpace;

KithRect kith_path_stop_get_box  (const KithPathStop  *self);
void     kith_layout_path        (KithPathStop        *stops,
                                  guint                n_stops,
                                  const KithPathSpace *space);
guint    kith_layout_path_leg    (const KithPathStop  *stops,
                                  guint                n_stops,
                                  guint                leg,
                                  const KithPathSpace *space,
                                  KithPoint           *points);

G_END_DECLS
