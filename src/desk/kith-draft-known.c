/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a new record can say by itself, because the case knows it: nobody is asked for it again. */

#include "config.h"

#include "desk/kith-draft-known.h"

#include "base/kith-date.h"
#include "model/kith-meetings.h"
#include "model/kith-records.h"

/* Where the day, and where the worker, stand in a new record. */
static const struct
{
  KithRecordKind kind;
  int            day;
  int            worker;
} known[] = {
  { KITH_RECORD_AGREEMENT, KITH_AGREEMENT_ASKED_ON, KITH_AGREEMENT_ASKED_BY },
  { KITH_RECORD_NETWORK_STEP, KITH_NETWORK_STEP_REACHED_ON, KITH_NETWORK_STEP_NOTED_BY },
  { KITH_RECORD_PROMPT_ANSWER, KITH_PROMPT_ANSWER_ASKED_ON, KITH_PROMPT_ANSWER_ASKED_BY },
  { KITH_RECORD_CONTACT_TRY, -1, KITH_CONTACT_TRY_TRIED_BY },
  { KITH_RECORD_FEEDBACK, KITH_FEEDBACK_GIVEN_ON, -1 },
};

static void
fill_day (KithDraft *self,
          int        field,
          KithDay    today)
{
  const KithDate date = kith_date_from_day (today);
  g_autofree char *edtf = kith_date_dup_edtf (&date);

  if (field >= 0 && !kith_draft_says (self, (guint) field))
    kith_draft_set_text (self, (guint) field, edtf);
}

static void
fill_worker (KithDraft *self,
             int        field,
             KithCase  *family)
{
  KithRecord *info = kith_case_get_info (family);

  if (field >= 0 && info != NULL && !kith_draft_says (self, (guint) field))
    kith_draft_set_text (self, (guint) field, kith_record_get_text (info, KITH_CASE_INFO_PRACTITIONER));
}

static KithRecord *
resolve (KithDraft *self,
         KithCase  *family,
         guint      field)
{
  const char *id = kith_record_get_ref (kith_draft_get_record (self), field);

  return id != NULL ? kith_case_find_kind (family, KITH_RECORD_PERSON, id) : NULL;
}

static void
fill_contact_try (KithDraft        *self,
                  KithCase         *family,
                  const KithMoment *now)
{
  KithRecord *person = resolve (self, family, KITH_CONTACT_TRY_PERSON);
  g_autofree char *iso = kith_moment_dup_iso (now);
  GPtrArray *rows;

  if (!kith_draft_says (self, KITH_CONTACT_TRY_TRIED_AT))
    kith_draft_set_text (self, KITH_CONTACT_TRY_TRIED_AT, iso);
  if (person == NULL || kith_draft_says (self, KITH_CONTACT_TRY_ROUTE))
    return;

  rows = kith_case_get_referrers (family, kith_record_get_id (person));
  for (guint i = 0; i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_CONTACT_ROUTE)
      {
        kith_draft_set_text (self, KITH_CONTACT_TRY_ROUTE,
                             kith_record_get_text (rows->pdata[i], KITH_CONTACT_ROUTE_KIND));
        return;
      }
}

static void
fill_attendance (KithDraft *self,
                 KithCase  *family)
{
  KithRecord *person = resolve (self, family, KITH_ATTENDANCE_PERSON);
  const char *part = person != NULL ? kith_meeting_part_for (person) : "network";

  if (!kith_draft_says (self, KITH_ATTENDANCE_PART) && !g_str_equal (part, "network"))
    kith_draft_set_text (self, KITH_ATTENDANCE_PART, part);
}

/**
 * kith_draft_fill_known:
 * @self: a record that is to be
 * @family: the case it will belong to
 * @now: when it is made
 *
 * Lets the record say what follows from the case and the clock, where it says nothing yet: the day,
 * the worker, how somebody is reached, as what they take part.
 */
void
kith_draft_fill_known (KithDraft        *self,
                       KithCase         *family,
                       const KithMoment *now)
{
  const KithRecordKind kind = kith_record_get_kind (kith_draft_get_record (self));

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (known[i].kind == kind)
      {
        fill_day (self, known[i].day, now->day);
        fill_worker (self, known[i].worker, family);
      }
  if (kind == KITH_RECORD_CONTACT_TRY)
    fill_contact_try (self, family, now);
  if (kind == KITH_RECORD_ATTENDANCE)
    fill_attendance (self, family);
}
