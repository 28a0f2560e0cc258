/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What one can do on a mobility map. Who is named there is recorded once for the whole case, as
 * somebody of whom little is known yet, with who named them and when; the place is the sheet's.
 * Each is one step.
 */

#include "config.h"

#include "desk/kith-verbs-mobility.h"

#include <glib/gi18n-lib.h>

#include "base/kith-error.h"
#include "base/kith-text.h"
#include "desk/kith-labels.h"
#include "desk/kith-said-place.h"
#include "desk/kith-said-words.h"
#include "desk/kith-verbs.h"
#include "model/kith-kin.h"
#include "model/kith-mobility.h"
#include "model/kith-named.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

static GPtrArray *
new_drafts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) kith_draft_free);
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
  const KithDate date = kith_date_from_day (day);
  g_autofree char *edtf = KITH_DAY_IS_KNOWN (day) ? kith_date_dup_edtf (&date) : NULL;

  kith_draft_set_text (draft, field, edtf);
}

static KithRecord *
find_kind (KithDesk        *self,
           KithRecordKind   kind,
           const char      *id,
           GError         **error)
{
  KithRecord *record = id != NULL ? kith_case_find_kind (kith_desk_get_case (self), kind, id) : NULL;

  if (record == NULL)
    kith_verb_tell_gone (error);
  return record;
}

/**
 * kith_desk_add_map:
 * @title: (nullable): what the sheet is called
 * @person: (nullable): the id of whose map it is; %NULL for the child in focus
 * @error: return location for a #GError
 *
 * Begins a mobility map, which is told in the voice of the person whose it is.
 *
 * Returns: (transfer full) (nullable): the id of the sheet, when it is on the disk and in the live
 *   case
 */
char *
kith_desk_add_map (KithDesk    *self,
                   const char  *title,
                   const char  *person,
                   GError     **error)
{
  KithCase *live = kith_desk_get_case (self);
  KithRecord *centre = person != NULL ? kith_case_find_kind (live, KITH_RECORD_PERSON, person)
                                      : kith_kin_find_focus (live);
  g_autofree char *name = centre != NULL ? kith_person_dup_name (centre) : NULL;
  g_autoptr(KithDraft) draft = kith_draft_new (KITH_RECORD_SHEET);

  kith_draft_set_text (draft, KITH_SHEET_KIND, "mobility_map");
  kith_draft_set_text (draft, KITH_SHEET_TITLE, title);
  kith_draft_set_text (draft, KITH_SHEET_CENTRE, centre != NULL ? kith_record_get_id (centre) : NULL);
  kith_draft_set_text (draft, KITH_SHEET_VOICE, name);
  return kith_desk_add (self, draft, error) ? g_strdup (kith_draft_get_id (draft)) : NULL;
}

/* Naming people. */

static const KithSaidWords pets[] = {
  { N_("dog|cat|rabbit|hamster|pony|horse|goldfish|budgie|teddy|bear"), "pet" },
};

/* Somebody of whom only a name is told is a friend of the family until it is known better. */
static const char *
draft_person (GPtrArray  *drafts,
              const char *name)
{
  KithDraft *draft = add_draft (drafts, KITH_RECORD_PERSON);
  const gboolean is_pet = kith_said_words_within (name, pets, G_N_ELEMENTS (pets)) != NULL;

  kith_draft_set_text (draft, KITH_PERSON_KNOWN_AS, name);
  kith_draft_set_text (draft, KITH_PERSON_KIND, is_pet ? "pet" : "friend");
  kith_draft_set_integer (draft, KITH_PERSON_IS_PLACEHOLDER, !is_pet);
  return kith_draft_get_id (draft);
}

