/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "report/kith-document-pages.h"

G_BEGIN_DECLS

/**
 * KithDocumentFile:
 * @KITH_DOCUMENT_PDF: pages, tagged for screen readers
 * @KITH_DOCUMENT_ODT: for a word processor
 * @KITH_DOCUMENT_HTML: one page for a browser
 * @KITH_DOCUMENT_TEXT: lines of at most 72 letters, to paste into another system
 */
typedef enum
{
  KITH_DOCUMENT_PDF,
  KITH_DOCUMENT_ODT,
  KITH_DOCUMENT_HTML,
  KITH_DOCUMENT_TEXT,
  KITH_N_DOCUMENT_FILES,
} KithDocumentFile;

gboolean  kith_document_find_file (const char         *path,
                                   KithDocumentFile   *file);
GBytes   *kith_document_write     (KithDocument       *self,
                                   KithPrintFormat     format,
                                   KithDocumentFile    file,
                                   GError            **error);
GBytes   *kith_document_write_pdf (KithDocumentPages  *pages,
                                   GError            **error);

G_END_DECLS
