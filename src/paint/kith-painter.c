/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paints a scene on any cairo surface: screen, paper, PDF, SVG and PNG come from here and nowhere
 * else.
 *
 * Items of one look are painted together, and text is shaped once in the life of the painter. A
 * painter is used by one thread at a time; a thread of its own gets a painter of its own. */

#include "config.h"

#include "paint/kith-painter.h"

#include "paint/kith-paint-private.h"

#include <math.h>

#define MIN_READABLE_PX 3.4   /* cap height below which text is left out on a screen */
#define MIN_CHIP_PX 17.0      /* symbol size below which a box of letters would be empty */
#define MIN_DETAIL_PX 4.0     /* symbol size below which nothing inside a symbol can be made out */
#define MIN_DASH_PX 2.5       /* length of a round of dashes below which a line is drawn unbroken */
#define MIN_PEN_PX 0.4
#define MAX_TOGETHER 1000

/**
 * kith_painter_new:
 *
 * Returns: (transfer full): a painter with fonts of its own
 */
KithPainter *
kith_painter_new (void)
{
  KithPainter *self = g_new0 (KithPainter, 1);

  self->shaper = kith_shaper_new ();
  self->sprites = kith_sprites_new ();
  self->album = kith_album_new ();
  self->found = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  return self;
}

/**
 * kith_painter_free:
 *
 * Frees the painter and the text it has shaped.
 */
void
kith_painter_free (KithPainter *self)
{
  kith_shaper_free (self->shaper);
  kith_sprites_free (self->sprites);
  kith_album_free (self->album);
  g_array_unref (self->found);
  g_array_unref (self->glyphs);
  g_free (self);
}

/**
 * kith_painter_get_measurer:
 *
 * Returns: (transfer none): the measurer whose widths fit what @self paints
 */
const KithMeasurer *
kith_painter_get_measurer (KithPainter *self)
{
  return kith_shaper_get_measurer (self->shaper);
}

/**
 * kith_painter_get_n_missing:
 *
 * Returns: how many letters were painted as a box since the painter was made, because no installed
 *   font has them
 */
guint
kith_painter_get_n_missing (KithPainter *self)
{
  return self->n_missing;
}

static double
pen_width_mm (const KithPainting *painting,
              double              width_mm)
{
  double pixels = width_mm * painting->grid.scale;

  if (!painting->on_screen)
    return width_mm;

  return (pixels >= 0.8 ? MAX (round (pixels), 1.0) : MAX (pixels, MIN_PEN_PX))
         / painting->grid.scale;
}

static double
dash_period_mm (const KithStyle *style)
{
  const KithDashPattern *pattern = kith_dash_get_pattern (style->dash);
  double period = 0.0;

  for (guint i = 0; i < pattern->n; i++)
    period += pattern->lengths[i] * style->unit_mm;

  return period;
}

static gboolean
is_dashed (const KithPainting *painting,
           const KithStyle    *style)
{
  double period = dash_period_mm (style);

  return period > 0.0
         && (!painting->on_screen || period * painting->grid.scale >= MIN_DASH_PX);
}

/* A broken line that is too small to be seen as one is drawn thinner instead, with as much ink. */
static double
thinned_width_mm (const KithStyle *style)
{
  const KithDashPattern *pattern = kith_dash_get_pattern (style->dash);
  double period = dash_period_mm (style), ink = 0.0;

  if (period <= 0.0)
    return style->width_mm;
  for (guint i = 0; i < pattern->n; i += 2)
    ink += pattern->lengths[i] * style->unit_mm + (pattern->round ? style->width_mm * 0.8 : 0.0);

  return style->width_mm * MIN (ink / period, 1.0);
}

static gboolean
is_closed (const KithItem *item)
{
  return item->shape < KITH_SHAPE_POLYLINE || item->shape == KITH_SHAPE_POLYGON
         || item->shape == KITH_SHAPE_CLOSED_CURVE;
}

static void
stroke_dashed (const KithPainting *painting,
               const KithStyle    *style,
               const KithItem     *item,
               double              width_mm)
{
  cairo_t *cr = painting->cr;
  double length = kith_paint_path_length (painting->scene, item);

  kith_paint_fit_dash (cr, style, width_mm, length, is_closed (item));
  kith_paint_add_path (cr, painting->scene, item, &painting->grid);
  cairo_stroke (cr);
}

