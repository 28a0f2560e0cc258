/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Things to notice: the conditions of the practice's table, each with why it matters, where the
 * rule comes from and where it is put right. Pure questions to a case on a day: no clock, nothing
 * is changed, nothing is ever blocked. What people are is looked at in kith-warnings-people.c, what
 * they meet for in kith-warnings-meeting.c, and what they agreed in kith-warnings-plan.c.
 *
 * Not here, because no record tells of it yet: 32 (who was given the plan), 35 (scores), 37
 * (ruptures), 38 and 39 (what leaves the case, which sharing looks at), 41 (danger statements), 42
 * (words and pictures), 43 (offers before proceedings), 44 (closing), 46 (reasons to step up).
 */

#include "config.h"

#include "model/kith-warnings-private.h"

#include "base/kith-text.h"
#include "model/kith-agreements.h"
#include "model/kith-kin.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "model/kith-responsibility.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define S KITH_SEVERITY_STOP
#define W KITH_SEVERITY_WARN
#define N KITH_SEVERITY_NUDGE

static const char network_method[] = N_("Family Networking: information for workers");
static const char toolkit[] = N_("Family Networking: toolkit");
static const char strategy[] = N_("Family Networking: strategy");
static const char fathers[] = N_("Family Networking: working with fathers");

static const KithWarningKind kinds[] = {
  { 0, W, N_("A pack that cannot be read says nothing about intervals, holidays and words; until it is put right the one that came with Kith holds."),
    N_("Kith"), "overview", N_("Go to Overview") },
  { 1, S, N_("People are asked in only when somebody with parental responsibility has agreed, or it is written down why not."),
    network_method, "agreement", N_("Go to Agreement") },
  { 2, W, N_("Everybody with parental responsibility is asked, wherever they live."), network_method,
    "agreement", N_("Go to Agreement") },
  { 3, N, N_("Who has parental responsibility decides whose agreement counts; an assumption may be wrong."),
    N_("GOV.UK: parental rights and responsibilities"), "people", N_("Go to the Person") },
  { 4, W, N_("Each child is asked by age and understanding; of a baby it is noted what is seen."),
    network_method, "agreement", N_("Go to Agreement") },
  { 5, S, N_("Whoever agreed can change their mind, and then it stops."), toolkit, "agreement",
    N_("Go to Agreement") },
  { 6, W, N_("Fathers are missed by silence. Named, not known yet, and not to be pursued are all answers."),
    fathers, "asking", N_("Go to Asking In") },
  { 7, W, N_("What others say of him is not what he says himself."), fathers, "asking",
    N_("Go to Asking In") },
  { 8, W, N_("A side of the family on which nobody stands may be a side that nobody asked about."), fathers,
    "finding", N_("Go to Finding") },
  { 9, W, N_("Adults in the home matter to the children, as a worry or as a help."),
    N_("NSPCC: hidden men"), "genogram", N_("Go to Genogram") },
  { 10, N, N_("Each of these has brought people whom nobody thought of at first."), network_method, "finding",
    N_("Go to Finding") },
  { 11, S, N_("People who must not meet must not be brought into one room, or into one message."),
    N_("Orders, bail conditions and agreements recorded in the case"), "meetings", N_("Go to Meetings") },
  { 12, W, N_("A worry about somebody is looked at with its reasons before they are asked in; it is a view, not a mark."),
    network_method, "meetings", N_("Go to Meetings") },
  { 13, W, N_("The family network outnumbers professionals, so that it is the family’s meeting."),
    network_method, "meetings", N_("Go to Meetings") },
  { 14, W, N_("Meetings are held around work and caring."), network_method, "meetings", N_("Go to Meetings") },
  { 15, W, N_("Who cannot follow cannot take part."), toolkit, "meetings", N_("Go to Meetings") },
  { 16, S, N_("A relative cannot interpret freely, and hears what is not theirs to hear."),
    N_("Guidance on interpreters"), "meetings", N_("Go to Meetings") },
  { 17, W, N_("Everybody has to know before the meeting what happens if it cannot be made safe."),
    network_method, "meetings", N_("Go to Meetings") },
  { 18, N, N_("Rules that the members set are rules they keep."), network_method, "meetings",
    N_("Go to Meetings") },
  { 19, N, N_("The question brings one more person surprisingly often."), network_method, "meetings",
    N_("Go to Meetings") },
  { 20, W, N_("In private time the family makes the plan its own."), N_("Guidance on family group conferences"),
    "meetings", N_("Go to Meetings") },
  { 21, W, N_("On imminent risk the first meeting is held on the day of the strategy discussion."),
    network_method, "meetings", N_("Go to Meetings") },
  { 22, W, N_("A plan for the first days has not been tried yet."), N_("Policy pack; Queensland practice"),
    "plan", N_("Go to Plan") },
  { 23, S, N_("With two plans nobody knows which one to keep."), network_method, "plan", N_("Go to Plan") },
  { 24, W, N_("What nobody does by a day and nobody checks is a hope, not a plan."), toolkit, "plan",
    N_("Go to the Line") },
  { 25, W, N_("A line is a promise only when its owner has made it."),
    N_("Guidance on family group conferences"), "plan", N_("Go to the Line") },
  { 26, N, N_("A plan that rests on one mother, or on services, is not a network’s plan."), strategy, "plan",
    N_("Go to Plan") },
  { 27, W, N_("Children need somebody on Saturday, on Sunday, at night and in the holidays too."),
    network_method, "rota", N_("Go to Rota") },
  { 28, N, N_("Who carries most of it may not last."), strategy, "rota", N_("Go to Rota") },
  { 29, W, N_("Somebody falls ill, a bus does not come; the children must not be without."),
    N_("Safety planning in Signs of Safety"), "rota", N_("Go to Rota") },
  { 30, N, N_("What is not told of cannot be praised, or put right."), network_method, "rota",
    N_("Go to Rota") },
  { 31, W, N_("The plan says what is done when this is seen."), N_("Safety planning in Signs of Safety"),
    "rota", N_("Go to Rota") },
  { 33, N, N_("Plans are looked at together, at least as often as the policy pack says."), network_method,
    "plan", N_("Go to Plan") },
  { 34, W, N_("Not coming says something: about the day, the way there, or the meeting. Ask before judging."),
    network_method, "meetings", N_("Go to Meetings") },
  { 36, N, N_("People come nearer by being told, one by one, when somebody helps with it."),
    N_("Safety circles"), "safety_circles", N_("Go to Safety Circles") },
  { 40, N, N_("Families keep a plan that they can read."), toolkit, "plan", N_("Go to Plan") },
  { 45, N, N_("Rights, duties and plans change with that day."), N_("Children Act 1989"), "people",
    N_("Go to the Person") },
};

