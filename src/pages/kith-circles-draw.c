/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What one can do on a page of circles: drag somebody into a ring, or press its figure; ask, from the
 * tray, what somebody knows; and the list beside the drawing, which can do all of it too.
 */

#include "config.h"

#include "pages/kith-page-kinds.h"

#include "base/kith-text.h"
#include "desk/kith-verbs-circles.h"
#include "desk/kith-verbs.h"
#include "model/kith-circles-words.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "pages/kith-circles-panel.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  GtkWidget *panel;  /* child */
  GtkWidget *toggle; /* child */
} Own;

static KithRecord *
get_sheet (KithGenogramPage *self)
{
  const char *sheet = kith_drawing_get_sheet (self->drawing);

  return sheet != NULL ? kith_case_find_kind (self->family, KITH_RECORD_SHEET, sheet) : NULL;
}

static const KithRings *
get_rings (KithGenogramPage *self)
{
  return kith_rings_find (self->kind->token);
}

static gboolean
put_into (KithGenogramPage  *self,
          GPtrArray         *ids,
          guint              ring,
          GError           **error)
{
  g_autoptr(GPtrArray) subjects = g_ptr_array_new ();

  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (subjects, ids->pdata[i]);
  g_ptr_array_add (subjects, NULL);
  return kith_desk_put_in_ring (self->desk, kith_drawing_get_sheet (self->drawing),
                                (const char *const *) subjects->pdata, get_rings (self)->rings[ring].token,
                                kith_day_today (), error);
}

static void
tell_error (KithGenogramPage *self,
            GError           *error)
{
  kith_genogram_page_tell (self, error->message, FALSE);
}

static guint
ring_of_action (GSimpleAction *action)
{
  return (guint) g_ascii_strtoull (g_action_get_name (G_ACTION (action)) + strlen ("ring-"), NULL, 10);
}

static void
ring_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  KithGenogramPage *self = data;
  g_autoptr(GPtrArray) ids = kith_genogram_page_list_selected (self);
  g_autofree char *first = ids->len > 0 ? g_strdup (ids->pdata[0]) : NULL;
  g_autoptr(GError) error = NULL;

  if (get_sheet (self) == NULL || ids->len == 0 || ring_of_action (action) >= get_rings (self)->n_rings)
    return;
  if (!put_into (self, ids, ring_of_action (action), &error))
    tell_error (self, error);
  else if (ids->len == 1)
    kith_canvas_go_to (KITH_CANVAS (self->canvas), first);
}

static void
remove_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  KithGenogramPage *self = data;
  g_autoptr(GPtrArray) ids = kith_genogram_page_list_selected (self);
  g_autofree char *next = NULL;
  g_autoptr(GError) error = NULL;

  if (get_sheet (self) == NULL || ids->len == 0)
    return;

  next = kith_genogram_page_dup_neighbour (self, ids);
  g_ptr_array_add (ids, NULL);
  if (!kith_desk_take_off_rings (self->desk, kith_drawing_get_sheet (self->drawing),
                                 (const char *const *) ids->pdata, &error))
    {
      tell_error (self, error);
      return;
    }

  kith_genogram_page_tell (self, _("Taken off these circles; everybody stays in the case"), TRUE);
  if (next != NULL)
    kith_canvas_go_to (KITH_CANVAS (self->canvas), next);
}

/* Next to the drawing, with the keyboard in it. */
static void
list_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  KithGenogramPage *self = data;
  g_autoptr(GPtrArray) ids = kith_genogram_page_list_selected (self);
  Own *own = self->own;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (own->toggle), TRUE);
  kith_circles_panel_go_to (KITH_CIRCLES_PANEL (own->panel), ids->len > 0 ? ids->pdata[0] : NULL);
}

/**
 * kith_circles_page_moved:
 * @moves: (element-type KithCanvasMove): who was dragged where
 *
 * Somebody who was dragged into another ring is in it; outside all rings they are taken off; within
 * their own they stay where they were put.
 */
void
kith_circles_page_moved (KithGenogramPage *self,
                         GArray           *moves)
{
  KithScene *scene = kith_canvas_get_scene (KITH_CANVAS (self->canvas));
  const char *sheet = kith_drawing_get_sheet (self->drawing);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < moves->len; i++)
    {
      const KithCanvasMove *move = &g_array_index (moves, KithCanvasMove, i);
      const int ring = kith_drawing_ring_at (scene, get_rings (self)->n_rings, &move->to_mm);
      KithRecord *seat = kith_circles_find_seat (self->family, sheet, move->id);
      g_autofree char *id = g_strdup (move->id);
      const char *const ids[] = { id, NULL };
      gboolean is_done;

      if (ring < 0)
        is_done = kith_desk_take_off_rings (self->desk, sheet, ids, &error);
      else if (seat != NULL && kith_record_has_token (seat, KITH_PLACEMENT_RING, get_rings (self)->rings[ring].token))
        is_done = kith_desk_place (self->desk, sheet,
                                   &(KithPlace){ id, move->to_mm.x, move->to_mm.y, TRUE, FALSE }, 1, NULL, &error);
      else
        is_done = kith_desk_put_in_ring (self->desk, sheet, ids, get_rings (self)->rings[ring].token,
                                         kith_day_today (), &error);
      if (!is_done)
        {
          tell_error (self, error);
          return;
        }
    }
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             KithGenogramPage *self)
{
  const char *id = g_object_get_data (G_OBJECT (dialog), "subject");
  const int ring = kith_rings_number (get_rings (self), response);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;

  if (ring < 0 || get_sheet (self) == NULL)
    return;

  g_ptr_array_add (ids, (gpointer) id);
  if (!put_into (self, ids, (guint) ring, &error))
    tell_error (self, error);
  else
    kith_canvas_go_to (KITH_CANVAS (self->canvas), id);
}

