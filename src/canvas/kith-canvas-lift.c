/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * People lifted off the drawing while they are dragged: the picture below stays as it is, with a
 * veil where they stood, and their symbols, painted once, follow the pointer with lines to those
 * they are related to. So a frame is a copy of a few symbols, however large the family is.
 */

#include "config.h"

#include "canvas/kith-canvas-lift.h"

#include "model/kith-records.h"

#include <math.h>

#define VEIL 0.7
#define LEAD_PX 1.5
#define DASH_PX 4.0
#define MAX_LEADS 400
#define MAX_VEILS 400
#define MARGIN_PX 2

/* From somebody who is moved to somebody who stays, in mm as they stood. */
typedef struct
{
  KithPoint moved;
  KithPoint stays;
} Lead;

struct _KithCanvasLift
{
  KithScene       *scene;  /* owned */
  GHashTable      *moved;  /* owned; set of ids lent by the scene */
  GArray          *people; /* owned; numbers of subjects, the leader among them */
  guint            n_put;  /* how many of them are put somewhere; the others stand with one of them */
  guint            leader;
  GArray          *leads;  /* owned; Lead */
  KithRect         box_mm; /* of all who are moved, as they stood */
  KithSnap         snap;

  cairo_surface_t *surface; /* owned, nullable; their symbols */
  double           zoom;    /* dots a millimetre of @surface */
  KithThemeKind    theme;   /* of @surface */
};

static void
take_along (KithCanvasLift *self,
            guint           number)
{
  const KithSubject *subject = kith_scene_get_subject (self->scene, number);

  if (!g_hash_table_add (self->moved, (gpointer) subject->id))
    return;

  g_array_append_val (self->people, number);
  kith_rect_add_rect (&self->box_mm, &subject->bounds);
}

static void
add_person (KithCanvasLift *self,
            const char     *id)
{
  guint number = kith_scene_find_subject (self->scene, id);

  if (number != KITH_NO_SUBJECT
      && kith_subject_kind_stands (kith_scene_get_subject (self->scene, number)->kind))
    take_along (self, number);
}

static void
add_lead (KithCanvasLift    *self,
          const KithSubject *moved,
          const char        *other)
{
  guint number = other != NULL && !g_hash_table_contains (self->moved, other)
                   ? kith_scene_find_subject (self->scene, other) : KITH_NO_SUBJECT;
  Lead lead = { moved->anchor };

  if (number == KITH_NO_SUBJECT || self->leads->len >= MAX_LEADS)
    return;

  lead.stays = kith_scene_get_subject (self->scene, number)->anchor;
  g_array_append_val (self->leads, lead);
}

/* Who stood at a place goes with it. */
static void
add_those_at (KithCanvasLift *self,
              KithCase       *family,
              const char     *place)
{
  GPtrArray *rows = kith_case_get_referrers (family, place);

  for (guint i = 0; i < rows->len; i++)
    if (kith_record_get_kind (rows->pdata[i]) == KITH_RECORD_PLACE_PERSON)
      {
        guint number = kith_scene_find_subject (self->scene, kith_record_get_id (rows->pdata[i]));

        if (number != KITH_NO_SUBJECT)
          take_along (self, number);
      }
}

static const struct
{
  KithRecordKind kind;
  guint          one;
  guint          other;
} relations[] = {
  { KITH_RECORD_PARENTAGE, KITH_PARENTAGE_CHILD, KITH_PARENTAGE_PARENT },
  { KITH_RECORD_PARTNERSHIP, KITH_PARTNERSHIP_PARTNER_A, KITH_PARTNERSHIP_PARTNER_B },
  { KITH_RECORD_SIBSHIP, KITH_SIBSHIP_PERSON_A, KITH_SIBSHIP_PERSON_B },
  { KITH_RECORD_TIE, KITH_TIE_GIVER, KITH_TIE_RECEIVER },
};

static void
add_leads_of (KithCanvasLift    *self,
              KithCase          *family,
              const KithSubject *subject)
{
  GPtrArray *rows = kith_case_get_referrers (family, subject->id);

  for (guint i = 0; i < rows->len; i++)
    for (guint r = 0; r < G_N_ELEMENTS (relations); r++)
      if (kith_record_get_kind (rows->pdata[i]) == relations[r].kind)
        {
          const char *one = kith_record_get_ref (rows->pdata[i], relations[r].one);
          const char *other = kith_record_get_ref (rows->pdata[i], relations[r].other);

          add_lead (self, subject, g_strcmp0 (one, subject->id) == 0 ? other : one);
        }
}

/**
 * kith_canvas_lift_new:
 * @ids: (element-type utf8): who is moved; those who are not drawn are passed over
 * @leader: number of the one under the pointer, which is one of them
 *
 * Returns: (transfer full): people who have not been moved yet
 */
