/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Who may be missing round a child: a side of the family, a generation, a sibling's other parent,
 * people from the past, men who care. Each is a gentle question with the one prompt that asks it; it
 * goes away when somebody is recorded, or when the prompt was put and nobody was named. A father who
 * is not to be looked for, or not safe to ask about now, is left in peace, and his side with him.
 */

#include "config.h"

#include "model/kith-missing.h"

#include "base/kith-age.h"
#include "base/kith-text.h"
#include "model/kith-engaging.h"
#include "model/kith-finding.h"
#include "model/kith-kin-sides.h"
#include "model/kith-kin.h"
#include "model/kith-naming.h"
#include "model/kith-plans.h"
#include "model/kith-presence.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

#define PARENTS (KITH_PARENTAGE_BY_BIRTH | KITH_PARENTAGE_BY_LAW)
#define GROWN_UP 16

typedef struct
{
  KithCase   *family;
  KithRecord *child;
  KithDay     today;
  char       *name; /* owned; of the child */
  GPtrArray  *gaps; /* of KithGap */
} Search;

static const char *const side_tokens[] = { "mother", "father" };

static void
free_gap (gpointer data)
{
  KithGap *gap = data;

  g_free (gap->sentence);
  g_free (gap);
}

static void
note (Search     *self,
      const char *kind,
      const char *side,
      const char *prompt,
      KithRecord *subject,
      char       *sentence,
      const char *why)
{
  KithGap *gap = g_new0 (KithGap, 1);

  gap->kind = kind;
  gap->side = side;
  gap->prompt = prompt;
  gap->subject = subject;
  gap->sentence = sentence;
  gap->why = why;
  g_ptr_array_add (self->gaps, gap);
}

static gboolean
was_asked (Search     *self,
           const char *side,
           const char *prompt)
{
  return kith_finding_was_asked (kith_finding_find_answer (self->family, self->child, side, prompt));
}

/* Somebody named for another child alone stands on that child's side. */
static gboolean
was_named_for (KithCase   *family,
               KithRecord *person,
               KithRecord *child)
{
  GPtrArray *rows = kith_case_get_referrers (family, kith_record_get_id (person));
  gboolean for_another = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const char *about;

      if (kith_record_get_kind (rows->pdata[i]) != KITH_RECORD_MENTION
          || kith_case_resolve (family, rows->pdata[i], KITH_MENTION_PERSON) != person)
        continue;
      about = kith_record_get_ref (rows->pdata[i], KITH_MENTION_CHILD);
      if (about == NULL || g_str_equal (about, kith_record_get_id (child)))
        return TRUE;
      for_another = TRUE;
    }

  return !for_another;
}

static gboolean
is_parent_of_that_sex (KithRecord *parent,
                       const char *side)
{
  return kith_record_has_token (parent, KITH_PERSON_SYMBOL, g_str_equal (side, "mother") ? "female" : "male");
}

/**
 * kith_missing_has_people_on:
 * @child: one of the children
 * @side: "mother" or "father"
 *
 * Returns: whether anybody besides the parent stands on that side of the child's family
 */
