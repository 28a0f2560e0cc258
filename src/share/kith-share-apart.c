/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Who must not know where somebody is: the two sides of an order, a bail condition or an agreement
 * not to be in contact. What tells the place of one, or of whoever lives with them, is kept from the
 * other.
 */

#include "config.h"

#include "share/kith-share-private.h"

#include "model/kith-kin.h"
#include "model/kith-records.h"

#define ITSELF -1

/* Fields that tell where somebody is, and the field that tells who. */
static const struct
{
  KithRecordKind kind;
  guint          field;
  int            person;
} places[] = {
  { KITH_RECORD_PERSON, KITH_PERSON_TOWN, ITSELF },
  { KITH_RECORD_PERSON, KITH_PERSON_OCCUPATION, ITSELF },
  { KITH_RECORD_PERSON, KITH_PERSON_AGENCY, ITSELF },
  { KITH_RECORD_CONTACT_ROUTE, KITH_CONTACT_ROUTE_PERSON, KITH_CONTACT_ROUTE_PERSON },
  { KITH_RECORD_CONTACT_ROUTE, KITH_CONTACT_ROUTE_KIND, KITH_CONTACT_ROUTE_PERSON },
  { KITH_RECORD_CONTACT_ROUTE, KITH_CONTACT_ROUTE_VALUE, KITH_CONTACT_ROUTE_PERSON },
  { KITH_RECORD_CONTACT_ROUTE, KITH_CONTACT_ROUTE_ADDRESS, KITH_CONTACT_ROUTE_PERSON },
};

/* On a map the places where somebody still is. */
static const guint map_fields[] = {
  KITH_MAP_PLACE_TOWN, KITH_MAP_PLACE_SCHOOL, KITH_MAP_PLACE_CLUB, KITH_MAP_PLACE_FAITH,
  KITH_MAP_PLACE_STREET,
};

/* "Not in the same room" keeps nobody's address from anybody. */
static gboolean
keeps_places (KithRecord *restriction,
              KithDay     day)
{
  KithDate until;

  if (kith_record_has_token (restriction, KITH_RESTRICTION_KIND, "not_same_room"))
    return FALSE;

  return !kith_record_get_date (restriction, KITH_RESTRICTION_UNTIL, &until)
         || until.latest == KITH_DAY_FUTURE || day == KITH_DAY_PAST || until.latest >= day;
}

static gboolean
is_over (KithRecord *member,
         KithDay     day)
{
  KithDate until;

  return kith_record_get_date (member, KITH_HOUSEHOLD_MEMBER_UNTIL, &until)
         && until.latest != KITH_DAY_FUTURE && (day == KITH_DAY_PAST || until.latest < day);
}

/* The ids of those who live in a household with @person on that day, @person among them. */
static GHashTable *
find_housemates (KithCase   *family,
                 const char *person,
                 KithDay     day)
{
  GHashTable *mates = g_hash_table_new (g_str_hash, g_str_equal);
  const guint n = kith_case_count (family, KITH_RECORD_HOUSEHOLD_MEMBER);

  g_hash_table_add (mates, (gpointer) person);
  for (guint i = 0; i < n; i++)
    {
      KithRecord *own = kith_case_nth (family, KITH_RECORD_HOUSEHOLD_MEMBER, i);

      if (is_over (own, day)
          || g_strcmp0 (kith_record_get_ref (own, KITH_HOUSEHOLD_MEMBER_PERSON), person) != 0)
        continue;
      for (guint j = 0; j < n; j++)
        {
          KithRecord *other = kith_case_nth (family, KITH_RECORD_HOUSEHOLD_MEMBER, j);
          const char *mate = kith_record_get_ref (other, KITH_HOUSEHOLD_MEMBER_PERSON);

          if (mate != NULL && !is_over (other, day)
              && g_strcmp0 (kith_record_get_ref (own, KITH_HOUSEHOLD_MEMBER_HOUSEHOLD),
                            kith_record_get_ref (other, KITH_HOUSEHOLD_MEMBER_HOUSEHOLD)) == 0)
            g_hash_table_add (mates, (gpointer) mate);
        }
    }

  return mates;
}

/* Whoever lives with the reader is no secret to them. */
static void
add_with_housemates (KithCase         *family,
                     const KithReader *reader,
                     const char       *person,
                     GHashTable       *apart)
{
  g_autoptr(GHashTable) mates = find_housemates (family, person, reader->day);
  g_autoptr(GHashTable) own = reader->person != NULL
                                ? find_housemates (family, reader->person, reader->day)
                                : g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer mate;

  g_hash_table_iter_init (&iter, mates);
  while (g_hash_table_iter_next (&iter, &mate, NULL))
    if (!g_hash_table_contains (own, mate))
      g_hash_table_add (apart, mate);
}

