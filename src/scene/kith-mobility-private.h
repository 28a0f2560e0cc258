/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files that draw a mobility map share. */

#pragma once

#include "layout/kith-layout-path.h"
#include "scene/kith-chart.h"
#include "scene/kith-sketch.h"

G_BEGIN_DECLS

/* Half of the picture of a place. */
#define KITH_MAP_HALF_MM 8.0

typedef struct
{
  KithChart  *chart;   /* borrowed */
  KithCase   *family;  /* borrowed */
  KithRecord *sheet;   /* borrowed */
  KithSketch  sketch;
} KithMapDrawing;

/**
 * KithMapLine:
 * @text: (owned): one line
 * @cap_mm: cap height
 * @weight: how heavy
 */
typedef struct
{
  char      *text;
  double     cap_mm;
  KithWeight weight;
} KithMapLine;

/**
 * KithMapChip:
 * @there: who was there; borrowed from the case
 * @name: (owned): lines of the name
 * @at: the middle of the figure, from the middle of the picture
 * @width_mm: of figure, name and star
 */
typedef struct
{
  KithRecord *there;
  char      **name;
  KithPoint   at;
  double      width_mm;
  double      name_mm;
} KithMapChip;

/**
 * KithMapBlock:
 * @place: borrowed from the case
 * @lines: (owned): what is written under the picture
 * @chips: (owned): who was there
 *
 * A place with everything that belongs to it, measured.
 */
typedef struct
{
  KithRecord *place;
  GArray     *lines;
  GPtrArray  *chips;
} KithMapBlock;

KithMapBlock *kith_map_block_new    (KithMapDrawing     *drawing,
                                     KithRecord         *place,
                                     KithPathStop       *stop);
void          kith_map_block_free   (KithMapBlock       *self);
void          kith_map_block_draw   (const KithMapBlock *self,
                                     KithMapDrawing     *drawing,
                                     const KithPoint    *at,
                                     gboolean            is_now);

void          kith_map_draw_picture (const KithSketch   *sketch,
                                     const char         *kind,
                                     const char         *feeling,
                                     const KithPoint    *at,
                                     double              half_mm);
const char   *kith_map_picture_key  (const char         *kind);
void          kith_map_draw_face    (const KithSketch   *sketch,
                                     const char         *feeling,
                                     const KithPoint    *at,
                                     double              radius_mm);
void          kith_map_draw_flag    (const KithSketch   *sketch,
                                     const KithPoint    *foot,
                                     double              height_mm,
                                     gboolean            is_now);
void          kith_map_draw_pause   (const KithSketch   *sketch,
                                     const KithPoint    *at,
                                     double              radius_mm);
void          kith_map_draw_figure  (const KithSketch   *sketch,
                                     gboolean            is_pet,
                                     const KithPoint    *at,
                                     double              height_mm);
void          kith_map_draw_ring    (const KithSketch   *sketch,
                                     gboolean            is_safe,
                                     const KithPoint    *at,
                                     double              radius_mm);
void          kith_map_draw_star    (const KithSketch   *sketch,
                                     gboolean            is_sure,
                                     const KithPoint    *at,
                                     double              radius_mm);

void          kith_map_draw_hand    (KithMapDrawing     *drawing);

G_END_DECLS
