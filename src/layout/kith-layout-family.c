/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A case as the layout wants it: persons, unions, and who hangs from which union; and the way back
 * from an index to the record. Children of a couple hang from it; a parent alone gets a union of
 * his own for children without a couple; two parents on record who were never said to be a couple
 * share one all the same; brothers and sisters whose parents are not known hang from a union of
 * nobody. Donors, surrogates and possible parents stand each in a union alone. A pet hangs from the
 * couple it lives with.
 */

#include "config.h"

#include "layout/kith-layout-family.h"

#include "base/kith-date.h"
#include "model/kith-kin.h"
#include "model/kith-records.h"

#include <string.h>

#define FARTHEST_MM 50000.0

typedef struct
{
  KithRecord *partnership; /* borrowed; NULL for a union that is only read from child links */
  const char *ref;         /* borrowed; what the union is called for programs */
} Unity;

struct _KithLayoutFamily
{
  KithCase        *family;     /* owned */
  KithRecord      *sheet;      /* owned, may be NULL */
  KithBoxFunc      box_of;
  gpointer         user_data;

  KithLayoutInput  input;      /* points into the arrays below */
  GArray          *persons;    /* owned; KithLayoutPerson */
  GArray          *centres;    /* owned; double, for each person */
  GArray          *unions;     /* owned; KithLayoutUnion */
  GArray          *partners;   /* owned; KithLayoutPartner */
  GArray          *children;   /* owned; KithLayoutChild */
  GPtrArray       *people;     /* owned; borrowed KithRecord, for each person */
  GArray          *unities;    /* owned; Unity, for each union */
  GPtrArray       *links;      /* owned; GPtrArray of parentages, for each child */
  GHashTable      *index_of;   /* owned; KithRecord → index + 1, persons and partnerships */
  GHashTable      *union_of;   /* owned; text that names a union → index + 1 */
  GHashTable      *twins_of;   /* owned; id of a birth group → its number */
  GHashTable      *child_of;   /* owned; text of union and child → index + 1 */
};

static gboolean
find_index (KithLayoutFamily *self,
            KithRecord       *record,
            guint            *index)
{
  gpointer found = record != NULL ? g_hash_table_lookup (self->index_of, record) : NULL;

  if (found != NULL)
    *index = GPOINTER_TO_UINT (found) - 1;
  return found != NULL;
}

/* Persons */

static KithLayoutGender
gender_of (KithRecord *person)
{
  const char *symbol = kith_record_get_token (person, KITH_PERSON_SYMBOL);

  if (strcmp (symbol, "male") == 0 || strcmp (symbol, "trans_man") == 0)
    return KITH_LAYOUT_MALE;
  if (strcmp (symbol, "female") == 0 || strcmp (symbol, "trans_woman") == 0)
    return KITH_LAYOUT_FEMALE;
  return KITH_LAYOUT_OTHER_GENDER;
}

static gint64
key_of_date (const KithDate *date)
{
  if (!kith_date_is_known (date))
    return KITH_LAYOUT_UNKNOWN;

  return date->earliest != KITH_DAY_PAST ? date->earliest : date->latest;
}

static gboolean
stands_aside (KithRecord *person)
{
  return !kith_record_has_token (person, KITH_PERSON_KIND, "family")
         && !kith_record_has_token (person, KITH_PERSON_KIND, "group");
}

static KithRecord *
find_placement (KithLayoutFamily *self,
                KithRecord       *person)
{
  GPtrArray *referrers = kith_case_get_referrers (self->family, kith_record_get_id (person));

  if (self->sheet == NULL)
    return NULL;

  for (guint i = 0; i < referrers->len; i++)
    if (kith_record_get_kind (referrers->pdata[i]) == KITH_RECORD_PLACEMENT
        && g_strcmp0 (kith_record_get_ref (referrers->pdata[i], KITH_PLACEMENT_SHEET),
                      kith_record_get_id (self->sheet)) == 0)
      return referrers->pdata[i];

  return NULL;
}

static gboolean
is_centre (KithLayoutFamily *self,
           KithRecord       *person)
{
  return self->sheet != NULL
         && g_strcmp0 (kith_record_get_ref (self->sheet, KITH_SHEET_CENTRE),
                       kith_record_get_id (person)) == 0;
}

