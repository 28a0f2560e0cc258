/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Child links: which children a GEDCOM file gives to which families, and of what kind to each
 * partner. */

#include "config.h"

#include "exchange/kith-gedcom-import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *words;  /* in small letters, parted by "|" */
  const char *token;
} KindWord;

/* Source: PEDI of 5.5.1 and 7.0; what Family Tree Maker, Legacy, RootsMagic and MyHeritage write
 * as _FREL and _MREL or as values of their own. */
static const KindWord kind_words[] = {
  { "birth|natural|biolog|genetic|blood|seal|unknown", NULL },
  { "adopt", "adopted" },
  { "foster", "fostered" },
  { "step", "step" },
  { "donor", "donor" },
  { "surrog", "surrogate" },
  { "disputed|challenged|presumed|putative|alleged|candidate", "paternity_uncertain" },
  { "kin|relative", "kinship_informal" },
};

static const char *
kind_of (const char *text)
{
  g_autofree char *folded = g_ascii_strdown (text, -1);
  const KithTerm *term = kith_vocabulary_find (&kith_parentage_kinds, text);

  if (term != NULL)
    return term->token;

  for (gsize i = 0; i < G_N_ELEMENTS (kind_words); i++)
    {
      g_auto(GStrv) words = g_strsplit (kind_words[i].words, "|", -1);

      for (char **word = words; *word != NULL; word++)
        {
          if (g_str_has_prefix (folded, *word))
            return kind_words[i].token;
        }
    }

  return *folded != '\0' ? "other_carer" : NULL;
}

/**
 * kith_gedcom_import_link_at:
 *
 * Returns: (transfer none): link @number
 */
KithGedcomLink *
kith_gedcom_import_link_at (KithGedcomImport *self,
                            guint             number)
{
  return &g_array_index (self->links, KithGedcomLink, number);
}

/**
 * kith_gedcom_import_link:
 * @child: a person
 * @family: a family
 * @is_new: (out): whether it was not known before
 *
 * Returns: (transfer none): that @child is a child of @family; lent until the next is made
 */
KithGedcomLink *
kith_gedcom_import_link (KithGedcomImport *self,
                         guint32           child,
                         guint32           family,
                         gboolean         *is_new)
{
  guint64 pair = (guint64) child << 32 | family;
  gpointer number = g_hash_table_lookup (self->link_of, &pair);

  *is_new = number == NULL;
  if (number == NULL)
    {
      KithGedcomLink link = { .child = child, .family = family };

      g_array_append_val (self->links, link);
      number = GUINT_TO_POINTER (self->links->len);
      g_hash_table_insert (self->link_of, g_memdup2 (&pair, sizeof pair), number);
    }

  return kith_gedcom_import_link_at (self, GPOINTER_TO_UINT (number) - 1);
}

static void
set_kind (KithGedcomLink *link,
          guint           which,
          const char     *text)
{
  link->kinds[which] = kind_of (text);
  if (g_strcmp0 (link->kinds[which], "other_carer") == 0 && strcmp (text, "other_carer") != 0)
    kith_gedcom_import_add_text (&link->note, text);
}

/* What stands below FAMC. */
static void
read_pedigree (KithGedcomImport     *self,
               KithGedcomPerson     *person,
               KithGedcomLink       *link,
               const KithGedcomNode *famc)
{
  for (const KithGedcomNode *node = kith_gedcom_tree_first (self->tree, famc); node != NULL;
       node = kith_gedcom_tree_next (self->tree, node))
    {
      g_autofree char *value = kith_gedcom_import_dup_value (self, node);

      if (kith_gedcom_tree_is (self->tree, node, "PEDI"))
        {
          const KithGedcomNode *phrase = kith_gedcom_tree_find (self->tree, node, "PHRASE");
          g_autofree char *words = phrase != NULL ? kith_gedcom_import_dup_value (self, phrase)
                                                  : g_strdup (value);

          set_kind (link, 0, g_ascii_strcasecmp (value, "OTHER") == 0 ? words : value);
          link->kinds[1] = link->kinds[0];
          if (phrase != NULL && g_ascii_strcasecmp (value, "OTHER") != 0)
            kith_gedcom_import_add_text (&link->note, words);
        }
      else if (kith_gedcom_tree_is (self->tree, node, "STAT"))
        link->account = g_ascii_strcasecmp (value, "proven") == 0 ? "recorded" : "disputed";
      else if (kith_gedcom_import_is_dull (self, node))
        kith_gedcom_import_skip (self, node);
      else
        kith_gedcom_import_describe (self, node, NULL, &link->note);
    }
}

static KithGedcomLink *
link_from_child (KithGedcomImport     *self,
                 guint                 number,
                 const KithGedcomNode *famc,
                 gboolean             *is_again)
{
  guint32 family = kith_gedcom_import_pointed (self, famc, "FAM");
  KithGedcomLink *link;
  gboolean is_new;

  if (family == KITH_NOBODY)
    {
      if (!kith_gedcom_import_is_void (self, famc))
        kith_gedcom_import_lose (self, famc, _("It points to no family that is in the file."));
      else if (famc->child != 0)
        kith_gedcom_import_describe (self, famc, NULL,
                                     &kith_gedcom_import_person (self, number)->note);
      return NULL;
    }

  link = kith_gedcom_import_link (self, number, family, &is_new);
  *is_again = link->from_child != NULL;
  if (!*is_again)
    link->from_child = famc;
  return link;
}

