/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Safety circles over the weeks: placing, agreeing a step, telling somebody, replaying. */

#include "config.h"

#include "desk/kith-verbs-circles.h"
#include "exchange/kith-plain.h"
#include "kith-test-desk.h"
#include "model/kith-circles.h"
#include "model/kith-records.h"
#include "scene/kith-circles.h"

#include <string.h>

#define DAY(month, day) kith_day_from_civil (2026, month, day)

static const char family_text[] =
  "[case_info case]\ntitle=Hartley\n"
  "[person maya]\nknown_as=Maya\nis_focus=true\nborn=2015-05-02\n"
  "[person mum]\nknown_as=Mum\nsymbol=female\n"
  "[person dad]\nknown_as=Kofi\nsymbol=male\n"
  "[person nan]\nknown_as=Nan Joan\nsymbol=female\n"
  "[person bea]\nknown_as=Bea\nkind=friend\n"
  "[person ros]\nknown_as=Ros Keane\nkind=professional\nrole=Family practitioner\n"
  "[person old]\nknown_as=Great-gran\nlife=died\n"
  "[parentage maya-of-mum]\nchild=maya\nparent=mum\n"
  "[parentage maya-of-dad]\nchild=maya\nparent=dad\n"
  "[parentage mum-of-nan]\nchild=mum\nparent=nan\n"
  "[household home]\nname=Home\n"
  "[household_member maya-home]\nhousehold=home\nperson=maya\n"
  "[household_member mum-home]\nhousehold=home\nperson=mum\n"
  "[system choir]\nname=Harbour choir\nkind=leisure\nis_network=true\n"
  "[system school]\nname=School\nkind=school\n";

typedef struct
{
  KithTestFolder *folder;
  KithDesk       *desk;
  KithCase       *live;
  char           *sheet;
} Circles;

static const char *
id_of (Circles    *self,
       const char *name)
{
  for (guint i = 0; i < kith_case_count (self->live, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (self->live, KITH_RECORD_PERSON, i);

      if (g_strcmp0 (kith_record_get_text (person, KITH_PERSON_KNOWN_AS), name) == 0)
        return kith_record_get_id (person);
    }

  g_assert_not_reached ();
}

static void
circles_open (Circles *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCase) family = kith_plain_read (family_text, &error);

  g_assert_no_error (error);
  self->folder = kith_test_folder_new ();
  self->desk = kith_desk_new (self->folder->file, &error);
  g_assert_no_error (error);
  self->live = kith_desk_get_case (self->desk);
  g_assert_true (kith_desk_import (self->desk, family, &error));
  self->sheet = kith_desk_add_circles (self->desk, "safety_circles", "As Mum sees it", "Mum", DAY (9, 7), &error);
  g_assert_no_error (error);
}

static void
circles_close (Circles *self)
{
  kith_desk_close (self->desk);
  g_clear_object (&self->desk);
  g_free (self->sheet);
  kith_test_folder_free (self->folder);
}

static void
put (Circles    *self,
     const char *name,
     const char *ring,
     KithDay     day)
{
  const char *const ids[] = { id_of (self, name), NULL };
  g_autoptr(GError) error = NULL;

  kith_desk_put_in_ring (self->desk, self->sheet, ids, ring, day, &error);
  g_assert_no_error (error);
}

static KithRecord *
sheet_of (Circles *self)
{
  return kith_case_find_kind (self->live, KITH_RECORD_SHEET, self->sheet);
}

/* "ring: names" for each ring with somebody in it. */
static char *
dup_state (Circles *self,
           KithDay  day)
{
  g_autoptr(GArray) seats = kith_circles_read (self->live, sheet_of (self), day);
  GString *state = g_string_new (NULL);

  for (guint i = 0; i < seats->len; i++)
    {
      const KithSeat *seat = &g_array_index (seats, KithSeat, i);

      g_string_append_printf (state, "%s%u:%s", i > 0 ? " " : "", seat->ring,
                              kith_record_get_text (seat->subject, KITH_PERSON_KNOWN_AS));
    }

  return g_string_free (state, FALSE);
}

