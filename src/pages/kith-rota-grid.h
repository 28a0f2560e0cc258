/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/kith-rota.h"

G_BEGIN_DECLS

#define KITH_TYPE_ROTA_GRID (kith_rota_grid_get_type ())
G_DECLARE_FINAL_TYPE (KithRotaGrid, kith_rota_grid, KITH, ROTA_GRID, GtkBox)

GtkWidget *kith_rota_grid_new         (void);
void       kith_rota_grid_show        (KithRotaGrid *self,
                                       KithRota     *rota,
                                       KithRecord   *only);
void       kith_rota_grid_get_cursor  (KithRotaGrid *self,
                                       KithDay      *day,
                                       int          *band);
void       kith_rota_grid_set_cursor  (KithRotaGrid *self,
                                       KithDay       day,
                                       int           band);
GArray    *kith_rota_grid_list_marked (KithRotaGrid *self,
                                       int           band);
gboolean   kith_rota_grid_has_marks   (KithRotaGrid *self);
void       kith_rota_grid_clear_marks (KithRotaGrid *self);
char      *kith_rota_grid_dup_place   (KithDay       day,
                                       int           band,
                                       const char   *holiday);

G_END_DECLS
