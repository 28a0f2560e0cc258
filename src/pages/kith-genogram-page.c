/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A drawing of any kind: the canvas, its zoom, which sheet, and what to do when there is nobody. */

#include "config.h"

#include "pages/kith-genogram-page-private.h"

#include "desk/kith-places.h"
#include "model/kith-records.h"
#include "pages/kith-page-kinds.h"
#include "pages/kith-pages.h"
#include "pages/kith-selection-link.h"
#include "pages/kith-tidy.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The buttons at the top and at the foot, with the space between them and the edge. */
#define CONTROLS_PX 58.0
#define ROOM_FOR_DETAILS_PX 1200

G_DEFINE_FINAL_TYPE (KithGenogramPage, kith_genogram_page, ADW_TYPE_BIN)

static gboolean
show_zoom_cb (gpointer data)
{
  KithGenogramPage *self = data;
  double zoom = kith_canvas_get_viewport (KITH_CANVAS (self->canvas))->zoom;
  /* Translators: how large the drawing is shown, in percent of its real size */
  g_autofree char *text = g_strdup_printf (_("%d %%"),
                                           (int) round (100.0 * zoom / KITH_VIEWPORT_NORMAL));
  /* Translators: said by a screen reader about the button that goes back to real size */
  g_autofree char *name = g_strdup_printf (_("Zoom %s, back to real size"), text);

  self->zoom_source = 0;
  gtk_button_set_label (self->zoom_button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->zoom_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return G_SOURCE_REMOVE;
}

/* A label must not change in the middle of a layout, and need not with each step of a zoom. */
static void
zoom_changed_cb (KithGenogramPage *self)
{
  if (self->zoom_source == 0)
    self->zoom_source = g_timeout_add (60, show_zoom_cb, self);
}

/* Made only while somebody looks at it. */
static void
legend_toggled_cb (KithGenogramPage *self)
{
  gboolean wanted = gtk_toggle_button_get_active (self->legend_button);

  kith_legend_view_set_scene (self->legend,
                              wanted ? kith_canvas_get_scene (KITH_CANVAS (self->canvas)) : NULL);
}

static gboolean
keep_places_cb (gpointer data)
{
  KithGenogramPage *self = data;
  GHashTable *places = kith_drawing_get_places (self->drawing);
  g_autoptr(GError) error = NULL;

  self->keep_source = 0;
  /* What cannot be kept is found again by the layout, only not in just the same place. */
  if (places != NULL && !kith_desk_is_read_only (self->desk)
      && !kith_desk_keep_last_places (self->desk, kith_drawing_get_sheet (self->drawing), places,
                                      &error))
    g_debug ("Where people stand could not be kept");
  return G_SOURCE_REMOVE;
}

/* Not with each step: the step must be on the disk first, and quickly. */
static void
keep_places_soon (KithGenogramPage *self)
{
  if (self->keep_source == 0)
    self->keep_source = g_timeout_add (400, keep_places_cb, self);
}

/**
 * kith_genogram_page_keep_places:
 *
 * Keeps where people stand now, before something else is shown.
 */
void
kith_genogram_page_keep_places (KithGenogramPage *self)
{
  if (self->keep_source == 0)
    return;

  g_clear_handle_id (&self->keep_source, g_source_remove);
  keep_places_cb (self);
}

/* First there must be somebody, and then, for most kinds, a sheet. */
static const char *
name_stack_page (KithGenogramPage *self)
{
  if (kith_case_count (self->family, KITH_RECORD_PERSON) == 0)
    return "empty";

  return self->kind->first_title != NULL && kith_drawing_get_sheet (self->drawing) == NULL
           ? "first-sheet" : "drawing";
}

static void
show_drawing (KithGenogramPage *self)
{
  const char *name = name_stack_page (self);
  gboolean is_drawn = g_str_equal (name, "drawing");

  kith_canvas_set_scene (KITH_CANVAS (self->canvas),
                         is_drawn ? kith_drawing_get_scene (self->drawing) : NULL, self->family);
  gtk_stack_set_visible_child_name (self->stack, name);
  legend_toggled_cb (self);
  kith_genogram_page_follow_tray (self);
  if (is_drawn)
    keep_places_soon (self);
  if (self->kind->follow != NULL)
    self->kind->follow (self);
}

static void
label_as_at (KithGenogramPage *self)
{
  g_autofree char *label = kith_as_at_bar_dup_label (self->as_at_bar);

  gtk_button_set_label (GTK_BUTTON (self->as_at_button), label);
}

static void
as_at_changed_cb (KithGenogramPage *self)
{
  KithDrawingView view = kith_as_at_bar_get_view (self->as_at_bar);

  label_as_at (self);
  kith_drawing_set_view (self->drawing, &view);
}

static void
case_changed_cb (KithGenogramPage *self,
                 const KithChange *change)
{
  if (!kith_change_touches (change, KITH_RECORD_SHEET))
    return;

  kith_genogram_page_follow_sheets (self);
}

static void
look_changed_cb (KithGenogramPage *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (style);
  gboolean high_contrast = adw_style_manager_get_high_contrast (style);

  kith_canvas_set_look (KITH_CANVAS (self->canvas), dark, high_contrast);
  kith_legend_view_set_look (self->legend, dark, high_contrast);
}

static void
kith_genogram_page_dispose (GObject *object)
{
  KithGenogramPage *self = KITH_GENOGRAM_PAGE (object);

  g_clear_handle_id (&self->zoom_source, g_source_remove);
  g_clear_handle_id (&self->keep_source, g_source_remove);
  kith_genogram_page_remove_unfinished (self);
  if (self->kind != NULL && self->kind->remove != NULL)
    self->kind->remove (self);
  kith_genogram_page_remove_drawing (self);
  g_clear_object (&self->sheet_actions);
  g_clear_object (&self->drawing);
  g_clear_object (&self->desk);
  g_clear_object (&self->family);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);

  G_OBJECT_CLASS (kith_genogram_page_parent_class)->dispose (object);
}