/* The other end of a tie, or whoever shares the household. */
static KithRecord *
company_in (KithLayoutFamily *self,
            KithRecord       *person,
            KithRecord       *row)
{
  KithRecord *giver;
  GPtrArray *members;

  if (kith_record_get_kind (row) == KITH_RECORD_TIE)
    {
      giver = kith_case_resolve (self->family, row, KITH_TIE_GIVER);
      return giver != person ? giver
                             : kith_case_resolve (self->family, row, KITH_TIE_RECEIVER);
    }

  if (kith_record_get_kind (row) != KITH_RECORD_HOUSEHOLD_MEMBER)
    return NULL;

  members = kith_case_get_referrers (self->family,
                                     kith_record_get_ref (row, KITH_HOUSEHOLD_MEMBER_HOUSEHOLD));
  for (guint i = 0; i < members->len; i++)
    {
      KithRecord *other = kith_record_get_kind (members->pdata[i]) == KITH_RECORD_HOUSEHOLD_MEMBER
                            ? kith_case_resolve (self->family, members->pdata[i],
                                                 KITH_HOUSEHOLD_MEMBER_PERSON)
                            : NULL;

      if (other != NULL && kith_record_get_boolean (other, KITH_PERSON_IS_FOCUS))
        return other;
    }
  return NULL;
}

/* A friend or worker of unknown age stands on the row of the person they are known by. */
static gint64
birth_of_company (KithLayoutFamily *self,
                  KithRecord       *person)
{
  GPtrArray *rows = kith_case_get_referrers (self->family, kith_record_get_id (person));

  for (guint i = 0; i < rows->len; i++)
    {
      KithRecord *other = company_in (self, person, rows->pdata[i]);
      KithDate born;

      if (other != NULL && kith_record_get_kind (other) == KITH_RECORD_PERSON
          && kith_kin_get_birth (other, &born))
        return key_of_date (&born);
    }

  return KITH_LAYOUT_UNKNOWN;
}

/* A place out of a broken file, so far away that no paper reaches there, is none. */
static gboolean
is_on_paper (KithRecord *placement)
{
  return ABS (kith_record_get_real (placement, KITH_PLACEMENT_X)) < FARTHEST_MM
         && ABS (kith_record_get_real (placement, KITH_PLACEMENT_Y)) < FARTHEST_MM;
}

static void
add_person (KithLayoutFamily *self,
            KithRecord       *person)
{
  KithRecord *placement = find_placement (self, person);
  KithLayoutPerson row = { 0 };
  KithDate born;
  KithBox box;

  if (placement != NULL && kith_record_get_boolean (placement, KITH_PLACEMENT_IS_HIDDEN))
    return;

  box = self->box_of (person, self->user_data);
  kith_kin_get_birth (person, &born);
  row.width_mm = box.width_mm;
  row.height_mm = box.height_mm;
  row.gender = gender_of (person);
  row.birth_key = key_of_date (&born);
  row.entry = self->persons->len;
  row.aside = stands_aside (person);
  if (row.aside && row.birth_key == KITH_LAYOUT_UNKNOWN
      && !kith_record_has_token (person, KITH_PERSON_KIND, "pet"))
    row.birth_key = birth_of_company (self, person);
  row.focus = kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS) || is_centre (self, person);
  if (placement != NULL && is_on_paper (placement))
    {
      row.placed = TRUE;
      row.pinned = kith_record_get_boolean (placement, KITH_PLACEMENT_IS_PINNED);
      row.at.x = kith_record_get_real (placement, KITH_PLACEMENT_X) - box.width_mm / 2.0;
      row.at.y = kith_record_get_real (placement, KITH_PLACEMENT_Y) - box.centre_mm;
    }

  g_array_append_val (self->persons, row);
  g_array_append_val (self->centres, box.centre_mm);
  g_ptr_array_add (self->people, person);
  g_hash_table_insert (self->index_of, person, GUINT_TO_POINTER (self->persons->len));
}

/* Unions */

