/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Placing people in rings, and telling them more step by step. A placement says where somebody is
 * now; whoever changes rings leaves a step behind that says from where and on which day, so that
 * the weeks can be replayed.
 */

#include "config.h"

#include "desk/kith-verbs-circles.h"

#include "base/kith-error.h"
#include "desk/kith-labels.h"
#include "desk/kith-verbs.h"
#include "model/kith-circles.h"
#include "model/kith-kin.h"
#include "model/kith-presence.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

static GPtrArray *
new_drafts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) kith_draft_free);
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
find_sheet (KithDesk         *self,
            const char       *sheet,
            const KithRings **rings,
            GError          **error)
{
  KithRecord *record = kith_case_find_kind (kith_desk_get_case (self), KITH_RECORD_SHEET, sheet);

  *rings = record != NULL ? kith_rings_find (kith_record_get_token (record, KITH_SHEET_KIND)) : NULL;
  if (*rings == NULL)
    {
      kith_verb_tell_gone (error);
      return NULL;
    }

  return record;
}

/* After everybody who sits in that ring. */
static gint64
next_seat (KithCase   *live,
           const char *sheet,
           const char *ring)
{
  GPtrArray *referrers = kith_case_get_referrers (live, sheet);
  gint64 last = 0;

  for (guint i = 0; i < referrers->len; i++)
    if (kith_record_get_kind (referrers->pdata[i]) == KITH_RECORD_PLACEMENT
        && kith_record_has_token (referrers->pdata[i], KITH_PLACEMENT_RING, ring))
      last = MAX (last, kith_record_get_integer (referrers->pdata[i], KITH_PLACEMENT_SEAT));

  return last + 1;
}

static void
add_seat (GPtrArray     *drafts,
          const char *sheet,
          KithRecord *subject,
          const char *ring,
          gint64      seat,
          KithDay     day)
{
  KithDraft *draft = kith_draft_new (KITH_RECORD_PLACEMENT);
  const gboolean is_person = kith_record_get_kind (subject) == KITH_RECORD_PERSON;

  kith_draft_set_text (draft, KITH_PLACEMENT_SHEET, sheet);
  kith_draft_set_text (draft, is_person ? KITH_PLACEMENT_PERSON : KITH_PLACEMENT_SYSTEM,
                       kith_record_get_id (subject));
  kith_draft_set_text (draft, KITH_PLACEMENT_RING, ring);
  kith_draft_set_integer (draft, KITH_PLACEMENT_SEAT, seat);
  set_day (draft, KITH_PLACEMENT_PLACED_ON, day);
  g_ptr_array_add (drafts, draft);
}

/* The children the work is about, and who brings them up now. */
static gboolean
is_in_the_middle (KithCase   *live,
                  KithRecord *person,
                  KithDay     today)
{
  g_autoptr(GPtrArray) children = NULL;

  if (!kith_record_has_token (person, KITH_PERSON_LIFE, "living"))
    return FALSE;
  if (kith_record_get_boolean (person, KITH_PERSON_IS_FOCUS))
    return TRUE;

  children = kith_kin_children (live, person,
                                KITH_PARENTAGE_BY_BIRTH | KITH_PARENTAGE_BY_LAW | KITH_PARENTAGE_BY_CARE);
  for (guint i = 0; i < children->len; i++)
    {
      g_autoptr(GPtrArray) homes = NULL;

      if (!kith_record_get_boolean (children->pdata[i], KITH_PERSON_IS_FOCUS))
        continue;
      homes = kith_kin_memberships (live, children->pdata[i]);
      for (guint j = 0; j < homes->len; j++)
        {
          g_autoptr(GPtrArray) own = kith_kin_memberships (live, person);

          for (guint k = 0; k < own->len; k++)
            if (g_strcmp0 (kith_record_get_ref (own->pdata[k], KITH_HOUSEHOLD_MEMBER_HOUSEHOLD),
                           kith_record_get_ref (homes->pdata[j], KITH_HOUSEHOLD_MEMBER_HOUSEHOLD)) == 0
                && kith_record_has_token (homes->pdata[j], KITH_HOUSEHOLD_MEMBER_SHARE, "main")
                && kith_record_get_presence (own->pdata[k], today) == KITH_PRESENCE_THERE
                && kith_record_get_presence (homes->pdata[j], today) == KITH_PRESENCE_THERE)
              return TRUE;
        }
    }

  return FALSE;
}

