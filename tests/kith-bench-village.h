/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "desk/kith-desk.h"

G_BEGIN_DECLS

/**
 * KithBenchStep:
 * @name: what somebody does
 * @act: does it, the @round-th time, in a case from kith_bench_village_new()
 */
typedef struct
{
  const char *name;
  void      (*act) (KithDesk *desk,
                    guint     round,
                    guint     n_people);
} KithBenchStep;

KithCase            *kith_bench_village_new       (guint     n_people);
const char          *kith_bench_village_get_sheet (KithDesk *desk);
const KithBenchStep *kith_bench_village_get_steps (guint    *n_steps);

G_END_DECLS
