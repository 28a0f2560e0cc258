/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-style.h"

G_BEGIN_DECLS

/**
 * KithThemeKind:
 * @KITH_THEME_LIGHT: on warm paper, for the screen
 * @KITH_THEME_DARK: on dark grey, for the screen
 * @KITH_THEME_PRINT_COLOUR: six inks on white
 * @KITH_THEME_PRINT_BLACK: one ink on white, to survive a copier
 * @KITH_THEME_CONTRAST: strong inks on white, for the screen
 * @KITH_THEME_CONTRAST_DARK: strong inks on black, for the screen
 */
typedef enum
{
  KITH_THEME_LIGHT,
  KITH_THEME_DARK,
  KITH_THEME_PRINT_COLOUR,
  KITH_THEME_PRINT_BLACK,
  KITH_THEME_CONTRAST,
  KITH_THEME_CONTRAST_DARK,
  KITH_N_THEMES,
} KithThemeKind;

/**
 * KithColour:
 *
 * Red, green and blue from 0 to 1.
 */
typedef struct
{
  double red;
  double green;
  double blue;
} KithColour;

const char    *kith_theme_get_token  (KithThemeKind  theme);
gboolean       kith_theme_parse      (const char    *token,
                                      KithThemeKind *theme);
KithThemeKind  kith_theme_for_screen (gboolean       dark,
                                      gboolean       high_contrast);
KithColour     kith_theme_get_colour (KithThemeKind  theme,
                                      KithInk        ink);

G_END_DECLS
