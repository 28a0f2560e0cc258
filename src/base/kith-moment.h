/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-calendar.h"

G_BEGIN_DECLS

/**
 * KithMoment:
 * @day: a day
 * @minute: since midnight on the clock of the place, 0 to 1439
 *
 * When a meeting begins: what the clock on the wall says, with no zone and no summer time in it.
 */
typedef struct
{
  KithDay day;
  int     minute;
} KithMoment;

gboolean  kith_moment_parse_iso  (const char        *text,
                                  KithMoment        *moment);
char     *kith_moment_dup_iso    (const KithMoment  *self);
gboolean  kith_moment_parse      (const char        *text,
                                  KithDay            today,
                                  KithMoment        *moment,
                                  GError           **error);
char     *kith_moment_dup_text   (const KithMoment  *self);
int       kith_moment_compare    (const KithMoment  *a,
                                  const KithMoment  *b);

gboolean  kith_clock_parse       (const char        *text,
                                  int               *minute);
char     *kith_clock_dup_text    (int                minute);
int       kith_day_of_week       (KithDay            day);

G_END_DECLS
