/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The way back over the paper bridge: a photo of a drawing that was filled in by pen is attached to a
 * sheet, and who stands on it is ticked in. Whoever is ticked was named on paper, and waits in the tray
 * of the sheet until they are placed. Each is one step.
 */

#include "config.h"

#include "desk/kith-verbs-paper.h"

#include "base/kith-error.h"
#include "base/kith-text.h"
#include "desk/kith-labels.h"
#include "desk/kith-verbs-picture.h"
#include "desk/kith-verbs-told.h"
#include "desk/kith-verbs.h"
#include "model/kith-kin.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

static char *
dup_edtf (KithDay day)
{
  const KithDate date = kith_date_from_day (day);

  return kith_date_dup_edtf (&date);
}

/* What was drawn on paper is a sheet of its own; the drawings on the screen stay as they are. */
static KithDraft *
draft_sheet (KithDesk   *self,
             const char *kind,
             KithDay     today)
{
  KithDraft *sheet = kith_draft_new (KITH_RECORD_SHEET);
  KithRecord *focus = kith_kin_find_focus (kith_desk_get_case (self));
  const KithDate date = kith_date_from_day (today);
  g_autofree char *day = kith_date_dup_text (&date);
  g_autofree char *title = kith_text_fill (_("On paper, %s"), day);
  g_autofree char *edtf = dup_edtf (today);

  kith_draft_set_text (sheet, KITH_SHEET_KIND, kind);
  kith_draft_set_text (sheet, KITH_SHEET_TITLE, title);
  kith_draft_set_text (sheet, KITH_SHEET_AS_AT, edtf);
  if (focus != NULL)
    kith_draft_set_text (sheet, KITH_SHEET_CENTRE, kith_record_get_id (focus));
  return sheet;
}

/**
 * kith_desk_attach_paper:
 * @kind: token of a kind of sheet
 * @content: a JPEG file without anything that a camera notes in it; see kith_photo_take_page()
 * @width: in dots
 * @height: in dots
 * @now: when it is attached
 * @error: return location for a #GError
 *
 * Attaches a photo of a paper drawing, with a sheet for it.
 *
 * Errors: those of kith_desk_keep_picture_content().
 *
 * Returns: (transfer full) (nullable): the id of the picture, when it is on the disk and in the live
 *   case
 */
char *
kith_desk_attach_paper (KithDesk          *self,
                        const char        *kind,
                        GBytes            *content,
                        int                width,
                        int                height,
                        const KithMoment  *now,
                        GError           **error)
{
  g_autoptr(GPtrArray) drafts = kith_drafts_new ();
  g_autofree char *edtf = dup_edtf (now->day);
  KithDraft *picture = kith_draft_new (KITH_RECORD_PICTURE);
  KithDraft *sheet = draft_sheet (self, kind, now->day);

  g_ptr_array_add (drafts, picture);
  g_ptr_array_add (drafts, sheet);
  kith_desk_settle (self);
  kith_draft_set_text (picture, KITH_PICTURE_SHEET, kith_draft_get_id (sheet));
  kith_draft_set_integer (picture, KITH_PICTURE_WIDTH, width);
  kith_draft_set_integer (picture, KITH_PICTURE_HEIGHT, height);
  kith_draft_set_text (picture, KITH_PICTURE_TAKEN, edtf);
  return kith_desk_keep_picture_content (self, picture, content, error)
         && kith_desk_record (self, N_("Attach Paper Drawing"), drafts, NULL, error)
         ? g_strdup (kith_draft_get_id (picture)) : NULL;
}

/**
 * kith_paper_find_tick:
 * @picture: a photo of a paper drawing
 *
 * Returns: (transfer none) (nullable): the mention that says that @person stands on it
 */
KithRecord *
kith_paper_find_tick (KithCase   *family,
                      KithRecord *picture,
                      KithRecord *person)
{
  const char *sheet = kith_record_get_ref (picture, KITH_PICTURE_SHEET);
  GPtrArray *rows = sheet != NULL ? kith_case_get_referrers (family, sheet) : NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_MENTION
        && kith_record_has_token (rows->pdata[i], KITH_MENTION_TOOL, "paper")
        && kith_case_resolve (family, rows->pdata[i], KITH_MENTION_PERSON) == person)
      return rows->pdata[i];

  return NULL;
}

