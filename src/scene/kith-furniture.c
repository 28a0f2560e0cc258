/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands on a page round the drawing: title, handling mark, legend, stamp with the number of the
 * page, and where the drawing goes on. */

#include "config.h"

#include "scene/kith-furniture.h"

#include <glib/gi18n-lib.h>

#define MARGIN_MM 10.0
#define TITLE_CAP_MM 3.8
#define SMALL_CAP_MM 2.1
#define MARK_CAP_MM 2.4
#define STAMP_PADDING_MM 2.0

static guint
count_stamp (const KithPageWords *words)
{
  return words->stamp != NULL ? g_strv_length ((char **) words->stamp) : 0;
}

/**
 * kith_furniture_stamp_height:
 *
 * Returns: how high the stamp of a single page is, in millimetres
 */
double
kith_furniture_stamp_height (const KithPageWords *words)
{
  return 2.0 * STAMP_PADDING_MM + (count_stamp (words) + 1) * kith_text_line_mm (SMALL_CAP_MM);
}

static double
overlap (double a_from,
         double a_size,
         double b_from,
         double b_size)
{
  return MIN (a_from + a_size, b_from + b_size) - MAX (a_from, b_from);
}

/* The page beside, in the same row; or the one above or below that shows most of the same people. */
static void
consider (KithFurniture  *self,
          const KithRect *own,
          const KithRect *other,
          guint           number,
          double         *best)
{
  double across = overlap (own->x, own->width, other->x, other->width);
  KithPageSide side;

  if (own->y == other->y && own->height == other->height)
    {
      side = other->x < own->x ? KITH_SIDE_LEFT : KITH_SIDE_RIGHT;
      if (side == KITH_SIDE_LEFT || self->neighbours[side] == 0)
        self->neighbours[side] = number + 1;
      return;
    }

  side = other->y < own->y ? KITH_SIDE_ABOVE : KITH_SIDE_BELOW;
  /* Rows further away come later on the way down, and must not replace the next one. */
  if (across <= 0.0 || (side == KITH_SIDE_BELOW && other->y > own->y + own->height + 1e-6))
    return;
  if (side == KITH_SIDE_ABOVE && other->y + other->height < own->y - 1e-6)
    return;
  if (across > best[side])
    {
      best[side] = across;
      self->neighbours[side] = number + 1;
    }
}

/**
 * kith_furniture_find_neighbours:
 * @pages: (element-type KithPage): all pages
 * @page: the number of this one
 *
 * Finds out on which pages the drawing goes on, and what it takes of this one.
 */
void
kith_furniture_find_neighbours (KithFurniture *self,
                                const GArray  *pages,
                                guint          page)
{
  const KithPage *own = &g_array_index (pages, KithPage, page);
  double best[KITH_N_SIDES] = { 0.0 };

  if (own->scale <= 0.0)
    return;

  self->window = (KithRect){ own->at.x, own->at.y, own->window.width * own->scale,
                             own->window.height * own->scale };
  for (guint i = 0; i < pages->len; i++)
    {
      const KithPage *other = &g_array_index (pages, KithPage, i);

      if (i != page && other->scale > 0.0)
        consider (self, &own->window, &other->window, i, best);
    }
}

static void
add_text (const KithSketch *sketch,
          const char       *text,
          double            cap_mm,
          KithWeight        weight,
          KithAlign         align,
          double            x,
          double            y,
          double            max_width)
{
  g_auto(GStrv) lines = kith_measurer_wrap (sketch->measurer, text, cap_mm, weight, max_width, 1);

  if (lines[0] != NULL)
    kith_sketch_text (sketch, KITH_PART_FURNITURE_TEXT, KITH_INK_STRUCTURAL, lines[0],
                      cap_mm / sketch->unit_mm, weight, align, &(KithPoint){ x, y }, 0.0);
}

static char *
dup_page_number (const KithFurniture *self)
{
  /* Translators: the number of a page and how many there are */
  return g_strdup_printf (_("Page %1$u of %2$u"), self->page + 1, self->n_pages);
}

static void
draw_title (const KithFurniture *self,
            const KithSketch    *sketch)
{
  double width = self->width_mm - 2.0 * MARGIN_MM;

  if (self->words->title != NULL)
    add_text (sketch, self->words->title, TITLE_CAP_MM, KITH_WEIGHT_BOLD, KITH_ALIGN_START, MARGIN_MM,
              MARGIN_MM, 0.75 * width);
  if (self->words->marking != NULL)
    add_text (sketch, self->words->marking, MARK_CAP_MM, KITH_WEIGHT_BOLD, KITH_ALIGN_END,
              self->width_mm - MARGIN_MM, MARGIN_MM, 0.24 * width);
}

