/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What is let in as a case file, what is turned away and in which words, and what lies beside a
 * case file when. Whoever is turned away finds everything as it was.
 */

#include "config.h"

#include "base/kith-error.h"
#include "kith-test-desk.h"
#include "store/kith-schema.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

static void
run_sql (const char *path,
         const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
make_case (KithTestFolder *folder)
{
  g_autoptr(KithCase) family = kith_test_big_family (200);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, &error);

  g_assert_no_error (error);
  kith_desk_import (desk, family, &error);
  g_assert_no_error (error);
}

/* Size, time and content of what stands there, as far as it can be read. */
static char *
look_of (const char *path)
{
  g_autofree char *content = NULL;
  g_autofree char *sum = NULL;
  struct stat info;
  gsize size = 0;

  if (stat (path, &info) != 0)
    return g_strdup ("not there");
  if (S_ISREG (info.st_mode) && info.st_size < 100000000
      && g_file_get_contents (path, &content, &size, NULL))
    sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) content, size);

  return g_strdup_printf ("%d %ld %ld.%09ld %s", (int) info.st_mode, (long) info.st_size,
                          (long) info.st_mtim.tv_sec, info.st_mtim.tv_nsec, sum);
}

static gboolean
is_one_sentence (const char *text)
{
  const char *end = strrchr (text, '.');

  return g_utf8_validate (text, -1, NULL) && end != NULL && end[1] == '\0'
         && strstr (text, ". ") == NULL && strchr (text, '\n') == NULL;
}

/* Neither way of opening lets it in, both say why in one sentence that names it, and neither has
 * changed anything. */
static void
assert_refused (KithTestFolder *folder,
                const char     *path,
                KithError       code)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *look_before = look_of (path);
  g_autofree char *list_before = kith_test_folder_list (folder);
  KithDesk *(*const ways[]) (const char *, GError **) = { kith_desk_open, kith_desk_open_to_read };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KithDesk) desk = ways[i] (path, &error);
      g_autofree char *look_after = look_of (path);
      g_autofree char *list_after = kith_test_folder_list (folder);

      g_assert_null (desk);
      g_assert_error (error, KITH_ERROR, (int) code);
      g_assert_true (is_one_sentence (error->message));
      g_assert_nonnull (strstr (error->message, name));
      g_assert_cmpstr (look_after, ==, look_before);
      g_assert_cmpstr (list_after, ==, list_before);
    }
}

static void
write_bytes (const char *path,
             goffset     at,
             const void *bytes,
             gsize       size)
{
  int fd = open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0644);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (pwrite (fd, bytes, size, at), ==, (int) size);
  close (fd);
}

static void
test_other_files_are_refused (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autofree char *sub = kith_test_folder_path (folder, "Folder.kith");
  static const struct
  {
    const char *name;
    const char *content;
  } files[] = {
    { "Text.kith", "Dear Ros, here is the family." },
    { "Picture.kith", "\x89PNG\r\n\x1a\n and so on" },
    { "Almost.kith", "SQLite format 2" },
    { "Empty.kith", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = kith_test_folder_path (folder, files[i].name);

      g_file_set_contents (path, files[i].content, -1, NULL);
      assert_refused (folder, path, KITH_ERROR_NOT_A_CASE);
    }

  g_mkdir (sub, 0755);
  assert_refused (folder, sub, KITH_ERROR_NOT_A_CASE);
}

static void
test_a_file_that_is_not_there_is_refused (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();

  assert_refused (folder, folder->file, KITH_ERROR_NOT_FOUND);
}

static void
test_a_database_of_another_program_is_refused (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();

  run_sql (folder->file, "CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT)");

  assert_refused (folder, folder->file, KITH_ERROR_NOT_A_CASE);
}

static void
test_a_pipe_is_refused_at_once (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autofree char *link_path = kith_test_folder_path (folder, "Zero.kith");

  g_assert_cmpint (mkfifo (folder->file, 0600), ==, 0);
  g_assert_cmpint (symlink ("/dev/zero", link_path), ==, 0);

  assert_refused (folder, folder->file, KITH_ERROR_NOT_A_CASE);
  alarm (20);
  {
    g_autoptr(GError) error = NULL;

    g_assert_null (kith_desk_open (link_path, &error));
    g_assert_error (error, KITH_ERROR, KITH_ERROR_NOT_A_CASE);
  }
  alarm (0);
}

static void
test_two_gigabytes_of_zeros_are_refused_at_once (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();

  write_bytes (folder->file, 2147483647, "", 1);

  assert_refused (folder, folder->file, KITH_ERROR_NOT_A_CASE);
}

static void
test_a_newer_format_is_refused (void)
{
  g_autofree char *newer = g_strdup_printf ("PRAGMA user_version = %d", KITH_FORMAT + 1);
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();

  make_case (folder);
  run_sql (folder->file, newer);

  assert_refused (folder, folder->file, KITH_ERROR_NEWER_FILE);
}

static void
test_a_file_cut_short_is_refused (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  static const int lengths[] = { 1, 2, 3, 10, 99 };
  struct stat info;

  make_case (folder);
  stat (folder->file, &info);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_assert_cmpint (truncate (folder->file, info.st_size * (100 - lengths[i]) / 100), ==, 0);
      assert_refused (folder, folder->file, KITH_ERROR_DAMAGED);
    }
  g_assert_cmpint (truncate (folder->file, 60), ==, 0);
  assert_refused (folder, folder->file, KITH_ERROR_DAMAGED);
}

