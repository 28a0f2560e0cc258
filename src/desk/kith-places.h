/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"

G_BEGIN_DECLS

gboolean kith_desk_keep_last_places (KithDesk    *self,
                                     const char  *sheet,
                                     GHashTable  *places,
                                     GError     **error);
gboolean kith_desk_arrange          (KithDesk    *self,
                                     const char  *sheet,
                                     GHashTable  *places,
                                     GHashTable  *came_from,
                                     GError     **error);

G_END_DECLS
