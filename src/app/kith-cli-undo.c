/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What cannot be noted in the register is not given: the files are as they were before, also where
 * something of the same name stood there. */

#include "config.h"

#include "app/kith-cli-undo.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

struct _KithCliUndo
{
  GPtrArray *paths; /* owned */
  GPtrArray *bytes; /* owned; of GBytes, NULL where there was no file */
};

static void
clear_bytes (gpointer data)
{
  if (data != NULL)
    g_bytes_unref (data);
}

/**
 * kith_cli_undo_new:
 * @paths: (array zero-terminated=1): files that are going to be written
 *
 * Returns: (transfer full): what stands in them now
 */
KithCliUndo *
kith_cli_undo_new (const char *const *paths)
{
  KithCliUndo *self = g_new0 (KithCliUndo, 1);

  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->bytes = g_ptr_array_new_with_free_func (clear_bytes);
  for (guint i = 0; paths[i] != NULL; i++)
    {
      char *text = NULL;
      gsize length = 0;

      g_ptr_array_add (self->paths, g_strdup (paths[i]));
      g_ptr_array_add (self->bytes, g_file_get_contents (paths[i], &text, &length, NULL)
                                      ? g_bytes_new_take (text, length) : NULL);
    }

  return self;
}

/**
 * kith_cli_undo_free:
 */
void
kith_cli_undo_free (KithCliUndo *self)
{
  g_ptr_array_unref (self->paths);
  g_ptr_array_unref (self->bytes);
  g_free (self);
}

/**
 * kith_cli_undo_run:
 *
 * Puts back what stood there, and takes away what did not.
 */
void
kith_cli_undo_run (KithCliUndo *self)
{
  for (guint i = 0; i < self->paths->len; i++)
    {
      GBytes *bytes = self->bytes->pdata[i];
      gsize size;
      const char *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

      if (bytes == NULL)
        g_remove (self->paths->pdata[i]);
      else
        g_file_set_contents (self->paths->pdata[i], data != NULL ? data : "", (gssize) size, NULL);
    }
}
