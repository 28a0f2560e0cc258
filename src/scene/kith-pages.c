/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a drawing goes onto paper: one page where it fits at a readable size, else as many as it takes.
 *
 * Each page carries the title, the stamp and its number; the legend stands where the drawing leaves
 * room for it, or on a page of its own behind it. Several sheets are planned in
 * kith-pages-several.c, and cut in kith-poster.c. */

#include "config.h"

#include "scene/kith-pages-private.h"

#include "scene/kith-poster.h"
#include "scene/kith-sketch.h"

#define KEYS_A_COLUMN 8     /* of the legend of one sheet for the screen */
#define MAX_COLUMNS 3

static void
page_clear (KithPage *page)
{
  g_clear_pointer (&page->furniture, kith_scene_unref);
}

static double
room_across (const KithSheetSize *sheet)
{
  return sheet->width_mm - 2.0 * KITH_PAGE_MARGIN_MM;
}

/* What stands at the foot of a single page, the roomiest first. */
static const struct
{
  gboolean is_dense;
  gboolean is_boxed;
} foots[] = {
  { FALSE, TRUE },
  { TRUE, TRUE },
  { TRUE, FALSE },
};

static void
use_foot (KithPagePlan *plan,
          guint foot)
{
  plan->foot = foot;
  plan->pages->legend->is_dense = foots[foot].is_dense;
}

static double
foot_height (const KithPagePlan *plan,
             double      width_mm)
{
  const KithLegend *legend = plan->pages->legend;

  if (foots[plan->foot].is_boxed)
    return MAX (kith_legend_get_height (legend, width_mm - KITH_STAMP_WIDTH_MM),
                kith_furniture_stamp_height (plan->words));

  return kith_legend_get_height (legend, width_mm) + KITH_STAMP_LINES_MM + 2.0;
}

static void
add_single_page (KithPagePlan                *plan,
                 const KithSheetSize *sheet,
                 double               scale)
{
  const KithRect *bounds = &plan->bounds;
  double width = sheet->width_mm, height = sheet->height_mm;
  double foot = foot_height (plan, width - 2.0 * KITH_PAGE_MARGIN_MM);
  double room = height - 2.0 * KITH_PAGE_MARGIN_MM - KITH_PAGE_HEADER_MM - KITH_PAGE_GAP_MM - foot;
  KithPage page = { .paper = sheet->paper, .width_mm = width, .height_mm = height,
                    .window = *bounds, .own = *bounds, .scale = scale };
  KithFurniture furniture = { .words = plan->words, .measurer = plan->measurer,
                              .legend = plan->pages->legend, .width_mm = width,
                              .height_mm = height, .n_pages = 1, .is_alone = TRUE,
                              .is_boxed = foots[plan->foot].is_boxed };

  page.at.x = (width - bounds->width * scale) / 2.0;
  page.at.y = KITH_PAGE_MARGIN_MM + KITH_PAGE_HEADER_MM
              + MAX ((room - bounds->height * scale) / 2.0, 0.0);
  furniture.foot = (KithRect){ KITH_PAGE_MARGIN_MM, height - KITH_PAGE_MARGIN_MM - foot,
                               room_across (sheet), foot };
  page.furniture = kith_furniture_new_scene (&furniture);
  g_array_append_val (plan->pages->pages, page);
}

static double
scale_with_foot (const KithPagePlan          *plan,
                 const KithSheetSize *sheet)
{
  double width = room_across (sheet);
  double height = sheet->height_mm - 2.0 * KITH_PAGE_MARGIN_MM - KITH_PAGE_HEADER_MM
                  - KITH_PAGE_GAP_MM - foot_height (plan, width);

  return MIN (sheet->largest_symbol_mm / KITH_SYMBOL_MM,
              MIN (width / plan->bounds.width, height / plan->bounds.height));
}

/* How large the drawing may be on a sheet with everything else on it. The roomiest foot is taken
 * with which it is hardly smaller than it could be. */
static double
scale_on (KithPagePlan                *plan,
          const KithSheetSize *sheet)
{
  double scales[G_N_ELEMENTS (foots)];
  double best = 0.0;
  guint foot = 0;

  for (guint i = 0; i < G_N_ELEMENTS (foots); i++)
    {
      use_foot (plan, i);
      scales[i] = scale_with_foot (plan, sheet);
      best = MAX (best, scales[i]);
    }
  while (scales[foot] < best * 0.97)
    foot++;
  use_foot (plan, foot);
  return scales[foot];
}

