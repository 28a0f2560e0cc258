/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of our own that are kept as SVG, on any surface. */

#include "config.h"

#include "paint/kith-svg.h"

#include <librsvg/rsvg.h>

struct _KithSvg
{
  RsvgHandle *handle; /* owned */
};

/**
 * kith_svg_new:
 * @bytes: an SVG file
 * @error: return location for a #GError
 *
 * Errors: of librsvg, if @bytes is not SVG.
 *
 * Returns: (transfer full) (nullable): the picture
 */
KithSvg *
kith_svg_new (GBytes  *bytes,
              GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  RsvgHandle *handle = rsvg_handle_new_from_data (data, size, error);
  KithSvg *self;

  if (handle == NULL)
    return NULL;

  self = g_new0 (KithSvg, 1);
  self->handle = handle;
  return self;
}

/**
 * kith_svg_free:
 *
 * Frees the picture.
 */
void
kith_svg_free (KithSvg *self)
{
  g_object_unref (self->handle);
  g_free (self);
}

/**
 * kith_svg_paint:
 * @box: where, as large as it goes without a change of shape
 *
 * Paints the picture.
 */
void
kith_svg_paint (KithSvg        *self,
                cairo_t        *cr,
                const KithRect *box)
{
  RsvgRectangle viewport = { box->x, box->y, box->width, box->height };

  cairo_save (cr);
  rsvg_handle_render_document (self->handle, cr, &viewport, NULL);
  cairo_restore (cr);
}
