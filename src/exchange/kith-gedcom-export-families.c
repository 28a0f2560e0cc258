/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Families as GEDCOM records, and what people's own records say of theirs. */

#include "config.h"

#include "exchange/kith-gedcom-export-private.h"
#include "exchange/kith-gedcom-words.h"

#include <string.h>

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
  KITH_PARENTAGE_UNTIL,   KITH_PARENTAGE_SAID_BY, KITH_PARENTAGE_SAID_ON,
};

/* One note for both parents; another one of the second has no place. */
static void
write_link_note (KithGedcomExport      *self,
                 const KithGedcomChild *row)
{
  const char *note = NULL;

  for (guint i = 0; i < 2; i++)
    {
      const char *other = row->links[i] != NULL
                            ? kith_record_get_text (row->links[i], KITH_PARENTAGE_NOTE) : NULL;

      if (other != NULL && note == NULL)
        kith_gedcom_write (&self->writer, 2, "NOTE", note = other);
      else if (other != NULL && strcmp (note, other) != 0)
        kith_gedcom_export_leave (self, row->links[i], KITH_PARENTAGE_NOTE);
    }
}

static gboolean
says_the_same (KithRecord *a,
               KithRecord *b,
               guint       field)
{
  return g_strcmp0 (kith_record_get_value (a, field)->text, kith_record_get_value (b, field)->text)
         == 0;
}

/* Has a tag of its own, not words. */
static gboolean
has_tag (KithRecord *link,
         guint       field)
{
  if (field == KITH_PARENTAGE_SINCE)
    return kith_record_has_token (link, KITH_PARENTAGE_KIND, "adopted");

  return field == KITH_PARENTAGE_ACCOUNT
         && (kith_record_has_token (link, field, "recorded")
             || kith_record_has_token (link, field, "disputed"));
}

/* What there is no tag for stands in words, if it is true of both parents. */
static void
write_link_words (KithGedcomExport      *self,
                  const KithGedcomChild *row,
                  guint                  field)
{
  KithRecord *a = row->links[0] != NULL ? row->links[0] : row->links[1];
  KithRecord *b = row->links[1] != NULL ? row->links[1] : row->links[0];

  if (says_the_same (a, b, field))
    {
      if (!has_tag (a, field))
        kith_gedcom_export_words (self, 2, a, field);
      return;
    }

  for (guint i = 0; i < 2; i++)
    if (kith_record_says_something (row->links[i], field) && !has_tag (row->links[i], field))
      kith_gedcom_export_leave (self, row->links[i], field);
}

static void
write_link_rest (KithGedcomExport      *self,
                 const KithGedcomChild *row)
{
  if (row->links[0] == NULL && row->links[1] == NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (kith_gedcom_link_words); i++)
    write_link_words (self, row, kith_gedcom_link_words[i]);
  write_link_note (self, row);
  for (guint i = 0; i < 2; i++)
    if (row->links[i] != NULL)
      kith_gedcom_export_leave_others (self, row->links[i], carried_by_link,
                                       G_N_ELEMENTS (carried_by_link));
}

/* How a child is a sibling of the first one, where nobody knows the parents. */
static void
write_sibship (KithGedcomExport      *self,
               const KithGedcomChild *row)
{
  if (row->sibship == NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (kith_gedcom_sibship_words); i++)
    if (kith_gedcom_sibship_words[i] != KITH_SIBSHIP_KIND
        || !kith_record_has_token (row->sibship, KITH_SIBSHIP_KIND, "full"))
      kith_gedcom_export_words (self, 2, row->sibship, kith_gedcom_sibship_words[i]);
  kith_gedcom_export_text (self, 2, "NOTE", row->sibship, KITH_SIBSHIP_NOTE);
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
      write_link_rest (self, row);
      write_sibship (self, row);
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
    kith_gedcom_export_leave (self, couple, KITH_PARTNERSHIP_NO_CHILDREN);
  kith_gedcom_export_text (self, 1, "NOTE", couple, KITH_PARTNERSHIP_NOTE);
  kith_gedcom_export_leave_others (self, couple, carried_by_couple, G_N_ELEMENTS (carried_by_couple));
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
