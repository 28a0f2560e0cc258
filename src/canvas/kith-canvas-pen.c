/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Drawing with a pen: while one is in the hand a drag draws a line, or wipes with the eraser, and
 * moves nothing. The line is shown as it is drawn and told once, when the pen is lifted; Escape and
 * a second finger give it up.
 */

#include "config.h"

#include "canvas/kith-canvas-private.h"

#include "scene/kith-stickers.h"

#define MOST_POINTS 4000
#define STEP_PX 1.5   /* nearer dots add nothing but trembling */

static void
take (KithCanvas          *self,
      const KithCanvasPen *pen,
      const char          *cursor)
{
  kith_canvas_end_pen (self, FALSE);
  self->has_pen = pen != NULL;
  if (pen != NULL)
    self->pen = *pen;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
}

/**
 * kith_canvas_take_pen:
 * @pen: a token of the pens
 * @ink: a token of the inks
 *
 * Lets a drag draw a line.
 */
void
kith_canvas_take_pen (KithCanvas *self,
                      const char *pen,
                      const char *ink)
{
  const KithCanvasPen taken = { FALSE, kith_pen_ink_find (ink), kith_pen_width_mm (pen, 0.0) };

  g_return_if_fail (KITH_IS_CANVAS (self));

  take (self, &taken, "crosshair");
}

/**
 * kith_canvas_take_eraser:
 * @width_mm: how broad it is
 *
 * Lets a drag wipe.
 */
void
kith_canvas_take_eraser (KithCanvas *self,
                         double      width_mm)
{
  const KithCanvasPen taken = { TRUE, KITH_INK_STRUCTURAL, width_mm };

  g_return_if_fail (KITH_IS_CANVAS (self));

  take (self, &taken, "cell");
}

/**
 * kith_canvas_put_pen_away:
 *
 * Lets a drag move things again.
 */
void
kith_canvas_put_pen_away (KithCanvas *self)
{
  g_return_if_fail (KITH_IS_CANVAS (self));

  take (self, NULL, NULL);
}

/**
 * kith_canvas_begin_pen:
 * @at_px: where the pen comes down
 *
 * Returns: whether there is a pen in the hand that may draw
 */
gboolean
kith_canvas_begin_pen (KithCanvas      *self,
                       const KithPoint *at_px)
{
  KithPoint at;

  if (!self->has_pen || !self->is_editable || self->scene == NULL)
    return FALSE;

  at = kith_viewport_to_mm (&self->view, at_px);
  self->pen_points = g_array_new (FALSE, FALSE, sizeof (KithPoint));
  g_array_append_val (self->pen_points, at);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

/**
 * kith_canvas_continue_pen:
 * @at_px: where the pen is
 *
 * Returns: whether it is drawing
 */
gboolean
kith_canvas_continue_pen (KithCanvas      *self,
                          const KithPoint *at_px)
{
  const KithPoint at = kith_viewport_to_mm (&self->view, at_px);

  if (self->pen_points == NULL)
    return FALSE;

  if (self->pen_points->len < MOST_POINTS
      && kith_point_distance (&at, &g_array_index (self->pen_points, KithPoint,
                                                   self->pen_points->len - 1))
             * self->view.zoom >= STEP_PX)
    g_array_append_val (self->pen_points, at);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

/**
 * kith_canvas_end_pen:
 * @keep: whether the line is meant
 *
 * Returns: whether it was drawing
 */
gboolean
kith_canvas_end_pen (KithCanvas *self,
                     gboolean    keep)
{
  g_autoptr(GArray) points = g_steal_pointer (&self->pen_points);

  if (points == NULL)
    return FALSE;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (keep)
    kith_canvas_tell_drawn (self, points);
  return TRUE;
}

/**
 * kith_canvas_draw_pen:
 *
 * Draws the line as far as the pen has come.
 */
void
kith_canvas_draw_pen (KithCanvas  *self,
                      GtkSnapshot *snapshot)
{
  const KithColour colour = kith_theme_get_colour (self->theme, self->pen.ink);
  cairo_t *cr;

  if (self->pen_points == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) self->view.width_px,
                                                                 (float) self->view.height_px));
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, self->pen.is_eraser ? 0.25 : 1.0);
  cairo_set_line_width (cr, self->pen.width_mm * self->view.zoom);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < self->pen_points->len; i++)
    {
      const KithPoint at = kith_viewport_to_px (&self->view,
                                                &g_array_index (self->pen_points, KithPoint, i));

      cairo_line_to (cr, at.x, at.y);
      if (self->pen_points->len == 1)
        cairo_line_to (cr, at.x + 0.1, at.y);
    }
  cairo_stroke (cr);
  cairo_destroy (cr);
}
