/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The still picture of a drawing, kept as pixels so that a frame costs a copy and not a painting.
 *
 * A thread of its own paints two plates: the view, somewhat larger than the window, and an overview
 * of everything. While the sheet is moved or zoomed the last plates are shown where they belong
 * now, the overview where the view has nothing yet, and a crisp view follows as soon as it is
 * painted. Only the last wish counts: wishes that came in between are forgotten.
 *
 * After a step little has to be painted, so the next frame waits a moment for it rather than show
 * the drawing as it was; the overview follows when nobody is at work.
 */

#include "config.h"

#include "canvas/kith-picture.h"

#include "canvas/kith-plate.h"
#include "paint/kith-painter.h"

#include <math.h>

#define MARGIN_DOTS 224        /* painted round the window, to be moved into */
#define OVERVIEW_DOTS 1600.0   /* the longer side of the overview */
#define FRAMES_KEPT 3          /* frames during which a plate may still be in use by the toolkit */

#define STEP_WAIT_US 8000      /* for a step to be painted, before the frame goes without it */
#define OVERVIEW_MS 300        /* without steps before the overview is painted anew */

#define LARGE_BLOCK (31 * 1024 * 1024) /* the largest that glibc learns from */

enum { VIEW, OVERVIEW, N_PLATES };

typedef struct
{
  KithPlate *plate;
  guint      frame;
} Retired;

struct _KithPicture
{
  KithPictureReadyFunc ready;
  gpointer             data;

  KithScene           *scene;   /* owned, nullable */
  KithThemeKind        theme;
  guint                serial;
  KithPlateOrder       shown;   /* what the window shows; its scene is not set */
  KithPlateOrder       ordered; /* what was asked for last; its scene is not set */
  KithPlate           *plates[N_PLATES]; /* owned, nullable */
  GArray              *retired; /* owned; plates waiting to be let go */
  guint                frame;
  gboolean             is_step; /* whether only a step lies between what is shown and the drawing */
  guint                overview_source;

  GThread             *thread;
  GMutex               lock;    /* guards what follows */
  GCond                woken;
  GCond                painted;
  KithPlateOrder       orders[N_PLATES]; /* with a scene of their own while they wait */
  KithPlate           *done[N_PLATES];   /* owned, nullable */
  guint                idle;
  gboolean             is_ending;
};

/* To be called with the lock. */
static gboolean
take_done (KithPicture *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < N_PLATES; i++)
    {
      g_autoptr(KithPlate) plate = g_steal_pointer (&self->done[i]);

      if (plate == NULL || plate->serial != self->serial)
        continue;

      if (self->plates[i] != NULL)
        g_array_append_val (self->retired, ((Retired){ self->plates[i], self->frame }));
      self->plates[i] = g_steal_pointer (&plate);
      any = TRUE;
    }

  return any;
}

static gboolean
take_done_cb (gpointer data)
{
  KithPicture *self = data;
  gboolean any;

  g_mutex_lock (&self->lock);
  self->idle = 0;
  any = take_done (self);
  g_mutex_unlock (&self->lock);

  if (any)
    self->ready (self->data);
  return G_SOURCE_REMOVE;
}

/* Waits for work; the view goes before the overview. */
static gboolean
wait_for_order (KithPicture    *self,
                KithPlateOrder *order,
                guint          *which)
{
  while (!self->is_ending)
    {
      for (*which = 0; *which < N_PLATES; (*which)++)
        if (self->orders[*which].scene != NULL)
          {
            *order = self->orders[*which];
            self->orders[*which].scene = NULL;
            return TRUE;
          }
      g_cond_wait (&self->woken, &self->lock);
    }

  return FALSE;
}

static gpointer
paint_thread (gpointer data)
{
  KithPicture *self = data;
  g_autoptr(KithPainter) painter = kith_painter_new ();
  KithPlate *before[N_PLATES] = { NULL };
  KithPlateOrder order;
  guint which;

  g_mutex_lock (&self->lock);
  while (wait_for_order (self, &order, &which))
    {
      KithPlate *plate;

      g_mutex_unlock (&self->lock);
      plate = kith_plate_new (&order, painter, before[which]);
      kith_scene_unref (order.scene);
      g_clear_pointer (&before[which], kith_plate_unref);
      before[which] = kith_plate_ref (plate);
      g_mutex_lock (&self->lock);

      g_clear_pointer (&self->done[which], kith_plate_unref);
      self->done[which] = plate;
      g_cond_signal (&self->painted);
      if (self->idle == 0 && !self->is_ending)
        self->idle = g_idle_add_full (G_PRIORITY_DEFAULT, take_done_cb, self, NULL);
    }
  g_mutex_unlock (&self->lock);

  for (guint i = 0; i < N_PLATES; i++)
    g_clear_pointer (&before[i], kith_plate_unref);
  return NULL;
}

