/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows with times, several choices and numbers with bounds; new people and the order of a list. */

#include "config.h"

#include "desk/kith-verbs-told.h"
#include "desk/kith-verbs.h"
#include "kith-test-desk.h"
#include "kith-test-family.h"
#include "model/kith-records.h"
#include "pages/kith-binder.h"

typedef struct
{
  KithTestFolder *folder;
  KithDesk       *desk;
  KithBinder     *binder;
} Scene;

static const char family_text[] =
  "[person maya]\nknown_as=Maya\nis_focus=true\n"
  "[meeting first]\nreason=To keep Maya safe\n"
  "[meeting_stage welcome]\nmeeting=first\n"
  "[busy_time shift]\nperson=maya\n"
  "[ground_rule one]\nmeeting=first\nnumber=1\ntext=We listen\n"
  "[ground_rule two]\nmeeting=first\nnumber=2\ntext=No shouting\n"
  "[ground_rule three]\nmeeting=first\nnumber=3\ntext=Breaks are fine\n";

static void
scene_open (Scene      *scene,
            const char *record)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCase) family = NULL;
  KithRecord *found;

  *scene = (Scene){ kith_test_folder_new () };
  scene->desk = kith_desk_new (scene->folder->file, &error);
  g_assert_no_error (error);
  family = kith_test_family_read (family_text);
  g_assert_true (kith_desk_import (scene->desk, family, NULL));
  found = kith_case_find (kith_desk_get_case (scene->desk), record);
  scene->binder = kith_binder_new (scene->desk, kith_record_get_kind (found));
  kith_binder_set_today (scene->binder, kith_day_from_civil (2026, 11, 27));
  kith_binder_set_record (scene->binder, found);
}

static void
scene_close (Scene *scene)
{
  g_assert_finalize_object (scene->binder);
  g_clear_object (&scene->desk);
  kith_test_folder_free (scene->folder);
}

/* What is kept of what was typed. */
static const char *
type_into (Scene      *scene,
           guint       field,
           const char *text)
{
  kith_binder_type (scene->binder, field, text);
  kith_binder_leave (scene->binder, field);
  return kith_record_get_text (kith_binder_get_record (scene->binder), field);
}

static void
test_moments_are_typed_as_people_say_them (void)
{
  static const struct
  {
    const char *typed;
    const char *kept;
    const char *shown;
  } moments[] = {
    { "4 March 2027 14:30", "2027-03-04T14:30", "Thursday 4 March 2027, 14:30" },
    { "tomorrow at noon", "2026-11-28T12:00", "Saturday 28 November 2026, 12:00" },
    { "Thursday 2 pm", "2026-12-03T14:00", "Thursday 3 December 2026, 14:00" },
    { "", NULL, "" },
  };
  Scene scene;

  scene_open (&scene, "first");
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autofree char *shown = NULL;

      g_assert_cmpstr (type_into (&scene, KITH_MEETING_STARTS_AT, moments[i].typed), ==, moments[i].kept);
      shown = kith_binder_dup_text (scene.binder, KITH_MEETING_STARTS_AT);
      g_assert_cmpstr (shown, ==, moments[i].shown);
      g_assert_cmpstr (type_into (&scene, KITH_MEETING_STARTS_AT, shown), ==, moments[i].kept);
    }
  scene_close (&scene);
}

static void
test_a_moment_without_a_time_is_kept_with_a_sentence (void)
{
  Scene scene;
  g_autofree char *shown = NULL;

  scene_open (&scene, "first");
  type_into (&scene, KITH_MEETING_STARTS_AT, "4 March 2027");

  g_assert_nonnull (strstr (kith_binder_get_problem (scene.binder, KITH_MEETING_STARTS_AT), "4 March 2027"));
  shown = kith_binder_dup_text (scene.binder, KITH_MEETING_STARTS_AT);
  g_assert_cmpstr (shown, ==, "4 March 2027");
  scene_close (&scene);
}

