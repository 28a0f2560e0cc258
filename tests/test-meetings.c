/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking people in and holding a meeting: who must be asked, how far each has come, heads, stages, offers. */

#include "config.h"

#include "desk/kith-draft-known.h"
#include "desk/kith-said-offer.h"
#include "desk/kith-verbs-meeting.h"
#include "exchange/kith-ics.h"
#include "kith-test-desk.h"
#include "kith-test-family.h"
#include "model/kith-agreements.h"
#include "model/kith-engaging.h"
#include "model/kith-meetings.h"
#include "model/kith-records.h"

#include <string.h>

static const char family_text[] =
  "[case_info case]\npractitioner=Ros Keane\n"
  "[person maya]\nknown_as=Maya\nis_focus=true\nborn=2015\nsymbol=female\n"
  "[person rowan]\nknown_as=Rowan\nis_focus=true\nborn=2017\nsymbol=male\n"
  "[person mum]\nknown_as=Mum\ngiven_name=Leanne\nsymbol=female\nborn=1988\n"
  "[person dad]\nknown_as=Kofi\nsymbol=male\nborn=1986\n"
  "[person joan]\nknown_as=Nan Joan\ngiven_name=Joan\nsymbol=female\nborn=1961\n"
  "[person lee]\nknown_as=Lee\nsymbol=male\nborn=1990\n"
  "[person kit]\nknown_as=Kit\nborn=2020\n"
  "[person ros]\nknown_as=Ros\nkind=professional\n"
  "[person amir]\nknown_as=Amir\nkind=professional\n"
  "[parentage a]\nchild=maya\nparent=mum\n[parentage b]\nchild=maya\nparent=dad\n"
  "[parentage c]\nchild=rowan\nparent=mum\n"
  "[parentage d]\nchild=mum\nparent=joan\n[parentage e]\nchild=lee\nparent=joan\n"
  "[responsibility r]\nholder=mum\nchild=maya\nbasis=birth_mother\nevidence=told\n"
  "[contact_route tel]\nperson=joan\nkind=mobile\nvalue=07700 900123\n"
  "[meeting first]\nstarts_at=2027-03-28T14:00\nends_at=2027-03-28T16:00\ntitle=Harm to Maya\nvenue=12 Quay Street\n";

#define TODAY (kith_day_from_civil (2026, 11, 27))

typedef struct
{
  KithTestFolder *folder;
  KithDesk       *desk;
  KithCase       *family; /* borrowed */
} Scene;

static void
scene_open (Scene *scene)
{
  g_autoptr(KithCase) family = kith_test_family_read (family_text);
  g_autoptr(GError) error = NULL;

  *scene = (Scene){ kith_test_folder_new () };
  scene->desk = kith_desk_new (scene->folder->file, &error);
  g_assert_no_error (error);
  g_assert_true (kith_desk_import (scene->desk, family, NULL));
  scene->family = kith_desk_get_case (scene->desk);
}

static void
scene_close (Scene *scene)
{
  g_clear_object (&scene->desk);
  kith_test_folder_free (scene->folder);
}

static KithRecord *
get (Scene      *scene,
     const char *id)
{
  return kith_case_find (scene->family, id);
}

static const KithAsking *
asking_of (GPtrArray  *askings,
           const char *id)
{
  for (guint i = 0; i < askings->len; i++)
    if (g_str_equal (kith_record_get_id (((KithAsking *) askings->pdata[i])->person), id))
      return askings->pdata[i];

  return NULL;
}

static void
add (Scene          *scene,
     KithRecordKind  kind,
     guint           field,
     const char     *value,
     guint           field_2,
     const char     *value_2)
{
  g_autoptr(KithDraft) draft = kith_draft_new (kind);
  g_autoptr(GError) error = NULL;

  kith_draft_set_text (draft, field, value);
  kith_draft_set_text (draft, field_2, value_2);
  kith_desk_add (scene->desk, draft, &error);
  g_assert_no_error (error);
}

/* Agreement. */

