/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"
#include "desk/kith-draft.h"

G_BEGIN_DECLS

gboolean  kith_desk_give       (KithDesk     *self,
                                KithDraft    *giving,
                                const char   *options,
                                const char   *content,
                                GError      **error);
char     *kith_desk_read_copy  (KithDesk     *self,
                                const char   *giving,
                                char        **options,
                                GError      **error);

G_END_DECLS