static void
draft_mention (GPtrArray  *drafts,
               KithRecord *sheet,
               const char *person,
               const char *words,
               KithDay     today)
{
  KithDraft *draft = add_draft (drafts, KITH_RECORD_MENTION);

  kith_draft_set_text (draft, KITH_MENTION_PERSON, person);
  kith_draft_set_text (draft, KITH_MENTION_NAMED_BY, kith_record_get_text (sheet, KITH_SHEET_VOICE));
  kith_draft_set_text (draft, KITH_MENTION_NAMED_BY_PERSON,
                       kith_record_get_ref (sheet, KITH_SHEET_CENTRE));
  kith_draft_set_text (draft, KITH_MENTION_TOOL, "mobility_map");
  kith_draft_set_text (draft, KITH_MENTION_SHEET, kith_record_get_id (sheet));
  kith_draft_set_text (draft, KITH_MENTION_WORDS, words);
  set_day (draft, KITH_MENTION_NAMED_ON, today);
}

static gboolean
is_at (KithCase   *live,
       const char *place,
       const char *person)
{
  GPtrArray *rows = kith_case_get_referrers (live, place);

  for (guint i = 0; i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_PLACE_PERSON
        && g_strcmp0 (kith_record_get_ref (rows->pdata[i], KITH_PLACE_PERSON_PERSON), person) == 0)
      return TRUE;

  return FALSE;
}

static KithDraft *
draft_there (GPtrArray  *drafts,
             const char *place,
             const char *person,
             const char *words)
{
  KithDraft *draft = add_draft (drafts, KITH_RECORD_PLACE_PERSON);

  kith_draft_set_text (draft, KITH_PLACE_PERSON_PLACE, place);
  kith_draft_set_text (draft, KITH_PLACE_PERSON_PERSON, person);
  kith_draft_set_text (draft, KITH_PLACE_PERSON_WORDS, words);
  return draft;
}

/* Every one once, however often the line names them. Returns: the id of the last one there */
static const char *
draft_names (KithDesk   *self,
             GPtrArray  *drafts,
             KithRecord *sheet,
             const char *place,
             GPtrArray  *names,
             KithDay     today)
{
  KithCase *live = kith_desk_get_case (self);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *last = NULL;

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i];
      KithRecord *named = kith_case_find_named (live, name, NULL);
      const char *person = named != NULL ? kith_record_get_id (named) : NULL;
      const gboolean is_new = person == NULL;

      if (!g_hash_table_add (seen, is_new ? g_utf8_casefold (name, -1) : g_strdup (person))
          || (person != NULL && is_at (live, place, person)))
        continue;
      if (is_new)
        person = draft_person (drafts, name);
      draft_mention (drafts, sheet, person, name, today);
      last = kith_draft_get_id (draft_there (drafts, place, person, NULL));
    }

  return last;
}

/* Places. */

/* The places of a map in their new order: only those whose number changes are written. */
static void
draft_order (GPtrArray  *drafts,
             GPtrArray  *places,
             guint       field,
             KithRecord *unpinned)
{
  for (guint i = 0; i < places->len; i++)
    {
      KithRecord *place = places->pdata[i];
      KithDraft *draft;

      if (place == NULL
          || (kith_record_get_integer (place, field) == (gint64) i + 1 && place != unpinned))
        continue;
      draft = kith_draft_new_for (place);
      kith_draft_set_integer (draft, field, i + 1);
      if (place == unpinned)
        kith_draft_set_integer (draft, KITH_MAP_PLACE_IS_PINNED, 0);
      g_ptr_array_add (drafts, draft);
    }
}

/* Before another place; at the end, though before what is only hoped for, without one. */
static guint
position_before (GPtrArray  *places,
                 const char *before)
{
  guint end = places->len;

  for (guint i = 0; before != NULL && i < places->len; i++)
    if (g_str_equal (kith_record_get_id (places->pdata[i]), before))
      return i;
  while (end > 0 && kith_record_has_token (places->pdata[end - 1], KITH_MAP_PLACE_KIND, "hope"))
    end--;

  return end;
}

