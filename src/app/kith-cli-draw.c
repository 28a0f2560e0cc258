/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "kith draw" and "kith dump": a sheet as a picture, and a case or a sheet as text. */

#include "config.h"

#include "app/kith-cli-paper.h"
#include "app/kith-cli-source.h"
#include "app/kith-cli.h"
#include "exchange/kith-plain.h"
#include "paint/kith-export.h"
#include "scene/kith-chart.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Which sheet, and for which day if somebody asked for one. */
typedef struct
{
  char    *name;
  char    *as_at;
  KithDay  day;
  char    *compared;
  KithDay  compared_day;
  char    *ended;
} Wish;

#define WISH_ENTRIES(wish)                                                                        \
  { "sheet", 0, 0, G_OPTION_ARG_STRING, &(wish).name, N_("Which sheet: its title, or genogram, ecomap …"),  \
    N_("NAME") },                                                                                 \
  { "as-at", 0, 0, G_OPTION_ARG_STRING, &(wish).as_at, kith_cli_as_at_help, N_("DATE") },  \
  { "compare", 0, 0, G_OPTION_ARG_STRING, &(wish).compared,                                       \
    N_("Outline what is new since this day, dim what is gone"), N_("DATE") },                     \
  { "ended", 0, 0, G_OPTION_ARG_STRING, &(wish).ended,                                            \
    N_("What to do with relations that have ended"), "show|dim|hide" }

static void
clear_wish (Wish *wish)
{
  g_free (wish->name);
  g_free (wish->as_at);
  g_free (wish->compared);
  g_free (wish->ended);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, clear_wish)

static KithEnded
ended_of (const Wish *wish)
{
  static const char *const ways[] = { "show", "dim", "hide" };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_strcmp0 (wish->ended, ways[i]) == 0)
      return i;

  return KITH_ENDED_SHOWN;
}

static gboolean
read_wish (const char *command,
           Wish       *wish,
           KithExit   *status)
{
  if (!kith_cli_read_day (command, wish->as_at, &wish->day, status)
      || !kith_cli_read_day (command, wish->compared, &wish->compared_day, status))
    return FALSE;
  if (wish->ended == NULL || strcmp (wish->ended, "show") == 0 || ended_of (wish) != KITH_ENDED_SHOWN)
    return TRUE;

  *status = kith_cli_wrong_use (command, _("There is no “%s”; choose show, dim or hide."),
                                wish->ended);
  return FALSE;
}

static KithChart *
chart_of (KithCliSource       *source,
          const Wish          *wish,
          const KithMeasurer  *measurer,
          gboolean             all_codes,
          GError             **error)
{
  g_autoptr(GError) fault = NULL;
  KithRecord *sheet = kith_cli_source_find_sheet (source, wish->name, &fault);

  if (fault != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return NULL;
    }

  return kith_chart_new (kith_chart_kind_of (sheet), source->family, sheet,
                         &(KithChartOptions){
                           .measurer = measurer,
                           .as_at = wish->as_at != NULL ? wish->day
                                                        : kith_cli_source_find_day (source),
                           .is_asked = wish->as_at != NULL,
                           .is_compared = wish->compared != NULL,
                           .compared = wish->compared_day,
                           .ended = ended_of (wish),
                           .all_codes = all_codes });
}