static void
test_a_damaged_head_is_refused (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  static const struct
  {
    goffset     at;
    const char *bytes;
    gsize       size;
  } damages[] = {
    { 0, "XXXX", 4 },             /* the magic */
    { 16, "\x03\x01", 2 },        /* the page size */
    { 20, "\xff", 1 },            /* reserved room */
    { 21, "\x01\x01\x01", 3 },    /* fractions */
    { 44, "\x7f\x7f\x7f\x7f", 4 }, /* the schema format */
    { 60, "\x7f\xff\xff\xff", 4 }, /* the format, beyond reason */
    { 100, "\xff\xff\xff\xff\xff\xff\xff\xff", 8 }, /* the first page's own head */
  };

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      make_case (folder);
      write_bytes (folder->file, damages[i].at, damages[i].bytes, damages[i].size);
      assert_refused (folder, folder->file, KITH_ERROR_DAMAGED);
      g_remove (folder->file);
    }
}

/* Whatever a random page turns into, the answer is a sentence or a case that can be read. */
static void
test_damage_anywhere_is_told_or_harmless (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(GRand) chance = g_rand_new_with_seed (4);
  g_autofree char *sound = NULL;
  gsize size;
  guint n_refused = 0;

  make_case (folder);
  g_assert_true (g_file_get_contents (folder->file, &sound, &size, NULL));

  for (guint i = 0; i < 120; i++)
    {
      guint8 noise[64];
      const gsize n = 1u << g_rand_int_range (chance, 0, 7);
      g_autoptr(GError) error = NULL;
      g_autoptr(KithDesk) desk = NULL;

      for (guint j = 0; j < sizeof noise; j++)
        noise[j] = (guint8) g_rand_int (chance);
      g_assert_true (g_file_set_contents (folder->file, sound, (gssize) size, NULL));
      write_bytes (folder->file, g_rand_int_range (chance, 0, (gint32) (size - n)), noise, n);

      desk = kith_desk_open_to_read (folder->file, &error);
      if (desk == NULL)
        {
          g_assert_true (is_one_sentence (error->message));
          g_assert_null (strstr (error->message, "Okonkwo"));
          n_refused++;
        }
      else
        {
          g_autofree char *dump = kith_test_dump (desk);

          g_assert_true (g_utf8_validate (dump, -1, NULL));
        }
    }

  /* Much of a file with few records is room that is not used yet. */
  g_assert_cmpuint (n_refused, >, 10);
}

static void
test_tables_that_are_not_ours_are_refused (void)
{
  static const char *const damages[] = {
    "DROP TABLE tie",
    "DROP INDEX parentage_by_child",
    "ALTER TABLE person ADD COLUMN secret TEXT",
    "CREATE TRIGGER spy AFTER INSERT ON person BEGIN DELETE FROM history; END",
    "CREATE VIEW everybody AS SELECT * FROM person",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr(KithTestFolder) folder = kith_test_folder_new ();

      make_case (folder);
      run_sql (folder->file, damages[i]);
      assert_refused (folder, folder->file, KITH_ERROR_DAMAGED);
    }
}