static void
fill_place (KithDraft           *draft,
            const char          *sheet,
            const KithSaidPlace *said,
            KithDay              today)
{
  const struct
  {
    guint       field;
    const char *text;
  } fields[] = {
    { KITH_MAP_PLACE_SHEET, sheet },          { KITH_MAP_PLACE_LABEL, said->label },
    { KITH_MAP_PLACE_KIND, said->kind },      { KITH_MAP_PLACE_SINCE, said->since },
    { KITH_MAP_PLACE_UNTIL, said->until },    { KITH_MAP_PLACE_AGES, said->ages },
    { KITH_MAP_PLACE_TOWN, said->town },      { KITH_MAP_PLACE_STREET, said->street },
    { KITH_MAP_PLACE_SCHOOL, said->school },  { KITH_MAP_PLACE_CLUB, said->club },
    { KITH_MAP_PLACE_FAITH, said->faith },    { KITH_MAP_PLACE_GOOD, said->good },
    { KITH_MAP_PLACE_CAME_BY, said->came_by }, { KITH_MAP_PLACE_FEELING, said->feeling },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].text != NULL)
      kith_draft_set_text (draft, fields[i].field, fields[i].text);
  set_day (draft, KITH_MAP_PLACE_SAID_ON, today);
}

/**
 * kith_desk_say_place:
 * @sheet: the id of a mobility map
 * @text: a place as it was typed, in one line
 * @before: (nullable): the id of the place it comes before; %NULL for the end
 * @today: the day on which it is told
 * @error: return location for a #GError
 *
 * Adds a place, and records whoever is named with it.
 *
 * Errors: %KITH_ERROR_RULE if no place was said; %KITH_ERROR_NOT_FOUND if the sheet is no longer there.
 *
 * Returns: (transfer full) (nullable): the id of the place, when it is on the disk and in the live
 *   case
 */
char *
kith_desk_say_place (KithDesk    *self,
                     const char  *sheet,
                     const char  *text,
                     const char  *before,
                     KithDay      today,
                     GError     **error)
{
  g_auto(KithSaidPlace) said = { 0 };
  g_autoptr(GPtrArray) drafts = new_drafts ();
  g_autoptr(GPtrArray) places = NULL;
  KithRecord *record = find_kind (self, KITH_RECORD_SHEET, sheet, error);
  KithDraft *draft;
  guint position;

  if (record == NULL)
    return NULL;

  kith_said_place_read (&said, text);
  if (kith_text_is_empty (said.label))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE,
                           _("Type what they call the place, then when and who was there: Nan’s flat, 2019, with Auntie Rin and Big Mo."));
      return NULL;
    }

  places = kith_mobility_list (kith_desk_get_case (self), sheet, KITH_RECORD_PLACE);
  position = position_before (places, g_str_equal (said.kind, "hope") ? NULL : before);
  if (g_str_equal (said.kind, "hope"))
    position = places->len;
  draft = add_draft (drafts, KITH_RECORD_PLACE);
  fill_place (draft, sheet, &said, today);
  kith_draft_set_integer (draft, KITH_MAP_PLACE_NUMBER, position + 1);
  g_ptr_array_insert (places, (int) position, NULL);
  draft_order (drafts, places, KITH_MAP_PLACE_NUMBER, NULL);
  draft_names (self, drafts, record, kith_draft_get_id (draft), said.people, today);
  return kith_desk_record (self, kith_label_add (KITH_RECORD_PLACE), drafts, NULL, error)
           ? g_strdup (kith_draft_get_id (draft)) : NULL;
}

/**
 * kith_desk_name_at_place:
 * @place: the id of a place
 * @names: who was there, with commas or "and" between
 * @today: the day on which they are named
 * @error: return location for a #GError
 *
 * Records who was at a place. Whoever is recorded under that name already is meant; else they are
 * recorded, with who named them and when. Who is there already is not there twice.
 *
 * Errors: %KITH_ERROR_RULE if nobody was named; %KITH_ERROR_NOT_FOUND if the place is no longer there.
 *
 * Returns: (transfer full) (nullable): the id of who was there as the last of them
 */
