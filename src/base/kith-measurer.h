/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KithWeight:
 * @KITH_WEIGHT_NORMAL: text as usual
 * @KITH_WEIGHT_BOLD: names, ages and headings
 */
typedef enum
{
  KITH_WEIGHT_NORMAL,
  KITH_WEIGHT_BOLD,
} KithWeight;

typedef struct _KithMeasurer KithMeasurer;

/**
 * KithMeasurer:
 * @width_mm: tells how wide one line of text is; @text is never markup
 *
 * Says how much room text takes, so that layout and scene need to know no font. The size of text is
 * its cap height: that is what survives a copier, and what the drawing rules are written in.
 */
struct _KithMeasurer
{
  double (*width_mm) (const KithMeasurer *self,
                      const char         *text,
                      double              cap_mm,
                      KithWeight          weight);
};

const KithMeasurer *kith_measurer_fixed        (void);

double              kith_measurer_width_mm     (const KithMeasurer *self,
                                                const char         *text,
                                                double              cap_mm,
                                                KithWeight          weight);
char              **kith_measurer_wrap         (const KithMeasurer *self,
                                                const char         *text,
                                                double              cap_mm,
                                                KithWeight          weight,
                                                double              max_width_mm,
                                                guint               max_lines);

double              kith_text_line_mm          (double              cap_mm);
double              kith_text_baseline_mm      (double              cap_mm);

G_END_DECLS
