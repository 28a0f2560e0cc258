/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the canvas share: its struct, and what its input tells it to do. */

#pragma once

#include "canvas/kith-canvas.h"
#include "canvas/kith-canvas-layer.h"
#include "canvas/kith-picture.h"
#include "tools/kith-pointer-tool.h"
#include "tools/kith-walk.h"

G_BEGIN_DECLS

struct _KithCanvas
{
  GtkWidget           parent_instance;

  KithScene          *scene;      /* owned, nullable */
  KithCase           *family;     /* owned, nullable */
  KithSelection      *selection;  /* owned */
  KithPicture        *picture;    /* owned */
  GtkWidget          *layer;      /* child */
  GSimpleActionGroup *actions;    /* owned */
  GtkWindow          *window;     /* borrowed; the root while there is one */

  KithViewport        view;
  KithThemeKind       theme;
  char               *current;    /* owned, nullable; the id the keyboard stands on */
  char               *came_from;  /* owned, nullable; where the last step up or down began */
  guint               hovered;

  KithPointerTool     tool;
  KithPoint           pointer_px;
  double              pinch_zoom;
  gboolean            space_is_down;
};

void     kith_canvas_add_input       (KithCanvas      *self);
void     kith_canvas_view_changed    (KithCanvas      *self);
void     kith_canvas_set_hovered     (KithCanvas      *self,
                                      guint            subject);
guint    kith_canvas_subject_at      (KithCanvas      *self,
                                      const KithPoint *at_px);
void     kith_canvas_stand_on        (KithCanvas      *self,
                                      guint            subject);
guint    kith_canvas_get_current     (KithCanvas      *self);

void     kith_canvas_draw_marks      (KithCanvas      *self,
                                      GtkSnapshot     *snapshot);

G_END_DECLS
