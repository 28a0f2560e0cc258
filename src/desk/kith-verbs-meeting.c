/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What is done about a meeting, before it and while it goes on: asking people, noting who came, going
 * from stage to stage, bringing in who was just named, and keeping what is offered, which then becomes
 * a line of the plan.
 */

#include "config.h"

#include "desk/kith-verbs-meeting.h"

#include "base/kith-error.h"
#include "base/kith-text.h"
#include "desk/kith-draft-known.h"
#include "desk/kith-labels.h"
#include "desk/kith-said-offer.h"
#include "desk/kith-verbs-told.h"
#include "desk/kith-verbs.h"
#include "model/kith-meetings.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

static GPtrArray *
new_drafts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) kith_draft_free);
}

static KithDraft *
add_draft (GPtrArray      *drafts,
           KithRecordKind  kind)
{
  KithDraft *draft = kith_draft_new (kind);

  g_ptr_array_add (drafts, draft);
  return draft;
}

static KithRecord *
find (KithDesk       *self,
      KithRecordKind  kind,
      const char     *id,
      GError        **error)
{
  KithRecord *record = kith_case_find_kind (kith_desk_get_case (self), kind, id);

  if (record == NULL)
    kith_verb_tell_gone (error);
  return record;
}

/**
 * kith_desk_add_meeting:
 * @kind: a token of kith_meeting_kinds
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the id of a new meeting that is planned
 */
char *
kith_desk_add_meeting (KithDesk    *self,
                       const char  *kind,
                       GError     **error)
{
  g_autoptr(KithDraft) draft = kith_draft_new (KITH_RECORD_MEETING);

  if (!g_str_equal (kind, kith_meeting_kinds.terms[0].token))
    kith_draft_set_text (draft, KITH_MEETING_KIND, kind);

  return kith_desk_add (self, draft, error) ? g_strdup (kith_draft_get_id (draft)) : NULL;
}

static KithDraft *
draft_attendance (KithDesk   *self,
                  const char *meeting,
                  const char *person)
{
  KithDraft *draft = kith_draft_new (KITH_RECORD_ATTENDANCE);
  const KithMoment never = { 0 };

  kith_draft_set_text (draft, KITH_ATTENDANCE_MEETING, meeting);
  kith_draft_set_text (draft, KITH_ATTENDANCE_PERSON, person);
  kith_draft_fill_known (draft, kith_desk_get_case (self), &never);
  return draft;
}

/**
 * kith_desk_invite:
 * @meeting: an id
 * @people: (array zero-terminated=1): ids
 * @error: return location for a #GError
 *
 * Puts people on the list of those asked to a meeting, each as what they are; who is on it stays on
 * it once.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_invite (KithDesk           *self,
                  const char         *meeting,
                  const char *const  *people,
                  GError            **error)
{
  g_autoptr(GPtrArray) drafts = new_drafts ();
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  KithRecord *record = find (self, KITH_RECORD_MEETING, meeting, error);

  if (record == NULL)
    return FALSE;

  for (guint i = 0; people[i] != NULL; i++)
    {
      KithRecord *person = find (self, KITH_RECORD_PERSON, people[i], error);

      if (person == NULL)
        return FALSE;
      if (g_hash_table_add (seen, (gpointer) people[i])
          && kith_meeting_find_person (kith_desk_get_case (self), record, person) == NULL)
        g_ptr_array_add (drafts, draft_attendance (self, meeting, people[i]));
    }

  return drafts->len == 0
         || kith_desk_record (self, kith_label_add (KITH_RECORD_ATTENDANCE), drafts, NULL, error);
}

/**
 * kith_desk_note_presence:
 * @attendance: an id
 * @presence: a token of kith_presences
 * @error: return location for a #GError
 *
 * Notes whether somebody came. Who came has no reason for not coming any more.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_note_presence (KithDesk    *self,
                         const char  *attendance,
                         const char  *presence,
                         GError     **error)
{
  KithRecord *record = find (self, KITH_RECORD_ATTENDANCE, attendance, error);
  g_autoptr(GPtrArray) drafts = new_drafts ();
  KithDraft *draft;

  if (record == NULL)
    return FALSE;

  draft = kith_draft_new_for (record);
  g_ptr_array_add (drafts, draft);
  kith_draft_set_text (draft, KITH_ATTENDANCE_PRESENCE,
                       g_str_equal (presence, "not_said") ? NULL : presence);
  if (!g_str_equal (presence, "absent"))
    kith_draft_set_text (draft, KITH_ATTENDANCE_ABSENCE, NULL);
  return kith_desk_record (self, N_("Note Who Came"), drafts, NULL, error);
}

/* Stages. */

