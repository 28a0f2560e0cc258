/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "paint/kith-painter.h"

G_BEGIN_DECLS

/**
 * KithExportFormat:
 * @KITH_EXPORT_PDF: pages, with text that can be searched
 * @KITH_EXPORT_SVG: one picture that stays sharp at any size
 * @KITH_EXPORT_PNG: one picture made of pixels
 */
typedef enum
{
  KITH_EXPORT_PDF,
  KITH_EXPORT_SVG,
  KITH_EXPORT_PNG,
  KITH_N_EXPORT_FORMATS,
} KithExportFormat;

/**
 * KithExportOptions:
 * @theme: the colours
 * @dpi: pixels an inch, for PNG; 0 for 150
 * @title: (nullable): a title that names nobody, for the properties of the file
 */
typedef struct
{
  KithThemeKind  theme;
  double         dpi;
  const char    *title;
} KithExportOptions;

#define KITH_EXPORT_MARGIN_MM 10.0

gboolean  kith_export_find_format (const char               *path,
                                   KithExportFormat         *format);
GBytes   *kith_export_scene       (KithPainter              *painter,
                                   const KithScene          *scene,
                                   KithExportFormat          format,
                                   const KithExportOptions  *options,
                                   GError                  **error);
GBytes   *kith_export_pages       (KithPainter              *painter,
                                   const KithPages          *pages,
                                   KithExportFormat          format,
                                   const KithExportOptions  *options,
                                   GError                  **error);
GBytes   *kith_export_page        (KithPainter              *painter,
                                   const KithPages          *pages,
                                   guint                     page,
                                   KithExportFormat          format,
                                   const KithExportOptions  *options,
                                   GError                  **error);
gboolean  kith_export_save        (GBytes                   *bytes,
                                   const char               *path,
                                   GError                  **error);
char    **kith_export_list_files  (const KithPages          *pages,
                                   KithExportFormat          format,
                                   const char               *path);
gboolean  kith_export_save_pages  (KithPainter              *painter,
                                   const KithPages          *pages,
                                   KithExportFormat          format,
                                   const KithExportOptions  *options,
                                   const char               *path,
                                   GError                  **error);

G_END_DECLS
