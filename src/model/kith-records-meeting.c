/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of meetings: what they are for, who is asked, how they went. */

#include "config.h"

#include "model/kith-records-private.h"

#include <glib/gi18n-lib.h>

static const KithField meeting_fields[] = {
  { "kind", KITH_FIELD_TOKEN, N_("Kind of meeting"), KITH_DISCLOSE_MEETING, &kith_meeting_kinds },
  { "state", KITH_FIELD_TOKEN, N_("State"), KITH_DISCLOSE_MEETING, &kith_meeting_states },
  { "title", KITH_FIELD_TEXT, N_("Title"), KITH_DISCLOSE_MEETING },
  { "reason", KITH_FIELD_TEXT, N_("Why we meet, in plain words"), KITH_DISCLOSE_MEETING },
  { "strategy_at", KITH_FIELD_MOMENT, N_("Strategy discussion"), KITH_DISCLOSE_HARM },
  { "starts_at", KITH_FIELD_MOMENT, N_("Starts"), KITH_DISCLOSE_MEETING },
  { "ends_at", KITH_FIELD_MOMENT, N_("Ends"), KITH_DISCLOSE_MEETING },
  { "venue", KITH_FIELD_TEXT, N_("Where"), KITH_DISCLOSE_VENUE },
  { "is_venue_withheld", KITH_FIELD_BOOLEAN, N_("Place must not be printed"), KITH_DISCLOSE_VENUE },
  { "travel", KITH_FIELD_TEXT, N_("Travel"), KITH_DISCLOSE_VENUE },
  { "childcare", KITH_FIELD_TEXT, N_("Childcare"), KITH_DISCLOSE_MEETING },
  { "interpreter", KITH_FIELD_TEXT, N_("Interpreter"), KITH_DISCLOSE_MEETING },
  { "refreshments", KITH_FIELD_TEXT, N_("Food and drink"), KITH_DISCLOSE_MEETING },
  { "breaks", KITH_FIELD_TEXT, N_("Room for a break"), KITH_DISCLOSE_MEETING },
  { "language", KITH_FIELD_TEXT, N_("Language"), KITH_DISCLOSE_MEETING },
  { "coordinator", KITH_FIELD_REF, N_("Who runs it"), KITH_DISCLOSE_MEETING, NULL, "person" },
  { "note_taker", KITH_FIELD_REF, N_("Who takes notes"), KITH_DISCLOSE_MEETING, NULL, "person" },
  { "bottom_line", KITH_FIELD_TEXT, N_("Bottom line, in plain words"), KITH_DISCLOSE_BOTTOM_LINE },
  { "bottom_line_with", KITH_FIELD_TEXT, N_("Agreed with"), KITH_DISCLOSE_BOTTOM_LINE },
  { "bottom_line_on", KITH_FIELD_DATE, N_("Agreed on"), KITH_DISCLOSE_BOTTOM_LINE },
  { "bottom_line_understood", KITH_FIELD_TEXT, N_("Understood, in the family’s words"), KITH_DISCLOSE_BOTTOM_LINE },
  { "strengths", KITH_FIELD_TEXT, N_("What is going well"), KITH_DISCLOSE_MEETING },
  { "worries", KITH_FIELD_TEXT, N_("What we are worried about"), KITH_DISCLOSE_HARM },
  { "help", KITH_FIELD_TEXT, N_("What help there is"), KITH_DISCLOSE_MEETING },
  { "missed_asked", KITH_FIELD_BOOLEAN, N_("Asked whether anyone was missed"), KITH_DISCLOSE_MEETING },
  { "outcome", KITH_FIELD_TEXT, N_("What was agreed"), KITH_DISCLOSE_MEETING },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (meeting_fields) == KITH_MEETING_N_FIELDS);

KITH_DEFINE_RECORD (KithMeeting, kith_meeting, KITH_RECORD_MEETING, "meeting", N_("Meeting"), meeting_fields)

static const KithField meeting_question_fields[] = {
  { "meeting", KITH_FIELD_REF, N_("Meeting"), KITH_DISCLOSE_MEETING, NULL, "meeting" },
  { "number", KITH_FIELD_INTEGER, N_("Number"), KITH_DISCLOSE_TECHNICAL },
  { "text", KITH_FIELD_TEXT, N_("Question"), KITH_DISCLOSE_MEETING },
};

G_STATIC_ASSERT (G_N_ELEMENTS (meeting_question_fields) == KITH_MEETING_QUESTION_N_FIELDS);

KITH_DEFINE_RECORD (KithMeetingQuestion, kith_meeting_question, KITH_RECORD_MEETING_QUESTION, "meeting_question", N_("Question for the family"), meeting_question_fields)

