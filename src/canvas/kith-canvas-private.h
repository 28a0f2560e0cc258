/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the canvas share: its struct, and what its input tells it to do. */

#pragma once

#include "canvas/kith-canvas.h"
#include "canvas/kith-canvas-layer.h"
#include "canvas/kith-canvas-lift.h"
#include "canvas/kith-picture.h"
#include "tools/kith-handles.h"
#include "tools/kith-pointer-tool.h"
#include "tools/kith-walk.h"

G_BEGIN_DECLS

/* Somebody who is being added. */
typedef struct
{
  gboolean    is_shown;
  gboolean    was_fitted; /* whether the view followed the drawing before */
  gboolean    has_lead;
  KithRole    role;
  KithPoint   at_mm;
  KithPoint   from_mm;
  const char *symbol;     /* interned, nullable */
} KithCanvasGhost;

/* A line that is being led to somebody. */
typedef struct
{
  gboolean    is_shown;
  KithHandle  handle;     /* KITH_N_HANDLES for a line that is there already */
  char       *relation;   /* owned, nullable; the id of that line */
  char       *instead_of; /* owned, nullable; who stood at its end */
  char       *from;       /* owned; the id of the person it begins at */
  KithPoint   from_mm;
  KithPoint   at_px;
  guint       target;
} KithCanvasLead;

/* What a drag draws with; the eraser takes lines away instead. */
typedef struct
{
  gboolean is_eraser;
  KithInk  ink;
  double   width_mm;
} KithCanvasPen;

#define KITH_GHOST_MARGIN_PX 160.0

struct _KithCanvas
{
  GtkWidget           parent_instance;

  KithScene          *scene;      /* owned, nullable */
  KithCase           *family;     /* owned, nullable */
  KithSelection      *selection;  /* owned */
  KithPicture        *picture;    /* owned */
  GtkWidget          *layer;      /* child */
  GtkWidget          *handles[KITH_N_HANDLES]; /* children */
  GSimpleActionGroup *actions;    /* owned */
  GtkWindow          *window;     /* borrowed; the root while there is one */

  KithViewport        view;
  KithThemeKind       theme;
  char               *current;    /* owned, nullable; the id the keyboard stands on */
  char               *came_from;  /* owned, nullable; where the last step up or down began */
  guint               hovered;
  GPtrArray          *way;        /* owned; ids of people and lines that are lit */
  KithCanvasGhost     ghost;
  KithCanvasLead      lead;
  KithCanvasLift     *lift;       /* owned, nullable; people who are dragged */
  GskRenderNode      *still;      /* owned, nullable; the picture as it was drawn last */
  gboolean            is_editable;
  gboolean            leads_out;   /* whether lines are drawn from the middle to empty paper */
  gboolean            keeps_place; /* whether arrows and handles have nothing to do with kin */
  gboolean            moves_branch; /* whether a drag takes the family along without Shift */

  KithCanvasPen       pen;
  GArray             *pen_points; /* owned, nullable; KithPoint in mm, while a line is drawn */
  gboolean            has_pen;

  KithPointerTool     tool;
  KithPoint           pointer_px;
  double              pinch_zoom;
  KithPoint           pinch_px;   /* the middle between the fingers */
  gboolean            is_touched; /* whether a finger was used last */
  gboolean            space_is_down;
};

void     kith_canvas_paint           (KithCanvas      *self,
                                      GtkSnapshot     *snapshot);
void     kith_canvas_drop_still      (KithCanvas      *self);
void     kith_canvas_add_keys        (KithCanvas      *self);
void     kith_canvas_add_pointer     (KithCanvas      *self);
void     kith_canvas_zoom_by         (KithCanvas      *self,
                                      double           factor,
                                      const KithPoint *at_px);
void     kith_canvas_give_up_drag    (KithCanvas      *self);
void     kith_canvas_view_changed    (KithCanvas      *self);
void     kith_canvas_set_hovered     (KithCanvas      *self,
                                      guint            subject);
guint    kith_canvas_subject_at      (KithCanvas      *self,
                                      const KithPoint *at_px);
void     kith_canvas_stand_on        (KithCanvas      *self,
                                      guint            subject);
guint    kith_canvas_get_current     (KithCanvas      *self);

void     kith_canvas_add_handles     (KithCanvas      *self);
void     kith_canvas_remove_handles  (KithCanvas      *self);
void     kith_canvas_place_handles   (KithCanvas      *self);
void     kith_canvas_tell_handle     (KithCanvas      *self,
                                      KithHandle       handle);
void     kith_canvas_draw_ghost      (KithCanvas      *self,
                                      GtkSnapshot     *snapshot);

void     kith_canvas_begin_pinch     (KithCanvas      *self,
                                      const KithPoint *at_px);
void     kith_canvas_continue_pinch  (KithCanvas      *self,
                                      double           scale,
                                      const KithPoint *at_px);

void     kith_canvas_tell_moved      (KithCanvas      *self,
                                      GArray          *moves);
void     kith_canvas_tell_led        (KithCanvas      *self,
                                      const char      *relation,
                                      const char      *from,
                                      const char      *to,
                                      KithHandle       handle);
void     kith_canvas_tell_led_out    (KithCanvas      *self,
                                      const char      *from,
                                      const KithPoint *at_px);
gboolean kith_canvas_leads_out_of    (KithCanvas      *self,
                                      guint            subject);
void     kith_canvas_ask_menu        (KithCanvas      *self,
                                      const KithPoint *at_px);
void     kith_canvas_ask_menu_of_selected (KithCanvas *self,
                                      const KithPoint *at_px);
gboolean kith_canvas_can_lead        (KithCanvas      *self,
                                      guint            subject);
void     kith_canvas_begin_line      (KithCanvas      *self,
                                      guint            subject,
                                      const KithPoint *at_px);
void     kith_canvas_begin_lead      (KithCanvas      *self,
                                      const char      *from,
                                      KithHandle       handle);
void     kith_canvas_continue_lead   (KithCanvas      *self,
                                      const KithPoint *at_px);
void     kith_canvas_end_lead        (KithCanvas      *self,
                                      gboolean         keep);
void     kith_canvas_draw_lead       (KithCanvas      *self,
                                      GtkSnapshot     *snapshot);
void     kith_canvas_draw_target     (KithCanvas      *self,
                                      GtkSnapshot     *snapshot,
                                      guint            subject);

gboolean kith_canvas_begin_pen       (KithCanvas      *self,
                                      const KithPoint *at_px);
gboolean kith_canvas_continue_pen    (KithCanvas      *self,
                                      const KithPoint *at_px);
gboolean kith_canvas_end_pen         (KithCanvas      *self,
                                      gboolean         keep);
void     kith_canvas_tell_drawn      (KithCanvas      *self,
                                      GArray          *points);
void     kith_canvas_draw_pen        (KithCanvas      *self,
                                      GtkSnapshot     *snapshot);

void     kith_canvas_draw_marks      (KithCanvas      *self,
                                      GtkSnapshot     *snapshot);

G_END_DECLS
