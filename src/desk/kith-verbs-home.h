/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-calendar.h"
#include "desk/kith-desk.h"

G_BEGIN_DECLS

gboolean kith_desk_live_together (KithDesk           *self,
                                  const char *const  *people,
                                  GError            **error);
gboolean kith_desk_leave_home    (KithDesk           *self,
                                  const char *const  *people,
                                  KithDay             day,
                                  GError            **error);

G_END_DECLS