#undef S
#undef W
#undef N

/**
 * kith_warning_kind_find:
 * @number: as in the table of the practice
 *
 * Returns: (nullable): that condition; %NULL if Kith does not look for it
 */
const KithWarningKind *
kith_warning_kind_find (guint number)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].number == number)
      return &kinds[i];

  return NULL;
}

/**
 * kith_severity_label:
 *
 * Returns: what the severity is called
 */
const char *
kith_severity_label (KithSeverity severity)
{
  switch (severity)
    {
    case KITH_SEVERITY_STOP:
      return _("Stop and decide");
    case KITH_SEVERITY_WARN:
      return _("To be answered");
    case KITH_SEVERITY_NUDGE:
    default:
      return _("Worth a thought");
    }
}

static void
free_warning (gpointer data)
{
  KithWarning *warning = data;

  g_free (warning->subject);
  g_free (warning->sentence);
  g_free (warning);
}

static KithRecord *
find_answer (KithLook   *self,
             guint       number,
             const char *subject)
{
  for (guint i = kith_case_count (self->family, KITH_RECORD_WARNING_ANSWER); i-- > 0;)
    {
      KithRecord *answer = kith_case_nth (self->family, KITH_RECORD_WARNING_ANSWER, i);
      const char *warning = kith_record_get_text (answer, KITH_WARNING_ANSWER_WARNING);
      const char *about = kith_record_get_text (answer, KITH_WARNING_ANSWER_SUBJECT);

      if (warning != NULL && strtoul (warning, NULL, 10) == number
          && g_strcmp0 (about != NULL ? about : "", subject) == 0)
        return answer;
    }

  return NULL;
}

