/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"

G_BEGIN_DECLS

char     *kith_desk_add_sheet   (KithDesk    *self,
                                 const char  *kind,
                                 const char  *title,
                                 GError     **error);
char     *kith_desk_copy_sheet  (KithDesk    *self,
                                 const char  *sheet,
                                 const char  *title,
                                 KithDay      as_at,
                                 GError     **error);

G_END_DECLS