static guint
add_union (KithLayoutFamily *self,
           KithRecord       *partnership,
           const char       *ref,
           gint64            order_key)
{
  KithLayoutUnion row = { order_key, self->unions->len };
  Unity unity = { partnership, ref };

  g_array_append_val (self->unions, row);
  g_array_append_val (self->unities, unity);
  return self->unions->len - 1;
}

static void
add_partner (KithLayoutFamily *self,
             guint             unity,
             KithRecord       *person)
{
  KithLayoutPartner row = { unity, 0 };

  if (find_index (self, person, &row.person))
    g_array_append_val (self->partners, row);
}

/* Partners put in order by hand go before any date. */
static gint64
order_of (KithRecord *partnership)
{
  const gint64 before_any_day = -((gint64) 1 << 40);
  const gint64 seat = kith_record_get_integer (partnership, KITH_PARTNERSHIP_SEAT);
  KithDate began;

  if (seat != 0)
    return before_any_day + seat;

  if (!kith_record_get_date (partnership, KITH_PARTNERSHIP_STARTED, &began))
    kith_record_get_date (partnership, KITH_PARTNERSHIP_REGISTERED, &began);
  return key_of_date (&began);
}

static const char *
ref_of (KithRecord *record,
        guint       source_ref)
{
  const char *ref = kith_record_get_text (record, source_ref);

  return ref != NULL ? ref : kith_record_get_id (record);
}

static void
add_partnership (KithLayoutFamily *self,
                 KithRecord       *partnership)
{
  KithRecord *a = kith_case_resolve (self->family, partnership, KITH_PARTNERSHIP_PARTNER_A);
  KithRecord *b = kith_case_resolve (self->family, partnership, KITH_PARTNERSHIP_PARTNER_B);
  guint index;

  if (!find_index (self, a, &index) && !find_index (self, b, &index))
    return;

  index = add_union (self, partnership, ref_of (partnership, KITH_PARTNERSHIP_SOURCE_REF),
                     order_of (partnership));
  add_partner (self, index, a);
  if (b != a)
    add_partner (self, index, b);
  g_hash_table_insert (self->index_of, partnership, GUINT_TO_POINTER (index + 1));
}

/* A union that stands in no record, found by a text that tells it from all others. */
static guint
union_named (KithLayoutFamily *self,
             const char       *name,
             KithRecord       *a,
             KithRecord       *b)
{
  gpointer found = g_hash_table_lookup (self->union_of, name);
  char *key;
  guint index;

  if (found != NULL)
    return GPOINTER_TO_UINT (found) - 1;

  key = g_strdup (name);
  index = add_union (self, NULL, key, KITH_LAYOUT_UNKNOWN);
  g_hash_table_insert (self->union_of, key, GUINT_TO_POINTER (index + 1));
  if (a != NULL)
    add_partner (self, index, a);
  if (b != NULL)
    add_partner (self, index, b);
  return index;
}

static guint
union_of_one (KithLayoutFamily *self,
              KithRecord       *parent)
{
  g_autofree char *name = g_strdup_printf ("alone-%s", kith_record_get_id (parent));

  return union_named (self, name, parent, NULL);
}

static guint
union_of_two (KithLayoutFamily *self,
              KithRecord       *a,
              KithRecord       *b)
{
  g_autoptr(GPtrArray) theirs = kith_kin_partnerships (self->family, a);
  g_autofree char *name = NULL;
  guint index;

  for (guint i = 0; i < theirs->len; i++)
    if (kith_kin_other_partner (self->family, theirs->pdata[i], a) == b
        && find_index (self, theirs->pdata[i], &index))
      return index;

  if (kith_record_compare (a, b) > 0)
    {
      KithRecord *swap = a;

      a = b;
      b = swap;
    }
  name = g_strdup_printf ("both-%s-%s", kith_record_get_id (a), kith_record_get_id (b));
  return union_named (self, name, a, b);
}

/* Children */

static guint
twins_of (KithLayoutFamily *self,
          KithRecord       *child)
{
  const char *group = kith_record_get_ref (child, KITH_PERSON_BIRTH_GROUP);
  gpointer number;

  if (group == NULL)
    return 0;

  number = g_hash_table_lookup (self->twins_of, group);
  if (number == NULL)
    {
      number = GUINT_TO_POINTER (g_hash_table_size (self->twins_of) + 1);
      g_hash_table_insert (self->twins_of, g_strdup (group), number);
    }
  return GPOINTER_TO_UINT (number);
}