KithCanvasLift *
kith_canvas_lift_new (KithScene *scene,
                      KithCase  *family,
                      GPtrArray *ids,
                      guint      leader)
{
  KithCanvasLift *self = g_new0 (KithCanvasLift, 1);

  self->scene = kith_scene_ref (scene);
  self->moved = g_hash_table_new (g_str_hash, g_str_equal);
  self->people = g_array_new (FALSE, FALSE, sizeof (guint));
  self->leads = g_array_new (FALSE, FALSE, sizeof (Lead));
  self->leader = leader;
  self->box_mm = KITH_RECT_EMPTY;
  for (guint i = 0; i < ids->len; i++)
    add_person (self, ids->pdata[i]);
  self->n_put = self->people->len;
  for (guint i = 0; i < self->n_put; i++)
    add_those_at (self, family,
                  kith_scene_get_subject (scene, g_array_index (self->people, guint, i))->id);
  for (guint i = 0; i < self->people->len; i++)
    add_leads_of (self, family,
                  kith_scene_get_subject (scene, g_array_index (self->people, guint, i)));

  return self;
}

/**
 * kith_canvas_lift_free:
 *
 * Puts everybody back to where they stood.
 */
void
kith_canvas_lift_free (KithCanvasLift *self)
{
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_hash_table_unref (self->moved);
  g_array_unref (self->people);
  g_array_unref (self->leads);
  kith_scene_unref (self->scene);
  g_free (self);
}

/**
 * kith_canvas_lift_move:
 * @by_mm: how far from where they stood
 * @tolerance_mm: how far lines of others reach; 0 leaves the hand free
 */
void
kith_canvas_lift_move (KithCanvasLift  *self,
                       const KithPoint *by_mm,
                       double           tolerance_mm)
{
  self->snap = kith_snap_move (self->scene, self->moved, self->leader, by_mm, tolerance_mm);
}

/**
 * kith_canvas_lift_has_moved:
 *
 * Returns: whether they stand anywhere else than they did
 */
gboolean
kith_canvas_lift_has_moved (KithCanvasLift *self)
{
  return fabs (self->snap.by_mm.x) > 0.01 || fabs (self->snap.by_mm.y) > 0.01;
}

/**
 * kith_canvas_lift_get_n:
 *
 * Returns: how many are put somewhere; those who stood at a place only go with it
 */
guint
kith_canvas_lift_get_n (KithCanvasLift *self)
{
  return self->n_put;
}

/**
 * kith_canvas_lift_get_nth:
 * @at_mm: (out): where the middle of their symbol is now
 *
 * Returns: the id of one of those who are moved
 */
const char *
kith_canvas_lift_get_nth (KithCanvasLift *self,
                          guint           position,
                          KithPoint      *at_mm)
{
  const KithSubject *subject
    = kith_scene_get_subject (self->scene, g_array_index (self->people, guint, position));

  *at_mm = (KithPoint){ subject->anchor.x + self->snap.by_mm.x,
                        subject->anchor.y + self->snap.by_mm.y };
  return subject->id;
}

/* Drawing. */

/* The symbols as pixels, with a margin for lines that reach beyond their box. */
static void
paint_surface (KithCanvasLift *self,
               double          zoom,
               KithThemeKind   theme)
{
  int width = (int) ceil (self->box_mm.width * zoom) + 2 * MARGIN_PX;
  int height = (int) ceil (self->box_mm.height * zoom) + 2 * MARGIN_PX;
  g_autoptr(KithPainter) painter = kith_painter_new ();
  cairo_t *cr;

  g_clear_pointer (&self->surface, cairo_surface_destroy);
  self->zoom = zoom;
  self->theme = theme;
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, CLAMP (width, 1, 8192),
                                              CLAMP (height, 1, 8192));
  cr = cairo_create (self->surface);
  cairo_translate (cr, MARGIN_PX, MARGIN_PX);
  cairo_scale (cr, zoom, zoom);
  cairo_translate (cr, -self->box_mm.x, -self->box_mm.y);
  for (guint i = 0; i < self->people->len; i++)
    {
      guint n;
      const guint32 *items = kith_scene_get_subject_items (
        self->scene, g_array_index (self->people, guint, i), &n);

      kith_painter_paint_items (painter, cr, self->scene, theme, items, n, KITH_PAINT_SCREEN);
    }
  cairo_destroy (cr);
}

static GdkRGBA
rgba (KithThemeKind theme,
      KithInk       ink,
      double        alpha)
{
  KithColour colour = kith_theme_get_colour (theme, ink);

  return (GdkRGBA){ (float) colour.red, (float) colour.green, (float) colour.blue, (float) alpha };
}

