/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "report/kith-document.h"
#include "report/kith-print-format.h"

G_BEGIN_DECLS

/**
 * KithGround:
 * @KITH_GROUND_PAPER: as it comes out of the printer
 * @KITH_GROUND_CREAM: on a cream ground, for a preview or for those who ask for it
 */
typedef enum
{
  KITH_GROUND_PAPER = 0,
  KITH_GROUND_CREAM,
} KithGround;

typedef struct _KithDocumentPages KithDocumentPages;

KithDocumentPages *kith_document_pages_new           (KithDocument       *document,
                                                      KithPrintFormat     format);
KithDocumentPages *kith_document_pages_new_fixed     (KithDocument       *document,
                                                      KithPrintFormat     format);
KithDocumentPages *kith_document_pages_ref           (KithDocumentPages  *self);
void               kith_document_pages_unref         (KithDocumentPages  *self);

guint              kith_document_pages_get_n_pages   (KithDocumentPages  *self);
double             kith_document_pages_get_width_mm  (KithDocumentPages  *self);
double             kith_document_pages_get_height_mm (KithDocumentPages  *self);
guint              kith_document_pages_get_n_unknown (KithDocumentPages  *self);
void               kith_document_pages_set_ground    (KithDocumentPages  *self,
                                                      KithGround          ground);
void               kith_document_pages_draw_page     (KithDocumentPages  *self,
                                                      guint               page,
                                                      cairo_t            *cr);
char              *kith_document_pages_dup_text      (KithDocumentPages  *self,
                                                      guint               page);
char              *kith_document_pages_dup_words     (KithDocumentPages  *self,
                                                      guint               page);
char              *kith_document_pages_dump          (KithDocumentPages  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KithDocumentPages, kith_document_pages_unref)

G_END_DECLS
