/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The family as a GEDCOM file for another program, with a list of what that format cannot carry. */

#include "config.h"

#include "app/kith-window-private.h"

#include "exchange/kith-gedcom-export.h"
#include "pages/kith-tidy.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define MOST_SHOWN 60

static void
append_notice (GString                *text,
               const KithGedcomNotice *notice)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, notice->reason);
}

static GtkWidget *
new_notice_list (const KithGedcomReport *report)
{
  g_autoptr(GString) text = g_string_new (NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *label;

  for (guint i = 0; i < report->notices->len && i < MOST_SHOWN; i++)
    append_notice (text, &g_array_index (report->notices, KithGedcomNotice, i));
  if (report->notices->len + report->unlisted > MOST_SHOWN)
    g_string_append (text, "\n…");

  label = gtk_label_new (text->str);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What could not be carried"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 300);
  return scroller;
}

static void
tell_report (KithWindow             *self,
             const KithGedcomReport *report)
{
  GtkWidget *dialog;

  if (report->notices->len == 0)
    {
      kith_window_tell (self, _("The family is exported"), NULL, NULL);
      return;
    }

  dialog = adw_message_dialog_new (GTK_WINDOW (self), _("The family is exported"),
                                   _("Other programs have no place for some of it, so it stays"
                                     " only in this case:"));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), new_notice_list (report));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  kith_tidy (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
export_family_to (KithWindow *self,
                  const char *path,
                  gpointer    data)
{
  g_autoptr(KithGedcomReport) report = kith_gedcom_report_new ();
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (self->desk == NULL)
    return;

  text = kith_gedcom_export (kith_desk_get_case (self->desk), KITH_GEDCOM_5_5_1, report);
  if (!g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT
                                 | G_FILE_SET_CONTENTS_DURABLE, 0600, &error))
    kith_window_tell_error (self, _("The family could not be exported"), error);
  else if (kith_window_note_for_file (self, _("The family, for another program"), "data", &error))
    tell_report (self, report);
  else
    {
      g_remove (path);
      kith_window_tell_error (self, _("The family could not be noted in the register, and was not exported"),
                              error);
    }
}

/**
 * kith_window_export_family:
 *
 * Asks where to, and writes the family there.
 */
void
kith_window_export_family (KithWindow *self)
{
  kith_window_choose_save (self, _("Export the Family as GEDCOM, for the Service File"), _("Family.ged"),
                           export_family_to, NULL);
}