char *
kith_desk_name_at_place (KithDesk    *self,
                         const char  *place,
                         const char  *names,
                         KithDay      today,
                         GError     **error)
{
  g_autoptr(GPtrArray) drafts = new_drafts ();
  g_autoptr(GPtrArray) list = kith_said_names_read (names);
  KithRecord *record = find_kind (self, KITH_RECORD_PLACE, place, error);
  KithRecord *sheet;
  const char *last;

  if (record == NULL)
    return NULL;
  sheet = kith_case_resolve (kith_desk_get_case (self), record, KITH_MAP_PLACE_SHEET);
  if (sheet == NULL)
    {
      kith_verb_tell_gone (error);
      return NULL;
    }

  last = draft_names (self, drafts, sheet, place, list, today);
  if (last == NULL)
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE,
                           list->len == 0 ? _("Type who was there: Auntie Rin and Big Mo.")
                                          : _("They are at this place already."));
      return NULL;
    }

  return kith_desk_record (self, kith_label_add (KITH_RECORD_PLACE_PERSON), drafts, NULL, error)
           ? g_strdup (last) : NULL;
}

/**
 * kith_desk_put_at_place:
 * @place: the id of a place
 * @person: the id of somebody
 * @today: the day on which it is told
 * @error: return location for a #GError
 *
 * Puts somebody who is recorded at a place.
 *
 * Errors: %KITH_ERROR_RULE if they are there already; %KITH_ERROR_NOT_FOUND if one of them is gone.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_put_at_place (KithDesk    *self,
                        const char  *place,
                        const char  *person,
                        KithDay      today,
                        GError     **error)
{
  g_autoptr(GPtrArray) drafts = new_drafts ();
  KithCase *live = kith_desk_get_case (self);
  KithRecord *record = find_kind (self, KITH_RECORD_PLACE, place, error);
  KithRecord *sheet = record != NULL ? kith_case_resolve (live, record, KITH_MAP_PLACE_SHEET) : NULL;

  if (record == NULL || find_kind (self, KITH_RECORD_PERSON, person, error) == NULL)
    return FALSE;
  if (is_at (live, place, person))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE, _("They are at this place already."));
      return FALSE;
    }

  draft_there (drafts, place, person, NULL);
  if (sheet != NULL)
    draft_mention (drafts, sheet, person, NULL, today);
  return kith_desk_record (self, kith_label_add (KITH_RECORD_PLACE_PERSON), drafts, NULL, error);
}

/**
 * kith_desk_move_to_place:
 * @there: the id of somebody's being at a place
 * @place: the id of another place
 * @error: return location for a #GError
 *
 * Says that somebody was at another place than they were put at. What was marked goes with them.
 *
 * Errors: %KITH_ERROR_RULE if they are there already; %KITH_ERROR_NOT_FOUND if one of them is gone.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_move_to_place (KithDesk    *self,
                         const char  *there,
                         const char  *place,
                         GError     **error)
{
  g_autoptr(GPtrArray) drafts = new_drafts ();
  KithRecord *record = find_kind (self, KITH_RECORD_PLACE_PERSON, there, error);

  if (record == NULL || find_kind (self, KITH_RECORD_PLACE, place, error) == NULL)
    return FALSE;
  if (is_at (kith_desk_get_case (self), place, kith_record_get_ref (record, KITH_PLACE_PERSON_PERSON)))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE, _("They are at this place already."));
      return FALSE;
    }

  g_ptr_array_add (drafts, kith_draft_new_for (record));
  kith_draft_set_text (drafts->pdata[0], KITH_PLACE_PERSON_PLACE, place);
  return kith_desk_record (self, N_("Move to Another Place"), drafts, NULL, error);
}

/**
 * kith_desk_order_place:
 * @place: the id of a place
 * @before: (nullable): the id of the place it shall come before; %NULL for the end
 * @error: return location for a #GError
 *
 * Gives a place another turn on the path; Kith says where it stands then.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_order_place (KithDesk    *self,
                       const char  *place,
                       const char  *before,
                       GError     **error)
{
  g_autoptr(GPtrArray) drafts = new_drafts ();
  g_autoptr(GPtrArray) places = NULL;
  KithRecord *record = find_kind (self, KITH_RECORD_PLACE, place, error);

  if (record == NULL || g_strcmp0 (place, before) == 0)
    return record != NULL;

  places = kith_mobility_list (kith_desk_get_case (self),
                               kith_record_get_ref (record, KITH_MAP_PLACE_SHEET), KITH_RECORD_PLACE);
  g_ptr_array_remove (places, record);
  g_ptr_array_insert (places, before != NULL ? (int) position_before (places, before) : -1, record);
  draft_order (drafts, places, KITH_MAP_PLACE_NUMBER, record);
  return kith_desk_record (self, N_("Reorder Places"), drafts, NULL, error);
}

/**
 * kith_desk_mark_people:
 * @ids: (array zero-terminated=1): ids of who was at a place
 * @field: how the person felt with them, or whether they would like to see them
 * @token: the mark
 * @error: return location for a #GError
 *
 * Gives several people the mark the person chose for them, as one step.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_mark_people (KithDesk           *self,
                       const char *const  *ids,
                       guint               field,
                       const char         *token,
                       GError            **error)
{
  g_autoptr(GPtrArray) drafts = new_drafts ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      KithRecord *there = find_kind (self, KITH_RECORD_PLACE_PERSON, ids[i], error);

      if (there == NULL)
        return FALSE;
      g_ptr_array_add (drafts, kith_draft_new_for (there));
      kith_draft_set_text (drafts->pdata[i], field, token);
    }

  return kith_desk_record (self, N_("Mark People"), drafts, NULL, error);
}

/**
 * kith_desk_add_wish:
 * @sheet: the id of a mobility map
 * @text: what is missing or needed most
 * @error: return location for a #GError
 *
 * Adds a need after those that are there.
 *
 * Errors: %KITH_ERROR_RULE if nothing was said; %KITH_ERROR_NOT_FOUND if the sheet is no longer there.
 *
 * Returns: (transfer full) (nullable): its id, when it is on the disk and in the live case
 */
