/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What one can do on an ecomap. Who is named there is recorded once for the whole case, with who
 * named them and when; the tie belongs to the sheet. Each is one step.
 */

#include "config.h"

#include "desk/kith-verbs-ecomap.h"

#include <glib/gi18n-lib.h>

#include "base/kith-error.h"
#include "base/kith-text.h"
#include "desk/kith-desk-private.h"
#include "desk/kith-labels.h"
#include "desk/kith-said-tie.h"
#include "desk/kith-verbs.h"
#include "model/kith-named.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

static KithRecord *
find_sheet (KithDesk    *self,
            const char  *sheet,
            GError     **error)
{
  KithRecord *record = sheet != NULL
                         ? kith_case_find_kind (kith_desk_get_case (self), KITH_RECORD_SHEET, sheet)
                         : NULL;

  if (record == NULL)
    kith_verb_tell_gone (error);
  return record;
}

/* Who or what is recorded already is not recorded again. */
static const char *
find_named (KithCase   *live,
            const char *name)
{
  KithRecord *person = kith_case_find_named (live, name, NULL);

  if (person != NULL)
    return kith_record_get_id (person);

  for (guint i = 0; i < kith_case_count (live, KITH_RECORD_SYSTEM); i++)
    {
      KithRecord *system = kith_case_nth (live, KITH_RECORD_SYSTEM, i);

      if (kith_name_is_same (kith_record_get_text (system, KITH_SYSTEM_NAME), name))
        return kith_record_get_id (system);
    }

  return NULL;
}

static KithDraft *
add_draft (GPtrArray      *drafts,
           KithRecordKind  kind)
{
  KithDraft *draft = kith_draft_new (kind);

  g_ptr_array_add (drafts, draft);
  return draft;
}

static void
set_day (KithDraft *draft,
         guint      field,
         KithDay    day)
{
  KithDate date = kith_date_from_day (day);
  g_autofree char *edtf = kith_date_dup_edtf (&date);

  if (KITH_DAY_IS_KNOWN (day))
    kith_draft_set_text (draft, field, edtf);
}

/* Who named them, and when, goes with them to every other drawing. */
static void
draft_mention (GPtrArray  *drafts,
               KithRecord *sheet,
               const char *person,
               KithDay     today)
{
  KithDraft *draft = add_draft (drafts, KITH_RECORD_MENTION);

  kith_draft_set_text (draft, KITH_MENTION_PERSON, person);
  kith_draft_set_text (draft, KITH_MENTION_NAMED_BY, kith_record_get_text (sheet, KITH_SHEET_VOICE));
  kith_draft_set_text (draft, KITH_MENTION_TOOL, "ecomap");
  kith_draft_set_text (draft, KITH_MENTION_SHEET, kith_record_get_id (sheet));
  set_day (draft, KITH_MENTION_NAMED_ON, today);
}

/* Kinds of places where people are mostly paid to help. */
static const char *const paid_kinds[] = { "school", "health", "benefits", "housing", "social_care",
                                          "services", "justice", NULL };

static const char *
draft_subject (GPtrArray         *drafts,
               KithRecord        *sheet,
               const KithSaidTie *said,
               const KithEcoWish *wish)
{
  const char *kind = wish->system_kind != NULL ? wish->system_kind : said->system_kind;
  KithDraft *draft;

  if (wish->system_kind == NULL && said->person_kind != NULL)
    {
      draft = add_draft (drafts, KITH_RECORD_PERSON);
      kith_draft_set_text (draft, KITH_PERSON_KNOWN_AS, said->name);
      kith_draft_set_text (draft, KITH_PERSON_KIND, said->person_kind);
      draft_mention (drafts, sheet, kith_draft_get_id (draft), wish->today);
      return kith_draft_get_id (draft);
    }

  draft = add_draft (drafts, KITH_RECORD_SYSTEM);
  if (*said->name != '\0')
    kith_draft_set_text (draft, KITH_SYSTEM_NAME, said->name);
  kith_draft_set_text (draft, KITH_SYSTEM_KIND, kind);
  kith_draft_set_integer (draft, KITH_SYSTEM_IS_PROFESSIONAL, g_strv_contains (paid_kinds, kind));
  return kith_draft_get_id (draft);
}

static void
set_end (KithCase   *live,
         GPtrArray  *drafts,
         KithDraft  *draft,
         const char *id,
         guint       person,
         guint       system)
{
  KithRecord *record = kith_case_find (live, id);
  gboolean is_person = record != NULL && kith_record_get_kind (record) == KITH_RECORD_PERSON;

  for (guint i = 0; i < drafts->len; i++)
    if (g_str_equal (kith_draft_get_id (drafts->pdata[i]), id))
      is_person = kith_record_get_kind (kith_draft_get_record (drafts->pdata[i]))
                  == KITH_RECORD_PERSON;
  kith_draft_set_text (draft, is_person ? person : system, id);
}