static gboolean
is_withheld (const KithShareChoices *choices,
             const char             *person)
{
  const KithShareChoice *choice
    = kith_share_choices_find (choices, KITH_SHARE_PERSON, 0, person, NULL);

  return choice != NULL && !choice->is_given;
}

/* A copy for any parent or any member of the network may come to either side. */
static gboolean
may_be_either (const KithReader *reader)
{
  return reader->person == NULL
         && (reader->kind == KITH_READER_PARENT || reader->kind == KITH_READER_OTHER_PARENT
             || reader->kind == KITH_READER_NETWORK);
}

/**
 * kith_share_find_apart:
 * @choices: (nullable): what was decided for the copy
 *
 * A copy for anybody of a kind from which one side is withheld is not for them, and their restriction
 * would only tell that they are there. A named reader is kept from the place of a withheld person's
 * household all the same: that a town is missing tells less than the town.
 *
 * Returns: (transfer full) (element-type utf8): the ids of those whose place the reader must not
 *   know, lent by @family; a set
 */
GHashTable *
kith_share_find_apart (KithCase               *family,
                       const KithReader       *reader,
                       const KithShareChoices *choices)
{
  GHashTable *apart = g_hash_table_new (g_str_hash, g_str_equal);
  const guint n = kith_case_count (family, KITH_RECORD_RESTRICTION);

  if (reader->kind == KITH_READER_FILE || reader->kind == KITH_READER_PROFESSIONAL)
    return apart;

  for (guint i = 0; i < n; i++)
    {
      KithRecord *restriction = kith_case_nth (family, KITH_RECORD_RESTRICTION, i);
      const char *bound = kith_record_get_ref (restriction, KITH_RESTRICTION_PERSON);
      const char *other = kith_record_get_ref (restriction, KITH_RESTRICTION_OTHER);

      gboolean is_for_either;

      if (bound == NULL || other == NULL || !keeps_places (restriction, reader->day))
        continue;
      is_for_either = may_be_either (reader) && !is_withheld (choices, bound)
                      && !is_withheld (choices, other);
      if (kith_reader_is (reader, bound) || is_for_either)
        add_with_housemates (family, reader, other, apart);
      if (kith_reader_is (reader, other) || is_for_either)
        add_with_housemates (family, reader, bound, apart);
    }

  return apart;
}

static gboolean
is_apart (GHashTable *apart,
          const char *id)
{
  return id != NULL && g_hash_table_contains (apart, id);
}

/* A household or a system belongs to those who live there or are tied to it. */
static gboolean
belongs_to_apart (KithCase   *family,
                  GHashTable *apart,
                  KithRecord *record)
{
  GPtrArray *referrers = kith_case_get_referrers (family, kith_record_get_id (record));

  for (guint i = 0; i < referrers->len; i++)
    {
      const KithRecordType *type = kith_record_get_record_type (referrers->pdata[i]);

      if (type->kind == KITH_RECORD_SHEET || type->kind == KITH_RECORD_PLACEMENT)
        continue;
      for (guint f = 0; f < type->n_fields; f++)
        if (type->fields[f].kind == KITH_FIELD_REF
            && g_str_equal (type->fields[f].refers_to, "person")
            && is_apart (apart, kith_record_get_ref (referrers->pdata[i], f)))
          return TRUE;
    }

  return FALSE;
}

static gboolean
is_map_place (KithCase   *family,
              GHashTable *apart,
              KithRecord *record,
              guint       field)
{
  KithRecord *sheet = kith_case_resolve (family, record, KITH_MAP_PLACE_SHEET);

  if (sheet == NULL || kith_record_says_something (record, KITH_MAP_PLACE_UNTIL)
      || !is_apart (apart, kith_record_get_ref (sheet, KITH_SHEET_CENTRE)))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (map_fields); i++)
    if (map_fields[i] == field)
      return TRUE;

  return FALSE;
}

/**
 * kith_share_tells_place:
 * @apart: (element-type utf8): what kith_share_find_apart() found
 *
 * Returns: whether @field tells where one of them is
 */
gboolean
kith_share_tells_place (KithCase   *family,
                        GHashTable *apart,
                        KithRecord *record,
                        guint       field)
{
  const KithRecordKind kind = kith_record_get_kind (record);

  if (g_hash_table_size (apart) == 0)
    return FALSE;
  if (kind == KITH_RECORD_HOUSEHOLD)
    return field == KITH_HOUSEHOLD_PLACE && belongs_to_apart (family, apart, record);
  if (kind == KITH_RECORD_SYSTEM)
    return (field == KITH_SYSTEM_ADDRESS || field == KITH_SYSTEM_PHONE)
           && belongs_to_apart (family, apart, record);
  if (kind == KITH_RECORD_PLACE)
    return is_map_place (family, apart, record, field);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].kind == kind && places[i].field == field
        && is_apart (apart, places[i].person == ITSELF
                              ? kith_record_get_id (record)
                              : kith_record_get_ref (record, (guint) places[i].person)))
      return TRUE;

  return FALSE;
}
