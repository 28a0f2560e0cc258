/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page on a cairo surface: first the grounds and rules, which tell nothing to somebody who cannot
 * see them, then the words in reading order, then the footer. */

#include "config.h"

#include "report/kith-document-pages-private.h"

#include "report/kith-pictures.h"

#define MM_PER_PT (25.4 / 72.0)

typedef struct
{
  double red, green, blue;
} Ink;

static const Ink black = { 0.0, 0.0, 0.0 };
static const Ink text_ink = { 0.10, 0.10, 0.10 };
static const Ink accent = { 0.122, 0.435, 0.420 };
static const Ink hairline = { 0.62, 0.60, 0.57 };
static const Ink tint = { 0.953, 0.945, 0.925 };
static const Ink cream = { 0.992, 0.965, 0.894 };

static void
set_ink (cairo_t *cr,
         Ink      ink)
{
  cairo_set_source_rgb (cr, ink.red, ink.green, ink.blue);
}

static void
paint_tint (const KithDocumentPages *self,
            cairo_t                 *cr,
            const KithRect          *box)
{
  static const double dots[] = { 0.4, 1.0 };

  if (!self->rules->black)
    {
      set_ink (cr, tint);
      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
      cairo_fill (cr);
      return;
    }

  set_ink (cr, black);
  cairo_set_line_width (cr, 0.3);
  cairo_set_dash (cr, dots, 2, 0.0);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);
}

static void
paint_line (cairo_t        *cr,
            const KithRect *box,
            double          width)
{
  cairo_set_line_width (cr, width);
  cairo_move_to (cr, box->x, box->y);
  cairo_line_to (cr, box->x + box->width, box->y + box->height);
  cairo_stroke (cr);
}

static void
paint_strong_rule (const KithDocumentPages *self,
                   cairo_t                 *cr,
                   const KithRect          *box)
{
  set_ink (cr, self->rules->black ? black : accent);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_fill (cr);
}

/* What decorates is drawn without an element around it. */
static void
paint_ground (const KithDocumentPages *self,
              cairo_t                 *cr,
              const KithPiece         *piece,
              const KithRect          *box)
{
  switch (piece->kind)
    {
    case KITH_PIECE_TINT:
      paint_tint (self, cr, box);
      break;
    case KITH_PIECE_RULE:
      set_ink (cr, self->rules->black ? black : hairline);
      paint_line (cr, box, 0.25);
      break;
    case KITH_PIECE_STRONG_RULE:
      paint_strong_rule (self, cr, box);
      break;
    case KITH_PIECE_WRITE:
      set_ink (cr, black);
      paint_line (cr, box, 0.3);
      break;
    case KITH_PIECE_PICTURE:
      set_ink (cr, black);
      kith_picture_paint (piece->picture, cr, box);
      break;
    default:
      break;
    }
}

static void
paint_box (cairo_t        *cr,
           const KithRect *box,
           gboolean        ticked)
{
  set_ink (cr, black);
  cairo_set_line_width (cr, 0.35);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_stroke (cr);
  if (!ticked)
    return;

  cairo_set_line_width (cr, 0.14 * box->width);
  cairo_move_to (cr, box->x + 0.18 * box->width, box->y + 0.52 * box->height);
  cairo_line_to (cr, box->x + 0.42 * box->width, box->y + 0.78 * box->height);
  cairo_line_to (cr, box->x + 0.84 * box->width, box->y + 0.22 * box->height);
  cairo_stroke (cr);
}

static void
paint_scene (const KithDocumentPages *self,
             cairo_t                 *cr,
             KithScene               *scene,
             const KithRect          *box)
{
  const KithRect *bounds = kith_scene_get_bounds (scene);
  double scale = box->width / bounds->width;

  cairo_save (cr);
  cairo_translate (cr, box->x, box->y);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -bounds->x, -bounds->y);
  kith_painter_paint (self->painter, cr, scene,
                      self->rules->black ? KITH_THEME_PRINT_BLACK : KITH_THEME_PRINT_COLOUR, bounds,
                      KITH_PAINT_PAPER);
  cairo_restore (cr);
}

static gboolean
is_ground (const KithPiece *piece)
{
  return piece->tag == KITH_NO_TAG;
}