static const KithField ground_rule_fields[] = {
  { "meeting", KITH_FIELD_REF, N_("Meeting"), KITH_DISCLOSE_MEETING, NULL, "meeting" },
  { "number", KITH_FIELD_INTEGER, N_("Number"), KITH_DISCLOSE_TECHNICAL },
  { "text", KITH_FIELD_TEXT, N_("In members’ words"), KITH_DISCLOSE_MEETING },
  { "said_by", KITH_FIELD_TEXT, N_("Who said it"), KITH_DISCLOSE_SOURCE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (ground_rule_fields) == KITH_GROUND_RULE_N_FIELDS);

KITH_DEFINE_RECORD (KithGroundRule, kith_ground_rule, KITH_RECORD_GROUND_RULE, "ground_rule", N_("Ground rule"), ground_rule_fields)

static const KithField meeting_stage_fields[] = {
  { "meeting", KITH_FIELD_REF, N_("Meeting"), KITH_DISCLOSE_MEETING, NULL, "meeting" },
  { "kind", KITH_FIELD_TOKEN, N_("Stage"), KITH_DISCLOSE_MEETING, &kith_meeting_stages },
  { "minutes", KITH_FIELD_INTEGER, N_("Planned minutes"), KITH_DISCLOSE_MEETING },
  { "started_at", KITH_FIELD_MOMENT, N_("Began"), KITH_DISCLOSE_MEETING },
  { "ended_at", KITH_FIELD_MOMENT, N_("Ended"), KITH_DISCLOSE_MEETING },
  { "skipped", KITH_FIELD_TEXT, N_("Left out because"), KITH_DISCLOSE_MEETING },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (meeting_stage_fields) == KITH_MEETING_STAGE_N_FIELDS);

KITH_DEFINE_RECORD (KithMeetingStage, kith_meeting_stage, KITH_RECORD_MEETING_STAGE, "meeting_stage", N_("Stage of a meeting"), meeting_stage_fields)

static const KithField attendance_fields[] = {
  { "meeting", KITH_FIELD_REF, N_("Meeting"), KITH_DISCLOSE_ATTENDANCE, NULL, "meeting" },
  { "person", KITH_FIELD_REF, N_("Who"), KITH_DISCLOSE_ATTENDANCE, NULL, "person" },
  { "part", KITH_FIELD_TOKEN, N_("As what"), KITH_DISCLOSE_ATTENDANCE, &kith_meeting_parts },
  { "invited_on", KITH_FIELD_DATE, N_("Invited on"), KITH_DISCLOSE_ATTENDANCE },
  { "route", KITH_FIELD_TOKEN, N_("How invited"), KITH_DISCLOSE_ATTENDANCE, &kith_contact_kinds },
  { "reply", KITH_FIELD_TOKEN, N_("Reply"), KITH_DISCLOSE_ATTENDANCE, &kith_replies },
  { "needs", KITH_FIELD_TEXT, N_("What they need to come"), KITH_DISCLOSE_ATTENDANCE },
  { "taking_part", KITH_FIELD_TOKEN, N_("How the child takes part"), KITH_DISCLOSE_ATTENDANCE,
    &kith_taking_part_ways },
  { "arrives", KITH_FIELD_TEXT, N_("Arrives and leaves"), KITH_DISCLOSE_ATTENDANCE },
  { "presence", KITH_FIELD_TOKEN, N_("Came"), KITH_DISCLOSE_ATTENDANCE, &kith_presences },
  { "absence", KITH_FIELD_TOKEN, N_("Why they did not come"), KITH_DISCLOSE_ENGAGEMENT,
    &kith_absence_reasons },
  { "absence_words", KITH_FIELD_TEXT, N_("In their words"), KITH_DISCLOSE_ENGAGEMENT },
  { "follow_up", KITH_FIELD_TEXT, N_("What happens next"), KITH_DISCLOSE_ENGAGEMENT },
  { "follow_up_by", KITH_FIELD_TEXT, N_("Who follows up"), KITH_DISCLOSE_ENGAGEMENT },
  { "follow_up_on", KITH_FIELD_DATE, N_("By when"), KITH_DISCLOSE_ENGAGEMENT },
  { "note", KITH_FIELD_TEXT, N_("Note"), KITH_DISCLOSE_NOTE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (attendance_fields) == KITH_ATTENDANCE_N_FIELDS);

KITH_DEFINE_RECORD (KithAttendance, kith_attendance, KITH_RECORD_ATTENDANCE, "attendance", N_("Invitation"), attendance_fields)

static const KithField feedback_fields[] = {
  { "meeting", KITH_FIELD_REF, N_("Meeting"), KITH_DISCLOSE_FEEDBACK, NULL, "meeting" },
  { "person", KITH_FIELD_REF, N_("Who"), KITH_DISCLOSE_FEEDBACK, NULL, "person" },
  { "voice", KITH_FIELD_TOKEN, N_("As what"), KITH_DISCLOSE_FEEDBACK, &kith_feedback_voices },
  { "face", KITH_FIELD_TOKEN, N_("How it was"), KITH_DISCLOSE_FEEDBACK, &kith_faces },
  { "felt_welcome", KITH_FIELD_TOKEN, N_("Felt welcome"), KITH_DISCLOSE_FEEDBACK, &kith_agrees },
  { "felt_heard", KITH_FIELD_TOKEN, N_("Felt heard"), KITH_DISCLOSE_FEEDBACK, &kith_agrees },
  { "knew_why", KITH_FIELD_TOKEN, N_("Knew why"), KITH_DISCLOSE_FEEDBACK, &kith_agrees },
  { "could_say_no", KITH_FIELD_TOKEN, N_("Could say no"), KITH_DISCLOSE_FEEDBACK, &kith_agrees },
  { "plan_is_ours", KITH_FIELD_TOKEN, N_("The plan is ours"), KITH_DISCLOSE_FEEDBACK,
    &kith_agrees },
  { "hard", KITH_FIELD_TEXT, N_("What made it hard to come"), KITH_DISCLOSE_FEEDBACK },
  { "better", KITH_FIELD_TEXT, N_("What could be better"), KITH_DISCLOSE_FEEDBACK },
  { "words", KITH_FIELD_TEXT, N_("In their words"), KITH_DISCLOSE_FEEDBACK },
  { "given_on", KITH_FIELD_DATE, N_("When"), KITH_DISCLOSE_FEEDBACK },
};

G_STATIC_ASSERT (G_N_ELEMENTS (feedback_fields) == KITH_FEEDBACK_N_FIELDS);

KITH_DEFINE_RECORD (KithFeedback, kith_feedback, KITH_RECORD_FEEDBACK, "feedback", N_("Feedback"), feedback_fields)
