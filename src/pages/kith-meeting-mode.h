/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_MEETING_MODE (kith_meeting_mode_get_type ())
G_DECLARE_FINAL_TYPE (KithMeetingMode, kith_meeting_mode, KITH, MEETING_MODE, AdwWindow)

GtkWidget *kith_meeting_mode_new (KithDesk   *desk,
                                  const char *meeting,
                                  GtkWindow  *parent);

G_END_DECLS
