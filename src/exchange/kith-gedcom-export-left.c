/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What GEDCOM has no place for: counted while the file is written, and told once for each kind of
 * thing, however often it came. */

#include "config.h"

#include "exchange/kith-gedcom-export-private.h"

#include <glib/gi18n-lib.h>

/* Counted together: the same field, or the same kind of thing as a whole. */
typedef struct
{
  const KithRecordType *type;  /* NULL for a whole thing */
  const KithField *field;
  KithGedcomLeft left;
  guint count;
} LeftOut;

static const struct
{
  const char *one;
  const char *many;
} sentences[] = {
  [KITH_GEDCOM_LEFT_BEING] = { N_("%u animal or organisation has no place in GEDCOM."),
                               N_("%u animals and organisations have no place in GEDCOM.") },
  [KITH_GEDCOM_LEFT_ROUTE] = { N_("%u way to reach somebody was not written."),
                               N_("%u ways to reach people were not written.") },
  [KITH_GEDCOM_LEFT_TIE] = { N_("%u tie to an animal or organisation has no place in GEDCOM."),
                             N_("%u ties to animals and organisations have no place in GEDCOM.") },
  [KITH_GEDCOM_LEFT_SIBLINGS] = { N_("%u pair of siblings of two groups cannot be joined in GEDCOM."),
                                  N_("%u pairs of siblings of two groups cannot be joined in GEDCOM.") },
};

static void
count_one (KithGedcomExport     *self,
           const KithRecordType *type,
           const KithField      *field,
           KithGedcomLeft        left)
{
  LeftOut entry = { type, field, left, 1 };

  for (guint i = 0; i < self->left->len; i++)
    {
      LeftOut *known = &g_array_index (self->left, LeftOut, i);

      if (known->field == field && known->left == left)
        {
          known->count++;
          return;
        }
    }

  g_array_append_val (self->left, entry);
}

/**
 * kith_gedcom_export_leave_new:
 *
 * Returns: (transfer full): an array for what is counted
 */
GArray *
kith_gedcom_export_leave_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (LeftOut));
}

/**
 * kith_gedcom_export_leave_whole:
 * @left: what kind of thing is not written
 *
 * Counts a thing that has no place in GEDCOM.
 */
void
kith_gedcom_export_leave_whole (KithGedcomExport *self,
                                KithGedcomLeft    left)
{
  count_one (self, NULL, NULL, left);
}

/**
 * kith_gedcom_export_leave:
 * @record: a record
 * @field: a field of it that is not written
 *
 * Counts a field that has no place in GEDCOM.
 */
void
kith_gedcom_export_leave (KithGedcomExport *self,
                          KithRecord       *record,
                          guint             field)
{
  const KithRecordType *type = kith_record_get_record_type (record);

  count_one (self, type, &type->fields[field], KITH_GEDCOM_LEFT_FIELD);
}

/**
 * kith_gedcom_export_leave_others:
 * @carried: the fields that are written, or need not be
 *
 * Counts every field of @record in which something is said and that is not in @carried.
 */
void
kith_gedcom_export_leave_others (KithGedcomExport *self,
                                 KithRecord       *record,
                                 const guint      *carried,
                                 gsize             n_carried)
{
  for (guint field = 0; field < kith_record_get_record_type (record)->n_fields; field++)
    {
      gboolean is_carried = FALSE;

      for (gsize i = 0; i < n_carried; i++)
        is_carried = is_carried || carried[i] == field;
      if (!is_carried && kith_record_says_something (record, field))
        kith_gedcom_export_leave (self, record, field);
    }
}

/* Whole tables that GEDCOM knows nothing like. */
static void
tell_tables (KithGedcomExport *self)
{
  static const gboolean is_carried[KITH_N_RECORD_KINDS] = {
    [KITH_RECORD_CASE_INFO] = TRUE,   [KITH_RECORD_BIRTH_GROUP] = TRUE, [KITH_RECORD_PERSON] = TRUE,
    [KITH_RECORD_PARTNERSHIP] = TRUE, [KITH_RECORD_PARENTAGE] = TRUE,   [KITH_RECORD_SIBSHIP] = TRUE,
    [KITH_RECORD_TIE] = TRUE,         [KITH_RECORD_CONTACT_ROUTE] = TRUE,
  };

  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    {
      const KithRecordType *type = kith_record_type_get (kind);
      guint count = type->is_live && !is_carried[kind] ? kith_case_count (self->family, kind) : 0;
      g_autofree char *reason = NULL;

      if (count == 0)
        continue;
      /* Translators: a kind of record, such as Household, and how many of them there are */
      reason = g_strdup_printf (ngettext ("“%1$s”: %2$u record has no place in GEDCOM.",
                                          "“%1$s”: %2$u records have no place in GEDCOM.", count),
                                _(type->label), count);
      kith_gedcom_report_add (self->report, 0, NULL, count, reason);
    }
}

static char *
dup_field_sentence (const LeftOut *entry)
{
  if (entry->type->kind == KITH_RECORD_PERSON)
    /* Translators: how many people, and the label of a field of a form */
    return g_strdup_printf (ngettext ("%1$u person: “%2$s” has no place in GEDCOM.",
                                      "%1$u people: “%2$s” has no place in GEDCOM.", entry->count),
                            entry->count, _(entry->field->label));

  /* Translators: a kind of record, such as Couple, how many of them, and the label of a field */
  return g_strdup_printf (ngettext ("“%1$s”, %2$u record: “%3$s” has no place in GEDCOM.",
                                    "“%1$s”, %2$u records: “%3$s” has no place in GEDCOM.",
                                    entry->count),
                          _(entry->type->label), entry->count, _(entry->field->label));
}

static char *
dup_whole_sentence (const LeftOut *entry)
{
  GString *sentence = g_string_new (ngettext (sentences[entry->left].one,
                                              sentences[entry->left].many, entry->count));
  g_autofree char *count = g_strdup_printf ("%u", entry->count);

  g_string_replace (sentence, "%u", count, 1);
  return g_string_free (sentence, FALSE);
}

/**
 * kith_gedcom_export_tell_left:
 *
 * Reports all that was counted, in the order in which it came first.
 */
void
kith_gedcom_export_tell_left (KithGedcomExport *self)
{
  for (guint i = 0; i < self->left->len; i++)
    {
      const LeftOut *entry = &g_array_index (self->left, LeftOut, i);
      g_autofree char *reason = entry->field != NULL ? dup_field_sentence (entry)
                                                     : dup_whole_sentence (entry);

      kith_gedcom_report_add (self->report, 0, NULL, entry->count, reason);
    }

  tell_tables (self);
}
