/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A piece of a drawing for the clipboard, as SVG, as PNG and in words: the people who are selected
 * with the lines among them, or everything. Painted as for paper, in colour on white.
 */

#include "config.h"

#include "canvas/kith-canvas-snippet.h"

#include "paint/kith-painter.h"

#include <cairo-svg.h>
#include <math.h>

#define MARGIN_MM 3.0
#define POINTS_PER_MM (72.0 / 25.4)
#define DOTS_PER_MM (192.0 / 25.4)
#define MOST_DOTS 8000.0

typedef struct
{
  const KithScene *scene;
  GArray          *items;  /* owned; guint32 */
  KithRect         box_mm;
} Piece;

static gboolean
is_chosen (const KithScene *scene,
           guint            owner,
           GHashTable      *chosen)
{
  return owner != KITH_NO_SUBJECT
         && g_hash_table_contains (chosen, kith_scene_get_subject (scene, owner)->id);
}

static void
collect_box (Piece      *self,
             GHashTable *chosen)
{
  guint n = kith_scene_get_n_subjects (self->scene);

  for (guint i = 0; i < n; i++)
    if (is_chosen (self->scene, i, chosen))
      kith_rect_add_rect (&self->box_mm, &kith_scene_get_subject (self->scene, i)->bounds);
}

static gboolean
lies_within (const KithRect *box,
             const KithRect *inner)
{
  return inner->x >= box->x && inner->y >= box->y
         && inner->x + inner->width <= box->x + box->width
         && inner->y + inner->height <= box->y + box->height;
}

/* Those who are chosen, and the lines that lie wholly between them. */
static void
collect_items (Piece      *self,
               GHashTable *chosen)
{
  guint n = kith_scene_get_n_items (self->scene);

  for (guint32 i = 0; i < n; i++)
    {
      const KithItem *item = &kith_scene_get_items (self->scene)[i];
      gboolean is_person = item->owner != KITH_NO_SUBJECT
                           && kith_subject_kind_stands (
                                kith_scene_get_subject (self->scene, item->owner)->kind);
      KithRect bounds = kith_scene_get_item_bounds (self->scene, i);

      if (chosen == NULL || is_chosen (self->scene, item->owner, chosen)
          || (!is_person && lies_within (&self->box_mm, &bounds)))
        g_array_append_val (self->items, i);
    }
}

static void
piece_init (Piece           *self,
            const KithScene *scene,
            GPtrArray       *ids)
{
  g_autoptr(GHashTable) chosen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (chosen, ids->pdata[i]);

  self->scene = scene;
  self->items = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->box_mm = KITH_RECT_EMPTY;
  collect_box (self, chosen);
  if (kith_rect_is_empty (&self->box_mm))
    self->box_mm = *kith_scene_get_bounds (scene);
  kith_rect_grow (&self->box_mm, MARGIN_MM);
  collect_items (self, ids->len > 0 ? chosen : NULL);
}

static void
paint (const Piece *self,
       cairo_t     *cr,
       double       scale)
{
  g_autoptr(KithPainter) painter = kith_painter_new ();

  kith_painter_paint_sheet (cr, KITH_THEME_PRINT_COLOUR);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -self->box_mm.x, -self->box_mm.y);
  kith_painter_paint_items (painter, cr, self->scene, KITH_THEME_PRINT_COLOUR,
                            (const guint32 *) self->items->data, self->items->len,
                            KITH_PAINT_PAPER);
}

static cairo_status_t
take_bytes (void                *closure,
            const unsigned char *data,
            unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * kith_snippet_new_svg:
 * @ids: (element-type utf8): who is chosen; nobody for everything
 *
 * Returns: (transfer full): a drawing as SVG
 */
GBytes *
kith_snippet_new_svg (const KithScene *scene,
                      GPtrArray       *ids)
{
  GByteArray *bytes = g_byte_array_new ();
  Piece piece;
  cairo_surface_t *surface;
  cairo_t *cr;

  piece_init (&piece, scene, ids);
  surface = cairo_svg_surface_create_for_stream (take_bytes, bytes,
                                                 piece.box_mm.width * POINTS_PER_MM,
                                                 piece.box_mm.height * POINTS_PER_MM);
  cr = cairo_create (surface);
  paint (&piece, cr, POINTS_PER_MM);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  g_array_unref (piece.items);
  return g_byte_array_free_to_bytes (bytes);
}

/**
 * kith_snippet_new_png:
 * @ids: (element-type utf8): who is chosen; nobody for everything
 *
 * Returns: (transfer full): a picture of 192 dots an inch, or fewer where it would be very large
 */
GBytes *
kith_snippet_new_png (const KithScene *scene,
                      GPtrArray       *ids)
{
  GByteArray *bytes = g_byte_array_new ();
  Piece piece;
  cairo_surface_t *surface;
  cairo_t *cr;
  double scale;

  piece_init (&piece, scene, ids);
  scale = MIN (DOTS_PER_MM, MOST_DOTS / MAX (piece.box_mm.width, piece.box_mm.height));
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        MAX (1, (int) ceil (piece.box_mm.width * scale)),
                                        MAX (1, (int) ceil (piece.box_mm.height * scale)));
  cr = cairo_create (surface);
  paint (&piece, cr, scale);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, take_bytes, bytes);
  cairo_surface_destroy (surface);
  g_array_unref (piece.items);
  return g_byte_array_free_to_bytes (bytes);
}

/**
 * kith_snippet_dup_text:
 * @ids: (element-type utf8): who is chosen; nobody for everybody
 *
 * Returns: (transfer full): a sentence for each person, one a line
 */
char *
kith_snippet_dup_text (KithScene *scene,
                       GPtrArray *ids)
{
  GString *text = g_string_new (NULL);
  guint n = kith_scene_get_n_subjects (scene);

  for (guint i = 0; i < n; i++)
    {
      const KithSubject *subject = kith_scene_get_subject (scene, i);

      if (!kith_subject_kind_stands (subject->kind)
          || (ids->len > 0
              && !g_ptr_array_find_with_equal_func (ids, subject->id, g_str_equal, NULL)))
        continue;
      subject = kith_scene_get_described (scene, i);
      g_string_append_printf (text, "%s\n", *subject->description != '\0' ? subject->description
                                                                          : subject->name);
    }

  return g_string_free (text, FALSE);
}