static void
add_child (KithLayoutFamily *self,
           guint             unity,
           KithRecord       *child,
           KithRecord       *parentage,
           gboolean          is_care)
{
  const gint64 seat
    = parentage != NULL ? kith_record_get_integer (parentage, KITH_PARENTAGE_SEAT) : 0;
  KithLayoutChild row = { unity, 0, is_care, (int) CLAMP (seat, 0, G_MAXINT) - 1, 0 };
  g_autofree char *key = NULL;
  gpointer found;

  if (!find_index (self, child, &row.person))
    return;

  key = g_strdup_printf ("%u-%u", unity, row.person);
  found = g_hash_table_lookup (self->child_of, key);
  if (found == NULL)
    {
      row.twins = twins_of (self, child);
      g_array_append_val (self->children, row);
      g_ptr_array_add (self->links, g_ptr_array_new ());
      found = GUINT_TO_POINTER (self->children->len);
      g_hash_table_insert (self->child_of, g_steal_pointer (&key), found);
    }
  else if (!is_care)
    g_array_index (self->children, KithLayoutChild, GPOINTER_TO_UINT (found) - 1).care = FALSE;

  if (parentage != NULL)
    g_ptr_array_add (self->links->pdata[GPOINTER_TO_UINT (found) - 1], parentage);
}

static gboolean
is_care (KithRecord *parentage)
{
  return kith_parentage_classify (parentage) != KITH_PARENTAGE_BY_BIRTH;
}

/* The couple a link names, if the parent is one of it. */
static gboolean
named_couple (KithLayoutFamily *self,
              KithRecord       *parentage,
              guint            *unity)
{
  KithRecord *couple = kith_case_resolve (self->family, parentage, KITH_PARENTAGE_FAMILY);
  const char *parent = kith_record_get_ref (parentage, KITH_PARENTAGE_PARENT);

  return couple != NULL && kith_record_get_kind (couple) == KITH_RECORD_PARTNERSHIP
         && (g_strcmp0 (kith_record_get_ref (couple, KITH_PARTNERSHIP_PARTNER_A), parent) == 0
             || g_strcmp0 (kith_record_get_ref (couple, KITH_PARTNERSHIP_PARTNER_B), parent) == 0)
         && find_index (self, couple, unity);
}

static KithRecord *
parent_of (KithLayoutFamily *self,
           KithRecord       *parentage)
{
  KithRecord *parent = kith_case_resolve (self->family, parentage, KITH_PARENTAGE_PARENT);
  guint index;

  return find_index (self, parent, &index) ? parent : NULL;
}

/* Links of one child and one sort that name no couple: two and two, then alone. */
static void
add_pairs (KithLayoutFamily *self,
           KithRecord       *child,
           GPtrArray        *loose,
           gboolean          may_pair)
{
  for (guint i = 0; i < loose->len; i++)
    {
      KithRecord *one = parent_of (self, loose->pdata[i]);
      KithRecord *other = may_pair && i + 1 < loose->len ? parent_of (self, loose->pdata[i + 1])
                                                         : NULL;
      guint unity;

      if (one == NULL)
        continue;

      unity = other != NULL && other != one ? union_of_two (self, one, other)
                                            : union_of_one (self, one);
      add_child (self, unity, child, loose->pdata[i], is_care (loose->pdata[i]));
      if (other != NULL && other != one)
        {
          i++;
          add_child (self, unity, child, loose->pdata[i], is_care (loose->pdata[i]));
        }
    }
}

