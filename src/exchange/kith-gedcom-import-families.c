/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The families of a GEDCOM file: who is named as partner and as child. What their records
 * say beyond that is read in kith-gedcom-import-couples. */

#include "config.h"

#include "exchange/kith-gedcom-import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_partner_of (const KithGedcomFamily *family,
               guint32                 person)
{
  return family->partners[0] == person || family->partners[1] == person;
}

static gboolean
add_partner (KithGedcomFamily *family,
             guint32           person,
             gboolean          is_husband)
{
  if (family->n_partners == 2)
    return FALSE;

  family->is_husband[family->n_partners] = is_husband;
  family->partners[family->n_partners++] = person;
  return TRUE;
}

/* Partners and children */

static void
tell_void (KithGedcomImport     *self,
           KithGedcomFamily     *family,
           const KithGedcomNode *node)
{
  if (node->child != 0)
    kith_gedcom_import_describe (self, node, NULL, &family->note);
}

static void
take_partner (KithGedcomImport     *self,
              KithGedcomFamily     *family,
              const KithGedcomNode *node)
{
  guint32 person = kith_gedcom_import_pointed (self, node, "INDI");

  if (kith_gedcom_import_is_void (self, node))
    tell_void (self, family, node);
  else if (person == KITH_NOBODY)
    kith_gedcom_import_lose (self, node, _("It points to nobody who is in the file."));
  else if (is_partner_of (family, person))
    kith_gedcom_import_tell (self, node, _("The same person is named twice as partner."));
  else if (!add_partner (family, person, kith_gedcom_tree_is (self->tree, node, "HUSB")))
    kith_gedcom_import_lose (self, node, _("A couple has two partners; this is a third."));
  else
    {
      for (const KithGedcomNode *below = kith_gedcom_tree_first (self->tree, node); below != NULL;
           below = kith_gedcom_tree_next (self->tree, below))
        kith_gedcom_import_describe (self, below, NULL, &family->note);
    }
}

static void
take_child (KithGedcomImport     *self,
            KithGedcomFamily     *family,
            guint                 number,
            const KithGedcomNode *node)
{
  guint32 child = kith_gedcom_import_pointed (self, node, "INDI");
  KithGedcomLink *link;
  gboolean is_new;

  if (kith_gedcom_import_is_void (self, node))
    {
      tell_void (self, family, node);
      return;
    }
  if (child == KITH_NOBODY)
    {
      kith_gedcom_import_lose (self, node, _("It points to nobody who is in the file."));
      return;
    }

  link = kith_gedcom_import_link (self, child, number, &is_new);
  if (link->from_family != NULL)
    kith_gedcom_import_tell (self, node, _("The same child is named twice."));
  else
    link->from_family = node;
}

static void
take_members (KithGedcomImport *self,
              guint             number)
{
  KithGedcomFamily *family = kith_gedcom_import_family (self, number);
  const KithGedcomNode *node;

  for (node = kith_gedcom_tree_first (self->tree, family->node); node != NULL;
       node = kith_gedcom_tree_next (self->tree, node))
    {
      if (kith_gedcom_tree_is (self->tree, node, "HUSB")
          || kith_gedcom_tree_is (self->tree, node, "WIFE"))
        take_partner (self, family, node);
      else if (kith_gedcom_tree_is (self->tree, node, "CHIL"))
        take_child (self, family, number, node);
    }
}

static gboolean
is_woman (KithGedcomPerson *person)
{
  return kith_record_has_token (person->record, KITH_PERSON_SYMBOL, "female");
}

/* What a person's own record says of the families they are partner in. */
static void
take_family_of (KithGedcomImport     *self,
                guint                 number,
                const KithGedcomNode *node)
{
  KithGedcomPerson *person = kith_gedcom_import_person (self, number);
  guint32 at = kith_gedcom_import_pointed (self, node, "FAM");
  KithGedcomFamily *family = at != KITH_NOBODY ? kith_gedcom_import_family (self, at) : NULL;

  if (family == NULL)
    {
      if (!kith_gedcom_import_is_void (self, node))
        kith_gedcom_import_lose (self, node, _("It points to no family that is in the file."));
      else if (node->child != 0)
        kith_gedcom_import_describe (self, node, NULL, &person->note);
      return;
    }

  if (!is_partner_of (family, number))
    {
      if (add_partner (family, number, !is_woman (person)))
        kith_gedcom_import_tell (self, node, _("Only the person names the family; the link was made."));
      else
        kith_gedcom_import_lose (self, node, _("The family has two partners already."));
    }

  for (const KithGedcomNode *below = kith_gedcom_tree_first (self->tree, node); below != NULL;
       below = kith_gedcom_tree_next (self->tree, below))
    kith_gedcom_import_describe (self, below, NULL, &person->note);
}

static void
take_families_of_people (KithGedcomImport *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const KithGedcomNode *node;

      for (node = kith_gedcom_tree_first (self->tree, kith_gedcom_import_person (self, i)->node);
           node != NULL; node = kith_gedcom_tree_next (self->tree, node))
        {
          if (kith_gedcom_tree_is (self->tree, node, "FAMS"))
            take_family_of (self, i, node);
        }
    }
}

/**
 * kith_gedcom_import_families:
 *
 * Makes a partnership of every family that names a partner, and finds out who its children are. A
 * family with one partner is one whose other parent is not known.
 */
void
kith_gedcom_import_families (KithGedcomImport *self)
{
  for (guint i = 0; i < self->families->len; i++)
    take_members (self, i);
  take_families_of_people (self);
  kith_gedcom_import_children_of_people (self);

  for (guint i = 0; i < self->links->len; i++)
    {
      KithGedcomLink *link = &g_array_index (self->links, KithGedcomLink, i);

      kith_gedcom_import_family (self, link->family)->n_children++;
    }
  kith_gedcom_import_couples (self);
}
