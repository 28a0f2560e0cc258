/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Drawing somebody new beside somebody who is there: one step each, with every link that follows
 * from what was said and none that does not. A second parent makes a couple of a kind that is not
 * known yet; a sibling of somebody without parents stays a sibling without parents; a child of one
 * who has left a partner is that one's child alone.
 */

#include "config.h"

#include "desk/kith-verbs-kin.h"

#include "base/kith-text.h"
#include "desk/kith-labels.h"
#include "desk/kith-verbs.h"
#include "model/kith-kin.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

/* A step in the making. */
typedef struct
{
  KithCase   *live;
  GPtrArray  *drafts; /* owned; KithDraft */
  KithRecord *of;     /* nullable; whom the newcomer is drawn beside: a person or a couple */
  const char *id;     /* of the newcomer */
} Addition;

typedef void (*RelateFunc) (Addition *self);

static KithDraft *
add_draft (Addition       *self,
           KithRecordKind  kind)
{
  KithDraft *draft = kith_draft_new (kind);

  g_ptr_array_add (self->drafts, draft);
  return draft;
}

static void
add_parentage (Addition   *self,
               const char *child,
               const char *parent,
               const char *kind,
               const char *family)
{
  KithDraft *link = add_draft (self, KITH_RECORD_PARENTAGE);

  kith_draft_set_text (link, KITH_PARENTAGE_CHILD, child);
  kith_draft_set_text (link, KITH_PARENTAGE_PARENT, parent);
  kith_draft_set_text (link, KITH_PARENTAGE_KIND, kind);
  if (family != NULL)
    kith_draft_set_text (link, KITH_PARENTAGE_FAMILY, family);
}

static const char *
add_couple (Addition   *self,
            const char *a,
            const char *b)
{
  KithDraft *couple = add_draft (self, KITH_RECORD_PARTNERSHIP);

  kith_draft_set_text (couple, KITH_PARTNERSHIP_PARTNER_A, a);
  kith_draft_set_text (couple, KITH_PARTNERSHIP_PARTNER_B, b);
  kith_draft_set_text (couple, KITH_PARTNERSHIP_KIND, "other");
  return kith_draft_get_id (couple);
}

static void
add_tie (Addition   *self,
         const char *kind)
{
  KithDraft *tie = NULL;

  if (self->of == NULL || kith_record_get_kind (self->of) != KITH_RECORD_PERSON)
    return;

  tie = add_draft (self, KITH_RECORD_TIE);
  kith_draft_set_text (tie, KITH_TIE_GIVER, kith_record_get_id (self->of));
  kith_draft_set_text (tie, KITH_TIE_RECEIVER, self->id);
  kith_draft_set_text (tie, KITH_TIE_KIND, kind);
}

/* Parents. */

static gboolean
have_same_parents (KithCase   *live,
                   KithRecord *a,
                   KithRecord *b)
{
  const KithParentageFlags by = KITH_PARENTAGE_BY_BIRTH | KITH_PARENTAGE_BY_LAW;
  g_autoptr(GPtrArray) one = kith_kin_parents (live, a, by);
  g_autoptr(GPtrArray) other = kith_kin_parents (live, b, by);

  for (guint i = 0; i < one->len; i++)
    if (!g_ptr_array_find (other, one->pdata[i], NULL))
      return FALSE;

  return one->len == other->len;
}

/* Who gets the same new parent: somebody, and those who were told as full brothers and sisters and
 * have the same parents on record so far. */
static void
collect_full_siblings (Addition   *self,
                       KithRecord *person,
                       GPtrArray  *children)
{
  GPtrArray *rows = kith_case_get_referrers (self->live, kith_record_get_id (person));

  g_ptr_array_add (children, person);
  for (guint i = 0; i < rows->len; i++)
    {
      KithRecord *one, *other;

      if (kith_record_get_kind (rows->pdata[i]) != KITH_RECORD_SIBSHIP
          || !kith_record_has_token (rows->pdata[i], KITH_SIBSHIP_KIND, "full"))
        continue;

      one = kith_case_resolve (self->live, rows->pdata[i], KITH_SIBSHIP_PERSON_A);
      other = one == person ? kith_case_resolve (self->live, rows->pdata[i], KITH_SIBSHIP_PERSON_B)
                            : one;
      if (other != NULL && !g_ptr_array_find (children, other, NULL)
          && have_same_parents (self->live, person, other))
        collect_full_siblings (self, other, children);
    }
}

