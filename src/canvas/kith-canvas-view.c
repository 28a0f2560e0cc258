/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the sheet stands in the canvas, and going elsewhere on it. */

#include "config.h"

#include "canvas/kith-canvas-private.h"

/**
 * kith_canvas_get_viewport:
 *
 * Returns: (transfer none): where the sheet stands in the widget
 */
const KithViewport *
kith_canvas_get_viewport (KithCanvas *self)
{
  g_return_val_if_fail (KITH_IS_CANVAS (self), NULL);

  return &self->view;
}

/**
 * kith_canvas_is_crisp:
 *
 * Returns: whether the picture is the drawing as it is now, at the zoom it is shown at
 */
gboolean
kith_canvas_is_crisp (KithCanvas *self)
{
  g_return_val_if_fail (KITH_IS_CANVAS (self), FALSE);

  return kith_picture_is_crisp (self->picture);
}

/**
 * kith_canvas_is_settled:
 *
 * Returns: whether the picture is crisp and every subject has its item
 */
gboolean
kith_canvas_is_settled (KithCanvas *self)
{
  g_return_val_if_fail (KITH_IS_CANVAS (self), FALSE);

  return kith_picture_is_crisp (self->picture)
         && kith_canvas_layer_is_full (KITH_CANVAS_LAYER (self->layer));
}

/**
 * kith_canvas_pan_by:
 * @dx_px: to the right
 * @dy_px: downwards
 *
 * Moves the sheet.
 */
void
kith_canvas_pan_by (KithCanvas *self,
                    double      dx_px,
                    double      dy_px)
{
  g_return_if_fail (KITH_IS_CANVAS (self));

  kith_viewport_pan_by (&self->view, dx_px, dy_px);
  kith_canvas_view_changed (self);
}

/**
 * kith_canvas_zoom_at:
 * @zoom: pixels a millimetre
 * @at_px: what lies there stays there
 */
void
kith_canvas_zoom_at (KithCanvas      *self,
                     double           zoom,
                     const KithPoint *at_px)
{
  g_return_if_fail (KITH_IS_CANVAS (self));

  kith_viewport_zoom_at (&self->view, zoom, at_px);
  kith_canvas_view_changed (self);
}

static gboolean
has_size (KithCanvas *self)
{
  return self->view.width_px > 0.0;
}

/**
 * kith_canvas_zoom_by:
 * @factor: how many times larger
 * @at_px: what stays where it is
 *
 * Zooms, if the canvas has a size already.
 */
void
kith_canvas_zoom_by (KithCanvas      *self,
                     double           factor,
                     const KithPoint *at_px)
{
  if (has_size (self))
    kith_canvas_zoom_at (self, self->view.zoom * factor, at_px);
}

/**
 * kith_canvas_fit:
 *
 * Shows the whole drawing.
 */
void
kith_canvas_fit (KithCanvas *self)
{
  g_return_if_fail (KITH_IS_CANVAS (self));

  kith_viewport_fit (&self->view);
  kith_canvas_view_changed (self);
}

/**
 * kith_canvas_go_to:
 * @id: of a record that is drawn
 *
 * Selects the record and brings it into sight; nothing happens if it is not drawn.
 */
void
kith_canvas_go_to (KithCanvas *self,
                   const char *id)
{
  guint subject;

  g_return_if_fail (KITH_IS_CANVAS (self));
  g_return_if_fail (id != NULL);

  subject = self->scene != NULL ? kith_scene_find_subject (self->scene, id) : KITH_NO_SUBJECT;
  if (subject == KITH_NO_SUBJECT)
    return;

  kith_selection_select_only (self->selection, id);
  kith_canvas_stand_on (self, subject);
}

/**
 * kith_canvas_set_covered:
 * @covered_px: how much at the top and at the foot lies under the controls of the page
 *
 * A drawing that is shown whole keeps clear of them.
 */
void
kith_canvas_set_covered (KithCanvas *self,
                         double      covered_px)
{
  g_return_if_fail (KITH_IS_CANVAS (self));

  self->view.covered_px = covered_px;
  if (self->view.is_fitted)
    kith_viewport_fit (&self->view);
}

/**
 * kith_canvas_get_area:
 * @id: of a record that is drawn
 * @area: (out): where it is, in the widget
 *
 * Returns: whether it is drawn
 */
gboolean
kith_canvas_get_area (KithCanvas   *self,
                      const char   *id,
                      GdkRectangle *area)
{
  guint subject = self->scene != NULL ? kith_scene_find_subject (self->scene, id)
                                      : KITH_NO_SUBJECT;
  KithRect box;

  if (subject == KITH_NO_SUBJECT)
    return FALSE;

  box = kith_viewport_rect_to_px (&self->view,
                                  &kith_scene_get_subject (self->scene, subject)->bounds);
  *area = (GdkRectangle){ (int) box.x, (int) box.y, MAX (1, (int) box.width),
                          MAX (1, (int) box.height) };
  return TRUE;
}
