/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a drawing goes onto paper: one page where it fits at a readable size, else as many as it takes.
 *
 * No symbol and no name is ever cut: cuts run through gaps, and what cannot be parted is repeated on
 * the next page. Each page carries the title, the stamp and its number; the legend stands on the
 * page itself, or on one of its own behind several. */

#include "config.h"

#include "scene/kith-pages.h"

#include "scene/kith-furniture.h"
#include "scene/kith-legend.h"
#include "scene/kith-page-cuts.h"
#include "scene/kith-sketch.h"

#define MARGIN_MM 10.0
#define HEADER_MM 11.0
#define FOOTER_MM 9.0       /* of a page among several */
#define GAP_MM 4.0
#define LEAST_SYMBOL_MM 7.0
#define KEYS_A_COLUMN 8     /* of the legend of one sheet for the screen */
#define MAX_COLUMNS 3

struct _KithPages
{
  KithScene  *drawing;  /* owned */
  GArray     *pages;    /* owned; KithPage */
  KithLegend *legend;   /* owned */
};

/* Sheets of paper in order of preference, and how large symbols may grow on them. */
static const struct
{
  double    width_mm;
  double    height_mm;
  double    largest_symbol_mm;
  KithPaper paper;
} sheets[] = {
  { 297.0, 210.0, 9.0, KITH_PAPER_A4 },
  { 210.0, 297.0, 9.0, KITH_PAPER_A4 },
  { 420.0, 297.0, 11.0, KITH_PAPER_A3 },
  { 297.0, 420.0, 11.0, KITH_PAPER_A3 },
};

static void
page_clear (KithPage *page)
{
  g_clear_pointer (&page->furniture, kith_scene_unref);
}

static KithRect
bounds_of (KithScene *drawing)
{
  KithRect bounds = *kith_scene_get_bounds (drawing);

  if (kith_rect_is_empty (&bounds))
    bounds = (KithRect){ 0.0, 0.0, 1.0, 1.0 };

  return bounds;
}

static double
foot_height (KithPages           *self,
             const KithPageWords *words,
             double               width_mm)
{
  double legend = kith_legend_get_height (self->legend, width_mm - KITH_STAMP_WIDTH_MM);

  return MAX (legend, kith_furniture_stamp_height (words));
}

static void
add_single_page (KithPages           *self,
                 const KithPageWords *words,
                 const KithMeasurer  *measurer,
                 double               width_mm,
                 double               height_mm,
                 double               scale)
{
  KithRect bounds = bounds_of (self->drawing);
  double foot = foot_height (self, words, width_mm - 2.0 * MARGIN_MM);
  double room = height_mm - 2.0 * MARGIN_MM - HEADER_MM - GAP_MM - foot;
  KithPage page = { width_mm, height_mm, bounds, { 0.0, 0.0 }, scale };
  KithFurniture furniture = { words, measurer, self->legend, width_mm, height_mm, 0, 1 };

  page.at.x = (width_mm - bounds.width * scale) / 2.0;
  page.at.y = MARGIN_MM + HEADER_MM + MAX ((room - bounds.height * scale) / 2.0, 0.0);
  furniture.foot = (KithRect){ MARGIN_MM, height_mm - MARGIN_MM - foot,
                               width_mm - 2.0 * MARGIN_MM, foot };
  page.furniture = kith_furniture_new_scene (&furniture);
  g_array_append_val (self->pages, page);
}

/* How large the drawing may be on a sheet with everything else on it. */
static double
scale_on (KithPages           *self,
          const KithPageWords *words,
          guint                sheet)
{
  KithRect bounds = bounds_of (self->drawing);
  double width = sheets[sheet].width_mm - 2.0 * MARGIN_MM;
  double height = sheets[sheet].height_mm - 2.0 * MARGIN_MM - HEADER_MM - GAP_MM
                  - foot_height (self, words, width);
  double scale = sheets[sheet].largest_symbol_mm / KITH_SYMBOL_MM;

  return MIN (scale, MIN (width / bounds.width, height / bounds.height));
}

static gboolean
try_single_page (KithPages           *self,
                 KithPaper            paper,
                 const KithPageWords *words,
                 const KithMeasurer  *measurer)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      double scale = scale_on (self, words, i);

      if (sheets[i].paper > paper || scale * KITH_SYMBOL_MM < LEAST_SYMBOL_MM)
        continue;
      add_single_page (self, words, measurer, sheets[i].width_mm, sheets[i].height_mm, scale);
      return TRUE;
    }

  return FALSE;
}

