/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * One page as it will come out of the printer, by the same painter. Only the page that is looked at
 * is painted, and in a thread, so that the window never waits for a large family; until it is done
 * the picture before it stays.
 */

#include "config.h"

#include "app/kith-print-preview.h"

#include <glib/gi18n-lib.h>
#include <math.h>


#define BORDER 18           /* pixels round the paper, for its shadow */
#define NORMAL (96.0 / 25.4) /* pixels a millimetre at real size */
#define STEP 1.25
#define LEAST_ZOOM 0.2
#define MOST_PX 20e6        /* of a picture: 80 MB of memory */
#define MOST_ZOOM 4.0

/* A picture of a page. */
typedef struct
{
  KithLeaves *leaves; /* owned */
  guint       page;
  double      scale;  /* pixels a millimetre */
} Render;

struct _KithPrintPreview
{
  GtkWidget      parent_instance;

  KithLeaves  *leaves;   /* owned, nullable */
  guint        page;
  double       zoom;     /* 0 for what fits */
  GdkTexture  *texture;  /* owned, nullable */
  gboolean     is_stale; /* whether the texture shows something else by now */
  gboolean     is_busy;  /* whether a page is being painted */
};

G_DEFINE_FINAL_TYPE (KithPrintPreview, kith_print_preview, GTK_TYPE_WIDGET)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
render_free (gpointer data)
{
  Render *self = data;

  kith_leaves_unref (self->leaves);
  g_free (self);
}

/* How large the sheet is that is looked at; nothing if there is none. */
static gboolean
get_size (KithPrintPreview *self,
          double           *width_mm,
          double           *height_mm)
{
  *width_mm = *height_mm = 1.0;
  if (kith_print_preview_get_n_pages (self) == 0)
    return FALSE;

  kith_leaves_get_size (self->leaves, self->page, width_mm, height_mm);
  return TRUE;
}

/* Pixels a millimetre. */
static double
current_scale (KithPrintPreview *self)
{
  double width, height;

  if (!get_size (self, &width, &height))
    return 1.0;
  if (self->zoom > 0.0)
    return self->zoom * NORMAL;

  return MAX (MIN ((gtk_widget_get_width (GTK_WIDGET (self)) - 2.0 * BORDER) / width,
                   (gtk_widget_get_height (GTK_WIDGET (self)) - 2.0 * BORDER) / height),
              0.05);
}

static void
render_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  const Render *render = data;
  double width_mm, height_mm;
  int width, height;
  cairo_surface_t *surface;
  cairo_t *cr;
  g_autoptr(GBytes) bytes = NULL;

  kith_leaves_get_size (render->leaves, render->page, &width_mm, &height_mm);
  width = MAX ((int) round (width_mm * render->scale), 1);
  height = MAX ((int) round (height_mm * render->scale), 1);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (surface);
  cairo_scale (cr, render->scale, render->scale);
  kith_leaves_paint (render->leaves, render->page, cr, TRUE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) cairo_image_surface_get_stride (surface) * height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    g_task_return_pointer (task,
                           gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes,
                                                   cairo_image_surface_get_stride (surface)),
                           g_object_unref);
  else
    g_task_return_pointer (task, NULL, NULL);
}

static void start_render (KithPrintPreview *self);

