/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "scene/kith-scene.h"
#include "tools/kith-selection.h"
#include "tools/kith-viewport.h"

G_BEGIN_DECLS

/**
 * KithPointerState:
 * @KITH_POINTER_IDLE: no button is down
 * @KITH_POINTER_PRESSING: a button is down and has hardly moved: it may still be a click
 * @KITH_POINTER_PANNING: the sheet follows the pointer
 * @KITH_POINTER_MOVING: people follow the pointer, as a preview
 * @KITH_POINTER_BANDING: a rubber band is drawn round people
 * @KITH_POINTER_LEADING: an end of a line follows the pointer, as a preview
 */
typedef enum
{
  KITH_POINTER_IDLE,
  KITH_POINTER_PRESSING,
  KITH_POINTER_PANNING,
  KITH_POINTER_MOVING,
  KITH_POINTER_BANDING,
  KITH_POINTER_LEADING,
} KithPointerState;

/**
 * KithPointerTool:
 * @state: what the tool is doing
 * @view: (nullable): the view it moves, borrowed
 * @pressed_px: where the button went down
 * @view_at_press: the view at that moment
 * @subject: what lay under the pointer then
 * @adds: whether the click adds to the selection
 * @on_drag: what it does once it is a drag and no click
 * @at_px: where the pointer is
 *
 * The tool one has in hand by default: a click selects; a drag moves the sheet, or people, or draws
 * a rubber band, by what was pressed on.
 */
typedef struct
{
  KithPointerState state;
  KithViewport    *view;
  KithPoint        pressed_px;
  KithViewport     view_at_press;
  guint            subject;
  gboolean         adds;
  KithPointerState on_drag;
  KithPoint        at_px;
} KithPointerTool;

void     kith_pointer_tool_init    (KithPointerTool *self,
                                    KithViewport    *view);
void     kith_pointer_tool_press   (KithPointerTool *self,
                                    const KithPoint *at_px,
                                    guint            subject,
                                    gboolean         adds);
void     kith_pointer_tool_grab    (KithPointerTool *self,
                                    const KithPoint *at_px);
void     kith_pointer_tool_offer   (KithPointerTool *self,
                                    KithPointerState on_drag);
gboolean kith_pointer_tool_move    (KithPointerTool *self,
                                    const KithPoint *at_px,
                                    double           threshold_px);
gboolean kith_pointer_tool_release (KithPointerTool *self,
                                    const KithScene *scene,
                                    KithSelection   *selection);
gboolean kith_pointer_tool_cancel  (KithPointerTool *self);

KithPoint kith_pointer_tool_get_way_mm  (const KithPointerTool *self);
KithRect  kith_pointer_tool_get_band_mm (const KithPointerTool *self);
void      kith_pointer_tool_take_band   (const KithPointerTool *self,
                                         const KithScene       *scene,
                                         KithSelection         *selection);

G_END_DECLS
