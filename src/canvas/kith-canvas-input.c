/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What pointer, wheel and fingers do on a canvas. Everything that can be done with one of them can be
 * done with the keys, which are kith-canvas-keys.c's.
 */

#include "config.h"

#include "canvas/kith-canvas-private.h"

#include <math.h>

#define WHEEL_ZOOM_STEP 1.15
#define WHEEL_STEP_PX 64.0
#define DRAG_THRESHOLD_PX 6.0

/**
 * kith_canvas_give_up_drag:
 *
 * Puts back whatever is being dragged.
 */
void
kith_canvas_give_up_drag (KithCanvas *self)
{
  kith_canvas_end_move (self, FALSE);
  kith_canvas_end_lead (self, FALSE);
  kith_canvas_view_changed (self);
}

static void
secondary_pressed_cb (GtkGestureClick *gesture,
                      int              n_press,
                      double           x,
                      double           y,
                      KithCanvas      *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  kith_canvas_ask_menu (self, &(KithPoint){ x, y });
}

static void
long_pressed_cb (GtkGestureLongPress *gesture,
                 double               x,
                 double               y,
                 KithCanvas          *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  kith_canvas_ask_menu (self, &(KithPoint){ x, y });
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           KithCanvas               *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (
    GTK_EVENT_CONTROLLER (controller));
  gboolean wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  double step = wheel ? WHEEL_STEP_PX : 1.0;

  if ((state & GDK_CONTROL_MASK) != 0)
    kith_canvas_zoom_by (self, pow (WHEEL_ZOOM_STEP, wheel ? -dy : -dy / WHEEL_STEP_PX), &self->pointer_px);
  else if ((state & GDK_SHIFT_MASK) != 0 && dx == 0.0)
    kith_canvas_pan_by (self, -dy * step, 0.0);
  else
    kith_canvas_pan_by (self, -dx * step, -dy * step);
  return TRUE;
}

/**
 * kith_canvas_begin_pinch:
 * @at_px: the middle between two fingers
 *
 * Two fingers have come down. Whatever one of them had begun to drag is given up.
 */
void
kith_canvas_begin_pinch (KithCanvas      *self,
                         const KithPoint *at_px)
{
  kith_canvas_end_pen (self, FALSE);
  if (kith_pointer_tool_cancel (&self->tool))
    kith_canvas_give_up_drag (self);
  self->pinch_zoom = self->view.zoom;
  self->pinch_px = *at_px;
}

/**
 * kith_canvas_continue_pinch:
 * @scale: how far apart the fingers are, as many times as at the beginning
 * @at_px: the middle between them now
 *
 * Two fingers zoom by their distance and move the sheet with the point between them.
 */
void
kith_canvas_continue_pinch (KithCanvas      *self,
                            double           scale,
                            const KithPoint *at_px)
{
  kith_viewport_pan_by (&self->view, at_px->x - self->pinch_px.x, at_px->y - self->pinch_px.y);
  self->pinch_px = *at_px;
  kith_canvas_zoom_at (self, self->pinch_zoom * scale, at_px);
}

/* Where the fingers are, as long as there are any. */
static void
find_middle (GtkGesture *gesture,
             KithPoint  *at)
{
  if (gtk_gesture_is_recognized (gesture))
    gtk_gesture_get_bounding_box_center (gesture, &at->x, &at->y);
}

static void
pinch_began_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                KithCanvas       *self)
{
  KithPoint at = { self->view.width_px / 2.0, self->view.height_px / 2.0 };

  find_middle (gesture, &at);
  kith_canvas_begin_pinch (self, &at);
}

static void
pinch_scaled_cb (GtkGestureZoom *gesture,
                 double          scale,
                 KithCanvas     *self)
{
  KithPoint at = self->pinch_px;

  find_middle (GTK_GESTURE (gesture), &at);
  kith_canvas_continue_pinch (self, scale, &at);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           KithCanvas               *self)
{
  self->pointer_px = (KithPoint){ x, y };
  if (self->tool.state == KITH_POINTER_IDLE && !self->space_is_down)
    kith_canvas_set_hovered (self, kith_canvas_subject_at (self, &self->pointer_px));
}

static void
leave_cb (GtkEventControllerMotion *controller,
          KithCanvas               *self)
{
  if (self->tool.state == KITH_POINTER_IDLE)
    kith_canvas_set_hovered (self, KITH_NO_SUBJECT);
}

