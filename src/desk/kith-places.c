/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where Kith has put people by itself, kept so that a drawing looks the same when it is seen again. */

#include "config.h"

#include "desk/kith-places.h"

#include <string.h>

#include "desk/kith-desk-private.h"
#include "desk/kith-verbs.h"
#include "model/kith-last-places.h"
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

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  return strcmp (((const KithPlace *) a)->person, ((const KithPlace *) b)->person);
}

/**
 * kith_desk_arrange:
 * @sheet: (nullable): the id of a sheet; %NULL makes the first one
 * @places: (element-type utf8 KithPoint): where people shall stand, by id: the middle of each
 *   symbol, in mm
 * @came_from: (element-type utf8 KithPoint): where those stand now who move; only they are told of
 * @error: return location for a #GError
 *
 * Puts people where Kith has arranged them, in one step. They are not pinned there. Where they
 * stood is kept, so that undo puts them back.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_arrange (KithDesk    *self,
                   const char  *sheet,
                   GHashTable  *places,
                   GHashTable  *came_from,
                   GError     **error)
{
  g_autoptr(GArray) moves = g_array_new (FALSE, FALSE, sizeof (KithPlace));
  g_autofree char *before = kith_places_before_name (sheet);
  GHashTableIter iter;
  gpointer person;

  g_return_val_if_fail (KITH_IS_DESK (self), FALSE);

  g_hash_table_iter_init (&iter, came_from);
  while (g_hash_table_iter_next (&iter, &person, NULL))
    {
      const KithPoint *at = g_hash_table_lookup (places, person);
      KithPlace place = { person, at->x, at->y, FALSE, FALSE };

      g_array_append_val (moves, place);
    }
  if (moves->len == 0)
    return TRUE;

  g_array_sort (moves, compare_places);
  return kith_last_places_keep (kith_desk_get_file (self), before, came_from, error)
         && kith_desk_place (self, sheet, (const KithPlace *) moves->data, moves->len, NULL, error);
}
