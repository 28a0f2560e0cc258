/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How two versions of a plan differ, field by field. */

#include "config.h"

#include "model/kith-plans.h"

#include "base/kith-text.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
free_difference (gpointer data)
{
  g_array_unref (((KithPlanDifference *) data)->fields);
  g_free (data);
}

/* What says which version it is, and what a later reader does not look for. */
static gboolean
is_compared (const KithField *field)
{
  static const char *const left_out[] = { "state", "version", "started_on", "ended_on", "plan",
                                          "previous", "number", "meeting", "changed_because" };

  for (guint i = 0; i < G_N_ELEMENTS (left_out); i++)
    if (strcmp (field->name, left_out[i]) == 0)
      return FALSE;

  return TRUE;
}

static gboolean
is_same (KithRecord *a,
         KithRecord *b,
         guint       field)
{
  switch (kith_record_get_record_type (a)->fields[field].kind)
    {
    case KITH_FIELD_BOOLEAN:
    case KITH_FIELD_INTEGER:
      return kith_record_get_integer (a, field) == kith_record_get_integer (b, field);
    case KITH_FIELD_TOKEN:
      return kith_record_get_token (a, field) == kith_record_get_token (b, field);
    case KITH_FIELD_REF:
      return g_strcmp0 (kith_record_get_ref (a, field), kith_record_get_ref (b, field)) == 0;
    case KITH_FIELD_TEXT:
    case KITH_FIELD_DATE:
    case KITH_FIELD_TOKENS:
    case KITH_FIELD_MOMENT:
    case KITH_FIELD_REAL:
    case KITH_FIELD_BYTES:
    default:
      return g_strcmp0 (kith_record_get_text (a, field), kith_record_get_text (b, field)) == 0;
    }
}

static void
note (GPtrArray  *differences,
      KithRecord *before,
      KithRecord *after)
{
  KithPlanDifference *difference = g_new0 (KithPlanDifference, 1);
  const KithRecordType *type = kith_record_get_record_type (before != NULL ? before : after);

  difference->before = before;
  difference->after = after;
  difference->fields = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; before != NULL && after != NULL && i < type->n_fields; i++)
    if (is_compared (&type->fields[i]) && !is_same (before, after, i))
      g_array_append_val (difference->fields, i);

  if (before == NULL)
    difference->kind = KITH_PLAN_ADDED;
  else if (after == NULL)
    difference->kind = KITH_PLAN_GONE;
  else
    difference->kind = difference->fields->len > 0 ? KITH_PLAN_CHANGED : KITH_PLAN_SAME;
  g_ptr_array_add (differences, difference);
}

/* The line of @plan from which @line was copied, perhaps over versions between. */
static KithRecord *
find_origin (KithCase   *self,
             KithRecord *line,
             KithRecord *plan)
{
  KithRecord *found = line;

  for (guint steps = 0; found != NULL && steps < kith_case_count (self, KITH_RECORD_PLAN_LINE);
       steps++)
    {
      if (g_strcmp0 (kith_record_get_ref (found, KITH_PLAN_LINE_PLAN), kith_record_get_id (plan)) == 0)
        return found;
      found = kith_case_find_kind (self, KITH_RECORD_PLAN_LINE,
                                   kith_record_get_ref (found, KITH_PLAN_LINE_PREVIOUS));
    }

  return NULL;
}

static void
compare_lines (KithCase   *self,
               KithRecord *before,
               KithRecord *after,
               GPtrArray  *differences)
{
  g_autoptr(GPtrArray) old_lines = kith_plan_list_parts (self, before, KITH_RECORD_PLAN_LINE);
  g_autoptr(GPtrArray) new_lines = kith_plan_list_parts (self, after, KITH_RECORD_PLAN_LINE);
  g_autoptr(GHashTable) met = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < new_lines->len; i++)
    {
      KithRecord *origin = find_origin (self, new_lines->pdata[i], before);

      if (origin != NULL && !g_hash_table_add (met, origin))
        origin = NULL;
      note (differences, origin, new_lines->pdata[i]);
    }
  for (guint i = 0; i < old_lines->len; i++)
    if (!g_hash_table_contains (met, old_lines->pdata[i]))
      note (differences, old_lines->pdata[i], NULL);
}

