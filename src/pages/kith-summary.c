/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A record in one line, as it stands in a list of somebody's: what it says, most telling first. */

#include "config.h"

#include "pages/kith-summary.h"

#include "base/kith-text.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

#define NOTHING -1

/* Longer texts are cut; the form shows all of it. */
#define LONGEST 80

/* Which fields are told, in this order; dates are told with words around them. */
static const struct
{
  KithRecordKind kind;
  int            fields[6];
  int            since;
  int            until;
} told[] = {
  { KITH_RECORD_CONTACT_ROUTE, { KITH_CONTACT_ROUTE_KIND, KITH_CONTACT_ROUTE_VALUE, KITH_CONTACT_ROUTE_ADDRESS, NOTHING },
    NOTHING, NOTHING },
  { KITH_RECORD_NEED, { KITH_NEED_KIND, KITH_NEED_VALUE, NOTHING }, NOTHING, NOTHING },
  { KITH_RECORD_RESPONSIBILITY, { KITH_RESPONSIBILITY_HOLDER, KITH_RESPONSIBILITY_CHILD, KITH_RESPONSIBILITY_BASIS,
                                  KITH_RESPONSIBILITY_EVIDENCE, NOTHING },
    KITH_RESPONSIBILITY_SINCE, KITH_RESPONSIBILITY_UNTIL },
  { KITH_RECORD_SAFETY_VIEW, { KITH_SAFETY_VIEW_VOICE, KITH_SAFETY_VIEW_WHOSE, KITH_SAFETY_VIEW_SAID_ON,
                               KITH_SAFETY_VIEW_ABOUT, NOTHING }, NOTHING, NOTHING },
  { KITH_RECORD_RESTRICTION, { KITH_RESTRICTION_KIND, KITH_RESTRICTION_PERSON, KITH_RESTRICTION_OTHER,
                               KITH_RESTRICTION_SAYS, NOTHING },
    KITH_RESTRICTION_SINCE, KITH_RESTRICTION_UNTIL },
  { KITH_RECORD_PARENTAGE, { KITH_PARENTAGE_PARENT, KITH_PARENTAGE_CHILD, KITH_PARENTAGE_KIND, NOTHING },
    KITH_PARENTAGE_SINCE, KITH_PARENTAGE_UNTIL },
  { KITH_RECORD_SIBSHIP, { KITH_SIBSHIP_PERSON_A, KITH_SIBSHIP_PERSON_B, KITH_SIBSHIP_KIND, NOTHING },
    NOTHING, NOTHING },
  { KITH_RECORD_HOUSEHOLD_MEMBER, { KITH_HOUSEHOLD_MEMBER_HOUSEHOLD, KITH_HOUSEHOLD_MEMBER_PERSON,
                                    KITH_HOUSEHOLD_MEMBER_SHARE, KITH_HOUSEHOLD_MEMBER_NIGHTS, NOTHING },
    KITH_HOUSEHOLD_MEMBER_SINCE, KITH_HOUSEHOLD_MEMBER_UNTIL },
  { KITH_RECORD_PLACE_PERSON, { KITH_PLACE_PERSON_PERSON, KITH_PLACE_PERSON_WORDS, KITH_PLACE_PERSON_MARK,
                                KITH_PLACE_PERSON_SEE_AGAIN, NOTHING }, NOTHING, NOTHING },
  { KITH_RECORD_AGREEMENT, { KITH_AGREEMENT_STATE, KITH_AGREEMENT_CHILD, KITH_AGREEMENT_LIMITS, NOTHING },
    NOTHING, NOTHING },
  { KITH_RECORD_CONTACT_TRY, { KITH_CONTACT_TRY_TRIED_AT, KITH_CONTACT_TRY_ROUTE, KITH_CONTACT_TRY_ANSWER,
                               KITH_CONTACT_TRY_SAID, NOTHING }, NOTHING, NOTHING },
  { KITH_RECORD_NETWORK_STEP, { KITH_NETWORK_STEP_STAGE, KITH_NETWORK_STEP_REACHED_ON,
                                KITH_NETWORK_STEP_WHY, NOTHING }, NOTHING, NOTHING },
  { KITH_RECORD_MENTION, { KITH_MENTION_NAMED_BY_PERSON, KITH_MENTION_NAMED_BY, KITH_MENTION_NAMED_ON,
                           KITH_MENTION_TOOL, KITH_MENTION_WORDS, NOTHING }, NOTHING, NOTHING },
  { KITH_RECORD_SUPPORT, { KITH_SUPPORT_KIND, KITH_SUPPORT_CHILD, KITH_SUPPORT_WHAT, KITH_SUPPORT_WHEN_WORDS,
                           KITH_SUPPORT_STATE, NOTHING },
    KITH_SUPPORT_SINCE, KITH_SUPPORT_UNTIL },
  { KITH_RECORD_BUSY_TIME, { KITH_BUSY_TIME_DAYS, KITH_BUSY_TIME_FROM_TIME, KITH_BUSY_TIME_TO_TIME,
                             KITH_BUSY_TIME_KIND, NOTHING }, NOTHING, NOTHING },
  { KITH_RECORD_MEETING_QUESTION, { KITH_MEETING_QUESTION_TEXT, NOTHING }, NOTHING, NOTHING },
  { KITH_RECORD_GROUND_RULE, { KITH_GROUND_RULE_TEXT, KITH_GROUND_RULE_SAID_BY, NOTHING }, NOTHING,
    NOTHING },
  { KITH_RECORD_MEETING_STAGE, { KITH_MEETING_STAGE_KIND, KITH_MEETING_STAGE_STARTED_AT,
                                 KITH_MEETING_STAGE_ENDED_AT, KITH_MEETING_STAGE_SKIPPED, NOTHING },
    NOTHING, NOTHING },
  { KITH_RECORD_ATTENDANCE, { KITH_ATTENDANCE_PERSON, KITH_ATTENDANCE_PART, KITH_ATTENDANCE_REPLY,
                              KITH_ATTENDANCE_PRESENCE, NOTHING }, NOTHING, NOTHING },
  { KITH_RECORD_OFFER, { KITH_OFFER_PERSON, KITH_OFFER_WHAT, KITH_OFFER_WHEN_WORDS, NOTHING }, NOTHING,
    NOTHING },
  { KITH_RECORD_PLAN_LINE, { KITH_PLAN_LINE_WHO, KITH_PLAN_LINE_WHO_WORDS, KITH_PLAN_LINE_WHAT,
                             KITH_PLAN_LINE_WHEN_WORDS, KITH_PLAN_LINE_OFTEN, NOTHING }, NOTHING,
    KITH_PLAN_LINE_UNTIL },
  { KITH_RECORD_PLAN_SIGN, { KITH_PLAN_SIGN_SIGN, KITH_PLAN_SIGN_ACTION, NOTHING }, NOTHING, NOTHING },
  { KITH_RECORD_PLAN_AGREEMENT, { KITH_PLAN_AGREEMENT_PERSON, KITH_PLAN_AGREEMENT_ANSWER,
                                  KITH_PLAN_AGREEMENT_DIFFERENCE, NOTHING }, NOTHING, NOTHING },
  { KITH_RECORD_FEEDBACK, { KITH_FEEDBACK_VOICE, KITH_FEEDBACK_PERSON, KITH_FEEDBACK_FACE,
                            KITH_FEEDBACK_WORDS, NOTHING }, NOTHING, NOTHING },
};

