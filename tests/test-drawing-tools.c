/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "kith-test-desk.h"
#include "model/kith-records.h"
#include "tools/kith-add-tool.h"
#include "tools/kith-handles.h"

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

  for (guint b = 0; b < G_N_ELEMENTS (boxes); b++)
    for (guint i = 0; i < KITH_N_HANDLES; i++)
      {
        KithPoint at = kith_handle_place (i, &boxes[b]);
        KithRect handle = { at.x - KITH_HANDLE_PX / 2.0, at.y - KITH_HANDLE_PX / 2.0,
                            KITH_HANDLE_PX, KITH_HANDLE_PX };

        g_assert_false (kith_rect_overlaps (&handle, &boxes[b]));
        for (guint j = 0; j < i; j++)
          {
            KithPoint other = kith_handle_place (j, &boxes[b]);

            g_assert_cmpfloat (kith_point_distance (&at, &other), >=, KITH_HANDLE_PX);
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
  kith_test_add ("handles", "handles-stand-clear-of-the-person-and-of-each-other",
                 test_handles_stand_clear_of_the_person_and_of_each_other);
  kith_test_add ("handles", "a-ghost-stands-on-nobody", test_a_ghost_stands_on_nobody);
  kith_test_add ("handles", "a-parent-stands-above-and-a-child-below",
                 test_a_parent_stands_above_and_a_child_below);
  return g_test_run ();
}
