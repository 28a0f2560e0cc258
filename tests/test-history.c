/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Steps, undo and redo: random walks against a list of what is expected, joining, the limits, and
 * that the changesets Kith writes are those SQLite itself would have written.
 */

#include "config.h"

#include "kith-test-desk.h"
#include "kith-test-family.h"
#include "model/kith-records.h"
#include "store/kith-changes.h"

#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#include <string.h>

static KithDesk *
desk_with (KithTestFolder *folder,
           guint           n_people)
{
  g_autoptr(KithCase) family = kith_test_big_family (n_people);
  g_autoptr(GError) error = NULL;
  KithDesk *desk = kith_desk_new (folder->file, &error);

  g_assert_no_error (error);
  kith_desk_import (desk, family, &error);
  g_assert_no_error (error);
  return desk;
}

static KithRecord *
somebody (KithDesk *desk,
          GRand    *chance)
{
  KithCase *family = kith_desk_get_case (desk);
  const guint n = kith_case_count (family, KITH_RECORD_PERSON);

  return n > 0 ? kith_case_nth (family, KITH_RECORD_PERSON,
                                (guint) g_rand_int_range (chance, 0, (gint32) n)) : NULL;
}

static gboolean
edit_somebody (KithDesk *desk,
               GRand    *chance,
               gboolean  joins)
{
  static const char *const names[] = { "Ash", "Zofia Łęcka", "", "عمران", "A \"B\" 'C'" };
  KithRecord *person = somebody (desk, chance);
  g_autoptr(KithDraft) draft = NULL;

  if (person == NULL)
    return FALSE;

  draft = kith_draft_new_for (person);
  kith_draft_set_text (draft, KITH_PERSON_KNOWN_AS,
                       names[g_rand_int_range (chance, 0, G_N_ELEMENTS (names))]);
  kith_draft_set_integer (draft, KITH_PERSON_IS_FOCUS, g_rand_boolean (chance));
  return kith_desk_edit (desk, draft, joins, NULL);
}

static gboolean
relate_somebody (KithDesk *desk,
                 GRand    *chance)
{
  KithRecord *one = somebody (desk, chance);
  KithRecord *other = somebody (desk, chance);
  g_autoptr(KithDraft) draft = kith_draft_new (KITH_RECORD_PARENTAGE);

  if (one == NULL)
    return FALSE;

  kith_draft_set_text (draft, KITH_PARENTAGE_CHILD, kith_record_get_id (one));
  kith_draft_set_text (draft, KITH_PARENTAGE_PARENT, kith_record_get_id (other));
  return kith_desk_add (desk, draft, NULL);
}

static gboolean
place_somebody (KithDesk *desk,
                GRand    *chance)
{
  KithCase *family = kith_desk_get_case (desk);
  KithRecord *person = somebody (desk, chance);
  KithPlace place = { NULL, g_rand_double (chance) * 300 - 100, 20, TRUE };
  g_autoptr(KithDraft) sheet = NULL;

  if (kith_case_count (family, KITH_RECORD_SHEET) == 0)
    {
      sheet = kith_draft_new (KITH_RECORD_SHEET);
      return kith_desk_add (desk, sheet, NULL);
    }
  if (person == NULL)
    return FALSE;

  place.person = kith_record_get_id (person);
  return kith_desk_place (desk, kith_record_get_id (kith_case_nth (family, KITH_RECORD_SHEET, 0)),
                          &place, 1, NULL, NULL);
}

static gboolean
step_at_random (KithDesk *desk,
                GRand    *chance)
{
  KithRecord *person = somebody (desk, chance);

  switch (g_rand_int_range (chance, 0, 6))
    {
    case 0:
      return kith_test_add_person (desk, "New") != NULL;
    case 1:
      return person != NULL && kith_desk_remove (desk, kith_record_get_id (person), NULL);
    case 2:
      return relate_somebody (desk, chance);
    case 3:
      return place_somebody (desk, chance);
    default:
      return edit_somebody (desk, chance, FALSE);
    }
}

/* What the case looked like after each step; the first @n_done of them are not undone. */
typedef struct
{
  GPtrArray *dumps;
  guint      n_done;
} Expected;

