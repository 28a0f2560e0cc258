/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which colour each ink has.
 *
 * The inks of print stand at 4.5:1 or more against white and stay apart in simulated colour
 * blindness; the dark ones are the same hues made lighter. No meaning rests on colour alone. */

#include "config.h"

#include "paint/kith-theme.h"

#include <string.h>

/* 0xRRGGBB, in the order of KithInk. */
static const struct
{
  const char *token;
  guint32     colours[KITH_N_INKS];
} themes[KITH_N_THEMES] = {
  [KITH_THEME_LIGHT] = { "light",
    { 0xfbf8f3, 0x2b2a28, 0x0072b2, 0xb83d00, 0x601460, 0x4814c0, 0x666462, 0x1f6f6b, 0xfbf8f3, 0xc3beb6,
      0x2458b8, 0x14747a, 0x2f7d32, 0xb85c00, 0xc0282d, 0x7a3fa8, 0x7a4a24 } },
  [KITH_THEME_DARK] = { "dark",
    { 0x1e1e1e, 0xebe9e6, 0x6cb8ec, 0xff9a66, 0xe59ae8, 0xb9a3ff, 0xa9a7a4, 0x63c7c1, 0x1e1e1e, 0x565452,
      0x7fb0ff, 0x63c7c1, 0x7ccf7f, 0xffb05c, 0xff8080, 0xcf9cff, 0xd0a17a } },
  [KITH_THEME_PRINT_COLOUR] = { "print-colour",
    { 0xffffff, 0x1a1a1a, 0x0072b2, 0xc04000, 0x601460, 0x4814c0, 0x6b6b6b, 0x1f6f6b, 0xffffff, 0xbdbdbd,
      0x2458b8, 0x14747a, 0x2f7d32, 0xb85c00, 0xc0282d, 0x7a3fa8, 0x7a4a24 } },
  [KITH_THEME_PRINT_BLACK] = { "print-black",
    { 0xffffff, 0x000000, 0x000000, 0x000000, 0x000000, 0x000000, 0x000000, 0x000000, 0xffffff, 0xb0b0b0,
      0x000000, 0x000000, 0x000000, 0x000000, 0x000000, 0x000000, 0x000000 } },
  [KITH_THEME_CONTRAST] = { "contrast",
    { 0xffffff, 0x000000, 0x004c80, 0x8a2800, 0x500a50, 0x3a0ca3, 0x3d3d3d, 0x00504c, 0xffffff, 0x949494,
      0x0b3a8c, 0x00504c, 0x145a18, 0x7a3b00, 0x8c0f14, 0x561c85, 0x55300f } },
  [KITH_THEME_CONTRAST_DARK] = { "contrast-dark",
    { 0x000000, 0xffffff, 0x8fd0ff, 0xffb38a, 0xf7b8fa, 0xcfc0ff, 0xd0d0d0, 0x8ff0ea, 0x000000, 0x7a7a7a,
      0xa6c8ff, 0x8ff0ea, 0xa5e8a7, 0xffcc94, 0xffadad, 0xe2c4ff, 0xe8c4a4 } },
};

/**
 * kith_theme_get_token:
 *
 * Returns: (transfer none): the name of @theme on the command line and in settings
 */
const char *
kith_theme_get_token (KithThemeKind theme)
{
  g_return_val_if_fail (theme < KITH_N_THEMES, NULL);

  return themes[theme].token;
}

/**
 * kith_theme_parse:
 * @token: a name as typed; the themes of print need no "print-"
 * @theme: (out): the theme of that name
 *
 * Returns: whether there is a theme of that name
 */
gboolean
kith_theme_parse (const char    *token,
                  KithThemeKind *theme)
{
  static const char print[] = "print-";

  for (guint i = 0; i < KITH_N_THEMES; i++)
    if (strcmp (themes[i].token, token) == 0
        || (g_str_has_prefix (themes[i].token, print)
            && strcmp (themes[i].token + strlen (print), token) == 0))
      {
        *theme = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * kith_theme_for_screen:
 * @dark: whether light stands on dark
 * @high_contrast: whether inks are as strong as they can be
 *
 * Returns: the theme for a screen that looks like that
 */
KithThemeKind
kith_theme_for_screen (gboolean dark,
                       gboolean high_contrast)
{
  static const KithThemeKind looks[2][2] = {
    { KITH_THEME_LIGHT, KITH_THEME_CONTRAST },
    { KITH_THEME_DARK, KITH_THEME_CONTRAST_DARK },
  };

  return looks[dark != FALSE][high_contrast != FALSE];
}

/**
 * kith_theme_get_colour:
 * @ink: what the colour is for; %KITH_INK_PAPER is the sheet itself
 *
 * Returns: the colour of @ink in @theme
 */
KithColour
kith_theme_get_colour (KithThemeKind theme,
                       KithInk       ink)
{
  guint32 rgb;

  g_return_val_if_fail (theme < KITH_N_THEMES && ink < KITH_N_INKS, (KithColour){ 0.0 });

  rgb = themes[theme].colours[ink];
  return (KithColour){ (rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0 };
}