static void
add_loose_parentages (KithLayoutFamily *self,
                      KithRecord       *child)
{
  static const struct
  {
    KithParentageFlags sort;
    gboolean           may_pair;
  } sorts[] = {
    { KITH_PARENTAGE_BY_BIRTH, TRUE },
    { KITH_PARENTAGE_BY_LAW, TRUE },
    { KITH_PARENTAGE_BY_CARE, TRUE },
    { KITH_PARENTAGE_OTHER, FALSE },
  };

  for (guint s = 0; s < G_N_ELEMENTS (sorts); s++)
    {
      g_autoptr(GPtrArray) links = kith_kin_parentages_of (self->family, child, sorts[s].sort);
      g_autoptr(GPtrArray) loose = g_ptr_array_new ();
      guint unity;

      for (guint i = 0; i < links->len; i++)
        if (!named_couple (self, links->pdata[i], &unity))
          g_ptr_array_add (loose, links->pdata[i]);
      add_pairs (self, child, loose, sorts[s].may_pair);
    }
}

/* In the order in which the links were made, which is the order in which children were told. */
static void
add_parentages (KithLayoutFamily *self)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  const guint n = kith_case_count (self->family, KITH_RECORD_PARENTAGE);

  for (guint i = 0; i < n; i++)
    {
      KithRecord *link = kith_case_nth (self->family, KITH_RECORD_PARENTAGE, i);
      KithRecord *child = kith_case_resolve (self->family, link, KITH_PARENTAGE_CHILD);
      guint unity;

      if (child == NULL)
        continue;
      if (named_couple (self, link, &unity))
        add_child (self, unity, child, link, is_care (link));
      else if (g_hash_table_add (seen, child))
        add_loose_parentages (self, child);
    }
}

/* Siblings known without parents */

static KithRecord *
head_of (GHashTable *heads,
         KithRecord *person)
{
  KithRecord *next;

  while ((next = g_hash_table_lookup (heads, person)) != NULL && next != person)
    person = next;
  return person;
}

static gboolean
share_parent (KithLayoutFamily *self,
              KithRecord       *a,
              KithRecord       *b)
{
  const KithParentageFlags by = KITH_PARENTAGE_BY_BIRTH | KITH_PARENTAGE_BY_LAW;
  g_autoptr(GPtrArray) one = kith_kin_parents (self->family, a, by);
  g_autoptr(GPtrArray) other = kith_kin_parents (self->family, b, by);

  for (guint i = 0; i < one->len; i++)
    if (g_ptr_array_find (other, one->pdata[i], NULL))
      return TRUE;

  return FALSE;
}

static void
join_sibship (KithLayoutFamily *self,
              GHashTable       *heads,
              KithRecord       *sibship)
{
  KithRecord *a = kith_case_resolve (self->family, sibship, KITH_SIBSHIP_PERSON_A);
  KithRecord *b = kith_case_resolve (self->family, sibship, KITH_SIBSHIP_PERSON_B);
  guint index;

  /* Once a parent of both is known, the line down from there tells it. */
  if (a == b || !find_index (self, a, &index) || !find_index (self, b, &index)
      || share_parent (self, a, b))
    return;

  a = head_of (heads, a);
  b = head_of (heads, b);
  g_hash_table_insert (heads, a, kith_record_compare (a, b) < 0 ? a : b);
  g_hash_table_insert (heads, b, kith_record_compare (a, b) < 0 ? a : b);
}

static const char *
sibship_ref (KithLayoutFamily *self,
             KithRecord       *person)
{
  GPtrArray *referrers = kith_case_get_referrers (self->family, kith_record_get_id (person));

  for (guint i = 0; i < referrers->len; i++)
    if (kith_record_get_kind (referrers->pdata[i]) == KITH_RECORD_SIBSHIP)
      return kith_record_get_text (referrers->pdata[i], KITH_SIBSHIP_SOURCE_REF);

  return NULL;
}

static void
add_sibships (KithLayoutFamily *self)
{
  g_autoptr(GHashTable) heads = g_hash_table_new (NULL, NULL);
  const guint n = kith_case_count (self->family, KITH_RECORD_SIBSHIP);

  for (guint i = 0; i < n; i++)
    join_sibship (self, heads, kith_case_nth (self->family, KITH_RECORD_SIBSHIP, i));

  for (guint i = 0; n > 0 && i < self->people->len; i++)
    {
      KithRecord *person = self->people->pdata[i];
      g_autoptr(GPtrArray) parents = NULL;
      g_autofree char *name = NULL;
      const char *ref;
      guint unity;

      if (!g_hash_table_contains (heads, person))
        continue;

      name = g_strdup_printf ("siblings-%s", kith_record_get_id (head_of (heads, person)));
      unity = union_named (self, name, NULL, NULL);
      ref = sibship_ref (self, person);
      if (ref != NULL)
        g_array_index (self->unities, Unity, unity).ref = ref;
      parents = kith_kin_parents (self->family, person,
                                  KITH_PARENTAGE_BY_BIRTH | KITH_PARENTAGE_BY_LAW);
      add_child (self, unity, person, NULL, parents->len > 0);
    }
}

