/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-scene.h"

G_BEGIN_DECLS

/* How far a sheet shows, on paper, what the next one begins with. */
#define KITH_POSTER_OVERLAP_MM 10.0

/**
 * KithPosterCell:
 * @window: the part of the drawing on this sheet, in millimetres of the drawing
 * @own: the part of it that the sheet after it, and the one below, do not cover
 * @column: from 0
 * @row: from 0
 *
 * One sheet of a poster.
 */
typedef struct
{
  KithRect window;
  KithRect own;
  guint    column;
  guint    row;
} KithPosterCell;

typedef struct _KithPoster KithPoster;

KithPoster *kith_poster_new               (KithScene        *drawing);
void        kith_poster_free              (KithPoster       *self);

double      kith_poster_get_largest_scale (const KithPoster *self,
                                           double            width_mm,
                                           double            height_mm);
void        kith_poster_cut               (const KithPoster *self,
                                           double            scale,
                                           double            width_mm,
                                           double            height_mm,
                                           GArray           *cells);
void        kith_poster_collect_items     (KithScene        *drawing,
                                           const KithRect   *window,
                                           GArray           *items);
KithRect    kith_poster_bounds            (KithScene        *drawing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPoster, kith_poster_free)

G_END_DECLS
