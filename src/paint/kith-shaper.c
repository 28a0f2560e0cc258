/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text as glyphs: shaped once at one size and kept, then drawn at any.
 *
 * Shaping does not depend on the zoom or the surface, so a label is shaped once in the life of the
 * shaper, and screen and paper break lines alike. Each shaper has fonts of its own, so a thread may
 * have one to itself. */

#include "config.h"

#include "paint/kith-shaper.h"

#include "paint/kith-fonts.h"

#define EM 100.0
#define CAP_PER_EM 0.714 /* of Noto Sans */
#define MAX_KEPT 60000   /* lines; about 30 MB */
#define N_WEIGHTS 2
#define N_PLAIN 0x530    /* Latin, Greek and Cyrillic letters that stand one after the other */

typedef struct
{
  PangoFont         *font; /* owned */
  cairo_font_face_t *face; /* owned */
  cairo_matrix_t     matrix;
} ShaperFont;

struct _KithShaper
{
  KithMeasurer  measurer; /* first, so that it can be turned back */
  PangoContext *context;  /* owned */
  PangoLayout  *layouts[N_WEIGHTS]; /* owned */
  GHashTable   *shaped[N_WEIGHTS];  /* owned; text to KithShapedText */
  GArray       *fonts;              /* owned; ShaperFont */
  float         advances[N_WEIGHTS][N_PLAIN]; /* of single letters; negative if not yet known */
};

static void
shaper_font_clear (ShaperFont *font)
{
  cairo_font_face_destroy (font->face);
  g_object_unref (font->font);
}

static void
shaped_text_free (KithShapedText *self)
{
  for (guint i = 0; i < self->n_runs; i++)
    {
      g_free (self->runs[i].glyphs);
      g_free (self->runs[i].clusters);
    }
  g_free (self->runs);
  g_free (self->boxes);
  g_free (self->text);
  g_free (self);
}

static PangoLayout *
new_layout (PangoContext *context,
            PangoWeight   weight)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, kith_fonts_get_families ());
  pango_font_description_set_absolute_size (font, EM * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_font_description_free (font);
  return layout;
}

static gboolean
is_plain (gunichar c)
{
  return c >= 0x20 && c < N_PLAIN && c != 0x7F && !(c >= 0x80 && c < 0xA0) && c != 0xAD
         && !(c >= 0x300 && c < 0x370) && !(c >= 0x483 && c < 0x48A);
}

static double
plain_advance (KithShaper *self,
               gunichar    c,
               KithWeight  weight)
{
  char letter[7] = { 0 };

  if (self->advances[weight][c] < 0.0f)
    {
      g_unichar_to_utf8 (c, letter);
      self->advances[weight][c] = (float) kith_shaper_shape (self, letter, weight)->width;
    }

  return self->advances[weight][c];
}

/* Adds up plain letters, which is quick and never much less than the shaped width; anything else is
   shaped. */
static double
shaper_width_mm (const KithMeasurer *measurer,
                 const char         *text,
                 double              cap_mm,
                 KithWeight          weight)
{
  KithShaper *self = (KithShaper *) measurer;
  double width = 0.0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_plain (c))
        return kith_shaper_shape (self, text, weight)->width * kith_shaper_get_scale (cap_mm);
      width += plain_advance (self, c, weight);
    }

  return width * kith_shaper_get_scale (cap_mm);
}

/**
 * kith_shaper_new:
 *
 * Returns: (transfer full): a shaper with fonts of its own, to be used by one thread at a time
 */
KithShaper *
kith_shaper_new (void)
{
  KithShaper *self = g_new0 (KithShaper, 1);
  g_autoptr(PangoFontMap) fonts = kith_fonts_new_map ();

  self->measurer.width_mm = shaper_width_mm;
  self->context = kith_fonts_new_context (fonts);
  self->layouts[KITH_WEIGHT_NORMAL] = new_layout (self->context, PANGO_WEIGHT_NORMAL);
  self->layouts[KITH_WEIGHT_BOLD] = new_layout (self->context, PANGO_WEIGHT_BOLD);
  self->fonts = g_array_new (FALSE, FALSE, sizeof (ShaperFont));
  g_array_set_clear_func (self->fonts, (GDestroyNotify) shaper_font_clear);
  for (guint i = 0; i < N_WEIGHTS; i++)
    {
      self->shaped[i] = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                               (GDestroyNotify) shaped_text_free);
      for (guint c = 0; c < N_PLAIN; c++)
        self->advances[i][c] = -1.0f;
    }

  return self;
}

/**
 * kith_shaper_free:
 *
 * Frees the shaper and everything it has shaped.
 */
