/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Something said in passing, from within a page. */

#include "config.h"

#include "pages/kith-toast.h"

#include "pages/kith-tidy.h"

#include <adwaita.h>

/**
 * kith_toast:
 * @widget: a part of the window
 * @text: what was done, or could not be
 * @button: (nullable): what one may do about it, with a mnemonic
 * @action: (nullable): the action of the button
 *
 * Says so in a toast of the window that @widget is in; a widget that is in none says nothing.
 */
void
kith_toast (GtkWidget  *widget,
            const char *text,
            const char *button,
            const char *action)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast;

  if (overlay == NULL)
    return;

  toast = adw_toast_new (escaped);
  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_action_name (toast, action);
    }
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  kith_tidy (overlay);
}
