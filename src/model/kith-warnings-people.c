/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is worth noticing about people: who agreed, fathers and both sides, who was not asked about. */

#include "config.h"

#include "model/kith-warnings-private.h"

#include "base/kith-age.h"
#include "base/kith-text.h"
#include "model/kith-agreements.h"
#include "model/kith-kin.h"
#include "model/kith-missing.h"
#include "model/kith-naming.h"
#include "model/kith-presence.h"
#include "model/kith-records.h"
#include "model/kith-responsibility.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
has_agreed (KithRecord *agreement)
{
  return agreement != NULL
         && (kith_record_has_token (agreement, KITH_AGREEMENT_STATE, "agreed")
             || kith_record_has_token (agreement, KITH_AGREEMENT_STATE, "partly"))
         && !kith_record_says_something (agreement, KITH_AGREEMENT_WITHDRAWN_ON);
}

static gboolean
says_why (KithRecord *agreement)
{
  return agreement != NULL && !kith_text_is_empty (kith_record_get_text (agreement, KITH_AGREEMENT_REASON));
}

/* Being asked again takes nothing back of what was answered. */
static KithRecord *
find_answered (KithLook   *self,
               KithRecord *person,
               KithRecord *child)
{
  g_autoptr(GPtrArray) records = kith_agreement_trail (self->family, person);

  for (guint i = records->len; i-- > 0;)
    {
      const char *about = kith_record_get_ref (records->pdata[i], KITH_AGREEMENT_CHILD);

      if ((about == NULL || strcmp (about, kith_record_get_id (child)) == 0)
          && ((!kith_record_has_token (records->pdata[i], KITH_AGREEMENT_STATE, "not_asked")
               && !kith_record_has_token (records->pdata[i], KITH_AGREEMENT_STATE, "asked"))
              || says_why (records->pdata[i])))
        return records->pdata[i];
    }

  return NULL;
}

static gboolean
anybody_is_invited (KithLook *self)
{
  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_ATTENDANCE); i++)
    {
      KithRecord *attendance = kith_case_nth (self->family, KITH_RECORD_ATTENDANCE, i);
      KithRecord *meeting = kith_case_resolve (self->family, attendance, KITH_ATTENDANCE_MEETING);

      if (meeting != NULL && kith_look_is_ahead (self, meeting) && kith_look_is_invited (attendance))
        return TRUE;
    }

  return FALSE;
}

/* 1: people are being asked in, and nobody who may has agreed. */
static void
look_for_consent (KithLook   *self,
                  KithRecord *child,
                  GPtrArray  *holders)
{
  g_autofree char *name = NULL;

  for (guint i = 0; i < holders->len; i++)
    {
      KithRecord *agreement = find_answered (self, holders->pdata[i], child);

      if (has_agreed (agreement) || says_why (agreement))
        return;
    }

  name = kith_look_dup_name (child);
  kith_look_note (self, 1, kith_record_get_id (child),
                  /* Translators: the name of a child. */
                  g_strdup_printf (_("People are asked in, but nobody with parental responsibility for %s has agreed, and it is not written down why."),
                                   name));
}

static gboolean
is_left_alone (KithLook   *self,
               KithRecord *child,
               KithRecord *person)
{
  KithRecord *answer = kith_look_find_father_answer (self, child);

  return answer != NULL && kith_look_find_father (self, child) == person
         && (kith_record_has_token (answer, KITH_FATHER_ANSWER_ANSWER, "not_safe_to_ask")
             || kith_record_has_token (answer, KITH_FATHER_ANSWER_ANSWER, "not_pursued"));
}

