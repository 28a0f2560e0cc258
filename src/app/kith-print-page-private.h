/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the page for printing share. */

#pragma once

#include "app/kith-given-drawing.h"
#include "app/kith-print-page.h"
#include "app/kith-print-plan.h"
#include "app/kith-print-preview.h"
#include "pages/kith-reader-group.h"

G_BEGIN_DECLS

struct _KithPrintPage
{
  AdwBin             parent_instance;

  KithDesk          *desk;     /* owned */
  KithDrawing       *drawing;  /* owned */
  KithPrintSettings  settings;
  KithPainter       *painter;  /* owned; only for the thread */
  KithPainter       *drawer;   /* owned; measures for what is drawn here */
  KithScene         *scene;    /* owned, nullable while it is out of date */
  KithPages         *pages;    /* owned, nullable until the first is planned */
  guint              n_readable;
  char              *usual_title; /* owned; what the title is unless somebody writes another */
  char              *sheet;    /* owned, nullable; the id of the sheet it is the title of */
  gboolean           is_stale; /* whether the choices are others than those of the pages */
  gboolean           is_busy;  /* whether pages are being planned */
  gboolean           is_filling; /* whether the rows are changed by us */

  KithReaderGroup   *reader_group;    /* template child */
  AdwWindowTitle    *title;           /* template child */
  AdwFlap           *flap;            /* template child */
  GtkStringList     *papers;          /* template child */
  GtkDropDown       *paper_choice;       /* template child */
  GtkDropDown       *orientation_choice; /* template child */
  GtkDropDown       *fit_choice;         /* template child */
  GtkWidget         *sheets_row;      /* template child */
  GtkSpinButton     *sheets_spin;     /* template child */
  GtkDropDown       *colour_choice;      /* template child */
  GtkEditable       *title_row;       /* template child */
  GtkEditable       *drawn_with_row;  /* template child */
  GtkEditable       *note_row;        /* template child */
  AdwActionRow      *day_row;         /* template child */
  GtkSwitch         *day_switch;      /* template child */
  GtkSwitch         *legend_switch;   /* template child */
  GtkInfoBar        *small_bar;       /* template child */
  GtkLabel          *small_label;     /* template child */
  GtkButton         *more_button;     /* template child */
  KithPrintPreview  *preview;         /* template child */
  GtkLabel          *page_label;      /* template child */
  GtkWidget         *print_button;    /* template child */
  GSimpleActionGroup *actions;        /* owned */
};

KithRecord *kith_print_page_find_sheet (KithPrintPage *self);
KithShare *kith_print_page_get_share (KithPrintPage *self);
KithRecord *kith_print_page_find_copied_sheet (KithPrintPage *self);
gboolean kith_print_page_is_withheld (KithPrintPage *self);
KithGivenDrawing *kith_print_page_new_given (KithPrintPage *self);
KithChart *kith_print_page_new_chart (KithPrintPage *self);
GStrv kith_print_page_dup_stamp (KithPrintPage *self,
                                 KithChart     *chart);
KithPrintPlan *kith_print_page_new_plan (KithPrintPage *self);
void kith_print_page_start_plan (KithPrintPage *self);

G_END_DECLS
