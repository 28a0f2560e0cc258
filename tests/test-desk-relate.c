/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/kith-error.h"
#include "desk/kith-verbs-kin.h"
#include "desk/kith-verbs-birth.h"
#include "desk/kith-verbs-home.h"
#include "desk/kith-verbs-relate.h"
#include "desk/kith-verbs.h"
#include "kith-test-desk.h"
#include "model/kith-kin.h"
#include "model/kith-records.h"

#include <string.h>

static KithDesk *
new_desk (KithTestFolder *folder)
{
  g_autoptr(GError) error = NULL;
  KithDesk *desk = kith_desk_new (folder->file, &error);

  g_assert_no_error (error);
  return desk;
}

static const char *
add (KithDesk   *desk,
     KithRole    role,
     const char *name,
     const char *of,
     const char *born)
{
  KithNewcomer newcomer = { role, name, born };
  g_autoptr(GError) error = NULL;
  g_autofree char *id = kith_desk_add_kin (desk, &newcomer, of, &error);

  g_assert_no_error (error);
  return g_intern_string (id);
}

static KithRecord *
find (KithDesk   *desk,
      const char *id)
{
  return kith_case_find (kith_desk_get_case (desk), id);
}

static GPtrArray *
list (KithDesk   *desk,
      const char *a,
      const char *b)
{
  return kith_relating_list (kith_desk_get_case (desk), find (desk, a), find (desk, b));
}

static KithRelating *
pick (GPtrArray      *rows,
      KithRecordKind  kind,
      const char     *token,
      gboolean        is_reversed)
{
  for (guint i = 0; i < rows->len; i++)
    {
      KithRelating *row = rows->pdata[i];

      if (row->kind == kind && row->is_reversed == is_reversed && g_str_equal (row->token, token))
        return row;
    }

  g_assert_not_reached ();
}

static const char *
relate (KithDesk       *desk,
        const char     *a,
        const char     *b,
        KithRecordKind  kind,
        const char     *token)
{
  g_autoptr(GPtrArray) rows = list (desk, a, b);
  g_autoptr(GError) error = NULL;
  g_autofree char *id = kith_desk_relate (desk, a, b, pick (rows, kind, token, FALSE), &error);

  g_assert_no_error (error);
  return g_intern_string (id);
}

