/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Some people of a case as text, for the clipboard: they themselves and everything that is said
 * only about them and each other. Taken in again they are new people; what they share with the case,
 * such as a home, they go on sharing if it is there. Text that is anything else is refused whole.
 */

#include "config.h"

#include "desk/kith-fragment.h"

#include "base/kith-error.h"
#include "desk/kith-verbs-picture.h"
#include "desk/kith-verbs.h"
#include "model/kith-pictures.h"
#include "model/kith-records.h"
#include "model/kith-references.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HEAD "kith-people"
#define DOTS "dots"
#define VERSION 1
#define MOST_BYTES (64 * 1024 * 1024)

/* Where people stand belongs to a sheet, and what is said of the case to the case. */
static gboolean
is_carried (KithRecordKind kind)
{
  return kind == KITH_RECORD_PERSON || kind == KITH_RECORD_PARTNERSHIP
         || kind == KITH_RECORD_PARENTAGE || kind == KITH_RECORD_SIBSHIP
         || kind == KITH_RECORD_RESPONSIBILITY || kind == KITH_RECORD_HOUSEHOLD_MEMBER
         || kind == KITH_RECORD_TIE || kind == KITH_RECORD_CONTACT_ROUTE
         || kind == KITH_RECORD_NEED || kind == KITH_RECORD_SAFETY_VIEW
         || kind == KITH_RECORD_RESTRICTION || kind == KITH_RECORD_PICTURE;
}

/* Writing. */

static gboolean
is_among (KithRecord *record,
          GHashTable *people)
{
  const KithRecordType *type = kith_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == KITH_FIELD_REF
        && strcmp (type->fields[i].refers_to, "person") == 0
        && kith_record_get_ref (record, i) != NULL
        && !g_hash_table_contains (people, kith_record_get_ref (record, i)))
      return FALSE;

  return TRUE;
}

static void
write_field (GKeyFile         *file,
             const char       *group,
             KithRecord       *record,
             guint             number,
             const KithField  *field)
{
  if (strcmp (field->name, "source_ref") == 0 || !kith_record_says_something (record, number))
    return;

  switch (field->kind)
    {
    case KITH_FIELD_BOOLEAN:
    case KITH_FIELD_INTEGER:
      g_key_file_set_int64 (file, group, field->name, kith_record_get_integer (record, number));
      break;
    case KITH_FIELD_REAL:
      g_key_file_set_double (file, group, field->name, kith_record_get_real (record, number));
      break;
    case KITH_FIELD_TEXT:
    case KITH_FIELD_TOKEN:
    case KITH_FIELD_REF:
    case KITH_FIELD_DATE:
    case KITH_FIELD_TOKENS:
    case KITH_FIELD_MOMENT:
    case KITH_FIELD_BYTES:
    default:
      g_key_file_set_string (file, group, field->name, kith_record_get_value (record, number)->text);
      break;
    }
}

/* The dots of a photo go along, for the other case has none of them. */
static void
write_dots (GKeyFile   *file,
            const char *group,
            KithCase   *live,
            KithRecord *record)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  if (kith_record_get_kind (record) != KITH_RECORD_PICTURE)
    return;

  bytes = kith_case_load_picture (live, kith_record_get_text (record, KITH_PICTURE_CONTENT));
  if (bytes == NULL)
    return;
  text = g_base64_encode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_key_file_set_string (file, group, DOTS, text);
}

static void
write_record (GKeyFile   *file,
              KithCase   *live,
              KithRecord *record)
{
  const KithRecordType *type = kith_record_get_record_type (record);
  g_autofree char *group = g_strdup_printf ("%s %s", type->table, kith_record_get_id (record));

  g_key_file_set_string (file, group, "id", kith_record_get_id (record));
  for (guint i = 0; i < type->n_fields; i++)
    write_field (file, group, record, i, &type->fields[i]);
  write_dots (file, group, live, record);
}

/**
 * kith_fragment_new:
 * @people: (array zero-terminated=1): ids of people; others are passed over
 *
 * Returns: (transfer full): a text for kith_fragment_paste()
 */
