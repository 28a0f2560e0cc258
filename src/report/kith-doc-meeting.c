/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a family network meeting needs on paper, from the invitation to the thanks. */

#include "config.h"

#include "report/kith-doc-private.h"

#include <string.h>

#include "base/kith-moment.h"

#define PHRASE(key) kith_document_phrase (self->document, key)
#define SPARE_ROWS 6 /* somebody always comes whom nobody expected */

static void
add_when_and_where (KithDoc *self)
{
  KithRecord *meeting = self->subject;
  KithMoment starts, ends;

  if (kith_record_get_moment (meeting, KITH_MEETING_STARTS_AT, &starts))
    {
      const char *time = kith_doc_clock (self, starts.minute);

      if (kith_record_get_moment (meeting, KITH_MEETING_ENDS_AT, &ends))
        time = kith_document_join (self->document, time, " – ", kith_doc_clock (self, ends.minute));
      kith_document_add_key_fact (self->document, PHRASE ("when"),
                                  kith_document_join (self->document,
                                                      kith_document_day (self->document, starts.day,
                                                                         KITH_DAY_LONG), "\n", time));
    }
  if (!kith_record_get_boolean (meeting, KITH_MEETING_IS_VENUE_WITHHELD)
      && kith_record_says_something (meeting, KITH_MEETING_VENUE))
    kith_document_add_key_fact (self->document, PHRASE ("place"),
                                kith_document_name (self->document,
                                                    kith_record_get_text (meeting, KITH_MEETING_VENUE)));
}

static void
add_stages (KithDoc  *self,
            gboolean  minutes)
{
  static const struct { const char *token; const char *phrase; } known[] = {
    { "welcome", "welcome" },           { "information", "share-information" },
    { "anyone_missed", "anyone-missed" }, { "private_time", "private-time" },
    { "agree_plan", "agree-plan" },
  };
  g_autoptr(GPtrArray) stages = kith_doc_list (self, KITH_RECORD_MEETING_STAGE, KITH_MEETING_STAGE_MEETING,
                                               self->subject);

  /* In the order in which a meeting runs, whatever the order in which the stages were noted. */
  for (guint k = 0; k < G_N_ELEMENTS (known); k++)
    {
      const char *text = PHRASE (known[k].phrase);
      gboolean wanted = stages->len == 0;

      for (guint i = 0; i < stages->len; i++)
        if (kith_record_has_token (stages->pdata[i], KITH_MEETING_STAGE_KIND, known[k].token)
            && !kith_record_says_something (stages->pdata[i], KITH_MEETING_STAGE_SKIPPED))
          {
            gint64 length = kith_record_get_integer (stages->pdata[i], KITH_MEETING_STAGE_MINUTES);
            g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, length);

            wanted = TRUE;
            if (minutes && length > 0)
              text = kith_document_fill (self->document, "with-minutes", text, number, NULL);
          }
      if (wanted)
        kith_document_add_number (self->document, text);
    }
}

/**
 * kith_doc_find_invitation:
 *
 * Returns: (transfer none) (nullable): what is noted of the reader and the meeting, if they were asked
 */
KithRecord *
kith_doc_find_invitation (KithDoc *self)
{
  g_autoptr(GPtrArray) all = kith_doc_list (self, KITH_RECORD_ATTENDANCE, KITH_ATTENDANCE_MEETING,
                                            self->subject);

  for (guint i = 0; self->request->reader != NULL && i < all->len; i++)
    if (g_strcmp0 (kith_record_get_ref (all->pdata[i], KITH_ATTENDANCE_PERSON),
                   kith_record_get_id (self->request->reader)) == 0)
      return all->pdata[i];
  return NULL;
}

static void
add_greeting (KithDoc *self)
{
  const char *name = kith_doc_name (self, self->request->reader);

  if (*name != '\0')
    kith_document_add_paragraph (self->document, kith_document_fill (self->document, "dear", name, NULL));
}

/* What somebody is known to need stands there, so that they need not ask again. */
static void
add_reply_slip (KithDoc    *self,
                const char *needs)
{
  kith_document_begin_group (self->document);
  kith_document_add_heading (self->document, 1, PHRASE ("please-tell"));
  kith_document_add_check (self->document, PHRASE ("i-can-come"), FALSE);
  kith_document_add_check (self->document, PHRASE ("i-cannot-come"), FALSE);
  kith_doc_add_fact (self, PHRASE ("i-need"), needs);
  kith_document_add_space (self->document, *needs != '\0' ? NULL : PHRASE ("i-need"), 2);
  kith_document_end_group (self->document);
}

/**
 * kith_doc_write_invitation:
 *
 * Writes to somebody why there is a meeting, when and where, what happens there and whom to ask.
 */