static void
test_children_and_all_who_have_responsibility_are_asked (void)
{
  Scene scene;
  g_autoptr(GPtrArray) askings = NULL;

  scene_open (&scene);
  askings = kith_agreement_askings (scene.family, TODAY);

  g_assert_cmpstr (asking_of (askings, "maya")->role, ==, "child");
  g_assert_cmpstr (asking_of (askings, "mum")->role, ==, "responsibility");
  g_assert_cmpuint (asking_of (askings, "mum")->children->len, ==, 2);
  g_assert_false (asking_of (askings, "mum")->is_assumed);
  g_assert_null (asking_of (askings, "joan"));
  g_assert_cmpstr (kith_asking_get_state (asking_of (askings, "mum")), ==, "not_asked");
  scene_close (&scene);
}

static void
test_what_was_said_last_counts_and_nothing_is_overwritten (void)
{
  Scene scene;
  g_autoptr(GPtrArray) askings = NULL;
  g_autoptr(GPtrArray) trail = NULL;

  scene_open (&scene);
  g_assert_false (kith_agreement_is_given (scene.family, TODAY));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(KithDraft) draft = kith_draft_new (KITH_RECORD_AGREEMENT);

      kith_draft_set_text (draft, KITH_AGREEMENT_PERSON, "mum");
      kith_draft_set_text (draft, KITH_AGREEMENT_STATE, i == 0 ? "agreed" : "refused");
      kith_draft_set_text (draft, KITH_AGREEMENT_ANSWERED_ON, i == 0 ? "2026-10-02" : "2026-09-01");
      g_assert_true (kith_desk_add (scene.desk, draft, NULL));
    }
  askings = kith_agreement_askings (scene.family, TODAY);
  trail = kith_agreement_trail (scene.family, get (&scene, "mum"));

  g_assert_cmpstr (kith_asking_get_state (asking_of (askings, "mum")), ==, "agreed");
  g_assert_cmpuint (trail->len, ==, 2);
  g_assert_true (kith_agreement_is_given (scene.family, TODAY));
  scene_close (&scene);
}

static void
test_somebody_else_who_was_asked_stands_there_too (void)
{
  Scene scene;
  g_autoptr(GPtrArray) askings = NULL;

  scene_open (&scene);
  add (&scene, KITH_RECORD_AGREEMENT, KITH_AGREEMENT_PERSON, "joan", KITH_AGREEMENT_STATE, "agreed");
  askings = kith_agreement_askings (scene.family, TODAY);

  g_assert_cmpstr (asking_of (askings, "joan")->role, ==, "other");
  g_assert_false (kith_agreement_is_given (scene.family, TODAY));
  scene_close (&scene);
}

/* The way in. */

static void
test_the_network_is_whoever_may_be_asked_in (void)
{
  static const struct
  {
    const char *id;
    gboolean    is_member;
  } people[] = { { "joan", TRUE }, { "mum", TRUE }, { "dad", TRUE }, { "maya", FALSE }, { "kit", FALSE }, { "ros", FALSE } };
  Scene scene;

  scene_open (&scene);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    g_assert_cmpint (kith_network_has_member (scene.family, get (&scene, people[i].id), TODAY), ==,
                     people[i].is_member);
  scene_close (&scene);
}

static void
test_a_stage_follows_from_what_is_recorded (void)
{
  const KithMoment now = { TODAY, 600 };
  static const char *const invited[] = { "joan", NULL };
  Scene scene;
  KithRecord *joan, *row;

  scene_open (&scene);
  joan = get (&scene, "joan");
  g_assert_cmpstr (kith_network_get_stage (scene.family, get (&scene, "lee")), ==, "named");
  g_assert_cmpstr (kith_network_get_stage (scene.family, joan), ==, "located");
  add (&scene, KITH_RECORD_CONTACT_TRY, KITH_CONTACT_TRY_PERSON, "joan", KITH_CONTACT_TRY_ANSWER, "spoke");
  g_assert_cmpstr (kith_network_get_stage (scene.family, joan), ==, "contacted");
  g_assert_true (kith_desk_invite (scene.desk, "first", invited, NULL));
  row = kith_meeting_find_person (scene.family, get (&scene, "first"), joan);
  g_assert_true (kith_desk_note_presence (scene.desk, kith_record_get_id (row), "phone", NULL));
  g_assert_cmpstr (kith_network_get_stage (scene.family, joan), ==, "attended");

  g_assert_true (kith_desk_change_stage (scene.desk, "joan", "stepped_back", &now, NULL));
  g_assert_cmpstr (kith_network_get_stage (scene.family, joan), ==, "stepped_back");
  g_assert_cmpstr (kith_desk_get_undo_label (scene.desk), ==, "Change Stage");
  g_assert_true (kith_desk_undo (scene.desk, NULL));
  g_assert_cmpstr (kith_network_get_stage (scene.family, joan), ==, "attended");
  scene_close (&scene);
}

