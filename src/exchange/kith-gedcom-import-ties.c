/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a GEDCOM file says of people who are connected otherwise than as kin, and of twins. */

#include "config.h"

#include "exchange/kith-gedcom-import-private.h"
#include "exchange/kith-gedcom-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *role;
  const char *label;
} Role;

/* Source: FamilySearch GEDCOM 7.0, enumset-ROLE. */
static const Role roles[] = {
  { "CHIL", N_("Child") },       { "CLERGY", N_("Clergy") },
  { "FATH", N_("Father") },      { "FRIEND", N_("Friend") },
  { "GODP", N_("Godparent") },   { "HUSB", N_("Husband") },
  { "MOTH", N_("Mother") },      { "MULTIPLE", N_("Born together") },
  { "NGHBR", N_("Neighbour") },  { "OFFICIATOR", N_("Officiant") },
  { "PARENT", N_("Parent") },    { "SPOU", N_("Husband or wife") },
  { "WIFE", N_("Wife") },        { "WITN", N_("Witness") },
};

/* The words of the file where it has any. */
static char *
dup_role (KithGedcomImport     *self,
          const KithGedcomNode *asso)
{
  const KithGedcomNode *role = kith_gedcom_tree_find (self->tree, asso, "ROLE");
  const KithGedcomNode *phrase;
  g_autofree char *value = NULL;

  if (role == NULL)
    role = kith_gedcom_tree_find (self->tree, asso, "RELA");
  if (role == NULL)
    return g_strdup ("");

  phrase = kith_gedcom_tree_find (self->tree, role, "PHRASE");
  if (phrase != NULL && kith_gedcom_tree_get_value (self->tree, phrase) != NULL)
    return kith_gedcom_import_dup_value (self, phrase);

  value = kith_gedcom_import_dup_value (self, role);
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      if (strcmp (value, roles[i].role) == 0)
        return g_strdup (_(roles[i].label));
    }

  return g_steal_pointer (&value);
}

/* "Close / friendship: like a sister": a kind of tie as Kith calls it, and what is said of it. */
static const char *
take_kind (const char **words)
{
  const char *colon = strstr (*words, ": ");
  const gsize length = strlen (*words);
  const KithTerm *term = kith_gedcom_words_find_term (&kith_tie_kinds, *words, length);

  if (term != NULL)
    {
      *words += length;
      return term->token;
    }
  if (colon != NULL)
    term = kith_gedcom_words_find_term (&kith_tie_kinds, *words, colon - *words);
  if (term == NULL)
    return NULL;

  *words = colon + 2;
  return term->token;
}

static const char *
tie_kind_of (KithGedcomImport     *self,
             const KithGedcomNode *asso,
             const char           *folded)
{
  const KithGedcomNode *role = kith_gedcom_tree_find (self->tree, asso, "ROLE");
  const char *value = role != NULL ? kith_gedcom_tree_get_value (self->tree, role) : NULL;

  if (strstr (folded, "friend") != NULL || g_strcmp0 (value, "FRIEND") == 0)
    return "social_friend";
  if (strstr (folded, "mentor") != NULL)
    return "social_mentor";

  return "social_link";
}

static void
join_twins (KithGedcomImport     *self,
            const KithGedcomNode *node,
            KithGedcomPerson     *one,
            KithGedcomPerson     *other,
            const char           *folded)
{
  gboolean is_not = strstr (folded, "non") != NULL || strstr (folded, "not") != NULL;
  gboolean is_identical = strstr (folded, "identical") != NULL && !is_not;
  gboolean is_fraternal = strstr (folded, "fraternal") != NULL
                          || (strstr (folded, "identical") != NULL && is_not);
  const char *group = kith_record_get_ref (one->record, KITH_PERSON_BIRTH_GROUP);
  const char *others = kith_record_get_ref (other->record, KITH_PERSON_BIRTH_GROUP);

  if (group != NULL && others != NULL)
    {
      if (strcmp (group, others) != 0)
        kith_gedcom_import_lose (self, node, _("Both belong to other twins already."));
      return;
    }

  if (group == NULL && others == NULL)
    {
      KithRecord *record = kith_gedcom_import_record (self, KITH_RECORD_BIRTH_GROUP);

      kith_record_set_text (record, KITH_BIRTH_GROUP_KIND,
                            is_identical ? "identical" : is_fraternal ? "fraternal" : "unknown");
      g_ptr_array_add (self->records, record);
      group = kith_record_get_id (record);
    }

  kith_record_set_text (one->record, KITH_PERSON_BIRTH_GROUP, group != NULL ? group : others);
  kith_record_set_text (other->record, KITH_PERSON_BIRTH_GROUP, group != NULL ? group : others);
  if (is_identical)
    {
      kith_record_set_integer (one->record, KITH_PERSON_IS_IDENTICAL, TRUE);
      kith_record_set_integer (other->record, KITH_PERSON_IS_IDENTICAL, TRUE);
    }
}

