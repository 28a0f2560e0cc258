/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a form and the fields of a record, without a window. */

#include "config.h"

#include "kith-test-desk.h"
#include "model/kith-records.h"
#include "pages/kith-binder.h"

typedef struct
{
  KithTestFolder *folder;
  KithDesk       *desk;
  KithBinder     *binder;
  guint           n_told; /* how often the row of the birth was to be shown again */
} Scene;

static KithRecord *
person (Scene *scene,
        guint  position)
{
  return kith_case_nth (kith_desk_get_case (scene->desk), KITH_RECORD_PERSON, position);
}

static void
row_changed_cb (Scene *scene,
                guint  field)
{
  scene->n_told += field == KITH_PERSON_BORN ? 1 : 0;
}

static void
join (Scene *scene)
{
  scene->binder = kith_binder_new (scene->desk, KITH_RECORD_PERSON);
  kith_binder_set_today (scene->binder, kith_day_from_civil (2026, 11, 22));
  kith_binder_set_record (scene->binder, person (scene, 0));
  g_signal_connect_swapped (scene->binder, "row-changed", G_CALLBACK (row_changed_cb), scene);
}

static void
scene_open (Scene *scene)
{
  g_autoptr(GError) error = NULL;

  *scene = (Scene){ kith_test_folder_new () };
  scene->desk = kith_desk_new (scene->folder->file, &error);
  g_assert_no_error (error);
  kith_test_add_person (scene->desk, "Maya");
  kith_test_add_person (scene->desk, "Rowan");
  join (scene);
}

static void
scene_close (Scene *scene)
{
  g_assert_finalize_object (scene->binder);
  g_clear_object (&scene->desk);
  kith_test_folder_free (scene->folder);
}

static void
open_again (Scene *scene)
{
  g_assert_finalize_object (scene->binder);
  g_object_unref (scene->desk);
  scene->desk = kith_desk_open (scene->folder->file, NULL);
  join (scene);
}

static void
assert_shows (Scene      *scene,
              guint       field,
              const char *text)
{
  g_autofree char *shown = kith_binder_dup_text (scene->binder, field);

  g_assert_cmpstr (shown, ==, text);
}

static void
assert_understood (Scene      *scene,
                   guint       field,
                   const char *text)
{
  g_autofree char *understood = kith_binder_dup_understood (scene->binder, field);

  g_assert_cmpstr (understood, ==, text);
}

static void
test_what_is_typed_is_written_after_a_pause (void)
{
  Scene scene;

  scene_open (&scene);
  kith_binder_type (scene.binder, KITH_PERSON_TOWN, "Lee");
  kith_binder_type (scene.binder, KITH_PERSON_TOWN, "Leeds ");
  g_assert_null (kith_record_get_text (person (&scene, 0), KITH_PERSON_TOWN));

  while (kith_record_get_text (person (&scene, 0), KITH_PERSON_TOWN) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (kith_record_get_text (person (&scene, 0), KITH_PERSON_TOWN), ==, "Leeds");
  assert_shows (&scene, KITH_PERSON_TOWN, "Leeds ");

  kith_binder_leave (scene.binder, KITH_PERSON_TOWN);
  assert_shows (&scene, KITH_PERSON_TOWN, "Leeds");
  scene_close (&scene);
}

static void
test_one_visit_to_a_row_is_one_step (void)
{
  Scene scene;

  scene_open (&scene);
  kith_binder_type (scene.binder, KITH_PERSON_TOWN, "L");
  kith_binder_save (scene.binder);
  kith_binder_type (scene.binder, KITH_PERSON_TOWN, "Leeds");
  kith_binder_leave (scene.binder, KITH_PERSON_TOWN);
  kith_binder_type (scene.binder, KITH_PERSON_TOWN, "York");
  kith_binder_save (scene.binder);

  g_assert_cmpstr (kith_desk_get_undo_label (scene.desk), ==, "Change “Lives in” of Maya");
  g_assert_true (kith_desk_undo (scene.desk, NULL));
  assert_shows (&scene, KITH_PERSON_TOWN, "Leeds");
  g_assert_true (kith_desk_undo (scene.desk, NULL));
  assert_shows (&scene, KITH_PERSON_TOWN, "");
  g_assert_cmpstr (kith_desk_get_undo_label (scene.desk), ==, "Add Person");
  scene_close (&scene);
}

static void
test_undo_takes_back_what_was_typed_a_moment_ago (void)
{
  Scene scene;

  scene_open (&scene);
  kith_binder_type (scene.binder, KITH_PERSON_TOWN, "Leeds");
  g_assert_true (kith_desk_undo (scene.desk, NULL));

  assert_shows (&scene, KITH_PERSON_TOWN, "");
  g_assert_cmpuint (kith_case_count (kith_desk_get_case (scene.desk), KITH_RECORD_PERSON), ==, 2);
  scene_close (&scene);
}

static const struct
{
  const char *typed;
  const char *kept;
  const char *shown;
  const char *understood;
} dates[] = {
  { "about 2014", "2014~", "about 2014", "age about 12" },
  { "14/5/2014", "2014-05-14", "14 May 2014", "14 May 2014 → age 12" },
  { "2014", "2014", "2014", "age 11–12" },
  { "", NULL, "", NULL },
};

static void
test_dates_are_typed_as_people_say_them (void)
{
  Scene scene;

  scene_open (&scene);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      kith_binder_type (scene.binder, KITH_PERSON_BORN, dates[i].typed);
      assert_understood (&scene, KITH_PERSON_BORN, dates[i].understood);
      kith_binder_leave (scene.binder, KITH_PERSON_BORN);
      g_assert_null (kith_binder_get_problem (scene.binder, KITH_PERSON_BORN));
      g_assert_cmpstr (kith_record_get_text (person (&scene, 0), KITH_PERSON_BORN), ==, dates[i].kept);
      assert_shows (&scene, KITH_PERSON_BORN, dates[i].shown);
    }
  scene_close (&scene);
}

