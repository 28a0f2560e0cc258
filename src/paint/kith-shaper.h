/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "base/kith-measurer.h"

G_BEGIN_DECLS

typedef struct _KithShaper KithShaper;

/**
 * KithRun:
 * @font: number of the font, for kith_shaper_set_font()
 * @glyphs: (array length=n_glyphs): where each glyph stands, from the start of the line
 * @clusters: (array length=n_clusters): which bytes belong to which glyphs
 * @backward: whether the clusters run from right to left
 * @text: the bytes of the run, not terminated
 * @n_bytes: how many
 *
 * A piece of a line in one font.
 */
typedef struct
{
  guint                 font;
  cairo_glyph_t        *glyphs;
  guint                 n_glyphs;
  cairo_text_cluster_t *clusters;
  guint                 n_clusters;
  gboolean              backward;
  const char           *text;
  guint                 n_bytes;
} KithRun;

/**
 * KithShapedText:
 * @width: of the line
 * @runs: (array length=n_runs): its pieces, from left to right
 * @boxes: (array length=n_boxes): the left edges of letters that no font has
 *
 * One line of text as glyphs, in units that kith_shaper_get_scale() turns into millimetres.
 */
typedef struct
{
  char    *text;
  double   width;
  KithRun *runs;
  guint    n_runs;
  double  *boxes;
  guint    n_boxes;
} KithShapedText;

KithShaper           *kith_shaper_new          (void);
void                  kith_shaper_free         (KithShaper           *self);

const KithMeasurer   *kith_shaper_get_measurer (KithShaper           *self);
const KithShapedText *kith_shaper_shape        (KithShaper           *self,
                                                const char           *text,
                                                KithWeight            weight);
double                kith_shaper_get_scale    (double                cap_mm);
void                  kith_shaper_set_font     (KithShaper           *self,
                                                cairo_t              *cr,
                                                guint                 font,
                                                double                scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithShaper, kith_shaper_free)

G_END_DECLS
