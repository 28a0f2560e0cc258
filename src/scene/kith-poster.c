/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A drawing cut into sheets that can be put together again: rows and columns of one grid, so that a
 * ruler's cut fits all sheets beside it.
 *
 * No symbol and no name is ever cut: cuts run through gaps, and what cannot be parted is repeated on
 * the next sheet. Each sheet also shows a strip of what the next one begins with, to lay it on. */

#include "config.h"

#include "scene/kith-poster.h"

#include "scene/kith-page-cuts.h"

struct _KithPoster
{
  KithScene *drawing; /* owned */
  KithRect   bounds;
  KithSpan  *across;  /* owned; what must stay whole, from left to right */
  KithSpan  *down;    /* owned; likewise from top to bottom */
  guint      n_wholes;
};

/* Lines and outlines may be cut; symbols, names and everything else that is read may not. */
static gboolean
may_be_cut (KithPart part)
{
  return part == KITH_PART_HOUSEHOLD || part == KITH_PART_LINK || part == KITH_PART_BAR
         || part == KITH_PART_TIE || part == KITH_PART_BACKGROUND || part == KITH_PART_PAPER;
}

/* What has to stay together with an item: a person with label and badges, else the item alone. */
static KithRect
whole_of (const KithScene *drawing,
          guint            number)
{
  const KithItem *item = &kith_scene_get_items (drawing)[number];

  if (item->owner != KITH_NO_SUBJECT)
    {
      const KithSubject *subject = kith_scene_get_subject (drawing, item->owner);

      if (kith_subject_kind_stands (subject->kind))
        return subject->bounds;
    }

  return kith_scene_get_item_bounds (drawing, number);
}

static gboolean
is_within (const KithRect *inner,
           const KithRect *outer)
{
  const double slack = 1e-3;

  return inner->x >= outer->x - slack && inner->y >= outer->y - slack
         && inner->x + inner->width <= outer->x + outer->width + slack
         && inner->y + inner->height <= outer->y + outer->height + slack;
}

/**
 * kith_poster_collect_items:
 * @window: a part of the drawing
 * @items: (element-type guint32): filled with the numbers of the items to paint there; lines among
 *   them reach beyond the window and are to be clipped, the rest lies within it
 */
void
kith_poster_collect_items (KithScene      *drawing,
                           const KithRect *window,
                           GArray         *items)
{
  guint kept = 0;

  kith_scene_collect_items_in (drawing, window, items);
  for (guint i = 0; i < items->len; i++)
    {
      guint32 number = g_array_index (items, guint32, i);
      const KithItem *item = &kith_scene_get_items (drawing)[number];
      KithRect whole;

      if (!may_be_cut (item->part))
        {
          whole = whole_of (drawing, number);
          if (!is_within (&whole, window))
            continue;
        }
      g_array_index (items, guint32, kept++) = number;
    }
  g_array_set_size (items, kept);
}

/**
 * kith_poster_bounds:
 *
 * Returns: what @drawing takes, never empty
 */
KithRect
kith_poster_bounds (KithScene *drawing)
{
  KithRect bounds = *kith_scene_get_bounds (drawing);

  if (kith_rect_is_empty (&bounds))
    bounds = (KithRect){ 0.0, 0.0, 1.0, 1.0 };

  return bounds;
}

/* What must not be cut, as rectangles: each person once, and every other item that is read. */
static GArray *
collect_wholes (KithScene *drawing)
{
  GArray *wholes = g_array_new (FALSE, FALSE, sizeof (KithRect));

  for (guint i = 0; i < kith_scene_get_n_subjects (drawing); i++)
    {
      const KithSubject *subject = kith_scene_get_subject (drawing, i);

      if (kith_subject_kind_stands (subject->kind) && !kith_rect_is_empty (&subject->bounds))
        g_array_append_val (wholes, subject->bounds);
    }
  for (guint i = 0; i < kith_scene_get_n_items (drawing); i++)
    {
      const KithItem *item = &kith_scene_get_items (drawing)[i];
      KithRect box = kith_scene_get_item_bounds (drawing, i);

      if (!may_be_cut (item->part)
          && (item->owner == KITH_NO_SUBJECT
              || !kith_subject_kind_stands (
                   kith_scene_get_subject (drawing, item->owner)->kind)))
        g_array_append_val (wholes, box);
    }

  return wholes;
}

/**
 * kith_poster_new:
 * @drawing: what is to be cut
 *
 * Returns: (transfer full): what is known of it for cutting
 */