/* Pets hang from the couple whose home they share */

static gboolean
lives_in (KithLayoutFamily *self,
          KithRecord       *person,
          const char       *household)
{
  g_autoptr(GPtrArray) rows
    = person != NULL ? kith_kin_memberships (self->family, person) : g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (kith_record_get_ref (rows->pdata[i], KITH_HOUSEHOLD_MEMBER_HOUSEHOLD),
                   household) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
couple_of_household (KithLayoutFamily *self,
                     const char       *household,
                     guint            *unity)
{
  const guint n = kith_case_count (self->family, KITH_RECORD_PARTNERSHIP);

  for (guint i = 0; i < n; i++)
    {
      KithRecord *couple = kith_case_nth (self->family, KITH_RECORD_PARTNERSHIP, i);

      if (find_index (self, couple, unity)
          && lives_in (self, kith_case_resolve (self->family, couple, KITH_PARTNERSHIP_PARTNER_A),
                       household)
          && lives_in (self, kith_case_resolve (self->family, couple, KITH_PARTNERSHIP_PARTNER_B),
                       household))
        return TRUE;
    }

  return FALSE;
}

static void
add_pet (KithLayoutFamily *self,
         guint             person)
{
  g_autoptr(GPtrArray) homes = kith_kin_memberships (self->family, self->people->pdata[person]);
  guint unity;

  for (guint i = 0; i < homes->len; i++)
    if (couple_of_household (self,
                             kith_record_get_ref (homes->pdata[i],
                                                  KITH_HOUSEHOLD_MEMBER_HOUSEHOLD),
                             &unity))
      {
        add_child (self, unity, self->people->pdata[person], NULL, FALSE);
        g_array_index (self->persons, KithLayoutPerson, person).aside = FALSE;
        return;
      }
}

static void
add_pets (KithLayoutFamily *self)
{
  for (guint i = 0; i < self->people->len; i++)
    if (kith_record_has_token (self->people->pdata[i], KITH_PERSON_KIND, "pet"))
      add_pet (self, i);
}

static void
fill (KithLayoutFamily *self)
{
  const guint n_people = kith_case_count (self->family, KITH_RECORD_PERSON);
  const guint n_couples = kith_case_count (self->family, KITH_RECORD_PARTNERSHIP);

  for (guint i = 0; i < n_people; i++)
    add_person (self, kith_case_nth (self->family, KITH_RECORD_PERSON, i));
  for (guint i = 0; i < n_couples; i++)
    add_partnership (self, kith_case_nth (self->family, KITH_RECORD_PARTNERSHIP, i));
  add_parentages (self);
  add_sibships (self);
  add_pets (self);

  self->input = (KithLayoutInput){
    (const KithLayoutPerson *) (void *) self->persons->data, self->persons->len,
    (const KithLayoutUnion *) (void *) self->unions->data, self->unions->len,
    (const KithLayoutPartner *) (void *) self->partners->data, self->partners->len,
    (const KithLayoutChild *) (void *) self->children->data, self->children->len,
  };
}

/**
 * kith_layout_family_new:
 * @family: the case
 * @sheet: (nullable): the sheet, for who is placed on it or left off it
 * @box_of: tells how much room a person takes
 * @user_data: for @box_of
 *
 * Reads @family once; what changes in it afterwards is not seen.
 *
 * Returns: (transfer full): the family as the layout takes it
 */
KithLayoutFamily *
kith_layout_family_new (KithCase    *family,
                        KithRecord  *sheet,
                        KithBoxFunc  box_of,
                        gpointer     user_data)
{
  KithLayoutFamily *self = g_new0 (KithLayoutFamily, 1);

  self->family = g_object_ref (family);
  self->sheet = sheet != NULL ? g_object_ref (sheet) : NULL;
  self->box_of = box_of;
  self->user_data = user_data;
  self->persons = g_array_new (FALSE, FALSE, sizeof (KithLayoutPerson));
  self->centres = g_array_new (FALSE, FALSE, sizeof (double));
  self->unions = g_array_new (FALSE, FALSE, sizeof (KithLayoutUnion));
  self->partners = g_array_new (FALSE, FALSE, sizeof (KithLayoutPartner));
  self->children = g_array_new (FALSE, FALSE, sizeof (KithLayoutChild));
  self->people = g_ptr_array_new ();
  self->unities = g_array_new (FALSE, FALSE, sizeof (Unity));
  self->links = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->index_of = g_hash_table_new (NULL, NULL);
  self->union_of = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->twins_of = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->child_of = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  fill (self);
  return self;
}

/**
 * kith_layout_family_free:
 */
void
kith_layout_family_free (KithLayoutFamily *self)
{
  g_hash_table_unref (self->child_of);
  g_hash_table_unref (self->twins_of);
  g_hash_table_unref (self->union_of);
  g_hash_table_unref (self->index_of);
  g_ptr_array_unref (self->links);
  g_array_unref (self->unities);
  g_ptr_array_unref (self->people);
  g_array_unref (self->children);
  g_array_unref (self->partners);
  g_array_unref (self->unions);
  g_array_unref (self->centres);
  g_array_unref (self->persons);
  g_clear_object (&self->sheet);
  g_object_unref (self->family);
  g_free (self);
}

/**
 * kith_layout_family_get_input:
 *
 * Returns: (transfer none): what kith_layout_new() takes
 */
const KithLayoutInput *
kith_layout_family_get_input (KithLayoutFamily *self)
{
  return &self->input;
}

/**
 * kith_layout_family_get_person:
 * @person: an index of the input
 *
 * Returns: (transfer none): the record of that person
 */
KithRecord *
kith_layout_family_get_person (KithLayoutFamily *self,
                               guint             person)
{
  g_return_val_if_fail (person < self->people->len, NULL);

  return self->people->pdata[person];
}

/**
 * kith_layout_family_find_person:
 * @index: (out): the index of @person
 *
 * Returns: whether @person stands on the sheet
 */
gboolean
kith_layout_family_find_person (KithLayoutFamily *self,
                                KithRecord       *person,
                                guint            *index)
{
  return kith_record_get_kind (person) == KITH_RECORD_PERSON && find_index (self, person, index);
}

/**
 * kith_layout_family_get_centre_mm:
 *
 * Returns: from the top of the person's box to the middle of the symbol, in millimetres
 */
double
kith_layout_family_get_centre_mm (KithLayoutFamily *self,
                                  guint             person)
{
  g_return_val_if_fail (person < self->centres->len, 0.0);

  return g_array_index (self->centres, double, person);
}

/**
 * kith_layout_family_get_partnership:
 *
 * Returns: (transfer none) (nullable): the record of the couple, or %NULL for a union that is only
 *   read from child links
 */
KithRecord *
kith_layout_family_get_partnership (KithLayoutFamily *self,
                                    guint             unity)
{
  g_return_val_if_fail (unity < self->unities->len, NULL);

  return g_array_index (self->unities, Unity, unity).partnership;
}

/**
 * kith_layout_family_get_union_ref:
 *
 * Returns: what the union is called for programs: its number in the file it came from, else its
 *   id, else a text of its own
 */
const char *
kith_layout_family_get_union_ref (KithLayoutFamily *self,
                                  guint             unity)
{
  g_return_val_if_fail (unity < self->unities->len, NULL);

  return g_array_index (self->unities, Unity, unity).ref;
}

/**
 * kith_layout_family_get_links:
 * @child: an index of the input's children
 *
 * Returns: (transfer none) (element-type KithRecord): the parentages that the line stands for,
 *   empty for siblings whose parents are not known, and for a pet
 */
GPtrArray *
kith_layout_family_get_links (KithLayoutFamily *self,
                              guint             child)
{
  g_return_val_if_fail (child < self->links->len, NULL);

  return self->links->pdata[child];
}
