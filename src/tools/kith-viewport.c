/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The arithmetic between millimetres on the sheet and pixels in the window: pan, zoom at a point,
 * fit, and the rule that the drawing can never be pushed quite out of sight.
 */

#include "config.h"

#include "tools/kith-viewport.h"

#include <math.h>

/* Paper left free round a fitted drawing, and what stays in sight of one that is pushed away. */
#define FIT_MARGIN_PX 32.0
#define LEAST_SEEN_PX 96.0

/*
 * Under controls nothing is to be seen. Those at the top stand in the corners alone: in a low window
 * the size of the drawing matters more.
 */
#define COVERED_FROM_PX 540.0
#define LEAST_FREE_PX 6.0

#define MAX_FIT_ZOOM (1.25 * KITH_VIEWPORT_NORMAL)
#define MAX_ZOOM (8.0 * KITH_VIEWPORT_NORMAL)
#define MIN_ZOOM (0.2 * KITH_VIEWPORT_NORMAL)

/**
 * kith_viewport_init:
 *
 * Makes a view of nothing at 100 % that will fit whatever it is given.
 */
void
kith_viewport_init (KithViewport *self)
{
  *self = (KithViewport){ 0 };
  self->content_mm = KITH_RECT_EMPTY;
  self->zoom = KITH_VIEWPORT_NORMAL;
  self->is_fitted = TRUE;
}

static gboolean
is_usable (const KithViewport *self)
{
  return self->width_px > 0.0 && self->height_px > 0.0
         && !kith_rect_is_empty (&self->content_mm);
}

/* What of the window a drawing that is shown whole may fill. */
static KithRect
free_area (const KithViewport *self)
{
  double foot = MAX (FIT_MARGIN_PX, self->covered_px + LEAST_FREE_PX);
  double top = self->height_px > COVERED_FROM_PX ? foot : FIT_MARGIN_PX;

  return (KithRect){ FIT_MARGIN_PX, top, self->width_px - 2.0 * FIT_MARGIN_PX,
                     self->height_px - top - foot };
}

static double
fitting_zoom (const KithViewport *self)
{
  KithRect area = free_area (self);
  double across = area.width / MAX (self->content_mm.width, 1.0);
  double down = area.height / MAX (self->content_mm.height, 1.0);

  return CLAMP (MIN (across, down), 0.001, MAX_FIT_ZOOM);
}

/* Moves one axis so that at least a strip of the content lies inside the window. */
static double
clamp_axis (double origin,
            double from_mm,
            double length_mm,
            double zoom,
            double window_px)
{
  double length = length_mm * zoom;
  double strip = MIN (LEAST_SEEN_PX, MIN (length, window_px));
  double lowest = strip - length - from_mm * zoom;
  double highest = window_px - strip - from_mm * zoom;

  return CLAMP (origin, lowest, MAX (lowest, highest));
}

static void
clamp_origin (KithViewport *self)
{
  const KithRect *content = &self->content_mm;

  if (!is_usable (self))
    return;

  self->origin_px.x = clamp_axis (self->origin_px.x, content->x, content->width, self->zoom,
                                  self->width_px);
  self->origin_px.y = clamp_axis (self->origin_px.y, content->y, content->height, self->zoom,
                                  self->height_px);
}

static void
put_at (KithViewport    *self,
        const KithPoint *at_mm,
        const KithPoint *at_px)
{
  self->origin_px.x = at_px->x - at_mm->x * self->zoom;
  self->origin_px.y = at_px->y - at_mm->y * self->zoom;
}

/**
 * kith_viewport_set_content:
 * @content_mm: all there is to see
 *
 * Takes another drawing, or the same one grown. A fitted view fits again; any other stays where it
 * is, so that a change of the drawing does not move what somebody is looking at.
 */
void
kith_viewport_set_content (KithViewport   *self,
                           const KithRect *content_mm)
{
  self->content_mm = *content_mm;
  if (self->is_fitted)
    kith_viewport_fit (self);
  else
    clamp_origin (self);
}

/**
 * kith_viewport_set_size:
 *
 * Takes another size of the window. What was in the middle stays there.
 */
void
kith_viewport_set_size (KithViewport *self,
                        double        width_px,
                        double        height_px)
{
  self->origin_px.x += (width_px - self->width_px) / 2.0;
  self->origin_px.y += (height_px - self->height_px) / 2.0;
  self->width_px = width_px;
  self->height_px = height_px;
  if (self->is_fitted)
    kith_viewport_fit (self);
  else
    clamp_origin (self);
}

/**
 * kith_viewport_to_px:
 *
 * Returns: where in the window a point of the sheet lies
 */
KithPoint
kith_viewport_to_px (const KithViewport *self,
                     const KithPoint    *at_mm)
{
  return (KithPoint){ at_mm->x * self->zoom + self->origin_px.x,
                      at_mm->y * self->zoom + self->origin_px.y };
}

/**
 * kith_viewport_to_mm:
 *
 * Returns: which point of the sheet lies there in the window
 */