static void
draw_veils (KithCanvasLift     *self,
            GtkSnapshot        *snapshot,
            const KithViewport *view,
            KithThemeKind       theme)
{
  GdkRGBA paper = rgba (theme, KITH_INK_PAPER, VEIL);

  for (guint i = 0; i < MIN (self->people->len, MAX_VEILS); i++)
    {
      KithRect box = kith_viewport_rect_to_px (
        view, &kith_scene_get_subject (self->scene, g_array_index (self->people, guint, i))->bounds);

      gtk_snapshot_append_color (snapshot, &paper,
                                 &GRAPHENE_RECT_INIT ((float) floor (box.x), (float) floor (box.y),
                                                      (float) ceil (box.width),
                                                      (float) ceil (box.height)));
    }
}

static void
draw_lead (const KithPoint *from,
           const KithPoint *to,
           const GdkRGBA   *ink,
           GtkSnapshot     *snapshot)
{
  double dash = DASH_PX;
  double left = MIN (from->x, to->x) - 2.0, top = MIN (from->y, to->y) - 2.0;
  cairo_t *cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT ((float) left, (float) top,
                                   (float) (fabs (from->x - to->x) + 4.0),
                                   (float) (fabs (from->y - to->y) + 4.0)));

  gdk_cairo_set_source_rgba (cr, ink);
  cairo_set_line_width (cr, LEAD_PX);
  cairo_set_dash (cr, &dash, 1, 0.0);
  cairo_move_to (cr, from->x, from->y);
  cairo_line_to (cr, to->x, to->y);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_leads (KithCanvasLift     *self,
            GtkSnapshot        *snapshot,
            const KithViewport *view,
            KithThemeKind       theme)
{
  GdkRGBA ink = rgba (theme, KITH_INK_ACCENT, 0.8);

  for (guint i = 0; i < self->leads->len; i++)
    {
      const Lead *lead = &g_array_index (self->leads, Lead, i);
      KithPoint moved = { lead->moved.x + self->snap.by_mm.x, lead->moved.y + self->snap.by_mm.y };
      KithPoint from = kith_viewport_to_px (view, &moved);
      KithPoint to = kith_viewport_to_px (view, &lead->stays);

      draw_lead (&from, &to, &ink, snapshot);
    }
}

static void
draw_guides (KithCanvasLift     *self,
             GtkSnapshot        *snapshot,
             const KithViewport *view,
             KithThemeKind       theme)
{
  KithPoint at = kith_viewport_to_px (view, &(KithPoint){ self->snap.column_mm,
                                                          self->snap.row_mm });
  GdkRGBA ink = rgba (theme, KITH_INK_ACCENT, 0.5);

  if (self->snap.has_column)
    gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT ((float) floor (at.x), 0, 1,
                                                                    (float) view->height_px));
  if (self->snap.has_row)
    gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT (0, (float) floor (at.y),
                                                                    (float) view->width_px, 1));
}

static void
draw_people (KithCanvasLift     *self,
             GtkSnapshot        *snapshot,
             const KithViewport *view,
             int                 scale)
{
  KithPoint corner = kith_viewport_to_px (view, &(KithPoint){ self->box_mm.x + self->snap.by_mm.x,
                                                              self->box_mm.y + self->snap.by_mm.y });
  double x = round (corner.x * scale) / scale - (double) MARGIN_PX / scale;
  double y = round (corner.y * scale) / scale - (double) MARGIN_PX / scale;
  cairo_t *cr = gtk_snapshot_append_cairo (
    snapshot,
    &GRAPHENE_RECT_INIT ((float) x, (float) y,
                         (float) cairo_image_surface_get_width (self->surface) / scale,
                         (float) cairo_image_surface_get_height (self->surface) / scale));

  cairo_translate (cr, x, y);
  cairo_scale (cr, 1.0 / scale, 1.0 / scale);
  cairo_set_source_surface (cr, self->surface, 0.0, 0.0);
  cairo_paint (cr);
  cairo_destroy (cr);
}

/**
 * kith_canvas_lift_draw:
 * @scale: dots a pixel
 *
 * Draws them where they are now, over the picture.
 */
void
kith_canvas_lift_draw (KithCanvasLift     *self,
                       GtkSnapshot        *snapshot,
                       const KithViewport *view,
                       KithThemeKind       theme,
                       int                 scale)
{
  if (kith_rect_is_empty (&self->box_mm))
    return;
  if (self->surface == NULL || self->zoom != view->zoom * scale || self->theme != theme)
    paint_surface (self, view->zoom * scale, theme);

  draw_veils (self, snapshot, view, theme);
  draw_guides (self, snapshot, view, theme);
  draw_leads (self, snapshot, view, theme);
  draw_people (self, snapshot, view, scale);
}
