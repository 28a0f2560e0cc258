/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-scene.h"

G_BEGIN_DECLS

/**
 * KithPaper:
 * @KITH_PAPER_A4: nothing larger than A4
 * @KITH_PAPER_A3: A4, or A3 where that saves sheets
 * @KITH_PAPER_ONE: one sheet as large as the drawing, for the screen
 */
typedef enum
{
  KITH_PAPER_A4,
  KITH_PAPER_A3,
  KITH_PAPER_ONE,
} KithPaper;

/**
 * KithPageWords:
 * @title: (nullable): which drawing, whose
 * @stamp: (nullable) (array zero-terminated=1): lines of the stamp: day, whose view, who took part
 * @marking: (nullable): a handling mark
 *
 * What is written on the pages round the drawing.
 */
typedef struct
{
  const char        *title;
  const char *const *stamp;
  const char        *marking;
} KithPageWords;

/**
 * KithPage:
 * @width_mm: of the sheet of paper
 * @height_mm: of the sheet of paper
 * @window: the part of the drawing that the page shows, in millimetres of the drawing
 * @at: where the corner of the window stands on the paper
 * @scale: millimetres of paper for one of the drawing; 0 for a page without drawing
 * @furniture: title, stamp, legend and marks, in millimetres of paper
 */
typedef struct
{
  double     width_mm;
  double     height_mm;
  KithRect   window;
  KithPoint  at;
  double     scale;
  KithScene *furniture;
} KithPage;

typedef struct _KithPages KithPages;

KithPages      *kith_pages_new           (KithScene           *drawing,
                                          KithPaper            paper,
                                          const KithPageWords *words,
                                          const KithMeasurer  *measurer);
void            kith_pages_free          (KithPages           *self);

guint           kith_pages_get_n_pages   (const KithPages     *self);
const KithPage *kith_pages_get_page      (const KithPages     *self,
                                          guint                page);
KithScene      *kith_pages_get_drawing   (const KithPages     *self);
void            kith_pages_collect_items (const KithPages     *self,
                                          guint                page,
                                          GArray              *items);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPages, kith_pages_free)

G_END_DECLS
