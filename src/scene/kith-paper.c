/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sizes of paper there are, and how a sheet may lie. */

#include "config.h"

#include "scene/kith-paper.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Upright; no size for what is chosen for the drawing. Names of paper are the same everywhere. */
static const struct
{
  const char *token;
  const char *label;
  double      width_mm;
  double      height_mm;
  double      largest_symbol_mm;
} papers[KITH_N_PAPERS] = {
  [KITH_PAPER_A4] = { "a4", N_("A4"), 210.0, 297.0, 9.0 },
  [KITH_PAPER_A3] = { "a3", N_("A3"), 297.0, 420.0, 11.0 },
  [KITH_PAPER_LETTER] = { "letter", N_("Letter"), 215.9, 279.4, 9.0 },
  [KITH_PAPER_ANY] = { "any", N_("A4 or A3") },
  [KITH_PAPER_ONE] = { "one", N_("One sheet as large as the drawing") },
};

static const char *const orientations[KITH_N_ORIENTATIONS] = {
  [KITH_ORIENTATION_AUTO] = "auto",
  [KITH_ORIENTATION_PORTRAIT] = "portrait",
  [KITH_ORIENTATION_LANDSCAPE] = "landscape",
};

/**
 * kith_paper_get_token:
 *
 * Returns: (transfer none): the name of @paper on the command line and in settings
 */
const char *
kith_paper_get_token (KithPaper paper)
{
  g_return_val_if_fail (paper < KITH_N_PAPERS, NULL);

  return papers[paper].token;
}

/**
 * kith_paper_get_label:
 *
 * Returns: (transfer none): what somebody who prints calls @paper
 */
const char *
kith_paper_get_label (KithPaper paper)
{
  g_return_val_if_fail (paper < KITH_N_PAPERS, NULL);

  return _(papers[paper].label);
}

/**
 * kith_paper_parse:
 * @token: a name as typed
 * @paper: (out): the paper of that name
 *
 * Returns: whether there is one
 */
gboolean
kith_paper_parse (const char *token,
                  KithPaper  *paper)
{
  for (guint i = 0; i < KITH_N_PAPERS; i++)
    if (g_ascii_strcasecmp (papers[i].token, token) == 0)
      {
        *paper = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * kith_orientation_get_token:
 *
 * Returns: (transfer none): the name of @orientation on the command line and in settings
 */
const char *
kith_orientation_get_token (KithOrientation orientation)
{
  g_return_val_if_fail (orientation < KITH_N_ORIENTATIONS, NULL);

  return orientations[orientation];
}

/**
 * kith_orientation_parse:
 * @token: a name as typed
 * @orientation: (out): the orientation of that name
 *
 * Returns: whether there is one
 */
gboolean
kith_orientation_parse (const char      *token,
                        KithOrientation *orientation)
{
  for (guint i = 0; i < KITH_N_ORIENTATIONS; i++)
    if (strcmp (orientations[i], token) == 0)
      {
        *orientation = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * kith_paper_list_sheets:
 * @paper: any but %KITH_PAPER_ONE
 * @sheets: (out): filled in the order of preference: small before large, lying before upright
 *
 * Returns: how many sheets @paper and @orientation leave to choose from
 */
guint
kith_paper_list_sheets (KithPaper       paper,
                        KithOrientation orientation,
                        KithSheetSize   sheets[KITH_MOST_SHEET_SIZES])
{
  const KithPaper first = paper == KITH_PAPER_ANY ? KITH_PAPER_A4 : paper;
  const KithPaper last = paper == KITH_PAPER_ANY ? KITH_PAPER_A3 : paper;
  guint n = 0;

  g_return_val_if_fail (paper < KITH_PAPER_ONE, 0);

  for (guint i = first; i <= last; i++)
    {
      KithSheetSize upright = { i, papers[i].width_mm, papers[i].height_mm,
                                papers[i].largest_symbol_mm };
      KithSheetSize lying = { i, upright.height_mm, upright.width_mm, upright.largest_symbol_mm };

      if (orientation != KITH_ORIENTATION_PORTRAIT)
        sheets[n++] = lying;
      if (orientation != KITH_ORIENTATION_LANDSCAPE)
        sheets[n++] = upright;
    }

  return n;
}
