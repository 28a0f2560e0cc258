/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says what a family file holds and what of it could not be read, before any of it is taken in. */

#include "config.h"

#include "app/kith-import-dialog.h"

#include "pages/kith-pages.h"
#include "pages/kith-tidy.h"

#include <glib/gi18n-lib.h>

#define MOST_LISTED 200

struct _KithImportDialog
{
  AdwWindow             parent_instance;

  GtkLabel             *count_label;  /* template child */
  GtkLabel             *where_label;  /* template child */
  GtkLabel             *lost_label;   /* template child */
  GtkWidget            *lost_box;     /* template child */
  GtkListBox           *notice_list;  /* template child */
  GtkWidget            *import_button; /* template child */
};

G_DEFINE_FINAL_TYPE (KithImportDialog, kith_import_dialog, ADW_TYPE_WINDOW)

enum { ACCEPTED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
import_cb (KithImportDialog *self)
{
  g_signal_emit (self, signals[ACCEPTED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
kith_import_dialog_class_init (KithImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * KithImportDialog::accepted:
   *
   * The family is to be taken in.
   */
  signals[ACCEPTED] = g_signal_new ("accepted", KITH_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, KITH_UI "kith-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, count_label);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, where_label);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, lost_label);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, lost_box);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, notice_list);
  gtk_widget_class_bind_template_child (widget_class, KithImportDialog, import_button);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
kith_import_dialog_init (KithImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_notice (KithImportDialog *self,
            const char       *title,
            const char       *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *markup_title = g_markup_escape_text (title, -1);
  g_autofree char *markup_subtitle = g_markup_escape_text (subtitle, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup_title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), markup_subtitle);
  gtk_list_box_append (self->notice_list, row);
}

static void
list_notices (KithImportDialog       *self,
              const KithGedcomReport *report)
{
  guint listed = MIN (report->notices->len, MOST_LISTED);
  guint unlisted = report->notices->len - listed + report->unlisted;

  for (guint i = 0; i < listed; i++)
    {
      const KithGedcomNotice *notice = &g_array_index (report->notices, KithGedcomNotice, i);
      g_autofree char *where = notice->line > 0
                               /* Translators: a line number and a word of the file format */
                               ? g_strdup_printf (_("Line %u %s"), notice->line, notice->tag)
                               : g_strdup (_("The file"));

      add_notice (self, notice->reason, g_strchomp (where));
    }
  if (unlisted > 0)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", unlisted),
                                               unlisted);

      add_notice (self, more, "");
    }
}

static void
show_lost (KithImportDialog       *self,
           const KithGedcomReport *report)
{
  guint lost = kith_gedcom_report_count_lost (report);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->lost_box, report->notices->len > 0);
  if (lost == 0)
    text = g_strdup (_("Every line could be read."));
  else
    text = g_strdup_printf (ngettext ("%u line could not be read:", "%u lines could not be read:",
                                      lost), lost);
  gtk_label_set_label (self->lost_label, text);
}

/**
 * kith_import_dialog_new:
 * @parent: the window to stand over
 * @report: what was found in the file
 * @into_open_case: whether the family goes into the case that is open, or into a new one
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
kith_import_dialog_new (GtkWindow              *parent,
                        const KithGedcomReport *report,
                        gboolean                into_open_case)
{
  KithImportDialog *self = g_object_new (KITH_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);
  g_autofree char *people = g_strdup_printf (ngettext ("%u person", "%u people", report->people),
                                             report->people);
  g_autofree char *families = g_strdup_printf (ngettext ("%u family", "%u families",
                                                         report->families), report->families);
  /* Translators: "41 people", "12 families" */
  g_autofree char *count = g_strdup_printf (_("%s, %s"), people, families);

  gtk_label_set_label (self->count_label, count);
  gtk_label_set_label (self->where_label, into_open_case
                       ? _("They will be added to the case that is open. This can be undone.")
                       : _("They will be kept in a new case."));
  show_lost (self, report);
  list_notices (self, report);
  gtk_widget_set_sensitive (self->import_button, report->people > 0);
  kith_tidy (GTK_WIDGET (self));
  gtk_widget_grab_focus (self->import_button);
  return GTK_WIDGET (self);
}