static char *
dup_name (KithCase   *self,
          KithRecord *record,
          guint       field)
{
  KithRecord *other = kith_case_resolve (self, record, field);

  if (other == NULL)
    return NULL;
  if (kith_record_get_kind (other) == KITH_RECORD_PERSON)
    return kith_person_dup_name (other);

  return g_strdup (kith_record_get_kind (other) == KITH_RECORD_HOUSEHOLD
                   && kith_record_says_something (other, KITH_HOUSEHOLD_NAME)
                     ? kith_record_get_text (other, KITH_HOUSEHOLD_NAME)
                     : _(kith_record_get_record_type (other)->label));
}

static char *
dup_date (KithRecord *record,
          guint       field)
{
  KithDate date;

  return kith_record_get_date (record, field, &date) ? kith_date_dup_text (&date) : NULL;
}

static char *
dup_moment (KithRecord *record,
            guint       field)
{
  KithMoment moment;

  return kith_record_get_moment (record, field, &moment) ? kith_moment_dup_text (&moment) : NULL;
}

/* "Monday, Friday" */
static char *
dup_terms (const KithVocabulary *vocabulary,
           KithRecord           *record,
           guint                 field)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; i < vocabulary->n_terms; i++)
    if (kith_record_has_among (record, field, vocabulary->terms[i].token))
      g_ptr_array_add (labels, _(vocabulary->terms[i].label));
  g_ptr_array_add (labels, NULL);
  /* Translators: stands between several things that were chosen */
  return g_strjoinv (_(", "), (char **) labels->pdata);
}

