/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Questions about kin that have one answer: whose child, whose partner, whose brother. All answers
 * name nobody twice and come in an order that does not depend on chance: partners in the order of
 * their partnerships, children from the eldest.
 */

#include "config.h"

#include "model/kith-kin.h"

#include "base/kith-date.h"
#include "model/kith-records.h"

#include <string.h>

/* Kinds that are not listed are care of one sort or another. */
static const struct
{
  const char         *kind;
  KithParentageFlags  class;
} parentage_classes[] = {
  { "birth", KITH_PARENTAGE_BY_BIRTH },
  { "adopted", KITH_PARENTAGE_BY_LAW },
  { "placed_for_adoption", KITH_PARENTAGE_BY_LAW },
  { "step", KITH_PARENTAGE_BY_STEP },
  { "donor", KITH_PARENTAGE_OTHER },
  { "surrogate", KITH_PARENTAGE_OTHER },
  { "paternity_uncertain", KITH_PARENTAGE_OTHER },
};

/**
 * kith_parentage_classify:
 * @parentage: a child link
 *
 * Returns: what the link amounts to
 */
KithParentageFlags
kith_parentage_classify (KithRecord *parentage)
{
  const char *kind = kith_record_get_token (parentage, KITH_PARENTAGE_KIND);

  for (guint i = 0; i < G_N_ELEMENTS (parentage_classes); i++)
    if (strcmp (parentage_classes[i].kind, kind) == 0)
      return parentage_classes[i].class;

  return KITH_PARENTAGE_BY_CARE;
}

/* The rows of @kind that refer to @person by @field. */
static GPtrArray *
rows_naming (KithCase       *self,
             KithRecord     *person,
             KithRecordKind  kind,
             guint           field)
{
  const char *id = kith_record_get_id (person);
  GPtrArray *referrers = kith_case_get_referrers (self, id);
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < referrers->len; i++)
    if (kith_record_get_kind (referrers->pdata[i]) == kind
        && g_strcmp0 (kith_record_get_ref (referrers->pdata[i], field), id) == 0)
      g_ptr_array_add (rows, referrers->pdata[i]);

  return rows;
}

static void
add_once (GPtrArray  *people,
          KithRecord *person)
{
  if (person != NULL && !g_ptr_array_find (people, person, NULL))
    g_ptr_array_add (people, person);
}

/**
 * kith_kin_parentages_of:
 * @child: a person
 * @classes: which links to tell of
 *
 * Returns: (transfer container) (element-type KithRecord): the links from @child to parents and
 *   carers, in the order in which they were made
 */
GPtrArray *
kith_kin_parentages_of (KithCase           *self,
                        KithRecord         *child,
                        KithParentageFlags  classes)
{
  g_autoptr(GPtrArray) rows = rows_naming (self, child, KITH_RECORD_PARENTAGE,
                                           KITH_PARENTAGE_CHILD);
  GPtrArray *links = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    if (kith_parentage_classify (rows->pdata[i]) & classes)
      g_ptr_array_add (links, rows->pdata[i]);

  return links;
}

/**
 * kith_kin_parents:
 * @classes: which links to follow
 *
 * Returns: (transfer container) (element-type KithRecord): parents and carers of @person
 */
GPtrArray *
kith_kin_parents (KithCase           *self,
                  KithRecord         *person,
                  KithParentageFlags  classes)
{
  g_autoptr(GPtrArray) links = kith_kin_parentages_of (self, person, classes);
  GPtrArray *parents = g_ptr_array_new ();

  for (guint i = 0; i < links->len; i++)
    add_once (parents, kith_case_resolve (self, links->pdata[i], KITH_PARENTAGE_PARENT));

  return parents;
}

/**
 * kith_kin_get_birth:
 * @date: (out): when @person was born, or is due
 *
 * Returns: whether anything is known of it
 */
gboolean
kith_kin_get_birth (KithRecord *person,
                    KithDate   *date)
{
  return kith_record_get_date (person, KITH_PERSON_BORN, date)
         || kith_record_get_date (person, KITH_PERSON_DUE, date);
}

/* Unknown dates compare as the latest, so that children of unknown age come last. */
static int
compare_children (gconstpointer a,
                  gconstpointer b)
{
  KithRecord *one = *(KithRecord *const *) a;
  KithRecord *other = *(KithRecord *const *) b;
  KithDate born_one, born_other;
  int order;

  kith_kin_get_birth (one, &born_one);
  kith_kin_get_birth (other, &born_other);
  order = kith_date_compare (&born_one, &born_other);
  return order != 0 ? order : kith_record_compare (one, other);
}