/* 2: somebody with parental responsibility was not asked. */
static void
look_for_unasked (KithLook   *self,
                  KithRecord *child,
                  GPtrArray  *holders)
{
  for (guint i = 0; i < holders->len; i++)
    {
      KithRecord *holder = holders->pdata[i];
      KithRecord *agreement = kith_look_find_agreement (self, holder, child, NULL);
      g_autofree char *name = NULL;
      g_autofree char *of = NULL;
      g_autofree char *subject = NULL;

      if (kith_person_is_paid (holder) || says_why (agreement) || is_left_alone (self, child, holder)
          || find_answered (self, holder, child) != NULL
          || (agreement != NULL
              && !kith_record_has_token (agreement, KITH_AGREEMENT_STATE, "not_asked")))
        continue;
      name = kith_look_dup_name (holder);
      of = kith_look_dup_name (child);
      subject = g_strdup_printf ("%s %s", kith_record_get_id (holder), kith_record_get_id (child));
      kith_look_note (self, 2, subject,
                      /* Translators: the names of an adult and of a child. */
                      g_strdup_printf (_("%s has parental responsibility for %s and has not been asked yet."),
                                       name, of));
    }
}

/* 3: responsibility that nobody has told of or seen. */
static void
look_for_assumed (KithLook   *self,
                  KithRecord *child)
{
  g_autoptr(GPtrArray) records = kith_look_list_of (self, child, KITH_RECORD_RESPONSIBILITY,
                                                    KITH_RESPONSIBILITY_CHILD);
  g_autoptr(GArray) assumed = kith_responsibility_assume (self->family, child, self->today);
  g_autofree char *of = kith_look_dup_name (child);
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    n += kith_record_has_token (records->pdata[i], KITH_RESPONSIBILITY_EVIDENCE, "assumed")
         && !kith_look_is_over (self, records->pdata[i], KITH_RESPONSIBILITY_UNTIL);
  if (n + assumed->len == 0)
    return;

  kith_look_note (self, 3, kith_record_get_id (child),
                  /* Translators: the name of a child. */
                  g_strdup_printf (_("Who has parental responsibility for %s is assumed; nobody has told of it or seen it."),
                                   of));
}

/* 4: the child's own view. */
static void
look_for_view (KithLook   *self,
               KithRecord *child)
{
  static const guint fields[] = { KITH_AGREEMENT_WANTS, KITH_AGREEMENT_OBSERVED,
                                  KITH_AGREEMENT_WANTS_THERE, KITH_AGREEMENT_WANTS_AWAY,
                                  KITH_AGREEMENT_UNDERSTANDING };
  g_autoptr(GPtrArray) views = kith_look_list_of (self, child, KITH_RECORD_AGREEMENT,
                                                  KITH_AGREEMENT_PERSON);
  g_autofree char *name = NULL;

  for (guint v = 0; v < views->len; v++)
    for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
      if (!kith_text_is_empty (kith_record_get_text (views->pdata[v], fields[i])))
        return;

  name = kith_look_dup_name (child);
  kith_look_note (self, 4, kith_record_get_id (child),
                  /* Translators: the name of a child. */
                  g_strdup_printf (_("%s’s own view is not written down."),
                                   name));
}

static gboolean
anything_goes_on (KithLook *self)
{
  g_autoptr(GPtrArray) slots = kith_plan_list_parts (self->family, self->plan, KITH_RECORD_ROTA_SLOT);

  if (anybody_is_invited (self))
    return TRUE;
  for (guint i = 0; i < slots->len; i++)
    if (!kith_look_is_over (self, slots->pdata[i], KITH_ROTA_SLOT_LAST_ON))
      return TRUE;

  return FALSE;
}

/* What was said since about one child changes nothing for another; nor does being asked again. */
static gboolean
was_answered_since (KithLook   *self,
                    KithRecord *person,
                    KithRecord *agreement)
{
  g_autoptr(GPtrArray) records = kith_agreement_trail (self->family, person);
  const char *about = kith_record_get_ref (agreement, KITH_AGREEMENT_CHILD);

  for (guint i = records->len; i-- > 0 && records->pdata[i] != agreement;)
    {
      const char *child = kith_record_get_ref (records->pdata[i], KITH_AGREEMENT_CHILD);

      if ((child == NULL || g_strcmp0 (child, about) == 0)
          && !kith_record_has_token (records->pdata[i], KITH_AGREEMENT_STATE, "not_asked")
          && !kith_record_has_token (records->pdata[i], KITH_AGREEMENT_STATE, "asked"))
        return TRUE;
    }

  return FALSE;
}