static void
test_odd_content_is_opened_and_told (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = NULL;
  g_autoptr(GPtrArray) problems = NULL;

  make_case (folder);
  run_sql (folder->file,
           "UPDATE person SET symbol = 'triangle' WHERE id = 'p000001';"
           "UPDATE person SET born = 'last week' WHERE id = 'p000002';"
           "UPDATE person SET known_as = CAST (X'4dff' AS TEXT) WHERE id = 'p000003';"
           "UPDATE parentage SET parent = 'nobody' WHERE id = 'l000007';"
           "UPDATE history SET changes = X'54ffff'");
  desk = kith_desk_open (folder->file, &error);
  g_assert_no_error (error);
  problems = kith_desk_check (desk, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (problems->len, ==, 4);
  g_assert_nonnull (strstr (problems->pdata[0], "person p000001: “Drawn as”"));
  g_assert_nonnull (strstr (problems->pdata[1], "person p000002: “Born”"));
  g_assert_nonnull (strstr (problems->pdata[2], "parentage l000007: “Parent or carer”"));
  g_assert_nonnull (strstr (problems->pdata[3], "history "));
  for (guint i = 0; i < problems->len; i++)
    g_assert_null (strstr (problems->pdata[i], "week"));
}

/* A child that has the case open and waits to be killed. */
static pid_t
open_elsewhere (KithTestFolder *folder)
{
  int ends[2];
  char byte;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      g_autoptr(KithDesk) desk = kith_desk_open (folder->file, NULL);

      if (desk == NULL || write (ends[1], "x", 1) != 1)
        _exit (1);
      while (TRUE)
        pause ();
    }

  g_assert_cmpint (read (ends[0], &byte, 1), ==, 1);
  close (ends[0]);
  close (ends[1]);
  return child;
}

static void
test_a_second_opener_is_told_who_was_first (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autofree char *other_name = kith_test_folder_path (folder, "Other name.kith");
  const char *paths[] = { folder->file, other_name };
  pid_t child;

  make_case (folder);
  g_assert_cmpint (symlink (folder->file, other_name), ==, 0);
  child = open_elsewhere (folder);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KithDesk) reading = NULL;

      g_assert_null (kith_desk_open (paths[i], &error));
      g_assert_error (error, KITH_ERROR, KITH_ERROR_IN_USE);
      g_assert_true (is_one_sentence (error->message));
      g_assert_nonnull (strstr (error->message, g_get_host_name ()));
      reading = kith_desk_open_to_read (paths[i], NULL);
      g_assert_nonnull (reading);
    }

  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  {
    g_autoptr(KithDesk) desk = kith_desk_open (folder->file, NULL);

    g_assert_nonnull (desk);
  }
}

static void
test_the_same_case_opens_once_in_a_process (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autofree char *other_name = kith_test_folder_path (folder, "Other name.kith");
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = NULL;

  make_case (folder);
  g_assert_cmpint (link (folder->file, other_name), ==, 0);
  desk = kith_desk_open (folder->file, &error);
  g_assert_no_error (error);

  g_assert_null (kith_desk_open (other_name, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_IN_USE);
  kith_test_add_person (desk, "Ash");
}

static void
test_a_lock_left_behind_is_taken_over (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autofree char *lock = kith_test_folder_path (folder, ".Family.kith.lock");
  g_autofree char *list = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = NULL;

  make_case (folder);
  g_file_set_contents (lock, "name=Somebody\nhost=gone\npid=1\nsince=2026-01-01T10:00:00Z\n", -1, NULL);
  desk = kith_desk_open (folder->file, &error);
  g_assert_no_error (error);
  g_clear_object (&desk);
  list = kith_test_folder_list (folder);

  g_assert_cmpstr (list, ==, "Family.kith");
}

static void
test_a_closed_case_is_one_file (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autofree char *list = NULL;
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, NULL);

  kith_test_add_person (desk, "Ash");
  kith_desk_close (desk);
  list = kith_test_folder_list (folder);

  g_assert_cmpstr (list, ==, "Family.kith");
}

static void
test_making_never_replaces (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  g_file_set_contents (folder->file, "Something else.", -1, NULL);
  before = look_of (folder->file);
  g_assert_null (kith_desk_new (folder->file, &error));
  after = look_of (folder->file);

  g_assert_error (error, KITH_ERROR, KITH_ERROR_EXISTS);
  g_assert_cmpstr (after, ==, before);
}

