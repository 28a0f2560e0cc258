/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "desk/kith-desk.h"

G_BEGIN_DECLS

#define KITH_TYPE_WINDOW (kith_window_get_type ())
G_DECLARE_FINAL_TYPE (KithWindow, kith_window, KITH, WINDOW, AdwApplicationWindow)

KithWindow *kith_window_new        (AdwApplication *application);

KithDesk   *kith_window_get_desk   (KithWindow     *self);
gboolean    kith_window_open       (KithWindow     *self,
                                    const char     *path,
                                    GError        **error);
void        kith_window_take_desk  (KithWindow     *self,
                                    KithDesk       *desk);
void        kith_window_close_case (KithWindow     *self);

void        kith_window_tell_error (KithWindow     *self,
                                    const char     *heading,
                                    const GError   *error);
void        kith_window_tell       (KithWindow     *self,
                                    const char     *text,
                                    const char     *button,
                                    const char     *action);

G_END_DECLS