static void
test_several_choices_are_kept_together (void)
{
  Scene scene;
  g_autofree char *shown = NULL;

  scene_open (&scene, "shift");
  kith_binder_choose (scene.binder, KITH_BUSY_TIME_DAYS, "mon fri");
  shown = kith_binder_dup_text (scene.binder, KITH_BUSY_TIME_DAYS);
  g_assert_cmpstr (shown, ==, "mon fri");
  g_assert_true (kith_record_has_among (kith_binder_get_record (scene.binder), KITH_BUSY_TIME_DAYS, "fri"));

  kith_binder_choose (scene.binder, KITH_BUSY_TIME_DAYS, "");
  g_assert_null (kith_record_get_text (kith_binder_get_record (scene.binder), KITH_BUSY_TIME_DAYS));
  scene_close (&scene);
}

static void
test_times_of_day_are_understood (void)
{
  Scene scene;

  scene_open (&scene, "shift");
  g_assert_cmpstr (type_into (&scene, KITH_BUSY_TIME_FROM_TIME, "2pm"), ==, "14:00");
  g_assert_cmpstr (type_into (&scene, KITH_BUSY_TIME_FROM_TIME, "9"), ==, "09:00");
  g_assert_cmpstr (type_into (&scene, KITH_BUSY_TIME_FROM_TIME, "half past"), ==, "09:00");
  g_assert_nonnull (strstr (kith_binder_get_problem (scene.binder, KITH_BUSY_TIME_FROM_TIME), "half past"));
  g_assert_cmpstr (type_into (&scene, KITH_BUSY_TIME_FROM_TIME, ""), ==, NULL);
  scene_close (&scene);
}

static void
test_numbers_keep_their_bounds (void)
{
  Scene scene;

  scene_open (&scene, "welcome");
  type_into (&scene, KITH_MEETING_STAGE_MINUTES, "20");
  type_into (&scene, KITH_MEETING_STAGE_MINUTES, "-5");

  g_assert_nonnull (kith_binder_get_problem (scene.binder, KITH_MEETING_STAGE_MINUTES));
  g_assert_cmpint (kith_record_get_integer (kith_binder_get_record (scene.binder), KITH_MEETING_STAGE_MINUTES),
                   ==, 20);
  scene_close (&scene);
}

static void
test_somebody_named_in_passing_becomes_a_person (void)
{
  Scene scene;
  g_autofree char *id = NULL;
  KithRecord *person;

  scene_open (&scene, "first");
  id = kith_desk_add_told (scene.desk, "Auntie Rin, 34", kith_day_from_civil (2026, 11, 27), NULL);
  person = kith_case_find_kind (kith_desk_get_case (scene.desk), KITH_RECORD_PERSON, id);

  g_assert_cmpstr (kith_record_get_text (person, KITH_PERSON_KNOWN_AS), ==, "Auntie Rin");
  g_assert_nonnull (kith_record_get_text (person, KITH_PERSON_BORN));
  g_assert_cmpstr (kith_desk_get_undo_label (scene.desk), ==, "Add Person");
  scene_close (&scene);
}

static gint64
number_of (Scene      *scene,
           const char *id)
{
  return kith_record_get_integer (kith_case_find (kith_desk_get_case (scene->desk), id),
                                  KITH_GROUND_RULE_NUMBER);
}

static void
test_a_list_is_put_in_order_as_one_step (void)
{
  static const char *const order[] = { "three", "one", "two", NULL };
  Scene scene;

  scene_open (&scene, "first");
  g_assert_true (kith_desk_put_in_order (scene.desk, order, NULL));
  g_assert_cmpint (number_of (&scene, "three"), ==, 1);
  g_assert_cmpint (number_of (&scene, "two"), ==, 3);
  g_assert_cmpstr (kith_desk_get_undo_label (scene.desk), ==, "Change Order");

  g_assert_true (kith_desk_put_in_order (scene.desk, order, NULL));
  g_assert_true (kith_desk_undo (scene.desk, NULL));
  g_assert_cmpint (number_of (&scene, "three"), ==, 3);
  scene_close (&scene);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) kith_test_add ("form-rows", #name, test_##name)
  ADD (moments_are_typed_as_people_say_them);
  ADD (a_moment_without_a_time_is_kept_with_a_sentence);
  ADD (several_choices_are_kept_together);
  ADD (times_of_day_are_understood);
  ADD (numbers_keep_their_bounds);
  ADD (somebody_named_in_passing_becomes_a_person);
  ADD (a_list_is_put_in_order_as_one_step);
#undef ADD

  return g_test_run ();
}
