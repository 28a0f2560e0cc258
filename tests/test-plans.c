/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/kith-error.h"
#include "base/kith-moment.h"
#include "base/kith-text.h"
#include "desk/kith-verbs-plan.h"
#include "kith-test-desk.h"
#include "kith-test-family.h"
#include "model/kith-plans.h"
#include "model/kith-records.h"
#include "model/kith-rota.h"

#include <string.h>

#define FIRST kith_day_from_civil (2026, 11, 2)
#define LATER kith_day_from_civil (2026, 11, 30)

typedef struct
{
  KithTestFolder *folder;
  KithDesk       *desk;
  KithCase       *live;
  char           *joan;
  char           *ros;
  char           *plan;
} Fixture;

static void
set_text (KithDesk   *desk,
          const char *id,
          guint       field,
          const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDraft) draft = kith_draft_new_for (kith_case_find (kith_desk_get_case (desk), id));

  kith_draft_set_text (draft, field, text);
  kith_desk_edit (desk, draft, FALSE, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self)
{
  g_autoptr(GError) error = NULL;

  self->folder = kith_test_folder_new ();
  self->desk = kith_desk_new (self->folder->file, &error);
  g_assert_no_error (error);
  self->live = kith_desk_get_case (self->desk);
  self->joan = g_strdup (kith_test_add_person (self->desk, "Joan"));
  self->ros = g_strdup (kith_test_add_person (self->desk, "Ros"));
  set_text (self->desk, self->ros, KITH_PERSON_KIND, "professional");
  self->plan = kith_desk_add_plan (self->desk, "child_in_need", FIRST, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self)
{
  kith_desk_close (self->desk);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->folder, kith_test_folder_free);
  g_free (self->joan);
  g_free (self->ros);
  g_free (self->plan);
}

static char *
add_line (Fixture    *self,
          const char *who,
          const char *what)
{
  g_autoptr(GError) error = NULL;
  char *line = kith_desk_add_plan_part (self->desk, self->plan, KITH_RECORD_PLAN_LINE, &error);

  g_assert_no_error (error);
  if (who != NULL)
    set_text (self->desk, line, KITH_PLAN_LINE_WHO, who);
  set_text (self->desk, line, KITH_PLAN_LINE_WHAT, what);
  return line;
}

static void
test_a_second_plan_is_refused_with_the_way_to_do_it_right (void)
{
  Fixture self;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDraft) draft = NULL;

  set_up (&self);
  g_assert_null (kith_desk_add_plan (self.desk, "child_protection", LATER, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "next version"));
  g_assert_nonnull (strstr (error->message, "type"));
  g_clear_error (&error);

  g_assert_true (kith_desk_start_plan (self.desk, self.plan, FIRST, &error));
  g_assert_null (kith_desk_add_plan (self.desk, "family_support", LATER, &error));
  g_clear_error (&error);

  /* Nor by any other way into the case. */
  draft = kith_draft_new (KITH_RECORD_PLAN);
  kith_draft_set_text (draft, KITH_PLAN_STATE, "live");
  g_assert_false (kith_desk_add (self.desk, draft, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_RULE);
  g_assert_cmpuint (kith_case_count (self.live, KITH_RECORD_PLAN), ==, 1);
  tear_down (&self);
}

static void
test_a_plan_in_force_says_when_it_is_looked_at_again (void)
{
  Fixture self;
  g_autoptr(GError) error = NULL;
  KithDay due;

  set_up (&self);
  g_assert_true (kith_desk_start_plan (self.desk, self.plan, FIRST, &error));
  g_assert_true (kith_plan_get_review_due (self.live, kith_case_find_live_plan (self.live), &due));
  g_assert_cmpint (due, ==, FIRST + 42);
  g_assert_true (kith_record_says_something (kith_case_find_live_plan (self.live), KITH_PLAN_REVIEW_ON));
  g_assert_cmpstr (kith_desk_get_undo_label (self.desk), ==, "Put Plan in Force");
  tear_down (&self);
}

static void
check_due (const char *plan,
           int         days)
{
  g_autofree char *text = g_strconcat ("[plan p]\nstarted_on=2026-11-02\n", plan, NULL);
  g_autoptr(KithCase) family = kith_test_family_read (text);
  KithDay due;

  g_assert_true (kith_plan_get_review_due (family, kith_case_find_plan (family), &due));
  g_assert_cmpint (due, ==, FIRST + days);
}

