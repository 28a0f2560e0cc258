/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"
#include "model/kith-circles-words.h"

G_BEGIN_DECLS

#define KITH_TYPE_CIRCLES_ROW (kith_circles_row_get_type ())
G_DECLARE_FINAL_TYPE (KithCirclesRow, kith_circles_row, KITH, CIRCLES_ROW, AdwExpanderRow)

GtkWidget  *kith_circles_row_new         (KithDesk        *desk,
                                          const char      *sheet,
                                          const char      *subject);
const char *kith_circles_row_get_subject (KithCirclesRow  *self);
guint       kith_circles_row_get_ring    (KithCirclesRow  *self);
void        kith_circles_row_show        (KithCirclesRow  *self,
                                          const KithSeat  *seat,
                                          KithKinTeller   *teller);

G_END_DECLS
