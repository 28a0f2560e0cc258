/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Short ways to paint what thousands of items consist of: symbols that look alike, and level and
 * upright lines.
 *
 * On a screen, symbols stand on whole pixels, so one small picture of each size serves all of them;
 * and lines on whole pixels are rectangles. Both cost a twentieth of a stroke. */

#include "config.h"

#include "paint/kith-paint-private.h"

#include <math.h>

#define MAX_SPRITES 512
#define MAX_SPRITE_PX 160.0

struct _KithSprites
{
  GHashTable *pictures; /* owned; SpriteKey to cairo_surface_t */
};

typedef struct
{
  guint8  shape;
  guint8  fill;
  guint16 width_px;
  guint16 height_px;
  guint16 radius_px8; /* eighths of a pixel */
  guint16 pen_px8;    /* eighths of a pixel */
  guint32 ink;
  guint32 paper;
} SpriteKey;

static guint
sprite_key_hash (gconstpointer data)
{
  const SpriteKey *key = data;
  guint hash = key->shape * 31u + key->fill;

  hash = hash * 1009u + key->width_px;
  hash = hash * 1009u + key->height_px;
  hash = hash * 1009u + key->pen_px8 + key->radius_px8 * 7u;
  return hash * 1009u + key->ink + key->paper * 3u;
}

static gboolean
sprite_key_equal (gconstpointer a,
                  gconstpointer b)
{
  const SpriteKey *left = a, *right = b;

  return left->shape == right->shape && left->fill == right->fill
         && left->width_px == right->width_px && left->height_px == right->height_px
         && left->radius_px8 == right->radius_px8 && left->pen_px8 == right->pen_px8
         && left->ink == right->ink && left->paper == right->paper;
}

/**
 * kith_sprites_new:
 *
 * Returns: (transfer full): a store for small pictures of symbols
 */
KithSprites *
kith_sprites_new (void)
{
  KithSprites *self = g_new0 (KithSprites, 1);

  self->pictures = g_hash_table_new_full (sprite_key_hash, sprite_key_equal, g_free,
                                          (GDestroyNotify) cairo_surface_destroy);
  return self;
}

/**
 * kith_sprites_free:
 *
 * Frees the pictures.
 */
void
kith_sprites_free (KithSprites *self)
{
  g_hash_table_unref (self->pictures);
  g_free (self);
}

static guint32
pack_colour (const KithColour *colour)
{
  return (guint32) round (colour->red * 255.0) << 16 | (guint32) round (colour->green * 255.0) << 8
         | (guint32) round (colour->blue * 255.0);
}

static void
set_colour (cairo_t          *cr,
            const KithColour *colour)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
}

/* The margin leaves room for the outer half of the pen, and for the tips of sharp corners. */
static int
margin_px (const KithPen  *pen,
           const KithGrid *grid)
{
  return (int) ceil (pen->width_mm * grid->scale * 1.5) + 1;
}

static cairo_surface_t *
paint_picture (const KithScene *scene,
               const KithItem  *item,
               const KithPen   *pen,
               const KithGrid  *grid,
               const KithPoint *corner,
               int              width_px,
               int              height_px)
{
  int margin = margin_px (pen, grid);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         width_px + 2 * margin + 1,
                                                         height_px + 2 * margin + 1);
  cairo_t *cr = cairo_create (picture);
  KithGrid own = *grid;

  own.x0 = margin - (corner->x - grid->offset);
  own.y0 = margin - (corner->y - grid->offset);
  own.x0 += grid->x0;
  own.y0 += grid->y0;
  cairo_translate (cr, own.x0, own.y0);
  cairo_scale (cr, grid->scale, grid->scale);
  cairo_set_line_width (cr, pen->width_mm);
  cairo_set_line_join (cr, pen->style->round_joins ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
  kith_paint_add_path (cr, scene, item, &own);
  set_colour (cr, pen->style->fill == KITH_FILL_SOLID ? &pen->ink : &pen->paper);
  if (pen->style->fill != KITH_FILL_NONE)
    cairo_fill_preserve (cr);
  set_colour (cr, &pen->ink);
  if (pen->width_mm > 0.0)
    cairo_stroke (cr);
  cairo_destroy (cr);
  return picture;
}

