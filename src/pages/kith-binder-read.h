/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-calendar.h"
#include "desk/kith-draft.h"

G_BEGIN_DECLS

gboolean kith_binder_read      (KithDraft   *draft,
                                guint        field,
                                const char  *text,
                                KithDay      today,
                                GError     **error);
char    *kith_binder_dup_value (KithRecord  *record,
                                guint        field);
char    *kith_binder_dup_shown (KithRecord  *record,
                                guint        field);

G_END_DECLS
