/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/kith-calendar.h"

G_BEGIN_DECLS

/**
 * KithDateForm:
 * @KITH_DATE_UNKNOWN: nothing is known; what a zeroed #KithDate says
 * @KITH_DATE_SINGLE: one date: 2014, May 2019, summer 2020, the 1990s
 * @KITH_DATE_ONE_OF: the first or the second, nothing in between
 * @KITH_DATE_BETWEEN: one date somewhere from the first to the second
 * @KITH_DATE_BEFORE: at the second or earlier
 * @KITH_DATE_AFTER: at the first or later
 * @KITH_DATE_PERIOD: lasted from the first to the second
 */
typedef enum
{
  KITH_DATE_UNKNOWN,
  KITH_DATE_SINGLE,
  KITH_DATE_ONE_OF,
  KITH_DATE_BETWEEN,
  KITH_DATE_BEFORE,
  KITH_DATE_AFTER,
  KITH_DATE_PERIOD,
} KithDateForm;

/**
 * KithDatePrecision:
 * @KITH_PRECISION_NONE: no date stands here; the end of a period that is not known
 * @KITH_PRECISION_OPEN: no date stands here; a period without that end
 * @KITH_PRECISION_DAY: year, month and day
 * @KITH_PRECISION_MONTH: year and month
 * @KITH_PRECISION_SEASON: year, and in place of the month an EDTF code from 21 (spring)
 * @KITH_PRECISION_YEAR: a year
 * @KITH_PRECISION_DECADE: ten years from the one given, which ends in 0
 * @KITH_PRECISION_CENTURY: a hundred years from the one given, which ends in 00
 */
typedef enum
{
  KITH_PRECISION_NONE,
  KITH_PRECISION_OPEN,
  KITH_PRECISION_DAY,
  KITH_PRECISION_MONTH,
  KITH_PRECISION_SEASON,
  KITH_PRECISION_YEAR,
  KITH_PRECISION_DECADE,
  KITH_PRECISION_CENTURY,
} KithDatePrecision;

/**
 * KithDateDoubt:
 * @KITH_DOUBT_NONE: as written
 * @KITH_DOUBT_APPROXIMATE: about then
 * @KITH_DOUBT_UNCERTAIN: then, if it is right at all
 */
typedef enum
{
  KITH_DOUBT_NONE = 0,
  KITH_DOUBT_APPROXIMATE = 1 << 0,
  KITH_DOUBT_UNCERTAIN = 1 << 1,
} KithDateDoubt;

/**
 * KithDatePart:
 * @year: astronomical year: 0 is 1 BC
 * @month: 1 to 12, an EDTF season code, or 0
 * @day: 1 to 31, or 0
 * @precision: a #KithDatePrecision
 * @doubt: #KithDateDoubt flags
 */
typedef struct
{
  gint32 year;
  guint8 month;
  guint8 day;
  guint8 precision;
  guint8 doubt;
} KithDatePart;

/**
 * KithDate:
 * @form: how the parts belong together
 * @earliest: the first day it may mean, or %KITH_DAY_PAST; not set while unknown
 * @latest: the last day it may mean, or %KITH_DAY_FUTURE; not set while unknown
 * @first: the only date, or the first of two
 * @second: the second of two
 *
 * A date as people know it, with its gaps. A plain value: copy it by assignment; zeroed memory is
 * a date that is not known. The days do not count what "about" may add.
 */
typedef struct
{
  KithDateForm form;
  KithDay earliest;
  KithDay latest;
  KithDatePart first;
  KithDatePart second;
} KithDate;

#define KITH_DATE_NOT_KNOWN ((KithDate){ KITH_DATE_UNKNOWN })

/**
 * KithDateAnswer:
 * @KITH_DATE_NO: certainly not
 * @KITH_DATE_MAYBE: what is known allows both
 * @KITH_DATE_YES: certainly
 */
typedef enum
{
  KITH_DATE_NO,
  KITH_DATE_MAYBE,
  KITH_DATE_YES,
} KithDateAnswer;

KithDate        kith_date_from_day      (KithDay          day);
gboolean        kith_date_from_civil    (int              year,
                                         int              month,
                                         int              day,
                                         KithDate        *date);
gboolean        kith_date_from_days     (KithDay          first,
                                         KithDay          last,
                                         KithDate        *date);
void            kith_date_add_doubt     (KithDate        *date,
                                         KithDateDoubt    doubt);

gboolean        kith_date_parse         (const char      *text,
                                         KithDate        *date,
                                         GError         **error);
gboolean        kith_date_parse_edtf    (const char      *text,
                                         KithDate        *date,
                                         GError         **error);

char           *kith_date_dup_edtf      (const KithDate  *date);
char           *kith_date_dup_text      (const KithDate  *date);
char           *kith_date_dup_short     (const KithDate  *date);

gboolean        kith_date_is_known      (const KithDate  *date);
KithDateDoubt   kith_date_get_doubt     (const KithDate  *date);
gboolean        kith_date_equal         (const KithDate  *a,
                                         const KithDate  *b);
int             kith_date_compare       (const KithDate  *a,
                                         const KithDate  *b);
gboolean        kith_date_is_before     (const KithDate  *a,
                                         const KithDate  *b);
KithDateAnswer  kith_date_contains      (const KithDate  *date,
                                         KithDay          day);
KithDateAnswer  kith_date_span_contains (const KithDate  *from,
                                         const KithDate  *to,
                                         KithDay          day);

const char     *kith_month_get_name     (int              month,
                                         gboolean         with_day);

G_END_DECLS
