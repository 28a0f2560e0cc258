/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Photos of people. A person has one; another takes its place, and undo brings the one before back.
 * The content is written before the step that names it, so no step ever names what is not there.
 */

#include "config.h"

#include "desk/kith-verbs-picture.h"

#include "base/kith-error.h"
#include "desk/kith-desk-private.h"
#include "desk/kith-labels.h"
#include "desk/kith-verbs.h"
#include "model/kith-mobility.h"
#include "model/kith-pictures.h"
#include "model/kith-records.h"
#include "store/kith-picture-content.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_BYTES (2 * 1024 * 1024)

static gboolean
is_jpeg (GBytes *content)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (content, &size);

  return size > 4 && size <= MOST_BYTES && data[0] == 0xff && data[1] == 0xd8 && data[2] == 0xff;
}

/**
 * kith_desk_keep_picture_content:
 * @picture: a draft of a picture, which names its content from now on
 * @content: a JPEG file
 * @error: return location for a #GError
 *
 * Writes the content of a picture that is to be recorded. This is no step; a content that nothing
 * comes to name goes by itself.
 *
 * Errors: %KITH_ERROR_FORMAT if it is no JPEG file, or one too large to have been made by Kith;
 *   what the disk says.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kith_desk_keep_picture_content (KithDesk   *self,
                                KithDraft  *picture,
                                GBytes     *content,
                                GError    **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (KITH_IS_DESK (self), FALSE);

  if (!is_jpeg (content))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_FORMAT,
                           _("This is not a photo that Kith can take in; nothing was changed."));
      return FALSE;
    }

  name = kith_picture_content_name (content);
  kith_draft_set_text (picture, KITH_PICTURE_CONTENT, name);
  return kith_picture_content_keep (kith_desk_get_file (self), content, error);
}

/* Who agreed, who took it and what was noted was said of the photo before, and of no other. */
static KithDraft *
draft_picture (KithCase   *live,
               const char *person)
{
  KithRecord *before = kith_person_find_picture (live, person);
  KithDraft *draft = before != NULL ? kith_draft_new_for (before)
                                    : kith_draft_new (KITH_RECORD_PICTURE);

  kith_draft_set_text (draft, KITH_PICTURE_PERSON, person);
  if (before == NULL)
    return draft;

  kith_draft_set_text (draft, KITH_PICTURE_AGREED, NULL);
  kith_draft_set_text (draft, KITH_PICTURE_TAKEN, NULL);
  kith_draft_set_text (draft, KITH_PICTURE_SAID_BY, NULL);
  kith_draft_set_text (draft, KITH_PICTURE_NOTE, NULL);
  return draft;
}

/**
 * kith_desk_set_picture:
 * @person: the id of a person
 * @content: a JPEG file, of a size fit to be kept; see kith_photo_take()
 * @width: of the picture, in dots
 * @height: of the picture, in dots
 * @error: return location for a #GError
 *
 * Gives somebody a photo, in place of the one they have. What was said of that one goes with it.
 *
 * Errors: %KITH_ERROR_NOT_FOUND if the person is no longer there; those of
 *   kith_desk_keep_picture_content().
 *
 * Returns: %TRUE when that is on the disk and in the live case
 */
gboolean
kith_desk_set_picture (KithDesk    *self,
                       const char  *person,
                       GBytes      *content,
                       int          width,
                       int          height,
                       GError     **error)
{
  KithCase *live = kith_desk_get_case (self);
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_draft_free);
  gboolean is_first;
  KithDraft *draft;

  kith_desk_settle (self);
  if (kith_case_find_kind (live, KITH_RECORD_PERSON, person) == NULL)
    return kith_verb_tell_gone (error);

  is_first = kith_person_find_picture (live, person) == NULL;
  draft = draft_picture (live, person);
  g_ptr_array_add (drafts, draft);
  kith_draft_set_integer (draft, KITH_PICTURE_WIDTH, width);
  kith_draft_set_integer (draft, KITH_PICTURE_HEIGHT, height);
  return kith_desk_keep_picture_content (self, draft, content, error)
         && kith_desk_record (self, is_first ? N_("Add Photo") : N_("Change Photo"), drafts, NULL,
                              error);
}