static void
take_parents (KithGedcomImport     *self,
              guint                 number,
              const KithGedcomNode *famc)
{
  gboolean is_again = FALSE;
  KithGedcomLink *link = link_from_child (self, number, famc, &is_again);

  if (link == NULL)
    return;
  if (is_again && (famc->child == 0 || link->from_child->child != 0))
    {
      if (link->from_child->level == famc->level)
        kith_gedcom_import_tell (self, famc, _("The same family is named twice."));
      return;
    }

  read_pedigree (self, kith_gedcom_import_person (self, number), link, famc);
}

/* Who of the couple adopted: one of them may have been the parent before. */
static void
set_adopted (KithGedcomImport *self,
             KithGedcomLink   *link,
             const char       *who)
{
  KithGedcomFamily *family = kith_gedcom_import_family (self, link->family);

  for (guint i = 0; i < 2; i++)
    {
      if (g_ascii_strcasecmp (who, "HUSB") == 0 && !family->is_husband[i])
        continue;
      if (g_ascii_strcasecmp (who, "WIFE") == 0 && family->is_husband[i])
        continue;
      link->kinds[i] = "adopted";
    }
  if (g_ascii_strcasecmp (who, "HUSB") == 0 || g_ascii_strcasecmp (who, "WIFE") == 0)
    {
      guint other = family->is_husband[0] == (g_ascii_strcasecmp (who, "HUSB") == 0) ? 1 : 0;

      link->kinds[other] = NULL;
    }
}

static void
take_adoption (KithGedcomImport     *self,
               guint                 number,
               const KithGedcomNode *node)
{
  KithGedcomPerson *person = kith_gedcom_import_person (self, number);
  const KithGedcomNode *famc = kith_gedcom_tree_find (self->tree, node, "FAMC");
  const KithGedcomNode *date = kith_gedcom_tree_find (self->tree, node, "DATE");
  KithGedcomLink *link = NULL;
  gboolean is_again, more = FALSE;

  if (famc != NULL)
    link = link_from_child (self, number, famc, &is_again);
  if (link == NULL)
    {
      kith_gedcom_import_describe (self, node, NULL, &person->note);
      return;
    }

  {
    const KithGedcomNode *adop = kith_gedcom_tree_find (self->tree, famc, "ADOP");
    g_autofree char *who = adop != NULL ? kith_gedcom_import_dup_value (self, adop) : g_strdup ("");

    set_adopted (self, link, who);
  }
  if (date != NULL && link->since == NULL)
    link->since = kith_gedcom_import_date (self, date, _("Adoption"), &person->note);
  for (const KithGedcomNode *below = kith_gedcom_tree_first (self->tree, node); below != NULL;
       below = kith_gedcom_tree_next (self->tree, below))
    more = more || (below != famc && below != date);
  if (more)
    kith_gedcom_import_describe (self, node, NULL, &person->note);
}

/**
 * kith_gedcom_import_children_of_people:
 *
 * Takes the families that people's own records name as those they are children of.
 */
void
kith_gedcom_import_children_of_people (KithGedcomImport *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const KithGedcomNode *node;

      for (node = kith_gedcom_tree_first (self->tree, kith_gedcom_import_person (self, i)->node);
           node != NULL; node = kith_gedcom_tree_next (self->tree, node))
        {
          const KithGedcomNode *famc;
          gboolean is_again;

          if (kith_gedcom_tree_is (self->tree, node, "FAMC"))
            take_parents (self, i, node);
          else if (kith_gedcom_tree_is (self->tree, node, "ADOP"))
            take_adoption (self, i, node);
          else if (kith_gedcom_tree_is (self->tree, node, "BIRT"))
            {
              famc = kith_gedcom_tree_find (self->tree, node, "FAMC");
              if (famc != NULL)
                link_from_child (self, i, famc, &is_again);
            }
        }
    }
}

/**
 * kith_gedcom_import_child_line:
 *
 * Reads what stands below CHIL: the kind of child to each parent, in tags of Family Tree Maker.
 */
void
kith_gedcom_import_child_line (KithGedcomImport *self,
                               KithGedcomLink   *link)
{
  KithGedcomFamily *family = kith_gedcom_import_family (self, link->family);
  const KithGedcomNode *node;

  if (link->from_family == NULL)
    return;

  for (node = kith_gedcom_tree_first (self->tree, link->from_family); node != NULL;
       node = kith_gedcom_tree_next (self->tree, node))
    {
      gboolean to_father = kith_gedcom_tree_is (self->tree, node, "_FREL");
      g_autofree char *value = kith_gedcom_import_dup_value (self, node);

      if (to_father || kith_gedcom_tree_is (self->tree, node, "_MREL"))
        set_kind (link, family->is_husband[0] == to_father ? 0 : 1, value);
      else if (kith_gedcom_import_is_dull (self, node))
        kith_gedcom_import_skip (self, node);
      else
        kith_gedcom_import_describe (self, node, NULL, &link->note);
    }
}
