/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/kith-rota.h"

G_BEGIN_DECLS

#define KITH_TYPE_ROTA_CELL (kith_rota_cell_get_type ())
G_DECLARE_FINAL_TYPE (KithRotaCell, kith_rota_cell, KITH, ROTA_CELL, GtkWidget)

GtkWidget *kith_rota_cell_new    (void);
void       kith_rota_cell_show   (KithRotaCell    *self,
                                  const char      *place,
                                  GPtrArray       *turns,
                                  KithRotaGapKind  gap,
                                  KithRecord      *only);
void       kith_rota_cell_mark   (KithRotaCell    *self,
                                  gboolean         is_marked);

G_END_DECLS
