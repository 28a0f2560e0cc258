/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "kith copies": the register of what was given, and a past copy made again. */

#include "config.h"

#include "app/kith-cli-source.h"
#include "app/kith-cli.h"
#include "app/kith-given-drawing.h"
#include "app/kith-giving.h"
#include "base/kith-error.h"
#include "base/kith-text.h"
#include "exchange/kith-gedcom-export.h"
#include "exchange/kith-plain.h"
#include "model/kith-records.h"
#include "paint/kith-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One line of the register for programs: fields that say something, with a tab between. */
static void
print_giving (KithRecord *giving)
{
  const KithRecordType *type = kith_record_get_record_type (giving);
  g_autoptr(GString) line = g_string_new (NULL);

  g_string_append_printf (line, "giving=%s", kith_record_get_id (giving));
  for (guint i = 0; i < type->n_fields; i++)
    if (kith_record_says_something (giving, i) && i != KITH_GIVING_CHOICES)
      {
        g_autofree char *text = kith_text_one_line (kith_record_get_text (giving, i));

        g_string_append_printf (line, "\t%s=%s", type->fields[i].name, text);
      }
  g_print ("%s\n", line->str);
}

static gboolean
save_drawing (KithCase    *copy,
              const char  *options,
              const char  *out,
              GError     **error)
{
  g_autoptr(KithGivenDrawing) drawing = kith_given_drawing_parse (options, error);
  g_autoptr(KithPainter) painter = NULL;
  g_autoptr(KithPages) pages = NULL;
  KithExportFormat format;

  if (drawing == NULL)
    return FALSE;
  if (!kith_export_find_format (out, &format))
    {
      g_set_error (error, KITH_ERROR, KITH_ERROR_USAGE,
                   _("“%s” does not end in .pdf, .svg, .png, .ged, .json or .txt."), out);
      return FALSE;
    }

  painter = kith_painter_new ();
  pages = kith_given_drawing_new_pages (drawing, copy, painter);
  return kith_export_save_pages (painter, pages, format,
                                 &(KithExportOptions){ drawing->theme, drawing->dpi,
                                                       kith_given_drawing_get_title (drawing, copy) },
                                 out, error);
}

/* What was given as data is written as data again. */
static char *
write_data (KithCase   *copy,
            const char *out)
{
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();

  if (g_str_has_suffix (out, ".json"))
    return kith_json_write (copy);
  if (g_str_has_suffix (out, ".ged"))
    return kith_gedcom_export (copy, KITH_GEDCOM_7, report);
  if (g_str_has_suffix (out, ".txt"))
    return kith_plain_write (copy);

  return NULL;
}

static KithExit
make_again (KithDesk   *desk,
            const char *giving,
            const char *out)
{
  g_autofree char *options = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCase) copy = kith_giving_read (desk, giving, &options, &error);
  char *data;

  if (copy == NULL)
    return kith_cli_fail (error);

  data = write_data (copy, out);
  if (data != NULL)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_take (data, strlen (data));

      return kith_export_save (bytes, out, &error) ? KITH_EXIT_DONE : kith_cli_fail (error);
    }

  return save_drawing (copy, options, out, &error) ? KITH_EXIT_DONE : kith_cli_fail (error);
}

/**
 * kith_cli_copies:
 *
 * kith copies FILE.kith [OUT --again GIVING]
 *
 * Lists the register, oldest first; or makes a copy again just as it was given.
 *
 * Returns: the exit status
 */
KithExit
kith_cli_copies (int    argc,
                 char **argv)
{
  g_autofree char *again = NULL;
  const GOptionEntry entries[] = {
    { "again", 0, 0, G_OPTION_ARG_STRING, &again, N_("Which line of the register to make again"),
      N_("GIVING") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(KithDesk) desk = NULL;
  g_autoptr(GError) error = NULL;
  KithCase *family;
  KithExit status;

  if (!kith_cli_parse ("copies", entries, &argc, &argv, 1, 2, &status))
    return status;
  if ((again != NULL) != (argc == 3))
    return kith_cli_wrong_use ("copies", _("A copy is made again with both --again and a file to write."));

  desk = kith_desk_open_to_read (argv[1], &error);
  if (desk == NULL)
    return kith_cli_fail (error);
  if (again != NULL)
    return make_again (desk, again, argv[2]);

  family = kith_desk_get_case (desk);
  for (guint i = 0; i < kith_case_count (family, KITH_RECORD_GIVING); i++)
    print_giving (kith_case_nth (family, KITH_RECORD_GIVING, i));
  return KITH_EXIT_DONE;
}