static void
expect_step (Expected *expected,
             KithDesk *desk)
{
  g_autofree char *dump = kith_test_dump (desk);

  if (strcmp (dump, expected->dumps->pdata[expected->n_done]) == 0)
    return;

  g_ptr_array_set_size (expected->dumps, (int) expected->n_done + 1);
  g_ptr_array_add (expected->dumps, g_steal_pointer (&dump));
  expected->n_done++;
}

static void
take_turn (KithDesk **desk,
           GRand     *chance,
           Expected  *expected,
           const char *path)
{
  const int turn = g_rand_int_range (chance, 0, 10);

  if (turn < 2 && kith_desk_can_undo (*desk) && expected->n_done > 0)
    {
      g_assert_true (kith_desk_undo (*desk, NULL));
      expected->n_done--;
    }
  else if (turn < 4 && kith_desk_can_redo (*desk))
    {
      g_assert_true (kith_desk_redo (*desk, NULL));
      expected->n_done++;
    }
  else if (turn == 4)
    {
      g_clear_object (desk);
      *desk = kith_desk_open (path, NULL);
      g_assert_nonnull (*desk);
    }
  else if (step_at_random (*desk, chance))
    expect_step (expected, *desk);
}

static void
test_a_random_walk_goes_back_as_it_came (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = desk_with (folder, 30);
  g_autoptr(GRand) chance = g_rand_new_with_seed (11);
  g_autoptr(GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
  Expected expected = { dumps, 0 };

  g_ptr_array_add (dumps, kith_test_dump (desk));
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *live = NULL;

      take_turn (&desk, chance, &expected, folder->file);
      live = kith_test_dump (desk);
      kith_test_assert_same (live, dumps->pdata[expected.n_done]);
    }

  while (expected.n_done > 0)
    {
      g_autofree char *live = NULL;

      g_assert_true (kith_desk_undo (desk, NULL));
      live = kith_test_dump (desk);
      kith_test_assert_same (live, dumps->pdata[--expected.n_done]);
    }
}

static void
type (KithDesk   *desk,
      const char *id,
      const char *text)
{
  g_autoptr(KithDraft) draft
    = kith_draft_new_for (kith_case_find (kith_desk_get_case (desk), id));
  g_autoptr(GError) error = NULL;

  kith_draft_set_text (draft, KITH_PERSON_KNOWN_AS, text);
  kith_desk_edit (desk, draft, TRUE, &error);
  g_assert_no_error (error);
}

static const char *
name_of (KithDesk   *desk,
         const char *id)
{
  return kith_record_get_text (kith_case_find (kith_desk_get_case (desk), id), KITH_PERSON_KNOWN_AS);
}

static void
test_typing_is_undone_at_once (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, NULL);
  const char *id = kith_test_add_person (desk, "Ash");

  type (desk, id, "As");
  type (desk, id, "A");
  type (desk, id, "Al");
  kith_desk_end_joining (desk);
  type (desk, id, "Alex");

  g_assert_true (kith_desk_undo (desk, NULL));
  g_assert_cmpstr (name_of (desk, id), ==, "Al");
  g_assert_true (kith_desk_undo (desk, NULL));
  g_assert_cmpstr (name_of (desk, id), ==, "Ash");
  g_assert_true (kith_desk_redo (desk, NULL));
  g_assert_cmpstr (name_of (desk, id), ==, "Al");
}

static void
test_typing_that_comes_back_leaves_no_step (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, NULL);
  const char *id = kith_test_add_person (desk, "Ash");

  type (desk, id, "As");
  type (desk, id, "Ash");
  type (desk, id, "Ash");

  g_assert_cmpstr (kith_desk_get_undo_label (desk), ==, "Add Person");
}

static void
test_a_step_that_changes_nothing_is_none (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, NULL);
  g_autoptr(KithDraft) draft = NULL;
  const char *id = kith_test_add_person (desk, "Ash");

  kith_test_add_person (desk, "Kim");
  g_assert_true (kith_desk_undo (desk, NULL));
  draft = kith_draft_new_for (kith_case_find (kith_desk_get_case (desk), id));
  kith_draft_set_text (draft, KITH_PERSON_KNOWN_AS, "Ash");
  g_assert_true (kith_desk_edit (desk, draft, FALSE, NULL));

  g_assert_true (kith_desk_can_redo (desk));
}