char *
kith_desk_add_wish (KithDesk    *self,
                    const char  *sheet,
                    const char  *text,
                    GError     **error)
{
  g_autoptr(GPtrArray) wishes = NULL;
  g_autoptr(KithDraft) draft = NULL;

  if (find_kind (self, KITH_RECORD_SHEET, sheet, error) == NULL)
    return NULL;
  if (kith_text_is_empty (text))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE,
                           _("Type what is missing or needed most, in their words."));
      return NULL;
    }

  wishes = kith_mobility_list (kith_desk_get_case (self), sheet, KITH_RECORD_WISH);
  draft = kith_draft_new (KITH_RECORD_WISH);
  kith_draft_set_text (draft, KITH_WISH_SHEET, sheet);
  kith_draft_set_text (draft, KITH_WISH_TEXT, text);
  kith_draft_set_integer (draft, KITH_WISH_NUMBER,
                          wishes->len > 0
                            ? kith_record_get_integer (wishes->pdata[wishes->len - 1], KITH_WISH_NUMBER) + 1
                            : 1);
  return kith_desk_add (self, draft, error) ? g_strdup (kith_draft_get_id (draft)) : NULL;
}

/**
 * kith_desk_order_wish:
 * @wish: the id of a need
 * @by: -1 if it is needed more than the one before it, 1 if less than the next
 * @error: return location for a #GError
 *
 * Returns: %TRUE when it is on the disk and in the live case, or nothing had to change
 */
gboolean
kith_desk_order_wish (KithDesk    *self,
                      const char  *wish,
                      int          by,
                      GError     **error)
{
  g_autoptr(GPtrArray) drafts = new_drafts ();
  g_autoptr(GPtrArray) wishes = NULL;
  KithRecord *record = find_kind (self, KITH_RECORD_WISH, wish, error);
  guint at;
  int to;

  if (record == NULL)
    return FALSE;

  wishes = kith_mobility_list (kith_desk_get_case (self),
                               kith_record_get_ref (record, KITH_WISH_SHEET), KITH_RECORD_WISH);
  g_ptr_array_find (wishes, record, &at);
  to = CLAMP ((int) at + by, 0, (int) wishes->len - 1);
  if (to == (int) at)
    return TRUE;

  g_ptr_array_remove_index (wishes, at);
  g_ptr_array_insert (wishes, to, record);
  draft_order (drafts, wishes, KITH_WISH_NUMBER, NULL);
  return kith_desk_record (self, N_("Rank Needs"), drafts, NULL, error);
}
