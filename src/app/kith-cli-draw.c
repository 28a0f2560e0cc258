/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "kith draw" and "kith dump": a sheet as a picture, and a case or a sheet as text. */

#include "config.h"

#include "app/kith-cli-source.h"
#include "app/kith-cli.h"
#include "base/kith-calendar.h"
#include "exchange/kith-plain.h"
#include "paint/kith-export.h"
#include "scene/kith-genogram.h"

#include <glib/gi18n-lib.h>

/* A sheet without a day of its own holds for today. */
static KithGenogram *
genogram_of (KithCliSource       *source,
             const char          *sheet_name,
             const KithMeasurer  *measurer,
             gboolean             all_codes,
             GError             **error)
{
  g_autoptr(GError) fault = NULL;
  KithRecord *sheet = kith_cli_source_find_sheet (source, sheet_name, &fault);

  if (fault != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return NULL;
    }

  return kith_genogram_new (source->family, sheet,
                            &(KithGenogramOptions){ .measurer = measurer,
                                                    .as_at = kith_day_today (),
                                                    .all_codes = all_codes });
}

static KithExit
draw (const char              *path,
      const char              *out,
      const char              *sheet,
      KithExportFormat         format,
      const KithExportOptions *options)
{
  g_autoptr(KithPainter) painter = kith_painter_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCliSource) source = kith_cli_source_open (path, &error);
  g_autoptr(KithGenogram) genogram = NULL;
  g_autoptr(KithScene) scene = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *title = NULL;
  g_auto(GStrv) stamp = NULL;

  if (source == NULL)
    return kith_cli_fail (error);

  genogram = genogram_of (source, sheet, kith_painter_get_measurer (painter),
                          options->theme == KITH_THEME_PRINT_BLACK, &error);
  if (genogram == NULL)
    return kith_cli_fail (error);

  scene = kith_genogram_make_scene (genogram);
  title = kith_genogram_dup_title (genogram);
  stamp = kith_genogram_dup_stamp (genogram);
  bytes = kith_export_drawing (painter, scene,
                               &(KithPageWords){ title, (const char *const *) stamp },
                               KITH_PAPER_A3, format, options, &error);
  if (bytes == NULL || !kith_export_save (bytes, out, &error))
    return kith_cli_fail (error);

  return KITH_EXIT_DONE;
}

static char *
list_themes (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < KITH_N_THEMES; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", kith_theme_get_token (i));

  return g_string_free (list, FALSE);
}

/**
 * kith_cli_draw:
 *
 * kith draw FILE OUT [--sheet NAME] [--theme THEME] [--dpi N]
 *
 * Returns: the exit status
 */
KithExit
kith_cli_draw (int    argc,
               char **argv)
{
  g_autofree char *sheet = NULL;
  g_autofree char *theme = NULL;
  g_autofree char *themes = list_themes ();
  double dpi = 150.0;
  const GOptionEntry entries[] = {
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &sheet, N_("Which sheet: its title, or genogram"),
      N_("NAME") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &theme, N_("How it looks"), themes },
    { "dpi", 0, 0, G_OPTION_ARG_DOUBLE, &dpi, N_("Dots per inch of a PNG"), "150" },
    G_OPTION_ENTRY_NULL
  };
  KithExportOptions options = { .theme = KITH_THEME_PRINT_COLOUR, .title = _("Genogram") };
  KithExportFormat format;
  KithExit status;

  if (!kith_cli_parse ("draw", entries, &argc, &argv, 2, 2, &status))
    return status;

  if (!kith_export_find_format (argv[2], &format))
    return kith_cli_wrong_use ("draw", _("“%s” does not end in .pdf, .svg or .png."), argv[2]);
  if (theme != NULL && !kith_theme_parse (theme, &options.theme))
    return kith_cli_wrong_use ("draw", _("There is no theme “%s”; choose from %s."), theme, themes);
  if (!(dpi >= 20.0 && dpi <= 1200.0))
    return kith_cli_wrong_use ("draw", _("Dots per inch go from 20 to 1200."));

  options.dpi = dpi;
  return draw (argv[1], argv[2], sheet, format, &options);
}

/**
 * kith_cli_dump:
 *
 * kith dump FILE.kith [--sheet NAME]
 *
 * Prints the records as key-file text; with --sheet, the scene of that sheet, measured with a font
 * of fixed width so that it is the same on every machine.
 *
 * Returns: the exit status
 */
KithExit
kith_cli_dump (int    argc,
               char **argv)
{
  g_autofree char *sheet = NULL;
  const GOptionEntry entries[] = {
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &sheet, N_("Which sheet: its title, or genogram"),
      N_("NAME") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(KithCliSource) source = NULL;
  g_autoptr(KithGenogram) genogram = NULL;
  g_autoptr(KithScene) scene = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  KithExit status;

  if (!kith_cli_parse ("dump", entries, &argc, &argv, 1, 1, &status))
    return status;

  source = kith_cli_source_open (argv[1], &error);
  if (source == NULL)
    return kith_cli_fail (error);

  if (sheet != NULL)
    {
      genogram = genogram_of (source, sheet, kith_measurer_fixed (), FALSE, &error);
      if (genogram == NULL)
        return kith_cli_fail (error);
      scene = kith_genogram_make_scene (genogram);
      text = kith_scene_dump (scene);
    }
  else
    text = kith_plain_write (source->family);

  g_print ("%s", text);
  return KITH_EXIT_DONE;
}
