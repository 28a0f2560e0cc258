/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The tables of the case file, as a chain of migrations, and the check that a file has them.
 *
 * A migration that has been shipped is never edited; the next one is added to the end. It only
 * adds: undo keeps changesets of earlier formats, which name columns by their place, so a column
 * that goes or moves would have to empty the history first. References carry no ON DELETE action
 * (it would make changesets that cannot be taken back), and each has an index, so that removing a
 * row never reads a whole table.
 */

#include "config.h"

#include "store/kith-schema.h"

#include "base/kith-error.h"
#include "store/kith-migrate.h"
#include "store/kith-schema-4.h"
#include "store/kith-schema-6.h"
#include "store/kith-schema-7.h"
#include "store/kith-schema-8.h"
#include "store/kith-statement.h"

#include <string.h>

const char *const kith_migrations[KITH_FORMAT] = {
  "CREATE TABLE case_info ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  title TEXT,"
  "  shown_as TEXT,"
  "  reference TEXT,"
  "  practitioner TEXT,"
  "  service TEXT,"
  "  opened_on TEXT,"
  "  source_note TEXT,"
  "  note TEXT"
  ") STRICT, WITHOUT ROWID;"
  "CREATE TABLE birth_group ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  kind TEXT,"
  "  note TEXT"
  ") STRICT, WITHOUT ROWID;"
  "CREATE TABLE person ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  kind TEXT,"
  "  known_as TEXT,"
  "  given_name TEXT,"
  "  family_name TEXT,"
  "  name_prefix TEXT,"
  "  name_suffix TEXT,"
  "  other_names TEXT,"
  "  is_placeholder INTEGER NOT NULL DEFAULT 0,"
  "  symbol TEXT,"
  "  gender TEXT,"
  "  pronouns TEXT,"
  "  sex_at_birth TEXT,"
  "  is_focus INTEGER NOT NULL DEFAULT 0,"
  "  confirmation TEXT,"
  "  life TEXT,"
  "  born TEXT,"
  "  born_place TEXT,"
  "  due TEXT,"
  "  died TEXT,"
  "  died_place TEXT,"
  "  died_of TEXT,"
  "  age_at_death TEXT,"
  "  birth_group TEXT REFERENCES birth_group (id),"
  "  is_identical INTEGER NOT NULL DEFAULT 0,"
  "  group_count INTEGER NOT NULL DEFAULT 0,"
  "  role TEXT,"
  "  agency TEXT,"
  "  occupation TEXT,"
  "  species TEXT,"
  "  town TEXT,"
  "  is_place_withheld INTEGER NOT NULL DEFAULT 0,"
  "  caption TEXT,"
  "  faith_culture TEXT,"
  "  migrated TEXT,"
  "  migrated_from TEXT,"
  "  has_two_cultures INTEGER NOT NULL DEFAULT 0,"
  "  care_status TEXT,"
  "  illness TEXT,"
  "  illness_note TEXT,"
  "  substance TEXT,"
  "  substance_note TEXT,"
  "  condition_codes TEXT,"
  "  note TEXT,"
  "  said_by TEXT,"
  "  said_on TEXT,"
  "  source_ref TEXT"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX person_by_birth_group ON person (birth_group) WHERE birth_group IS NOT NULL;"
  "CREATE TABLE partnership ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  partner_a TEXT REFERENCES person (id),"
  "  partner_b TEXT REFERENCES person (id),"
  "  kind TEXT,"
  "  state TEXT,"
  "  started TEXT,"
  "  registered TEXT,"
  "  separated TEXT,"
  "  ended TEXT,"
  "  resumed TEXT,"
  "  place TEXT,"
  "  seat INTEGER NOT NULL DEFAULT 0,"
  "  no_children TEXT,"
  "  is_secret INTEGER NOT NULL DEFAULT 0,"
  "  kinship_degree TEXT,"
  "  caption TEXT,"
  "  note TEXT,"
  "  said_by TEXT,"
  "  said_on TEXT,"
  "  account TEXT,"
  "  source_ref TEXT"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX partnership_by_partner_a ON partnership (partner_a);"
  "CREATE INDEX partnership_by_partner_b ON partnership (partner_b);"
  "CREATE TABLE parentage ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  child TEXT REFERENCES person (id),"
  "  parent TEXT REFERENCES person (id),"
  "  kind TEXT,"
  "  family TEXT REFERENCES partnership (id),"
  "  since TEXT,"
  "  until TEXT,"
  "  seat INTEGER NOT NULL DEFAULT 0,"
  "  caption TEXT,"
  "  note TEXT,"
  "  said_by TEXT,"
  "  said_on TEXT,"
  "  account TEXT"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX parentage_by_child ON parentage (child);"
  "CREATE INDEX parentage_by_parent ON parentage (parent);"
  "CREATE INDEX parentage_by_family ON parentage (family) WHERE family IS NOT NULL;"
  "CREATE TABLE sibship ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  person_a TEXT REFERENCES person (id),"
  "  person_b TEXT REFERENCES person (id),"
  "  kind TEXT,"
  "  note TEXT,"
  "  said_by TEXT,"
  "  said_on TEXT,"
  "  account TEXT,"
  "  source_ref TEXT"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX sibship_by_person_a ON sibship (person_a);"
  "CREATE INDEX sibship_by_person_b ON sibship (person_b);"
  "CREATE TABLE responsibility ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  holder TEXT REFERENCES person (id),"
  "  child TEXT REFERENCES person (id),"
  "  basis TEXT,"
  "  evidence TEXT,"
  "  since TEXT,"
  "  until TEXT,"
  "  note TEXT"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX responsibility_by_holder ON responsibility (holder);"
  "CREATE INDEX responsibility_by_child ON responsibility (child);"
  "CREATE TABLE household ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  name TEXT,"
  "  kind TEXT,"
  "  place TEXT,"
  "  is_place_withheld INTEGER NOT NULL DEFAULT 0,"
  "  since TEXT,"
  "  until TEXT,"
  "  note TEXT"
  ") STRICT, WITHOUT ROWID;"
  "CREATE TABLE household_member ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  household TEXT REFERENCES household (id),"
  "  person TEXT REFERENCES person (id),"
  "  share TEXT,"
  "  nights TEXT,"
  "  since TEXT,"
  "  until TEXT,"
  "  note TEXT"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX household_member_by_household ON household_member (household);"
  "CREATE INDEX household_member_by_person ON household_member (person);"
  "CREATE TABLE tie ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  giver TEXT REFERENCES person (id),"
  "  receiver TEXT REFERENCES person (id),"
  "  kind TEXT,"
  "  is_mutual INTEGER NOT NULL DEFAULT 0,"
  "  label TEXT,"
  "  since TEXT,"
  "  until TEXT,"
  "  voice TEXT,"
  "  account TEXT,"
  "  said_on TEXT,"
  "  note TEXT"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX tie_by_giver ON tie (giver);"
  "CREATE INDEX tie_by_receiver ON tie (receiver);"
  "CREATE TABLE contact_route ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  person TEXT REFERENCES person (id),"
  "  kind TEXT,"
  "  value TEXT,"
  "  address TEXT,"
  "  print_for TEXT,"
  "  is_confidential INTEGER NOT NULL DEFAULT 0,"
  "  note TEXT"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX contact_route_by_person ON contact_route (person);"
  "CREATE TABLE need ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  person TEXT REFERENCES person (id),"
  "  kind TEXT,"
  "  value TEXT,"
  "  note TEXT"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX need_by_person ON need (person);"
  "CREATE TABLE sheet ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  kind TEXT,"
  "  title TEXT,"
  "  as_at TEXT,"
  "  voice TEXT,"
  "  centre TEXT REFERENCES person (id),"
  "  drawn_with TEXT,"
  "  note TEXT"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX sheet_by_centre ON sheet (centre) WHERE centre IS NOT NULL;"
  "CREATE TABLE placement ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  sheet TEXT REFERENCES sheet (id),"
  "  person TEXT REFERENCES person (id),"
  "  x REAL NOT NULL DEFAULT 0,"
  "  y REAL NOT NULL DEFAULT 0,"
  "  is_pinned INTEGER NOT NULL DEFAULT 0,"
  "  is_hidden INTEGER NOT NULL DEFAULT 0"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX placement_by_sheet ON placement (sheet);"
  "CREATE INDEX placement_by_person ON placement (person);"
  "CREATE TABLE history ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  number INTEGER NOT NULL DEFAULT 0,"
  "  label TEXT,"
  "  made_at TEXT,"
  "  is_undone INTEGER NOT NULL DEFAULT 0,"
  "  selection TEXT,"
  "  changes BLOB NOT NULL"
  ") STRICT;",

  /* Views of safety, restrictions, and text that is still being typed. */
  "CREATE TABLE safety_view ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  person TEXT REFERENCES person (id),"
  "  voice TEXT,"
  "  whose TEXT,"
  "  about TEXT,"
  "  facts TEXT,"
  "  needed TEXT,"
  "  said_on TEXT,"
  "  review_on TEXT,"
  "  note TEXT"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX safety_view_by_person ON safety_view (person);"
  "CREATE TABLE restriction ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  person TEXT REFERENCES person (id),"
  "  other TEXT REFERENCES person (id),"
  "  kind TEXT,"
  "  says TEXT,"
  "  since TEXT,"
  "  until TEXT,"
  "  source TEXT,"
  "  evidence TEXT,"
  "  note TEXT"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX restriction_by_person ON restriction (person);"
  "CREATE INDEX restriction_by_other ON restriction (other);"
  "CREATE TABLE half_typed ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  record TEXT,"
  "  field TEXT,"
  "  text TEXT"
  ") STRICT, WITHOUT ROWID;",

  "CREATE TABLE last_place ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  sheet TEXT,"
  "  person TEXT,"
  "  x REAL NOT NULL DEFAULT 0,"
  "  y REAL NOT NULL DEFAULT 0"
  ") STRICT, WITHOUT ROWID;",

  KITH_SCHEMA_FORMAT_4,

  /* Photos of people: what is known of one, and apart from that its content, which never changes. */
  "CREATE TABLE picture ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  person TEXT REFERENCES person (id),"
  "  content TEXT,"
  "  width INTEGER NOT NULL DEFAULT 0,"
  "  height INTEGER NOT NULL DEFAULT 0,"
  "  agreed TEXT,"
  "  taken TEXT,"
  "  said_by TEXT,"
  "  note TEXT"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX picture_by_person ON picture (person);"
  "CREATE TABLE picture_content ("
  "  id TEXT PRIMARY KEY NOT NULL,"
  "  bytes BLOB NOT NULL"
  ") STRICT;"
  "ALTER TABLE sheet ADD COLUMN is_without_pictures INTEGER NOT NULL DEFAULT 0;",

  KITH_SCHEMA_FORMAT_6,

  KITH_SCHEMA_FORMAT_7,
  KITH_SCHEMA_FORMAT_8,
};

