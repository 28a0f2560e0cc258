/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the keys do on a canvas: everything that can be done with a pointer or with fingers. */

#include "config.h"

#include "canvas/kith-canvas-private.h"

#include <glib/gi18n-lib.h>

#define ZOOM_STEP 1.25
#define KEY_STEP_PX 64.0

/* The order is that of the list of shortcuts. */
static const KithShortcut shortcuts[] = {
  { NULL, "Up", N_("To a parent"), N_("Drawing") },
  { NULL, "Down", N_("To a child"), N_("Drawing") },
  { NULL, "Left", N_("To the partner or sibling on the left"), N_("Drawing") },
  { NULL, "Right", N_("To the partner or sibling on the right"), N_("Drawing") },
  { NULL, "Page_Down", N_("To the next person or line"), N_("Drawing") },
  { NULL, "Page_Up", N_("To the person or line before"), N_("Drawing") },
  { NULL, "Return", N_("Select, or take out of the selection"), N_("Drawing") },
  { "draw.find", "slash KP_Divide <Control>f", N_("To anybody or any line, by typing"), N_("Drawing") },
  { "draw.details", "d", N_("To a detail of what is selected, by typing; Escape leads back"),
    N_("Drawing") },
  { NULL, "<Control>Up", N_("Move the sheet, with all four arrows"), N_("Drawing") },
  { "canvas.go-home", "Home", N_("To the child it is about"), N_("Drawing") },
  { "canvas.zoom-in", "plus equal KP_Add <Control>plus <Control>equal", N_("Zoom in"),
    N_("Drawing") },
  { "canvas.zoom-out", "minus KP_Subtract <Control>minus", N_("Zoom out"), N_("Drawing") },
  { "draw.ring-1", "1 KP_1", N_("Into the innermost ring"), N_("Circles") },
  { "draw.ring-2", "2 KP_2", N_("Into the second ring"), N_("Circles") },
  { "draw.ring-3", "3 KP_3", N_("Into the third ring"), N_("Circles") },
  { "draw.ring-4", "4 KP_4", N_("Into the fourth ring"), N_("Circles") },
  { "draw.ring-5", "5 KP_5", N_("Into the fifth ring"), N_("Circles") },
  { "draw.ring-0", "m", N_("Into the middle"), N_("Circles") },
  { "draw.list", "l", N_("To the list beside the drawing"), N_("Circles") },
  { "canvas.zoom-normal", "1 KP_1 <Control>1", N_("Real size"), N_("Drawing") },
  { "canvas.fit", "0 KP_0 <Control>0", N_("Show everything"), N_("Drawing") },
  { "draw.add-parent", "p", N_("Add a parent"), N_("Adding people") },
  { "draw.add-partner", "r", N_("Add a partner"), N_("Adding people") },
  { "draw.add-child", "c", N_("Add a child"), N_("Adding people") },
  { "draw.add-sibling", "s", N_("Add a brother or sister"), N_("Adding people") },
  { "draw.add-friend", "f", N_("Add a friend or other person"), N_("Adding people") },
  { "draw.photo", "o", N_("Give who is selected a photo"), N_("Adding people") },
  { NULL, "Menu", N_("What can be done with what is selected"), N_("Adding people") },
  { "draw.remove", "Delete KP_Delete", N_("Remove what is selected"), N_("Adding people") },
  { "draw.relate", "t", N_("Relate to somebody"), N_("Lines") },
  { "draw.change-kind", "k", N_("Change what a line says"), N_("Lines") },
  { "draw.twins", "w", N_("Who is selected was born together: twins or more"), N_("Lines") },
  { "draw.live-together", "h", N_("Who is selected lives together"), N_("Lines") },
  { "draw.earlier", "<Control>bracketleft", N_("To the left among brothers, sisters or partners"),
    N_("Places") },
  { "draw.later", "<Control>bracketright", N_("To the right among brothers, sisters or partners"),
    N_("Places") },
  { "draw.with-family", "b", N_("Take the branch along when somebody is moved, or not"),
    N_("Places") },
  { "draw.nudge-left", "<Alt>Left", N_("Move a little to the left"), N_("Places") },
  { "draw.nudge-right", "<Alt>Right", N_("Move a little to the right"), N_("Places") },
  { "draw.nudge-up", "<Alt>Up", N_("Move up a little"), N_("Places") },
  { "draw.nudge-down", "<Alt>Down", N_("Move down a little"), N_("Places") },
  { "draw.unpin", "u", N_("Let Kith place who is selected"), N_("Places") },
  { "draw.arrange", "<Shift>a", N_("Arrange everybody"), N_("Places") },
  { "draw.tray", "<Alt>t", N_("To who is not on the sheet"), N_("Places") },
  { "draw.add-person", "n", N_("Add somebody or something by typing"), N_("Ecomap") },
  { "draw.tie-strong", "<Alt>1", N_("A strong tie"), N_("Ecomap") },
  { "draw.tie-ordinary", "<Alt>2", N_("An ordinary tie"), N_("Ecomap") },
  { "draw.tie-weak", "<Alt>3", N_("A weak tie"), N_("Ecomap") },
  { "draw.tie-uncertain", "<Alt>4", N_("Not yet explored"), N_("Ecomap") },
  { "draw.tie-broken", "<Alt>5", N_("Broken off"), N_("Ecomap") },
  { "draw.tie-stressful", "x", N_("Stressful, or not"), N_("Ecomap") },
  { "draw.tie-to", "<Alt>i", N_("Helps the family"), N_("Ecomap") },
  { "draw.tie-from", "<Alt>o", N_("The family helps"), N_("Ecomap") },
  { "draw.tie-both", "<Alt>b", N_("Give and take"), N_("Ecomap") },
  { "draw.add-place", "n", N_("Add a place by typing"), N_("Mobility map") },
  { "draw.mark-safe", "s", N_("Felt safe with who is selected"), N_("Mobility map") },
  { "draw.mark-not-safe", "x", N_("Did not feel safe with who is selected"), N_("Mobility map") },
  { "draw.see-again", "g", N_("Would like to see who is selected again"), N_("Mobility map") },
  { "draw.to-earlier", "<Alt>bracketleft", N_("Who is selected was at the place before"),
    N_("Mobility map") },
  { "draw.to-later", "<Alt>bracketright", N_("Who is selected was at the place after"),
    N_("Mobility map") },
  { "draw.pen", "e", N_("Take up the pen, or put it away"), N_("Mobility map") },
  { "draw.eraser", "<Shift>e", N_("Take up the eraser, or put it away"), N_("Mobility map") },
  { "draw.select-all", "<Control>a", N_("Select everybody"), N_("Places") },
  { "draw.cut", "<Control>x", N_("Cut people"), N_("Clipboard") },
  { "draw.copy", "<Control>c", N_("Copy people"), N_("Clipboard") },
  { "draw.paste", "<Control>v", N_("Paste people, or a photo of who is selected"), N_("Clipboard") },
  { "draw.duplicate", "<Control>d", N_("Duplicate people"), N_("Clipboard") },
  { "draw.copy-picture", "<Control><Shift>c", N_("Copy the drawing as a picture"),
    N_("Clipboard") },
};

