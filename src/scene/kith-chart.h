/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-genogram.h"
#include "scene/kith-paper.h"

G_BEGIN_DECLS

/**
 * KithChartOptions:
 *
 * What a drawing of any kind depends on besides the case and the sheet. @places are those where
 * subjects stood last, by the id of a person or of a place, group or service.
 */
typedef KithGenogramOptions KithChartOptions;

/**
 * KithStampWords:
 * @no_day: whether the day is left out
 * @drawn_with: (nullable): who took part; %NULL for what the sheet says, empty for nobody
 * @note: (nullable): a last line; %NULL for "This is what we were told.", empty for none
 *
 * What somebody wants to have in the stamp instead of the usual words.
 */
typedef struct
{
  gboolean    no_day;
  const char *drawn_with;
  const char *note;
} KithStampWords;

typedef struct _KithChart KithChart;

/**
 * KithChartKind:
 * @token: of the vocabulary of sheet kinds
 * @name: what the command line calls it besides, as "circles"; %NULL for @token alone
 * @title: what a sheet of the kind is called that has no title, marked for translation
 * @nth_title: the same with %s for its number, marked for translation
 * @paper: the paper it is printed on unless somebody says otherwise
 * @orientation: how that lies
 * @records: (array length=n_records): what it is drawn from; nothing else draws it anew
 * @begin: reads what is to be drawn; the answer is handed to the others
 * @end: frees that
 * @draw: lays out and draws; may be called several times
 *
 * One kind of drawing. See the head of kith-chart.c for how to add one.
 */
typedef struct
{
  const char           *token;
  const char           *name;
  const char           *title;
  const char           *nth_title;
  KithPaper             paper;
  KithOrientation       orientation;
  const KithRecordKind *records;
  guint                 n_records;
  gpointer            (*begin) (KithChart *chart);
  void                (*end)   (gpointer   work);
  KithScene          *(*draw)  (gpointer   work);
} KithChartKind;

const KithChartKind *kith_chart_kind_find      (const char             *token);
const KithChartKind *kith_chart_kind_for_name  (const char             *name);
const KithChartKind *kith_chart_kind_of        (KithRecord             *sheet);
gboolean             kith_chart_kind_is_drawn_from (const KithChartKind *self,
                                                const KithChange       *change);

KithChart           *kith_chart_new            (const KithChartKind    *kind,
                                                KithCase               *family,
                                                KithRecord             *sheet,
                                                const KithChartOptions *options);
void                 kith_chart_free           (KithChart              *self);

const KithChartKind *kith_chart_get_kind       (KithChart              *self);
KithCase            *kith_chart_get_case       (KithChart              *self);
KithRecord          *kith_chart_get_sheet      (KithChart              *self);
const KithChartOptions *kith_chart_get_options (KithChart              *self);
KithDay              kith_chart_get_as_at      (KithChart              *self);

KithScene           *kith_chart_draw           (KithChart              *self);
char                *kith_chart_dup_title      (KithChart              *self);
char               **kith_chart_dup_stamp      (KithChart              *self,
                                                const KithStampWords   *wanted);

gboolean             kith_chart_find_place     (KithChart              *self,
                                                const char             *id,
                                                KithPoint              *at,
                                                gboolean               *is_pinned);
void                 kith_scene_collect_places (const KithScene        *scene,
                                                GHashTable             *places);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithChart, kith_chart_free)

G_END_DECLS