/* What this Kith would have made, told by a database that it makes in memory. */
static GPtrArray *
read_objects (KithDb  *db,
              GError **error)
{
  g_autoptr(GPtrArray) objects = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(KithStatement) select = NULL;

  select = kith_db_prepare (db, "SELECT type || ' ' || name || ': ' || coalesce (sql, '')"
                                " FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
                                " ORDER BY 1");
  while (kith_statement_step (select))
    g_ptr_array_add (objects, g_strdup (kith_statement_get_text (select, 0)));

  return kith_statement_finish (select, error) ? g_steal_pointer (&objects) : NULL;
}

static gboolean
is_code (const char *object)
{
  return g_str_has_prefix (object, "trigger ") || g_str_has_prefix (object, "view ");
}

/* Other programs may have added tables or indexes of their own, but nothing that runs by itself. */
static gboolean
has_all (GPtrArray *found,
         GPtrArray *expected)
{
  for (guint i = 0; i < found->len; i++)
    if (is_code (found->pdata[i]))
      return FALSE;

  for (guint i = 0; i < expected->len; i++)
    if (!g_ptr_array_find_with_equal_func (found, expected->pdata[i], g_str_equal, NULL))
      return FALSE;

  return TRUE;
}

/**
 * kith_schema_check:
 * @db: a database in the newest format
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_DAMAGED if a table or index is missing or is another one than Kith makes, or
 *   if there are triggers or views, which Kith never makes.
 *
 * Returns: whether the tables are as Kith makes them
 */
