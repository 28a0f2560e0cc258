/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a user can do to a case. Each verb looks at the rules first, then writes one step; it either
 * happens wholly, in the file and in the live case, or not at all.
 */

#include "config.h"

#include "desk/kith-verbs.h"

#include "base/kith-error.h"
#include "base/kith-id.h"
#include "desk/kith-desk-private.h"
#include "desk/kith-labels.h"
#include "desk/kith-rules.h"
#include "model/kith-edit.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Importing. */

static gboolean
check_import (KithCase    *live,
              KithCase    *from,
              KithRecord  *record,
              GError     **error)
{
  const char *id = kith_record_get_id (record);

  if (!kith_id_is_valid (id))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_FORMAT,
                           _("A record has no usable name of its own; the family cannot be taken in."));
      return FALSE;
    }
  if (kith_case_find (live, id) != NULL)
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_EXISTS,
                           _("This family is in the case already; nothing was added."));
      return FALSE;
    }

  return kith_rules_check_values (record, error)
         && kith_rules_check_refs (from, NULL, record, error);
}

static gboolean
check_all (KithCase  *live,
           KithCase  *from,
           GError   **error)
{
  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    for (guint i = 0; kith_record_type_get (kind)->is_live && i < kith_case_count (from, kind); i++)
      if (!check_import (live, from, kith_case_nth (from, kind, i), error))
        return FALSE;

  return TRUE;
}

static gboolean
has_line (const char *text,
          const char *line)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strv_contains ((const char *const *) lines, line);
}

/* Where the people come from is told of each family that came in. */
static void
add_source (KithStep   *step,
            KithRecord *info,
            KithRecord *from)
{
  const char *before = kith_record_get_text (info, KITH_CASE_INFO_SOURCE_NOTE);
  const char *more = kith_record_get_text (from, KITH_CASE_INFO_SOURCE_NOTE);
  g_autofree char *both = NULL;

  if (before == NULL || more == NULL || has_line (before, more))
    return;

  both = g_strdup_printf ("%s\n%s", before, more);
  kith_step_update (step, info, KITH_CASE_INFO_SOURCE_NOTE, &(KithValue){ .text = both });
}

/* What the case says about itself already is worth more than what a foreign file says. */
static void
fill_info (KithStep   *step,
           KithRecord *info,
           KithRecord *from)
{
  const KithRecordType *type = kith_record_get_record_type (info);

  add_source (step, info, from);
  for (guint i = 0; i < type->n_fields; i++)
    if (kith_record_get_value (info, i)->text == NULL)
      kith_step_update (step, info, i, kith_record_get_value (from, i));
}

static void
import_kind (KithStep       *step,
             KithCase       *live,
             KithCase       *from,
             KithRecordKind  kind)
{
  KithRecord *info = kind == KITH_RECORD_CASE_INFO ? kith_case_get_info (live) : NULL;

  for (guint i = 0; i < kith_case_count (from, kind); i++)
    {
      KithRecord *record = kith_case_nth (from, kind, i);

      if (info != NULL)
        fill_info (step, info, record);
      else
        kith_step_insert (step, record);
    }
}

/**
 * kith_desk_import:
 * @from: a case of its own, such as one read from a foreign file
 * @error: return location for a #GError
 *
 * Adds all records of @from in one step. Odd kin, such as a circle of descent, comes in as it is:
 * it is what the file says, and kith_desk_check() tells of it.
 *
 * Errors: %KITH_ERROR_EXISTS if a record is in the case already; %KITH_ERROR_RULE if one refers to
 *   nothing, or holds a choice or date that is none.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_import (KithDesk  *self,
                  KithCase  *from,
                  GError   **error)
{
  KithCase *live = kith_desk_get_case (self);
  g_autoptr(KithStep) step = NULL;

  g_return_val_if_fail (KITH_IS_CASE (from), FALSE);

  if (!check_all (live, from, error))
    return FALSE;

  step = kith_desk_begin (self, N_("Import Family"), NULL, error);
  if (step == NULL)
    return FALSE;

  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    if (kith_record_type_get (kind)->is_live)
      import_kind (step, live, from, kind);

  return kith_desk_commit (self, step, error);
}

/* Adding and editing. */

