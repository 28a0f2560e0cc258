/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-date.h"

G_BEGIN_DECLS

/**
 * KithAgeUnit:
 * @KITH_AGE_DAYS: said in days, under two weeks
 * @KITH_AGE_WEEKS: said in weeks, under two months
 * @KITH_AGE_MONTHS: said in months, under a year
 * @KITH_AGE_YEARS: said in years
 */
typedef enum
{
  KITH_AGE_DAYS,
  KITH_AGE_WEEKS,
  KITH_AGE_MONTHS,
  KITH_AGE_YEARS,
} KithAgeUnit;

/**
 * KithAgeBound:
 * @years: whole years
 * @months: whole months, the years included
 * @days: days, the years included
 */
typedef struct
{
  int years;
  int months;
  int days;
} KithAgeBound;

/**
 * KithAge:
 * @low: the least age that the dates allow
 * @high: the greatest; not set if @has_high is %FALSE
 * @middle_years: the age between the middles of the dates, in years, if both have one
 * @has_high: whether there is a greatest age
 * @about: whether one of the dates is approximate
 * @doubtful: whether one of the dates is uncertain
 */
typedef struct
{
  KithAgeBound low;
  KithAgeBound high;
  int middle_years;
  gboolean has_high;
  gboolean about;
  gboolean doubtful;
} KithAge;

gboolean     kith_age_between  (const KithDate     *born,
                                const KithDate     *at,
                                KithAge            *age);
gboolean     kith_age_on_day   (const KithDate     *born,
                                KithDay             day,
                                KithAge            *age);
KithAgeUnit  kith_age_get_unit (const KithAgeBound *bound);
char        *kith_age_dup_text (const KithAge      *age);

G_END_DECLS