static KithRecord *
find_sign (GPtrArray  *signs,
           KithRecord *sign)
{
  for (guint i = 0; i < signs->len; i++)
    if (g_strcmp0 (kith_record_get_text (signs->pdata[i], KITH_PLAN_SIGN_SIGN),
                   kith_record_get_text (sign, KITH_PLAN_SIGN_SIGN)) == 0)
      return signs->pdata[i];

  return NULL;
}

static void
compare_signs (KithCase   *self,
               KithRecord *before,
               KithRecord *after,
               GPtrArray  *differences)
{
  g_autoptr(GPtrArray) old_signs = kith_plan_list_parts (self, before, KITH_RECORD_PLAN_SIGN);
  g_autoptr(GPtrArray) new_signs = kith_plan_list_parts (self, after, KITH_RECORD_PLAN_SIGN);

  for (guint i = 0; i < new_signs->len; i++)
    note (differences, find_sign (old_signs, new_signs->pdata[i]), new_signs->pdata[i]);
  for (guint i = 0; i < old_signs->len; i++)
    if (find_sign (new_signs, old_signs->pdata[i]) == NULL)
      note (differences, old_signs->pdata[i], NULL);
}

/**
 * kith_plan_compare:
 * @before: an earlier version
 * @after: a later version
 *
 * Lines belong together when one was copied from the other, signs when they say the same thing to
 * look for.
 *
 * Returns: (transfer full) (element-type KithPlanDifference): first the plan itself, then the lines
 *   in the order of @after and those that are gone, then the signs likewise
 */
GPtrArray *
kith_plan_compare (KithCase   *self,
                   KithRecord *before,
                   KithRecord *after)
{
  GPtrArray *differences = g_ptr_array_new_with_free_func (free_difference);

  note (differences, before, after);
  compare_lines (self, before, after, differences);
  compare_signs (self, before, after, differences);
  return differences;
}

/**
 * kith_record_dup_field_text:
 * @record: a record of the case
 * @field: one of its fields
 *
 * Returns: (transfer full): what the field says, as people read it: a name, a date, a label; empty
 *   when nothing was said
 */
char *
kith_record_dup_field_text (KithCase   *self,
                            KithRecord *record,
                            guint       field)
{
  const KithField *line = &kith_record_get_record_type (record)->fields[field];
  KithRecord *other;
  KithMoment moment;
  KithDate date;

  switch (line->kind)
    {
    case KITH_FIELD_TOKEN:
      return g_strdup (kith_vocabulary_label (line->vocabulary, kith_record_get_token (record, field)));
    case KITH_FIELD_TOKENS:
      return kith_record_get_text (record, field) != NULL
               ? kith_vocabulary_dup_labels (line->vocabulary, kith_record_get_text (record, field))
               : g_strdup ("");
    case KITH_FIELD_REF:
      other = kith_case_resolve (self, record, field);
      return other != NULL && kith_record_get_kind (other) == KITH_RECORD_PERSON
               ? kith_person_dup_name (other) : g_strdup ("");
    case KITH_FIELD_DATE:
      return kith_record_get_date (record, field, &date) ? kith_date_dup_text (&date) : g_strdup ("");
    case KITH_FIELD_MOMENT:
      return kith_record_get_moment (record, field, &moment) ? kith_moment_dup_text (&moment)
                                                             : g_strdup ("");
    case KITH_FIELD_BOOLEAN:
      return g_strdup (kith_record_get_boolean (record, field) ? _("Yes") : _("No"));
    case KITH_FIELD_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, kith_record_get_integer (record, field));
    case KITH_FIELD_REAL:
      return g_strdup_printf ("%g", kith_record_get_real (record, field));
    case KITH_FIELD_TEXT:
    case KITH_FIELD_BYTES:
    default:
      return kith_text_one_line (kith_record_get_text (record, field));
    }
}
