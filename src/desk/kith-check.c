/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A look at a whole case: what the verbs would not have let in, but another program or a foreign
 * file has. Such a case is opened all the same; here it is told what to put right.
 */

#include "config.h"

#include "desk/kith-desk.h"

#include "desk/kith-desk-private.h"
#include "desk/kith-rules.h"
#include "model/kith-records.h"
#include "store/kith-picture-content.h"

#include <glib/gi18n-lib.h>

static void
note (GPtrArray  *problems,
      const char *table,
      const char *id,
      const char *sentence)
{
  /* Translators: the name of a table, the id of a record, and a sentence. */
  g_ptr_array_add (problems, g_strdup_printf (_("%s %s: %s"), table, id, sentence));
}

/* How many parents somebody has who have not been taken off the pile yet. */
static GHashTable *
count_parents (KithCase *live)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < kith_case_count (live, KITH_RECORD_PARENTAGE); i++)
    {
      KithRecord *link = kith_case_nth (live, KITH_RECORD_PARENTAGE, i);
      const char *child = kith_record_get_ref (link, KITH_PARENTAGE_CHILD);
      guint n;

      if (child == NULL || !kith_rules_is_descent (link))
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, child));
      g_hash_table_insert (counts, (gpointer) child, GUINT_TO_POINTER (n + 1));
    }

  return counts;
}

static void
take_off (KithCase   *live,
          const char *parent,
          GHashTable *counts,
          GPtrArray  *free_ones)
{
  GPtrArray *links = kith_case_get_referrers (live, parent);

  for (guint i = 0; i < links->len; i++)
    {
      KithRecord *link = links->pdata[i];
      const char *child;
      guint n;

      if (!kith_rules_is_descent (link)
          || g_strcmp0 (kith_record_get_ref (link, KITH_PARENTAGE_PARENT), parent) != 0)
        continue;
      child = kith_record_get_ref (link, KITH_PARENTAGE_CHILD);
      n = child != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (counts, child)) : 0;
      if (n == 0)
        continue;
      g_hash_table_insert (counts, (gpointer) child, GUINT_TO_POINTER (n - 1));
      if (n == 1)
        g_ptr_array_add (free_ones, (gpointer) child);
    }
}

/* Takes people without parents off the pile, again and again. Who is left stands in a circle of
 * descent or below one, and only they need a closer look. */
static GHashTable *
find_tangled (KithCase *live)
{
  GHashTable *counts = count_parents (live);
  g_autoptr(GPtrArray) free_ones = g_ptr_array_new ();

  for (guint i = 0; i < kith_case_count (live, KITH_RECORD_PERSON); i++)
    {
      const char *id = kith_record_get_id (kith_case_nth (live, KITH_RECORD_PERSON, i));

      if (!g_hash_table_contains (counts, id))
        g_ptr_array_add (free_ones, (gpointer) id);
    }

  while (free_ones->len > 0)
    take_off (live, g_ptr_array_steal_index_fast (free_ones, free_ones->len - 1), counts, free_ones);

  return counts;
}

static gboolean
check_descent (KithCase    *live,
               GHashTable  *tangled,
               KithRecord  *record,
               GError     **error)
{
  g_autoptr(GHashTable) nothing = NULL;
  const char *child;

  if (!kith_rules_is_descent (record))
    return TRUE;

  child = kith_record_get_ref (record, KITH_PARENTAGE_CHILD);
  if (child == NULL || g_hash_table_lookup (tangled, child) == NULL)
    return TRUE;

  nothing = g_hash_table_new (g_str_hash, g_str_equal);
  return kith_rules_check_descent (live, nothing, record, error);
}

static void
look_at (GPtrArray  *problems,
         KithCase   *live,
         GHashTable *tangled,
         KithRecord *record)
{
  const char *table = kith_record_get_record_type (record)->table;
  const char *id = kith_record_get_id (record);
  g_autoptr(GError) values = NULL;
  g_autoptr(GError) refs = NULL;
  g_autoptr(GError) ends = NULL;
  g_autoptr(GError) descent = NULL;

  if (!kith_rules_check_values (record, &values))
    note (problems, table, id, values->message);
  if (!kith_rules_check_refs (live, NULL, record, &refs))
    note (problems, table, id, refs->message);
  if (!kith_rules_check_ends (record, &ends))
    note (problems, table, id, ends->message);
  if (!check_descent (live, tangled, record, &descent))
    note (problems, table, id, descent->message);
}

static void
look_at_all (GPtrArray *problems,
             KithCase  *live)
{
  g_autoptr(GHashTable) tangled = find_tangled (live);

  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    for (guint i = 0; kith_record_type_get (kind)->is_live && i < kith_case_count (live, kind); i++)
      look_at (problems, live, tangled, kith_case_nth (live, kind, i));
}

static gboolean
look_at_pictures (KithDesk   *self,
                  GPtrArray  *problems,
                  GError    **error)
{
  KithCase *live = kith_desk_get_case (self);

  for (guint i = 0; i < kith_case_count (live, KITH_RECORD_PICTURE); i++)
    {
      KithRecord *picture = kith_case_nth (live, KITH_RECORD_PICTURE, i);
      const char *content = kith_record_get_text (picture, KITH_PICTURE_CONTENT);
      gboolean is_sound;

      if (!kith_picture_content_check (kith_desk_get_file (self), content, &is_sound, error))
        return FALSE;
      if (!is_sound)
        note (problems, "picture", kith_record_get_id (picture),
              _("The photo itself is missing or damaged; take it in again."));
    }

  return TRUE;
}

/**
 * kith_desk_check:
 * @error: return location for a #GError
 *
 * Looks at every record and every step. That the file itself is sound was seen when it was opened.
 *
 * Errors: what the disk says when it cannot be read.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): what is odd, a sentence each, with the
 *   table and the id of the record but none of what it says; in the order of the tables
 */
GPtrArray *
kith_desk_check (KithDesk  *self,
                 GError   **error)
{
  g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) steps = kith_case_file_find_bad_steps (kith_desk_get_file (self), error);

  if (steps == NULL)
    return NULL;

  look_at_all (problems, kith_desk_get_case (self));
  if (!look_at_pictures (self, problems, error))
    return NULL;
  for (guint i = 0; i < steps->len; i++)
    note (problems, "history", steps->pdata[i],
          _("This step can no longer be undone; its record is damaged."));

  return g_steal_pointer (&problems);
}
