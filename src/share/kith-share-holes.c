/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Where everybody else was placed by hand around somebody who is withheld, a hole of their size would be
 * left in the row. Such a drawing is laid out afresh, as if nobody had been placed. Of a lost pregnancy,
 * which most readers do not get, that is so only where it was placed by hand itself.
 */

#include "config.h"

#include "share/kith-share-decide.h"

#include "model/kith-records.h"

static KithRecord *
find_placement (KithDecider *self,
                KithRecord  *sheet,
                KithRecord  *person)
{
  GPtrArray *referrers = kith_case_get_referrers (self->family, kith_record_get_id (person));

  for (guint i = 0; i < referrers->len; i++)
    if (kith_record_get_kind (referrers->pdata[i]) == KITH_RECORD_PLACEMENT
        && kith_case_resolve (self->family, referrers->pdata[i], KITH_PLACEMENT_SHEET) == sheet)
      return referrers->pdata[i];

  return NULL;
}

static gboolean
has_hole (KithDecider *self,
          KithRecord  *sheet)
{
  GHashTableIter iter;
  gpointer person, why;

  g_hash_table_iter_init (&iter, self->withheld);
  while (g_hash_table_iter_next (&iter, &person, &why))
    {
      KithRecord *placement = find_placement (self, sheet, person);
      const gboolean is_pinned = placement != NULL
                                 && kith_record_get_boolean (placement, KITH_PLACEMENT_IS_PINNED);
      const gboolean is_hidden = placement != NULL
                                 && kith_record_get_boolean (placement, KITH_PLACEMENT_IS_HIDDEN);

      if (!is_hidden && (is_pinned || GPOINTER_TO_INT (why) == KITH_WHY_WITHHELD))
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_decide_holes:
 *
 * Returns: (transfer full) (element-type KithRecord): the genograms on which nobody is placed by hand in
 *   the copy; a set
 */
GHashTable *
kith_decide_holes (KithDecider *self)
{
  GHashTable *sheets = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_SHEET); i++)
    {
      KithRecord *sheet = kith_case_nth (self->family, KITH_RECORD_SHEET, i);

      if (kith_record_has_token (sheet, KITH_SHEET_KIND, "genogram") && has_hole (self, sheet))
        g_hash_table_add (sheets, sheet);
    }

  return sheets;
}
