/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kith-test-desk.h"
#include "model/kith-records.h"
#include "tools/kith-add-tool.h"
#include "tools/kith-branch.h"
#include "tools/kith-handles.h"
#include "tools/kith-pointer-tool.h"
#include "tools/kith-snap.h"
#include "kith-test-family.h"

static KithDay
today (void)
{
  return kith_day_from_civil (2026, 11, 22);
}

static KithDesk *
new_desk (KithTestFolder *folder)
{
  g_autoptr(GError) error = NULL;
  KithDesk *desk = kith_desk_new (folder->file, &error);

  g_assert_no_error (error);
  return desk;
}

/* The id stays good for the test. */
static const char *
finish (KithAddTool *tool,
        KithDesk    *desk)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *id = kith_add_tool_finish (tool, desk, today (), &error);

  g_assert_no_error (error);
  return g_intern_string (id);
}

static void
test_giving_up_leaves_nothing_behind (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  const char *maya = kith_test_add_person (desk, "Maya");
  g_autofree char *before = kith_test_dump (desk);
  g_autofree char *after = NULL;
  KithAddTool tool = { 0 };

  kith_add_tool_begin (&tool, KITH_ROLE_PARENT, maya);
  kith_add_tool_say_name (&tool, "Ann");
  g_assert_true (kith_add_tool_has_words (&tool));
  kith_add_tool_cancel (&tool);
  after = kith_test_dump (desk);

  kith_test_assert_same (after, before);
  g_assert_cmpstr (kith_desk_get_undo_label (desk), ==, "Add Person");
}

static void
test_what_was_typed_and_chosen_is_recorded (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  const char *maya = kith_test_add_person (desk, "Maya");
  KithAddTool tool = { 0 };
  KithRecord *added;

  kith_add_tool_begin (&tool, KITH_ROLE_PARENT, maya);
  kith_add_tool_say_name (&tool, "Mum");
  g_assert_cmpstr (kith_add_tool_get_symbol (&tool, today ()), ==, "female");
  kith_add_tool_choose (&tool, "male");
  kith_add_tool_say_age (&tool, "31 June");
  g_assert_false (kith_add_tool_knows_age (&tool, today ()));
  kith_add_tool_say_age (&tool, "31");
  g_assert_true (kith_add_tool_knows_age (&tool, today ()));
  added = kith_case_find (kith_desk_get_case (desk), finish (&tool, desk));

  g_assert_cmpstr (kith_record_get_text (added, KITH_PERSON_KNOWN_AS), ==, "Mum");
  g_assert_cmpstr (kith_record_get_token (added, KITH_PERSON_SYMBOL), ==, "male");
  g_assert_cmpstr (kith_record_get_text (added, KITH_PERSON_BORN), ==, "[1994-11-23..1995-11-22]");
  kith_add_tool_cancel (&tool);
}

static void
test_an_age_nobody_can_read_stays_with_the_name (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  KithAddTool tool = { 0 };
  KithRecord *added;

  kith_add_tool_begin (&tool, KITH_ROLE_ANYBODY, NULL);
  kith_add_tool_say_name (&tool, "Maya");
  kith_add_tool_say_age (&tool, "31 June");
  added = kith_case_find (kith_desk_get_case (desk), finish (&tool, desk));

  g_assert_cmpstr (kith_record_get_text (added, KITH_PERSON_KNOWN_AS), ==, "Maya, 31 June");
  kith_add_tool_cancel (&tool);
}

static void
test_a_step_that_fails_keeps_what_was_typed (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  g_autoptr(GError) error = NULL;
  KithAddTool tool = { 0 };

  kith_add_tool_begin (&tool, KITH_ROLE_PARENT, "nobody");
  kith_add_tool_say_name (&tool, "Ann");

  g_assert_null (kith_add_tool_finish (&tool, desk, today (), &error));
  g_assert_nonnull (error);
  g_assert_true (tool.is_naming);
  g_assert_cmpstr (tool.name, ==, "Ann");
  kith_add_tool_cancel (&tool);
}

static void
test_the_next_is_who_is_told_of_next (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  static const KithRole wanted[] = { KITH_ROLE_PARENT, KITH_ROLE_PARENT, KITH_ROLE_SIBLING,
                                     KITH_ROLE_SIBLING };
  KithCase *family = kith_desk_get_case (desk);
  KithAddTool tool = { 0 };
  KithRole role = KITH_ROLE_ANYBODY;
  const char *of = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autofree char *kept = g_strdup (of);
      const char *added;

      kith_add_tool_begin (&tool, role, kept);
      kith_add_tool_say_name (&tool, "X");
      added = finish (&tool, desk);
      g_assert_true (kith_add_tool_find_next (&tool, family, added, &role, &of));
      g_assert_cmpint (role, ==, wanted[i]);
    }

  g_assert_cmpstr (of, ==, kith_record_get_id (kith_case_nth (family, KITH_RECORD_PERSON, 0)));
  kith_add_tool_cancel (&tool);
}