/* Placing asks what they know, so that nobody lands in a ring for want of a better place. */
static void
ask_ring (KithGenogramPage *self,
          const char       *id)
{
  const KithRings *rings = get_rings (self);
  KithRecord *person = kith_case_find (self->family, id);
  const KithSeat seat = { NULL, person, 0, NULL };
  g_autofree char *name = kith_seat_dup_name (&seat);
  g_autofree char *heading = kith_text_fill (rings->is_knowledge ? _("What does %s know?") : _("Where is %s?"), name);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), heading, NULL);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"));
  for (guint i = 1; i < rings->n_rings; i++)
    adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), rings->rings[i].token, _(rings->rings[i].name));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), rings->rings[0].token, _(rings->rings[0].name));
  g_object_set_data_full (G_OBJECT (dialog), "subject", g_strdup (id), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * kith_circles_page_put:
 * @id: of somebody who waits
 * @at: (nullable): where they were dropped
 * @error: return location for a #GError
 *
 * Returns: %FALSE if they could not be put there
 */
gboolean
kith_circles_page_put (KithGenogramPage  *self,
                       const char        *id,
                       const KithPoint   *at,
                       GError           **error)
{
  KithScene *scene = kith_canvas_get_scene (KITH_CANVAS (self->canvas));
  const int ring = at != NULL && scene != NULL
                     ? kith_drawing_ring_at (scene, get_rings (self)->n_rings, at) : -1;
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  if (ring < 0)
    {
      ask_ring (self, id);
      return TRUE;
    }

  g_ptr_array_add (ids, (gpointer) id);
  return put_into (self, ids, (guint) ring, error);
}

static void
day_changed_cb (KithGenogramPage *self)
{
  Own *own = self->own;

  kith_as_at_bar_ask (self->as_at_bar, kith_circles_panel_get_day (KITH_CIRCLES_PANEL (own->panel)));
}

/**
 * kith_circles_page_follow:
 *
 * The list follows the sheet.
 */
void
kith_circles_page_follow (KithGenogramPage *self)
{
  Own *own = self->own;
  const KithDrawingView *view = kith_drawing_get_view (self->drawing);

  kith_circles_panel_set_sheet (KITH_CIRCLES_PANEL (own->panel), kith_drawing_get_sheet (self->drawing));
  kith_circles_panel_show_day (KITH_CIRCLES_PANEL (own->panel), view->is_asked ? view->as_at : KITH_DAY_PAST);
  gtk_widget_set_sensitive (own->toggle, get_sheet (self) != NULL);
}

/**
 * kith_circles_page_new_sheet:
 * @title: what it is called
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): the id of new circles with the family in the middle
 */
char *
kith_circles_page_new_sheet (KithGenogramPage  *self,
                             const char        *title,
                             GError           **error)
{
  return kith_desk_add_circles (self->desk, self->kind->token, title, NULL, kith_day_today (), error);
}

/**
 * kith_circles_page_add:
 *
 * Gives a page of circles its actions and its list.
 */
void
kith_circles_page_add (KithGenogramPage *self)
{
  static const GActionEntry entries[] = {
    { "ring-0", ring_action }, { "ring-1", ring_action }, { "ring-2", ring_action }, { "ring-3", ring_action },
    { "ring-4", ring_action }, { "ring-5", ring_action }, { "remove", remove_action }, { "list", list_action },
  };
  Own *own = g_new0 (Own, 1);

  self->own = own;
  g_action_map_add_action_entries (G_ACTION_MAP (self->drawing_actions), entries, G_N_ELEMENTS (entries), self);
  own->panel = kith_circles_panel_new (self->desk);
  own->toggle = kith_genogram_page_add_side (self, own->panel, _("_List"), _("Everybody by ring, the next steps, and a replay"));
  g_signal_connect_object (own->panel, "day-changed", G_CALLBACK (day_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * kith_circles_page_remove:
 *
 * Takes back what kith_circles_page_add() made.
 */
void
kith_circles_page_remove (KithGenogramPage *self)
{
  g_clear_pointer (&self->own, g_free);
}

/**
 * kith_circles_page_new_menu:
 * @record: (nullable): what is selected; %NULL for the empty paper
 *
 * Returns: (transfer full): what can be done with it
 */
GMenu *
kith_circles_page_new_menu (KithRecord *record)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) rings = g_menu_new ();

  if (record != NULL)
    {
      g_menu_append (rings, _("Into Ring _1, the Innermost"), "draw.ring-1");
      g_menu_append (rings, _("Into Ring _2"), "draw.ring-2");
      g_menu_append (rings, _("Into Ring _3"), "draw.ring-3");
      g_menu_append (rings, _("Into the _Middle"), "draw.ring-0");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (rings));
      g_menu_append (menu, _("Show in the _List"), "draw.list");
      g_menu_append (menu, _("_Take Off These Circles"), "draw.remove");
      return menu;
    }

  g_menu_append (menu, _("Show the _List"), "draw.list");
  g_menu_append (menu, _("Select _Everybody"), "draw.select-all");
  return menu;
}
