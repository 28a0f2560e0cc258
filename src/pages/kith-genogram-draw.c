/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Drawing by hand: from keys, handles and menus to the tools, from the tools to the desk.
 *
 * The way of a change: a key or a press starts a tool, which shows a preview over the picture and
 * changes nothing; when it is done it calls one verb of the desk, which is one step on the disk; the
 * case says what has changed, the drawing is laid out anew with everybody's place before as a wish,
 * and the canvas shows it. Nothing is drawn here that is not in the case or a preview.
 */

#include "config.h"

#include "pages/kith-genogram-page-private.h"

#include "base/kith-text.h"
#include "desk/kith-verbs.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"
#include "pages/kith-page-kinds.h"
#include "tools/kith-walk.h"

#include <glib/gi18n-lib.h>

static void begin_adding (KithGenogramPage *self,
                          KithRole          role,
                          const char       *of);

static KithCanvas *
canvas_of (KithGenogramPage *self)
{
  return KITH_CANVAS (self->canvas);
}

/**
 * kith_genogram_page_tell:
 * @offers_undo: whether what was done can be taken back by a press
 *
 * Says in passing what was done, or why not.
 */
void
kith_genogram_page_tell (KithGenogramPage *self,
                         const char       *text,
                         gboolean          offers_undo)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "(sss)", text,
                              offers_undo ? _("_Undo") : "", offers_undo ? "win.undo" : "");
}

static KithRecord *
find_selected (KithGenogramPage *self)
{
  const char *id = kith_selection_get_current (kith_canvas_get_selection (canvas_of (self)));

  return id != NULL ? kith_case_find (self->family, id) : NULL;
}

/* Adding. */

static char *
heading_for (KithGenogramPage *self,
             KithRole          role,
             const char       *of)
{
  KithRecord *record = of != NULL ? kith_case_find (self->family, of) : NULL;
  g_autofree char *other = NULL;
  g_autofree char *named = NULL;

  if (record == NULL)
    return g_strdup (_(kith_role_get_label (role)));

  other = kith_record_get_kind (record) == KITH_RECORD_PERSON
            ? kith_person_dup_name (record)
            : kith_partnership_dup_sentence (self->family, record, KITH_DAY_PAST);
  named = kith_role_dup_name (role, NULL, other);
  if (*named != '\0' && kith_record_get_kind (record) == KITH_RECORD_PERSON)
    return g_steal_pointer (&named);

  /* Translators: who is being added, and whom they are drawn beside: "Child: Ann and Joe" */
  return g_strdup_printf (_("%s: %s"), _(kith_role_get_label (role)), other);
}

static void
open_card (KithGenogramPage *self)
{
  g_autofree char *heading = heading_for (self, self->adding.role, self->adding.of);
  GdkRectangle at;
  double x = 0.0, y = 0.0;

  if (!kith_canvas_get_ghost_area (canvas_of (self), &at))
    return;

  gtk_widget_translate_coordinates (self->canvas, GTK_WIDGET (self), at.x, at.y, &x, &y);
  at.x = (int) x;
  at.y = (int) y;
  kith_genogram_page_keep_inside (self, &at);
  kith_name_card_open (KITH_NAME_CARD (self->card), heading, &at,
                       self->adding.role == KITH_ROLE_PARENT);
}

/**
 * kith_genogram_page_resume_adding:
 *
 * Shows the ghost and the card of whoever the tool is adding.
 */
void
kith_genogram_page_resume_adding (KithGenogramPage *self)
{
  KithPoint at = kith_canvas_show_ghost (
    canvas_of (self), self->adding.role, self->adding.of,
    kith_add_tool_get_symbol (&self->adding, kith_day_today ()));

  kith_drawing_expect (self->drawing, &at);
  open_card (self);
}

static void
begin_adding (KithGenogramPage *self,
              KithRole          role,
              const char       *of)
{
  kith_add_tool_begin (&self->adding, role, of);
  kith_genogram_page_resume_adding (self);
}

static void
stop_adding (KithGenogramPage *self)
{
  kith_canvas_hide_ghost (canvas_of (self));
  kith_drawing_expect (self->drawing, NULL);
}

static void
follow_up (KithGenogramPage *self,
           KithCardAnswer    answer,
           const char       *added)
{
  KithRole role = self->adding.role;
  const char *of = self->adding.of;
  g_autofree char *kept = NULL;

  if (answer == KITH_CARD_DONE
      || (answer == KITH_CARD_AND_NEXT
          && !kith_add_tool_find_next (&self->adding, self->family, added, &role, &of)))
    return;

  kept = g_strdup (of);
  begin_adding (self, role, kept);
}

/* The link of a third parent, of whom it is not said what they are. */
static const char *
find_carer_link (KithGenogramPage *self,
                 const char       *added)
{
  GPtrArray *rows = kith_case_get_referrers (self->family, added);

  for (guint i = 0; self->adding.role == KITH_ROLE_PARENT && i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_PARENTAGE
        && kith_record_has_token (rows->pdata[i], KITH_PARENTAGE_KIND, "other_carer"))
      return kith_record_get_id (rows->pdata[i]);

  return NULL;
}