static KithPoint
middle (KithCanvas *self)
{
  return (KithPoint){ self->view.width_px / 2.0, self->view.height_px / 2.0 };
}

static void
zoom_in_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  KithPoint at = middle (data);

  kith_canvas_zoom_by (data, ZOOM_STEP, &at);
}

static void
zoom_out_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  KithPoint at = middle (data);

  kith_canvas_zoom_by (data, 1.0 / ZOOM_STEP, &at);
}

static void
zoom_normal_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  KithPoint at = middle (data);

  kith_canvas_zoom_at (data, KITH_VIEWPORT_NORMAL, &at);
}

static void
fit_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  kith_canvas_fit (data);
}

static void
select_and_stand_on (KithCanvas *self,
                     guint       subject,
                     gboolean    adds)
{
  const char *id = kith_scene_get_subject (self->scene, subject)->id;

  if (!adds)
    kith_selection_select_only (self->selection, id);
  else if (!kith_selection_contains (self->selection, id))
    kith_selection_toggle (self->selection, id);
  kith_canvas_stand_on (self, subject);
}

static void
go_home_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  KithCanvas *self = data;
  guint home = self->scene != NULL ? kith_walk_home (self->family, self->scene) : KITH_NO_SUBJECT;

  if (home != KITH_NO_SUBJECT)
    select_and_stand_on (self, home, FALSE);
}

/* Up and down undo each other as long as one does not step sideways. */
static void
walk (KithCanvas *self,
      KithWay     way,
      gboolean    adds)
{
  guint from = kith_canvas_get_current (self);
  g_autofree char *from_id = NULL;
  guint to;

  if (from == KITH_NO_SUBJECT || self->family == NULL)
    return;

  from_id = g_strdup (kith_scene_get_subject (self->scene, from)->id);
  to = self->keeps_place
         ? kith_walk_towards (self->scene, from, way)
         : kith_walk_step (self->family, self->scene, from, self->came_from, way);
  if (to == KITH_NO_SUBJECT)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  g_clear_pointer (&self->came_from, g_free);
  if (way == KITH_WAY_UP || way == KITH_WAY_DOWN)
    self->came_from = g_steal_pointer (&from_id);
  select_and_stand_on (self, to, adds);
}

static void
step_through (KithCanvas *self,
              int         by,
              gboolean    adds)
{
  guint to = kith_walk_next (self->scene, kith_canvas_get_current (self), by);

  if (to != KITH_NO_SUBJECT)
    select_and_stand_on (self, to, adds);
}

static void
toggle_current (KithCanvas *self)
{
  if (self->current != NULL)
    kith_selection_toggle (self->selection, self->current);
}

