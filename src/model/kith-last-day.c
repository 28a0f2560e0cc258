/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The last day that the records of a case speak of. It stands in for "today" where the same case
 * must give the same answer on every day. */

#include "config.h"

#include "model/kith-last-day.h"

#include "model/kith-records.h"

/* A child that is expected is not born yet, and the day of a sheet is not one of the family. */
static const struct
{
  KithRecordKind kind;
  guint          field;
} left_out[] = {
  { KITH_RECORD_PERSON, KITH_PERSON_DUE },
  { KITH_RECORD_SHEET, KITH_SHEET_AS_AT },
};

static gboolean
counts (const KithRecordType *type,
        guint                 field)
{
  for (guint i = 0; i < G_N_ELEMENTS (left_out); i++)
    if (left_out[i].kind == type->kind && left_out[i].field == field)
      return FALSE;

  return type->fields[field].kind == KITH_FIELD_DATE;
}

/* Of a date that is open towards the future only its beginning is a day. */
static KithDay
last_day_of_date (const KithDate *date)
{
  return date->latest != KITH_DAY_FUTURE ? date->latest : date->earliest;
}

static KithDay
last_day_of_kind (KithCase             *self,
                  const KithRecordType *type)
{
  const guint n = kith_case_count (self, type->kind);
  KithDay last = KITH_DAY_PAST;

  for (guint field = 0; field < type->n_fields; field++)
    for (guint i = 0; counts (type, field) && i < n; i++)
      {
        KithDate date;

        if (kith_record_get_date (kith_case_nth (self, type->kind, i), field, &date))
          last = MAX (last, last_day_of_date (&date));
      }

  return last;
}

/**
 * kith_case_find_last_day:
 *
 * Returns: the last day on which something is said to have happened or been told, or
 *   %KITH_DAY_PAST if no record names a day
 */
KithDay
kith_case_find_last_day (KithCase *self)
{
  KithDay last = KITH_DAY_PAST;

  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    {
      const KithRecordType *type = kith_record_type_get (kind);

      /* What is planned or to be looked at again is not a day on which something happened. */
      if (type->is_live && kind < KITH_RECORD_CONTACT_ROUTE)
        last = MAX (last, last_day_of_kind (self, type));
    }

  return last;
}
