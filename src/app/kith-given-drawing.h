/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"
#include "paint/kith-painter.h"
#include "paint/kith-theme.h"
#include "scene/kith-chart.h"
#include "scene/kith-pages.h"

G_BEGIN_DECLS

/**
 * KithGivenDrawing:
 * @sheet: (nullable): the id of the sheet in the copy
 * @as_at: the day it is drawn for
 * @is_asked: whether that is another day than the sheet's own
 * @is_compared: whether it is compared with @compared
 * @compared: another day
 * @ended: what is done with relations that have ended
 * @theme: the inks
 * @dpi: dots per inch of a PNG; 0 for the usual
 * @setup: how it is put onto paper
 * @title: (nullable): the line above it
 * @stamp: (nullable) (array zero-terminated=1): the lines below it
 * @places: (nullable) (element-type utf8 KithPoint): where people stood, by their id in the copy
 *
 * All that a drawing depends on beside the case it is of, so that it can be made again exactly.
 */
typedef struct
{
  char           *sheet;
  KithDay         as_at;
  gboolean        is_asked;
  gboolean        is_compared;
  KithDay         compared;
  KithEnded       ended;
  KithThemeKind   theme;
  double          dpi;
  KithPageSetup   setup;
  char           *title;
  char          **stamp;
  GHashTable     *places;
} KithGivenDrawing;

void              kith_given_drawing_free       (KithGivenDrawing       *self);
char             *kith_given_drawing_dup_text   (const KithGivenDrawing *self);
KithGivenDrawing *kith_given_drawing_parse      (const char             *text,
                                                 GError                **error);
const char       *kith_given_drawing_get_title  (const KithGivenDrawing *self,
                                                 KithCase               *copy);
KithChart        *kith_given_drawing_new_chart (const KithGivenDrawing *self,
                                                 KithCase               *copy,
                                                 const KithMeasurer     *measurer);
KithPages        *kith_given_drawing_new_pages  (const KithGivenDrawing *self,
                                                 KithCase               *copy,
                                                 KithPainter            *painter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithGivenDrawing, kith_given_drawing_free)

G_END_DECLS