static void
test_what_is_likely_comes_first (void)
{
  static const struct
  {
    const char     *born_a;
    const char     *born_b;
    KithRole        role_b;
    KithRecordKind  first;
    gboolean        is_reversed;
  } cases[] = {
    { "1960", "1990", KITH_ROLE_ANYBODY, KITH_RECORD_PARENTAGE, FALSE },
    { "1990", "1960", KITH_ROLE_ANYBODY, KITH_RECORD_PARENTAGE, TRUE },
    { "1980", "1982", KITH_ROLE_ANYBODY, KITH_RECORD_PARTNERSHIP, FALSE },
    { NULL, NULL, KITH_ROLE_ANYBODY, KITH_RECORD_PARTNERSHIP, FALSE },
    { "2020", "2022", KITH_ROLE_ANYBODY, KITH_RECORD_SIBSHIP, FALSE },
    { "1980", NULL, KITH_ROLE_PROFESSIONAL, KITH_RECORD_TIE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
      g_autoptr(KithDesk) desk = new_desk (folder);
      const char *a = add (desk, KITH_ROLE_ANYBODY, "A", NULL, cases[i].born_a);
      const char *b = add (desk, cases[i].role_b, "B", NULL, cases[i].born_b);
      g_autoptr(GPtrArray) rows = list (desk, a, b);
      KithRelating *first = rows->pdata[0];

      g_test_message ("%u", i);
      g_assert_cmpint (first->kind, ==, cases[i].first);
      g_assert_cmpint (first->is_reversed, ==, cases[i].is_reversed);
    }
}

static void
test_the_family_says_who_is_of_the_parents (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  const char *maya = add (desk, KITH_ROLE_ANYBODY, "Maya", NULL, NULL);
  const char *ann = NULL, *joe = NULL, *kit = NULL;
  g_autoptr(GPtrArray) parent = NULL;
  g_autoptr(GPtrArray) step = NULL;
  g_autoptr(GPtrArray) siblings = NULL;

  /* Ann has a partner and a child; the child in focus is told to be hers without any age. */
  ann = add (desk, KITH_ROLE_PARENT, "Ann", add (desk, KITH_ROLE_ANYBODY, "Tom", NULL, NULL), NULL);
  add (desk, KITH_ROLE_PARTNER, "Lee", ann, NULL);
  parent = list (desk, ann, maya);
  g_assert_cmpint (((KithRelating *) parent->pdata[0])->kind, ==, KITH_RECORD_PARENTAGE);
  g_assert_false (((KithRelating *) parent->pdata[0])->is_reversed);

  /* The partner of a parent is a parent or carer before anything else. */
  joe = add (desk, KITH_ROLE_PARENT, "Joe", maya, NULL);
  kit = add (desk, KITH_ROLE_PARTNER, "Kit", joe, NULL);
  step = list (desk, kit, maya);
  g_assert_cmpint (((KithRelating *) step->pdata[0])->kind, ==, KITH_RECORD_PARENTAGE);
  g_assert_false (((KithRelating *) step->pdata[0])->is_reversed);

  siblings = list (desk, maya, add (desk, KITH_ROLE_CHILD, "Sam", joe, NULL));
  g_assert_cmpint (((KithRelating *) siblings->pdata[0])->kind, ==, KITH_RECORD_SIBSHIP);
}

static void
test_a_couple_is_changed_to_how_it_stands (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  const char *a = add (desk, KITH_ROLE_ANYBODY, "A", NULL, NULL);
  const char *b = add (desk, KITH_ROLE_ANYBODY, "B", NULL, NULL);
  const char *couple = relate (desk, a, b, KITH_RECORD_PARTNERSHIP, "married");
  g_autoptr(GPtrArray) rows = kith_relating_list_kinds (find (desk, couple));
  const KithRelating *separated = pick (rows, KITH_RECORD_PARTNERSHIP, "separated", FALSE);

  g_assert_true (separated->is_state);
  g_assert_nonnull (strstr (separated->words, "split up"));
  g_assert_nonnull (strstr (separated->words, "ex"));
  g_assert_cmpstr (pick (rows, KITH_RECORD_PARTNERSHIP, "together", FALSE)->reason, ==,
                   "As it is now");
}

static void
test_what_cannot_be_has_a_reason (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  const char *gran = add (desk, KITH_ROLE_ANYBODY, "Gran", NULL, "1950");
  const char *mum = add (desk, KITH_ROLE_CHILD, "Mum", gran, NULL);
  const char *maya = add (desk, KITH_ROLE_CHILD, "Maya", mum, "2015");
  const char *tom = add (desk, KITH_ROLE_ANYBODY, "Tom", NULL, "2018");
  g_autoptr(GPtrArray) up = list (desk, maya, gran);
  g_autoptr(GPtrArray) again = list (desk, mum, maya);
  g_autoptr(GPtrArray) younger = list (desk, tom, maya);

  g_assert_nonnull (pick (up, KITH_RECORD_PARENTAGE, "birth", FALSE)->reason);
  g_assert_null (pick (up, KITH_RECORD_PARENTAGE, "other_carer", FALSE)->reason);
  g_assert_null (pick (up, KITH_RECORD_PARENTAGE, "sgo", TRUE)->reason);
  g_assert_null (pick (up, KITH_RECORD_PARTNERSHIP, "married", FALSE)->reason);
  g_assert_cmpstr (pick (again, KITH_RECORD_PARENTAGE, "birth", FALSE)->reason, ==,
                   "Recorded already");
  g_assert_nonnull (pick (younger, KITH_RECORD_PARENTAGE, "birth", FALSE)->reason);
  g_assert_null (pick (younger, KITH_RECORD_PARENTAGE, "step", FALSE)->reason);
}

static void
test_every_kind_that_can_be_can_be_drawn (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  const char *a = add (desk, KITH_ROLE_ANYBODY, "A", NULL, NULL);
  const char *b = add (desk, KITH_ROLE_ANYBODY, "B", NULL, NULL);
  g_autofree char *before = kith_test_dump (desk);
  g_autoptr(GPtrArray) rows = list (desk, a, b);

  for (guint i = 0; i < rows->len; i++)
    {
      KithRelating *row = rows->pdata[i];
      g_autoptr(GError) error = NULL;
      g_autofree char *id = NULL;
      g_autofree char *after = NULL;

      g_assert_null (row->reason);
      id = kith_desk_relate (desk, a, b, row, &error);
      g_assert_no_error (error);
      g_assert_cmpint (kith_record_get_kind (find (desk, id)), ==, row->kind);
      g_assert_true (kith_desk_undo (desk, NULL));
      after = kith_test_dump (desk);
      kith_test_assert_same (after, before);
    }
}

static void
test_a_second_birth_parent_makes_a_couple (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  KithCase *live = kith_desk_get_case (desk);
  const char *maya = add (desk, KITH_ROLE_ANYBODY, "Maya", NULL, NULL);
  const char *ann = add (desk, KITH_ROLE_PARENT, "Ann", maya, NULL);
  const char *joe = add (desk, KITH_ROLE_PARTNER, "Joe", ann, NULL);
  KithRecord *couple = kith_case_nth (live, KITH_RECORD_PARTNERSHIP, 0);

  relate (desk, joe, maya, KITH_RECORD_PARENTAGE, "birth");

  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_PARTNERSHIP), ==, 1);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpstr (kith_record_get_ref (kith_case_nth (live, KITH_RECORD_PARENTAGE, i),
                                          KITH_PARENTAGE_FAMILY), ==, kith_record_get_id (couple));
}