static void
test_a_day_that_does_not_exist_is_kept_with_a_sentence (void)
{
  Scene scene;

  scene_open (&scene);
  kith_binder_type (scene.binder, KITH_PERSON_BORN, "2014");
  kith_binder_leave (scene.binder, KITH_PERSON_BORN);
  kith_binder_type (scene.binder, KITH_PERSON_BORN, "31 June 2014");
  g_assert_null (kith_binder_get_problem (scene.binder, KITH_PERSON_BORN));
  kith_binder_leave (scene.binder, KITH_PERSON_BORN);

  g_assert_nonnull (strstr (kith_binder_get_problem (scene.binder, KITH_PERSON_BORN), "31 June"));
  assert_shows (&scene, KITH_PERSON_BORN, "31 June 2014");
  g_assert_cmpstr (kith_record_get_text (person (&scene, 0), KITH_PERSON_BORN), ==, "2014");

  kith_binder_set_record (scene.binder, person (&scene, 1));
  assert_shows (&scene, KITH_PERSON_BORN, "");
  g_assert_null (kith_binder_get_problem (scene.binder, KITH_PERSON_BORN));
  kith_binder_set_record (scene.binder, person (&scene, 0));
  assert_shows (&scene, KITH_PERSON_BORN, "31 June 2014");
  g_assert_nonnull (kith_binder_get_problem (scene.binder, KITH_PERSON_BORN));

  open_again (&scene);
  assert_shows (&scene, KITH_PERSON_BORN, "31 June 2014");
  g_assert_nonnull (kith_binder_get_problem (scene.binder, KITH_PERSON_BORN));
  kith_binder_type (scene.binder, KITH_PERSON_BORN, "30 June 2014");
  kith_binder_leave (scene.binder, KITH_PERSON_BORN);
  g_assert_cmpstr (kith_record_get_text (person (&scene, 0), KITH_PERSON_BORN), ==, "2014-06-30");
  open_again (&scene);
  assert_shows (&scene, KITH_PERSON_BORN, "30 June 2014");
  scene_close (&scene);
}

static void
test_closing_writes_what_was_typed (void)
{
  Scene scene;

  scene_open (&scene);
  kith_binder_type (scene.binder, KITH_PERSON_TOWN, "Leeds");
  kith_binder_type (scene.binder, KITH_PERSON_BORN, "31 Ju");
  kith_desk_close (scene.desk);
  open_again (&scene);

  assert_shows (&scene, KITH_PERSON_TOWN, "Leeds");
  assert_shows (&scene, KITH_PERSON_BORN, "31 Ju");
  scene_close (&scene);
}

static void
test_going_to_somebody_else_writes_what_was_typed (void)
{
  Scene scene;

  scene_open (&scene);
  kith_binder_type (scene.binder, KITH_PERSON_TOWN, "Leeds");
  kith_binder_set_record (scene.binder, person (&scene, 1));

  g_assert_cmpstr (kith_record_get_text (person (&scene, 0), KITH_PERSON_TOWN), ==, "Leeds");
  g_assert_null (kith_record_get_text (person (&scene, 1), KITH_PERSON_TOWN));
  assert_shows (&scene, KITH_PERSON_TOWN, "");
  scene_close (&scene);
}

