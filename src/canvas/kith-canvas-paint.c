/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A frame of the canvas: the picture as pixels, and over it what moves. */

#include "config.h"

#include "canvas/kith-canvas-private.h"

#include <math.h>

/* Where (0, 0) of the sheet lies, on a whole dot, so that pictures are copied and not resampled. */
static KithPoint
origin_in_dots (KithCanvas *self)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  return (KithPoint){ round (self->view.origin_px.x * scale),
                      round (self->view.origin_px.y * scale) };
}

/**
 * kith_canvas_drop_still:
 *
 * Has the picture put together anew for the next frame.
 */
void
kith_canvas_drop_still (KithCanvas *self)
{
  g_clear_pointer (&self->still, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Kept as it is while only what lies over it moves: GTK then leaves those pixels alone. */
static void
make_still (KithCanvas *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  KithPoint origin = origin_in_dots (self);
  cairo_t *cr;

  self->still = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, width, height));
  kith_picture_show (self->picture, self->view.zoom * scale, &origin, (int) (width * scale),
                     (int) (height * scale));
  cr = gsk_cairo_node_get_draw_context (self->still);
  cairo_scale (cr, 1.0 / scale, 1.0 / scale);
  kith_picture_draw (self->picture, cr);
  cairo_destroy (cr);
}

static void
draw_band (KithCanvas  *self,
           GtkSnapshot *snapshot)
{
  KithColour accent = kith_theme_get_colour (self->theme, KITH_INK_ACCENT);
  GdkRGBA fill = { (float) accent.red, (float) accent.green, (float) accent.blue, 0.12f };
  GdkRGBA edge = { fill.red, fill.green, fill.blue, 0.9f };
  KithRect band;
  GskRoundedRect outline;

  if (self->tool.state != KITH_POINTER_BANDING)
    return;

  band = kith_pointer_tool_get_band_mm (&self->tool);
  band = kith_viewport_rect_to_px (&self->view, &band);
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float) band.x, (float) band.y,
                                                        (float) band.width, (float) band.height),
                                   0);
  gtk_snapshot_append_color (snapshot, &fill, &outline.bounds);
  gtk_snapshot_append_border (snapshot, &outline, (float[]){ 1, 1, 1, 1 },
                              (GdkRGBA[]){ edge, edge, edge, edge });
}

/**
 * kith_canvas_paint:
 *
 * Paints the picture and all that lies over it.
 */
void
kith_canvas_paint (KithCanvas  *self,
                   GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (gtk_widget_get_width (widget) <= 0 || gtk_widget_get_height (widget) <= 0)
    return;

  if (self->still == NULL)
    make_still (self);
  gtk_snapshot_append_node (snapshot, self->still);

  if (self->lift != NULL)
    kith_canvas_lift_draw (self->lift, snapshot, &self->view, self->theme,
                           gtk_widget_get_scale_factor (widget));
  else
    kith_canvas_draw_marks (self, snapshot);
  kith_canvas_draw_ghost (self, snapshot);
  kith_canvas_draw_lead (self, snapshot);
  kith_canvas_draw_pen (self, snapshot);
  draw_band (self, snapshot);
  for (guint i = 0; i < KITH_N_HANDLES; i++)
    gtk_widget_snapshot_child (widget, self->handles[i], snapshot);
}
