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
  [KITH_RECORD_PICTURE] = { N_("Add Photo"), N_("Edit Photo"), N_("Remove Photo") },
  [KITH_RECORD_SHEET] = { N_("Add Sheet"), N_("Edit Sheet"), N_("Remove Sheet") },
  [KITH_RECORD_PLACEMENT] = { N_("Place"), N_("Move"), N_("Take Off Sheet") },
  [KITH_RECORD_SYSTEM] = { N_("Add Place or Group"), N_("Edit Place or Group"),
      N_("Remove Place or Group") },
  [KITH_RECORD_ECO_TIE] = { N_("Add Tie"), N_("Edit Tie"),
      N_("Remove Tie") },
  [KITH_RECORD_NOT_TOLD] = { N_("Add Who Must Not Be Told"), N_("Edit Who Must Not Be Told"),
      N_("Remove Who Must Not Be Told") },
  [KITH_RECORD_CIRCLE_MOVE] = { N_("Plan Step"), N_("Edit Step"),
      N_("Remove Step") },
  [KITH_RECORD_SUPPORT] = { N_("Add Support"), N_("Edit Support"),
      N_("Remove Support") },
  [KITH_RECORD_PLACE] = { N_("Add Place"), N_("Edit Place"),
      N_("Remove Place") },
  [KITH_RECORD_PLACE_PERSON] = { N_("Add Somebody There"), N_("Edit Somebody There"),
      N_("Remove Somebody There") },
  [KITH_RECORD_WISH] = { N_("Add Need"), N_("Edit Need"),
      N_("Remove Need") },
  [KITH_RECORD_STROKE] = { N_("Draw"), N_("Change Stroke"),
      N_("Remove Stroke") },
  [KITH_RECORD_STICKER] = { N_("Add Sticker"), N_("Change Sticker"),
      N_("Remove Sticker") },
  [KITH_RECORD_PROMPT_ANSWER] = { N_("Answer Prompt"), N_("Answer Prompt"),
      N_("Remove Answer") },
  [KITH_RECORD_MENTION] = { N_("Note Who Named Them"), N_("Edit Who Named Them"),
      N_("Remove Who Named Them") },
  [KITH_RECORD_FATHER_ANSWER] = { N_("Answer About Father"), N_("Edit Answer About Father"),
      N_("Remove Answer About Father") },
  [KITH_RECORD_AGREEMENT] = { N_("Note Agreement"), N_("Edit Agreement"),
      N_("Remove Agreement") },
  [KITH_RECORD_ENGAGEMENT] = { N_("Note Engagement"), N_("Edit Engagement"),
      N_("Remove Engagement") },
  [KITH_RECORD_NETWORK_STEP] = { N_("Change Stage"), N_("Edit Stage"),
      N_("Remove Stage") },
  [KITH_RECORD_CONTACT_TRY] = { N_("Note Contact Try"), N_("Edit Contact Try"),
      N_("Remove Contact Try") },
  [KITH_RECORD_BUSY_TIME] = { N_("Add Busy Time"), N_("Edit Busy Time"),
      N_("Remove Busy Time") },
  [KITH_RECORD_MEETING] = { N_("Add Meeting"), N_("Edit Meeting"),
      N_("Remove Meeting") },
  [KITH_RECORD_MEETING_QUESTION] = { N_("Add Question"), N_("Edit Question"),
      N_("Remove Question") },
  [KITH_RECORD_GROUND_RULE] = { N_("Add Ground Rule"), N_("Edit Ground Rule"),
      N_("Remove Ground Rule") },
  [KITH_RECORD_MEETING_STAGE] = { N_("Start Stage"), N_("Edit Stage"),
      N_("Remove Stage") },
  [KITH_RECORD_ATTENDANCE] = { N_("Invite"), N_("Edit Invitation"),
      N_("Remove Invitation") },
  [KITH_RECORD_PLAN] = { N_("Add Plan"), N_("Edit Plan"),
      N_("Remove Plan") },
  [KITH_RECORD_PLAN_LINE] = { N_("Add Line"), N_("Edit Line"),
      N_("Remove Line") },
  [KITH_RECORD_PLAN_SIGN] = { N_("Add Sign"), N_("Edit Sign"),
      N_("Remove Sign") },
  [KITH_RECORD_PLAN_AGREEMENT] = { N_("Note Agreement to the Plan"), N_("Edit Agreement to the Plan"),
      N_("Remove Agreement to the Plan") },
  [KITH_RECORD_OFFER] = { N_("Add Offer"), N_("Edit Offer"),
      N_("Remove Offer") },
  [KITH_RECORD_FEEDBACK] = { N_("Add Feedback"), N_("Edit Feedback"),
      N_("Remove Feedback") },
  [KITH_RECORD_ROTA_SLOT] = { N_("Add Slot"), N_("Edit Slot"),
      N_("Remove Slot") },
  [KITH_RECORD_ROTA_CHANGE] = { N_("Change Slot"), N_("Edit Change"),
      N_("Remove Change") },
  [KITH_RECORD_ROTA_REPORT] = { N_("Report"), N_("Edit Report"),
      N_("Remove Report") },
  [KITH_RECORD_GIVING] = { N_("Give Copy"), N_("Edit Register"),
      N_("Remove from the Register") },
  [KITH_RECORD_SHARING_DECISION] = { N_("Note Decision about Sharing"),
      N_("Edit Decision about Sharing"), N_("Remove Decision about Sharing") },
  [KITH_RECORD_WARNING_ANSWER] = { N_("Answer Warning"), N_("Edit Answer to a Warning"),
      N_("Remove Answer to a Warning") },
  [KITH_RECORD_POLICY] = { N_("Take Policy Pack"), N_("Change Policy Pack"),
      N_("Remove Policy Pack") },
  [KITH_RECORD_CASE_WORD] = { N_("Learn Word"), N_("Edit Word"),
      N_("Forget Word") },
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
