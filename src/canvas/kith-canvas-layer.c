/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Holds one item for every subject of a drawing, each where it stands on the screen at its real
 * size, so that keyboard, screen reader and tests find it there.
 *
 * The whole layer moves by one translation when the sheet is moved. Thousands of items must cost
 * neither start-up nor frames nor steps: they are made, and told what they stand for in a drawing
 * that has changed, when nothing else is to be done, and put to their places a few milliseconds'
 * worth at a time once the zoom has come to rest.
 */

#include "config.h"

#include "canvas/kith-canvas-layer.h"

#include "canvas/kith-canvas-item.h"

#include <math.h>

#define SLICE_US 3000   /* of making or placing items before the next frame may come */
#define SLICE_ITEMS 16  /* between two looks at the clock */
#define REST_MS 120     /* without zooming before items are placed anew, without steps before they
                         * say what has changed */

struct _KithCanvasLayer
{
  GtkWidget      parent_instance;

  KithSelection *selection;    /* owned */
  GHashTable    *was_selected; /* owned; set of ids */

  KithScene     *scene;        /* owned, nullable */
  GPtrArray     *items;        /* owned; one for each subject, NULL where none is made yet */
  guint          n_made;       /* all before this are made, and say what the drawing says */
  guint          n_placed;     /* those made before this stand where they should */
  double         zoom;         /* pixels a millimetre, of the places */
  double         wanted_zoom;
  gboolean       is_filling;
  guint          make_source;
  guint          step_source;
  guint          place_source;
  guint          rest_source;
};

G_DEFINE_FINAL_TYPE (KithCanvasLayer, kith_canvas_layer, GTK_TYPE_WIDGET)

enum { ITEM_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
item_activated_cb (KithCanvasLayer *self,
                   KithCanvasItem  *item)
{
  g_signal_emit (self, signals[ITEM_ACTIVATED], 0, kith_canvas_item_get_id (item));
}

static void
place_item (KithCanvasLayer *self,
            guint            subject)
{
  KithRect box = kith_scene_get_subject (self->scene, subject)->bounds;
  const KithRect *all = kith_scene_get_bounds (self->scene);

  if (kith_rect_is_empty (&box))
    box = (KithRect){ all->x, all->y, 0.0, 0.0 };

  kith_canvas_item_put (self->items->pdata[subject],
                        &(GdkRectangle){ (int) round ((box.x - all->x) * self->zoom),
                                         (int) round ((box.y - all->y) * self->zoom),
                                         MAX (1, (int) ceil (box.width * self->zoom)),
                                         MAX (1, (int) ceil (box.height * self->zoom)) });
}

static gboolean
place_more_cb (gpointer data)
{
  KithCanvasLayer *self = data;

  self->place_source = 0;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
kith_canvas_layer_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  KithCanvasLayer *self = KITH_CANVAS_LAYER (widget);
  gint64 end = g_get_monotonic_time () + SLICE_US;

  while (self->n_placed < self->items->len)
    {
      if (self->n_placed % SLICE_ITEMS == 0 && g_get_monotonic_time () > end)
        break;
      if (self->items->pdata[self->n_placed] != NULL)
        place_item (self, self->n_placed);
      self->n_placed++;
    }

  if (self->n_placed < self->items->len && self->place_source == 0)
    self->place_source = g_idle_add_full (G_PRIORITY_LOW, place_more_cb, self, NULL);
}

/* Sizes come from the drawing, never from the items. */
static void
kith_canvas_layer_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
kith_canvas_layer_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
}

static GtkWidget *
find_item_before (KithCanvasLayer *self,
                  guint            subject)
{
  while (subject-- > 0)
    if (self->items->pdata[subject] != NULL)
      return self->items->pdata[subject];

  return NULL;
}

