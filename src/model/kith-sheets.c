/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheets of a case in the order somebody looks for them: how things are now comes first. */

#include "config.h"

#include "model/kith-sheets.h"

#include "model/kith-records.h"

static gint
compare_days (gconstpointer a,
              gconstpointer b)
{
  KithRecord *one = *(KithRecord *const *) a, *other = *(KithRecord *const *) b;
  KithDate its, others;
  gboolean has_day = kith_record_get_date (one, KITH_SHEET_AS_AT, &its);
  gboolean other_has = kith_record_get_date (other, KITH_SHEET_AS_AT, &others);

  if (!has_day || !other_has)
    return has_day - other_has;
  return kith_date_compare (&others, &its);
}

/**
 * kith_case_list_sheets:
 * @kind: a token of sheet.kind
 *
 * Returns: (transfer container) (element-type KithRecord): the sheets of one kind: those that hold
 *   for every day first, then by the day they hold for, the latest first
 */
GPtrArray *
kith_case_list_sheets (KithCase   *self,
                       const char *kind)
{
  GPtrArray *sheets = g_ptr_array_new ();

  g_return_val_if_fail (KITH_IS_CASE (self) && kind != NULL, sheets);

  for (guint i = 0; i < kith_case_count (self, KITH_RECORD_SHEET); i++)
    {
      KithRecord *sheet = kith_case_nth (self, KITH_RECORD_SHEET, i);

      if (kith_record_has_token (sheet, KITH_SHEET_KIND, kind))
        g_ptr_array_add (sheets, sheet);
    }
  g_ptr_array_sort (sheets, compare_days);
  return sheets;
}