/**
 * kith_desk_set_paper:
 * @sheet: the id of a sheet
 * @content: a JPEG file; see kith_photo_take_page()
 * @width: of the picture, in dots
 * @height: of the picture, in dots
 * @error: return location for a #GError
 *
 * Lays the photo of a paper drawing behind a sheet, in place of the one that lies there.
 *
 * Errors: %KITH_ERROR_NOT_FOUND if the sheet is no longer there; those of
 *   kith_desk_keep_picture_content().
 *
 * Returns: %TRUE when that is on the disk and in the live case
 */
gboolean
kith_desk_set_paper (KithDesk    *self,
                     const char  *sheet,
                     GBytes      *content,
                     int          width,
                     int          height,
                     GError     **error)
{
  KithCase *live = kith_desk_get_case (self);
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_draft_free);
  KithRecord *before;
  KithDraft *draft;

  kith_desk_settle (self);
  if (kith_case_find_kind (live, KITH_RECORD_SHEET, sheet) == NULL)
    return kith_verb_tell_gone (error);

  before = kith_sheet_find_paper (live, sheet);
  draft = before != NULL ? kith_draft_new_for (before) : kith_draft_new (KITH_RECORD_PICTURE);
  g_ptr_array_add (drafts, draft);
  kith_draft_set_text (draft, KITH_PICTURE_SHEET, sheet);
  kith_draft_set_integer (draft, KITH_PICTURE_WIDTH, width);
  kith_draft_set_integer (draft, KITH_PICTURE_HEIGHT, height);
  return kith_desk_keep_picture_content (self, draft, content, error)
         && kith_desk_record (self, N_("Lay Paper Drawing Behind"), drafts, NULL, error);
}

/**
 * kith_desk_make_paper_pale:
 * @sheet: the id of a sheet
 * @is_pale: whether the photo behind it is shown pale
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_NOT_FOUND if no photo lies behind it.
 *
 * Returns: %TRUE when that is on the disk and in the live case
 */
gboolean
kith_desk_make_paper_pale (KithDesk    *self,
                           const char  *sheet,
                           gboolean     is_pale,
                           GError     **error)
{
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_draft_free);
  KithRecord *paper = kith_sheet_find_paper (kith_desk_get_case (self), sheet);

  if (paper == NULL)
    return kith_verb_tell_gone (error);

  g_ptr_array_add (drafts, kith_draft_new_for (paper));
  kith_draft_set_integer (drafts->pdata[0], KITH_PICTURE_IS_PALE, is_pale);
  return kith_desk_record (self, is_pale ? N_("Make Paper Drawing Pale") : N_("Show Paper Drawing Fully"),
                           drafts, NULL, error);
}

/**
 * kith_desk_show_pictures:
 * @sheet: (nullable): the id of a sheet; %NULL makes the first one
 * @shown: whether the people on it are drawn with their photos
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_NOT_FOUND if the sheet is no longer there.
 *
 * Returns: %TRUE when that is on the disk and in the live case
 */
gboolean
kith_desk_show_pictures (KithDesk    *self,
                         const char  *sheet,
                         gboolean     shown,
                         GError     **error)
{
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_draft_free);
  KithRecord *record = kith_case_find_kind (kith_desk_get_case (self), KITH_RECORD_SHEET, sheet);
  KithDraft *draft;

  if (sheet != NULL && record == NULL)
    return kith_verb_tell_gone (error);

  draft = record != NULL ? kith_draft_new_for (record) : kith_draft_new (KITH_RECORD_SHEET);
  g_ptr_array_add (drafts, draft);
  if (record == NULL)
    kith_draft_set_text (draft, KITH_SHEET_KIND, "genogram");
  kith_draft_set_integer (draft, KITH_SHEET_IS_WITHOUT_PICTURES, !shown);
  return kith_desk_record (self, shown ? N_("Show Photos") : N_("Hide Photos"), drafts, NULL, error);
}