static void
card_answered_cb (KithGenogramPage *self,
                  int               answer)
{
  g_autofree char *added = NULL;
  g_autoptr(GError) error = NULL;

  if (answer == KITH_CARD_LEFT)
    {
      kith_add_tool_cancel (&self->adding);
      kith_genogram_page_keep_unfinished (self);
      stop_adding (self);
      gtk_widget_grab_focus (self->canvas);
      return;
    }

  added = kith_add_tool_finish (&self->adding, self->desk, kith_day_today (), &error);
  if (added == NULL)
    {
      open_card (self);
      kith_name_card_tell (KITH_NAME_CARD (self->card), error->message);
      return;
    }

  kith_genogram_page_keep_unfinished (self);
  stop_adding (self);
  kith_canvas_go_to (canvas_of (self), added);
  if (find_carer_link (self, added) != NULL)
    kith_genogram_page_ask_carer (self, find_carer_link (self, added));
  else
    follow_up (self, answer, added);
}

static void
card_typed_cb (KithGenogramPage *self)
{
  kith_canvas_set_ghost_symbol (canvas_of (self),
                                kith_add_tool_get_symbol (&self->adding, kith_day_today ()));
}

/* Beside whoever is selected; a couple has children, any other line nobody. */
static void
add_beside_selected (KithGenogramPage *self,
                     KithRole          role)
{
  KithRecord *record = find_selected (self);
  gboolean is_person = record != NULL && kith_record_get_kind (record) == KITH_RECORD_PERSON;
  gboolean is_couple = record != NULL && kith_record_get_kind (record) == KITH_RECORD_PARTNERSHIP;

  if (kith_desk_is_read_only (self->desk))
    kith_genogram_page_tell (self, _("This case can be read but not changed."), FALSE);
  else if (is_person || (is_couple && role == KITH_ROLE_CHILD))
    begin_adding (self, role, kith_record_get_id (record));
  else if (role >= KITH_ROLE_FRIEND || role == KITH_ROLE_ANYBODY)
    begin_adding (self, role, NULL);
  else
    kith_genogram_page_tell (self, _("Select somebody first, by a press or with the arrow keys."),
                             FALSE);
}

static const struct
{
  const char *action;
  KithRole    role;
} adding_actions[] = {
  { "add-person", KITH_ROLE_ANYBODY },
  { "add-parent", KITH_ROLE_PARENT },
  { "add-partner", KITH_ROLE_PARTNER },
  { "add-child", KITH_ROLE_CHILD },
  { "add-sibling", KITH_ROLE_SIBLING },
  { "add-siblings", KITH_ROLE_SIBLINGS },
  { "add-friend", KITH_ROLE_FRIEND },
  { "add-professional", KITH_ROLE_PROFESSIONAL },
  { "add-pet", KITH_ROLE_PET },
};

static void
add_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  const char *name = g_action_get_name (G_ACTION (action));

  for (guint i = 0; i < G_N_ELEMENTS (adding_actions); i++)
    if (g_str_equal (adding_actions[i].action, name))
      add_beside_selected (data, adding_actions[i].role);
}

static void
handle_pressed_cb (KithGenogramPage *self,
                   int               handle)
{
  if (handle == KITH_HANDLE_TIE)
    g_action_group_activate_action (G_ACTION_GROUP (self->drawing_actions), "relate", NULL);
  else
    add_beside_selected (self, kith_handle_get_role (handle));
}

/* Removing. */

/**
 * kith_genogram_page_dup_neighbour:
 * @gone: (element-type utf8): ids of what goes
 *
 * Returns: (transfer full) (nullable): the id of who stands nearest and stays
 */
char *
kith_genogram_page_dup_neighbour (KithGenogramPage *self,
                                  GPtrArray        *gone)
{
  static const KithWay ways[] = { KITH_WAY_LEFT, KITH_WAY_RIGHT, KITH_WAY_DOWN, KITH_WAY_UP };
  KithScene *scene = kith_canvas_get_scene (canvas_of (self));
  guint from = scene != NULL ? kith_scene_find_subject (scene, gone->pdata[0]) : KITH_NO_SUBJECT;

  for (guint i = 0; from != KITH_NO_SUBJECT && i < G_N_ELEMENTS (ways); i++)
    {
      guint to = self->kind->follows_kin
                   ? kith_walk_step (self->family, scene, from, NULL, ways[i])
                   : kith_walk_towards (scene, from, ways[i]);

      if (to != KITH_NO_SUBJECT
          && !g_ptr_array_find_with_equal_func (gone, kith_scene_get_subject (scene, to)->id,
                                                g_str_equal, NULL))
        return g_strdup (kith_scene_get_subject (scene, to)->id);
    }

  return NULL;
}

