/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-scene.h"
#include "scene/kith-sketch.h"

G_BEGIN_DECLS

/* Least width of a column. */
#define KITH_LEGEND_COLUMN_MM 54.0

/**
 * KithLegend:
 * @keys: (element-type utf8): what it explains, in its own order; borrowed static strings
 * @is_dense: whether rows and columns stand as close as can be read; letters are no smaller
 *
 * The key to the signs of a drawing.
 */
typedef struct
{
  GPtrArray *keys;
  gboolean   is_dense;
} KithLegend;

KithLegend *kith_legend_new        (const KithScene    *scene);
KithLegend *kith_legend_new_of_all (void);
void        kith_legend_free       (KithLegend         *self);

double      kith_legend_get_height (const KithLegend   *self,
                                    double              width_mm);
void        kith_legend_draw       (const KithLegend   *self,
                                    KithSceneBuilder   *builder,
                                    const KithMeasurer *measurer,
                                    const KithRect     *box);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithLegend, kith_legend_free)

G_END_DECLS
