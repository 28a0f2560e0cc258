/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

const char   *kith_fonts_get_families (void);
PangoFontMap *kith_fonts_new_map      (void);
PangoContext *kith_fonts_new_context  (PangoFontMap *map);

G_END_DECLS
