/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"
#include "canvas/kith-proposal.h"
#include "scene/kith-chart.h"
#include "scene/kith-scene-differences.h"

G_BEGIN_DECLS

#define KITH_TYPE_DRAWING (kith_drawing_get_type ())
G_DECLARE_FINAL_TYPE (KithDrawing, kith_drawing, KITH, DRAWING, GObject)

/**
 * KithDrawingView:
 * @is_asked: whether another day than the sheet's own is wanted
 * @as_at: that day
 * @is_compared: whether what is new since @compared is outlined, and what is gone dimmed
 * @compared: another day
 * @ended: what is done with relations that have ended
 *
 * What somebody wants to see of a sheet. It moves nobody.
 */
typedef struct
{
  gboolean  is_asked;
  KithDay   as_at;
  gboolean  is_compared;
  KithDay   compared;
  KithEnded ended;
} KithDrawingView;

KithDrawing *kith_drawing_new       (KithCase    *family,
                                     const KithChartKind *kind);

const KithChartKind *kith_drawing_get_kind (KithDrawing *self);

void         kith_drawing_set_sheet (KithDrawing *self,
                                     const char  *sheet);
const char  *kith_drawing_get_sheet (KithDrawing *self);
void         kith_drawing_set_compared_sheet (KithDrawing *self,
                                     const char  *sheet);
void         kith_drawing_set_view  (KithDrawing           *self,
                                     const KithDrawingView *view);
const KithDrawingView *kith_drawing_get_view (KithDrawing *self);
const KithProposal *kith_drawing_propose (KithDrawing *self,
                                     gboolean     may_move_all);
gboolean     kith_drawing_show_way  (KithDrawing *self,
                                     double       progress);
void         kith_drawing_end_proposal (KithDrawing *self);
GHashTable  *kith_drawing_get_places (KithDrawing *self);
KithScene   *kith_drawing_get_scene (KithDrawing *self);
GPtrArray   *kith_drawing_list_differences (KithDrawing *self,
                                     KithDrawing *other);
KithChart   *kith_drawing_new_chart (KithDrawing *self,
                                     gboolean     all_codes);
KithScene   *kith_drawing_new_scene (KithDrawing *self,
                                     gboolean     all_codes);
int          kith_drawing_ring_at (KithScene       *scene,
                                     guint            n_rings,
                                     const KithPoint *at);
void         kith_drawing_forget    (KithDrawing     *self,
                                     const char      *id);
void         kith_drawing_expect    (KithDrawing     *self,
                                     const KithPoint *at);

G_END_DECLS
