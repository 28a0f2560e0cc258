/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "kith import" and "kith export": people in from other programs, and out to them. */

#include "config.h"

#include "app/kith-cli-share.h"
#include "app/kith-cli-undo.h"
#include "app/kith-cli.h"
#include "desk/kith-verbs.h"
#include "exchange/kith-gedcom-export.h"
#include "exchange/kith-plain.h"
#include "paint/kith-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
print_notices (const KithGedcomReport *report)
{
  g_autofree char *text = kith_gedcom_report_dup_text (report);

  g_printerr ("%s", text);
}

/**
 * kith_cli_import:
 *
 * kith import IN.ged FILE.kith
 *
 * Makes the case file if there is none, else adds to it as one step. Prints people=, families=,
 * lines= and not_carried=; what could not be carried stands on standard error.
 *
 * Returns: the exit status
 */
KithExit
kith_cli_import (int    argc,
                 char **argv)
{
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autoptr(KithIdMaker) ids = kith_id_maker_new ();
  g_autoptr(KithCase) family = NULL;
  g_autoptr(KithDesk) desk = NULL;
  g_autoptr(GError) error = NULL;
  KithExit status;

  if (!kith_cli_parse ("import", NULL, &argc, &argv, 2, 2, &status))
    return status;

  family = kith_cli_read_gedcom (argv[1], ids, report, &error);
  if (family == NULL)
    return kith_cli_fail (error);

  if (g_file_test (argv[2], G_FILE_TEST_EXISTS))
    desk = kith_desk_open (argv[2], &error);
  else
    desk = kith_desk_new (argv[2], &error);
  if (desk == NULL || !kith_desk_import (desk, family, &error))
    return kith_cli_fail (error);

  kith_desk_close (desk);
  print_notices (report);
  g_print ("people=%u\nfamilies=%u\nlines=%u\nnot_carried=%u\n", report->people,
           report->families, report->lines, kith_gedcom_report_count_lost (report));
  kith_cli_keep (g_steal_pointer (&family));
  kith_cli_keep (g_steal_pointer (&desk));
  return KITH_EXIT_DONE;
}

static gboolean
ends_with (const char *path,
           const char *ending)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ending);
}

static char *
write_family (KithCase         *family,
              const char       *out,
              const char       *version,
              KithGedcomReport *report)
{
  if (ends_with (out, ".json"))
    return kith_json_write (family);

  return kith_gedcom_export (family,
                             g_strcmp0 (version, "5.5.1") == 0 ? KITH_GEDCOM_5_5_1 : KITH_GEDCOM_7,
                             report);
}

/**
 * kith_cli_export:
 *
 * kith export FILE.kith OUT.ged|OUT.json [--gedcom 7.0|5.5.1]
 *   [--for READER] [--without PERSON] [--choices FILE] [--why TEXT] [--by NAME] [--list]
 *
 * For a reader it is made from their copy of the case and written into the register of the file.
 *
 * Returns: the exit status
 */
KithExit
kith_cli_export (int    argc,
                 char **argv)
{
  g_autofree char *version = NULL;
  g_auto(KithCliFor) reader = { NULL };
  const GOptionEntry entries[] = {
    { "gedcom", 0, 0, G_OPTION_ARG_STRING, &version, N_("Which GEDCOM to write"), "7.0|5.5.1" },
    KITH_CLI_FOR_ENTRIES (reader),
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(KithCliSource) source = NULL;
  g_autoptr(KithCliShare) share = NULL;
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(KithCliUndo) undo = NULL;
  char *text;
  KithExit status;

  if (!kith_cli_parse ("export", entries, &argc, &argv, 2, 2, &status))
    return status;

  if (!ends_with (argv[2], ".ged") && !ends_with (argv[2], ".json"))
    return kith_cli_wrong_use ("export", _("“%s” ends in neither .ged nor .json."), argv[2]);
  if (version != NULL && !g_str_equal (version, "7.0") && !g_str_equal (version, "5.5.1"))
    return kith_cli_wrong_use ("export", _("There is no GEDCOM “%s” here; use 7.0 or 5.5.1."),
                               version);

  source = kith_cli_source_open (argv[1], &error);
  share = source != NULL ? kith_cli_share_new (source, &reader, &error) : NULL;
  if (share == NULL)
    return kith_cli_fail (error);

  text = write_family (share->share->copy, argv[2], version, report);
  bytes = g_bytes_new_take (text, strlen (text));
  undo = kith_cli_undo_new ((const char *const[]){ argv[2], NULL });
  if (!kith_export_save (bytes, argv[2], &error))
    return kith_cli_fail (error);
  if (!kith_cli_share_register (share, argv[1], &reader,
                                &(KithGift){ .what = _("The family, for another program"),
                                             .way = "data", .form = strrchr (argv[2], '.') + 1 },
                                &error))
    {
      kith_cli_undo_run (undo);
      return kith_cli_fail (error);
    }

  print_notices (report);
  kith_cli_keep (g_steal_pointer (&share));
  kith_cli_keep (g_steal_pointer (&source));
  return KITH_EXIT_DONE;
}