static const struct
{
  const char   *word;
  KithSeverity  severity;
} severity_words[] = {
  { "stop", KITH_SEVERITY_STOP },
  { "warn", KITH_SEVERITY_WARN },
  { "nudge", KITH_SEVERITY_NUDGE },
};

/* The pack may set another severity, or none at all. */
static gboolean
weigh (KithLook     *self,
       guint         number,
       KithSeverity *severity)
{
  const char *word = kith_policy_pack_get_severity (self->policy, number);

  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (severity_words); i++)
    if (strcmp (severity_words[i].word, word) == 0)
      *severity = severity_words[i].severity;

  return g_strcmp0 (word, "off") != 0;
}

/**
 * kith_look_note_with:
 * @severity: unless the policy pack says otherwise
 * @subject: (nullable): the id of a record, perhaps with a blank and a word after it
 * @sentence: (transfer full): what was noticed
 */
void
kith_look_note_with (KithLook     *self,
                     guint         number,
                     KithSeverity  severity,
                     const char   *subject,
                     char         *sentence)
{
  KithWarning *warning;

  if (!weigh (self, number, &severity))
    {
      g_free (sentence);
      return;
    }

  warning = g_new0 (KithWarning, 1);
  warning->kind = kith_warning_kind_find (number);
  warning->severity = severity;
  warning->subject = g_strdup (subject != NULL ? subject : "");
  warning->sentence = sentence;
  warning->answer = find_answer (self, number, warning->subject);
  g_assert (warning->kind != NULL);
  g_ptr_array_add (self->found, warning);
}

/**
 * kith_look_note:
 * @subject: (nullable): the id of a record, perhaps with a blank and a word after it
 * @sentence: (transfer full): what was noticed
 */
void
kith_look_note (KithLook   *self,
                guint       number,
                const char *subject,
                char       *sentence)
{
  kith_look_note_with (self, number, kith_warning_kind_find (number)->severity, subject, sentence);
}

/* What several of the looks ask. */

/**
 * kith_look_is_over:
 * @until: the field that says until when
 *
 * Returns: whether @record had surely ended before today
 */
gboolean
kith_look_is_over (KithLook   *self,
                   KithRecord *record,
                   guint       until)
{
  KithDate date;

  return kith_record_get_date (record, until, &date) && date.latest < self->today;
}

/**
 * kith_look_dup_name:
 * @person: (nullable): a person
 *
 * Returns: (transfer full): how they are called
 */
char *
kith_look_dup_name (KithRecord *person)
{
  return person != NULL ? kith_person_dup_name (person) : g_strdup (_("Somebody"));
}

/**
 * kith_look_list_of:
 * @owner: a record
 * @kind: of those that refer to it
 * @field: by which of their fields
 *
 * Returns: (transfer container) (element-type KithRecord): them
 */
GPtrArray *
kith_look_list_of (KithLook       *self,
                   KithRecord     *owner,
                   KithRecordKind  kind,
                   guint           field)
{
  GPtrArray *referrers = kith_case_get_referrers (self->family, kith_record_get_id (owner));
  GPtrArray *some = g_ptr_array_new ();

  for (guint i = 0; i < referrers->len; i++)
    if (kith_record_get_kind (referrers->pdata[i]) == kind
        && g_strcmp0 (kith_record_get_ref (referrers->pdata[i], field),
                      kith_record_get_id (owner)) == 0)
      g_ptr_array_add (some, referrers->pdata[i]);

  return some;
}

static gboolean
has_begun (KithLook   *self,
           KithRecord *responsibility)
{
  KithDate since;

  return !kith_record_get_date (responsibility, KITH_RESPONSIBILITY_SINCE, &since)
         || since.earliest <= self->today;
}

