/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "paint/kith-painter.h"
#include "report/kith-document-pages.h"
#include "report/kith-flow.h"

G_BEGIN_DECLS

/**
 * KithPlaced:
 * @slab: number of the slab
 * @top: from the top of the text area
 * @again: whether it is the head of a table, repeated
 */
typedef struct
{
  guint    slab;
  double   top;
  gboolean again;
} KithPlaced;

/**
 * KithDocumentPage:
 * @first: of what is placed on it
 * @n: how much
 * @number: "page x of y"
 */
typedef struct
{
  guint        first;
  guint        n;
  KithTypeset *number; /* owned */
} KithDocumentPage;

struct _KithDocumentPages
{
  int                   ref_count;
  KithDocument         *document;   /* owned */
  const KithPrintRules *rules;
  KithTypesetter       *typesetter; /* owned */
  KithPainter          *painter;    /* owned; nullable */
  KithFlow             *flow;       /* owned */
  KithTypeset          *footer;     /* owned; nullable */
  GArray               *placed;     /* owned; KithPlaced */
  GArray               *pages;      /* owned; KithDocumentPage */
  KithRect              area;       /* of the text, on the page */
  double                width_mm;
  double                height_mm;
  KithGround            ground;
};

/**
 * KithTagger:
 * @open: hears of which element the next piece is a part
 * @close: hears that the words of a page are drawn
 *
 * Who keeps the structure while pages are drawn.
 */
typedef struct
{
  void   (*open)  (gpointer       data,
                   cairo_t       *cr,
                   guint          tag);
  void   (*close) (gpointer       data,
                   cairo_t       *cr,
                   guint          page);
  gpointer data;
} KithTagger;

void kith_document_pages_paint (KithDocumentPages *self,
                                guint              page,
                                cairo_t           *cr,
                                const KithTagger  *tagger);

G_END_DECLS