void
kith_doc_write_invitation (KithDoc *self)
{
  KithRecord *meeting = self->subject;
  KithRecord *invitation = kith_doc_find_invitation (self);
  const char *reason = kith_doc_said (self, meeting, KITH_MEETING_REASON);
  const char *children = kith_doc_children (self);

  kith_document_add_title (self->document, PHRASE ("invitation"));
  add_greeting (self);
  if (*children != '\0')
    kith_document_add_picture (self->document, "heart",
                               kith_document_fill (self->document, "invite-reason", children, NULL));
  kith_document_add_paragraph (self->document, reason);
  add_when_and_where (self);
  kith_doc_add_phone (self, kith_case_resolve (self->family, meeting, KITH_MEETING_COORDINATOR));
  kith_document_add_heading (self->document, 1, PHRASE ("what-happens"));
  add_stages (self, FALSE);
  if (!kith_record_get_boolean (meeting, KITH_MEETING_IS_VENUE_WITHHELD))
    kith_doc_add_section (self, PHRASE ("how-to-get-there"), "bus",
                          kith_doc_said (self, meeting, KITH_MEETING_TRAVEL));
  kith_doc_add_section (self, PHRASE ("food-and-children"), "food",
                        kith_document_join (self->document, kith_doc_said (self, meeting, KITH_MEETING_REFRESHMENTS), "\n",
                                       kith_doc_said (self, meeting, KITH_MEETING_CHILDCARE)));
  kith_doc_add_section (self, PHRASE ("breaks"), "sun", kith_doc_said (self, meeting, KITH_MEETING_BREAKS));
  kith_doc_add_section (self, PHRASE ("interpreter"), "talk",
                        kith_doc_said (self, meeting, KITH_MEETING_INTERPRETER));
  kith_document_add_picture (self->document, "person", PHRASE ("can-bring"));
  kith_document_add_picture (self->document, "ring", PHRASE ("cannot-come"));
  add_reply_slip (self, invitation != NULL ? kith_doc_said (self, invitation, KITH_ATTENDANCE_NEEDS) : "");
}

static void
add_ground_rules (KithDoc *self)
{
  g_autoptr(GPtrArray) rules = kith_doc_list (self, KITH_RECORD_GROUND_RULE, KITH_GROUND_RULE_MEETING,
                                              self->subject);

  kith_document_add_heading (self->document, 1, PHRASE ("ground-rules"));
  for (guint i = 0; i < rules->len; i++)
    kith_document_add_bullet (self->document, kith_doc_said (self, rules->pdata[i], KITH_GROUND_RULE_TEXT));
  kith_document_add_space (self->document, NULL, 3);
}

/**
 * kith_doc_write_agenda:
 *
 * Writes what happens at a meeting, and how people talk there.
 */
void
kith_doc_write_agenda (KithDoc *self)
{
  kith_document_add_title (self->document, PHRASE ("agenda"));
  add_when_and_where (self);
  kith_doc_add_section (self, PHRASE ("why-we-meet"), "heart",
                        kith_doc_said (self, self->subject, KITH_MEETING_REASON));
  kith_document_add_heading (self->document, 1, PHRASE ("what-happens"));
  add_stages (self, TRUE);
  add_ground_rules (self);
}

/**
 * kith_doc_write_bottom_line:
 *
 * Writes on a page of its own what must be in the plan.
 */
void
kith_doc_write_bottom_line (KithDoc *self)
{
  const char *line = kith_doc_said (self, self->subject, KITH_MEETING_BOTTOM_LINE);

  kith_document_add_title (self->document, PHRASE ("bottom-line"));
  kith_document_add_picture (self->document, "safe", PHRASE ("bottom-line-means"));
  if (*line != '\0')
    kith_document_add_key_fact (self->document, PHRASE ("must-happen"), line);
  else
    kith_document_add_space (self->document, PHRASE ("must-happen"), 4);
  kith_doc_add_section (self, PHRASE ("in-our-words"), "talk",
                        kith_doc_said (self, self->subject, KITH_MEETING_BOTTOM_LINE_UNDERSTOOD));
  kith_document_add_heading (self->document, 1, PHRASE ("questions"));
  kith_document_add_space (self->document, NULL, 4);
}

static void
add_question (KithDoc    *self,
              const char *text,
              const char *picture)
{
  kith_document_begin_group (self->document);
  kith_document_add_heading (self->document, 2, text);
  if (picture != NULL)
    kith_document_add_picture (self->document, picture, "");
  kith_document_add_space (self->document, NULL, 4);
  kith_document_end_group (self->document);
}

/**
 * kith_doc_write_questions:
 *
 * Writes the questions that the family talks about alone, with room for what they agree.
 */
