/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables against the records, and how an older file becomes a newer one. */

#include "config.h"

#include "base/kith-error.h"
#include "kith-test-desk.h"
#include "store/kith-migrate.h"
#include "store/kith-schema.h"
#include "store/kith-statement.h"

#include <string.h>

/* The type each kind of field has in the file. */
static const struct
{
  const char *type;
  gboolean    is_never_null;
} column_types[] = {
  [KITH_FIELD_TEXT] = { "TEXT", FALSE },       [KITH_FIELD_TOKEN] = { "TEXT", FALSE },
  [KITH_FIELD_REF] = { "TEXT", FALSE },        [KITH_FIELD_DATE] = { "TEXT", FALSE },
  [KITH_FIELD_BOOLEAN] = { "INTEGER", TRUE },  [KITH_FIELD_INTEGER] = { "INTEGER", TRUE },
  [KITH_FIELD_REAL] = { "REAL", TRUE },        [KITH_FIELD_TOKENS] = { "TEXT", FALSE },
  [KITH_FIELD_MOMENT] = { "TEXT", FALSE },     [KITH_FIELD_BYTES] = { "BLOB", TRUE },
};

static KithDb *
fresh_db (void)
{
  g_autoptr(GError) error = NULL;
  KithDb *db = kith_db_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, &error);

  g_assert_no_error (error);
  kith_migrate (db, kith_migrations, KITH_FORMAT, &error);
  g_assert_no_error (error);
  return db;
}

static gint64
number (KithDb     *db,
        const char *sql)
{
  g_autoptr(GError) error = NULL;
  gint64 answer;

  kith_db_get_number (db, sql, &answer, &error);
  g_assert_no_error (error);
  return answer;
}

static void
assert_column (KithDb          *db,
               const char      *table,
               const KithField *field)
{
  g_autoptr(KithStatement) select
    = kith_db_prepare (db, "SELECT type, \"notnull\", pk FROM pragma_table_info (?) WHERE name = ?");

  kith_statement_bind_text (select, 1, table);
  kith_statement_bind_text (select, 2, field->name);
  g_assert_true (kith_statement_step (select));
  g_assert_cmpstr (kith_statement_get_text (select, 0), ==, column_types[field->kind].type);
  g_assert_cmpint (kith_statement_get_integer (select, 1), ==, column_types[field->kind].is_never_null);
  g_assert_cmpint (kith_statement_get_integer (select, 2), ==, 0);
}

static void
assert_reference (KithDb          *db,
                  const char      *table,
                  const KithField *field)
{
  g_autoptr(KithStatement) select
    = kith_db_prepare (db, "SELECT \"table\", \"to\", on_update, on_delete"
                           " FROM pragma_foreign_key_list (?) WHERE \"from\" = ?");
  g_autofree char *index = g_strdup_printf ("SELECT count (*) FROM pragma_index_info ('%s_by_%s')"
                                            " WHERE name = '%s'", table, field->name, field->name);

  kith_statement_bind_text (select, 1, table);
  kith_statement_bind_text (select, 2, field->name);
  if (field->kind != KITH_FIELD_REF)
    {
      g_assert_false (kith_statement_step (select));
      return;
    }

  g_assert_true (kith_statement_step (select));
  g_assert_cmpstr (kith_statement_get_text (select, 0), ==, field->refers_to);
  g_assert_cmpstr (kith_statement_get_text (select, 1), ==, "id");
  g_assert_cmpstr (kith_statement_get_text (select, 2), ==, "NO ACTION");
  g_assert_cmpstr (kith_statement_get_text (select, 3), ==, "NO ACTION");
  g_assert_cmpint (number (db, index), ==, 1);
}

static void
test_tables_are_what_the_records_say (void)
{
  g_autoptr(KithDb) db = fresh_db ();

  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    {
      const KithRecordType *type = kith_record_type_get (kind);
      g_autofree char *columns = g_strdup_printf ("SELECT count (*) FROM pragma_table_info ('%s')",
                                                  type->table);
      g_autofree char *key = g_strdup_printf ("SELECT count (*) FROM pragma_table_info ('%s')"
                                              " WHERE name = 'id' AND pk = 1 AND \"notnull\" = 1"
                                              " AND type = 'TEXT'", type->table);
      g_autofree char *strict = g_strdup_printf ("SELECT strict FROM pragma_table_list"
                                                 " WHERE name = '%s'", type->table);

      g_assert_cmpint (number (db, columns), ==, type->n_fields + 1);
      g_assert_cmpint (number (db, key), ==, 1);
      g_assert_cmpint (number (db, strict), ==, 1);
      for (guint i = 0; i < type->n_fields; i++)
        {
          assert_column (db, type->table, &type->fields[i]);
          assert_reference (db, type->table, &type->fields[i]);
        }
    }

  g_assert_cmpint (number (db, "SELECT count (*) FROM pragma_table_list WHERE schema = 'main'"
                               " AND name NOT LIKE 'sqlite_%'"), ==, KITH_N_RECORD_KINDS);
}

/* What a format after the newest might add. */
static const char *const next_format =
  "ALTER TABLE need ADD COLUMN asked_on TEXT;"
  "CREATE TABLE dream (id TEXT PRIMARY KEY NOT NULL, text TEXT) STRICT, WITHOUT ROWID;";

