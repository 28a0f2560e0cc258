/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of the rota's page that are made anew when the case or the week has changed. */

#pragma once

#include <gtk/gtk.h>

#include "desk/kith-desk.h"
#include "model/kith-rota.h"

G_BEGIN_DECLS

void kith_rota_fill_turns     (GtkBox    *box,
                               KithDesk  *desk,
                               GPtrArray *turns);
void kith_rota_fill_questions (GtkBox    *box,
                               KithRota  *rota,
                               KithDay    today);
void kith_rota_fill_list      (GtkBox    *box,
                               KithRota  *rota);
void kith_rota_fill_people    (GtkBox    *box,
                               KithRota  *rota);
void kith_rota_fill_reports   (GtkBox    *box,
                               KithDesk  *desk,
                               KithRota  *rota,
                               KithDay    today);
void kith_rota_fill_helpers   (GtkBox    *box,
                               KithDesk  *desk);

G_END_DECLS
