/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Families as GEDCOM records. Each partnership is one; parents who are no couple on record become
 * one for the sake of their child, and so do siblings whose parents nobody knows. */

#include "config.h"

#include "exchange/kith-gedcom-export-private.h"

#include <glib/gi18n-lib.h>
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
             KithRecord       *person)
{
  g_hash_table_insert (self->by_key, g_strdup (kith_record_get_id (person)), one);
  seat_child (self, one, person);
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
      const char *xref = kith_gedcom_export_xref (self, a);
      KithGedcomUnion *of_a, *of_b;

      if (xref == NULL || kith_gedcom_export_xref (self, b) == NULL)
        continue;
      if (!kith_record_has_token (record, KITH_SIBSHIP_KIND, "full"))
        kith_gedcom_export_leave (self, xref, record, KITH_SIBSHIP_KIND);

      of_a = g_hash_table_lookup (self->by_key, kith_record_get_id (a));
      of_b = g_hash_table_lookup (self->by_key, kith_record_get_id (b));
      if (of_a == NULL && of_b == NULL)
        add_sibling (self, of_a = add_union (self, NULL, NULL, NULL), a);
      if (of_a == NULL)
        add_sibling (self, of_b, a);
      else if (of_b == NULL)
        add_sibling (self, of_a, b);
      else if (of_a != of_b)
        kith_gedcom_report_add (self->report, 0, xref, 1,
                                _("Siblings of two groups cannot be joined in GEDCOM."));
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

/* Child links */

typedef struct
{
  const char *kind;
  const char *pedi;      /* what both versions know, in the old spelling */
  const char *relation;  /* what is written for one parent; NULL: the kind itself */
} Pedigree;

static const Pedigree pedigrees[] = {
  { "birth", "birth", "Natural" },
  { "adopted", "adopted", "Adopted" },
  { "placed_for_adoption", "foster", NULL },
  { "fostered", "foster", "Foster" },
  { "fostered_connected", "foster", NULL },
  { "private_fostering", "foster", NULL },
  { "staying_put", "foster", NULL },
  { "residential", "foster", NULL },
};

static const Pedigree *
pedigree_of (KithRecord *link)
{
  static const Pedigree other = { NULL, NULL, NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (pedigrees); i++)
    {
      if (kith_record_has_token (link, KITH_PARENTAGE_KIND, pedigrees[i].kind))
        return &pedigrees[i];
    }

  return &other;
}

static const char *
relation_of (KithRecord *link)
{
  const Pedigree *pedigree = pedigree_of (link);

  return pedigree->relation != NULL ? pedigree->relation
                                    : kith_record_get_token (link, KITH_PARENTAGE_KIND);
}

static const char *
kind_of_link (KithRecord *link)
{
  return link != NULL ? kith_record_get_token (link, KITH_PARENTAGE_KIND) : NULL;
}

/* PEDI says one thing for both parents; what it cannot say stands below CHIL. */
static void
write_pedigree (KithGedcomExport      *self,
                const KithGedcomChild *row)
{
  KithRecord *link = row->links[0] != NULL ? row->links[0] : row->links[1];
  const Pedigree *pedigree;
  g_autofree char *capital = NULL;

  if (link == NULL)
    return;

  pedigree = pedigree_of (link);
  if (self->writer.version == KITH_GEDCOM_5_5_1)
    {
      if (pedigree->pedi == NULL || strcmp (pedigree->pedi, "birth") != 0)
        kith_gedcom_write (&self->writer, 2, "PEDI", pedigree->pedi != NULL ? pedigree->pedi : "foster");
      return;
    }

  if (pedigree->relation != NULL)
    {
      capital = g_ascii_strup (pedigree->pedi, -1);
      if (strcmp (capital, "BIRTH") != 0)
        kith_gedcom_write (&self->writer, 2, "PEDI", capital);
      return;
    }

  kith_gedcom_write (&self->writer, 2, "PEDI", "OTHER");
  kith_gedcom_write (&self->writer, 3, "PHRASE", kind_of_link (link));
}

static const guint carried_by_link[] = {
  KITH_PARENTAGE_CHILD,   KITH_PARENTAGE_PARENT, KITH_PARENTAGE_KIND, KITH_PARENTAGE_FAMILY,
  KITH_PARENTAGE_ACCOUNT, KITH_PARENTAGE_SEAT,   KITH_PARENTAGE_NOTE, KITH_PARENTAGE_SINCE,
};

static void
write_link_rest (KithGedcomExport      *self,
                 const KithGedcomUnion *one,
                 const KithGedcomChild *row)
{
  const char *note = NULL;

  for (guint i = 0; i < 2; i++)
    {
      KithRecord *link = row->links[i];

      if (link == NULL)
        continue;
      if (kith_record_get_text (link, KITH_PARENTAGE_NOTE) != NULL && note == NULL)
        {
          note = kith_record_get_text (link, KITH_PARENTAGE_NOTE);
          kith_gedcom_write (&self->writer, 2, "NOTE", note);
        }
      else if (kith_record_get_text (link, KITH_PARENTAGE_NOTE) != NULL
               && strcmp (note, kith_record_get_text (link, KITH_PARENTAGE_NOTE)) != 0)
        kith_gedcom_export_leave (self, one->xref, link, KITH_PARENTAGE_NOTE);
      if (kith_record_get_text (link, KITH_PARENTAGE_SINCE) != NULL
          && !kith_record_has_token (link, KITH_PARENTAGE_KIND, "adopted"))
        kith_gedcom_export_leave (self, one->xref, link, KITH_PARENTAGE_SINCE);
      kith_gedcom_export_leave_others (self, one->xref, link, carried_by_link,
                                       G_N_ELEMENTS (carried_by_link));
    }
}

static void
write_account (KithGedcomExport      *self,
               const KithGedcomChild *row)
{
  KithRecord *link = row->links[0] != NULL ? row->links[0] : row->links[1];
  gboolean is_new = self->writer.version == KITH_GEDCOM_7;

  if (link == NULL)
    return;
  if (kith_record_has_token (link, KITH_PARENTAGE_ACCOUNT, "recorded"))
    kith_gedcom_write (&self->writer, 2, "STAT", is_new ? "PROVEN" : "proven");
  else if (kith_record_has_token (link, KITH_PARENTAGE_ACCOUNT, "disputed"))
    kith_gedcom_write (&self->writer, 2, "STAT", is_new ? "CHALLENGED" : "challenged");
}

/* The day of an adoption, and by whom, has an event of its own. */
static void
write_adoption (KithGedcomExport      *self,
                const KithGedcomUnion *one,
                const KithGedcomChild *row)
{
  const char *since = NULL;
  int who = -1;
  guint count = 0;

  for (guint i = 0; i < 2; i++)
    {
      if (g_strcmp0 (kind_of_link (row->links[i]), "adopted") != 0)
        continue;
      count++;
      who = (int) i;
      if (since == NULL)
        since = kith_record_get_text (row->links[i], KITH_PARENTAGE_SINCE);
    }
  if (since == NULL)
    return;

  kith_gedcom_write (&self->writer, 1, "ADOP", NULL);
  kith_gedcom_write_date (&self->writer, 2, since);
  kith_gedcom_write_to (&self->writer, 2, "FAMC", one->xref);
  kith_gedcom_write (&self->writer, 3, "ADOP",
                     count == 2 ? "BOTH" : one->is_wife[who] ? "WIFE" : "HUSB");
}

/**
 * kith_gedcom_export_kin_of:
 *
 * Writes into the record of @person which families they belong to.
 */
void
kith_gedcom_export_kin_of (KithGedcomExport *self,
                           KithRecord       *person)
{
  const char *id = kith_record_get_id (person);
  GArray *as_child = g_hash_table_lookup (self->as_child, id);
  GPtrArray *as_partner = g_hash_table_lookup (self->as_partner, id);

  for (guint i = 0; as_child != NULL && i < as_child->len; i++)
    {
      KithGedcomSeat *seat = &g_array_index (as_child, KithGedcomSeat, i);
      KithGedcomUnion *one = seat->one;
      const KithGedcomChild *row = &g_array_index (one->children, KithGedcomChild, seat->row);

      write_adoption (self, one, row);
      kith_gedcom_write_to (&self->writer, 1, "FAMC", one->xref);
      write_pedigree (self, row);
      write_account (self, row);
      write_link_rest (self, one, row);
    }
  for (guint i = 0; as_partner != NULL && i < as_partner->len; i++)
    kith_gedcom_write_to (&self->writer, 1, "FAMS", ((KithGedcomUnion *) as_partner->pdata[i])->xref);
}

/* Couples */

static gboolean
has (KithRecord *record,
     guint       field,
     const char *token)
{
  return kith_record_has_token (record, field, token);
}

static void
write_event (KithGedcomExport *self,
             const char       *tag,
             const char       *type,
             const char       *date)
{
  gboolean says_nothing = type == NULL && date == NULL;

  kith_gedcom_write (&self->writer, 1, tag, says_nothing ? "Y" : NULL);
  if (type != NULL)
    kith_gedcom_write (&self->writer, 2, "TYPE", type);
  kith_gedcom_write_date (&self->writer, 2, date);
}

static void
write_beginning (KithGedcomExport *self,
                 KithRecord       *couple)
{
  const char *started = kith_record_get_text (couple, KITH_PARTNERSHIP_STARTED);
  const char *registered = kith_record_get_text (couple, KITH_PARTNERSHIP_REGISTERED);
  const char *kind = kith_record_get_token (couple, KITH_PARTNERSHIP_KIND);

  if (started != NULL)
    write_event (self, "EVEN", "together", started);

  if (strcmp (kind, "married") == 0)
    write_event (self, "MARR", NULL, registered);
  else if (strcmp (kind, "civil_partnership") == 0)
    write_event (self, "MARR", "Civil partnership", registered);
  else if (registered != NULL)
    write_event (self, "MARR", kind, registered);
  else if (strcmp (kind, "other") != 0)
    write_event (self, "EVEN", kind, NULL);
  else if (kith_record_get_text (couple, KITH_PARTNERSHIP_PLACE) != NULL)
    write_event (self, "EVEN", "together", NULL);
  else
    return;

  kith_gedcom_export_text (self, 2, "PLAC", couple, KITH_PARTNERSHIP_PLACE);
}

static void
write_end (KithGedcomExport *self,
           KithRecord       *couple)
{
  const char *separated = kith_record_get_text (couple, KITH_PARTNERSHIP_SEPARATED);
  const char *ended = kith_record_get_text (couple, KITH_PARTNERSHIP_ENDED);
  const char *resumed = kith_record_get_text (couple, KITH_PARTNERSHIP_RESUMED);
  const char *state = kith_record_get_token (couple, KITH_PARTNERSHIP_STATE);

  if (separated != NULL || strcmp (state, "separated") == 0)
    write_event (self, "EVEN", "separated", separated);
  if (strcmp (state, "annulled") == 0)
    write_event (self, "ANUL", NULL, ended);
  else if (strcmp (state, "divorced") == 0 || strcmp (state, "remarried") == 0)
    write_event (self, "DIV", NULL, ended);
  else if (ended != NULL)
    write_event (self, "EVEN", "ended", ended);
  if (resumed != NULL)
    write_event (self, "EVEN", "resumed", resumed);

  /* What has no event of its own, or another by now than its events say. */
  if (strcmp (state, "together") != 0 && strcmp (state, "separated") != 0
      && strcmp (state, "divorced") != 0 && strcmp (state, "annulled") != 0)
    write_event (self, "EVEN", state, NULL);
}

static const guint carried_by_couple[] = {
  KITH_PARTNERSHIP_PARTNER_A, KITH_PARTNERSHIP_PARTNER_B,  KITH_PARTNERSHIP_KIND,
  KITH_PARTNERSHIP_STATE,     KITH_PARTNERSHIP_STARTED,    KITH_PARTNERSHIP_REGISTERED,
  KITH_PARTNERSHIP_SEPARATED, KITH_PARTNERSHIP_ENDED,      KITH_PARTNERSHIP_RESUMED,
  KITH_PARTNERSHIP_PLACE,     KITH_PARTNERSHIP_SEAT,       KITH_PARTNERSHIP_NO_CHILDREN,
  KITH_PARTNERSHIP_NOTE,      KITH_PARTNERSHIP_SOURCE_REF,
};

static void
write_couple (KithGedcomExport *self,
              KithGedcomUnion  *one)
{
  KithRecord *couple = one->record;

  write_beginning (self, couple);
  write_end (self, couple);
  if (has (couple, KITH_PARTNERSHIP_NO_CHILDREN, "none"))
    kith_gedcom_write (&self->writer, 1, "NCHI", "0");
  else if (!has (couple, KITH_PARTNERSHIP_NO_CHILDREN, "not_said"))
    kith_gedcom_export_leave (self, one->xref, couple, KITH_PARTNERSHIP_NO_CHILDREN);
  kith_gedcom_export_text (self, 1, "NOTE", couple, KITH_PARTNERSHIP_NOTE);
  kith_gedcom_export_leave_others (self, one->xref, couple, carried_by_couple,
                                   G_N_ELEMENTS (carried_by_couple));
}

/* Whether PEDI has said all there is: the same of both, and in words it knows. */
static gboolean
is_said (KithGedcomExport      *self,
         const KithGedcomChild *row)
{
  const char *a = kind_of_link (row->links[0]), *b = kind_of_link (row->links[1]);

  if (a != NULL && b != NULL && strcmp (a, b) != 0)
    return FALSE;
  if (a == NULL && b == NULL)
    return TRUE;

  return self->writer.version == KITH_GEDCOM_7
         || pedigree_of (row->links[a != NULL ? 0 : 1])->relation != NULL;
}

static void
write_child (KithGedcomExport      *self,
             const KithGedcomUnion *one,
             const KithGedcomChild *row)
{
  kith_gedcom_write_to (&self->writer, 1, "CHIL", kith_gedcom_export_xref (self, row->child));
  for (guint i = 0; i < 2 && !is_said (self, row); i++)
    {
      if (row->links[i] != NULL)
        kith_gedcom_write (&self->writer, 2, one->is_wife[i] ? "_MREL" : "_FREL",
                           relation_of (row->links[i]));
    }
}

/**
 * kith_gedcom_export_unions:
 *
 * Writes all families.
 */
void
kith_gedcom_export_unions (KithGedcomExport *self)
{
  for (guint i = 0; i < self->unions->len; i++)
    {
      KithGedcomUnion *one = self->unions->pdata[i];

      kith_gedcom_write_record (&self->writer, one->xref, "FAM");
      for (guint j = 0; j < 2; j++)
        {
          if (one->partners[j] != NULL)
            kith_gedcom_write_to (&self->writer, 1, one->is_wife[j] ? "WIFE" : "HUSB",
                                  kith_gedcom_export_xref (self, one->partners[j]));
        }
      for (guint j = 0; j < one->children->len; j++)
        write_child (self, one, &g_array_index (one->children, KithGedcomChild, j));
      if (one->record != NULL)
        write_couple (self, one);
    }
}
