/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents as files, and what the writers of files share. */

#include "config.h"

#include "report/kith-write-private.h"

#include <string.h>

static const struct
{
  const char       *suffix;
  KithDocumentFile  file;
} suffixes[] = {
  { ".pdf", KITH_DOCUMENT_PDF },
  { ".odt", KITH_DOCUMENT_ODT },
  { ".html", KITH_DOCUMENT_HTML },
  { ".txt", KITH_DOCUMENT_TEXT },
};

/**
 * kith_document_find_file:
 * @path: a file name
 * @file: (out): the kind of file that its ending stands for
 *
 * Returns: whether the ending is known
 */
gboolean
kith_document_find_file (const char       *path,
                         KithDocumentFile *file)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (lower, suffixes[i].suffix))
      {
        *file = suffixes[i].file;
        return TRUE;
      }

  return FALSE;
}

static GBytes *
write_pdf (KithDocument   *document,
           KithPrintFormat format,
           GError        **error)
{
  g_autoptr(KithDocumentPages) pages = kith_document_pages_new (document, format);

  return kith_document_write_pdf (pages, error);
}

/**
 * kith_document_write:
 * @format: for whom it is printed; also files that are not pages follow it
 * @file: the kind of file
 * @error: return location for a #GError
 *
 * Makes a file of the document. The same document gives the same bytes.
 *
 * Errors: %KITH_ERROR_FAILED if the pages or a drawing could not be drawn.
 *
 * Returns: (transfer full) (nullable): the bytes of the file
 */
GBytes *
kith_document_write (KithDocument    *self,
                     KithPrintFormat  format,
                     KithDocumentFile file,
                     GError         **error)
{
  static GBytes *(*const writers[KITH_N_DOCUMENT_FILES]) (KithDocument *, const KithPrintRules *,
                                                          GError **) = {
    [KITH_DOCUMENT_ODT] = kith_write_odt,
    [KITH_DOCUMENT_HTML] = kith_write_html,
    [KITH_DOCUMENT_TEXT] = kith_write_text,
  };

  g_return_val_if_fail (self != NULL && format < KITH_N_PRINT_FORMATS, NULL);
  g_return_val_if_fail (file < KITH_N_DOCUMENT_FILES, NULL);

  if (file == KITH_DOCUMENT_PDF)
    return write_pdf (self, format, error);
  return writers[file] (self, kith_print_format_get_rules (format), error);
}

/**
 * kith_append_escaped:
 * @text: (array length=length): plain text
 *
 * Appends @text to XML or HTML; letters that XML forbids are left out.
 */
void
kith_append_escaped (GString    *out,
                     const char *text,
                     gsize       length)
{
  for (gsize i = 0; i < length; i++)
    switch (text[i])
      {
      case '&':
        g_string_append (out, "&amp;");
        break;
      case '<':
        g_string_append (out, "&lt;");
        break;
      case '>':
        g_string_append (out, "&gt;");
        break;
      case '"':
        g_string_append (out, "&quot;");
        break;
      default:
        if ((guchar) text[i] >= 0x20 || text[i] == '\n' || text[i] == '\t')
          g_string_append_c (out, text[i]);
      }
}
