/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"
#include "scene/kith-scene.h"

G_BEGIN_DECLS

#define KITH_TYPE_DRAWING (kith_drawing_get_type ())
G_DECLARE_FINAL_TYPE (KithDrawing, kith_drawing, KITH, DRAWING, GObject)

KithDrawing *kith_drawing_new       (KithCase    *family);

void         kith_drawing_set_sheet (KithDrawing *self,
                                     const char  *sheet);
const char  *kith_drawing_get_sheet (KithDrawing *self);
KithScene   *kith_drawing_get_scene (KithDrawing *self);
void         kith_drawing_expect    (KithDrawing     *self,
                                     const KithPoint *at);

G_END_DECLS