static void
add_middle (KithCase   *live,
            GPtrArray     *drafts,
            const char *sheet,
            gboolean    is_family,
            KithDay     today)
{
  KithRecord *focus = kith_kin_find_focus (live);

  if (!is_family)
    {
      if (focus != NULL)
        add_seat (drafts, sheet, focus, "centre", 1, today);
      return;
    }

  for (guint i = 0; i < kith_case_count (live, KITH_RECORD_PERSON); i++)
    {
      KithRecord *person = kith_case_nth (live, KITH_RECORD_PERSON, i);

      if (is_in_the_middle (live, person, today))
        add_seat (drafts, sheet, person, "centre", drafts->len, today);
    }
}

/**
 * kith_desk_add_circles:
 * @kind: token of a kind of circles
 * @title: (nullable): what the sheet is called
 * @voice: (nullable): whose view it is
 * @today: the day on which it is begun
 * @error: return location for a #GError
 *
 * Begins circles. In the middle of safety circles stand the children and who brings them up at
 * home; in the middle of the other kinds the child in focus.
 *
 * Returns: (transfer full) (nullable): the id of the sheet, when it is on the disk and in the live
 *   case
 */
char *
kith_desk_add_circles (KithDesk    *self,
                       const char  *kind,
                       const char  *title,
                       const char  *voice,
                       KithDay      today,
                       GError     **error)
{
  const KithRings *rings = kith_rings_find (kind);
  g_autoptr(GPtrArray) drafts = new_drafts ();
  KithDraft *sheet = kith_draft_new (KITH_RECORD_SHEET);

  g_ptr_array_add (drafts, sheet);
  g_return_val_if_fail (rings != NULL, NULL);

  kith_draft_set_text (sheet, KITH_SHEET_KIND, kind);
  kith_draft_set_text (sheet, KITH_SHEET_TITLE, title);
  kith_draft_set_text (sheet, KITH_SHEET_VOICE, voice);
  add_middle (kith_desk_get_case (self), drafts, kith_draft_get_id (sheet), rings->is_knowledge, today);

  return kith_desk_record (self, kith_label_add (KITH_RECORD_SHEET), drafts, NULL, error)
           ? g_strdup (kith_draft_get_id (sheet)) : NULL;
}

/* What is agreed already is done now; else the step is one that nobody had planned. */
static void
add_step (KithCase   *live,
          GPtrArray     *drafts,
          KithRecord *placement,
          const char *ring,
          KithDay     day)
{
  const char *sheet = kith_record_get_ref (placement, KITH_PLACEMENT_SHEET);
  const char *person = kith_record_get_ref (placement, KITH_PLACEMENT_PERSON);
  KithRecord *planned = kith_circles_find_step (live, sheet, person);
  KithDraft *draft;

  if (planned != NULL && kith_record_has_token (planned, KITH_CIRCLE_MOVE_TO_RING, ring))
    draft = kith_draft_new_for (planned);
  else
    {
      draft = kith_draft_new (KITH_RECORD_CIRCLE_MOVE);
      kith_draft_set_text (draft, KITH_CIRCLE_MOVE_SHEET, sheet);
      kith_draft_set_text (draft, KITH_CIRCLE_MOVE_PERSON, person);
      kith_draft_set_text (draft, KITH_CIRCLE_MOVE_TO_RING, ring);
    }

  kith_draft_set_text (draft, KITH_CIRCLE_MOVE_FROM_RING,
                       kith_record_get_token (placement, KITH_PLACEMENT_RING));
  set_day (draft, KITH_CIRCLE_MOVE_DONE_ON, day);
  g_ptr_array_add (drafts, draft);
}

