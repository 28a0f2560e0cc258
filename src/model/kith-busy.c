/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When somebody works or cares for others, week by week; whoever works at night does so into the next
 * day. Hours are those on the clock, also on the two days of the year on which it is changed. */

#include "config.h"

#include "model/kith-busy.h"

#include "base/kith-moment.h"
#include "model/kith-records.h"

#define DAY (24 * 60)

/**
 * kith_busy_meets:
 * @busy: a busy time
 * @day: a day
 * @from: minutes since the midnight before @day
 * @to: the same; beyond 24 hours for what lasts into the next day
 *
 * What has no beginning begins with the day, and what has no end ends with it. A time that cannot be
 * understood is none.
 *
 * Returns: whether somebody is busy between @from and @to
 */
gboolean
kith_busy_meets (KithRecord *busy,
                 KithDay     day,
                 int         from,
                 int         to)
{
  const char *from_text = kith_record_get_text (busy, KITH_BUSY_TIME_FROM_TIME);
  const char *to_text = kith_record_get_text (busy, KITH_BUSY_TIME_TO_TIME);
  int begins = 0, ends = DAY;

  if ((from_text != NULL && !kith_clock_parse (from_text, &begins))
      || (to_text != NULL && !kith_clock_parse (to_text, &ends)))
    return FALSE;
  if (ends <= begins)
    ends += DAY;

  /* A night that began the day before, the day itself, and the day into which it lasts. */
  for (int other = -1; other <= 1; other++)
    {
      const char *weekday = kith_weekdays.terms[kith_day_of_week (day + other)].token;

      if (kith_record_has_among (busy, KITH_BUSY_TIME_DAYS, weekday)
          && from < other * DAY + ends && to > other * DAY + begins)
        return TRUE;
    }

  return FALSE;
}
