/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "paint/kith-painter.h"
#include "scene/kith-scene.h"

G_BEGIN_DECLS

/**
 * KithPlate:
 * @surface: the pixels; never written to once the plate is made
 * @scene: (nullable): what is painted on it
 * @theme: in which colours
 * @serial: of the drawing it shows
 * @zoom: dots a millimetre
 * @x: where its left edge lies, in dots from the sheet's (0, 0)
 * @y: where its top edge lies
 * @width: in dots
 * @height: in dots
 *
 * A piece of the drawing as pixels, shared between the thread that painted it and the widget.
 */
typedef struct
{
  cairo_surface_t *surface;
  guchar          *pixels;
  int              stride;
  KithScene       *scene;
  KithThemeKind    theme;
  guint            serial;
  double           zoom;
  int              x;
  int              y;
  int              width;
  int              height;
} KithPlate;

/**
 * KithPlateOrder:
 * @scene: (nullable): what to paint; %NULL asks for nothing
 * @theme: in which colours
 *
 * What somebody would like to have painted.
 */
typedef struct
{
  KithScene    *scene;
  KithThemeKind theme;
  guint         serial;
  double        zoom;
  int           x;
  int           y;
  int           width;
  int           height;
} KithPlateOrder;

KithPlate *kith_plate_new    (const KithPlateOrder *order,
                              KithPainter          *painter,
                              const KithPlate      *before);
KithPlate *kith_plate_ref    (KithPlate            *self);
void       kith_plate_unref  (KithPlate            *self);

gboolean   kith_plate_covers (const KithPlate      *self,
                              const KithPlateOrder *order);
gboolean   kith_plate_order_covers (const KithPlateOrder *self,
                                    const KithPlateOrder *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPlate, kith_plate_unref)

G_END_DECLS
