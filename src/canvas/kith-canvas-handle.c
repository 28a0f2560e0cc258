/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * One of the small round handles beside a selected person: a press adds somebody there, a drag
 * leads to somebody who is drawn already. The keys have letters for the same, so Tab passes them by.
 */

#include "config.h"

#include "canvas/kith-canvas-handle.h"

#include "base/kith-text.h"

#include <glib/gi18n-lib.h>

#define DRAG_THRESHOLD_PX 8.0

struct _KithCanvasHandle
{
  GtkWidget   parent_instance;

  KithHandle  handle;
  gboolean    is_dragging;
  GtkWidget  *icon; /* child */
};

G_DEFINE_FINAL_TYPE (KithCanvasHandle, kith_canvas_handle, GTK_TYPE_WIDGET)

enum { PRESSED, DRAGGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static const struct
{
  const char *icon;
  const char *name;
  const char *tooltip;
} kinds[KITH_N_HANDLES] = {
  [KITH_HANDLE_PARENT] = { "kith-add-parent-symbolic", N_("Add a parent of %s"),
                           N_("Add a parent (P)") },
  [KITH_HANDLE_PARTNER] = { "kith-add-partner-symbolic", N_("Add a partner of %s"),
                            N_("Add a partner (R)") },
  [KITH_HANDLE_CHILD] = { "kith-add-child-symbolic", N_("Add a child of %s"),
                          N_("Add a child (C)") },
  [KITH_HANDLE_SIBLING] = { "kith-add-sibling-symbolic", N_("Add a brother or sister of %s"),
                            N_("Add a brother or sister (S)") },
  [KITH_HANDLE_TIE] = { "kith-add-tie-symbolic", N_("Relate %s to somebody"),
                        N_("Relate to somebody: drag to them (T)") },
};

static void
kith_canvas_handle_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  *minimum = *natural = (int) KITH_HANDLE_PX;
}

static void
kith_canvas_handle_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  KithCanvasHandle *self = KITH_CANVAS_HANDLE (widget);

  gtk_widget_size_allocate (self->icon, &(GtkAllocation){ (width - 16) / 2, (height - 16) / 2,
                                                          16, 16 }, -1);
}

static void
press_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  g_signal_emit (widget, signals[PRESSED], 0);
}

/* Points are told as they lie in the parent, for the handle itself stays where it is. */
static void
tell_drag (KithCanvasHandle *self,
           GtkGestureDrag   *gesture,
           double            dx,
           double            dy,
           gboolean          is_over)
{
  double x = 0.0, y = 0.0;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  gtk_widget_translate_coordinates (GTK_WIDGET (self), gtk_widget_get_parent (GTK_WIDGET (self)),
                                    x + dx, y + dy, &x, &y);
  g_signal_emit (self, signals[DRAGGED], 0, x, y, is_over);
}

static void
drag_moved_cb (GtkGestureDrag   *gesture,
               double            dx,
               double            dy,
               KithCanvasHandle *self)
{
  if (!self->is_dragging && dx * dx + dy * dy < DRAG_THRESHOLD_PX * DRAG_THRESHOLD_PX)
    return;

  self->is_dragging = TRUE;
  tell_drag (self, gesture, dx, dy, FALSE);
}

static void
drag_ended_cb (GtkGestureDrag   *gesture,
               double            dx,
               double            dy,
               KithCanvasHandle *self)
{
  gboolean dragged = self->is_dragging;

  self->is_dragging = FALSE;
  if (dragged)
    tell_drag (self, gesture, dx, dy, TRUE);
  else
    g_signal_emit (self, signals[PRESSED], 0);
}

static void
drag_begun_cb (GtkGestureDrag   *gesture,
               double            x,
               double            y,
               KithCanvasHandle *self)
{
  self->is_dragging = FALSE;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
kith_canvas_handle_dispose (GObject *object)
{
  g_clear_pointer (&KITH_CANVAS_HANDLE (object)->icon, gtk_widget_unparent);

  G_OBJECT_CLASS (kith_canvas_handle_parent_class)->dispose (object);
}

static void
kith_canvas_handle_class_init (KithCanvasHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_canvas_handle_dispose;

  widget_class->measure = kith_canvas_handle_measure;
  widget_class->size_allocate = kith_canvas_handle_size_allocate;

  /**
   * KithCanvasHandle::pressed:
   *
   * Somebody is to be added there.
   */
  signals[PRESSED] = g_signal_new ("pressed", KITH_TYPE_CANVAS_HANDLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  /**
   * KithCanvasHandle::dragged:
   * @x: where the pointer is, in the parent
   * @y: where the pointer is, in the parent
   * @is_over: whether it was let go there
   */
  signals[DRAGGED] = g_signal_new ("dragged", KITH_TYPE_CANVAS_HANDLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 3, G_TYPE_DOUBLE, G_TYPE_DOUBLE,
                                   G_TYPE_BOOLEAN);

  gtk_widget_class_install_action (widget_class, "handle.press", NULL, press_action);
  gtk_widget_class_set_css_name (widget_class, "canvashandle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
kith_canvas_handle_init (KithCanvasHandle *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->icon = gtk_image_new ();
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_moved_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_ended_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * kith_canvas_handle_new:
 *
 * Returns: (transfer floating): a handle of that kind
 */
GtkWidget *
kith_canvas_handle_new (KithHandle handle)
{
  KithCanvasHandle *self = g_object_new (KITH_TYPE_CANVAS_HANDLE, NULL);

  self->handle = handle;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), kinds[handle].icon);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _(kinds[handle].tooltip));
  return GTK_WIDGET (self);
}

/**
 * kith_canvas_handle_get_kind:
 *
 * Returns: which handle it is
 */
KithHandle
kith_canvas_handle_get_kind (KithCanvasHandle *self)
{
  g_return_val_if_fail (KITH_IS_CANVAS_HANDLE (self), KITH_HANDLE_PARENT);

  return self->handle;
}

/**
 * kith_canvas_handle_name:
 * @person: the name of the one it stands beside
 */
void
kith_canvas_handle_name (KithCanvasHandle *self,
                         const char       *person)
{
  g_autofree char *name = kith_text_fill (_(kinds[self->handle].name), person);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
