/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithPaper:
 * @KITH_PAPER_A4: A4
 * @KITH_PAPER_A3: A3
 * @KITH_PAPER_LETTER: the American size
 * @KITH_PAPER_ANY: A4, or A3 where that saves sheets
 * @KITH_PAPER_ONE: one sheet as large as the drawing, for the screen
 */
typedef enum
{
  KITH_PAPER_A4,
  KITH_PAPER_A3,
  KITH_PAPER_LETTER,
  KITH_PAPER_ANY,
  KITH_PAPER_ONE,
  KITH_N_PAPERS,
} KithPaper;

/**
 * KithOrientation:
 * @KITH_ORIENTATION_AUTO: whichever shows the drawing larger
 */
typedef enum
{
  KITH_ORIENTATION_AUTO,
  KITH_ORIENTATION_PORTRAIT,
  KITH_ORIENTATION_LANDSCAPE,
  KITH_N_ORIENTATIONS,
} KithOrientation;

/**
 * KithSheetSize:
 * @paper: %KITH_PAPER_A4, %KITH_PAPER_A3 or %KITH_PAPER_LETTER
 * @largest_symbol_mm: how large symbols grow on it when nobody says how large
 *
 * A sheet of paper as it lies there.
 */
typedef struct
{
  KithPaper paper;
  double    width_mm;
  double    height_mm;
  double    largest_symbol_mm;
} KithSheetSize;

/* The most sheets that kith_paper_list_sheets() gives. */
#define KITH_MOST_SHEET_SIZES 4

const char *kith_paper_get_token        (KithPaper        paper);
const char *kith_paper_get_label        (KithPaper        paper);
gboolean    kith_paper_parse            (const char      *token,
                                         KithPaper       *paper);
const char *kith_orientation_get_token  (KithOrientation  orientation);
gboolean    kith_orientation_parse      (const char      *token,
                                         KithOrientation *orientation);
guint       kith_paper_list_sheets      (KithPaper        paper,
                                         KithOrientation  orientation,
                                         KithSheetSize    sheets[KITH_MOST_SHEET_SIZES]);

G_END_DECLS