/* The second parent makes a couple with the first, from which the child hangs from now on. */
static void
add_second_parent (Addition   *self,
                   KithRecord *child,
                   const char *couple)
{
  g_autoptr(GPtrArray) links = kith_kin_parentages_of (self->live, child, KITH_PARENTAGE_BY_BIRTH);
  KithDraft *change;

  /* A brother or sister whose parent is one by law only hangs from nobody by birth. */
  if (links->len == 0)
    return;

  change = kith_draft_new_for (links->pdata[0]);
  kith_draft_set_text (change, KITH_PARENTAGE_FAMILY, couple);
  g_ptr_array_add (self->drafts, change);
  add_parentage (self, kith_record_get_id (child), self->id, "birth", couple);
}

static void
relate_parent (Addition *self)
{
  g_autoptr(GPtrArray) links = kith_kin_parentages_of (self->live, self->of,
                                                       KITH_PARENTAGE_BY_BIRTH);
  g_autoptr(GPtrArray) children = g_ptr_array_new ();
  const char *couple = NULL;

  if (links->len > 1)
    {
      add_parentage (self, kith_record_get_id (self->of), self->id, "other_carer", NULL);
      return;
    }

  if (links->len == 1)
    couple = add_couple (self, kith_record_get_ref (links->pdata[0], KITH_PARENTAGE_PARENT),
                         self->id);
  collect_full_siblings (self, self->of, children);
  for (guint i = 0; i < children->len; i++)
    if (couple != NULL)
      add_second_parent (self, children->pdata[i], couple);
    else
      add_parentage (self, kith_record_get_id (children->pdata[i]), self->id, "birth", NULL);
}

/* Partners and children. */

static void
relate_partner (Addition *self)
{
  add_couple (self, kith_record_get_id (self->of), self->id);
}

static gboolean
is_together (KithRecord *couple)
{
  return kith_record_has_token (couple, KITH_PARTNERSHIP_STATE, "together")
         || kith_record_has_token (couple, KITH_PARTNERSHIP_STATE, "reconciled")
         || kith_record_has_token (couple, KITH_PARTNERSHIP_STATE, "remarried");
}

static KithRecord *
find_present_couple (KithCase   *live,
                     KithRecord *person)
{
  g_autoptr(GPtrArray) couples = kith_kin_partnerships (live, person);

  for (guint i = couples->len; i-- > 0;)
    if (is_together (couples->pdata[i]))
      return couples->pdata[i];

  return NULL;
}

