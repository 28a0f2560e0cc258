/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "paint/kith-painter.h"
#include "paint/kith-shaper.h"
#include "paint/kith-theme.h"
#include "scene/kith-scene.h"

G_BEGIN_DECLS

/**
 * KithGrid:
 * @is_on: whether there are pixels to fall on
 * @scale: pixels a millimetre
 * @x0: where the sheet's left edge is, in pixels
 * @y0: where its top edge is, in pixels
 * @offset: 0.5 when the pen is an odd number of pixels wide
 *
 * Moves places on the sheet to the nearest pixel.
 */
typedef struct
{
  gboolean is_on;
  double   scale;
  double   x0;
  double   y0;
  double   offset;
} KithGrid;

typedef struct _KithSprites KithSprites;
typedef struct _KithAlbum KithAlbum;

/**
 * KithPen:
 * @style: the look of the items being painted
 * @width_mm: how wide the pen is, 0 for none
 * @ink: the colour of the pen
 * @paper: the colour of the sheet
 *
 * What a group of items is painted with.
 */
typedef struct
{
  const KithStyle *style;
  double           width_mm;
  KithColour       ink;
  KithColour       paper;
} KithPen;

KithPoint    kith_paint_snap_point   (const KithGrid   *grid,
                                      const KithPoint  *point);
gboolean     kith_paint_is_on_axes   (const KithScene  *scene,
                                      const KithItem   *item);

KithSprites *kith_sprites_new        (void);
void         kith_sprites_free       (KithSprites      *self);
gboolean     kith_sprites_paint      (KithSprites      *self,
                                      cairo_t          *cr,
                                      const KithScene  *scene,
                                      const KithItem   *item,
                                      const KithPen    *pen,
                                      const KithGrid   *grid);

void         kith_pixels_add_lines   (cairo_t          *cr,
                                      const KithScene  *scene,
                                      const KithItem   *item,
                                      double            width_mm,
                                      const KithGrid   *grid);

void   kith_paint_add_path    (cairo_t         *cr,
                               const KithScene *scene,
                               const KithItem  *item,
                               const KithGrid  *grid);
double kith_paint_path_length (const KithScene *scene,
                               const KithItem  *item);

void   kith_paint_fit_dash    (cairo_t         *cr,
                               const KithStyle *style,
                               double           width_mm,
                               double           length_mm,
                               gboolean         closed);
void   kith_paint_hatch       (cairo_t         *cr,
                               const KithStyle *style,
                               const KithRect  *box);

/* What a painter keeps from one picture to the next. */
struct _KithPainter
{
  KithShaper  *shaper;  /* owned */
  KithSprites *sprites; /* owned */
  KithAlbum   *album;   /* owned */
  GArray      *found;   /* owned; numbers of items */
  GArray      *glyphs;  /* owned; waiting to be shown */
  guint        n_missing;
};

/**
 * KithPainting:
 * @painter: who paints
 * @cr: where
 * @scene: what
 * @theme: the colours
 * @on_screen: whether there are pixels to fall on
 * @keeps_text: whether the surface wants the letters with the glyphs
 * @grid: the pixels
 *
 * One picture being painted.
 */
typedef struct
{
  KithPainter     *painter;
  cairo_t         *cr;
  const KithScene *scene;
  KithThemeKind    theme;
  gboolean         on_screen;
  gboolean         keeps_text;
  KithGrid         grid;
} KithPainting;

void kith_paint_set_ink (const KithPainting *painting,
                         KithInk             ink);
void kith_paint_texts   (KithPainting       *painting,
                         const KithStyle    *style,
                         const KithItem    **items,
                         guint               n_items);

KithAlbum *kith_album_new  (void);
void       kith_album_free (KithAlbum *self);

void kith_paint_pictures (const KithPainting  *painting,
                          const KithItem     **items,
                          guint                n_items);

G_END_DECLS
