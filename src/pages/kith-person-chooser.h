/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_PERSON_CHOOSER (kith_person_chooser_get_type ())
G_DECLARE_FINAL_TYPE (KithPersonChooser, kith_person_chooser, KITH, PERSON_CHOOSER, GtkBox)

GtkWidget *kith_person_chooser_new        (KithCase          *family,
                                           KithRecordKind     kind);
void       kith_person_chooser_set_chosen (KithPersonChooser *self,
                                           const char        *id);
void       kith_person_chooser_let_add    (KithPersonChooser *self,
                                           KithDesk          *desk);
void       kith_person_chooser_let_clear  (KithPersonChooser *self);
void       kith_person_chooser_open       (KithPersonChooser *self);
void       kith_person_chooser_set_label  (KithPersonChooser *self,
                                           const char        *label);
void       kith_person_chooser_set_icon   (KithPersonChooser *self,
                                           const char        *icon,
                                           const char        *label);

G_END_DECLS