static void
draft_tie (KithDesk          *self,
           GPtrArray         *drafts,
           const char        *sheet,
           const char        *id,
           const KithSaidTie *said,
           const char        *member)
{
  KithDraft *draft = add_draft (drafts, KITH_RECORD_ECO_TIE);

  kith_draft_set_text (draft, KITH_ECO_TIE_SHEET, sheet);
  set_end (kith_desk_get_case (self), drafts, draft, id, KITH_ECO_TIE_PERSON, KITH_ECO_TIE_SYSTEM);
  kith_draft_set_text (draft, KITH_ECO_TIE_MEMBER, member);
  kith_draft_set_text (draft, KITH_ECO_TIE_STRENGTH, said->strength);
  kith_draft_set_integer (draft, KITH_ECO_TIE_IS_STRESSFUL, said->is_stressful);
  kith_draft_set_text (draft, KITH_ECO_TIE_FLOW, said->flow);
  kith_draft_set_text (draft, KITH_ECO_TIE_STATE, said->state);
  kith_draft_set_text (draft, KITH_ECO_TIE_SIZE, said->size);
  kith_draft_set_text (draft, KITH_ECO_TIE_LABEL, said->label);
  kith_draft_set_text (draft, KITH_ECO_TIE_KINDS, said->support);
}

static KithRecord *
find_placement (KithCase   *live,
                const char *sheet,
                const char *id)
{
  GPtrArray *rows = kith_case_get_referrers (live, id);

  for (guint i = 0; i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_PLACEMENT
        && g_strcmp0 (kith_record_get_ref (rows->pdata[i], KITH_PLACEMENT_SHEET), sheet) == 0)
      return rows->pdata[i];

  return NULL;
}

static void
draft_place (KithDesk        *self,
             GPtrArray       *drafts,
             const char      *sheet,
             const char      *id,
             const KithPoint *at)
{
  KithCase *live = kith_desk_get_case (self);
  KithRecord *row = find_placement (live, sheet, id);
  KithDraft *draft = row != NULL ? kith_draft_new_for (row) : kith_draft_new (KITH_RECORD_PLACEMENT);

  g_ptr_array_add (drafts, draft);
  if (row == NULL)
    {
      kith_draft_set_text (draft, KITH_PLACEMENT_SHEET, sheet);
      set_end (live, drafts, draft, id, KITH_PLACEMENT_PERSON, KITH_PLACEMENT_SYSTEM);
    }
  kith_draft_set_real (draft, KITH_PLACEMENT_X, at->x);
  kith_draft_set_real (draft, KITH_PLACEMENT_Y, at->y);
  kith_draft_set_integer (draft, KITH_PLACEMENT_IS_PINNED, 1);
  kith_draft_set_integer (draft, KITH_PLACEMENT_IS_HIDDEN, 0);
}

/**
 * kith_desk_say_eco_tie:
 * @sheet: the id of an ecomap
 * @wish: what was said
 * @error: return location for a #GError
 *
 * Draws a tie to somebody or something that is told in one line. Whoever is recorded under that name
 * already is meant; else they are recorded, and a person with who named them and when.
 *
 * Errors: %KITH_ERROR_RULE if no name was said; %KITH_ERROR_NOT_FOUND if the sheet is no longer there.
 *
 * Returns: (transfer full) (nullable): the id of who or what it leads to
 */
char *
kith_desk_say_eco_tie (KithDesk           *self,
                       const char         *sheet,
                       const KithEcoWish  *wish,
                       GError            **error)
{
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_draft_free);
  g_auto(KithSaidTie) said = { 0 };
  KithRecord *record = find_sheet (self, sheet, error);
  const char *id;

  if (record == NULL)
    return NULL;

  kith_said_tie_read (&said, wish->text);
  if (kith_text_is_empty (said.name) && wish->system_kind == NULL)
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE,
                           _("Type who or what it is, then what it is like: Tae kwon do, Thursdays, strong."));
      return NULL;
    }

  id = kith_text_is_empty (said.name) ? NULL : find_named (kith_desk_get_case (self), said.name);
  if (id == NULL)
    id = draft_subject (drafts, record, &said, wish);
  draft_tie (self, drafts, sheet, id, &said, wish->member);
  if (wish->at != NULL)
    draft_place (self, drafts, sheet, id, wish->at);
  return kith_desk_record (self, kith_label_add (KITH_RECORD_ECO_TIE), drafts, NULL, error)
           ? g_strdup (id) : NULL;
}

