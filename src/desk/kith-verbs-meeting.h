/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"

G_BEGIN_DECLS

char     *kith_desk_add_meeting    (KithDesk           *self,
                                    const char         *kind,
                                    GError            **error);
gboolean  kith_desk_invite         (KithDesk           *self,
                                    const char         *meeting,
                                    const char *const  *people,
                                    GError            **error);
gboolean  kith_desk_note_presence  (KithDesk           *self,
                                    const char         *attendance,
                                    const char         *presence,
                                    GError            **error);
gboolean  kith_desk_start_stage    (KithDesk           *self,
                                    const char         *meeting,
                                    const char         *kind,
                                    const KithMoment   *now,
                                    GError            **error);
gboolean  kith_desk_end_stage      (KithDesk           *self,
                                    const char         *meeting,
                                    const KithMoment   *now,
                                    GError            **error);
char     *kith_desk_bring_in       (KithDesk           *self,
                                    const char         *meeting,
                                    const char         *text,
                                    KithDay             today,
                                    GError            **error);
char     *kith_desk_note_offer     (KithDesk           *self,
                                    const char         *meeting,
                                    const char         *text,
                                    GError            **error);
gboolean  kith_desk_take_into_plan (KithDesk           *self,
                                    const char         *offer,
                                    GError            **error);
gboolean  kith_desk_change_stage   (KithDesk           *self,
                                    const char         *person,
                                    const char         *stage,
                                    const KithMoment   *now,
                                    GError            **error);

G_END_DECLS
