/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Works on a case until it is killed: adds, edits, removes, undoes and redoes, and after each verb
 * that has returned writes on standard output what the case holds now, as a line with its number
 * and a checksum. What has been written before the end must be in the file.
 *
 *     crash-child work FILE SEED     steps for ever
 *     crash-child sum FILE           the checksum of what is in the file
 */

#include "config.h"

#include "kith-test-desk.h"
#include "model/kith-records.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char *
sum_of (KithDesk *desk)
{
  g_autofree char *dump = kith_test_dump (desk);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, dump, -1);
}

static void
say (const char *line)
{
  if (write (STDOUT_FILENO, line, strlen (line)) < 0)
    exit (1);
}

/* Undo and redo lead to what the case held before, and so does the removal of whoever came last: it is
 * said when one is under way. Every other step leads to what the case never held. */
static void
step (KithDesk *desk,
      GRand    *chance)
{
  KithCase *family = kith_desk_get_case (desk);
  const guint n = kith_case_count (family, KITH_RECORD_PERSON);
  KithRecord *person = n > 0
                         ? kith_case_nth (family, KITH_RECORD_PERSON,
                                          (guint) g_rand_int_range (chance, 0, (gint32) n))
                         : NULL;
  const int turn = g_rand_int_range (chance, 0, 10);

  if (turn < 2 && kith_desk_can_undo (desk))
    {
      say ("? undo\n");
      kith_desk_undo (desk, NULL);
    }
  else if (turn < 4 && kith_desk_can_redo (desk))
    {
      say ("? redo\n");
      kith_desk_redo (desk, NULL);
    }
  else if (turn == 4 && n > 20)
    {
      say ("? remove\n");
      kith_desk_remove (desk, kith_record_get_id (person), NULL);
    }
  else if (turn == 5 && n > 0)
    {
      g_autoptr(KithDraft) draft = kith_draft_new_for (person);
      g_autofree char *filling = g_strnfill ((gsize) g_rand_int_range (chance, 1, 9000), 'n');
      g_autofree char *note = g_strdup_printf ("%" G_GINT64_FORMAT " %s", g_get_monotonic_time (),
                                               filling);

      kith_draft_set_text (draft, KITH_PERSON_NOTE, note);
      kith_desk_edit (desk, draft, g_rand_boolean (chance), NULL);
    }
  else
    kith_test_add_person (desk, "Somebody");
}

static void
work (KithDesk   *desk,
      const char *seed)
{
  g_autoptr(GRand) chance = g_rand_new_with_seed ((guint32) atoi (seed));

  for (guint i = 1;; i++)
    {
      g_autofree char *sum = NULL;
      g_autofree char *line = NULL;

      step (desk, chance);
      sum = sum_of (desk);
      line = g_strdup_printf ("%u %s\n", i, sum);
      say (line);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(KithDesk) desk = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *first = NULL;

  if (argc < 3)
    return 2;

  if (g_file_test (argv[2], G_FILE_TEST_EXISTS))
    desk = kith_desk_open (argv[2], &error);
  else
    desk = kith_desk_new (argv[2], &error);
  if (desk == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  sum = sum_of (desk);
  first = g_strdup_printf ("0 %s\n", sum);
  say (first);
  if (strcmp (argv[1], "work") == 0)
    work (desk, argv[3]);
  return 0;
}