static void
announce (KithPrintPreview *self)
{
  const guint n = kith_print_preview_get_n_pages (self);
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;

  if (n > 0)
    {
      text = g_strdup_printf (_("Page %1$u of %2$u"), self->page + 1, n);
      words = kith_leaves_dup_text (self->leaves, self->page);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      words != NULL ? words : "", -1);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rendered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  KithPrintPreview *self = KITH_PRINT_PREVIEW (source);
  GdkTexture *texture = g_task_propagate_pointer (G_TASK (result), NULL);

  self->is_busy = FALSE;
  /* What was drawn of pages that are no longer to be seen is not shown. */
  if (texture != NULL && self->leaves == NULL)
    g_clear_object (&texture);
  if (texture != NULL)
    {
      g_clear_object (&self->texture);
      self->texture = texture;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  announce (self);
  if (self->is_stale)
    start_render (self);
}

static void
start_render (KithPrintPreview *self)
{
  g_autoptr(GTask) task = NULL;
  double width, height;
  Render *render;

  self->is_stale = TRUE;
  if (self->is_busy || !get_size (self, &width, &height)
      || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  render = g_new0 (Render, 1);
  render->leaves = kith_leaves_ref (self->leaves);
  render->page = self->page;
  render->scale = MIN (current_scale (self) * gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                       sqrt (MOST_PX / (width * height)));
  self->is_stale = FALSE;
  self->is_busy = TRUE;
  task = g_task_new (self, NULL, rendered_cb, NULL);
  g_task_set_task_data (task, render, render_free);
  g_task_run_in_thread (task, render_thread);
}

static void
kith_print_preview_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  KithPrintPreview *self = KITH_PRINT_PREVIEW (widget);
  double width, height;

  *minimum = 2 * BORDER + 1;
  if (get_size (self, &width, &height) && self->zoom > 0.0)
    *minimum = 2 * BORDER + (int) ceil (current_scale (self)
                                        * (orientation == GTK_ORIENTATION_HORIZONTAL
                                             ? width : height));
  *natural = *minimum;
  *minimum_baseline = *natural_baseline = -1;
}

static void
kith_print_preview_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  KithPrintPreview *self = KITH_PRINT_PREVIEW (widget);

  if (self->zoom <= 0.0 || self->texture == NULL)
    start_render (self);
}

static void
kith_print_preview_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (kith_print_preview_parent_class)->map (widget);
  start_render (KITH_PRINT_PREVIEW (widget));
}

static void
kith_print_preview_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  static const GdkRGBA edge = { 0.5f, 0.5f, 0.5f, 1.0f };
  static const GdkRGBA shadow = { 0.0f, 0.0f, 0.0f, 0.3f };
  static const GdkRGBA white = { 1.0f, 1.0f, 1.0f, 1.0f };
  KithPrintPreview *self = KITH_PRINT_PREVIEW (widget);
  double scale = current_scale (self);
  graphene_rect_t area;
  GskRoundedRect outline;
  double width, height;

  if (!get_size (self, &width, &height))
    return;

  width = round (width * scale);
  height = round (height * scale);
  area = GRAPHENE_RECT_INIT (floor ((gtk_widget_get_width (widget) - width) / 2.0),
                             floor ((gtk_widget_get_height (widget) - height) / 2.0), width, height);
  gsk_rounded_rect_init_from_rect (&outline, &area, 0.0f);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0.0f, 2.0f, 1.0f, 6.0f);
  gtk_snapshot_append_color (snapshot, &white, &area);
  if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture, &area);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ 1.0f, 1.0f, 1.0f, 1.0f },
                              (GdkRGBA[4]){ edge, edge, edge, edge });
}

static void
kith_print_preview_dispose (GObject *object)
{
  KithPrintPreview *self = KITH_PRINT_PREVIEW (object);

  g_clear_pointer (&self->leaves, kith_leaves_unref);
  g_clear_object (&self->texture);

  G_OBJECT_CLASS (kith_print_preview_parent_class)->dispose (object);
}

static void
kith_print_preview_class_init (KithPrintPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_print_preview_dispose;
  widget_class->measure = kith_print_preview_measure;
  widget_class->size_allocate = kith_print_preview_size_allocate;
  widget_class->map = kith_print_preview_map;
  widget_class->snapshot = kith_print_preview_snapshot;

  /**
   * KithPrintPreview::changed:
   *
   * Another page is shown, or the page otherwise.
   */
  signals[CHANGED] = g_signal_new ("changed", KITH_TYPE_PRINT_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "printpreview");
}