/**
 * kith_sprites_paint:
 * @item: any item
 * @grid: the pixels; they must be on
 *
 * Paints a symbol by means of a picture painted before, or leaves it to the caller if it is too
 * large or is not a shape in a box.
 *
 * Returns: whether @item has been painted
 */
gboolean
kith_sprites_paint (KithSprites     *self,
                    cairo_t         *cr,
                    const KithScene *scene,
                    const KithItem  *item,
                    const KithPen   *pen,
                    const KithGrid  *grid)
{
  const KithPoint *points = kith_scene_get_points (scene, item);
  KithPoint a, b, a_px, b_px;
  SpriteKey key = { 0 };
  cairo_surface_t *picture;

  if (item->shape > KITH_SHAPE_TRIANGLE)
    return FALSE;

  a = kith_paint_snap_point (grid, &points[0]);
  b = kith_paint_snap_point (grid, &points[1]);
  a_px = (KithPoint){ round (a.x * grid->scale + grid->x0 - grid->offset) + grid->offset,
                      round (a.y * grid->scale + grid->y0 - grid->offset) + grid->offset };
  b_px = (KithPoint){ round ((b.x - a.x) * grid->scale), round ((b.y - a.y) * grid->scale) };
  if (b_px.x > MAX_SPRITE_PX || b_px.y > MAX_SPRITE_PX)
    return FALSE;

  key.shape = item->shape;
  key.fill = pen->style->fill;
  key.width_px = (guint16) b_px.x;
  key.height_px = (guint16) b_px.y;
  key.pen_px8 = (guint16) round (pen->width_mm * grid->scale * 8.0);
  key.radius_px8 = item->n_points > 2 ? (guint16) round (points[2].x * grid->scale * 8.0) : 0;
  key.ink = pack_colour (&pen->ink);
  key.paper = pack_colour (&pen->paper);

  picture = g_hash_table_lookup (self->pictures, &key);
  if (picture == NULL)
    {
      if (g_hash_table_size (self->pictures) >= MAX_SPRITES)
        g_hash_table_remove_all (self->pictures);
      picture = paint_picture (scene, item, pen, grid, &a_px, key.width_px, key.height_px);
      g_hash_table_insert (self->pictures, g_memdup2 (&key, sizeof key), picture);
    }

  cairo_save (cr);
  cairo_identity_matrix (cr);
  cairo_set_source_surface (cr, picture, a_px.x - grid->offset - margin_px (pen, grid),
                            a_px.y - grid->offset - margin_px (pen, grid));
  cairo_paint (cr);
  cairo_restore (cr);
  return TRUE;
}

/**
 * kith_pixels_add_lines:
 * @cr: in pixels, not millimetres
 * @item: a polyline or segments, each piece level or upright
 *
 * Adds the pieces of @item, as wide as the pen, as rectangles of whole pixels to the path of @cr.
 */
void
kith_pixels_add_lines (cairo_t         *cr,
                       const KithScene *scene,
                       const KithItem  *item,
                       double           width_mm,
                       const KithGrid  *grid)
{
  const KithPoint *points = kith_scene_get_points (scene, item);
  gboolean separate = item->shape == KITH_SHAPE_SEGMENTS;
  double half = width_mm * grid->scale / 2.0;

  for (guint i = 0; i + 1 < item->n_points; i += separate ? 2 : 1)
    {
      KithPoint a = kith_paint_snap_point (grid, &points[i]);
      KithPoint b = kith_paint_snap_point (grid, &points[i + 1]);
      double left = MIN (a.x, b.x) * grid->scale + grid->x0;
      double right = MAX (a.x, b.x) * grid->scale + grid->x0;
      double top = MIN (a.y, b.y) * grid->scale + grid->y0;
      double bottom = MAX (a.y, b.y) * grid->scale + grid->y0;

      cairo_rectangle (cr, left - half, top - half, right - left + 2.0 * half,
                       bottom - top + 2.0 * half);
    }
}