static char *
dup_farewell (KithGenogramPage *self,
              GPtrArray        *ids)
{
  KithRecord *record = kith_case_find (self->family, ids->pdata[0]);
  g_autofree char *name = NULL;

  if (ids->len > 1)
    return g_strdup_printf (ngettext ("Removed %u thing", "Removed %u things", ids->len), ids->len);
  if (kith_record_get_kind (record) != KITH_RECORD_PERSON)
    return g_strdup (_("Removed the line"));

  name = kith_person_dup_name (record);
  /* Translators: %s is somebody's name */
  return kith_text_fill (_("Removed %s"), name);
}

/**
 * kith_genogram_page_list_selected:
 *
 * Returns: (transfer container) (element-type utf8): ids of what is selected and in the case
 */
GPtrArray *
kith_genogram_page_list_selected (KithGenogramPage *self)
{
  KithSelection *selection = kith_canvas_get_selection (canvas_of (self));
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < kith_selection_get_size (selection); i++)
    if (kith_case_find (self->family, kith_selection_get_nth (selection, i)) != NULL)
      g_ptr_array_add (ids, g_strdup (kith_selection_get_nth (selection, i)));

  return ids;
}

static void
remove_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  KithGenogramPage *self = data;
  g_autoptr(GPtrArray) ids = kith_genogram_page_list_selected (self);
  g_autofree char *farewell = NULL;
  g_autofree char *next = NULL;
  g_autoptr(GError) error = NULL;

  if (ids->len == 0)
    return;

  farewell = dup_farewell (self, ids);
  next = kith_genogram_page_dup_neighbour (self, ids);
  g_ptr_array_add (ids, NULL);
  if (!kith_desk_remove_all (self->desk, (const char *const *) ids->pdata, &error))
    {
      kith_genogram_page_tell (self, error->message, FALSE);
      return;
    }

  kith_genogram_page_tell (self, farewell, TRUE);
  if (next != NULL)
    kith_canvas_go_to (canvas_of (self), next);
  else
    g_action_group_activate_action (kith_canvas_get_actions (canvas_of (self)), "go-home", NULL);
}

/* The first child, whose name is typed where nobody is yet. */

/**
 * kith_genogram_page_add_first:
 *
 * Draws the child whose name was typed into the empty page.
 */
void
kith_genogram_page_add_first (KithGenogramPage *self)
{
  g_autofree char *typed = g_strdup (gtk_editable_get_text (self->first_entry));
  g_autofree char *added = NULL;
  g_autoptr(GError) error = NULL;

  if (kith_text_is_empty (typed))
    return;

  kith_add_tool_begin (&self->adding, KITH_ROLE_ANYBODY, NULL);
  kith_add_tool_say_name (&self->adding, typed);
  added = kith_add_tool_finish (&self->adding, self->desk, kith_day_today (), &error);
  if (added == NULL)
    {
      kith_genogram_page_tell (self, error->message, FALSE);
      return;
    }

  gtk_editable_set_text (self->first_entry, "");
  kith_genogram_page_keep_unfinished (self);
  kith_canvas_go_to (canvas_of (self), added);
}

static gboolean
focus_cb (gpointer data)
{
  if (gtk_widget_get_mapped (data))
    gtk_widget_grab_focus (data);
  return G_SOURCE_REMOVE;
}

/* Not yet: whoever shows the page still gives the focus to something else. */
static void
first_entry_mapped_cb (GtkWidget *entry)
{
  g_idle_add_full (G_PRIORITY_LOW, focus_cb, g_object_ref (entry), g_object_unref);
}

/**
 * kith_genogram_page_add_drawing:
 *
 * Gives a new page of any kind what is needed to draw.
 */
void
kith_genogram_page_add_drawing (KithGenogramPage *self)
{
  self->drawing_actions = g_simple_action_group_new ();
  kith_genogram_page_add_arranging (self);
  kith_genogram_page_add_clipboard (self);
  kith_genogram_page_add_menu (self);
  kith_genogram_page_add_finding (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "draw", G_ACTION_GROUP (self->drawing_actions));

  g_signal_connect (self->first_entry, "map", G_CALLBACK (first_entry_mapped_cb), NULL);
}

/**
 * kith_genogram_page_add_kin:
 *
 * Gives the page of a genogram what is needed to draw kin.
 */
void
kith_genogram_page_add_kin (KithGenogramPage *self)
{
  static const GActionEntry entries[] = {
    { "remove", remove_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->drawing_actions), entries,
                                   G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (adding_actions); i++)
    g_action_map_add_action_entries (G_ACTION_MAP (self->drawing_actions),
                                     &(GActionEntry){ adding_actions[i].action, add_action }, 1,
                                     self);
  kith_genogram_page_add_relating (self);

  self->card = kith_name_card_new (&self->adding);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  g_signal_connect_object (self->card, "answered", G_CALLBACK (card_answered_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->card, "typed", G_CALLBACK (card_typed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "handle-pressed", G_CALLBACK (handle_pressed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * kith_genogram_page_remove_drawing:
 *
 * Takes that away again; who is being added is given up.
 */
void
kith_genogram_page_remove_drawing (KithGenogramPage *self)
{
  kith_genogram_page_remove_finding (self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->card, gtk_widget_unparent);
  kith_add_tool_cancel (&self->adding);
  g_clear_object (&self->drawing_actions);
}