static void
test_a_row_follows_the_case_but_not_while_somebody_types (void)
{
  Scene scene;
  g_autoptr(KithDraft) draft = NULL;

  scene_open (&scene);
  draft = kith_draft_new_for (person (&scene, 0));
  kith_draft_set_text (draft, KITH_PERSON_BORN, "1999");
  g_assert_true (kith_desk_edit (scene.desk, draft, FALSE, NULL));
  g_assert_cmpuint (scene.n_told, >, 0);
  assert_shows (&scene, KITH_PERSON_BORN, "1999");

  kith_binder_type (scene.binder, KITH_PERSON_BORN, "May 20");
  kith_draft_free (draft);
  draft = kith_draft_new_for (person (&scene, 0));
  kith_draft_set_text (draft, KITH_PERSON_TOWN, "York");
  g_assert_true (kith_desk_edit (scene.desk, draft, FALSE, NULL));
  assert_shows (&scene, KITH_PERSON_BORN, "May 20");
  assert_shows (&scene, KITH_PERSON_TOWN, "York");
  scene_close (&scene);
}

static void
test_choices_are_steps_of_their_own (void)
{
  Scene scene;

  scene_open (&scene);
  assert_shows (&scene, KITH_PERSON_SYMBOL, "unknown");
  kith_binder_choose (scene.binder, KITH_PERSON_SYMBOL, "female");
  kith_binder_choose (scene.binder, KITH_PERSON_SYMBOL, "unknown");
  kith_binder_choose (scene.binder, KITH_PERSON_IS_FOCUS, "1");
  assert_shows (&scene, KITH_PERSON_IS_FOCUS, "1");
  g_assert_null (kith_record_get_text (person (&scene, 0), KITH_PERSON_SYMBOL));

  g_assert_true (kith_desk_undo (scene.desk, NULL));
  g_assert_true (kith_desk_undo (scene.desk, NULL));
  assert_shows (&scene, KITH_PERSON_SYMBOL, "female");
  assert_shows (&scene, KITH_PERSON_IS_FOCUS, "0");
  scene_close (&scene);
}

static void
test_numbers_that_are_none_are_told (void)
{
  Scene scene;

  scene_open (&scene);
  kith_binder_type (scene.binder, KITH_PERSON_GROUP_COUNT, "three");
  kith_binder_leave (scene.binder, KITH_PERSON_GROUP_COUNT);
  g_assert_nonnull (kith_binder_get_problem (scene.binder, KITH_PERSON_GROUP_COUNT));
  assert_shows (&scene, KITH_PERSON_GROUP_COUNT, "three");
  kith_binder_type (scene.binder, KITH_PERSON_GROUP_COUNT, " 3 ");
  kith_binder_leave (scene.binder, KITH_PERSON_GROUP_COUNT);
  g_assert_cmpint (kith_record_get_integer (person (&scene, 0), KITH_PERSON_GROUP_COUNT), ==, 3);
  scene_close (&scene);
}

static void
test_a_birth_after_the_death_is_kept_and_said (void)
{
  Scene scene;

  scene_open (&scene);
  kith_binder_type (scene.binder, KITH_PERSON_DIED, "1990");
  kith_binder_leave (scene.binder, KITH_PERSON_DIED);
  kith_binder_type (scene.binder, KITH_PERSON_BORN, "2001");
  kith_binder_leave (scene.binder, KITH_PERSON_BORN);

  g_assert_cmpstr (kith_record_get_text (person (&scene, 0), KITH_PERSON_BORN), ==, "2001");
  assert_understood (&scene, KITH_PERSON_BORN,
                     "The birth comes after the death; one of the two cannot be right.");
  scene_close (&scene);
}

static void
test_somebody_removed_leaves_an_empty_form (void)
{
  Scene scene;
  g_autofree char *id = NULL;

  scene_open (&scene);
  id = g_strdup (kith_record_get_id (person (&scene, 0)));
  kith_binder_type (scene.binder, KITH_PERSON_TOWN, "Leeds");
  g_assert_true (kith_desk_remove (scene.desk, id, NULL));
  g_assert_false (kith_binder_is_editable (scene.binder));
  assert_shows (&scene, KITH_PERSON_TOWN, "");

  g_assert_true (kith_desk_undo (scene.desk, NULL));
  assert_shows (&scene, KITH_PERSON_TOWN, "Leeds");
  scene_close (&scene);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) kith_test_add ("binder", #name, test_##name)
  ADD (what_is_typed_is_written_after_a_pause);
  ADD (one_visit_to_a_row_is_one_step);
  ADD (undo_takes_back_what_was_typed_a_moment_ago);
  ADD (dates_are_typed_as_people_say_them);
  ADD (a_day_that_does_not_exist_is_kept_with_a_sentence);
  ADD (closing_writes_what_was_typed);
  ADD (going_to_somebody_else_writes_what_was_typed);
  ADD (a_row_follows_the_case_but_not_while_somebody_types);
  ADD (choices_are_steps_of_their_own);
  ADD (numbers_that_are_none_are_told);
  ADD (a_birth_after_the_death_is_kept_and_said);
  ADD (somebody_removed_leaves_an_empty_form);
#undef ADD

  return g_test_run ();
}
