/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/kith-case.h"

G_BEGIN_DECLS

/**
 * KithGrowthStep:
 * @KITH_GROWTH_KNOWN: their name, or that there is somebody, is recorded
 * @KITH_GROWTH_TOLD: they know some of what has happened, or more
 * @KITH_GROWTH_MET: they came to a meeting
 * @KITH_GROWTH_COMMITTED: they have agreed to a part in the plan
 */
typedef enum
{
  KITH_GROWTH_KNOWN,
  KITH_GROWTH_TOLD,
  KITH_GROWTH_MET,
  KITH_GROWTH_COMMITTED,
  KITH_N_GROWTH_STEPS,
} KithGrowthStep;

/**
 * KithGrowthDay:
 * @day: on which something changed
 * @counts: how many had come so far by the end of it
 *
 * How far a network had grown on a day.
 */
typedef struct
{
  KithDay day;
  guint   counts[KITH_N_GROWTH_STEPS];
} KithGrowthDay;

GArray     *kith_growth_list         (KithCase             *self,
                                      KithDay               today);
const char *kith_growth_get_label    (KithGrowthStep        step);
char       *kith_growth_dup_sentence (const KithGrowthDay  *day);
char       *kith_growth_dup_events   (KithCase             *self,
                                      KithDay               day,
                                      KithDay               today);

G_END_DECLS
