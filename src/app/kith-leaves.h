/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "paint/kith-theme.h"
#include "report/kith-document-pages.h"
#include "scene/kith-pages.h"

G_BEGIN_DECLS

/**
 * KithLeaves:
 *
 * Sheets of paper in a row, as they are looked at and printed: pages of drawings, pages of documents.
 * They can be painted in any thread.
 */
typedef struct _KithLeaves KithLeaves;

KithLeaves *kith_leaves_new          (void);
KithLeaves *kith_leaves_ref          (KithLeaves        *self);
void        kith_leaves_unref        (KithLeaves        *self);
void        kith_leaves_add_drawing  (KithLeaves        *self,
                                      KithPages         *pages,
                                      KithThemeKind      theme);
void        kith_leaves_add_document (KithLeaves        *self,
                                      KithDocumentPages *pages,
                                      gboolean           is_cream,
                                      gboolean           begins,
                                      const char        *label);

guint       kith_leaves_get_n        (const KithLeaves  *self);
void        kith_leaves_get_size     (const KithLeaves  *self,
                                      guint              leaf,
                                      double            *width_mm,
                                      double            *height_mm);
const char *kith_leaves_get_label    (const KithLeaves  *self,
                                      guint              leaf);
guint       kith_leaves_get_document (const KithLeaves  *self,
                                      guint              leaf);
gboolean    kith_leaves_begins       (const KithLeaves  *self,
                                      guint              leaf);
char       *kith_leaves_dup_text     (KithLeaves        *self,
                                      guint              leaf);
void        kith_leaves_paint        (KithLeaves        *self,
                                      guint              leaf,
                                      cairo_t           *cr,
                                      gboolean           is_preview);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithLeaves, kith_leaves_unref)

G_END_DECLS