/* Every frame takes and frees blocks of a few million bytes, and so does every plate. glibc maps
 * and unmaps such blocks anew each time, and touching the fresh pages is half of a frame's work,
 * until it has seen one of that size freed: from then on it keeps them. */
static void
teach_allocator (void)
{
  static gsize taught = 0;

  if (g_once_init_enter (&taught))
    {
      g_free (g_malloc (LARGE_BLOCK));
      g_once_init_leave (&taught, 1);
    }
}

/**
 * kith_picture_new:
 * @ready: called when there is more to show
 * @data: for @ready
 *
 * Returns: (transfer full): a picture of nothing, with a thread that waits for something to paint
 */
KithPicture *
kith_picture_new (KithPictureReadyFunc ready,
                  gpointer             data)
{
  KithPicture *self = g_new0 (KithPicture, 1);

  teach_allocator ();
  self->ready = ready;
  self->data = data;
  self->retired = g_array_new (FALSE, FALSE, sizeof (Retired));
  g_mutex_init (&self->lock);
  g_cond_init (&self->woken);
  g_cond_init (&self->painted);
  self->thread = g_thread_new ("kith-picture", paint_thread, self);
  return self;
}

/**
 * kith_picture_free:
 *
 * Ends the thread, after what it is painting at the moment, and drops the picture.
 */
void
kith_picture_free (KithPicture *self)
{
  g_mutex_lock (&self->lock);
  self->is_ending = TRUE;
  g_cond_signal (&self->woken);
  g_mutex_unlock (&self->lock);
  g_thread_join (self->thread);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->overview_source, g_source_remove);
  for (guint i = 0; i < N_PLATES; i++)
    {
      g_clear_pointer (&self->orders[i].scene, kith_scene_unref);
      g_clear_pointer (&self->done[i], kith_plate_unref);
      g_clear_pointer (&self->plates[i], kith_plate_unref);
    }
  for (guint i = 0; i < self->retired->len; i++)
    kith_plate_unref (g_array_index (self->retired, Retired, i).plate);
  g_array_unref (self->retired);
  g_clear_pointer (&self->scene, kith_scene_unref);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->woken);
  g_cond_clear (&self->painted);
  g_free (self);
}

static void
put_order (KithPicture          *self,
           guint                 which,
           const KithPlateOrder *order)
{
  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->orders[which].scene, kith_scene_unref);
  self->orders[which] = *order;
  self->orders[which].scene = kith_scene_ref (self->scene);
  g_cond_signal (&self->woken);
  g_mutex_unlock (&self->lock);
}

static void
order_overview (KithPicture *self)
{
  const KithRect *bounds = kith_scene_get_bounds (self->scene);
  double zoom = MIN (OVERVIEW_DOTS / MAX (MAX (bounds->width, bounds->height), 1.0), 4.0);
  KithPlateOrder order = { NULL, self->theme, self->serial, zoom,
                           (int) floor (bounds->x * zoom) - 1, (int) floor (bounds->y * zoom) - 1,
                           (int) ceil (bounds->width * zoom) + 3,
                           (int) ceil (bounds->height * zoom) + 3 };

  put_order (self, OVERVIEW, &order);
}

static gboolean
order_overview_cb (gpointer data)
{
  KithPicture *self = data;

  self->overview_source = 0;
  order_overview (self);
  return G_SOURCE_REMOVE;
}

/* At once for a drawing of which nothing is shown yet. */
static void
order_overview_soon (KithPicture *self)
{
  g_clear_handle_id (&self->overview_source, g_source_remove);
  if (self->scene == NULL || kith_rect_is_empty (kith_scene_get_bounds (self->scene)))
    return;

  if (self->is_step)
    self->overview_source = g_timeout_add (OVERVIEW_MS, order_overview_cb, self);
  else
    order_overview (self);
}