static void
add_one_sheet (KithPages           *self,
               const KithPageWords *words,
               const KithMeasurer  *measurer)
{
  KithRect bounds = bounds_of (self->drawing);
  guint columns = MIN (self->legend->keys->len / KEYS_A_COLUMN + 1, MAX_COLUMNS);
  double width = MAX (bounds.width, KITH_STAMP_WIDTH_MM + columns * KITH_LEGEND_COLUMN_MM)
                 + 2.0 * MARGIN_MM;
  double foot = foot_height (self, words, width - 2.0 * MARGIN_MM);

  add_single_page (self, words, measurer, width,
                   bounds.height + 2.0 * MARGIN_MM + HEADER_MM + GAP_MM + foot, 1.0);
}

/* Lines and outlines may be cut; symbols, names and everything else that is read may not. */
static gboolean
may_be_cut (KithPart part)
{
  return part == KITH_PART_HOUSEHOLD || part == KITH_PART_LINK || part == KITH_PART_BAR
         || part == KITH_PART_TIE || part == KITH_PART_BACKGROUND;
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

      if (subject->kind == KITH_SUBJECT_PERSON)
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

static void
collect_in_window (KithScene      *drawing,
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

/* What must not be cut, as rectangles: each person once, and every other item that is read. */
static GArray *
collect_wholes (KithScene *drawing)
{
  GArray *wholes = g_array_new (FALSE, FALSE, sizeof (KithRect));

  for (guint i = 0; i < kith_scene_get_n_subjects (drawing); i++)
    {
      const KithSubject *subject = kith_scene_get_subject (drawing, i);

      if (subject->kind == KITH_SUBJECT_PERSON && !kith_rect_is_empty (&subject->bounds))
        g_array_append_val (wholes, subject->bounds);
    }
  for (guint i = 0; i < kith_scene_get_n_items (drawing); i++)
    {
      const KithItem *item = &kith_scene_get_items (drawing)[i];
      KithRect box = kith_scene_get_item_bounds (drawing, i);

      if (!may_be_cut (item->part)
          && (item->owner == KITH_NO_SUBJECT
              || kith_scene_get_subject (drawing, item->owner)->kind != KITH_SUBJECT_PERSON))
        g_array_append_val (wholes, box);
    }

  return wholes;
}

static GArray *
cut_down (const GArray   *wholes,
          const KithRect *bounds,
          double          size_mm)
{
  g_autofree KithSpan *spans = g_new (KithSpan, wholes->len + 1);

  for (guint i = 0; i < wholes->len; i++)
    {
      const KithRect *whole = &g_array_index (wholes, KithRect, i);

      spans[i] = (KithSpan){ whole->y, whole->y + whole->height };
    }

  return kith_page_cuts (spans, wholes->len,
                         &(KithSpan){ bounds->y, bounds->y + bounds->height }, size_mm);
}

static GArray *
cut_across (const GArray   *wholes,
            const KithRect *bounds,
            const KithSpan *band,
            double          size_mm)
{
  g_autofree KithSpan *spans = g_new (KithSpan, wholes->len + 1);
  guint n = 0;

  for (guint i = 0; i < wholes->len; i++)
    {
      const KithRect *whole = &g_array_index (wholes, KithRect, i);

      if (whole->y < band->to && whole->y + whole->height > band->from)
        spans[n++] = (KithSpan){ whole->x, whole->x + whole->width };
    }

  return kith_page_cuts (spans, n, &(KithSpan){ bounds->x, bounds->x + bounds->width }, size_mm);
}

/* One row of pages; empty ones are left out. */
static void
add_band (KithPages      *self,
          const GArray   *wholes,
          const KithSpan *band,
          double          paper_width,
          double          paper_height,
          double          scale)
{
  KithRect bounds = bounds_of (self->drawing);
  double room = (paper_width - 2.0 * MARGIN_MM) / scale;
  g_autoptr(GArray) across = cut_across (wholes, &bounds, band, room);
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < across->len; i++)
    {
      const KithSpan *span = &g_array_index (across, KithSpan, i);
      KithPage page = { paper_width, paper_height,
                        { span->from, band->from, span->to - span->from, band->to - band->from },
                        { MARGIN_MM, MARGIN_MM + HEADER_MM }, scale };

      collect_in_window (self->drawing, &page.window, items);
      if (items->len > 0)
        g_array_append_val (self->pages, page);
    }
}

static void
furnish_pages (KithPages           *self,
               const KithPageWords *words,
               const KithMeasurer  *measurer)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      KithPage *page = &g_array_index (self->pages, KithPage, i);
      KithFurniture furniture = { words, measurer, NULL, page->width_mm, page->height_mm, i,
                                  self->pages->len };

      if (page->scale <= 0.0)
        furniture.legend = self->legend;
      furniture.foot = (KithRect){ MARGIN_MM, page->height_mm - MARGIN_MM - FOOTER_MM,
                                   page->width_mm - 2.0 * MARGIN_MM, FOOTER_MM };
      kith_furniture_find_neighbours (&furniture, self->pages, i);
      page->furniture = kith_furniture_new_scene (&furniture);
    }
}

