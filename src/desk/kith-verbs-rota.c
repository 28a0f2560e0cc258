/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one does with the rota: put somebody in, change a single day, tell how a turn went. */

#include "config.h"

#include "desk/kith-verbs-plan.h"

#include "base/kith-error.h"
#include "base/kith-text.h"
#include "desk/kith-draft.h"
#include "desk/kith-labels.h"
#include "desk/kith-verbs.h"
#include "model/kith-records.h"
#include "model/kith-rota-words.h"
#include "model/kith-rota.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static KithDraft *
draft_slot (const char *plan)
{
  KithDraft *draft = kith_draft_new (KITH_RECORD_ROTA_SLOT);

  kith_draft_set_text (draft, KITH_ROTA_SLOT_PLAN, plan);
  kith_draft_set_integer (draft, KITH_ROTA_SLOT_EVERY, 1);
  return draft;
}

static void
set_clock (KithDraft *draft,
           guint      field,
           int        minute)
{
  g_autofree char *text = minute >= 0 ? kith_clock_dup_text (minute) : NULL;

  if (text != NULL)
    kith_draft_set_text (draft, field, text);
}

/* Who is not clear stands in the note, so that no word of the line is lost. */
static void
keep_unclear (KithDraft           *draft,
              const KithRotaWords *words)
{
  g_autoptr(GString) note = g_string_new (NULL);

  if (words->who == NULL && words->who_words != NULL)
    /* Translators: how somebody was spoken of who is not clear yet. */
    g_string_append_printf (note, _("Who: %s"), words->who_words);
  if (words->back_up == NULL && words->back_up_words != NULL)
    {
      g_string_append (note, note->len > 0 ? "\n" : "");
      /* Translators: how a back-up was spoken of who is not clear yet. */
      g_string_append_printf (note, _("Back-up: %s"), words->back_up_words);
    }
  if (note->len > 0)
    kith_draft_set_text (draft, KITH_ROTA_SLOT_NOTE, note->str);
}

static void
set_person (KithDraft  *draft,
            guint       field,
            KithRecord *person)
{
  if (person != NULL)
    kith_draft_set_text (draft, field, kith_record_get_id (person));
}

/**
 * kith_desk_add_said_slot:
 * @plan: a plan
 * @said: a line as it is said at the table: "gran rings every night at 7, uncle if she can't"
 * @error: return location for a #GError
 *
 * Adds a slot that says what the line says.
 *
 * Errors: %KITH_ERROR_RULE if @said says nothing.
 *
 * Returns: (transfer full) (nullable): the id of the slot
 */
char *
kith_desk_add_said_slot (KithDesk    *self,
                         const char  *plan,
                         const char  *said,
                         GError     **error)
{
  g_autoptr(KithRotaWords) words = kith_rota_words_parse (kith_desk_get_case (self), said);
  g_autoptr(KithDraft) draft = NULL;

  if (words == NULL)
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE,
                           _("Say who does what and when, such as “gran rings every night at 7”."));
      return NULL;
    }

  draft = draft_slot (plan);
  set_person (draft, KITH_ROTA_SLOT_WHO, words->who);
  set_person (draft, KITH_ROTA_SLOT_BACK_UP, words->back_up);
  kith_draft_set_text (draft, KITH_ROTA_SLOT_TASK, words->task);
  if (!kith_text_is_empty (words->task_words))
    kith_draft_set_text (draft, KITH_ROTA_SLOT_TASK_WORDS, words->task_words);
  if (words->days != NULL)
    kith_draft_set_text (draft, KITH_ROTA_SLOT_DAYS, words->days);
  kith_draft_set_text (draft, KITH_ROTA_SLOT_BAND, words->band);
  set_clock (draft, KITH_ROTA_SLOT_FROM_TIME, words->from_minute);
  set_clock (draft, KITH_ROTA_SLOT_TO_TIME, words->to_minute);
  kith_draft_set_integer (draft, KITH_ROTA_SLOT_EVERY, words->every);
  keep_unclear (draft, words);
  return kith_desk_add (self, draft, error) ? g_strdup (kith_draft_get_id (draft)) : NULL;
}

/**
 * kith_desk_add_slot_at:
 * @plan: a plan
 * @who: (nullable): who has it
 * @days: of each week, one bit for each from Monday
 * @band: which part of them
 * @error: return location for a #GError
 *
 * Puts somebody into a part of some days of the week.
 *
 * Returns: (transfer full) (nullable): the id of the slot
 */
char *
kith_desk_add_slot_at (KithDesk    *self,
                       const char  *plan,
                       const char  *who,
                       guint        days,
                       int          band,
                       GError     **error)
{
  g_autoptr(KithDraft) draft = draft_slot (plan);
  g_autoptr(GString) tokens = g_string_new (NULL);

  for (guint i = 0; i < kith_weekdays.n_terms; i++)
    if ((days & 1u << i) != 0)
      g_string_append_printf (tokens, "%s%s", tokens->len > 0 ? " " : "", kith_weekdays.terms[i].token);

  if (who != NULL)
    kith_draft_set_text (draft, KITH_ROTA_SLOT_WHO, who);
  kith_draft_set_text (draft, KITH_ROTA_SLOT_DAYS, tokens->str);
  kith_draft_set_text (draft, KITH_ROTA_SLOT_BAND, kith_rota_band_token (band));
  return kith_desk_add (self, draft, error) ? g_strdup (kith_draft_get_id (draft)) : NULL;
}

static void
set_day (KithDraft *draft,
         guint      field,
         KithDay    day)
{
  const KithDate date = kith_date_from_day (day);
  g_autofree char *edtf = kith_date_dup_edtf (&date);

  kith_draft_set_text (draft, field, edtf);
}

