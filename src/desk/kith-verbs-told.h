/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"
#include "desk/kith-draft.h"

G_BEGIN_DECLS

KithDraft *kith_draft_new_told (const char        *text,
                                KithDay            today);
char      *kith_desk_add_told  (KithDesk          *self,
                                const char        *text,
                                KithDay            today,
                                GError           **error);
gboolean   kith_desk_put_in_order (KithDesk       *self,
                                   const char *const *ids,
                                   GError        **error);

G_END_DECLS