static void
test_each_child_has_an_answer_about_the_father (void)
{
  Scene scene;
  g_autoptr(GArray) fathers = NULL;

  scene_open (&scene);
  add (&scene, KITH_RECORD_CONTACT_TRY, KITH_CONTACT_TRY_PERSON, "dad", KITH_CONTACT_TRY_ANSWER, "no_answer");
  fathers = kith_fathers_list (scene.family);
  g_assert_cmpuint (fathers->len, ==, 2);
  for (guint i = 0; i < fathers->len; i++)
    {
      const KithFather *father = &g_array_index (fathers, KithFather, i);

      if (father->child == get (&scene, "maya"))
        {
          g_assert_true (father->father == get (&scene, "dad"));
          g_assert_cmpstr (father->answer, ==, "named");
          g_assert_cmpuint (father->n_tries, ==, 1);
        }
      else
        g_assert_cmpstr (father->answer, ==, "not_asked");
    }

  g_array_unref (fathers);
  add (&scene, KITH_RECORD_FATHER_ANSWER, KITH_FATHER_ANSWER_CHILD, "rowan", KITH_FATHER_ANSWER_ANSWER, "not_known_yet");
  fathers = kith_fathers_list (scene.family);
  for (guint i = 0; i < fathers->len; i++)
    if (g_array_index (fathers, KithFather, i).child == get (&scene, "rowan"))
      g_assert_cmpstr (g_array_index (fathers, KithFather, i).answer, ==, "not_known_yet");
  scene_close (&scene);
}

static void
test_nobody_is_asked_for_what_the_case_knows (void)
{
  Scene scene;
  g_autoptr(KithDraft) draft = kith_draft_new (KITH_RECORD_CONTACT_TRY);
  const KithMoment now = { TODAY, 14 * 60 + 30 };
  KithRecord *record = kith_draft_get_record (draft);

  scene_open (&scene);
  kith_draft_set_text (draft, KITH_CONTACT_TRY_PERSON, "joan");
  kith_draft_fill_known (draft, scene.family, &now);

  g_assert_cmpstr (kith_record_get_text (record, KITH_CONTACT_TRY_TRIED_BY), ==, "Ros Keane");
  g_assert_cmpstr (kith_record_get_text (record, KITH_CONTACT_TRY_TRIED_AT), ==, "2026-11-27T14:30");
  g_assert_cmpstr (kith_record_get_token (record, KITH_CONTACT_TRY_ROUTE), ==, "mobile");
  scene_close (&scene);
}

/* The meeting. */

static void
test_heads_are_counted_apart (void)
{
  static const char *const people[] = { "joan", "dad", "ros", "maya", "joan", NULL };
  Scene scene;
  KithHeads invited, present;
  KithRecord *meeting;
  g_autofree char *words = NULL;

  scene_open (&scene);
  meeting = get (&scene, "first");
  g_assert_true (kith_desk_invite (scene.desk, "first", people, NULL));
  g_assert_cmpstr (kith_desk_get_undo_label (scene.desk), ==, "Invite");
  kith_meeting_count (scene.family, meeting, &invited, &present);
  g_assert_cmpuint (invited.network, ==, 2);
  g_assert_cmpuint (invited.professionals, ==, 1);
  g_assert_cmpuint (invited.children, ==, 1);
  g_assert_cmpuint (present.network, ==, 0);
  g_assert_true (kith_heads_are_family_led (&invited));
  g_assert_false (kith_heads_are_family_led (&present));
  words = kith_heads_dup_sentence (&invited);
  g_assert_cmpstr (words, ==, "2 of the network, 1 professional, 1 child");

  g_assert_true (kith_desk_note_presence (
    scene.desk, kith_record_get_id (kith_meeting_find_person (scene.family, meeting, get (&scene, "dad"))),
    "absent", NULL));
  g_assert_true (kith_desk_note_presence (
    scene.desk, kith_record_get_id (kith_meeting_find_person (scene.family, meeting, get (&scene, "joan"))),
    "in_room", NULL));
  kith_meeting_count (scene.family, meeting, &invited, &present);
  g_assert_cmpuint (present.network, ==, 1);
  scene_close (&scene);
}

