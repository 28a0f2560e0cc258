/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the text of a form's row becomes the value of a field, and the value a text again. */

#include "config.h"

#include "pages/kith-binder-read.h"

#include "base/kith-error.h"
#include "base/kith-text.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Texts that are a time of day, and are kept as "14:30". */
static const struct
{
  KithRecordKind kind;
  guint          field;
} clocks[] = {
  { KITH_RECORD_BUSY_TIME, KITH_BUSY_TIME_FROM_TIME },
  { KITH_RECORD_BUSY_TIME, KITH_BUSY_TIME_TO_TIME },
  { KITH_RECORD_ROTA_SLOT, KITH_ROTA_SLOT_FROM_TIME },
  { KITH_RECORD_ROTA_SLOT, KITH_ROTA_SLOT_TO_TIME },
};

/* Numbers that mean something only up to here. */
static const struct
{
  KithRecordKind kind;
  guint          field;
  gint64         lowest;
  gint64         highest;
} ranges[] = {
  { KITH_RECORD_MEETING_STAGE, KITH_MEETING_STAGE_MINUTES, 0, 24 * 60 },
  { KITH_RECORD_ROTA_SLOT, KITH_ROTA_SLOT_EVERY, 0, 52 },
};

/**
 * kith_binder_dup_value:
 *
 * Returns: (transfer full) (nullable): what stands in a field, as one text, to see whether it is
 *   another one
 */
char *
kith_binder_dup_value (KithRecord *record,
                       guint       field)
{
  const KithValue *value = kith_record_get_value (record, field);

  switch (kith_record_get_record_type (record)->fields[field].kind)
    {
    case KITH_FIELD_BOOLEAN:
    case KITH_FIELD_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
    case KITH_FIELD_REAL:
      return g_strdup_printf ("%g", value->real);
    case KITH_FIELD_TEXT:
    case KITH_FIELD_TOKEN:
    case KITH_FIELD_REF:
    case KITH_FIELD_DATE:
    case KITH_FIELD_TOKENS:
    case KITH_FIELD_MOMENT:
    case KITH_FIELD_BYTES:
    default:
      return g_strdup (value->text);
    }
}

static gboolean
read_date (KithDraft   *draft,
           guint        field,
           const char  *text,
           GError     **error)
{
  KithDate date = KITH_DATE_NOT_KNOWN;
  g_autofree char *edtf = NULL;

  if (kith_text_is_empty (text))
    {
      kith_draft_set_text (draft, field, NULL);
      return TRUE;
    }
  if (!kith_date_parse (text, &date, error))
    return FALSE;

  edtf = kith_date_is_known (&date) ? kith_date_dup_edtf (&date) : NULL;
  kith_draft_set_text (draft, field, edtf);
  return TRUE;
}

static gboolean
read_moment (KithDraft   *draft,
             guint        field,
             const char  *text,
             KithDay      today,
             GError     **error)
{
  g_autofree char *iso = NULL;
  KithMoment moment;

  if (!kith_text_is_empty (text))
    {
      if (!kith_moment_parse (text, today, &moment, error))
        return FALSE;
      iso = kith_moment_dup_iso (&moment);
    }

  kith_draft_set_text (draft, field, iso);
  return TRUE;
}

static gboolean
is_in_range (KithRecordKind   kind,
             guint            field,
             double           number,
             GError         **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    if (ranges[i].kind == kind && ranges[i].field == field
        && (number < (double) ranges[i].lowest || number > (double) ranges[i].highest))
      {
        g_set_error (error, KITH_ERROR, KITH_ERROR_FORMAT,
                     _("Type a number from %d to %d."), (int) ranges[i].lowest,
                     (int) ranges[i].highest);
        return FALSE;
      }

  return TRUE;
}

static gboolean
read_number (KithDraft      *draft,
             guint           field,
             const KithRecordType *type,
             const char     *text,
             GError        **error)
{
  const KithFieldKind kind = type->fields[field].kind;
  char *end = NULL;
  g_autofree char *line = kith_text_one_line (text);
  const double number = g_strtod (line, &end);

  if (*line != '\0' && (end == line || *end != '\0' || !isfinite (number)
                        || (kind == KITH_FIELD_INTEGER
                            && (number != floor (number) || fabs (number) > 1e9))))
    {
      g_set_error_literal (error, KITH_ERROR, KITH_ERROR_FORMAT,
                           kind == KITH_FIELD_INTEGER
                             ? _("This is not a whole number; type one such as 3.")
                             : _("This is not a number; type one such as 3 or 2.5."));
      return FALSE;
    }
  if (!is_in_range (type->kind, field, number, error))
    return FALSE;

  if (kind == KITH_FIELD_REAL)
    kith_draft_set_real (draft, field, number);
  else
    kith_draft_set_integer (draft, field, (gint64) number);
  return TRUE;
}

