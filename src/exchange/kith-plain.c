/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A case as text that a person can read and a program can read again: one group for each record,
 * named "table id", with a line for each field that says something. The sample family is kept in
 * this form, and "kith dump" prints it. JSON says the same for programs that cannot read key
 * files; it is only written.
 */

#include "config.h"

#include "exchange/kith-plain.h"

#include "base/kith-error.h"
#include "base/kith-id.h"
#include "model/kith-edit.h"
#include "model/kith-pictures.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
write_field (GKeyFile   *file,
             const char *group,
             KithRecord *record,
             guint       field)
{
  const KithField *line = &kith_record_get_record_type (record)->fields[field];
  const KithValue *value = kith_record_get_value (record, field);

  switch (line->kind)
    {
    case KITH_FIELD_BOOLEAN:
      g_key_file_set_boolean (file, group, line->name, value->integer != 0);
      break;
    case KITH_FIELD_INTEGER:
      g_key_file_set_int64 (file, group, line->name, value->integer);
      break;
    case KITH_FIELD_REAL:
      g_key_file_set_double (file, group, line->name, value->real);
      break;
    case KITH_FIELD_TEXT:
    case KITH_FIELD_TOKEN:
    case KITH_FIELD_REF:
    case KITH_FIELD_DATE:
    case KITH_FIELD_TOKENS:
    case KITH_FIELD_MOMENT:
    case KITH_FIELD_BYTES:
    default:
      g_key_file_set_string (file, group, line->name, value->text);
    }
}

/* A record of which nothing is said yet is a record all the same. */
static void
keep_empty_group (GKeyFile   *file,
                  const char *group)
{
  if (g_key_file_has_group (file, group))
    return;

  g_key_file_set_boolean (file, group, "-", TRUE);
  g_key_file_remove_key (file, group, "-", NULL);
}

/**
 * kith_plain_write:
 *
 * Returns: (transfer full): every live record of the case as a key file, tables in their order and
 *   rows in theirs; the same bytes for the same case
 */
char *
kith_plain_write (KithCase *self)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();

  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    {
      const KithRecordType *type = kith_record_type_get (kind);
      const guint n = type->is_live ? kith_case_count (self, kind) : 0;

      for (guint i = 0; i < n; i++)
        {
          KithRecord *record = kith_case_nth (self, kind, i);
          g_autofree char *group
            = g_strdup_printf ("%s %s", type->table, kith_record_get_id (record));

          for (guint f = 0; f < type->n_fields; f++)
            if (kith_record_says_something (record, f))
              write_field (file, group, record, f);
          keep_empty_group (file, group);
        }
    }

  return g_key_file_to_data (file, NULL, NULL);
}

static gboolean
read_field (GKeyFile    *file,
            const char  *group,
            const char  *key,
            KithRecord  *record,
            GError     **error)
{
  const KithRecordType *type = kith_record_get_record_type (record);
  const int field = kith_record_type_field (type, key);
  g_autofree char *text = NULL;
  g_autoptr(GError) fault = NULL;

  if (field < 0)
    {
      g_set_error (error, KITH_ERROR, KITH_ERROR_FORMAT,
                   _("“%s” is no field of “%s”."), key, type->table);
      return FALSE;
    }

  switch (type->fields[field].kind)
    {
    case KITH_FIELD_BOOLEAN:
      kith_record_set_integer (record, (guint) field,
                               g_key_file_get_boolean (file, group, key, &fault));
      break;
    case KITH_FIELD_INTEGER:
      kith_record_set_integer (record, (guint) field,
                               g_key_file_get_int64 (file, group, key, &fault));
      break;
    case KITH_FIELD_REAL:
      kith_record_set_real (record, (guint) field,
                            g_key_file_get_double (file, group, key, &fault));
      break;
    case KITH_FIELD_TEXT:
    case KITH_FIELD_TOKEN:
    case KITH_FIELD_REF:
    case KITH_FIELD_DATE:
    case KITH_FIELD_TOKENS:
    case KITH_FIELD_MOMENT:
    case KITH_FIELD_BYTES:
    default:
      text = g_key_file_get_string (file, group, key, &fault);
      kith_record_set_text (record, (guint) field, text);
    }

  if (fault == NULL)
    return TRUE;

  g_set_error (error, KITH_ERROR, KITH_ERROR_FORMAT,
               _("The value of “%s” in “%s” cannot be read."), key, group);
  return FALSE;
}

static KithRecord *
read_record (GKeyFile    *file,
             const char  *group,
             GError     **error)
{
  g_auto(GStrv) words = g_strsplit (group, " ", 2);
  g_auto(GStrv) keys = NULL;
  const KithRecordType *type = kith_record_type_find (words[0]);
  g_autoptr(KithRecord) record = NULL;

  if (type == NULL || !type->is_live || !kith_id_is_valid (words[1]))
    {
      g_set_error (error, KITH_ERROR, KITH_ERROR_FORMAT, _("“%s” is not the name of a record."),
                   group);
      return NULL;
    }

  record = kith_record_new (type->kind, words[1]);
  keys = g_key_file_get_keys (file, group, NULL, NULL);
  for (guint i = 0; keys[i] != NULL; i++)
    if (!read_field (file, group, keys[i], record, error))
      return NULL;

  return g_steal_pointer (&record);
}

