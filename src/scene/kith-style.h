/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithInk:
 * @KITH_INK_NONE: nothing is drawn
 * @KITH_INK_STRUCTURAL: people, bars, links and text
 * @KITH_INK_SUPPORTIVE: harmony to fused, care, strong ties
 * @KITH_INK_CONFLICT: discord to hostile, stress
 * @KITH_INK_ABUSE: violence, abuse, neglect, exploitation
 * @KITH_INK_CONTROL: focused, jealous, controlling
 * @KITH_INK_DISTANCE: distant, cut off, past
 * @KITH_INK_ACCENT: selection and focus
 * @KITH_INK_PAPER: the paper itself: the inside of symbols, and text on solid black
 * @KITH_INK_FAINT: what is over or gone, where that is asked for
 * @KITH_INK_PEN_BLUE: and those after it: the pens one draws with freely; they mean nothing
 *
 * What a line means. Which colour that is belongs to the theme.
 */
typedef enum
{
  KITH_INK_NONE,
  KITH_INK_STRUCTURAL,
  KITH_INK_SUPPORTIVE,
  KITH_INK_CONFLICT,
  KITH_INK_ABUSE,
  KITH_INK_CONTROL,
  KITH_INK_DISTANCE,
  KITH_INK_ACCENT,
  KITH_INK_PAPER,
  KITH_INK_FAINT,
  KITH_INK_PEN_BLUE,
  KITH_INK_PEN_TEAL,
  KITH_INK_PEN_GREEN,
  KITH_INK_PEN_ORANGE,
  KITH_INK_PEN_RED,
  KITH_INK_PEN_PURPLE,
  KITH_INK_PEN_BROWN,
  KITH_N_INKS,
} KithInk;

/**
 * KithDash:
 *
 * The dash patterns of the drawing rules. Dots are dashes of no length under a round cap.
 */
typedef enum
{
  KITH_DASH_SOLID,
  KITH_DASH_NORMAL,
  KITH_DASH_LONG,
  KITH_DASH_SHORT,
  KITH_DASH_FINE,
  KITH_DASH_DOTS,
  KITH_DASH_SPARSE_DOTS,
  KITH_DASH_DASH_DOT,
  KITH_DASH_DASH_DOT_DOT,
  KITH_N_DASHES,
} KithDash;

/**
 * KithFill:
 * @KITH_FILL_NONE: the inside is not touched
 * @KITH_FILL_PAPER: the inside hides what lies behind
 * @KITH_FILL_SOLID: full ink
 * @KITH_FILL_DIAGONAL: lines at 45 degrees
 * @KITH_FILL_HORIZONTAL: level lines
 * @KITH_FILL_CROSS: both diagonals
 * @KITH_FILL_DOTS: dots on a grid
 *
 * Every fill can be told from the others in black on white.
 */
typedef enum
{
  KITH_FILL_NONE,
  KITH_FILL_PAPER,
  KITH_FILL_SOLID,
  KITH_FILL_DIAGONAL,
  KITH_FILL_HORIZONTAL,
  KITH_FILL_CROSS,
  KITH_FILL_DOTS,
  KITH_N_FILLS,
} KithFill;

#define KITH_MAX_DASHES 6

/**
 * KithDashPattern:
 * @n: how many of @lengths are used, 0 for an unbroken line
 * @round: whether the ends are round
 * @lengths: on and off by turns, in units of the symbol size
 */
typedef struct
{
  guint    n;
  gboolean round;
  double   lengths[KITH_MAX_DASHES];
} KithDashPattern;

/**
 * KithStyle:
 * @ink: of the line, or of the text
 * @dash: the pattern of the line
 * @fill: of the inside
 * @round_joins: whether corners are rounded, as for lines; shapes have sharp ones
 * @width_mm: of the line; 0 for no line
 * @unit_mm: the symbol size that the dash and fill patterns are measured in
 * @halo_mm: how far a margin of paper reaches round the line or text
 *
 * How one item looks, apart from the colours.
 */
typedef struct
{
  KithInk  ink;
  KithDash dash;
  KithFill fill;
  gboolean round_joins;
  float    width_mm;
  float    unit_mm;
  float    halo_mm;
} KithStyle;

const KithDashPattern *kith_dash_get_pattern (KithDash         dash);
const char            *kith_dash_get_token   (KithDash         dash);
const char            *kith_ink_get_token    (KithInk          ink);
const char            *kith_fill_get_token   (KithFill         fill);
gboolean               kith_style_equal      (const KithStyle *a,
                                              const KithStyle *b);

G_END_DECLS
