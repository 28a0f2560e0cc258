/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Paints one piece of the drawing. What a plate has in common with the one before is copied, so
 * that moving the sheet only costs the strip that came into view.
 */

#include "config.h"

#include "canvas/kith-plate.h"

#include <string.h>

typedef struct
{
  int x;
  int y;
  int width;
  int height;
} Dots;

static void
plate_clear (KithPlate *self)
{
  cairo_surface_destroy (self->surface);
}

static Dots
intersect (const KithPlate *a,
           const KithPlate *b)
{
  int left = MAX (a->x, b->x);
  int top = MAX (a->y, b->y);
  int right = MIN (a->x + a->width, b->x + b->width);
  int bottom = MIN (a->y + a->height, b->y + b->height);

  return (Dots){ left, top, MAX (right - left, 0), MAX (bottom - top, 0) };
}

static void
copy_rows (KithPlate       *self,
           const KithPlate *from,
           const Dots      *shared)
{
  cairo_surface_flush (self->surface);
  for (int row = 0; row < shared->height; row++)
    memcpy (self->pixels + (gsize) (shared->y - self->y + row) * self->stride
            + (gsize) (shared->x - self->x) * 4,
            from->pixels + (gsize) (shared->y - from->y + row) * from->stride
            + (gsize) (shared->x - from->x) * 4,
            (gsize) shared->width * 4);
  cairo_surface_mark_dirty (self->surface);
}

static void
paint_dots (KithPlate            *self,
            const KithPlateOrder *order,
            KithPainter          *painter,
            const Dots           *dots)
{
  KithRect area = { dots->x / order->zoom, dots->y / order->zoom, dots->width / order->zoom,
                    dots->height / order->zoom };
  cairo_t *cr = NULL;

  if (dots->width <= 0 || dots->height <= 0)
    return;

  cr = cairo_create (self->surface);
  cairo_translate (cr, -self->x, -self->y);
  cairo_rectangle (cr, dots->x, dots->y, dots->width, dots->height);
  cairo_clip (cr);
  kith_painter_paint_sheet (cr, order->theme);
  cairo_scale (cr, order->zoom, order->zoom);
  kith_painter_paint (painter, cr, order->scene, order->theme, &area, KITH_PAINT_SCREEN);
  cairo_destroy (cr);
}

/* The four strips that are left round a part that is there already. */
static void
paint_around (KithPlate            *self,
              const KithPlateOrder *order,
              KithPainter          *painter,
              const Dots           *kept)
{
  int right = self->x + self->width;
  int bottom = self->y + self->height;
  Dots strips[] = {
    { self->x, self->y, self->width, kept->y - self->y },
    { self->x, kept->y + kept->height, self->width, bottom - kept->y - kept->height },
    { self->x, kept->y, kept->x - self->x, kept->height },
    { kept->x + kept->width, kept->y, right - kept->x - kept->width, kept->height },
  };

  for (guint i = 0; i < G_N_ELEMENTS (strips); i++)
    paint_dots (self, order, painter, &strips[i]);
}

/**
 * kith_plate_new:
 * @order: what is wanted; its scene must be there
 * @painter: of the thread that calls
 * @before: (nullable): a plate that may hold some of it already
 *
 * Returns: (transfer full): the plate
 */
KithPlate *
kith_plate_new (const KithPlateOrder *order,
                KithPainter          *painter,
                const KithPlate      *before)
{
  KithPlate *self = g_atomic_rc_box_new0 (KithPlate);
  Dots kept = { 0 };

  self->serial = order->serial;
  self->zoom = order->zoom;
  self->x = order->x;
  self->y = order->y;
  self->width = order->width;
  self->height = order->height;
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, self->width, self->height);
  self->pixels = cairo_image_surface_get_data (self->surface);
  self->stride = cairo_image_surface_get_stride (self->surface);
  if (self->pixels == NULL)
    return self;

  if (before != NULL && before->serial == self->serial && before->zoom == self->zoom
      && before->pixels != NULL)
    kept = intersect (self, before);

  if (kept.width > 0 && kept.height > 0)
    {
      copy_rows (self, before, &kept);
      paint_around (self, order, painter, &kept);
    }
  else
    paint_dots (self, order, painter, &(Dots){ self->x, self->y, self->width, self->height });

  return self;
}

/**
 * kith_plate_ref:
 *
 * Returns: (transfer full): @self
 */
KithPlate *
kith_plate_ref (KithPlate *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * kith_plate_unref:
 *
 * Lets go of the plate.
 */
void
kith_plate_unref (KithPlate *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) plate_clear);
}

/**
 * kith_plate_covers:
 *
 * Returns: whether the plate holds every dot of the area of @order, as it was ordered
 */
gboolean
kith_plate_covers (const KithPlate      *self,
                   const KithPlateOrder *order)
{
  return self->serial == order->serial && self->zoom == order->zoom
         && self->x <= order->x && self->y <= order->y
         && self->x + self->width >= order->x + order->width
         && self->y + self->height >= order->y + order->height;
}

/**
 * kith_plate_order_covers:
 *
 * Returns: whether a plate made for @self will cover @other
 */
gboolean
kith_plate_order_covers (const KithPlateOrder *self,
                         const KithPlateOrder *other)
{
  return self->serial == other->serial && self->zoom == other->zoom
         && self->x <= other->x && self->y <= other->y
         && self->x + self->width >= other->x + other->width
         && self->y + self->height >= other->y + other->height;
}
