/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-measurer.h"
#include "scene/kith-scene.h"

G_BEGIN_DECLS

/**
 * KithBlankKind:
 * @KITH_BLANK_ECOMAP: the children in the middle, people and empty circles around
 * @KITH_BLANK_CIRCLES: three rings by what people know, the names beside them
 * @KITH_BLANK_MOBILITY: a winding path of empty places, the names below
 *
 * A drawing that is filled in by pen.
 */
typedef enum
{
  KITH_BLANK_ECOMAP,
  KITH_BLANK_CIRCLES,
  KITH_BLANK_MOBILITY,
} KithBlankKind;

/**
 * KithBlankWords:
 * @middle: (array zero-terminated=1): who stands in the middle
 * @names: (array zero-terminated=1): who is known
 * @labels: (array zero-terminated=1): of the rings from the inside out, or of the beginning and the end
 *   of the path
 *
 * What is written on the drawing already.
 */
typedef struct
{
  const char *const *middle;
  const char *const *names;
  const char *const *labels;
} KithBlankWords;

KithScene *kith_blank_new_scene (KithBlankKind          kind,
                                 const KithBlankWords  *words,
                                 const KithMeasurer    *measurer,
                                 guint                 *n_written);

G_END_DECLS