/**
 * kith_look_list_holders:
 * @child: in focus
 *
 * Returns: (transfer container) (element-type KithRecord): the living people who have parental
 *   responsibility, as recorded or as it follows from who the parents are
 */
GPtrArray *
kith_look_list_holders (KithLook   *self,
                        KithRecord *child)
{
  g_autoptr(GPtrArray) records = kith_look_list_of (self, child, KITH_RECORD_RESPONSIBILITY,
                                                    KITH_RESPONSIBILITY_CHILD);
  g_autoptr(GArray) assumed = kith_responsibility_assume (self->family, child, self->today);
  GPtrArray *holders = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    {
      KithRecord *holder = kith_case_resolve (self->family, records->pdata[i],
                                              KITH_RESPONSIBILITY_HOLDER);

      if (holder != NULL && !kith_person_has_died (holder) && has_begun (self, records->pdata[i])
          && !kith_look_is_over (self, records->pdata[i], KITH_RESPONSIBILITY_UNTIL)
          && !g_ptr_array_find (holders, holder, NULL))
        g_ptr_array_add (holders, holder);
    }
  for (guint i = 0; i < assumed->len; i++)
    {
      KithAssumption *assumption = &g_array_index (assumed, KithAssumption, i);

      if (assumption->basis != NULL && !kith_person_has_died (assumption->holder)
          && !g_ptr_array_find (holders, assumption->holder, NULL))
        g_ptr_array_add (holders, assumption->holder);
    }

  return holders;
}

/**
 * kith_look_find_agreement:
 * @child: (nullable): for which child; an agreement that names no child is for all
 * @role: (nullable): a token of kith_agreement_roles, or any
 *
 * Returns: (transfer none) (nullable): what @person said last, by its day, whenever it was noted
 */
KithRecord *
kith_look_find_agreement (KithLook   *self,
                          KithRecord *person,
                          KithRecord *child,
                          const char *role)
{
  g_autoptr(GPtrArray) records = kith_agreement_trail (self->family, person);

  for (guint i = records->len; i-- > 0;)
    {
      const char *about = kith_record_get_ref (records->pdata[i], KITH_AGREEMENT_CHILD);

      if ((child == NULL || about == NULL || strcmp (about, kith_record_get_id (child)) == 0)
          && (role == NULL || kith_record_has_token (records->pdata[i], KITH_AGREEMENT_ROLE, role)))
        return records->pdata[i];
    }

  return NULL;
}

/**
 * kith_look_find_father_answer:
 *
 * Returns: (transfer none) (nullable): what was answered about the father of @child, if anything was
 */
KithRecord *
kith_look_find_father_answer (KithLook   *self,
                              KithRecord *child)
{
  g_autoptr(GPtrArray) answers = kith_look_list_of (self, child, KITH_RECORD_FATHER_ANSWER,
                                                    KITH_FATHER_ANSWER_CHILD);

  for (guint i = answers->len; i-- > 0;)
    if (!kith_record_has_token (answers->pdata[i], KITH_FATHER_ANSWER_ANSWER, "not_asked"))
      return answers->pdata[i];

  return NULL;
}

/**
 * kith_look_find_father:
 *
 * Returns: (transfer none) (nullable): the father of @child, as it was answered or as he stands on
 *   the genogram with a name
 */
KithRecord *
kith_look_find_father (KithLook   *self,
                       KithRecord *child)
{
  KithRecord *answer = kith_look_find_father_answer (self, child);
  KithRecord *father = answer != NULL ? kith_case_resolve (self->family, answer,
                                                           KITH_FATHER_ANSWER_FATHER) : NULL;
  g_autoptr(GPtrArray) parents = kith_kin_parents (self->family, child,
                                                   KITH_PARENTAGE_BY_BIRTH | KITH_PARENTAGE_BY_LAW);

  for (guint i = 0; father == NULL && i < parents->len; i++)
    if (kith_record_has_token (parents->pdata[i], KITH_PERSON_SYMBOL, "male")
        && !kith_record_get_boolean (parents->pdata[i], KITH_PERSON_IS_PLACEHOLDER))
      father = parents->pdata[i];

  return father;
}

