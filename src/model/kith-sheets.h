/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

GPtrArray  *kith_case_list_sheets (KithCase   *self,
                                   const char *kind);

G_END_DECLS