gboolean
kith_missing_has_people_on (KithCase   *self,
                            KithRecord *child,
                            const char *side)
{
  g_autoptr(KithKinSides) kin = kith_kin_sides_new (self, child);
  g_autoptr(GPtrArray) parents = kith_kin_parents (self, child, PARENTS);

  for (guint i = 0; i < kith_case_count (self, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (self, KITH_RECORD_PERSON, i);

      if (kith_record_has_token (person, KITH_PERSON_SIDE, side) && was_named_for (self, person, child))
        return TRUE;
      for (guint p = 0; p < parents->len && p < kith_kin_sides_get_count (kin); p++)
        if (is_parent_of_that_sex (parents->pdata[p], side) && person != parents->pdata[p]
            && kith_kin_sides_has (kin, p, person) && !g_ptr_array_find (parents, person, NULL))
          return TRUE;
    }

  return FALSE;
}

static gboolean
is_left_in_peace (KithCase   *self,
                  KithRecord *child)
{
  g_autoptr(GArray) fathers = kith_fathers_list (self);

  for (guint i = 0; i < fathers->len; i++)
    {
      const KithFather *father = &g_array_index (fathers, KithFather, i);

      if (father->child == child)
        return g_str_equal (father->answer, "not_pursued") || g_str_equal (father->answer, "not_safe_to_ask");
    }

  return FALSE;
}

/**
 * kith_missing_is_settled:
 * @child: one of the children
 * @side: "mother" or "father"
 *
 * Returns: whether there is no more to ask about an empty side: it was asked about and there is
 *   nobody, or the father is left in peace
 */
gboolean
kith_missing_is_settled (KithCase   *self,
                         KithRecord *child,
                         const char *side)
{
  for (guint i = 0; i < kith_case_count (self, KITH_RECORD_PROMPT_ANSWER); i++)
    {
      KithRecord *answer = kith_case_nth (self, KITH_RECORD_PROMPT_ANSWER, i);
      const char *about = kith_record_get_ref (answer, KITH_PROMPT_ANSWER_CHILD);

      if ((about == NULL || g_str_equal (about, kith_record_get_id (child)))
          && kith_record_has_token (answer, KITH_PROMPT_ANSWER_SIDE, side)
          && kith_record_has_token (answer, KITH_PROMPT_ANSWER_ANSWER, "nobody"))
        return TRUE;
    }

  return g_str_equal (side, "father") && is_left_in_peace (self, child);
}

/* A side. */
static void
look_for_sides (Search *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (side_tokens); i++)
    {
      const char *side = side_tokens[i];

      if (kith_missing_has_people_on (self->family, self->child, side)
          || kith_missing_is_settled (self->family, self->child, side))
        continue;
      note (self, "side", side, "side-gatherings", NULL,
            g_str_equal (side, "mother")
              /* Translators: the name of a child */
              ? kith_text_fill (_("Nobody stands on the mother’s side of %s’s family yet."), self->name)
              : kith_text_fill (_("Nobody stands on the father’s side of %s’s family yet."), self->name),
            _("A side on which nobody stands may be a side that nobody asked about."));
    }
}

/* A side on which somebody stands, and about which nobody was ever asked. */
static void
look_for_unasked (Search *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (side_tokens); i++)
    {
      const char *side = side_tokens[i];
      KithRecord *parent = kith_finding_find_parent (self->family, self->child, side);
      g_autofree char *name = NULL;

      if (parent == NULL || !kith_missing_has_people_on (self->family, self->child, side)
          || kith_missing_is_settled (self->family, self->child, side)
          || kith_finding_has_asked_with (self->family, self->child, side, ""))
        continue;
      name = kith_person_dup_name (parent);
      note (self, "unasked", side, "side-gatherings", parent,
            /* Translators: the name of a parent */
            kith_text_fill (_("Nothing has been asked about %s’s side yet."), name),
            _("Who is recorded there came up by the way; a question brings those nobody thought of."));
    }
}

/* A generation. */
static void
look_for_generations (Search *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (side_tokens); i++)
    {
      const char *side = side_tokens[i];
      KithRecord *parent = kith_finding_find_parent (self->family, self->child, side);
      g_autoptr(GPtrArray) above = NULL;
      g_autoptr(GPtrArray) beside = NULL;
      g_autofree char *name = NULL;

      if (parent == NULL || (i == 1 && is_left_in_peace (self->family, self->child)))
        continue;
      above = kith_kin_parents (self->family, parent, KITH_PARENTAGE_ANY);
      beside = kith_kin_siblings (self->family, parent, KITH_SIBLING_ANY);
      name = kith_person_dup_name (parent);
      if (above->len == 0 && !was_asked (self, side, "side-grandparents"))
        note (self, "generation", side, "side-grandparents", parent,
              /* Translators: the name of a parent */
              kith_text_fill (_("Nobody of the grandparents’ generation is known on %s’s side."), name),
              _("Grandparents, and their brothers and sisters, often know where everybody is."));
      if (beside->len == 0 && !was_asked (self, side, "side-aunts"))
        note (self, "generation", side, "side-aunts", parent,
              kith_text_fill (_("It is not known whether %s has brothers or sisters."), name),
              _("Aunts and uncles are of an age to help, and have children of the same age."));
    }
}