static void
assert_state (Circles    *self,
              KithDay     day,
              const char *expected)
{
  g_autofree char *state = dup_state (self, day);

  g_assert_cmpstr (state, ==, expected);
}

static void
test_children_and_who_brings_them_up_stand_in_the_middle (void)
{
  Circles circles;

  circles_open (&circles);

  assert_state (&circles, KITH_DAY_PAST, "0:Maya 0:Mum");
  circles_close (&circles);
}

static void
test_whoever_is_in_no_ring_waits (void)
{
  Circles circles;
  g_autoptr(GPtrArray) waiting = NULL;

  circles_open (&circles);
  waiting = kith_circles_list_unplaced (circles.live, sheet_of (&circles));

  /* Kofi, Nan Joan, Bea and the choir; not the worker, the dead or the school. */
  g_assert_cmpuint (waiting->len, ==, 4);
  g_ptr_array_unref (g_steal_pointer (&waiting));
  put (&circles, "Bea", "knows_some", DAY (9, 7));
  waiting = kith_circles_list_unplaced (circles.live, sheet_of (&circles));
  g_assert_cmpuint (waiting->len, ==, 3);
  circles_close (&circles);
}

static void
test_a_step_is_agreed_done_and_replayed (void)
{
  Circles circles;
  g_autoptr(GError) error = NULL;
  g_autofree char *step = NULL;
  g_autoptr(GArray) days = NULL;
  KithStepPlan plan = { "knows_most", NULL, "What the school saw", "Ros comes along", DAY (9, 24) };

  circles_open (&circles);
  put (&circles, "Nan Joan", "knows_most", DAY (9, 7));
  put (&circles, "Kofi", "knows_nothing", DAY (9, 7));
  put (&circles, "Bea", "knows_some", DAY (9, 14));
  plan.teller = id_of (&circles, "Mum");
  step = kith_desk_plan_step (circles.desk, circles.sheet, id_of (&circles, "Kofi"), &plan, DAY (9, 17),
                              &error);
  g_assert_no_error (error);
  g_assert_true (kith_desk_finish_step (circles.desk, step, "He cried, and wants to help.", DAY (9, 24),
                                        &error));

  assert_state (&circles, KITH_DAY_PAST, "0:Maya 0:Mum 1:Nan Joan 1:Kofi 2:Bea");
  assert_state (&circles, DAY (9, 7), "0:Maya 0:Mum 1:Nan Joan 3:Kofi");
  assert_state (&circles, DAY (9, 20), "0:Maya 0:Mum 1:Nan Joan 2:Bea 3:Kofi");
  assert_state (&circles, DAY (9, 24), "0:Maya 0:Mum 1:Nan Joan 1:Kofi 2:Bea");
  days = kith_circles_list_days (circles.live, sheet_of (&circles));
  g_assert_cmpuint (days->len, ==, 3);
  g_assert_cmpint (g_array_index (days, KithDay, 2), ==, DAY (9, 24));

  g_assert_true (kith_desk_undo (circles.desk, &error));
  assert_state (&circles, KITH_DAY_PAST, "0:Maya 0:Mum 1:Nan Joan 2:Bea 3:Kofi");
  g_assert_nonnull (kith_circles_find_step (circles.live, circles.sheet, id_of (&circles, "Kofi")));
  circles_close (&circles);
}

