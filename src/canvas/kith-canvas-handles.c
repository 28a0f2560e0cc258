/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The handles round the one person who is selected, and the ghost of somebody who is being added:
 * both stand over the picture, and neither is in the case.
 */

#include "config.h"

#include "canvas/kith-canvas-private.h"

#include "canvas/kith-canvas-handle.h"
#include "scene/kith-sketch.h"

#include <math.h>
#include <string.h>

#define GHOST_DASH_PX 4.0
#define GHOST_WIDTH_PX 2.0

static void
handle_pressed_cb (KithCanvas       *self,
                   KithCanvasHandle *handle)
{
  kith_canvas_tell_handle (self, kith_canvas_handle_get_kind (handle));
}

static void
handle_dragged_cb (KithCanvas       *self,
                   double            x,
                   double            y,
                   gboolean          is_over,
                   KithCanvasHandle *handle)
{
  if (!self->lead.is_shown && kith_selection_get_current (self->selection) != NULL)
    kith_canvas_begin_lead (self, kith_selection_get_current (self->selection),
                            kith_canvas_handle_get_kind (handle));
  kith_canvas_continue_lead (self, &(KithPoint){ x, y });
  if (is_over)
    kith_canvas_end_lead (self, TRUE);
}

/**
 * kith_canvas_add_handles:
 *
 * Gives a new canvas its handles, which nobody sees yet.
 */