static void
test_a_new_step_drops_what_was_undone (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, NULL);
  gint64 n_steps;

  kith_test_add_person (desk, "Ash");
  kith_test_add_person (desk, "Kim");
  g_assert_true (kith_desk_undo (desk, NULL));
  kith_test_add_person (desk, "Noor");
  kith_desk_count_rows (desk, KITH_RECORD_HISTORY, &n_steps, NULL);

  g_assert_false (kith_desk_can_redo (desk));
  g_assert_cmpint (n_steps, ==, 2);
}

static void
test_only_so_many_steps_are_kept (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, NULL);
  gint64 n_steps;

  for (guint i = 0; i < 507; i++)
    kith_test_add_person (desk, "Ash");
  kith_desk_count_rows (desk, KITH_RECORD_HISTORY, &n_steps, NULL);
  g_assert_cmpint (n_steps, ==, 500);
  g_assert_true (kith_desk_undo (desk, NULL));
  g_assert_true (kith_desk_undo (desk, NULL));

  g_assert_cmpuint (kith_case_count (kith_desk_get_case (desk), KITH_RECORD_PERSON), ==, 505);
}

static void
test_undo_selects_what_was_selected (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, NULL);
  const char *id = kith_test_add_person (desk, "Ash");

  kith_desk_set_selection (desk, id);
  g_assert_true (kith_desk_remove (desk, id, NULL));
  kith_desk_set_selection (desk, NULL);
  g_assert_true (kith_desk_undo (desk, NULL));

  g_assert_cmpstr (kith_desk_get_selection (desk), ==, id);
}

/* Each change of a changeset as a line, sorted: SQLite does not promise an order. */
static void
add_value (GString       *line,
           sqlite3_value *value)
{
  if (value == NULL)
    g_string_append (line, " -");
  else if (sqlite3_value_type (value) == SQLITE_FLOAT)
    g_string_append_printf (line, " %.17g", sqlite3_value_double (value));
  else
    g_string_append_printf (line, " %d:%s", sqlite3_value_type (value),
                            (const char *) sqlite3_value_text (value));
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
tell_changes (gconstpointer changes,
              int           size)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  sqlite3_changeset_iter *iter = NULL;

  g_assert_cmpint (sqlite3changeset_start (&iter, size, (void *) changes), ==, SQLITE_OK);
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      g_autoptr(GString) line = g_string_new (NULL);
      const char *table;
      unsigned char *is_key;
      int n, op, indirect;

      sqlite3changeset_op (iter, &table, &n, &op, &indirect);
      sqlite3changeset_pk (iter, &is_key, NULL);
      g_string_append_printf (line, "%s %d %d %d", table, op, indirect, is_key[0]);
      for (int i = 0; i < n; i++)
        {
          sqlite3_value *value = NULL;

          if (op != SQLITE_INSERT)
            sqlite3changeset_old (iter, i, &value);
          add_value (line, value);
          value = NULL;
          if (op != SQLITE_DELETE)
            sqlite3changeset_new (iter, i, &value);
          add_value (line, value);
        }
      g_ptr_array_add (lines, g_strdup (line->str));
    }
  g_assert_cmpint (sqlite3changeset_finalize (iter), ==, SQLITE_OK);

  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* What SQLite says leads from one file to the other. */