/**
 * kith_plain_read:
 * @text: what kith_plain_write() wrote, or a person did
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_FORMAT if a group names no record, two name the same, a field does not exist
 *   or a value cannot be read.
 *
 * Returns: (transfer full) (nullable): the case
 */
KithCase *
kith_plain_read (const char  *text,
                 GError     **error)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(KithCase) family = kith_case_new ();
  g_auto(GStrv) groups = NULL;
  gboolean is_whole = TRUE;

  if (!g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, error))
    return NULL;

  groups = g_key_file_get_groups (file, NULL);
  kith_case_begin_change (family);
  for (guint i = 0; is_whole && groups[i] != NULL; i++)
    {
      g_autoptr(KithRecord) record = read_record (file, groups[i], error);

      if (record == NULL)
        is_whole = FALSE;
      else if (kith_case_find (family, kith_record_get_id (record)) != NULL)
        {
          g_set_error (error, KITH_ERROR, KITH_ERROR_FORMAT,
                       _("Two records have the name “%s”."), kith_record_get_id (record));
          is_whole = FALSE;
        }
      else
        kith_case_add (family, record);
    }
  kith_case_end_change (family);

  return is_whole ? g_steal_pointer (&family) : NULL;
}

static void
json_string (GString    *json,
             const char *text)
{
  g_string_append_c (json, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_printf (json, "\\%c", *p);
      else if ((guchar) *p < 0x20)
        g_string_append_printf (json, "\\u%04x", (guint) (guchar) *p);
      else
        g_string_append_c (json, *p);
    }
  g_string_append_c (json, '"');
}

static void
json_value (GString    *json,
            KithRecord *record,
            guint       field)
{
  const KithValue *value = kith_record_get_value (record, field);
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  switch (kith_record_get_record_type (record)->fields[field].kind)
    {
    case KITH_FIELD_BOOLEAN:
      g_string_append (json, value->integer != 0 ? "true" : "false");
      break;
    case KITH_FIELD_INTEGER:
      g_string_append_printf (json, "%" G_GINT64_FORMAT, value->integer);
      break;
    case KITH_FIELD_REAL:
      g_string_append (json, g_ascii_dtostr (digits, sizeof digits, value->real));
      break;
    case KITH_FIELD_TEXT:
    case KITH_FIELD_TOKEN:
    case KITH_FIELD_REF:
    case KITH_FIELD_DATE:
    case KITH_FIELD_TOKENS:
    case KITH_FIELD_MOMENT:
    case KITH_FIELD_BYTES:
    default:
      json_string (json, value->text);
    }
}

static void
json_record (GString    *json,
             KithRecord *record)
{
  const KithRecordType *type = kith_record_get_record_type (record);

  g_string_append (json, "    {\"id\": ");
  json_string (json, kith_record_get_id (record));
  for (guint f = 0; f < type->n_fields; f++)
    {
      if (!kith_record_says_something (record, f))
        continue;
      g_string_append (json, ", ");
      json_string (json, type->fields[f].name);
      g_string_append (json, ": ");
      json_value (json, record, f);
    }
  g_string_append_c (json, '}');
}

/* The dots of photos stand at the end, each once. */
static void
json_pictures (GString  *json,
               KithCase *self)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < kith_case_count (self, KITH_RECORD_PICTURE); i++)
    {
      const char *name = kith_record_get_text (kith_case_nth (self, KITH_RECORD_PICTURE, i),
                                               KITH_PICTURE_CONTENT);
      g_autoptr(GBytes) content = kith_case_load_picture (self, name);
      g_autofree char *text = NULL;

      if (content == NULL || !g_hash_table_add (seen, (gpointer) name))
        continue;
      text = g_base64_encode (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
      g_string_append (json, g_hash_table_size (seen) == 1 ? ",\n  \"picture_content\": [\n" : ",\n");
      g_string_append (json, "    {\"id\": ");
      json_string (json, name);
      g_string_append (json, ", \"bytes\": ");
      json_string (json, text);
      g_string_append_c (json, '}');
    }
  if (g_hash_table_size (seen) > 0)
    g_string_append (json, "\n  ]");
}

/**
 * kith_json_write:
 *
 * Returns: (transfer full): every live record as JSON: an object with an array for each table,
 *   whose objects hold "id" and the fields that say something; dates are EDTF, and the JPEG files of
 *   photos base64 in "picture_content"
 */
char *
kith_json_write (KithCase *self)
{
  GString *json = g_string_new ("{\n  \"format\": \"kith-case-1\"");

  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    {
      const KithRecordType *type = kith_record_type_get (kind);
      const guint n = type->is_live ? kith_case_count (self, kind) : 0;

      if (n == 0)
        continue;

      g_string_append (json, ",\n  ");
      json_string (json, type->table);
      g_string_append (json, ": [\n");
      for (guint i = 0; i < n; i++)
        {
          json_record (json, kith_case_nth (self, kind, i));
          g_string_append (json, i + 1 < n ? ",\n" : "\n");
        }
      g_string_append (json, "  ]");
    }

  json_pictures (json, self);
  g_string_append (json, "\n}\n");
  return g_string_free (json, FALSE);
}
