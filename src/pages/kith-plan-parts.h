/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of the plan's page that are made anew when the case has changed. */

#pragma once

#include <gtk/gtk.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

void       kith_plan_fill_offers   (GtkBox     *box,
                                    KithDesk   *desk,
                                    KithRecord *plan);
void       kith_plan_fill_agreed   (GtkBox     *box,
                                    KithDesk   *desk,
                                    KithRecord *plan);
void       kith_plan_fill_words    (GtkBox     *box,
                                    KithDesk   *desk,
                                    KithRecord *plan);
void       kith_plan_fill_versions (GtkBox     *box,
                                    KithDesk   *desk,
                                    KithRecord *plan);

GtkWidget *kith_plan_text          (const char *text);
GtkWidget *kith_plan_heading       (const char *text);
GtkWidget *kith_plan_card          (GtkBox     *box);
void       kith_plan_clear         (GtkBox     *box);

G_END_DECLS