/* Handles and ghosts. */

static void
test_handles_stand_clear_of_the_person_and_of_each_other (void)
{
  static const KithRect boxes[] = { { 100.0, 100.0, 60.0, 80.0 }, { 0.0, 0.0, 1.0, 1.0 },
                                    { -50.0, 20.0, 300.0, 10.0 } };
  static const double sizes[] = { KITH_HANDLE_PX, KITH_HANDLE_FINGER_PX };

  for (guint n = 0; n < G_N_ELEMENTS (boxes) * G_N_ELEMENTS (sizes); n++)
    for (guint i = 0; i < KITH_N_HANDLES; i++)
      {
        const KithRect *box = &boxes[n / G_N_ELEMENTS (sizes)];
        double size = sizes[n % G_N_ELEMENTS (sizes)];
        KithPoint at = kith_handle_place (i, box, size);
        KithRect handle = { at.x - size / 2.0, at.y - size / 2.0, size, size };

        g_assert_false (kith_rect_overlaps (&handle, box));
        for (guint j = 0; j < i; j++)
          {
            KithPoint other = kith_handle_place (j, box, size);

            g_assert_cmpfloat (kith_point_distance (&at, &other), >=, size);
          }
      }
}

static KithScene *
crowd (guint n)
{
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  KithStyle style = { KITH_INK_STRUCTURAL, KITH_DASH_SOLID, KITH_FILL_PAPER, FALSE, 0.5f, 9.0f };
  guint number = kith_scene_builder_add_style (builder, &style);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      KithPoint at = { 24.0 * (i % 5), 34.0 * (i / 5) };

      kith_scene_builder_add_subject (builder, KITH_SUBJECT_PERSON, id, &at);
      kith_scene_builder_add_box (builder, KITH_SHAPE_RECT, KITH_PART_SYMBOL, number,
                                  &(KithRect){ at.x - 10.0, at.y - 5.0, 20.0, 18.0 });
    }
  return kith_scene_builder_finish (builder);
}

static void
test_a_ghost_stands_on_nobody (void)
{
  g_autoptr(KithScene) scene = crowd (15);

  for (guint role = 0; role < KITH_N_ROLES; role++)
    for (guint of = 0; of < 15; of++)
      {
        KithPoint at = kith_ghost_place (scene, of, role);
        KithRect symbol = { at.x - 4.5, at.y - 4.5, 9.0, 9.0 };

        for (guint i = 0; i < 15; i++)
          g_assert_false (kith_rect_overlaps (&symbol, &kith_scene_get_subject (scene, i)->bounds));
      }
}

static void
test_a_parent_stands_above_and_a_child_below (void)
{
  g_autoptr(KithScene) scene = crowd (1);
  KithPoint parent = kith_ghost_place (scene, 0, KITH_ROLE_PARENT);
  KithPoint child = kith_ghost_place (scene, 0, KITH_ROLE_CHILD);
  KithPoint partner = kith_ghost_place (scene, 0, KITH_ROLE_PARTNER);

  g_assert_cmpfloat (parent.y, <, -10.0);
  g_assert_cmpfloat (child.y, >, 10.0);
  g_assert_cmpfloat (partner.x, >, 10.0);
}

/* Dragging. */

static KithViewport
new_view (void)
{
  KithViewport view;

  kith_viewport_init (&view);
  kith_viewport_set_content (&view, &(KithRect){ -50.0, -50.0, 400.0, 200.0 });
  kith_viewport_set_size (&view, 1000.0, 600.0);
  return view;
}

typedef enum { PRESS, MOVE, RELEASE, CANCEL } Event;

static void
test_a_drag_is_what_was_offered_until_it_is_given_up (void)
{
  static const struct
  {
    Event            event;
    double           x;
    KithPointerState state;
  } events[] = {
    { PRESS, 100.0, KITH_POINTER_PRESSING }, { MOVE, 103.0, KITH_POINTER_PRESSING },
    { MOVE, 120.0, KITH_POINTER_MOVING },    { MOVE, 101.0, KITH_POINTER_MOVING },
    { CANCEL, 0.0, KITH_POINTER_IDLE },      { MOVE, 300.0, KITH_POINTER_IDLE },
    { RELEASE, 0.0, KITH_POINTER_IDLE },     { PRESS, 10.0, KITH_POINTER_PRESSING },
    { RELEASE, 0.0, KITH_POINTER_IDLE },
  };
  g_autoptr(KithScene) scene = crowd (3);
  g_autoptr(KithSelection) selection = kith_selection_new ();
  KithViewport view = new_view ();
  const KithPoint origin = view.origin_px;
  KithPointerTool tool;

  kith_pointer_tool_init (&tool, &view);
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    {
      KithPoint at = { events[i].x, 50.0 };

      switch (events[i].event)
        {
        case PRESS:
          kith_pointer_tool_press (&tool, &at, 1, FALSE);
          kith_pointer_tool_offer (&tool, KITH_POINTER_MOVING);
          break;
        case MOVE:
          kith_pointer_tool_move (&tool, &at, 6.0);
          break;
        case RELEASE:
          kith_pointer_tool_release (&tool, scene, selection);
          break;
        case CANCEL:
        default:
          kith_pointer_tool_cancel (&tool);
          break;
        }
      g_assert_cmpint (tool.state, ==, events[i].state);
      g_assert_cmpfloat (view.origin_px.x, ==, origin.x);
    }
  g_assert_cmpstr (kith_selection_get_current (selection), ==, "p1");
}

