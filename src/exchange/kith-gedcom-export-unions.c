/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which families a GEDCOM file will have. Each partnership is one; parents who are no couple on
 * record become one for the sake of their child, and so do siblings whose parents nobody knows. */

#include "config.h"

#include "exchange/kith-gedcom-export-private.h"

#include <string.h>

/* Nobody has more parents on record; a file made to do harm may. */
#define MOST_LINKS 256

static void
append_to (GHashTable      *table,
           KithRecord      *person,
           KithGedcomUnion *one)
{
  const char *id = kith_record_get_id (person);
  GPtrArray *list = g_hash_table_lookup (table, id);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (table, (gpointer) id, list);
    }
  if (list->len == 0 || list->pdata[list->len - 1] != one)
    g_ptr_array_add (list, one);
}

static void
seat_child (KithGedcomExport *self,
            KithGedcomUnion  *one,
            KithRecord       *child)
{
  const char *id = kith_record_get_id (child);
  GArray *seats = g_hash_table_lookup (self->as_child, id);
  KithGedcomSeat seat = { one, one->children->len };
  KithGedcomChild row = { child, { NULL, NULL } };

  if (seats == NULL)
    {
      seats = g_array_new (FALSE, FALSE, sizeof (KithGedcomSeat));
      g_hash_table_insert (self->as_child, (gpointer) id, seats);
    }
  g_array_append_val (seats, seat);
  g_array_append_val (one->children, row);
}

static gboolean
is_woman (KithRecord *person)
{
  return person != NULL && (kith_record_has_token (person, KITH_PERSON_SYMBOL, "female")
                            || kith_record_has_token (person, KITH_PERSON_SYMBOL, "trans_woman"));
}

static gboolean
is_man (KithRecord *person)
{
  return person != NULL && (kith_record_has_token (person, KITH_PERSON_SYMBOL, "male")
                            || kith_record_has_token (person, KITH_PERSON_SYMBOL, "trans_man"));
}

/* The first is written as husband, unless the two are rather the other way round. */
static KithGedcomUnion *
add_union (KithGedcomExport *self,
           KithRecord       *record,
           KithRecord       *a,
           KithRecord       *b)
{
  KithGedcomUnion *one = g_new0 (KithGedcomUnion, 1);
  gboolean swapped = (is_woman (a) && !is_woman (b)) || (is_man (b) && !is_man (a));

  one->record = record;
  one->partners[0] = kith_gedcom_export_xref (self, a) != NULL ? a : NULL;
  one->partners[1] = kith_gedcom_export_xref (self, b) != NULL ? b : NULL;
  one->is_wife[0] = swapped;
  one->is_wife[1] = !swapped;
  one->children = g_array_new (FALSE, FALSE, sizeof (KithGedcomChild));
  g_ptr_array_add (self->unions, one);
  g_snprintf (one->xref, sizeof one->xref, "F%u", self->unions->len);
  for (guint i = 0; i < 2; i++)
    {
      if (one->partners[i] != NULL)
        append_to (self->as_partner, one->partners[i], one);
    }

  return one;
}

static char *
dup_pair_key (KithRecord *a,
              KithRecord *b)
{
  const char *one = a != NULL ? kith_record_get_id (a) : "";
  const char *other = b != NULL ? kith_record_get_id (b) : "";

  return strcmp (one, other) < 0 ? g_strdup_printf ("%s+%s", one, other)
                                 : g_strdup_printf ("%s+%s", other, one);
}

static void
add_partnerships (KithGedcomExport *self)
{
  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_PARTNERSHIP); i++)
    {
      KithRecord *record = kith_case_nth (self->family, KITH_RECORD_PARTNERSHIP, i);
      KithRecord *a = kith_case_resolve (self->family, record, KITH_PARTNERSHIP_PARTNER_A);
      KithRecord *b = kith_case_resolve (self->family, record, KITH_PARTNERSHIP_PARTNER_B);
      KithGedcomUnion *one = add_union (self, record, a, b);
      g_autofree char *key = dup_pair_key (a, b);

      g_hash_table_insert (self->by_key, g_strdup (kith_record_get_id (record)), one);
      if (!g_hash_table_contains (self->by_key, key))
        g_hash_table_insert (self->by_key, g_steal_pointer (&key), one);
    }
}

static KithGedcomUnion *
union_of (KithGedcomExport *self,
          KithRecord       *a,
          KithRecord       *b)
{
  g_autofree char *key = dup_pair_key (a, b);
  KithGedcomUnion *one = g_hash_table_lookup (self->by_key, key);

  if (one == NULL)
    {
      one = add_union (self, NULL, a, b);
      g_hash_table_insert (self->by_key, g_steal_pointer (&key), one);
    }

  return one;
}

/* The links of a child that name no couple are taken two by two where they are of one kind. */
static KithRecord *
take_other_parent (KithGedcomExport *self,
                   GPtrArray        *links,
                   guint             at)
{
  KithRecord *link = links->pdata[at];

  for (guint i = at + 1; i < MIN (links->len, at + MOST_LINKS); i++)
    {
      KithRecord *other = links->pdata[i];

      if (other != NULL && kith_record_get_ref (other, KITH_PARENTAGE_FAMILY) == NULL
          && kith_record_get_token (other, KITH_PARENTAGE_KIND)
               == kith_record_get_token (link, KITH_PARENTAGE_KIND))
        {
          links->pdata[i] = NULL;
          return other;
        }
    }

  return NULL;
}