/* The smallest sheet that holds the whole drawing once the legend has a page of its own; else the
   largest sheet, with the smallest symbols that can be read. */
static guint
choose_sheet (KithPages *self,
              KithPaper  paper,
              double    *scale)
{
  KithRect bounds = bounds_of (self->drawing);

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      double width = sheets[i].width_mm - 2.0 * MARGIN_MM;
      double height = sheets[i].height_mm - 2.0 * MARGIN_MM - HEADER_MM - FOOTER_MM;

      *scale = MIN (sheets[i].largest_symbol_mm / KITH_SYMBOL_MM,
                    MIN (width / bounds.width, height / bounds.height) * (1.0 - 1e-9));
      if (sheets[i].paper <= paper && *scale * KITH_SYMBOL_MM >= LEAST_SYMBOL_MM)
        return i;
    }

  *scale = LEAST_SYMBOL_MM / KITH_SYMBOL_MM;
  return paper == KITH_PAPER_A4 ? 0 : 2;
}

static void
add_several_pages (KithPages           *self,
                   KithPaper            paper,
                   const KithPageWords *words,
                   const KithMeasurer  *measurer)
{
  double scale;
  guint sheet = choose_sheet (self, paper, &scale);
  double width = sheets[sheet].width_mm, height = sheets[sheet].height_mm;
  double room = (height - 2.0 * MARGIN_MM - HEADER_MM - FOOTER_MM) / scale;
  KithRect bounds = bounds_of (self->drawing);
  g_autoptr(GArray) wholes = collect_wholes (self->drawing);
  g_autoptr(GArray) down = cut_down (wholes, &bounds, room);

  for (guint i = 0; i < down->len; i++)
    add_band (self, wholes, &g_array_index (down, KithSpan, i), width, height, scale);
  if (self->legend->keys->len > 0)
    {
      KithPage page = { width, height, KITH_RECT_EMPTY, { MARGIN_MM, MARGIN_MM + HEADER_MM }, 0.0 };

      g_array_append_val (self->pages, page);
    }
  furnish_pages (self, words, measurer);
}

/**
 * kith_pages_new:
 * @drawing: what is to be printed; symbols in it are %KITH_SYMBOL_MM wide
 * @paper: which paper there is
 * @words: what is written round the drawing
 * @measurer: who knows how wide text is
 *
 * Plans the pages: A4 if symbols are 7 mm or larger on it, else A3, else several sheets with symbols
 * of 7 mm.
 *
 * Source: symbols.md 1.1 and 6 for sizes and furniture.
 *
 * Returns: (transfer full): the plan
 */
KithPages *
kith_pages_new (KithScene           *drawing,
                KithPaper            paper,
                const KithPageWords *words,
                const KithMeasurer  *measurer)
{
  KithPages *self = g_new0 (KithPages, 1);

  self->drawing = kith_scene_ref (drawing);
  self->legend = kith_legend_new (drawing);
  self->pages = g_array_new (FALSE, TRUE, sizeof (KithPage));
  g_array_set_clear_func (self->pages, (GDestroyNotify) page_clear);

  if (paper == KITH_PAPER_ONE)
    add_one_sheet (self, words, measurer);
  else if (!try_single_page (self, paper, words, measurer))
    add_several_pages (self, paper, words, measurer);

  return self;
}

/**
 * kith_pages_free:
 *
 * Frees the plan and lets go of the drawing.
 */
void
kith_pages_free (KithPages *self)
{
  g_array_unref (self->pages);
  kith_legend_free (self->legend);
  kith_scene_unref (self->drawing);
  g_free (self);
}

/**
 * kith_pages_get_n_pages:
 *
 * Returns: how many pages there are, at least 1
 */
guint
kith_pages_get_n_pages (const KithPages *self)
{
  return self->pages->len;
}

/**
 * kith_pages_get_page:
 *
 * Returns: (transfer none): the page with that number, from 0
 */
const KithPage *
kith_pages_get_page (const KithPages *self,
                     guint            page)
{
  g_return_val_if_fail (page < self->pages->len, NULL);

  return &g_array_index (self->pages, KithPage, page);
}

/**
 * kith_pages_get_drawing:
 *
 * Returns: (transfer none): the drawing
 */
KithScene *
kith_pages_get_drawing (const KithPages *self)
{
  return self->drawing;
}

/**
 * kith_pages_collect_items:
 * @page: number of a page
 * @items: (element-type guint32): filled with the numbers of the items to paint there; lines among
 *   them reach beyond the window and are to be clipped, the rest lies within it
 */
void
kith_pages_collect_items (const KithPages *self,
                          guint            page,
                          GArray          *items)
{
  const KithPage *entry = kith_pages_get_page (self, page);

  g_array_set_size (items, 0);
  if (entry->scale > 0.0)
    collect_in_window (self->drawing, &entry->window, items);
}