static void
test_a_drag_to_the_agreed_ring_is_the_agreed_step (void)
{
  Circles circles;
  g_autoptr(GError) error = NULL;
  g_autofree char *step = NULL;
  const KithStepPlan plan = { "knows_some", NULL, NULL, NULL, DAY (9, 24) };

  circles_open (&circles);
  put (&circles, "Kofi", "knows_nothing", DAY (9, 7));
  step = kith_desk_plan_step (circles.desk, circles.sheet, id_of (&circles, "Kofi"), &plan, DAY (9, 8), &error);
  put (&circles, "Kofi", "knows_some", DAY (9, 30));

  g_assert_cmpuint (kith_case_count (circles.live, KITH_RECORD_CIRCLE_MOVE), ==, 1);
  g_assert_cmpstr (kith_record_get_text (kith_case_find (circles.live, step), KITH_CIRCLE_MOVE_DONE_ON), ==,
                   "2026-09-30");
  circles_close (&circles);
}

static void
test_a_slip_on_the_same_day_leaves_no_step (void)
{
  Circles circles;

  circles_open (&circles);
  put (&circles, "Bea", "knows_nothing", DAY (9, 7));
  put (&circles, "Bea", "knows_most", DAY (9, 7));

  g_assert_cmpuint (kith_case_count (circles.live, KITH_RECORD_CIRCLE_MOVE), ==, 0);
  assert_state (&circles, KITH_DAY_PAST, "0:Maya 0:Mum 1:Bea");
  circles_close (&circles);
}

static void
test_several_steps_are_gone_back_one_by_one (void)
{
  Circles circles;

  circles_open (&circles);
  put (&circles, "Bea", "knows_nothing", DAY (9, 1));
  put (&circles, "Bea", "knows_some", DAY (9, 10));
  put (&circles, "Bea", "knows_most", DAY (9, 20));
  put (&circles, "Bea", "knows_some", DAY (10, 1));

  assert_state (&circles, DAY (9, 9), "0:Maya 0:Mum 3:Bea");
  assert_state (&circles, DAY (9, 15), "0:Maya 0:Mum 2:Bea");
  assert_state (&circles, DAY (9, 25), "0:Maya 0:Mum 1:Bea");
  assert_state (&circles, DAY (10, 2), "0:Maya 0:Mum 2:Bea");
  assert_state (&circles, DAY (8, 31), "");
  circles_close (&circles);
}

static void
test_order_in_a_ring_can_be_changed (void)
{
  Circles circles;
  g_autoptr(GError) error = NULL;

  circles_open (&circles);
  put (&circles, "Bea", "knows_some", DAY (9, 7));
  put (&circles, "Kofi", "knows_some", DAY (9, 7));
  put (&circles, "Nan Joan", "knows_some", DAY (9, 7));
  g_assert_true (kith_desk_seat_before (circles.desk, circles.sheet, id_of (&circles, "Nan Joan"),
                                        id_of (&circles, "Bea"), &error));

  assert_state (&circles, KITH_DAY_PAST, "0:Maya 0:Mum 2:Nan Joan 2:Bea 2:Kofi");
  g_assert_true (kith_desk_seat_before (circles.desk, circles.sheet, id_of (&circles, "Nan Joan"), NULL, &error));
  assert_state (&circles, KITH_DAY_PAST, "0:Maya 0:Mum 2:Bea 2:Kofi 2:Nan Joan");
  circles_close (&circles);
}

static void
test_a_ring_of_other_circles_is_refused (void)
{
  Circles circles;
  g_autoptr(GError) error = NULL;
  const char *ids[] = { NULL, NULL };

  circles_open (&circles);
  ids[0] = id_of (&circles, "Bea");

  g_assert_false (kith_desk_put_in_ring (circles.desk, circles.sheet, ids, "closest", DAY (9, 7), &error));
  g_assert_nonnull (error);
  assert_state (&circles, KITH_DAY_PAST, "0:Maya 0:Mum");
  circles_close (&circles);
}

