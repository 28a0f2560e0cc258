/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the Genogram page share: its struct, and what drawing by hand offers it. */

#pragma once

#include "canvas/kith-drawing.h"
#include "canvas/kith-legend-view.h"
#include "pages/kith-as-at-bar.h"
#include "pages/kith-genogram-page.h"
#include "pages/kith-inspector.h"
#include "pages/kith-name-card.h"
#include "tools/kith-add-tool.h"

G_BEGIN_DECLS

struct _KithGenogramPage
{
  AdwBin              parent_instance;

  KithDesk           *desk;     /* owned */
  KithCase           *family;   /* owned */
  KithDrawing        *drawing;  /* owned */
  GPtrArray          *sheets;   /* owned; ids, as in the chooser */
  guint               zoom_source;
  guint               keep_source;
  GSimpleActionGroup *drawing_actions; /* owned */
  GSimpleActionGroup *sheet_actions;   /* owned */
  KithAddTool         adding;
  GtkWidget          *card;     /* child */

  GtkStack           *stack;         /* template child */
  GtkWidget          *canvas;        /* template child */
  GtkButton          *zoom_button;   /* template child */
  GtkMenuButton      *sheet_button;  /* template child */
  GtkToggleButton    *as_at_button;  /* template child */
  KithAsAtBar        *as_at_bar;     /* template child */
  GtkToggleButton    *legend_button; /* template child */
  KithLegendView     *legend;        /* template child */
  GtkEditable        *first_entry;   /* template child */
  KithInspector      *inspector;     /* template child */
};

void  kith_genogram_page_add_drawing    (KithGenogramPage *self);
void  kith_genogram_page_add_arranging  (KithGenogramPage *self);
void  kith_genogram_page_remove_drawing (KithGenogramPage *self);
void  kith_genogram_page_add_first      (KithGenogramPage *self);
void  kith_genogram_page_add_sheets     (KithGenogramPage *self);
void  kith_genogram_page_follow_sheets  (KithGenogramPage *self);
void  kith_genogram_page_keep_places    (KithGenogramPage *self);
void  kith_genogram_page_tell           (KithGenogramPage *self,
                                         const char       *text,
                                         gboolean          offers_undo);

G_END_DECLS