static void
test_a_line_gets_another_end_and_keeps_what_it_says (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  KithCase *live = kith_desk_get_case (desk);
  const char *ann = add (desk, KITH_ROLE_ANYBODY, "Ann", NULL, NULL);
  const char *joe = add (desk, KITH_ROLE_PARTNER, "Joe", ann, NULL);
  const char *kid = add (desk, KITH_ROLE_CHILD, "Kid", ann, NULL);
  const char *lee = add (desk, KITH_ROLE_ANYBODY, "Lee", NULL, NULL);
  const char *couple = kith_record_get_id (kith_case_nth (live, KITH_RECORD_PARTNERSHIP, 0));
  g_autoptr(GError) error = NULL;

  g_assert_true (kith_desk_re_end (desk, couple, joe, lee, NULL));
  g_assert_cmpstr (kith_record_get_ref (find (desk, couple), KITH_PARTNERSHIP_PARTNER_B), ==, lee);
  g_assert_true (kith_record_has_token (find (desk, couple), KITH_PARTNERSHIP_KIND, "other"));
  for (guint i = 0; i < 2; i++)
    {
      KithRecord *link = kith_case_nth (live, KITH_RECORD_PARENTAGE, i);

      g_assert_cmpstr (kith_record_get_ref (link, KITH_PARENTAGE_CHILD), ==, kid);
      g_assert_null (kith_record_get_ref (link, KITH_PARENTAGE_FAMILY));
    }

  g_assert_false (kith_desk_re_end (desk, couple, ann, lee, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (kith_desk_re_end (desk, couple, joe, kid, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_NOT_FOUND);
}

static void
test_kind_end_and_dispute_are_steps_of_their_own (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  const char *a = add (desk, KITH_ROLE_ANYBODY, "A", NULL, NULL);
  const char *b = add (desk, KITH_ROLE_ANYBODY, "B", NULL, NULL);
  const char *tie = relate (desk, a, b, KITH_RECORD_TIE, "emo_close");
  const char *couple = relate (desk, a, b, KITH_RECORD_PARTNERSHIP, "cohabiting");

  g_assert_true (kith_desk_set_kind (desk, tie, "emo_distant", NULL));
  g_assert_true (kith_record_has_token (find (desk, tie), KITH_TIE_KIND, "emo_distant"));
  g_assert_cmpstr (kith_desk_get_undo_label (desk), ==, "Change Kind");

  g_assert_true (kith_desk_end (desk, tie, NULL, kith_day_from_civil (2026, 11, 22), NULL));
  g_assert_cmpstr (kith_record_get_text (find (desk, tie), KITH_TIE_UNTIL), ==, "2026-11-22");
  g_assert_true (kith_desk_end (desk, couple, "ended", KITH_DAY_PAST, NULL));
  g_assert_true (kith_record_has_token (find (desk, couple), KITH_PARTNERSHIP_STATE, "ended"));
  g_assert_true (kith_record_has_token (find (desk, couple), KITH_PARTNERSHIP_KIND, "cohabiting"));

  g_assert_true (kith_desk_dispute (desk, tie, TRUE, NULL));
  g_assert_true (kith_record_has_token (find (desk, tie), KITH_TIE_ACCOUNT, "disputed"));
}

static const char *
birth_of (KithDesk   *desk,
          const char *id)
{
  return kith_record_get_ref (find (desk, id), KITH_PERSON_BIRTH_GROUP);
}

static void
test_twins_are_joined_become_triplets_and_are_none (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  KithCase *live = kith_desk_get_case (desk);
  const char *ama = add (desk, KITH_ROLE_ANYBODY, "Ama", NULL, NULL);
  const char *esi = add (desk, KITH_ROLE_SIBLING, "Esi", ama, NULL);
  const char *kit = add (desk, KITH_ROLE_SIBLING, "Kit", ama, NULL);
  const char *const one[] = { ama, NULL };
  const char *const two[] = { ama, esi, NULL };
  const char *const more[] = { kit, esi, NULL };
  g_autoptr(GError) error = NULL;

  g_assert_false (kith_desk_join_twins (desk, one, "identical", &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_RULE);

  g_assert_true (kith_desk_join_twins (desk, two, "identical", NULL));
  g_assert_cmpstr (kith_desk_get_undo_label (desk), ==, "Join Twins");
  g_assert_cmpstr (birth_of (desk, ama), ==, birth_of (desk, esi));
  g_assert_true (kith_record_get_boolean (find (desk, ama), KITH_PERSON_IS_IDENTICAL));

  g_assert_true (kith_desk_join_twins (desk, more, "some_identical", NULL));
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_BIRTH_GROUP), ==, 1);
  g_assert_cmpstr (birth_of (desk, kit), ==, birth_of (desk, ama));
  g_assert_false (kith_record_get_boolean (find (desk, kit), KITH_PERSON_IS_IDENTICAL));

  g_assert_true (kith_desk_separate_twins (desk, one, NULL));
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_BIRTH_GROUP), ==, 0);
  g_assert_null (birth_of (desk, kit));
}