KithPoint
kith_viewport_to_mm (const KithViewport *self,
                     const KithPoint    *at_px)
{
  return (KithPoint){ (at_px->x - self->origin_px.x) / self->zoom,
                      (at_px->y - self->origin_px.y) / self->zoom };
}

/**
 * kith_viewport_rect_to_px:
 *
 * Returns: where in the window a rectangle of the sheet lies
 */
KithRect
kith_viewport_rect_to_px (const KithViewport *self,
                          const KithRect     *rect_mm)
{
  KithPoint corner = kith_viewport_to_px (self, &(KithPoint){ rect_mm->x, rect_mm->y });

  return (KithRect){ corner.x, corner.y, rect_mm->width * self->zoom,
                     rect_mm->height * self->zoom };
}

/**
 * kith_viewport_get_seen_mm:
 *
 * Returns: the part of the sheet that the window shows
 */
KithRect
kith_viewport_get_seen_mm (const KithViewport *self)
{
  KithPoint corner = kith_viewport_to_mm (self, &(KithPoint){ 0.0, 0.0 });

  return (KithRect){ corner.x, corner.y, self->width_px / self->zoom,
                     self->height_px / self->zoom };
}

/**
 * kith_viewport_get_min_zoom:
 *
 * Returns: the smallest zoom; at it the whole drawing is always in view
 */
double
kith_viewport_get_min_zoom (const KithViewport *self)
{
  return is_usable (self) ? MIN (MIN_ZOOM, fitting_zoom (self) * 0.8) : MIN_ZOOM;
}

/**
 * kith_viewport_get_max_zoom:
 *
 * Returns: the largest zoom
 */
double
kith_viewport_get_max_zoom (const KithViewport *self)
{
  return MAX_ZOOM;
}

/**
 * kith_viewport_pan_by:
 * @dx_px: to the right
 * @dy_px: downwards
 *
 * Moves the sheet in the window; the view no longer follows the content.
 */
void
kith_viewport_pan_by (KithViewport *self,
                      double        dx_px,
                      double        dy_px)
{
  self->is_fitted = FALSE;
  self->origin_px.x += dx_px;
  self->origin_px.y += dy_px;
  clamp_origin (self);
}

/**
 * kith_viewport_zoom_at:
 * @zoom: pixels a millimetre, brought within the limits
 * @at_px: what lies here stays here
 *
 * Zooms; the view no longer follows the content.
 */
void
kith_viewport_zoom_at (KithViewport    *self,
                       double           zoom,
                       const KithPoint *at_px)
{
  KithPoint at_mm = kith_viewport_to_mm (self, at_px);

  self->is_fitted = FALSE;
  self->zoom = CLAMP (zoom, kith_viewport_get_min_zoom (self), MAX_ZOOM);
  put_at (self, &at_mm, at_px);
  clamp_origin (self);
}

/**
 * kith_viewport_fit:
 *
 * Shows all of the content, in the middle, and keeps doing so until the view is moved. A small
 * drawing is not blown up beyond a readable size.
 */
void
kith_viewport_fit (KithViewport *self)
{
  KithRect area = free_area (self);
  KithPoint centre, middle = kith_rect_centre (&area);

  self->is_fitted = TRUE;
  if (!is_usable (self))
    return;

  centre = kith_rect_centre (&self->content_mm);
  self->zoom = fitting_zoom (self);
  put_at (self, &centre, &middle);
}

/**
 * kith_viewport_centre_on:
 *
 * Brings a point of the sheet to the middle of the window.
 */
void
kith_viewport_centre_on (KithViewport    *self,
                         const KithPoint *at_mm)
{
  self->is_fitted = FALSE;
  put_at (self, at_mm, &(KithPoint){ self->width_px / 2.0, self->height_px / 2.0 });
  clamp_origin (self);
}

/* How far one axis has to move so that a stretch lies inside; its start counts most. */
static double
needed_move (double from,
             double length,
             double window,
             double margin)
{
  double room = MIN (margin, MAX (window - length, 0.0) / 2.0);

  if (from < room)
    return room - from;
  if (from + length > window - room)
    return MAX (window - room - from - length, room - from);

  return 0.0;
}

/**
 * kith_viewport_reveal:
 * @margin_px: paper to leave free round it where there is room
 *
 * Moves the sheet as little as it can so that @rect_mm is in sight.
 *
 * Returns: whether anything moved
 */
gboolean
kith_viewport_reveal (KithViewport   *self,
                      const KithRect *rect_mm,
                      double          margin_px)
{
  KithRect box = kith_viewport_rect_to_px (self, rect_mm);
  double dx = needed_move (box.x, box.width, self->width_px, margin_px);
  double dy = needed_move (box.y, box.height, self->height_px, margin_px);

  if (fabs (dx) < 0.5 && fabs (dy) < 0.5)
    return FALSE;

  kith_viewport_pan_by (self, dx, dy);
  return TRUE;
}