/* 5: agreement was taken back, and it goes on all the same. */
static void
look_for_withdrawn (KithLook *self)
{
  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_AGREEMENT); i++)
    {
      KithRecord *agreement = kith_case_nth (self->family, KITH_RECORD_AGREEMENT, i);
      KithRecord *person = kith_case_resolve (self->family, agreement, KITH_AGREEMENT_PERSON);
      g_autofree char *name = NULL;

      if (person == NULL || was_answered_since (self, person, agreement)
          || kith_record_has_token (agreement, KITH_AGREEMENT_ROLE, "other")
          || !(kith_record_has_token (agreement, KITH_AGREEMENT_STATE, "withdrawn")
               || kith_record_says_something (agreement, KITH_AGREEMENT_WITHDRAWN_ON))
          || !anything_goes_on (self))
        continue;
      name = kith_look_dup_name (person);
      kith_look_note (self, 5, kith_record_get_id (agreement),
                      /* Translators: somebody's name. */
                      g_strdup_printf (_("%s has taken back their agreement, but a meeting or the rota goes on."),
                                       name));
    }
}

/* 6: nothing was said of the father. */
static void
look_for_father (KithLook   *self,
                 KithRecord *child)
{
  g_autofree char *name = NULL;

  if (kith_look_find_father_answer (self, child) != NULL || kith_look_find_father (self, child) != NULL)
    return;

  name = kith_look_dup_name (child);
  kith_look_note (self, 6, kith_record_get_id (child),
                  /* Translators: the name of a child. */
                  g_strdup_printf (_("Nothing is said of %s’s father: named, not known yet, or not to be pursued."),
                                   name));
}

static gboolean
has_spoken (KithLook   *self,
            KithRecord *father,
            KithRecord *answer)
{
  g_autoptr(GPtrArray) tries = kith_look_list_of (self, father, KITH_RECORD_CONTACT_TRY,
                                                  KITH_CONTACT_TRY_PERSON);
  g_autoptr(GPtrArray) meetings = kith_look_list_of (self, father, KITH_RECORD_ATTENDANCE,
                                                     KITH_ATTENDANCE_PERSON);
  KithRecord *agreement = kith_look_find_agreement (self, father, NULL, NULL);

  if (answer != NULL && kith_record_says_something (answer, KITH_FATHER_ANSWER_SPOKEN_ON))
    return TRUE;
  if (agreement != NULL && kith_record_says_something (agreement, KITH_AGREEMENT_ASKED_ON))
    return TRUE;
  for (guint i = 0; i < tries->len; i++)
    if (kith_record_has_token (tries->pdata[i], KITH_CONTACT_TRY_ANSWER, "spoke")
        || kith_record_has_token (tries->pdata[i], KITH_CONTACT_TRY_ANSWER, "replied"))
      return TRUE;
  for (guint i = 0; i < meetings->len; i++)
    if (!kith_record_has_token (meetings->pdata[i], KITH_ATTENDANCE_PRESENCE, "not_said")
        && !kith_record_has_token (meetings->pdata[i], KITH_ATTENDANCE_PRESENCE, "absent"))
      return TRUE;

  return FALSE;
}

/* 7: the father is known, and nobody has spoken to him since the work began. */
static void
look_for_silence (KithLook   *self,
                  KithRecord *child)
{
  KithRecord *father = kith_look_find_father (self, child);
  KithRecord *info = kith_case_get_info (self->family);
  const int weeks = kith_policy_pack_get_interval (self->policy, "father_spoken_weeks");
  g_autofree char *name = NULL;
  g_autofree char *of = NULL;
  KithDate opened;

  if (father == NULL || kith_person_has_died (father) || is_left_alone (self, child, father)
      || has_spoken (self, father, kith_look_find_father_answer (self, child))
      || info == NULL || !kith_record_get_date (info, KITH_CASE_INFO_OPENED_ON, &opened)
      || opened.latest + 7 * weeks >= self->today)
    return;

  name = kith_look_dup_name (father);
  of = kith_look_dup_name (child);
  kith_look_note (self, 7, kith_record_get_id (child),
                  /* Translators: the names of a father and of a child, and a number of weeks. */
                  g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                "%s, %s’s father, has not been spoken to himself in more than %d week.",
                                                "%s, %s’s father, has not been spoken to himself in more than %d weeks.",
                                                (gulong) weeks), name, of, weeks));
}

