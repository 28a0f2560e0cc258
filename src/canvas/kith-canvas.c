/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Shows a scene as a drawing one can move, zoom, point at and walk through. The picture itself is
 * kept as pixels, the marks are drawn over it, and an invisible item stands where each subject is.
 * What the pointer and the keys do is in kith-canvas-input.c and kith-canvas-keys.c.
 */

#include "config.h"

#include "canvas/kith-canvas-private.h"

#include "base/kith-text.h"
#include "canvas/kith-canvas-item.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define POINT_TOLERANCE_PX 5.0
#define REVEAL_MARGIN_PX 48.0

G_DEFINE_FINAL_TYPE (KithCanvas, kith_canvas, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_ZOOM, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { HANDLE_PRESSED, PEOPLE_MOVED, LED, LED_OUT, DRAWN, MENU_ASKED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
picture_ready_cb (gpointer data)
{
  KithCanvas *self = data;

  kith_canvas_drop_still (self);
  kith_canvas_layer_fill (KITH_CANVAS_LAYER (self->layer));
}

static void
kith_canvas_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  kith_canvas_paint (KITH_CANVAS (widget), snapshot);
}

static void
kith_canvas_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  *minimum = 64;
  *natural = 400;
}

static void
place_layer (KithCanvas *self)
{
  KithCanvasLayer *layer = KITH_CANVAS_LAYER (self->layer);
  KithPoint corner = { 0.0, 0.0 };
  graphene_point_t at;
  int width, height;

  if (self->scene != NULL)
    {
      const KithRect *bounds = kith_scene_get_bounds (self->scene);

      corner = kith_viewport_to_px (&self->view, &(KithPoint){ bounds->x, bounds->y });
    }
  graphene_point_init (&at, round (corner.x), round (corner.y));
  kith_canvas_layer_get_size (layer, &width, &height);
  gtk_widget_allocate (self->layer, width, height, -1, gsk_transform_translate (NULL, &at));
}

static void
kith_canvas_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  KithCanvas *self = KITH_CANVAS (widget);

  if (width != self->view.width_px || height != self->view.height_px)
    {
      kith_viewport_set_size (&self->view, width, height);
      g_clear_pointer (&self->still, gsk_render_node_unref);
      kith_canvas_layer_set_zoom (KITH_CANVAS_LAYER (self->layer), self->view.zoom);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
    }
  place_layer (self);
  kith_canvas_place_handles (self);
}