/**
 * kith_kin_children:
 * @classes: which links to follow
 *
 * Returns: (transfer container) (element-type KithRecord): children of @person, the eldest first
 *   where dates of birth are known
 */
GPtrArray *
kith_kin_children (KithCase           *self,
                   KithRecord         *person,
                   KithParentageFlags  classes)
{
  g_autoptr(GPtrArray) links = rows_naming (self, person, KITH_RECORD_PARENTAGE,
                                            KITH_PARENTAGE_PARENT);
  GPtrArray *children = g_ptr_array_new ();

  for (guint i = 0; i < links->len; i++)
    if (kith_parentage_classify (links->pdata[i]) & classes)
      add_once (children, kith_case_resolve (self, links->pdata[i], KITH_PARENTAGE_CHILD));

  g_ptr_array_sort (children, compare_children);
  return children;
}

static gboolean
partnership_began (KithRecord *partnership,
                   KithDate   *date)
{
  return kith_record_get_date (partnership, KITH_PARTNERSHIP_STARTED, date)
         || kith_record_get_date (partnership, KITH_PARTNERSHIP_REGISTERED, date);
}

static int
compare_partnerships (gconstpointer a,
                      gconstpointer b)
{
  KithRecord *one = *(KithRecord *const *) a;
  KithRecord *other = *(KithRecord *const *) b;
  gint64 seat_one = kith_record_get_integer (one, KITH_PARTNERSHIP_SEAT);
  gint64 seat_other = kith_record_get_integer (other, KITH_PARTNERSHIP_SEAT);
  KithDate began_one, began_other;
  int order;

  if (seat_one != seat_other)
    return seat_one < seat_other ? -1 : 1;

  partnership_began (one, &began_one);
  partnership_began (other, &began_other);
  order = kith_date_compare (&began_one, &began_other);

  return order != 0 ? order : kith_record_compare (one, other);
}

/**
 * kith_kin_partnerships:
 *
 * Returns: (transfer container) (element-type KithRecord): the partnerships of @person, ended ones
 *   too, in the order given by hand, else in that of their beginning; those with a partner who is
 *   not known are among them
 */
GPtrArray *
kith_kin_partnerships (KithCase   *self,
                       KithRecord *person)
{
  g_autoptr(GPtrArray) as_b = rows_naming (self, person, KITH_RECORD_PARTNERSHIP,
                                           KITH_PARTNERSHIP_PARTNER_B);
  GPtrArray *rows = rows_naming (self, person, KITH_RECORD_PARTNERSHIP,
                                 KITH_PARTNERSHIP_PARTNER_A);

  for (guint i = 0; i < as_b->len; i++)
    add_once (rows, as_b->pdata[i]);

  g_ptr_array_sort (rows, compare_partnerships);
  return rows;
}

/**
 * kith_kin_other_partner:
 * @person: one of the partners
 *
 * Returns: (transfer none) (nullable): the other one, or %NULL while not known
 */
KithRecord *
kith_kin_other_partner (KithCase   *self,
                        KithRecord *partnership,
                        KithRecord *person)
{
  KithRecord *a = kith_case_resolve (self, partnership, KITH_PARTNERSHIP_PARTNER_A);

  return a != person ? a : kith_case_resolve (self, partnership, KITH_PARTNERSHIP_PARTNER_B);
}

/**
 * kith_kin_partners:
 *
 * Returns: (transfer container) (element-type KithRecord): partners of @person, past ones too, in
 *   the order of kith_kin_partnerships()
 */
GPtrArray *
kith_kin_partners (KithCase   *self,
                   KithRecord *person)
{
  g_autoptr(GPtrArray) rows = kith_kin_partnerships (self, person);
  GPtrArray *partners = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    add_once (partners, kith_kin_other_partner (self, rows->pdata[i], person));

  return partners;
}

static void
add_told_siblings (KithCase   *self,
                   KithRecord *person,
                   GPtrArray  *siblings)
{
  GPtrArray *referrers = kith_case_get_referrers (self, kith_record_get_id (person));

  for (guint i = 0; i < referrers->len; i++)
    {
      KithRecord *row = referrers->pdata[i];
      KithRecord *a, *b;

      if (kith_record_get_kind (row) != KITH_RECORD_SIBSHIP)
        continue;

      a = kith_case_resolve (self, row, KITH_SIBSHIP_PERSON_A);
      b = kith_case_resolve (self, row, KITH_SIBSHIP_PERSON_B);
      add_once (siblings, a == person ? b : a);
    }
}

