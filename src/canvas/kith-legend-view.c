/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The key to the signs of a drawing, drawn by the same painter, and told in words to who cannot see it. */

#include "config.h"

#include "canvas/kith-legend-view.h"

#include "paint/kith-painter.h"
#include "scene/kith-kinds.h"
#include "scene/kith-legend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PX_PER_MM 4.0
#define MARGIN_PX 12

struct _KithLegendView
{
  GtkWidget     parent_instance;

  KithPainter  *painter; /* owned, nullable until something is shown */
  KithScene    *legend;  /* owned, nullable */
  KithThemeKind theme;
  double        height_mm;
};

G_DEFINE_FINAL_TYPE (KithLegendView, kith_legend_view, GTK_TYPE_WIDGET)

static void
kith_legend_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  KithLegendView *self = KITH_LEGEND_VIEW (widget);
  double mm = orientation == GTK_ORIENTATION_HORIZONTAL ? KITH_LEGEND_COLUMN_MM : self->height_mm;

  *minimum = *natural = (int) ceil (mm * PX_PER_MM) + 2 * MARGIN_PX;
}

static void
kith_legend_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  KithLegendView *self = KITH_LEGEND_VIEW (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                               gtk_widget_get_height (widget));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  kith_painter_paint_sheet (cr, self->theme);
  if (self->legend != NULL)
    {
      cairo_translate (cr, MARGIN_PX, MARGIN_PX);
      cairo_scale (cr, PX_PER_MM, PX_PER_MM);
      kith_painter_paint (self->painter, cr, self->legend, self->theme, NULL, KITH_PAINT_SCREEN);
    }
  cairo_destroy (cr);
}

static void
kith_legend_view_finalize (GObject *object)
{
  KithLegendView *self = KITH_LEGEND_VIEW (object);

  g_clear_pointer (&self->painter, kith_painter_free);
  g_clear_pointer (&self->legend, kith_scene_unref);

  G_OBJECT_CLASS (kith_legend_view_parent_class)->finalize (object);
}

static void
kith_legend_view_class_init (KithLegendViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kith_legend_view_finalize;

  widget_class->measure = kith_legend_view_measure;
  widget_class->snapshot = kith_legend_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "legend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
kith_legend_view_init (KithLegendView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static const char *
find_label (const char *key)
{
  const KithLineKind *line = kith_line_kind_find (key);
  const KithSignKind *sign = line == NULL ? kith_sign_kind_find (key) : NULL;

  return line != NULL ? _(line->label) : sign != NULL ? _(sign->label) : NULL;
}

static void
describe (KithLegendView   *self,
          const KithLegend *legend)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < legend->keys->len; i++)
    {
      const char *label = find_label (legend->keys->pdata[i]);

      if (label == NULL)
        continue;
      if (text->len > 0)
        g_string_append (text, "; ");
      g_string_append (text, label);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Key"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
}

/**
 * kith_legend_view_set_scene:
 * @scene: (nullable): a drawing
 *
 * Explains the signs that are used in @scene, and no others.
 */
void
kith_legend_view_set_scene (KithLegendView *self,
                            KithScene      *scene)
{
  g_return_if_fail (KITH_IS_LEGEND_VIEW (self));

  g_clear_pointer (&self->legend, kith_scene_unref);
  self->height_mm = 0.0;
  if (scene != NULL)
    {
      g_autoptr(KithLegend) legend = kith_legend_new (scene);
      g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();

      if (self->painter == NULL)
        self->painter = kith_painter_new ();
      self->height_mm = kith_legend_get_height (legend, KITH_LEGEND_COLUMN_MM);
      kith_legend_draw (legend, builder, kith_painter_get_measurer (self->painter),
                        &(KithRect){ 0.0, 0.0, KITH_LEGEND_COLUMN_MM, self->height_mm });
      self->legend = kith_scene_builder_finish (builder);
      describe (self, legend);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * kith_legend_view_set_look:
 * @dark: whether light stands on dark
 * @high_contrast: whether inks are as strong as they can be
 */
void
kith_legend_view_set_look (KithLegendView *self,
                           gboolean        dark,
                           gboolean        high_contrast)
{
  g_return_if_fail (KITH_IS_LEGEND_VIEW (self));

  self->theme = kith_theme_for_screen (dark, high_contrast);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
