/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the verbs call what they do, and one thing that several of them have to say. */

#include "config.h"

#include "desk/kith-labels.h"

#include "base/kith-error.h"
#include "base/kith-text.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

/* The names of steps, as they stand in "Undo …". */
static const struct
{
  const char *add;
  const char *edit;
  const char *remove;
} labels[] = {
  [KITH_RECORD_CASE_INFO] = { N_("Describe Case"), N_("Describe Case"), N_("Describe Case") },
  [KITH_RECORD_BIRTH_GROUP] = { N_("Join Twins"), N_("Edit Twins"), N_("Separate Twins") },
  [KITH_RECORD_PERSON] = { N_("Add Person"), N_("Edit Person"), N_("Remove Person") },
  [KITH_RECORD_PARTNERSHIP] = { N_("Add Couple"), N_("Edit Couple"), N_("Remove Couple") },
  [KITH_RECORD_PARENTAGE] = { N_("Add Child Link"), N_("Edit Child Link"), N_("Remove Child Link") },
  [KITH_RECORD_SIBSHIP] = { N_("Add Siblings"), N_("Edit Siblings"), N_("Remove Siblings") },
  [KITH_RECORD_RESPONSIBILITY] = { N_("Add Parental Responsibility"),
                                   N_("Edit Parental Responsibility"),
                                   N_("Remove Parental Responsibility") },
  [KITH_RECORD_HOUSEHOLD] = { N_("Add Household"), N_("Edit Household"), N_("Remove Household") },
  [KITH_RECORD_HOUSEHOLD_MEMBER] = { N_("Add to Household"), N_("Edit Household"),
                                     N_("Remove From Household") },
  [KITH_RECORD_TIE] = { N_("Add Tie"), N_("Edit Tie"), N_("Remove Tie") },
  [KITH_RECORD_CONTACT_ROUTE] = { N_("Add Contact"), N_("Edit Contact"), N_("Remove Contact") },
  [KITH_RECORD_NEED] = { N_("Add Need"), N_("Edit Need"), N_("Remove Need") },
  [KITH_RECORD_SAFETY_VIEW] = { N_("Add View of Safety"), N_("Edit View of Safety"),
                                N_("Remove View of Safety") },
  [KITH_RECORD_RESTRICTION] = { N_("Add Restriction"), N_("Edit Restriction"),
                                N_("Remove Restriction") },
  [KITH_RECORD_SHEET] = { N_("Add Sheet"), N_("Edit Sheet"), N_("Remove Sheet") },
  [KITH_RECORD_PLACEMENT] = { N_("Place"), N_("Move"), N_("Take Off Sheet") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (labels) == KITH_RECORD_HISTORY);

/**
 * kith_label_add:
 *
 * Returns: the name of the step that adds a record of @kind, untranslated
 */
const char *
kith_label_add (KithRecordKind kind)
{
  return labels[kind].add;
}

/**
 * kith_label_edit:
 *
 * Returns: the name of the step that changes a record of @kind, untranslated
 */
const char *
kith_label_edit (KithRecordKind kind)
{
  return labels[kind].edit;
}

/**
 * kith_label_remove:
 *
 * Returns: the name of the step that removes a record of @kind, untranslated
 */
const char *
kith_label_remove (KithRecordKind kind)
{
  return labels[kind].remove;
}

/* Between the parts of a label that has a field and a name in it; no text that was typed holds it. */
#define PART "\037"

/* Longer names are cut in a label, which stands in a menu. */
#define LONGEST_NAME 40

static char *
dup_short_name (KithRecord *person)
{
  g_autofree char *name = kith_person_dup_name (person);

  g_strdelimit (name, PART, ' ');
  return kith_text_shorten (name, LONGEST_NAME);
}

/* While a name is being typed nobody knows yet what it will be. */
static gboolean
is_part_of_name (KithRecord *record,
                 guint       field)
{
  return kith_record_get_record_type (record)->fields[field].disclosure == KITH_DISCLOSE_NAME
         && kith_record_get_record_type (record)->fields[field].kind == KITH_FIELD_TEXT;
}

/**
 * kith_label_dup_typed:
 * @record: as it is before
 * @field: which field is being changed
 *
 * Returns: (transfer full): the name of the step, in parts, for kith_label_dup_shown()
 */
char *
kith_label_dup_typed (KithRecord *record,
                      guint       field)
{
  const KithRecordType *type = kith_record_get_record_type (record);
  g_autofree char *name = NULL;

  if (type->kind != KITH_RECORD_PERSON || is_part_of_name (record, field))
    return g_strjoin (PART, N_("Change “%s”: %s"), type->fields[field].label, type->label, NULL);

  name = dup_short_name (record);
  return g_strjoin (PART, N_("Change “%s” of %s"), type->fields[field].label, "", name, NULL);
}

/**
 * kith_label_dup_shown:
 * @label: (nullable): the name of a step as the file keeps it
 *
 * Returns: (transfer full) (nullable): the same, translated: "Add Person", "Change “Born” of Maya"
 */
char *
kith_label_dup_shown (const char *label)
{
  g_auto(GStrv) parts = label != NULL ? g_strsplit (label, PART, 4) : NULL;
  const guint n = parts != NULL ? g_strv_length (parts) : 0;
  g_autofree char *with_field = NULL;

  if (n < 3)
    return n > 0 ? g_strdup (g_dgettext (GETTEXT_PACKAGE, parts[0])) : NULL;

  with_field = kith_text_fill (g_dgettext (GETTEXT_PACKAGE, parts[0]),
                               g_dgettext (GETTEXT_PACKAGE, parts[1]));
  return kith_text_fill (with_field, n == 4 ? parts[3] : g_dgettext (GETTEXT_PACKAGE, parts[2]));
}

/**
 * kith_verb_tell_gone:
 * @error: return location for a #GError
 *
 * Returns: %FALSE, with %KITH_ERROR_NOT_FOUND
 */
gboolean
kith_verb_tell_gone (GError **error)
{
  g_set_error_literal (error, KITH_ERROR, KITH_ERROR_NOT_FOUND,
                       _("This is no longer in the case; look at what is there now and try again."));
  return FALSE;
}