char *
kith_fragment_new (KithCase           *live,
                   const char *const  *people)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(GHashTable) chosen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) written = g_hash_table_new (NULL, NULL);

  g_key_file_set_integer (file, HEAD, "version", VERSION);
  for (guint i = 0; people[i] != NULL; i++)
    if (kith_case_find_kind (live, KITH_RECORD_PERSON, people[i]) != NULL)
      g_hash_table_add (chosen, (gpointer) people[i]);

  for (guint i = 0; people[i] != NULL; i++)
    if (g_hash_table_contains (chosen, people[i])
        && g_hash_table_add (written, kith_case_find (live, people[i])))
      write_record (file, live, kith_case_find (live, people[i]));
  for (guint i = 0; people[i] != NULL; i++)
    {
      GPtrArray *rows = kith_case_get_referrers (live, people[i]);

      for (guint r = 0; r < rows->len; r++)
        if (is_carried (kith_record_get_kind (rows->pdata[r])) && is_among (rows->pdata[r], chosen)
            && g_hash_table_add (written, rows->pdata[r]))
          write_record (file, live, rows->pdata[r]);
    }

  return g_key_file_to_data (file, NULL, NULL);
}

/* Reading. */

typedef struct
{
  KithDesk   *desk;
  KithCase   *live;
  GKeyFile   *file;
  GHashTable *fresh;  /* owned; old id → new draft */
  GPtrArray  *drafts; /* owned; KithDraft */
  GPtrArray  *dropped; /* owned; KithDraft, of those that cannot come along */
  GPtrArray  *people; /* owned; new ids */
  gboolean    has_focus;
} Reader;

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, KITH_ERROR, KITH_ERROR_FORMAT,
                       _("What is on the clipboard is not people from a genogram; nothing was "
                         "changed."));
  return FALSE;
}

static gboolean
begin_record (Reader     *self,
              const char *group)
{
  g_auto(GStrv) words = g_strsplit (group, " ", 2);
  const KithRecordType *type = kith_record_type_find (words[0]);
  g_autofree char *old = g_key_file_get_string (self->file, group, "id", NULL);
  KithDraft *draft;

  if (type == NULL || !is_carried (type->kind) || old == NULL
      || g_hash_table_contains (self->fresh, old))
    return FALSE;

  draft = kith_draft_new (type->kind);
  g_ptr_array_add (self->drafts, draft);
  if (type->kind == KITH_RECORD_PERSON)
    g_ptr_array_add (self->people, g_strdup (kith_draft_get_id (draft)));
  g_hash_table_insert (self->fresh, g_steal_pointer (&old), draft);
  return TRUE;
}

/* Who is new goes by a new id. A home that the case has is shared; the couple and the birth of others
 * are not theirs who are new. */
static gboolean
read_ref (Reader          *self,
          KithDraft       *draft,
          guint            number,
          const char      *value)
{
  const KithRecordType *type = kith_record_get_record_type (kith_draft_get_record (draft));
  KithDraft *other = g_hash_table_lookup (self->fresh, value);
  KithRecord *there = other == NULL ? kith_case_find (self->live, value) : NULL;

  if (other != NULL)
    kith_draft_set_text (draft, number, kith_draft_get_id (other));
  else if (there != NULL && strcmp (type->fields[number].refers_to, "household") == 0)
    kith_draft_set_text (draft, number, value);
  else
    return kith_reference_get_rule (type, number) == KITH_REFERENCE_MENTIONS;

  return TRUE;
}

static gboolean
read_field (Reader           *self,
            KithDraft        *draft,
            const char       *group,
            guint             number,
            const KithField  *field)
{
  g_autofree char *text = NULL;

  if (!g_key_file_has_key (self->file, group, field->name, NULL))
    return TRUE;
  text = g_key_file_get_string (self->file, group, field->name, NULL);
  if (text == NULL)
    return FALSE;

  switch (field->kind)
    {
    case KITH_FIELD_BOOLEAN:
    case KITH_FIELD_INTEGER:
      kith_draft_set_integer (draft, number, g_ascii_strtoll (text, NULL, 10));
      return TRUE;
    case KITH_FIELD_REAL:
      kith_draft_set_real (draft, number, g_ascii_strtod (text, NULL));
      return TRUE;
    case KITH_FIELD_REF:
      return read_ref (self, draft, number, text);
    case KITH_FIELD_TEXT:
    case KITH_FIELD_TOKEN:
    case KITH_FIELD_DATE:
    case KITH_FIELD_TOKENS:
    case KITH_FIELD_MOMENT:
    case KITH_FIELD_BYTES:
    default:
      kith_draft_set_text (draft, number, text);
      return TRUE;
    }
}