static void
set_pen (const KithPainting *painting,
         const KithStyle    *style,
         double              width_mm)
{
  cairo_t *cr = painting->cr;

  cairo_set_dash (cr, NULL, 0, 0.0);
  cairo_set_line_width (cr, width_mm);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, style->round_joins ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
}

static void
fill_path (const KithPainting *painting,
           const KithStyle    *style)
{
  kith_paint_set_ink (painting, style->fill == KITH_FILL_SOLID ? style->ink : KITH_INK_PAPER);
  cairo_fill_preserve (painting->cr);
}

static void
hatch_item (const KithPainting *painting,
            const KithStyle    *style,
            const KithItem     *item)
{
  KithRect box = kith_scene_get_item_box (painting->scene, item);

  kith_paint_set_ink (painting, style->ink);
  kith_paint_add_path (painting->cr, painting->scene, item, &painting->grid);
  kith_paint_hatch (painting->cr, style, &box);
}

/* The halo of a line is a wider line of paper below it. */
static void
stroke_halo (const KithPainting *painting,
             const KithStyle    *style,
             double              width_mm)
{
  if (style->halo_mm <= 0.0f)
    return;

  cairo_set_line_width (painting->cr, width_mm + 2.0 * style->halo_mm);
  kith_paint_set_ink (painting, KITH_INK_PAPER);
  cairo_stroke_preserve (painting->cr);
  cairo_set_line_width (painting->cr, width_mm);
}

