/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"

G_BEGIN_DECLS

const char *kith_desk_get_half_typed  (KithDesk    *self,
                                       KithRecord  *record,
                                       guint        field);
gboolean    kith_desk_keep_half_typed (KithDesk    *self,
                                       KithRecord  *record,
                                       guint        field,
                                       const char  *text,
                                       GError     **error);

const char *kith_desk_get_unfinished  (KithDesk    *self,
                                       const char  *what);
gboolean    kith_desk_keep_unfinished (KithDesk    *self,
                                       const char  *what,
                                       const char  *text,
                                       GError     **error);

G_END_DECLS