static gboolean
is_finger (GtkEventController *controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

/* People are moved, lines led elsewhere; over paper a finger moves the sheet, and a mouse draws a rubber band. */
static KithPointerState
what_a_drag_does (KithCanvas         *self,
                  GtkEventController *controller)
{
  guint subject = self->tool.subject;

  if (subject < kith_scene_get_n_subjects (self->scene)
      && kith_subject_kind_stands (kith_scene_get_subject (self->scene, subject)->kind))
    return self->is_editable ? KITH_POINTER_MOVING : KITH_POINTER_PANNING;
  if (kith_canvas_can_lead (self, subject) || kith_canvas_leads_out_of (self, subject))
    return KITH_POINTER_LEADING;

  return is_finger (controller) ? KITH_POINTER_PANNING : KITH_POINTER_BANDING;
}

static void
drag_begun_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               KithCanvas     *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  GdkModifierType state = gtk_event_controller_get_current_event_state (
    GTK_EVENT_CONTROLLER (gesture));
  KithPoint at = { x, y };

  self->is_touched = is_finger (GTK_EVENT_CONTROLLER (gesture));
  if (self->scene == NULL || button == GDK_BUTTON_SECONDARY)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  if (button == GDK_BUTTON_MIDDLE || self->space_is_down)
    {
      kith_pointer_tool_grab (&self->tool, &at);
      return;
    }

  if (kith_canvas_begin_pen (self, &at))
    {
      self->tool.pressed_px = at;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      return;
    }

  kith_pointer_tool_press (&self->tool, &at, kith_canvas_subject_at (self, &at),
                           (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0);
  kith_pointer_tool_offer (&self->tool, what_a_drag_does (self, GTK_EVENT_CONTROLLER (gesture)));
}

/* Shift at the beginning of a drag takes the family along; Ctrl while dragging keeps out of line. */
static void
drag_people (KithCanvas     *self,
             GtkGestureDrag *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (
    GTK_EVENT_CONTROLLER (gesture));
  KithPoint way = kith_pointer_tool_get_way_mm (&self->tool);

  if (self->lift == NULL)
    kith_canvas_begin_move (self, self->tool.subject,
                            self->moves_branch || (state & GDK_SHIFT_MASK) != 0);
  kith_canvas_continue_move (self, &way, (state & GDK_CONTROL_MASK) != 0);
}

static void
drag_line (KithCanvas *self)
{
  if (!self->lead.is_shown && kith_canvas_leads_out_of (self, self->tool.subject))
    kith_canvas_begin_lead (self, kith_scene_get_subject (self->scene, self->tool.subject)->id,
                            KITH_N_HANDLES);
  else if (!self->lead.is_shown)
    kith_canvas_begin_line (self, self->tool.subject, &self->tool.pressed_px);
  kith_canvas_continue_lead (self, &self->tool.at_px);
}

static void
drag_moved_cb (GtkGestureDrag *gesture,
               double          dx,
               double          dy,
               KithCanvas     *self)
{
  KithPoint at = { self->tool.pressed_px.x + dx, self->tool.pressed_px.y + dy };

  if (kith_canvas_continue_pen (self, &at)
      || !kith_pointer_tool_move (&self->tool, &at, DRAG_THRESHOLD_PX))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->tool.state == KITH_POINTER_MOVING)
    drag_people (self, gesture);
  else if (self->tool.state == KITH_POINTER_BANDING)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  else if (self->tool.state == KITH_POINTER_LEADING)
    drag_line (self);
  else
    {
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
      kith_canvas_view_changed (self);
    }
}

static void
drag_ended_cb (GtkGestureDrag *gesture,
               double          dx,
               double          dy,
               KithCanvas     *self)
{
  guint subject = self->tool.subject;
  KithPointerState state = self->tool.state;
  gboolean clicked = !kith_canvas_end_pen (self, TRUE)
                     && kith_pointer_tool_release (&self->tool, self->scene, self->selection);

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), self->space_is_down ? "grab" : NULL);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (state == KITH_POINTER_MOVING)
    kith_canvas_end_move (self, TRUE);
  if (state == KITH_POINTER_LEADING)
    kith_canvas_end_lead (self, TRUE);
  if (state == KITH_POINTER_BANDING && self->scene != NULL)
    kith_pointer_tool_take_band (&self->tool, self->scene, self->selection);
  if (!clicked || self->scene == NULL)
    return;

  g_clear_pointer (&self->came_from, g_free);
  if (subject < kith_scene_get_n_subjects (self->scene))
    kith_canvas_stand_on (self, subject);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
drag_cancelled_cb (GtkGesture       *gesture,
                   GdkEventSequence *sequence,
                   KithCanvas       *self)
{
  if (!kith_canvas_end_pen (self, FALSE) && kith_pointer_tool_cancel (&self->tool))
    kith_canvas_give_up_drag (self);
}

/**
 * kith_canvas_add_pointer:
 *
 * Has a new canvas listen to pointer, wheel and fingers.
 */
void
kith_canvas_add_pointer (KithCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect (secondary, "pressed", G_CALLBACK (secondary_pressed_cb), self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect (hold, "pressed", G_CALLBACK (long_pressed_cb), self);
  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_moved_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_ended_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (drag_cancelled_cb), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_began_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_scaled_cb), self);

  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (secondary));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (hold));
}