/* A photo without its dots is left out. */
static gboolean
read_dots (Reader     *self,
           KithDraft  *draft,
           const char *group)
{
  g_autofree char *text = g_key_file_get_string (self->file, group, DOTS, NULL);
  g_autoptr(GBytes) bytes = NULL;
  guchar *data;
  gsize size;

  if (text == NULL)
    return FALSE;

  data = g_base64_decode (text, &size);
  bytes = g_bytes_new_take (data, size);
  return kith_desk_keep_picture_content (self->desk, draft, bytes, NULL);
}

static gboolean
read_fields (Reader     *self,
             KithDraft  *draft,
             const char *group)
{
  const KithRecordType *type = kith_record_get_record_type (kith_draft_get_record (draft));

  for (guint i = 0; i < type->n_fields; i++)
    if (!read_field (self, draft, group, i, &type->fields[i]))
      return FALSE;

  return type->kind != KITH_RECORD_PICTURE || read_dots (self, draft, group);
}

/* A record that needs somebody who did not come along is left out, with no harm to the others. */
static void
finish_record (Reader     *self,
               const char *group)
{
  g_autofree char *old = g_key_file_get_string (self->file, group, "id", NULL);
  KithDraft *draft = g_hash_table_lookup (self->fresh, old);
  const KithRecordType *type = kith_record_get_record_type (kith_draft_get_record (draft));

  if (!read_fields (self, draft, group))
    {
      guint at;

      if (g_ptr_array_find (self->drafts, draft, &at))
        g_ptr_array_add (self->dropped, g_ptr_array_steal_index (self->drafts, at));
      return;
    }

  if (type->kind == KITH_RECORD_PERSON && self->has_focus)
    kith_draft_set_integer (draft, KITH_PERSON_IS_FOCUS, 0);
}

static gboolean
read_all (Reader  *self,
          GError **error)
{
  g_auto(GStrv) groups = g_key_file_get_groups (self->file, NULL);

  if (!g_key_file_has_group (self->file, HEAD)
      || g_key_file_get_integer (self->file, HEAD, "version", NULL) != VERSION)
    return refuse (error);

  for (guint i = 0; groups[i] != NULL; i++)
    if (strcmp (groups[i], HEAD) != 0 && !begin_record (self, groups[i]))
      return refuse (error);
  for (guint i = 0; groups[i] != NULL; i++)
    if (strcmp (groups[i], HEAD) != 0)
      finish_record (self, groups[i]);

  return self->people->len > 0 ? TRUE : refuse (error);
}

static gboolean
has_focus_child (KithCase *live)
{
  for (guint i = 0; i < kith_case_count (live, KITH_RECORD_PERSON); i++)
    if (kith_record_get_boolean (kith_case_nth (live, KITH_RECORD_PERSON, i), KITH_PERSON_IS_FOCUS))
      return TRUE;

  return FALSE;
}

/**
 * kith_fragment_paste:
 * @text: anything
 * @length: how many bytes
 * @label: the step's name, marked for translation but not translated
 * @error: return location for a #GError
 *
 * Takes people in as new ones, in one step.
 *
 * Errors: %KITH_ERROR_FORMAT if @text is something else; %KITH_ERROR_RULE if it says what cannot be.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the ids of the new people
 */
GPtrArray *
kith_fragment_paste (KithDesk    *desk,
                     const char  *text,
                     gsize        length,
                     const char  *label,
                     GError     **error)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(GHashTable) fresh = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_draft_free);
  g_autoptr(GPtrArray) dropped = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_draft_free);
  g_autoptr(GPtrArray) people = g_ptr_array_new_with_free_func (g_free);
  KithCase *live = kith_desk_get_case (desk);
  Reader reader = { desk, live, file, fresh, drafts, dropped, people, has_focus_child (live) };

  if (length == 0 || length > MOST_BYTES || !g_utf8_validate (text, (gssize) length, NULL)
      || !g_key_file_load_from_data (file, text, length, G_KEY_FILE_NONE, NULL))
    {
      refuse (error);
      return NULL;
    }

  if (!read_all (&reader, error) || !kith_desk_record (desk, label, drafts, NULL, error))
    return NULL;

  return g_steal_pointer (&people);
}