/* What is worth painting: the window and a margin, no more than the drawing itself reaches. */
static KithPlateOrder
order_round_window (const KithPicture *self)
{
  const KithRect *bounds = kith_scene_get_bounds (self->scene);
  KithPlateOrder order = self->shown;
  int left = MAX (order.x - MARGIN_DOTS, (int) floor (bounds->x * order.zoom) - 1);
  int top = MAX (order.y - MARGIN_DOTS, (int) floor (bounds->y * order.zoom) - 1);
  int right = MIN (order.x + order.width + MARGIN_DOTS,
                   (int) ceil ((bounds->x + bounds->width) * order.zoom) + 2);
  int bottom = MIN (order.y + order.height + MARGIN_DOTS,
                    (int) ceil ((bounds->y + bounds->height) * order.zoom) + 2);

  order.x = left;
  order.y = top;
  order.width = right - left;
  order.height = bottom - top;
  return order;
}

/* Of the window, the part where the drawing is; a part of no size if it is nowhere in sight. */
static KithPlateOrder
order_inside_window (const KithPicture *self)
{
  KithPlateOrder wide = order_round_window (self);
  KithPlateOrder order = self->shown;
  int right = MIN (order.x + order.width, wide.x + wide.width);
  int bottom = MIN (order.y + order.height, wide.y + wide.height);

  order.x = MAX (order.x, wide.x);
  order.y = MAX (order.y, wide.y);
  order.width = MAX (right - order.x, 0);
  order.height = MAX (bottom - order.y, 0);
  return order;
}

static gboolean
is_drawable (const KithPicture *self)
{
  return self->scene != NULL && self->shown.zoom > 0.0 && self->shown.width > 0
         && self->shown.height > 0 && !kith_rect_is_empty (kith_scene_get_bounds (self->scene));
}

/* What is in sight and half the margin round it: the view is painted anew before this is lost. */
static KithPlateOrder
order_needed_soon (const KithPlateOrder *wide,
                   const KithPlateOrder *inside)
{
  KithPlateOrder soon = *inside;
  int right = MIN (inside->x + inside->width + MARGIN_DOTS / 2, wide->x + wide->width);
  int bottom = MIN (inside->y + inside->height + MARGIN_DOTS / 2, wide->y + wide->height);

  soon.x = MAX (inside->x - MARGIN_DOTS / 2, wide->x);
  soon.y = MAX (inside->y - MARGIN_DOTS / 2, wide->y);
  soon.width = right - soon.x;
  soon.height = bottom - soon.y;
  return soon;
}

static void
order_view (KithPicture *self)
{
  KithPlateOrder wide, inside, soon;

  if (!is_drawable (self))
    return;

  wide = order_round_window (self);
  inside = order_inside_window (self);
  if (wide.width <= 0 || wide.height <= 0 || inside.width <= 0 || inside.height <= 0)
    return;

  soon = order_needed_soon (&wide, &inside);
  if (kith_plate_order_covers (&self->ordered, &soon))
    return;

  self->ordered = wide;
  put_order (self, VIEW, &wide);
}

static void
drop_plates (KithPicture *self)
{
  for (guint i = 0; i < N_PLATES; i++)
    {
      if (self->plates[i] != NULL)
        g_array_append_val (self->retired, ((Retired){ self->plates[i], self->frame }));
      self->plates[i] = NULL;
    }
}

/**
 * kith_picture_set_scene:
 * @scene: (nullable): what to show
 * @theme: in which colours
 *
 * Takes another drawing. What is on the screen stays there until the first part of it is painted.
 */
void
kith_picture_set_scene (KithPicture  *self,
                        KithScene    *scene,
                        KithThemeKind theme)
{
  g_clear_pointer (&self->scene, kith_scene_unref);
  self->scene = scene != NULL ? kith_scene_ref (scene) : NULL;
  self->is_step = scene != NULL && theme == self->theme && self->plates[VIEW] != NULL
                  && self->plates[VIEW]->zoom == self->shown.zoom;
  self->theme = theme;
  self->serial++;
  if (scene == NULL)
    drop_plates (self);
  self->shown.serial = self->serial;
  self->shown.theme = theme;
  order_view (self);
  order_overview_soon (self);
}

