/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dashes that end on ink, and fills that survive a copier. */

#include "config.h"

#include "paint/kith-paint-private.h"

#include <math.h>

#define MIN_PITCH_MM 0.8
#define MIN_HATCH_MM 0.3
#define MIN_DOT_MM 0.5
#define SMALLEST_DOT_MM 0.03

/* With room for less than two rounds, a line shows exactly two dashes. */
static void
set_two_dashes (cairo_t               *cr,
                const KithDashPattern *pattern,
                double                 width,
                double                 length)
{
  double on = pattern->lengths[0] > 0.0 ? 0.36 * length : 0.0;
  double lengths[2];

  if (pattern->round)
    on = MAX (on - width, 0.0);
  lengths[0] = on;
  lengths[1] = MAX (length - 2.0 * on, 0.01);
  cairo_set_dash (cr, lengths, 2, 0.0);
}

/**
 * kith_paint_fit_dash:
 * @width_mm: how wide the pen is
 * @length_mm: of the path that is about to be stroked
 * @closed: whether the path ends where it begins
 *
 * Sets dash and caps so that the pattern fills the path evenly and both of its ends are on ink.
 */
void
kith_paint_fit_dash (cairo_t         *cr,
                     const KithStyle *style,
                     double           width_mm,
                     double           length_mm,
                     gboolean         closed)
{
  const KithDashPattern *pattern = kith_dash_get_pattern (style->dash);
  double lengths[KITH_MAX_DASHES];
  double period = 0.0, first = pattern->lengths[0] * style->unit_mm;
  double rest, stretch;

  cairo_set_line_cap (cr, pattern->round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  if (pattern->n == 0 || length_mm <= 0.0)
    {
      cairo_set_dash (cr, NULL, 0, 0.0);
      return;
    }

  for (guint i = 0; i < pattern->n; i++)
    period += pattern->lengths[i] * style->unit_mm;
  if (length_mm < 2.0 * period && !closed)
    {
      set_two_dashes (cr, pattern, width_mm, length_mm);
      return;
    }

  rest = closed ? length_mm : length_mm - first;
  stretch = rest / (MAX (round (rest / period), 1.0) * period);
  for (guint i = 0; i < pattern->n; i++)
    {
      double own = pattern->lengths[i] * style->unit_mm * stretch;

      /* A round cap adds half a pen at each end of a dash; a dot is nothing but caps. */
      if (pattern->round && pattern->lengths[0] > 0.0 && pattern->lengths[i] > 0.0)
        own = i % 2 == 0 ? MAX (own - width_mm, 0.0) : own;
      /* Between dashes cairo draws no dot that has no length at all. */
      lengths[i] = i > 0 && i % 2 == 0 ? MAX (own, SMALLEST_DOT_MM) : own;
    }
  if (pattern->round && first > 0.0)
    lengths[1] += pattern->lengths[0] * style->unit_mm * stretch - lengths[0];
  cairo_set_dash (cr, lengths, pattern->n, 0.0);
}

static void
add_diagonals (cairo_t        *cr,
               const KithRect *box,
               double          pitch,
               gboolean        rising)
{
  double step = pitch * G_SQRT2;
  double reach = box->height;

  for (double x = box->x - reach; x < box->x + box->width; x += step)
    {
      cairo_move_to (cr, x, rising ? box->y + reach : box->y);
      cairo_line_to (cr, x + reach, rising ? box->y : box->y + reach);
    }
}

static void
add_levels (cairo_t        *cr,
            const KithRect *box,
            double          pitch)
{
  for (double y = box->y + pitch / 2.0; y < box->y + box->height; y += pitch)
    {
      cairo_move_to (cr, box->x, y);
      cairo_line_to (cr, box->x + box->width, y);
    }
}

static void
add_dots (cairo_t        *cr,
          const KithRect *box,
          double          pitch)
{
  for (double y = box->y + pitch / 2.0; y < box->y + box->height; y += pitch)
    for (double x = box->x + pitch / 2.0; x < box->x + box->width; x += pitch)
      {
        cairo_move_to (cr, x, y);
        cairo_line_to (cr, x, y);
      }
}

/**
 * kith_paint_hatch:
 * @box: the box round the path of @cr
 *
 * Fills the path of @cr, which it uses up, with the pattern of @style in the present colour.
 */
void
kith_paint_hatch (cairo_t         *cr,
                  const KithStyle *style,
                  const KithRect  *box)
{
  double pitch = MAX (0.12 * style->unit_mm, MIN_PITCH_MM);

  cairo_save (cr);
  cairo_clip (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (cr, MAX (0.04 * style->unit_mm, MIN_HATCH_MM));
  if (style->fill == KITH_FILL_DIAGONAL || style->fill == KITH_FILL_CROSS)
    add_diagonals (cr, box, pitch, TRUE);
  if (style->fill == KITH_FILL_CROSS)
    add_diagonals (cr, box, pitch, FALSE);
  if (style->fill == KITH_FILL_HORIZONTAL)
    add_levels (cr, box, pitch);
  if (style->fill == KITH_FILL_DOTS)
    {
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_width (cr, MAX (0.06 * style->unit_mm, MIN_DOT_MM));
      add_dots (cr, box, pitch);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}