static gboolean
is_in_words (KithGedcomImport     *self,
             const KithGedcomNode *node,
             KithRecord           *tie)
{
  g_autofree char *text = NULL;

  if (!kith_gedcom_tree_is (self->tree, node, "NOTE") || node->is_pointer || node->child != 0)
    return FALSE;

  text = kith_gedcom_import_dup_value (self, node);
  return kith_gedcom_words_read (text, tie, kith_gedcom_tie_words,
                                 G_N_ELEMENTS (kith_gedcom_tie_words));
}

static void
make_tie (KithGedcomImport     *self,
          const KithGedcomNode *node,
          KithGedcomPerson     *giver,
          KithGedcomPerson     *receiver,
          const char           *words,
          const char           *folded)
{
  const char *label = words;
  const char *kind = take_kind (&label);
  KithRecord *tie = kith_gedcom_import_record (self, KITH_RECORD_TIE);
  GString *note = NULL;

  kith_record_set_text (tie, KITH_TIE_GIVER, kith_record_get_id (giver->record));
  kith_record_set_text (tie, KITH_TIE_RECEIVER, kith_record_get_id (receiver->record));
  kith_record_set_text (tie, KITH_TIE_KIND,
                        kind != NULL ? kind : tie_kind_of (self, node, folded));
  kith_record_set_text (tie, KITH_TIE_LABEL, label);
  for (const KithGedcomNode *below = kith_gedcom_tree_first (self->tree, node); below != NULL;
       below = kith_gedcom_tree_next (self->tree, below))
    {
      if (kith_gedcom_import_is_dull (self, below))
        kith_gedcom_import_skip (self, below);
      else if (is_in_words (self, below, tie))
        continue;
      else if (!kith_gedcom_tree_is (self->tree, below, "RELA")
               && !kith_gedcom_tree_is (self->tree, below, "ROLE")
               && !kith_gedcom_tree_is (self->tree, below, "TYPE"))
        kith_gedcom_import_describe (self, below, NULL, &note);
    }

  if (note != NULL)
    {
      kith_record_set_text (tie, KITH_TIE_NOTE, note->str);
      g_string_free (note, TRUE);
    }
  g_ptr_array_add (self->records, tie);
}

static void
take_association (KithGedcomImport     *self,
                  guint                 number,
                  const KithGedcomNode *node)
{
  KithGedcomPerson *person = kith_gedcom_import_person (self, number);
  guint32 at = kith_gedcom_import_pointed (self, node, "INDI");
  g_autofree char *label = NULL;
  g_autofree char *folded = NULL;

  if (at == KITH_NOBODY || at == number)
    {
      kith_gedcom_import_describe (self, node, NULL, &person->note);
      return;
    }

  label = dup_role (self, node);
  folded = g_ascii_strdown (label, -1);
  if (strstr (folded, "twin") != NULL || strstr (folded, "triplet") != NULL
      || strcmp (label, _("Born together")) == 0)
    join_twins (self, node, person, kith_gedcom_import_person (self, at), folded);
  else
    make_tie (self, node, kith_gedcom_import_person (self, at), person, label, folded);
}

/**
 * kith_gedcom_import_ties:
 *
 * Makes ties and twins of what people's records say of others.
 */
void
kith_gedcom_import_ties (KithGedcomImport *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const KithGedcomNode *node;

      for (node = kith_gedcom_tree_first (self->tree, kith_gedcom_import_person (self, i)->node);
           node != NULL; node = kith_gedcom_tree_next (self->tree, node))
        {
          if (kith_gedcom_tree_is (self->tree, node, "ASSO"))
            take_association (self, i, node);
        }
    }
}