typedef struct
{
  guint   key;
  guint   keypad_key;
  KithWay way;
  int     dx;
  int     dy;
} Arrow;

static const Arrow arrows[] = {
  { GDK_KEY_Up, GDK_KEY_KP_Up, KITH_WAY_UP, 0, 1 },
  { GDK_KEY_Down, GDK_KEY_KP_Down, KITH_WAY_DOWN, 0, -1 },
  { GDK_KEY_Left, GDK_KEY_KP_Left, KITH_WAY_LEFT, 1, 0 },
  { GDK_KEY_Right, GDK_KEY_KP_Right, KITH_WAY_RIGHT, -1, 0 },
};

static gboolean
press_arrow (KithCanvas      *self,
             guint            key,
             GdkModifierType  state)
{
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      if (key != arrows[i].key && key != arrows[i].keypad_key)
        continue;

      if ((state & GDK_CONTROL_MASK) != 0)
        kith_canvas_pan_by (self, arrows[i].dx * KEY_STEP_PX, arrows[i].dy * KEY_STEP_PX);
      else
        walk (self, arrows[i].way, (state & GDK_SHIFT_MASK) != 0);
      return TRUE;
    }

  return FALSE;
}

static void
hold_space (KithCanvas *self,
            gboolean    down)
{
  if (self->space_is_down == down)
    return;

  self->space_is_down = down;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), down ? "grab" : NULL);
}

/* Beside the symbol the keyboard stands on, so that it stays in sight; for the paper, if nothing is
 * selected. */
static void
ask_menu_by_key (KithCanvas *self)
{
  guint current = kith_canvas_get_current (self);
  KithPoint at = middle (self);

  if (current != KITH_NO_SUBJECT)
    at = kith_viewport_to_px (&self->view, &kith_scene_get_subject (self->scene, current)->anchor);
  kith_canvas_ask_menu_of_selected (self, &at);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                KithCanvas            *self)
{
  if (self->scene == NULL || (state & GDK_ALT_MASK) != 0)
    return FALSE;
  if (press_arrow (self, key, state))
    return TRUE;

  switch (key)
    {
    case GDK_KEY_Page_Down:
    case GDK_KEY_Page_Up:
      step_through (self, key == GDK_KEY_Page_Down ? 1 : -1, (state & GDK_SHIFT_MASK) != 0);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      toggle_current (self);
      return TRUE;
    case GDK_KEY_space:
      hold_space (self, TRUE);
      return TRUE;
    case GDK_KEY_Menu:
      ask_menu_by_key (self);
      return TRUE;
    case GDK_KEY_F10:
      if ((state & GDK_SHIFT_MASK) == 0)
        return FALSE;
      ask_menu_by_key (self);
      return TRUE;
    case GDK_KEY_Escape:
      if (kith_canvas_end_pen (self, FALSE))
        return TRUE;
      if (self->lead.is_shown)
        kith_canvas_end_lead (self, FALSE);
      else if (kith_pointer_tool_cancel (&self->tool))
        kith_canvas_give_up_drag (self);
      else if (kith_canvas_clear_way (self))
        return TRUE;
      else if (kith_selection_get_size (self->selection) > 0)
        kith_selection_clear (self->selection);
      else
        return FALSE;
      return TRUE;
    default:
      return FALSE;
    }
}

static void
key_released_cb (GtkEventControllerKey *controller,
                 guint                  key,
                 guint                  code,
                 GdkModifierType        state,
                 KithCanvas            *self)
{
  if (key == GDK_KEY_space)
    hold_space (self, FALSE);
}

/**
 * kith_canvas_add_keys:
 *
 * Gives a new canvas its actions and the keys of all that can be done on it.
 */
void
kith_canvas_add_keys (KithCanvas *self)
{
  static const GActionEntry entries[] = {
    { "zoom-in", zoom_in_action },
    { "zoom-out", zoom_out_action },
    { "zoom-normal", zoom_normal_action },
    { "fit", fit_action },
    { "go-home", go_home_action },
  };
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *bindings = gtk_shortcut_controller_new ();

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "canvas", G_ACTION_GROUP (self->actions));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect (keys, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto(GStrv) names = g_strsplit (shortcuts[i].keys, " ", -1);

      for (guint k = 0; shortcuts[i].action != NULL && names[k] != NULL; k++)
        gtk_shortcut_controller_add_shortcut (
          GTK_SHORTCUT_CONTROLLER (bindings),
          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (names[k]),
                            gtk_named_action_new (shortcuts[i].action)));
    }
  gtk_widget_add_controller (GTK_WIDGET (self), bindings);
}

/**
 * kith_canvas_get_shortcuts:
 * @n_shortcuts: (out): how many
 *
 * Returns: (transfer none) (array length=n_shortcuts): the keys of a canvas, for the list of
 *   shortcuts
 */
const KithShortcut *
kith_canvas_get_shortcuts (guint *n_shortcuts)
{
  *n_shortcuts = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}