static void
test_one_stage_ends_where_the_next_begins (void)
{
  const KithMoment two = { TODAY, 14 * 60 }, later = { TODAY, 14 * 60 + 20 };
  Scene scene;
  KithRecord *meeting, *stage;

  scene_open (&scene);
  meeting = get (&scene, "first");
  g_assert_true (kith_desk_start_stage (scene.desk, "first", "welcome", &two, NULL));
  g_assert_cmpstr (kith_record_get_token (meeting, KITH_MEETING_STATE), ==, "held");
  g_assert_true (kith_desk_start_stage (scene.desk, "first", "information", &later, NULL));

  stage = kith_meeting_find_stage (scene.family, meeting, "welcome");
  g_assert_cmpstr (kith_record_get_text (stage, KITH_MEETING_STAGE_ENDED_AT), ==, "2026-11-27T14:20");
  stage = kith_meeting_running_stage (scene.family, meeting);
  g_assert_cmpstr (kith_record_get_token (stage, KITH_MEETING_STAGE_KIND), ==, "information");

  g_assert_true (kith_desk_end_stage (scene.desk, "first", &later, NULL));
  g_assert_null (kith_meeting_running_stage (scene.family, meeting));
  g_assert_true (kith_desk_end_stage (scene.desk, "first", &later, NULL));
  g_assert_cmpstr (kith_desk_get_undo_label (scene.desk), ==, "End Stage");
  scene_close (&scene);
}

static void
test_whoever_is_named_in_the_room_becomes_a_person (void)
{
  Scene scene;
  g_autofree char *id = NULL;
  g_autoptr(GError) error = NULL;

  scene_open (&scene);
  id = kith_desk_bring_in (scene.desk, "first", "Auntie Rin, 34", TODAY, NULL);
  g_assert_cmpstr (kith_record_get_text (get (&scene, id), KITH_PERSON_KNOWN_AS), ==, "Auntie Rin");
  g_assert_nonnull (kith_meeting_find_person (scene.family, get (&scene, "first"), get (&scene, id)));
  g_assert_cmpuint (kith_case_count (scene.family, KITH_RECORD_MENTION), ==, 1);

  g_assert_null (kith_desk_bring_in (scene.desk, "first", "  ", TODAY, &error));
  g_assert_nonnull (error);
  g_assert_true (kith_desk_undo (scene.desk, NULL));
  g_assert_null (get (&scene, id));
  g_assert_cmpuint (kith_case_count (scene.family, KITH_RECORD_MENTION), ==, 0);
  scene_close (&scene);
}

static const struct
{
  const char *said;
  const char *person;
  const char *what;
  const char *when;
  const char *back_up;
} lines[] = {
  { "gran rings every night at 7, uncle if she can't", "joan", "rings", "every night at 7", "lee" },
  { "Nan Joan has the children on Sundays", "joan", "has the children", "on Sundays", NULL },
  { "Joan: cooks", "joan", "cooks", NULL, NULL },
  { "kofi phones at bedtime, Nan Joan if he is at work", "dad", "phones", "at bedtime", "joan" },
  { "somebody from next door looks in", NULL, "somebody from next door looks in", NULL, NULL },
  { "grandpa mends the fence", NULL, "grandpa mends the fence", NULL, NULL },
};

