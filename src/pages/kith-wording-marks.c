/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Underlines in a text view what could be said more plainly, when somebody has paused. What it could
 * be stands beneath the field, where a screen reader finds it; here it is only seen where.
 */

#include "config.h"

#include "pages/kith-wording-marks.h"

#include "model/kith-wording.h"

#define PAUSE_MS 350

/* One watched view; goes with it. */
typedef struct
{
  GtkTextView *view;  /* borrowed; owns this */
  KithDesk    *desk;  /* owned */
  GtkTextTag  *tag;   /* borrowed from the buffer */
  guint        source;
} Watch;

static void
watch_free (gpointer data)
{
  Watch *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_object_unref (self->desk);
  g_free (self);
}

static void
mark (GtkTextBuffer         *buffer,
      GtkTextTag            *tag,
      const char            *text,
      const KithWordingNote *note)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) g_utf8_pointer_to_offset (text, text + note->start));
  gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) g_utf8_pointer_to_offset (text, text + note->end));
  gtk_text_buffer_apply_tag (buffer, tag, &from, &to);
}

static gboolean
look_cb (gpointer data)
{
  Watch *self = data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_autoptr(GArray) notes = NULL;

  self->source = 0;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  notes = kith_wording_check (kith_case_get_policy (kith_desk_get_case (self->desk)), text);
  gtk_text_buffer_remove_tag (buffer, self->tag, &start, &end);
  for (guint i = 0; i < notes->len; i++)
    mark (buffer, self->tag, text, &g_array_index (notes, KithWordingNote, i));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (GtkTextView *view)
{
  Watch *self = g_object_get_data (G_OBJECT (view), "wording-marks");

  if (self == NULL)
    return;
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (PAUSE_MS, look_cb, self);
}

/**
 * kith_wording_marks_watch:
 * @view: a text that families will read
 * @desk: of whose case the policy pack says the words
 *
 * Underlines from now on what could be plainer.
 */
void
kith_wording_marks_watch (GtkTextView *view,
                          KithDesk    *desk)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  Watch *self = g_new0 (Watch, 1);

  self->view = view;
  self->desk = g_object_ref (desk);
  self->tag = gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_DOUBLE, NULL);
  g_object_set_data_full (G_OBJECT (view), "wording-marks", self, watch_free);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), view, G_CONNECT_SWAPPED);
  changed_cb (view);
}
