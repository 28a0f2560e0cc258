/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithPrintFormat:
 * @KITH_PRINT_STANDARD: clear print
 * @KITH_PRINT_LARGE: large print, laid out afresh: tables become lists in one column
 * @KITH_PRINT_DYSLEXIA: wider lines and letters
 * @KITH_PRINT_EASY: easy read: one idea a sentence, picture left, words right
 * @KITH_PRINT_BLACK: clear print in one ink, to survive a copier
 */
typedef enum
{
  KITH_PRINT_STANDARD,
  KITH_PRINT_LARGE,
  KITH_PRINT_DYSLEXIA,
  KITH_PRINT_EASY,
  KITH_PRINT_BLACK,
  KITH_N_PRINT_FORMATS,
} KithPrintFormat;

#define KITH_PRINT_N_HEADINGS 3

/**
 * KithPrintRules:
 * @token: what the command line calls it
 * @body_pt: size of text, page numbers and labels
 * @title_pt: size of the title
 * @heading_pt: sizes of headings, from the first level
 * @key_pt: size of what must be read at arm's length, such as the number to ring
 * @line_em: from one line to the next, in sizes of the text
 * @letter_em: room added between letters, in sizes of the text
 * @gap_em: room between paragraphs, in sizes of the text
 * @margin_mm: at each side of the page
 * @picture_mm: width of the column of pictures, 0 where there is none
 * @lists: whether tables become lists
 * @one_idea: whether each sentence stands by itself
 * @black: whether everything is told by shape in one ink
 *
 * One format as numbers.
 */
typedef struct
{
  const char *token;
  const char *label;
  double      body_pt;
  double      title_pt;
  double      heading_pt[KITH_PRINT_N_HEADINGS];
  double      key_pt;
  double      line_em;
  double      letter_em;
  double      gap_em;
  double      margin_mm;
  double      picture_mm;
  gboolean    lists;
  gboolean    one_idea;
  gboolean    black;
} KithPrintRules;

const KithPrintRules *kith_print_format_get_rules (KithPrintFormat  format);
const char           *kith_print_format_get_label (KithPrintFormat  format);
gboolean              kith_print_format_parse     (const char      *token,
                                                   KithPrintFormat *format);

G_END_DECLS