static void
test_a_copy_is_the_same_case (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autofree char *path = kith_test_folder_path (folder, "Copy.kith");
  g_autofree char *original = NULL;
  g_autofree char *copied = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = NULL;
  g_autoptr(KithDesk) copy = NULL;

  make_case (folder);
  desk = kith_desk_open (folder->file, NULL);
  g_assert_true (kith_desk_save_copy (desk, path, FALSE, &error));
  g_assert_false (kith_desk_save_copy (desk, path, FALSE, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (kith_desk_save_copy (desk, path, TRUE, &error));

  g_assert_false (kith_desk_save_copy (desk, folder->file, TRUE, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_IN_USE);
  g_clear_error (&error);

  copy = kith_desk_open (path, &error);
  g_assert_no_error (error);
  original = kith_test_dump (desk);
  copied = kith_test_dump (copy);
  kith_test_assert_same (copied, original);
  g_assert_cmpstr (kith_desk_get_undo_label (copy), ==, "Import Family");
  g_assert_false (kith_desk_save_copy (desk, path, TRUE, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_IN_USE);
}

/* Runs @act in a child that is nobody, for whom permissions count even when the tests do not. */
static void
run_as_nobody (KithTestFolder *folder,
               gboolean      (*act) (KithTestFolder *folder))
{
  int status;

  if (fork () == 0)
    {
      if (geteuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
        _exit (77);
      _exit (act (folder) ? 0 : 1);
    }

  wait (&status);
  if (WIFEXITED (status) && WEXITSTATUS (status) == 77)
    g_test_skip ("cannot become nobody here");
  else
    g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
}

static gboolean
is_refused_as (const char *path,
               KithError   code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = kith_desk_open (path, &error);

  if (desk == NULL && g_error_matches (error, KITH_ERROR, (int) code)
      && is_one_sentence (error->message) && strstr (error->message, "Family.kith") != NULL)
    return TRUE;

  g_printerr ("%s\n", error != NULL ? error->message : "was let in");
  return FALSE;
}

static gboolean
finds_no_permission (KithTestFolder *folder)
{
  g_autoptr(GError) error = NULL;

  return is_refused_as (folder->file, KITH_ERROR_NO_ACCESS)
         && kith_desk_open_to_read (folder->file, &error) == NULL
         && g_error_matches (error, KITH_ERROR, KITH_ERROR_NO_ACCESS);
}

static gboolean
finds_a_read_only_place (KithTestFolder *folder)
{
  g_autofree char *fresh = kith_test_folder_path (folder, "New Family.kith");
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) reader = kith_desk_open_to_read (folder->file, NULL);

  return is_refused_as (folder->file, KITH_ERROR_READ_ONLY)
         && reader != NULL
         && kith_desk_new (fresh, &error) == NULL
         && is_one_sentence (error->message);
}

static gboolean
finds_a_read_only_file (KithTestFolder *folder)
{
  g_autoptr(KithDesk) reader = kith_desk_open_to_read (folder->file, NULL);

  return is_refused_as (folder->file, KITH_ERROR_READ_ONLY) && reader != NULL;
}

static void
test_no_permission_is_told (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();

  make_case (folder);
  g_chmod (folder->path, 0755);
  g_chmod (folder->file, 0);

  run_as_nobody (folder, finds_no_permission);
}

static void
test_a_read_only_place_is_told (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();

  make_case (folder);
  g_chmod (folder->file, 0666);
  g_chmod (folder->path, 0555);

  run_as_nobody (folder, finds_a_read_only_place);
  g_chmod (folder->path, 0755);
}

static void
test_a_read_only_file_is_told (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();

  make_case (folder);
  g_chmod (folder->path, 0777);
  g_chmod (folder->file, 0444);

  run_as_nobody (folder, finds_a_read_only_file);
}

static gboolean
finds_no_room (KithTestFolder *folder)
{
  const struct rlimit little = { 400000, 400000 };
  const struct rlimit nothing = { 8192, 8192 };
  g_autoptr(KithDesk) desk = kith_desk_open (folder->file, NULL);
  g_autoptr(KithCase) family = kith_test_big_family (3000);
  g_autofree char *before = kith_test_dump (desk);
  g_autofree char *after = NULL;
  g_autofree char *copy = kith_test_folder_path (folder, "Copy.kith");
  g_autofree char *list = NULL;
  g_autoptr(GError) error = NULL;

  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &little);
  if (kith_desk_import (desk, family, &error)
      || !g_error_matches (error, KITH_ERROR, KITH_ERROR_NO_SPACE)
      || !is_one_sentence (error->message))
    return FALSE;

  g_clear_error (&error);
  setrlimit (RLIMIT_FSIZE, &nothing);
  if (kith_desk_save_copy (desk, copy, FALSE, &error)
      || !g_error_matches (error, KITH_ERROR, KITH_ERROR_NO_SPACE))
    return FALSE;

  kith_desk_close (desk);
  list = kith_test_folder_list (folder);
  after = kith_test_dump_file (folder->file);
  return strcmp (list, "Family.kith") == 0 && strcmp (before, after) == 0;
}

static void
test_a_full_disk_is_told (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  int status;

  g_object_unref (kith_desk_new (folder->file, NULL));
  if (fork () == 0)
    _exit (finds_no_room (folder) ? 0 : 1);

  wait (&status);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
}

static void
test_a_reader_changes_nothing (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) one = NULL;
  g_autoptr(KithDesk) other = NULL;

  make_case (folder);
  before = look_of (folder->file);
  one = kith_desk_open_to_read (folder->file, &error);
  g_assert_no_error (error);
  other = kith_desk_open_to_read (folder->file, &error);
  g_assert_no_error (error);
  g_assert_false (kith_desk_can_undo (one));
  g_assert_false (kith_desk_remove (one, "p000001", &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_READ_ONLY);
  after = look_of (folder->file);

  g_assert_cmpstr (after, ==, before);
}

/* A journal as a crash leaves it: the first is hot and is played back, the second, whose head was
 * never finished, SQLite leaves alone. Neither stays with what it holds of the case. */
static void
test_no_journal_stays_behind (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autofree char *journal = kith_test_folder_path (folder, "Family.kith-journal");
  g_autofree char *list = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = NULL;
  static char content[8192] = "\0\0\0 then something of the case";

  make_case (folder);
  write_bytes (journal, 0, content, sizeof content);
  desk = kith_desk_open (folder->file, &error);
  g_assert_no_error (error);
  kith_test_add_person (desk, "Ash");
  kith_desk_close (desk);
  list = kith_test_folder_list (folder);

  g_assert_cmpstr (list, ==, "Family.kith");
}

/* The child is killed between writing the rows and committing them. */
static void
test_a_step_that_was_cut_off_is_taken_back (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *list = NULL;
  g_autoptr(KithDesk) desk = NULL;
  int status;

  make_case (folder);
  before = kith_test_dump_file (folder->file);
  if (fork () == 0)
    {
      sqlite3 *db = NULL;

      sqlite3_open (folder->file, &db);
      sqlite3_exec (db,
                    "PRAGMA cache_size = 1; BEGIN; UPDATE person SET note = hex (zeroblob (3000));"
                    " DELETE FROM parentage",
                    NULL, NULL, NULL);
      kill (getpid (), SIGKILL);
    }
  wait (&status);

  list = kith_test_folder_list (folder);
  g_assert_cmpstr (list, ==, "Family.kith Family.kith-journal");
  after = kith_test_dump_file (folder->file);
  kith_test_assert_same (after, before);
  g_free (list);
  list = kith_test_folder_list (folder);
  g_assert_cmpstr (list, ==, "Family.kith");
}

static void
test_deleted_text_leaves_the_file (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, NULL);
  g_autofree char *content = NULL;
  gsize size;
  const char *id = kith_test_add_person (desk, "Quetzalcoatl");

  g_assert_true (kith_desk_remove (desk, id, NULL));
  for (guint i = 0; i < 520; i++)
    kith_test_add_person (desk, "Ash");
  kith_desk_close (desk);
  g_assert_true (g_file_get_contents (folder->file, &content, &size, NULL));

  g_assert_null (memmem (content, size, "Quetzal", 7));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) kith_test_add ("case-file", #name, test_##name)
  ADD (other_files_are_refused);
  ADD (a_file_that_is_not_there_is_refused);
  ADD (a_database_of_another_program_is_refused);
  ADD (a_pipe_is_refused_at_once);
  ADD (two_gigabytes_of_zeros_are_refused_at_once);
  ADD (a_newer_format_is_refused);
  ADD (a_file_cut_short_is_refused);
  ADD (a_damaged_head_is_refused);
  ADD (damage_anywhere_is_told_or_harmless);
  ADD (tables_that_are_not_ours_are_refused);
  ADD (odd_content_is_opened_and_told);
  ADD (a_second_opener_is_told_who_was_first);
  ADD (the_same_case_opens_once_in_a_process);
  ADD (a_lock_left_behind_is_taken_over);
  ADD (a_closed_case_is_one_file);
  ADD (making_never_replaces);
  ADD (a_copy_is_the_same_case);
  ADD (no_permission_is_told);
  ADD (a_read_only_place_is_told);
  ADD (a_read_only_file_is_told);
  ADD (a_full_disk_is_told);
  ADD (a_reader_changes_nothing);
  ADD (no_journal_stays_behind);
  ADD (a_step_that_was_cut_off_is_taken_back);
  ADD (deleted_text_leaves_the_file);
#undef ADD

  return g_test_run ();
}
