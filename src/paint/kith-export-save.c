/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drawings onto the disk: under which names, and what is said when that cannot be. */

#include "config.h"

#include "paint/kith-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/kith-error.h"

static const struct
{
  int         code;
  KithError   kith_code;
  const char *message;
} file_errors[] = {
  { G_FILE_ERROR_NOSPC, KITH_ERROR_NO_SPACE,
    N_("“%s” could not be written because the disk is full. Make room and save it again.") },
  { G_FILE_ERROR_ACCES, KITH_ERROR_NO_ACCESS,
    N_("“%s” could not be written because you have no permission to write there."
       " Choose another folder.") },
  { G_FILE_ERROR_PERM, KITH_ERROR_NO_ACCESS,
    N_("“%s” could not be written because you have no permission to write there."
       " Choose another folder.") },
  { G_FILE_ERROR_ROFS, KITH_ERROR_READ_ONLY,
    N_("“%s” could not be written because the disk can only be read. Choose another folder.") },
  { G_FILE_ERROR_NOENT, KITH_ERROR_NOT_FOUND,
    N_("“%s” could not be written because its folder does not exist. Choose another folder.") },
  { G_FILE_ERROR_NOTDIR, KITH_ERROR_NOT_FOUND,
    N_("“%s” could not be written because its folder does not exist. Choose another folder.") },
  { G_FILE_ERROR_ISDIR, KITH_ERROR_EXISTS,
    N_("“%s” is a folder. Choose another name.") },
};

static void
set_file_error (GError      **error,
                const GError *cause,
                const char   *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (file_errors); i++)
    if (g_error_matches (cause, G_FILE_ERROR, file_errors[i].code))
      {
        g_autoptr(GString) text = g_string_new (_(file_errors[i].message));

        g_string_replace (text, "%s", path, 1);
        g_set_error_literal (error, KITH_ERROR, file_errors[i].kith_code, text->str);
        return;
      }

  g_set_error (error, KITH_ERROR, KITH_ERROR_FAILED,
               _("“%s” could not be written. Choose another name or folder."), path);
}

/**
 * kith_export_save:
 * @bytes: a whole file
 * @path: where it goes; a file there is replaced only once the new one is safely on the disk
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_NO_SPACE, %KITH_ERROR_NO_ACCESS, %KITH_ERROR_READ_ONLY,
 * %KITH_ERROR_NOT_FOUND for a folder that does not exist, %KITH_ERROR_EXISTS for a folder of that
 * name, %KITH_ERROR_FAILED for anything else.
 *
 * Returns: whether the file was written
 */
gboolean
kith_export_save (GBytes     *bytes,
                  const char *path,
                  GError    **error)
{
  g_autoptr(GError) cause = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_set_error (&cause, G_FILE_ERROR, G_FILE_ERROR_ISDIR, "folder");
      set_file_error (error, cause, path);
      return FALSE;
    }
  if (!g_file_set_contents_full (path, data, size,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                 &cause))
    {
      set_file_error (error, cause, path);
      return FALSE;
    }

  return TRUE;
}

/**
 * kith_export_list_files:
 * @path: a file name
 *
 * A PDF holds all pages; of pictures there is one for each page, numbered before the ending:
 * "NAME-1.svg", "NAME-2.svg". A single page is called as it was asked for.
 *
 * Returns: (transfer full) (array zero-terminated=1): what kith_export_save_pages() writes
 */
char **
kith_export_list_files (const KithPages  *pages,
                        KithExportFormat  format,
                        const char       *path)
{
  guint n = format == KITH_EXPORT_PDF ? 1 : kith_pages_get_n_pages (pages);
  GPtrArray *files = g_ptr_array_new ();
  const char *ending = strrchr (path, '.');

  if (ending == NULL || strchr (ending, G_DIR_SEPARATOR) != NULL)
    ending = path + strlen (path);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (files, n == 1 ? g_strdup (path)
                                   : g_strdup_printf ("%.*s-%u%s", (int) (ending - path), path,
                                                      i + 1, ending));
  g_ptr_array_add (files, NULL);
  return (char **) g_ptr_array_free (files, FALSE);
}

/**
 * kith_export_save_pages:
 * @painter: who paints
 * @path: where it goes; see kith_export_list_files() for several pictures
 * @error: return location for a #GError
 *
 * Saves the pages. Files of that name are replaced.
 *
 * Errors: those of kith_export_page() and kith_export_save(); pictures before the one that failed
 * stay.
 *
 * Returns: whether all is written
 */
gboolean
kith_export_save_pages (KithPainter             *painter,
                        const KithPages         *pages,
                        KithExportFormat         format,
                        const KithExportOptions *options,
                        const char              *path,
                        GError                 **error)
{
  g_auto(GStrv) files = kith_export_list_files (pages, format, path);
  guint n = g_strv_length (files);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GBytes) bytes = n == 1
                                  ? kith_export_pages (painter, pages, format, options, error)
                                  : kith_export_page (painter, pages, i, format, options, error);

      if (bytes == NULL || !kith_export_save (bytes, files[i], error))
        return FALSE;
    }

  return TRUE;
}