static void
relate_child (Addition *self)
{
  static const guint ends[] = { KITH_PARTNERSHIP_PARTNER_A, KITH_PARTNERSHIP_PARTNER_B };
  KithRecord *couple = kith_record_get_kind (self->of) == KITH_RECORD_PARTNERSHIP
                         ? self->of : find_present_couple (self->live, self->of);

  if (couple == NULL)
    {
      add_parentage (self, self->id, kith_record_get_id (self->of), "birth", NULL);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (kith_record_get_ref (couple, ends[i]) != NULL)
      add_parentage (self, self->id, kith_record_get_ref (couple, ends[i]), "birth",
                     kith_record_get_id (couple));
}

/* Siblings. */

/* By both parents nothing more need be said; by one or none it was told that they are siblings, and
 * a parent who is told later will be the parent of both. */
static void
relate_sibling (Addition *self)
{
  g_autoptr(GPtrArray) links = kith_kin_parentages_of (self->live, self->of,
                                                       KITH_PARENTAGE_BY_BIRTH);
  KithDraft *sibship = NULL;

  for (guint i = 0; i < links->len; i++)
    add_parentage (self, self->id, kith_record_get_ref (links->pdata[i], KITH_PARENTAGE_PARENT),
                   "birth", kith_record_get_ref (links->pdata[i], KITH_PARENTAGE_FAMILY));
  if (links->len > 1)
    return;

  sibship = add_draft (self, KITH_RECORD_SIBSHIP);
  kith_draft_set_text (sibship, KITH_SIBSHIP_PERSON_A, kith_record_get_id (self->of));
  kith_draft_set_text (sibship, KITH_SIBSHIP_PERSON_B, self->id);
}

/* Who is not kin. */

static void
relate_friend (Addition *self)
{
  add_tie (self, "social_friend");
}

static void
relate_professional (Addition *self)
{
  add_tie (self, "social_professional");
}

/* A pet belongs to the home; without one on record, to whoever told of it. */
static void
relate_pet (Addition *self)
{
  g_autoptr(GPtrArray) homes = NULL;
  KithDraft *member = NULL;

  if (self->of == NULL || kith_record_get_kind (self->of) != KITH_RECORD_PERSON)
    return;

  homes = kith_kin_memberships (self->live, self->of);
  if (homes->len == 0)
    {
      add_tie (self, "social_link");
      return;
    }

  member = add_draft (self, KITH_RECORD_HOUSEHOLD_MEMBER);
  kith_draft_set_text (member, KITH_HOUSEHOLD_MEMBER_HOUSEHOLD,
                       kith_record_get_ref (homes->pdata[0], KITH_HOUSEHOLD_MEMBER_HOUSEHOLD));
  kith_draft_set_text (member, KITH_HOUSEHOLD_MEMBER_PERSON, self->id);
}

/* What each role means: its name, the step's, the sort of person, the links, and what somebody of
 * unknown name is called as a woman, a man, or either. */
static const struct
{
  const char *label;
  const char *step;
  const char *kind;
  RelateFunc  relate;
  gboolean    needs_other;
  const char *female;
  const char *male;
  const char *either;
} roles[KITH_N_ROLES] = {
  [KITH_ROLE_ANYBODY] = { N_("Person"), N_("Add Person"), "family", NULL, FALSE },
  [KITH_ROLE_PARENT] = { N_("Parent"), N_("Add Parent"), "family", relate_parent, TRUE,
                         N_("%s’s mother"), N_("%s’s father"), N_("%s’s parent") },
  [KITH_ROLE_PARTNER] = { N_("Partner"), N_("Add Partner"), "family", relate_partner, TRUE,
                          NULL, NULL, N_("%s’s partner") },
  [KITH_ROLE_CHILD] = { N_("Child"), N_("Add Child"), "family", relate_child, TRUE,
                        N_("%s’s daughter"), N_("%s’s son"), N_("%s’s child") },
  [KITH_ROLE_SIBLING] = { N_("Brother or sister"), N_("Add Brother or Sister"), "family",
                          relate_sibling, TRUE,
                          N_("%s’s sister"), N_("%s’s brother"), N_("%s’s brother or sister") },
  [KITH_ROLE_SIBLINGS] = { N_("Brothers or sisters, number not known"),
                           N_("Add Brothers or Sisters"), "group", relate_sibling, TRUE,
                           N_("%s’s sisters"), N_("%s’s brothers"),
                           N_("%s’s brothers and sisters") },
  [KITH_ROLE_FRIEND] = { N_("Friend or other person"), N_("Add Friend"), "friend", relate_friend,
                         FALSE, NULL, NULL, N_("%s’s friend") },
  [KITH_ROLE_PROFESSIONAL] = { N_("Professional"), N_("Add Professional"), "professional",
                               relate_professional, FALSE, NULL, NULL, N_("%s’s worker") },
  [KITH_ROLE_PET] = { N_("Pet"), N_("Add Pet"), "pet", relate_pet, FALSE, NULL, NULL,
                      N_("%s’s pet") },
};

/**
 * kith_role_get_label:
 *
 * Returns: what somebody in that role is called, marked for translation but not translated
 */
const char *
kith_role_get_label (KithRole role)
{
  g_return_val_if_fail ((guint) role < KITH_N_ROLES, NULL);

  return roles[role].label;
}

/**
 * kith_role_dup_name:
 * @symbol: (nullable): how they are drawn
 * @of: (nullable): the name of the one they are drawn beside
 *
 * Returns: (transfer full): what somebody is called whose name is not known, such as "Maya's
 *   mother"
 */
char *
kith_role_dup_name (KithRole    role,
                    const char *symbol,
                    const char *of)
{
  const char *words = NULL;

  g_return_val_if_fail ((guint) role < KITH_N_ROLES, NULL);

  if (g_strcmp0 (symbol, "female") == 0 || g_strcmp0 (symbol, "trans_woman") == 0)
    words = roles[role].female;
  else if (g_strcmp0 (symbol, "male") == 0 || g_strcmp0 (symbol, "trans_man") == 0)
    words = roles[role].male;
  if (words == NULL)
    words = roles[role].either;

  return words != NULL && of != NULL ? kith_text_fill (_(words), of) : g_strdup ("");
}

/* The newcomer. */

static gboolean
has_focus_child (KithCase *live)
{
  for (guint i = 0; i < kith_case_count (live, KITH_RECORD_PERSON); i++)
    if (kith_record_get_boolean (kith_case_nth (live, KITH_RECORD_PERSON, i), KITH_PERSON_IS_FOCUS))
      return TRUE;

  return FALSE;
}

static void
name_newcomer (Addition           *self,
               KithDraft          *person,
               const KithNewcomer *newcomer)
{
  g_autofree char *line = kith_text_one_line (newcomer->name);
  g_autofree char *of = NULL;
  g_autofree char *words = NULL;

  if (*line != '\0')
    {
      kith_draft_set_text (person, KITH_PERSON_KNOWN_AS, line);
      return;
    }

  if (self->of != NULL && kith_record_get_kind (self->of) == KITH_RECORD_PERSON)
    of = kith_person_dup_name (self->of);
  words = kith_role_dup_name (newcomer->role, newcomer->symbol, of);
  if (*words != '\0')
    kith_draft_set_text (person, KITH_PERSON_KNOWN_AS, words);
  kith_draft_set_integer (person, KITH_PERSON_IS_PLACEHOLDER, 1);
}

/* The child that a case is about is one, whatever they are called. */
static gboolean
are_several (Addition           *self,
             const KithNewcomer *newcomer)
{
  return newcomer->is_group && g_str_equal (roles[newcomer->role].kind, "family")
         && (self->of != NULL || has_focus_child (self->live));
}

static void
add_newcomer (Addition           *self,
              const KithNewcomer *newcomer)
{
  KithDraft *person = add_draft (self, KITH_RECORD_PERSON);

  self->id = kith_draft_get_id (person);
  kith_draft_set_text (person, KITH_PERSON_KIND, roles[newcomer->role].kind);
  name_newcomer (self, person, newcomer);
  if (are_several (self, newcomer))
    {
      kith_draft_set_text (person, KITH_PERSON_KIND, "group");
      kith_draft_set_integer (person, KITH_PERSON_IS_PLACEHOLDER, 1);
    }
  if (newcomer->is_group && newcomer->count > 0)
    kith_draft_set_integer (person, KITH_PERSON_GROUP_COUNT, newcomer->count);
  if (newcomer->symbol != NULL)
    kith_draft_set_text (person, KITH_PERSON_SYMBOL, newcomer->symbol);
  if (newcomer->born != NULL)
    kith_draft_set_text (person, KITH_PERSON_BORN, newcomer->born);
  if (newcomer->died != NULL)
    kith_draft_set_text (person, KITH_PERSON_DIED, newcomer->died);
  if (newcomer->has_died || newcomer->died != NULL)
    kith_draft_set_text (person, KITH_PERSON_LIFE, "died");
  if (newcomer->role == KITH_ROLE_ANYBODY && !has_focus_child (self->live))
    kith_draft_set_integer (person, KITH_PERSON_IS_FOCUS, 1);
}

static gboolean
can_stand_beside (KithRecord *of,
                  KithRole    role)
{
  if (of == NULL)
    return !roles[role].needs_other;

  return kith_record_get_kind (of) == KITH_RECORD_PERSON
         || (kith_record_get_kind (of) == KITH_RECORD_PARTNERSHIP
             && (role == KITH_ROLE_CHILD || !roles[role].needs_other));
}

/**
 * kith_desk_add_kin:
 * @newcomer: who is to be drawn
 * @of: (nullable): the id of whom they are drawn beside: a person, or a couple for its child;
 *   friends, workers and pets may be nobody's
 * @error: return location for a #GError
 *
 * Adds somebody with all that their place in the family says, in one step.
 *
 * Errors: %KITH_ERROR_NOT_FOUND if @of is no longer there; %KITH_ERROR_RULE if a date or symbol is
 *   none.
 *
 * Returns: (transfer full) (nullable): the id of the new person, when all is on the disk and in the
 *   live case
 */
char *
kith_desk_add_kin (KithDesk            *self,
                   const KithNewcomer  *newcomer,
                   const char          *of,
                   GError             **error)
{
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_draft_free);
  KithCase *live = kith_desk_get_case (self);
  Addition addition = { live, drafts, of != NULL ? kith_case_find (live, of) : NULL, NULL };
  const KithRole role = newcomer->role;

  g_return_val_if_fail ((guint) role < KITH_N_ROLES, NULL);

  if ((of != NULL && addition.of == NULL) || !can_stand_beside (addition.of, role))
    {
      kith_verb_tell_gone (error);
      return NULL;
    }

  add_newcomer (&addition, newcomer);
  if (roles[role].relate != NULL)
    roles[role].relate (&addition);

  return kith_desk_record (self, roles[role].step, drafts, NULL, error) ? g_strdup (addition.id)
                                                                        : NULL;
}
