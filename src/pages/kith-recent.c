/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Which cases were open last, in a small file of our own that nobody else can read: the list of
 * recent files that all programs share is no place for a case. Losing it costs nobody any work, so
 * a failure to read or write it is not told.
 */

#include "config.h"

#include "pages/kith-recent.h"

#include <gio/gio.h>

#define MOST_KEPT 12

static void
recent_case_free (KithRecentCase *self)
{
  g_free (self->path);
  g_free (self->shown_as);
  g_free (self);
}

static char *
list_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "kith", "recent", NULL);
}

static KithRecentCase *
read_case (GKeyFile   *file,
           const char *group)
{
  KithRecentCase *self = g_new0 (KithRecentCase, 1);

  self->path = g_key_file_get_string (file, group, "path", NULL);
  self->shown_as = g_key_file_get_string (file, group, "shown-as", NULL);
  self->opened_at = g_key_file_get_int64 (file, group, "opened-at", NULL);
  return self;
}

/**
 * kith_recent_load:
 *
 * Returns: (transfer full) (element-type KithRecentCase): the cases that were open last and are
 *   still where they were, the latest first
 */
GPtrArray *
kith_recent_load (void)
{
  g_autofree char *path = list_path ();
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_auto(GStrv) groups = NULL;
  GPtrArray *cases = g_ptr_array_new_with_free_func ((GDestroyNotify) recent_case_free);

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return cases;

  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      KithRecentCase *entry = read_case (file, groups[i]);

      if (entry->path != NULL && entry->shown_as != NULL
          && g_file_test (entry->path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (cases, entry);
      else
        recent_case_free (entry);
    }

  return cases;
}

static void
save (GPtrArray *cases)
{
  g_autofree char *path = list_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = NULL;
  g_autoptr(GKeyFile) file = g_key_file_new ();
  gsize length;

  for (guint i = 0; i < cases->len && i < MOST_KEPT; i++)
    {
      KithRecentCase *entry = cases->pdata[i];
      g_autofree char *group = g_strdup_printf ("case %u", i + 1);

      g_key_file_set_string (file, group, "path", entry->path);
      g_key_file_set_string (file, group, "shown-as", entry->shown_as);
      g_key_file_set_int64 (file, group, "opened-at", entry->opened_at);
    }

  text = g_key_file_to_data (file, &length, NULL);
  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents_full (path, text, length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);
}

static void
remove_path (GPtrArray  *cases,
             const char *path)
{
  for (guint i = cases->len; i-- > 0;)
    if (g_str_equal (((KithRecentCase *) cases->pdata[i])->path, path))
      g_ptr_array_remove_index (cases, i);
}

/**
 * kith_recent_note:
 * @path: of a case file that was opened just now
 * @shown_as: what may be shown of it
 *
 * Puts it first in the list.
 */
void
kith_recent_note (const char *path,
                  const char *shown_as)
{
  g_autoptr(GPtrArray) cases = kith_recent_load ();
  KithRecentCase *entry = g_new0 (KithRecentCase, 1);

  g_return_if_fail (path != NULL && shown_as != NULL);

  remove_path (cases, path);
  entry->path = g_strdup (path);
  entry->shown_as = g_strdup (shown_as);
  entry->opened_at = g_get_real_time () / G_USEC_PER_SEC;
  g_ptr_array_insert (cases, 0, entry);
  save (cases);
}

/**
 * kith_recent_forget:
 *
 * Takes a case file out of the list; the file itself stays.
 */
void
kith_recent_forget (const char *path)
{
  g_autoptr(GPtrArray) cases = kith_recent_load ();

  g_return_if_fail (path != NULL);

  remove_path (cases, path);
  save (cases);
}