/**
 * kith_look_is_ahead:
 *
 * Returns: whether @meeting is planned and its day has not passed
 */
gboolean
kith_look_is_ahead (KithLook   *self,
                    KithRecord *meeting)
{
  KithMoment moment;

  return kith_record_has_token (meeting, KITH_MEETING_STATE, "planned")
         && (!kith_record_get_moment (meeting, KITH_MEETING_STARTS_AT, &moment)
             || moment.day >= self->today);
}

/**
 * kith_look_is_invited:
 *
 * Returns: whether the person of @attendance is asked, and has not said no
 */
gboolean
kith_look_is_invited (KithRecord *attendance)
{
  return kith_record_says_something (attendance, KITH_ATTENDANCE_INVITED_ON)
           ? !kith_record_has_token (attendance, KITH_ATTENDANCE_REPLY, "no")
           : !kith_record_has_token (attendance, KITH_ATTENDANCE_REPLY, "no")
             && !kith_record_has_token (attendance, KITH_ATTENDANCE_REPLY, "not_invited");
}

/* Taking the look. */

static void
list_children (KithLook *self)
{
  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (self->family, KITH_RECORD_PERSON, i);

      if (kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS)
          && kith_record_has_token (person, KITH_PERSON_LIFE, "living")
          && !kith_person_has_died (person))
        g_ptr_array_add (self->children, person);
    }
}

/* What cannot wait comes first, and a sign that was seen before everything else. */
static int
compare_warnings (gconstpointer a,
                  gconstpointer b)
{
  const KithWarning *one = *(KithWarning *const *) a;
  const KithWarning *other = *(KithWarning *const *) b;
  const gboolean is_sign = one->kind->number == 31;

  if (is_sign != (other->kind->number == 31))
    return is_sign ? -1 : 1;
  if (one->severity != other->severity)
    return (int) one->severity - (int) other->severity;
  return (int) one->kind->number - (int) other->kind->number;
}

static gboolean
is_open (const KithWarning *warning)
{
  return warning->answer == NULL;
}

/**
 * kith_warnings_list_all:
 * @today: the day on which it is asked
 *
 * Returns: (transfer full) (element-type KithWarning): what is worth noticing, what cannot wait
 *   first; what was answered is among it, with its answer
 */
GPtrArray *
kith_warnings_list_all (KithCase *family,
                        KithDay   today)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (free_warning);
  g_autoptr(GPtrArray) children = g_ptr_array_new ();
  KithLook look = { family, kith_case_get_policy (family), today, kith_case_find_live_plan (family),
                    children, found };

  list_children (&look);
  if (kith_case_get_policy_problem (family) != NULL)
    kith_look_note (&look, 0, NULL, g_strdup (kith_case_get_policy_problem (family)));
  kith_look_at_people (&look);
  kith_look_at_meetings (&look);
  kith_look_at_plan (&look);
  g_ptr_array_sort (found, compare_warnings);
  return found;
}

/**
 * kith_warnings_list:
 * @today: the day on which it is asked
 *
 * Returns: (transfer full) (element-type KithWarning): what is worth noticing and was not answered,
 *   what cannot wait first
 */
GPtrArray *
kith_warnings_list (KithCase *family,
                    KithDay   today)
{
  GPtrArray *all = kith_warnings_list_all (family, today);

  for (guint i = all->len; i-- > 0;)
    if (!is_open (all->pdata[i]))
      g_ptr_array_remove_index (all, i);

  return all;
}

/**
 * kith_warning_dup_subject_id:
 *
 * Returns: (transfer full) (nullable): the id of the record it is about
 */
char *
kith_warning_dup_subject_id (const KithWarning *self)
{
  const char *end = strchr (self->subject, ' ');

  if (*self->subject == '\0')
    return NULL;

  return end != NULL ? g_strndup (self->subject, (gsize) (end - self->subject))
                     : g_strdup (self->subject);
}