static KithExit
draw (const char              *path,
      const char              *out,
      const Wish              *wish,
      const KithCliPaper      *paper,
      const KithPageSetup     *setup,
      KithExportFormat         format,
      const KithExportOptions *options)
{
  KithExportOptions titled = *options;
  g_autoptr(KithPainter) painter = kith_painter_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCliSource) source = kith_cli_source_open (path, &error);
  g_autoptr(KithChart) chart = NULL;
  g_autoptr(KithScene) scene = NULL;
  g_autoptr(KithPages) pages = NULL;
  g_autofree char *title = NULL;
  g_auto(GStrv) stamp = NULL;

  if (source == NULL)
    return kith_cli_fail (error);

  chart = chart_of (source, wish, kith_painter_get_measurer (painter),
                    options->theme == KITH_THEME_PRINT_BLACK, &error);
  if (chart == NULL)
    return kith_cli_fail (error);

  titled.title = _(kith_chart_get_kind (chart)->title);
  scene = kith_chart_draw (chart);
  title = paper->title != NULL ? g_strdup (paper->title) : kith_chart_dup_title (chart);
  stamp = kith_chart_dup_stamp (chart, &(KithStampWords){ paper->no_date, paper->took_part,
                                                          paper->note });
  pages = kith_pages_new (scene, setup, &(KithPageWords){ title, (const char *const *) stamp },
                          kith_painter_get_measurer (painter));
  if (!kith_export_save_pages (painter, pages, format, &titled, out, &error))
    return kith_cli_fail (error);

  kith_cli_keep (g_steal_pointer (&scene));
  kith_cli_keep (g_steal_pointer (&chart));
  kith_cli_keep (g_steal_pointer (&source));
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
 * kith draw FILE OUT [--sheet NAME] [--as-at DATE] [--compare DATE] [--ended show|dim|hide]
 *   [--theme THEME] [--dpi N] [--paper PAPER] [--orientation WAY] [--pages N | --poster PERCENT]
 *   [--title TEXT] [--took-part TEXT] [--note TEXT] [--no-legend] [--no-date]
 *
 * The same file and options give the same bytes on every day. A PDF holds all pages; pictures of
 * several pages become OUT-1, OUT-2 and so on.
 *
 * Returns: the exit status
 */
KithExit
kith_cli_draw (int    argc,
               char **argv)
{
  g_auto(Wish) wish = { NULL };
  g_autofree char *theme = NULL;
  g_autofree char *themes = list_themes ();
  g_auto(KithCliPaper) paper = { NULL };
  double dpi = 150.0;
  const GOptionEntry entries[] = {
    WISH_ENTRIES (wish),
    { "theme", 0, 0, G_OPTION_ARG_STRING, &theme, N_("How it looks"), themes },
    { "dpi", 0, 0, G_OPTION_ARG_DOUBLE, &dpi, N_("Dots per inch of a PNG"), "150" },
    KITH_CLI_PAPER_ENTRIES (paper),
    G_OPTION_ENTRY_NULL
  };
  KithExportOptions options = { .theme = KITH_THEME_PRINT_COLOUR };
  KithPageSetup setup;
  KithExportFormat format;
  KithExit status;

  if (!kith_cli_parse ("draw", entries, &argc, &argv, 2, 2, &status))
    return status;

  if (!read_wish ("draw", &wish, &status))
    return status;
  if (!kith_export_find_format (argv[2], &format))
    return kith_cli_wrong_use ("draw", _("“%s” does not end in .pdf, .svg or .png."), argv[2]);
  if (theme != NULL && !kith_theme_parse (theme, &options.theme))
    return kith_cli_wrong_use ("draw", _("There is no theme “%s”; choose from %s."), theme, themes);
  if (!(dpi >= 20.0 && dpi <= 1200.0))
    return kith_cli_wrong_use ("draw", _("Dots per inch go from 20 to 1200."));

  if (!kith_cli_paper_read (&paper, "draw", format, &setup, &status))
    return status;

  options.dpi = dpi;
  return draw (argv[1], argv[2], &wish, &paper, &setup, format, &options);
}

/**
 * kith_cli_dump:
 *
 * kith dump FILE.kith [--sheet NAME] [--as-at DATE]
 *
 * Prints the records as key-file text; with --sheet or --as-at the scene of a sheet, measured with a
 * font of fixed width so that it is the same on every machine.
 *
 * Returns: the exit status
 */
KithExit
kith_cli_dump (int    argc,
               char **argv)
{
  g_auto(Wish) wish = { NULL };
  const GOptionEntry entries[] = {
    WISH_ENTRIES (wish),
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(KithCliSource) source = NULL;
  g_autoptr(KithChart) chart = NULL;
  g_autoptr(KithScene) scene = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  KithExit status;

  if (!kith_cli_parse ("dump", entries, &argc, &argv, 1, 1, &status)
      || !read_wish ("dump", &wish, &status))
    return status;

  source = kith_cli_source_open (argv[1], &error);
  if (source == NULL)
    return kith_cli_fail (error);

  if (wish.name != NULL || wish.as_at != NULL || wish.compared != NULL)
    {
      chart = chart_of (source, &wish, kith_measurer_fixed (), FALSE, &error);
      if (chart == NULL)
        return kith_cli_fail (error);
      scene = kith_chart_draw (chart);
      text = kith_scene_dump (scene);
    }
  else
    text = kith_plain_write (source->family);

  g_print ("%s", text);
  return KITH_EXIT_DONE;
}