/**
 * kith_picture_show:
 * @zoom: dots a millimetre
 * @origin: where (0, 0) of the sheet lies, in dots from the corner of the window, whole numbers
 * @width: of the window, in dots
 * @height: of the window, in dots
 *
 * Says which part of the drawing the window shows from now on, and has it painted where it is not
 * at hand.
 */
void
kith_picture_show (KithPicture     *self,
                   double           zoom,
                   const KithPoint *origin,
                   int              width,
                   int              height)
{
  self->shown = (KithPlateOrder){ NULL, self->theme, self->serial, zoom, -(int) origin->x,
                                  -(int) origin->y, width, height };
  order_view (self);
}

/**
 * kith_picture_is_crisp:
 *
 * Returns: whether every dot of the window is shown as it was painted for it
 */
gboolean
kith_picture_is_crisp (KithPicture *self)
{
  KithPlateOrder inside;

  if (!is_drawable (self))
    return TRUE;

  inside = order_inside_window (self);
  return inside.width == 0 || inside.height == 0
         || (self->plates[VIEW] != NULL && kith_plate_covers (self->plates[VIEW], &inside));
}

static void
release_retired (KithPicture *self)
{
  self->frame++;
  for (guint i = self->retired->len; i-- > 0;)
    if (self->frame - g_array_index (self->retired, Retired, i).frame > FRAMES_KEPT)
      {
        kith_plate_unref (g_array_index (self->retired, Retired, i).plate);
        g_array_remove_index_fast (self->retired, i);
      }
}

/* Where a plate lies in the window: scaled if it was painted for another zoom. */
static KithRect
place_of_plate (const KithPicture *self,
                const KithPlate   *plate)
{
  double scale = self->shown.zoom / plate->zoom;

  return (KithRect){ plate->x * scale - self->shown.x, plate->y * scale - self->shown.y,
                     plate->width * scale, plate->height * scale };
}

static void
draw_plate (const KithPicture *self,
            const KithPlate   *plate,
            cairo_t           *cr)
{
  KithRect place = place_of_plate (self, plate);
  double scale = self->shown.zoom / plate->zoom;

  cairo_save (cr);
  cairo_rectangle (cr, place.x, place.y, place.width, place.height);
  cairo_clip (cr);
  cairo_translate (cr, place.x, place.y);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, plate->surface, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_FAST);
  cairo_paint (cr);
  cairo_restore (cr);
}

/* Leaves the inside of the view's plate out, so that no dot is drawn twice: half of a frame's work
 * is moving pixels. */
static void
clip_to_outside (const KithPicture *self,
                 const KithPlate   *plate,
                 cairo_t           *cr)
{
  KithRect place = place_of_plate (self, plate);
  double left = ceil (place.x), top = ceil (place.y);

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_rectangle (cr, 0.0, 0.0, self->shown.width, self->shown.height);
  cairo_rectangle (cr, left, top, floor (place.x + place.width) - left,
                   floor (place.y + place.height) - top);
  cairo_clip (cr);
}

/* A step is worth a moment of waiting: the next frame would come much later. */
static void
wait_for_step (KithPicture *self)
{
  gint64 end = g_get_monotonic_time () + STEP_WAIT_US;

  g_mutex_lock (&self->lock);
  while (!kith_picture_is_crisp (self))
    if (!take_done (self) && !g_cond_wait_until (&self->painted, &self->lock, end))
      break;
  g_mutex_unlock (&self->lock);
}

/**
 * kith_picture_draw:
 * @cr: where to draw; one unit is a dot of the window
 *
 * Draws the best there is at the moment, and paper where nothing is painted yet.
 */
void
kith_picture_draw (KithPicture *self,
                   cairo_t     *cr)
{
  KithPlate *view;

  release_retired (self);
  if (self->is_step)
    wait_for_step (self);
  self->is_step = FALSE;
  view = self->plates[VIEW];

  cairo_save (cr);
  if (view != NULL)
    clip_to_outside (self, view, cr);
  kith_painter_paint_sheet (cr, self->theme);
  if (self->plates[OVERVIEW] != NULL && !kith_picture_is_crisp (self))
    draw_plate (self, self->plates[OVERVIEW], cr);
  cairo_restore (cr);

  if (view != NULL)
    draw_plate (self, view, cr);
}
