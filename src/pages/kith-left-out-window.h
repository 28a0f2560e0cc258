/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "pages/kith-recipient.h"

G_BEGIN_DECLS

#define KITH_TYPE_LEFT_OUT_WINDOW (kith_left_out_window_get_type ())
G_DECLARE_FINAL_TYPE (KithLeftOutWindow, kith_left_out_window, KITH, LEFT_OUT_WINDOW, AdwWindow)

void kith_left_out_window_present (GtkWidget     *widget,
                                   KithRecipient *recipient);

G_END_DECLS