static gboolean
record_one (KithDesk    *self,
            const char  *label,
            KithDraft   *draft,
            GError     **error)
{
  g_autoptr(GPtrArray) drafts = g_ptr_array_new ();

  g_ptr_array_add (drafts, draft);
  return kith_desk_record (self, label, drafts, NULL, error);
}

static const struct
{
  const char *kind;
  const char *label;
} change_labels[] = {
  { "swap", N_("Swap Turn") },
  { "off", N_("Leave Out Turn") },
  { "extra", N_("Add Turn") },
};

/**
 * kith_desk_change_turn:
 * @slot: of a rota
 * @on: the one day that is another
 * @kind: a token of kith_rota_change_kinds
 * @who: (nullable): who steps in
 * @why: (nullable): why
 * @day: when this is noted
 * @error: return location for a #GError
 *
 * Changes one day. What was agreed before is kept, and so are earlier changes of that day.
 *
 * Errors: %KITH_ERROR_RULE if a swap names nobody.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_change_turn (KithDesk    *self,
                       const char  *slot,
                       KithDay      on,
                       const char  *kind,
                       const char  *who,
                       const char  *why,
                       KithDay      day,
                       GError     **error)
{
  KithRecord *info = kith_case_get_info (kith_desk_get_case (self));
  const char *by = info != NULL ? kith_record_get_text (info, KITH_CASE_INFO_PRACTITIONER) : NULL;
  g_autoptr(KithDraft) draft = NULL;
  const char *label = N_("Change Turn");

  if (kith_case_find_kind (kith_desk_get_case (self), KITH_RECORD_ROTA_SLOT, slot) == NULL)
    return kith_verb_tell_gone (error);
  if (strcmp (kind, "swap") == 0 && who == NULL)
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE, _("Say who steps in."));
      return FALSE;
    }

  draft = kith_draft_new (KITH_RECORD_ROTA_CHANGE);
  kith_draft_set_text (draft, KITH_ROTA_CHANGE_SLOT, slot);
  set_day (draft, KITH_ROTA_CHANGE_DAY, on);
  kith_draft_set_text (draft, KITH_ROTA_CHANGE_KIND, kind);
  if (who != NULL)
    kith_draft_set_text (draft, KITH_ROTA_CHANGE_WHO, who);
  if (!kith_text_is_empty (why))
    kith_draft_set_text (draft, KITH_ROTA_CHANGE_WHY, why);
  set_day (draft, KITH_ROTA_CHANGE_MADE_ON, day);
  if (!kith_text_is_empty (by))
    kith_draft_set_text (draft, KITH_ROTA_CHANGE_MADE_BY, by);
  for (guint i = 0; i < G_N_ELEMENTS (change_labels); i++)
    if (strcmp (change_labels[i].kind, kind) == 0)
      label = change_labels[i].label;
  return record_one (self, label, draft, error);
}

/* Whoever had the turn on that day, swaps and all; on a day without one, whoever has the slot. */
static const char *
find_reporter (KithCase   *family,
               KithRecord *slot,
               KithDay     on)
{
  g_autoptr(KithRota) rota = kith_rota_new (family, kith_case_resolve (family, slot, KITH_ROTA_SLOT_PLAN),
                                            on, on);

  for (guint i = 0; i < kith_rota_get_n_turns (rota); i++)
    {
      const KithRotaTurn *turn = kith_rota_get_turn (rota, i);

      if (turn->slot == slot && turn->who != NULL)
        return kith_record_get_id (turn->who);
    }

  return kith_record_get_ref (slot, KITH_ROTA_SLOT_WHO);
}

/**
 * kith_desk_report_turn:
 * @slot: of a rota
 * @on: which day
 * @contact: a token of kith_rota_contacts
 * @good: (nullable): what was good
 * @worry: (nullable): what is a worry
 * @sign: (nullable): the sign from the plan that was seen
 * @error: return location for a #GError
 *
 * Notes how a turn went, as told by whoever had it on that day.
 *
 * Errors: %KITH_ERROR_RULE if nothing is said.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_report_turn (KithDesk    *self,
                       const char  *slot,
                       KithDay      on,
                       const char  *contact,
                       const char  *good,
                       const char  *worry,
                       const char  *sign,
                       GError     **error)
{
  KithRecord *record = kith_case_find_kind (kith_desk_get_case (self), KITH_RECORD_ROTA_SLOT, slot);
  g_autoptr(KithDraft) draft = NULL;

  if (record == NULL)
    return kith_verb_tell_gone (error);

  if (strcmp (contact, "not_said") == 0 && kith_text_is_empty (good) && kith_text_is_empty (worry)
      && sign == NULL)
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE,
                           _("Say how it went: seen, spoken, not reached, or in a few words."));
      return FALSE;
    }

  draft = kith_draft_new (KITH_RECORD_ROTA_REPORT);
  kith_draft_set_text (draft, KITH_ROTA_REPORT_SLOT, slot);
  set_day (draft, KITH_ROTA_REPORT_DAY, on);
  kith_draft_set_text (draft, KITH_ROTA_REPORT_CONTACT, contact);
  kith_draft_set_text (draft, KITH_ROTA_REPORT_REPORTER,
                       find_reporter (kith_desk_get_case (self), record, on));
  if (!kith_text_is_empty (good))
    kith_draft_set_text (draft, KITH_ROTA_REPORT_GOOD, good);
  if (!kith_text_is_empty (worry))
    kith_draft_set_text (draft, KITH_ROTA_REPORT_WORRY, worry);
  if (sign != NULL)
    kith_draft_set_text (draft, KITH_ROTA_REPORT_SIGN, sign);
  return record_one (self, N_("Report Turn"), draft, error);
}
