/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A past copy made again, just as it was given, from what the register keeps of it. */

#include "config.h"

#include "app/kith-window-private.h"

#include "app/kith-give-again.h"
#include "app/kith-giving.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

static void
make_again_to (KithWindow *self,
               const char *path,
               gpointer    data)
{
  g_autofree char *options = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(KithCase) copy = NULL;

  if (self->desk == NULL)
    return;

  copy = kith_giving_read (self->desk, data, &options, &error);
  if (copy != NULL && kith_give_again_save (copy, options, path, &error))
    kith_window_tell (self, _("The copy was made again as it was given"), NULL, NULL);
  else
    kith_window_tell_error (self, _("The copy could not be made again"), error);
}

static void
make_again_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  KithWindow *self = data;
  const char *id = g_variant_get_string (parameter, NULL);
  KithRecord *giving = self->desk != NULL
                         ? kith_case_find_kind (kith_desk_get_case (self->desk), KITH_RECORD_GIVING, id)
                         : NULL;

  if (giving == NULL)
    return;

  kith_window_choose_save (self, _("Make the Copy Again"),
                           kith_record_has_token (giving, KITH_GIVING_WAY, "data")
                             ? _("Family.ged") : _("Copy.pdf"),
                           make_again_to, (gpointer) g_intern_string (id));
}

/**
 * kith_window_add_copies:
 *
 * Gives a new window the actions of the register.
 */
void
kith_window_add_copies (KithWindow *self)
{
  static const GActionEntry entries[] = {
    { "make-again", make_again_action, "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