void
kith_doc_write_questions (KithDoc *self)
{
  static const char *const usual[] = { "question-who-helps", "question-when", "question-cannot",
                                       "question-weekend", "question-know", "question-children" };
  g_autoptr(GPtrArray) questions = kith_doc_list (self, KITH_RECORD_MEETING_QUESTION,
                                                  KITH_MEETING_QUESTION_MEETING, self->subject);

  kith_document_add_title (self->document, PHRASE ("private-time"));
  kith_document_add_picture (self->document, "family", PHRASE ("private-time-about"));
  kith_doc_add_section (self, PHRASE ("bottom-line"), "safe",
                        kith_doc_said (self, self->subject, KITH_MEETING_BOTTOM_LINE));
  for (guint i = 0; i < questions->len; i++)
    add_question (self, kith_doc_said (self, questions->pdata[i], KITH_MEETING_QUESTION_TEXT), NULL);
  for (guint i = 0; questions->len == 0 && i < G_N_ELEMENTS (usual); i++)
    add_question (self, PHRASE (usual[i]), NULL);
}

/**
 * kith_doc_write_sign_in:
 *
 * Writes a sheet on which people sign that they were there, with rows to spare.
 */
void
kith_doc_write_sign_in (KithDoc *self)
{
  g_autoptr(GPtrArray) invited = kith_doc_list (self, KITH_RECORD_ATTENDANCE, KITH_ATTENDANCE_MEETING,
                                                self->subject);
  const KithColumn columns[] = { { PHRASE ("name"), 2.0 }, { PHRASE ("who-you-are"), 2.0 },
                                 { PHRASE ("signed"), 2.0 } };
  const char *empty[G_N_ELEMENTS (columns)] = { NULL };

  kith_document_add_title (self->document, PHRASE ("sign-in"));
  add_when_and_where (self);
  kith_document_begin_table (self->document, columns, G_N_ELEMENTS (columns), KITH_TABLE_WRITE);
  for (guint i = 0; i < invited->len; i++)
    {
      const char *cells[G_N_ELEMENTS (columns)] = {
        kith_doc_ref_name (self, invited->pdata[i], KITH_ATTENDANCE_PERSON)
      };

      if (*cells[0] != '\0' && !kith_record_has_token (invited->pdata[i], KITH_ATTENDANCE_REPLY, "no"))
        kith_document_add_row (self->document, cells);
    }
  for (guint i = 0; i < SPARE_ROWS; i++)
    kith_document_add_row (self->document, empty);
  kith_document_end_table (self->document);
}

static void
add_next_meeting (KithDoc   *self,
                  KithDay    after)
{
  KithMoment next = { KITH_DAY_FUTURE, 0 };

  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_MEETING); i++)
    {
      KithRecord *meeting = kith_case_nth (self->family, KITH_RECORD_MEETING, i);
      KithMoment starts;

      if (kith_record_get_moment (meeting, KITH_MEETING_STARTS_AT, &starts) && starts.day > after
          && starts.day < next.day && !kith_record_has_token (meeting, KITH_MEETING_STATE, "cancelled"))
        next = starts;
    }
  if (next.day == KITH_DAY_FUTURE)
    return;

  kith_document_add_heading (self->document, 1, PHRASE ("next-meeting"));
  kith_document_add_picture (self->document, "calendar",
                             kith_document_join (self->document, kith_document_day (self->document, next.day, KITH_DAY_LONG),
                                            ", ", kith_doc_clock (self, next.minute)));
}

/* Nobody is thanked for coming of whom it is noted that they did not. */
static gboolean
may_have_come (KithDoc *self)
{
  KithRecord *invitation = kith_doc_find_invitation (self);

  return invitation == NULL || kith_doc_came (invitation)
         || kith_record_has_token (invitation, KITH_ATTENDANCE_PRESENCE, "not_said");
}

/**
 * kith_doc_write_thanks:
 *
 * Thanks somebody for coming, and says what was agreed and when people meet again.
 */
void
kith_doc_write_thanks (KithDoc *self)
{
  KithMoment starts = { 0 };

  kith_document_add_title (self->document, PHRASE ("thank-you"));
  add_greeting (self);
  if (kith_record_get_moment (self->subject, KITH_MEETING_STARTS_AT, &starts) && may_have_come (self))
    kith_document_add_picture (self->document, "heart",
                               kith_document_fill (self->document, "thank-you-for-coming",
                                                   kith_document_day (self->document, starts.day,
                                                                      KITH_DAY_PLAIN), NULL));
  kith_doc_add_section (self, PHRASE ("working-well"), "sun",
                        kith_doc_said (self, self->subject, KITH_MEETING_STRENGTHS));
  kith_doc_add_section (self, PHRASE ("we-decided"), "yes",
                        kith_doc_said (self, self->subject, KITH_MEETING_OUTCOME));
  add_next_meeting (self, MAX (starts.day, self->request->day));
  kith_doc_add_phone (self, kith_case_resolve (self->family, self->subject, KITH_MEETING_COORDINATOR));
}