KithPoster *
kith_poster_new (KithScene *drawing)
{
  KithPoster *self = g_new0 (KithPoster, 1);
  g_autoptr(GArray) wholes = collect_wholes (drawing);

  self->drawing = kith_scene_ref (drawing);
  self->bounds = kith_poster_bounds (drawing);
  self->n_wholes = wholes->len;
  self->across = g_new (KithSpan, wholes->len + 1);
  self->down = g_new (KithSpan, wholes->len + 1);
  for (guint i = 0; i < wholes->len; i++)
    {
      const KithRect *whole = &g_array_index (wholes, KithRect, i);

      self->across[i] = (KithSpan){ whole->x, whole->x + whole->width };
      self->down[i] = (KithSpan){ whole->y, whole->y + whole->height };
    }

  return self;
}

/**
 * kith_poster_free:
 */
void
kith_poster_free (KithPoster *self)
{
  kith_scene_unref (self->drawing);
  g_free (self->across);
  g_free (self->down);
  g_free (self);
}

static double
find_longest (const KithSpan *spans,
              guint           n_spans)
{
  double longest = 0.0;

  for (guint i = 0; i < n_spans; i++)
    longest = MAX (longest, spans[i].to - spans[i].from);

  return longest;
}

/**
 * kith_poster_get_largest_scale:
 * @width_mm: room for the drawing on a sheet
 * @height_mm: likewise
 *
 * Returns: the largest scale at which nothing is larger than what a sheet shows
 */
double
kith_poster_get_largest_scale (const KithPoster *self,
                               double            width_mm,
                               double            height_mm)
{
  double wide = MAX (find_longest (self->across, self->n_wholes), 1.0);
  double high = MAX (find_longest (self->down, self->n_wholes), 1.0);

  return MIN ((width_mm - KITH_POSTER_OVERLAP_MM) / wide,
              (height_mm - KITH_POSTER_OVERLAP_MM) / high) * (1.0 - 1e-6);
}

static GArray *
cut (const KithPoster *self,
     const KithSpan   *spans,
     const KithSpan   *whole,
     double            room,
     double            strip)
{
  if (whole->to - whole->from <= room + 1e-6)
    return kith_page_cuts (spans, 0, whole, room + 1.0);

  return kith_page_cuts (spans, self->n_wholes, whole, room - strip);
}

/* From where the strip begins that the next sheet is laid on. */
static double
own_end (const GArray *spans,
         guint         number)
{
  return number + 1 < spans->len ? g_array_index (spans, KithSpan, number + 1).from
                                 : g_array_index (spans, KithSpan, number).to;
}

static void
add_cell (const KithPoster *self,
          const GArray     *across,
          const GArray     *down,
          guint             column,
          guint             row,
          double            strip,
          GArray           *cells)
{
  const KithSpan *x = &g_array_index (across, KithSpan, column);
  const KithSpan *y = &g_array_index (down, KithSpan, row);
  KithPosterCell cell = { .column = column, .row = row };
  KithRect seen = { x->from, y->from, x->to - x->from, y->to - y->from };
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (guint32));

  kith_poster_collect_items (self->drawing, &seen, items);
  if (items->len == 0)
    return;

  cell.window = seen;
  if (column + 1 < across->len)
    cell.window.width += strip;
  if (row + 1 < down->len)
    cell.window.height += strip;
  cell.own = (KithRect){ x->from, y->from, own_end (across, column) - x->from,
                         own_end (down, row) - y->from };
  g_array_append_val (cells, cell);
}

/**
 * kith_poster_cut:
 * @scale: millimetres of paper for one of the drawing
 * @width_mm: room for the drawing on a sheet
 * @height_mm: likewise
 * @cells: (element-type KithPosterCell): filled with the sheets, row by row; empty ones are left out
 */
void
kith_poster_cut (const KithPoster *self,
                 double            scale,
                 double            width_mm,
                 double            height_mm,
                 GArray           *cells)
{
  const KithRect *bounds = &self->bounds;
  const double strip = KITH_POSTER_OVERLAP_MM / scale;
  g_autoptr(GArray) across
    = cut (self, self->across, &(KithSpan){ bounds->x, bounds->x + bounds->width },
           width_mm / scale, strip);
  g_autoptr(GArray) down
    = cut (self, self->down, &(KithSpan){ bounds->y, bounds->y + bounds->height },
           height_mm / scale, strip);

  g_array_set_size (cells, 0);
  for (guint row = 0; row < down->len; row++)
    for (guint column = 0; column < across->len; column++)
      add_cell (self, across, down, column, row, strip, cells);
}
