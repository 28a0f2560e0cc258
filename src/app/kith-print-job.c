/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Planned pages onto a printer, through the dialog of the desktop. The pages are what they are: the
 * dialog chooses a printer, not a size, and its own preview, which would lay the drawing into a
 * folder for temporary files, leads back to ours.
 */

#include "config.h"

#include "app/kith-print-job.h"

#include <glib/gi18n-lib.h>

#include <math.h>

typedef struct
{
  KithLeaves        *leaves; /* owned */
  GArray            *sheets; /* owned; numbers of leaves in the order of printing, NO_LEAF for the back
                                of a sheet on which nothing may stand */
  const char        *name;
  KithPrintDoneFunc  done;
  gpointer           data;
} PrintJob;

#define NO_LEAF G_MAXUINT

/* The printer that was chosen last, until the program ends: it may name a file. */
static GtkPrintSettings *last_settings;

static const struct
{
  const char *name;
  double      short_mm;
  double      long_mm;
} papers[] = {
  { GTK_PAPER_NAME_A4, 210.0, 297.0 },
  { GTK_PAPER_NAME_A3, 297.0, 420.0 },
  { GTK_PAPER_NAME_LETTER, 215.9, 279.4 },
};

static void
print_job_free (PrintJob *self)
{
  kith_leaves_unref (self->leaves);
  g_array_unref (self->sheets);
  g_free (self);
}

static const char *
find_paper (double width_mm,
            double height_mm)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (fabs (MIN (width_mm, height_mm) - papers[i].short_mm) < 1.0
        && fabs (MAX (width_mm, height_mm) - papers[i].long_mm) < 1.0)
      return papers[i].name;

  return GTK_PAPER_NAME_A4;
}

static void
set_orientation (GtkPageSetup *setup,
                 double        width_mm,
                 double        height_mm)
{
  gtk_page_setup_set_orientation (setup, width_mm > height_mm ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                              : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static GtkPageSetup *
new_page_setup (PrintJob *self)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *paper;
  double width, height;

  kith_leaves_get_size (self->leaves, 0, &width, &height);
  paper = gtk_paper_size_new (find_paper (width, height));
  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  set_orientation (setup, width, height);
  gtk_paper_size_free (paper);
  return setup;
}

/* On paper with two sides nobody's page begins on the back of somebody else's. */
static void
lay_out (PrintJob *self,
         gboolean  is_two_sided)
{
  g_array_set_size (self->sheets, 0);
  for (guint i = 0; i < kith_leaves_get_n (self->leaves); i++)
    {
      guint blank = NO_LEAF;

      if (is_two_sided && kith_leaves_begins (self->leaves, i) && self->sheets->len % 2 == 1)
        g_array_append_val (self->sheets, blank);
      g_array_append_val (self->sheets, i);
    }
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                PrintJob          *self)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);

  lay_out (self, settings != NULL
                 && gtk_print_settings_get_duplex (settings) != GTK_PRINT_DUPLEX_SIMPLEX);
  gtk_print_operation_set_n_pages (operation, (int) self->sheets->len);
}

static guint
leaf_at (PrintJob *self,
         int       page)
{
  return (guint) page < self->sheets->len ? g_array_index (self->sheets, guint, page) : NO_LEAF;
}

static void
request_page_setup_cb (GtkPrintOperation *operation,
                       GtkPrintContext   *context,
                       int                page,
                       GtkPageSetup      *setup,
                       PrintJob          *self)
{
  const guint leaf = leaf_at (self, page);
  double width, height;

  if (leaf == NO_LEAF)
    return;

  kith_leaves_get_size (self->leaves, leaf, &width, &height);
  set_orientation (setup, width, height);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              PrintJob          *self)
{
  const guint leaf = leaf_at (self, page);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height, scale;

  if (leaf == NO_LEAF)
    return;

  kith_leaves_get_size (self->leaves, leaf, &width, &height);
  /* A printer that was given other paper gets the whole page all the same. */
  scale = MIN (gtk_print_context_get_width (context) / width,
               gtk_print_context_get_height (context) / height);
  cairo_save (cr);
  if (scale < 0.995)
    cairo_scale (cr, scale, scale);
  kith_leaves_paint (self->leaves, leaf, cr, FALSE);
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
  g_autoptr(GtkPageSetup) setup = new_page_setup (self);

  gtk_print_operation_set_n_pages (operation, (int) kith_leaves_get_n (self->leaves));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_MM);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  /* A name in the queue of a printer can be read by others. */
  gtk_print_operation_set_job_name (operation, self->name);
  if (last_settings != NULL)
    gtk_print_operation_set_print_settings (operation, last_settings);
  return operation;
}

/**
 * kith_print_job_run:
 * @parent: the window to stand over
 * @leaves: what is to be printed, at least one
 * @leaf: the one that is looked at
 * @name: (transfer none): what the queue of the printer calls it; a constant that names nobody
 * @done: called once, when it is over
 *
 * Shows the print dialog, and prints.
 */
void
kith_print_job_run (GtkWindow         *parent,
                    KithLeaves        *leaves,
                    guint              leaf,
                    const char        *name,
                    KithPrintDoneFunc  done,
                    gpointer           data)
{
  PrintJob *self = g_new0 (PrintJob, 1);
  g_autoptr(GtkPrintOperation) operation = NULL;

  self->leaves = kith_leaves_ref (leaves);
  self->sheets = g_array_new (FALSE, FALSE, sizeof (guint));
  self->name = name;
  self->done = done;
  self->data = data;
  lay_out (self, FALSE);
  operation = new_operation (self);
  gtk_print_operation_set_current_page (operation, (int) MIN (leaf, kith_leaves_get_n (leaves) - 1));
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), self);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (request_page_setup_cb), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), self);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), self);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), self);
  /* The operation lives as long as its dialog and its last page; the job lives with it. */
  g_object_set_data_full (G_OBJECT (operation), "kith-print-job", self,
                          (GDestroyNotify) print_job_free);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
