/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drawings that take several sheets: of which size, how many, and how large the drawing becomes. */

#include "config.h"

#include "scene/kith-pages-private.h"

#include "scene/kith-poster.h"
#include "scene/kith-sketch.h"

#define FOOTER_MM 12.0
#define SEARCH_STEPS 16 /* for the largest scale; a step halves what is not known */

/* Sheets while the best are looked for. */
typedef struct
{
  KithPagePlan *plan;
  KithPoster *poster;
  GArray *cells; /* KithPosterCell; what was cut last */
} Search;

/* Sheets of one size at one scale. */
typedef struct
{
  const KithSheetSize *sheet;
  double scale;
  guint n_pages;
} Tiling;

static double
room_across (const KithSheetSize *sheet)
{
  return sheet->width_mm - 2.0 * KITH_PAGE_MARGIN_MM;
}

static double
room_down (const KithSheetSize *sheet)
{
  return sheet->height_mm - 2.0 * KITH_PAGE_MARGIN_MM - KITH_PAGE_HEADER_MM - FOOTER_MM;
}

/* The sheet with enough room for the legend below its drawing: one at the foot of the whole. */
static guint
find_legend_cell (const Search *self,
                  const Tiling *tiling)
{
  double need = kith_legend_get_height (self->plan->pages->legend, room_across (tiling->sheet))
                + KITH_PAGE_GAP_MM;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const KithPosterCell *cell = &g_array_index (self->cells, KithPosterCell, i);
      const KithPosterCell *last = &g_array_index (self->cells, KithPosterCell,
                                                   self->cells->len - 1);

      if (cell->row == last->row
          && cell->window.height * tiling->scale + need <= room_down (tiling->sheet))
        return i;
    }

  return self->cells->len;
}

/* Cuts the drawing, and counts the sheets with the one for the legend. */
static void
tile (Search *self,
      Tiling *tiling)
{
  kith_poster_cut (self->poster, tiling->scale, room_across (tiling->sheet),
                   room_down (tiling->sheet), self->cells);
  tiling->n_pages = self->cells->len;
  if (self->plan->pages->legend->keys->len > 0
      && find_legend_cell (self, tiling) == self->cells->len)
    tiling->n_pages++;
}

/* The largest scale with which @most sheets are enough. @tiling has one to begin with that is. */
static void
grow (Search *self,
      Tiling *tiling,
      guint   most,
      double  largest)
{
  double low = tiling->scale, high = largest;
  Tiling next = *tiling;

  for (guint i = 0; i < SEARCH_STEPS && high > low * 1.001; i++)
    {
      next.scale = i == 0 ? high : (low + high) / 2.0;
      tile (self, &next);
      if (next.n_pages <= most)
        {
          *tiling = next;
          low = next.scale;
        }
      else
        high = next.scale;
    }
}

static double
largest_whole_scale (const Search        *self,
                     const KithSheetSize *sheet)
{
  return kith_poster_get_largest_scale (self->poster, room_across (sheet), room_down (sheet));
}

/* As few sheets as symbols of that size allow, and then as large as these sheets allow. */
static Tiling
tile_for_symbol (Search              *self,
                 const KithSheetSize *sheet,
                 double               symbol_mm)
{
  Tiling tiling = { sheet, symbol_mm / KITH_SYMBOL_MM };
  double largest = largest_whole_scale (self, sheet);

  tiling.scale = MIN (tiling.scale, largest);
  tile (self, &tiling);
  if (self->plan->setup->fit == KITH_FIT_READABLE)
    grow (self, &tiling, tiling.n_pages, MIN (largest, sheet->largest_symbol_mm / KITH_SYMBOL_MM));
  return tiling;
}