/* Within the day on which somebody was placed a change is a correction, not a step. */
static gboolean
is_a_step (const KithRings *rings,
           KithRecord      *placement,
           KithDay          day)
{
  KithDate placed;

  return rings->is_knowledge && kith_record_get_ref (placement, KITH_PLACEMENT_PERSON) != NULL
         && kith_rings_number (rings, kith_record_get_token (placement, KITH_PLACEMENT_RING)) >= 0
         && !(kith_record_get_date (placement, KITH_PLACEMENT_PLACED_ON, &placed)
              && placed.earliest == day);
}

static void
draft_ring (KithCase        *live,
            GPtrArray          *drafts,
            const KithRings *rings,
            const char      *sheet,
            KithRecord      *subject,
            const char      *ring,
            gint64           seat,
            KithDay          day)
{
  KithRecord *placement = kith_circles_find_seat (live, sheet, kith_record_get_id (subject));
  KithDraft *draft;

  if (placement == NULL)
    {
      add_seat (drafts, sheet, subject, ring, seat, day);
      return;
    }
  if (kith_record_has_token (placement, KITH_PLACEMENT_RING, ring))
    return;

  if (is_a_step (rings, placement, day))
    add_step (live, drafts, placement, ring, day);
  draft = kith_draft_new_for (placement);
  kith_draft_set_text (draft, KITH_PLACEMENT_RING, ring);
  kith_draft_set_integer (draft, KITH_PLACEMENT_SEAT, seat);
  kith_draft_set_integer (draft, KITH_PLACEMENT_IS_PINNED, 0);
  g_ptr_array_add (drafts, draft);
}

