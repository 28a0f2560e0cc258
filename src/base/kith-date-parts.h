/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-date.h"

G_BEGIN_DECLS

/**
 * KithSeason:
 * @code: what stands in place of the month in EDTF (ISO 8601-2, 4.8)
 * @month: the first month it covers
 * @months: how many months it covers
 * @words: the English words it may be written with, separated by "|"
 * @format: how it is shown, with the year as string
 */
typedef struct
{
  guint8 code;
  guint8 month;
  guint8 months;
  const char *words;
  const char *format;
} KithSeason;

/* Kinds of part that stand for a date, not for a missing end. */
#define KITH_PART_IS_DATE(part) ((part)->precision >= KITH_PRECISION_DAY)

const KithSeason *kith_season_find       (int                  code);
const KithSeason *kith_season_at         (guint                index);

gboolean          kith_date_part_days    (const KithDatePart  *part,
                                          KithDay             *first,
                                          KithDay             *last);
gboolean          kith_date_part_shift   (const KithDatePart  *part,
                                          int                  steps,
                                          KithDatePart        *shifted);
gboolean          kith_date_make         (KithDateForm         form,
                                          const KithDatePart  *first,
                                          const KithDatePart  *second,
                                          KithDate            *date,
                                          GError             **error);

G_END_DECLS