static void
end_running (KithDesk         *self,
             KithRecord       *meeting,
             const KithMoment *now,
             GPtrArray        *drafts)
{
  KithRecord *running = kith_meeting_running_stage (kith_desk_get_case (self), meeting);
  g_autofree char *iso = kith_moment_dup_iso (now);

  if (running == NULL)
    return;

  g_ptr_array_add (drafts, kith_draft_new_for (running));
  kith_draft_set_text (drafts->pdata[drafts->len - 1], KITH_MEETING_STAGE_ENDED_AT, iso);
}

/* A meeting of which a stage has begun is being held. */
static void
note_held (KithRecord *meeting,
           GPtrArray  *drafts)
{
  if (!kith_record_has_token (meeting, KITH_MEETING_STATE, "planned"))
    return;

  g_ptr_array_add (drafts, kith_draft_new_for (meeting));
  kith_draft_set_text (drafts->pdata[drafts->len - 1], KITH_MEETING_STATE, "held");
}

/**
 * kith_desk_start_stage:
 * @meeting: an id
 * @kind: a token of kith_meeting_stages
 * @now: what the clock on the wall says
 * @error: return location for a #GError
 *
 * Begins a stage, and with it ends the one before; a stage that had ended goes on. The meeting is
 * held from then on.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_start_stage (KithDesk          *self,
                       const char        *meeting,
                       const char        *kind,
                       const KithMoment  *now,
                       GError           **error)
{
  KithRecord *record = find (self, KITH_RECORD_MEETING, meeting, error);
  g_autoptr(GPtrArray) drafts = new_drafts ();
  g_autofree char *iso = kith_moment_dup_iso (now);
  KithRecord *stage;
  KithDraft *draft;

  if (record == NULL)
    return FALSE;

  stage = kith_meeting_find_stage (kith_desk_get_case (self), record, kind);
  if (stage != NULL && stage == kith_meeting_running_stage (kith_desk_get_case (self), record))
    return TRUE;

  end_running (self, record, now, drafts);
  note_held (record, drafts);
  draft = stage != NULL ? kith_draft_new_for (stage) : kith_draft_new (KITH_RECORD_MEETING_STAGE);
  g_ptr_array_add (drafts, draft);
  kith_draft_set_text (draft, KITH_MEETING_STAGE_MEETING, meeting);
  kith_draft_set_text (draft, KITH_MEETING_STAGE_KIND,
                       g_str_equal (kind, kith_meeting_stages.terms[0].token) ? NULL : kind);
  if (stage == NULL || !kith_record_says_something (stage, KITH_MEETING_STAGE_STARTED_AT))
    kith_draft_set_text (draft, KITH_MEETING_STAGE_STARTED_AT, iso);
  kith_draft_set_text (draft, KITH_MEETING_STAGE_ENDED_AT, NULL);
  return kith_desk_record (self, kith_label_add (KITH_RECORD_MEETING_STAGE), drafts, NULL, error);
}

/**
 * kith_desk_end_stage:
 * @meeting: an id
 * @now: what the clock on the wall says
 * @error: return location for a #GError
 *
 * Ends the stage that is on; without one there is no step.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_end_stage (KithDesk          *self,
                     const char        *meeting,
                     const KithMoment  *now,
                     GError           **error)
{
  KithRecord *record = find (self, KITH_RECORD_MEETING, meeting, error);
  g_autoptr(GPtrArray) drafts = new_drafts ();

  if (record == NULL)
    return FALSE;

  end_running (self, record, now, drafts);
  return drafts->len == 0 || kith_desk_record (self, N_("End Stage"), drafts, NULL, error);
}

/**
 * kith_desk_bring_in:
 * @meeting: an id
 * @text: somebody as they were told in one line
 * @today: the day on which it is said
 * @error: return location for a #GError
 *
 * Adds somebody newly named at a meeting: a person, on its list, with how they were named.
 *
 * Errors: %KITH_ERROR_FORMAT if @text names nobody.
 *
 * Returns: (transfer full) (nullable): the id of the new person
 */
