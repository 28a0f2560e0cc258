/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"
#include "store/kith-step.h"

G_BEGIN_DECLS

KithCaseFile *kith_desk_get_file (KithDesk *self);

KithStep *kith_desk_begin  (KithDesk    *self,
                            const char  *label,
                            const char  *join,
                            GError     **error);
gboolean  kith_desk_commit (KithDesk    *self,
                            KithStep    *step,
                            GError     **error);

G_END_DECLS
