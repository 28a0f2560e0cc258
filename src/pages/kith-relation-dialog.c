/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How two people are related, told from either end, with the way there to be shown on the drawing. */

#include "config.h"

#include "pages/kith-relation-dialog.h"

#include "model/kith-kin-words.h"
#include "model/kith-naming.h"
#include "pages/kith-tidy.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static char *
dup_sentence (KithCase   *family,
              KithRecord *of,
              KithRecord *person,
              GPtrArray **path)
{
  g_autoptr(KithKinTeller) teller = kith_kin_teller_new (family, of, kith_day_today ());
  g_autofree char *words = kith_kin_teller_dup_words (teller, person);
  g_autofree char *name = kith_person_dup_name (person);
  g_autofree char *owner = kith_person_dup_name (of);

  if (path != NULL)
    *path = kith_kin_teller_dup_path (teller, person);

  if (words == NULL)
    /* Translators: two people */
    return g_strdup_printf (_("Nothing in this case says how %s and %s are related."), name, owner);

  /* Translators: somebody, somebody else, and what the first is to the second:
   * "Joan is Maya’s grandmother (mother’s mother)." */
  return g_strdup_printf (_("%s is %s’s %s."), name, owner, words);
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             GtkWidget        *parent)
{
  GPtrArray *path = g_object_get_data (G_OBJECT (dialog), "path");

  if (g_str_equal (response, "show"))
    gtk_widget_activate_action (parent, "case.light", "(s^as)",
                                adw_message_dialog_get_heading (dialog), path->pdata);
}

/**
 * kith_relation_dialog_show:
 * @parent: the page it is asked from, in a case view
 *
 * Says how @one and @other are related.
 */
void
kith_relation_dialog_show (GtkWidget  *parent,
                           KithDesk   *desk,
                           KithRecord *one,
                           KithRecord *other)
{
  KithCase *family = kith_desk_get_case (desk);
  GPtrArray *path = NULL;
  g_autofree char *heading = dup_sentence (family, one, other, &path);
  g_autofree char *body = path->len > 0 ? dup_sentence (family, other, one, NULL) : NULL;
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (parent)), heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  if (path->len > 0)
    {
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "show", _("_Show on Drawing"));
      adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "show");
    }

  g_ptr_array_add (path, NULL);
  g_object_set_data_full (G_OBJECT (dialog), "path", path, (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), parent, 0);
  kith_tidy (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}
