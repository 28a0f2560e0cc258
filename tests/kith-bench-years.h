/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

KithCase *kith_bench_years_new (void);

G_END_DECLS
