/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A look at a whole case: what the verbs would not have let in, but another program or a foreign
 * file has. Such a case is opened all the same; here it is told what to put right.
 */

#include "config.h"

#include "desk/kith-desk.h"

#include "desk/kith-desk-private.h"
#include "desk/kith-rules.h"

#include <glib/gi18n-lib.h>

typedef gboolean (*Rule) (KithCase   *live,
                          GHashTable *fresh,
                          KithRecord *record,
                          GError    **error);

static gboolean
values_rule (KithCase    *live,
             GHashTable  *fresh,
             KithRecord  *record,
             GError     **error)
{
  return kith_rules_check_values (record, error);
}

static const Rule rules[] = {
  values_rule,
  kith_rules_check_refs,
  kith_rules_check_kin,
};

static void
note (GPtrArray  *problems,
      const char *table,
      const char *id,
      const char *sentence)
{
  /* Translators: the name of a table, the id of a record, and a sentence. */
  g_ptr_array_add (problems, g_strdup_printf (_("%s %s: %s"), table, id, sentence));
}

static void
look_at (GPtrArray  *problems,
         KithCase   *live,
         GHashTable *nothing,
         KithRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr(GError) problem = NULL;

      if (!rules[i] (live, nothing, record, &problem))
        note (problems, kith_record_get_record_type (record)->table, kith_record_get_id (record),
              problem->message);
    }
}

static void
look_at_all (GPtrArray *problems,
             KithCase  *live)
{
  g_autoptr(GHashTable) nothing = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint kind = 0; kind < KITH_N_RECORD_KINDS; kind++)
    for (guint i = 0; kith_record_type_get (kind)->is_live && i < kith_case_count (live, kind); i++)
      look_at (problems, live, nothing, kith_case_nth (live, kind, i));
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
  for (guint i = 0; i < steps->len; i++)
    note (problems, "history", steps->pdata[i],
          _("This step can no longer be undone; its record is damaged."));

  return g_steal_pointer (&problems);
}