static char *
dup_field (KithCase   *self,
           KithRecord *record,
           guint       field)
{
  const KithField *line = &kith_record_get_record_type (record)->fields[field];

  switch (line->kind)
    {
    case KITH_FIELD_TOKEN:
      /* What was not said is no part of a summary. */
      if (kith_record_has_token (record, field, "not_said"))
        return NULL;
      return g_strdup (kith_vocabulary_label (line->vocabulary, kith_record_get_token (record, field)));
    case KITH_FIELD_REF:
      return dup_name (self, record, field);
    case KITH_FIELD_DATE:
      return dup_date (record, field);
    case KITH_FIELD_MOMENT:
      return dup_moment (record, field);
    case KITH_FIELD_TOKENS:
      return dup_terms (line->vocabulary, record, field);
    case KITH_FIELD_TEXT:
    case KITH_FIELD_BOOLEAN:
    case KITH_FIELD_INTEGER:
    case KITH_FIELD_REAL:
    case KITH_FIELD_BYTES:
    default:
      return kith_text_one_line (kith_record_get_text (record, field));
    }
}

static void
add_part (GString    *line,
          const char *part)
{
  g_autofree char *start = NULL;

  if (kith_text_is_empty (part))
    return;

  start = kith_text_shorten (part, LONGEST);
  if (line->len > 0)
    /* Translators: stands between the parts of a line such as "Mobile · 07700 900123" */
    g_string_append (line, _(" · "));
  g_string_append (line, start);
}

static void
add_dated (GString    *line,
           KithRecord *record,
           int         field,
           const char *sentence)
{
  g_autofree char *date = field != NOTHING ? dup_date (record, (guint) field) : NULL;
  g_autofree char *part = date != NULL ? kith_text_fill (sentence, date) : NULL;

  add_part (line, part);
}

/**
 * kith_summary_dup:
 * @owner_field: the field that names whose list it is, which is not said again
 *
 * Returns: (transfer full): @record in one line, "Mum · Birth mother · Assumed"
 */
char *
kith_summary_dup (KithCase   *self,
                  KithRecord *record,
                  guint       owner_field)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      if (told[i].kind != kith_record_get_kind (record))
        continue;

      for (guint f = 0; told[i].fields[f] != NOTHING; f++)
        {
          g_autofree char *part = (guint) told[i].fields[f] != owner_field
                                    ? dup_field (self, record, (guint) told[i].fields[f]) : NULL;

          add_part (line, part);
        }
      add_dated (line, record, told[i].since, _("since %s"));
      add_dated (line, record, told[i].until, _("until %s"));
    }

  if (line->len == 0)
    g_string_append (line, _(kith_record_get_record_type (record)->label));
  return g_string_free (line, FALSE);
}
