/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Where a command takes its family from: a case file, opened to be read only, so that the window
 * may have it open at the same time; or a GEDCOM file, read into memory.
 */

#include "config.h"

#include "app/kith-cli-source.h"

#include "base/kith-error.h"
#include "exchange/kith-gedcom-import.h"
#include "model/kith-last-day.h"
#include "model/kith-pictures.h"
#include "model/kith-records.h"
#include "model/kith-sheets.h"
#include "scene/kith-chart.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Marked for translation; what --as-at does in every command that has it. */
const char kith_cli_as_at_help[]
  = N_("As the family was then; else the sheet's own day, else the last that the file tells of");

static gboolean
is_gedcom (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".ged") || g_str_has_suffix (lower, ".gdz");
}

/**
 * kith_cli_read_gedcom:
 * @path: a GEDCOM file
 * @ids: makes the ids of the records
 * @report: takes what did not go over as it was
 * @error: return location for a #GError
 *
 * Errors: those of kith_gedcom_import_file().
 *
 * Returns: (transfer full) (nullable): the family in it
 */
KithCase *
kith_cli_read_gedcom (const char        *path,
                      KithIdMaker       *ids,
                      KithGedcomReport  *report,
                      GError           **error)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);

  return kith_gedcom_import_file (file, ids, report, NULL, error);
}

/**
 * kith_cli_source_open:
 * @path: a case file; or a GEDCOM file, known by its ending .ged or .gdz
 * @error: return location for a #GError
 *
 * Errors: those of kith_desk_open_to_read() and kith_gedcom_import_file().
 *
 * Returns: (transfer full) (nullable): what is in it
 */
KithCliSource *
kith_cli_source_open (const char  *path,
                      GError     **error)
{
  g_autoptr(KithCliSource) self = g_new0 (KithCliSource, 1);

  if (is_gedcom (path))
    {
      /* What is only looked at is called the same each time. */
      g_autoptr(KithIdMaker) ids = kith_id_maker_new_for_seed ("GEDCOM");

      self->report = kith_gedcom_report_new ();
      self->family = kith_cli_read_gedcom (path, ids, self->report, error);
      return self->family != NULL ? g_steal_pointer (&self) : NULL;
    }

  self->desk = kith_desk_open_to_read (path, error);
  if (self->desk == NULL)
    return NULL;

  /* Once all is loaded, nobody who is at work on the file shall wait. */
  self->family = g_object_ref (kith_desk_get_case (self->desk));
  kith_case_load_pictures (self->family);
  kith_desk_close (self->desk);
  return g_steal_pointer (&self);
}

/**
 * kith_cli_source_free:
 */
void
kith_cli_source_free (KithCliSource *self)
{
  g_clear_object (&self->family);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->report, kith_gedcom_report_free);
  g_free (self);
}

/**
 * kith_cli_source_find_sheet:
 * @name: (nullable): a sheet's title, its id, or its kind
 * @error: return location for a #GError
 *
 * A kind names the sheet of that kind that says how things are now. A case without any sheet is drawn as a genogram all
 * the same: then the answer is %NULL without @error.
 *
 * Errors: %KITH_ERROR_NOT_FOUND if no sheet has this name.
 *
 * Returns: (transfer none) (nullable): the sheet
 */
KithRecord *
kith_cli_source_find_sheet (KithCliSource  *self,
                            const char     *name,
                            GError        **error)
{
  const guint n = kith_case_count (self->family, KITH_RECORD_SHEET);
  const KithChartKind *kind;
  g_autoptr(GPtrArray) of_kind = NULL;

  if (name == NULL)
    name = "genogram";

  for (guint i = 0; i < n; i++)
    if (strcmp (kith_record_get_id (kith_case_nth (self->family, KITH_RECORD_SHEET, i)), name) == 0)
      return kith_case_nth (self->family, KITH_RECORD_SHEET, i);
  for (guint i = 0; i < n; i++)
    {
      KithRecord *sheet = kith_case_nth (self->family, KITH_RECORD_SHEET, i);

      if (g_strcmp0 (kith_record_get_text (sheet, KITH_SHEET_TITLE), name) == 0)
        return sheet;
    }

  kind = kith_chart_kind_for_name (name);
  of_kind = kith_case_list_sheets (self->family, kind != NULL ? kind->token : name);
  if (of_kind->len > 0)
    return of_kind->pdata[0];

  if (strcmp (name, "genogram") != 0)
    g_set_error (error, KITH_ERROR, KITH_ERROR_NOT_FOUND,
                 _("There is no sheet “%s” in this case. “kith dump” lists the sheets."), name);
  return NULL;
}

/**
 * kith_cli_source_find_day:
 *
 * The day that a sheet without one of its own holds for. It follows from the file alone, so that
 * the same file gives the same drawing on every day.
 *
 * Returns: of a case file the day of its last step; else the last day that the case, or the head of
 *   the GEDCOM file, speaks of; %KITH_DAY_PAST if they speak of none
 */
KithDay
kith_cli_source_find_day (KithCliSource *self)
{
  const KithDay last_step = self->desk != NULL ? kith_desk_get_last_day (self->desk)
                                               : KITH_DAY_PAST;
  const KithDay written = self->report != NULL ? self->report->written : KITH_DAY_PAST;

  if (last_step != KITH_DAY_PAST)
    return last_step;

  return MAX (written, kith_case_find_last_day (self->family));
}

/**
 * kith_cli_read_day:
 * @command: whose option it is
 * @text: (nullable): a date as people say it; %NULL if the option was not given
 * @day: (out): its last day; not set for %NULL
 * @status: (out): the exit status when it cannot be read
 *
 * Returns: whether the command shall go on
 */
gboolean
kith_cli_read_day (const char *command,
                   const char *text,
                   KithDay    *day,
                   KithExit   *status)
{
  KithDate date;

  if (text == NULL)
    return TRUE;

  if (kith_date_parse (text, &date, NULL) && kith_date_is_known (&date)
      && date.latest != KITH_DAY_FUTURE)
    {
      *day = date.latest;
      return TRUE;
    }

  *status = kith_cli_wrong_use (command, _("“%s” is no day; write it as 3 May 2019, May 2019 or 2019-05-03."),
                                text);
  return FALSE;
}
