/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A record on its way in: what it shall say, and which of its fields were spoken of. */

#include "config.h"

#include "desk/kith-draft.h"

#include "base/kith-id.h"
#include "model/kith-edit.h"

struct _KithDraft
{
  KithRecord *record; /* owned */
  guint64     said;   /* one bit for each field */
};

static char *
next_id (void)
{
  static KithIdMaker *maker;

  if (maker == NULL)
    maker = kith_id_maker_new ();

  return kith_id_maker_next (maker);
}

/**
 * kith_draft_new:
 *
 * Returns: (transfer full): a draft of a record that is to be added; it has its id already, so that
 *   other drafts can refer to it
 */
KithDraft *
kith_draft_new (KithRecordKind kind)
{
  KithDraft *self = g_new0 (KithDraft, 1);
  g_autofree char *id = next_id ();

  self->record = kith_record_new (kind, id);
  return self;
}

/**
 * kith_draft_new_for:
 * @record: a record of the case
 *
 * Returns: (transfer full): a draft in which nothing is said yet about what shall change in @record
 */
KithDraft *
kith_draft_new_for (KithRecord *record)
{
  KithDraft *self = g_new0 (KithDraft, 1);

  self->record = kith_record_copy (record);
  return self;
}

/**
 * kith_draft_free:
 * @self: (transfer full):
 */
void
kith_draft_free (KithDraft *self)
{
  g_object_unref (self->record);
  g_free (self);
}

/**
 * kith_draft_get_id:
 *
 * Returns: the id the record has or will have
 */
const char *
kith_draft_get_id (KithDraft *self)
{
  return kith_record_get_id (self->record);
}

/**
 * kith_draft_get_record:
 *
 * Returns: (transfer none): the record as it would be
 */
KithRecord *
kith_draft_get_record (KithDraft *self)
{
  return self->record;
}

/**
 * kith_draft_says:
 *
 * Returns: whether @field was set
 */
gboolean
kith_draft_says (KithDraft *self,
                 guint      field)
{
  return (self->said >> field & 1) != 0;
}

static void
speak_of (KithDraft *self,
          guint      field)
{
  g_return_if_fail (field < 64);

  self->said |= G_GUINT64_CONSTANT (1) << field;
}

/**
 * kith_draft_set_text:
 * @text: (nullable): text, token, id or EDTF, by the kind of @field
 */
void
kith_draft_set_text (KithDraft  *self,
                     guint       field,
                     const char *text)
{
  kith_record_set_text (self->record, field, text);
  speak_of (self, field);
}

/**
 * kith_draft_set_integer:
 * @integer: a number, or 0 and 1 for no and yes
 */
void
kith_draft_set_integer (KithDraft *self,
                        guint      field,
                        gint64     integer)
{
  kith_record_set_integer (self->record, field, integer);
  speak_of (self, field);
}

/**
 * kith_draft_set_real:
 * @real: a number; lengths in millimetres
 */
void
kith_draft_set_real (KithDraft *self,
                     guint      field,
                     double     real)
{
  kith_record_set_real (self->record, field, real);
  speak_of (self, field);
}

/**
 * kith_drafts_new:
 *
 * Returns: (transfer full) (element-type KithDraft): an array for the drafts of one step
 */
GPtrArray *
kith_drafts_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) kith_draft_free);
}

/**
 * kith_drafts_add_for:
 * @drafts: from kith_drafts_new()
 * @record: a record of the case
 *
 * Returns: (transfer none): a draft of what shall change in @record, added to @drafts
 */
KithDraft *
kith_drafts_add_for (GPtrArray  *drafts,
                     KithRecord *record)
{
  KithDraft *draft = kith_draft_new_for (record);

  g_ptr_array_add (drafts, draft);
  return draft;
}
