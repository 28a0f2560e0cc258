/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-legend.h"
#include "scene/kith-pages.h"

G_BEGIN_DECLS

#define KITH_STAMP_WIDTH_MM 78.0

/**
 * KithFurniture:
 * @words: what is written
 * @measurer: who knows how wide text is
 * @legend: (nullable): the legend, if it stands on this page
 * @width_mm: of the paper
 * @height_mm: of the paper
 * @page: number of the page, from 0
 * @n_pages: how many there are
 * @pages: (nullable) (element-type KithPage): all of them, if they can be put together
 * @is_alone: whether the drawing stands on this page and no other
 * @is_boxed: whether the stamp is a box beside the legend; else it is lines below it
 * @foot: where legend and stamp stand
 *
 * What stands on one page round the drawing.
 */
typedef struct
{
  const KithPageWords *words;
  const KithMeasurer  *measurer;
  const KithLegend    *legend;
  double               width_mm;
  double               height_mm;
  guint                page;
  guint                n_pages;
  const GArray        *pages;
  gboolean             is_alone;
  gboolean             is_boxed;
  KithRect             foot;
} KithFurniture;

/* Lines of the stamp, where it is no box. */
#define KITH_STAMP_LINES_MM 7.5

double     kith_furniture_stamp_height (const KithPageWords *words);
KithScene *kith_furniture_new_scene    (const KithFurniture *self);

G_END_DECLS
