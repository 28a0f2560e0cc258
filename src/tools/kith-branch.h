/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

GPtrArray *kith_branch_collect (KithCase   *family,
                                const char *person);

void       kith_branch_add_all (KithCase   *family,
                                GPtrArray  *ids);

G_END_DECLS
