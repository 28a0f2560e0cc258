/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of child links: nobody becomes their own ancestor by them, and siblings whose parents
 * nobody names are joined to the first. */

#include "config.h"

#include "exchange/kith-gedcom-import-private.h"
#include "exchange/kith-gedcom-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

  link = kith_gedcom_import_link_at (self->import, step->link - 1);
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
      guint32 child = kith_gedcom_import_link_at (self, i - 1)->child;

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
    begin[kith_gedcom_import_link_at (self, i)->family + 1]++;
  for (guint i = 0; i < self->families->len; i++)
    begin[i + 1] += begin[i];
  for (guint i = 0; i < self->links->len; i++)
    order[begin[kith_gedcom_import_link_at (self, i)->family]++] = i;

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
      kith_gedcom_import_child_line (self, kith_gedcom_import_link_at (self, i));
      tell_one_sided (self, kith_gedcom_import_link_at (self, i));
    }
  drop_rings (self);

  for (guint i = 0; i < self->links->len; i++)
    {
      KithGedcomLink *link = kith_gedcom_import_link_at (self, order[i]);
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
