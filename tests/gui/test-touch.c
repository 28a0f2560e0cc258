/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What fingers do on the canvas. No tool can put fingers on a virtual display, so the gestures are
 * told what they would have recognised; that GTK recognises it is GTK's own business. */

#include "config.h"

#include "canvas/kith-canvas-private.h"

#include <math.h>

/* Somebody in the middle of the sheet. */
static KithScene *
new_scene (void)
{
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  KithStyle style = { .ink = KITH_INK_STRUCTURAL, .width_mm = 0.5f, .unit_mm = 9.0f };
  KithRect box = { 0.0, 0.0, 9.0, 9.0 };

  kith_scene_builder_add_subject (builder, KITH_SUBJECT_PERSON, "maya", &(KithPoint){ 4.5, 4.5 });
  kith_scene_builder_add_box (builder, KITH_SHAPE_RECT, KITH_PART_SYMBOL,
                              kith_scene_builder_add_style (builder, &style), &box);
  return kith_scene_builder_finish (builder);
}

typedef struct
{
  GtkWidget  *window;
  KithCanvas *canvas;
  KithScene  *scene;
  guint       n_menus;
} Stage;

static void
menu_asked_cb (Stage *stage)
{
  stage->n_menus++;
}

static void
open_stage (Stage *stage)
{
  stage->window = gtk_window_new ();
  stage->canvas = KITH_CANVAS (kith_canvas_new ());
  stage->scene = new_scene ();
  stage->n_menus = 0;
  gtk_window_set_default_size (GTK_WINDOW (stage->window), 600, 400);
  gtk_window_set_child (GTK_WINDOW (stage->window), GTK_WIDGET (stage->canvas));
  kith_canvas_set_scene (stage->canvas, stage->scene, NULL);
  g_signal_connect_swapped (stage->canvas, "menu-asked", G_CALLBACK (menu_asked_cb), stage);
  gtk_window_present (GTK_WINDOW (stage->window));
  while (stage->canvas->view.width_px <= 0.0)
    g_main_context_iteration (NULL, TRUE);
}

static void
close_stage (Stage *stage)
{
  gtk_window_destroy (GTK_WINDOW (stage->window));
  kith_scene_unref (stage->scene);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkEventController *
find_gesture (Stage *stage,
              GType  type)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (stage->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }

  return NULL;
}

static void
test_a_finger_that_is_held_asks_for_the_menu (void)
{
  Stage stage;
  GtkEventController *hold;
  KithPoint at;

  open_stage (&stage);
  hold = find_gesture (&stage, GTK_TYPE_GESTURE_LONG_PRESS);
  g_assert_nonnull (hold);
  g_assert_true (gtk_gesture_single_get_touch_only (GTK_GESTURE_SINGLE (hold)));
  at = kith_viewport_to_px (&stage.canvas->view, &(KithPoint){ 4.5, 4.5 });
  g_signal_emit_by_name (hold, "pressed", at.x, at.y);

  g_assert_cmpuint (stage.n_menus, ==, 1);
  g_assert_true (kith_selection_contains (kith_canvas_get_selection (stage.canvas), "maya"));
  close_stage (&stage);
}

static void
assert_near (double a,
             double b)
{
  g_assert_cmpfloat (fabs (a - b), <, 0.5);
}

static void
test_two_fingers_zoom_about_the_point_between_them (void)
{
  Stage stage;
  KithPoint at = { 300.0, 200.0 }, before, after;
  double zoom;

  open_stage (&stage);
  zoom = stage.canvas->view.zoom;
  before = kith_viewport_to_mm (&stage.canvas->view, &at);
  kith_canvas_begin_pinch (stage.canvas, &at);
  kith_canvas_continue_pinch (stage.canvas, 0.5, &at);
  after = kith_viewport_to_mm (&stage.canvas->view, &at);

  g_assert_cmpfloat_with_epsilon (stage.canvas->view.zoom, zoom * 0.5, 1e-6);
  assert_near (before.x, after.x);
  assert_near (before.y, after.y);
  close_stage (&stage);
}

static void
test_two_fingers_move_the_sheet (void)
{
  Stage stage;
  KithPoint from = { 300.0, 200.0 }, to = { 340.0, 170.0 }, before, after;

  open_stage (&stage);
  before = kith_viewport_to_mm (&stage.canvas->view, &from);
  kith_canvas_begin_pinch (stage.canvas, &from);
  kith_canvas_continue_pinch (stage.canvas, 1.0, &to);
  after = kith_viewport_to_mm (&stage.canvas->view, &to);

  assert_near (before.x, after.x);
  assert_near (before.y, after.y);
  close_stage (&stage);
}

static void
test_a_second_finger_gives_up_what_the_first_was_dragging (void)
{
  Stage stage;
  KithPoint at = { 10.0, 10.0 };

  open_stage (&stage);
  kith_pointer_tool_press (&stage.canvas->tool, &at, KITH_NO_SUBJECT, FALSE);
  kith_pointer_tool_offer (&stage.canvas->tool, KITH_POINTER_PANNING);
  kith_canvas_begin_pinch (stage.canvas, &at);

  g_assert_cmpint (stage.canvas->tool.state, ==, KITH_POINTER_IDLE);
  close_stage (&stage);
}

static void
test_the_gestures_lead_there (void)
{
  Stage stage;
  GtkEventController *pinch;
  double zoom;

  open_stage (&stage);
  pinch = find_gesture (&stage, GTK_TYPE_GESTURE_ZOOM);
  g_assert_nonnull (pinch);
  zoom = stage.canvas->view.zoom;
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 0.5);

  g_assert_cmpfloat_with_epsilon (stage.canvas->view.zoom, zoom * 0.5, 1e-6);
  close_stage (&stage);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/touch/a-finger-that-is-held-asks-for-the-menu",
                   test_a_finger_that_is_held_asks_for_the_menu);
  g_test_add_func ("/touch/two-fingers-zoom-about-the-point-between-them",
                   test_two_fingers_zoom_about_the_point_between_them);
  g_test_add_func ("/touch/two-fingers-move-the-sheet", test_two_fingers_move_the_sheet);
  g_test_add_func ("/touch/a-second-finger-gives-up-what-the-first-was-dragging",
                   test_a_second_finger_gives_up_what_the_first_was_dragging);
  g_test_add_func ("/touch/the-gestures-lead-there", test_the_gestures_lead_there);
  return g_test_run ();
}
