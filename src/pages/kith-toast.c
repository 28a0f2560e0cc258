/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Something said in passing, from within a page. */

#include "config.h"

#include "pages/kith-toast.h"

/**
 * kith_toast:
 * @widget: a part of the window
 * @text: what was done, or could not be
 * @button: (nullable): what one may do about it, with a mnemonic
 * @action: (nullable): the action of the button
 *
 * Has the window that @widget is in say so; a widget that is in none says nothing.
 */
void
kith_toast (GtkWidget  *widget,
            const char *text,
            const char *button,
            const char *action)
{
  gtk_widget_activate_action (widget, "win.tell", "(sss)", text, button != NULL ? button : "",
                              action != NULL ? action : "");
}