static void
kith_genogram_page_class_init (KithGenogramPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_genogram_page_dispose;

  g_type_ensure (KITH_TYPE_AS_AT_BAR);
  g_type_ensure (KITH_TYPE_CANVAS);
  g_type_ensure (KITH_TYPE_LEGEND_VIEW);
  g_type_ensure (KITH_TYPE_INSPECTOR);
  g_type_ensure (KITH_TYPE_TRAY);
  gtk_widget_class_set_template_from_resource (widget_class, KITH_UI "kith-genogram-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, stack);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, canvas);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, sheet_button);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, arrange_revealer);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, arrange_label);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, arrange_all);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, arrange_button);
  gtk_widget_class_bind_template_callback (widget_class, kith_genogram_page_arrange_again);
  gtk_widget_class_bind_template_callback (widget_class, kith_genogram_page_accept_arranging);
  gtk_widget_class_bind_template_callback (widget_class, kith_genogram_page_leave_arranging);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, as_at_button);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, as_at_bar);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, legend_button);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, legend);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, first_entry);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, first_sheet);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, first_sheet_button);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, strip);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, top_controls);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, side);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, tray);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, tray_button);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, inspector);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, details);
  gtk_widget_class_bind_template_child (widget_class, KithGenogramPage, drawings);
  gtk_widget_class_bind_template_callback (widget_class, legend_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, kith_genogram_page_add_first);
}

static void
kith_genogram_page_init (KithGenogramPage *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->sheets = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "canvas",
                                  kith_canvas_get_actions (KITH_CANVAS (self->canvas)));
  g_signal_connect_object (self->canvas, "notify::zoom", G_CALLBACK (zoom_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
  look_changed_cb (self);
}

/* On a small screen the details would take a third of it, mostly to say that nobody is selected. */
static gboolean
has_small_screen (GtkWidget *widget)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (widget));

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr(GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GdkRectangle area;

      gdk_monitor_get_geometry (monitor, &area);
      if (area.width >= ROOM_FOR_DETAILS_PX)
        return FALSE;
    }
  return TRUE;
}

/* Locked, for a flap that finds room for itself when it is first shown would open by itself. */
static void
close_details (KithGenogramPage *self)
{
  adw_flap_set_locked (self->details, TRUE);
  adw_flap_set_reveal_flap (self->details, FALSE);
}

