/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands on a page round the drawing: title, handling mark, legend, stamp with the number of the
 * page, and where the drawing goes on. */

#include "config.h"

#include "scene/kith-furniture.h"

#include <glib/gi18n-lib.h>

#define MARGIN_MM 10.0
#define TITLE_CAP_MM 3.8
#define LEAST_TITLE_CAP_MM 2.4
#define SMALL_CAP_MM 2.1
#define MARK_CAP_MM 2.4
#define STAMP_PADDING_MM 2.0
#define TICK_MM 4.0
#define NUMBER_WIDTH_MM 36.0
#define MAP_WIDTH_MM 24.0
#define MAP_HEIGHT_MM 7.0

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

/* Small words in one line or two that end at @bottom; returns where they begin. */
static double
add_words_above (const KithSketch *sketch,
                 const char       *text,
                 double            x,
                 double            bottom,
                 double            max_width)
{
  g_auto(GStrv) lines = kith_measurer_wrap (sketch->measurer, text, SMALL_CAP_MM,
                                            KITH_WEIGHT_NORMAL, max_width, 2);
  double y = bottom - g_strv_length (lines) * kith_text_line_mm (SMALL_CAP_MM);

  for (guint i = 0; lines[i] != NULL; i++)
    add_text (sketch, lines[i], SMALL_CAP_MM, KITH_WEIGHT_NORMAL, KITH_ALIGN_START, x,
              y + i * kith_text_line_mm (SMALL_CAP_MM), max_width);
  return y;
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
  double room = self->words->marking != NULL ? 0.75 * width : width;
  double cap = TITLE_CAP_MM;

  /* A long title becomes smaller before it is cut short. */
  while (cap > LEAST_TITLE_CAP_MM && self->words->title != NULL
         && kith_sketch_width_mm (sketch, self->words->title, cap / sketch->unit_mm,
                                  KITH_WEIGHT_BOLD) > room)
    cap -= 0.2;
  if (self->words->title != NULL)
    add_text (sketch, self->words->title, cap, KITH_WEIGHT_BOLD, KITH_ALIGN_START, MARGIN_MM,
              MARGIN_MM, room);
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

/* Which part of the whole this page is, as a small plan that ends at @right. Returns its width. */
static double
draw_map (const KithFurniture *self,
          const KithSketch    *sketch,
          double               right,
          double               bottom)
{
  const KithPage *pages = (const KithPage *) self->pages->data;
  KithStyle open = { KITH_INK_STRUCTURAL, KITH_DASH_SOLID, KITH_FILL_NONE, FALSE, 0.25f,
                     (float) sketch->unit_mm, 0.0f };
  KithStyle full = open;
  guint columns = 0, rows = 0;
  double wide, high;

  for (guint i = 0; i < self->n_pages; i++)
    {
      columns = MAX (columns, pages[i].column + 1);
      rows = MAX (rows, pages[i].row + 1);
    }
  if (columns * rows < 2)
    return 0.0;

  full.fill = KITH_FILL_SOLID;
  high = MIN (2.4, MAP_HEIGHT_MM / rows);
  wide = MIN (1.4 * high, MAP_WIDTH_MM / columns);
  for (guint i = 0; i < self->n_pages; i++)
    if (pages[i].scale > 0.0)
      kith_scene_builder_add_box (sketch->builder, KITH_SHAPE_RECT, KITH_PART_FURNITURE,
                                  kith_scene_builder_add_style (sketch->builder,
                                                                i == self->page ? &full : &open),
                                  &(KithRect){ right - (columns - pages[i].column) * wide,
                                               bottom - (rows - pages[i].row) * high, wide, high });
  return columns * wide;
}

/* Where there is no room for a box it is lines at the foot, with the number of the page at the end. */
static void
draw_stamp_lines (const KithFurniture *self,
                  const KithSketch    *sketch)
{
  g_autofree char *number = dup_page_number (self);
  g_autofree char *words = self->words->stamp != NULL
                             ? g_strjoinv (" · ", (char **) self->words->stamp) : g_strdup ("");
  double line = kith_text_line_mm (SMALL_CAP_MM);
  double right = self->foot.x + self->foot.width, bottom = self->foot.y + self->foot.height;
  double map = self->is_alone ? 0.0 : draw_map (self, sketch, right, bottom);
  double room = self->foot.width - NUMBER_WIDTH_MM - (map > 0.0 ? map + 3.0 : 0.0);
  double top;

  add_text (sketch, number, SMALL_CAP_MM, KITH_WEIGHT_BOLD, KITH_ALIGN_END,
            map > 0.0 ? right - map - 3.0 : right, bottom - line, NUMBER_WIDTH_MM);
  top = add_words_above (sketch, words, self->foot.x, bottom, room);
  if (map > 0.0 && self->page == 0)
    add_text (sketch, _("To join the sheets, cut at the whole marks and lay them on the dashed ones."),
              SMALL_CAP_MM, KITH_WEIGHT_NORMAL, KITH_ALIGN_START, self->foot.x, top - line, room);
}

static guint
find_number (const KithFurniture *self,
             guint                column,
             guint                row)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      const KithPage *page = &g_array_index (self->pages, KithPage, i);

      if (page->scale > 0.0 && page->column == column && page->row == row)
        return i + 1;
    }

  return 0;
}