static const struct
{
  const char *side;
  const char *sentence;
} sides[] = {
  { "mother", N_("Nobody stands on the mother’s side of %s’s family, and it is not noted that it was asked about.") },
  { "father", N_("Nobody stands on the father’s side of %s’s family, and it is not noted that it was asked about.") },
};

/* 8: an empty side that nobody asked about. */
static void
look_for_sides (KithLook   *self,
                KithRecord *child)
{
  g_autofree char *name = kith_look_dup_name (child);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *subject = NULL;

      if (kith_missing_has_people_on (self->family, child, sides[i].side)
          || kith_missing_is_settled (self->family, child, sides[i].side))
        continue;
      subject = g_strdup_printf ("%s %s", kith_record_get_id (child), sides[i].side);
      kith_look_note (self, 8, subject, kith_text_fill (_(sides[i].sentence), name));
    }
}

static gboolean
may_be_adult (KithLook   *self,
              KithRecord *person)
{
  KithDate born;
  KithAge age;

  /* Animals live there too, and several people together are asked after one by one. */
  if (!kith_record_has_token (person, KITH_PERSON_KIND, "family")
      && !kith_record_has_token (person, KITH_PERSON_KIND, "friend"))
    return FALSE;
  if (kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS)
      || !kith_record_has_token (person, KITH_PERSON_LIFE, "living"))
    return FALSE;

  return !kith_record_get_date (person, KITH_PERSON_BORN, &born)
         || !kith_age_on_day (&born, self->today, &age) || !age.has_high || age.high.years >= 18;
}

/* Left off a genogram, or never put on the circles. */
static KithRecord *
find_map_without (KithLook   *self,
                  KithRecord *person)
{
  g_autoptr(GPtrArray) placements = kith_look_list_of (self, person, KITH_RECORD_PLACEMENT,
                                                       KITH_PLACEMENT_PERSON);

  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_SHEET); i++)
    {
      KithRecord *sheet = kith_case_nth (self->family, KITH_RECORD_SHEET, i);
      KithRecord *there = NULL;

      for (guint p = 0; p < placements->len; p++)
        if (g_strcmp0 (kith_record_get_ref (placements->pdata[p], KITH_PLACEMENT_SHEET),
                       kith_record_get_id (sheet)) == 0)
          there = placements->pdata[p];
      if (kith_record_has_token (sheet, KITH_SHEET_KIND, "genogram") && there != NULL
          && kith_record_get_boolean (there, KITH_PLACEMENT_IS_HIDDEN))
        return sheet;
      if (kith_record_has_token (sheet, KITH_SHEET_KIND, "safety_circles") && there == NULL)
        return sheet;
    }

  return NULL;
}

/* 9: an adult in a child's home who is missing from a map. */
static void
look_at_home (KithLook   *self,
              KithRecord *child,
              GHashTable *seen)
{
  g_autoptr(GPtrArray) homes = kith_kin_memberships (self->family, child);

  for (guint i = 0; i < homes->len; i++)
    {
      KithRecord *home = kith_case_resolve (self->family, homes->pdata[i],
                                            KITH_HOUSEHOLD_MEMBER_HOUSEHOLD);
      g_autoptr(GPtrArray) members = NULL;

      if (home == NULL || kith_look_is_over (self, homes->pdata[i], KITH_HOUSEHOLD_MEMBER_UNTIL))
        continue;
      members = kith_look_list_of (self, home, KITH_RECORD_HOUSEHOLD_MEMBER,
                                   KITH_HOUSEHOLD_MEMBER_HOUSEHOLD);
      for (guint m = 0; m < members->len; m++)
        {
          KithRecord *person = kith_case_resolve (self->family, members->pdata[m],
                                                  KITH_HOUSEHOLD_MEMBER_PERSON);
          g_autofree char *name = NULL;

          if (person == NULL || person == child || !may_be_adult (self, person)
              || kith_look_is_over (self, members->pdata[m], KITH_HOUSEHOLD_MEMBER_UNTIL)
              || find_map_without (self, person) == NULL || !g_hash_table_add (seen, person))
            continue;
          name = kith_look_dup_name (person);
          kith_look_note (self, 9, kith_record_get_id (person),
                          /* Translators: somebody's name. */
                          g_strdup_printf (_("%s lives in a child’s home and is missing from a map."),
                                           name));
        }
    }
}