static void
add_link (KithGedcomExport *self,
          KithGedcomUnion  *one,
          KithRecord       *child,
          KithRecord       *link)
{
  KithRecord *parent = kith_case_resolve (self->family, link, KITH_PARENTAGE_PARENT);
  guint which = one->partners[1] == parent ? 1 : 0;
  KithGedcomChild *last;

  if (one->children->len == 0
      || g_array_index (one->children, KithGedcomChild, one->children->len - 1).child != child)
    seat_child (self, one, child);

  last = &g_array_index (one->children, KithGedcomChild, one->children->len - 1);
  if (last->links[which] == NULL)
    last->links[which] = link;
}

static gboolean
names_parent (KithGedcomExport *self,
              GPtrArray        *links,
              const char       *family,
              KithRecord       *parent)
{
  for (guint i = 0; i < MIN (links->len, MOST_LINKS); i++)
    {
      if (links->pdata[i] != NULL
          && g_strcmp0 (kith_record_get_ref (links->pdata[i], KITH_PARENTAGE_FAMILY), family) == 0
          && kith_case_resolve (self->family, links->pdata[i], KITH_PARENTAGE_PARENT) == parent)
        return TRUE;
    }

  return FALSE;
}

/* GEDCOM makes both partners of a family parents of its children. Where only one of them is, or
 * the parent does not belong to the couple at all, the parent stands in a family of their own. */
static KithGedcomUnion *
find_union (KithGedcomExport *self,
            GPtrArray        *links,
            KithRecord       *link)
{
  const char *family = kith_record_get_ref (link, KITH_PARENTAGE_FAMILY);
  KithGedcomUnion *one = family != NULL ? g_hash_table_lookup (self->by_key, family) : NULL;

  if (one == NULL)
    return NULL;
  for (guint i = 0; i < 2; i++)
    {
      if (one->partners[i] != NULL && !names_parent (self, links, family, one->partners[i]))
        return NULL;
    }

  return one->partners[0] == kith_case_resolve (self->family, link, KITH_PARENTAGE_PARENT)
             || one->partners[1] == kith_case_resolve (self->family, link, KITH_PARENTAGE_PARENT)
           ? one
           : NULL;
}

static void
add_child (KithGedcomExport *self,
           KithRecord       *child,
           GPtrArray        *links)
{
  for (guint i = 0; i < links->len; i++)
    {
      KithRecord *link = links->pdata[i], *other = NULL;
      KithGedcomUnion *one;

      if (link == NULL)
        continue;
      one = find_union (self, links, link);
      if (one == NULL)
        {
          if (kith_record_get_ref (link, KITH_PARENTAGE_FAMILY) == NULL)
            other = take_other_parent (self, links, i);
          one = union_of (self, kith_case_resolve (self->family, link, KITH_PARENTAGE_PARENT),
                          other != NULL
                            ? kith_case_resolve (self->family, other, KITH_PARENTAGE_PARENT)
                            : NULL);
        }

      add_link (self, one, child, link);
      if (other != NULL)
        add_link (self, one, child, other);
    }
}

static void
add_children (KithGedcomExport *self)
{
  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_PERSON); i++)
    {
      KithRecord *child = kith_case_nth (self->family, KITH_RECORD_PERSON, i);
      GPtrArray *referrers = kith_case_get_referrers (self->family, kith_record_get_id (child));
      g_autoptr(GPtrArray) links = g_ptr_array_new ();

      for (guint j = 0; j < referrers->len; j++)
        {
          KithRecord *link = referrers->pdata[j];

          if (kith_record_get_kind (link) == KITH_RECORD_PARENTAGE
              && kith_case_resolve (self->family, link, KITH_PARENTAGE_CHILD) == child
              && kith_gedcom_export_xref (self, child) != NULL
              && kith_gedcom_export_xref (self, kith_case_resolve (self->family, link,
                                                                   KITH_PARENTAGE_PARENT)) != NULL)
            g_ptr_array_add (links, link);
        }
      add_child (self, child, links);
    }
}

static void
add_sibling (KithGedcomExport *self,
             KithGedcomUnion  *one,
             KithRecord       *person,
             KithRecord       *sibship)
{
  g_hash_table_insert (self->by_key, g_strdup (kith_record_get_id (person)), one);
  seat_child (self, one, person);
  g_array_index (one->children, KithGedcomChild, one->children->len - 1).sibship = sibship;
}

/* Whoever is joined to a sibling who stands in a family of siblings comes into the same. */
static void
add_sibships (KithGedcomExport *self)
{
  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_SIBSHIP); i++)
    {
      KithRecord *record = kith_case_nth (self->family, KITH_RECORD_SIBSHIP, i);
      KithRecord *a = kith_case_resolve (self->family, record, KITH_SIBSHIP_PERSON_A);
      KithRecord *b = kith_case_resolve (self->family, record, KITH_SIBSHIP_PERSON_B);
      KithGedcomUnion *of_a, *of_b;

      if (kith_gedcom_export_xref (self, a) == NULL || kith_gedcom_export_xref (self, b) == NULL)
        continue;

      of_a = g_hash_table_lookup (self->by_key, kith_record_get_id (a));
      of_b = g_hash_table_lookup (self->by_key, kith_record_get_id (b));
      if (of_a == NULL && of_b == NULL)
        add_sibling (self, of_a = add_union (self, NULL, NULL, NULL), a, NULL);
      if (of_a == NULL)
        add_sibling (self, of_b, a, record);
      else if (of_b == NULL)
        add_sibling (self, of_a, b, record);
      else if (of_a != of_b)
        kith_gedcom_export_leave_whole (self, KITH_GEDCOM_LEFT_SIBLINGS);
    }
}

/**
 * kith_gedcom_export_find_unions:
 *
 * Finds out which families the file will have.
 */
void
kith_gedcom_export_find_unions (KithGedcomExport *self)
{
  add_partnerships (self);
  add_children (self);
  add_sibships (self);
}