static void
test_who_is_taken_off_stays_in_the_case (void)
{
  Circles circles;
  g_autoptr(GError) error = NULL;
  const char *ids[] = { NULL, NULL };

  circles_open (&circles);
  put (&circles, "Bea", "knows_nothing", DAY (9, 1));
  put (&circles, "Bea", "knows_some", DAY (9, 10));
  ids[0] = id_of (&circles, "Bea");
  g_assert_true (kith_desk_take_off_rings (circles.desk, circles.sheet, ids, &error));

  assert_state (&circles, KITH_DAY_PAST, "0:Maya 0:Mum");
  g_assert_nonnull (kith_case_find (circles.live, ids[0]));
  g_assert_true (kith_desk_undo (circles.desk, &error));
  assert_state (&circles, DAY (9, 8), "0:Maya 0:Mum 3:Bea");
  circles_close (&circles);
}

static void
test_the_drawing_says_who_is_where (void)
{
  Circles circles;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithScene) scene = NULL;
  g_autofree char *dump = NULL;
  const KithCirclesOptions options = { kith_measurer_fixed (), DAY (11, 27), FALSE };
  const KithStepPlan plan = { "knows_some", NULL, NULL, NULL, DAY (12, 4) };
  g_autofree char *step = NULL;

  circles_open (&circles);
  put (&circles, "Nan Joan", "knows_most", DAY (9, 7));
  put (&circles, "Bea", "knows_nothing", DAY (9, 7));
  g_assert_true (kith_desk_answer_network (circles.desk, circles.sheet, id_of (&circles, "Nan Joan"), "yes", &error));
  step = kith_desk_plan_step (circles.desk, circles.sheet, id_of (&circles, "Bea"), &plan, DAY (11, 27), &error);
  scene = kith_circles_new_scene (circles.live, sheet_of (&circles), &options);
  dump = kith_scene_dump (scene);

  g_assert_cmpuint (kith_scene_get_n_subjects (scene), ==, 4);
  g_assert_nonnull (strstr (dump, "Nan Joan, grandmother (mother’s mother). Knows most of it. In the network: Yes."));
  g_assert_nonnull (strstr (dump, "Next: to be told by 4 December 2026."));
  g_assert_nonnull (strstr (dump, "Knows most of it: 1, Knows a little: 0, Does not know yet: 1"));
  g_assert_nonnull (strstr (dump, "Ros Keane (Family practitioner)"));
  g_assert_nonnull (strstr (dump, "safety_yes"));
  g_assert_nonnull (strstr (dump, "safety_move_in"));
  for (guint i = 0; i < 4; i++)
    {
      const KithSubject *subject = kith_scene_get_subject (scene, i);

      g_assert_cmpint (kith_circles_ring_at (scene, 4, &subject->anchor), ==,
                       i < 2 ? 0 : strcmp (subject->name, "Bea") == 0 ? 3 : 1);
    }
  circles_close (&circles);
}

static void
test_the_same_circles_give_the_same_drawing (void)
{
  Circles circles;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;
  const KithCirclesOptions options = { kith_measurer_fixed (), DAY (11, 27), FALSE };

  circles_open (&circles);
  put (&circles, "Nan Joan", "knows_most", DAY (9, 7));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(KithScene) scene = kith_circles_new_scene (circles.live, sheet_of (&circles), &options);

      *(i == 0 ? &one : &other) = kith_scene_dump (scene);
    }

  kith_test_assert_same (one, other);
  circles_close (&circles);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) kith_test_add ("circles", #name, test_##name)
  ADD (children_and_who_brings_them_up_stand_in_the_middle);
  ADD (whoever_is_in_no_ring_waits);
  ADD (a_step_is_agreed_done_and_replayed);
  ADD (a_drag_to_the_agreed_ring_is_the_agreed_step);
  ADD (a_slip_on_the_same_day_leaves_no_step);
  ADD (several_steps_are_gone_back_one_by_one);
  ADD (order_in_a_ring_can_be_changed);
  ADD (a_ring_of_other_circles_is_refused);
  ADD (who_is_taken_off_stays_in_the_case);
  ADD (the_drawing_says_who_is_where);
  ADD (the_same_circles_give_the_same_drawing);

  return g_test_run ();
}