/* The sheet that shows the drawing largest; a larger kind of paper only where it is wanted. */
static const KithSheetSize *
best_single_sheet (KithPagePlan   *plan,
                   double  least_scale,
                   double *scale)
{
  const KithSheetSize *best = NULL;

  *scale = 0.0;
  for (guint i = 0; i < plan->n_sheets; i++)
    {
      const KithSheetSize *sheet = &plan->sheets[i];
      double own = scale_on (plan, sheet);

      if (best != NULL && sheet->paper != best->paper && *scale >= least_scale)
        break;
      if (own > *scale * (1.0 + 1e-9))
        {
          best = sheet;
          *scale = own;
        }
    }

  return best;
}

static gboolean
try_single_page (KithPagePlan *plan)
{
  const double least = KITH_LEAST_SYMBOL_MM / KITH_SYMBOL_MM;
  double scale;
  const KithSheetSize *sheet = best_single_sheet (plan, least, &scale);
  gboolean must = plan->setup->fit == KITH_FIT_ONE_PAGE
                  || (plan->setup->fit == KITH_FIT_SHEETS && plan->setup->n_sheets <= 1);

  if (sheet == NULL || (!must && (plan->setup->fit != KITH_FIT_READABLE || scale < least)))
    {
      use_foot (plan, 0);
      return FALSE;
    }

  add_single_page (plan, sheet, scale_on (plan, sheet));
  return TRUE;
}

static void
add_one_sheet (KithPagePlan *plan)
{
  guint columns = MIN (plan->pages->legend->keys->len / KEYS_A_COLUMN + 1, MAX_COLUMNS);
  double width = MAX (plan->bounds.width, KITH_STAMP_WIDTH_MM + columns * KITH_LEGEND_COLUMN_MM)
                 + 2.0 * KITH_PAGE_MARGIN_MM;
  double foot = foot_height (plan, width - 2.0 * KITH_PAGE_MARGIN_MM);

  add_single_page (plan,
                   &(KithSheetSize){ KITH_PAPER_ONE, width,
                                     plan->bounds.height + 2.0 * KITH_PAGE_MARGIN_MM
                                       + KITH_PAGE_HEADER_MM + KITH_PAGE_GAP_MM + foot },
                   1.0);
}

/**
 * kith_pages_new:
 * @drawing: what is to be printed; symbols in it are %KITH_SYMBOL_MM wide
 * @setup: how it is to be put onto paper
 * @words: what is written round the drawing
 * @measurer: who knows how wide text is
 *
 * Plans the pages.
 *
 * Source: symbols.md 1.1 and 6 for sizes and furniture.
 *
 * Returns: (transfer full): the plan
 */
KithPages *
kith_pages_new (KithScene           *drawing,
                const KithPageSetup *setup,
                const KithPageWords *words,
                const KithMeasurer  *measurer)
{
  KithPages *self = g_atomic_rc_box_new0 (KithPages);
  KithPagePlan plan = { self, setup, words, measurer, kith_poster_bounds (drawing) };

  self->drawing = kith_scene_ref (drawing);
  self->legend = kith_legend_new (drawing);
  if (setup->no_legend)
    g_ptr_array_set_size (self->legend->keys, 0);
  self->pages = g_array_new (FALSE, TRUE, sizeof (KithPage));
  g_array_set_clear_func (self->pages, (GDestroyNotify) page_clear);

  if (setup->paper == KITH_PAPER_ONE)
    {
      add_one_sheet (&plan);
      return self;
    }

  plan.n_sheets = kith_paper_list_sheets (setup->paper, setup->orientation, plan.sheets);
  if (kith_scene_get_n_items (drawing) == 0)
    add_single_page (&plan, &plan.sheets[0], scale_on (&plan, &plan.sheets[0]));
  else if (!try_single_page (&plan))
    kith_page_plan_add_sheets (&plan);

  return self;
}

/**
 * kith_pages_ref:
 *
 * Returns: (transfer full): the plan; it does not change and may be read in any thread
 */
KithPages *
kith_pages_ref (KithPages *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
pages_clear (KithPages *self)
{
  g_array_unref (self->pages);
  kith_legend_free (self->legend);
  kith_scene_unref (self->drawing);
}

/**
 * kith_pages_unref:
 *
 * Lets go of the plan, and of the drawing with the last one.
 */
void
kith_pages_unref (KithPages *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) pages_clear);
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
 * kith_pages_get_symbol_mm:
 *
 * Returns: how large the symbol of a person is on paper, in millimetres
 */
double
kith_pages_get_symbol_mm (const KithPages *self)
{
  return kith_pages_get_page (self, 0)->scale * KITH_SYMBOL_MM;
}

/**
 * kith_pages_get_name_pt:
 *
 * Returns: how large names are on paper, in points, as type is measured
 */
double
kith_pages_get_name_pt (const KithPages *self)
{
  const double cap_of_type = 0.714; /* how high a capital is in Noto Sans, for type of 1 */

  return kith_pages_get_symbol_mm (self) * KITH_CAP_NAME / cap_of_type / 25.4 * 72.0;
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
    kith_poster_collect_items (self->drawing, &entry->window, items);
}
