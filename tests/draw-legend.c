/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the legend of everything that can be drawn, so that somebody can look at it:
 *   draw-legend THEME OUT.png|.pdf|.svg [DPI]
 * Not a test: a picture is judged by eye. */

#include "config.h"

#include "paint/kith-export.h"
#include "scene/kith-legend.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr(KithPainter) painter = kith_painter_new ();
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  g_autoptr(KithLegend) legend = kith_legend_new_of_all ();
  g_autoptr(KithScene) scene = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  KithExportOptions options = { KITH_THEME_LIGHT };
  KithExportFormat format;

  if (argc < 3 || !kith_theme_parse (argv[1], &options.theme)
      || !kith_export_find_format (argv[2], &format))
    {
      g_printerr ("draw-legend THEME OUT.png|.pdf|.svg [DPI]\n");
      return 2;
    }
  options.dpi = argc > 3 ? g_ascii_strtod (argv[3], NULL) : 110.0;

  kith_legend_draw (legend, builder, kith_painter_get_measurer (painter),
                    &(KithRect){ 0.0, 0.0, 270.0, kith_legend_get_height (legend, 270.0) });
  scene = kith_scene_builder_finish (builder);
  bytes = kith_export_scene (painter, scene, format, &options, &error);
  if (bytes == NULL || !kith_export_save (bytes, argv[2], &error))
    g_error ("%s", error->message);
  return 0;
}