static void
paint_words (const KithDocumentPages *self,
             cairo_t                 *cr,
             const KithPiece         *piece,
             const KithRect          *box)
{
  if (piece->kind == KITH_PIECE_TEXT)
    {
      set_ink (cr, self->rules->black ? black : text_ink);
      kith_typeset_draw_line (piece->set, piece->line, cr, box->x, box->y);
    }
  else if (piece->kind == KITH_PIECE_SCENE)
    paint_scene (self, cr, piece->scene, box);
  else
    paint_box (cr, box, piece->kind == KITH_PIECE_TICKED);
}

typedef void (*PieceFunc) (KithDocumentPages *self,
                           cairo_t           *cr,
                           const KithPiece   *piece,
                           const KithRect    *box,
                           gboolean           again,
                           gpointer           data);

static void
for_each_piece (KithDocumentPages *self,
                guint              page,
                cairo_t           *cr,
                PieceFunc          func,
                gpointer           data)
{
  const KithDocumentPage *sheet = &g_array_index (self->pages, KithDocumentPage, page);

  for (guint i = 0; i < sheet->n; i++)
    {
      const KithPlaced *placed = &g_array_index (self->placed, KithPlaced, sheet->first + i);
      const KithSlab *slab = &g_array_index (self->flow->slabs, KithSlab, placed->slab);

      for (guint p = 0; p < slab->n_pieces; p++)
        {
          const KithPiece *piece = &g_array_index (self->flow->pieces, KithPiece, slab->first_piece + p);
          KithRect box = piece->box;

          /* A rule above a group of facts has nothing to part where a page begins with them. */
          if (placed->top <= 0.0 && box.y < 0.0)
            continue;
          box.x += self->area.x;
          box.y += self->area.y + placed->top;
          func (self, cr, piece, &box, placed->again, data);
        }
    }
}

static void
ground_cb (KithDocumentPages *self,
           cairo_t           *cr,
           const KithPiece   *piece,
           const KithRect    *box,
           gboolean           again,
           gpointer           data)
{
  if (is_ground (piece))
    paint_ground (self, cr, piece, box);
  /* The head of a table is read once; where it is repeated, it is for the eye. */
  else if (again)
    paint_words (self, cr, piece, box);
}

static void
words_cb (KithDocumentPages *self,
          cairo_t           *cr,
          const KithPiece   *piece,
          const KithRect    *box,
          gboolean           again,
          gpointer           data)
{
  const KithTagger *tagger = data;

  if (is_ground (piece) || again)
    return;

  if (tagger != NULL)
    tagger->open (tagger->data, cr, piece->tag);
  paint_words (self, cr, piece, box);
}

static void
paint_footer (KithDocumentPages *self,
              guint              page,
              cairo_t           *cr)
{
  const KithTypeset *number = g_array_index (self->pages, KithDocumentPage, page).number;
  double line_mm = kith_typeset_get_line_mm (self->footer);
  guint n = kith_typeset_get_n_lines (self->footer);
  double em = self->rules->body_pt * MM_PER_PT;
  double top = self->area.y + self->area.height + 1.4 * em;
  double right = self->area.x + self->area.width;

  set_ink (cr, self->rules->black ? black : hairline);
  paint_line (cr, &(KithRect){ self->area.x, top - 0.35 * em, self->area.width, 0.0 }, 0.25);
  set_ink (cr, self->rules->black ? black : text_ink);
  for (guint i = 0; i < n; i++)
    kith_typeset_draw_line (self->footer, i, cr,
                            self->flow->rtl ? right - kith_typeset_get_width_mm (self->footer, i)
                                            : self->area.x,
                            top + i * line_mm);
  kith_typeset_draw_line (number, 0, cr,
                          self->flow->rtl ? self->area.x : right - kith_typeset_get_width_mm (number, 0),
                          top + (n - 1) * line_mm);
}

/**
 * kith_document_pages_paint:
 * @cr: with the corner of the page at its origin, in millimetres
 * @tagger: (nullable): hears which element is about to be drawn
 *
 * Draws a page.
 */
void
kith_document_pages_paint (KithDocumentPages *self,
                           guint              page,
                           cairo_t           *cr,
                           const KithTagger  *tagger)
{
  cairo_save (cr);
  if (self->ground == KITH_GROUND_CREAM)
    {
      set_ink (cr, cream);
      cairo_rectangle (cr, 0.0, 0.0, self->width_mm, self->height_mm);
      cairo_fill (cr);
    }
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  for_each_piece (self, page, cr, ground_cb, NULL);
  for_each_piece (self, page, cr, words_cb, (gpointer) tagger);
  if (tagger != NULL)
    tagger->close (tagger->data, cr, page);
  paint_footer (self, page, cr);
  cairo_restore (cr);
}
