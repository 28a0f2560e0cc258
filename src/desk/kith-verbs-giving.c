/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The register: what was given to whom. It is written in the act of giving and is no step, because
 * nothing takes paper back out of a hand. What a copy was made from is kept beside it, pressed
 * together, so that the same copy can be made again.
 */

#include "config.h"

#include "desk/kith-verbs-giving.h"

#include "base/kith-error.h"
#include "base/kith-os.h"
#include "desk/kith-desk-private.h"
#include "desk/kith-rules.h"
#include "model/kith-records.h"
#include "store/kith-giving-rows.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

static GBytes *
convert (GConverter    *converter,
         gconstpointer  bytes,
         gsize          size,
         GError       **error)
{
  g_autoptr(GInputStream) raw = g_memory_input_stream_new_from_data (bytes, (gssize) size, NULL);
  g_autoptr(GInputStream) in = g_converter_input_stream_new (raw, converter);
  g_autoptr(GOutputStream) out = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (out, in, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, error) < 0)
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

/**
 * kith_desk_give:
 * @giving: a new line of the register, from kith_draft_new()
 * @options: (nullable): how the copy was drawn or written
 * @content: (nullable): what it was made from, as text; %NULL to keep nothing
 * @error: return location for a #GError
 *
 * Writes into the register what has just been given. This is no step: undo does not touch it.
 *
 * Errors: %KITH_ERROR_READ_ONLY if the case cannot be written, then nothing may be given;
 *   %KITH_ERROR_RULE if the line breaks a rule of the model; what the disk says.
 *
 * Returns: %TRUE when it is on the disk and in the live case
 */
gboolean
kith_desk_give (KithDesk    *self,
                KithDraft   *giving,
                const char  *options,
                const char  *content,
                GError     **error)
{
  g_autoptr(GConverter) press = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9));
  g_autoptr(GBytes) pressed = NULL;
  KithRecord *record = kith_draft_get_record (giving);

  g_return_val_if_fail (kith_record_get_kind (record) == KITH_RECORD_GIVING, FALSE);

  if (kith_desk_is_read_only (self))
    {
      kith_os_set_error (error, kith_desk_get_path (self), EROFS);
      return FALSE;
    }
  if (!kith_rules_check_values (record, error))
    return FALSE;

  if (content != NULL)
    {
      pressed = convert (press, content, strlen (content), error);
      if (pressed == NULL)
        return FALSE;
    }

  return kith_case_file_give (kith_desk_get_file (self), record, options, pressed, error);
}

/**
 * kith_desk_read_copy:
 * @giving: the id of a line of the register
 * @options: (out) (transfer full) (nullable): how the copy was drawn or written
 * @error: return location for a #GError
 *
 * Errors: %KITH_ERROR_NOT_FOUND if no copy was kept, %KITH_ERROR_DAMAGED if it cannot be read.
 *
 * Returns: (transfer full) (nullable): what the copy was made from, byte for byte
 */
char *
kith_desk_read_copy (KithDesk    *self,
                     const char  *giving,
                     char       **options,
                     GError     **error)
{
  g_autoptr(GConverter) open = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autofree char *read_options = NULL;
  g_autoptr(GBytes) pressed
    = kith_case_file_read_copy (kith_desk_get_file (self), giving, &read_options, error);
  g_autoptr(GBytes) content = NULL;
  gsize size;
  gconstpointer bytes;

  if (pressed == NULL)
    return NULL;

  bytes = g_bytes_get_data (pressed, &size);
  content = convert (open, bytes, size, NULL);
  if (content == NULL)
    {
      g_set_error (error, KITH_ERROR, KITH_ERROR_DAMAGED,
                   _("What this copy was made from is damaged in the file, so it cannot be made again."));
      return NULL;
    }

  *options = g_steal_pointer (&read_options);
  bytes = g_bytes_get_data (content, &size);
  return g_strndup (bytes, size);
}