/**
 * kith_desk_put_in_ring:
 * @sheet: id of circles
 * @subjects: (array zero-terminated=1): ids of people, places or groups
 * @ring: token of a ring
 * @day: when it became so
 * @error: return location for a #GError
 *
 * Puts people into a ring, after who sits there. Who comes from another ring leaves a step behind
 * that says from where; a step that was agreed is done by that. Who is there already stays.
 *
 * Errors: %KITH_ERROR_NOT_FOUND if the sheet or somebody is no longer there; %KITH_ERROR_RULE if
 *   these circles have no such ring.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_put_in_ring (KithDesk           *self,
                       const char         *sheet,
                       const char *const  *subjects,
                       const char         *ring,
                       KithDay             day,
                       GError            **error)
{
  KithCase *live = kith_desk_get_case (self);
  g_autoptr(GPtrArray) drafts = new_drafts ();
  const KithRings *rings;
  gint64 seat;

  if (find_sheet (self, sheet, &rings, error) == NULL)
    return FALSE;
  if (kith_rings_number (rings, ring) < 0)
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_RULE,
                           _("These circles have no such ring; choose one that is drawn."));
      return FALSE;
    }

  seat = next_seat (live, sheet, ring);
  for (guint i = 0; subjects[i] != NULL; i++)
    {
      KithRecord *subject = kith_case_find (live, subjects[i]);

      if (subject == NULL)
        return kith_verb_tell_gone (error);
      draft_ring (live, drafts, rings, sheet, subject, ring, seat + i, day);
    }

  return drafts->len == 0 || kith_desk_record (self, N_("Place in Ring"), drafts, NULL, error);
}

/**
 * kith_desk_take_off_rings:
 * @sheet: id of circles
 * @subjects: (array zero-terminated=1): ids of who is in a ring
 * @error: return location for a #GError
 *
 * Takes people off the sheet, with the steps that say how they came where they were. They stay in
 * the case.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_take_off_rings (KithDesk           *self,
                          const char         *sheet,
                          const char *const  *subjects,
                          GError            **error)
{
  KithCase *live = kith_desk_get_case (self);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; subjects[i] != NULL; i++)
    {
      GPtrArray *referrers = kith_case_get_referrers (live, subjects[i]);

      for (guint j = 0; j < referrers->len; j++)
        {
          KithRecord *record = referrers->pdata[j];
          const KithRecordKind kind = kith_record_get_kind (record);

          if ((kind == KITH_RECORD_PLACEMENT
               && g_strcmp0 (kith_record_get_ref (record, KITH_PLACEMENT_SHEET), sheet) == 0)
              || (kind == KITH_RECORD_CIRCLE_MOVE
                  && g_strcmp0 (kith_record_get_ref (record, KITH_CIRCLE_MOVE_SHEET), sheet) == 0
                  && g_strcmp0 (kith_record_get_ref (record, KITH_CIRCLE_MOVE_PERSON), subjects[i]) == 0))
            g_ptr_array_add (ids, (gpointer) kith_record_get_id (record));
        }
    }
  if (ids->len == 0)
    return TRUE;

  g_ptr_array_add (ids, NULL);
  return kith_desk_remove_all (self, (const char *const *) ids->pdata, error);
}

/**
 * kith_desk_seat_before:
 * @sheet: id of circles
 * @subject: id of who is in a ring
 * @other: (nullable): id of somebody in the same ring; %NULL for the last seat
 * @error: return location for a #GError
 *
 * Changes the order in a ring. Where somebody sits in it means nothing.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_seat_before (KithDesk    *self,
                       const char  *sheet,
                       const char  *subject,
                       const char  *other,
                       GError     **error)
{
  KithCase *live = kith_desk_get_case (self);
  KithRecord *mover = kith_circles_find_seat (live, sheet, subject);
  KithRecord *before = other != NULL ? kith_circles_find_seat (live, sheet, other) : NULL;
  g_autoptr(GPtrArray) drafts = new_drafts ();
  const KithRings *rings;
  g_autoptr(GArray) seats = NULL;
  KithRecord *record = find_sheet (self, sheet, &rings, error);
  gint64 seat = 1;

  if (record == NULL)
    return FALSE;
  if (mover == NULL || (other != NULL && before == NULL))
    return kith_verb_tell_gone (error);

  seats = kith_circles_read (live, record, KITH_DAY_PAST);
  for (guint i = 0; i <= seats->len; i++)
    {
      KithRecord *placement = i < seats->len ? g_array_index (seats, KithSeat, i).placement : NULL;
      KithRecord *next[] = { placement == before ? mover : NULL, placement };

      if (placement == mover || (placement != NULL
                                 && !kith_record_has_token (placement, KITH_PLACEMENT_RING,
                                                            kith_record_get_token (mover, KITH_PLACEMENT_RING))))
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (next); j++)
        if (next[j] != NULL)
          {
            KithDraft *draft = kith_draft_new_for (next[j]);

            kith_draft_set_integer (draft, KITH_PLACEMENT_SEAT, seat++);
            g_ptr_array_add (drafts, draft);
          }
    }

  return kith_desk_record (self, N_("Change Order"), drafts, NULL, error);
}

/**
 * kith_desk_answer_network:
 * @sheet: id of circles
 * @person: id of who is in a ring
 * @answer: token of the vocabulary of answers to being in the network
 * @error: return location for a #GError
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_answer_network (KithDesk    *self,
                          const char  *sheet,
                          const char  *person,
                          const char  *answer,
                          GError     **error)
{
  KithRecord *placement = kith_circles_find_seat (kith_desk_get_case (self), sheet, person);
  g_autoptr(GPtrArray) drafts = new_drafts ();

  if (placement == NULL)
    return kith_verb_tell_gone (error);

  g_ptr_array_add (drafts, kith_draft_new_for (placement));
  kith_draft_set_text (drafts->pdata[0], KITH_PLACEMENT_IN_NETWORK, answer);
  return kith_desk_record (self, N_("Note Answer"), drafts, NULL, error);
}

/**
 * kith_desk_plan_step:
 * @sheet: id of safety circles
 * @person: id of who is in a ring
 * @plan: what is agreed
 * @today: when
 * @error: return location for a #GError
 *
 * Notes that somebody is to be told more. A step that is still open is changed, so that there is
 * one for each person at a time.
 *
 * Returns: (transfer full) (nullable): the id of the step, when it is on the disk and in the live
 *   case
 */