/* Alone on a page the stamp is a box beside the legend. */
static void
draw_stamp (const KithFurniture *self,
            const KithSketch    *sketch)
{
  double line = kith_text_line_mm (SMALL_CAP_MM);
  double height = kith_furniture_stamp_height (self->words);
  KithRect box = { self->foot.x + self->foot.width - KITH_STAMP_WIDTH_MM + 4.0,
                   self->foot.y + self->foot.height - height, KITH_STAMP_WIDTH_MM - 4.0, height };
  g_autofree char *number = dup_page_number (self);
  guint n = count_stamp (self->words);
  KithStyle style = { KITH_INK_STRUCTURAL, KITH_DASH_SOLID, KITH_FILL_NONE, FALSE, 0.35f,
                      (float) sketch->unit_mm, 0.0f };

  kith_scene_builder_add_box (sketch->builder, KITH_SHAPE_RECT, KITH_PART_FURNITURE,
                              kith_scene_builder_add_style (sketch->builder, &style), &box);
  for (guint i = 0; i < n; i++)
    add_text (sketch, self->words->stamp[i], SMALL_CAP_MM, KITH_WEIGHT_NORMAL, KITH_ALIGN_START,
              box.x + STAMP_PADDING_MM, box.y + STAMP_PADDING_MM + i * line,
              box.width - 2.0 * STAMP_PADDING_MM);
  add_text (sketch, number, SMALL_CAP_MM, KITH_WEIGHT_BOLD, KITH_ALIGN_START,
            box.x + STAMP_PADDING_MM, box.y + STAMP_PADDING_MM + n * line,
            box.width - 2.0 * STAMP_PADDING_MM);
}

/* On one page of several it is a line at the foot. */
static void
draw_stamp_line (const KithFurniture *self,
                 const KithSketch    *sketch)
{
  g_autofree char *number = dup_page_number (self);
  g_autofree char *words = self->words->stamp != NULL
                             ? g_strjoinv (" · ", (char **) self->words->stamp) : g_strdup ("");
  double y = self->foot.y + self->foot.height - kith_text_line_mm (SMALL_CAP_MM);

  add_text (sketch, words, SMALL_CAP_MM, KITH_WEIGHT_NORMAL, KITH_ALIGN_START, self->foot.x, y,
            self->foot.width - 40.0);
  add_text (sketch, number, SMALL_CAP_MM, KITH_WEIGHT_BOLD, KITH_ALIGN_END,
            self->foot.x + self->foot.width, y, 40.0);
}

/* Ticks at the corners of an edge behind which the drawing goes on, and the page where it does. */
static void
draw_continuation (const KithFurniture *self,
                   const KithSketch    *sketch,
                   KithPageSide         side)
{
  static const char *const arrows[] = { "←", "→", "↑", "↓" };
  const KithRect *w = &self->window;
  double right = w->x + w->width, bottom = w->y + w->height;
  KithPoint ends[KITH_N_SIDES][4] = {
    { { w->x, w->y - 3.0 }, { w->x, w->y }, { w->x, bottom }, { w->x, bottom + 3.0 } },
    { { right, w->y - 3.0 }, { right, w->y }, { right, bottom }, { right, bottom + 3.0 } },
    { { w->x - 3.0, w->y }, { w->x, w->y }, { right, w->y }, { right + 3.0, w->y } },
    { { w->x - 3.0, bottom }, { w->x, bottom }, { right, bottom }, { right + 3.0, bottom } },
  };
  const KithPoint places[KITH_N_SIDES] = {
    { w->x - 1.0, w->y + w->height / 2.0 },
    { right + 1.0, w->y + w->height / 2.0 },
    { w->x + w->width / 2.0, w->y - 4.0 },
    { w->x + w->width / 2.0, bottom + 0.3 },
  };
  static const KithAlign aligns[] = { KITH_ALIGN_END, KITH_ALIGN_START, KITH_ALIGN_CENTRE,
                                      KITH_ALIGN_CENTRE };
  g_autofree char *text = g_strdup_printf ("%s %u", arrows[side], self->neighbours[side]);

  kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_SEGMENTS, KITH_PART_FURNITURE,
                                 kith_sketch_pen (sketch, KITH_INK_STRUCTURAL, KITH_PEN_THIN,
                                                  KITH_DASH_SOLID),
                                 ends[side], 4);
  add_text (sketch, text, SMALL_CAP_MM, KITH_WEIGHT_BOLD, aligns[side], places[side].x,
            places[side].y, 30.0);
}

static void
draw_legend (const KithFurniture *self,
             const KithSketch    *sketch)
{
  KithRect box = self->foot;

  if (self->n_pages == 1)
    {
      box.width -= KITH_STAMP_WIDTH_MM;
      box.y += box.height - kith_legend_get_height (self->legend, box.width);
    }
  else
    box.y = MARGIN_MM + 12.0;
  box.height = kith_legend_get_height (self->legend, box.width);
  kith_legend_draw (self->legend, sketch->builder, sketch->measurer, &box);
}

/**
 * kith_furniture_new_scene:
 *
 * Returns: (transfer full): everything on the page but the drawing, in millimetres of paper
 */
KithScene *
kith_furniture_new_scene (const KithFurniture *self)
{
  g_autoptr(KithSceneBuilder) builder = kith_scene_builder_new ();
  KithSketch sketch = { builder, self->measurer, KITH_SYMBOL_MM };

  draw_title (self, &sketch);
  if (self->n_pages == 1)
    draw_stamp (self, &sketch);
  else
    draw_stamp_line (self, &sketch);
  for (guint side = 0; side < KITH_N_SIDES; side++)
    if (self->neighbours[side] != 0)
      draw_continuation (self, &sketch, side);
  if (self->legend != NULL)
    draw_legend (self, &sketch);

  return kith_scene_builder_finish (builder);
}
