/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

char *kith_summary_dup (KithCase   *self,
                        KithRecord *record,
                        guint       owner_field);

G_END_DECLS
