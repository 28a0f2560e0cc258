/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-geometry.h"

G_BEGIN_DECLS

/* Pixels a millimetre at 100 %: 96 pixels an inch. */
#define KITH_VIEWPORT_NORMAL (96.0 / 25.4)

/**
 * KithViewport:
 * @content_mm: what there is to see
 * @width_px: of the window onto it
 * @height_px: of the window onto it
 * @zoom: pixels a millimetre
 * @origin_px: where the point (0, 0) of the sheet lies in the window
 * @covered_px: how much at the top and at the foot lies under controls when everything is shown
 * @is_fitted: whether the view follows the content: all of it, whatever the window's size
 *
 * Where the sheet stands in the window. The only thing that knows pixels; they are the toolkit's
 * own, so a screen with two dots a pixel is not its business.
 */
typedef struct
{
  KithRect  content_mm;
  double    width_px;
  double    height_px;
  double    zoom;
  KithPoint origin_px;
  double    covered_px;
  gboolean  is_fitted;
} KithViewport;

void      kith_viewport_init         (KithViewport       *self);
void      kith_viewport_set_content  (KithViewport       *self,
                                      const KithRect     *content_mm);
void      kith_viewport_set_size     (KithViewport       *self,
                                      double              width_px,
                                      double              height_px);

KithPoint kith_viewport_to_px        (const KithViewport *self,
                                      const KithPoint    *at_mm);
KithPoint kith_viewport_to_mm        (const KithViewport *self,
                                      const KithPoint    *at_px);
KithRect  kith_viewport_rect_to_px   (const KithViewport *self,
                                      const KithRect     *rect_mm);
KithRect  kith_viewport_get_seen_mm  (const KithViewport *self);

double    kith_viewport_get_min_zoom (const KithViewport *self);
double    kith_viewport_get_max_zoom (const KithViewport *self);
void      kith_viewport_pan_by       (KithViewport       *self,
                                      double              dx_px,
                                      double              dy_px);
void      kith_viewport_zoom_at      (KithViewport       *self,
                                      double              zoom,
                                      const KithPoint    *at_px);
void      kith_viewport_fit          (KithViewport       *self);
void      kith_viewport_centre_on    (KithViewport       *self,
                                      const KithPoint    *at_mm);
gboolean  kith_viewport_reveal       (KithViewport       *self,
                                      const KithRect     *rect_mm,
                                      double              margin_px);

G_END_DECLS