/* A sibling's other parent. */
static void
look_for_other_parents (Search *self)
{
  g_autoptr(GPtrArray) siblings = kith_kin_siblings (self->family, self->child, KITH_SIBLING_FULL | KITH_SIBLING_HALF);
  g_autoptr(GPtrArray) own = kith_kin_parents (self->family, self->child, PARENTS);

  /* While the child's own other parent is not known, it may be the same. */
  if (own->len < 2 || was_asked (self, "any", "side-other-parent"))
    return;
  for (guint i = 0; i < siblings->len; i++)
    {
      g_autoptr(GPtrArray) parents = kith_kin_parents (self->family, siblings->pdata[i], PARENTS);
      g_autofree char *name = NULL;

      if (parents->len > 1 || !kith_record_has_token (siblings->pdata[i], KITH_PERSON_LIFE, "living"))
        continue;
      name = kith_person_dup_name (siblings->pdata[i]);
      note (self, "other-parent", "any", "side-other-parent", siblings->pdata[i],
            /* Translators: the name of a brother or sister */
            kith_text_fill (_("%s has another parent who is not named yet."), name),
            _("The other parent’s family may have grown fond of all the children."));
    }
}

/* People from the past. */
static void
look_for_past (Search *self)
{
  if (kith_finding_has_asked_with (self->family, self->child, NULL, "past-"))
    return;

  note (self, "past", "any", "past-good", NULL,
        /* Translators: the name of a child */
        kith_text_fill (_("Nobody has asked yet who used to be around %s."), self->name),
        _("Old carers, teachers, neighbours and former partners’ families are often glad to hear."));
}

static gboolean
is_grown_man (Search     *self,
              KithRecord *person)
{
  KithDate born;
  KithAge age;

  return kith_record_has_token (person, KITH_PERSON_SYMBOL, "male")
         && kith_record_has_token (person, KITH_PERSON_LIFE, "living") && !kith_person_is_paid (person)
         && (!kith_kin_get_birth (person, &born) || !kith_age_on_day (&born, self->today, &age) || !age.has_high
             || age.high.years >= GROWN_UP);
}

static gboolean
lives_with (Search     *self,
            KithRecord *person)
{
  g_autoptr(GPtrArray) homes = kith_kin_memberships (self->family, self->child);
  g_autoptr(GPtrArray) own = kith_kin_memberships (self->family, person);

  for (guint i = 0; i < homes->len; i++)
    for (guint j = 0; j < own->len; j++)
      if (g_strcmp0 (kith_record_get_ref (homes->pdata[i], KITH_HOUSEHOLD_MEMBER_HOUSEHOLD),
                     kith_record_get_ref (own->pdata[j], KITH_HOUSEHOLD_MEMBER_HOUSEHOLD)) == 0
          && kith_record_get_presence (homes->pdata[i], self->today) == KITH_PRESENCE_THERE
          && kith_record_get_presence (own->pdata[j], self->today) == KITH_PRESENCE_THERE)
        return TRUE;

  return FALSE;
}

/* Men in a caring role: one in the home is asked about by name; else whether there is one at all. */
static void
look_for_men (Search *self)
{
  KithRecord *father = kith_finding_find_parent (self->family, self->child, "father");

  if (was_asked (self, "any", "father-men"))
    return;
  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (self->family, KITH_RECORD_PERSON, i);
      g_autofree char *name = NULL;

      if (person == father || person == self->child || !is_grown_man (self, person) || !lives_with (self, person))
        continue;
      name = kith_person_dup_name (person);
      note (self, "men", "any", "father-men", person,
            /* Translators: the names of a man and of a child */
            g_strdup_printf (_("%s lives with %s. Nobody has asked yet what he does for the children."), name, self->name),
            _("A man in the home matters to the children, as a help or as a worry, and is often not spoken to."));
      return;
    }

  note (self, "men", "any", "father-men", NULL,
        /* Translators: the name of a child */
        kith_text_fill (_("Nobody has asked yet which men %s trusts."), self->name),
        _("Grandads, uncles, coaches and mum’s friends are left out more often than women."));
}

/**
 * kith_missing_list:
 * @child: one of the children
 * @today: the day for which ages are told
 *
 * Returns: (transfer full) (element-type KithGap): who may be missing round @child, perhaps nobody
 */
GPtrArray *
kith_missing_list (KithCase   *self,
                   KithRecord *child,
                   KithDay     today)
{
  g_autofree char *name = kith_person_dup_name (child);
  Search search = { self, child, today, name, g_ptr_array_new_with_free_func (free_gap) };

  look_for_sides (&search);
  look_for_unasked (&search);
  look_for_generations (&search);
  look_for_other_parents (&search);
  look_for_past (&search);
  look_for_men (&search);
  return search.gaps;
}
