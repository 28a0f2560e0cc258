/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Reading a case file while somebody else works on it, in another process: the reader sees what is
 * there between two steps, a step waits for the reader, and nothing is lost. A change by another
 * program is followed.
 */

#include "config.h"

#include "base/kith-error.h"
#include "kith-test-desk.h"
#include "kith-test-family.h"
#include "model/kith-records.h"

#include <sqlite3.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define HOLD_US 300000

/* What a child process does; it is forked before its parent opens the file, for SQLite's locks do
 * not go through a fork. */
typedef struct
{
  pid_t pid;
  int   go;    /* written by us: begin */
  int   ready; /* read by us: it is so far */
} Child;

typedef int (*Act) (KithTestFolder *folder,
                    int             ready);

static Child
start (KithTestFolder *folder,
       Act             act)
{
  int go[2], ready[2];
  Child child;
  char byte;

  g_assert_cmpint (pipe (go), ==, 0);
  g_assert_cmpint (pipe (ready), ==, 0);
  child.pid = fork ();
  if (child.pid == 0)
    {
      close (go[1]);
      if (read (go[0], &byte, 1) != 1)
        _exit (99);
      _exit (act (folder, ready[1]));
    }

  close (go[0]);
  close (ready[1]);
  child.go = go[1];
  child.ready = ready[0];
  return child;
}

static void
say_ready (int ready)
{
  if (write (ready, "x", 1) != 1)
    _exit (98);
}

static void
let_go (const Child *child)
{
  char byte;

  g_assert_cmpint (write (child->go, "x", 1), ==, 1);
  g_assert_cmpint (read (child->ready, &byte, 1), ==, 1);
}

static int
end_of (const Child *child)
{
  int status;

  g_assert_cmpint (waitpid (child->pid, &status, 0), ==, child->pid);
  close (child->go);
  close (child->ready);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

static guint
count_people (KithDesk *desk)
{
  return kith_case_count (kith_desk_get_case (desk), KITH_RECORD_PERSON);
}

static int
read_and_hold (KithTestFolder *folder,
               int             ready)
{
  g_autoptr(KithDesk) desk = kith_desk_open_to_read (folder->file, NULL);
  gint64 rows = -1;

  if (desk == NULL)
    return 90;

  say_ready (ready);
  g_usleep (HOLD_US);
  if (!kith_desk_count_rows (desk, KITH_RECORD_PERSON, &rows, NULL)
      || rows != count_people (desk))
    return 91;
  return (int) rows;
}

static void
test_a_step_waits_for_a_reader (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  Child child = start (folder, read_and_hold);
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, NULL);
  g_autofree char *live = NULL;
  g_autofree char *stored = NULL;

  kith_test_add_person (desk, "Ash");
  let_go (&child);
  kith_test_add_person (desk, "Bo");
  g_assert_true (kith_desk_undo (desk, NULL));
  g_assert_true (kith_desk_redo (desk, NULL));

  g_assert_cmpint (end_of (&child), ==, 1);
  live = kith_test_dump (desk);
  g_clear_object (&desk);
  stored = kith_test_dump_file (folder->file);
  kith_test_assert_same (stored, live);
  g_assert_nonnull (strstr (stored, "Bo"));
}

/* Each step brings two people more, and what is read must never be half of one. */
static int
work (KithTestFolder *folder,
      int             ready)
{
  g_autoptr(KithDesk) desk = kith_desk_open (folder->file, NULL);

  if (desk == NULL)
    return 90;

  say_ready (ready);
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *text = g_strdup_printf ("[person a%u]\n[person b%u]\n", i, i);
      g_autoptr(KithCase) two = kith_test_family_read (text);

      if (!kith_desk_import (desk, two, NULL))
        return 91;
      if (i % 5 == 4 && (!kith_desk_undo (desk, NULL) || !kith_desk_redo (desk, NULL)))
        return 92;
    }

  return 0;
}

static void
test_a_reader_sees_whole_steps (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  Child child = start (folder, work);
  guint last = 0;
  g_autofree char *list = NULL;

  g_object_unref (kith_desk_new (folder->file, NULL));
  let_go (&child);
  while (waitpid (child.pid, NULL, WNOHANG | WNOWAIT) == 0)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(KithDesk) desk = kith_desk_open_to_read (folder->file, &error);
      g_autoptr(GPtrArray) problems = NULL;

      g_assert_no_error (error);
      problems = kith_desk_check (desk, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (problems->len, ==, 0);
      g_assert_cmpuint (count_people (desk) % 2, ==, 0);
      last = MAX (last, count_people (desk));
      if (last == 120)
        break;
    }

  g_assert_cmpint (end_of (&child), ==, 0);
  list = kith_test_folder_list (folder);
  g_assert_cmpstr (list, ==, "Family.kith");
}

static int
write_by_hand (KithTestFolder *folder,
               int             ready)
{
  sqlite3 *db = NULL;
  gboolean is_done;

  is_done = sqlite3_open (folder->file, &db) == SQLITE_OK
            && sqlite3_exec (db, "INSERT INTO person (id, known_as) VALUES ('other', 'Cy');"
                                 "UPDATE person SET known_as = 'Ashley' WHERE known_as = 'Ash'",
                             NULL, NULL, NULL) == SQLITE_OK;
  sqlite3_close (db);
  say_ready (ready);
  return is_done ? 0 : 90;
}

static void
test_a_change_by_another_program_is_followed (void)
{
  g_autoptr(KithTestFolder) folder = kith_test_folder_new ();
  Child child = start (folder, write_by_hand);
  g_autoptr(KithDesk) desk = kith_desk_new (folder->file, NULL);
  g_autoptr(KithDraft) draft = kith_draft_new (KITH_RECORD_PERSON);
  g_autofree char *live = NULL;
  g_autofree char *stored = NULL;
  g_autoptr(GError) error = NULL;

  kith_test_add_person (desk, "Ash");
  let_go (&child);
  g_assert_cmpint (end_of (&child), ==, 0);

  kith_draft_set_text (draft, KITH_PERSON_KNOWN_AS, "Bo");
  g_assert_false (kith_desk_add (desk, draft, &error));
  g_assert_error (error, KITH_ERROR, KITH_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "Another program"));
  g_assert_cmpuint (count_people (desk), ==, 2);

  kith_test_add_person (desk, "Dee");
  live = kith_test_dump (desk);
  g_clear_object (&desk);
  stored = kith_test_dump_file (folder->file);
  kith_test_assert_same (stored, live);
  g_assert_nonnull (strstr (stored, "Ashley"));
  g_assert_null (strstr (stored, "known_as=Bo"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name) kith_test_add ("reading", #name, test_##name)
  ADD (a_step_waits_for_a_reader);
  ADD (a_reader_sees_whole_steps);
  ADD (a_change_by_another_program_is_followed);
#undef ADD

  return g_test_run ();
}
