/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"

G_BEGIN_DECLS

gboolean kith_desk_join_twins     (KithDesk           *self,
                                   const char *const  *people,
                                   const char         *kind,
                                   GError            **error);
gboolean kith_desk_separate_twins (KithDesk           *self,
                                   const char *const  *people,
                                   GError            **error);

G_END_DECLS