static void
test_an_offer_is_understood_from_one_line (void)
{
  Scene scene;

  scene_open (&scene);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto(KithSaidOffer) said = { 0 };

      kith_said_offer_read (&said, scene.family, get (&scene, "first"), TRUE, lines[i].said);
      g_assert_cmpstr (said.person != NULL ? kith_record_get_id (said.person) : NULL, ==, lines[i].person);
      g_assert_cmpstr (said.what, ==, lines[i].what);
      g_assert_cmpstr (said.when, ==, lines[i].when);
      g_assert_cmpstr (said.back_up != NULL ? kith_record_get_id (said.back_up) : NULL, ==, lines[i].back_up);
    }
  scene_close (&scene);
}

static void
test_an_offer_becomes_a_line_of_the_plan (void)
{
  Scene scene;
  g_autofree char *id = NULL;
  g_autoptr(GError) error = NULL;
  KithRecord *line;

  scene_open (&scene);
  id = kith_desk_note_offer (scene.desk, "first", lines[0].said, NULL);
  g_assert_cmpstr (kith_record_get_text (get (&scene, id), KITH_OFFER_WHAT), ==,
                   "rings every night at 7, uncle if she can't");
  g_assert_true (kith_desk_take_into_plan (scene.desk, id, NULL));
  g_assert_cmpuint (kith_case_count (scene.family, KITH_RECORD_PLAN), ==, 1);

  line = kith_case_nth (scene.family, KITH_RECORD_PLAN_LINE, 0);
  g_assert_cmpstr (kith_record_get_ref (line, KITH_PLAN_LINE_WHO), ==, "joan");
  g_assert_cmpstr (kith_record_get_text (line, KITH_PLAN_LINE_WHAT), ==, "rings");
  g_assert_cmpstr (kith_record_get_text (line, KITH_PLAN_LINE_WHEN_WORDS), ==, "every night at 7");
  g_assert_cmpstr (kith_record_get_ref (line, KITH_PLAN_LINE_BACK_UP), ==, "lee");
  g_assert_cmpstr (kith_record_get_text (line, KITH_PLAN_LINE_WHAT_IF), ==, "uncle if she can't");
  g_assert_cmpstr (kith_record_get_token (line, KITH_PLAN_LINE_AGREED), ==, "not_asked");

  g_assert_false (kith_desk_take_into_plan (scene.desk, id, &error));
  g_assert_nonnull (error);
  g_assert_true (kith_desk_undo (scene.desk, NULL));
  g_assert_cmpuint (kith_case_count (scene.family, KITH_RECORD_PLAN), ==, 0);
  scene_close (&scene);
}

static void
test_offers_go_into_the_one_plan_there_is (void)
{
  Scene scene;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  scene_open (&scene);
  one = kith_desk_note_offer (scene.desk, "first", "Ros sends the letter", NULL);
  two = kith_desk_note_offer (scene.desk, "first", lines[1].said, NULL);
  g_assert_cmpstr (kith_record_get_token (get (&scene, one), KITH_OFFER_KIND), ==, "professional");
  g_assert_true (kith_desk_take_into_plan (scene.desk, one, NULL));
  g_assert_true (kith_desk_take_into_plan (scene.desk, two, NULL));

  g_assert_cmpuint (kith_case_count (scene.family, KITH_RECORD_PLAN), ==, 1);
  g_assert_cmpint (kith_record_get_integer (kith_case_resolve (scene.family, get (&scene, two), KITH_OFFER_LINE),
                                            KITH_PLAN_LINE_NUMBER), ==, 2);
  scene_close (&scene);
}

/* The calendar file. */

static void
test_a_calendar_learns_when_and_nothing_else (void)
{
  Scene scene;
  g_autofree char *file = NULL;
  g_auto(GStrv) file_lines = NULL;

  scene_open (&scene);
  file = kith_ics_write (get (&scene, "first"), "20261127T100000Z", NULL);

  g_assert_nonnull (strstr (file, "DTSTART;TZID=Europe/London:20270328T140000\r\n"));
  g_assert_nonnull (strstr (file, "DTEND;TZID=Europe/London:20270328T160000\r\n"));
  g_assert_nonnull (strstr (file, "SUMMARY:Meeting\r\n"));
  g_assert_null (strstr (file, "Maya"));
  g_assert_null (strstr (file, "Quay"));
  g_assert_null (strstr (file, "LOCATION"));
  file_lines = g_strsplit (file, "\r\n", -1);
  for (guint i = 0; file_lines[i] != NULL; i++)
    g_assert_cmpuint (strlen (file_lines[i]), <=, 75);
  scene_close (&scene);
}

