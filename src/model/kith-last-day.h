/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

KithDay  kith_case_find_last_day  (KithCase *self);

G_END_DECLS
