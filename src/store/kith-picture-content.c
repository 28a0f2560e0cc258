/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The dots of pictures. A content is named after what it is and never changes, so that steps and
 * their undoing only have to name it; it is written before the step that names it, outside of the
 * steps. One that no picture and no step names any more goes when the file is opened the next time.
 */

#include "config.h"

#include "store/kith-picture-content.h"

#include "model/kith-pictures.h"
#include "store/kith-case-file-private.h"
#include "store/kith-statement.h"

/* A picture that was taken off can come back as long as a step knows of it. */
#define UNNAMED                                                                                   \
  " FROM picture_content"                                                                         \
  " WHERE id NOT IN (SELECT content FROM picture WHERE content IS NOT NULL)"                      \
  " AND NOT EXISTS (SELECT 1 FROM history"                                                        \
  "                 WHERE instr (changes, CAST (picture_content.id AS BLOB)) > 0)"

/**
 * kith_picture_content_name:
 * @bytes: a JPEG file
 *
 * Returns: (transfer full): the name of this content; another content has another name
 */
char *
kith_picture_content_name (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static GBytes *
read_content (KithDb      *db,
              const char  *name,
              GError     **error)
{
  g_autoptr(KithStatement) select
    = kith_db_prepare (db, "SELECT bytes FROM picture_content WHERE id = ?");
  g_autoptr(GBytes) bytes = NULL;

  kith_statement_bind_text (select, 1, name);
  if (kith_statement_step (select))
    bytes = kith_statement_dup_bytes (select, 0);

  return kith_statement_finish (select, error) ? g_steal_pointer (&bytes) : NULL;
}

/* A picture that cannot be read is not drawn; "kith check" says so. */
static GBytes *
load_cb (const char *content,
         gpointer    data)
{
  KithCaseFile *file = data;

  return file->db != NULL ? read_content (file->db, content, NULL) : NULL;
}

static gboolean
drop_unnamed (KithDb  *db,
              GError **error)
{
  gint64 n;

  return kith_db_get_number (db, "SELECT count (*)" UNNAMED, &n, error)
         && (n == 0 || kith_db_run (db, "DELETE" UNNAMED, error));
}

/**
 * kith_picture_content_open:
 * @file: a case file whose records are loaded
 * @error: return location for a #GError
 *
 * Lets the live case ask for its pictures. What no picture and no step names any more goes, unless
 * the file is only read.
 *
 * Returns: whether that could be looked up
 */
gboolean
kith_picture_content_open (KithCaseFile  *file,
                           GError       **error)
{
  kith_case_set_picture_source (file->live, load_cb, file);

  return file->is_read_only || drop_unnamed (file->db, error);
}

static gboolean
write_content (KithDb      *db,
               const char  *name,
               GBytes      *bytes,
               GError     **error)
{
  g_autoptr(KithStatement) insert
    = kith_db_prepare (db, "INSERT INTO picture_content (id, bytes) VALUES (?, ?)"
                           " ON CONFLICT (id) DO UPDATE SET bytes = excluded.bytes");
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  kith_statement_bind_text (insert, 1, name);
  kith_statement_bind_bytes (insert, 2, data, size);
  return kith_statement_run (insert, error);
}

/**
 * kith_picture_content_keep:
 * @bytes: a JPEG file
 * @error: return location for a #GError
 *
 * Writes a content for a step to name. This is no step.
 *
 * Errors: what the disk says.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kith_picture_content_keep (KithCaseFile  *file,
                           GBytes        *bytes,
                           GError       **error)
{
  g_autofree char *name = kith_picture_content_name (bytes);
  KithDb *db = kith_case_file_get_db (file, error);

  if (db == NULL)
    return FALSE;

  if (kith_case_file_begin (file, error)
      && write_content (file->db, name, bytes, error)
      && kith_db_commit (file->db, error))
    return TRUE;

  kith_case_file_roll_back (file);
  return FALSE;
}

/**
 * kith_picture_content_check:
 * @name: the name of a content
 * @is_sound: (out): whether it is there and is what its name says
 * @error: return location for a #GError
 *
 * Errors: what the disk says.
 *
 * Returns: whether it could be looked up
 */
gboolean
kith_picture_content_check (KithCaseFile  *file,
                            const char    *name,
                            gboolean      *is_sound,
                            GError       **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GBytes) bytes = file->db != NULL ? read_content (file->db, name, &failure) : NULL;
  g_autofree char *found = bytes != NULL ? kith_picture_content_name (bytes) : NULL;

  *is_sound = g_strcmp0 (found, name) == 0;
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
