/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_DECISION_DIALOG (kith_decision_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KithDecisionDialog, kith_decision_dialog, KITH, DECISION_DIALOG, AdwWindow)

void kith_decision_dialog_present (GtkWidget  *over,
                                   KithDesk   *desk,
                                   KithRecord *decision);

G_END_DECLS
