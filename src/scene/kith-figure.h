/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-sketch.h"

G_BEGIN_DECLS

/**
 * KithFigureShape:
 * @KITH_FIGURE_NONE: nothing
 * @KITH_FIGURE_SQUARE: a man or boy
 * @KITH_FIGURE_CIRCLE: a woman or girl
 * @KITH_FIGURE_DIAMOND: not known
 * @KITH_FIGURE_DOME: outside male and female
 * @KITH_FIGURE_TRIANGLE: a pregnancy
 * @KITH_FIGURE_CARD: a worker
 * @KITH_FIGURE_BLOCK: an organisation
 */
typedef enum
{
  KITH_FIGURE_NONE,
  KITH_FIGURE_SQUARE,
  KITH_FIGURE_CIRCLE,
  KITH_FIGURE_DIAMOND,
  KITH_FIGURE_DOME,
  KITH_FIGURE_TRIANGLE,
  KITH_FIGURE_CARD,
  KITH_FIGURE_BLOCK,
  KITH_N_FIGURE_SHAPES,
} KithFigureShape;

/**
 * KithFigureCross:
 * @KITH_CROSS_NONE: no cross
 * @KITH_CROSS_FULL: two diagonals inside the shape, clear of what stands in its middle
 * @KITH_CROSS_BOX: two diagonals of the box round a small shape
 * @KITH_CROSS_WIDE: arms of a fixed length, longer than the shape
 */
typedef enum
{
  KITH_CROSS_NONE,
  KITH_CROSS_FULL,
  KITH_CROSS_BOX,
  KITH_CROSS_WIDE,
} KithFigureCross;

/**
 * KithFigure:
 * @shape: the outline
 * @inner: a second shape inside
 * @scale: 1 for the usual size
 * @pen: width of the outline in symbol sizes
 * @dash: of the outline
 * @is_index: whether a second outline runs round the first
 * @is_group: whether a second shape stands behind the first
 * @cross: for who has died, and for losses
 * @has_level: whether a level line crosses the middle
 * @illness: fill of the left half
 * @substance: fill of the lower half
 * @centre: (nullable): what stands in the middle, or at the lower edge of a picture
 * @picture: (nullable): the name of the picture that fills the symbol
 * @picture_content: (nullable): that picture
 *
 * How somebody is drawn, apart from labels and badges.
 */
typedef struct
{
  KithFigureShape  shape;
  KithFigureShape  inner;
  double           scale;
  double           pen;
  KithDash         dash;
  gboolean         is_index;
  gboolean         is_group;
  KithFigureCross  cross;
  gboolean         has_level;
  KithFill         illness;
  KithFill         substance;
  const char      *centre;
  const char      *picture;
  GBytes          *picture_content;
} KithFigure;

KithRect kith_figure_get_box    (const KithFigure *self,
                                 double            unit_mm,
                                 const KithPoint  *centre);
double   kith_figure_get_top    (const KithFigure *self,
                                 double            unit_mm,
                                 double            dx_mm);
double   kith_figure_get_bottom (const KithFigure *self,
                                 double            unit_mm,
                                 double            dx_mm);
double   kith_figure_get_reach  (const KithFigure *self,
                                 double            unit_mm,
                                 double            dx,
                                 double            dy);
void     kith_figure_draw       (const KithFigure *self,
                                 const KithSketch *sketch,
                                 const KithPoint  *centre);

G_END_DECLS
