/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Pictures in a drawing, cut to the outline of their symbol. On a screen a picture is made as small
 * as it is shown, once; on paper it goes into the file as it is. In one ink it is grey.
 */

#include "config.h"

#include "paint/kith-paint-private.h"

#include "paint/kith-photo.h"

#include <math.h>

#define MOST_KEPT (48 * 1024 * 1024) /* bytes of dots; then all are let go and made again */
#define FAINT_ALPHA 0.35
#define HEAD_ROOM 0.35               /* of what is cut from a tall picture, the part cut at its top */

struct _KithAlbum
{
  GHashTable *surfaces; /* owned; "name side grey" → cairo_surface_t, or NULL for a damaged one */
  gsize       n_bytes;
};

static void
surface_free (gpointer surface)
{
  if (surface != NULL)
    cairo_surface_destroy (surface);
}

/**
 * kith_album_new:
 *
 * Returns: (transfer full): an album without pictures
 */
KithAlbum *
kith_album_new (void)
{
  KithAlbum *self = g_new0 (KithAlbum, 1);

  self->surfaces = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, surface_free);
  return self;
}

/**
 * kith_album_free:
 *
 * Frees the pictures that were made.
 */
void
kith_album_free (KithAlbum *self)
{
  g_hash_table_unref (self->surfaces);
  g_free (self);
}

/* Twice as many dots as are shown, in steps, so that zooming does not make each of them anew. */
static int
side_for (const KithPainting *painting,
          const KithRect     *box)
{
  double shown = MAX (box->width, box->height) * painting->grid.scale;
  int side = 32;

  if (!painting->on_screen)
    return KITH_PHOTO_SIDE;
  while (side < shown * 1.5 && side < KITH_PHOTO_SIDE)
    side *= 2;

  return MIN (side, KITH_PHOTO_SIDE);
}

static cairo_surface_t *
find_surface (KithAlbum  *self,
              const char *name,
              GBytes     *content,
              int         side,
              gboolean    grey)
{
  g_autofree char *key = g_strdup_printf ("%s %d %d", name, side, grey);
  cairo_surface_t *surface;
  gpointer found;

  if (g_hash_table_lookup_extended (self->surfaces, key, NULL, &found))
    return found;

  surface = kith_photo_new_surface (content, side, grey);
  if (surface != NULL)
    self->n_bytes += (gsize) cairo_image_surface_get_stride (surface)
                     * (gsize) cairo_image_surface_get_height (surface);
  if (self->n_bytes > MOST_KEPT)
    {
      g_hash_table_remove_all (self->surfaces);
      self->n_bytes = 0;
    }
  g_hash_table_insert (self->surfaces, g_steal_pointer (&key), surface);
  return surface;
}

/* Fills the box; what is too much is cut off, more below than above, where faces are. */
static void
set_source (cairo_t         *cr,
            cairo_surface_t *surface,
            const KithRect  *box)
{
  double width = cairo_image_surface_get_width (surface);
  double height = cairo_image_surface_get_height (surface);
  double scale = MAX (box->width / width, box->height / height);

  cairo_translate (cr, box->x + (box->width - scale * width) / 2.0,
                   box->y + (box->height - scale * height) * HEAD_ROOM);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
}

static void
paint_one (const KithPainting *painting,
           const KithItem     *item)
{
  const KithStyle *style = kith_scene_get_style (painting->scene, item->style);
  const char *name = kith_scene_get_text (painting->scene, item->text)->text;
  GBytes *content = kith_scene_get_picture (painting->scene, item);
  KithRect box = kith_scene_get_item_box (painting->scene, item);
  cairo_surface_t *surface = NULL;

  if (content != NULL)
    surface = find_surface (painting->painter->album, name, content, side_for (painting, &box),
                            painting->theme == KITH_THEME_PRINT_BLACK);
  if (surface == NULL)
    return;

  cairo_save (painting->cr);
  cairo_new_path (painting->cr);
  kith_paint_add_path (painting->cr, painting->scene, item, &painting->grid);
  cairo_clip (painting->cr);
  set_source (painting->cr, surface, &box);
  if (style->ink == KITH_INK_FAINT)
    cairo_paint_with_alpha (painting->cr, FAINT_ALPHA);
  else
    cairo_paint (painting->cr);
  cairo_restore (painting->cr);
}

/**
 * kith_paint_pictures:
 * @items: (array length=n_items): items of %KITH_PART_PICTURE
 *
 * Paints them. A picture that cannot be read is left out, and the symbol shows as without one.
 */
void
kith_paint_pictures (const KithPainting  *painting,
                     const KithItem     **items,
                     guint                n_items)
{
  for (guint i = 0; i < n_items; i++)
    paint_one (painting, items[i]);
}
