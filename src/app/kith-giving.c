/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing what is handed out into the register, with the copy it was made of. */

#include "config.h"

#include "app/kith-giving.h"

#include "desk/kith-verbs-giving.h"
#include "exchange/kith-plain.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

struct _KithGivingLine
{
  KithDesk  *desk;    /* owned */
  KithDraft *draft;   /* owned */
  char      *options; /* owned, nullable */
  char      *content; /* owned */
};

static char *
dup_now (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  KithMoment moment = { kith_day_today (),
                        g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now) };

  return kith_moment_dup_iso (&moment);
}

static const char *
find_giver (KithDesk *desk)
{
  KithRecord *info = kith_case_get_info (kith_desk_get_case (desk));

  return info != NULL ? kith_record_get_text (info, KITH_CASE_INFO_PRACTITIONER) : NULL;
}

static KithDraft *
draft_giving (KithDesk       *desk,
              const KithGift *gift)
{
  KithDraft *draft = kith_draft_new (KITH_RECORD_GIVING);
  const KithMatrix *matrix = kith_case_get_matrix (kith_desk_get_case (desk));
  g_autofree char *now = dup_now ();
  g_autofree char *name = kith_reader_dup_label (gift->reader);
  g_autofree char *withheld = kith_share_dup_withheld (gift->share);
  g_autofree char *rules = g_strdup_printf ("%s %s", kith_matrix_get_name (matrix),
                                            kith_matrix_get_version (matrix));
  g_autofree char *choices = gift->choices != NULL
                               ? kith_share_choices_dup_text (gift->choices) : NULL;

  kith_draft_set_text (draft, KITH_GIVING_WHAT, gift->what);
  kith_draft_set_text (draft, KITH_GIVING_WAY, gift->way);
  kith_draft_set_text (draft, KITH_GIVING_READER, gift->reader->person);
  kith_draft_set_text (draft, KITH_GIVING_READER_KIND,
                       kith_reader_kind_get_token (gift->reader->kind));
  kith_draft_set_text (draft, KITH_GIVING_READER_NAME, name);
  kith_draft_set_text (draft, KITH_GIVING_GIVEN_AT, now);
  kith_draft_set_text (draft, KITH_GIVING_FORM, gift->form);
  kith_draft_set_text (draft, KITH_GIVING_LANGUAGE, gift->language);
  kith_draft_set_text (draft, KITH_GIVING_WHY, gift->why);
  kith_draft_set_text (draft, KITH_GIVING_GIVEN_BY, gift->by != NULL ? gift->by : find_giver (desk));
  kith_draft_set_text (draft, KITH_GIVING_WITHHELD, withheld);
  kith_draft_set_text (draft, KITH_GIVING_CHOICES, choices);
  kith_draft_set_text (draft, KITH_GIVING_RULES, rules);
  kith_draft_set_text (draft, KITH_GIVING_SHEET, gift->sheet);
  kith_draft_set_text (draft, KITH_GIVING_PLAN, gift->plan);
  return draft;
}

/**
 * kith_giving_prepare:
 * @desk: where the case is worked on
 * @gift: what is about to be handed out
 *
 * Writes nothing yet: what is handed out in another thread, or by a printer, is only given when that
 * has succeeded, and by then the case may be another one.
 *
 * Returns: (transfer full): the line of the register
 */
KithGivingLine *
kith_giving_prepare (KithDesk       *desk,
                     const KithGift *gift)
{
  KithGivingLine *self = g_new0 (KithGivingLine, 1);

  self->desk = g_object_ref (desk);
  self->draft = draft_giving (desk, gift);
  self->options = g_strdup (gift->options);
  self->content = kith_plain_write (gift->share->copy);
  return self;
}

/**
 * kith_giving_can_commit:
 *
 * Returns: whether the case can be written; if not, only the service's own file may be made from it
 */
gboolean
kith_giving_can_commit (const KithGivingLine *self)
{
  return !kith_desk_is_read_only (self->desk);
}

/**
 * kith_giving_commit:
 * @error: return location for a #GError
 *
 * Writes what has been handed out into the register.
 *
 * Errors: those of kith_desk_give().
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kith_giving_commit (KithGivingLine  *self,
                    GError         **error)
{
  return kith_desk_give (self->desk, self->draft, self->options, self->content, error);
}

/**
 * kith_giving_free:
 */
void
kith_giving_free (KithGivingLine *self)
{
  g_object_unref (self->desk);
  kith_draft_free (self->draft);
  g_free (self->options);
  g_free (self->content);
  g_free (self);
}

/**
 * kith_giving_register:
 * @desk: where the case is worked on
 * @gift: what is handed out
 * @error: return location for a #GError
 *
 * Writes it into the register, in the same act in which it is handed out. What cannot be written
 * there must not be given.
 *
 * Errors: those of kith_desk_give().
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kith_giving_register (KithDesk        *desk,
                      const KithGift  *gift,
                      GError         **error)
{
  g_autoptr(KithGivingLine) line = kith_giving_prepare (desk, gift);

  return kith_giving_commit (line, error);
}

/**
 * kith_giving_register_for_file:
 * @what: what it is, without a name
 * @way: a token of the ways of giving
 * @form: (nullable): "PDF" and the like
 * @sheet: (nullable): the id of the drawing
 * @error: return location for a #GError
 *
 * Writes into the register what was made for the service's own file, with everything in it.
 *
 * Errors: those of kith_desk_give().
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kith_giving_register_for_file (KithDesk    *desk,
                               const char  *what,
                               const char  *way,
                               const char  *form,
                               const char  *sheet,
                               GError     **error)
{
  KithCase *family = kith_desk_get_case (desk);
  g_autoptr(KithReader) reader = kith_reader_new (KITH_READER_FILE);
  g_autoptr(KithShare) share
    = kith_share_reduce (family, reader, kith_case_get_matrix (family), NULL);

  return kith_giving_register (desk, &(KithGift){ .reader = reader, .share = share, .what = what,
                                                  .way = way, .form = form, .sheet = sheet },
                               error);
}

/**
 * kith_giving_read:
 * @giving: the id of a line of the register
 * @options: (out) (transfer full) (nullable): how it was made
 * @error: return location for a #GError
 *
 * Errors: those of kith_desk_read_copy() and kith_plain_read().
 *
 * Returns: (transfer full) (nullable): the copy that was given, as it was then
 */
KithCase *
kith_giving_read (KithDesk    *desk,
                  const char  *giving,
                  char       **options,
                  GError     **error)
{
  g_autofree char *content = kith_desk_read_copy (desk, giving, options, error);

  return content != NULL ? kith_plain_read (content, error) : NULL;
}