static void
test_a_rubber_band_takes_whose_symbols_it_holds (void)
{
  g_autoptr(KithScene) scene = crowd (10);
  g_autoptr(KithSelection) selection = kith_selection_new ();
  KithViewport view = new_view ();
  KithPoint from = kith_viewport_to_px (&view, &(KithPoint){ 60.0, 50.0 });
  KithPoint to = kith_viewport_to_px (&view, &(KithPoint){ -5.0, 20.0 });
  KithPointerTool tool;

  kith_selection_select_only (selection, "p0");
  kith_pointer_tool_init (&tool, &view);
  kith_pointer_tool_press (&tool, &from, KITH_NO_SUBJECT, TRUE);
  kith_pointer_tool_offer (&tool, KITH_POINTER_BANDING);
  kith_pointer_tool_move (&tool, &to, 6.0);
  kith_pointer_tool_take_band (&tool, scene, selection);

  g_assert_cmpuint (kith_selection_get_size (selection), ==, 4);
  g_assert_true (kith_selection_contains (selection, "p0"));
  for (guint i = 5; i < 8; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);

      g_assert_true (kith_selection_contains (selection, id));
    }

  tool.adds = FALSE;
  kith_pointer_tool_take_band (&tool, scene, selection);
  g_assert_cmpuint (kith_selection_get_size (selection), ==, 3);
}

static void
test_who_is_dragged_falls_into_line_within_reach (void)
{
  /* Five in a row 24 mm apart, and the sixth below the first. */
  static const struct
  {
    KithPoint by;
    double    reach;
    KithPoint got;
    gboolean  column;
    gboolean  row;
  } cases[] = {
    { { 30.0, -33.0 }, 2.0, { 30.0, -34.0 }, FALSE, TRUE },
    { { 47.5, -10.0 }, 2.0, { 48.0, -10.0 }, TRUE, FALSE },
    { { 36.5, -34.5 }, 2.0, { 36.0, -34.0 }, TRUE, TRUE },
    { { 119.0, -34.0 }, 2.0, { 120.0, -34.0 }, TRUE, TRUE },
    { { 47.5, -33.5 }, 0.0, { 47.5, -33.5 }, FALSE, FALSE },
    { { 7.0, 11.0 }, 2.0, { 7.0, 11.0 }, FALSE, FALSE },
  };
  g_autoptr(KithScene) scene = crowd (6);
  g_autoptr(GHashTable) moved = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (moved, (gpointer) "p5");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KithSnap snap = kith_snap_move (scene, moved, 5, &cases[i].by, cases[i].reach);

      g_test_message ("%u", i);
      g_assert_cmpfloat_with_epsilon (snap.by_mm.x, cases[i].got.x, 1e-9);
      g_assert_cmpfloat_with_epsilon (snap.by_mm.y, cases[i].got.y, 1e-9);
      g_assert_cmpint (snap.has_column, ==, cases[i].column);
      g_assert_cmpint (snap.has_row, ==, cases[i].row);
    }
}