static void
test_intervals_follow_the_type_of_plan (void)
{
  check_due ("type=child_in_need\n", 42);
  check_due ("type=child_protection\n", 28);
  check_due ("type=child_protection\nis_interim=true\n", 7);
  check_due ("type=child_protection\nreview_on=2026-11-12\n", 10);
}

static void
test_a_new_version_keeps_what_was (void)
{
  Fixture self;
  g_autoptr(GError) error = NULL;
  g_autofree char *line = NULL;
  g_autofree char *slot = NULL;
  g_autofree char *version = NULL;
  g_autoptr(GPtrArray) lines = NULL;
  g_autoptr(GPtrArray) slots = NULL;
  KithRecord *plan;

  set_up (&self);
  line = add_line (&self, self.joan, "has the children on Sunday");
  slot = kith_desk_add_said_slot (self.desk, self.plan, "Joan rings every night at 7", &error);
  set_text (self.desk, slot, KITH_ROTA_SLOT_LINE, line);
  g_assert_true (kith_desk_answer_line (self.desk, line, "agreed", NULL, FIRST, &error));
  g_assert_true (kith_desk_start_plan (self.desk, self.plan, FIRST, &error));
  g_assert_true (kith_desk_change_turn (self.desk, slot, LATER - 7, "off", NULL, NULL, FIRST, &error));
  g_assert_true (kith_desk_change_turn (self.desk, slot, LATER + 7, "swap", self.ros, NULL, FIRST, &error));
  g_assert_null (kith_desk_add_plan_version (self.desk, self.plan, NULL, "  ", LATER, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_RULE);
  g_clear_error (&error);

  version = kith_desk_add_plan_version (self.desk, self.plan, NULL, "Sundays did not work", LATER, &error);
  g_assert_no_error (error);
  plan = kith_case_find_live_plan (self.live);
  g_assert_cmpstr (kith_record_get_id (plan), ==, version);
  g_assert_cmpint (kith_record_get_integer (plan, KITH_PLAN_VERSION), ==, 2);
  g_assert_cmpstr (kith_record_get_ref (plan, KITH_PLAN_PREVIOUS), ==, self.plan);
  g_assert_true (kith_record_has_token (kith_case_find (self.live, self.plan), KITH_PLAN_STATE, "past"));
  lines = kith_plan_list_parts (self.live, plan, KITH_RECORD_PLAN_LINE);
  slots = kith_plan_list_parts (self.live, plan, KITH_RECORD_ROTA_SLOT);
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpstr (kith_record_get_ref (lines->pdata[0], KITH_PLAN_LINE_PREVIOUS), ==, line);
  g_assert_true (kith_record_has_token (lines->pdata[0], KITH_PLAN_LINE_AGREED, "agreed"));
  g_assert_cmpuint (slots->len, ==, 1);
  g_assert_cmpstr (kith_record_get_ref (slots->pdata[0], KITH_ROTA_SLOT_LINE), ==,
                   kith_record_get_id (lines->pdata[0]));
  /* Only what is to come of the changes goes along. */
  g_assert_cmpuint (kith_case_count (self.live, KITH_RECORD_ROTA_CHANGE), ==, 3);

  g_assert_true (kith_desk_undo (self.desk, &error));
  g_assert_cmpuint (kith_case_count (self.live, KITH_RECORD_PLAN), ==, 1);
  g_assert_cmpuint (kith_case_count (self.live, KITH_RECORD_PLAN_LINE), ==, 1);
  tear_down (&self);
}

/* Whose weekend it is does not change by writing the plan anew. */
static void
test_every_other_week_stays_the_same_week_in_a_new_version (void)
{
  Fixture self;
  g_autoptr(GError) error = NULL;
  g_autofree char *slot = NULL;
  g_autofree char *version = NULL;
  g_autoptr(GPtrArray) slots = NULL;

  set_up (&self);
  slot = kith_desk_add_said_slot (self.desk, self.plan, "Joan visits every other Saturday", &error);
  g_assert_no_error (error);
  g_assert_cmpint (kith_record_get_integer (kith_case_find (self.live, slot), KITH_ROTA_SLOT_EVERY), ==, 2);
  g_assert_true (kith_desk_start_plan (self.desk, self.plan, FIRST, &error));
  version = kith_desk_add_plan_version (self.desk, self.plan, NULL, "one week later", FIRST + 8, &error);
  g_assert_no_error (error);
  slots = kith_plan_list_parts (self.live, kith_case_find (self.live, version), KITH_RECORD_ROTA_SLOT);
  g_assert_cmpuint (slots->len, ==, 1);

  for (KithDay day = FIRST + 8; day < FIRST + 60; day++)
    g_assert_cmpint (kith_rota_slot_falls_on (self.live, slots->pdata[0], day), ==,
                     kith_rota_slot_falls_on (self.live, kith_case_find (self.live, slot), day));
  tear_down (&self);
}

static void
test_another_type_is_a_version_too (void)
{
  Fixture self;
  g_autoptr(GError) error = NULL;
  g_autofree char *version = NULL;
  KithDay due;

  set_up (&self);
  g_assert_true (kith_desk_start_plan (self.desk, self.plan, FIRST, &error));
  version = kith_desk_add_plan_version (self.desk, self.plan, "child_protection", "Conference on 30 November",
                                        LATER, &error);
  g_assert_no_error (error);
  g_assert_true (kith_record_has_token (kith_case_find (self.live, version), KITH_PLAN_TYPE,
                                        "child_protection"));
  g_assert_true (kith_plan_get_review_due (self.live, kith_case_find (self.live, version), &due));
  g_assert_cmpint (due, ==, LATER + 28);
  g_assert_null (kith_desk_add_plan_version (self.desk, self.plan, NULL, "again", LATER, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_RULE);
  tear_down (&self);
}

static const KithPlanDifference *
find_difference (GPtrArray              *differences,
                 KithPlanDifferenceKind  kind,
                 const char             *what)
{
  for (guint i = 0; i < differences->len; i++)
    {
      const KithPlanDifference *difference = differences->pdata[i];
      KithRecord *line = difference->after != NULL ? difference->after : difference->before;

      if (difference->kind == kind && kith_record_get_kind (line) == KITH_RECORD_PLAN_LINE
          && g_strcmp0 (kith_record_get_text (line, KITH_PLAN_LINE_WHAT), what) == 0)
        return difference;
    }

  return NULL;
}

static void
test_versions_are_compared_line_by_line (void)
{
  Fixture self;
  g_autoptr(GError) error = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *version = NULL;
  g_autofree char *old_plan = NULL;
  g_autofree char *fresh = NULL;
  g_autoptr(GPtrArray) lines = NULL;
  g_autoptr(GPtrArray) differences = NULL;
  const KithPlanDifference *difference;

  set_up (&self);
  kept = add_line (&self, self.joan, "rings");
  changed = add_line (&self, self.joan, "visits");
  gone = add_line (&self, self.ros, "checks");
  old_plan = g_strdup (self.plan);
  version = kith_desk_add_plan_version (self.desk, self.plan, NULL, "why", LATER, &error);
  g_assert_no_error (error);
  lines = kith_plan_list_parts (self.live, kith_case_find (self.live, version), KITH_RECORD_PLAN_LINE);
  set_text (self.desk, kith_record_get_id (lines->pdata[1]), KITH_PLAN_LINE_OFTEN, "weekly");
  g_assert_true (kith_desk_remove (self.desk, kith_record_get_id (lines->pdata[2]), &error));
  kith_set_string (&self.plan, version);
  fresh = add_line (&self, NULL, "drives");

  differences = kith_plan_compare (self.live, kith_case_find (self.live, old_plan),
                                   kith_case_find (self.live, version));
  g_assert_nonnull (find_difference (differences, KITH_PLAN_SAME, "rings"));
  g_assert_nonnull (find_difference (differences, KITH_PLAN_GONE, "checks"));
  g_assert_nonnull (find_difference (differences, KITH_PLAN_ADDED, "drives"));
  difference = find_difference (differences, KITH_PLAN_CHANGED, "visits");
  g_assert_cmpuint (difference->fields->len, ==, 1);
  g_assert_cmpuint (g_array_index (difference->fields, guint, 0), ==, KITH_PLAN_LINE_OFTEN);
  tear_down (&self);
}

static void
test_an_offer_becomes_a_line_once (void)
{
  Fixture self;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDraft) meeting = kith_draft_new (KITH_RECORD_MEETING);
  g_autoptr(KithDraft) offer = kith_draft_new (KITH_RECORD_OFFER);
  g_autofree char *line = NULL;
  KithRecord *record;

  set_up (&self);
  g_assert_true (kith_desk_add (self.desk, meeting, &error));
  kith_draft_set_text (offer, KITH_OFFER_MEETING, kith_draft_get_id (meeting));
  kith_draft_set_text (offer, KITH_OFFER_PERSON, self.joan);
  kith_draft_set_text (offer, KITH_OFFER_KIND, "protection");
  kith_draft_set_text (offer, KITH_OFFER_WHAT, "stay the night");
  kith_draft_set_text (offer, KITH_OFFER_WHEN_WORDS, "Fridays");
  g_assert_true (kith_desk_add (self.desk, offer, &error));
  g_assert_no_error (error);

  line = kith_desk_take_offer (self.desk, kith_draft_get_id (offer), self.plan, &error);
  g_assert_no_error (error);
  record = kith_case_find (self.live, line);
  g_assert_cmpstr (kith_record_get_ref (record, KITH_PLAN_LINE_WHO), ==, self.joan);
  g_assert_true (kith_record_has_token (record, KITH_PLAN_LINE_KIND, "protection"));
  g_assert_cmpstr (kith_record_get_text (record, KITH_PLAN_LINE_WHEN_WORDS), ==, "Fridays");
  g_assert_true (kith_record_has_token (record, KITH_PLAN_LINE_AGREED, "not_asked"));
  g_assert_null (kith_desk_take_offer (self.desk, kith_draft_get_id (offer), self.plan, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_RULE);
  tear_down (&self);
}

static void
test_lines_are_moved_and_keep_their_order (void)
{
  Fixture self;
  g_autoptr(GError) error = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *three = NULL;
  g_autoptr(GPtrArray) lines = NULL;

  set_up (&self);
  one = add_line (&self, NULL, "one");
  two = add_line (&self, NULL, "two");
  three = add_line (&self, NULL, "three");
  g_assert_true (kith_desk_move_plan_part (self.desk, three, -2, &error));
  g_assert_true (kith_desk_move_plan_part (self.desk, three, -1, &error));
  lines = kith_plan_list_parts (self.live, kith_case_find (self.live, self.plan), KITH_RECORD_PLAN_LINE);
  g_assert_cmpstr (kith_record_get_id (lines->pdata[0]), ==, three);
  g_assert_cmpstr (kith_record_get_id (lines->pdata[1]), ==, one);
  g_assert_cmpstr (kith_record_get_id (lines->pdata[2]), ==, two);
  tear_down (&self);
}

static void
test_who_carries_the_plan_is_counted_by_lines_and_slots (void)
{
  Fixture self;
  g_autoptr(GError) error = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *three = NULL;
  g_autofree char *slot = NULL;
  KithPlanShare share;

  set_up (&self);
  one = add_line (&self, self.joan, "rings");
  two = add_line (&self, self.ros, "checks");
  three = add_line (&self, NULL, "drives");
  slot = kith_desk_add_slot_at (self.desk, self.plan, self.joan, 1u << 0, KITH_BAND_NIGHT, &error);
  kith_plan_count_lines (self.live, kith_case_find (self.live, self.plan), &share);
  g_assert_cmpuint (share.by_family, ==, 1);
  g_assert_cmpuint (share.by_professionals, ==, 1);
  g_assert_cmpuint (share.by_nobody, ==, 1);
  kith_plan_count_slots (self.live, kith_case_find (self.live, self.plan), &share);
  g_assert_cmpuint (share.by_family, ==, 1);
  g_assert_cmpuint (share.by_professionals + share.by_nobody, ==, 0);
  tear_down (&self);
}

static void
test_what_was_said_becomes_a_slot_and_loses_no_word (void)
{
  Fixture self;
  g_autoptr(GError) error = NULL;
  g_autofree char *slot = NULL;
  KithRecord *record;

  set_up (&self);
  slot = kith_desk_add_said_slot (self.desk, self.plan, "Joan visits on Sunday from 2 to 4, big Mo if she can’t", &error);
  g_assert_no_error (error);
  record = kith_case_find (self.live, slot);
  g_assert_cmpstr (kith_record_get_ref (record, KITH_ROTA_SLOT_WHO), ==, self.joan);
  g_assert_cmpstr (kith_record_get_text (record, KITH_ROTA_SLOT_DAYS), ==, "sun");
  g_assert_cmpstr (kith_record_get_text (record, KITH_ROTA_SLOT_FROM_TIME), ==, "14:00");
  g_assert_cmpstr (kith_record_get_text (record, KITH_ROTA_SLOT_TO_TIME), ==, "16:00");
  g_assert_cmpstr (kith_record_get_text (record, KITH_ROTA_SLOT_NOTE), ==, "Back-up: big Mo");
  g_assert_null (kith_desk_add_said_slot (self.desk, self.plan, " ", &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_RULE);
  tear_down (&self);
}

static void
test_a_swap_has_somebody_who_steps_in (void)
{
  Fixture self;
  g_autoptr(GError) error = NULL;
  g_autofree char *slot = NULL;

  set_up (&self);
  slot = kith_desk_add_slot_at (self.desk, self.plan, self.joan, 1u << 0, KITH_BAND_EVENING, &error);
  g_assert_false (kith_desk_change_turn (self.desk, slot, LATER, "swap", NULL, NULL, LATER, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_RULE);
  g_clear_error (&error);
  g_assert_true (kith_desk_change_turn (self.desk, slot, LATER, "swap", self.ros, "a cold", LATER, &error));
  g_assert_cmpstr (kith_desk_get_undo_label (self.desk), ==, "Swap Turn");
  g_assert_true (kith_desk_report_turn (self.desk, slot, LATER, "seen", "laughed", NULL, NULL, &error));
  g_assert_cmpuint (kith_case_count (self.live, KITH_RECORD_ROTA_REPORT), ==, 1);
  tear_down (&self);
}

/* What somebody tells is their own: not that of whom they stood in for. */
static void
test_a_turn_is_reported_by_who_had_it_on_that_day (void)
{
  Fixture self;
  g_autoptr(GError) error = NULL;
  g_autofree char *slot = NULL;
  KithRecord *report;

  set_up (&self);
  slot = kith_desk_add_slot_at (self.desk, self.plan, self.joan, 1u << kith_day_of_week (LATER),
                                KITH_BAND_EVENING, &error);
  g_assert_true (kith_desk_change_turn (self.desk, slot, LATER, "swap", self.ros, "a cold", LATER, &error));
  g_assert_true (kith_desk_report_turn (self.desk, slot, LATER, "seen", "laughed", NULL, NULL, &error));
  g_assert_true (kith_desk_report_turn (self.desk, slot, LATER + 7, "seen", NULL, NULL, NULL, &error));

  report = kith_case_nth (self.live, KITH_RECORD_ROTA_REPORT, 0);
  g_assert_cmpstr (kith_record_get_ref (report, KITH_ROTA_REPORT_REPORTER), ==, self.ros);
  report = kith_case_nth (self.live, KITH_RECORD_ROTA_REPORT, 1);
  g_assert_cmpstr (kith_record_get_ref (report, KITH_ROTA_REPORT_REPORTER), ==, self.joan);
  tear_down (&self);
}

static void
test_an_answer_to_a_warning_has_a_reason_and_an_override_a_name (void)
{
  Fixture self;
  g_autoptr(GError) error = NULL;

  set_up (&self);
  g_assert_false (kith_desk_answer_warning (self.desk, 13, NULL, "not_relevant", "", NULL, LATER, &error));
  g_clear_error (&error);
  g_assert_false (kith_desk_answer_warning (self.desk, 1, NULL, "override", "urgent", " ", LATER, &error));
  g_clear_error (&error);
  g_assert_true (kith_desk_answer_warning (self.desk, 1, NULL, "override", "urgent", "A. Manager", LATER, &error));
  g_assert_true (kith_desk_answer_warning (self.desk, 13, "x", "not_relevant", "it is a review", NULL, LATER, &error));
  g_assert_cmpuint (kith_case_count (self.live, KITH_RECORD_WARNING_ANSWER), ==, 2);
  tear_down (&self);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) kith_test_add ("plans", #name, test_##name)
  ADD (a_second_plan_is_refused_with_the_way_to_do_it_right);
  ADD (a_plan_in_force_says_when_it_is_looked_at_again);
  ADD (intervals_follow_the_type_of_plan);
  ADD (a_new_version_keeps_what_was);
  ADD (every_other_week_stays_the_same_week_in_a_new_version);
  ADD (another_type_is_a_version_too);
  ADD (versions_are_compared_line_by_line);
  ADD (an_offer_becomes_a_line_once);
  ADD (lines_are_moved_and_keep_their_order);
  ADD (who_carries_the_plan_is_counted_by_lines_and_slots);
  ADD (what_was_said_becomes_a_slot_and_loses_no_word);
  ADD (a_swap_has_somebody_who_steps_in);
  ADD (a_turn_is_reported_by_who_had_it_on_that_day);
  ADD (an_answer_to_a_warning_has_a_reason_and_an_override_a_name);
#undef ADD

  return g_test_run ();
}
