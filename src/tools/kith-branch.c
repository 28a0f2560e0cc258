/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who goes along when somebody is moved with their family: partners, children, and theirs. */

#include "config.h"

#include "tools/kith-branch.h"

#include "model/kith-kin.h"
#include "model/kith-records.h"

static void
add_all (GPtrArray  *ids,
         GHashTable *seen,
         GPtrArray  *people)
{
  for (guint i = 0; i < people->len; i++)
    {
      const char *id = kith_record_get_id (people->pdata[i]);

      if (g_hash_table_add (seen, (gpointer) id))
        g_ptr_array_add (ids, (gpointer) id);
    }
}

/**
 * kith_branch_add_all:
 * @ids: (element-type utf8): ids of people, borrowed
 *
 * Adds the branches of all who are in @ids: their partners, and all their descendants with theirs.
 * Nobody stands in it twice, and who stood there first still does.
 */
void
kith_branch_add_all (KithCase  *family,
                     GPtrArray *ids)
{
  g_autoptr(GPtrArray) some = g_ptr_array_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_ptr_array_extend (some, ids, NULL, NULL);
  g_ptr_array_set_size (ids, 0);
  for (guint i = 0; i < some->len; i++)
    {
      g_autoptr(GPtrArray) branch = kith_branch_collect (family, some->pdata[i]);

      for (guint j = 0; j < branch->len; j++)
        if (g_hash_table_add (seen, branch->pdata[j]))
          g_ptr_array_add (ids, branch->pdata[j]);
    }
}

/**
 * kith_branch_collect:
 * @person: an id
 *
 * Returns: (transfer container) (element-type utf8): the ids of @person, of their partners, and of
 *   all their descendants with their partners; @person first, nobody twice
 */
GPtrArray *
kith_branch_collect (KithCase   *family,
                     const char *person)
{
  GPtrArray *ids = g_ptr_array_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  KithRecord *first = kith_case_find_kind (family, KITH_RECORD_PERSON, person);

  if (first == NULL)
    return ids;

  g_hash_table_add (seen, (gpointer) kith_record_get_id (first));
  g_ptr_array_add (ids, (gpointer) kith_record_get_id (first));
  for (guint i = 0; i < ids->len; i++)
    {
      KithRecord *one = kith_case_find (family, ids->pdata[i]);
      g_autoptr(GPtrArray) partners = kith_kin_partners (family, one);
      g_autoptr(GPtrArray) children = kith_kin_children (family, one, KITH_PARENTAGE_ANY);

      add_all (ids, seen, partners);
      add_all (ids, seen, children);
    }

  return ids;
}
