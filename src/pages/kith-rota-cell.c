/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * One part of one day on the rota: who is there, or stripes where nobody is. It is a button to a
 * screen reader, which hears all that is seen.
 */

#include "config.h"

#include "pages/kith-rota-cell.h"

#include "base/kith-moment.h"
#include "model/kith-naming.h"
#include "model/kith-records.h"

#include <glib/gi18n-lib.h>

#define STRIPE 8

struct _KithRotaCell
{
  GtkWidget        parent_instance;

  GtkWidget       *box; /* owned child */
  KithRotaGapKind  gap;
  gboolean         is_marked;
};

G_DEFINE_FINAL_TYPE (KithRotaCell, kith_rota_cell, GTK_TYPE_WIDGET)

static void
kith_rota_cell_dispose (GObject *object)
{
  g_clear_pointer (&KITH_ROTA_CELL (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (kith_rota_cell_parent_class)->dispose (object);
}

static void
draw_stripes (cairo_t *cr,
              int      width,
              int      height)
{
  for (int x = -height; x < width; x += STRIPE)
    {
      cairo_move_to (cr, x, height);
      cairo_line_to (cr, x + height, 0);
    }
  cairo_stroke (cr);
}

static void
kith_rota_cell_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  KithRotaCell *self = KITH_ROTA_CELL (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);

  if (self->gap != KITH_ROTA_GAP_NONE)
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot,
                                               &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
      GdkRGBA color;

      gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
      color.alpha *= 0.45f;
      gdk_cairo_set_source_rgba (cr, &color);
      cairo_set_line_width (cr, 1);
      draw_stripes (cr, width, height);
      cairo_destroy (cr);
    }

  gtk_widget_snapshot_child (widget, self->box, snapshot);
}

static void
kith_rota_cell_class_init (KithRotaCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kith_rota_cell_dispose;
  widget_class->snapshot = kith_rota_cell_snapshot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "rotacell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
kith_rota_cell_init (KithRotaCell *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_valign (self->box, GTK_ALIGN_START);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

/**
 * kith_rota_cell_new:
 *
 * Returns: (transfer floating): an empty cell
 */
GtkWidget *
kith_rota_cell_new (void)
{
  return g_object_new (KITH_TYPE_ROTA_CELL, NULL);
}

static void
add_chip (KithRotaCell       *self,
          const KithRotaTurn *turn,
          KithRecord         *only)
{
  g_autofree char *name = turn->who != NULL ? kith_person_dup_name (turn->who) : g_strdup (_("nobody yet"));
  g_autofree char *time = turn->from_minute >= 0 ? kith_clock_dup_text (turn->from_minute) : NULL;
  g_autofree char *text = time != NULL ? g_strdup_printf ("%s %s", time, name) : g_strdup (name);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "rota-chip");
  if (turn->is_off)
    gtk_widget_add_css_class (label, "rota-off");
  else if (turn->who == NULL)
    gtk_widget_add_css_class (label, "rota-nobody");
  else if (turn->change != NULL)
    gtk_widget_add_css_class (label, "rota-swapped");
  if (only != NULL && turn->who != only && turn->back_up != only)
    gtk_widget_set_opacity (label, 0.4);
  gtk_box_append (GTK_BOX (self->box), label);
}

static const char *
gap_words (KithRotaGapKind gap)
{
  switch (gap)
    {
    case KITH_ROTA_GAP_WEEKEND:
      return _("nobody is there at the weekend");
    case KITH_ROTA_GAP_NIGHT:
      return _("nobody has the night");
    case KITH_ROTA_GAP_HOLIDAY:
      return _("no school, and nobody is there");
    case KITH_ROTA_GAP_NONE:
    default:
      return _("nothing agreed");
    }
}

/**
 * kith_rota_cell_show:
 * @place: which part of which day, in words
 * @turns: (element-type KithRotaTurn): what is to be done then
 * @gap: whether somebody is missing
 * @only: (nullable): whose turns stand out
 */
void
kith_rota_cell_show (KithRotaCell    *self,
                     const char      *place,
                     GPtrArray       *turns,
                     KithRotaGapKind  gap,
                     KithRecord      *only)
{
  g_autoptr(GString) spoken = g_string_new (place);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  self->gap = gap;
  g_string_append (spoken, ": ");
  for (guint i = 0; i < turns->len; i++)
    {
      g_autofree char *sentence = kith_rota_turn_dup_sentence (turns->pdata[i]);

      add_chip (self, turns->pdata[i], only);
      g_string_append_printf (spoken, "%s%s", i > 0 ? ". " : "", sentence);
    }
  if (turns->len == 0 || gap != KITH_ROTA_GAP_NONE)
    g_string_append_printf (spoken, "%s%s", turns->len > 0 ? ". " : "", gap_words (gap));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), spoken->str);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * kith_rota_cell_mark:
 *
 * Marks the cell, so that what is done next is done in all that are marked.
 */
void
kith_rota_cell_mark (KithRotaCell *self,
                     gboolean      is_marked)
{
  self->is_marked = is_marked;
  if (is_marked)
    gtk_widget_add_css_class (GTK_WIDGET (self), "rota-marked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "rota-marked");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  is_marked ? _("Marked") : "", -1);
}