char *
kith_desk_plan_step (KithDesk            *self,
                     const char          *sheet,
                     const char          *person,
                     const KithStepPlan  *plan,
                     KithDay              today,
                     GError             **error)
{
  KithCase *live = kith_desk_get_case (self);
  KithRecord *placement = kith_circles_find_seat (live, sheet, person);
  KithRecord *open = placement != NULL ? kith_circles_find_step (live, sheet, person) : NULL;
  g_autoptr(GPtrArray) drafts = new_drafts ();
  KithDraft *draft = open != NULL ? kith_draft_new_for (open) : kith_draft_new (KITH_RECORD_CIRCLE_MOVE);

  g_ptr_array_add (drafts, draft);
  if (placement == NULL)
    {
      kith_verb_tell_gone (error);
      return NULL;
    }

  kith_draft_set_text (draft, KITH_CIRCLE_MOVE_SHEET, sheet);
  kith_draft_set_text (draft, KITH_CIRCLE_MOVE_PERSON, person);
  kith_draft_set_text (draft, KITH_CIRCLE_MOVE_FROM_RING,
                       kith_record_get_token (placement, KITH_PLACEMENT_RING));
  kith_draft_set_text (draft, KITH_CIRCLE_MOVE_TO_RING, plan->to_ring);
  kith_draft_set_text (draft, KITH_CIRCLE_MOVE_TELLER, plan->teller);
  kith_draft_set_text (draft, KITH_CIRCLE_MOVE_WORDS, plan->words);
  kith_draft_set_text (draft, KITH_CIRCLE_MOVE_HELP, plan->help);
  set_day (draft, KITH_CIRCLE_MOVE_BY_WHEN, plan->by_when);
  if (open == NULL)
    set_day (draft, KITH_CIRCLE_MOVE_AGREED_ON, today);

  return kith_desk_record (self, kith_label_add (KITH_RECORD_CIRCLE_MOVE), drafts, NULL, error)
           ? g_strdup (kith_draft_get_id (draft)) : NULL;
}

/**
 * kith_desk_finish_step:
 * @step: id of a step that is open
 * @went: (nullable): how it went
 * @day: when it was done
 * @error: return location for a #GError
 *
 * Notes that somebody was told: they are in the new ring from that day on.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_finish_step (KithDesk    *self,
                       const char  *step,
                       const char  *went,
                       KithDay      day,
                       GError     **error)
{
  KithCase *live = kith_desk_get_case (self);
  KithRecord *record = kith_case_find_kind (live, KITH_RECORD_CIRCLE_MOVE, step);
  KithRecord *placement
    = record != NULL ? kith_circles_find_seat (live, kith_record_get_ref (record, KITH_CIRCLE_MOVE_SHEET),
                                               kith_record_get_ref (record, KITH_CIRCLE_MOVE_PERSON))
                     : NULL;
  g_autoptr(GPtrArray) drafts = new_drafts ();
  KithDraft *draft;

  if (placement == NULL)
    return kith_verb_tell_gone (error);

  draft = kith_draft_new_for (record);
  g_ptr_array_add (drafts, draft);
  kith_draft_set_text (draft, KITH_CIRCLE_MOVE_FROM_RING,
                       kith_record_get_token (placement, KITH_PLACEMENT_RING));
  set_day (draft, KITH_CIRCLE_MOVE_DONE_ON, day);
  kith_draft_set_text (draft, KITH_CIRCLE_MOVE_WENT, went);

  draft = kith_draft_new_for (placement);
  g_ptr_array_add (drafts, draft);
  kith_draft_set_text (draft, KITH_PLACEMENT_RING, kith_record_get_token (record, KITH_CIRCLE_MOVE_TO_RING));
  kith_draft_set_integer (draft, KITH_PLACEMENT_SEAT,
                          next_seat (live, kith_record_get_ref (record, KITH_CIRCLE_MOVE_SHEET),
                                     kith_record_get_token (record, KITH_CIRCLE_MOVE_TO_RING)));
  return kith_desk_record (self, N_("Note Step as Done"), drafts, NULL, error);
}