/* What the rules in the file make of a time, as a calendar would. */
static int
offset_by_the_file (const char *file,
                    KithMoment  moment)
{
  int year, month, day;
  KithDay last_march, last_october;

  g_assert_nonnull (strstr (file, "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"));
  g_assert_nonnull (strstr (file, "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"));
  kith_day_to_civil (moment.day, &year, &month, &day);
  last_march = kith_day_from_civil (year, 3, 31);
  last_march -= (kith_day_of_week (last_march) + 1) % 7;
  last_october = kith_day_from_civil (year, 10, 31);
  last_october -= (kith_day_of_week (last_october) + 1) % 7;
  return (moment.day > last_march || (moment.day == last_march && moment.minute >= 60))
             && (moment.day < last_october || (moment.day == last_october && moment.minute < 120))
           ? 60 : 0;
}

static void
test_times_are_right_on_both_sides_of_a_clock_change (void)
{
  static const struct
  {
    const char *starts;
    int         offset;
  } moments[] = {
    { "2027-03-27T14:00", 0 },  { "2027-03-28T00:30", 0 },  { "2027-03-28T14:00", 60 },
    { "2027-10-30T14:00", 60 }, { "2027-10-31T00:30", 60 }, { "2027-10-31T14:00", 0 },
  };
  g_autoptr(GTimeZone) london = g_time_zone_new_identifier ("Europe/London");
  Scene scene;
  g_autofree char *file = NULL;

  scene_open (&scene);
  file = kith_ics_write (get (&scene, "first"), "20261127T100000Z", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      KithMoment moment;
      int year, month, day;

      g_assert_true (kith_moment_parse_iso (moments[i].starts, &moment));
      g_assert_cmpint (offset_by_the_file (file, moment), ==, moments[i].offset);
      kith_day_to_civil (moment.day, &year, &month, &day);
      if (london != NULL)
        {
          g_autoptr(GDateTime) there
            = g_date_time_new (london, year, month, day, moment.minute / 60, moment.minute % 60, 0);

          g_assert_cmpint (g_date_time_get_utc_offset (there) / (60 * G_TIME_SPAN_SECOND), ==, moments[i].offset);
        }
    }
  scene_close (&scene);
}

static void
test_a_meeting_without_a_time_has_no_calendar_file (void)
{
  Scene scene;
  g_autofree char *id = NULL;
  g_autofree char *file = NULL;
  g_autoptr(GError) error = NULL;

  scene_open (&scene);
  id = kith_desk_add_meeting (scene.desk, "fgc", NULL);
  file = kith_ics_write (get (&scene, id), "20261127T100000Z", &error);

  g_assert_null (file);
  g_assert_nonnull (strstr (error->message, "starts"));
  g_assert_true (kith_meeting_find_next (scene.family, TODAY) == get (&scene, "first"));
  scene_close (&scene);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) kith_test_add ("meetings", #name, test_##name)
  ADD (children_and_all_who_have_responsibility_are_asked);
  ADD (what_was_said_last_counts_and_nothing_is_overwritten);
  ADD (somebody_else_who_was_asked_stands_there_too);
  ADD (the_network_is_whoever_may_be_asked_in);
  ADD (a_stage_follows_from_what_is_recorded);
  ADD (each_child_has_an_answer_about_the_father);
  ADD (nobody_is_asked_for_what_the_case_knows);
  ADD (heads_are_counted_apart);
  ADD (one_stage_ends_where_the_next_begins);
  ADD (whoever_is_named_in_the_room_becomes_a_person);
  ADD (an_offer_is_understood_from_one_line);
  ADD (an_offer_becomes_a_line_of_the_plan);
  ADD (offers_go_into_the_one_plan_there_is);
  ADD (a_calendar_learns_when_and_nothing_else);
  ADD (times_are_right_on_both_sides_of_a_clock_change);
  ADD (a_meeting_without_a_time_has_no_calendar_file);
#undef ADD

  return g_test_run ();
}
