/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Where people stand on a sheet by somebody's hand. A case that was never arranged has no sheet;
 * the first place that is given to anybody makes one, in the same step.
 */

#include "config.h"

#include "desk/kith-verbs.h"

#include "desk/kith-desk-private.h"
#include "desk/kith-labels.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

static KithRecord *
find_placement (KithCase   *live,
                const char *sheet,
                const char *person)
{
  GPtrArray *referrers = kith_case_get_referrers (live, person);

  for (guint i = 0; i < referrers->len; i++)
    {
      KithRecord *record = referrers->pdata[i];

      if (kith_record_get_kind (record) == KITH_RECORD_PLACEMENT
          && g_strcmp0 (kith_record_get_ref (record, KITH_PLACEMENT_SHEET), sheet) == 0)
        return record;
    }

  return NULL;
}

/* A place of a mobility map and a sticker say themselves where they stand. */
static KithDraft *
draft_own_place (KithRecord      *record,
                 const KithPlace *place)
{
  const gboolean is_sticker = kith_record_get_kind (record) == KITH_RECORD_STICKER;
  KithDraft *draft = kith_draft_new_for (record);

  kith_draft_set_real (draft, is_sticker ? KITH_STICKER_X : KITH_MAP_PLACE_X, place->x);
  kith_draft_set_real (draft, is_sticker ? KITH_STICKER_Y : KITH_MAP_PLACE_Y, place->y);
  if (!is_sticker)
    kith_draft_set_integer (draft, KITH_MAP_PLACE_IS_PINNED, place->is_pinned ? 1 : 0);
  return draft;
}

static gboolean
has_own_place (KithRecord *record)
{
  return record != NULL && (kith_record_get_kind (record) == KITH_RECORD_PLACE
                            || kith_record_get_kind (record) == KITH_RECORD_STICKER);
}

static KithDraft *
draft_place (KithCase        *live,
             const char      *sheet,
             const KithPlace *place)
{
  KithRecord *placement = find_placement (live, sheet, place->person);
  KithDraft *draft = placement != NULL ? kith_draft_new_for (placement)
                                       : kith_draft_new (KITH_RECORD_PLACEMENT);

  kith_draft_set_text (draft, KITH_PLACEMENT_SHEET, sheet);
  if (kith_case_find_kind (live, KITH_RECORD_SYSTEM, place->person) != NULL)
    kith_draft_set_text (draft, KITH_PLACEMENT_SYSTEM, place->person);
  else
    kith_draft_set_text (draft, KITH_PLACEMENT_PERSON, place->person);
  kith_draft_set_real (draft, KITH_PLACEMENT_X, place->x);
  kith_draft_set_real (draft, KITH_PLACEMENT_Y, place->y);
  kith_draft_set_integer (draft, KITH_PLACEMENT_IS_PINNED, place->is_pinned ? 1 : 0);
  kith_draft_set_integer (draft, KITH_PLACEMENT_IS_HIDDEN, place->is_hidden ? 1 : 0);
  return draft;
}

static KithDraft *
draft_sheet (void)
{
  KithDraft *draft = kith_draft_new (KITH_RECORD_SHEET);

  kith_draft_set_text (draft, KITH_SHEET_KIND, "genogram");
  return draft;
}

/**
 * kith_desk_place:
 * @sheet: (nullable): the id of a sheet; %NULL makes the first one
 * @places: (array length=n_places): where people shall stand; nobody twice
 * @join: (nullable): a word for nudges that are undone together
 * @error: return location for a #GError
 *
 * Says where people stand on a sheet; those not named stay where they are.
 *
 * Units: millimetres.
 * Errors: %KITH_ERROR_RULE if the sheet or somebody is not in the case.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_place (KithDesk         *self,
                 const char       *sheet,
                 const KithPlace  *places,
                 guint             n_places,
                 const char       *join,
                 GError          **error)
{
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_draft_free);

  if (sheet == NULL)
    {
      g_ptr_array_add (drafts, draft_sheet ());
      sheet = kith_draft_get_id (drafts->pdata[0]);
    }
  for (guint i = 0; i < n_places; i++)
    {
      KithRecord *record = kith_case_find (kith_desk_get_case (self), places[i].person);

      g_ptr_array_add (drafts, has_own_place (record)
                                 ? draft_own_place (record, &places[i])
                                 : draft_place (kith_desk_get_case (self), sheet, &places[i]));
    }

  return kith_desk_record (self, n_places == 1 ? kith_label_edit (KITH_RECORD_PLACEMENT) : N_("Arrange"),
                           drafts, join, error);
}

/**
 * kith_desk_unpin:
 * @sheet: the id of a sheet
 * @people: (array zero-terminated=1): ids
 * @error: return location for a #GError
 *
 * Forgets where people were put by hand: the layout places them again. Who is left off the sheet
 * stays off it. Without anybody who was put anywhere there is no step.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_unpin (KithDesk           *self,
                 const char         *sheet,
                 const char *const  *people,
                 GError            **error)
{
  KithCase *live = kith_desk_get_case (self);
  g_autoptr(GPtrArray) placements = g_ptr_array_new ();
  g_autoptr(KithStep) step = NULL;

  for (guint i = 0; people[i] != NULL; i++)
    {
      KithRecord *placement = find_placement (live, sheet, people[i]);
      KithRecord *place = kith_case_find_kind (live, KITH_RECORD_PLACE, people[i]);

      if (place != NULL && kith_record_get_boolean (place, KITH_MAP_PLACE_IS_PINNED))
        g_ptr_array_add (placements, place);
      if (placement != NULL && !kith_record_get_boolean (placement, KITH_PLACEMENT_IS_HIDDEN))
        g_ptr_array_add (placements, placement);
    }
  if (placements->len == 0)
    return TRUE;

  step = kith_desk_begin (self, N_("Let Kith Place"), NULL, error);
  if (step == NULL)
    return FALSE;

  for (guint i = 0; i < placements->len; i++)
    if (has_own_place (placements->pdata[i]))
      kith_step_update (step, placements->pdata[i], KITH_MAP_PLACE_IS_PINNED,
                        &(KithValue){ .integer = 0 });
    else
      kith_step_delete (step, placements->pdata[i]);
  return kith_desk_commit (self, step, error);
}