static Tiling
tile_for_sheets (Search              *self,
                 const KithSheetSize *sheet,
                 guint                n_sheets)
{
  Tiling tiling = { sheet, MIN (room_across (sheet) / self->plan->bounds.width,
                                room_down (sheet) / self->plan->bounds.height)
                               * (1.0 - 1e-9) };
  double largest = largest_whole_scale (self, sheet);

  tiling.scale = MIN (tiling.scale, largest);
  tile (self, &tiling);
  grow (self, &tiling, n_sheets, largest);
  return tiling;
}

static Tiling
best_tiling (Search *self)
{
  const KithPageSetup *setup = self->plan->setup;
  Tiling best = { NULL };

  for (guint i = 0; i < self->plan->n_sheets; i++)
    {
      Tiling tiling;

      if (setup->fit == KITH_FIT_SHEETS)
        tiling = tile_for_sheets (self, &self->plan->sheets[i], setup->n_sheets);
      else
        tiling = tile_for_symbol (self, &self->plan->sheets[i],
                                  setup->fit == KITH_FIT_SYMBOL ? setup->symbol_mm
                                                                : KITH_LEAST_SYMBOL_MM);
      if (best.sheet == NULL
          || (setup->fit == KITH_FIT_SHEETS ? tiling.scale > best.scale * 1.02
                                            : tiling.n_pages < best.n_pages))
        best = tiling;
    }

  return best;
}

static void
add_cells (Search       *self,
           const Tiling *tiling)
{
  const KithSheetSize *sheet = tiling->sheet;
  KithPage page = { .paper = sheet->paper,
                    .width_mm = sheet->width_mm,
                    .height_mm = sheet->height_mm,
                    .at = { KITH_PAGE_MARGIN_MM, KITH_PAGE_MARGIN_MM + KITH_PAGE_HEADER_MM } };

  for (guint i = 0; i < self->cells->len; i++)
    {
      const KithPosterCell *cell = &g_array_index (self->cells, KithPosterCell, i);

      page.window = cell->window;
      page.own = cell->own;
      page.column = cell->column;
      page.row = cell->row;
      page.scale = tiling->scale;
      g_array_append_val (self->plan->pages->pages, page);
    }
  if (self->plan->pages->pages->len < tiling->n_pages)
    {
      page = (KithPage){ .paper = sheet->paper,
                         .width_mm = sheet->width_mm,
                         .height_mm = sheet->height_mm,
                         .window = KITH_RECT_EMPTY,
                         .own = KITH_RECT_EMPTY };
      g_array_append_val (self->plan->pages->pages, page);
    }
}

static void
furnish_pages (Search *self,
               guint   legend_page)
{
  GArray *pages = self->plan->pages->pages;

  for (guint i = 0; i < pages->len; i++)
    {
      KithPage *page = &g_array_index (pages, KithPage, i);
      KithFurniture furniture = { .words = self->plan->words,
                                  .measurer = self->plan->measurer,
                                  .width_mm = page->width_mm,
                                  .height_mm = page->height_mm,
                                  .page = i,
                                  .n_pages = pages->len,
                                  .pages = pages };

      if (i == legend_page)
        furniture.legend = self->plan->pages->legend;
      furniture.foot
          = (KithRect){ KITH_PAGE_MARGIN_MM, page->height_mm - KITH_PAGE_MARGIN_MM - FOOTER_MM,
                        page->width_mm - 2.0 * KITH_PAGE_MARGIN_MM, FOOTER_MM };
      page->furniture = kith_furniture_new_scene (&furniture);
    }
}

/**
 * kith_page_plan_add_sheets:
 *
 * Adds as many pages as it takes, all of one size.
 */
void
kith_page_plan_add_sheets (KithPagePlan *self)
{
  g_autoptr (KithPoster) poster = kith_poster_new (self->pages->drawing);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (KithPosterCell));
  Search search = { self, poster, cells };
  Tiling tiling = best_tiling (&search);

  tile (&search, &tiling);
  add_cells (&search, &tiling);
  furnish_pages (&search, find_legend_cell (&search, &tiling));
}
