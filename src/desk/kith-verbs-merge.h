/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"
#include "desk/kith-draft.h"

G_BEGIN_DECLS

gboolean kith_desk_merge (KithDesk    *self,
                          KithDraft   *stays,
                          const char  *goes,
                          GError     **error);

G_END_DECLS
