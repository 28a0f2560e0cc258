/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of text in their boxes: many glyphs at a time on a screen, with their letters in files. */

#include "config.h"

#include "paint/kith-paint-private.h"

/* How far a halo reaches below the letters, in cap heights: it must not touch the line that they
 * stand on. */
#define DESCENT 0.22

/**
 * kith_paint_set_ink:
 *
 * Makes @ink, as the theme has it, the colour of what is painted next.
 */
void
kith_paint_set_ink (const KithPainting *painting,
                    KithInk             ink)
{
  KithColour colour = kith_theme_get_colour (painting->theme, ink);

  cairo_set_source_rgb (painting->cr, colour.red, colour.green, colour.blue);
}

typedef struct
{
  const KithShapedText *shaped;
  double                scale;
  double                x;
  double                y;
} PlacedText;

static PlacedText
place_text (const KithPainting *painting,
            const KithItem     *item)
{
  const KithText *text = kith_scene_get_text (painting->scene, item->text);
  KithRect box = kith_scene_get_item_box (painting->scene, item);
  PlacedText placed = { 0 };
  double spare;

  placed.shaped = kith_shaper_shape (painting->painter->shaper, text->text, text->weight);
  placed.scale = kith_shaper_get_scale (text->cap_mm);
  /* Measured elsewhere, a line may come out wider than its box; it never leaves it. */
  if (placed.shaped->width * placed.scale > box.width * 1.001 && box.width > 0.0)
    placed.scale = box.width / placed.shaped->width;
  spare = box.width - placed.shaped->width * placed.scale;
  placed.x = box.x + spare * text->align / 2.0;
  placed.y = box.y + kith_text_baseline_mm (text->cap_mm);
  return placed;
}

static void
show_boxes (const KithPainting *painting,
            const PlacedText   *placed,
            double              cap_mm)
{
  for (guint i = 0; i < placed->shaped->n_boxes; i++)
    cairo_rectangle (painting->cr, placed->x + placed->shaped->boxes[i] * placed->scale + 0.1 * cap_mm,
                     placed->y - cap_mm, 0.6 * cap_mm, cap_mm);
  cairo_set_line_width (painting->cr, 0.08 * cap_mm);
  cairo_stroke (painting->cr);
  painting->painter->n_missing += placed->shaped->n_boxes;
}

static void
place_glyphs (GArray           *glyphs,
              const KithRun    *run,
              const PlacedText *placed)
{
  guint first = glyphs->len;

  g_array_set_size (glyphs, first + run->n_glyphs);
  for (guint i = 0; i < run->n_glyphs; i++)
    g_array_index (glyphs, cairo_glyph_t, first + i) = (cairo_glyph_t){
      run->glyphs[i].index,
      placed->x + run->glyphs[i].x * placed->scale,
      placed->y + run->glyphs[i].y * placed->scale,
    };
}

/* Surfaces that can be searched get the letters with the glyphs, one run at a time. */
static void
show_run_with_letters (const KithPainting *painting,
                       const KithRun      *run)
{
  GArray *glyphs = painting->painter->glyphs;

  cairo_show_text_glyphs (painting->cr, run->text, run->n_bytes,
                          (cairo_glyph_t *) glyphs->data, glyphs->len, run->clusters,
                          run->n_clusters,
                          run->backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
  g_array_set_size (glyphs, 0);
}

static void
show_waiting_glyphs (const KithPainting *painting)
{
  GArray *glyphs = painting->painter->glyphs;

  if (glyphs->len > 0)
    cairo_show_glyphs (painting->cr, (cairo_glyph_t *) glyphs->data, glyphs->len);
  g_array_set_size (glyphs, 0);
}

static void
paint_halos (const KithPainting *painting,
             const KithStyle    *style,
             const KithItem    **items,
             guint               n_items)
{
  for (guint i = 0; i < n_items; i++)
    {
      const KithText *text = kith_scene_get_text (painting->scene, items[i]->text);
      PlacedText placed = place_text (painting, items[i]);

      cairo_rectangle (painting->cr, placed.x - style->halo_mm,
                       placed.y - text->cap_mm - style->halo_mm,
                       placed.shaped->width * placed.scale + 2.0 * style->halo_mm,
                       (1.0 + DESCENT) * text->cap_mm + 2.0 * style->halo_mm);
    }
  kith_paint_set_ink (painting, KITH_INK_PAPER);
  cairo_fill (painting->cr);
}

/**
 * kith_paint_texts:
 * @items: (array length=n_items): lines of text of one style
 *
 * Paints the lines, as many glyphs at a time as have one font and size.
 */
void
kith_paint_texts (KithPainting    *painting,
                  const KithStyle *style,
                  const KithItem **items,
                  guint            n_items)
{
  KithShaper *shaper = painting->painter->shaper;
  guint font = G_MAXUINT;
  double scale = 0.0;

  if (style->halo_mm > 0.0f)
    paint_halos (painting, style, items, n_items);
  kith_paint_set_ink (painting, style->ink);
  cairo_set_dash (painting->cr, NULL, 0, 0.0);

  for (guint i = 0; i < n_items; i++)
    {
      double cap = kith_scene_get_text (painting->scene, items[i]->text)->cap_mm;
      PlacedText placed = place_text (painting, items[i]);

      for (guint r = 0; r < placed.shaped->n_runs; r++)
        {
          const KithRun *run = &placed.shaped->runs[r];

          if (run->font != font || placed.scale != scale)
            {
              show_waiting_glyphs (painting);
              kith_shaper_set_font (shaper, painting->cr, run->font, placed.scale);
            }
          font = run->font;
          scale = placed.scale;
          place_glyphs (painting->painter->glyphs, run, &placed);
          if (painting->keeps_text)
            show_run_with_letters (painting, run);
        }
      if (placed.shaped->n_boxes > 0)
        show_boxes (painting, &placed, cap);
    }
  show_waiting_glyphs (painting);
}
