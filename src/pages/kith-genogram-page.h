/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "canvas/kith-canvas.h"
#include "canvas/kith-drawing.h"
#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_GENOGRAM_PAGE (kith_genogram_page_get_type ())
G_DECLARE_FINAL_TYPE (KithGenogramPage, kith_genogram_page, KITH, GENOGRAM_PAGE, AdwBin)

GtkWidget  *kith_genogram_page_new        (KithDesk         *desk,
                                           const char       *token);

KithCanvas *kith_genogram_page_get_canvas (KithGenogramPage *self);
KithDrawing *kith_genogram_page_get_drawing (KithGenogramPage *self);

G_END_DECLS
