/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the clock on the wall says, for pages that note when something was done. */

#include "config.h"

#include "pages/kith-now.h"

#include <glib.h>

/**
 * kith_now:
 *
 * Returns: the day and the minute of the place the program runs in
 */
KithMoment
kith_now (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return (KithMoment){ kith_day_today (),
                       g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now) };
}
