/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Who carries the plan, as a picture: one mark for each line or slot, full for the family, with
 * stripes for professionals, empty for nobody yet. It is counted, never scored.
 */

#include "config.h"

#include "pages/kith-share-picture.h"

#include <glib/gi18n-lib.h>

#define MARK 14.0
#define GAP 4.0
#define LINE_HEIGHT 20

struct _KithSharePicture
{
  GtkWidget      parent_instance;

  KithPlanShare  share;
};

G_DEFINE_FINAL_TYPE (KithSharePicture, kith_share_picture, GTK_TYPE_WIDGET)

static guint
count_all (KithSharePicture *self)
{
  return self->share.by_family + self->share.by_professionals + self->share.by_nobody;
}

static guint
per_row (int width)
{
  return (guint) MAX (1, (int) ((width + GAP) / (MARK + GAP)));
}

static GtkSizeRequestMode
share_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
share_picture_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  KithSharePicture *self = KITH_SHARE_PICTURE (widget);
  const guint n = MAX (count_all (self), 1);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (6 * (MARK + GAP));
      *natural = (int) (MIN (n, 20) * (MARK + GAP));
      *natural = MAX (*natural, *minimum);
      return;
    }

  {
    const guint rows = (n - 1) / per_row (for_size > 0 ? for_size : 200) + 1;

    *minimum = *natural = (int) rows * LINE_HEIGHT;
  }
}

/* Stripes tell it without colour. */
static void
draw_stripes (cairo_t *cr,
              double   x,
              double   y)
{
  cairo_save (cr);
  cairo_rectangle (cr, x, y, MARK, MARK);
  cairo_clip (cr);
  for (double i = -MARK; i < MARK; i += 4)
    {
      cairo_move_to (cr, x + i, y + MARK);
      cairo_line_to (cr, x + i + MARK, y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_mark (KithSharePicture *self,
           cairo_t          *cr,
           guint             number,
           double            x,
           double            y)
{
  cairo_rectangle (cr, x, y, MARK, MARK);
  if (number < self->share.by_family)
    cairo_fill_preserve (cr);
  cairo_stroke (cr);
  if (number >= self->share.by_family
      && number < self->share.by_family + self->share.by_professionals)
    draw_stripes (cr, x, y);
}

static void
share_picture_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  KithSharePicture *self = KITH_SHARE_PICTURE (widget);
  const int width = gtk_widget_get_width (widget);
  const gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width,
                                               (float) gtk_widget_get_height (widget));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 1.5);
  for (guint i = 0; i < count_all (self); i++)
    {
      const double x = (i % per_row (width)) * (MARK + GAP) + 1;

      draw_mark (self, cr, i, is_rtl ? width - x - MARK : x,
                 (i / per_row (width)) * (double) LINE_HEIGHT + 2);
    }
  cairo_destroy (cr);
}

static void
kith_share_picture_class_init (KithSharePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = share_picture_measure;
  widget_class->get_request_mode = share_picture_get_request_mode;
  widget_class->snapshot = share_picture_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
kith_share_picture_init (KithSharePicture *self)
{
}

/**
 * kith_share_picture_new:
 *
 * Returns: (transfer floating): a picture of nothing yet
 */
GtkWidget *
kith_share_picture_new (void)
{
  return g_object_new (KITH_TYPE_SHARE_PICTURE, NULL);
}

/**
 * kith_share_picture_set:
 * @title: what is counted
 * @share: who carries it
 *
 * Shows the share, and says it in words for who does not see it.
 */
void
kith_share_picture_set (KithSharePicture    *self,
                        const char          *title,
                        const KithPlanShare *share)
{
  g_autofree char *spoken
    = g_strdup_printf (_("%s: family and network %u, professionals %u, nobody yet %u"), title,
                       share->by_family, share->by_professionals, share->by_nobody);

  self->share = *share;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), spoken);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
