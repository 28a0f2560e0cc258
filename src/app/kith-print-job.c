/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Planned pages onto a printer, through the dialog of the desktop. The pages are what they are: the
 * dialog chooses a printer, not a size, and its own preview, which would lay the drawing into a
 * folder for temporary files, leads back to ours.
 */

#include "config.h"

#include "app/kith-print-job.h"

#include <glib/gi18n-lib.h>

#include "paint/kith-painter.h"

typedef struct
{
  KithPainter       *painter; /* owned */
  KithPages         *pages;   /* owned */
  KithThemeKind      theme;
  KithPrintDoneFunc  done;
  gpointer           data;
} PrintJob;

/* The printer that was chosen last, until the program ends: it may name a file. */
static GtkPrintSettings *last_settings;

static const char *const paper_names[] = {
  [KITH_PAPER_A4] = GTK_PAPER_NAME_A4,
  [KITH_PAPER_A3] = GTK_PAPER_NAME_A3,
  [KITH_PAPER_LETTER] = GTK_PAPER_NAME_LETTER,
};

static void
print_job_free (PrintJob *self)
{
  kith_painter_free (self->painter);
  kith_pages_unref (self->pages);
  g_free (self);
}

static GtkPageSetup *
new_page_setup (const KithPage *page)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (paper_names[page->paper]);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, page->width_mm > page->height_mm
                                           ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                           : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (paper);
  return setup;
}

static void
request_page_setup_cb (GtkPrintOperation *operation,
                       GtkPrintContext   *context,
                       int                page,
                       GtkPageSetup      *setup,
                       PrintJob          *self)
{
  const KithPage *entry = kith_pages_get_page (self->pages, (guint) page);

  gtk_page_setup_set_orientation (setup, entry->width_mm > entry->height_mm
                                           ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                           : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              PrintJob          *self)
{
  const KithPage *entry = kith_pages_get_page (self->pages, (guint) page);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  /* A printer that was given other paper gets the whole page all the same. */
  double scale = MIN (width / entry->width_mm, height / entry->height_mm);

  cairo_save (cr);
  if (scale < 0.995)
    cairo_scale (cr, scale, scale);
  kith_painter_paint_page (self->painter, cr, self->pages, (guint) page, self->theme,
                           KITH_PAINT_PAPER);
  cairo_restore (cr);
}

static void
end_preview_cb (GtkPrintOperationPreview *preview)
{
  gtk_print_operation_preview_end_preview (preview);
}

static gboolean
preview_cb (GtkPrintOperation        *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext          *context,
            GtkWindow                *parent,
            PrintJob                 *self)
{
  g_signal_connect (preview, "ready", G_CALLBACK (end_preview_cb), NULL);
  return TRUE;
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         PrintJob                *self)
{
  g_autoptr(GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_set_object (&last_settings, gtk_print_operation_get_print_settings (operation));
  self->done (result == GTK_PRINT_OPERATION_RESULT_APPLY, error, self->data);
}

static GtkPrintOperation *
new_operation (PrintJob *self)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = new_page_setup (kith_pages_get_page (self->pages, 0));

  gtk_print_operation_set_n_pages (operation, (int) kith_pages_get_n_pages (self->pages));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_MM);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  /* A name in the queue of a printer can be read by others. */
  gtk_print_operation_set_job_name (operation, _("Genogram"));
  if (last_settings != NULL)
    gtk_print_operation_set_print_settings (operation, last_settings);
  return operation;
}

/**
 * kith_print_job_run:
 * @parent: the window to stand over
 * @pages: what is to be printed
 * @page: the one that is looked at
 * @theme: the inks
 * @done: called once, when it is over
 *
 * Shows the print dialog, and prints.
 */
void
kith_print_job_run (GtkWindow         *parent,
                    KithPages         *pages,
                    guint              page,
                    KithThemeKind      theme,
                    KithPrintDoneFunc  done,
                    gpointer           data)
{
  PrintJob *self = g_new0 (PrintJob, 1);
  g_autoptr(GtkPrintOperation) operation = NULL;

  self->painter = kith_painter_new ();
  self->pages = kith_pages_ref (pages);
  self->theme = theme;
  self->done = done;
  self->data = data;
  operation = new_operation (self);
  gtk_print_operation_set_current_page (operation,
                                        (int) MIN (page, kith_pages_get_n_pages (pages) - 1));
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (request_page_setup_cb), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), self);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), self);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), self);
  /* The operation lives as long as its dialog and its last page; the job lives with it. */
  g_object_set_data_full (G_OBJECT (operation), "kith-print-job", self,
                          (GDestroyNotify) print_job_free);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
