/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "kith new", "kith check" and "kith dump": a case file made, looked at, and read out. */

#include "config.h"

#include "app/kith-cli-source.h"
#include "app/kith-cli.h"
#include "app/kith-sample.h"
#include "desk/kith-verbs-policy.h"
#include "desk/kith-verbs.h"
#include "exchange/kith-plain.h"

#include <glib/gi18n-lib.h>

/**
 * kith_cli_new:
 *
 * kith new FILE.kith [--sample]
 *
 * Returns: the exit status
 */
KithExit
kith_cli_new (int    argc,
              char **argv)
{
  gboolean with_sample = FALSE;
  const GOptionEntry entries[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, &with_sample, N_("Put the sample family into it"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(KithDesk) desk = NULL;
  g_autoptr(GError) error = NULL;
  KithExit status;

  if (!kith_cli_parse ("new", entries, &argc, &argv, 1, 1, &status))
    return status;

  desk = kith_desk_new (argv[1], &error);
  if (desk == NULL)
    return kith_cli_fail (error);

  if (with_sample)
    {
      g_autoptr(KithCase) sample = kith_sample_new ();

      if (!kith_desk_import (desk, sample, &error))
        return kith_cli_fail (error);
    }

  if (!kith_desk_take_policy (desk, &error))
    return kith_cli_fail (error);

  kith_desk_close (desk);
  return KITH_EXIT_DONE;
}

/**
 * kith_cli_check:
 *
 * kith check FILE.kith
 *
 * Prints TABLE=N for each table, problems=N, and each problem on a line of its own.
 *
 * Returns: the exit status
 */
KithExit
kith_cli_check (int    argc,
                char **argv)
{
  g_autoptr(KithDesk) desk = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GString) out = g_string_new (NULL);
  KithExit status;

  if (!kith_cli_parse ("check", NULL, &argc, &argv, 1, 1, &status))
    return status;

  desk = kith_desk_open_to_read (argv[1], &error);
  if (desk == NULL)
    return kith_cli_fail (error);

  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    {
      gint64 count;

      if (!kith_desk_count_rows (desk, kind, &count, &error))
        return kith_cli_fail (error);
      g_string_append_printf (out, "%s=%" G_GINT64_FORMAT "\n",
                              kith_record_type_get (kind)->table, count);
    }

  problems = kith_desk_check (desk, &error);
  if (problems == NULL)
    return kith_cli_fail (error);

  g_string_append_printf (out, "problems=%u\n", problems->len);
  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (out, "%s\n", (const char *) problems->pdata[i]);
  g_print ("%s", out->str);
  return KITH_EXIT_DONE;
}
