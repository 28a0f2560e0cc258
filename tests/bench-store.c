/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Prints what the case file costs: a durable step against SQLite alone on the same disk, taking in
 * a family, undoing that, and opening. The folder is KITH_BENCH_DIR, or the one for temporary files.
 */

#include "config.h"

#include "kith-test-desk.h"
#include "model/kith-records.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>

#define N_STEPS 300

static double
now_ms (void)
{
  return (double) g_get_monotonic_time () / 1000.0;
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static double
median (double *values)
{
  qsort (values, N_STEPS, sizeof *values, compare_doubles);
  return values[N_STEPS / 2];
}

static double
time_raw (const char *path)
{
  static double times[N_STEPS];
  sqlite3 *db = NULL;
  sqlite3_stmt *insert = NULL;

  g_remove (path);
  sqlite3_open (path, &db);
  sqlite3_exec (db,
                "PRAGMA synchronous = FULL; CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT)"
                " WITHOUT ROWID",
                NULL, NULL, NULL);
  sqlite3_prepare_v2 (db, "INSERT INTO person VALUES (?, 'Somebody of the Family')", -1, &insert, NULL);

  for (int i = 0; i < N_STEPS; i++)
    {
      g_autofree char *id = g_strdup_printf ("%022d", i);
      double start = now_ms ();

      sqlite3_bind_text (insert, 1, id, -1, SQLITE_STATIC);
      sqlite3_step (insert);
      sqlite3_reset (insert);
      times[i] = now_ms () - start;
    }

  sqlite3_finalize (insert);
  sqlite3_close (db);
  g_remove (path);
  return median (times);
}

static double
time_steps (KithDesk *desk)
{
  static double times[N_STEPS];

  for (int i = 0; i < N_STEPS; i++)
    {
      double start = now_ms ();

      kith_test_add_person (desk, "Somebody of the Family");
      times[i] = now_ms () - start;
    }

  return median (times);
}

static void
bench_steps (const char *folder)
{
  g_autofree char *raw_path = g_build_filename (folder, "bench-raw.db", NULL);
  g_autofree char *path = g_build_filename (folder, "bench-steps.kith", NULL);

  for (int round = 0; round < 3; round++)
    {
      g_autoptr(KithDesk) desk = kith_desk_new (path, NULL);
      double raw = time_raw (raw_path);
      double step = time_steps (desk);

      g_print ("durable_step_ms=%.3f raw_sqlite_ms=%.3f ratio=%.2f\n", step, raw, step / raw);
      g_clear_object (&desk);
      g_remove (path);
    }
}

static void
bench_family (const char *folder,
              guint       n_people)
{
  g_autofree char *path = g_build_filename (folder, "bench-family.kith", NULL);
  g_autoptr(KithCase) family = kith_test_big_family (n_people);
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = kith_desk_new (path, &error);
  GStatBuf info;
  double start, imported, undone, redone, opened;

  g_assert_no_error (error);
  start = now_ms ();
  kith_desk_import (desk, family, &error);
  imported = now_ms ();
  g_assert_no_error (error);
  kith_desk_undo (desk, &error);
  undone = now_ms ();
  kith_desk_redo (desk, &error);
  redone = now_ms ();
  g_clear_object (&desk);
  g_stat (path, &info);
  g_print ("people=%u import_ms=%.1f undo_ms=%.1f redo_ms=%.1f file_kb=%d", n_people, imported - start,
           undone - imported, redone - undone, (int) (info.st_size / 1024));

  start = now_ms ();
  desk = kith_desk_open (path, &error);
  opened = now_ms ();
  g_assert_no_error (error);
  g_print (" open_ms=%.1f\n", opened - start);
  g_clear_object (&desk);
  g_remove (path);
}

int
main (int    argc,
      char **argv)
{
  const char *folder = g_getenv ("KITH_BENCH_DIR");

  folder = folder != NULL ? folder : g_get_tmp_dir ();
  if (argc > 1)
    {
      bench_family (folder, (guint) atoi (argv[1]));
      return 0;
    }

  bench_steps (folder);
  bench_family (folder, 300);
  bench_family (folder, 3000);
  bench_family (folder, 30000);
  return 0;
}