void
kith_shaper_free (KithShaper *self)
{
  for (guint i = 0; i < N_WEIGHTS; i++)
    {
      g_hash_table_unref (self->shaped[i]);
      g_object_unref (self->layouts[i]);
    }
  g_array_unref (self->fonts);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * kith_shaper_get_measurer:
 *
 * Returns: (transfer none): the measurer that knows the fonts of @self
 */
const KithMeasurer *
kith_shaper_get_measurer (KithShaper *self)
{
  return &self->measurer;
}

static guint
number_of_font (KithShaper *self,
                PangoFont  *font)
{
  ShaperFont entry = { 0 };
  cairo_scaled_font_t *scaled;

  for (guint i = 0; i < self->fonts->len; i++)
    if (g_array_index (self->fonts, ShaperFont, i).font == font)
      return i;

  scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  entry.font = g_object_ref (font);
  entry.face = cairo_font_face_reference (cairo_scaled_font_get_font_face (scaled));
  cairo_scaled_font_get_font_matrix (scaled, &entry.matrix);
  g_array_append_val (self->fonts, entry);
  return self->fonts->len - 1;
}

static void
read_clusters (KithRun        *run,
               PangoGlyphItem *item,
               const char     *text)
{
  PangoGlyphItemIter iter;

  run->clusters = g_new0 (cairo_text_cluster_t, item->glyphs->num_glyphs);
  for (gboolean more = pango_glyph_item_iter_init_start (&iter, item, text); more;
       more = pango_glyph_item_iter_next_cluster (&iter))
    {
      cairo_text_cluster_t *cluster = &run->clusters[run->n_clusters++];
      int step = iter.end_glyph >= iter.start_glyph ? 1 : -1;

      cluster->num_bytes = iter.end_index - iter.start_index;
      for (int i = iter.start_glyph; i != iter.end_glyph; i += step)
        {
          PangoGlyph glyph = item->glyphs->glyphs[i].glyph;

          if (glyph != PANGO_GLYPH_EMPTY && !(glyph & PANGO_GLYPH_UNKNOWN_FLAG))
            cluster->num_glyphs++;
        }
    }
}

static void
read_glyphs (KithRun        *run,
             PangoGlyphItem *item,
             double         *x,
             GArray         *boxes)
{
  PangoGlyphString *glyphs = item->glyphs;

  run->glyphs = g_new (cairo_glyph_t, glyphs->num_glyphs);
  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      PangoGlyphInfo *info = &glyphs->glyphs[i];

      if (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG)
        g_array_append_val (boxes, *x);
      else if (info->glyph != PANGO_GLYPH_EMPTY)
        run->glyphs[run->n_glyphs++] = (cairo_glyph_t){
          info->glyph,
          *x + info->geometry.x_offset / (double) PANGO_SCALE,
          info->geometry.y_offset / (double) PANGO_SCALE,
        };
      *x += info->geometry.width / (double) PANGO_SCALE;
    }
}

static KithShapedText *
shape_line (KithShaper *self,
            const char *text,
            KithWeight  weight)
{
  KithShapedText *shaped = g_new0 (KithShapedText, 1);
  g_autoptr(GArray) boxes = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) runs = g_array_new (FALSE, TRUE, sizeof (KithRun));
  PangoLayoutLine *line;

  shaped->text = g_strdup (text);
  pango_layout_set_text (self->layouts[weight], text, -1);
  line = pango_layout_get_line_readonly (self->layouts[weight], 0);

  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *item = l->data;
      KithRun run = { 0 };

      run.font = number_of_font (self, item->item->analysis.font);
      run.text = shaped->text + item->item->offset;
      run.n_bytes = item->item->length;
      run.backward = item->item->analysis.level % 2 != 0;
      read_clusters (&run, item, pango_layout_get_text (self->layouts[weight]));
      read_glyphs (&run, item, &shaped->width, boxes);
      g_array_append_val (runs, run);
    }

  shaped->n_runs = runs->len;
  shaped->runs = (KithRun *) g_array_free (g_steal_pointer (&runs), FALSE);
  shaped->n_boxes = boxes->len;
  shaped->boxes = (double *) g_array_free (g_steal_pointer (&boxes), FALSE);
  return shaped;
}

/**
 * kith_shaper_shape:
 * @text: one line of UTF-8, never markup
 *
 * Turns a line into glyphs, or finds the glyphs it was turned into before.
 *
 * Returns: (transfer none): the glyphs; they may go away with the next call
 */
const KithShapedText *
kith_shaper_shape (KithShaper *self,
                   const char *text,
                   KithWeight  weight)
{
  KithShapedText *shaped;

  g_return_val_if_fail (self != NULL && text != NULL && weight < N_WEIGHTS, NULL);

  shaped = g_hash_table_lookup (self->shaped[weight], text);
  if (shaped != NULL)
    return shaped;

  if (g_hash_table_size (self->shaped[weight]) >= MAX_KEPT)
    g_hash_table_remove_all (self->shaped[weight]);

  shaped = shape_line (self, text, weight);
  g_hash_table_insert (self->shaped[weight], shaped->text, shaped);
  return shaped;
}

/**
 * kith_shaper_get_scale:
 * @cap_mm: cap height in millimetres
 *
 * Returns: what to multiply the units of shaped text with to have millimetres
 */
double
kith_shaper_get_scale (double cap_mm)
{
  return cap_mm / (EM * CAP_PER_EM);
}

/**
 * kith_shaper_set_font:
 * @cr: where the glyphs are going to be shown, in millimetres
 * @font: number of a font, from a run
 * @scale: from kith_shaper_get_scale()
 */
void
kith_shaper_set_font (KithShaper *self,
                      cairo_t    *cr,
                      guint       font,
                      double      scale)
{
  const ShaperFont *entry = &g_array_index (self->fonts, ShaperFont, font);
  cairo_matrix_t matrix = entry->matrix;

  matrix.xx *= scale;
  matrix.xy *= scale;
  matrix.yx *= scale;
  matrix.yy *= scale;
  cairo_set_font_face (cr, entry->face);
  cairo_set_font_matrix (cr, &matrix);
}
