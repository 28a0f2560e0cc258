/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A click selects; a drag moves the sheet, people, or a rubber band. Every position is worked out from the view at the press,
 * so that a drag back to where it began ends where it began, and cancelling is exact.
 */

#include "config.h"

#include "tools/kith-pointer-tool.h"

/**
 * kith_pointer_tool_init:
 * @view: the view to be moved; must outlive the tool
 */
void
kith_pointer_tool_init (KithPointerTool *self,
                        KithViewport    *view)
{
  *self = (KithPointerTool){ 0 };
  self->view = view;
  self->subject = KITH_NO_SUBJECT;
}

/**
 * kith_pointer_tool_press:
 * @subject: what lies under the pointer, or %KITH_NO_SUBJECT
 * @adds: whether a click adds to the selection
 *
 * A button goes down that may select or, if it moves, pan.
 */
void
kith_pointer_tool_press (KithPointerTool *self,
                         const KithPoint *at_px,
                         guint            subject,
                         gboolean         adds)
{
  self->state = KITH_POINTER_PRESSING;
  self->pressed_px = *at_px;
  self->view_at_press = *self->view;
  self->at_px = *at_px;
  self->subject = subject;
  self->adds = adds;
  self->on_drag = KITH_POINTER_PANNING;
}

/**
 * kith_pointer_tool_offer:
 * @on_drag: what a drag from here does; without this it moves the sheet
 *
 * To be called after the press.
 */
void
kith_pointer_tool_offer (KithPointerTool  *self,
                         KithPointerState  on_drag)
{
  self->on_drag = on_drag;
}

/**
 * kith_pointer_tool_grab:
 *
 * A button goes down that can only pan, wherever it is.
 */
void
kith_pointer_tool_grab (KithPointerTool *self,
                        const KithPoint *at_px)
{
  kith_pointer_tool_press (self, at_px, KITH_NO_SUBJECT, FALSE);
  self->state = KITH_POINTER_PANNING;
}

/**
 * kith_pointer_tool_move:
 * @threshold_px: how far a click may wander before it is a drag
 *
 * Returns: whether it is a drag
 */
gboolean
kith_pointer_tool_move (KithPointerTool *self,
                        const KithPoint *at_px,
                        double           threshold_px)
{
  if (self->state == KITH_POINTER_PRESSING
      && kith_point_distance (at_px, &self->pressed_px) > threshold_px)
    self->state = self->on_drag;
  self->at_px = *at_px;
  if (self->state != KITH_POINTER_PANNING)
    return self->state > KITH_POINTER_PANNING;

  self->view->origin_px = self->view_at_press.origin_px;
  kith_viewport_pan_by (self->view, at_px->x - self->pressed_px.x,
                        at_px->y - self->pressed_px.y);
  return TRUE;
}

/**
 * kith_pointer_tool_release:
 * @scene: (nullable): what was pressed on
 *
 * The button goes up: a click selects what lay under it, and one on empty paper selects nothing.
 *
 * Returns: whether it was a click
 */
gboolean
kith_pointer_tool_release (KithPointerTool *self,
                           const KithScene *scene,
                           KithSelection   *selection)
{
  gboolean clicked = self->state == KITH_POINTER_PRESSING;

  self->state = KITH_POINTER_IDLE;
  if (!clicked || scene == NULL)
    return clicked;

  if (self->subject >= kith_scene_get_n_subjects (scene))
    {
      if (!self->adds)
        kith_selection_clear (selection);
      return TRUE;
    }

  if (self->adds)
    kith_selection_toggle (selection, kith_scene_get_subject (scene, self->subject)->id);
  else
    kith_selection_select_only (selection, kith_scene_get_subject (scene, self->subject)->id);
  return TRUE;
}

/**
 * kith_pointer_tool_cancel:
 *
 * Gives up whatever is going on and puts the view back to where it was.
 *
 * Returns: whether anything was going on
 */
gboolean
kith_pointer_tool_cancel (KithPointerTool *self)
{
  if (self->state == KITH_POINTER_IDLE)
    return FALSE;

  if (self->state == KITH_POINTER_PANNING)
    {
      self->view->origin_px = self->view_at_press.origin_px;
      self->view->is_fitted = self->view_at_press.is_fitted;
    }
  self->state = KITH_POINTER_IDLE;
  return TRUE;
}

/**
 * kith_pointer_tool_get_way_mm:
 *
 * Returns: how far the pointer has come since the press, on the sheet
 */
KithPoint
kith_pointer_tool_get_way_mm (const KithPointerTool *self)
{
  return (KithPoint){ (self->at_px.x - self->pressed_px.x) / self->view->zoom,
                      (self->at_px.y - self->pressed_px.y) / self->view->zoom };
}

/**
 * kith_pointer_tool_get_band_mm:
 *
 * Returns: what the rubber band encloses, on the sheet
 */
KithRect
kith_pointer_tool_get_band_mm (const KithPointerTool *self)
{
  KithPoint from = kith_viewport_to_mm (self->view, &self->pressed_px);
  KithPoint to = kith_viewport_to_mm (self->view, &self->at_px);
  KithRect band = KITH_RECT_EMPTY;

  kith_rect_add_point (&band, &from);
  kith_rect_add_point (&band, &to);
  return band;
}

/**
 * kith_pointer_tool_take_band:
 *
 * Selects everybody whose symbol the rubber band holds, beside those selected before if the press
 * was one that adds.
 */
void
kith_pointer_tool_take_band (const KithPointerTool *self,
                             const KithScene       *scene,
                             KithSelection         *selection)
{
  KithRect band = kith_pointer_tool_get_band_mm (self);
  guint n = kith_scene_get_n_subjects (scene);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      const KithSubject *subject = kith_scene_get_subject (scene, i);

      if (kith_subject_kind_stands (subject->kind) && kith_rect_contains (&band, &subject->anchor))
        g_ptr_array_add (ids, (gpointer) subject->id);
    }
  kith_selection_add_all (selection, ids, self->adds);
}