static void
test_a_couple_may_lead_to_nobody_who_is_known (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  const char *ann = add (desk, KITH_ROLE_ANYBODY, "Ann", NULL, NULL);
  const char *him = add (desk, KITH_ROLE_PARTNER, "", ann, NULL);
  const char *kit = add (desk, KITH_ROLE_CHILD, "Kit", ann, NULL);
  g_autoptr(GPtrArray) links
    = kith_kin_parentages_of (kith_desk_get_case (desk), find (desk, kit), KITH_PARENTAGE_ANY);
  const char *couple = kith_record_get_ref (links->pdata[0], KITH_PARENTAGE_FAMILY);
  g_autofree char *kept = g_strdup (couple);
  g_autoptr(GError) error = NULL;

  g_assert_true (kith_desk_re_end (desk, kept, him, NULL, NULL));
  g_assert_true (kith_desk_remove (desk, him, NULL));

  g_assert_nonnull (find (desk, kept));
  g_assert_cmpstr (kith_record_get_ref (links->pdata[0], KITH_PARENTAGE_FAMILY), ==, kept);
  g_assert_false (kith_desk_re_end (desk, kept, ann, NULL, &error));
  g_assert_nonnull (error);
}

static void
test_a_home_takes_who_is_named_and_remembers_who_left (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  KithCase *live = kith_desk_get_case (desk);
  const char *maya = add (desk, KITH_ROLE_ANYBODY, "Maya", NULL, NULL);
  const char *ann = add (desk, KITH_ROLE_PARENT, "Ann", maya, NULL);
  const char *nan = add (desk, KITH_ROLE_PARENT, "Nan", ann, NULL);
  const char *const two[] = { maya, ann, NULL };
  const char *const all[] = { maya, ann, nan, NULL };
  const char *const one[] = { ann, NULL };

  g_assert_true (kith_desk_live_together (desk, two, NULL));
  g_assert_true (kith_desk_live_together (desk, all, NULL));
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_HOUSEHOLD), ==, 1);
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_HOUSEHOLD_MEMBER), ==, 3);

  g_assert_true (kith_desk_leave_home (desk, one, kith_day_from_civil (2026, 11, 22), NULL));
  g_assert_cmpuint (kith_case_count (live, KITH_RECORD_HOUSEHOLD_MEMBER), ==, 3);
  g_assert_cmpstr (kith_desk_get_undo_label (desk), ==, "Leave Home");
}

