/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A past copy made again from what the register keeps of it: a drawing, a document, or data. */

#include "config.h"

#include "app/kith-give-again.h"

#include "app/kith-given-drawing.h"
#include "base/kith-error.h"
#include "exchange/kith-gedcom-export.h"
#include "exchange/kith-plain.h"
#include "paint/kith-export.h"
#include "report/kith-letter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
save_drawing (KithCase    *copy,
              const char  *options,
              const char  *out,
              GError     **error)
{
  g_autoptr(KithGivenDrawing) drawing = kith_given_drawing_parse (options, error);
  g_autoptr(KithPainter) painter = NULL;
  g_autoptr(KithPages) pages = NULL;
  KithExportFormat format;

  if (drawing == NULL)
    return FALSE;
  if (!kith_export_find_format (out, &format))
    {
      g_set_error (error, KITH_ERROR, KITH_ERROR_USAGE,
                   _("“%s” does not end in .pdf, .svg, .png, .ged, .json or .txt."), out);
      return FALSE;
    }

  painter = kith_painter_new ();
  pages = kith_given_drawing_new_pages (drawing, copy, painter);
  return kith_export_save_pages (painter, pages, format,
                                 &(KithExportOptions){ drawing->theme, drawing->dpi,
                                                       kith_given_drawing_get_title (drawing, copy) },
                                 out, error);
}

static gboolean
save_document (const KithLetter  *letter,
               KithCase         *copy,
               const char       *out,
               GError          **error)
{
  g_autoptr(KithDocument) document = NULL;
  g_autoptr(GBytes) bytes = NULL;
  KithDocumentFile file;

  if (!kith_document_find_file (out, &file))
    {
      g_set_error (error, KITH_ERROR, KITH_ERROR_USAGE,
                   _("“%s” does not end in .pdf, .odt, .html or .txt."), out);
      return FALSE;
    }

  document = kith_letter_write (letter, copy, error);
  bytes = document != NULL ? kith_document_write (document, letter->format, file, error) : NULL;
  return bytes != NULL && kith_export_save (bytes, out, error);
}

/* What was given as data is written as data again. */
static char *
write_data (KithCase   *copy,
            const char *out)
{
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();

  if (g_str_has_suffix (out, ".json"))
    return kith_json_write (copy);
  if (g_str_has_suffix (out, ".ged"))
    return kith_gedcom_export (copy, KITH_GEDCOM_7, report);
  if (g_str_has_suffix (out, ".txt"))
    return kith_plain_write (copy);

  return NULL;
}

/**
 * kith_give_again_save:
 * @copy: what it was made from, from kith_giving_read()
 * @options: (nullable): how it was made
 * @out: a file; its ending says which kind
 * @error: return location for a #GError
 *
 * Makes a past copy again, just as it was given.
 *
 * Errors: %KITH_ERROR_USAGE if it cannot be written as a file of that kind, %KITH_ERROR_FORMAT if the
 *   register does not say how it was made; what the disk says.
 *
 * Returns: %TRUE when it is on the disk
 */
gboolean
kith_give_again_save (KithCase    *copy,
                      const char  *options,
                      const char  *out,
                      GError     **error)
{
  g_autoptr(KithLetter) letter = kith_letter_parse (options, NULL);
  char *data = NULL;

  if (letter != NULL)
    return save_document (letter, copy, out, error);

  data = write_data (copy, out);
  if (data != NULL)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_take (data, strlen (data));

      return kith_export_save (bytes, out, error);
    }

  return save_drawing (copy, options, out, error);
}
