/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The formats in which every document exists, as one table of numbers.
 *
 * Sources: UKAAF, Creating clear print and large print documents (at least 12 and 16 pt, better 18);
 * British Dyslexia Association, style guide (12 to 14 pt, lines and letters further apart); GOV.UK and
 * NHS England on easy read (at least 14 pt, better 16). Never italics, underlining or capitals for
 * whole words, in any of them. */

#include "config.h"

#include "report/kith-print-format.h"

#include <glib/gi18n-lib.h>

static const KithPrintRules rules[KITH_N_PRINT_FORMATS] = {
  /*                        token       label                     body title  headings        key   line  letter gap   mm    pict */
  [KITH_PRINT_STANDARD] = { "standard", N_("Standard"),           12,  22, { 16, 14, 12 },    20, 1.40, 0.00, 0.55, 18.0,  0.0 },
  [KITH_PRINT_LARGE]    = { "large",    N_("Large print"),        18,  28, { 24, 21, 18 },    26, 1.42, 0.00, 0.60, 16.0,  0.0,
                            .lists = TRUE },
  [KITH_PRINT_DYSLEXIA] = { "dyslexia", N_("Dyslexia-friendly"),  14,  24, { 18, 16, 14 },    22, 1.70, 0.035, 0.80, 20.0, 0.0 },
  [KITH_PRINT_EASY]     = { "easy",     N_("Easy read"),          16,  28, { 22, 19, 16 },    26, 1.50, 0.00, 0.80, 18.0, 30.0,
                            .lists = TRUE, .one_idea = TRUE },
  [KITH_PRINT_BLACK]    = { "black",    N_("Black and white"),    12,  22, { 16, 14, 12 },    20, 1.40, 0.00, 0.55, 18.0,  0.0,
                            .black = TRUE },
};

/**
 * kith_print_format_get_rules:
 *
 * Returns: (transfer none): the numbers of @format
 */
const KithPrintRules *
kith_print_format_get_rules (KithPrintFormat format)
{
  g_return_val_if_fail (format < KITH_N_PRINT_FORMATS, NULL);

  return &rules[format];
}

/**
 * kith_print_format_get_label:
 *
 * Returns: what a worker calls @format, in the language of the window
 */
const char *
kith_print_format_get_label (KithPrintFormat format)
{
  g_return_val_if_fail (format < KITH_N_PRINT_FORMATS, NULL);

  return _(rules[format].label);
}

/**
 * kith_print_format_parse:
 * @token: what the command line calls a format
 * @format: (out): the format
 *
 * Returns: whether there is one of that name
 */
gboolean
kith_print_format_parse (const char      *token,
                         KithPrintFormat *format)
{
  for (guint i = 0; i < KITH_N_PRINT_FORMATS; i++)
    if (g_strcmp0 (token, rules[i].token) == 0)
      {
        *format = i;
        return TRUE;
      }

  return FALSE;
}