/* The first term says nothing, and is kept as nothing. */
static void
read_token (KithDraft       *draft,
            guint            field,
            const KithField *line,
            const char      *text)
{
  const gboolean is_first = *text == '\0' || g_str_equal (text, line->vocabulary->terms[0].token);

  kith_draft_set_text (draft, field, is_first ? NULL : text);
}

static gboolean
is_clock (KithRecordKind kind,
          guint          field)
{
  for (guint i = 0; i < G_N_ELEMENTS (clocks); i++)
    if (clocks[i].kind == kind && clocks[i].field == field)
      return TRUE;

  return FALSE;
}

/* A bare hour is enough where nothing but a time can stand. */
static gboolean
read_clock (KithDraft   *draft,
            guint        field,
            const char  *text,
            GError     **error)
{
  g_autofree char *whole = g_strconcat (text, ":00", NULL);
  g_autofree char *shown = NULL;
  g_autofree char *clock = NULL;
  int minute = 0;

  if (*text != '\0' && !kith_clock_parse (text, &minute) && !kith_clock_parse (whole, &minute))
    {
      shown = kith_text_shorten (text, 20);
      g_set_error (error, KITH_ERROR, KITH_ERROR_FORMAT,
                   _("“%s” is not a time yet; type it like 14:30 or 2 pm."), shown);
      return FALSE;
    }

  clock = *text != '\0' ? kith_clock_dup_text (minute) : NULL;
  kith_draft_set_text (draft, field, clock);
  return TRUE;
}

/**
 * kith_binder_read:
 * @draft: of the record
 * @field: which of its fields
 * @text: what stands in the row
 * @today: the day on which it was typed
 * @error: return location for a #GError
 *
 * Sets the field of @draft to what @text means.
 *
 * Errors: %KITH_ERROR_FORMAT if it means nothing yet.
 *
 * Returns: whether it means something
 */
gboolean
kith_binder_read (KithDraft   *draft,
                  guint        field,
                  const char  *text,
                  KithDay      today,
                  GError     **error)
{
  const KithRecordType *type = kith_record_get_record_type (kith_draft_get_record (draft));
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  if (is_clock (type->kind, field))
    return read_clock (draft, field, trimmed, error);

  switch (type->fields[field].kind)
    {
    case KITH_FIELD_DATE:
      return read_date (draft, field, text, error);
    case KITH_FIELD_MOMENT:
      return read_moment (draft, field, text, today, error);
    case KITH_FIELD_INTEGER:
    case KITH_FIELD_REAL:
      return read_number (draft, field, type, text, error);
    case KITH_FIELD_BOOLEAN:
      kith_draft_set_integer (draft, field, g_str_equal (text, "1"));
      return TRUE;
    case KITH_FIELD_TOKEN:
      read_token (draft, field, &type->fields[field], text);
      return TRUE;
    case KITH_FIELD_TEXT:
    case KITH_FIELD_TOKENS:
    case KITH_FIELD_REF:
    case KITH_FIELD_BYTES:
    default:
      kith_draft_set_text (draft, field, trimmed);
      return TRUE;
    }
}

/**
 * kith_binder_dup_shown:
 *
 * Returns: (transfer full): what a row shows of a field: a date or a moment as people say it,
 *   tokens, "1" or "0"
 */
char *
kith_binder_dup_shown (KithRecord *record,
                       guint       field)
{
  const gboolean says = kith_record_says_something (record, field);
  KithDate date;
  KithMoment moment;

  switch (kith_record_get_record_type (record)->fields[field].kind)
    {
    case KITH_FIELD_DATE:
      return kith_record_get_date (record, field, &date) ? kith_date_dup_text (&date) : g_strdup ("");
    case KITH_FIELD_MOMENT:
      return kith_record_get_moment (record, field, &moment) ? kith_moment_dup_text (&moment)
                                                             : g_strdup ("");
    case KITH_FIELD_TOKEN:
      return g_strdup (kith_record_get_token (record, field));
    case KITH_FIELD_INTEGER:
      return says ? kith_binder_dup_value (record, field) : g_strdup ("");
    case KITH_FIELD_BOOLEAN:
    case KITH_FIELD_REAL:
      return kith_binder_dup_value (record, field);
    case KITH_FIELD_TEXT:
    case KITH_FIELD_TOKENS:
    case KITH_FIELD_REF:
    case KITH_FIELD_BYTES:
    default:
      return g_strdup (says ? kith_record_get_text (record, field) : "");
    }
}
