/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-draft.h"

G_BEGIN_DECLS

char *kith_said_dup         (KithRecord *record,
                             guint       field);
void  kith_said_append_line (KithDraft  *draft,
                             guint       field,
                             const char *line);
void  kith_said_append      (KithDraft  *draft,
                             guint       note,
                             const char *label,
                             const char *said);
void  kith_said_copy        (KithDraft  *draft,
                             KithRecord *from,
                             guint       field);
void  kith_said_absorb      (KithDraft  *draft,
                             KithRecord *from,
                             guint       note);

G_END_DECLS