static const char *const failing_format =
  "ALTER TABLE need ADD COLUMN asked_on TEXT; DELETE FROM nothing_of_this_name;";

static gboolean
migrate_to_next (KithDb      *db,
                 const char  *format,
                 GError     **error)
{
  const char *chain[KITH_FORMAT + 1];

  memcpy (chain, kith_migrations, sizeof kith_migrations);
  chain[KITH_FORMAT] = format;
  return kith_migrate (db, chain, KITH_FORMAT + 1, error);
}

static void
test_an_older_file_becomes_a_newer_one (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autofree char *name = g_strdup_printf ("Family (before format %d).kith", KITH_FORMAT + 1);
  g_autofree char *copy = kith_test_folder_path (folder, name);
  g_autofree char *names = g_strdup_printf ("%s Family (before format %d, 2).kith Family.kith", name,
                                            KITH_FORMAT + 1);
  g_autofree char *before = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *list = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDb) db = NULL;
  KithDesk *desk = kith_desk_new (folder->file, &error);

  g_assert_no_error (error);
  kith_test_add_person (desk, "Ash");
  before = kith_test_dump (desk);
  g_object_unref (desk);

  db = kith_db_open (folder->file, SQLITE_OPEN_READWRITE, &error);
  g_assert_true (kith_migrate_keep_copy (db, KITH_FORMAT + 1, &first, &error));
  g_assert_cmpstr (first, ==, copy);
  g_assert_true (migrate_to_next (db, next_format, &error));
  g_assert_cmpint (number (db, "PRAGMA user_version"), ==, KITH_FORMAT + 1);
  g_assert_cmpint (number (db, "SELECT count (*) FROM person WHERE known_as = 'Ash'"), ==, 1);
  g_assert_cmpint (number (db, "SELECT count (asked_on) FROM need"), ==, 0);
  g_assert_cmpint (number (db, "PRAGMA foreign_keys"), ==, 1);
  g_assert_true (kith_migrate_keep_copy (db, KITH_FORMAT + 1, &second, &error));
  g_clear_pointer (&db, kith_db_close);

  kept = kith_test_dump_file (copy);
  kith_test_assert_same (kept, before);
  list = kith_test_folder_list (folder);
  g_assert_cmpstr (list, ==, names);
  g_assert_null (kith_desk_open (folder->file, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_NEWER_FILE);
}

static void
test_a_migration_happens_wholly_or_not_at_all (void)
{
  g_autoptr(KithDb) db = fresh_db ();
  g_autoptr(GError) error = NULL;

  g_assert_false (migrate_to_next (db, failing_format, &error));
  g_assert_nonnull (error);

  g_assert_cmpint (number (db, "PRAGMA user_version"), ==, KITH_FORMAT);
  g_assert_cmpint (number (db, "SELECT count (*) FROM pragma_table_info ('need')"
                               " WHERE name = 'asked_on'"), ==, 0);
  g_assert_cmpint (number (db, "PRAGMA foreign_keys"), ==, 1);
}

/* A case file as an earlier format wrote it, kept as it was; all of them hold the same family. */
static void
check_file_of_format (int format)
{
  g_autofree char *name = g_strdup_printf ("format-%d.kith", format);
  g_autofree char *kept = NULL;
  g_autofree char *kept_dump = NULL;
  g_autofree char *path = g_build_filename (KITH_SOURCE_DIR, "tests", "data", "cases", name, NULL);
  g_autofree char *dump_path = g_build_filename (KITH_SOURCE_DIR, "tests", "data", "cases",
                                                 "format-1.txt", NULL);
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autofree char *content = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *read = NULL;
  g_autofree char *live = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = NULL;
  guint n_undone = 0;
  gsize size;

  g_assert_true (g_file_get_contents (dump_path, &expected, NULL, NULL));
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  read = kith_test_dump_file (path);
  kith_test_assert_same (read, expected);

  g_assert_true (g_file_set_contents (folder->file, content, (gssize) size, NULL));
  desk = kith_desk_open (folder->file, &error);
  g_assert_no_error (error);
  live = kith_test_dump (desk);
  kith_test_assert_same (live, expected);
  kept = g_strdup_printf ("%s/Family (before format %d).kith", folder->path, KITH_FORMAT);
  kept_dump = kith_test_dump_file (kept);
  kith_test_assert_same (kept_dump, expected);
  for (; kith_desk_can_undo (desk); n_undone++)
    g_assert_true (kith_desk_undo (desk, NULL));
  g_assert_cmpuint (n_undone, ==, 4);
  for (; n_undone > 0; n_undone--)
    g_assert_true (kith_desk_redo (desk, NULL));
  g_assert_cmpstr (kith_desk_get_redo_label (desk), ==, "Add Person");
  g_free (live);
  live = kith_test_dump (desk);
  kith_test_assert_same (live, expected);
}

static void
test_files_of_earlier_formats_open (void)
{
  for (int format = 1; format < KITH_FORMAT; format++)
    check_file_of_format (format);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) kith_test_add ("schema", #name, test_##name)
  ADD (tables_are_what_the_records_say);
  ADD (an_older_file_becomes_a_newer_one);
  ADD (a_migration_happens_wholly_or_not_at_all);
  ADD (files_of_earlier_formats_open);
#undef ADD

  return g_test_run ();
}
