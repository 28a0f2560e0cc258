/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Paints one piece of the drawing. What a plate has in common with the one before is copied, so
 * that moving the sheet only costs the strip that came into view, and a step only the few places
 * where the drawing looks different now.
 */

#include "config.h"

#include "canvas/kith-plate.h"

#include "scene/kith-scene-changes.h"

#include <math.h>
#include <string.h>

#define MOST_PATCHES 24 /* places painted one by one, before all of it is painted */
#define NEAR_DOTS 24    /* places nearer to each other than this are painted as one */
#define EDGE_DOTS 2     /* round a place, for edges that fall between two dots */

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
  g_clear_pointer (&self->scene, kith_scene_unref);
}

static Dots
intersect (const Dots *a,
           const Dots *b)
{
  int left = MAX (a->x, b->x);
  int top = MAX (a->y, b->y);
  int right = MIN (a->x + a->width, b->x + b->width);
  int bottom = MIN (a->y + a->height, b->y + b->height);

  return (Dots){ left, top, MAX (right - left, 0), MAX (bottom - top, 0) };
}

static Dots
dots_of (const KithPlate *self)
{
  return (Dots){ self->x, self->y, self->width, self->height };
}

static gboolean
are_near (const Dots *a,
          const Dots *b)
{
  return a->x < b->x + b->width + NEAR_DOTS && b->x < a->x + a->width + NEAR_DOTS
         && a->y < b->y + b->height + NEAR_DOTS && b->y < a->y + a->height + NEAR_DOTS;
}

static Dots
unite (const Dots *a,
       const Dots *b)
{
  int left = MIN (a->x, b->x), top = MIN (a->y, b->y);

  return (Dots){ left, top, MAX (a->x + a->width, b->x + b->width) - left,
                 MAX (a->y + a->height, b->y + b->height) - top };
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

/* A place grows by all that are near it, which may bring others near. */
static void
add_patch (GArray *patches,
           Dots    patch)
{
  for (guint i = 0; i < patches->len;)
    if (are_near (&g_array_index (patches, Dots, i), &patch))
      {
        patch = unite (&g_array_index (patches, Dots, i), &patch);
        g_array_remove_index_fast (patches, i);
        i = 0;
      }
    else
      i++;
  g_array_append_val (patches, patch);
}

/* Of what was copied, the places where the drawing looks different now. */
static GArray *
find_patches (const KithPlateOrder *order,
              const KithPlate      *before,
              const Dots           *kept)
{
  g_autoptr(GArray) areas = g_array_new (FALSE, FALSE, sizeof (KithRect));
  GArray *patches = g_array_new (FALSE, FALSE, sizeof (Dots));

  if (before->scene != order->scene)
    kith_scene_collect_changes (before->scene, order->scene, areas);
  for (guint i = 0; i < areas->len && patches->len <= MOST_PATCHES; i++)
    {
      const KithRect *area = &g_array_index (areas, KithRect, i);
      Dots patch = { (int) floor (area->x * order->zoom) - EDGE_DOTS,
                     (int) floor (area->y * order->zoom) - EDGE_DOTS,
                     (int) ceil (area->width * order->zoom) + 2 * EDGE_DOTS + 1,
                     (int) ceil (area->height * order->zoom) + 2 * EDGE_DOTS + 1 };

      patch = intersect (&patch, kept);
      if (patch.width > 0 && patch.height > 0)
        add_patch (patches, patch);
    }

  return patches;
}

/* Copies what still holds; %FALSE if too little of it does. */
static gboolean
paint_from (KithPlate            *self,
            const KithPlateOrder *order,
            KithPainter          *painter,
            const KithPlate      *before)
{
  g_autoptr(GArray) patches = NULL;
  Dots all = dots_of (self), there = dots_of (before), kept;

  if (before->pixels == NULL || before->theme != self->theme || before->zoom != self->zoom)
    return FALSE;

  kept = intersect (&all, &there);
  if (kept.width <= 0 || kept.height <= 0)
    return FALSE;

  patches = find_patches (order, before, &kept);
  if (patches->len > MOST_PATCHES)
    return FALSE;

  copy_rows (self, before, &kept);
  for (guint i = 0; i < patches->len; i++)
    paint_dots (self, order, painter, &g_array_index (patches, Dots, i));
  paint_around (self, order, painter, &kept);
  return TRUE;
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
  Dots all;

  self->scene = kith_scene_ref (order->scene);
  self->theme = order->theme;
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

  all = dots_of (self);
  if (before == NULL || !paint_from (self, order, painter, before))
    paint_dots (self, order, painter, &all);

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