char *
kith_desk_bring_in (KithDesk    *self,
                    const char  *meeting,
                    const char  *text,
                    KithDay      today,
                    GError     **error)
{
  g_autoptr(GPtrArray) drafts = new_drafts ();
  const KithDate date = kith_date_from_day (today);
  g_autofree char *edtf = kith_date_dup_edtf (&date);
  const char *id;
  KithDraft *mention;

  if (find (self, KITH_RECORD_MEETING, meeting, error) == NULL)
    return NULL;
  if (kith_text_is_empty (text))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_FORMAT, _("Type who was named."));
      return NULL;
    }

  g_ptr_array_add (drafts, kith_draft_new_told (text, today));
  id = kith_draft_get_id (drafts->pdata[0]);
  g_ptr_array_add (drafts, draft_attendance (self, meeting, id));
  mention = add_draft (drafts, KITH_RECORD_MENTION);
  kith_draft_set_text (mention, KITH_MENTION_PERSON, id);
  kith_draft_set_text (mention, KITH_MENTION_TOOL, "meeting");
  kith_draft_set_text (mention, KITH_MENTION_NAMED_ON, edtf);
  return kith_desk_record (self, kith_label_add (KITH_RECORD_PERSON), drafts, NULL, error)
         ? g_strdup (id) : NULL;
}

/* Offers. */

static gint64
next_number (GPtrArray *rows,
             guint      field)
{
  return rows->len > 0 ? kith_record_get_integer (rows->pdata[rows->len - 1], field) + 1 : 1;
}

static const char *
kind_of_offer (KithRecord *person)
{
  return person != NULL && g_str_equal (kith_meeting_part_for (person), "professional") ? "professional"
                                                                                        : NULL;
}

/**
 * kith_desk_note_offer:
 * @meeting: an id
 * @text: what somebody offers, in one line that begins with who
 * @error: return location for a #GError
 *
 * Keeps an offer in the words in which it was made.
 *
 * Errors: %KITH_ERROR_FORMAT if nothing was said.
 *
 * Returns: (transfer full) (nullable): the id of the offer
 */
char *
kith_desk_note_offer (KithDesk    *self,
                      const char  *meeting,
                      const char  *text,
                      GError     **error)
{
  KithRecord *record = find (self, KITH_RECORD_MEETING, meeting, error);
  g_autoptr(KithDraft) draft = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  g_auto(KithSaidOffer) said = { 0 };

  if (record == NULL)
    return NULL;
  if (kith_text_is_empty (text))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_FORMAT, _("Type who will do what."));
      return NULL;
    }

  kith_said_offer_read (&said, kith_desk_get_case (self), record, TRUE, text);
  rows = kith_meeting_rows (kith_desk_get_case (self), record, KITH_RECORD_OFFER);
  draft = kith_draft_new (KITH_RECORD_OFFER);
  kith_draft_set_text (draft, KITH_OFFER_MEETING, meeting);
  kith_draft_set_integer (draft, KITH_OFFER_NUMBER, next_number (rows, KITH_OFFER_NUMBER));
  if (said.person != NULL)
    kith_draft_set_text (draft, KITH_OFFER_PERSON, kith_record_get_id (said.person));
  if (kind_of_offer (said.person) != NULL)
    kith_draft_set_text (draft, KITH_OFFER_KIND, kind_of_offer (said.person));
  kith_draft_set_text (draft, KITH_OFFER_WHAT, said.words);
  if (said.when != NULL)
    kith_draft_set_text (draft, KITH_OFFER_WHEN_WORDS, said.when);
  return kith_desk_add (self, draft, error) ? g_strdup (kith_draft_get_id (draft)) : NULL;
}

/* The one plan that is written on or lived by; the one being written first. */
static KithRecord *
find_plan (KithCase *family)
{
  KithRecord *live = NULL;

  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_PLAN); i++)
    {
      KithRecord *plan = kith_case_nth (family, KITH_RECORD_PLAN, i);

      if (kith_record_has_token (plan, KITH_PLAN_STATE, "draft"))
        return plan;
      if (kith_record_has_token (plan, KITH_PLAN_STATE, "live"))
        live = plan;
    }

  return live;
}

static gint64
next_line_number (KithCase   *family,
                  KithRecord *plan)
{
  GPtrArray *rows = plan != NULL ? kith_case_get_referrers (family, kith_record_get_id (plan)) : NULL;
  gint64 last = 0;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_PLAN_LINE)
      last = MAX (last, kith_record_get_integer (rows->pdata[i], KITH_PLAN_LINE_NUMBER));

  return last + 1;
}

