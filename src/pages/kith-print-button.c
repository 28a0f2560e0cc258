/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The button of a page that prepares the papers which say what the page says. */

#include "config.h"

#include "pages/kith-print-button.h"

#include <glib/gi18n-lib.h>

/**
 * kith_print_button_new:
 * @documents: tokens of documents with commas between; empty to choose them there
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
kith_print_button_new (const char *documents)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Copies for _Readers…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.print-documents");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", documents, "");
  gtk_widget_set_tooltip_text (button, _("Print or save it, for each reader what they may have"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}
