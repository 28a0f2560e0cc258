/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-draft.h"
#include "model/kith-case.h"

G_BEGIN_DECLS

void kith_draft_fill_known (KithDraft        *self,
                            KithCase         *family,
                            const KithMoment *now);

G_END_DECLS
