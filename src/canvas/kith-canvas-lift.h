/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/kith-case.h"
#include "paint/kith-painter.h"
#include "tools/kith-snap.h"
#include "tools/kith-viewport.h"

G_BEGIN_DECLS

typedef struct _KithCanvasLift KithCanvasLift;

KithCanvasLift *kith_canvas_lift_new     (KithScene            *scene,
                                          KithCase             *family,
                                          GPtrArray            *ids,
                                          guint                 leader);
void            kith_canvas_lift_free    (KithCanvasLift       *self);

void            kith_canvas_lift_move    (KithCanvasLift       *self,
                                          const KithPoint      *by_mm,
                                          double                tolerance_mm);
gboolean        kith_canvas_lift_has_moved (KithCanvasLift     *self);
guint           kith_canvas_lift_get_n   (KithCanvasLift       *self);
const char     *kith_canvas_lift_get_nth (KithCanvasLift       *self,
                                          guint                 position,
                                          KithPoint            *at_mm);

void            kith_canvas_lift_draw    (KithCanvasLift       *self,
                                          GtkSnapshot          *snapshot,
                                          const KithViewport   *view,
                                          KithThemeKind         theme,
                                          int                   scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithCanvasLift, kith_canvas_lift_free)

G_END_DECLS