/* Where two sheets meet, on the paper of this one: a line from @from to @to that is marked at both
 * ends, outside the drawing, with the number of the other sheet. */
typedef struct
{
  KithPoint  from;
  KithPoint  to;
  KithPoint  word;
  KithAlign  align;
  KithDash   dash;
  const char *arrow;
} Seam;

static void
draw_seam (const KithSketch *sketch,
           const Seam       *seam,
           guint             number)
{
  double length = kith_point_distance (&seam->from, &seam->to);
  double dx = (seam->to.x - seam->from.x) / length * TICK_MM;
  double dy = (seam->to.y - seam->from.y) / length * TICK_MM;
  const KithPoint ends[4] = { { seam->from.x - dx, seam->from.y - dy }, seam->from, seam->to,
                              { seam->to.x + dx, seam->to.y + dy } };
  g_autofree char *text = g_strdup_printf ("%s %u", seam->arrow, number);

  kith_scene_builder_add_points (sketch->builder, KITH_SHAPE_SEGMENTS, KITH_PART_FURNITURE,
                                 kith_sketch_pen (sketch, KITH_INK_STRUCTURAL, KITH_PEN_MEDIUM,
                                                  seam->dash),
                                 ends, 4);
  add_text (sketch, text, SMALL_CAP_MM, KITH_WEIGHT_BOLD, seam->align, seam->word.x, seam->word.y,
            30.0);
}

/* Sheets are cut along the whole marks at their left and upper edge, and laid on the dashed marks of
 * the sheet before. */
static void
draw_seams (const KithFurniture *self,
            const KithSketch    *sketch)
{
  const KithPage *own = &g_array_index (self->pages, KithPage, self->page);
  KithRect w = { own->at.x, own->at.y, own->window.width * own->scale,
                 own->window.height * own->scale };
  double right = w.x + w.width, bottom = w.y + w.height;
  double next_x = w.x + own->own.width * own->scale, next_y = w.y + own->own.height * own->scale;
  double middle_y = w.y + w.height / 2.0;
  const struct
  {
    int  across;
    int  down;
    Seam seam;
  } sides[] = {
    { -1, 0, { { w.x, w.y }, { w.x, bottom }, { w.x - 1.0, middle_y }, KITH_ALIGN_END,
               KITH_DASH_SOLID, "←" } },
    { 1, 0, { { next_x, w.y }, { next_x, bottom }, { right + 1.0, middle_y }, KITH_ALIGN_START,
              KITH_DASH_FINE, "→" } },
    { 0, -1, { { w.x, w.y }, { right, w.y }, { right - 6.0, w.y - 4.0 }, KITH_ALIGN_END,
               KITH_DASH_SOLID, "↑" } },
    { 0, 1, { { w.x, next_y }, { right, next_y }, { right - 6.0, bottom + 0.3 }, KITH_ALIGN_END,
              KITH_DASH_FINE, "↓" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      guint number = find_number (self, own->column + sides[i].across, own->row + sides[i].down);

      if (number != 0)
        draw_seam (sketch, &sides[i].seam, number);
    }
}

static void
draw_legend (const KithFurniture *self,
             const KithSketch    *sketch)
{
  KithRect box = self->foot;

  if (self->is_boxed)
    box.width -= KITH_STAMP_WIDTH_MM;
  box.height = kith_legend_get_height (self->legend, box.width);
  if (self->is_boxed)
    box.y += self->foot.height - box.height;
  else if (self->is_alone)
    box.y += self->foot.height - box.height - KITH_STAMP_LINES_MM - 2.0;
  else if (g_array_index (self->pages, KithPage, self->page).scale > 0.0)
    box.y -= box.height;
  else
    box.y = MARGIN_MM + 12.0;
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
  if (self->is_boxed)
    draw_stamp (self, &sketch);
  else
    draw_stamp_lines (self, &sketch);
  if (!self->is_alone && g_array_index (self->pages, KithPage, self->page).scale > 0.0)
    draw_seams (self, &sketch);
  if (self->legend != NULL)
    draw_legend (self, &sketch);

  return kith_scene_builder_finish (builder);
}