/**
 * kith_desk_put_on_ecomap:
 * @sheet: the id of an ecomap
 * @id: of a person, or of a place, group or service
 * @at: (nullable): where it shall stand
 * @error: return location for a #GError
 *
 * Puts somebody who is recorded on the sheet, with a line that says nothing is known of the tie yet.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_put_on_ecomap (KithDesk         *self,
                         const char       *sheet,
                         const char       *id,
                         const KithPoint  *at,
                         GError          **error)
{
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_draft_free);
  const KithSaidTie said = { .strength = "uncertain" };

  if (find_sheet (self, sheet, error) == NULL)
    return FALSE;
  if (kith_case_find (kith_desk_get_case (self), id) == NULL)
    return kith_verb_tell_gone (error);

  draft_tie (self, drafts, sheet, id, &said, NULL);
  if (at != NULL)
    draft_place (self, drafts, sheet, id, at);
  return kith_desk_record (self, N_("Put on Ecomap"), drafts, NULL, error);
}

static void
collect_rows (KithCase   *live,
              const char *sheet,
              const char *id,
              GPtrArray  *rows)
{
  GPtrArray *referrers = kith_case_get_referrers (live, id);
  KithRecord *self = kith_case_find (live, id);

  if (self != NULL && kith_record_get_kind (self) == KITH_RECORD_ECO_TIE)
    g_ptr_array_add (rows, self);
  for (guint i = 0; i < referrers->len; i++)
    {
      KithRecord *row = referrers->pdata[i];
      gboolean is_tie = kith_record_get_kind (row) == KITH_RECORD_ECO_TIE
                        && g_strcmp0 (kith_record_get_ref (row, KITH_ECO_TIE_MEMBER), id) != 0;
      gboolean is_place = kith_record_get_kind (row) == KITH_RECORD_PLACEMENT;

      if ((is_tie || is_place)
          && g_strcmp0 (kith_record_get_ref (row, is_tie ? KITH_ECO_TIE_SHEET : KITH_PLACEMENT_SHEET),
                        sheet) == 0
          && !g_ptr_array_find (rows, row, NULL))
        g_ptr_array_add (rows, row);
    }
}

/**
 * kith_desk_take_off_ecomap:
 * @sheet: the id of an ecomap
 * @ids: (array zero-terminated=1): ties, or who and what stands on the sheet
 * @error: return location for a #GError
 *
 * Takes ties off the sheet, and whoever stands there with all their ties on it. They stay recorded.
 *
 * Errors: %KITH_ERROR_NOT_FOUND if nothing of it is on the sheet.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_take_off_ecomap (KithDesk           *self,
                           const char         *sheet,
                           const char *const  *ids,
                           GError            **error)
{
  KithCase *live = kith_desk_get_case (self);
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  g_autoptr(KithStep) step = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    collect_rows (live, sheet, ids[i], rows);
  if (rows->len == 0)
    return kith_verb_tell_gone (error);

  step = kith_desk_begin (self, N_("Take Off Ecomap"), NULL, error);
  if (step == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    kith_step_delete (step, rows->pdata[i]);
  return kith_desk_commit (self, step, error);
}

/**
 * kith_desk_set_eco_ties:
 * @ties: (array zero-terminated=1): ids of ties
 * @field: one that holds a token or a yes or no
 * @token: what it shall say; "yes" or "no" for the latter
 * @error: return location for a #GError
 *
 * Says the same of several ties, as one step.
 *
 * Errors: %KITH_ERROR_NOT_FOUND if one is no longer there; %KITH_ERROR_RULE if @token is none.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_set_eco_ties (KithDesk           *self,
                        const char *const  *ties,
                        guint               field,
                        const char         *token,
                        GError            **error)
{
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_draft_free);

  for (guint i = 0; ties[i] != NULL; i++)
    {
      KithRecord *tie = kith_case_find_kind (kith_desk_get_case (self), KITH_RECORD_ECO_TIE, ties[i]);

      if (tie == NULL)
        return kith_verb_tell_gone (error);
      g_ptr_array_add (drafts, kith_draft_new_for (tie));
      if (field == KITH_ECO_TIE_IS_STRESSFUL)
        kith_draft_set_integer (drafts->pdata[i], field, g_str_equal (token, "yes"));
      else
        kith_draft_set_text (drafts->pdata[i], field, token);
    }

  return kith_desk_record (self, kith_label_edit (KITH_RECORD_ECO_TIE), drafts, NULL, error);
}