static void
test_the_order_of_siblings_and_partners_can_be_changed (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = new_desk (folder);
  KithCase *live = kith_desk_get_case (desk);
  const char *ann = add (desk, KITH_ROLE_ANYBODY, "Ann", NULL, NULL);
  const char *joe = add (desk, KITH_ROLE_PARTNER, "Joe", ann, NULL);
  const char *one = add (desk, KITH_ROLE_CHILD, "One", ann, NULL);
  const char *two = add (desk, KITH_ROLE_CHILD, "Two", ann, NULL);
  const char *three = add (desk, KITH_ROLE_CHILD, "Three", ann, NULL);
  const char *lee = add (desk, KITH_ROLE_PARTNER, "Lee", ann, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) partners = NULL;
  gint64 seats[3] = { 0 };
  const char *children[] = { one, two, three };

  g_assert_true (kith_desk_put_before (desk, three, one, NULL));
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(GPtrArray) links = kith_kin_parentages_of (live, find (desk, children[i]),
                                                           KITH_PARENTAGE_ANY);

      seats[i] = kith_record_get_integer (links->pdata[0], KITH_PARENTAGE_SEAT);
      g_assert_cmpint (kith_record_get_integer (links->pdata[1], KITH_PARENTAGE_SEAT), ==, seats[i]);
    }
  g_assert_cmpint (seats[2], <, seats[0]);
  g_assert_cmpint (seats[0], <, seats[1]);

  g_assert_true (kith_desk_put_before (desk, lee, joe, NULL));
  partners = kith_kin_partners (live, find (desk, ann));
  g_assert_true (partners->pdata[0] == find (desk, lee));

  g_assert_false (kith_desk_put_before (desk, ann, one, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_RULE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  kith_test_add ("desk-relate", "what-is-likely-comes-first", test_what_is_likely_comes_first);
  kith_test_add ("desk-relate", "the-family-says-who-is-of-the-parents",
                 test_the_family_says_who_is_of_the_parents);
  kith_test_add ("desk-relate", "a-couple-is-changed-to-how-it-stands",
                 test_a_couple_is_changed_to_how_it_stands);
  kith_test_add ("desk-relate", "what-cannot-be-has-a-reason", test_what_cannot_be_has_a_reason);
  kith_test_add ("desk-relate", "every-kind-that-can-be-can-be-drawn",
                 test_every_kind_that_can_be_can_be_drawn);
  kith_test_add ("desk-relate", "a-second-birth-parent-makes-a-couple",
                 test_a_second_birth_parent_makes_a_couple);
  kith_test_add ("desk-relate", "a-line-gets-another-end-and-keeps-what-it-says",
                 test_a_line_gets_another_end_and_keeps_what_it_says);
  kith_test_add ("desk-relate", "kind-end-and-dispute-are-steps-of-their-own",
                 test_kind_end_and_dispute_are_steps_of_their_own);
  kith_test_add ("desk-relate", "twins-are-joined-become-triplets-and-are-none",
                 test_twins_are_joined_become_triplets_and_are_none);
  kith_test_add ("desk-relate", "a-couple-may-lead-to-nobody-who-is-known",
                 test_a_couple_may_lead_to_nobody_who_is_known);
  kith_test_add ("desk-relate", "a-home-takes-who-is-named-and-remembers-who-left",
                 test_a_home_takes_who_is_named_and_remembers_who_left);
  kith_test_add ("desk-relate", "the-order-of-siblings-and-partners-can-be-changed",
                 test_the_order_of_siblings_and_partners_can_be_changed);
  return g_test_run ();
}
