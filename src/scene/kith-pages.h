/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-paper.h"
#include "scene/kith-scene.h"

G_BEGIN_DECLS

/* Symbols below this size are hard to read: names are then smaller than 8 pt. */
#define KITH_LEAST_SYMBOL_MM 7.0

/**
 * KithPageFit:
 * @KITH_FIT_READABLE: one page if symbols are large enough on it, else as many as that takes
 * @KITH_FIT_ONE_PAGE: one page, however small symbols become
 * @KITH_FIT_SHEETS: a poster as large as so many sheets allow
 * @KITH_FIT_SYMBOL: a poster with symbols of just that size
 */
typedef enum
{
  KITH_FIT_READABLE,
  KITH_FIT_ONE_PAGE,
  KITH_FIT_SHEETS,
  KITH_FIT_SYMBOL,
} KithPageFit;

#define KITH_MOST_SHEETS 100

/**
 * KithPageSetup:
 * @paper: which paper there is
 * @orientation: how it lies; %KITH_PAPER_ONE lies as the drawing does
 * @fit: how large the drawing becomes
 * @n_sheets: for %KITH_FIT_SHEETS: from 1 to %KITH_MOST_SHEETS; the page with the key is among them
 * @symbol_mm: for %KITH_FIT_SYMBOL: how large
 * @no_legend: whether the key is left out
 *
 * How a drawing is to be put onto paper. All zero is A4 at a readable size.
 */
typedef struct
{
  KithPaper        paper;
  KithOrientation  orientation;
  KithPageFit      fit;
  guint            n_sheets;
  double           symbol_mm;
  gboolean         no_legend;
} KithPageSetup;

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
 * @paper: what it is printed on
 * @width_mm: of the sheet of paper
 * @height_mm: of the sheet of paper
 * @window: the part of the drawing that the page shows, in millimetres of the drawing
 * @own: the part of it that the pages after it do not cover when they are put together
 * @column: from the left, from 0
 * @row: from the top, from 0
 * @at: where the corner of the window stands on the paper
 * @scale: millimetres of paper for one of the drawing; 0 for a page without drawing
 * @furniture: title, stamp, legend and marks, in millimetres of paper
 */
typedef struct
{
  KithPaper  paper;
  double     width_mm;
  double     height_mm;
  KithRect   window;
  KithRect   own;
  guint      column;
  guint      row;
  KithPoint  at;
  double     scale;
  KithScene *furniture;
} KithPage;

typedef struct _KithPages KithPages;

KithPages      *kith_pages_new           (KithScene           *drawing,
                                          const KithPageSetup *setup,
                                          const KithPageWords *words,
                                          const KithMeasurer  *measurer);
KithPages      *kith_pages_ref           (KithPages           *self);
void            kith_pages_unref         (KithPages           *self);

guint           kith_pages_get_n_pages   (const KithPages     *self);
const KithPage *kith_pages_get_page      (const KithPages     *self,
                                          guint                page);
KithScene      *kith_pages_get_drawing   (const KithPages     *self);
double          kith_pages_get_symbol_mm (const KithPages     *self);
double          kith_pages_get_name_pt   (const KithPages     *self);
void            kith_pages_collect_items (const KithPages     *self,
                                          guint                page,
                                          GArray              *items);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithPages, kith_pages_unref)

G_END_DECLS