gboolean
kith_schema_check (KithDb  *db,
                   GError **error)
{
  g_autoptr(KithDb) model = NULL;
  g_autoptr(GPtrArray) expected = NULL;
  g_autoptr(GPtrArray) found = NULL;

  model = kith_db_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, error);
  if (model == NULL || !kith_migrate (model, kith_migrations, KITH_FORMAT, error))
    return FALSE;

  expected = read_objects (model, error);
  found = expected != NULL ? read_objects (db, error) : NULL;
  if (found == NULL)
    return FALSE;

  return has_all (found, expected) || kith_db_fail (db, SQLITE_CORRUPT, error);
}

static gboolean
read_columns_of (KithDb      *db,
                 KithColumns *columns,
                 guint        kind,
                 GError     **error)
{
  const KithRecordType *type = kith_record_type_get (kind);
  g_autoptr(KithStatement) select = NULL;
  int n = 0;

  select = kith_db_prepare (db, "SELECT name FROM pragma_table_info (?) ORDER BY cid");
  kith_statement_bind_text (select, 1, type->table);

  for (; kith_statement_step (select) && n < (int) G_N_ELEMENTS (columns->fields[kind]); n++)
    columns->fields[kind][n] = kith_record_type_field (type, kith_statement_get_text (select, 0));
  columns->n_columns[kind] = n;

  return kith_statement_finish (select, error);
}

/**
 * kith_schema_read_columns:
 * @db: a database whose tables are sound
 * @columns: (out caller-allocates):
 * @error: return location for a #GError
 *
 * Returns: whether they could be read
 */
gboolean
kith_schema_read_columns (KithDb      *db,
                          KithColumns *columns,
                          GError     **error)
{
  for (guint i = 0; i < KITH_N_RECORD_KINDS; i++)
    if (!read_columns_of (db, columns, i, error))
      return FALSE;

  return TRUE;
}