static void
take_kind (KithGenogramPage *self,
           const char       *token)
{
  const KithChartKind *chart = kith_chart_kind_find (token);

  self->kind = kith_page_kind_find (token);
  self->drawing = kith_drawing_new (self->family, chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(chart->title), -1);
  kith_canvas_set_follows_kin (KITH_CANVAS (self->canvas), self->kind->follows_kin);
  kith_canvas_set_covered (KITH_CANVAS (self->canvas), CONTROLS_PX);
  if (self->kind->first_title != NULL)
    {
      adw_status_page_set_icon_name (self->first_sheet, self->kind->icon);
      adw_status_page_set_title (self->first_sheet, _(self->kind->first_title));
      adw_status_page_set_description (self->first_sheet, _(self->kind->first_text));
      gtk_button_set_label (self->first_sheet_button, _(self->kind->first_button));
    }
  kith_genogram_page_add_drawing (self);
  kith_genogram_page_add_sheets (self);
  kith_genogram_page_add_photos (self);
  kith_genogram_page_add_proposals (self);
  kith_genogram_page_add_tray (self);
  self->kind->add (self);
  kith_tidy (GTK_WIDGET (self));
}

/**
 * kith_genogram_page_add_side:
 * @panel: (transfer floating): what a kind shows beside its drawing
 * @label: of the button that shows it, with a mnemonic
 * @help: what is in it
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
kith_genogram_page_add_side (KithGenogramPage *self,
                             GtkWidget        *panel,
                             const char       *label,
                             const char       *help)
{
  GtkWidget *button = gtk_toggle_button_new_with_mnemonic (label);

  gtk_widget_set_size_request (panel, 320, -1);
  gtk_revealer_set_child (self->side, panel);
  gtk_widget_set_tooltip_text (button, help);
  gtk_box_prepend (self->top_controls, button);
  g_object_bind_property (button, "active", self->side, "reveal-child", G_BINDING_SYNC_CREATE);
  return button;
}

/**
 * kith_genogram_page_new:
 * @desk: where the case is worked on
 * @token: what kind of drawing it shows: of the vocabulary of sheet kinds
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
kith_genogram_page_new (KithDesk   *desk,
                        const char *token)
{
  KithGenogramPage *self = g_object_new (KITH_TYPE_GENOGRAM_PAGE, NULL);

  self->desk = g_object_ref (desk);
  self->family = g_object_ref (kith_desk_get_case (desk));
  take_kind (self, token);
  kith_selection_link (kith_canvas_get_selection (KITH_CANVAS (self->canvas)), desk);
  if (has_small_screen (self->canvas))
    close_details (self);
  kith_inspector_set_desk (self->inspector, desk);
  kith_as_at_bar_set_desk (self->as_at_bar, desk);
  g_signal_connect_object (self->as_at_bar, "changed", G_CALLBACK (as_at_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->as_at_bar, "relabelled", G_CALLBACK (label_as_at), self,
                           G_CONNECT_SWAPPED);
  kith_genogram_page_follow_sheets (self);
  as_at_changed_cb (self);
  show_drawing (self);
  kith_canvas_set_editable (KITH_CANVAS (self->canvas), !kith_desk_is_read_only (desk));
  gtk_widget_set_sensitive (GTK_WIDGET (self->first_entry), !kith_desk_is_read_only (desk));
  gtk_widget_set_sensitive (GTK_WIDGET (self->first_sheet_button), !kith_desk_is_read_only (desk));
  if (self->kind->follows_kin)
    kith_genogram_page_add_unfinished (self);
  g_signal_connect_object (self->family, "changed", G_CALLBACK (case_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drawing, "changed", G_CALLBACK (show_drawing), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "unmap", G_CALLBACK (kith_genogram_page_keep_places), NULL);
  return GTK_WIDGET (self);
}

/**
 * kith_genogram_page_get_canvas:
 *
 * Returns: (transfer none): its canvas
 */
KithCanvas *
kith_genogram_page_get_canvas (KithGenogramPage *self)
{
  g_return_val_if_fail (KITH_IS_GENOGRAM_PAGE (self), NULL);

  return KITH_CANVAS (self->canvas);
}

/**
 * kith_genogram_page_get_drawing:
 *
 * Returns: (transfer none): what the canvas shows, as it is looked at
 */
KithDrawing *
kith_genogram_page_get_drawing (KithGenogramPage *self)
{
  g_return_val_if_fail (KITH_IS_GENOGRAM_PAGE (self), NULL);

  return self->drawing;
}
