/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithPoint:
 * @x: to the right, in millimetres on the sheet
 * @y: downwards, in millimetres on the sheet
 */
typedef struct
{
  double x;
  double y;
} KithPoint;

/**
 * KithRect:
 * @x: left edge, in millimetres on the sheet
 * @y: top edge, in millimetres on the sheet
 * @width: in millimetres; a negative width marks the empty rectangle
 * @height: in millimetres
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} KithRect;

#define KITH_RECT_EMPTY ((KithRect){ 0.0, 0.0, -1.0, -1.0 })

gboolean  kith_rect_is_empty   (const KithRect  *rect);
gboolean  kith_rect_contains   (const KithRect  *rect,
                                const KithPoint *point);
gboolean  kith_rect_overlaps   (const KithRect  *a,
                                const KithRect  *b);
KithPoint kith_rect_centre     (const KithRect  *rect);
void      kith_rect_add_point  (KithRect        *rect,
                                const KithPoint *point);
void      kith_rect_add_rect   (KithRect        *rect,
                                const KithRect  *other);
void      kith_rect_grow       (KithRect        *rect,
                                double           by_mm);

double    kith_point_distance  (const KithPoint *a,
                                const KithPoint *b);
double    kith_point_to_line   (const KithPoint *point,
                                const KithPoint *from,
                                const KithPoint *to);

G_END_DECLS