static char *
changes_by_sqlite (const char *before,
                   const char *after)
{
  sqlite3 *db = NULL;
  sqlite3_session *session = NULL;
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS before", before);
  char *told;
  void *changes = NULL;
  int size = 0;

  g_assert_cmpint (sqlite3_open (after, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, attach, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3session_create (db, "main", &session);
  for (guint i = 0; i < KITH_N_RECORD_KINDS; i++)
    if (kith_record_type_get (i)->is_live)
      {
        const char *table = kith_record_type_get (i)->table;

        sqlite3session_attach (session, table);
        g_assert_cmpint (sqlite3session_diff (session, "before", table, NULL), ==, SQLITE_OK);
      }
  g_assert_cmpint (sqlite3session_changeset (session, &size, &changes), ==, SQLITE_OK);
  told = tell_changes (changes, size);

  sqlite3_free (changes);
  sqlite3session_delete (session);
  sqlite3_close (db);
  return told;
}

static char *
changes_by_kith (const char *path)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *select = NULL;
  char *told;

  sqlite3_open (path, &db);
  sqlite3_prepare_v2 (db, "SELECT changes FROM history ORDER BY number DESC LIMIT 1", -1, &select, NULL);
  g_assert_cmpint (sqlite3_step (select), ==, SQLITE_ROW);
  told = tell_changes (sqlite3_column_blob (select, 0), sqlite3_column_bytes (select, 0));
  sqlite3_finalize (select);
  sqlite3_close (db);
  return told;
}

static void
test_changesets_are_what_sqlite_would_write (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autofree char *before = kith_test_folder_path (folder, "Before.kith");
  g_autofree char *after = kith_test_folder_path (folder, "After.kith");
  g_autoptr(KithDesk) desk = desk_with (folder, 30);
  g_autoptr(GRand) chance = g_rand_new_with_seed (23);
  guint n_compared = 0;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *dump_before = kith_test_dump (desk);
      g_autofree char *dump_after = NULL;
      g_autofree char *by_sqlite = NULL;
      g_autofree char *by_kith = NULL;

      g_assert_true (kith_desk_save_copy (desk, before, TRUE, NULL));
      step_at_random (desk, chance);
      dump_after = kith_test_dump (desk);
      if (strcmp (dump_before, dump_after) == 0)
        continue;
      g_assert_true (kith_desk_save_copy (desk, after, TRUE, NULL));
      by_sqlite = changes_by_sqlite (before, after);
      by_kith = changes_by_kith (after);
      kith_test_assert_same (by_kith, by_sqlite);
      n_compared++;
    }

  g_assert_cmpuint (n_compared, >, 20);
}

/* However a changeset is damaged, reading it ends and never goes beyond it. */
static void
test_damaged_changesets_are_told (void)
{
  g_autoptr(GByteArray) sound = g_byte_array_new ();
  g_autoptr(GRand) chance = g_rand_new_with_seed (5);
  const gboolean is_key[3] = { TRUE };

  kith_changes_put_table (sound, "need", is_key, 3);
  kith_changes_put_kind (sound, KITH_CHANGE_INSERT);
  kith_changes_put_text (sound, "n1", 2);
  kith_changes_put_real (sound, 2.5);
  kith_changes_put_integer (sound, -7);
  kith_changes_put_kind (sound, KITH_CHANGE_UPDATE);
  kith_changes_put_text (sound, "n1", 2);
  kith_changes_put_nothing (sound);
  kith_changes_put_integer (sound, -7);
  kith_changes_put_nothing (sound);
  kith_changes_put_nothing (sound);
  kith_changes_put_nulls (sound, 1);

  for (guint i = 0; i < 3000; i++)
    {
      const guint size = i < sound->len ? i : sound->len;
      guint8 *bytes = g_memdup2 (sound->data, size);
      g_autoptr(GBytes) damaged = NULL;
      KithChangeReader reader;
      guint n = 0;

      if (i >= sound->len)
        bytes[g_rand_int_range (chance, 0, (gint32) size)] = (guint8) g_rand_int (chance);
      damaged = g_bytes_new_take (bytes, size);
      kith_change_reader_init (&reader, damaged, i % 2 == 1);
      while (kith_change_reader_next (&reader))
        n++;
      g_assert_true (n <= 3);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) kith_test_add ("history", #name, test_##name)
  ADD (a_random_walk_goes_back_as_it_came);
  ADD (typing_is_undone_at_once);
  ADD (typing_that_comes_back_leaves_no_step);
  ADD (a_step_that_changes_nothing_is_none);
  ADD (a_new_step_drops_what_was_undone);
  ADD (only_so_many_steps_are_kept);
  ADD (undo_selects_what_was_selected);
  ADD (changesets_are_what_sqlite_would_write);
  ADD (damaged_changesets_are_told);
#undef ADD

  return g_test_run ();
}
