/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

char *kith_oddity_dup_sentence (KithCase   *self,
                                KithRecord *record,
                                guint       field);

G_END_DECLS
