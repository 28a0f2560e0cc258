/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kith-test-family.h"
#include "tools/kith-pointer-tool.h"
#include "tools/kith-selection.h"
#include "tools/kith-viewport.h"
#include "tools/kith-walk.h"

#define NEAR 1e-6

static KithViewport
new_view (void)
{
  KithViewport view;

  kith_viewport_init (&view);
  kith_viewport_set_content (&view, &(KithRect){ -50.0, 10.0, 400.0, 200.0 });
  kith_viewport_set_size (&view, 1000.0, 600.0);
  return view;
}

static void
test_a_fitted_view_shows_everything_at_any_size (void)
{
  KithViewport view = new_view ();
  const double sizes[][2] = { { 1000.0, 600.0 }, { 300.0, 900.0 }, { 2000.0, 200.0 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      KithRect box;

      kith_viewport_set_size (&view, sizes[i][0], sizes[i][1]);
      box = kith_viewport_rect_to_px (&view, &view.content_mm);

      g_assert_cmpfloat (box.x, >=, 0.0);
      g_assert_cmpfloat (box.y, >=, 0.0);
      g_assert_cmpfloat (box.x + box.width, <=, sizes[i][0] + NEAR);
      g_assert_cmpfloat (box.y + box.height, <=, sizes[i][1] + NEAR);
    }
}

static void
test_a_fitted_view_keeps_its_foot_clear_of_the_controls (void)
{
  KithViewport view = new_view ();
  const double heights[] = { 300.0, 490.0, 541.0, 900.0 };

  view.covered_px = 58.0;
  view.content_mm = (KithRect){ -50.0, 10.0, 100.0, 200.0 };
  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      KithRect box;

      kith_viewport_set_size (&view, 1000.0, heights[i]);
      box = kith_viewport_rect_to_px (&view, &view.content_mm);

      g_assert_cmpfloat (box.y, >=, 0.0);
      g_assert_cmpfloat (box.y + box.height, <=, heights[i] - 58.0);
    }
}

static void
test_zooming_keeps_the_point_under_the_pointer (void)
{
  KithViewport view = new_view ();
  KithPoint at = { 720.0, 210.0 };
  KithPoint before = kith_viewport_to_mm (&view, &at);
  KithPoint after;

  kith_viewport_zoom_at (&view, view.zoom * 3.0, &at);
  after = kith_viewport_to_mm (&view, &at);

  g_assert_cmpfloat_with_epsilon (before.x, after.x, NEAR);
  g_assert_cmpfloat_with_epsilon (before.y, after.y, NEAR);
  g_assert_false (view.is_fitted);
}

static void
test_zoom_stays_within_its_limits (void)
{
  KithViewport view = new_view ();
  KithPoint at = { 10.0, 10.0 };

  kith_viewport_zoom_at (&view, 1e9, &at);
  g_assert_cmpfloat (view.zoom, ==, kith_viewport_get_max_zoom (&view));

  kith_viewport_zoom_at (&view, 1e-9, &at);
  g_assert_cmpfloat (view.zoom, ==, kith_viewport_get_min_zoom (&view));
}

static void
test_the_drawing_cannot_be_pushed_out_of_sight (void)
{
  KithViewport view = new_view ();
  KithRect window = { 0.0, 0.0, 1000.0, 600.0 };
  KithRect box;

  kith_viewport_pan_by (&view, 1e7, -1e7);
  box = kith_viewport_rect_to_px (&view, &view.content_mm);

  g_assert_true (kith_rect_overlaps (&box, &window));
}

static void
test_revealing_moves_no_more_than_it_must (void)
{
  KithViewport view = new_view ();
  KithRect far = { 330.0, 190.0, 15.0, 15.0 };
  KithRect box;

  kith_viewport_zoom_at (&view, 10.0, &(KithPoint){ 0.0, 0.0 });
  g_assert_true (kith_viewport_reveal (&view, &far, 40.0));
  box = kith_viewport_rect_to_px (&view, &far);

  g_assert_cmpfloat_with_epsilon (box.x + box.width, 960.0, 0.01);
  g_assert_false (kith_viewport_reveal (&view, &far, 40.0));
}

static void
test_a_view_that_was_moved_stays_when_the_drawing_grows (void)
{
  KithViewport view = new_view ();
  KithPoint before;

  kith_viewport_pan_by (&view, 25.0, 15.0);
  before = view.origin_px;
  kith_viewport_set_content (&view, &(KithRect){ -50.0, 10.0, 800.0, 300.0 });

  g_assert_cmpfloat (view.origin_px.x, ==, before.x);
  g_assert_cmpfloat (view.origin_px.y, ==, before.y);
}

