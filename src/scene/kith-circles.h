/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-calendar.h"
#include "model/kith-case.h"
#include "scene/kith-sketch.h"

G_BEGIN_DECLS

/**
 * KithCirclesOptions:
 * @measurer: who knows how wide text is
 * @as_at: the day of the drawing, for ages and for who is where
 * @is_asked: whether somebody asked for just that day; else the sheet's own comes first, and a
 *   sheet without one is drawn as things are now
 *
 * What a drawing of circles depends on besides the case and the sheet.
 */
typedef struct
{
  const KithMeasurer *measurer;
  KithDay             as_at;
  gboolean            is_asked;
} KithCirclesOptions;

KithScene *kith_circles_new_scene    (KithCase                 *family,
                                      KithRecord               *sheet,
                                      const KithCirclesOptions *options);
gboolean   kith_circles_draw_sample  (const KithSketch         *sketch,
                                      const char               *key,
                                      const KithPoint          *centre);
int        kith_circles_ring_at      (KithScene                *scene,
                                      guint                     n_rings,
                                      const KithPoint          *at);

G_END_DECLS
