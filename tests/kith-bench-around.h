/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

KithCase *kith_bench_around_new (guint n);

G_END_DECLS