static guint
shared_parents (KithCase   *self,
                GPtrArray  *parents,
                KithRecord *other)
{
  g_autoptr(GPtrArray) theirs
    = kith_kin_parents (self, other, KITH_PARENTAGE_BY_BIRTH | KITH_PARENTAGE_BY_LAW);
  guint n = 0;

  for (guint i = 0; i < theirs->len; i++)
    n += g_ptr_array_find (parents, theirs->pdata[i], NULL);

  return n;
}

/**
 * kith_kin_siblings:
 * @classes: which kinds of sibling
 *
 * A brother with one known parent in common counts as a half-brother only when each of the two has
 * a further parent on record; while a second parent is not known he counts as a full one.
 *
 * Returns: (transfer container) (element-type KithRecord): brothers and sisters of @person, the
 *   eldest first where dates of birth are known
 */
GPtrArray *
kith_kin_siblings (KithCase         *self,
                   KithRecord       *person,
                   KithSiblingFlags  classes)
{
  const KithParentageFlags close = KITH_PARENTAGE_BY_BIRTH | KITH_PARENTAGE_BY_LAW;
  g_autoptr(GPtrArray) parents = kith_kin_parents (self, person, close);
  g_autoptr(GPtrArray) told = g_ptr_array_new ();
  GPtrArray *siblings = g_ptr_array_new ();

  for (guint p = 0; p < parents->len; p++)
    {
      g_autoptr(GPtrArray) children = kith_kin_children (self, parents->pdata[p], close);

      for (guint i = 0; i < children->len; i++)
        {
          KithRecord *child = children->pdata[i];
          g_autoptr(GPtrArray) theirs = kith_kin_parents (self, child, close);
          guint shared = shared_parents (self, parents, child);
          gboolean is_half = shared < MIN (parents->len, theirs->len);

          if (child != person
              && (classes & (is_half ? KITH_SIBLING_HALF : KITH_SIBLING_FULL)))
            add_once (siblings, child);
        }
    }

  if (classes & KITH_SIBLING_TOLD)
    {
      add_told_siblings (self, person, told);
      for (guint i = 0; i < told->len; i++)
        add_once (siblings, told->pdata[i]);
    }

  g_ptr_array_sort (siblings, compare_children);
  return siblings;
}

/**
 * kith_kin_memberships:
 *
 * Returns: (transfer container) (element-type KithRecord): where @person lives or lived, as
 *   household members
 */
GPtrArray *
kith_kin_memberships (KithCase   *self,
                      KithRecord *person)
{
  return rows_naming (self, person, KITH_RECORD_HOUSEHOLD_MEMBER, KITH_HOUSEHOLD_MEMBER_PERSON);
}

/**
 * kith_kin_is_ancestor:
 * @of: the one further down
 *
 * Follows birth and adoption only: a carer may well be a descendant's carer too.
 *
 * Returns: whether @person stands among the parents, grandparents and so on of @of
 */
gboolean
kith_kin_is_ancestor (KithCase   *self,
                      KithRecord *person,
                      KithRecord *of)
{
  g_autoptr(GPtrArray) open = g_ptr_array_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_ptr_array_add (open, of);
  while (open->len > 0)
    {
      KithRecord *next = g_ptr_array_steal_index_fast (open, open->len - 1);
      g_autoptr(GPtrArray) parents
        = kith_kin_parents (self, next, KITH_PARENTAGE_BY_BIRTH | KITH_PARENTAGE_BY_LAW);

      for (guint i = 0; i < parents->len; i++)
        {
          if (parents->pdata[i] == person)
            return TRUE;
          if (g_hash_table_add (seen, parents->pdata[i]))
            g_ptr_array_add (open, parents->pdata[i]);
        }
    }

  return FALSE;
}

/**
 * kith_kin_find_focus:
 *
 * Returns: (transfer none) (nullable): the first child in focus; if nobody is, the first person;
 *   %NULL in an empty case
 */
KithRecord *
kith_kin_find_focus (KithCase *self)
{
  const guint n = kith_case_count (self, KITH_RECORD_PERSON);

  for (guint i = 0; i < n; i++)
    {
      KithRecord *person = kith_case_nth (self, KITH_RECORD_PERSON, i);

      if (kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS))
        return person;
    }

  return n > 0 ? kith_case_nth (self, KITH_RECORD_PERSON, 0) : NULL;
}
