/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where Kith has put people by itself, kept so that a drawing looks the same when it is seen again. */

#include "config.h"

#include "desk/kith-places.h"

#include "desk/kith-desk-private.h"
#include "store/kith-last-places-rows.h"

/**
 * kith_desk_keep_last_places:
 * @sheet: (nullable): the id of a sheet, or %NULL for a drawing without one
 * @places: (element-type utf8 KithPoint): the middle of each symbol, in mm on the sheet
 * @error: return location for a #GError
 *
 * Keeps where people stand. This is no step: nobody said it, and undo knows nothing of it. Who is
 * pinned is told by kith_desk_place() instead.
 *
 * Errors: what the disk says.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kith_desk_keep_last_places (KithDesk    *self,
                            const char  *sheet,
                            GHashTable  *places,
                            GError     **error)
{
  g_return_val_if_fail (KITH_IS_DESK (self), FALSE);

  return kith_last_places_keep (kith_desk_get_file (self), sheet, places, error);
}
