/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-legend.h"
#include "scene/kith-pages.h"

G_BEGIN_DECLS

#define KITH_STAMP_WIDTH_MM 78.0

/**
 * KithPageSide:
 *
 * The sides of a page on which the drawing may go on.
 */
typedef enum
{
  KITH_SIDE_LEFT,
  KITH_SIDE_RIGHT,
  KITH_SIDE_ABOVE,
  KITH_SIDE_BELOW,
  KITH_N_SIDES,
} KithPageSide;

/**
 * KithFurniture:
 * @words: what is written
 * @measurer: who knows how wide text is
 * @legend: (nullable): the legend, if it stands on this page
 * @width_mm: of the paper
 * @height_mm: of the paper
 * @page: number of the page, from 0
 * @n_pages: how many there are
 * @foot: where legend and stamp stand
 * @window: what the drawing takes of the page, on paper
 * @neighbours: number of the page on which the drawing goes on, plus 1; 0 for none
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
  KithRect             foot;
  KithRect             window;
  guint                neighbours[KITH_N_SIDES];
} KithFurniture;

double     kith_furniture_stamp_height    (const KithPageWords *words);
void       kith_furniture_find_neighbours (KithFurniture       *self,
                                           const GArray        *pages,
                                           guint                page);
KithScene *kith_furniture_new_scene       (const KithFurniture *self);

G_END_DECLS
