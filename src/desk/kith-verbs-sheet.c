/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several drawings of one family: as another child sees it, as somebody else tells it, as it was on
 * another day. The people are the same; where they stand is each sheet's own. */

#include "config.h"

#include "desk/kith-verbs-sheet.h"

#include <glib/gi18n-lib.h>

#include "desk/kith-labels.h"
#include "desk/kith-places.h"
#include "desk/kith-verbs.h"
#include "model/kith-last-places.h"
#include "model/kith-mobility.h"
#include "model/kith-records.h"

/**
 * kith_desk_add_sheet:
 * @kind: a token of the kinds of sheet
 * @title: (nullable): what it is called
 * @error: return location for a #GError
 *
 * Adds a sheet on which nobody was put anywhere yet.
 *
 * Returns: (transfer full) (nullable): its id, when it is on the disk and in the live case
 */
char *
kith_desk_add_sheet (KithDesk    *self,
                     const char  *kind,
                     const char  *title,
                     GError     **error)
{
  g_autoptr(KithDraft) draft = kith_draft_new (KITH_RECORD_SHEET);

  kith_draft_set_text (draft, KITH_SHEET_KIND, kind);
  kith_draft_set_text (draft, KITH_SHEET_TITLE, title);
  kith_draft_set_integer (draft, KITH_SHEET_HAS_INNER_GENOGRAM, g_strcmp0 (kind, "ecomap") == 0);
  return kith_desk_add (self, draft, error) ? g_strdup (kith_draft_get_id (draft)) : NULL;
}

static KithDraft *
draft_copy (KithRecord *record)
{
  const KithRecordType *type = kith_record_get_record_type (record);
  KithDraft *draft = kith_draft_new (type->kind);

  for (guint field = 0; field < type->n_fields; field++)
    switch (type->fields[field].kind)
      {
      case KITH_FIELD_BOOLEAN:
        kith_draft_set_integer (draft, field, kith_record_get_boolean (record, field));
        break;
      case KITH_FIELD_INTEGER:
        kith_draft_set_integer (draft, field, kith_record_get_integer (record, field));
        break;
      case KITH_FIELD_REAL:
        kith_draft_set_real (draft, field, kith_record_get_real (record, field));
        break;
      case KITH_FIELD_TEXT:
      case KITH_FIELD_TOKEN:
      case KITH_FIELD_REF:
      case KITH_FIELD_DATE:
      case KITH_FIELD_TOKENS:
      case KITH_FIELD_MOMENT:
      case KITH_FIELD_BYTES:
      default:
        kith_draft_set_text (draft, field, kith_record_get_text (record, field));
      }

  return draft;
}

/* Who was put somewhere by hand, or left off, on one sheet, is so on the other. */
static void
copy_placements (KithCase   *live,
                 const char *from,
                 const char *to,
                 GPtrArray  *drafts)
{
  for (guint i = 0; i < kith_case_count (live, KITH_RECORD_PLACEMENT); i++)
    {
      KithRecord *placement = kith_case_nth (live, KITH_RECORD_PLACEMENT, i);
      KithDraft *copy;

      if (g_strcmp0 (kith_record_get_ref (placement, KITH_PLACEMENT_SHEET), from) != 0)
        continue;
      copy = draft_copy (placement);
      kith_draft_set_text (copy, KITH_PLACEMENT_SHEET, to);
      g_ptr_array_add (drafts, copy);
    }
}

/* The ties of an ecomap are its own; the copy has the same to begin with. */
static void
copy_ties (KithCase   *live,
           const char *from,
           const char *to,
           GPtrArray  *drafts)
{
  GPtrArray *rows = kith_case_get_referrers (live, from);

  for (guint i = 0; i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_ECO_TIE)
      {
        KithDraft *copy = draft_copy (rows->pdata[i]);

        kith_draft_set_text (copy, KITH_ECO_TIE_SHEET, to);
        g_ptr_array_add (drafts, copy);
      }
}

