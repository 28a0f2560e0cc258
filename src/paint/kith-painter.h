/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "paint/kith-theme.h"
#include "scene/kith-pages.h"
#include "scene/kith-scene.h"

G_BEGIN_DECLS

/**
 * KithPaintFlags:
 * @KITH_PAINT_PAPER: for paper and files: every detail at its true size
 * @KITH_PAINT_SCREEN: for pixels: level lines fall on whole pixels, no line fades away, and what is
 *   too small to read is left out
 */
typedef enum
{
  KITH_PAINT_PAPER = 0,
  KITH_PAINT_SCREEN = 1 << 0,
} KithPaintFlags;

typedef struct _KithPainter KithPainter;

KithPainter        *kith_painter_new           (void);
void                kith_painter_free          (KithPainter     *self);

const KithMeasurer *kith_painter_get_measurer  (KithPainter     *self);
guint               kith_painter_get_n_missing (KithPainter     *self);

void                kith_painter_paint_sheet   (cairo_t         *cr,
                                                KithThemeKind    theme);
void                kith_painter_paint         (KithPainter     *self,
                                                cairo_t         *cr,
                                                const KithScene *scene,
                                                KithThemeKind    theme,
                                                const KithRect  *area,
                                                KithPaintFlags   flags);
void                kith_painter_paint_items   (KithPainter     *self,
                                                cairo_t         *cr,
                                                const KithScene *scene,
                                                KithThemeKind    theme,
                                                const guint32   *items,
                                                guint            n_items,
                                                KithPaintFlags   flags);

void                kith_painter_paint_page    (KithPainter     *self,
                                                cairo_t         *cr,
                                                const KithPages *pages,
                                                guint            page,
                                                KithThemeKind    theme,
                                                KithPaintFlags   flags);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPainter, kith_painter_free)

G_END_DECLS
