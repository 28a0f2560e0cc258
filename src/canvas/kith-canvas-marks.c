/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The marks over the still picture: what is selected, what the keyboard stands on, what the pointer
 * is over. A mark is an outline with a margin of paper, so it can be told in black and white too.
 */

#include "config.h"

#include "canvas/kith-canvas-private.h"

#include <math.h>

#define MARGIN_PX 4.0
#define RADIUS_PX 6.0
#define DASH_PX 3.0

/* Widths in pixels. */
typedef struct
{
  double   width;
  double   paper;
  double   alpha;
  gboolean dashed;
} Mark;

static const Mark selected_mark = { 2.5, 5.5, 1.0, FALSE };
static const Mark lit_mark = { 4.5, 9.0, 1.0, FALSE };
static const Mark focus_mark = { 1.5, 4.5, 1.0, TRUE };
static const Mark hover_mark = { 1.5, 0.0, 0.6, FALSE };

static void
add_round_box (cairo_t        *cr,
               const KithRect *box)
{
  double r = MIN (RADIUS_PX, MIN (box->width, box->height) / 2.0);
  double right = box->x + box->width, bottom = box->y + box->height;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - r, box->y + r, r, -G_PI_2, 0.0);
  cairo_arc (cr, right - r, bottom - r, r, 0.0, G_PI_2);
  cairo_arc (cr, box->x + r, bottom - r, r, G_PI_2, G_PI);
  cairo_arc (cr, box->x + r, box->y + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
add_curve (cairo_t         *cr,
           const KithPoint *points,
           guint            n_points)
{
  cairo_move_to (cr, points[0].x, points[0].y);
  for (guint i = 1; i + 2 < n_points; i += 3)
    cairo_curve_to (cr, points[i].x, points[i].y, points[i + 1].x, points[i + 1].y,
                    points[i + 2].x, points[i + 2].y);
}

static void
add_pieces (cairo_t         *cr,
            const KithPoint *points,
            guint            n_points,
            gboolean         apart)
{
  for (guint i = 0; i < n_points; i++)
    if (i == 0 || (apart && i % 2 == 0))
      cairo_move_to (cr, points[i].x, points[i].y);
    else
      cairo_line_to (cr, points[i].x, points[i].y);
}

/* Only lines are followed: the text and marks on them would make a muddle. */
static void
add_line (KithCanvas *self,
          cairo_t    *cr,
          guint       subject)
{
  guint n_items;
  const guint32 *items = kith_scene_get_subject_items (self->scene, subject, &n_items);

  cairo_save (cr);
  cairo_translate (cr, self->view.origin_px.x, self->view.origin_px.y);
  cairo_scale (cr, self->view.zoom, self->view.zoom);
  for (guint i = 0; i < n_items; i++)
    {
      const KithItem *item = &kith_scene_get_items (self->scene)[items[i]];
      const KithPoint *points = kith_scene_get_points (self->scene, item);

      if (item->shape == KITH_SHAPE_CURVE || item->shape == KITH_SHAPE_CLOSED_CURVE)
        add_curve (cr, points, item->n_points);
      else if (item->shape == KITH_SHAPE_POLYLINE || item->shape == KITH_SHAPE_POLYGON
               || item->shape == KITH_SHAPE_SEGMENTS)
        add_pieces (cr, points, item->n_points, item->shape == KITH_SHAPE_SEGMENTS);
    }
  cairo_restore (cr);
}

static void
stroke_mark (KithCanvas *self,
             cairo_t    *cr,
             const Mark *mark)
{
  KithColour accent = kith_theme_get_colour (self->theme, KITH_INK_ACCENT);
  KithColour paper = kith_theme_get_colour (self->theme, KITH_INK_PAPER);
  double dash = DASH_PX;

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (mark->paper > 0.0)
    {
      cairo_set_line_width (cr, mark->paper);
      cairo_set_source_rgb (cr, paper.red, paper.green, paper.blue);
      cairo_stroke_preserve (cr);
    }
  if (mark->dashed)
    cairo_set_dash (cr, &dash, 1, 0.0);
  cairo_set_line_width (cr, mark->width);
  cairo_set_source_rgba (cr, accent.red, accent.green, accent.blue, mark->alpha);
  cairo_stroke (cr);
}

static gboolean
is_outlined (const KithSubject *subject)
{
  return kith_subject_kind_stands (subject->kind) || subject->kind == KITH_SUBJECT_MEMBER
         || subject->kind == KITH_SUBJECT_NOTE || subject->kind == KITH_SUBJECT_CENTRE;
}

static void
draw_mark (KithCanvas  *self,
           GtkSnapshot *snapshot,
           guint        number,
           const Mark  *mark,
           double       margin)
{
  const KithSubject *subject = kith_scene_get_subject (self->scene, number);
  KithRect window = { 0.0, 0.0, self->view.width_px, self->view.height_px };
  KithRect box = kith_viewport_rect_to_px (&self->view, &subject->bounds);
  graphene_rect_t area, clip;
  cairo_t *cr = NULL;

  kith_rect_grow (&box, margin);
  if (kith_rect_is_empty (&subject->bounds) || !kith_rect_overlaps (&box, &window))
    return;

  graphene_rect_init (&clip, 0, 0, window.width, window.height);
  graphene_rect_init (&area, box.x - 4.0, box.y - 4.0, box.width + 8.0, box.height + 8.0);
  if (!graphene_rect_intersection (&area, &clip, &area))
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &area);
  if (is_outlined (subject))
    add_round_box (cr, &box);
  else
    add_line (self, cr, number);
  stroke_mark (self, cr, mark);
  cairo_destroy (cr);
}

/**
 * kith_canvas_draw_target:
 * @subject: number of the person a line would lead to
 */
void
kith_canvas_draw_target (KithCanvas  *self,
                         GtkSnapshot *snapshot,
                         guint        subject)
{
  draw_mark (self, snapshot, subject, &selected_mark, MARGIN_PX);
}

static gboolean
shows_focus (KithCanvas *self)
{
  GtkWidget *focus = self->window != NULL ? gtk_window_get_focus (self->window) : NULL;

  return focus != NULL && gtk_window_get_focus_visible (self->window)
         && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/**
 * kith_canvas_draw_marks:
 *
 * Draws the marks of what is selected, focused and pointed at, over the picture.
 */
void
kith_canvas_draw_marks (KithCanvas  *self,
                        GtkSnapshot *snapshot)
{
  guint current;

  if (self->scene == NULL)
    return;

  current = kith_canvas_get_current (self);
  for (guint i = 0; i < self->way->len; i++)
    {
      guint subject = kith_scene_find_subject (self->scene, self->way->pdata[i]);

      if (subject != KITH_NO_SUBJECT)
        draw_mark (self, snapshot, subject, &lit_mark, MARGIN_PX);
    }
  if (self->hovered != KITH_NO_SUBJECT)
    draw_mark (self, snapshot, self->hovered, &hover_mark, MARGIN_PX);
  for (guint i = 0; i < kith_selection_get_size (self->selection); i++)
    {
      guint subject = kith_scene_find_subject (self->scene,
                                               kith_selection_get_nth (self->selection, i));

      if (subject != KITH_NO_SUBJECT)
        draw_mark (self, snapshot, subject, &selected_mark, MARGIN_PX);
    }
  if (current != KITH_NO_SUBJECT && shows_focus (self))
    draw_mark (self, snapshot, current, &focus_mark, MARGIN_PX + 4.0);
}
