/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The rows of last_place: where people stood when a sheet was last drawn. They are outside the
 * steps, so that undo knows nothing of them, and may name people and sheets that have gone.
 */

#include "config.h"

#include "store/kith-last-places-rows.h"

#include <math.h>

#include "model/kith-last-places.h"
#include "store/kith-case-file-private.h"
#include "store/kith-statement.h"

#define SAME_PLACE_MM 0.05
#define FARTHEST_MM 50000.0   /* no sheet is larger; what lies farther off is damage */

/* Also where people stood before a sheet was arranged is kept under the name of the sheet. */
static gboolean
is_of_a_sheet (KithCase   *live,
               const char *sheet)
{
  g_auto(GStrv) words = sheet != NULL ? g_strsplit (sheet, " ", 2) : NULL;

  return words == NULL || words[0] == NULL || *words[0] == '\0'
         || kith_case_find_kind (live, KITH_RECORD_SHEET, words[0]) != NULL;
}

/* People, and the places, groups and services of an ecomap. */
static gboolean
stands_anywhere (KithRecord *record)
{
  return record != NULL
         && (kith_record_get_kind (record) == KITH_RECORD_PERSON
             || kith_record_get_kind (record) == KITH_RECORD_SYSTEM);
}

/**
 * kith_last_places_load:
 * @file: a case file whose records are loaded
 * @error: return location for a #GError
 *
 * Reads where people stood. Rows about who or what has gone are passed over, and so is what lies
 * off any paper.
 *
 * Returns: whether they could be read
 */
gboolean
kith_last_places_load (KithCaseFile  *file,
                       GError       **error)
{
  g_autoptr(KithStatement) select
    = kith_db_prepare (file->db, "SELECT sheet, person, x, y FROM last_place ORDER BY id");

  while (kith_statement_step (select))
    {
      const char *sheet = kith_statement_get_text (select, 0);
      const char *person = kith_statement_get_text (select, 1);
      KithPoint at = { kith_statement_get_real (select, 2), kith_statement_get_real (select, 3) };

      if (person != NULL && fabs (at.x) <= FARTHEST_MM && fabs (at.y) <= FARTHEST_MM
          && stands_anywhere (kith_case_find (file->live, person))
          && is_of_a_sheet (file->live, sheet))
        kith_case_set_last_place (file->live, sheet, person, &at);
    }

  return kith_statement_finish (select, error);
}

static gboolean
stood_there (const GHashTable *before,
             const char       *person,
             const KithPoint  *at)
{
  const KithPoint *was = before != NULL ? g_hash_table_lookup ((GHashTable *) before, person) : NULL;

  return was != NULL && fabs (was->x - at->x) < SAME_PLACE_MM
         && fabs (was->y - at->y) < SAME_PLACE_MM;
}

static gboolean
write_place (KithStatement   *insert,
             const char      *sheet,
             const char      *person,
             const KithPoint *at,
             GError         **error)
{
  g_autofree char *id = g_strconcat (sheet != NULL ? sheet : "", " ", person, NULL);

  kith_statement_restart (insert);
  kith_statement_bind_text (insert, 1, id);
  kith_statement_bind_text (insert, 2, sheet);
  kith_statement_bind_text (insert, 3, person);
  kith_statement_bind_real (insert, 4, at->x);
  kith_statement_bind_real (insert, 5, at->y);
  return kith_statement_run (insert, error);
}

/* People by id, so that the same places give the same writes. */
static GList *
list_moved (GHashTable       *places,
            const GHashTable *before)
{
  GHashTableIter iter;
  gpointer person, at;
  GList *moved = NULL;

  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, &person, &at))
    if (!stood_there (before, person, at))
      moved = g_list_prepend (moved, person);

  return g_list_sort (moved, (GCompareFunc) g_strcmp0);
}

static gboolean
write_places (KithDb      *db,
              const char  *sheet,
              GHashTable  *places,
              GList       *moved,
              GError     **error)
{
  g_autoptr(KithStatement) insert
    = kith_db_prepare (db, "INSERT INTO last_place (id, sheet, person, x, y)"
                           " VALUES (?1, ?2, ?3, ?4, ?5)"
                           " ON CONFLICT (id) DO UPDATE SET x = ?4, y = ?5");

  for (GList *i = moved; i != NULL; i = i->next)
    if (!write_place (insert, sheet, i->data, g_hash_table_lookup (places, i->data), error))
      return FALSE;

  return TRUE;
}

/**
 * kith_last_places_keep:
 * @sheet: (nullable): the id of a sheet, or %NULL for a drawing without one
 * @places: (element-type utf8 KithPoint): the middle of each symbol, in mm on the sheet
 * @error: return location for a #GError
 *
 * Keeps where people stand. No step is made, and what can be undone stays as it is.
 *
 * Errors: what the disk says.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kith_last_places_keep (KithCaseFile  *file,
                       const char    *sheet,
                       GHashTable    *places,
                       GError       **error)
{
  g_autoptr(GList) moved
    = list_moved (places, kith_case_get_last_places (file->live, sheet));
  KithDb *db = moved != NULL ? kith_case_file_get_db (file, error) : NULL;

  if (moved == NULL)
    return TRUE;
  if (db == NULL)
    return FALSE;

  if (!kith_case_file_begin (file, error)
      || !write_places (db, sheet, places, moved, error)
      || !kith_db_commit (db, error))
    {
      kith_case_file_roll_back (file);
      return FALSE;
    }

  for (GList *i = moved; i != NULL; i = i->next)
    kith_case_set_last_place (file->live, sheet, i->data, g_hash_table_lookup (places, i->data));
  return TRUE;
}