static KithRecord *
find_picture (KithDesk    *self,
              const char  *picture,
              GError     **error)
{
  KithRecord *record = kith_case_find_kind (kith_desk_get_case (self), KITH_RECORD_PICTURE, picture);

  if (record == NULL || kith_case_resolve (kith_desk_get_case (self), record, KITH_PICTURE_SHEET) == NULL)
    {
      kith_verb_tell_gone (error);
      return NULL;
    }

  return record;
}

/* Who spoke through the drawing is whose view the sheet is. */
static KithDraft *
draft_tick (KithDesk         *self,
            KithRecord       *picture,
            const char       *person,
            const KithMoment *now)
{
  KithRecord *sheet = kith_case_resolve (kith_desk_get_case (self), picture, KITH_PICTURE_SHEET);
  KithDraft *mention = kith_draft_new (KITH_RECORD_MENTION);
  g_autofree char *edtf = dup_edtf (now->day);

  kith_draft_set_text (mention, KITH_MENTION_PERSON, person);
  kith_draft_set_text (mention, KITH_MENTION_TOOL, "paper");
  kith_draft_set_text (mention, KITH_MENTION_SHEET, kith_record_get_id (sheet));
  kith_draft_set_text (mention, KITH_MENTION_NAMED_BY, kith_record_get_text (sheet, KITH_SHEET_VOICE));
  kith_draft_set_text (mention, KITH_MENTION_NAMED_ON, edtf);
  return mention;
}

/**
 * kith_desk_tick_on_paper:
 * @picture: the id of a photo of a paper drawing
 * @person: the id of somebody
 * @ticked: whether they stand on it
 * @now: when it is noted
 * @error: return location for a #GError
 *
 * Returns: %TRUE when it is on the disk and in the live case, or was so already
 */
gboolean
kith_desk_tick_on_paper (KithDesk          *self,
                         const char        *picture,
                         const char        *person,
                         gboolean           ticked,
                         const KithMoment  *now,
                         GError           **error)
{
  KithCase *family = kith_desk_get_case (self);
  KithRecord *paper = find_picture (self, picture, error);
  KithRecord *known = kith_case_find_kind (family, KITH_RECORD_PERSON, person);
  g_autoptr(GPtrArray) drafts = kith_drafts_new ();
  KithRecord *tick;

  if (paper == NULL)
    return FALSE;
  if (known == NULL)
    return kith_verb_tell_gone (error);

  tick = kith_paper_find_tick (family, paper, known);
  if ((tick != NULL) == ticked)
    return TRUE;
  if (!ticked)
    return kith_desk_remove (self, kith_record_get_id (tick), error);

  g_ptr_array_add (drafts, draft_tick (self, paper, person, now));
  return kith_desk_record (self, N_("Tick In From Paper"), drafts, NULL, error);
}

/**
 * kith_desk_name_on_paper:
 * @picture: the id of a photo of a paper drawing
 * @text: somebody new who stands on it, in one line
 * @now: when it is noted
 * @error: return location for a #GError
 *
 * Adds somebody who was first named on paper.
 *
 * Errors: %KITH_ERROR_FORMAT if nothing was said.
 *
 * Returns: (transfer full) (nullable): the id of the new person
 */
char *
kith_desk_name_on_paper (KithDesk          *self,
                         const char        *picture,
                         const char        *text,
                         const KithMoment  *now,
                         GError           **error)
{
  KithRecord *paper = find_picture (self, picture, error);
  g_autoptr(GPtrArray) drafts = kith_drafts_new ();
  KithDraft *person;

  if (paper == NULL)
    return NULL;
  if (kith_text_is_empty (text))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_FORMAT, _("Type who was named."));
      return NULL;
    }

  person = kith_draft_new_told (text, now->day);
  kith_draft_set_text (person, KITH_PERSON_KIND, "friend");
  g_ptr_array_add (drafts, person);
  g_ptr_array_add (drafts, draft_tick (self, paper, kith_draft_get_id (person), now));
  return kith_desk_record (self, N_("Tick In From Paper"), drafts, NULL, error)
         ? g_strdup (kith_draft_get_id (person)) : NULL;
}
