/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "kith draw" and "kith dump": a sheet as a picture, and a case or a sheet as text. */

#include "config.h"

#include "app/kith-cli-paper.h"
#include "app/kith-cli-share.h"
#include "app/kith-cli-source.h"
#include "app/kith-cli-undo.h"
#include "app/kith-cli.h"
#include "app/kith-given-drawing.h"
#include "base/kith-error.h"
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

/* The sheet that is asked for, as it is in the copy; NULL without an error if the case has none. */
static KithRecord *
find_sheet (KithCliSource  *source,
            KithCliShare   *share,
            const Wish     *wish,
            KithRecord    **original,
            GError        **error)
{
  g_autoptr(GError) fault = NULL;
  KithRecord *sheet;

  *original = kith_cli_source_find_sheet (source, wish->name, &fault);
  if (fault != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return NULL;
    }
  if (*original == NULL)
    return NULL;

  sheet = kith_share_find (share->share, kith_record_get_id (*original));
  if (sheet == NULL)
    g_set_error (error, KITH_ERROR, KITH_ERROR_NOT_FOUND,
                 _("This sheet is not given to this reader; --list tells why."));
  return sheet;
}

static KithGivenDrawing *
drawing_of (KithCliSource  *source,
            const Wish     *wish,
            KithRecord     *sheet)
{
  KithGivenDrawing *drawing = g_new0 (KithGivenDrawing, 1);

  drawing->sheet = sheet != NULL ? g_strdup (kith_record_get_id (sheet)) : NULL;
  drawing->is_asked = wish->as_at != NULL;
  drawing->as_at = wish->as_at != NULL ? wish->day : kith_cli_source_find_day (source);
  drawing->is_compared = wish->compared != NULL;
  drawing->compared = wish->compared_day;
  drawing->ended = ended_of (wish);
  drawing->theme = KITH_THEME_PRINT_COLOUR;
  return drawing;
}

/* What is written round it, which follows from the copy and from what was asked for. */
static void
add_words (KithGivenDrawing   *drawing,
           KithChart          *chart,
           const KithCliPaper *paper)
{
  drawing->title = paper->title != NULL ? g_strdup (paper->title)
                                        : kith_chart_dup_title (chart);
  drawing->stamp = kith_chart_dup_stamp (chart, &(KithStampWords){ paper->no_date, paper->took_part,
                                                                   paper->note });
}

static KithExit
draw (const char              *path,
      const char              *out,
      const Wish              *wish,
      const KithCliFor        *reader,
      const KithCliPaper      *paper,
      const KithPageSetup     *setup,
      KithExportFormat         format,
      const KithExportOptions *options)
{
  KithExportOptions titled = *options;
  g_autoptr(KithPainter) painter = kith_painter_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCliSource) source = kith_cli_source_open (path, &error);
  g_autoptr(KithCliShare) share = NULL;
  g_autoptr(KithGivenDrawing) drawing = NULL;
  g_autoptr(KithChart) chart = NULL;
  g_autoptr(KithPages) pages = NULL;
  g_autoptr(KithCliUndo) undo = NULL;
  g_auto(GStrv) files = NULL;
  g_autofree char *made = NULL;
  KithRecord *original = NULL;
  KithRecord *sheet;

  share = source != NULL ? kith_cli_share_new (source, reader, &error) : NULL;
  if (share == NULL)
    return kith_cli_fail (error);
  sheet = find_sheet (source, share, wish, &original, &error);
  if (error != NULL)
    return kith_cli_fail (error);

  drawing = drawing_of (source, wish, sheet);
  drawing->theme = options->theme;
  drawing->dpi = options->dpi;
  drawing->setup = *setup;
  chart = kith_given_drawing_new_chart (drawing, share->share->copy,
                                        kith_painter_get_measurer (painter));
  titled.title = _(kith_chart_get_kind (chart)->title);
  add_words (drawing, chart, paper);
  pages = kith_given_drawing_new_pages (drawing, share->share->copy, painter);
  files = kith_export_list_files (pages, format, out);
  undo = kith_cli_undo_new ((const char *const *) files);
  if (!kith_export_save_pages (painter, pages, format, &titled, out, &error))
    return kith_cli_fail (error);

  made = kith_given_drawing_dup_text (drawing);
  if (!kith_cli_share_register (share, path, reader,
                                &(KithGift){ .what = titled.title, .way = "file",
                                             .form = strrchr (out, '.') + 1,
                                             .sheet = original != NULL ? kith_record_get_id (original)
                                                                       : NULL,
                                             .options = made }, &error))
    {
      kith_cli_undo_run (undo);
      return kith_cli_fail (error);
    }

  kith_cli_keep (g_steal_pointer (&chart));
  kith_cli_keep (g_steal_pointer (&share));
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
 *   [--for READER] [--without PERSON] [--choices FILE] [--why TEXT] [--by NAME] [--list]
 *
 * For a reader it is made from their copy of the case and written into the register of the file.
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
  g_auto(KithCliFor) reader = { NULL };
  double dpi = 150.0;
  const GOptionEntry entries[] = {
    WISH_ENTRIES (wish),
    KITH_CLI_FOR_ENTRIES (reader),
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
  return draw (argv[1], argv[2], &wish, &reader, &paper, &setup, format, &options);
}

