/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * "Arrange": first it is shown who would move and where to, and nothing is changed; then it is one
 * step that can be undone, or nothing at all.
 */

#include "config.h"

#include "pages/kith-genogram-page-private.h"

#include "desk/kith-places.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

static guint
count_pinned (KithGenogramPage *self)
{
  const char *sheet = kith_drawing_get_sheet (self->drawing);
  guint n = 0;

  for (guint i = 0; i < kith_case_count (self->family, KITH_RECORD_PLACEMENT); i++)
    {
      KithRecord *placement = kith_case_nth (self->family, KITH_RECORD_PLACEMENT, i);

      if (g_strcmp0 (kith_record_get_ref (placement, KITH_PLACEMENT_SHEET), sheet) == 0
          && kith_record_get_boolean (placement, KITH_PLACEMENT_IS_PINNED))
        n++;
    }

  return n;
}

/* Shows the proposal. Returns: how many people would move */
static guint
propose (KithGenogramPage *self)
{
  gboolean all = gtk_check_button_get_active (self->arrange_all);
  const KithProposal *proposal = kith_drawing_propose (self->drawing, all);
  guint n = g_hash_table_size (proposal->came_from);
  g_autofree char *text
    = n == 0 ? g_strdup (_("Nobody would move."))
             : g_strdup_printf (ngettext ("%u person would move, as the dashed line shows.",
                                          "%u people would move, as the dashed lines show.", n),
                                n);

  gtk_label_set_label (self->arrange_label, text);
  gtk_widget_set_sensitive (self->arrange_button, n > 0);
  return n;
}

#define WAY_MS 300

static void
show_way_cb (double   progress,
             gpointer data)
{
  KithGenogramPage *self = data;

  if (self->drawing != NULL && gtk_revealer_get_reveal_child (self->arrange_revealer))
    kith_drawing_show_way (self->drawing, progress);
}

/* Everybody goes where they would stand, if animations are on; what is asked is asked meanwhile. */
static void
animate (KithGenogramPage *self)
{
  g_autoptr(AdwAnimation) animation = NULL;

  if (!kith_drawing_show_way (self->drawing, 1.0))
    return;

  animation = adw_timed_animation_new (self->canvas, 0.0, 1.0, WAY_MS,
                                       adw_callback_animation_target_new (show_way_cb, self, NULL));
  adw_animation_play (animation);
}

static void
close_proposal (KithGenogramPage *self)
{
  gtk_revealer_set_reveal_child (self->arrange_revealer, FALSE);
  gtk_widget_grab_focus (self->canvas);
}

static void
arrange_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  KithGenogramPage *self = data;
  guint n_pinned = count_pinned (self);

  if (kith_desk_is_read_only (self->desk)
      || kith_case_count (self->family, KITH_RECORD_PERSON) == 0)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->arrange_all), n_pinned > 0);
  gtk_check_button_set_active (self->arrange_all, FALSE);
  if (propose (self) == 0 && n_pinned == 0)
    {
      kith_drawing_end_proposal (self->drawing);
      kith_genogram_page_tell (self, _("Everybody stands where Kith would put them."), FALSE);
      return;
    }

  gtk_revealer_set_reveal_child (self->arrange_revealer, TRUE);
  animate (self);
  gtk_widget_grab_focus (gtk_widget_get_sensitive (self->arrange_button)
                           ? self->arrange_button : GTK_WIDGET (self->arrange_all));
}

/**
 * kith_genogram_page_arrange_again:
 *
 * Somebody decided anew whether also who was placed by hand may move.
 */
void
kith_genogram_page_arrange_again (KithGenogramPage *self)
{
  if (gtk_revealer_get_reveal_child (self->arrange_revealer))
    propose (self);
}

/**
 * kith_genogram_page_accept_arranging:
 *
 * Makes the proposal so.
 */
void
kith_genogram_page_accept_arranging (KithGenogramPage *self)
{
  const KithProposal *proposal
    = kith_drawing_propose (self->drawing, gtk_check_button_get_active (self->arrange_all));
  g_autoptr(GHashTable) places = g_hash_table_ref (proposal->places);
  g_autoptr(GHashTable) came_from = g_hash_table_ref (proposal->came_from);
  g_autoptr(GError) error = NULL;

  close_proposal (self);
  kith_drawing_end_proposal (self->drawing);
  if (kith_desk_arrange (self->desk, kith_drawing_get_sheet (self->drawing), places, came_from,
                         &error))
    kith_genogram_page_tell (self, _("Arranged"), TRUE);
  else
    kith_genogram_page_tell (self, error->message, FALSE);
}

/**
 * kith_genogram_page_leave_arranging:
 *
 * Leaves everything as it is.
 */
void
kith_genogram_page_leave_arranging (KithGenogramPage *self)
{
  if (!gtk_revealer_get_reveal_child (self->arrange_revealer))
    return;

  close_proposal (self);
  kith_drawing_end_proposal (self->drawing);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   data)
{
  kith_genogram_page_leave_arranging (data);
  return TRUE;
}

/**
 * kith_genogram_page_add_proposals:
 *
 * Gives a new page the action "drawing.arrange".
 */
void
kith_genogram_page_add_proposals (KithGenogramPage *self)
{
  static const GActionEntry entries[] = { { "arrange", arrange_action } };
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (self->drawing_actions), entries,
                                   G_N_ELEMENTS (entries), self);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_callback_action_new (escape_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->arrange_revealer), keys);
}
