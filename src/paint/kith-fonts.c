/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The letters of drawings and documents: one list of families, and contexts in which lines come out
 * the same on every device. */

#include "config.h"

#include "paint/kith-fonts.h"

/**
 * kith_fonts_get_families:
 *
 * Named one by one, or Arabic and Urdu fall to whatever font happens to have some of their letters.
 *
 * Returns: (transfer none): the families, the first first
 */
const char *
kith_fonts_get_families (void)
{
  return "Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans Devanagari, Noto Sans Bengali, "
         "Noto Sans Gurmukhi, Noto Sans Gujarati, Noto Sans Tamil, Noto Sans CJK SC, Sans";
}

/**
 * kith_fonts_new_map:
 *
 * Returns: (transfer full): fonts for one thread at a time
 */
PangoFontMap *
kith_fonts_new_map (void)
{
  return pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
}

/**
 * kith_fonts_new_context:
 * @map: from kith_fonts_new_map()
 *
 * Makes a context in which one unit is a point. Lines must come out the same on every device, so
 * nothing is fitted to a grid of pixels.
 *
 * Returns: (transfer full): the context
 */
PangoContext *
kith_fonts_new_context (PangoFontMap *map)
{
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72.0);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("en-GB"));
  cairo_font_options_destroy (options);
  return context;
}