/* A sheet's scene, measured with a font of fixed width so that it is the same on every machine. */
static char *
dump_sheet (KithCliSource *source,
            KithCliShare  *share,
            const Wish    *wish,
            KithRecord   **original,
            GError       **error)
{
  g_autoptr(GError) fault = NULL;
  g_autoptr(KithGivenDrawing) drawing = NULL;
  g_autoptr(KithChart) chart = NULL;
  g_autoptr(KithScene) scene = NULL;
  KithRecord *sheet = find_sheet (source, share, wish, original, &fault);

  if (fault != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return NULL;
    }

  drawing = drawing_of (source, wish, sheet);
  chart = kith_given_drawing_new_chart (drawing, share->share->copy, kith_measurer_fixed ());
  scene = kith_chart_draw (chart);
  return kith_scene_dump (scene);
}

/**
 * kith_cli_dump:
 *
 * kith dump FILE.kith [--sheet NAME] [--as-at DATE]
 *   [--for READER] [--without PERSON] [--choices FILE] [--why TEXT] [--by NAME] [--list]
 *
 * Prints the records as key-file text; with --sheet or --as-at the scene of a sheet. For a reader it
 * is made from their copy of the case and written into the register of the file.
 *
 * Returns: the exit status
 */
KithExit
kith_cli_dump (int    argc,
               char **argv)
{
  g_auto(Wish) wish = { NULL };
  g_auto(KithCliFor) reader = { NULL };
  const GOptionEntry entries[] = {
    WISH_ENTRIES (wish),
    KITH_CLI_FOR_ENTRIES (reader),
    G_OPTION_ENTRY_NULL
  };
  g_autoptr(KithCliSource) source = NULL;
  g_autoptr(KithCliShare) share = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  KithRecord *original = NULL;
  KithExit status;

  if (!kith_cli_parse ("dump", entries, &argc, &argv, 1, 1, &status)
      || !read_wish ("dump", &wish, &status))
    return status;

  source = kith_cli_source_open (argv[1], &error);
  share = source != NULL ? kith_cli_share_new (source, &reader, &error) : NULL;
  if (share == NULL)
    return kith_cli_fail (error);

  if (wish.name != NULL || wish.as_at != NULL || wish.compared != NULL)
    text = dump_sheet (source, share, &wish, &original, &error);
  else
    text = kith_plain_write (share->share->copy);
  if (text == NULL
      || !kith_cli_share_register (share, argv[1], &reader,
                                   &(KithGift){ .what = _("Records as text"), .way = "data",
                                                .sheet = original != NULL ? kith_record_get_id (original)
                                                                          : NULL }, &error))
    return kith_cli_fail (error);

  g_print ("%s", text);
  return KITH_EXIT_DONE;
}
