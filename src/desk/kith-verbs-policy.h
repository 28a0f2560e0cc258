/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"

G_BEGIN_DECLS

gboolean kith_desk_take_policy   (KithDesk    *self,
                                  GError     **error);
gboolean kith_desk_change_policy (KithDesk    *self,
                                  const char  *text,
                                  GError     **error);

G_END_DECLS