/* One stop for Tab: into the drawing, and out again. */
static gboolean
kith_canvas_focus (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  GtkWidget *inside = gtk_widget_get_focus_child (widget);

  if (inside != NULL || gtk_widget_is_focus (widget))
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static gboolean
kith_canvas_grab_focus (GtkWidget *widget)
{
  KithCanvas *self = KITH_CANVAS (widget);
  guint current = kith_canvas_get_current (self);

  if (current == KITH_NO_SUBJECT && self->scene != NULL)
    current = kith_walk_home (self->family, self->scene);
  if (current == KITH_NO_SUBJECT)
    return GTK_WIDGET_CLASS (kith_canvas_parent_class)->grab_focus (widget);

  return gtk_widget_grab_focus (kith_canvas_layer_get_item (KITH_CANVAS_LAYER (self->layer),
                                                            current));
}

/* Wherever the focus came from, the keyboard stands on what has it. */
static void
focus_moved_cb (KithCanvas *self)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);

  if (focus == NULL || !KITH_IS_CANVAS_ITEM (focus)
      || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    {
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }

  g_free (self->current);
  self->current = g_strdup (kith_canvas_item_get_id (KITH_CANVAS_ITEM (focus)));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
kith_canvas_root (GtkWidget *widget)
{
  KithCanvas *self = KITH_CANVAS (widget);

  GTK_WIDGET_CLASS (kith_canvas_parent_class)->root (widget);

  self->window = GTK_WINDOW (gtk_widget_get_root (widget));
  g_signal_connect_object (self->window, "notify::focus-widget", G_CALLBACK (focus_moved_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->window, "notify::focus-visible",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

static void
kith_canvas_unroot (GtkWidget *widget)
{
  KithCanvas *self = KITH_CANVAS (widget);

  g_signal_handlers_disconnect_by_data (self->window, self);
  self->window = NULL;

  GTK_WIDGET_CLASS (kith_canvas_parent_class)->unroot (widget);
}

/* GTK 4.8 cannot draw a tooltip of ten thousand letters, and nobody would read it. */
#define LONGEST_TOOLTIP 300

static gboolean
kith_canvas_query_tooltip (GtkWidget  *widget,
                           int         x,
                           int         y,
                           gboolean    keyboard_mode,
                           GtkTooltip *tooltip)
{
  KithCanvas *self = KITH_CANVAS (widget);
  guint number = keyboard_mode ? kith_canvas_get_current (self)
                               : kith_canvas_subject_at (self, &(KithPoint){ x, y });
  const KithSubject *subject;
  g_autofree char *shown = NULL;
  const char *text;
  KithRect box;

  if (number == KITH_NO_SUBJECT)
    return FALSE;

  /* A description is a sentence that begins with the name. */
  subject = kith_scene_get_described (self->scene, number);
  text = *subject->description != '\0' ? subject->description : subject->name;
  if (*text == '\0')
    return FALSE;

  box = kith_viewport_rect_to_px (&self->view, &subject->bounds);
  if (kith_subject_kind_stands (subject->kind) || keyboard_mode)
    gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle){ (int) box.x, (int) box.y,
                                                        MAX (1, (int) box.width),
                                                        MAX (1, (int) box.height) });
  shown = kith_text_shorten (text, LONGEST_TOOLTIP);
  gtk_tooltip_set_text (tooltip, shown);
  return TRUE;
}

static void
selection_changed_cb (KithCanvas *self)
{
  kith_canvas_clear_way (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
item_activated_cb (KithCanvas *self,
                   const char *id)
{
  kith_selection_select_only (self->selection, id);
}

static void
scale_factor_cb (KithCanvas *self)
{
  kith_canvas_drop_still (self);
}

static void
kith_canvas_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  g_value_set_double (value, KITH_CANVAS (object)->view.zoom);
}

static void
kith_canvas_dispose (GObject *object)
{
  KithCanvas *self = KITH_CANVAS (object);

  kith_canvas_remove_handles (self);
  kith_canvas_end_lead (self, FALSE);
  kith_canvas_end_pen (self, FALSE);
  g_clear_pointer (&self->lift, kith_canvas_lift_free);
  g_clear_pointer (&self->still, gsk_render_node_unref);
  g_clear_pointer (&self->layer, gtk_widget_unparent);
  g_clear_pointer (&self->picture, kith_picture_free);
  g_clear_object (&self->family);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->way, g_ptr_array_unref);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (kith_canvas_parent_class)->dispose (object);
}

static void
kith_canvas_finalize (GObject *object)
{
  KithCanvas *self = KITH_CANVAS (object);

  g_clear_pointer (&self->scene, kith_scene_unref);
  g_free (self->current);
  g_free (self->came_from);

  G_OBJECT_CLASS (kith_canvas_parent_class)->finalize (object);
}

static void
kith_canvas_class_init (KithCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kith_canvas_get_property;
  object_class->dispose = kith_canvas_dispose;
  object_class->finalize = kith_canvas_finalize;

  widget_class->snapshot = kith_canvas_snapshot;
  widget_class->measure = kith_canvas_measure;
  widget_class->size_allocate = kith_canvas_size_allocate;
  widget_class->focus = kith_canvas_focus;
  widget_class->grab_focus = kith_canvas_grab_focus;
  widget_class->root = kith_canvas_root;
  widget_class->unroot = kith_canvas_unroot;
  widget_class->query_tooltip = kith_canvas_query_tooltip;

  /**
   * KithCanvas:zoom:
   *
   * Pixels a millimetre.
   */
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0.0, G_MAXDOUBLE, 1.0,
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY
                                               | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * KithCanvas::handle-pressed:
   * @handle: a #KithHandle
   *
   * One of the handles of the selected person was pressed.
   */
  signals[HANDLE_PRESSED] = g_signal_new ("handle-pressed", KITH_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * KithCanvas::people-moved:
   * @moves: a #GArray of #KithCanvasMove
   *
   * People were dragged and let go; the drawing shows them there once the case says so.
   */
  signals[PEOPLE_MOVED] = g_signal_new ("people-moved", KITH_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  /**
   * KithCanvas::led:
   * @relation: (nullable): the id of a line that is to end elsewhere; %NULL for a new one
   * @from: the id of the person it began at, or of who stood at the end until now
   * @to: the id of the person it was led to
   * @handle: the handle a new one was drawn from
   */
  signals[LED] = g_signal_new ("led", KITH_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 4, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING,
                               G_TYPE_INT);

  /**
   * KithCanvas::led-out:
   * @from: the id of the middle, or of who stands in it
   * @x: where the line was led to, in mm on the sheet
   * @y: where the line was led to, in mm on the sheet
   */
  signals[LED_OUT] = g_signal_new ("led-out", KITH_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_DOUBLE,
                                   G_TYPE_DOUBLE);

  /**
   * KithCanvas::drawn:
   * @points: (element-type KithPoint): where the pen or the eraser went, in mm on the sheet
   */
  signals[DRAWN] = g_signal_new ("drawn", KITH_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_ARRAY);

  /**
   * KithCanvas::menu-asked:
   * @x: where, in the widget
   * @y: where, in the widget
   *
   * A menu for what is selected is wanted.
   */
  signals[MENU_ASKED] = g_signal_new ("menu-asked", KITH_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL,
                                      NULL, NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kith_canvas_init (KithCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  kith_viewport_init (&self->view);
  kith_pointer_tool_init (&self->tool, &self->view);
  self->hovered = KITH_NO_SUBJECT;
  self->theme = KITH_THEME_LIGHT;
  self->selection = kith_selection_new ();
  self->way = g_ptr_array_new_with_free_func (g_free);
  self->picture = kith_picture_new (picture_ready_cb, self);
  self->layer = kith_canvas_layer_new (self->selection);
  gtk_widget_set_parent (self->layer, widget);
  kith_canvas_add_handles (self);

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_set_vexpand (widget, TRUE);
  gtk_widget_set_has_tooltip (widget, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Drawing"), -1);

  g_signal_connect_object (self->selection, "changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->layer, "item-activated", G_CALLBACK (item_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (scale_factor_cb), NULL);
  kith_canvas_add_keys (self);
  kith_canvas_add_pointer (self);
}

/**
 * kith_canvas_new:
 *
 * Returns: (transfer floating): a canvas that shows empty paper
 */
GtkWidget *
kith_canvas_new (void)
{
  return g_object_new (KITH_TYPE_CANVAS, NULL);
}

/**
 * kith_canvas_get_scene:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
KithScene *
kith_canvas_get_scene (KithCanvas *self)
{
  g_return_val_if_fail (KITH_IS_CANVAS (self), NULL);

  return self->scene;
}

/* The keyboard stays where it was; if that is gone, it goes to where it would have begun. */
static void
keep_focus (KithCanvas *self,
            gboolean    had_focus)
{
  if (kith_canvas_get_current (self) == KITH_NO_SUBJECT)
    g_clear_pointer (&self->current, g_free);
  if (had_focus && gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * kith_canvas_set_scene:
 * @scene: (nullable): what to show
 * @family: (nullable): the case it was drawn from, for walking from one person to the next
 *
 * Shows another drawing, or the same one after a change: view, selection and focus stay.
 */
void
kith_canvas_set_scene (KithCanvas *self,
                       KithScene  *scene,
                       KithCase   *family)
{
  gboolean had_focus;
  KithRect bounds = KITH_RECT_EMPTY;

  g_return_if_fail (KITH_IS_CANVAS (self));
  g_return_if_fail (family == NULL || KITH_IS_CASE (family));

  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  if (scene != NULL)
    {
      kith_scene_ref (scene);
      bounds = *kith_scene_get_bounds (scene);
    }
  g_clear_pointer (&self->scene, kith_scene_unref);
  self->scene = scene;
  g_set_object (&self->family, family);
  self->hovered = KITH_NO_SUBJECT;
  g_clear_pointer (&self->lift, kith_canvas_lift_free);
  kith_canvas_end_lead (self, FALSE);
  kith_pointer_tool_cancel (&self->tool);
  kith_viewport_set_content (&self->view, &bounds);
  kith_picture_set_scene (self->picture, scene, self->theme);
  kith_canvas_layer_set_scene (KITH_CANVAS_LAYER (self->layer), scene);
  keep_focus (self, had_focus);
  kith_canvas_view_changed (self);
}

/**
 * kith_canvas_set_look:
 * @dark: whether light stands on dark
 * @high_contrast: whether inks are as strong as they can be
 */
void
kith_canvas_set_look (KithCanvas *self,
                      gboolean    dark,
                      gboolean    high_contrast)
{
  KithThemeKind theme = kith_theme_for_screen (dark, high_contrast);

  g_return_if_fail (KITH_IS_CANVAS (self));

  if (theme == self->theme)
    return;

  self->theme = theme;
  kith_picture_set_scene (self->picture, self->scene, theme);
  kith_canvas_drop_still (self);
}

/**
 * kith_canvas_get_selection:
 *
 * Returns: (transfer none): what is selected
 */
KithSelection *
kith_canvas_get_selection (KithCanvas *self)
{
  g_return_val_if_fail (KITH_IS_CANVAS (self), NULL);

  return self->selection;
}

/**
 * kith_canvas_get_actions:
 *
 * Returns: (transfer none): zoom-in, zoom-out, zoom-normal, fit and go-home; to be offered as
 *   "canvas" by whatever holds buttons for them
 */
GActionGroup *
kith_canvas_get_actions (KithCanvas *self)
{
  g_return_val_if_fail (KITH_IS_CANVAS (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

/**
 * kith_canvas_view_changed:
 *
 * To be called after the viewport was changed: everything that depends on it follows.
 */
void
kith_canvas_view_changed (KithCanvas *self)
{
  kith_canvas_layer_set_zoom (KITH_CANVAS_LAYER (self->layer), self->view.zoom);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  kith_canvas_drop_still (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/**
 * kith_canvas_set_hovered:
 * @subject: what the pointer is over, or %KITH_NO_SUBJECT
 */
void
kith_canvas_set_hovered (KithCanvas *self,
                         guint       subject)
{
  if (self->hovered == subject)
    return;

  self->hovered = subject;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   subject != KITH_NO_SUBJECT ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * kith_canvas_subject_at:
 *
 * Returns: number of the subject somebody who points there means, or %KITH_NO_SUBJECT
 */
guint
kith_canvas_subject_at (KithCanvas      *self,
                        const KithPoint *at_px)
{
  KithPoint at = kith_viewport_to_mm (&self->view, at_px);

  if (self->scene == NULL)
    return KITH_NO_SUBJECT;

  return kith_scene_get_subject_at (self->scene, &at, POINT_TOLERANCE_PX / self->view.zoom);
}

/**
 * kith_canvas_hover:
 * @at_px: (nullable): where something is held over the canvas; %NULL once it is not
 *
 * Shows who is meant there, as under a pointer.
 */
void
kith_canvas_hover (KithCanvas      *self,
                   const KithPoint *at_px)
{
  g_return_if_fail (KITH_IS_CANVAS (self));

  kith_canvas_set_hovered (self, at_px != NULL ? kith_canvas_subject_at (self, at_px)
                                               : KITH_NO_SUBJECT);
}

/**
 * kith_canvas_dup_person_at:
 *
 * Returns: (transfer full) (nullable): the id of the person somebody who points there means
 */
char *
kith_canvas_dup_person_at (KithCanvas      *self,
                           const KithPoint *at_px)
{
  guint subject;

  g_return_val_if_fail (KITH_IS_CANVAS (self), NULL);

  subject = kith_canvas_subject_at (self, at_px);
  if (subject == KITH_NO_SUBJECT
      || kith_scene_get_subject (self->scene, subject)->kind != KITH_SUBJECT_PERSON)
    return NULL;

  return g_strdup (kith_scene_get_subject (self->scene, subject)->id);
}

/**
 * kith_canvas_get_current:
 *
 * Returns: number of the subject the keyboard stands on, or %KITH_NO_SUBJECT
 */
guint
kith_canvas_get_current (KithCanvas *self)
{
  if (self->scene == NULL || self->current == NULL)
    return KITH_NO_SUBJECT;

  return kith_scene_find_subject (self->scene, self->current);
}

/**
 * kith_canvas_stand_on:
 * @subject: number of a subject
 *
 * Puts the keyboard there and brings it into sight.
 */
void
kith_canvas_stand_on (KithCanvas *self,
                      guint       subject)
{
  const KithSubject *to = kith_scene_get_subject (self->scene, subject);

  g_free (self->current);
  self->current = g_strdup (to->id);
  gtk_widget_grab_focus (kith_canvas_layer_get_item (KITH_CANVAS_LAYER (self->layer), subject));
  if (kith_viewport_reveal (&self->view, &to->bounds, REVEAL_MARGIN_PX))
    kith_canvas_view_changed (self);
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * kith_canvas_set_leads_out:
 * @leads_out: whether a drag from the middle of the drawing draws a line to empty paper
 */
void
kith_canvas_set_leads_out (KithCanvas *self,
                           gboolean    leads_out)
{
  g_return_if_fail (KITH_IS_CANVAS (self));

  self->leads_out = leads_out;
}

/**
 * kith_canvas_tell_led_out:
 *
 * To be called when a line was drawn from the middle to @at_px.
 */
void
kith_canvas_tell_led_out (KithCanvas      *self,
                          const char      *from,
                          const KithPoint *at_px)
{
  KithPoint at = kith_viewport_to_mm (&self->view, at_px);

  g_signal_emit (self, signals[LED_OUT], 0, from, at.x, at.y);
}

/**
 * kith_canvas_tell_drawn:
 *
 * To be called when a pen was lifted.
 */
void
kith_canvas_tell_drawn (KithCanvas *self,
                        GArray     *points)
{
  g_signal_emit (self, signals[DRAWN], 0, points);
}

/**
 * kith_canvas_set_follows_kin:
 * @follows_kin: whether arrow keys go from parent to child and handles for kin stand round who is
 *   selected; else arrows go to what stands there on the sheet
 */
void
kith_canvas_set_follows_kin (KithCanvas *self,
                             gboolean    follows_kin)
{
  g_return_if_fail (KITH_IS_CANVAS (self));

  self->keeps_place = !follows_kin;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * kith_canvas_set_editable:
 * @editable: whether the drawing can be added to
 *
 * Shows handles round a person who is selected, or none.
 */
void
kith_canvas_set_editable (KithCanvas *self,
                          gboolean    editable)
{
  g_return_if_fail (KITH_IS_CANVAS (self));

  self->is_editable = editable;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * kith_canvas_tell_handle:
 *
 * To be called when a handle was pressed.
 */
void
kith_canvas_tell_handle (KithCanvas *self,
                         KithHandle  handle)
{
  g_signal_emit (self, signals[HANDLE_PRESSED], 0, (int) handle);
}

/**
 * kith_canvas_tell_moved:
 * @moves: (element-type KithCanvasMove): who was put where
 *
 * To be called when people were put down.
 */
void
kith_canvas_tell_moved (KithCanvas *self,
                        GArray     *moves)
{
  g_signal_emit (self, signals[PEOPLE_MOVED], 0, moves);
}

/**
 * kith_canvas_tell_led:
 *
 * To be called when a line was led to somebody.
 */
void
kith_canvas_tell_led (KithCanvas *self,
                      const char *relation,
                      const char *from,
                      const char *to,
                      KithHandle  handle)
{
  g_signal_emit (self, signals[LED], 0, relation, from, to, (int) handle);
}

/**
 * kith_canvas_ask_menu:
 * @at_px: where it is wanted
 *
 * Selects what lies there, unless it is selected already, and asks for a menu.
 */
void
kith_canvas_ask_menu (KithCanvas      *self,
                      const KithPoint *at_px)
{
  guint subject = kith_canvas_subject_at (self, at_px);

  if (self->scene == NULL)
    return;

  if (subject == KITH_NO_SUBJECT)
    kith_selection_clear (self->selection);
  else if (!kith_selection_contains (self->selection,
                                     kith_scene_get_subject (self->scene, subject)->id))
    kith_canvas_go_to (self, kith_scene_get_subject (self->scene, subject)->id);
  kith_canvas_ask_menu_of_selected (self, at_px);
}

/**
 * kith_canvas_ask_menu_of_selected:
 * @at_px: where it shall stand
 *
 * Asks for the menu of what is selected, whatever lies there; of the paper if nothing is.
 */
void
kith_canvas_ask_menu_of_selected (KithCanvas      *self,
                                  const KithPoint *at_px)
{
  g_signal_emit (self, signals[MENU_ASKED], 0, at_px->x, at_px->y);
}
