/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sticker as it will look on the sheet, for buttons. */

#include "config.h"

#include "canvas/kith-sticker-picture.h"

#include <glib/gi18n-lib.h>

#include "paint/kith-painter.h"
#include "scene/kith-stickers.h"

/**
 * kith_sticker_get_nth:
 * @number: from 0 on
 * @name: (out): which sticker that is
 *
 * Returns: whether there are so many
 */
gboolean
kith_sticker_get_nth (guint            number,
                      KithStickerName *name)
{
  guint n;
  const KithStickerKind *kinds = kith_stickers_list (&n);

  if (number >= n)
    return FALSE;

  *name = (KithStickerName){ kinds[number].token, _(kinds[number].label) };
  return TRUE;
}

static KithScene *
draw_sticker (const KithStickerKind *kind)
{
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  const KithSketch sketch = { builder, kith_measurer_fixed (), KITH_SYMBOL_MM };

  kith_sticker_draw (&sketch, kind, &(KithPoint){ 0.0, 0.0 }, KITH_STICKER_MM);
  return kith_scene_builder_finish (builder);
}

static void
paint_cb (GtkDrawingArea *area,
          cairo_t        *cr,
          int             width,
          int             height,
          gpointer        kind)
{
  g_autoptr(KithScene) scene = draw_sticker (kind);
  g_autoptr(KithPainter) painter = kith_painter_new ();
  GdkRGBA ink;
  const double scale = MIN (width, height) / (KITH_STICKER_MM * 1.15);

  /* Light letters stand on a dark window. */
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (area)), &ink);
  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_scale (cr, scale, scale);
  kith_painter_paint (painter, cr, scene,
                      kith_theme_for_screen (ink.red + ink.green + ink.blue > 1.5, FALSE), NULL,
                      KITH_PAINT_SCREEN);
}

/**
 * kith_sticker_picture_new:
 * @token: of a sticker
 * @side: how wide and high, in pixels
 *
 * Returns: (transfer floating): its picture
 */
GtkWidget *
kith_sticker_picture_new (const char *token,
                          int         side)
{
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), side);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), side);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), paint_cb,
                                  (gpointer) kith_sticker_find (token), NULL);
  return area;
}