static void
say_line (KithDraft     *line,
          KithSaidOffer *said,
          KithRecord    *offer)
{
  const char *when = kith_record_get_text (offer, KITH_OFFER_WHEN_WORDS);

  kith_draft_set_text (line, KITH_PLAN_LINE_WHO, kith_record_get_ref (offer, KITH_OFFER_PERSON));
  kith_draft_set_text (line, KITH_PLAN_LINE_KIND, kith_record_get_text (offer, KITH_OFFER_KIND));
  kith_draft_set_text (line, KITH_PLAN_LINE_WHAT, kith_text_is_empty (said->what) ? said->words : said->what);
  kith_draft_set_text (line, KITH_PLAN_LINE_WHEN_WORDS, when != NULL ? when : said->when);
  if (said->back_up != NULL)
    kith_draft_set_text (line, KITH_PLAN_LINE_BACK_UP, kith_record_get_id (said->back_up));
  if (said->what_if != NULL)
    kith_draft_set_text (line, KITH_PLAN_LINE_WHAT_IF, said->what_if);
}

/**
 * kith_desk_take_into_plan:
 * @offer: an id
 * @error: return location for a #GError
 *
 * Makes a line of the plan from an offer; where no plan is being written, one is begun. The line is
 * not agreed yet: that is for the one who offered to say.
 *
 * Errors: %KITH_ERROR_RULE if the offer is in the plan already, or says nothing.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_take_into_plan (KithDesk    *self,
                          const char  *offer,
                          GError     **error)
{
  KithCase *family = kith_desk_get_case (self);
  KithRecord *record = find (self, KITH_RECORD_OFFER, offer, error);
  g_autoptr(GPtrArray) drafts = new_drafts ();
  g_auto(KithSaidOffer) said = { 0 };
  KithRecord *plan;
  const char *plan_id;
  KithDraft *line;

  if (record == NULL)
    return FALSE;
  if (kith_case_resolve (family, record, KITH_OFFER_LINE) != NULL
      || !kith_record_says_something (record, KITH_OFFER_WHAT))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE,
                           kith_record_says_something (record, KITH_OFFER_WHAT)
                             ? _("This offer is in the plan already.")
                             : _("Say what is offered before it goes into the plan."));
      return FALSE;
    }

  plan = find_plan (family);
  plan_id = plan != NULL ? kith_record_get_id (plan)
                         : kith_draft_get_id (add_draft (drafts, KITH_RECORD_PLAN));
  kith_said_offer_read (&said, family, kith_case_resolve (family, record, KITH_OFFER_MEETING), FALSE,
                        kith_record_get_text (record, KITH_OFFER_WHAT));
  line = add_draft (drafts, KITH_RECORD_PLAN_LINE);
  kith_draft_set_text (line, KITH_PLAN_LINE_PLAN, plan_id);
  kith_draft_set_integer (line, KITH_PLAN_LINE_NUMBER, next_line_number (family, plan));
  say_line (line, &said, record);
  g_ptr_array_add (drafts, kith_draft_new_for (record));
  kith_draft_set_text (drafts->pdata[drafts->len - 1], KITH_OFFER_LINE, kith_draft_get_id (line));
  return kith_desk_record (self, N_("Take Offer Into Plan"), drafts, NULL, error);
}

/**
 * kith_desk_change_stage:
 * @person: an id
 * @stage: a token of kith_network_stages
 * @now: when it is noted
 * @error: return location for a #GError
 *
 * Notes how far somebody has come on the way in; what was noted before stays.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_change_stage (KithDesk          *self,
                        const char        *person,
                        const char        *stage,
                        const KithMoment  *now,
                        GError           **error)
{
  g_autoptr(KithDraft) draft = kith_draft_new (KITH_RECORD_NETWORK_STEP);

  kith_draft_set_text (draft, KITH_NETWORK_STEP_PERSON, person);
  kith_draft_set_text (draft, KITH_NETWORK_STEP_STAGE,
                       g_str_equal (stage, kith_network_stages.terms[0].token) ? NULL : stage);
  kith_draft_fill_known (draft, kith_desk_get_case (self), now);
  return kith_desk_add (self, draft, error);
}