void
kith_canvas_add_handles (KithCanvas *self)
{
  for (guint i = 0; i < KITH_N_HANDLES; i++)
    {
      self->handles[i] = kith_canvas_handle_new (i);
      gtk_widget_set_child_visible (self->handles[i], FALSE);
      gtk_widget_set_parent (self->handles[i], GTK_WIDGET (self));
      g_signal_connect_object (self->handles[i], "pressed", G_CALLBACK (handle_pressed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->handles[i], "dragged", G_CALLBACK (handle_dragged_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

/**
 * kith_canvas_remove_handles:
 *
 * Takes the handles away again.
 */
void
kith_canvas_remove_handles (KithCanvas *self)
{
  for (guint i = 0; i < KITH_N_HANDLES; i++)
    g_clear_pointer (&self->handles[i], gtk_widget_unparent);
}

/* The one person the handles belong to. */
static guint
find_handled (KithCanvas *self)
{
  guint subject;

  if (!self->is_editable || self->keeps_place || self->scene == NULL || self->ghost.is_shown
      || self->lift != NULL || self->tool.state >= KITH_POINTER_PANNING
      || kith_selection_get_size (self->selection) != 1)
    return KITH_NO_SUBJECT;

  subject = kith_scene_find_subject (self->scene, kith_selection_get_nth (self->selection, 0));
  if (subject == KITH_NO_SUBJECT
      || kith_scene_get_subject (self->scene, subject)->kind != KITH_SUBJECT_PERSON)
    return KITH_NO_SUBJECT;

  return subject;
}

/* So small that a handle is twice as large as a person, and would stand on one. One that only touches a
 * label or an edge can be pressed all the same. */
static gboolean
would_cover (KithCanvas      *self,
             guint            handled,
             const KithPoint *at,
             double           size)
{
  guint n = kith_scene_get_n_subjects (self->scene);

  if (KITH_SYMBOL_MM * self->view.zoom >= size / 2.0)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      const KithSubject *subject = kith_scene_get_subject (self->scene, i);
      KithRect box = kith_viewport_rect_to_px (&self->view, &subject->bounds);

      if (i != handled && subject->kind == KITH_SUBJECT_PERSON && kith_rect_contains (&box, at))
        return TRUE;
    }

  return FALSE;
}

/**
 * kith_canvas_place_handles:
 *
 * Puts the handles where they belong, or out of sight. Part of allocating the canvas.
 */
void
kith_canvas_place_handles (KithCanvas *self)
{
  guint subject = find_handled (self);
  double size = self->is_touched ? KITH_HANDLE_FINGER_PX : KITH_HANDLE_PX;
  KithRect box;

  for (guint i = 0; i < KITH_N_HANDLES; i++)
    gtk_widget_set_child_visible (self->handles[i], subject != KITH_NO_SUBJECT);
  if (subject == KITH_NO_SUBJECT)
    return;

  box = kith_viewport_rect_to_px (&self->view,
                                  &kith_scene_get_subject (self->scene, subject)->bounds);
  for (guint i = 0; i < KITH_N_HANDLES; i++)
    {
      KithPoint at = kith_handle_place (i, &box, size);
      graphene_point_t corner = GRAPHENE_POINT_INIT ((float) round (at.x - size / 2.0),
                                                     (float) round (at.y - size / 2.0));

      gtk_widget_set_child_visible (self->handles[i], !would_cover (self, subject, &at, size));
      kith_canvas_handle_name (KITH_CANVAS_HANDLE (self->handles[i]),
                               kith_scene_get_subject (self->scene, subject)->name);
      gtk_widget_allocate (self->handles[i], (int) size, (int) size, -1,
                           gsk_transform_translate (NULL, &corner));
    }
}

/* The ghost. */

static void
add_shape (cairo_t         *cr,
           const char      *symbol,
           const KithPoint *at,
           double           size)
{
  const double half = size / 2.0;

  cairo_new_path (cr);
  if (g_strcmp0 (symbol, "female") == 0)
    cairo_arc (cr, at->x, at->y, half, 0.0, 2.0 * G_PI);
  else if (g_strcmp0 (symbol, "male") == 0)
    cairo_rectangle (cr, at->x - half, at->y - half, size, size);
  else if (g_strcmp0 (symbol, "nonbinary") == 0)
    {
      cairo_move_to (cr, at->x - half, at->y + half);
      cairo_arc (cr, at->x, at->y, half, G_PI, 2.0 * G_PI);
      cairo_line_to (cr, at->x + half, at->y + half);
    }
  else
    {
      cairo_move_to (cr, at->x, at->y - 1.12 * half);
      cairo_line_to (cr, at->x + 1.12 * half, at->y);
      cairo_line_to (cr, at->x, at->y + 1.12 * half);
      cairo_line_to (cr, at->x - 1.12 * half, at->y);
    }
  cairo_close_path (cr);
}

/* From whom the newcomer is drawn beside: round above for siblings, round below for partners, with
 * a bend between the rows for parents and children, straight to all others. */
static void
add_lead (cairo_t         *cr,
          KithRole         role,
          const KithPoint *from,
          const KithPoint *to,
          double           size)
{
  double turn = (from->y + to->y) / 2.0;

  if (role == KITH_ROLE_SIBLING || role == KITH_ROLE_SIBLINGS)
    turn = MIN (from->y, to->y) - size;
  else if (role == KITH_ROLE_PARTNER)
    turn = MAX (from->y, to->y) + size;

  cairo_move_to (cr, from->x, from->y);
  if (role < KITH_ROLE_FRIEND)
    {
      cairo_line_to (cr, from->x, turn);
      cairo_line_to (cr, to->x, turn);
    }
  cairo_line_to (cr, to->x, to->y);
}

/**
 * kith_canvas_draw_ghost:
 *
 * Draws who is being added, as an outline that is plainly not in the drawing yet.
 */
void
kith_canvas_draw_ghost (KithCanvas  *self,
                        GtkSnapshot *snapshot)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float) self->view.width_px,
                                             (float) self->view.height_px);
  KithColour accent = kith_theme_get_colour (self->theme, KITH_INK_ACCENT);
  KithColour paper = kith_theme_get_colour (self->theme, KITH_INK_PAPER);
  KithPoint at = kith_viewport_to_px (&self->view, &self->ghost.at_mm);
  double dash = GHOST_DASH_PX;
  cairo_t *cr = NULL;

  if (!self->ghost.is_shown)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_set_line_width (cr, GHOST_WIDTH_PX);
  cairo_set_source_rgb (cr, accent.red, accent.green, accent.blue);
  cairo_set_dash (cr, &dash, 1, 0.0);
  if (self->ghost.has_lead)
    {
      KithPoint from = kith_viewport_to_px (&self->view, &self->ghost.from_mm);

      add_lead (cr, self->ghost.role, &from, &at, KITH_SYMBOL_MM * self->view.zoom);
      cairo_stroke (cr);
    }
  add_shape (cr, self->ghost.symbol, &at, KITH_SYMBOL_MM * self->view.zoom);
  cairo_set_source_rgb (cr, paper.red, paper.green, paper.blue);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, accent.red, accent.green, accent.blue);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/**
 * kith_canvas_show_ghost:
 * @role: what the newcomer will be
 * @of: (nullable): the id of whom they are drawn beside
 * @symbol: (nullable): how they are drawn
 *
 * Shows where somebody would be drawn, and brings the place into sight.
 *
 * Returns: where it stands, in mm on the sheet
 */
KithPoint
kith_canvas_show_ghost (KithCanvas *self,
                        KithRole    role,
                        const char *of,
                        const char *symbol)
{
  guint subject = of != NULL && self->scene != NULL ? kith_scene_find_subject (self->scene, of)
                                                    : KITH_NO_SUBJECT;
  KithRect room;

  g_return_val_if_fail (KITH_IS_CANVAS (self), ((KithPoint){ 0.0, 0.0 }));

  if (!self->ghost.is_shown)
    self->ghost.was_fitted = self->view.is_fitted;
  self->ghost.is_shown = TRUE;
  self->ghost.role = role;
  self->ghost.symbol = g_intern_string (symbol);
  self->ghost.has_lead = subject != KITH_NO_SUBJECT;
  self->ghost.at_mm = self->scene != NULL ? kith_ghost_place (self->scene, subject, role)
                                          : (KithPoint){ 0.0, 0.0 };
  if (self->ghost.has_lead)
    self->ghost.from_mm = kith_scene_get_subject (self->scene, subject)->anchor;
  room = (KithRect){ self->ghost.at_mm.x, self->ghost.at_mm.y, 0.0, 0.0 };
  kith_rect_grow (&room, KITH_SYMBOL_MM);
  if (kith_viewport_reveal (&self->view, &room, KITH_GHOST_MARGIN_PX))
    kith_canvas_view_changed (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return self->ghost.at_mm;
}

/**
 * kith_canvas_set_ghost_symbol:
 * @symbol: (nullable): how the newcomer is drawn now
 */
void
kith_canvas_set_ghost_symbol (KithCanvas *self,
                              const char *symbol)
{
  g_return_if_fail (KITH_IS_CANVAS (self));

  self->ghost.symbol = g_intern_string (symbol);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * kith_canvas_hide_ghost:
 *
 * Nobody is being added any more.
 */
void
kith_canvas_hide_ghost (KithCanvas *self)
{
  g_return_if_fail (KITH_IS_CANVAS (self));

  if (!self->ghost.is_shown)
    return;

  /* A view that followed the drawing follows it again. */
  self->ghost.is_shown = FALSE;
  self->view.is_fitted = self->ghost.was_fitted;
  if (self->view.is_fitted)
    kith_canvas_fit (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * kith_canvas_get_ghost_area:
 * @area: (out): what the ghost takes up, in the widget
 *
 * Returns: whether a ghost is shown
 */
gboolean
kith_canvas_get_ghost_area (KithCanvas   *self,
                            GdkRectangle *area)
{
  double half = KITH_SYMBOL_MM * self->view.zoom / 2.0 + 4.0;
  KithPoint at = kith_viewport_to_px (&self->view, &self->ghost.at_mm);

  *area = (GdkRectangle){ (int) (at.x - half), (int) (at.y - half), (int) (2.0 * half),
                          (int) (2.0 * half) };
  return self->ghost.is_shown;
}
