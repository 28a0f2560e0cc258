/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two drawings side by side: the one that is worked on, and another voice or another day. */

#include "config.h"

#include "pages/kith-genogram-page-private.h"

#include "pages/kith-beside.h"

/* The details would leave no room for two drawings; who wants them opens them again. */
static void
show_beside (KithGenogramPage *self)
{
  self->beside = kith_beside_new (self->desk, self->drawing);
  gtk_box_append (self->drawings, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (self->drawings, self->beside);
  adw_flap_set_reveal_flap (self->details, FALSE);
}

static void
hide_beside (KithGenogramPage *self)
{
  gtk_box_remove (self->drawings, gtk_widget_get_prev_sibling (self->beside));
  gtk_box_remove (self->drawings, self->beside);
  self->beside = NULL;
  gtk_widget_grab_focus (self->canvas);
}

/**
 * kith_genogram_page_beside:
 * @action: a toggle
 *
 * Shows another drawing beside the one that is worked on, or that one alone again.
 */
void
kith_genogram_page_beside (GSimpleAction *action,
                           GVariant      *wanted,
                           gpointer       data)
{
  KithGenogramPage *self = data;

  g_simple_action_set_state (action, wanted);
  if (g_variant_get_boolean (wanted) && self->beside == NULL)
    show_beside (self);
  else if (!g_variant_get_boolean (wanted) && self->beside != NULL)
    hide_beside (self);
}
