/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-calendar.h"
#include "desk/kith-desk.h"
#include "desk/kith-relating.h"

G_BEGIN_DECLS

char    *kith_desk_relate          (KithDesk            *self,
                                    const char          *a,
                                    const char          *b,
                                    const KithRelating  *relating,
                                    GError             **error);
gboolean kith_desk_set_kind        (KithDesk            *self,
                                    const char          *relation,
                                    const char          *token,
                                    GError             **error);
gboolean kith_desk_re_end          (KithDesk            *self,
                                    const char          *relation,
                                    const char          *from,
                                    const char          *to,
                                    GError             **error);
gboolean kith_desk_end             (KithDesk            *self,
                                    const char          *relation,
                                    const char          *state,
                                    KithDay              day,
                                    GError             **error);
gboolean kith_desk_dispute         (KithDesk            *self,
                                    const char          *relation,
                                    gboolean             is_disputed,
                                    GError             **error);
gboolean kith_desk_put_before      (KithDesk            *self,
                                    const char          *person,
                                    const char          *before,
                                    GError             **error);

G_END_DECLS