/* 10: what has not been asked about at all. */
static const struct
{
  const char *prompt;
  const char *label;
} prompts[] = {
  { "occasion", N_("birthdays and other occasions") },
  { "past", N_("people from the past") },
  { "online", N_("social media and games") },
  { "faith", N_("faith and community") },
  { "school", N_("school") },
};

static gboolean
was_tried (KithLook   *self,
           const char *prompt)
{
  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_PROMPT_ANSWER); i++)
    {
      KithRecord *answer = kith_case_nth (self->family, KITH_RECORD_PROMPT_ANSWER, i);
      const char *name = kith_record_get_text (answer, KITH_PROMPT_ANSWER_PROMPT);

      if (name != NULL && strstr (name, prompt) != NULL
          && !kith_record_has_token (answer, KITH_PROMPT_ANSWER_ANSWER, "not_yet"))
        return TRUE;
    }

  return FALSE;
}

static void
look_for_prompts (KithLook *self)
{
  g_autoptr(GString) list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (prompts); i++)
    if (!was_tried (self, prompts[i].prompt))
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", _(prompts[i].label));
  if (list->len == 0 || self->children->len == 0)
    return;

  /* Translators: a list of what can be asked about, such as "school, faith and community". */
  kith_look_note (self, 10, NULL, g_strdup_printf (_("Not asked about yet: %s."), list->str));
}

static void
note_birthday (KithLook   *self,
               KithRecord *child,
               int         years)
{
  g_autofree char *name = kith_look_dup_name (child);
  g_autofree char *subject = g_strdup_printf ("%s %d", kith_record_get_id (child), years);

  kith_look_note (self, 45, subject,
                  years == 18
                    /* Translators: the name of a child. */
                    ? g_strdup_printf (_("%s has turned 18. Whose plan is it now?"), name)
                    : g_strdup_printf (_("%s has turned 16. What may they decide for themselves now?"),
                                       name));
}

/* 45: a birthday after which other rules hold, or a birth that was expected. */
static void
look_at_age (KithLook   *self,
             KithRecord *person)
{
  g_autofree char *name = NULL;
  KithDate date;
  KithAge age;

  if (kith_record_has_token (person, KITH_PERSON_LIFE, "unborn"))
    {
      if (!kith_record_get_date (person, KITH_PERSON_DUE, &date) || date.latest >= self->today)
        return;
      name = kith_look_dup_name (person);
      kith_look_note (self, 45, kith_record_get_id (person),
                      /* Translators: how a child who was expected is called. */
                      g_strdup_printf (_("%s was due before today. Has the child been born?"), name));
      return;
    }

  if (!kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS) || kith_person_has_died (person)
      || !kith_record_get_date (person, KITH_PERSON_BORN, &date)
      || !kith_age_on_day (&date, self->today, &age))
    return;
  if (age.low.years >= 18)
    note_birthday (self, person, 18);
  else if (age.low.years >= 16)
    note_birthday (self, person, 16);
}

/**
 * kith_look_at_people:
 *
 * Looks for 1 to 10 and 45.
 */
void
kith_look_at_people (KithLook *self)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  const gboolean is_inviting = anybody_is_invited (self);

  for (guint i = 0; i < self->children->len; i++)
    {
      KithRecord *child = self->children->pdata[i];
      g_autoptr(GPtrArray) holders = kith_look_list_holders (self, child);

      if (is_inviting)
        look_for_consent (self, child, holders);
      look_for_unasked (self, child, holders);
      look_for_assumed (self, child);
      look_for_view (self, child);
      look_for_father (self, child);
      look_for_silence (self, child);
      look_for_sides (self, child);
      look_at_home (self, child, seen);
    }

  look_for_withdrawn (self);
  look_for_prompts (self);
  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_PERSON); i++)
    look_at_age (self, kith_case_nth (self->family, KITH_RECORD_PERSON, i));
}