static gboolean
check_drafts (KithCase   *live,
              GPtrArray  *drafts,
              GError    **error)
{
  g_autoptr(GHashTable) fresh = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < drafts->len; i++)
    g_hash_table_insert (fresh, (gpointer) kith_draft_get_id (drafts->pdata[i]),
                         kith_draft_get_record (drafts->pdata[i]));

  for (guint i = 0; i < drafts->len; i++)
    {
      KithRecord *record = kith_draft_get_record (drafts->pdata[i]);

      if (!kith_rules_check_values (record, error)
          || !kith_rules_check_refs (live, fresh, record, error)
          || !kith_rules_check_ends (record, error)
          || !kith_rules_check_one_plan (live, fresh, record, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_same_value (KithRecord *a,
                KithRecord *b,
                guint       field)
{
  const KithValue *one = kith_record_get_value (a, field);
  const KithValue *other = kith_record_get_value (b, field);

  switch (kith_record_get_record_type (a)->fields[field].kind)
    {
    case KITH_FIELD_BOOLEAN:
    case KITH_FIELD_INTEGER:
      return one->integer == other->integer;
    case KITH_FIELD_REAL:
      return memcmp (&one->real, &other->real, sizeof one->real) == 0;
    case KITH_FIELD_TEXT:
    case KITH_FIELD_TOKEN:
    case KITH_FIELD_REF:
    case KITH_FIELD_DATE:
    case KITH_FIELD_TOKENS:
    case KITH_FIELD_MOMENT:
    case KITH_FIELD_BYTES:
    default:
      return g_strcmp0 (one->text, other->text) == 0;
    }
}

static void
write_draft (KithStep  *step,
             KithCase  *live,
             KithDraft *draft)
{
  KithRecord *record = kith_draft_get_record (draft);
  KithRecord *old = kith_case_find (live, kith_draft_get_id (draft));
  const KithRecordType *type = kith_record_get_record_type (record);

  if (old == NULL)
    {
      kith_step_insert (step, record);
      return;
    }

  for (guint i = 0; i < type->n_fields; i++)
    if (kith_draft_says (draft, i) && !has_same_value (record, old, i))
      kith_step_update (step, record, i, kith_record_get_value (record, i));
}

/**
 * kith_desk_record:
 * @label: the step's name in the user's words, marked for translation but not translated
 * @drafts: (element-type KithDraft): new records, and changes to records of the case; they may
 *   refer to each other
 * @join: (nullable): a word for steps of one kind that are undone together
 * @error: return location for a #GError
 *
 * Records several things as one step.
 *
 * Errors: %KITH_ERROR_RULE if one of them breaks a rule of the model.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_record (KithDesk    *self,
                  const char  *label,
                  GPtrArray   *drafts,
                  const char  *join,
                  GError     **error)
{
  KithCase *live = kith_desk_get_case (self);
  g_autoptr(KithStep) step = NULL;

  if (!check_drafts (live, drafts, error))
    return FALSE;

  step = kith_desk_begin (self, label, join, error);
  if (step == NULL)
    return FALSE;

  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    for (guint i = 0; i < drafts->len; i++)
      if (kith_record_get_kind (kith_draft_get_record (drafts->pdata[i])) == kind)
        write_draft (step, live, drafts->pdata[i]);

  return kith_desk_commit (self, step, error);
}

static gboolean
record_one (KithDesk    *self,
            const char  *label,
            KithDraft   *draft,
            const char  *join,
            GError     **error)
{
  g_autoptr(GPtrArray) drafts = g_ptr_array_new ();

  g_ptr_array_add (drafts, draft);
  return kith_desk_record (self, label, drafts, join, error);
}

/**
 * kith_desk_add:
 * @draft: from kith_draft_new(): a person, a relation, a household, a sheet …
 * @error: return location for a #GError
 *
 * Adds one record.
 *
 * Errors: %KITH_ERROR_RULE if it breaks a rule of the model.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_add (KithDesk   *self,
               KithDraft  *draft,
               GError    **error)
{
  KithRecord *record = kith_draft_get_record (draft);

  g_return_val_if_fail (kith_case_find (kith_desk_get_case (self), kith_draft_get_id (draft)) == NULL,
                        FALSE);

  return record_one (self, kith_label_add (kith_record_get_kind (record)), draft, NULL, error);
}

static char *
join_word (KithDraft *draft)
{
  const KithRecordType *type = kith_record_get_record_type (kith_draft_get_record (draft));
  GString *word = g_string_new ("edit ");

  g_string_append (word, kith_draft_get_id (draft));
  for (guint i = 0; i < type->n_fields; i++)
    if (kith_draft_says (draft, i))
      g_string_append_printf (word, " %s", type->fields[i].name);

  return g_string_free (word, FALSE);
}

/* One field is named in the label; several are told by what they belong to. */
static char *
dup_edit_label (KithRecord *record,
                KithDraft  *draft)
{
  const KithRecordType *type = kith_record_get_record_type (record);
  guint n = 0, field = 0;

  for (guint i = 0; i < type->n_fields; i++)
    if (kith_draft_says (draft, i))
      {
        field = i;
        n++;
      }

  return n == 1 ? kith_label_dup_typed (record, field) : g_strdup (kith_label_edit (type->kind));
}

/* What a date says of a couple of which nothing else was said yet. */
static const struct
{
  guint       field;
  const char *of_married;
  const char *of_others;
} partings[] = {
  { KITH_PARTNERSHIP_ENDED, "divorced", "ended" },
  { KITH_PARTNERSHIP_SEPARATED, "separated", "ended" },
};

static gboolean
are_married (KithRecord *couple)
{
  static const char *const kinds[] = { "married", "civil_partnership", "religious_only",
                                       "forced_marriage" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kith_record_has_token (couple, KITH_PARTNERSHIP_KIND, kinds[i]))
      return TRUE;

  return FALSE;
}

/* Who says when a couple parted has said that they did. */
static void
let_them_part (KithRecord *couple,
               KithDraft  *draft)
{
  KithRecord *said = kith_draft_get_record (draft);

  if (kith_record_get_kind (couple) != KITH_RECORD_PARTNERSHIP
      || kith_draft_says (draft, KITH_PARTNERSHIP_STATE)
      || !kith_record_has_token (couple, KITH_PARTNERSHIP_STATE, "together"))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (partings); i++)
    {
      KithDate date;

      if (!kith_draft_says (draft, partings[i].field)
          || !kith_record_get_date (said, partings[i].field, &date))
        continue;
      kith_draft_set_text (draft, KITH_PARTNERSHIP_STATE,
                           are_married (couple) ? partings[i].of_married : partings[i].of_others);
      return;
    }
}

/**
 * kith_desk_edit:
 * @draft: from kith_draft_new_for(): what shall change in a record
 * @joins: whether this is typing: undone together with the edits of the same fields before it
 * @error: return location for a #GError
 *
 * Changes the fields that @draft speaks of. The day on which a couple parted says also that they
 * have, if nothing else was said of how they are now.
 *
 * Errors: %KITH_ERROR_RULE if that breaks a rule of the model; %KITH_ERROR_NOT_FOUND if the record
 *   is no longer there.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_edit (KithDesk   *self,
                KithDraft  *draft,
                gboolean    joins,
                GError    **error)
{
  const KithRecordKind kind = kith_record_get_kind (kith_draft_get_record (draft));
  KithRecord *record = kith_case_find_kind (kith_desk_get_case (self), kind, kith_draft_get_id (draft));
  g_autofree char *word = joins ? join_word (draft) : NULL;
  g_autofree char *label = NULL;

  if (record == NULL)
    return kith_verb_tell_gone (error);

  label = dup_edit_label (record, draft);
  let_them_part (record, draft);
  return record_one (self, label, draft, word, error);
}

/**
 * kith_desk_describe:
 * @draft: from kith_draft_new() for %KITH_RECORD_CASE_INFO
 * @error: return location for a #GError
 *
 * Says something about the case itself, of which there is one record at most.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_describe (KithDesk   *self,
                    KithDraft  *draft,
                    GError    **error)
{
  KithRecord *said = kith_draft_get_record (draft);
  KithRecord *info = kith_case_get_info (kith_desk_get_case (self));
  g_autoptr(KithDraft) change = NULL;

  g_return_val_if_fail (kith_record_get_kind (said) == KITH_RECORD_CASE_INFO, FALSE);

  if (info == NULL)
    return kith_desk_add (self, draft, error);

  change = kith_draft_new_for (info);
  for (guint i = 0; i < KITH_CASE_INFO_N_FIELDS; i++)
    if (kith_draft_says (draft, i))
      kith_draft_set_text (change, i, kith_record_get_text (said, i));

  return kith_desk_edit (self, change, FALSE, error);
}