static void
kith_print_preview_init (KithPrintPreview *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * kith_print_preview_set_leaves:
 * @leaves: (nullable): what is looked at; %NULL for nothing
 *
 * Shows other sheets; the number of the one that is looked at stays, as far as there are as many.
 */
void
kith_print_preview_set_leaves (KithPrintPreview *self,
                               KithLeaves       *leaves)
{
  const guint n = leaves != NULL ? kith_leaves_get_n (leaves) : 0;

  g_return_if_fail (KITH_IS_PRINT_PREVIEW (self));

  g_clear_pointer (&self->leaves, kith_leaves_unref);
  self->leaves = leaves != NULL ? kith_leaves_ref (leaves) : NULL;
  self->page = n > 0 ? MIN (self->page, n - 1) : 0;
  if (n == 0)
    g_clear_object (&self->texture);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  start_render (self);
  announce (self);
}

/**
 * kith_print_preview_get_leaves:
 *
 * Returns: (nullable): what is looked at
 */
KithLeaves *
kith_print_preview_get_leaves (KithPrintPreview *self)
{
  g_return_val_if_fail (KITH_IS_PRINT_PREVIEW (self), NULL);

  return self->leaves;
}

/**
 * kith_print_preview_get_n_pages:
 *
 * Returns: how many pages there are; 0 before any are planned
 */
guint
kith_print_preview_get_n_pages (KithPrintPreview *self)
{
  g_return_val_if_fail (KITH_IS_PRINT_PREVIEW (self), 0);

  return self->leaves != NULL ? kith_leaves_get_n (self->leaves) : 0;
}

/**
 * kith_print_preview_get_page:
 *
 * Returns: the number of the page that is shown, from 0
 */
guint
kith_print_preview_get_page (KithPrintPreview *self)
{
  g_return_val_if_fail (KITH_IS_PRINT_PREVIEW (self), 0);

  return self->page;
}

/**
 * kith_print_preview_set_page:
 * @page: number of a page, from 0
 *
 * Shows another page, if there is one.
 */
void
kith_print_preview_set_page (KithPrintPreview *self,
                             guint             page)
{
  g_return_if_fail (KITH_IS_PRINT_PREVIEW (self));

  if (page >= kith_print_preview_get_n_pages (self) || page == self->page)
    return;

  self->page = page;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  start_render (self);
  announce (self);
}

/**
 * kith_print_preview_get_zoom:
 *
 * Returns: how large the page is shown; 1 is as large as on paper
 */
double
kith_print_preview_get_zoom (KithPrintPreview *self)
{
  g_return_val_if_fail (KITH_IS_PRINT_PREVIEW (self), 1.0);

  return current_scale (self) / NORMAL;
}

/**
 * kith_print_preview_is_fitted:
 *
 * Returns: whether the page is as large as there is room
 */
gboolean
kith_print_preview_is_fitted (KithPrintPreview *self)
{
  g_return_val_if_fail (KITH_IS_PRINT_PREVIEW (self), TRUE);

  return self->zoom <= 0.0;
}

/**
 * kith_print_preview_can_zoom:
 * @direction: 1 for larger, -1 for smaller
 *
 * Returns: whether it can be shown larger or smaller still
 */
gboolean
kith_print_preview_can_zoom (KithPrintPreview *self,
                             int               direction)
{
  double next = kith_print_preview_get_zoom (self) * (direction > 0 ? STEP : 1.0 / STEP);

  return self->leaves != NULL && next >= LEAST_ZOOM && next <= MOST_ZOOM;
}

/**
 * kith_print_preview_zoom:
 * @direction: 1 for larger, -1 for smaller, 0 for as large as there is room
 *
 * Shows the page in another size.
 */
void
kith_print_preview_zoom (KithPrintPreview *self,
                         int               direction)
{
  g_return_if_fail (KITH_IS_PRINT_PREVIEW (self));

  if (direction != 0 && !kith_print_preview_can_zoom (self, direction))
    return;

  if (direction == 0)
    self->zoom = 0.0;
  else
    self->zoom = kith_print_preview_get_zoom (self) * (direction > 0 ? STEP : 1.0 / STEP);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  start_render (self);
  announce (self);
}