static void
paint_path (const KithPainting *painting,
            const KithStyle    *style,
            double              width_mm,
            gboolean            dashed)
{
  cairo_t *cr = painting->cr;

  stroke_halo (painting, style, width_mm);
  if (style->fill == KITH_FILL_PAPER || style->fill == KITH_FILL_SOLID)
    fill_path (painting, style);
  if (width_mm > 0.0 && !dashed && style->ink != KITH_INK_NONE)
    {
      kith_paint_set_ink (painting, style->ink);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}

/* Whether a line is nothing but rectangles of whole pixels. */
static gboolean
is_rectangles (const KithPainting *painting,
               const KithPen      *pen,
               const KithItem     *item)
{
  return (item->shape == KITH_SHAPE_POLYLINE || item->shape == KITH_SHAPE_SEGMENTS)
         && pen->width_mm > 0.0 && pen->style->fill == KITH_FILL_NONE
         && kith_paint_is_on_axes (painting->scene, item);
}

/* Symbols of a few pixels are specks of ink. */
static guint
paint_specks (const KithPainting *painting,
              const KithPen      *pen,
              const KithItem    **items,
              guint               n_items)
{
  guint n_left = 0;

  kith_paint_set_ink (painting, pen->style->ink);
  for (guint i = 0; i < n_items; i++)
    if (items[i]->shape <= KITH_SHAPE_TRIANGLE)
      {
        KithRect box = kith_scene_get_item_box (painting->scene, items[i]);

        cairo_rectangle (painting->cr, box.x, box.y, box.width, box.height);
      }
    else
      items[n_left++] = items[i];
  cairo_fill (painting->cr);
  return n_left;
}

/* Paints what has a short way on the screen, and keeps the rest at the start of @items. */
static guint
paint_short_ways (const KithPainting *painting,
                  const KithPen      *pen,
                  const KithItem    **items,
                  guint               n_items)
{
  cairo_t *cr = painting->cr;
  guint n_left = 0;

  if (!painting->grid.is_on || pen->style->halo_mm > 0.0f)
    return n_items;

  cairo_save (cr);
  cairo_identity_matrix (cr);
  kith_paint_set_ink (painting, pen->style->ink);
  for (guint i = 0; i < n_items; i++)
    if (is_rectangles (painting, pen, items[i]))
      kith_pixels_add_lines (cr, painting->scene, items[i], pen->width_mm, &painting->grid);
    else
      items[n_left++] = items[i];
  cairo_fill (cr);
  cairo_restore (cr);

  n_items = n_left;
  n_left = 0;
  if (pen->style->unit_mm * painting->grid.scale < MIN_DETAIL_PX)
    return paint_specks (painting, pen, items, n_items);
  for (guint i = 0; i < n_items; i++)
    if (!kith_sprites_paint (painting->painter->sprites, cr, painting->scene, items[i], pen,
                             &painting->grid))
      items[n_left++] = items[i];

  return n_left;
}

static void
paint_shapes (KithPainting    *painting,
              const KithStyle *style,
              const KithItem **items,
              guint            n_items)
{
  gboolean dashed = style->width_mm > 0.0f && is_dashed (painting, style);
  double width = style->width_mm <= 0.0f ? 0.0
                 : pen_width_mm (painting, dashed ? style->width_mm : thinned_width_mm (style));
  gboolean hatched = style->fill >= KITH_FILL_DIAGONAL;
  KithPen pen = { style, width, kith_theme_get_colour (painting->theme, style->ink),
                  kith_theme_get_colour (painting->theme, KITH_INK_PAPER) };

  painting->grid.offset = fmod (round (width * painting->grid.scale), 2.0) != 0.0 ? 0.5 : 0.0;
  if (!dashed && !hatched)
    n_items = paint_short_ways (painting, &pen, items, n_items);
  set_pen (painting, style, width);
  for (guint i = 0; hatched && i < n_items; i++)
    hatch_item (painting, style, items[i]);
  set_pen (painting, style, width);
  for (guint i = 0; i < n_items; i++)
    {
      kith_paint_add_path (painting->cr, painting->scene, items[i], &painting->grid);
      if (i % MAX_TOGETHER == MAX_TOGETHER - 1)
        paint_path (painting, style, width, dashed);
    }
  paint_path (painting, style, width, dashed);

  kith_paint_set_ink (painting, style->ink);
  for (guint i = 0; dashed && i < n_items; i++)
    stroke_dashed (painting, style, items[i], width);
}

/* Whether an item can be made out at this size. A plate is there for the letters on it, whose height
 * is its unit. */
static gboolean
is_visible (const KithPainting *painting,
            const KithItem     *item)
{
  const KithStyle *style = kith_scene_get_style (painting->scene, item->style);
  double symbol_px = style->unit_mm * painting->grid.scale;

  if (!painting->on_screen)
    return TRUE;
  if (item->shape == KITH_SHAPE_TEXT)
    return kith_scene_get_text (painting->scene, item->text)->cap_mm * painting->grid.scale
           >= MIN_READABLE_PX;
  if (style->ink == KITH_INK_NONE)
    return symbol_px >= MIN_READABLE_PX;
  if (item->shape <= KITH_SHAPE_ROUND_RECT
      && (item->part == KITH_PART_CHIP || item->part == KITH_PART_BADGE))
    return symbol_px >= MIN_CHIP_PX;

  return symbol_px >= MIN_DETAIL_PX || item->part <= KITH_PART_BAR || item->part == KITH_PART_TIE
         || item->part == KITH_PART_SYMBOL;
}

static void
paint_group (KithPainting    *painting,
             const KithItem **items,
             guint            n_items)
{
  const KithStyle *style = kith_scene_get_style (painting->scene, items[0]->style);

  if (items[0]->part == KITH_PART_PICTURE || items[0]->part == KITH_PART_PAPER)
    kith_paint_pictures (painting, items, n_items);
  else if (items[0]->shape == KITH_SHAPE_TEXT)
    kith_paint_texts (painting, style, items, n_items);
  else
    paint_shapes (painting, style, items, n_items);
}

static gboolean
goes_with (const KithItem *a,
           const KithItem *b)
{
  return a->style == b->style && a->part == b->part
         && (a->shape == KITH_SHAPE_TEXT) == (b->shape == KITH_SHAPE_TEXT);
}

static void
begin (KithPainting *painting)
{
  cairo_surface_t *target = cairo_get_target (painting->cr);
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_matrix_t matrix;

  cairo_get_matrix (painting->cr, &matrix);
  painting->grid.scale = sqrt (fabs (matrix.xx * matrix.yy - matrix.xy * matrix.yx));
  painting->grid.x0 = matrix.x0;
  painting->grid.y0 = matrix.y0;
  painting->grid.is_on = painting->on_screen && matrix.xy == 0.0 && matrix.yx == 0.0
                         && matrix.xx == matrix.yy && matrix.xx > 0.0;
  painting->keeps_text = !painting->on_screen && cairo_surface_has_show_text_glyphs (target);

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_set_font_options (painting->cr, options);
  cairo_font_options_destroy (options);
  cairo_set_miter_limit (painting->cr, 10.0);
}

/**
 * kith_painter_paint_sheet:
 *
 * Paints the empty sheet of @theme over the whole clip of @cr.
 */
void
kith_painter_paint_sheet (cairo_t      *cr,
                          KithThemeKind theme)
{
  KithColour paper = kith_theme_get_colour (theme, KITH_INK_PAPER);

  cairo_save (cr);
  cairo_set_source_rgb (cr, paper.red, paper.green, paper.blue);
  cairo_paint (cr);
  cairo_restore (cr);
}

/**
 * kith_painter_paint_items:
 * @cr: where to paint; one unit is a millimetre of the sheet
 * @items: (array length=n_items): numbers of items, ascending
 *
 * Paints some items of @scene, leaving the state of @cr as it was.
 */
void
kith_painter_paint_items (KithPainter     *self,
                          cairo_t         *cr,
                          const KithScene *scene,
                          KithThemeKind    theme,
                          const guint32   *items,
                          guint            n_items,
                          KithPaintFlags   flags)
{
  KithPainting painting = { self, cr, scene, theme, (flags & KITH_PAINT_SCREEN) != 0 };
  const KithItem *all = kith_scene_get_items (scene);
  g_autofree const KithItem **group = g_new (const KithItem *, n_items + 1);
  guint n_group = 0;

  cairo_save (cr);
  cairo_new_path (cr);
  begin (&painting);
  for (guint i = 0; i < n_items; i++)
    {
      const KithItem *item = &all[items[i]];

      if (!is_visible (&painting, item))
        continue;
      if (n_group > 0 && !goes_with (group[0], item))
        {
          paint_group (&painting, group, n_group);
          n_group = 0;
        }
      group[n_group++] = item;
    }
  if (n_group > 0)
    paint_group (&painting, group, n_group);
  cairo_restore (cr);
}

/**
 * kith_painter_paint:
 * @cr: where to paint; one unit is a millimetre of the sheet
 * @area: (nullable): the part of the sheet that is wanted; items that do not touch it are left out
 *
 * Paints @scene, leaving the state of @cr as it was. The sheet itself is left to
 * kith_painter_paint_sheet().
 */
void
kith_painter_paint (KithPainter     *self,
                    cairo_t         *cr,
                    const KithScene *scene,
                    KithThemeKind    theme,
                    const KithRect  *area,
                    KithPaintFlags   flags)
{
  const KithRect *wanted = area != NULL ? area : kith_scene_get_bounds (scene);

  g_return_if_fail (self != NULL && cr != NULL && scene != NULL);

  kith_scene_collect_items_in (scene, wanted, self->found);
  kith_painter_paint_items (self, cr, scene, theme, (const guint32 *) self->found->data,
                            self->found->len, flags);
}

/**
 * kith_painter_paint_page:
 * @cr: where to paint; one unit is a millimetre of paper
 * @page: number of a page
 *
 * Paints one page: the part of the drawing that it shows, and what stands round it.
 */
void
kith_painter_paint_page (KithPainter     *self,
                         cairo_t         *cr,
                         const KithPages *pages,
                         guint            page,
                         KithThemeKind    theme,
                         KithPaintFlags   flags)
{
  const KithPage *entry = kith_pages_get_page (pages, page);
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (guint32));

  kith_pages_collect_items (pages, page, items);
  if (items->len > 0)
    {
      cairo_save (cr);
      cairo_rectangle (cr, entry->at.x, entry->at.y, entry->window.width * entry->scale,
                       entry->window.height * entry->scale);
      cairo_clip (cr);
      cairo_translate (cr, entry->at.x, entry->at.y);
      cairo_scale (cr, entry->scale, entry->scale);
      cairo_translate (cr, -entry->window.x, -entry->window.y);
      kith_painter_paint_items (self, cr, kith_pages_get_drawing (pages), theme,
                                (const guint32 *) items->data, items->len, flags);
      cairo_restore (cr);
    }
  kith_painter_paint (self, cr, entry->furniture, theme, NULL, flags);
}
