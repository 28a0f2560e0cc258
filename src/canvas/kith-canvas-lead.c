/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A line that is being led to somebody: from a handle of the selected person, or from one end of a
 * line that is there. It is shown before it is let go, with whoever it would lead to.
 */

#include "config.h"

#include "canvas/kith-canvas-private.h"

#include "desk/kith-relating.h"

#include <math.h>

#define LEAD_PX 2.5

static KithRecord *
find_relation (KithCanvas *self,
               guint       subject)
{
  guint one, other;
  KithRecord *record = self->family != NULL
                         ? kith_case_find (self->family,
                                           kith_scene_get_subject (self->scene, subject)->id)
                         : NULL;

  return record != NULL && kith_relating_get_ends (kith_record_get_kind (record), &one, &other)
           ? record : NULL;
}

static double
distance_to (KithCanvas      *self,
             const char      *id,
             const KithPoint *at_mm)
{
  guint number = id != NULL ? kith_scene_find_subject (self->scene, id) : KITH_NO_SUBJECT;

  return number != KITH_NO_SUBJECT
           ? kith_point_distance (&kith_scene_get_subject (self->scene, number)->anchor, at_mm)
           : INFINITY;
}

/**
 * kith_canvas_can_lead:
 * @subject: number of a subject
 *
 * Returns: whether it is a line whose ends can be led elsewhere
 */
gboolean
kith_canvas_can_lead (KithCanvas *self,
                      guint       subject)
{
  return self->is_editable && subject < kith_scene_get_n_subjects (self->scene)
         && find_relation (self, subject) != NULL;
}

/**
 * kith_canvas_leads_out_of:
 * @subject: number of a subject
 *
 * Returns: whether a line can be drawn from it to empty paper
 */
gboolean
kith_canvas_leads_out_of (KithCanvas *self,
                          guint       subject)
{
  const KithSubject *from = subject < kith_scene_get_n_subjects (self->scene)
                              ? kith_scene_get_subject (self->scene, subject) : NULL;

  return self->leads_out && self->is_editable && from != NULL
         && (from->kind == KITH_SUBJECT_CENTRE || from->kind == KITH_SUBJECT_MEMBER);
}

/**
 * kith_canvas_begin_line:
 * @subject: number of a line
 * @at_px: where it was taken: the end nearer to it follows the pointer
 */
void
kith_canvas_begin_line (KithCanvas      *self,
                        guint            subject,
                        const KithPoint *at_px)
{
  KithRecord *record = find_relation (self, subject);
  KithPoint at = kith_viewport_to_mm (&self->view, at_px);
  const char *near_id, *far_id;
  guint one, other;

  kith_relating_get_ends (kith_record_get_kind (record), &one, &other);
  near_id = kith_record_get_ref (record, one);
  far_id = kith_record_get_ref (record, other);
  if (distance_to (self, far_id, &at) < distance_to (self, near_id, &at))
    {
      const char *swap = near_id;

      near_id = far_id;
      far_id = swap;
    }

  kith_canvas_begin_lead (self, far_id, KITH_N_HANDLES);
  if (!self->lead.is_shown)
    return;

  self->lead.relation = g_strdup (kith_record_get_id (record));
  self->lead.instead_of = g_strdup (near_id);
}

/**
 * kith_canvas_begin_lead:
 * @from: (nullable): the id of the person it begins at
 * @handle: the handle it was drawn from; %KITH_N_HANDLES for none
 */
void
kith_canvas_begin_lead (KithCanvas *self,
                        const char *from,
                        KithHandle  handle)
{
  guint number = from != NULL ? kith_scene_find_subject (self->scene, from) : KITH_NO_SUBJECT;

  kith_canvas_end_lead (self, FALSE);
  if (number == KITH_NO_SUBJECT)
    return;

  self->lead.is_shown = TRUE;
  self->lead.handle = handle;
  self->lead.from = g_strdup (from);
  self->lead.from_mm = kith_scene_get_subject (self->scene, number)->anchor;
  self->lead.target = KITH_NO_SUBJECT;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
can_be_target (KithCanvas *self,
               guint       subject)
{
  const KithSubject *to = subject != KITH_NO_SUBJECT
                            ? kith_scene_get_subject (self->scene, subject) : NULL;

  return to != NULL && !self->leads_out && to->kind == KITH_SUBJECT_PERSON
         && g_strcmp0 (to->id, self->lead.from) != 0
         && g_strcmp0 (to->id, self->lead.instead_of) != 0;
}

/**
 * kith_canvas_continue_lead:
 * @at_px: where the pointer is
 */
void
kith_canvas_continue_lead (KithCanvas      *self,
                           const KithPoint *at_px)
{
  guint subject = kith_canvas_subject_at (self, at_px);

  if (!self->lead.is_shown)
    return;

  self->lead.at_px = *at_px;
  self->lead.target = can_be_target (self, subject) ? subject : KITH_NO_SUBJECT;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
clear_lead (KithCanvasLead *lead)
{
  g_free (lead->relation);
  g_free (lead->instead_of);
  g_free (lead->from);
  *lead = (KithCanvasLead){ 0 };
}

/**
 * kith_canvas_end_lead:
 * @keep: whether it leads to whoever the pointer is on
 */
void
kith_canvas_end_lead (KithCanvas *self,
                      gboolean    keep)
{
  KithCanvasLead lead = self->lead;
  g_autofree char *to = NULL;

  if (!lead.is_shown)
    {
      self->lead = (KithCanvasLead){ 0 };
      clear_lead (&lead);
      return;
    }

  if (keep && lead.target != KITH_NO_SUBJECT)
    to = g_strdup (kith_scene_get_subject (self->scene, lead.target)->id);
  /* Whoever is told may change the drawing, which ends what is being led. */
  self->lead = (KithCanvasLead){ 0 };
  if (keep && self->leads_out)
    kith_canvas_tell_led_out (self, lead.from, &lead.at_px);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (to != NULL)
    kith_canvas_tell_led (self, lead.relation, lead.relation != NULL ? lead.instead_of : lead.from,
                          to, lead.handle);
  clear_lead (&lead);
}

/**
 * kith_canvas_draw_lead:
 *
 * Draws the line as it would be.
 */
void
kith_canvas_draw_lead (KithCanvas  *self,
                       GtkSnapshot *snapshot)
{
  KithColour accent = kith_theme_get_colour (self->theme, KITH_INK_ACCENT);
  KithPoint from = kith_viewport_to_px (&self->view, &self->lead.from_mm);
  KithPoint to = self->lead.at_px;
  double dash = 5.0;
  cairo_t *cr;

  if (!self->lead.is_shown)
    return;

  if (self->lead.target != KITH_NO_SUBJECT)
    {
      kith_canvas_draw_target (self, snapshot, self->lead.target);
      to = kith_viewport_to_px (&self->view,
                                &kith_scene_get_subject (self->scene, self->lead.target)->anchor);
    }
  cr = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT ((float) MIN (from.x, to.x) - 4, (float) MIN (from.y, to.y) - 4,
                                   (float) fabs (from.x - to.x) + 8,
                                   (float) fabs (from.y - to.y) + 8));
  cairo_set_source_rgb (cr, accent.red, accent.green, accent.blue);
  cairo_set_line_width (cr, LEAD_PX);
  if (self->lead.target == KITH_NO_SUBJECT)
    cairo_set_dash (cr, &dash, 1, 0.0);
  cairo_move_to (cr, from.x, from.y);
  cairo_line_to (cr, to.x, to.y);
  cairo_stroke (cr);
  cairo_destroy (cr);
}
