/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the people of each sheet stood when it was last drawn. It is no part of what is known about
 * the family and no step: only a wish to the next layout, so that a drawing that is opened again, or
 * printed, looks as it did. */

#include "config.h"

#include "model/kith-last-places.h"

/* The sheets of a case hang from it under this name. */
static GQuark
places_quark (void)
{
  static GQuark quark;

  if (quark == 0)
    quark = g_quark_from_static_string ("kith-last-places");
  return quark;
}

static const char *
name_of (const char *sheet)
{
  return sheet != NULL ? sheet : "";
}

/**
 * kith_case_get_last_places:
 * @sheet: (nullable): the id of a sheet, or %NULL for a drawing without one
 *
 * Returns: (nullable) (element-type utf8 KithPoint): the middle of the symbol of each person, by
 *   id, in mm on the sheet; %NULL if the sheet was never drawn
 */
const GHashTable *
kith_case_get_last_places (KithCase   *self,
                           const char *sheet)
{
  GHashTable *sheets = g_object_get_qdata (G_OBJECT (self), places_quark ());

  return sheets != NULL ? g_hash_table_lookup (sheets, name_of (sheet)) : NULL;
}

/**
 * kith_places_before_name:
 * @sheet: (nullable): the id of a sheet
 *
 * Returns: (transfer full): the name under which it is kept where people stood before the sheet was
 *   arranged, as if that were a sheet of its own
 */
char *
kith_places_before_name (const char *sheet)
{
  return g_strconcat (name_of (sheet), " before", NULL);
}

/**
 * kith_case_get_places_before:
 * @sheet: (nullable): the id of a sheet, or %NULL for a drawing without one
 *
 * Returns: (nullable) (element-type utf8 KithPoint): where people stood before the sheet was
 *   arranged the last time
 */
const GHashTable *
kith_case_get_places_before (KithCase   *self,
                             const char *sheet)
{
  g_autofree char *name = kith_places_before_name (sheet);

  return kith_case_get_last_places (self, name);
}

/**
 * kith_case_set_last_place:
 * @sheet: (nullable): the id of a sheet, or %NULL for a drawing without one
 * @person: the id of a person
 * @at: the middle of the symbol, in mm on the sheet
 *
 * Notes where @person stood. For the store and the desk alone.
 */
void
kith_case_set_last_place (KithCase        *self,
                          const char      *sheet,
                          const char      *person,
                          const KithPoint *at)
{
  GHashTable *sheets = g_object_get_qdata (G_OBJECT (self), places_quark ());
  GHashTable *places;

  if (sheets == NULL)
    {
      sheets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                      (GDestroyNotify) g_hash_table_unref);
      g_object_set_qdata_full (G_OBJECT (self), places_quark (), sheets,
                               (GDestroyNotify) g_hash_table_unref);
    }
  places = g_hash_table_lookup (sheets, name_of (sheet));
  if (places == NULL)
    {
      places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_hash_table_insert (sheets, g_strdup (name_of (sheet)), places);
    }
  g_hash_table_insert (places, g_strdup (person), g_memdup2 (at, sizeof *at));
}