static void
test_a_click_selects_and_a_drag_does_not (void)
{
  static const KithStyle style = { KITH_INK_STRUCTURAL, KITH_DASH_SOLID, KITH_FILL_PAPER, FALSE,
                                   0.5f, 9.0f, 0.0f };
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  g_autoptr(KithSelection) selection = kith_selection_new ();
  g_autoptr(KithScene) scene = NULL;
  KithViewport view = new_view ();
  KithPointerTool tool;
  KithPoint before;

  kith_scene_builder_add_subject (builder, KITH_SUBJECT_PERSON, "sami", &(KithPoint){ 5.0, 20.0 });
  kith_scene_builder_add_box (builder, KITH_SHAPE_RECT, KITH_PART_SYMBOL,
                              kith_scene_builder_add_style (builder, &style),
                              &(KithRect){ 0.0, 15.0, 10.0, 10.0 });
  scene = kith_scene_builder_finish (builder);
  kith_pointer_tool_init (&tool, &view);

  kith_pointer_tool_press (&tool, &(KithPoint){ 100.0, 100.0 }, 0, FALSE);
  g_assert_false (kith_pointer_tool_move (&tool, &(KithPoint){ 102.0, 101.0 }, 6.0));
  g_assert_true (kith_pointer_tool_release (&tool, scene, selection));
  g_assert_cmpstr (kith_selection_get_current (selection), ==, "sami");

  before = view.origin_px;
  kith_pointer_tool_press (&tool, &(KithPoint){ 100.0, 100.0 }, KITH_NO_SUBJECT, FALSE);
  g_assert_true (kith_pointer_tool_move (&tool, &(KithPoint){ 130.0, 100.0 }, 6.0));
  g_assert_cmpfloat_with_epsilon (view.origin_px.x, before.x + 30.0, NEAR);
  g_assert_false (kith_pointer_tool_release (&tool, scene, selection));
  g_assert_cmpuint (kith_selection_get_size (selection), ==, 1);

  kith_pointer_tool_press (&tool, &(KithPoint){ 300.0, 300.0 }, KITH_NO_SUBJECT, FALSE);
  g_assert_true (kith_pointer_tool_release (&tool, scene, selection));
  g_assert_cmpuint (kith_selection_get_size (selection), ==, 0);
}

static void
test_cancelling_a_drag_puts_the_view_back (void)
{
  KithViewport view = new_view ();
  KithPoint before = view.origin_px;
  KithPointerTool tool;

  kith_pointer_tool_init (&tool, &view);
  kith_pointer_tool_grab (&tool, &(KithPoint){ 0.0, 0.0 });
  kith_pointer_tool_move (&tool, &(KithPoint){ 70.0, -20.0 }, 6.0);

  g_assert_true (kith_pointer_tool_cancel (&tool));
  g_assert_cmpfloat (view.origin_px.x, ==, before.x);
  g_assert_cmpfloat (view.origin_px.y, ==, before.y);
  g_assert_true (view.is_fitted);
  g_assert_false (kith_pointer_tool_cancel (&tool));
}

static void
count_cb (KithSelection *selection,
          guint         *count)
{
  (*count)++;
}

static void
test_a_selection_tells_only_real_changes (void)
{
  KithSelection *selection = kith_selection_new ();
  guint count = 0;

  g_signal_connect (selection, "changed", G_CALLBACK (count_cb), &count);
  kith_selection_clear (selection);
  kith_selection_select_only (selection, "a");
  kith_selection_select_only (selection, "a");
  kith_selection_toggle (selection, "b");
  kith_selection_toggle (selection, "a");

  g_assert_cmpuint (count, ==, 3);
  g_assert_cmpstr (kith_selection_get_current (selection), ==, "b");
  g_assert_false (kith_selection_contains (selection, "a"));
  g_assert_finalize_object (selection);
}

/* Joan and Walt, their children Ann, Bea and Cal, and Ann's partner Dan, left of her. */
static const struct
{
  const char *id;
  double      x;
  double      y;
} places[] = {
  { "joan", 40.0, 0.0 }, { "walt", 80.0, 0.0 }, { "dan", 0.0, 50.0 },
  { "ann", 30.0, 50.0 }, { "bea", 60.0, 50.0 }, { "cal", 90.0, 50.0 },
};

static const char family_text[] =
  "[person joan]\n[person walt]\n[person dan]\n[person ann]\n[person bea]\nis_focus=1\n"
  "[person cal]\n"
  "[partnership jw]\npartner_a=joan\npartner_b=walt\n"
  "[partnership ad]\npartner_a=ann\npartner_b=dan\n"
  "[parentage 1]\nchild=ann\nparent=joan\n[parentage 2]\nchild=ann\nparent=walt\n"
  "[parentage 3]\nchild=bea\nparent=joan\n[parentage 4]\nchild=bea\nparent=walt\n"
  "[parentage 5]\nchild=cal\nparent=joan\n[parentage 6]\nchild=cal\nparent=walt\n";

