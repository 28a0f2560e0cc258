/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-scene.h"

G_BEGIN_DECLS

/**
 * KithSnap:
 * @by_mm: how far the moved are moved now
 * @has_column: whether the leading one stands right above or below somebody, or in equal gaps
 * @has_row: whether the leading one stands in a row with somebody
 * @column_mm: where that column is
 * @row_mm: where that row is
 *
 * A move that was brought into line with those who stay.
 */
typedef struct
{
  KithPoint by_mm;
  gboolean  has_column;
  gboolean  has_row;
  double    column_mm;
  double    row_mm;
} KithSnap;

KithSnap kith_snap_move (const KithScene *scene,
                         GHashTable      *moved,
                         guint            leader,
                         const KithPoint *by_mm,
                         double           tolerance_mm);

G_END_DECLS