static void
copy_there (KithCase   *live,
            const char *from,
            const char *to,
            GPtrArray  *drafts)
{
  g_autoptr(GPtrArray) there = kith_mobility_list (live, from, KITH_RECORD_PLACE_PERSON);

  for (guint i = 0; i < there->len; i++)
    {
      KithDraft *copy = draft_copy (there->pdata[i]);

      kith_draft_set_text (copy, KITH_PLACE_PERSON_PLACE, to);
      g_ptr_array_add (drafts, copy);
    }
}

/* The places of a mobility map with who was there, its needs, and what was drawn on it by hand. */
static void
copy_map (KithCase   *live,
          const char *from,
          const char *to,
          GPtrArray  *drafts)
{
  static const struct
  {
    KithRecordKind kind;
    guint          sheet;
  } parts[] = {
    { KITH_RECORD_PLACE, KITH_MAP_PLACE_SHEET }, { KITH_RECORD_WISH, KITH_WISH_SHEET },
    { KITH_RECORD_STROKE, KITH_STROKE_SHEET },   { KITH_RECORD_STICKER, KITH_STICKER_SHEET },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr(GPtrArray) list = kith_mobility_list (live, from, parts[i].kind);

      for (guint j = 0; j < list->len; j++)
        {
          KithDraft *copy = draft_copy (list->pdata[j]);

          kith_draft_set_text (copy, parts[i].sheet, to);
          g_ptr_array_add (drafts, copy);
          if (parts[i].kind == KITH_RECORD_PLACE)
            copy_there (live, kith_record_get_id (list->pdata[j]), kith_draft_get_id (copy), drafts);
        }
    }
}

/* Everybody else begins where they stood on the sheet that was copied. */
static void
copy_last_places (KithDesk   *self,
                  const char *from,
                  const char *to)
{
  const GHashTable *places = kith_case_get_last_places (kith_desk_get_case (self), from);

  if (places != NULL)
    kith_desk_keep_last_places (self, to, (GHashTable *) places, NULL);
}

/**
 * kith_desk_copy_sheet:
 * @sheet: the id of a sheet
 * @title: (nullable): what the copy is called; %NULL for the same
 * @as_at: the day of the copy, or %KITH_DAY_PAST for the same as that of @sheet
 * @error: return location for a #GError
 *
 * Copies a sheet with where people stand on it; the old one stays as it is.
 *
 * Errors: %KITH_ERROR_NOT_FOUND if the sheet is no longer there.
 *
 * Returns: (transfer full) (nullable): the id of the copy, when it is on the disk and in the live
 *   case
 */
char *
kith_desk_copy_sheet (KithDesk    *self,
                      const char  *sheet,
                      const char  *title,
                      KithDay      as_at,
                      GError     **error)
{
  KithCase *live = kith_desk_get_case (self);
  KithRecord *record = kith_case_find_kind (live, KITH_RECORD_SHEET, sheet);
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_draft_free);
  g_autofree char *copy = NULL;

  if (record == NULL)
    {
      kith_verb_tell_gone (error);
      return NULL;
    }

  g_ptr_array_add (drafts, draft_copy (record));
  copy = g_strdup (kith_draft_get_id (drafts->pdata[0]));
  if (title != NULL)
    kith_draft_set_text (drafts->pdata[0], KITH_SHEET_TITLE, title);
  if (KITH_DAY_IS_KNOWN (as_at))
    {
      KithDate date = kith_date_from_day (as_at);
      g_autofree char *edtf = kith_date_dup_edtf (&date);

      kith_draft_set_text (drafts->pdata[0], KITH_SHEET_AS_AT, edtf);
    }
  copy_placements (live, sheet, copy, drafts);
  copy_ties (live, sheet, copy, drafts);
  copy_map (live, sheet, copy, drafts);
  if (!kith_desk_record (self, N_("Copy Sheet"), drafts, NULL, error))
    return NULL;

  copy_last_places (self, sheet, copy);
  return g_steal_pointer (&copy);
}
