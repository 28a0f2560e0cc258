/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Child links: which children a GEDCOM file gives to which families, of what kind to each partner,
 * and that nobody becomes their own ancestor by them. */

#include "config.h"

#include "exchange/kith-gedcom-import-private.h"
#include "exchange/kith-gedcom-words.h"

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

static KithGedcomLink *
link_at (KithGedcomImport *self,
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

  return link_at (self, GPOINTER_TO_UINT (number) - 1);
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

/* What stands below CHIL: the kind of child to each parent, in tags of Family Tree Maker. */
static void
read_child_line (KithGedcomImport *self,
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

static void
tell_one_sided (KithGedcomImport *self,
                KithGedcomLink   *link)
{
  if (link->from_child == NULL)
    kith_gedcom_import_tell (self, link->from_family,
                             _("Only the family names the child; the link was made."));
  else if (link->from_family == NULL)
    kith_gedcom_import_tell (self, link->from_child,
                             _("Only the child names the family; the link was made."));
}

/* Ancestors: a walk from child to parent that comes back to somebody still on the way has found a
 * ring, and the link that closes it is dropped. */

enum
{
  NOT_SEEN,
  ON_THE_WAY,
  DONE,
};

typedef struct
{
  guint32 person;
  guint32 link;   /* the next to look at, + 1; 0 if there is none */
  guint which;    /* and which of its partners */
} Step;

typedef struct
{
  KithGedcomImport *import;
  guint32 *first;   /* by person: link + 1 */
  guint32 *next;    /* by link: link + 1 */
  guint8 *state;    /* by person */
  GArray *way;      /* of Step */
} Walk;

static void
walk_enter (Walk    *self,
            guint32  person)
{
  Step step = { person, self->first[person], 0 };

  self->state[person] = ON_THE_WAY;
  g_array_append_val (self->way, step);
}

static void
lose_link (KithGedcomImport *self,
           KithGedcomLink   *link)
{
  kith_gedcom_import_lose (self, link->from_family != NULL ? link->from_family : link->from_child,
                           _("By this link somebody would be their own ancestor."));
}

static void
walk_on (Walk *self)
{
  Step *step = &g_array_index (self->way, Step, self->way->len - 1);
  KithGedcomLink *link;
  guint32 parent;
  guint which;

  if (step->link == 0)
    {
      self->state[step->person] = DONE;
      g_array_set_size (self->way, self->way->len - 1);
      return;
    }

  link = link_at (self->import, step->link - 1);
  which = step->which;
  parent = kith_gedcom_import_family (self->import, link->family)->partners[which];
  step->which = 1 - which;
  if (which == 1)
    step->link = self->next[step->link - 1];
  if (parent == KITH_NOBODY)
    return;

  if (self->state[parent] == ON_THE_WAY)
    {
      if (!link->dropped[0])
        lose_link (self->import, link);
      link->dropped[which] = TRUE;
    }
  else if (self->state[parent] == NOT_SEEN)
    walk_enter (self, parent);
}

static void
drop_rings (KithGedcomImport *self)
{
  Walk walk = { .import = self };

  walk.first = g_new0 (guint32, self->people->len + 1);
  walk.next = g_new0 (guint32, self->links->len + 1);
  walk.state = g_new0 (guint8, self->people->len + 1);
  walk.way = g_array_new (FALSE, FALSE, sizeof (Step));

  for (guint i = self->links->len; i > 0; i--)
    {
      guint32 child = link_at (self, i - 1)->child;

      walk.next[i - 1] = walk.first[child];
      walk.first[child] = i;
    }

  for (guint i = 0; i < self->people->len; i++)
    {
      if (walk.state[i] == NOT_SEEN)
        walk_enter (&walk, i);
      while (walk.way->len > 0)
        walk_on (&walk);
    }

  g_free (walk.first);
  g_free (walk.next);
  g_free (walk.state);
  g_array_unref (walk.way);
}

/* Records */

static void
make_parentage (KithGedcomImport *self,
                KithGedcomLink   *link,
                guint             which)
{
  KithGedcomFamily *family = kith_gedcom_import_family (self, link->family);
  KithGedcomPerson *child = kith_gedcom_import_person (self, link->child);
  KithRecord *record;

  if (which >= family->n_partners || link->dropped[which])
    return;

  record = kith_gedcom_import_record (self, KITH_RECORD_PARENTAGE);
  kith_record_set_text (record, KITH_PARENTAGE_CHILD, kith_record_get_id (child->record));
  kith_record_set_text (record, KITH_PARENTAGE_PARENT,
                        kith_record_get_id (kith_gedcom_import_person (self, family->partners[which])->record));
  kith_record_set_text (record, KITH_PARENTAGE_KIND,
                        link->kinds[which] != NULL ? link->kinds[which] : "birth");
  kith_record_set_text (record, KITH_PARENTAGE_FAMILY, kith_record_get_id (family->record));
  if (link->account != NULL)
    kith_record_set_text (record, KITH_PARENTAGE_ACCOUNT, link->account);
  if (link->note != NULL)
    {
      g_autofree char *note = kith_gedcom_words_take (link->note->str, record,
                                                      kith_gedcom_link_words,
                                                      G_N_ELEMENTS (kith_gedcom_link_words));

      kith_record_set_text (record, KITH_PARENTAGE_NOTE, note);
    }
  if (link->since != NULL && g_strcmp0 (link->kinds[which], "adopted") == 0)
    kith_record_set_text (record, KITH_PARENTAGE_SINCE, link->since);
  g_ptr_array_add (self->records, record);
}

static void
take_sibship_words (KithRecord     *record,
                    KithGedcomLink *link)
{
  g_autofree char *note = NULL;

  if (link->note == NULL)
    return;

  note = kith_gedcom_words_take (link->note->str, record, kith_gedcom_sibship_words,
                                 G_N_ELEMENTS (kith_gedcom_sibship_words));
  kith_record_set_text (record, KITH_SIBSHIP_NOTE, note);
}

/* Brothers and sisters whose parents nobody names: each is joined to the first. */
static void
make_sibship (KithGedcomImport *self,
              KithGedcomFamily *family,
              guint32           eldest,
              KithGedcomLink   *link)
{
  KithRecord *record = kith_gedcom_import_record (self, KITH_RECORD_SIBSHIP);

  kith_record_set_text (record, KITH_SIBSHIP_PERSON_A,
                        kith_record_get_id (kith_gedcom_import_person (self, eldest)->record));
  kith_record_set_text (record, KITH_SIBSHIP_PERSON_B,
                        kith_record_get_id (kith_gedcom_import_person (self, link->child)->record));
  take_sibship_words (record, link);
  if (!kith_record_says_something (record, KITH_SIBSHIP_KIND))
    kith_record_set_text (record, KITH_SIBSHIP_KIND, "full");
  kith_record_set_text (record, KITH_SIBSHIP_SOURCE_REF,
                        kith_gedcom_tree_get_xref (self->tree, family->node));
  g_ptr_array_add (self->records, record);
}

/* The numbers of the links, family by family, in the order in which they were found. */
static guint32 *
order_by_family (KithGedcomImport *self)
{
  g_autofree guint32 *begin = g_new0 (guint32, self->families->len + 1);
  guint32 *order = g_new (guint32, self->links->len + 1);

  for (guint i = 0; i < self->links->len; i++)
    begin[link_at (self, i)->family + 1]++;
  for (guint i = 0; i < self->families->len; i++)
    begin[i + 1] += begin[i];
  for (guint i = 0; i < self->links->len; i++)
    order[begin[link_at (self, i)->family]++] = i;

  return order;
}

/**
 * kith_gedcom_import_links:
 *
 * Makes the records of all child links, and of siblings whose parents are not known.
 */
void
kith_gedcom_import_links (KithGedcomImport *self)
{
  g_autofree guint32 *order = order_by_family (self);
  guint32 eldest = KITH_NOBODY, family_before = KITH_NOBODY;

  for (guint i = 0; i < self->links->len; i++)
    {
      read_child_line (self, link_at (self, i));
      tell_one_sided (self, link_at (self, i));
    }
  drop_rings (self);

  for (guint i = 0; i < self->links->len; i++)
    {
      KithGedcomLink *link = link_at (self, order[i]);
      KithGedcomFamily *family = kith_gedcom_import_family (self, link->family);

      if (link->family != family_before)
        eldest = KITH_NOBODY;
      family_before = link->family;
      if (family->record != NULL)
        {
          make_parentage (self, link, 0);
          make_parentage (self, link, 1);
        }
      else if (eldest == KITH_NOBODY)
        eldest = link->child;
      else
        make_sibship (self, family, eldest, link);
    }
}