static KithScene *
new_family_scene (void)
{
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    kith_scene_builder_add_subject (builder, KITH_SUBJECT_PERSON, places[i].id,
                                    &(KithPoint){ places[i].x, places[i].y });
  return kith_scene_builder_finish (builder);
}

static const char *
step (KithCase   *family,
      KithScene  *scene,
      const char *from,
      const char *came_from,
      KithWay     way)
{
  guint to = kith_walk_step (family, scene, kith_scene_find_subject (scene, from), came_from, way);

  return to != KITH_NO_SUBJECT ? kith_scene_get_subject (scene, to)->id : NULL;
}

static void
test_arrows_lead_along_the_family (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (family_text);
  g_autoptr(KithScene) scene = new_family_scene ();
  guint home = kith_walk_home (family, scene);

  g_assert_cmpstr (kith_scene_get_subject (scene, home)->id, ==, "bea");
  g_assert_cmpstr (step (family, scene, "bea", NULL, KITH_WAY_LEFT), ==, "ann");
  g_assert_cmpstr (step (family, scene, "ann", NULL, KITH_WAY_LEFT), ==, "dan");
  g_assert_cmpstr (step (family, scene, "bea", NULL, KITH_WAY_RIGHT), ==, "cal");
  g_assert_cmpstr (step (family, scene, "cal", NULL, KITH_WAY_RIGHT), ==, NULL);
  g_assert_cmpstr (step (family, scene, "cal", NULL, KITH_WAY_UP), ==, "walt");
  g_assert_cmpstr (step (family, scene, "walt", NULL, KITH_WAY_LEFT), ==, "joan");
  g_assert_cmpstr (step (family, scene, "dan", NULL, KITH_WAY_UP), ==, NULL);
}

static void
test_down_leads_back_to_where_up_began (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (family_text);
  g_autoptr(KithScene) scene = new_family_scene ();

  g_assert_cmpstr (step (family, scene, "walt", NULL, KITH_WAY_DOWN), ==, "cal");
  g_assert_cmpstr (step (family, scene, "walt", "ann", KITH_WAY_DOWN), ==, "ann");
}

static void
test_a_line_leads_to_its_ends (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (family_text);
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  g_autoptr(KithScene) scene = NULL;

  kith_scene_builder_add_subject (builder, KITH_SUBJECT_COUPLE, "jw", &(KithPoint){ 60.0, 9.0 });
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    kith_scene_builder_add_subject (builder, KITH_SUBJECT_PERSON, places[i].id,
                                    &(KithPoint){ places[i].x, places[i].y });
  scene = kith_scene_builder_finish (builder);

  g_assert_cmpstr (step (family, scene, "jw", NULL, KITH_WAY_LEFT), ==, "joan");
  g_assert_cmpstr (step (family, scene, "jw", NULL, KITH_WAY_RIGHT), ==, "walt");
  g_assert_cmpstr (step (family, scene, "jw", NULL, KITH_WAY_DOWN), ==, "bea");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tools/viewport/a-fitted-view-shows-everything-at-any-size",
                   test_a_fitted_view_shows_everything_at_any_size);
  g_test_add_func ("/tools/viewport/a-fitted-view-keeps-its-foot-clear-of-the-controls",
                   test_a_fitted_view_keeps_its_foot_clear_of_the_controls);
  g_test_add_func ("/tools/viewport/zooming-keeps-the-point-under-the-pointer",
                   test_zooming_keeps_the_point_under_the_pointer);
  g_test_add_func ("/tools/viewport/zoom-stays-within-its-limits",
                   test_zoom_stays_within_its_limits);
  g_test_add_func ("/tools/viewport/the-drawing-cannot-be-pushed-out-of-sight",
                   test_the_drawing_cannot_be_pushed_out_of_sight);
  g_test_add_func ("/tools/viewport/revealing-moves-no-more-than-it-must",
                   test_revealing_moves_no_more_than_it_must);
  g_test_add_func ("/tools/viewport/a-view-that-was-moved-stays-when-the-drawing-grows",
                   test_a_view_that_was_moved_stays_when_the_drawing_grows);
  g_test_add_func ("/tools/pointer/a-click-selects-and-a-drag-does-not",
                   test_a_click_selects_and_a_drag_does_not);
  g_test_add_func ("/tools/pointer/cancelling-a-drag-puts-the-view-back",
                   test_cancelling_a_drag_puts_the_view_back);
  g_test_add_func ("/tools/selection/a-selection-tells-only-real-changes",
                   test_a_selection_tells_only_real_changes);
  g_test_add_func ("/tools/walk/arrows-lead-along-the-family", test_arrows_lead_along_the_family);
  g_test_add_func ("/tools/walk/down-leads-back-to-where-up-began",
                   test_down_leads_back_to_where_up_began);
  g_test_add_func ("/tools/walk/a-line-leads-to-its-ends", test_a_line_leads_to_its_ends);

  return g_test_run ();
}
