/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* The longer side of a photo as it is kept, in dots: 480 on a symbol of 9 mm is more than paper holds,
 * and enough to be looked at by itself. */
#define KITH_PHOTO_SIDE 480

/* Of a page with handwriting on it, so that it can be read. */
#define KITH_PAGE_PHOTO_SIDE 1600

GBytes          *kith_photo_take        (GInputStream  *stream,
                                         const char    *name,
                                         int           *width,
                                         int           *height,
                                         GCancellable  *cancellable,
                                         GError       **error);
GBytes          *kith_photo_take_file   (GFile         *file,
                                         int           *width,
                                         int           *height,
                                         GCancellable  *cancellable,
                                         GError       **error);
GBytes          *kith_photo_take_page   (GFile         *file,
                                         int           *width,
                                         int           *height,
                                         GCancellable  *cancellable,
                                         GError       **error);
cairo_surface_t *kith_photo_new_surface (GBytes        *content,
                                         int            side,
                                         gboolean       grey);

G_END_DECLS