static void
make_item (KithCanvasLayer *self,
           guint            subject)
{
  const KithSubject *about = kith_scene_get_described (self->scene, subject);
  GtkWidget *item = kith_canvas_item_new (about);

  kith_canvas_item_set_selected (KITH_CANVAS_ITEM (item),
                                 kith_selection_contains (self->selection, about->id));
  g_signal_connect_object (item, "activated", G_CALLBACK (item_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_insert_after (item, GTK_WIDGET (self), find_item_before (self, subject));
  self->items->pdata[subject] = item;
  self->n_placed = MIN (self->n_placed, subject);
}

static void
describe_item (KithCanvasLayer *self,
               guint            subject)
{
  kith_canvas_item_describe (self->items->pdata[subject],
                             kith_scene_get_described (self->scene, subject));
}

static gboolean
make_more_cb (gpointer data)
{
  KithCanvasLayer *self = data;
  gint64 end = g_get_monotonic_time () + SLICE_US;

  while (self->n_made < self->items->len)
    {
      if (self->n_made % SLICE_ITEMS == 0 && g_get_monotonic_time () > end)
        return G_SOURCE_CONTINUE;
      if (self->items->pdata[self->n_made] == NULL)
        make_item (self, self->n_made);
      else
        describe_item (self, self->n_made);
      self->n_made++;
    }

  self->make_source = 0;
  return G_SOURCE_REMOVE;
}

static void
fill (KithCanvasLayer *self)
{
  if (self->is_filling && self->make_source == 0 && self->step_source == 0
      && self->n_made < self->items->len)
    self->make_source = g_idle_add_full (G_PRIORITY_LOW, make_more_cb, self, NULL);
}

static gboolean
step_cb (gpointer data)
{
  KithCanvasLayer *self = data;

  self->step_source = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

/* Not before the step is on the screen, nor between one letter and the next. */
static void
fill_soon (KithCanvasLayer *self)
{
  g_clear_handle_id (&self->make_source, g_source_remove);
  g_clear_handle_id (&self->step_source, g_source_remove);
  self->step_source = g_timeout_add (REST_MS, step_cb, self);
}

static void
set_item_selected (KithCanvasLayer *self,
                   const char      *id,
                   gboolean         selected)
{
  guint subject = self->scene != NULL ? kith_scene_find_subject (self->scene, id)
                                      : KITH_NO_SUBJECT;

  if (subject != KITH_NO_SUBJECT && self->items->pdata[subject] != NULL)
    kith_canvas_item_set_selected (self->items->pdata[subject], selected);
}

static void
selection_changed_cb (KithCanvasLayer *self)
{
  g_autoptr(GHashTable) before = g_steal_pointer (&self->was_selected);
  GHashTableIter iter;
  gpointer id;

  self->was_selected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < kith_selection_get_size (self->selection); i++)
    {
      const char *now = kith_selection_get_nth (self->selection, i);

      g_hash_table_add (self->was_selected, g_strdup (now));
      set_item_selected (self, now, TRUE);
    }

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (self->was_selected, id))
      set_item_selected (self, id, FALSE);
}

static void
kith_canvas_layer_dispose (GObject *object)
{
  KithCanvasLayer *self = KITH_CANVAS_LAYER (object);
  GtkWidget *child;

  g_clear_handle_id (&self->make_source, g_source_remove);
  g_clear_handle_id (&self->step_source, g_source_remove);
  g_clear_handle_id (&self->place_source, g_source_remove);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_ptr_array_set_size (self->items, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (kith_canvas_layer_parent_class)->dispose (object);
}

static void
kith_canvas_layer_finalize (GObject *object)
{
  KithCanvasLayer *self = KITH_CANVAS_LAYER (object);

  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->was_selected);
  g_clear_pointer (&self->scene, kith_scene_unref);

  G_OBJECT_CLASS (kith_canvas_layer_parent_class)->finalize (object);
}

static void
kith_canvas_layer_class_init (KithCanvasLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = kith_canvas_layer_dispose;
  object_class->finalize = kith_canvas_layer_finalize;

  widget_class->measure = kith_canvas_layer_measure;
  widget_class->size_allocate = kith_canvas_layer_size_allocate;
  widget_class->snapshot = kith_canvas_layer_snapshot;

  gtk_widget_class_set_css_name (widget_class, "canvaslayer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);

  /**
   * KithCanvasLayer::item-activated:
   * @id: of the record the item stands for
   */
  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", KITH_TYPE_CANVAS_LAYER,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                          G_TYPE_STRING);
}

static void
kith_canvas_layer_init (KithCanvasLayer *self)
{
  self->items = g_ptr_array_new ();
  self->was_selected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->zoom = self->wanted_zoom = 1.0;
  /* The canvas asks the drawing itself what lies under the pointer. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * kith_canvas_layer_new:
 * @selection: what its items show as selected
 *
 * Returns: (transfer floating): a layer without items
 */
GtkWidget *
kith_canvas_layer_new (KithSelection *selection)
{
  KithCanvasLayer *self = g_object_new (KITH_TYPE_CANVAS_LAYER, NULL);

  self->selection = g_object_ref (selection);
  g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* Most follow each other in the new drawing as they did before. */
static guint
find_subject (KithScene  *scene,
              const char *id,
              guint       guess)
{
  if (scene == NULL)
    return KITH_NO_SUBJECT;
  if (guess < kith_scene_get_n_subjects (scene)
      && g_str_equal (kith_scene_get_subject (scene, guess)->id, id))
    return guess;

  return kith_scene_find_subject (scene, id);
}

/* Which items of the drawing before stand for something in the new one; the others go. */
static GPtrArray *
keep_items (KithCanvasLayer *self,
            KithScene       *scene)
{
  guint n = scene != NULL ? kith_scene_get_n_subjects (scene) : 0;
  GPtrArray *kept = g_ptr_array_new ();
  guint next = 0;

  g_ptr_array_set_size (kept, n);
  for (guint i = 0; i < self->items->len; i++)
    {
      KithCanvasItem *item = self->items->pdata[i];
      guint subject;

      if (item == NULL)
        continue;

      subject = find_subject (scene, kith_canvas_item_get_id (item), next);
      next = subject != KITH_NO_SUBJECT ? subject + 1 : next;
      if (subject != KITH_NO_SUBJECT && kept->pdata[subject] == NULL)
        kept->pdata[subject] = item;
      else
        gtk_widget_unparent (GTK_WIDGET (item));
    }

  return kept;
}

/* Puts the items in the order of the drawing, moving only those that are out of it. */
static void
order_items (KithCanvasLayer *self)
{
  GtkWidget *before = NULL;

  for (guint i = 0; i < self->items->len; i++)
    {
      GtkWidget *item = self->items->pdata[i];

      if (item == NULL)
        continue;
      if (gtk_widget_get_prev_sibling (item) != before)
        gtk_widget_insert_after (item, GTK_WIDGET (self), before);
      /* Whoever stands there hears of it at once. */
      if (gtk_widget_has_focus (item))
        describe_item (self, i);
      before = item;
    }
}

/**
 * kith_canvas_layer_set_scene:
 * @scene: (nullable): what is drawn now
 *
 * Takes another drawing. Items of subjects that are still there stay, with the focus they may have.
 */
void
kith_canvas_layer_set_scene (KithCanvasLayer *self,
                             KithScene       *scene)
{
  GPtrArray *kept;

  g_return_if_fail (KITH_IS_CANVAS_LAYER (self));

  kept = keep_items (self, scene);
  g_ptr_array_unref (self->items);
  self->items = kept;
  g_clear_pointer (&self->scene, kith_scene_unref);
  self->scene = scene != NULL ? kith_scene_ref (scene) : NULL;
  self->n_made = self->n_placed = 0;
  order_items (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  fill_soon (self);
}

static gboolean
rest_cb (gpointer data)
{
  KithCanvasLayer *self = data;

  self->rest_source = 0;
  self->zoom = self->wanted_zoom;
  self->n_placed = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/**
 * kith_canvas_layer_set_zoom:
 * @zoom: pixels a millimetre
 *
 * Has the items placed for another zoom once it has come to rest.
 */
void
kith_canvas_layer_set_zoom (KithCanvasLayer *self,
                            double           zoom)
{
  g_return_if_fail (KITH_IS_CANVAS_LAYER (self));

  if (zoom == self->wanted_zoom)
    return;

  self->wanted_zoom = zoom;
  g_clear_handle_id (&self->rest_source, g_source_remove);
  self->rest_source = g_timeout_add (REST_MS, rest_cb, self);
}

/**
 * kith_canvas_layer_get_zoom:
 *
 * Returns: the zoom its items are placed for
 */
double
kith_canvas_layer_get_zoom (KithCanvasLayer *self)
{
  g_return_val_if_fail (KITH_IS_CANVAS_LAYER (self), 1.0);

  return self->zoom;
}

/**
 * kith_canvas_layer_get_size:
 * @width: (out): in pixels
 * @height: (out): in pixels
 *
 * Tells how large the layer is: the whole drawing.
 */
void
kith_canvas_layer_get_size (KithCanvasLayer *self,
                            int             *width,
                            int             *height)
{
  const KithRect *all = self->scene != NULL ? kith_scene_get_bounds (self->scene) : NULL;

  *width = *height = 1;
  if (all == NULL || kith_rect_is_empty (all))
    return;

  *width = MAX (1, (int) ceil (all->width * self->zoom));
  *height = MAX (1, (int) ceil (all->height * self->zoom));
}

/**
 * kith_canvas_layer_fill:
 *
 * Begins to make the items, whenever nothing else is to be done; to be called once the drawing is
 * on the screen.
 */
void
kith_canvas_layer_fill (KithCanvasLayer *self)
{
  g_return_if_fail (KITH_IS_CANVAS_LAYER (self));

  self->is_filling = TRUE;
  fill (self);
}

/**
 * kith_canvas_layer_is_full:
 *
 * Returns: whether every item is made and placed
 */
gboolean
kith_canvas_layer_is_full (KithCanvasLayer *self)
{
  g_return_val_if_fail (KITH_IS_CANVAS_LAYER (self), FALSE);

  return self->n_made == self->items->len && self->n_placed == self->items->len
         && self->rest_source == 0;
}

/**
 * kith_canvas_layer_get_item:
 * @subject: number of a subject of the drawing
 *
 * Returns: (transfer none): its item, made at once if need be
 */
GtkWidget *
kith_canvas_layer_get_item (KithCanvasLayer *self,
                            guint            subject)
{
  g_return_val_if_fail (KITH_IS_CANVAS_LAYER (self), NULL);
  g_return_val_if_fail (subject < self->items->len, NULL);

  if (self->items->pdata[subject] == NULL)
    make_item (self, subject);

  return self->items->pdata[subject];
}
