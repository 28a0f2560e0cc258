/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a mobility map holds, in the person's own order: places, who was there, needs, pen strokes
 * and stickers. It says nothing about anybody beyond what the person told.
 */

#include "config.h"

#include "model/kith-mobility.h"

#include "model/kith-records.h"

#include <string.h>

/* Which field of a table numbers its rows, if any does. */
static const struct
{
  KithRecordKind kind;
  guint          holder;
  int            number;
} tables[] = {
  { KITH_RECORD_PLACE, KITH_MAP_PLACE_SHEET, KITH_MAP_PLACE_NUMBER },
  { KITH_RECORD_PLACE_PERSON, KITH_PLACE_PERSON_PLACE, -1 },
  { KITH_RECORD_WISH, KITH_WISH_SHEET, KITH_WISH_NUMBER },
  { KITH_RECORD_STROKE, KITH_STROKE_SHEET, KITH_STROKE_NUMBER },
  { KITH_RECORD_STICKER, KITH_STICKER_SHEET, -1 },
};

/**
 * kith_mobility_is_map:
 * @sheet: (nullable): a sheet
 *
 * Returns: whether it is a mobility map
 */
gboolean
kith_mobility_is_map (KithRecord *sheet)
{
  return sheet != NULL && kith_record_has_token (sheet, KITH_SHEET_KIND, "mobility_map");
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  KithRecord *one = *(KithRecord *const *) a, *other = *(KithRecord *const *) b;
  const int field = GPOINTER_TO_INT (data);
  const gint64 first = field >= 0 ? kith_record_get_integer (one, field) : 0;
  const gint64 second = field >= 0 ? kith_record_get_integer (other, field) : 0;

  if (first != second)
    return first < second ? -1 : 1;

  return strcmp (kith_record_get_id (one), kith_record_get_id (other));
}

/**
 * kith_mobility_list:
 * @holder: the id of a sheet; that of a place for who was there
 * @kind: of what: places, who was there, needs, strokes or stickers
 *
 * Returns: (transfer full) (element-type KithRecord): them, in the person's own order
 */
GPtrArray *
kith_mobility_list (KithCase       *self,
                    const char     *holder,
                    KithRecordKind  kind)
{
  GPtrArray *rows = kith_case_get_referrers (self, holder);
  GPtrArray *list = g_ptr_array_new ();
  guint table = 0;

  while (table < G_N_ELEMENTS (tables) && tables[table].kind != kind)
    table++;
  g_return_val_if_fail (table < G_N_ELEMENTS (tables), list);

  for (guint i = 0; i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == kind
        && g_strcmp0 (kith_record_get_ref (rows->pdata[i], tables[table].holder), holder) == 0)
      g_ptr_array_add (list, rows->pdata[i]);
  g_ptr_array_sort_with_data (list, compare_numbers, GINT_TO_POINTER (tables[table].number));
  return list;
}

/**
 * kith_map_place_get_turn:
 *
 * Returns: which place of its map it is, from 1 on
 */
guint
kith_map_place_get_turn (KithCase   *self,
                         KithRecord *place)
{
  const char *sheet = kith_record_get_ref (place, KITH_MAP_PLACE_SHEET);
  GPtrArray *rows = sheet != NULL ? kith_case_get_referrers (self, sheet) : NULL;
  guint turn = 1;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_PLACE && rows->pdata[i] != place
        && compare_numbers (&rows->pdata[i], &place, GINT_TO_POINTER (KITH_MAP_PLACE_NUMBER)) < 0)
      turn++;

  return turn;
}

/**
 * kith_mobility_find_now:
 * @sheet: a mobility map
 *
 * Returns: (transfer none) (nullable): the last place that is not one that is only hoped for
 */
KithRecord *
kith_mobility_find_now (KithCase   *self,
                        KithRecord *sheet)
{
  g_autoptr(GPtrArray) places
    = kith_mobility_list (self, kith_record_get_id (sheet), KITH_RECORD_PLACE);

  for (guint i = places->len; i > 0; i--)
    if (!kith_record_has_token (places->pdata[i - 1], KITH_MAP_PLACE_KIND, "hope"))
      return places->pdata[i - 1];

  return NULL;
}

/**
 * kith_sheet_find_paper:
 * @sheet: the id of a sheet
 *
 * Returns: (transfer none) (nullable): the photo of a paper drawing that lies behind it
 */
KithRecord *
kith_sheet_find_paper (KithCase   *self,
                       const char *sheet)
{
  GPtrArray *rows = kith_case_get_referrers (self, sheet);

  for (guint i = 0; i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_PICTURE
        && g_strcmp0 (kith_record_get_ref (rows->pdata[i], KITH_PICTURE_SHEET), sheet) == 0)
      return rows->pdata[i];

  return NULL;
}

/**
 * kith_mobility_names:
 * @sheet: the id of a mobility map
 * @person: the id of somebody
 *
 * Returns: whether they were at one of its places
 */
gboolean
kith_mobility_names (KithCase   *self,
                     const char *sheet,
                     const char *person)
{
  GPtrArray *rows = kith_case_get_referrers (self, person);

  for (guint i = 0; i < rows->len; i++)
    {
      KithRecord *place = kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_PLACE_PERSON
                            ? kith_case_resolve (self, rows->pdata[i], KITH_PLACE_PERSON_PLACE) : NULL;

      if (place != NULL
          && g_strcmp0 (kith_record_get_ref (place, KITH_MAP_PLACE_SHEET), sheet) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Somebody who was at several places is looked for once. */
static gboolean
is_listed (GPtrArray  *list,
           KithRecord *there)
{
  const char *person = kith_record_get_ref (there, KITH_PLACE_PERSON_PERSON);

  for (guint i = 0; i < list->len; i++)
    if (person != NULL
        && g_strcmp0 (kith_record_get_ref (list->pdata[i], KITH_PLACE_PERSON_PERSON), person) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_wanted (KithRecord *there)
{
  return kith_record_has_token (there, KITH_PLACE_PERSON_SEE_AGAIN, "yes")
         || kith_record_has_token (there, KITH_PLACE_PERSON_SEE_AGAIN, "maybe");
}

/**
 * kith_mobility_list_to_follow:
 * @sheet: a mobility map
 * @with_done: whether to list those too of whom it is known what came of it
 *
 * Returns: (transfer full) (element-type KithRecord): whom the person would like to see again, or
 *   may want to, in the order of the places; first those of whom they are sure
 */
GPtrArray *
kith_mobility_list_to_follow (KithCase   *self,
                              KithRecord *sheet,
                              gboolean    with_done)
{
  g_autoptr(GPtrArray) places
    = kith_mobility_list (self, kith_record_get_id (sheet), KITH_RECORD_PLACE);
  GPtrArray *list = g_ptr_array_new ();

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < places->len; i++)
      {
        g_autoptr(GPtrArray) there
          = kith_mobility_list (self, kith_record_get_id (places->pdata[i]), KITH_RECORD_PLACE_PERSON);

        for (guint j = 0; j < there->len; j++)
          if (is_wanted (there->pdata[j])
              && kith_record_has_token (there->pdata[j], KITH_PLACE_PERSON_SEE_AGAIN, "yes") == (pass == 0)
              && (with_done
                  || !kith_record_says_something (there->pdata[j], KITH_PLACE_PERSON_FOLLOW_RESULT))
              && !is_listed (list, there->pdata[j]))
            g_ptr_array_add (list, there->pdata[j]);
      }

  return list;
}
