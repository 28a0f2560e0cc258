/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/kith-case.h"
#include "scene/kith-scene.h"
#include "tools/kith-handles.h"
#include "tools/kith-selection.h"
#include "tools/kith-shortcut.h"
#include "tools/kith-viewport.h"

G_BEGIN_DECLS

#define KITH_TYPE_CANVAS (kith_canvas_get_type ())
G_DECLARE_FINAL_TYPE (KithCanvas, kith_canvas, KITH, CANVAS, GtkWidget)

GtkWidget          *kith_canvas_new           (void);

KithScene          *kith_canvas_get_scene     (KithCanvas      *self);
void                kith_canvas_set_scene     (KithCanvas      *self,
                                               KithScene       *scene,
                                               KithCase        *family);
void                kith_canvas_set_look      (KithCanvas      *self,
                                               gboolean         dark,
                                               gboolean         high_contrast);

KithSelection      *kith_canvas_get_selection (KithCanvas      *self);
GActionGroup       *kith_canvas_get_actions   (KithCanvas      *self);
const KithViewport *kith_canvas_get_viewport  (KithCanvas      *self);
gboolean            kith_canvas_is_crisp      (KithCanvas      *self);
gboolean            kith_canvas_is_settled    (KithCanvas      *self);

/**
 * KithCanvasMove:
 * @id: of a person
 * @to_mm: where the middle of their symbol shall be
 */
typedef struct
{
  const char *id;
  KithPoint   to_mm;
} KithCanvasMove;

void                kith_canvas_take_pen      (KithCanvas      *self,
                                               const char      *pen,
                                               const char      *ink);
void                kith_canvas_take_eraser   (KithCanvas      *self,
                                               double           width_mm);
void                kith_canvas_put_pen_away  (KithCanvas      *self);

void                kith_canvas_set_leads_out (KithCanvas      *self,
                                               gboolean         leads_out);
void                kith_canvas_set_covered   (KithCanvas      *self,
                                               double           covered_px);
void                kith_canvas_set_follows_kin (KithCanvas    *self,
                                               gboolean         follows_kin);
void                kith_canvas_set_editable  (KithCanvas      *self,
                                               gboolean         editable);
gboolean            kith_canvas_get_area      (KithCanvas      *self,
                                               const char      *id,
                                               GdkRectangle    *area);
void                kith_canvas_begin_move    (KithCanvas      *self,
                                               guint            leader,
                                               gboolean         with_branch);
void                kith_canvas_continue_move (KithCanvas      *self,
                                               const KithPoint *by_mm,
                                               gboolean         free_hand);
void                kith_canvas_end_move      (KithCanvas      *self,
                                               gboolean         keep);
void                kith_canvas_set_moves_branch (KithCanvas   *self,
                                               gboolean         moves_branch);
KithPoint           kith_canvas_show_ghost    (KithCanvas      *self,
                                               KithRole         role,
                                               const char      *of,
                                               const char      *symbol);
void                kith_canvas_set_ghost_symbol (KithCanvas   *self,
                                               const char      *symbol);
void                kith_canvas_hide_ghost    (KithCanvas      *self);
gboolean            kith_canvas_get_ghost_area (KithCanvas     *self,
                                               GdkRectangle    *area);

const KithShortcut *kith_canvas_get_shortcuts (guint           *n_shortcuts);

void                kith_canvas_light_way     (KithCanvas      *self,
                                               const char *const *ids,
                                               const char      *sentence);
gboolean            kith_canvas_clear_way     (KithCanvas      *self);
guint               kith_canvas_count_way     (KithCanvas      *self);
void                kith_canvas_hover         (KithCanvas      *self,
                                               const KithPoint *at_px);
char               *kith_canvas_dup_person_at (KithCanvas      *self,
                                               const KithPoint *at_px);

void                kith_canvas_pan_by        (KithCanvas      *self,
                                               double           dx_px,
                                               double           dy_px);
void                kith_canvas_zoom_at       (KithCanvas      *self,
                                               double           zoom,
                                               const KithPoint *at_px);
void                kith_canvas_fit           (KithCanvas      *self);
void                kith_canvas_go_to         (KithCanvas      *self,
                                               const char      *id);

G_END_DECLS