static void
test_a_branch_is_everybody_below_with_their_partners (void)
{
  g_autoptr(KithCase) family
    = kith_test_family_read ("[person gran]\n[person mum]\n[person dad]\n[person kid]\n"
                             "[person aunt]\n"
                             "[partnership p]\npartner_a=mum\npartner_b=dad\n"
                             "[parentage a]\nchild=mum\nparent=gran\n"
                             "[parentage b]\nchild=aunt\nparent=gran\n"
                             "[parentage c]\nchild=kid\nparent=mum\n"
                             "[parentage d]\nchild=kid\nparent=dad\n");
  g_autoptr(GPtrArray) all = kith_branch_collect (family, "gran");
  g_autoptr(GPtrArray) some = kith_branch_collect (family, "mum");
  g_autoptr(GPtrArray) none = kith_branch_collect (family, "nobody");

  g_assert_cmpuint (all->len, ==, 5);
  g_assert_cmpuint (some->len, ==, 3);
  g_assert_cmpstr (some->pdata[0], ==, "mum");
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_several_branches_go_along_at_once (void)
{
  g_autoptr(KithCase) family = kith_test_family_read (
    "[person a]\n[person b]\n[person c]\n[person d]\n[person e]\n"
    "[parentage c-a]\nchild=c\nparent=a\n[parentage d-b]\nchild=d\nparent=b\n"
    "[partnership c-d]\npartner_a=c\npartner_b=d\n");
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  g_ptr_array_add (ids, (gpointer) "b");
  g_ptr_array_add (ids, (gpointer) "a");
  kith_branch_add_all (family, ids);

  g_assert_cmpuint (ids->len, ==, 4);
  g_assert_cmpstr (ids->pdata[0], ==, "b");
  g_assert_true (g_ptr_array_find_with_equal_func (ids, "c", g_str_equal, NULL));
  g_assert_false (g_ptr_array_find_with_equal_func (ids, "e", g_str_equal, NULL));
}

static void
test_who_is_being_added_can_be_taken_up_again (void)
{
  g_autoptr(KithCase) family = kith_test_family_read ("[person maya]\nknown_as=Maya\n");
  g_autoptr(KithCase) empty = kith_test_family_read ("");
  KithAddTool tool = { 0 }, again = { 0 };
  g_autofree char *text = NULL;

  kith_add_tool_begin (&tool, KITH_ROLE_PARENT, "maya");
  g_assert_null (kith_add_tool_dup_text (&tool));
  kith_add_tool_say_name (&tool, "Ann");
  kith_add_tool_say_age (&tool, "about 40");
  kith_add_tool_choose (&tool, "female");
  text = kith_add_tool_dup_text (&tool);

  g_assert_true (kith_add_tool_take_text (&again, family, text));
  g_assert_cmpint (again.role, ==, KITH_ROLE_PARENT);
  g_assert_cmpstr (again.of, ==, "maya");
  g_assert_cmpstr (again.name, ==, "Ann");
  g_assert_cmpstr (again.age, ==, "about 40");
  g_assert_cmpstr (again.symbol, ==, "female");

  /* Whoever they were drawn beside has gone since. */
  g_assert_true (kith_add_tool_take_text (&again, empty, text));
  g_assert_cmpint (again.role, ==, KITH_ROLE_ANYBODY);
  g_assert_null (again.of);
  g_assert_cmpstr (again.name, ==, "Ann");
  g_assert_false (kith_add_tool_take_text (&again, family, "nonsense"));
  g_assert_false (kith_add_tool_take_text (&again, family, NULL));
  kith_add_tool_cancel (&tool);
  kith_add_tool_cancel (&again);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  kith_test_add ("add-tool", "giving-up-leaves-nothing-behind",
                 test_giving_up_leaves_nothing_behind);
  kith_test_add ("add-tool", "what-was-typed-and-chosen-is-recorded",
                 test_what_was_typed_and_chosen_is_recorded);
  kith_test_add ("add-tool", "an-age-nobody-can-read-stays-with-the-name",
                 test_an_age_nobody_can_read_stays_with_the_name);
  kith_test_add ("add-tool", "a-step-that-fails-keeps-what-was-typed",
                 test_a_step_that_fails_keeps_what_was_typed);
  kith_test_add ("add-tool", "the-next-is-who-is-told-of-next",
                 test_the_next_is_who_is_told_of_next);
  kith_test_add ("add-tool", "who-is-being-added-can-be-taken-up-again",
                 test_who_is_being_added_can_be_taken_up_again);
  kith_test_add ("handles", "handles-stand-clear-of-the-person-and-of-each-other",
                 test_handles_stand_clear_of_the_person_and_of_each_other);
  kith_test_add ("handles", "a-ghost-stands-on-nobody", test_a_ghost_stands_on_nobody);
  kith_test_add ("handles", "a-parent-stands-above-and-a-child-below",
                 test_a_parent_stands_above_and_a_child_below);
  kith_test_add ("dragging", "a-drag-is-what-was-offered-until-it-is-given-up",
                 test_a_drag_is_what_was_offered_until_it_is_given_up);
  kith_test_add ("dragging", "a-rubber-band-takes-whose-symbols-it-holds",
                 test_a_rubber_band_takes_whose_symbols_it_holds);
  kith_test_add ("dragging", "who-is-dragged-falls-into-line-within-reach",
                 test_who_is_dragged_falls_into_line_within_reach);
  kith_test_add ("dragging", "a-branch-is-everybody-below-with-their-partners",
                 test_a_branch_is_everybody_below_with_their_partners);
  kith_test_add ("dragging", "several-branches-go-along-at-once",
                 test_several_branches_go_along_at_once);
  return g_test_run ();
}
