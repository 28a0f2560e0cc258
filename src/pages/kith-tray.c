/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The tray below a drawing: people and places that are recorded and not on this sheet, with who
 * named them and when. They are put on the sheet by a drag, by Enter or by a press.
 */

#include "config.h"

#include "pages/kith-tray.h"

#include "base/kith-text.h"
#include "pages/kith-pages.h"
#include "pages/kith-tidy.h"

#include <glib/gi18n-lib.h>

struct _KithTray
{
  AdwBin          parent_instance;

  GPtrArray      *items;   /* owned; of KithTrayItem, as in the box */

  GtkSearchEntry *search;  /* template child */
  GtkFlowBox     *box;     /* template child */
};

G_DEFINE_FINAL_TYPE (KithTray, kith_tray, ADW_TYPE_BIN)

#define WIDEST_CHARS 28

enum { PUT, N_SIGNALS };
static guint signals[N_SIGNALS];

/**
 * kith_tray_item_free:
 *
 * Frees the item.
 */
void
kith_tray_item_free (KithTrayItem *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->detail);
  g_free (self);
}

static gpointer
carried_copy (gpointer carried)
{
  KithCarried *copy = g_new0 (KithCarried, 1);

  copy->what = g_strdup (((KithCarried *) carried)->what);
  return copy;
}

static void
carried_free (gpointer carried)
{
  g_free (((KithCarried *) carried)->what);
  g_free (carried);
}

G_DEFINE_BOXED_TYPE (KithCarried, kith_carried, carried_copy, carried_free)

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            const char    *what)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (widget);
  KithCarried carried = { (char *) what };

  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);
  return gdk_content_provider_new_typed (KITH_TYPE_CARRIED, &carried);
}

static void
free_what (gpointer  what,
           GClosure *closure)
{
  g_free (what);
}

/**
 * kith_carry_from:
 * @widget: what is dragged
 * @what: what that brings
 *
 * Lets somebody drag @widget onto a drawing.
 */
void
kith_carry_from (GtkWidget  *widget,
                 const char *what)
{
  GtkDragSource *source = gtk_drag_source_new ();

  g_signal_connect_data (source, "prepare", G_CALLBACK (prepare_cb), g_strdup (what), free_what, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (source));
}

static KithTrayItem *
item_of (KithTray        *self,
         GtkFlowBoxChild *child)
{
  return self->items->pdata[gtk_flow_box_child_get_index (child)];
}

static void
child_activated_cb (KithTray        *self,
                    GtkFlowBoxChild *child)
{
  g_autofree char *id = g_strdup (item_of (self, child)->id);

  g_signal_emit (self, signals[PUT], 0, id);
}

static void
search_changed_cb (KithTray *self)
{
  gtk_flow_box_invalidate_filter (self->box);
}

static gboolean
matches_cb (GtkFlowBoxChild *child,
            gpointer         data)
{
  KithTray *self = data;
  KithTrayItem *item = item_of (self, child);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search));

  return kith_text_is_empty (typed) || g_str_match_string (typed, item->name, TRUE)
         || g_str_match_string (typed, item->detail, TRUE);
}

/* Enter takes the first that fits; with nothing typed nobody is meant. */
static void
search_activated_cb (KithTray *self)
{
  GtkFlowBoxChild *child;

  if (kith_text_is_empty (gtk_editable_get_text (GTK_EDITABLE (self->search))))
    return;

  for (int i = 0; (child = gtk_flow_box_get_child_at_index (self->box, i)) != NULL; i++)
    if (matches_cb (child, self))
      {
        child_activated_cb (self, child);
        gtk_editable_set_text (GTK_EDITABLE (self->search), "");
        return;
      }

  gtk_widget_error_bell (GTK_WIDGET (self->search));
}

static void
kith_tray_finalize (GObject *object)
{
  g_ptr_array_unref (KITH_TRAY (object)->items);

  G_OBJECT_CLASS (kith_tray_parent_class)->finalize (object);
}

static void
kith_tray_class_init (KithTrayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kith_tray_finalize;

  /**
   * KithTray::put:
   * @id: of a record
   *
   * It is to be put on the sheet, wherever Kith would place it.
   */
  signals[PUT] = g_signal_new ("put", KITH_TYPE_TRAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, KITH_UI "kith-tray.ui");
  gtk_widget_class_bind_template_child (widget_class, KithTray, search);
  gtk_widget_class_bind_template_child (widget_class, KithTray, box);
  gtk_widget_class_bind_template_callback (widget_class, child_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
}

static void
kith_tray_init (KithTray *self)
{
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) kith_tray_item_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_flow_box_set_filter_func (self->box, matches_cb, self, NULL);
  kith_tidy (GTK_WIDGET (self));
}

static GtkWidget *
new_label (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  /* A flow box would give a label that may be shortened no more room than its dots. */
  gtk_label_set_width_chars (GTK_LABEL (label), (int) MIN (g_utf8_strlen (text, -1), WIDEST_CHARS));
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDEST_CHARS);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
new_child (const KithTrayItem *item)
{
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *name = g_strdup_printf ("%s, %s", item->name, item->detail);

  gtk_box_append (GTK_BOX (words), new_label (item->name, NULL));
  if (*item->detail != '\0')
    gtk_box_append (GTK_BOX (words), new_label (item->detail, "caption"));
  if (item->icon != NULL)
    gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name (item->icon));
  gtk_box_append (GTK_BOX (row), words);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), row);
  gtk_widget_add_css_class (child, "tray-item");
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *item->detail != '\0' ? name : item->name, -1);
  kith_carry_from (child, item->id);
  return child;
}

static gboolean
is_same (GPtrArray *a,
         GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const KithTrayItem *one = a->pdata[i], *other = b->pdata[i];

      if (!g_str_equal (one->id, other->id) || !g_str_equal (one->name, other->name)
          || !g_str_equal (one->detail, other->detail))
        return FALSE;
    }

  return TRUE;
}

/**
 * kith_tray_show:
 * @items: (transfer full) (element-type KithTrayItem): what lies in the tray now
 */
void
kith_tray_show (KithTray  *self,
                GPtrArray *items)
{
  GtkWidget *child;

  g_return_if_fail (KITH_IS_TRAY (self));

  if (is_same (self->items, items))
    {
      g_ptr_array_unref (items);
      return;
    }

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_flow_box_remove (self->box, child);
  g_ptr_array_unref (self->items);
  self->items = items;
  gtk_flow_box_set_max_children_per_line (self->box, MAX (items->len, 1));
  gtk_flow_box_set_min_children_per_line (self->box, MAX (items->len, 1));
  for (guint i = 0; i < items->len; i++)
    gtk_flow_box_append (self->box, new_child (items->pdata[i]));
}

/**
 * kith_tray_get_n:
 *
 * Returns: how many lie in the tray
 */
guint
kith_tray_get_n (KithTray *self)
{
  g_return_val_if_fail (KITH_IS_TRAY (self), 0);

  return self->items->len;
}

/**
 * kith_tray_focus_first:
 *
 * Puts the keyboard into the tray.
 */
void
kith_tray_focus_first (KithTray *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
